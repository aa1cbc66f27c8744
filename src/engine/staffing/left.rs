//! What is left without anyone: what it is without, from when on, and who could take it over.

use crate::plan::money::Tally;
use crate::plan::{Day, Id, Part, Person, RecordId};

/// What is left without someone or something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loss {
    /// A role without its owner.
    Owner,
    /// A role in which nobody does this part any more.
    Part(Part),
    /// A partner with which nobody keeps the relationship.
    Relationship,
    /// A partner without a backup for whoever keeps the relationship.
    Backup,
    /// A partner at which nobody is left to ask.
    Contact,
    /// A goal for which nobody answers.
    GoalOwner,
    /// A goal that no partner serves any more.
    GoalServed,
    /// An action without an owner.
    Action,
    /// A place in a committee or team, as what.
    Seat(String),
    /// A source after which nobody looks.
    SourceOwner,
    /// Something owed to a funder, to which nobody sees: the how manieth of what the source asks for, and by when.
    Deliverable(usize, Option<Day>),
    /// A source that does not come, with what it was to bring in the plan's years.
    Money(Tally),
    /// A line for which so much is not paid.
    Unpaid(Tally),
    /// A role that nobody pays.
    Pay,
    /// A tie with another partner or the school.
    Tie,
}

/// One thing that is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The record.
    pub record: RecordId,
    /// What it is without.
    pub loss: Loss,
    /// From which day on, where that is to come: someone else holds it until then, or it begins then.
    pub from: Option<Day>,
    /// Who could take it over.
    pub heir: Option<Heir>,
}

/// Who could take something over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heir {
    /// Who.
    pub person: Id<Person>,
    /// Why they could.
    pub claim: Claim,
}

/// Why someone could take something over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// They stand in for it already.
    StandsIn,
    /// They are to follow, from this day on.
    Follows(Day),
    /// The plan would ask them.
    Asked,
    /// They are next to it, and could find someone or see to it: whoever owns a role for a part in it, keeps a
    /// relationship, looks after a source.
    NextToIt,
}
