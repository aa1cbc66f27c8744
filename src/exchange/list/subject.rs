//! What a list is about.

use crate::plan::Kind;

/// What a list is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Subject {
    /// One partner a row.
    #[default]
    Partners,
    /// One person a row.
    People,
    /// One role a row.
    Roles,
    /// Roles and the parts people take in them: a role a row and a person a column, or a part a row.
    Parts,
}

impl Subject {
    /// Every subject, in the order in which it is offered.
    pub const ALL: [Self; 4] = [Self::Partners, Self::People, Self::Roles, Self::Parts];

    /// A stable id, which addresses hold as well; its label has the key `import-subject-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Partners => "partners",
            Self::People => "people",
            Self::Roles => "roles",
            Self::Parts => "parts",
        }
    }

    /// The subject with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|subject| subject.id() == id)
    }

    /// The kind of record that a row becomes.
    pub fn kind(self) -> Kind {
        match self {
            Self::Partners => Kind::Partner,
            Self::People => Kind::Person,
            Self::Roles | Self::Parts => Kind::Role,
        }
    }

    /// Whether it is about roles.
    pub fn is_of_roles(self) -> bool {
        self.kind() == Kind::Role
    }
}
