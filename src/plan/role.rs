//! Roles, and who takes which part in them.

use crate::sorted::SortedSet;

use super::about::PartLabels;
use super::choice::choices;
use super::date::{Day, Minutes};
use super::id::Id;
use super::record::record;
use super::{Body, Goal, Partner, Person, Practice, Site, Source};

choices! {
    /// The part a person takes in a role. One model; MOCHA, DARCI and RACI are sets of labels for it.
    Part in "part" {
        /// Answers for it: exactly one person, or a named vacancy.
        Owner = "owner",
        /// Says yes or no.
        Approver = "approver",
        /// Does the work.
        Doer = "doer",
        /// Stands in for the owner.
        Deputy = "deputy",
        /// Is asked before.
        Consulted = "consulted",
        /// Is told after.
        Informed = "informed",
    }
}

impl Part {
    /// The parts that a body can take as a whole.
    pub const OF_BODIES: [Self; 3] = [Self::Approver, Self::Consulted, Self::Informed];

    /// The key of its label in a set of words, `part-mocha-owner`; its one-key letter is at the same key with
    /// `-letter`. None for a part or a set of a newer version.
    pub fn label_key_in(&self, labels: &PartLabels) -> Option<String> {
        let known = self.label_key().and(labels.label_key());
        known.map(|_| format!("part-{}-{}", labels.id(), self.id()))
    }
}

record! {
    /// Something that has to be led or done, whoever does it.
    Role, RoleField {
        /// Its name.
        Name => name: String,
        /// The practice it is for.
        Practice => practice: Option<Practice>,
        /// The goal it is for.
        Goal => goal: Option<Id<Goal>>,
        /// The partner it is for.
        Partner => partner: Option<Id<Partner>>,
        /// The body it is for.
        Body => body: Option<Id<Body>>,
        /// The bodies that say yes or no to it, each as a whole.
        ApprovedBy => approved_by: SortedSet<Id<Body>>,
        /// The bodies that are asked before.
        Asked => asked: SortedSet<Id<Body>>,
        /// The bodies that are told after.
        Told => told: SortedSet<Id<Body>>,
        /// What it comprises.
        Responsibilities => responsibilities: String,
        /// The strengths it needs.
        Strengths => strengths: SortedSet<String>,
        /// How much time a month it takes.
        Effort => effort: Option<Minutes>,
        /// The first day of its term.
        Starts => starts: Option<Day>,
        /// The last day of its term.
        Ends => ends: Option<Day>,
        /// The source that pays it, if any.
        PaidBy => paid_by: Option<Id<Source>>,
        /// Why nobody owns it for now (“hiring until May”): a vacancy by name.
        Vacancy => vacancy: String,
        /// Who was asked to own it, or thought of, and is not to be suggested again.
        Declined => declined: SortedSet<Id<Person>>,
        /// The sites it serves; none means all.
        Sites => sites: SortedSet<Id<Site>>,
        /// Tags.
        Tags => tags: SortedSet<String>,
        /// Free notes.
        Notes => notes: String,
    }
}

impl Role {
    /// The bodies that have a part in it as a whole; people have theirs by assignments. A body that leads it is what it
    /// is for.
    pub fn bodies(&self, part: &Part) -> Option<&SortedSet<Id<Body>>> {
        match part {
            Part::Approver => Some(&self.approved_by),
            Part::Consulted => Some(&self.asked),
            Part::Informed => Some(&self.told),
            Part::Owner | Part::Doer | Part::Deputy | Part::Other(_) => None,
        }
    }

    /// The parts that a body has in it as a whole.
    pub fn parts_of_body(&self, body: &Id<Body>) -> SortedSet<Part> {
        let has = |part: &&Part| self.bodies(part).is_some_and(|bodies| bodies.contains(body));
        Part::OF_BODIES.iter().filter(has).cloned().collect()
    }

    /// Sets which parts a body has in it as a whole; others than [`Part::OF_BODIES`] are passed over.
    pub fn set_parts_of_body(&mut self, body: &Id<Body>, parts: &SortedSet<Part>) {
        let fields = [&mut self.approved_by, &mut self.asked, &mut self.told];
        for (part, bodies) in Part::OF_BODIES.iter().zip(fields) {
            if parts.contains(part) {
                bodies.insert(body.clone());
            } else {
                bodies.remove(body);
            }
        }
    }
}
