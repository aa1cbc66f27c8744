//! How likely it is that everything is funded, when some sources may not come.
//!
//! Each pending source is won or lost, those of a group together. Every outcome is solved where there are few draws:
//! from the answer in which all are won, one loss after another, so that each step begins with the answer before it.
//! Beyond that, random outcomes are (Monte Carlo), and the standard error is told. Beside it stand the two ways people
//! reckon instead: each amount weighted by its chance, and whatever is likely enough in full.
//!
//! Outcomes can be many: a [`Reckoning`] goes through them one at a time, so that whoever asked can do other things
//! meanwhile, or stop.
//!
//! Chances are floating-point numbers; money is not, until it is weighted by them.

use std::rc::Rc;

use super::network::Network;
pub use super::outcomes::{Error, Outcome};
use super::outcomes::{Sum, error_of};
use super::question::{Fault, Question, Source};
use super::solve::Braid;
use crate::engine::random::Random;

/// The most draws of which every outcome is solved.
pub const EXACT: usize = 14;

/// From which chance on an award is reckoned in full: the cutoff of the Nonprofit Finance Fund.
pub const CUTOFF: f64 = 0.75;

/// How random outcomes are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sampling {
    /// Where random numbers begin: the same gives the same answer.
    pub seed: u64,
    /// How many outcomes are drawn.
    pub samples: u32,
}

impl Default for Sampling {
    fn default() -> Self {
        Self {
            seed: 0,
            samples: 10_000,
        }
    }
}

/// A draw: sources that are won or lost together.
#[derive(Clone, Debug, PartialEq)]
pub struct Draw {
    /// The sources.
    pub sources: Vec<usize>,
    /// The chance that they are won, from 0 to 1.
    pub chance: f64,
}

/// How likely it is that everything is funded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chances {
    /// The chance that everything is funded.
    pub full: f64,
    /// The gap to be expected, in cents.
    pub gap: f64,
    /// The same of each year, where each year is served before those after it.
    pub years: Vec<Outcome>,
    /// The same of the lines that must be paid for, where they are served before the others.
    pub must: Outcome,
    /// What is missing even if everything is won, in cents.
    pub at_least: i64,
    /// What is missing if nothing is won but what is certain, in cents.
    pub at_most: i64,
    /// The lines that miss it in the answer where everything is won.
    pub short: Vec<usize>,
    /// The chance that no more is missing than that.
    pub no_more: f64,
    /// The chance that all that comes is as much as all that is needed, whatever it may pay for.
    pub total_covers: f64,
    /// For each draw, what follows when it is won.
    pub won: Vec<Outcome>,
    /// For each draw, what follows when it is lost.
    pub lost: Vec<Outcome>,
    /// The standard error of the chance that everything is funded, as in [`Error`]; none where it is exact.
    pub standard_error: Option<f64>,
    /// The standard error of the gap, in cents; none where it is exact.
    pub gap_error: Option<f64>,
    /// How many outcomes were drawn; none where each was gone through.
    pub drawn: Option<u32>,
}

impl Chances {
    /// A chance that was found, with how far it may be off.
    pub fn with_error(&self, chance: f64) -> Outcome {
        let full = |drawn| error_of(chance, f64::from(drawn));
        Outcome {
            full: Some(chance),
            gap: None,
            error: self.drawn.map(|drawn| Error {
                full: full(drawn),
                gap: 0.0,
            }),
        }
    }
}

/// The sum of all amounts, each weighted by its chance, in cents.
pub fn discount(question: &Question, draws: &[Draw]) -> f64 {
    reckoned(question, draws, |chance| chance)
}

/// The sum of the amounts that are likely enough, in cents.
pub fn cutoff(question: &Question, draws: &[Draw]) -> f64 {
    reckoned(question, draws, |chance| f64::from(u8::from(chance >= CUTOFF)))
}

fn reckoned(question: &Question, draws: &[Draw], weight: impl Fn(f64) -> f64) -> f64 {
    let sum = |sources: &[usize]| brings(question, sources);
    let sure = question.available() - draws.iter().map(|draw| sum(&draw.sources)).sum::<i64>();
    let pending: f64 = draws
        .iter()
        .map(|draw| in_cents(sum(&draw.sources)) * weight(draw.chance))
        .sum();
    in_cents(sure) + pending
}

/// What sources bring together, in cents.
fn brings(question: &Question, sources: &[usize]) -> i64 {
    let amount = |source: &usize| question.sources.get(*source).map_or(0, Source::brings);
    sources.iter().map(amount).sum()
}

/// An amount as a number to be weighted: exact up to 2^53 cents, and near enough beyond.
fn in_cents(amount: i64) -> f64 {
    amount as f64
}

/// How likely it is that everything is funded. The sources of draws are distinct.
///
/// # Errors
///
/// What is wrong with the question, or the locks that cannot all hold.
pub fn chances(question: Rc<Question>, draws: &[Draw], sampling: Sampling) -> Result<Chances, Fault> {
    let mut reckoning = Reckoning::new(question, draws.to_vec(), sampling)?;
    while reckoning.step() {}
    Ok(reckoning.found())
}

/// Going through the outcomes, one at a time.
pub struct Reckoning {
    braid: Braid,
    draws: Vec<Draw>,
    /// For each draw, what its sources bring together.
    amounts: Vec<i64>,
    /// How much more all sources bring than is needed.
    spare: i64,
    left: Left,
    done: u32,
    of: u32,
    all: Sum,
    /// By weight, the outcomes in which no more is missing than where everything is won.
    no_more: f64,
    years: Vec<Sum>,
    must: Sum,
    won: Vec<Sum>,
    lost: Vec<Sum>,
}

/// What is still to be gone through.
enum Left {
    /// Outcomes of which the first draws are decided, the next one last.
    Exact(Vec<Decided>),
    /// Random outcomes.
    Sampled(Random),
}

/// The answer where the first draws are decided, and all others won.
struct Decided {
    network: Network,
    /// For each draw, whether it is won.
    is_won: Vec<bool>,
    /// How many are decided.
    count: usize,
    weight: f64,
}

impl Reckoning {
    /// Before the first outcome. The sources of draws are distinct.
    ///
    /// # Errors
    ///
    /// What is wrong with the question, or the locks that cannot all hold.
    pub fn new(question: Rc<Question>, draws: Vec<Draw>, sampling: Sampling) -> Result<Self, Fault> {
        let amounts = draws.iter().map(|draw| brings(&question, &draw.sources)).collect();
        let (spare, years) = (question.available() - question.need(), question.years);
        let braid = Braid::best(question)?;
        let open = draws
            .iter()
            .filter(|draw| draw.chance > 0.0 && draw.chance < 1.0)
            .count();
        let is_won = vec![true; draws.len()];
        let (left, of) = if open <= EXACT {
            let network = braid.network.clone();
            let first = Decided {
                network,
                is_won,
                count: 0,
                weight: 1.0,
            };
            (Left::Exact(vec![first]), 1 << open)
        } else {
            (Left::Sampled(Random::new(sampling.seed)), sampling.samples.max(1))
        };
        Ok(Self {
            braid,
            amounts,
            spare,
            left,
            done: 0,
            of,
            all: Sum::default(),
            no_more: 0.0,
            years: vec![Sum::default(); years],
            must: Sum::default(),
            won: vec![Sum::default(); draws.len()],
            lost: vec![Sum::default(); draws.len()],
            draws,
        })
    }

    /// The question.
    pub fn question(&self) -> &Question {
        self.braid.question()
    }

    /// How many outcomes it has gone through, and of how many.
    pub fn progress(&self) -> (u32, u32) {
        (self.done, self.of)
    }

    /// Goes through one more outcome; whether any is left.
    pub fn step(&mut self) -> bool {
        let outcome = match &mut self.left {
            Left::Exact(left) => decide(&self.braid, &self.draws, left),
            Left::Sampled(random) => Some(sample(&self.braid, &self.draws, random)),
        };
        if let Some(mut outcome) = outcome {
            self.add(&mut outcome);
            self.done += 1;
        }
        self.done < self.of
    }

    /// What was found in the outcomes so far.
    pub fn found(&self) -> Chances {
        let drawn = matches!(self.left, Left::Sampled(_)).then_some(self.done.max(1));
        let open = self.draws.iter().filter(|draw| draw.chance < 1.0);
        let open: Vec<usize> = open.flat_map(|draw| draw.sources.iter().copied()).collect();
        let (at_least, at_most) = (self.braid.whole_gap(), self.braid.gap_without(&open));
        // What is so in the best outcome, or in the worst, is so in each: nothing is left to what was drawn.
        let outcome = |is_certain: bool| {
            move |sum: &Sum| {
                let outcome = sum.outcome(drawn.is_some());
                let error = outcome
                    .error
                    .map(|error| if is_certain { error.of_certain() } else { error });
                Outcome { error, ..outcome }
            }
        };
        let (of_all, of_part) = (outcome(at_least > 0 || at_most == 0), outcome(at_most == 0));
        let all = of_all(&self.all);
        Chances {
            full: all.full.unwrap_or(0.0),
            gap: all.gap.unwrap_or(0.0),
            at_least,
            at_most,
            short: self.braid.short(),
            no_more: self.no_more / self.all.weight.max(f64::MIN_POSITIVE),
            years: self.years.iter().map(of_part).collect(),
            must: of_part(&self.must),
            total_covers: self.all.covers / self.all.weight.max(f64::MIN_POSITIVE),
            won: self.won.iter().map(of_all).collect(),
            lost: self.lost.iter().map(of_all).collect(),
            standard_error: all.error.map(|error| error.full),
            gap_error: all.error.map(|error| error.gap),
            drawn,
        }
    }

    fn add(&mut self, outcome: &mut Decided) {
        let weight = outcome.weight;
        let gaps = self.braid.gaps_by_year(&mut outcome.network);
        let gap = gaps.iter().sum();
        self.no_more += if gap <= self.braid.whole_gap() { weight } else { 0.0 };
        let lost = self.amounts.iter().zip(&outcome.is_won).filter(|(_, is_won)| !**is_won);
        let covers = lost.map(|(amount, _)| amount).sum::<i64>() <= self.spare;
        self.all.add(gap, covers, weight);
        for (year, gap) in self.years.iter_mut().zip(gaps) {
            year.add(gap, covers, weight);
        }
        self.must
            .add(self.braid.gap_of_must(&mut outcome.network), covers, weight);
        for ((won, lost), is_won) in self.won.iter_mut().zip(&mut self.lost).zip(&outcome.is_won) {
            let sum = if *is_won { won } else { lost };
            sum.add(gap, covers, weight);
        }
    }
}

/// The next outcome: decides what is open in the last of those left, and leaves the others for later.
fn decide(braid: &Braid, draws: &[Draw], left: &mut Vec<Decided>) -> Option<Decided> {
    let mut last = left.pop()?;
    while let Some(draw) = draws.get(last.count) {
        let place = last.count;
        last.count += 1;
        if draw.chance >= 1.0 {
            continue;
        }
        if draw.chance > 0.0 {
            left.push(Decided {
                network: last.network.clone(),
                is_won: last.is_won.clone(),
                count: last.count,
                weight: last.weight * draw.chance,
            });
        }
        last.lose(braid, place, draw);
        braid.refill(&mut last.network);
        last.weight *= 1.0 - draw.chance;
    }
    Some(last)
}

/// A random outcome.
fn sample(braid: &Braid, draws: &[Draw], random: &mut Random) -> Decided {
    let mut outcome = Decided {
        network: braid.network.clone(),
        is_won: vec![true; draws.len()],
        count: draws.len(),
        weight: 1.0,
    };
    for (place, draw) in draws.iter().enumerate() {
        if random.unit() >= draw.chance {
            outcome.lose(braid, place, draw);
        }
    }
    braid.refill(&mut outcome.network);
    outcome
}

impl Decided {
    fn lose(&mut self, braid: &Braid, place: usize, draw: &Draw) {
        for source in &draw.sources {
            braid.lose(&mut self.network, *source);
        }
        if let Some(is_won) = self.is_won.get_mut(place) {
            *is_won = false;
        }
    }
}
