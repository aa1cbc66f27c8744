//! What funders are owed by when, of all sources together: applications, reports, invoices.

use std::rc::Rc;

use crate::plan::source::Deliverable;
use crate::plan::{Day, Id, Person, Plan, Source};
use crate::sorted::sort_by_key;

/// Something a funder is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The source it is owed for.
    pub source: Rc<Source>,
    /// Its place among what is owed for the source.
    pub place: usize,
    /// What it is.
    pub owed: Deliverable,
}

impl Due {
    /// Who sees to it.
    pub fn owner(&self) -> Option<&Id<Person>> {
        self.owed.owner_in(&self.source)
    }

    /// Whether its day is over and it is not done.
    pub fn is_late(&self, today: Day) -> bool {
        !self.owed.done && self.owed.due.is_some_and(|due| due < today)
    }
}

impl Deliverable {
    /// Who sees to it: who is named for it, or else who sees to the source.
    pub fn owner_in<'a>(&'a self, source: &'a Source) -> Option<&'a Id<Person>> {
        self.owner.as_ref().or(source.owner.as_ref())
    }
}

/// What is owed for sources that may still come, the earliest first and what has no day last; whether it is done or not.
pub fn due(plan: &Plan) -> Vec<Due> {
    let sources = plan.sources.ordered().into_iter().filter(|source| source.is_live());
    let of = |source: Rc<Source>| {
        let owed = source.deliverables.clone().into_iter().enumerate();
        owed.map(move |(place, owed)| Due {
            source: Rc::clone(&source),
            place,
            owed,
        })
    };
    let mut due: Vec<Due> = sources.flat_map(of).collect();
    sort_by_key(&mut due, |due| (due.owed.due.is_none(), due.owed.due));
    due
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::FundingStage;
    use crate::plan::checks::testing::*;

    #[test]
    fn who_sees_to_a_source_sees_to_what_nobody_is_named_for() {
        let mut plan = Plan::new("p", "");
        source(&mut plan, "a", &[1], |source| {
            source.owner = Some(Id::new("ann"));
            let own = Deliverable {
                owner: Some(Id::new("ben")),
                ..Deliverable::default()
            };
            source.deliverables = vec![own, Deliverable::default()];
        });
        source(&mut plan, "b", &[1], |source| {
            source.deliverables = vec![Deliverable::default()]
        });
        let found = due(&plan);
        let owners: Vec<Option<&str>> = found.iter().map(|due| due.owner().map(Id::as_str)).collect();
        assert_eq!(owners, [Some("ben"), Some("ann"), None]);
    }

    #[test]
    fn what_is_due_first_stands_first_and_what_will_not_come_owes_nothing() {
        let mut plan = Plan::new("p", "");
        let owed = |due: Option<&str>, done| Deliverable {
            due: due.map(day),
            done,
            ..Deliverable::default()
        };
        source(&mut plan, "a", &[1], |source| {
            source.deliverables = vec![owed(None, false), owed(Some("2027-05-01"), false)];
        });
        source(&mut plan, "b", &[1], |source| {
            source.deliverables = vec![owed(Some("2027-05-01"), true), owed(Some("2026-12-01"), false)];
        });
        source(&mut plan, "lost", &[1], |source| {
            source.stage = Some(FundingStage::Declined);
            source.deliverables = vec![owed(Some("2020-01-01"), false)];
        });
        let found = due(&plan);
        let told: Vec<_> = found.iter().map(|due| (due.source.id.as_str(), due.place)).collect();
        assert_eq!(told, [("b", 1), ("a", 1), ("b", 0), ("a", 0)]);
        let late: Vec<bool> = found.iter().map(|due| due.is_late(day("2028-01-01"))).collect();
        assert_eq!(late, [true, true, false, false]);
    }
}
