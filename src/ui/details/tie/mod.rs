//! The details of a tie: whom it joins, how close it is and shall be, what each end thinks of it.

mod form;

use std::rc::Rc;

use yew::prelude::*;

use super::section::section;
use crate::plan::{Tie, TieEnd};
use crate::ui::record::Desk;
use crate::ui::ties::end_title;

pub(super) use form::{closeness, rest};

/// The details.
pub fn details(desk: &Desk, tie: &Rc<Tie>) -> Html {
    let fields = desk.fields(&tie.id);
    let words = &desk.entry.words;
    let route = desk.store.state().route.clone();
    let end = |end: &TieEnd| {
        let title = end_title(words, &desk.plan, end);
        match end.partner().filter(|id| desk.plan.partners.contains(id)) {
            Some(id) => html! { <a href={route.clone().with_open(Some(id.into())).to_string()}>{ title }</a> },
            None => title.into(),
        }
    };
    html! {
        <>
            { section(words, "details-joins", html! {
                <ul class="list-plain stack stack--tight">
                    <li>{ end(&tie.from) }</li>
                    <li>{ end(&tie.to) }</li>
                </ul>
            }) }
            { section(words, "details-tie", closeness(&fields, tie)) }
            { section(words, "details-more", rest(&fields, tie)) }
        </>
    }
}
