//! The details of a cost line: what it is, what it needs each year and how that is reckoned, and what pays for it.

mod formula;
mod payers;

use yew::prelude::*;

use self::formula::FormulaFields;
use self::payers::Payers;
use super::findings::RecordFindings;
use super::{RecordPanel, use_record};
use crate::plan::{CostLine, CostLineField, Goal, Id, RecordId, Site};
use crate::ui::record::{YearFields, use_fields};
use crate::ui::words::Words;

/// What [`CostLineDetails`] takes.
#[derive(Properties, PartialEq)]
pub struct CostLineDetailsProps {
    /// The record.
    pub id: Id<CostLine>,
}

/// The details.
#[component]
pub fn CostLineDetails(props: &CostLineDetailsProps) -> Html {
    let fields = use_fields(&props.id);
    let Some(line) = use_record(&props.id) else {
        return Html::default();
    };
    let words = fields.entry.words.clone();
    html! {
        <RecordPanel title={line.name.clone()}>
            <RecordFindings record={RecordId::from(&props.id)} />
            { section(&words, "line-basics", html! {
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
            { section(&words, "line-need", html! { <YearFields<CostLine> record={line.clone()} /> }) }
            { section(&words, "line-formula", html! { <FormulaFields line={line.clone()} /> }) }
            { section(&words, "line-payers", html! { <Payers line={line.clone()} /> }) }
            { section(&words, "line-more", html! {
                <>
                    { fields.references::<Site>("sites", &line.sites, CostLineField::Sites) }
                    { fields.own_words("tags", &line.tags, |line| &line.tags, CostLineField::Tags) }
                    { fields.long_text("notes", &line.notes, CostLineField::Notes) }
                </>
            }) }
        </RecordPanel>
    }
}

/// A part of the details under a heading.
fn section(words: &Words, key: &'static str, body: Html) -> Html {
    html! {
        <section class="details__section" aria-labelledby={key}>
            <h3 id={key} class="title-4">{ words.text(key) }</h3>
            <div class="form">{ body }</div>
        </section>
    }
}
