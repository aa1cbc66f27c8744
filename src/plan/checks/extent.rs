//! How much there is of what was found, so that what was set aside comes back once it has grown.
//!
//! A finding has a subject, which stays the same while it grows; most have a measure, and some a set of what they involve.
//! It has grown where its measure is greater than it was, or where it involves what it did not.

use super::{Code, Fact, Finding};
use crate::plan::about::Dismissed;
use crate::plan::{Day, RecordId};
use crate::sorted::SortedSet;

impl Finding {
    /// What it is about, however much there is of it.
    pub fn subject(&self) -> String {
        let mut subject = self.code.id().to_owned();
        let mut add = |part: &str| {
            subject.push(' ');
            subject.push_str(part);
        };
        let records: &[RecordId] = match self.code {
            // The others are what it involves.
            Code::TwoOwners => self.about.get(..1).unwrap_or_default(),
            Code::TermsEndTogether | Code::TooFewAble | Code::DoubleTie => &[],
            _ => &self.about,
        };
        for id in records {
            add(&id.to_string());
        }
        for (name, fact) in &self.arguments {
            match (self.code, fact) {
                // The year is the one in which it is most.
                (Code::LeansOnOne, _) => {}
                // Each quarter is another matter.
                (Code::TermsEndTogether, Fact::Day(day)) if *name == "from" => add(&day.to_string()),
                (_, Fact::Text(text)) => add(text),
                (_, Fact::Part(part)) => add(part.id()),
                _ => {}
            }
        }
        subject
    }

    /// How much it is, as its check measures it; none where it is so or is not.
    pub fn measure(&self) -> Option<i64> {
        let of = |name: &str| self.amount(name);
        match self.code {
            Code::OverCapacity => Some(of("load")? - of("capacity")?),
            Code::TooFewAble => Some(of("asked")? - of("room")?),
            Code::OrganisationOwnsMuch | Code::LeansOnOne => of("share"),
            Code::SinglePoint => of("roles"),
            Code::TwoOwners
            | Code::OwnsMuch
            | Code::DeputyForMany
            | Code::ManyConsulted
            | Code::SchoolOwnsAll
            | Code::TermsEndTogether
            | Code::LeadsWithoutRole
            | Code::MissingPerson
            | Code::YearUnfundable
            | Code::DeliverableOverdue
            | Code::DoubleTie
            | Code::Unresolved => of("count"),
            Code::Lapses
            | Code::LapsesYearly
            | Code::Cliff
            | Code::OutsidePeriod
            | Code::Overdrawn
            | Code::Overpaid
            | Code::Ineligible
            | Code::OverCap
            | Code::CountsOnLost
            | Code::YearShort
            | Code::CashShort
            | Code::MatchShort
            | Code::MatchTwice
            | Code::IndirectOver => of("amount"),
            // That time goes by makes none of these more.
            Code::NoOwner
            | Code::OwnerToCome
            | Code::NoDoer
            | Code::OwnerApproves
            | Code::HolderLeft
            | Code::HolderLeavesFirst
            | Code::TermOver
            | Code::NoDecisionRule
            | Code::Vacant
            | Code::NoDeputy
            | Code::OnlyInformed
            | Code::NoPart
            | Code::PayEndsFirst
            | Code::OwnerLeaving
            | Code::PayLost
            | Code::StudentContact
            | Code::EndsBeforeStart
            | Code::RoleOver
            | Code::Unfundable
            | Code::SourceIdle
            | Code::SourceUnused
            | Code::Negative
            | Code::MatchAlike
            | Code::MatchFederal
            | Code::RateUnfounded
            | Code::AgreementLapsed
            | Code::AgreementExpires
            | Code::NoHolder
            | Code::NoBackup
            | Code::HolderGone
            | Code::NotConfirmed
            | Code::LikelyDuplicate
            | Code::SelfTie
            | Code::NoContact
            | Code::GoalUncovered
            | Code::GoalSingle
            | Code::GoalNoOwner
            | Code::GoalOverdue
            | Code::ActionOverdue
            | Code::ActionNoOwner => None,
        }
    }

    /// The records or years that it involves, where there can be more and fewer of them.
    pub fn involved(&self) -> SortedSet<String> {
        let records: &[RecordId] = match self.code {
            Code::TwoOwners => self.about.get(1..).unwrap_or_default(),
            Code::TermsEndTogether | Code::TooFewAble | Code::DoubleTie => &self.about,
            _ => &[],
        };
        let years = self.arguments.iter().filter_map(|(_, fact)| match fact {
            Fact::Texts(texts) => Some(texts),
            _ => None,
        });
        let records = records.iter().map(ToString::to_string);
        records.chain(years.flatten().cloned()).collect()
    }

    /// It set aside, for a reason.
    pub fn set_aside(&self, reason: &str, on: Day) -> Dismissed {
        Dismissed {
            finding: self.key(),
            reason: reason.to_owned(),
            on: Some(on),
            subject: self.subject(),
            measure: self.measure(),
            involved: self.involved(),
            ..Dismissed::default()
        }
    }

    /// One of its facts as a number.
    fn amount(&self, name: &str) -> Option<i64> {
        let (_, fact) = self.arguments.iter().find(|(own, _)| *own == name)?;
        match fact {
            Fact::Count(count) => i64::try_from(*count).ok(),
            Fact::Money(money) => Some(money.0),
            Fact::Hours(time) => Some(time.0.into()),
            Fact::Share(share) => Some(share.thousandths().into()),
            _ => None,
        }
    }
}

impl Dismissed {
    /// Whether a finding is what was set aside, as it was or grown.
    pub fn is_about(&self, finding: &Finding) -> bool {
        if self.subject.is_empty() {
            return self.finding == finding.key();
        }
        // Where a group stands for itself, it is the one with which it has something in common.
        let is_group = matches!(finding.code, Code::TooFewAble | Code::DoubleTie);
        self.subject == finding.subject()
            && (!is_group || finding.involved().iter().any(|id| self.involved.contains(id)))
    }

    /// Whether a finding is more than what was set aside. What says no extent cannot be outgrown.
    pub fn is_outgrown_by(&self, finding: &Finding) -> bool {
        let is_more = matches!((self.measure, finding.measure()), (Some(was), Some(is)) if is > was);
        is_more || !self.involved.is_empty() && !finding.involved().is_subset(&self.involved)
    }
}

#[cfg(test)]
#[path = "extent_tests.rs"]
mod tests;
