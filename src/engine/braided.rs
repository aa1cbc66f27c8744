//! A plan's money as a question of the braid, and the answer in the plan's own records.
//!
//! What a source brings in a year may be spent in that year; what is left passes to the next as far as its carry-over
//! limit lets it. Its limits hold in each year, shares of the award as shares of what it brings in the year. An amount
//! that is not known yet counts as nothing, and is counted. Money counts only in years in which some day of it may be
//! spent.

use std::rc::Rc;

use super::braid::question::{Arrival, Cap, Cell, Fault, Line, Payment, Priority, Question, Source as Giver};
use super::braid::solve::Braid;
use crate::plan::{Amount, CostCategory, CostLine, Money, Plan, Priority as Wanted, Source};

/// A plan's money as a question, with the records that its places stand for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The question.
    pub question: Rc<Question>,
    /// The lines, in the order people gave them.
    pub lines: Vec<Rc<CostLine>>,
    /// The sources that are counted on, in the order people gave them.
    pub sources: Vec<Rc<Source>>,
    /// The calendar years in which the plan's fiscal years begin.
    pub years: Vec<i32>,
    /// How many amounts are not known yet and count as nothing.
    pub unknown: usize,
}

/// What is paid where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paid {
    /// By which source.
    pub source: Rc<Source>,
    /// For which line.
    pub line: Rc<CostLine>,
    /// In the fiscal year that begins in this calendar year.
    pub year: i32,
    /// How much.
    pub amount: Money,
}

/// Why no more can be paid: these lines can be paid only by these sources, which cannot pay more on them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The lines, each with the years in which it is one of them.
    pub lines: Vec<(Rc<CostLine>, Vec<i32>)>,
    /// The sources, each with the most that it can pay for them all.
    pub sources: Vec<(Rc<Source>, Money)>,
    /// What the lines need in those years.
    pub need: Money,
    /// What the sources can pay for them.
    pub payable: Money,
}

/// The best answer to a plan's question.
#[derive(Clone, Debug)]
pub struct Braided {
    /// What was asked.
    pub asked: Asked,
    /// The answer, by the places of what was asked.
    pub braid: Braid,
}

impl Braided {
    /// The best answer where these sources are counted on.
    ///
    /// # Errors
    ///
    /// Amounts too large to be reckoned with.
    pub fn best(plan: &Plan, counts: &dyn Fn(&Source) -> bool) -> Result<Self, Fault> {
        let asked = ask(plan, counts);
        let braid = Braid::best(Rc::clone(&asked.question))?;
        Ok(Self { asked, braid })
    }

    /// What is paid where, by source, line and year.
    pub fn paid(&self) -> Vec<Paid> {
        let paid = |payment: &Payment| {
            let Cell { source, line, year } = payment.cell;
            Some(Paid {
                source: Rc::clone(self.asked.sources.get(source)?),
                line: Rc::clone(self.asked.lines.get(line)?),
                year: *self.asked.years.get(year)?,
                amount: Money(payment.amount),
            })
        };
        self.braid.allocation().iter().filter_map(paid).collect()
    }

    /// The lines that miss something, each with how much in which year.
    pub fn missing(&self) -> Vec<(Rc<CostLine>, i32, Money)> {
        let lines = self.asked.lines.iter().enumerate();
        let years = || self.asked.years.iter().enumerate();
        let all = lines.flat_map(|(place, line)| years().map(move |(at, year)| (place, line, at, *year)));
        all.map(|(place, line, at, year)| (Rc::clone(line), year, Money(self.braid.gap(place, at))))
            .filter(|(.., gap)| *gap > Money::ZERO)
            .collect()
    }

    /// Why no more can be paid; none where everything is.
    pub fn why(&self) -> Option<Why> {
        let cut = self.braid.cut();
        let mut lines: Vec<(Rc<CostLine>, Vec<i32>)> = Vec::new();
        let mut need = 0;
        for (place, at) in &cut.lines {
            let (line, year) = (self.asked.lines.get(*place)?, *self.asked.years.get(*at)?);
            need += self.asked.question.lines.get(*place)?.needs.get(*at)?;
            match lines.last_mut().filter(|(last, _)| last.id == line.id) {
                Some((_, years)) => years.push(year),
                None => lines.push((Rc::clone(line), vec![year])),
            }
        }
        let payable = cut.sources.iter().map(|(_, most)| most).sum();
        let sources = cut.sources.iter();
        let named = sources.filter_map(|(source, most)| Some((self.asked.sources.get(*source)?, most)));
        (!lines.is_empty()).then(|| Why {
            lines,
            sources: named.map(|(source, most)| (Rc::clone(source), Money(*most))).collect(),
            need: Money(need),
            payable: Money(payable),
        })
    }
}

/// A plan's money as a question.
pub fn ask(plan: &Plan, counts: &dyn Fn(&Source) -> bool) -> Asked {
    let years: Vec<i32> = plan.about.fiscal_years().collect();
    let lines = plan.cost_lines.ordered();
    let mut categories: Vec<CostCategory> = Vec::new();
    let mut unknown = 0;
    let mut known = |amount: Amount| {
        unknown += usize::from(amount == Amount::Unknown);
        cents(amount)
    };
    let mut asked_lines = Vec::new();
    for line in &lines {
        asked_lines.push(Line {
            priority: match line.priority {
                Some(Wanted::Should) => Priority::Should,
                Some(Wanted::Could) => Priority::Could,
                _ => Priority::Must,
            },
            category: line.category.as_ref().map(|category| place(&mut categories, category)),
            needs: years.iter().map(|year| known(line.need.of(*year))).collect(),
        });
    }
    let (mut sources, mut givers) = (Vec::new(), Vec::new());
    for source in plan.sources.ordered().into_iter().filter(|source| counts(source)) {
        unknown += source
            .amounts
            .iter()
            .filter(|(_, amount)| *amount == Amount::Unknown)
            .count();
        if let Some(giver) = giver(plan, &source, &years, &lines, &mut categories) {
            sources.push(source);
            givers.push(giver);
        }
    }
    Asked {
        question: Rc::new(Question {
            years: years.len(),
            lines: asked_lines,
            sources: givers,
            locked: Vec::new(),
        }),
        lines,
        sources,
        years,
        unknown,
    }
}

/// A source with the rules that come with it; none where it brings nothing when it may be spent.
fn giver(
    plan: &Plan,
    source: &Source,
    years: &[i32],
    lines: &[Rc<CostLine>],
    categories: &mut Vec<CostCategory>,
) -> Option<Giver> {
    let is_open = |year: i32| {
        let year = plan.about.fiscal_start.year(year);
        year.is_none_or(|year| source.is_open_in(&year))
    };
    let open: Vec<(usize, i32)> = years
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, year)| is_open(*year))
        .collect();
    let last = open.last()?.0;
    let carry = cents(source.carry_limit.map_or(Amount::Blank, Amount::Known));
    // What may be carried over lapses a year later.
    let lapses = |at: usize| u32::try_from(if carry > 0 { last.min(at + 1) } else { at }).unwrap_or(u32::MAX);
    let brings = open.iter().map(|(at, year)| (*at, cents(source.amounts.of(*year))));
    let mut brings = brings.filter(|(_, amount)| *amount > 0);
    let (first, amount) = brings.next()?;
    let later = brings.map(|(year, amount)| Arrival {
        year,
        amount,
        lapses: lapses(year),
    });
    let later: Vec<Arrival> = later.collect();
    let payable = lines.iter().enumerate().filter(|(_, line)| source.may_pay(&line.id));
    Some(Giver {
        amount,
        later,
        first,
        last,
        carry: Some(carry),
        eligible: payable.map(|(place, _)| place).collect(),
        caps: Vec::new(),
        caps_in: open
            .iter()
            .flat_map(|(at, year)| caps(source, *year, lines, categories).into_iter().map(|cap| (*at, cap)))
            .collect(),
        lapses: lapses(first),
        is_restricted: !source.unrestricted,
    })
}

/// The limits of a source in a year. A share of what is not known yet is none.
fn caps(source: &Source, year: i32, lines: &[Rc<CostLine>], categories: &mut Vec<CostCategory>) -> Vec<Cap> {
    let mut caps = Vec::new();
    for limit in &source.caps {
        let line = limit
            .line
            .as_ref()
            .map(|id| lines.iter().position(|line| line.id == *id));
        let (on, place, whole): (fn(usize, i64) -> Cap, usize, Amount) = match (line, &limit.category) {
            (Some(None), _) => continue,
            (Some(Some(place)), category) => {
                let Some(line) = lines
                    .get(place)
                    .filter(|line| category.is_none() || line.category == *category)
                else {
                    continue;
                };
                (Cap::Line, place, line.need.of(year))
            }
            (None, Some(category)) => (
                Cap::Category,
                self::place(categories, category),
                source.amounts.of(year),
            ),
            (None, None) => (|_, most| Cap::All(most), 0, source.amounts.of(year)),
        };
        let shared = limit.share.zip(whole.known()).map(|(share, whole)| whole.part(share));
        let most = [limit.most, shared].into_iter().flatten();
        caps.extend(most.map(|most| on(place, most.0.max(0))));
    }
    caps
}

fn cents(amount: Amount) -> i64 {
    amount.known().map_or(0, |money| money.0.max(0))
}

/// The place of a category, which is given one where it has none.
fn place(categories: &mut Vec<CostCategory>, category: &CostCategory) -> usize {
    categories
        .iter()
        .position(|known| known == category)
        .unwrap_or_else(|| {
            categories.push(category.clone());
            categories.len() - 1
        })
}

#[cfg(test)]
#[path = "braided_tests.rs"]
mod tests;
