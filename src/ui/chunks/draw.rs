//! What each chunk draws: only `split` may name these, or they would be in the first file as well.

use yew::prelude::*;

use super::{Above, Content};
use crate::ui::findings::Checking;
use crate::ui::{details, pages, shell};

/// The pages of a plan, the details of its records, its findings, and what opens above the page.
pub fn plan(content: &Content) -> Html {
    match content {
        Content::Page(page) => pages::of_plan(*page),
        Content::Missing => pages::missing(),
        Content::Record(record, page, opening) => details::of(record, *page, *opening),
        Content::Findings(found) => html! { <Checking {found} /> },
        Content::Above(Above::Palette) => shell::palette(),
        Content::Above(Above::Shortcuts) => shell::shortcuts(),
        Content::Above(Above::FileNews) => shell::file_news(),
        // It has a chunk of its own.
        Content::Map => Html::default(),
    }
}

/// The map of the partnerships.
pub fn map(_: &Content) -> Html {
    pages::map()
}

/// The page that brings partners in.
pub fn bring_in(_: &Content) -> Html {
    pages::bring_in()
}
