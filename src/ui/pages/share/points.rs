//! The restore points of the plan.

use yew::prelude::*;

use crate::app::Intent;
use crate::ui::format::use_format;
use crate::ui::store::{use_can_edit, use_selector, use_store};
use crate::ui::widgets::Button;
use crate::ui::words::use_words;

/// The restore points, latest first; nothing where there are none.
#[component]
pub fn Points() -> Html {
    let words = use_words();
    let format = use_format();
    let store = use_store();
    let can_edit = use_can_edit();
    let points = use_selector(|state| state.points.clone());
    if points.is_empty() {
        return Html::default();
    }
    html! {
        <section class="stack stack--tight" aria-labelledby="share-points">
            <h2 id="share-points" class="title-2">{ words.text("share-points") }</h2>
            <p>{ words.text("share-points-text") }</p>
            <ul class="rows">
                for point in points.iter() {
                    <li class="row" key={point.number}>
                        <span class="row__main">{ format.instant(point.at) }</span>
                        if can_edit {
                            <Button
                                small={true}
                                label={words.with("share-go-back", &[("time", format.instant(point.at).into())])}
                                on_click={{
                                    let (store, number) = (store.clone(), point.number);
                                    move |_: MouseEvent| store.dispatch(Intent::GoBackTo(number))
                                }}
                            />
                        }
                    </li>
                }
            </ul>
        </section>
    }
}
