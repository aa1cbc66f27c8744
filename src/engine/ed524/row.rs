//! The rows of the form, and what stands in which.

use crate::plan::{ContributionKind, CostCategory};

/// The rows of the form, in its order and with its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Row {
    /// 1.
    Personnel,
    /// 2.
    Fringe,
    /// 3.
    Travel,
    /// 4.
    Equipment,
    /// 5.
    Supplies,
    /// 6.
    Contractual,
    /// 7.
    Construction,
    /// 8.
    Other,
    /// 9: the rows before it.
    TotalDirect,
    /// 10.
    Indirect,
    /// 11.
    TrainingStipends,
    /// 12: the three rows before it.
    Total,
}

impl Row {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Personnel,
        Self::Fringe,
        Self::Travel,
        Self::Equipment,
        Self::Supplies,
        Self::Contractual,
        Self::Construction,
        Self::Other,
        Self::TotalDirect,
        Self::Indirect,
        Self::TrainingStipends,
        Self::Total,
    ];

    /// The key of its label in the message catalogue.
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Personnel => "cost-category-personnel",
            Self::Fringe => "cost-category-fringe",
            Self::Travel => "cost-category-travel",
            Self::Equipment => "cost-category-equipment",
            Self::Supplies => "cost-category-supplies",
            Self::Contractual => "cost-category-contractual",
            Self::Construction => "cost-category-construction",
            Self::Other => "cost-category-other",
            Self::TotalDirect => "ed524-direct",
            Self::Indirect => "cost-category-indirect",
            Self::TrainingStipends => "cost-category-training_stipends",
            Self::Total => "ed524-total",
        }
    }

    /// Whether it adds up others.
    pub fn is_sum(self) -> bool {
        matches!(self, Self::TotalDirect | Self::Total)
    }

    /// The row of a line, and whether its category has that place of its own there.
    pub fn of_line(category: Option<&CostCategory>) -> (Self, bool) {
        match category {
            Some(CostCategory::Personnel) => (Self::Personnel, true),
            Some(CostCategory::Fringe) => (Self::Fringe, true),
            Some(CostCategory::Travel) => (Self::Travel, true),
            Some(CostCategory::Equipment) => (Self::Equipment, true),
            Some(CostCategory::Supplies) => (Self::Supplies, true),
            Some(CostCategory::Contractual) => (Self::Contractual, true),
            Some(CostCategory::Construction) => (Self::Construction, true),
            Some(CostCategory::Else) => (Self::Other, true),
            Some(CostCategory::Indirect) => (Self::Indirect, true),
            Some(CostCategory::TrainingStipends) => (Self::TrainingStipends, true),
            Some(CostCategory::Other(_)) | None => (Self::Other, false),
        }
    }

    /// The row of what is brought as match, by what it is.
    pub fn of_match(kind: Option<&ContributionKind>) -> Self {
        match kind {
            Some(ContributionKind::StaffTime) => Self::Personnel,
            Some(ContributionKind::Goods) => Self::Supplies,
            Some(ContributionKind::Services) => Self::Contractual,
            _ => Self::Other,
        }
    }
}
