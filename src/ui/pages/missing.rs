//! What stands in place of a plan that cannot be shown: why, and what can still be done.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Absence, FilePurpose, Intent, Route};
use crate::ui::format::use_format;
use crate::ui::store::{use_dispatch, use_selector};
use crate::ui::widgets::{Button, ButtonVariant, LinkButton};
use crate::ui::words::use_words;

/// The page for a plan in the address that cannot be shown.
#[component]
pub fn MissingPage() -> Html {
    let words = use_words();
    let format = use_format();
    let dispatch = use_dispatch();
    let missing = use_selector(|state| state.missing.clone());
    let points = use_selector(|state| Rc::clone(&state.points));
    let Some((plan, absence)) = missing else {
        return Html::default();
    };
    let (title, text) = match absence {
        Absence::NotHere => ("missing-title", "missing-text"),
        Absence::Damaged => ("missing-damaged-title", "missing-damaged-text"),
        Absence::Newer => ("missing-newer-title", "missing-newer-text"),
    };
    let open_file = wishes(&dispatch, Intent::ChooseFile(FilePurpose::Open));
    let raw = wishes(&dispatch, Intent::HandOutRaw(Rc::clone(&plan)));
    html! {
        <div class="page page--narrow">
            <header class="page__header">
                <h1 class="page__question">{ words.text(title) }</h1>
                <p class="page__answer">{ words.text(text) }</p>
            </header>
            if !points.is_empty() {
                <section class="stack stack--tight" aria-labelledby="missing-points">
                    <h2 id="missing-points" class="title-3">{ words.text("missing-points") }</h2>
                    <ul class="rows">
                        for point in points.iter() {
                            <li class="row" key={point.number}>
                                <span class="row__main">{ format.instant(point.at) }</span>
                                <Button
                                    label={words.text("missing-open-point")}
                                    name={words.with("missing-open-point-of", &[("time", format.instant(point.at).into())])}
                                    small={true}
                                    on_click={wishes(&dispatch, Intent::OpenPoint { plan: Rc::clone(&plan), number: point.number })}
                                />
                            </li>
                        }
                    </ul>
                </section>
            }
            <div class="cluster">
                <LinkButton
                    label={words.text("missing-start")}
                    variant={ButtonVariant::Primary}
                    href={Route::Start.to_string()}
                />
                <Button label={words.text("action-open-file")} on_click={open_file} />
                if absence != Absence::NotHere {
                    <Button label={words.text("missing-download")} variant={ButtonVariant::Quiet} on_click={raw} />
                }
            </div>
        </div>
    }
}

fn wishes(dispatch: &Callback<Intent>, intent: Intent) -> Callback<MouseEvent> {
    dispatch.reform(move |_| intent.clone())
}
