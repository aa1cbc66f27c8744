//! The answer in words, and the figures that belong to it.

use yew::prelude::*;

use crate::engine::cash::{Cash, MonthCash, Reading, Runway};
use crate::plan::Money;
use crate::ui::format::Format;
use crate::ui::pages::funding::wording::{signed, total};
use crate::ui::words::Words;

/// Whether cash lasts, and what would bridge it where it does not.
pub(super) fn answer(words: &Words, format: &Format, reading: &Reading) -> AttrValue {
    let Some((lowest, end)) = reading.lowest().zip(reading.months.last()) else {
        return AttrValue::default();
    };
    let spells = reading.spells();
    let mut said = Vec::new();
    match (&*spells, before(reading)) {
        ([only], Some(until)) if !only.ends => {
            let arguments = [
                ("until", format.month(until.period.first).into()),
                ("first", format.month(only.first.first).into()),
                ("month", format.month(only.worst.first).into()),
                ("short", short(words, format, lowest).as_str().into()),
            ];
            let key = if until.unknown_costs > 0 {
                "cash-lasts-at-most"
            } else {
                "cash-lasts"
            };
            said.push(words.with(key, &arguments));
        }
        _ => said.push(first_sentence(words, format, lowest, end)),
    }
    if let [.., last] = &*spells {
        if last.ends {
            let arguments = [
                ("amount", format.money(reading.bridge()).into()),
                ("until", format.month(last.last.last.next()).into()),
            ];
            said.push(words.with("cash-bridge-until", &arguments));
        }
        if spells.len() > 1 {
            said.push(words.with("cash-months-below", &[("count", reading.below().into())]));
        }
        if !last.ends {
            said.push(at_the_end(words, format, reading, end));
        }
    }
    if end.unknown_receipts > 0 {
        said.push(words.text("cash-as-far-as-known"));
    }
    let said: Vec<&str> = said.iter().map(AttrValue::as_str).collect();
    said.join(" ").into()
}

/// How much is missing in a month; where costs are not known, at least so much.
fn short(words: &Words, format: &Format, month: &MonthCash) -> AttrValue {
    let key = if month.unknown_costs > 0 {
        "funding-gap-at-least"
    } else {
        "funding-gap-short"
    };
    let amount = format.money(Money(month.closing.0.saturating_abs()));
    words.with(key, &[("amount", amount.into())])
}

/// The month that ends with least.
fn first_sentence(words: &Words, format: &Format, lowest: &MonthCash, end: &MonthCash) -> AttrValue {
    let arguments = [
        ("month", format.month(lowest.period.first).into()),
        ("amount", format.money(Money(lowest.closing.0.saturating_abs())).into()),
    ];
    let key = match lowest.is_below() {
        true if lowest.unknown_costs > 0 => "cash-short-at-least",
        true => "cash-short",
        false if end.unknown_costs > 0 => "cash-enough-so-far",
        false => "cash-enough",
    };
    words.with(key, &arguments)
}

/// The month before the first that ends with less than nothing.
fn before(reading: &Reading) -> Option<&MonthCash> {
    let below = reading.months.iter().position(MonthCash::is_below)?;
    reading.months.get(below.checked_sub(1)?)
}

/// That there is less than nothing in hand at the end of the plan, and whether what is still to come makes up for it.
fn at_the_end(words: &Words, format: &Format, reading: &Reading, end: &MonthCash) -> AttrValue {
    let short = Money::ZERO.saturating_sub(end.closing);
    let arguments = [
        ("month", format.month(end.period.first).into()),
        ("amount", format.money(short).into()),
        ("to-come", format.money(reading.receivable.sum).into()),
    ];
    let is_made_up = reading.receivable.sum >= short;
    let is_said = reading.lowest().is_some_and(|lowest| lowest.period == end.period);
    if is_said && !is_made_up {
        return words.text("cash-no-loan");
    }
    words.with(
        if is_made_up {
            "cash-ends-short-owed"
        } else {
            "cash-ends-short"
        },
        &arguments,
    )
}

/// The figures: the bridge, how long cash lasts, what is still to come.
pub(super) fn sums(words: &Words, format: &Format, cash: &Cash, reading: &Reading) -> Html {
    let bridge = match reading.bridge() {
        Money::ZERO => words.text("cash-bridge-none"),
        amount => format.money(amount).into(),
    };
    let lasts = |money: Option<Money>| match money {
        None => words.text("cash-runway-unsaid"),
        Some(money) => reading.runway(money).map_or_else(
            || words.text("cash-runway-no-costs"),
            |runway| months(words, format, runway),
        ),
    };
    let end = reading
        .months
        .last()
        .map(|month| signed_plainly(format, month.closing))
        .unwrap_or_default();
    let rows = [
        ("cash-bridge", bridge),
        ("cash-at-end", end.into()),
        ("cash-to-come", total(words, format, reading.receivable)),
        ("cash-runway", lasts(cash.opening)),
        ("cash-runway-free", lasts(cash.unrestricted)),
    ];
    html! {
        <dl class="funding__sums cash__sums">
            for (key, says) in rows {
                <div {key} class="funding__sum-of"><dt>{ words.text(key) }</dt><dd>{ says }</dd></div>
            }
        </dl>
    }
}

/// Money with a sign only where it is below zero.
fn signed_plainly(format: &Format, money: Money) -> String {
    if money < Money::ZERO {
        signed(format, money)
    } else {
        format.money(money)
    }
}

fn months(words: &Words, format: &Format, runway: Runway) -> AttrValue {
    let hundredths = u32::try_from(runway.hundredths).unwrap_or(u32::MAX);
    let figure = format.figure(f64::from(hundredths) / 100.0);
    let key = if runway.is_at_most {
        "cash-runway-at-most"
    } else {
        "cash-runway-months"
    };
    words.with(key, &[("months", figure.into())])
}
