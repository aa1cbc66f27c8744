//! The ribbons in words.

use yew::prelude::*;

use crate::engine::ribbons::{End, Ribbon, Ribbons, Says};
use crate::plan::Money;
use crate::sorted::SortedSet;
use crate::ui::format::Format;
use crate::ui::labels::named;
use crate::ui::words::Words;

/// A side of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// The sources.
    From,
    /// The lines.
    To,
}

impl Side {
    /// The ends on it.
    pub(super) fn ends(self, found: &Ribbons) -> &[End] {
        match self {
            Self::From => &found.from,
            Self::To => &found.to,
        }
    }

    /// The end of a ribbon on it.
    pub(super) fn of(self, ribbon: &Ribbon) -> usize {
        match self {
            Self::From => ribbon.from,
            Self::To => ribbon.to,
        }
    }

    /// The other one.
    pub(super) fn other(self) -> Self {
        match self {
            Self::From => Self::To,
            Self::To => Self::From,
        }
    }

    /// How much an end on it comes to: what a source brings, and what a line needs.
    pub(super) fn amount(self, found: &Ribbons, place: usize) -> Money {
        let width = match self {
            Self::From => found.amount_from(place),
            Self::To => found.amount_to(place),
        };
        let over = self.ends(found).get(place).map(|end| found.over(end));
        width.saturating_sub(over.unwrap_or_default())
    }
}

/// What the picture shows, in a sentence.
pub(super) fn finding(words: &Words, format: &Format, found: &Ribbons, when: &str) -> AttrValue {
    let when = ("when", when.into());
    if found.ribbons.is_empty() {
        return words.with("ribbons-nothing", &[when]);
    }
    let missing = found.amount_of(|says| says == Says::Missing);
    let left = found.amount_of(|says| says == Says::Unassigned);
    let amounts = [
        ("missing", format.money(missing).into()),
        ("left", format.money(left).into()),
    ];
    let key = match (missing > Money::ZERO, left > Money::ZERO) {
        (true, true) => "ribbons-rest-both",
        (true, false) => "ribbons-rest-missing",
        (false, true) => "ribbons-rest-left",
        (false, false) => "ribbons-rest-none",
    };
    let rest = words.with(key, &amounts);
    let paid = || {
        found
            .ribbons
            .iter()
            .filter(|ribbon| matches!(ribbon.says, Says::Paid(_)))
    };
    let (sources, lines): (SortedSet<usize>, SortedSet<usize>) = (
        paid().map(|ribbon| ribbon.from).collect(),
        paid().map(|ribbon| ribbon.to).collect(),
    );
    if sources.is_empty() {
        return words.with("ribbons-nothing-paid", &[when, ("rest", rest.as_str().into())]);
    }
    let amount = found.amount_of(|says| matches!(says, Says::Paid(_)));
    words.with(
        "ribbons-finding",
        &[
            when,
            ("sources", sources.len().into()),
            ("lines", lines.len().into()),
            ("paid", format.money(amount).into()),
            ("rest", rest.as_str().into()),
        ],
    )
}

/// Of which sources more is assigned than they bring, and to which lines than they need.
pub(super) fn over(words: &Words, format: &Format, found: &Ribbons) -> Vec<AttrValue> {
    let told = found.over.iter().filter_map(|(end, amount)| {
        let arguments = [
            ("name", end_name(words, end).as_str().into()),
            ("amount", format.money(*amount).into()),
        ];
        match end {
            End::Source(_) => Some(words.with("ribbons-over-source", &arguments)),
            End::Line(_) => Some(words.with("ribbons-over-line", &arguments)),
            _ => None,
        }
    });
    told.collect()
}

/// What an end is called.
pub(super) fn end_name(words: &Words, end: &End) -> AttrValue {
    match end {
        End::Source(source) => named(words, &source.name),
        End::Line(line) => named(words, &line.name),
        End::More(count) => words.with("ribbons-more", &[("count", (*count).into())]),
        End::Missing => words.text("ribbons-missing"),
        End::Unassigned => words.text("ribbons-unassigned"),
    }
}

/// What an end is joined with: “$70,000: Coordinator $48,000 and Evaluation $22,000.”
pub(super) fn joined(words: &Words, format: &Format, found: &Ribbons, side: Side, place: usize) -> AttrValue {
    let mut of_end: Vec<&Ribbon> = found.ribbons.iter().filter(|ribbon| side.of(ribbon) == place).collect();
    crate::sorted::sort_by_key(&mut of_end, |ribbon| std::cmp::Reverse(ribbon.amount));
    let parts = of_end.into_iter().filter_map(|ribbon| {
        let end = side.other().ends(found).get(side.other().of(ribbon))?;
        let said = [
            ("name", end_name(words, end).as_str().into()),
            ("amount", format.money(ribbon.amount).into()),
        ];
        Some(words.with("ribbons-part", &said).to_string())
    });
    let list = format.list(&parts.collect::<Vec<_>>());
    let said = [
        ("amount", format.money(side.amount(found, place)).into()),
        ("list", list.into()),
    ];
    words.with("ribbons-said", &said)
}
