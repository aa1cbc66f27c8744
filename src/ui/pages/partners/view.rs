//! The views of the page, each with its address.

/// A view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum View {
    /// The partners in a grid.
    #[default]
    List,
    /// They and the school as a picture, joined by ties.
    Map,
    /// The ties between them and with the school.
    Ties,
    /// What is provided, by how many and how surely, and who could give what is missing.
    Coverage,
}

impl View {
    /// The views in the order of their tabs.
    pub(super) const TABS: [Self; 4] = [Self::List, Self::Map, Self::Ties, Self::Coverage];

    /// The name in addresses; the first view needs none.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::List => "",
            Self::Map => "map",
            Self::Ties => "ties",
            Self::Coverage => "coverage",
        }
    }

    /// The view of an address; the first where there is no such one.
    pub(super) fn from_id(id: &str) -> Self {
        let id = id.split('/').next().unwrap_or_default();
        let view = Self::TABS.into_iter().find(|view| view.id() == id);
        view.unwrap_or_default()
    }

    /// The key of its label.
    pub(super) fn label_key(self) -> &'static str {
        match self {
            Self::List => "partners-view-list",
            Self::Map => "partners-view-map",
            Self::Ties => "partners-view-ties",
            Self::Coverage => "partners-view-coverage",
        }
    }
}
