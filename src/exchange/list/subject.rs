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
    /// One cost line a row.
    Costs,
    /// One source of money a row: an award, a budget, a gift.
    Sources,
}

impl Subject {
    /// Every subject, in the order in which it is offered.
    pub const ALL: [Self; 6] = [
        Self::Partners,
        Self::People,
        Self::Roles,
        Self::Parts,
        Self::Costs,
        Self::Sources,
    ];

    /// A stable id, which addresses hold as well; its label has the key `import-subject-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Partners => "partners",
            Self::People => "people",
            Self::Roles => "roles",
            Self::Parts => "parts",
            Self::Costs => "costs",
            Self::Sources => "sources",
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
            Self::Costs => Kind::CostLine,
            Self::Sources => Kind::Source,
        }
    }

    /// Whether it is about money.
    pub fn is_of_money(self) -> bool {
        matches!(self, Self::Costs | Self::Sources)
    }

    /// Whether it is about roles.
    pub fn is_of_roles(self) -> bool {
        self.kind() == Kind::Role
    }
}
