//! What is told of the map first: a few findings of each sort, the weightiest first. Numbers and ids; words are the page's.

use super::{OnlyLink, OnlyTie, PartnerMap, Reading, SoleProvider};
use crate::engine::network::Measures;
use crate::plan::{Goal, Id, Partner};

/// In what some partners lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lead {
    /// They have the most ties: so many, the one with the most.
    Ties(usize),
    /// They stand most between others.
    Between,
    /// Both.
    Both(usize),
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// There are partners at work, and no tie.
    NoTies {
        /// How many partners there are.
        partners: usize,
    },
    /// There are ties, but none with the school.
    SchoolWithoutTie,
    /// A partner alone joins others with the school and the rest.
    OnlyLink(OnlyLink),
    /// There are more of these.
    MoreOnlyLinks(Vec<Id<Partner>>),
    /// No partner serves these goals.
    Unserved(Vec<Id<Goal>>),
    /// A tie alone joins others with the school and the rest, and is a loose one.
    OnlyTie(OnlyTie),
    /// Groups that no chain of ties joins with the school.
    Apart(Vec<Vec<Id<Partner>>>),
    /// Partners at work that are joined with nobody.
    Alone {
        /// They.
        partners: Vec<Id<Partner>>,
        /// Of how many partners at work.
        of: usize,
    },
    /// Partners at work that are joined with nobody but the school.
    OnlySchool {
        /// They.
        partners: Vec<Id<Partner>>,
        /// Of how many partners at work.
        of: usize,
    },
    /// A partner alone serves goals.
    SoleProvider(SoleProvider),
    /// There are more of these.
    MoreSoleProviders(Vec<Id<Partner>>),
    /// Without the school the partners it is joined with would fall into these groups, the largest first.
    OnlyThroughSchool(Vec<Vec<Id<Partner>>>),
    /// These partners lead. Several are effectively tied: a tie more or less, or one forgotten, would change their order.
    Leading {
        /// In what.
        by: Lead,
        /// They, whoever leads first.
        partners: Vec<Id<Partner>>,
    },
}

/// How many findings of one sort are told.
const EACH: usize = 3;

/// How many partners can lead: of more nobody does.
const LEADERS: usize = 3;

impl Reading {
    /// What is told first; which partners lead only where the map has been measured.
    pub fn told(&self, measures: Option<&Measures>) -> Vec<Told> {
        let mut told = Vec::new();
        let has_ties = !self.map.links.is_empty();
        if !has_ties && self.at_work > 0 {
            told.push(Told::NoTies { partners: self.at_work });
        }
        told.extend(self.only_links.iter().take(EACH).cloned().map(Told::OnlyLink));
        if self.only_links.len() > EACH {
            let more = self.only_links.iter().skip(EACH).map(|link| link.through.clone());
            told.push(Told::MoreOnlyLinks(more.collect()));
        }
        if !self.unserved.is_empty() {
            told.push(Told::Unserved(self.unserved.clone()));
        }
        if has_ties {
            self.tell_ties(&mut told);
        }
        told.extend(self.sole_providers.iter().take(EACH).cloned().map(Told::SoleProvider));
        if self.sole_providers.len() > EACH {
            let more = self.sole_providers.iter().skip(EACH).map(|sole| sole.partner.clone());
            told.push(Told::MoreSoleProviders(more.collect()));
        }
        // Where each would be alone they are joined with nobody but the school, which is told already.
        if self.without_school.first().is_some_and(|largest| largest.len() > 1) {
            told.push(Told::OnlyThroughSchool(self.without_school.clone()));
        }
        told.extend(measures.map(|measures| self.leading(measures)).unwrap_or_default());
        told
    }

    /// What is told of who is joined with whom, where there are ties.
    fn tell_ties(&self, told: &mut Vec<Told>) {
        if self.map.graph().degree(PartnerMap::SCHOOL) == 0 {
            told.push(Told::SchoolWithoutTie);
        }
        let loose = self.only_ties.iter().filter(|tie| tie.is_loose);
        told.extend(loose.take(EACH).cloned().map(Told::OnlyTie));
        if !self.apart.is_empty() {
            told.push(Told::Apart(self.apart.clone()));
        }
        let of = self.at_work;
        if !self.alone.is_empty() {
            let partners = self.alone.clone();
            told.push(Told::Alone { partners, of });
        }
        if !self.only_school.is_empty() {
            let partners = self.only_school.clone();
            told.push(Told::OnlySchool { partners, of });
        }
    }

    /// Who leads. Of ties that people tell of some are always missing, and nearly equal ranks mean nothing then (Borgatti,
    /// Carley and Krackhardt, *Social Networks* 28, 2006): those within one tie, or a tenth of the betweenness, of the first
    /// count as tied with it.
    fn leading(&self, measures: &Measures) -> Vec<Told> {
        let of = |value: &dyn Fn(usize) -> f64, within: &dyn Fn(f64) -> f64| -> Vec<usize> {
            let mut places: Vec<usize> = (1..=self.map.partners.len()).collect();
            crate::sorted::sort_by(&mut places, |one, other| value(*other).total_cmp(&value(*one)));
            let most = places.first().map_or(0.0, |first| value(*first));
            places.retain(|place| value(*place) > 0.0 && value(*place) >= within(most));
            if places.len() > LEADERS { Vec::new() } else { places }
        };
        let degree = |place: usize| self.map.graph().degree(place);
        let between = |place: usize| measures.nodes.get(place).map_or(0.0, |node| node.betweenness);
        let mut most = of(&|place| degree(place) as f64, &|most| most - 1.0);
        let ties = most.first().map(|first| degree(*first)).unwrap_or_default();
        // With fewer than three nobody stands out.
        most.retain(|_| ties > 2);
        let mut middle = of(&between, &|most| most * 0.9);
        let told = |by, places: &[usize]| Told::Leading {
            by,
            partners: self.map.ids(places),
        };
        let both = most.len() == middle.len() && most.iter().all(|place| middle.contains(place));
        // That those on whom others hang stand between them and the rest is told already.
        let told_of = self.only_links.iter().take(EACH).map(|link| &link.through);
        let told_of: Vec<&Id<Partner>> = told_of.collect();
        if !both && self.map.ids(&middle).iter().all(|id| told_of.contains(&id)) {
            middle.clear();
        }
        match (most.is_empty(), middle.is_empty()) {
            (false, false) if both => {
                vec![told(Lead::Both(ties), &most)]
            }
            (is_no_most, is_no_middle) => {
                let most = (!is_no_most).then(|| told(Lead::Ties(ties), &most));
                let middle = (!is_no_middle).then(|| told(Lead::Between, &middle));
                most.into_iter().chain(middle).collect()
            }
        }
    }
}
