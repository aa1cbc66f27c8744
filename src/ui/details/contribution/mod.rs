//! The details of a contribution to match: for which award it counts, what it is worth, and what shows it.

mod valuation;

use std::rc::Rc;

use yew::prelude::*;

use self::valuation::ValuationFields;
use super::section::{notes, section};
use crate::engine::match_ledger::{Standing, match_ledger};
use crate::plan::{AnyRecord, MatchContribution, MatchContributionField, Money, Partner, Source};
use crate::ui::record::{Desk, YearFields};

/// The details.
pub fn details(desk: &Desk, brought: &Rc<MatchContribution>) -> Html {
    let fields = desk.fields(&brought.id);
    let words = &desk.entry.words;
    let ledger = match_ledger(&desk.plan);
    let entry = ledger.entries.iter().find(|entry| entry.contribution.id == brought.id);
    let standing = entry.map_or(Standing::NoAward, |entry| entry.standing);
    let partly: Vec<_> = entry.iter().flat_map(|entry| entry.in_part()).collect();
    // A law is asked for where only one could let it count.
    let asks_for_law = standing == Standing::Federal || !brought.authority.is_empty();
    html! {
        <>
            { section(words, "match-basics", html! {
                <>
                    { fields.text("name", &brought.name, MatchContributionField::Name) }
                    { fields.choice("kind", brought.kind.as_ref(), MatchContributionField::Kind) }
                    { fields.reference::<Partner>("giver", brought.giver.as_ref(), MatchContributionField::Giver) }
                    { fields.reference::<Source>("award", brought.award.as_ref(), MatchContributionField::Award) }
                    { fields.reference::<Source>("brought_by", brought.brought_by.as_ref(), MatchContributionField::BroughtBy) }
                    if asks_for_law {
                        { fields.text("authority", &brought.authority, MatchContributionField::Authority) }
                    }
                    <div class="small" aria-live="polite">
                        if partly.is_empty() {
                            <p>{ words.text(&format!("{}-said", standing.label_key())) }</p>
                        }
                        for (year, counted, value) in partly {
                            <p key={year}>{ in_part(desk, year, counted, value) }</p>
                        }
                    </div>
                </>
            }) }
            { section(words, "match-worth", html! {
                <>
                    <YearFields record={AnyRecord::from(Rc::clone(brought))} />
                    <ValuationFields brought={Rc::clone(brought)} />
                </>
            }) }
            { section(words, "match-shown", html! {
                <>
                    { fields.check("documented", brought.documented, MatchContributionField::Documented) }
                    { fields.text("proof", &brought.proof, MatchContributionField::Proof) }
                </>
            }) }
            <div class="form">
                { fields.own_words("tags", &brought.tags, |brought| &brought.tags, MatchContributionField::Tags) }
                { notes(&fields, &brought.notes, MatchContributionField::Notes) }
            </div>
        </>
    }
}

/// How much of it counts in a year, where what brings it brings no more.
fn in_part(desk: &Desk, year: i32, counted: Money, value: Money) -> AttrValue {
    let format = &desk.entry.format;
    let arguments = [
        ("year", desk.plan.year_name(year).into()),
        ("counted", format.money(counted).into()),
        ("value", format.money(value).into()),
    ];
    desk.entry.words.with("match-in-part-said", &arguments)
}
