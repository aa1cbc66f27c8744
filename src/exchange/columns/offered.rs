//! What the columns of each list can become, in the order in which it is offered.

use super::target::{Target, Target as T};

/// Of a list of people.
pub(super) const PEOPLE: &[Target] = &[
    T::Skip,
    T::Name,
    T::First,
    T::Last,
    T::Group,
    T::Partner,
    T::Title,
    T::Email,
    T::Phone,
    T::Strengths,
    T::Capacity,
    T::RolesAtMost,
    T::Starts,
    T::Leaves,
    T::Sites,
    T::Tags,
    T::Notes,
];

/// Of a list about roles.
pub(super) const ROLES: &[Target] = &[
    T::Skip,
    T::Name,
    T::Person,
    T::Who,
    T::Letters,
    T::Owner,
    T::Approver,
    T::Doer,
    T::Deputy,
    T::Consulted,
    T::Informed,
    T::Practice,
    T::Goal,
    T::Partner,
    T::Body,
    T::Responsibilities,
    T::Strengths,
    T::Effort,
    T::Starts,
    T::Ends,
    T::PaidBy,
    T::Vacancy,
    T::Sites,
    T::Tags,
    T::Notes,
];

/// Of a budget.
pub(super) const COSTS: &[Target] = &[
    T::Skip,
    T::Name,
    T::Amount,
    T::Paying,
    T::Year,
    T::Total,
    T::PaidInAll,
    T::Gap,
    T::Category,
    T::Goal,
    T::Priority,
    T::Recurrence,
    T::Sites,
    T::Tags,
    T::Notes,
];

/// Of a list of sources of money.
pub(super) const SOURCES: &[Target] = &[
    T::Skip,
    T::Name,
    T::Amount,
    T::Year,
    T::Total,
    T::Funder,
    T::Level,
    T::Form,
    T::FundingStage,
    T::Chance,
    T::AvailableFrom,
    T::AvailableUntil,
    T::Unrestricted,
    T::Pays,
    T::CarryLimit,
    T::Together,
    T::Renewal,
    T::LookedAfter,
    T::Tags,
    T::Notes,
];
