//! Ids of records that are not in the plan yet: temporary while an import is looked at, lasting once it is done.

use std::collections::HashMap;
use std::rc::Rc;

use crate::plan::{AnyRecord, Id};

/// What stands before ids that are yet to be given.
pub(super) const TEMPORARY: &str = "import\u{0}";

/// Gives the records their lasting ids.
pub(super) fn with_ids(records: &[AnyRecord], new_id: &mut dyn FnMut() -> Rc<str>) -> Vec<AnyRecord> {
    let mut given: HashMap<String, Rc<str>> = HashMap::new();
    let mut lasting = |id: &str| -> Option<Rc<str>> {
        if !id.starts_with(TEMPORARY) {
            return None;
        }
        Some(Rc::clone(given.entry(id.to_owned()).or_insert_with(&mut *new_id)))
    };
    let renewed = records.iter().map(|record| match record {
        AnyRecord::Partner(partner) => {
            let mut partner = (**partner).clone();
            renew(&mut partner.id, &mut lasting);
            partner.goals = partner
                .goals
                .into_iter()
                .map(|goal| renewed(goal, &mut lasting))
                .collect();
            let confirmed_by = partner.confirmed.as_mut().and_then(|confirmed| confirmed.by.as_mut());
            let posts = [partner.holder.as_mut(), partner.backup.as_mut(), confirmed_by];
            for person in posts.into_iter().flatten() {
                renew(person, &mut lasting);
            }
            partner.into()
        }
        AnyRecord::Person(person) => {
            let mut person = (**person).clone();
            renew(&mut person.id, &mut lasting);
            if let Some(partner) = &mut person.partner {
                renew(partner, &mut lasting);
            }
            person.into()
        }
        AnyRecord::Goal(goal) => {
            let mut goal = (**goal).clone();
            renew(&mut goal.id, &mut lasting);
            goal.into()
        }
        other => other.clone(),
    });
    renewed.collect()
}

fn renew<T>(id: &mut Id<T>, lasting: &mut impl FnMut(&str) -> Option<Rc<str>>) {
    if let Some(text) = lasting(id.as_str()) {
        *id = Id::new(text);
    }
}

fn renewed<T>(mut id: Id<T>, lasting: &mut impl FnMut(&str) -> Option<Rc<str>>) -> Id<T> {
    renew(&mut id, lasting);
    id
}
