//! The plan read as a network: the school and its partners, joined by ties. What hangs on one of them, who is joined with
//! nobody, what is told of it first, which ties are worth making, and what is wanted next.
//!
//! The school stands for all of its sites, and is always there. Units of it that stand among the partners are nodes of
//! their own, and count as the school where it is asked who is joined with nobody else.

mod both_ends;
mod hanging;
mod reading;
mod suggestions;
mod told;
mod wanted;

use std::rc::Rc;

pub use both_ends::{BothEnds, Disagreement, both_ends};
pub use reading::{OnlyLink, OnlyTie, Reading, SoleProvider};
pub use suggestions::{Bypass, Given, Suggestion, suggestions};
pub use told::{Lead, Told};
pub use wanted::{Change, Wanted, change, wanted};

use super::network::Graph;
use crate::plan::{Id, Partner, Plan, Standing, Tie, TieEnd, TieLevel};
use crate::sorted::SortedMap;

/// Which ties a map shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Those there are.
    #[default]
    Now,
    /// Those there shall be; where nobody says what is wanted, those there are.
    Desired,
}

impl View {
    /// How close a tie is in this view; none where nobody has said.
    pub fn level(self, tie: &Tie) -> Option<&TieLevel> {
        let desired = tie.desired.as_ref().filter(|level| **level != TieLevel::Unknown);
        match self {
            Self::Now => tie.level.as_ref(),
            Self::Desired => desired.or(tie.level.as_ref()),
        }
    }

    /// Whether a tie joins its ends in this view.
    pub fn joins(self, tie: &Tie) -> bool {
        match self {
            Self::Now => tie.joins(),
            Self::Desired => self.level(tie) != Some(&TieLevel::NoTie),
        }
    }
}

/// Two that are joined, by one tie or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The places of the two, the lower first.
    pub between: (usize, usize),
    /// The ties, in the order people gave them.
    pub ties: Vec<Rc<Tie>>,
}

/// The school and its partners, joined by ties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerMap {
    /// The partners that have not ended, in the order people gave them. The school has place 0, the first partner 1.
    pub partners: Vec<Rc<Partner>>,
    /// Who is joined with whom, in the order of places.
    pub links: Vec<Link>,
    graph: Graph,
    places: SortedMap<TieEnd, usize>,
}

impl PartnerMap {
    /// The place of the school.
    pub const SCHOOL: usize = 0;

    /// The map of a plan.
    pub fn of(plan: &Plan, view: View) -> Self {
        let mut partners = plan.partners.ordered();
        partners.retain(|partner| partner.standing != Some(Standing::Ended));
        let ends = partners.iter().map(|partner| TieEnd::Partner(partner.id.clone()));
        let places: SortedMap<TieEnd, usize> = std::iter::once(TieEnd::School).chain(ends).zip(0..).collect();
        let mut between: SortedMap<(usize, usize), Vec<Rc<Tie>>> = SortedMap::new();
        for tie in plan.ties.ordered().into_iter().filter(|tie| view.joins(tie)) {
            let (Some(one), Some(other)) = (places.get(&tie.from), places.get(&tie.to)) else {
                continue;
            };
            if one != other {
                between.or_default((*one.min(other), *one.max(other))).push(tie);
            }
        }
        Self {
            graph: Graph::new(partners.len() + 1, between.keys().copied()),
            links: between
                .into_iter()
                .map(|(between, ties)| Link { between, ties })
                .collect(),
            partners,
            places,
        }
    }

    /// Who is joined with whom, by places.
    pub fn graph(&self) -> &Graph {
        &self.graph
    }

    /// The place of an end of ties; none of a partner that is not on the map.
    pub fn place(&self, end: &TieEnd) -> Option<usize> {
        self.places.get(end).copied()
    }

    /// The partner at a place; none at that of the school.
    pub fn partner(&self, place: usize) -> Option<&Rc<Partner>> {
        self.partners.get(place.checked_sub(1)?)
    }

    /// The end of ties at a place.
    pub fn end(&self, place: usize) -> TieEnd {
        self.partner(place)
            .map_or(TieEnd::School, |partner| TieEnd::Partner(partner.id.clone()))
    }

    /// The partners at these places, in their order; the school is left out.
    pub fn ids(&self, places: &[usize]) -> Vec<Id<Partner>> {
        let partners = places.iter().filter_map(|place| self.partner(*place));
        partners.map(|partner| partner.id.clone()).collect()
    }

    /// The ties between two places.
    pub fn ties_between(&self, one: usize, other: usize) -> &[Rc<Tie>] {
        let between = (one.min(other), one.max(other));
        let found = self.links.binary_search_by(|link| link.between.cmp(&between));
        let link = found.ok().and_then(|place| self.links.get(place));
        link.map_or(&[], |link| link.ties.as_slice())
    }
}

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
