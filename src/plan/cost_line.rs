//! Cost lines: what the partnership has to pay for.

use crate::sorted::SortedSet;

use super::choice::choices;
use super::date::Minutes;
use super::id::Id;
use super::money::Money;
use super::record::{part, record};
use super::years::YearAmounts;
use super::{Goal, Month, Priority, Site};

choices! {
    /// The budget category of a cost (the United States Department of Education's form ED 524).
    CostCategory in "cost-category" {
        /// Salaries and wages.
        Personnel = "personnel",
        /// Fringe benefits.
        Fringe = "fringe",
        /// Travel.
        Travel = "travel",
        /// Equipment.
        Equipment = "equipment",
        /// Supplies.
        Supplies = "supplies",
        /// Contracts.
        Contractual = "contractual",
        /// Construction.
        Construction = "construction",
        /// Other direct costs.
        Else = "other",
        /// Indirect costs.
        Indirect = "indirect",
        /// Training stipends.
        TrainingStipends = "training_stipends",
    }
}

choices! {
    /// Whether a cost comes again.
    Recurrence in "recurrence" {
        /// Every year.
        Recurring = "recurring",
        /// Once.
        OneTime = "one_time",
    }
}

part! {
    /// How a need is reckoned: people × rate × hours × times × weeks.
    Formula {
        /// How many people.
        People => people: Option<u32>,
        /// The rate for an hour.
        Rate => rate: Option<Money>,
        /// How long each time.
        Time => time: Option<Minutes>,
        /// How many times a week.
        Times => times: Option<u32>,
        /// How many weeks.
        Weeks => weeks: Option<u32>,
    }
}

impl Formula {
    /// What it comes to, to the minor unit with halves away from zero. A factor that is not given does not count; without
    /// a rate there is nothing to reckon with. None as well where it is larger than can be held.
    pub fn amount(&self) -> Option<Money> {
        let mut factors = [self.people, self.times, self.weeks].into_iter().flatten();
        let rate = i128::from(self.rate?.0);
        let whole = factors.try_fold(rate, |product: i128, factor| product.checked_mul(i128::from(factor)))?;
        let cents = match self.time {
            None => whole,
            Some(time) => {
                let product = whole.checked_mul(i128::from(time.0))?;
                (product.abs() + 30) / 60 * product.signum()
            }
        };
        i64::try_from(cents).ok().map(Money)
    }
}

record! {
    /// Something that has to be paid for.
    CostLine, CostLineField {
        /// What it is.
        Name => name: String,
        /// Its budget category.
        Category => category: Option<CostCategory>,
        /// The goal it serves.
        Goal => goal: Option<Id<Goal>>,
        /// How much it matters; none is treated as must.
        Priority => priority: Option<Priority>,
        /// Whether it comes again.
        Recurrence => recurrence: Option<Recurrence>,
        /// What is needed in each fiscal year.
        Need => need: YearAmounts,
        /// The months in which it is paid; none means evenly over the fiscal year.
        Months => months: SortedSet<Month>,
        /// How the need is reckoned, where it is.
        Formula => formula: Option<Formula>,
        /// The sites it serves; none means all.
        Sites => sites: SortedSet<Id<Site>>,
        /// Tags.
        Tags => tags: SortedSet<String>,
        /// Free notes.
        Notes => notes: String,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_reckoned_exactly() {
        let mut formula = Formula {
            people: Some(6),
            rate: Some(Money(1500)),
            time: Some(Minutes(60)),
            times: Some(4),
            weeks: Some(30),
            ..Formula::default()
        };
        assert_eq!(formula.amount(), Some(Money(1_080_000)));
        formula.time = Some(Minutes(1));
        formula.people = Some(1);
        (formula.times, formula.weeks) = (None, None);
        assert_eq!(formula.amount(), Some(Money(25)));
        formula.rate = Some(Money(1510));
        assert_eq!(formula.amount(), Some(Money(25)), "25.17 cents");
        formula.rate = Some(Money(1530));
        assert_eq!(formula.amount(), Some(Money(26)), "25.5 cents");
        formula.time = None;
        assert_eq!(formula.amount(), Some(Money(1530)), "what is not given does not count");
        formula.rate = Some(Money(i64::MAX));
        formula.people = Some(2);
        assert_eq!(formula.amount(), None);
        formula.rate = None;
        assert_eq!(formula.amount(), None);
    }
}
