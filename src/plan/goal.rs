//! Goals: what the partnership is for.

use crate::sorted::SortedSet;

use super::choice::choices;
use super::date::Day;
use super::id::Id;
use super::record::record;
use super::{Person, Site};

choices! {
    /// What a goal is about.
    GoalTheme in "goal-theme" {
        /// Learning and achievement.
        Academic = "academic",
        /// Being at school.
        Attendance = "attendance",
        /// Health and wellbeing.
        Health = "health",
        /// Families taking part.
        Family = "family",
        /// Arts and culture.
        Arts = "arts",
        /// College, training and work.
        Career = "career",
        /// Safety, belonging and climate of the school.
        Climate = "climate",
        /// Anything else.
        Else = "other",
    }
}

choices! {
    /// How much something matters; the order in which money serves lines.
    Priority in "priority" {
        /// Without it the plan fails.
        Must = "must",
        /// It matters.
        Should = "should",
        /// It would be good.
        Could = "could",
    }
}

choices! {
    /// Where a goal stands in its life.
    GoalStatus in "goal-status" {
        /// Being worded.
        Draft = "draft",
        /// Being worked on.
        Active = "active",
        /// Reached, and kept up.
        Maintained = "maintained",
        /// Closed.
        Archived = "archived",
    }
}

record! {
    /// An outcome the partnership works towards.
    Goal, GoalField {
        /// The outcome in a sentence.
        Name => name: String,
        /// A few letters for narrow headings.
        Label => label: String,
        /// What it is about.
        Theme => theme: Option<GoalTheme>,
        /// How much it matters.
        Priority => priority: Option<Priority>,
        /// Who answers for it.
        Owner => owner: Option<Id<Person>>,
        /// When it is to be reached.
        Target => target: Option<Day>,
        /// Where it stands.
        Status => status: Option<GoalStatus>,
        /// The sites it is for; none means all.
        Sites => sites: SortedSet<Id<Site>>,
        /// Tags.
        Tags => tags: SortedSet<String>,
        /// Free notes.
        Notes => notes: String,
    }
}
