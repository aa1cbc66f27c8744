//! Bodies: committees, teams and councils.

use crate::sorted::SortedSet;

use super::choice::choices;
use super::id::Id;
use super::record::{part, record};
use super::{Person, Practice};

choices! {
    /// How a body decides.
    DecisionRule in "decision-rule" {
        /// Everyone agrees.
        Consensus = "consensus",
        /// No one objects with a reason.
        Consent = "consent",
        /// More than half.
        Majority = "majority",
        /// Two thirds.
        TwoThirds = "two_thirds",
        /// One person decides after hearing the others.
        Advice = "advice",
    }
}

choices! {
    /// How often a body meets, or something is done.
    Rhythm in "rhythm" {
        /// Every week.
        Weekly = "weekly",
        /// Every two weeks.
        Fortnightly = "fortnightly",
        /// Every month.
        Monthly = "monthly",
        /// Every three months.
        Quarterly = "quarterly",
        /// Twice a year.
        HalfYearly = "half_yearly",
        /// Once a year.
        Yearly = "yearly",
        /// When there is something to do.
        AsNeeded = "as_needed",
    }
}

part! {
    /// A person's place in a body.
    Membership {
        /// Who.
        Person => person: Id<Person>,
        /// As what: “chair”, “secretary”.
        Part => part: String,
    }
}

record! {
    /// A committee, team or council.
    Body, BodyField {
        /// Its name.
        Name => name: String,
        /// What it is for.
        Purpose => purpose: String,
        /// The practice it looks after.
        Practice => practice: Option<Practice>,
        /// Who belongs to it.
        Members => members: Vec<Membership>,
        /// How it decides.
        DecisionRule => decision_rule: Option<DecisionRule>,
        /// How often it meets.
        Rhythm => rhythm: Option<Rhythm>,
        /// Tags.
        Tags => tags: SortedSet<String>,
        /// Free notes.
        Notes => notes: String,
    }
}
