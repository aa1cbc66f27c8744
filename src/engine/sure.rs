//! How sure it is that a plan's money pays for everything: what may come and may not, as draws of the braid.
//!
//! Sources that may not come are won or lost by their chance ([`Source::chance`]); those that are said to stand or fall
//! together are one draw. What is secured is there in every outcome, and what has no chance in none.

use std::rc::Rc;

use super::braid::chance::{Draw, Outcome, Reckoning, Sampling, cutoff, discount};
use super::braided::{Asked, Refusal, ask};
use crate::plan::{Money, PerMille, Plan, Source};

/// Money that comes or does not come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Award {
    /// The sources that stand or fall together.
    pub sources: Vec<Rc<Source>>,
    /// The chance that it comes.
    pub chance: PerMille,
    /// Whether its sources have different chances, of which the least counts.
    pub is_mixed: bool,
    /// The places of its sources in the question, each with its own chance.
    places: Vec<(usize, PerMille)>,
}

/// What is asked of chance.
#[derive(Clone, Debug)]
pub struct Sure {
    /// The plan's money as a question, with all that may come.
    pub asked: Asked,
    /// What may come and may not, in the order of its sources.
    pub awards: Vec<Award>,
}

impl Sure {
    /// What a plan asks of chance.
    pub fn new(plan: &Plan) -> Self {
        let chance = |source: &Source| source.chance(&plan.about).share();
        let asked = ask(plan, &|source| chance(source) > PerMille::of(0));
        let mut awards: Vec<Award> = Vec::new();
        for (place, source) in asked.sources.iter().enumerate() {
            let chance = chance(source);
            if chance == PerMille::of(1000) {
                continue;
            }
            let stands_with = |award: &&mut Award| award.sources.iter().any(|other| is_together(source, other));
            match awards.iter_mut().find(stands_with) {
                Some(award) => {
                    award.is_mixed |= award.chance != chance;
                    award.chance = award.chance.min(chance);
                    award.sources.push(Rc::clone(source));
                    award.places.push((place, chance));
                }
                None => awards.push(Award {
                    sources: vec![Rc::clone(source)],
                    chance,
                    is_mixed: false,
                    places: vec![(place, chance)],
                }),
            }
        }
        Self { asked, awards }
    }

    /// Going through what may happen.
    ///
    /// # Errors
    ///
    /// Amounts too large to be reckoned with, and locked amounts that cannot be.
    pub fn reckoning(&self) -> Result<Reckoning, Refusal> {
        let reckoning = Reckoning::new(Rc::clone(&self.asked.question), self.draws(), Sampling::default());
        reckoning.map_err(|fault| self.asked.refusal(&fault))
    }

    /// All amounts together, each weighted by its own chance, as people do: what stands or falls together is no matter.
    pub fn discount(&self) -> Money {
        in_cents(discount(&self.asked.question, &self.each()))
    }

    /// The amounts together that are each likely enough to be counted in full.
    pub fn cutoff(&self) -> Money {
        in_cents(cutoff(&self.asked.question, &self.each()))
    }

    fn draws(&self) -> Vec<Draw> {
        let places = |award: &Award| award.places.iter().map(|(place, _)| *place).collect();
        self.awards
            .iter()
            .map(|award| draw(places(award), award.chance))
            .collect()
    }

    /// Each source for itself.
    fn each(&self) -> Vec<Draw> {
        let places = self.awards.iter().flat_map(|award| &award.places);
        places.map(|(place, chance)| draw(vec![*place], *chance)).collect()
    }
}

fn draw(sources: Vec<usize>, chance: PerMille) -> Draw {
    Draw {
        sources,
        chance: f64::from(chance.thousandths()) / 1000.0,
    }
}

/// Whether two sources are said to stand or fall together.
fn is_together(one: &Source, other: &Source) -> bool {
    let (one, other) = (one.group.trim(), other.group.trim());
    !one.is_empty() && one.eq_ignore_ascii_case(other)
}

/// An expected amount, to the cent.
pub fn in_cents(amount: f64) -> Money {
    Money(amount.round() as i64)
}

/// A reckoned chance in thousandths: what may happen is not said to be out of the question, nor what may not happen to
/// be certain.
pub fn share_of(chance: f64) -> PerMille {
    // The sum of the chances of all outcomes is 1 but for the last digits.
    const NOISE: f64 = 1e-9;
    let rounded = (chance * 1000.0).round().clamp(0.0, 1000.0) as u16;
    PerMille::of(if chance <= NOISE {
        0
    } else if chance >= 1.0 - NOISE {
        1000
    } else {
        rounded.clamp(1, 999)
    })
}

/// The chance that everything is funded, in thousandths: what was not once in all that was drawn may be all the same,
/// and what always was may not.
pub fn share_in(outcome: &Outcome) -> Option<PerMille> {
    let share = share_of(outcome.full?);
    let may_differ = outcome.error.is_some_and(|error| error.full > 0.0);
    Some(if may_differ {
        PerMille::of(share.thousandths().clamp(1, 999))
    } else {
        share
    })
}

#[cfg(test)]
#[path = "sure_tests.rs"]
mod tests;
