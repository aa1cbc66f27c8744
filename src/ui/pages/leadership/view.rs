//! The views of the page, each with its address.

use crate::exchange::list::Subject;
use crate::plan::RecordId;

/// A view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum View {
    /// Roles × people.
    #[default]
    Parts,
    /// The same by person.
    ByPerson,
    /// The people.
    People,
    /// The roles.
    Roles,
    /// Committees and teams.
    Bodies,
    /// Whether every role can have an owner.
    Coverage,
    /// How leadership is shared.
    Load,
    /// What is left when someone goes.
    Leaving,
    /// A page to print, about one record.
    Report,
}

impl View {
    /// Whether its sentences speak of owners, whatever the plan calls them.
    pub(super) fn speaks_of_owners(self) -> bool {
        matches!(self, Self::Coverage | Self::Load | Self::Leaving)
    }

    /// The views that have tabs, in their order.
    pub(super) const TABS: [Self; 8] = [
        Self::Parts,
        Self::ByPerson,
        Self::People,
        Self::Roles,
        Self::Bodies,
        Self::Coverage,
        Self::Load,
        Self::Leaving,
    ];

    /// The name in addresses; the first view needs none.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Parts => "",
            Self::ByPerson => "by-person",
            Self::People => "people",
            Self::Roles => "roles",
            Self::Bodies => "bodies",
            Self::Coverage => "coverage",
            Self::Load => "load",
            Self::Leaving => "leaving",
            Self::Report => "page",
        }
    }

    /// What a list is about that holds what the view shows.
    pub(super) fn list(self) -> Option<Subject> {
        match self {
            Self::Parts | Self::ByPerson => Some(Subject::Parts),
            Self::People => Some(Subject::People),
            Self::Roles => Some(Subject::Roles),
            _ => None,
        }
    }

    /// The view of an address, with the record it is of; the first view where there is no such one.
    pub(super) fn from_id(id: &str) -> (Self, Option<RecordId>) {
        let (id, record) = id.split_once('/').unwrap_or((id, ""));
        let record = RecordId::parse(record);
        let has_page = matches!(
            record,
            Some(RecordId::Person(_) | RecordId::Body(_) | RecordId::Partner(_))
        );
        let view = Self::TABS
            .into_iter()
            .chain(has_page.then_some(Self::Report))
            .find(|view| view.id() == id);
        (view.unwrap_or_default(), record)
    }

    /// The key of its label.
    pub(super) fn label_key(self) -> &'static str {
        match self {
            Self::Parts => "leadership-view-parts",
            Self::ByPerson => "leadership-view-by-person",
            Self::People => "leadership-view-people",
            Self::Roles => "leadership-view-roles",
            Self::Bodies => "leadership-view-bodies",
            Self::Coverage => "leadership-view-coverage",
            Self::Load => "leadership-view-load",
            Self::Leaving => "leadership-view-leaving",
            Self::Report => "report-open",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn views_to_which_findings_lead_are_views() {
        for view in [
            "by-person",
            "people",
            "roles",
            "bodies",
            "load/sharing",
            "load/terms",
            "coverage/one",
        ] {
            let (found, record) = View::from_id(view);
            assert_eq!((Some(found.id()), record), (view.split('/').next(), None));
        }
    }
}
