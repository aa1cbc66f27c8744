//! What a column can become.

use super::offered;
use crate::exchange::list::Subject;
use crate::plan::Part;

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
    (
        partners { $( $(#[$doc:meta])* $Variant:ident = $id:literal, $many:literal; )* }
        others { $( $(#[$other_doc:meta])* $Other:ident = $other_id:literal, $other_many:literal; )* }
    ) => {
        /// What a column becomes.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Target {
            /// Nothing: the column is left out.
            #[default]
            Skip,
            /// A part of the place.
            Place(PlacePart),
            $( $(#[$doc])* $Variant, )*
            $( $(#[$other_doc])* $Other, )*
        }

        impl Target {
            /// Everything a column of a list of partners can become, in the order in which it is offered.
            const PARTNERS: &'static [Self] = &[
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

            /// A stable id.
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
                    $( Self::$Other => $other_id, )*
                }
            }

            /// Whether several columns may become this together.
            pub fn takes_many(self) -> bool {
                match self {
                    Self::Skip | Self::Place(_) => true,
                    $( Self::$Variant => $many, )*
                    $( Self::$Other => $other_many, )*
                }
            }
        }
    };
}

targets! {
    partners {
        /// The name.
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
    others {
        /// A person's first name.
        First = "first", false;
        /// A person's last name.
        Last = "last", false;
        /// Where a person stands towards the school.
        Group = "group", false;
        /// The organisation a person belongs to or a role is for, by name.
        Partner = "partner", false;
        /// A person's title or position.
        Title = "title", false;
        /// The strengths a person has or a role needs.
        Strengths = "strengths", true;
        /// How much time a month a person can give.
        Capacity = "capacity", false;
        /// How many roles a person can own at most.
        RolesAtMost = "roles-at-most", false;
        /// The first day.
        Starts = "starts", false;
        /// The last day of a person.
        Leaves = "leaves", false;
        /// The practice a role is for.
        Practice = "practice", false;
        /// The goal a role is for, by name.
        Goal = "goal", false;
        /// The committee or team a role is for, by name.
        Body = "body", false;
        /// What a role comprises.
        Responsibilities = "responsibilities", false;
        /// How much time a month a role takes.
        Effort = "effort", false;
        /// The last day of a role.
        Ends = "ends", false;
        /// The source that pays a role, by name.
        PaidBy = "paid-by", false;
        /// Why a role stands vacant.
        Vacancy = "vacancy", false;
        /// Who owns a role, by name.
        Owner = "owner", true;
        /// Who says yes or no in a role, by name.
        Approver = "approver", true;
        /// Who does a role's work, by name.
        Doer = "doer", true;
        /// Who stands in for a role's owner, by name.
        Deputy = "deputy", true;
        /// Who is asked before, by name.
        Consulted = "consulted", true;
        /// Who is told after, by name.
        Informed = "informed", true;
        /// The parts of the person whose name is the heading.
        Person = "person", true;
        /// The name of the person whose part in the role the row tells.
        Who = "who", false;
        /// The part that the row tells.
        Letters = "letters", false;
        /// The amount of a fiscal year.
        Amount = "amounts", true;
        /// What the amounts of all years come to: nothing is kept of it, the amounts are checked by it.
        Total = "total", false;
        /// What the source whose name is the heading pays for the row.
        Paying = "paying", true;
        /// The fiscal year that the row is about.
        Year = "year", false;
        /// What all sources pay together: checked, not kept.
        PaidInAll = "paid", false;
        /// What is missing: checked, not kept.
        Gap = "gap", false;
        /// The budget category of a cost line.
        Category = "category", false;
        /// How much a cost line matters.
        Priority = "priority", false;
        /// Whether a cost comes again.
        Recurrence = "recurrence", false;
        /// Who gives the money, by name.
        Funder = "funder", false;
        /// The level of government or society that gives.
        Level = "level", false;
        /// Money or in kind.
        Form = "form", false;
        /// How far a source has come.
        FundingStage = "funding-stage", false;
        /// The chance that a source comes.
        Chance = "probability", false;
        /// The first day on which a source may be spent.
        AvailableFrom = "available-from", false;
        /// The last day on which a source may be spent.
        AvailableUntil = "available-until", false;
        /// Whether a source may pay for anything.
        Unrestricted = "unrestricted", false;
        /// The cost lines that a source may pay for, by name.
        Pays = "eligible", true;
        /// The most that passes from one year to the next.
        CarryLimit = "carry-limit", false;
        /// How a source's money arrives, and how many months late.
        PaymentWay = "payment-way", false;
        /// How many months later than that it arrives.
        PaymentLag = "payment-lag", false;
        /// What comes on which day.
        Receipts = "receipts", false;
        /// What a source may pay at most.
        Caps = "caps", false;
        /// How large a share others have to bring.
        MatchShare = "match-share", false;
        /// A share of what.
        MatchBasis = "match-basis", false;
        /// What others promised to bring, by fiscal year.
        MatchPromised = "match-promised", false;
        /// How large a share may be indirect costs.
        IndirectShare = "indirect-share", false;
        /// A share of what.
        IndirectBasis = "indirect-basis", false;
        /// What the funder is owed, and by when.
        Deliverables = "deliverables", true;
        /// What a source stands or falls with.
        Together = "together", false;
        /// When and how a source can be renewed.
        Renewal = "renewal", false;
        /// Who looks after a source, by name.
        LookedAfter = "looked-after", false;
    }
}

impl Target {
    /// Everything a column can become in a list about something, in the order in which it is offered.
    pub fn of(subject: Subject) -> &'static [Self] {
        match subject {
            Subject::Partners => Self::PARTNERS,
            Subject::People => offered::PEOPLE,
            Subject::Roles | Subject::Parts => offered::ROLES,
            Subject::Costs => offered::COSTS,
            Subject::Sources => offered::SOURCES,
        }
    }

    /// The target with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        let all = Subject::ALL.into_iter().flat_map(Self::of);
        all.copied().find(|target| target.id() == id)
    }

    /// The part in a role that the people named in the column take.
    pub fn part(self) -> Option<Part> {
        match self {
            Self::Owner => Some(Part::Owner),
            Self::Approver => Some(Part::Approver),
            Self::Doer => Some(Part::Doer),
            Self::Deputy => Some(Part::Deputy),
            Self::Consulted => Some(Part::Consulted),
            Self::Informed => Some(Part::Informed),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique() {
        for target in Subject::ALL.into_iter().flat_map(Target::of) {
            assert_eq!(Target::from_id(target.id()), Some(*target));
        }
    }
}
