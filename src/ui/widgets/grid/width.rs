//! How wide the columns of a grid stand.

/// How wide a column stands; the style sheet gives each its measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// A letter or a check box.
    Tiny,
    /// A letter under a name, wrapped.
    Narrow,
    /// A year, a short code.
    Small,
    /// A date, an amount, a word.
    #[default]
    Medium,
    /// A name.
    Large,
    /// A sentence.
    Wide,
}

impl Width {
    /// The class of the column element.
    pub fn class(self) -> &'static str {
        match self {
            Self::Tiny => "grid__column--tiny",
            Self::Narrow => "grid__column--narrow",
            Self::Small => "grid__column--small",
            Self::Medium => "grid__column--medium",
            Self::Large => "grid__column--large",
            Self::Wide => "grid__column--wide",
        }
    }

    /// The measure in rem, as in `styles/widgets/grid.css`: the table's least width is their sum.
    pub fn rem(self) -> f64 {
        match self {
            Self::Tiny => 4.5,
            Self::Narrow => 5.0,
            Self::Small => 6.5,
            Self::Medium => 9.0,
            Self::Large => 14.0,
            Self::Wide => 20.0,
        }
    }
}
