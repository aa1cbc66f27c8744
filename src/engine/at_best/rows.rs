//! The best answer line by line: who pays how much, and how much it could be in answers that are as good.

use crate::engine::braid::question::Cell;
use crate::engine::braid::ranges::Range;
use crate::engine::braided::Braided;
use crate::plan::Money;
use crate::sorted::SortedMap;

/// A source that pays for a line in a year, or could in another answer that is as good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payer {
    /// Its place among the sources.
    pub source: usize,
    /// What it pays.
    pub amount: Money,
    /// The least and the most that it could pay; none where it is locked, or not worked out yet.
    pub range: Option<(Money, Money)>,
    /// Whether it is locked.
    pub is_locked: bool,
}

/// A line that needs something in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line's place.
    pub line: usize,
    /// The year's place.
    pub year: usize,
    /// What it needs.
    pub need: Money,
    /// What it misses.
    pub gap: Money,
    /// Who pays, and then who could, each in the order of the sources.
    pub payers: Vec<Payer>,
    /// The places of the sources that may pay, and in no best answer do.
    pub never: Vec<usize>,
}

/// The lines that need something, year by year and in the order of the lines. Ranges are looked up by their cells once.
pub fn rows(best: &Braided, ranges: Option<&[Range]>) -> Vec<Row> {
    let question = best.braid.question();
    let payer = |source: usize, amount: i64| Payer {
        source,
        amount: Money(amount),
        range: None,
        is_locked: false,
    };
    let place = |cell: Cell| (cell.year, cell.line, cell.source);
    let could = ranges.into_iter().flatten().map(|range| {
        let range_of = Some((Money(range.least), Money(range.most)));
        (
            place(range.cell),
            Payer {
                range: range_of,
                ..payer(range.cell.source, 0)
            },
        )
    });
    let could: SortedMap<_, Payer> = could.collect();
    let paid = best.braid.allocation();
    let paid = paid.iter().map(|payment| {
        let range = could.get(&place(payment.cell)).and_then(|payer| payer.range);
        (
            place(payment.cell),
            Payer {
                range,
                ..payer(payment.cell.source, payment.amount)
            },
        )
    });
    let locked = question.locked.iter().map(|lock| {
        let locked = payer(lock.cell.source, lock.amount);
        (
            place(lock.cell),
            Payer {
                is_locked: true,
                ..locked
            },
        )
    });
    // Of a cell what comes last counts.
    let cells: Vec<_> = paid.chain(locked).collect();
    let cells: SortedMap<_, Payer> = could.into_iter().chain(cells).collect();
    let mut rows = Vec::new();
    let mut cells = cells.into_iter().peekable();
    for year in 0..question.years {
        for (line, of) in question.lines.iter().enumerate() {
            let mut payers: Vec<Payer> = Vec::new();
            while let Some((_, payer)) = cells.next_if(|((in_year, of, _), _)| (*in_year, *of) <= (year, line)) {
                payers.push(payer);
            }
            let need = of.needs.get(year).copied().unwrap_or(0);
            if need > 0 {
                let (pay, others): (Vec<Payer>, Vec<Payer>) = payers
                    .into_iter()
                    .partition(|payer| payer.is_locked || payer.amount > Money::ZERO);
                let (could, never): (Vec<Payer>, Vec<Payer>) = others
                    .into_iter()
                    .partition(|payer| payer.range.is_none_or(|(_, most)| most > Money::ZERO));
                rows.push(Row {
                    line,
                    year,
                    need: Money(need),
                    gap: Money(best.braid.gap(line, year)),
                    payers: pay.into_iter().chain(could).collect(),
                    never: never.iter().map(|payer| payer.source).collect(),
                });
            }
        }
    }
    rows
}
