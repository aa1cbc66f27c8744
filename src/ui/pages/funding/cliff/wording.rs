//! The cliff in words: cash and in kind are said apart.

use yew::prelude::*;

use super::super::wording::total;
use crate::engine::cliff::{Apart, Cliff};
use crate::plan::money::Tally;
use crate::ui::format::Format;
use crate::ui::words::Words;

/// “$40,000 in cash and $5,000 in kind”; only what there is of the two.
pub(super) fn apart(words: &Words, format: &Format, apart: &Apart) -> AttrValue {
    each(words, apart, |tally| total(words, format, tally))
}

/// The same where there is little room: “$40,000 + ? in cash”.
pub(super) fn apart_briefly(words: &Words, format: &Format, apart: &Apart) -> AttrValue {
    each(words, apart, |tally| format.tally(tally).into())
}

fn each(words: &Words, apart: &Apart, said: impl Fn(Tally) -> AttrValue) -> AttrValue {
    let (cash, in_kind) = (apart.cash.total(), apart.in_kind.total());
    let (has_cash, has_in_kind) = (!cash.is_nothing(), !in_kind.is_nothing());
    let (cash, in_kind) = (said(cash), said(in_kind));
    match (has_cash, has_in_kind) {
        (true, true) => words.with(
            "cliff-both",
            &[("cash", cash.as_str().into()), ("in-kind", in_kind.as_str().into())],
        ),
        (false, true) => words.with("cliff-in-kind", &[("amount", in_kind.as_str().into())]),
        _ => words.with("cliff-cash", &[("amount", cash.as_str().into())]),
    }
}

/// What the cliff comes to: what stands on what, and the deepest fall.
pub(super) fn finding(words: &Words, format: &Format, cliff: &Cliff) -> Vec<AttrValue> {
    let said = |of: &Apart| apart(words, format, of);
    let stands = if let Some(year) = cliff.most_at_risk() {
        words.with(
            "cliff-stands",
            &[
                ("year", year.name.as_str().into()),
                ("amount", said(&year.at_risk()).as_str().into()),
                ("paid", said(&year.paid()).as_str().into()),
            ],
        )
    } else if cliff.years.iter().all(|year| year.paid().is_nothing()) {
        words.text("cliff-nothing-assigned")
    } else {
        words.text("cliff-lasts")
    };
    let falls = match (cliff.steepest(), cliff.falls.first()) {
        (Some(fall), _) => words.with(
            "cliff-steepest",
            &[
                ("day", format.day(fall.day).into()),
                ("goes", said(&fall.goes).as_str().into()),
                ("carries", said(&fall.carries).as_str().into()),
            ],
        ),
        (None, Some(fall)) => words.with(
            "cliff-falls",
            &[
                ("day", format.day(fall.day).into()),
                ("goes", said(&fall.goes).as_str().into()),
            ],
        ),
        (None, None) => words.text("cliff-none"),
    };
    vec![stands, falls]
}
