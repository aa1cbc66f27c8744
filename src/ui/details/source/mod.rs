//! The details of a source: what it is, what it brings, when, for what, and what the funder is owed.

mod caps;
mod deliverables;
mod eligible;
mod indirect;
mod match_rule;
mod payment;
mod pays;
mod rules;
mod share;
mod valued;

use std::rc::Rc;

use yew::prelude::*;

use self::caps::Caps;
use self::deliverables::Deliverables;
use self::eligible::Eligible;
use self::indirect::Indirect;
use self::payment::PaymentFields;
use self::pays::pays;
use self::rules::Rules;
use self::valued::valued;
use super::more_pages::MorePages;
use super::section::{notes, section};
use crate::plan::{AnyRecord, Certainty, Chance, FundingStage, Partner, Person, RecordId, Source, SourceField};
use crate::ui::record::{Desk, Fields, PercentField, YearFields};

/// The details.
pub fn details(desk: &Desk, source: &Rc<Source>) -> Html {
    let fields = desk.fields(&source.id);
    let words = &desk.entry.words;
    html! {
    <>
        { section(words, "source-basics", html! {
            <>
                { fields.text("name", &source.name, SourceField::Name) }
                { fields.reference::<Partner>("funder", source.funder.as_ref(), SourceField::Funder) }
                <div class="form__grid">
                    { fields.choice("level", source.level.as_ref(), SourceField::Level) }
                    { fields.choice("form", source.form.as_ref(), SourceField::Form) }
                    { fields.choice("stage", source.stage.as_ref(), SourceField::Stage) }
                    { chance_field(&fields, source) }
                </div>
                <p class="keyed small">
                    <span class={pattern(source.certainty())} aria-hidden="true"></span>
                    { words.text(source.certainty().label_key()) }
                </p>
                { fields.reference::<Person>("owner", source.owner.as_ref(), SourceField::Owner) }
            </>
        }) }
        { section(words, "source-amounts", html! {
            <>
                <YearFields record={AnyRecord::from(Rc::clone(source))} />
                    <div class="form__grid">
                        { fields.day("available_from", source.available_from, SourceField::AvailableFrom) }
                        { fields.last_day("available_until", (source.available_from, source.available_until), SourceField::AvailableUntil) }
                    </div>
                </>
            }) }
            if !source.is_in_kind() || source.payment.is_some() || !source.receipts.is_empty() {
                { section(words, "source-payment", html! { <PaymentFields source={source.clone()} /> }) }
            }
            { valued(&fields, source) }
            { pays(&fields) }
            { section(words, "source-eligible", html! {
                <>
                    { fields.check("unrestricted", source.unrestricted, SourceField::Unrestricted) }
                    <Eligible source={source.clone()} />
                </>
            }) }
            { section(words, "source-caps", html! { <Caps source={source.clone()} /> }) }
            { section(words, "source-rules", html! { <Rules source={source.clone()} /> }) }
            { section(words, "source-indirect", html! { <Indirect source={source.clone()} /> }) }
            { section(words, "source-deliverables", html! {
                <>
                    <Deliverables source={source.clone()} />
                    <MorePages of={RecordId::from(&source.id)} />
                </>
            }) }
            { section(words, "source-more", html! {
                <>
                    { fields.long_text("renewal", &source.renewal, SourceField::Renewal) }
                    { fields.text("group", &source.group, SourceField::Group) }
                    { fields.own_words("tags", &source.tags, |source| &source.tags, SourceField::Tags) }
                    { notes(&fields, &source.notes, SourceField::Notes) }
                </>
            }) }
        </>
    }
}

/// The chance, as people say it, with what counts while nobody does; where the stage settles it there is nothing to say.
fn chance_field(fields: &Fields<Source>, source: &Source) -> Html {
    let (words, about) = (&fields.entry.words, &fields.plan.about);
    let said = |key: &str, share| words.with(key, &[("share", fields.entry.format.percent(share).into())]);
    let stage = source.stage.as_ref().unwrap_or(&FundingStage::Idea);
    let (value, note) = match source.chance(about) {
        Chance::Settled(share) => (share.into(), said("chance-field-settled", share)),
        Chance::Said(share) => (share.into(), said("chance-field-said", about.chance_at(stage))),
        Chance::Usual(share) => (None, said("chance-field-usual", share)),
    };
    let reader = fields.clone();
    let on_share = move |share| reader.set(SourceField::Probability(share));
    html! {
        <PercentField
            key="probability"
            label={fields.label("probability")}
            {value}
            note={note}
            {on_share}
            on_end={fields.settle()}
            read_only={!fields.can_edit || stage.settled_chance().is_some()}
        />
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
