//! The details of a source: what it is, what it brings, when, for what, and what the funder is owed.

mod caps;
mod deliverables;
mod eligible;
mod entries;
mod rules;

use yew::prelude::*;

use self::caps::Caps;
use self::deliverables::Deliverables;
use self::eligible::Eligible;
use self::rules::Rules;
use super::findings::RecordFindings;
use super::{RecordPanel, use_record};
use crate::plan::{Certainty, Id, Partner, Person, RecordId, Source, SourceField};
use crate::ui::record::{YearFields, use_fields};
use crate::ui::words::Words;

/// What [`SourceDetails`] takes.
#[derive(Properties, PartialEq)]
pub struct SourceDetailsProps {
    /// The record.
    pub id: Id<Source>,
}

/// The details.
#[component]
pub fn SourceDetails(props: &SourceDetailsProps) -> Html {
    let fields = use_fields(&props.id);
    let Some(source) = use_record(&props.id) else {
        return Html::default();
    };
    let words = fields.entry.words.clone();
    html! {
        <RecordPanel title={source.name.clone()}>
            <RecordFindings record={RecordId::from(&props.id)} />
            { section(&words, "source-basics", html! {
                <>
                    { fields.text("name", &source.name, SourceField::Name) }
                    { fields.reference::<Partner>("funder", source.funder.as_ref(), SourceField::Funder) }
                    <div class="form__grid">
                        { fields.choice("level", source.level.as_ref(), SourceField::Level) }
                        { fields.choice("form", source.form.as_ref(), SourceField::Form) }
                        { fields.choice("stage", source.stage.as_ref(), SourceField::Stage) }
                        { fields.percent("probability", source.probability, SourceField::Probability) }
                    </div>
                    <p class="keyed small">
                        <span class={pattern(source.certainty())} aria-hidden="true"></span>
                        { words.text(source.certainty().label_key()) }
                    </p>
                    { fields.reference::<Person>("owner", source.owner.as_ref(), SourceField::Owner) }
                </>
            }) }
            { section(&words, "source-amounts", html! {
                <>
                    <YearFields<Source> record={source.clone()} />
                    <div class="form__grid">
                        { fields.day("available_from", source.available_from, SourceField::AvailableFrom) }
                        { fields.day("available_until", source.available_until, SourceField::AvailableUntil) }
                    </div>
                </>
            }) }
            { section(&words, "source-eligible", html! {
                <>
                    { fields.check("unrestricted", source.unrestricted, SourceField::Unrestricted) }
                    <Eligible source={source.clone()} />
                </>
            }) }
            { section(&words, "source-caps", html! { <Caps source={source.clone()} /> }) }
            { section(&words, "source-rules", html! { <Rules source={source.clone()} /> }) }
            { section(&words, "source-deliverables", html! { <Deliverables source={source.clone()} /> }) }
            { section(&words, "source-more", html! {
                <>
                    { fields.long_text("renewal", &source.renewal, SourceField::Renewal) }
                    { fields.text("group", &source.group, SourceField::Group) }
                    { fields.own_words("tags", &source.tags, |source| &source.tags, SourceField::Tags) }
                    { fields.long_text("notes", &source.notes, SourceField::Notes) }
                </>
            }) }
        </RecordPanel>
    }
}

/// The class of a certainty's pattern.
fn pattern(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Secured => "certainty--secured",
        Certainty::Pending => "certainty--pending",
        Certainty::Hoped => "certainty--hoped",
        Certainty::Lost => "certainty--lost",
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
