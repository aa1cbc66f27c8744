//! The details of a cost line: what it is, what it needs each year and how that is reckoned, and what pays for it.

mod formula;
mod months;
mod payers;

use std::rc::Rc;

use yew::prelude::*;

use self::formula::FormulaFields;
use self::months::MonthFields;
use self::payers::Payers;
use super::section::{notes, section};
use crate::plan::{AnyRecord, CostLine, CostLineField, Goal, Site};
use crate::ui::record::{Desk, YearFields};

/// The details.
pub fn details(desk: &Desk, line: &Rc<CostLine>) -> Html {
    let fields = desk.fields(&line.id);
    let words = &desk.entry.words;
    html! {
    <>
        { section(words, "line-basics", html! {
            <>
                { fields.text("name", &line.name, CostLineField::Name) }
                <div class="form__grid">
                    { fields.choice("priority", line.priority.as_ref(), CostLineField::Priority) }
                    { fields.choice("recurrence", line.recurrence.as_ref(), CostLineField::Recurrence) }
                </div>
                { fields.choice("category", line.category.as_ref(), CostLineField::Category) }
                { fields.reference::<Goal>("goal", line.goal.as_ref(), CostLineField::Goal) }
            </>
        }) }
        { section(words, "line-need", html! { <YearFields record={AnyRecord::from(Rc::clone(line))} /> }) }
            { section(words, "line-months", html! { <MonthFields line={line.clone()} /> }) }
            { section(words, "line-formula", html! { <FormulaFields line={line.clone()} /> }) }
            { section(words, "line-payers", html! { <Payers line={line.clone()} /> }) }
            { section(words, "line-more", html! {
                <>
                    { fields.references::<Site>("sites", &line.sites, CostLineField::Sites) }
                    { fields.own_words("tags", &line.tags, |line| &line.tags, CostLineField::Tags) }
                    { notes(&fields, &line.notes, CostLineField::Notes) }
                </>
            }) }
        </>
    }
}
