//! How a source stands to a line in a year, and the cell that says so: in words and by a pattern.

use yew::AttrValue;

use super::super::best::Standing as AtBest;
use crate::plan::money::Tally;
use crate::plan::source::Eligibility;
use crate::plan::{About, Amount, CostLine, Money, Source, Verdict};
use crate::ui::entry::Entry;
use crate::ui::sheet::Remark;
use crate::ui::widgets::grid::{Cell, CellState, SortKey};
use crate::ui::words::Words;

/// How a source stands to a line in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It may pay.
    May,
    /// It may pay on a condition.
    If,
    /// It may not pay for this line.
    MayNot,
    /// Nothing says that it may, so it may not: with a new source this is so for every line.
    Unsaid,
    /// It has no money to spend in this year.
    Closed,
    /// It will not come.
    Lost,
}

impl Standing {
    /// How a source stands to a line in a year.
    pub fn of(about: &About, source: &Source, line: &CostLine, year: i32) -> Self {
        if !source.is_live() {
            Self::Lost
        } else if !source.may_pay(&line.id) {
            if verdict(source, line).is_some() {
                Self::MayNot
            } else {
                Self::Unsaid
            }
        } else if !source.can_pay_in(about, year) {
            Self::Closed
        } else if source.pays_on_condition(&line.id) {
            Self::If
        } else {
            Self::May
        }
    }

    fn mark(self) -> Option<&'static str> {
        match self {
            Self::May => None,
            Self::If => Some("pay-mark pay-mark--if"),
            Self::Unsaid => Some("pay-mark pay-mark--unsaid"),
            Self::MayNot | Self::Closed | Self::Lost => Some("pay-mark pay-mark--no"),
        }
    }

    /// What an empty cell says.
    fn word(self) -> Option<&'static str> {
        match self {
            Self::May => None,
            Self::If => Some("funding-cell-if"),
            // A sign rather than a word: nobody has said no.
            Self::Unsaid => Some("funding-cell-nothing"),
            Self::MayNot | Self::Closed | Self::Lost => Some("funding-cell-no"),
        }
    }

    /// What is worth pointing out where it pays.
    fn warning(self) -> Option<&'static str> {
        match self {
            Self::May | Self::If => None,
            Self::MayNot => Some("funding-cell-may-not"),
            Self::Unsaid => Some("funding-cell-unsaid"),
            Self::Closed => Some("funding-cell-closed"),
            Self::Lost => Some("funding-cell-lost"),
        }
    }
}

fn verdict<'a>(source: &'a Source, line: &CostLine) -> Option<&'a Verdict> {
    source.eligibility(&line.id).and_then(|entry| entry.verdict.as_ref())
}

/// What is written about a source and a line: the condition or reason, and where it is written.
pub fn written(words: &Words, entry: &Eligibility) -> Option<AttrValue> {
    let arguments = [
        ("note", entry.note.trim().into()),
        ("citation", entry.citation.trim().into()),
    ];
    match (entry.note.trim().is_empty(), entry.citation.trim().is_empty()) {
        (true, true) => None,
        (false, true) => Some(entry.note.trim().to_owned().into()),
        (true, false) => Some(words.with("funding-written-in", &arguments)),
        (false, false) => Some(words.with("funding-written-as", &arguments)),
    }
}

/// One cell of the grid, in data.
#[derive(Clone, Debug, PartialEq)]
pub struct PayCell {
    /// What is assigned; none where nothing is, which is not the same as zero.
    pub paid: Option<Tally>,
    /// Whether that is settled.
    pub is_locked: bool,
    /// How the source stands to the line.
    pub standing: Standing,
    /// What it is in the best answers, where that is wanted and known; what is locked is so in each.
    pub at_best: Option<AtBest>,
    /// What is said of what was typed.
    pub remark: Option<Remark>,
}

/// The cell of a source and a line.
pub fn pay_cell(entry: &Entry, source: &Source, line: &CostLine, year: &AttrValue, data: &PayCell) -> Cell {
    let words = &entry.words;
    let standing = data.standing;
    let names = || {
        [
            ("source", source.name.as_str().into()),
            ("line", line.name.as_str().into()),
            ("year", year.as_str().into()),
        ]
    };
    let written = source.eligibility(&line.id).and_then(|entry| written(words, entry));
    let mut cell = match data.paid {
        None => {
            let word = standing.word().map(|key| words.text(key)).unwrap_or_default();
            let named = standing.warning().map(|key| {
                let what = words.with(key, &names());
                let arguments = [("word", word.as_str().into()), ("what", what.as_str().into())];
                words.with("funding-cell-named", &arguments)
            });
            let cell = Cell::shown(word, "").plain("").sort(SortKey::Blank);
            match named {
                Some(named) => cell.label(named),
                None => cell,
            }
        }
        Some(paid) => {
            let amount = amount_of(paid);
            let text = entry.amount_text(amount);
            let shown = match amount {
                Amount::Unknown => text.clone(),
                _ => entry.format.tally(paid),
            };
            Cell::shown(shown, text.clone())
                .plain(text)
                .sort(SortKey::Number(paid.sum.0))
        }
    };
    let at_best = data.at_best.filter(|_| !data.is_locked);
    let marks = [
        standing.mark().or(Some("pay-mark")),
        data.is_locked.then_some("pay-lock"),
        at_best.map(|_| "pay-best"),
    ];
    let marks: Vec<&str> = marks.into_iter().flatten().collect();
    if standing.mark().is_some() || marks.len() > 1 {
        let best = at_best.map(|best| best_sign(entry, best, data.paid));
        cell = cell.mark(marks.join(" "), best.unwrap_or_default());
    }
    let locked = || words.text("funding-cell-locked");
    let said = match (data.paid, standing.warning(), written) {
        (Some(_), Some(key), written) => {
            let warning = words.with(key, &names());
            let mut all = written.map_or(warning.clone(), |written| format!("{warning} {written}").into());
            if data.is_locked {
                all = format!("{all} {}", locked()).into();
            }
            Some(CellState::Flag(all))
        }
        (_, None, Some(written)) if standing == Standing::If => {
            let condition = words.with("funding-cell-on-condition", &[("condition", written.as_str().into())]);
            Some(CellState::Note(if data.is_locked {
                format!("{condition} {}", locked()).into()
            } else {
                condition
            }))
        }
        (Some(_), None, _) if data.is_locked => Some(CellState::Note(locked())),
        (Some(paid), None, _) if paid.unknown > 0 => Some(CellState::Note(words.text("funding-not-yet-known"))),
        _ => None,
    };
    let best = at_best.map(|best| best_in_words(entry, best));
    let said = match (said, best) {
        (Some(said), Some(best)) => Some(said.followed_by(&best)),
        (None, Some(best)) => Some(CellState::Aside(best)),
        (said, None) => said,
    };
    if let Some(said) = said {
        cell = cell.state(said);
    }
    match &data.remark {
        Some(remark) => remark.on(cell),
        None => cell,
    }
}

/// What stands in a cell of what it is in the best answers: “=” alone where what is paid is the same in every one.
fn best_sign(entry: &Entry, best: AtBest, paid: Option<Tally>) -> String {
    let amount = |money: Money| entry.format.money(money);
    match best {
        AtBest::Always(same) if paid.is_some_and(|paid| paid.unknown == 0 && paid.sum == same) => "=".to_owned(),
        AtBest::Always(same) => format!("= {}", amount(same)),
        AtBest::Never => format!("= {}", amount(Money::ZERO)),
        AtBest::Between(least, most) => format!("{}–{}", amount(least), amount(most)),
    }
}

fn best_in_words(entry: &Entry, best: AtBest) -> AttrValue {
    let amount = |money: Money| entry.format.money(money).into();
    let words = &entry.words;
    match best {
        AtBest::Always(same) => words.with("best-cell-always", &[("amount", amount(same))]),
        AtBest::Between(least, most) => {
            words.with("best-cell-between", &[("least", amount(least)), ("most", amount(most))])
        }
        AtBest::Never => words.text("best-cell-never"),
    }
}

/// What a cell opens with: the sum, or a question mark where it is not known.
pub fn amount_of(paid: Tally) -> Amount {
    if paid.unknown > 0 && paid.sum == Money::ZERO {
        Amount::Unknown
    } else {
        Amount::Known(paid.sum)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Id, Rank, Record};

    #[test]
    fn what_is_not_said_looks_and_reads_otherwise_than_no() {
        for other in [
            Standing::MayNot,
            Standing::Closed,
            Standing::Lost,
            Standing::If,
            Standing::May,
        ] {
            assert_ne!(Standing::Unsaid.word(), other.word());
            assert_ne!(Standing::Unsaid.mark(), other.mark());
        }
        assert_eq!(Standing::Unsaid.warning(), Some("funding-cell-unsaid"));
    }

    #[test]
    fn a_source_that_says_nothing_is_told_from_one_that_says_no() {
        let line = CostLine::new(Id::new("bus"), Rank::default());
        let mut source = Source::new(Id::new("grant"), Rank::default());
        let standing = |source: &Source| Standing::of(&About::default(), source, &line, 2026);
        assert_eq!(standing(&source), Standing::Unsaid);
        source.eligible = source.with_verdict(&line.id, Some(Verdict::No));
        assert_eq!(standing(&source), Standing::MayNot);
        source.eligible = source.with_verdict(&line.id, None);
        source.unrestricted = true;
        assert!(!matches!(standing(&source), Standing::Unsaid | Standing::MayNot));
    }
}
