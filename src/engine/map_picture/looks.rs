//! How a map is looked at. It is a matter of the browser, and no part of a plan.

/// Which ties are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Shows {
    /// Those there are.
    #[default]
    Now,
    /// Those there shall be.
    Wanted,
    /// Both, with what shall become of each.
    Changes,
}

/// By what nodes stand where they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Arrangement {
    /// Near whom they are tied with.
    #[default]
    Network,
    /// On rings, from the core to the edge, by how close their tie with the school is.
    Rings,
    /// The same in sectors by what partners are.
    Sectors,
    /// On rings by the type of the partnership.
    Types,
    /// By influence and interest.
    Scales,
    /// Around the goals they serve.
    Goals,
}

/// What nodes are called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Names {
    /// By their names; by the short ones where those do not fit.
    #[default]
    Full,
    /// By their short names, where they have one.
    Short,
}

/// What the size of a node says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sizes {
    /// Nothing.
    #[default]
    Same,
    /// With how many it is joined.
    Ties,
    /// How much it stands between others.
    Between,
    /// How many goals it serves.
    Goals,
    /// How many students it serves.
    Students,
}

/// How a map is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Look {
    /// Which ties are shown.
    pub shows: Shows,
    /// By what nodes stand where they stand.
    pub arrangement: Arrangement,
    /// What nodes are called.
    pub names: Names,
    /// What the size of a node says.
    pub sizes: Sizes,
    /// Whether the school stands in the middle.
    pub school_in_middle: bool,
}

/// Ids in what is kept, and the ends of keys of words.
macro_rules! ids {
    ($kind:ident: $($value:ident = $id:literal),+ $(,)?) => {
        impl $kind {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The stable id.
            pub fn id(self) -> &'static str {
                match self { $(Self::$value => $id),+ }
            }

            /// The one of an id; the usual one where there is none.
            pub fn from_id(id: &str) -> Self {
                match id { $($id => Self::$value,)+ _ => Self::default() }
            }
        }
    };
}

ids!(Shows: Now = "now", Wanted = "wanted", Changes = "changes");
ids!(Arrangement: Network = "network", Rings = "rings", Sectors = "sectors", Types = "types", Scales = "scales", Goals = "goals");
ids!(Names: Full = "full", Short = "short");
ids!(Sizes: Same = "same", Ties = "ties", Between = "between", Goals = "goals", Students = "students");
