//! How likely it is that everything is funded, when some sources may not come.
//!
//! Each pending source is won or lost, those of a group together. Every outcome is solved where there are few draws:
//! from the answer in which all are won, one loss after another, so that each step begins with the answer before it.
//! Beyond that, random outcomes are (Monte Carlo), and the standard error is told. Beside it stand the two ways people
//! reckon instead: each amount weighted by its chance, and whatever is likely enough in full.
//!
//! Chances are floating-point numbers; money is not, until it is weighted by them.

use std::rc::Rc;

use super::network::Network;
use super::question::{Fault, Question, Source};
use super::random::Random;
use super::solve::Braid;

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

/// What follows from a draw. None where it cannot happen, or never did in what was drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Outcome {
    /// The chance that everything is funded.
    pub full: Option<f64>,
    /// The gap to be expected, in cents.
    pub gap: Option<f64>,
}

/// How likely it is that everything is funded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chances {
    /// The chance that everything is funded.
    pub full: f64,
    /// The gap to be expected, in cents.
    pub gap: f64,
    /// The chance that all that comes is as much as all that is needed, whatever it may pay for.
    pub total_covers: f64,
    /// For each draw, what follows when it is won.
    pub won: Vec<Outcome>,
    /// For each draw, what follows when it is lost.
    pub lost: Vec<Outcome>,
    /// The standard error of the chance that everything is funded; none where it is exact.
    pub standard_error: Option<f64>,
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
    let amount = |source: &usize| question.sources.get(*source).map_or(0, Source::brings);
    let sum = |sources: &[usize]| sources.iter().map(amount).sum::<i64>();
    let sure = question.available() - draws.iter().map(|draw| sum(&draw.sources)).sum::<i64>();
    let pending: f64 = draws
        .iter()
        .map(|draw| in_cents(sum(&draw.sources)) * weight(draw.chance))
        .sum();
    in_cents(sure) + pending
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
    let amount = |source: &usize| question.sources.get(*source).map_or(0, Source::brings);
    let amounts = draws.iter().map(|draw| draw.sources.iter().map(amount).sum()).collect();
    let braid = Braid::best(Rc::clone(&question))?;
    let mut tally = Tally {
        braid: &braid,
        draws,
        amounts,
        spare: question.available() - question.need(),
        is_won: vec![true; draws.len()],
        all: Sum::default(),
        won: vec![Sum::default(); draws.len()],
        lost: vec![Sum::default(); draws.len()],
    };
    let is_exact = draws.len() <= EXACT;
    if is_exact {
        tally.enumerate(0, &braid.network, braid.whole_gap(), 1.0);
    } else {
        tally.sample(sampling);
    }
    let outcomes = |sums: &[Sum]| sums.iter().map(Sum::outcome).collect();
    let all = tally.all.outcome();
    let full = all.full.unwrap_or(0.0);
    let samples = f64::from(sampling.samples.max(1));
    Ok(Chances {
        full,
        gap: all.gap.unwrap_or(0.0),
        total_covers: tally.all.covers / tally.all.weight,
        won: outcomes(&tally.won),
        lost: outcomes(&tally.lost),
        standard_error: (!is_exact).then(|| (full * (1.0 - full) / samples).sqrt()),
    })
}

/// Outcomes, each by its weight.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    weight: f64,
    full: f64,
    gap: f64,
    covers: f64,
}

impl Sum {
    fn add(&mut self, gap: i64, covers: bool, weight: f64) {
        self.weight += weight;
        self.gap += in_cents(gap) * weight;
        self.full += if gap == 0 { weight } else { 0.0 };
        self.covers += if covers { weight } else { 0.0 };
    }

    fn outcome(&self) -> Outcome {
        let mean = |sum: f64| (self.weight > 0.0).then(|| sum / self.weight);
        Outcome {
            full: mean(self.full),
            gap: mean(self.gap),
        }
    }
}

/// What was found in the outcomes so far.
struct Tally<'a> {
    braid: &'a Braid,
    draws: &'a [Draw],
    /// For each draw, what its sources bring together.
    amounts: Vec<i64>,
    /// How much more all sources bring than is needed.
    spare: i64,
    /// For each draw, whether it is won in the outcome at hand.
    is_won: Vec<bool>,
    all: Sum,
    won: Vec<Sum>,
    lost: Vec<Sum>,
}

impl Tally<'_> {
    /// Every outcome of the draws from this place on; the network is the answer in which they are all won.
    fn enumerate(&mut self, place: usize, network: &Network, gap: i64, weight: f64) {
        let Some(draw) = self.draws.get(place) else {
            return self.add(gap, weight);
        };
        if draw.chance > 0.0 {
            self.enumerate(place + 1, network, gap, weight * draw.chance);
        }
        if draw.chance < 1.0 {
            let mut without = network.clone();
            for source in &draw.sources {
                self.braid.lose(&mut without, *source);
            }
            let gap = self.braid.refill(&mut without);
            self.set(place, false);
            self.enumerate(place + 1, &without, gap, weight * (1.0 - draw.chance));
            self.set(place, true);
        }
    }

    /// As many random outcomes.
    fn sample(&mut self, sampling: Sampling) {
        let mut random = Random::new(sampling.seed);
        for _ in 0..sampling.samples.max(1) {
            let mut network = self.braid.network.clone();
            for (place, draw) in self.draws.iter().enumerate() {
                let is_won = random.unit() < draw.chance;
                self.set(place, is_won);
                for source in draw.sources.iter().filter(|_| !is_won) {
                    self.braid.lose(&mut network, *source);
                }
            }
            let gap = self.braid.refill(&mut network);
            self.add(gap, 1.0);
        }
    }

    fn set(&mut self, place: usize, is_won: bool) {
        if let Some(slot) = self.is_won.get_mut(place) {
            *slot = is_won;
        }
    }

    fn add(&mut self, gap: i64, weight: f64) {
        let lost = self.amounts.iter().zip(&self.is_won).filter(|(_, is_won)| !**is_won);
        let covers = lost.map(|(amount, _)| amount).sum::<i64>() <= self.spare;
        self.all.add(gap, covers, weight);
        for ((won, lost), is_won) in self.won.iter_mut().zip(&mut self.lost).zip(&self.is_won) {
            let sum = if *is_won { won } else { lost };
            sum.add(gap, covers, weight);
        }
    }
}
