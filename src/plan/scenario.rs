//! Scenarios: named what-ifs about money, kept beside the plan's facts.

use crate::sorted::SortedSet;

use super::choice::choices;
use super::id::Id;
use super::record::{part, record};
use super::{CostLine, Source};

choices! {
    /// What would be otherwise.
    WhatIfKind in "what-if" {
        /// A source comes.
        Won = "won",
        /// A source does not come.
        Lost = "lost",
        /// A source comes later.
        Delayed = "delayed",
        /// A source brings more or less.
        Resized = "resized",
        /// A line needs less or more.
        Trimmed = "trimmed",
    }
}

impl WhatIfKind {
    /// Whether it is about a cost line, rather than a source.
    pub fn is_about_line(&self) -> bool {
        *self == Self::Trimmed
    }

    /// Whether it takes how large something would be.
    pub fn takes_size(&self) -> bool {
        matches!(self, Self::Resized | Self::Trimmed)
    }
}

part! {
    /// One thing that would be otherwise.
    WhatIf {
        /// What.
        Kind => kind: Option<WhatIfKind>,
        /// The source it is about.
        Source => source: Option<Id<Source>>,
        /// The line it is about.
        Line => line: Option<Id<CostLine>>,
        /// How much it would be of what the plan says, in thousandths: 1200 is a fifth more.
        Size => size: Option<u32>,
        /// How many fiscal years later it would come.
        Years => years: Option<u32>,
    }
}

record! {
    /// A named what-if: several things that would be otherwise together. It changes nothing of the plan by itself.
    Scenario, ScenarioField {
        /// What it is called.
        Name => name: String,
        /// What would be otherwise, one after the other.
        Changes => changes: Vec<WhatIf>,
        /// Tags.
        Tags => tags: SortedSet<String>,
        /// Free notes.
        Notes => notes: String,
    }
}
