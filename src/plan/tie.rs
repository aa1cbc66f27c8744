//! Ties: who works with whom, how closely, and how closely they want to.

use crate::sorted::SortedSet;

use serde_json::Value;

use super::Partner;
use super::choice::choices;
use super::id::Id;
use super::json::{FieldValue, Reading};
use super::kinds::RecordId;
use super::record::record;

choices! {
    /// What flows over a tie. A tie may be of several kinds.
    TieKind in "tie-kind" {
        /// Information.
        Information = "information",
        /// Referral of students or families.
        Referral = "referral",
        /// A joint programme.
        Programme = "programme",
        /// Funding.
        Funding = "funding",
        /// Space.
        Space = "space",
        /// Training.
        Training = "training",
        /// Data.
        Data = "data",
        /// Advocacy.
        Advocacy = "advocacy",
        /// Shared staff.
        Staff = "staff",
        /// Governance.
        Governance = "governance",
    }
}

choices! {
    /// A ladder of closeness. The field's ladders disagree on the order of their steps, so a tie keeps its scale.
    TieScale in "tie-scale" {
        /// Four steps, as in network studies of community partnerships: the default.
        Vnl4 = "vnl4",
        /// Five stages of collaboration (B. Frey and others, 2006).
        Frey5 = "frey5",
        /// Four strategies of working together (A. Himmelman, 2002).
        Himmelman4 = "himmelman4",
    }
}

choices! {
    /// A step of a scale, or one of the two answers outside every scale.
    TieLevel in "tie-level" {
        /// No tie: outside every scale.
        NoTie = "none",
        /// Not known: outside every scale.
        Unknown = "unknown",
        /// Know of each other.
        Awareness = "awareness",
        /// Exchange information.
        Networking = "networking",
        /// Help each other now and then.
        Cooperation = "cooperation",
        /// Plan parts of their work together.
        Coordination = "coordination",
        /// Share ideas and resources, decide together now and then.
        Coalition = "coalition",
        /// Belong to one system, decide by consensus.
        Collaboration = "collaboration",
        /// Work as one.
        Integration = "integration",
    }
}

impl TieScale {
    /// The steps of the scale, loosest first; none for a scale of a newer version.
    pub fn levels(&self) -> &'static [TieLevel] {
        use TieLevel::{Awareness, Coalition, Collaboration, Cooperation, Coordination, Integration, Networking};
        match self {
            Self::Vnl4 => &[Awareness, Cooperation, Coordination, Integration],
            Self::Frey5 => &[Networking, Cooperation, Coordination, Coalition, Collaboration],
            Self::Himmelman4 => &[Networking, Coordination, Cooperation, Collaboration],
            Self::Other(_) => &[],
        }
    }
}

choices! {
    /// Which way a tie runs.
    Direction in "direction" {
        /// Both ways, or it does not matter.
        Both = "both",
        /// From the first end to the second.
        Forward = "forward",
        /// From the second end to the first.
        Backward = "backward",
    }
}

/// One end of a tie.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum TieEnd {
    /// The school itself.
    #[default]
    School,
    /// A partner.
    Partner(Id<Partner>),
}

impl TieEnd {
    /// What stands in files for the school itself. Ids are never this short.
    const SCHOOL: &'static str = "school";

    /// The partner at this end, where it is not the school.
    pub fn partner(&self) -> Option<&Id<Partner>> {
        match self {
            Self::School => None,
            Self::Partner(id) => Some(id),
        }
    }
}

impl FieldValue for TieEnd {
    fn from_json(value: &Value, reading: &mut Reading) -> Option<Self> {
        if value == Self::SCHOOL {
            return Some(Self::School);
        }
        Id::from_json(value, reading).map(Self::Partner)
    }

    fn to_json(&self) -> Value {
        self.partner().map_or(Self::SCHOOL, Id::as_str).into()
    }

    fn references(&self, found: &mut dyn FnMut(RecordId)) {
        if let Self::Partner(id) = self {
            id.references(found);
        }
    }

    fn hangs_on(&self, gone: &RecordId) -> bool {
        self.partner().is_some_and(|id| id.hangs_on(gone))
    }

    fn redirect(&mut self, from: &RecordId, to: &RecordId) {
        if let Self::Partner(id) = self {
            id.redirect(from, to);
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for TieEnd {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TieEnd".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "description": "A partner's id, or \"school\" for the school itself." })
    }
}

record! {
    /// A relationship between two partners, or between a partner and the school.
    Tie, TieField {
        /// One end. Left out in files where it is the school.
        From => from: TieEnd,
        /// The other end. Left out in files where it is the school.
        To => to: TieEnd,
        /// What flows over it.
        Kinds => kinds: SortedSet<TieKind>,
        /// The scale on which the levels stand; none means `vnl4`.
        Scale => scale: Option<TieScale>,
        /// How close it is now.
        Level => level: Option<TieLevel>,
        /// How close it shall be.
        Desired => desired: Option<TieLevel>,
        /// The first end's own rating of the relationship, 1 to 4; none is unrated.
        FromRating => from_rating: Option<u8>,
        /// The second end's own rating, 1 to 4; none is unrated.
        ToRating => to_rating: Option<u8>,
        /// Which way it runs.
        Direction => direction: Option<Direction>,
        /// Tags.
        Tags => tags: SortedSet<String>,
        /// Free notes.
        Notes => notes: String,
    }
}

impl Tie {
    /// Its two ends in a fixed order, the same for both ways to write it down.
    pub fn ends(&self) -> (&TieEnd, &TieEnd) {
        if self.from <= self.to {
            (&self.from, &self.to)
        } else {
            (&self.to, &self.from)
        }
    }

    /// Whether it joins its ends. One of which nobody has said how close it is does: not known is not none.
    pub fn joins(&self) -> bool {
        self.level != Some(TieLevel::NoTie)
    }

    /// Whether one of its ends is this partner.
    pub fn touches(&self, partner: &Id<Partner>) -> bool {
        self.from.partner() == Some(partner) || self.to.partner() == Some(partner)
    }

    /// The end opposite to this partner.
    pub fn other_end(&self, partner: &Id<Partner>) -> &TieEnd {
        if self.from.partner() == Some(partner) {
            &self.to
        } else {
            &self.from
        }
    }
}
