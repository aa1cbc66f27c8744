//! Coverage: which partner serves which goal, and which goals are served by none or by one only. Then the same of grades
//! and of what partners contribute, of goals crossed with these, who could give what is missing, and what is done twice.

mod candidates;
mod crossed;
mod doubles;
mod needs;
mod provision;

use std::rc::Rc;

pub use candidates::{Candidate, candidates};
pub use crossed::{Crossed, crossed};
pub use doubles::{Double, doubles};
pub use needs::{Axis, Need, Offer, Offers, Provides, needs};
pub use provision::{Doubt, Extent, Provision, Thin, provision};

use crate::plan::{Goal, GoalStatus, Id, Partner, Plan, Standing};

/// How a partner stands to a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Service {
    /// It serves the goal today.
    Serves,
    /// It might: it is thought of, or in first talks.
    Planned,
    /// It did, and is resting.
    Resting,
    /// It did, and the partnership has ended.
    Over,
    /// It has nothing to do with it.
    None,
}

/// How well a goal is covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cover {
    /// No partner serves it today.
    Empty,
    /// One does.
    Single,
    /// Several do.
    Several,
}

/// A goal and the partners that have to do with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalCoverage {
    /// The goal.
    pub goal: Rc<Goal>,
    /// The partners that serve it today, in the order people gave them.
    pub serving: Vec<Id<Partner>>,
    /// The partners that might, or are resting.
    pub others: Vec<Id<Partner>>,
}

impl GoalCoverage {
    /// How well it is covered.
    pub fn cover(&self) -> Cover {
        match self.serving.len() {
            0 => Cover::Empty,
            1 => Cover::Single,
            _ => Cover::Several,
        }
    }
}

/// Goals × partners.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The goals that are not archived, in the order people gave them.
    pub goals: Vec<GoalCoverage>,
    /// The partners that have not ended, in the order people gave them.
    pub partners: Vec<Rc<Partner>>,
}

impl Coverage {
    /// How many goals are covered like this.
    pub fn count(&self, cover: Cover) -> usize {
        self.goals.iter().filter(|goal| goal.cover() == cover).count()
    }

    /// The partners that serve no goal today, though they are at work.
    pub fn idle(&self) -> Vec<&Rc<Partner>> {
        let serves = |partner: &&Rc<Partner>| self.goals.iter().any(|goal| goal.serving.contains(&partner.id));
        let partners = self.partners.iter().filter(|partner| partner.is_serving());
        partners.filter(|partner| !serves(partner)).collect()
    }
}

/// How a partner stands to a goal.
pub fn service(partner: &Partner, goal: &Id<Goal>) -> Service {
    if !partner.goals.contains(goal) {
        return Service::None;
    }
    match partner.standing {
        Some(Standing::Prospective | Standing::Exploring) => Service::Planned,
        Some(Standing::Paused) => Service::Resting,
        Some(Standing::Ended) => Service::Over,
        _ => Service::Serves,
    }
}

/// Goals × partners.
pub fn coverage(plan: &Plan) -> Coverage {
    let mut partners = plan.partners.ordered();
    partners.retain(|partner| partner.standing != Some(Standing::Ended));
    let mut goals = plan.goals.ordered();
    goals.retain(|goal| goal.status != Some(GoalStatus::Archived));
    let goals = goals
        .into_iter()
        .map(|goal| {
            let of = |wanted: &[Service]| {
                let found = partners
                    .iter()
                    .filter(|partner| wanted.contains(&service(partner, &goal.id)));
                found.map(|partner| partner.id.clone()).collect()
            };
            GoalCoverage {
                serving: of(&[Service::Serves]),
                others: of(&[Service::Planned, Service::Resting]),
                goal,
            }
        })
        .collect();
    Coverage { goals, partners }
}

#[cfg(test)]
mod provision_tests;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::checks::testing::*;

    #[test]
    fn partners_count_by_their_standing() {
        let mut plan = Plan::new("p", "");
        for id in ["g", "h", "i"] {
            goal(&mut plan, id, |_| {});
        }
        goal(&mut plan, "old", |old| old.status = Some(GoalStatus::Archived));
        let cases = [
            ("a", None, Service::Serves),
            ("b", Some(Standing::Active), Service::Serves),
            ("c", Some(Standing::Exploring), Service::Planned),
            ("d", Some(Standing::Paused), Service::Resting),
            ("e", Some(Standing::Ended), Service::Over),
        ];
        for (id, standing, _) in cases.clone() {
            partner(&mut plan, id, |partner| {
                partner.standing = standing;
                partner.goals.insert(Id::new("g"));
            });
        }
        partner(&mut plan, "f", |f| {
            f.goals.insert(Id::new("h"));
        });
        partner(&mut plan, "idle", |_| {});
        for (id, _, expected) in cases {
            let partner = plan.partners.find(&Id::new(id)).unwrap();
            assert_eq!(service(partner, &Id::new("g")), expected);
            assert_eq!(service(partner, &Id::new("h")), Service::None);
        }
        let coverage = coverage(&plan);
        let goals: Vec<_> = coverage
            .goals
            .iter()
            .map(|goal| {
                (
                    goal.goal.id.as_str(),
                    goal.serving.len(),
                    goal.others.len(),
                    goal.cover(),
                )
            })
            .collect();
        assert_eq!(
            goals,
            [
                ("g", 2, 2, Cover::Several),
                ("h", 1, 0, Cover::Single),
                ("i", 0, 0, Cover::Empty)
            ]
        );
        assert_eq!(coverage.partners.len(), 6);
        let idle: Vec<_> = coverage.idle().iter().map(|partner| partner.id.as_str()).collect();
        assert_eq!(idle, ["idle"]);
        assert_eq!(coverage.count(Cover::Single), 1);
    }
}
