//! Whom one partner, or several, alone join with the school and the rest.

use std::rc::Rc;

use super::PartnerMap;
use crate::plan::{Id, Partner, TieEnd};

impl PartnerMap {
    /// The groups that hang on a node: those that nothing else joins with the rest, the largest first. Of the groups into
    /// which its neighbours fall without it the rest is the one with the school, else the largest, and of several as large
    /// the first.
    pub fn hanging_on(&self, place: usize) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for neighbour in self.graph().neighbours(place) {
            if groups.iter().all(|group| group.binary_search(neighbour).is_err()) {
                groups.push(self.graph().reached(*neighbour, &[place]));
            }
        }
        crate::sorted::sort_by_key(&mut groups, |group| {
            let is_with_school = group.first() == Some(&Self::SCHOOL);
            (!is_with_school, std::cmp::Reverse(group.len()), group.first().copied())
        });
        groups.split_off(groups.len().min(1))
    }

    /// The partners that were joined with the school or, where the school has no tie, with the partner that goes, and are
    /// joined only through it: in the order people gave them.
    pub fn cut_off(&self, gone: &Id<Partner>) -> Vec<Rc<Partner>> {
        let place = self.place(&TieEnd::Partner(gone.clone()));
        let groups = place.map(|place| self.hanging_on(place)).unwrap_or_default();
        self.in_order(groups.concat())
    }

    /// The partners that ties join with the school through these partners only: in the order people gave them.
    pub fn beyond(&self, gone: &[&Id<Partner>]) -> Vec<Rc<Partner>> {
        let gone = gone.iter().filter_map(|id| self.place(&TieEnd::Partner((*id).clone())));
        let gone: Vec<usize> = gone.collect();
        let mut before = self.graph().reached(Self::SCHOOL, &[]);
        let after = self.graph().reached(Self::SCHOOL, &gone);
        before.retain(|place| after.binary_search(place).is_err() && !gone.contains(place));
        self.in_order(before)
    }

    fn in_order(&self, mut places: Vec<usize>) -> Vec<Rc<Partner>> {
        crate::sorted::sort_by_key(&mut places, |place| *place);
        places
            .into_iter()
            .filter_map(|place| self.partner(place).cloned())
            .collect()
    }
}

#[cfg(test)]
#[path = "hanging_tests.rs"]
mod tests;
