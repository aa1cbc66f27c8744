//! Where findings lead: to the view on which one sees what was found and can act on it.

use crate::app::{Page, Route};
use crate::plan::checks::{Code, Finding, Topic};
use crate::plan::{Kind, RecordId};

/// The page on which what belongs to a topic is put right.
pub fn page_of(topic: Topic) -> Page {
    match topic {
        Topic::Partners => Page::Partners,
        Topic::Goals => Page::Goals,
        Topic::Leadership => Page::Leadership,
        Topic::Funding => Page::Funding,
        Topic::Actions => Page::Overview,
    }
}

/// The address to which a finding leads.
pub fn address(plan: &str, finding: &Finding) -> String {
    let (view, record) = view_of(finding);
    Route::page(plan, page_of(finding.place.topic))
        .with_view(&view)
        .with_open(record)
        .to_string()
}

/// The view of its page, and the record whose details are open beside it. What stands behind the view is the part of it
/// to look at.
fn view_of(finding: &Finding) -> (String, Option<RecordId>) {
    let record = finding.place.record.clone();
    let year = || match finding.place.year {
        Some(year) => format!("assign-{year}"),
        None => "assign".to_owned(),
    };
    let view = match finding.code {
        // Who takes which part is said in roles × people.
        Code::NoOwner
        | Code::OwnerToCome
        | Code::TwoOwners
        | Code::NoDoer
        | Code::OwnerApproves
        | Code::HolderLeft
        | Code::HolderLeavesFirst
        | Code::TermOver
        | Code::Vacant
        | Code::NoDeputy
        | Code::ManyConsulted
        | Code::OwnerLeaving => "",
        Code::DeputyForMany | Code::OnlyInformed | Code::NoPart | Code::LeadsWithoutRole => "by-person",
        Code::NoDecisionRule => "bodies",
        Code::PayEndsFirst | Code::PayLost | Code::RoleOver => "roles",
        Code::StudentContact => "people",
        Code::OverCapacity => "load/time",
        Code::OwnsMuch => "load/sharing",
        Code::SinglePoint => "coverage/one",
        // These are about how all of it is shared, and not about one record.
        Code::SchoolOwnsAll | Code::OrganisationOwnsMuch => return ("load/sharing".to_owned(), None),
        Code::TermsEndTogether => return ("load/terms".to_owned(), None),
        Code::TooFewAble => return ("coverage/verdict".to_owned(), None),
        Code::YearShort => return ("years/table".to_owned(), None),
        Code::CashShort => return ("years/cash".to_owned(), None),
        // Pairs are merged in the list of them.
        Code::LikelyDuplicate => return ("duplicates".to_owned(), None),
        Code::Unfundable | Code::YearUnfundable | Code::SourceIdle => "may-pay",
        Code::SourceUnused | Code::Lapses => "assign",
        Code::LapsesYearly | Code::Overdrawn | Code::Overpaid => return (year(), record),
        // The rows are the lines: that of this one is marked.
        Code::OutsidePeriod | Code::Ineligible | Code::CountsOnLost => {
            return (year(), finding.about.last().cloned());
        }
        Code::Cliff => "years/cliff",
        Code::LeansOnOne => "years/few",
        Code::DeliverableOverdue => "years/due",
        Code::OverCap | Code::IndirectOver => "sources",
        Code::MatchShort | Code::MatchTwice | Code::MatchAlike | Code::MatchFederal | Code::RateUnfounded => "match",
        Code::MissingPerson | Code::Unresolved | Code::EndsBeforeStart | Code::Negative => {
            return (
                record
                    .as_ref()
                    .map(|record| list_of(record.kind(), year))
                    .unwrap_or_default(),
                record,
            );
        }
        Code::AgreementLapsed
        | Code::AgreementExpires
        | Code::NoHolder
        | Code::NoBackup
        | Code::HolderGone
        | Code::NotConfirmed
        | Code::SelfTie
        | Code::DoubleTie
        | Code::NoContact
        | Code::GoalUncovered
        | Code::GoalSingle
        | Code::GoalNoOwner
        | Code::GoalOverdue
        | Code::ActionOverdue
        | Code::ActionNoOwner => "",
    };
    (view.to_owned(), record)
}

/// The view that lists records of a kind.
fn list_of(kind: Kind, year: impl FnOnce() -> String) -> String {
    match kind {
        Kind::Person => "people".to_owned(),
        Kind::Role => "roles".to_owned(),
        Kind::Body => "bodies".to_owned(),
        Kind::Source => "sources".to_owned(),
        Kind::Allocation => year(),
        Kind::Scenario => "what-if".to_owned(),
        Kind::MatchContribution => "match".to_owned(),
        _ => String::new(),
    }
}
