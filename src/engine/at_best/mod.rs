//! What is told of the best answer: why no more can be paid, that it was proved, what is left, what would help, what each
//! loss would cost, and how much could be paid where in answers that are as good.
//!
//! With hundreds of sources and lines this takes longer than a page may stand still. [`Telling`] goes through it a step
//! at a time, what is read first before the rest, so that whoever asked can do other things meanwhile, or stop.

mod rows;
mod way;

use std::cmp::Reverse;
use std::rc::Rc;

pub use self::rows::{Payer, Row, rows};
pub use self::way::Way;
use super::braid::by_hand::{Filling, freest_first};
use super::braid::check::{check, least_gap};
use super::braid::question::{Payment, Question};
use super::braid::ranges::{Range, Ranging};
use super::braid::suggest::{Helping, More, Opening, Trim};
use super::braided::{Asked, Braided, Why, ask};
use crate::plan::money::Tally;
use crate::plan::{Amount, Money, Plan, Source};
use crate::sorted::sort_by_key;

/// How many openings are told at most.
const OPENINGS: usize = 12;

/// What a source would have left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Its place among the sources.
    pub source: usize,
    /// Of what it brings in which years, by their places, with how much.
    pub years: Vec<(usize, Money)>,
}

impl Left {
    /// How much in all years.
    pub fn sum(&self) -> Money {
        Money(self.years.iter().map(|(_, left)| left.0).sum())
    }
}

/// What is said first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Why no more can be paid.
    pub whys: Vec<Rc<Why>>,
    /// Whether every rule was found kept, and no more can be paid.
    pub is_proved: bool,
    /// What is missing in each year.
    pub gaps: Vec<Money>,
    /// What sources would have left, what is most first.
    pub left: Vec<Left>,
}

/// What would close some of the gap, of each kind what closes most first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helps {
    /// More of a source.
    pub more: Vec<More>,
    /// A source that may pay for one line more.
    pub openings: Vec<Opening>,
    /// A line that needs less.
    pub trims: Vec<Trim>,
}

/// What is told of an answer, as far as it is worked out.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// What is said first.
    pub verdict: Option<Rc<Verdict>>,
    /// What would help.
    pub helps: Option<Rc<Helps>>,
    /// For each source, what all lines would miss without it, the worst first.
    pub losses: Option<Rc<[(usize, Money)]>>,
    /// What could be paid in each cell that may be paid.
    pub ranges: Option<Rc<[Range]>>,
    /// What would be if the grid were filled by hand.
    pub by_hand: Option<Rc<Way>>,
}

/// The most payments that may be possible where something is worked out at every change.
const QUICK: usize = 2_000;

/// How much less could be missing in the plan's first year than this, were the money assigned otherwise, counting on all
/// that may come. None where it is no less, where not all of it is known, where a second reckoning does not agree, or
/// where there is too much money to go through at every change.
pub fn more_in_first_year(plan: &Plan, gap: Tally) -> Option<Money> {
    let asked = ask(plan, &Source::is_live);
    let payable: usize = asked.question.sources.iter().map(|source| source.eligible.len()).sum();
    // What nobody knows of later years changes nothing of the first one: money that is carried over goes forward.
    let first = asked.years.first().copied()?;
    let mut sources = plan.sources.iter().filter(|source| source.is_live());
    let is_known = gap.unknown == 0 && sources.all(|source| source.amounts.of(first) != Amount::Unknown);
    if !is_known || gap.sum <= Money::ZERO || payable * asked.question.years > QUICK {
        return None;
    }
    let best = Braided::of(asked.of_first_year()).ok().filter(Braided::is_proved)?;
    let more = gap.sum.saturating_sub(Money(best.braid.whole_gap()));
    (more > Money::ZERO).then_some(more)
}

/// Whether a second reckoning finds every rule kept by these payments, and that no other payments miss less than this.
pub fn is_proved(question: &Question, payments: &[Payment], cut: &[(usize, usize)], gap: i64) -> bool {
    least_gap(question, cut) == i128::from(gap) && check(question, payments).is_ok()
}

impl Braided {
    /// Whether a second reckoning finds every rule kept, and no other answer better.
    pub fn is_proved(&self) -> bool {
        let cut = self.braid.cut();
        is_proved(
            self.braid.question(),
            &self.braid.allocation(),
            &cut.lines,
            self.braid.whole_gap(),
        )
    }

    /// What is missing in each year.
    pub fn gaps(&self) -> Vec<Money> {
        let lines = 0..self.asked.lines.len();
        let gap = |year: usize| lines.clone().map(|line| self.braid.gap(line, year)).sum();
        (0..self.asked.years.len()).map(|year| Money(gap(year))).collect()
    }

    /// What sources would have left, what is most first.
    pub fn left(&self) -> Vec<Left> {
        let left = (0..self.asked.sources.len()).map(|source| Left {
            source,
            years: self
                .braid
                .left(source)
                .map(|(year, left)| (year, Money(left)))
                .collect(),
        });
        let mut left: Vec<Left> = left.filter(|left| !left.years.is_empty()).collect();
        sort_by_key(&mut left, |left| Reverse(left.sum()));
        left
    }
}

impl Asked {
    /// The sources of which nobody has said yet what they may pay for.
    pub fn unsaid(&self) -> Vec<Rc<Source>> {
        let unsaid = self.sources.iter().filter(|source| source.says_nothing());
        unsaid.cloned().collect()
    }
}

impl Asked {
    /// The same as if nothing were needed in later years but what is locked in them, so that what is missing is what is
    /// missing in the first year.
    fn of_first_year(mut self) -> Self {
        let question = Rc::make_mut(&mut self.question);
        let locked = |line: usize, year: usize| {
            let locks = question.locked.iter();
            let there = locks.filter(|lock| (lock.cell.line, lock.cell.year) == (line, year));
            there.map(|lock| lock.amount).sum::<i64>()
        };
        for (place, line) in question.lines.iter_mut().enumerate() {
            for (year, need) in line.needs.iter_mut().enumerate().skip(1) {
                *need = locked(place, year);
            }
        }
        self
    }
}

impl Source {
    /// Whether nobody has said of any line whether it may pay for it.
    pub fn says_nothing(&self) -> bool {
        !self.unrestricted && self.eligible.iter().all(|said| said.verdict.is_none())
    }
}

/// What is worked out next.
enum Next {
    Verdict,
    Helps(Box<Helping>),
    Losses(Vec<(usize, Money)>),
    Ranges(Box<Ranging>),
    ByHand(Option<Box<Filling>>),
    Nothing,
}

/// Going through what is told of an answer, a step at a time.
pub struct Telling {
    best: Rc<Braided>,
    next: Next,
    told: Told,
    done: usize,
}

impl Telling {
    /// Before the first step.
    pub fn new(best: Rc<Braided>) -> Self {
        Self {
            best,
            next: Next::Verdict,
            told: Told::default(),
            done: 0,
        }
    }

    /// What is worked out so far.
    pub fn told(&self) -> &Told {
        &self.told
    }

    /// Whether all is worked out.
    pub fn is_done(&self) -> bool {
        matches!(self.next, Next::Nothing)
    }

    /// How many steps were gone, and of about how many.
    pub fn progress(&self) -> (usize, usize) {
        let (cells, sources) = (self.best.braid.free_cells(), self.best.asked.sources.len());
        (self.done, (2 * cells + 3 * sources).max(self.done + 1))
    }

    /// Goes one step on; whether any is left.
    pub fn step(&mut self) -> bool {
        self.done += 1;
        let best = Rc::clone(&self.best);
        self.next = match std::mem::replace(&mut self.next, Next::Nothing) {
            Next::Verdict => {
                self.told.verdict = Some(Rc::new(Verdict {
                    whys: best.why().into_iter().map(Rc::new).collect(),
                    is_proved: best.is_proved(),
                    gaps: best.gaps(),
                    left: best.left(),
                }));
                Next::Helps(Box::new(Helping::new(&best.braid, OPENINGS)))
            }
            Next::Helps(mut helping) => {
                if helping.step(&best.braid) {
                    Next::Helps(helping)
                } else {
                    let (more, openings, trims) = helping.found();
                    self.told.helps = Some(Rc::new(Helps { more, openings, trims }));
                    Next::Losses(Vec::new())
                }
            }
            Next::Losses(mut losses) => {
                let source = losses.len();
                if source < best.asked.sources.len() {
                    losses.push((source, Money(best.braid.gap_without(&[source]))));
                    Next::Losses(losses)
                } else {
                    sort_by_key(&mut losses, |(_, gap)| Reverse(*gap));
                    self.told.losses = Some(losses.into());
                    Next::Ranges(Box::new(Ranging::new(&best.braid)))
                }
            }
            Next::Ranges(mut ranging) => {
                if ranging.step(&best.braid) {
                    Next::Ranges(ranging)
                } else {
                    self.told.ranges = Some(ranging.found(&best.braid).into());
                    let question = best.braid.question();
                    Next::ByHand(Filling::new(question, &freest_first(question)).ok().map(Box::new))
                }
            }
            Next::ByHand(Some(mut filling)) => {
                if filling.step() {
                    Next::ByHand(Some(filling))
                } else {
                    self.told.by_hand = Some(Rc::new(Way::of(best.braid.question(), &filling.found())));
                    Next::Nothing
                }
            }
            Next::ByHand(None) | Next::Nothing => Next::Nothing,
        };
        !self.is_done()
    }
}

#[cfg(test)]
#[path = "../at_best_tests.rs"]
mod tests;
