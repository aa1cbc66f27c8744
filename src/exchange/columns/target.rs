//! What a column can become.

use crate::plan::partner::{AgreementKind, AgreementProgress, Disposition, PartnershipType, Stage, Standing};

/// A part of a place, which may stand in a column of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlacePart {
    /// A whole address or place.
    Whole,
    /// Street and number.
    Street,
    /// City or town.
    City,
    /// County or region.
    County,
    /// State or province.
    State,
    /// ZIP or postal code, as text: it may begin with zeros.
    Postcode,
    /// Country.
    Country,
}

macro_rules! targets {
    ($( $(#[$doc:meta])* $Variant:ident = $id:literal, $many:literal; )*) => {
        /// What a column becomes.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Target {
            /// Nothing: the column is left out.
            #[default]
            Skip,
            /// A part of the place.
            Place(PlacePart),
            $( $(#[$doc])* $Variant, )*
        }

        impl Target {
            /// Everything a column can become, in the order in which it is offered.
            pub const ALL: &'static [Self] = &[
                Self::Skip,
                $( Self::$Variant, )*
                Self::Place(PlacePart::Whole),
                Self::Place(PlacePart::Street),
                Self::Place(PlacePart::City),
                Self::Place(PlacePart::County),
                Self::Place(PlacePart::State),
                Self::Place(PlacePart::Postcode),
                Self::Place(PlacePart::Country),
            ];

            /// A stable id; its label has the key `import-target-<id>`.
            pub fn id(self) -> &'static str {
                match self {
                    Self::Skip => "skip",
                    Self::Place(PlacePart::Whole) => "place",
                    Self::Place(PlacePart::Street) => "place-street",
                    Self::Place(PlacePart::City) => "place-city",
                    Self::Place(PlacePart::County) => "place-county",
                    Self::Place(PlacePart::State) => "place-state",
                    Self::Place(PlacePart::Postcode) => "place-postcode",
                    Self::Place(PlacePart::Country) => "place-country",
                    $( Self::$Variant => $id, )*
                }
            }

            /// Whether several columns may become this together.
            pub fn takes_many(self) -> bool {
                match self {
                    Self::Skip | Self::Place(_) => true,
                    $( Self::$Variant => $many, )*
                }
            }
        }
    };
}

targets! {
    /// The partner's name.
    Name = "name", false;
    /// What it is.
    Kind = "kind", false;
    /// The kind in words, where it is none of the list.
    KindName = "kind-name", false;
    /// Letters for the map.
    Label = "label", false;
    /// How the partnership stands.
    Standing = "standing", false;
    /// The life-cycle stage of the partnership.
    Stage = "stage", false;
    /// The type of partnership now.
    TypeNow = "type-now", false;
    /// The type of partnership wished for.
    TypeDesired = "type-desired", false;
    /// The web address.
    Website = "website", false;
    /// The office's e-mail address.
    Email = "email", false;
    /// The office's telephone number.
    Phone = "phone", false;
    /// The grades served.
    Grades = "grades", false;
    /// How many students are served.
    StudentsServed = "students-served", false;
    /// How many families are served.
    FamiliesServed = "families-served", false;
    /// Sites served, by name.
    Sites = "sites", true;
    /// Goals served, by name.
    Goals = "goals", true;
    /// What it gives.
    Gives = "gives", true;
    /// What it could give.
    CouldGive = "could-give", true;
    /// What it needs.
    Needs = "needs", true;
    /// The form of agreement.
    AgreementKind = "agreement-kind", false;
    /// How far the agreement has come.
    AgreementProgress = "agreement-progress", false;
    /// When it was signed.
    Signed = "signed", false;
    /// When it ends.
    Expires = "expires", false;
    /// Addresses of the agreement’s documents.
    AgreementLinks = "agreement-links", true;
    /// Notes on the agreement.
    AgreementNotes = "agreement-notes", false;
    /// Who at the school keeps the relationship, by name.
    Holder = "holder", false;
    /// Who at the school stands in for the holder, by name.
    Backup = "backup", false;
    /// Influence on the plan's success, 1 to 5.
    Influence = "influence", false;
    /// Interest in the plan, 1 to 5.
    Interest = "interest", false;
    /// What it makes of the plan.
    Disposition = "disposition", false;
    /// The contact person's whole name.
    ContactName = "contact-name", false;
    /// The contact person's first name.
    ContactFirst = "contact-first", false;
    /// The contact person's last name.
    ContactLast = "contact-last", false;
    /// The contact person's title.
    ContactTitle = "contact-title", false;
    /// The contact person's e-mail address.
    ContactEmail = "contact-email", false;
    /// The contact person's telephone number.
    ContactPhone = "contact-phone", false;
    /// What the contact person is good at.
    ContactStrengths = "contact-strengths", false;
    /// A second contact person's name.
    SecondName = "second-name", false;
    /// A second contact person's title.
    SecondTitle = "second-title", false;
    /// A second contact person's e-mail address.
    SecondEmail = "second-email", false;
    /// A second contact person's telephone number.
    SecondPhone = "second-phone", false;
    /// Tags.
    Tags = "tags", true;
    /// Notes; each under its heading where there are several.
    Notes = "notes", true;
    /// A text field of the plan's own, named as the heading.
    Custom = "custom", true;
    /// When the facts were last confirmed.
    Confirmed = "confirmed", false;
    /// Who at the school confirmed them, by name.
    ConfirmedBy = "confirmed-by", false;
    /// The id in the list it comes from, kept as a text field and used to find the partner again.
    ExternalId = "external-id", false;
}

impl Target {
    /// The target with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|target| target.id() == id)
    }

    /// The key of its label.
    pub fn label_key(self) -> String {
        format!("import-target-{}", self.id())
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
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Target;

    #[test]
    fn ids_are_unique() {
        for target in Target::ALL {
            assert_eq!(Target::from_id(target.id()), Some(*target));
        }
    }
}
