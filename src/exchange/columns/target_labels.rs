//! What that is called which a column can become, and the words its cells may have.

use super::target::Target;
use crate::exchange::list::Subject;
use crate::plan::cost_line::Recurrence;
use crate::plan::partner::{AgreementKind, AgreementProgress, Disposition, PartnershipType, Stage, Standing};
use crate::plan::source::{FundingLevel, FundingStage, IndirectBasis, MatchBasis, SourceForm};
use crate::plan::{CostCategory, PaymentWay, PersonGroup, Practice, Priority};

impl Target {
    /// The key of its label in a list about something: that of the field, where it is one.
    pub fn label_key(self, subject: Subject) -> String {
        let table = match (subject, self) {
            (Subject::Partners, _)
            | (
                _,
                Self::Skip
                | Self::First
                | Self::Last
                | Self::Person
                | Self::Who
                | Self::Letters
                | Self::Amount
                | Self::Paying
                | Self::Year
                | Self::PaidInAll
                | Self::Gap
                | Self::Total,
            ) => {
                return format!("import-target-{}", self.id());
            }
            (_, Self::PaymentWay) => return "field-payment-way".to_owned(),
            (_, Self::PaymentLag) => return "field-payment-lag".to_owned(),
            (
                _,
                Self::MatchShare | Self::MatchBasis | Self::MatchPromised | Self::IndirectShare | Self::IndirectBasis,
            ) => {
                return format!("import-target-{}", self.id());
            }
            (Subject::Parts, Self::Name) => return "field-assignments-role".to_owned(),
            (_, Self::FundingStage) => return "field-sources-stage".to_owned(),
            (_, Self::Together) => return "field-sources-group".to_owned(),
            (_, Self::LookedAfter) => return "field-sources-owner".to_owned(),
            (Subject::People, _) => "people",
            (Subject::Costs, _) => "cost_lines",
            (Subject::Sources, _) => "sources",
            (Subject::Roles | Subject::Parts, _) => "roles",
        };
        match self.part() {
            Some(part) => part.label_key().unwrap_or_default().to_owned(),
            None => format!("field-{table}-{}", self.id().replace('-', "_")),
        }
    }

    /// The keys of the words a cell may have, where it is one of a short list.
    pub fn word_keys(self) -> Vec<&'static str> {
        macro_rules! keys {
            ($Choice:ident) => {
                $Choice::ALL.iter().filter_map($Choice::label_key).collect()
            };
        }
        match self {
            Self::Standing => keys!(Standing),
            Self::Stage => keys!(Stage),
            Self::TypeNow | Self::TypeDesired => keys!(PartnershipType),
            Self::AgreementKind => keys!(AgreementKind),
            Self::AgreementProgress => keys!(AgreementProgress),
            Self::Disposition => keys!(Disposition),
            Self::Practice => keys!(Practice),
            Self::Group => keys!(PersonGroup),
            Self::Category => keys!(CostCategory),
            Self::Priority => keys!(Priority),
            Self::Recurrence => keys!(Recurrence),
            Self::Level => keys!(FundingLevel),
            Self::Form => keys!(SourceForm),
            Self::FundingStage => keys!(FundingStage),
            Self::PaymentWay => keys!(PaymentWay),
            Self::MatchBasis => keys!(MatchBasis),
            Self::IndirectBasis => keys!(IndirectBasis),
            _ => Vec::new(),
        }
    }
}
