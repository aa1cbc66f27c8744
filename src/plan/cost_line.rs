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

/// What a reckoned amount is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// A year: it is said for how many weeks.
    Year,
    /// A week: it is said how many times, and not for how many weeks.
    Week,
    /// Each time: only how long is said.
    Time,
    /// The rate as it stands, for each person: no hours are said, so that it is none for an hour.
    Rate,
}

impl Formula {
    /// What its amount is for.
    pub fn per(&self) -> Per {
        match (self.weeks, self.times, self.time) {
            (Some(_), ..) => Per::Year,
            (None, Some(_), _) => Per::Week,
            (None, None, Some(_)) => Per::Time,
            (None, None, None) => Per::Rate,
        }
    }

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

    /// The tutors of the worked example; and a slip of published examples: ten teachers at $25 for two hours a week in 28
    /// weeks are 14,000, which stood there as 70,000.
    #[test]
    fn the_worked_figures_come_out() {
        let formula = |people, rate, minutes, times, weeks| Formula {
            people: Some(people),
            rate: Some(Money(rate)),
            time: Some(Minutes(minutes)),
            times,
            weeks: Some(weeks),
            ..Formula::default()
        };
        assert_eq!(formula(6, 2_500, 90, Some(4), 30).amount(), Some(Money(2_700_000)));
        assert_eq!(formula(10, 2_500, 120, None, 28).amount(), Some(Money(1_400_000)));
    }

    #[test]
    fn an_amount_is_for_a_year_only_where_the_weeks_are_said() {
        let mut formula = Formula {
            people: Some(6),
            rate: Some(Money(2_500)),
            ..Formula::default()
        };
        assert_eq!((formula.per(), formula.amount()), (Per::Rate, Some(Money(15_000))));
        formula.time = Some(Minutes(90));
        assert_eq!((formula.per(), formula.amount()), (Per::Time, Some(Money(22_500))));
        formula.times = Some(4);
        assert_eq!((formula.per(), formula.amount()), (Per::Week, Some(Money(90_000))));
        formula.weeks = Some(30);
        assert_eq!((formula.per(), formula.amount()), (Per::Year, Some(Money(2_700_000))));
        formula.time = None;
        assert_eq!(formula.per(), Per::Year);
    }

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
