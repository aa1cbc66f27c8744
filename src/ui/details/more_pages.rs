//! Where a record is looked at in another way: a page to print, and what is left when it goes.

use yew::prelude::*;

use crate::app::{Page, Route};
use crate::plan::RecordId;
use crate::ui::store::use_plan;
use crate::ui::words::use_words;

/// What [`MorePages`] takes.
#[derive(Properties, PartialEq)]
pub struct MorePagesProps {
    /// The record.
    pub of: RecordId,
}

/// Links to the pages on a record.
#[component]
pub fn MorePages(props: &MorePagesProps) -> Html {
    let words = use_words();
    let plan = use_plan();
    let to = |view: &str| {
        let is_for_funder = view == "page" && matches!(props.of, RecordId::Source(_));
        let page = if is_for_funder { Page::Funding } else { Page::Leadership };
        let page = Route::page(&plan.id, page);
        page.with_view(&format!("{view}/{}", props.of)).to_string()
    };
    let (prints, leaves) = match &props.of {
        RecordId::Person(_) | RecordId::Partner(_) => (true, Some("leaving-open")),
        RecordId::Body(_) => (true, None),
        RecordId::Source(_) => (true, Some("leaving-open-money")),
        _ => (false, None),
    };
    html! {
        <ul class="list-plain cluster small details__pages no-print">
            if prints {
                <li><a href={to("page")}>{ words.text("report-open") }</a></li>
            }
            if let Some(key) = leaves {
                <li><a href={to("leaving")}>{ words.text(key) }</a></li>
            }
        </ul>
    }
}
