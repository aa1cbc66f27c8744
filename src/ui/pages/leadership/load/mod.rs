//! How leadership is shared: who owns how much, in which practice, how much time it takes, and which terms end when.

mod bars;
mod sharing;
mod timeline;

use yew::prelude::*;

use self::bars::Bars;
use self::sharing::Sharing;
use self::timeline::Timeline;
use crate::engine::staffing::shape::shape;
use crate::ui::section::use_section;
use crate::ui::store::{use_plan, use_route, use_store};
use crate::ui::widgets::{ArtName, ButtonVariant, EmptyState, LinkButton};
use crate::ui::words::use_words;

/// The view.
#[component]
pub(super) fn LoadView() -> Html {
    let words = use_words();
    let plan = use_plan();
    let route = use_route();
    let today = use_store().env().today();
    let shape = use_memo((plan, today), |(plan, today)| shape(plan, *today));
    use_section("load");
    if shape.all.spread.is_none() {
        let href = route.with_view("").to_string();
        let action =
            html! { <LinkButton label={words.text("load-go-parts")} {href} variant={ButtonVariant::Primary} /> };
        return html! {
            <EmptyState title={words.text("load-empty-title")} text={words.text("load-empty-text")}
                art={ArtName::Steps} {action} />
        };
    }
    html! {
        <div class="stack stack--loose">
            <Sharing shape={shape.clone()} />
            <Bars {shape} />
            <Timeline />
        </div>
    }
}
