//! Match in words: what is missing first, what an award asks for, what is short.

use std::cmp::Reverse;

use yew::AttrValue;

use crate::engine::match_ledger::{AwardMatch, AwardYear, Counting, MatchLedger};
use crate::exchange::entry::write_percent;
use crate::plan::{Amount, Money, Plan};
use crate::ui::format::Format;
use crate::ui::labels::named;
use crate::ui::words::Words;

/// What is missing first, and how often else; or why nothing is.
pub fn answer(words: &Words, format: &Format, plan: &Plan, ledger: &MatchLedger) -> AttrValue {
    let years = ledger
        .awards
        .iter()
        .flat_map(|award| award.years.iter().map(move |year| (award, year)));
    let short = |year: &AwardYear| year.short().filter(|short| *short > Money::ZERO);
    let mut missing: Vec<_> = years
        .clone()
        .filter_map(|(award, year)| Some((award, year, short(year)?)))
        .collect();
    crate::sorted::sort_by_key(&mut missing, |(_, year, short)| (year.year, Reverse(*short)));
    if let Some((award, year, short)) = missing.first() {
        let arguments = [
            ("award", named(words, &award.award.name).as_str().into()),
            ("amount", format.money(*short).into()),
            ("year", plan.year_name(year.year).into()),
            ("more", (missing.len() - 1).into()),
        ];
        return words.with("match-answer-short", &arguments);
    }
    if ledger.awards.iter().all(|award| award.counting.is_none()) {
        return words.text("match-answer-none");
    }
    let cannot_say = |year: &AwardYear| year.asked.required != Amount::Blank && year.short().is_none();
    match years.filter(|(_, year)| cannot_say(year)).count() {
        0 => words.text("match-answer-all"),
        count => words.with("match-answer-unknown", &[("count", count.into())]),
    }
}

/// What an award asks for, in two rows: that which counts, and the other figure that its share could mean.
pub fn rule(words: &Words, award: &AwardMatch) -> (AttrValue, Option<AttrValue>) {
    let share = award.award.match_rule.as_ref().and_then(|rule| rule.share);
    let share = share
        .map(|share| format!("{}%", write_percent(share)))
        .unwrap_or_default();
    let with = |key: &str| words.with(key, &[("share", share.as_str().into())]);
    match award.counting {
        None => (words.text("match-asks-nothing"), None),
        Some(Counting::TotalCost) => (with("match-of-total"), Some(with("match-of-award-instead"))),
        Some(Counting::Award) => (with("match-of-award"), Some(with("match-of-total-instead"))),
        Some(Counting::NotSaid) => (with("match-of-total-unsaid"), Some(with("match-of-award-instead"))),
        Some(Counting::Proposed) => (words.text("match-promised"), None),
        Some(Counting::Unclear) => (words.text("match-asks-unclear"), None),
    }
}

/// Whether what counts is enough in a year; nothing where nothing is asked for.
pub fn rest(words: &Words, format: &Format, year: &AwardYear) -> AttrValue {
    if year.asked.required == Amount::Blank {
        return "–".into();
    }
    let amount = |money: Money| [("amount", format.money(Money(money.0.saturating_abs())).into())];
    match year.short() {
        None => words.text("funding-gap-unknown"),
        Some(Money::ZERO) => words.text("match-even"),
        Some(short) if short > Money::ZERO => words.with("match-short", &amount(short)),
        Some(short) => words.with("match-more-than-asked", &amount(short)),
    }
}
