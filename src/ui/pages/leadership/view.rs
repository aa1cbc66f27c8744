//! The views of the page, each with its address.

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
}

impl View {
    /// Every view, in the order of the tabs.
    pub(super) const ALL: [Self; 5] = [Self::Parts, Self::ByPerson, Self::People, Self::Roles, Self::Bodies];

    /// The name in addresses; the first view needs none.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Parts => "",
            Self::ByPerson => "by-person",
            Self::People => "people",
            Self::Roles => "roles",
            Self::Bodies => "bodies",
        }
    }

    /// The view of an address; the first one where there is no such view.
    pub(super) fn from_id(id: &str) -> Self {
        Self::ALL.into_iter().find(|view| view.id() == id).unwrap_or_default()
    }

    /// The key of its label.
    pub(super) fn label_key(self) -> &'static str {
        match self {
            Self::Parts => "leadership-view-parts",
            Self::ByPerson => "leadership-view-by-person",
            Self::People => "leadership-view-people",
            Self::Roles => "leadership-view-roles",
            Self::Bodies => "leadership-view-bodies",
        }
    }
}
