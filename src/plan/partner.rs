//! Partners: the organisations and groups a school works with.

use crate::sorted::{SortedMap, SortedSet};

use super::choice::choices;
use super::date::Day;
use super::id::Id;
use super::record::{part, record};
use super::{Goal, Person, Site};

choices! {
    /// What a partner is.
    PartnerKind in "partner-kind" {
        /// School or district unit.
        School = "school",
        /// Parents, families, PTA.
        Family = "family",
        /// Young people.
        Youth = "youth",
        /// Community organisation or nonprofit.
        Cbo = "cbo",
        /// Civic, volunteer or neighbourhood association.
        Civic = "civic",
        /// Faith-based.
        Faith = "faith",
        /// Business or employer.
        Business = "business",
        /// College or university.
        HigherEd = "higher_ed",
        /// Health or behavioural health.
        Health = "health",
        /// Local, state or tribal agency.
        Government = "government",
        /// Police, fire, emergency services.
        PublicSafety = "public_safety",
        /// Library, museum, arts, parks.
        Culture = "culture",
        /// Press, radio, television, online media.
        Media = "media",
        /// Foundation, United Way.
        Funder = "funder",
        /// Anything else, named in `kind_name`.
        Else = "other",
    }
}

choices! {
    /// How a partnership stands today.
    Standing in "standing" {
        /// Thought of.
        Prospective = "prospective",
        /// In first talks.
        Exploring = "exploring",
        /// At work.
        Active = "active",
        /// Resting.
        Paused = "paused",
        /// Ended.
        Ended = "ended",
    }
}

choices! {
    /// The life-cycle stage of a partnership (The Partnering Initiative). Going back is normal.
    Stage in "stage" {
        /// Scoping and building.
        Building = "building",
        /// Managing and maintaining.
        Managing = "managing",
        /// Reviewing and revising.
        Reviewing = "reviewing",
        /// Sustaining outcomes.
        Sustaining = "sustaining",
    }
}

choices! {
    /// How closely school and partner work together (Youth Development Executives of King County).
    PartnershipType in "partnership-type" {
        /// Autonomous; may share a goal.
        Cooperative = "cooperative",
        /// Shares goals and discusses them.
        Collaborative = "collaborative",
        /// Sets goals jointly; takes part in planning and decisions.
        Integrated = "integrated",
    }
}

choices! {
    /// What one side can bring to the other.
    Contribution in "contribution" {
        /// Money.
        Funding = "funding",
        /// Goods.
        Goods = "goods",
        /// Rooms and grounds.
        Space = "space",
        /// Paid staff.
        Staff = "staff",
        /// Volunteers.
        Volunteers = "volunteers",
        /// Data.
        Data = "data",
        /// Information and feedback.
        Information = "information",
        /// Expertise in the subject.
        SubjectExpertise = "subject_expertise",
        /// Other expertise.
        OtherExpertise = "other_expertise",
        /// Community connections.
        Connections = "connections",
        /// Holding money for others.
        FiscalAgent = "fiscal_agent",
        /// Facilitation and leadership.
        Facilitation = "facilitation",
        /// Speaking up for the partnership.
        Advocacy = "advocacy",
        /// IT and web.
        Technology = "technology",
        /// Training.
        Training = "training",
        /// Places for students to learn or work.
        Placements = "placements",
        /// Transport.
        Transport = "transport",
    }
}

choices! {
    /// The form of an agreement.
    AgreementKind in "agreement-kind" {
        /// A contract: money changes hands.
        Contract = "contract",
        /// A memorandum of understanding: no money.
        Memorandum = "memorandum",
        /// A lease.
        Lease = "lease",
        /// Coordinated by the parent–teacher association.
        Pta = "pta",
        /// Informal.
        Informal = "informal",
    }
}

choices! {
    /// How far an agreement has come.
    AgreementProgress in "agreement-progress" {
        /// Not yet.
        NotYet = "not_yet",
        /// Under discussion.
        UnderDiscussion = "under_discussion",
        /// Finalised.
        Finalised = "finalised",
    }
}

choices! {
    /// What someone with influence makes of the plan.
    Disposition in "disposition" {
        /// For it.
        Supportive = "supportive",
        /// Neither for nor against.
        Neutral = "neutral",
        /// Against it.
        Opposed = "opposed",
    }
}

part! {
    /// What school and partner have agreed.
    Agreement {
        /// Its form.
        Kind => kind: Option<AgreementKind>,
        /// How far it has come.
        Progress => progress: Option<AgreementProgress>,
        /// When it was signed.
        Signed => signed: Option<Day>,
        /// The last day on which it holds.
        Expires => expires: Option<Day>,
        /// Addresses of the documents.
        Links => links: Vec<String>,
        /// Free notes.
        Notes => notes: String,
    }
}

part! {
    /// When someone last made sure that the facts still hold.
    Confirmed {
        /// The day.
        On => on: Option<Day>,
        /// Who.
        By => by: Option<Id<Person>>,
    }
}

part! {
    /// Where somebody put a partner on the map: from the middle of the map, in its own units, of which a partner is about 24
    /// wide.
    MapPlace {
        /// To the right; negative to the left.
        X => x: i32,
        /// Down; negative up.
        Y => y: i32,
    }
}

record! {
    /// An organisation or group the school works with, or might.
    Partner, PartnerField {
        /// The name it goes by.
        Name => name: String,
        /// Two to five letters for the map.
        Label => label: String,
        /// What it is.
        Kind => kind: Option<PartnerKind>,
        /// The kind in words, where it is none of the list.
        KindName => kind_name: String,
        /// How the partnership stands.
        Standing => standing: Option<Standing>,
        /// Its life-cycle stage.
        Stage => stage: Option<Stage>,
        /// The type of partnership now.
        TypeNow => type_now: Option<PartnershipType>,
        /// The type of partnership wished for.
        TypeDesired => type_desired: Option<PartnershipType>,
        /// The goals it serves.
        Goals => goals: SortedSet<Id<Goal>>,
        /// The sites it serves; none means all.
        Sites => sites: SortedSet<Id<Site>>,
        /// The grades it serves, as text (“6–8”).
        Grades => grades: String,
        /// How many students it serves in a year: a count only.
        StudentsServed => students_served: Option<u32>,
        /// How many families it serves in a year: a count only.
        FamiliesServed => families_served: Option<u32>,
        /// What it gives.
        Gives => gives: SortedSet<Contribution>,
        /// What it could give.
        CouldGive => could_give: SortedSet<Contribution>,
        /// What it needs.
        Needs => needs: SortedSet<Contribution>,
        /// What is agreed.
        Agreement => agreement: Option<Agreement>,
        /// Who at the school keeps the relationship.
        Holder => holder: Option<Id<Person>>,
        /// Who stands in.
        Backup => backup: Option<Id<Person>>,
        /// The web address.
        Website => website: String,
        /// Where it is, as text.
        Place => place: String,
        /// The office's e-mail address; people have their own.
        Email => email: String,
        /// The office's telephone number; people have their own.
        Phone => phone: String,
        /// Influence on the plan's success, 1 to 5; none is unrated.
        Influence => influence: Option<u8>,
        /// Interest in the plan, 1 to 5; none is unrated.
        Interest => interest: Option<u8>,
        /// What it makes of the plan.
        Disposition => disposition: Option<Disposition>,
        /// The plan's own text fields, by name.
        Custom => custom: SortedMap<String, String>,
        /// Where it stands on the map; none is wherever the map finds best.
        OnMap => on_map: Option<MapPlace>,
        /// When its facts were last confirmed.
        Confirmed => confirmed: Option<Confirmed>,
        /// Tags.
        Tags => tags: SortedSet<String>,
        /// Free notes.
        Notes => notes: String,
    }
}

impl Agreement {
    /// The day on which it ran out, where that is before a day.
    pub fn ran_out(&self, today: Day) -> Option<Day> {
        self.expires.filter(|last| *last < today)
    }
}

impl Partner {
    /// Whether it serves its goals today: neither thought of only, nor in first talks, resting or ended.
    pub fn is_serving(&self) -> bool {
        matches!(self.standing, None | Some(Standing::Active | Standing::Other(_)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agreement_holds_on_its_last_day_and_has_run_out_on_the_next() {
        let last = Day::parse("2026-06-30").unwrap();
        let agreement = Agreement {
            expires: Some(last),
            ..Agreement::default()
        };
        assert_eq!(agreement.ran_out(last), None);
        assert_eq!(agreement.ran_out(last.next()), Some(last));
        assert_eq!(Agreement::default().ran_out(last), None);
    }
}
