//! Cost lines: what the partnership has to pay for.

use std::collections::BTreeSet;

use super::choice::choices;
use super::date::Minutes;
use super::id::Id;
use super::money::Money;
use super::record::{part, record};
use super::years::YearAmounts;
use super::{Goal, Priority, Site};

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
        /// How the need is reckoned, where it is.
        Formula => formula: Option<Formula>,
        /// The sites it serves; none means all.
        Sites => sites: BTreeSet<Id<Site>>,
        /// Tags.
        Tags => tags: BTreeSet<String>,
        /// Free notes.
        Notes => notes: String,
    }
}
