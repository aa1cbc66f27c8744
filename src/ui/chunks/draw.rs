//! What each chunk draws: only `split` may name these, or they would be in the first file as well.

use yew::prelude::*;

use super::Content;
use crate::ui::{details, pages};

/// The pages of a plan, and the details of its records.
pub fn plan(content: &Content) -> Html {
    match content {
        Content::Page(page) => pages::of_plan(*page),
        Content::Record(record, page, opening) => details::of(record, *page, *opening),
    }
}

/// The page that brings partners in.
pub fn bring_in(_: &Content) -> Html {
    pages::bring_in()
}
