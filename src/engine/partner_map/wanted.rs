//! What is wanted next: ties that shall be closer, looser, made or ended.

use super::PartnerMap;
use crate::plan::{Id, Plan, Tie, TieEnd, TieLevel, TieScale};
use crate::sorted::sort_by_key;

/// What shall become of a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// There is none, and there shall be.
    Make,
    /// It shall be so many steps of its scale closer.
    Deepen(usize),
    /// It shall be so many steps looser.
    Loosen(usize),
    /// There is one, and there shall be none.
    End,
    /// What is wanted is said, but not how close it is now, or not on one scale.
    NotComparable,
}

/// A tie of which something else is wanted than what is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The tie.
    pub tie: Id<Tie>,
    /// What shall become of it.
    pub change: Change,
}

/// What shall become of a tie; none where nobody says, or it shall stay as it is.
pub fn change(tie: &Tie) -> Option<Change> {
    let desired = tie.desired.as_ref().filter(|level| **level != TieLevel::Unknown)?;
    let level = tie.level.as_ref().filter(|level| **level != TieLevel::Unknown);
    if level == Some(desired) {
        return None;
    }
    let scale = tie.scale.clone().unwrap_or(TieScale::Vnl4);
    let step = |level: &TieLevel| scale.levels().iter().position(|step| step == level);
    Some(match (level, desired) {
        (Some(TieLevel::NoTie), _) => Change::Make,
        (_, TieLevel::NoTie) => Change::End,
        (Some(level), desired) => match (step(level), step(desired)) {
            (Some(now), Some(then)) if now < then => Change::Deepen(then - now),
            (Some(now), Some(then)) => Change::Loosen(now - then),
            _ => Change::NotComparable,
        },
        (None, _) => Change::NotComparable,
    })
}

/// Which ties shall change: those to be made first, then closer ones by the most steps, looser ones, and those to end.
/// Ties with partners that have ended are left out.
pub fn wanted(plan: &Plan) -> Vec<Wanted> {
    let map = PartnerMap::of(plan, super::View::Now);
    let is_there = |end: &TieEnd| map.place(end).is_some();
    let ties = plan.ties.ordered().into_iter();
    let there = ties.filter(|tie| tie.from != tie.to && is_there(&tie.from) && is_there(&tie.to));
    let mut found: Vec<Wanted> = there
        .filter_map(|tie| {
            Some(Wanted {
                change: change(&tie)?,
                tie: tie.id.clone(),
            })
        })
        .collect();
    sort_by_key(&mut found, |wanted| match wanted.change {
        Change::Make => (0, 0),
        Change::Deepen(steps) => (1, usize::MAX - steps),
        Change::Loosen(steps) => (2, usize::MAX - steps),
        Change::End => (3, 0),
        Change::NotComparable => (4, 0),
    });
    found
}
