//! Tables of sources: what each row begins with, and how many rows are drawn.

use yew::prelude::*;

use crate::app::Route;
use crate::engine::braided::Asked;
use crate::plan::{Money, RecordId};
use crate::ui::format::Format;
use crate::ui::labels::named;
use crate::ui::widgets::Button;
use crate::ui::words::{Words, use_words};

/// How many rows are drawn, and the button for more of them; none where all are.
pub(super) struct Shown {
    pub(super) count: usize,
    pub(super) more: Html,
}

/// So many rows at first, and with each press.
#[hook]
pub(super) fn use_shown(total: usize, at_once: usize) -> Shown {
    let words = use_words();
    let shown = use_state_eq(|| at_once);
    let rest = total.saturating_sub(*shown);
    let on_more = {
        let (shown, now) = (shown.setter(), *shown);
        Callback::from(move |_: MouseEvent| shown.set(now + at_once))
    };
    let more = html! {
        if rest > 0 {
            <div class="cluster no-print">
                <Button small={true} label={words.with("best-more-rows", &[("count", rest.into())])} on_click={on_more} />
            </div>
        }
    };
    Shown { count: *shown, more }
}

/// The headings of what a row begins with.
pub(super) fn headings(words: &Words) -> Html {
    html! {
        <>
            <th scope="col">{ words.text("best-source") }</th>
            <th scope="col" class="number">{ words.text("best-brings") }</th>
        </>
    }
}

/// The source at a place, with the way to it, and what it brings.
pub(super) fn beginning(words: &Words, format: &Format, route: &Route, asked: &Asked, place: usize) -> Html {
    let Some(source) = asked.sources.get(place) else {
        return Html::default();
    };
    let href = route.clone().with_open(Some(RecordId::from(&source.id))).to_string();
    let brings = asked.question.sources.get(place).map_or(0, |giver| giver.brings());
    html! {
        <>
            <th scope="row"><a {href}>{ named(words, &source.name) }</a></th>
            <td class="number">{ format.money(Money(brings)) }</td>
        </>
    }
}
