//! What a plan is: records, tables, references, checks and the file format. Pure values; no clock, no web, nothing random.
//!
//! **Invariant:** a plan is an immutable value. Copying one is a handful of pointers; comparing two looks only where
//! they differ. **Invariant:** nothing here knows of the program around it.

pub mod about;
pub mod action;
pub mod allocation;
mod any_record;
pub mod assignment;
pub mod body;
mod chance;
pub mod change;
pub mod checks;
pub mod choice;
pub mod contribution;
pub mod cost_line;
pub mod date;
pub mod duplicates;
pub mod fields;
pub mod file;
pub mod fold;
pub mod goal;
pub mod grades;
pub mod id;
pub mod json;
pub mod kinds;
pub mod merge_partners;
pub mod money;
pub mod month;
pub mod partner;
pub mod parts;
pub mod paying;
pub mod payment;
pub mod person;
pub mod practice;
pub mod rank;
pub mod record;
pub mod reference;
pub mod role;
pub mod scenario;
#[cfg(feature = "schema")]
pub mod schema;
pub mod search;
pub mod sides;
pub mod site;
pub mod source;
pub mod table;
mod tabled;
pub mod tie;
pub mod title;
pub mod years;

use std::rc::Rc;

pub use about::{About, AboutField};
pub use action::{Action, ActionField, ActionStatus};
pub use allocation::{Allocation, AllocationField};
pub use assignment::{Assignment, AssignmentField};
pub use body::{Body, BodyField, Membership};
pub use chance::Chance;
pub use change::Change;
pub use choice::ClosedList;
pub use contribution::{ContributionKind, MatchContribution, MatchContributionField, Valuation};
pub use cost_line::{CostCategory, CostLine, CostLineField, Recurrence};
pub use date::{Day, FiscalStart, Minutes, PerMille};
pub use goal::{Goal, GoalField, GoalStatus, GoalTheme, Priority};
pub use grades::{Grade, grades};
pub use id::Id;
pub use kinds::{AnyRecord, Edit, Kind, RecordId};
pub use money::{Amount, Currency, Money};
pub use month::Month;
pub use partner::{Agreement, Contribution, MapPlace, Partner, PartnerField, PartnerKind, PartnershipType, Standing};
pub use payment::{Payment, PaymentWay, Receipt};
pub use person::{Person, PersonField, PersonGroup};
pub use practice::Practice;
pub use rank::Rank;
pub use record::{Record, RecordField};
pub use role::{Part, Role, RoleField};
pub use scenario::{Scenario, ScenarioField, WhatIf, WhatIfKind};
pub use site::{Site, SiteField};
pub use source::{Certainty, Eligibility, FundingStage, Source, SourceField, Verdict};
pub use table::Table;
pub use tabled::Tabled;
pub use tie::{Tie, TieEnd, TieField, TieKind, TieLevel, TieScale};
pub use years::YearAmounts;

use json::Unknown;

macro_rules! declare_plan {
    ($($table:ident: $Type:ident,)*) => {
        /// A whole plan.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Plan {
            /// The plan's id: copies of one plan share it.
            pub id: Rc<str>,
            /// What the plan says of itself.
            pub about: Rc<About>,
            $( #[doc = concat!("The table of [`", stringify!($Type), "`] records.")] pub $table: Table<$Type>, )*
            /// Tables and entries of a newer version, kept as written.
            pub unknown: Rc<Unknown>,
        }
    };
}
kinds::for_each_table!(declare_plan);

impl Plan {
    /// An empty plan with this id and title.
    pub fn new(id: &str, title: &str) -> Self {
        let about = About {
            title: title.to_owned(),
            ..About::default()
        };
        Self {
            id: id.into(),
            about: Rc::new(about),
            ..Self::default()
        }
    }

    /// Whether it holds no record at all.
    pub fn is_empty(&self) -> bool {
        Kind::ALL.iter().all(|kind| self.count(*kind) == 0)
    }
}
