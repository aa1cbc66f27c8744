//! What is done twice: two partners that give the same for one goal, to the same grades and at the same sites. That may be
//! as it should be; where no tie joins the two, perhaps nobody has noticed.

use std::cmp::Reverse;

use super::needs::{Axis, Need, Offer, Offers, needs};
use crate::plan::{Contribution, Goal, Grade, Id, Partner, Plan, TieEnd};
use crate::sorted::{SortedSet, sort_by_key};

/// Two partners that do the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Double {
    /// For which goal.
    pub goal: Id<Goal>,
    /// The two, in the order people gave them.
    pub partners: (Id<Partner>, Id<Partner>),
    /// What both give, other than what adds up.
    pub what: Vec<Contribution>,
    /// To which grades both; none where one or both have not said.
    pub grades: Option<Vec<Grade>>,
    /// Whether a tie joins them.
    pub are_tied: bool,
}

/// How many are told of one goal.
const OF_ONE: usize = 5;

/// Whether what several give of it comes together, so that nobody does anything twice: two who give money are two who give
/// money.
fn adds_up(what: &Contribution) -> bool {
    use Contribution::{Advocacy, Connections, Funding, Goods, Information, Space, Volunteers};
    matches!(
        what,
        Funding | Goods | Space | Volunteers | Information | Connections | Advocacy
    )
}

/// What is done twice, goal by goal: those without a tie first, those whose grades are known, then those that have the most in common.
pub fn doubles(plan: &Plan) -> Vec<Double> {
    let offers = Offers::of(plan);
    let ties = plan.ties.iter().filter(|tie| tie.joins());
    let tied: SortedSet<(&TieEnd, &TieEnd)> = ties.map(|tie| tie.ends()).collect();
    let mut found = Vec::new();
    for need in needs(plan, Axis::Goals) {
        let Need::Goal(goal) = &need else { continue };
        let providers = offers.providers(&[&need]);
        let mut of_goal: Vec<Double> = Vec::new();
        for (place, one) in providers.iter().enumerate() {
            for other in providers.iter().skip(place + 1) {
                of_goal.extend(double(goal, one, other, &tied));
            }
        }
        sort_by_key(&mut of_goal, |double| {
            let grades = double.grades.as_ref().map_or(0, Vec::len);
            (
                double.are_tied,
                double.grades.is_none(),
                Reverse(double.what.len()),
                Reverse(grades),
            )
        });
        of_goal.truncate(OF_ONE);
        found.extend(of_goal);
    }
    found
}

fn double(goal: &Id<Goal>, one: &Offer, other: &Offer, tied: &SortedSet<(&TieEnd, &TieEnd)>) -> Option<Double> {
    let both = one.partner.gives.intersection(&other.partner.gives);
    let what: Vec<Contribution> = both.filter(|what| !adds_up(what)).cloned().collect();
    let (of_one, of_other) = (&one.partner.sites, &other.partner.sites);
    let meet = of_one.is_empty() || of_other.is_empty() || of_one.intersection(of_other).next().is_some();
    let grades = match (&one.grades, &other.grades) {
        (Some(one), Some(other)) => Some(one.intersection(other).copied().collect::<Vec<Grade>>()),
        _ => None,
    };
    if what.is_empty() || !meet || grades.as_ref().is_some_and(Vec::is_empty) {
        return None;
    }
    let partners = (one.partner.id.clone(), other.partner.id.clone());
    let ends = (TieEnd::Partner(partners.0.clone()), TieEnd::Partner(partners.1.clone()));
    // As ties have their ends ordered.
    let ends = ((&ends.0).min(&ends.1), (&ends.0).max(&ends.1));
    Some(Double {
        goal: goal.clone(),
        are_tied: tied.contains(&ends),
        partners,
        what,
        grades,
    })
}
