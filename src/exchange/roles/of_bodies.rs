//! The parts that committees and teams take in roles as a whole.

use super::work::Work;
use crate::exchange::columns::Scheme;
use crate::exchange::list::{Merging, Remark, Shown};
use crate::plan::{Body, Id, Part, Role};
use crate::sorted::SortedSet;

/// The parts that a body takes in a role.
pub(super) type BodyParts<'a> = (Id<Body>, &'a SortedSet<Part>);

impl Work<'_> {
    /// Gives committees and teams their parts; none loses one. What no group can be says whose role it is.
    pub(super) fn of_bodies(&self, merging: &mut Merging<'_, Role>, given: &[BodyParts]) -> usize {
        let mut sets: [SortedSet<Id<Body>>; 3] = Default::default();
        for (body, parts) in given {
            for (part, set) in Part::OF_BODIES.iter().zip(&mut sets) {
                if parts.contains(part) || *part == Part::Approver && self.has_last_word(parts) {
                    set.insert(body.clone());
                }
            }
            let owns = parts.contains(&Part::Owner);
            if owns || parts.contains(&Part::Doer) {
                self.leads(merging, body, owns);
            }
            if parts.contains(&Part::Deputy) {
                let name = self.takers.bodies.name(body);
                merging.notes(&name);
                merging.remarks.push(Remark::BodyDeputy(name));
            }
        }
        let [approved_by, asked, told] = &sets;
        let old = [&merging.record.approved_by, &merging.record.asked, &merging.record.told];
        let new = old.into_iter().zip(&sets).map(|(old, new)| new.difference(old).count());
        let count = new.sum();
        let show = |id: &Id<Body>| Shown::Text(self.takers.bodies.name(id));
        merging.set(
            "field-roles-approved_by",
            |role| &mut role.approved_by,
            approved_by,
            &show,
        );
        merging.set("field-roles-asked", |role| &mut role.asked, asked, &show);
        merging.set("field-roles-told", |role| &mut role.told, told, &show);
        count
    }

    /// Whether being accountable is to say yes or no as well: these letters have none for that.
    fn has_last_word(&self, parts: &SortedSet<Part>) -> bool {
        let has_no_letter = matches!(self.draft.scheme(), Scheme::Raci | Scheme::Rasci);
        parts.contains(&Part::Owner) && has_no_letter && self.draft.has_letters()
    }

    /// A group that owns a role or does its work is the one whose role it is.
    fn leads(&self, merging: &mut Merging<'_, Role>, body: &Id<Body>, owns: bool) {
        let name = self.takers.bodies.name(body);
        match merging.record.body.clone() {
            Some(other) if other != *body => {
                let body = self.takers.bodies.name(&other);
                merging.remarks.push(Remark::BodyElsewhere { name, body });
            }
            had => {
                if had.is_none() {
                    merging.change("field-roles-body", Shown::Nothing, Shown::Text(name.clone()));
                    merging.record.body = Some(body.clone());
                }
                if had.is_none() || owns {
                    merging.remarks.push(Remark::BodyLeads { name, owns });
                }
            }
        }
    }
}
