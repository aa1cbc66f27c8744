//! Both ends of ties: how each end rates the relationship, and where they disagree. What is not rated is not low, and
//! counts nowhere but among what is not rated.

use super::PartnerMap;
use crate::plan::{Id, Tie, TieEnd};
use crate::sorted::sort_by_key;

/// Two ends that rate their tie differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// The tie.
    pub tie: Id<Tie>,
    /// The end that rates it higher, and how high: 1 to 4.
    pub higher: (TieEnd, u8),
    /// The other one.
    pub lower: (TieEnd, u8),
}

impl Disagreement {
    /// By how much they differ: 1 to 3.
    pub fn gap(&self) -> u8 {
        self.higher.1.saturating_sub(self.lower.1)
    }
}

/// How the ends of ties rate them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BothEnds {
    /// How many ties both ends have rated.
    pub by_both: usize,
    /// How many only one has.
    pub by_one: usize,
    /// How many nobody has.
    pub by_none: usize,
    /// Where the two differ: by the most first, then in the order people gave the ties.
    pub disagreements: Vec<Disagreement>,
}

/// How the ends of the ties on a map rate them.
pub fn both_ends(map: &PartnerMap) -> BothEnds {
    let mut found = BothEnds::default();
    let mut ties: Vec<_> = map.links.iter().flat_map(|link| &link.ties).collect();
    sort_by_key(&mut ties, |tie| (&tie.rank, &tie.id));
    for tie in ties {
        // Others than the four steps are of nobody's scale.
        let rated = |rating: Option<u8>| rating.filter(|rating| (1..=4).contains(rating));
        let (from, to) = match (rated(tie.from_rating), rated(tie.to_rating)) {
            (Some(from), Some(to)) => (from, to),
            (None, None) => {
                found.by_none += 1;
                continue;
            }
            _ => {
                found.by_one += 1;
                continue;
            }
        };
        found.by_both += 1;
        let (from, to) = ((tie.from.clone(), from), (tie.to.clone(), to));
        if from.1 != to.1 {
            let (higher, lower) = if from.1 > to.1 { (from, to) } else { (to, from) };
            found.disagreements.push(Disagreement {
                tie: tie.id.clone(),
                higher,
                lower,
            });
        }
    }
    sort_by_key(&mut found.disagreements, |found| std::cmp::Reverse(found.gap()));
    found
}
