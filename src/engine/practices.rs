//! The six practices: what a plan holds for each so far. Counts, not scores.

use crate::plan::{Kind, Plan, Practice};

/// What a plan holds for one practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PracticeSummary {
    /// The practice.
    pub practice: Practice,
    /// The kinds of record that tell of it, and how many there are: for roles and bodies, those named for this
    /// practice; for leadership, all roles.
    pub counts: Vec<(Kind, usize)>,
}

impl PracticeSummary {
    /// Whether there is nothing for it yet.
    pub fn is_empty(&self) -> bool {
        self.counts.iter().all(|(_, count)| *count == 0)
    }
}

/// What a plan holds for each of the six practices, in their fixed order.
pub fn practices(plan: &Plan) -> Vec<PracticeSummary> {
    let summaries = Practice::ALL.iter().map(|practice| {
        let roles = plan
            .roles
            .iter()
            .filter(|role| role.practice.as_ref() == Some(practice));
        let bodies = plan
            .bodies
            .iter()
            .filter(|body| body.practice.as_ref() == Some(practice));
        let named = [(Kind::Role, roles.count()), (Kind::Body, bodies.count())];
        let counts = match practice {
            Practice::Change => [Kind::Partner].map(|kind| (kind, plan.count(kind))).to_vec(),
            Practice::Evidence => [Kind::Goal].map(|kind| (kind, plan.count(kind))).to_vec(),
            Practice::Channels => [Kind::Tie].map(|kind| (kind, plan.count(kind))).to_vec(),
            Practice::Funding => [Kind::Source, Kind::CostLine]
                .map(|kind| (kind, plan.count(kind)))
                .to_vec(),
            Practice::Leadership => {
                return PracticeSummary {
                    practice: practice.clone(),
                    counts: [Kind::Role, Kind::Person, Kind::Body]
                        .map(|kind| (kind, plan.count(kind)))
                        .to_vec(),
                };
            }
            _ => Vec::new(),
        };
        PracticeSummary {
            practice: practice.clone(),
            counts: counts.into_iter().chain(named).collect(),
        }
    });
    summaries.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::checks::testing::*;

    #[test]
    fn each_practice_counts_what_is_for_it() {
        let mut plan = Plan::new("p", "");
        assert!(practices(&plan).iter().all(PracticeSummary::is_empty));
        role(&mut plan, "r", |role| role.practice = Some(Practice::Learning));
        source(&mut plan, "s", &[], |_| {});
        let found = practices(&plan);
        let count = |practice: &Practice, kind: Kind| {
            let summary = found.iter().find(|summary| summary.practice == *practice).unwrap();
            summary
                .counts
                .iter()
                .find(|(counted, _)| *counted == kind)
                .map(|(_, count)| *count)
        };
        assert_eq!(found.len(), 6);
        assert_eq!(count(&Practice::Learning, Kind::Role), Some(1));
        assert_eq!(count(&Practice::Funding, Kind::Role), Some(0));
        assert_eq!(count(&Practice::Funding, Kind::Source), Some(1));
        assert_eq!(count(&Practice::Leadership, Kind::Role), Some(1));
    }
}
