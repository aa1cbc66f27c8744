//! Money in words: gaps and surpluses with a sign and a word, totals that are not wholly known.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::braided::Paid;
use crate::plan::money::Tally;
use crate::plan::{Amount, Certainty, CostLine, Money, Plan, Source};
use crate::ui::format::{Format, JOINER};
use crate::ui::labels::named;
use crate::ui::words::{Words, use_words};

/// Money with a sign always: “+$500”, “−$500”; nothing has none.
pub fn signed(format: &Format, money: Money) -> String {
    let size = format.money(Money(money.0.saturating_abs()));
    match money.0.signum() {
        1 => format!("+{JOINER}{size}"),
        -1 => format!("−{JOINER}{size}"),
        _ => size,
    }
}

/// A message about what a source pays for a line in a year.
pub fn of_paid(words: &Words, format: &Format, plan: &Plan, key: &str, paid: &Paid) -> AttrValue {
    let arguments = [
        ("source", named(words, &paid.source.name).as_str().into()),
        ("line", named(words, &paid.line.name).as_str().into()),
        ("year", plan.year_name(paid.year).into()),
        ("amount", format.money(paid.amount).into()),
    ];
    words.with(key, &arguments)
}

/// What is said of costs below zero, such as refunds: totals take them off, and nothing is to be paid for them. None where
/// there are none in the plan's years.
pub fn below_zero(words: &Words, format: &Format, plan: &Plan) -> Option<AttrValue> {
    let below = |line: &Rc<CostLine>| {
        let amounts = plan.about.fiscal_years().filter_map(|year| line.need.of(year).known());
        let sum: i64 = amounts.map(|amount| amount.0.min(0)).sum();
        (sum < 0).then(|| {
            let arguments = [
                ("line", named(words, &line.name).as_str().into()),
                ("amount", format.money(Money(sum)).into()),
            ];
            words.with("funding-below-zero-one", &arguments)
        })
    };
    let lines = plan.cost_lines.ordered();
    let mut all = lines.iter().filter_map(below).peekable();
    all.peek()?;
    let costs = names(words, format, all);
    Some(words.with("funding-below-zero", &[("costs", costs.into())]))
}

/// What is missing, below zero where it is too much: “−$4,000 short”, “+$500 too much”, “covered”.
pub fn gap(words: &Words, format: &Format, gap: Option<Money>) -> AttrValue {
    let amount = |money: Money| [("amount", signed(format, Money(money.0.saturating_neg())).into())];
    match gap {
        None => words.text("funding-gap-unknown"),
        Some(Money::ZERO) => words.text("funding-gap-none"),
        Some(money) if money > Money::ZERO => words.with("funding-gap-short", &amount(money)),
        Some(money) => words.with("funding-gap-over", &amount(money)),
    }
}

/// What is missing altogether; where not all of it is known, at least this much.
pub fn gap_total(words: &Words, format: &Format, missing: Tally) -> AttrValue {
    if !missing.is_entered {
        return format.tally(missing).into();
    }
    match (missing.unknown, missing.sum) {
        (0, sum) => gap(words, format, Some(sum)),
        (_, Money::ZERO) => words.text("funding-gap-unknown"),
        (_, sum) => words.with(
            "funding-gap-at-least",
            &[("amount", signed(format, Money(sum.0.saturating_neg())).into())],
        ),
    }
}

/// What is left of all sources; where not all of it is known, at least this much.
pub fn left_total(words: &Words, format: &Format, rest: Tally) -> AttrValue {
    if !rest.is_entered {
        return format.tally(rest).into();
    }
    match (rest.unknown, rest.sum) {
        (0, sum) => left(words, format, Some(sum)),
        (_, Money::ZERO) => words.text("funding-gap-unknown"),
        (_, sum) => words.with("funding-left-at-least", &[("amount", signed(format, sum).into())]),
    }
}

/// What is left of a source, below zero where too much is assigned.
pub fn left(words: &Words, format: &Format, left: Option<Money>) -> AttrValue {
    let amount = |money: Money| [("amount", signed(format, money).into())];
    match left {
        None => words.text("funding-gap-unknown"),
        Some(Money::ZERO) => words.text("funding-left-none"),
        Some(money) if money > Money::ZERO => words.with("funding-left-some", &amount(money)),
        Some(money) => words.with("funding-left-over", &amount(money)),
    }
}

/// A total; where some of it is not known, in words.
pub fn total(words: &Words, format: &Format, tally: Tally) -> AttrValue {
    match tally.unknown {
        0 => format.money(tally.sum).into(),
        count => words.with(
            "funding-total-unknown",
            &[("amount", format.money(tally.sum).into()), ("count", count.into())],
        ),
    }
}

/// What is gone: “−$42,000”.
pub fn loss(words: &Words, format: &Format, loss: Tally) -> AttrValue {
    let gone = || signed(format, Money(loss.sum.0.saturating_neg()));
    match (loss.unknown, loss.sum) {
        (0, _) => gone().into(),
        (_, Money::ZERO) => words.text("funding-loss-unknown"),
        _ => words.with("funding-loss-partly", &[("amount", gone().into())]),
    }
}

/// What is gone, of one amount.
pub fn loss_of(words: &Words, format: &Format, amount: Amount) -> AttrValue {
    loss(words, format, Tally::default().with(amount))
}

/// The most names that stand in a sentence.
const NAMED: usize = 5;

/// Names in a sentence: the first of them, and how many there are beside these.
pub fn names(words: &Words, format: &Format, all: impl Iterator<Item = AttrValue>) -> String {
    let mut names: Vec<AttrValue> = all.collect();
    let others = names.len().saturating_sub(NAMED);
    if others > 0 {
        names.truncate(NAMED);
        names.push(words.with("best-unsaid-others", &[("count", others.into())]));
    }
    format.list(&names)
}

/// The names of sources in a sentence.
pub fn sources(words: &Words, format: &Format, sources: &[Rc<Source>]) -> String {
    names(words, format, sources.iter().map(|source| named(words, &source.name)))
}

/// The class of a certainty's pattern.
pub fn pattern(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Secured => "certainty--secured",
        Certainty::Pending => "certainty--pending",
        Certainty::Hoped => "certainty--hoped",
        Certainty::Lost => "certainty--lost",
    }
}

/// Says what “?” stands for, below figures that hold one.
#[component]
pub fn UnknownNote() -> Html {
    let words = use_words();
    html! { <p class="small soft">{ words.text("funding-unknown-note") }</p> }
}
