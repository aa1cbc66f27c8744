//! A change: the generic difference of two plans. The one notion behind undo, the journal, merging and “what changed”.

use std::rc::Rc;

use serde_json::{Value, json};

use super::json::{FieldValue, Reading};
use super::kinds::{AnyRecord, Kind};
use super::{About, Plan};

/// What lies between two plans: for each record that differs, how it was and how it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// What the plan said of itself, before and after, where that differs.
    pub about: Option<(Rc<About>, Rc<About>)>,
    /// Each record that differs, before and after: added where there is no before, removed where there is no after.
    pub records: Vec<(Option<AnyRecord>, Option<AnyRecord>)>,
}

impl Change {
    /// What leads from one plan to another.
    pub fn between(before: &Plan, after: &Plan) -> Self {
        let about = (before.about != after.about).then(|| (Rc::clone(&before.about), Rc::clone(&after.about)));
        Self {
            about,
            records: before.differences(after),
        }
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.about.is_none() && self.records.is_empty()
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn reversed(&self) -> Self {
        Self {
            about: self
                .about
                .as_ref()
                .map(|(before, after)| (Rc::clone(after), Rc::clone(before))),
            records: self
                .records
                .iter()
                .map(|(before, after)| (after.clone(), before.clone()))
                .collect(),
        }
    }

    /// The plan after this change.
    #[must_use]
    pub fn apply(&self, plan: &Plan) -> Plan {
        let mut plan = plan.clone();
        if let Some((_, after)) = &self.about {
            plan.about = Rc::clone(after);
        }
        for (before, after) in &self.records {
            if let (Some(before), None) = (before, after) {
                plan.remove(&before.id());
            }
        }
        plan.put_all(self.records.iter().filter_map(|(_, after)| after.clone()));
        plan
    }

    /// This change and one that follows it, as one: what lay between them is forgotten.
    #[must_use]
    pub fn followed_by(&self, next: &Self) -> Self {
        let about = match (&self.about, &next.about) {
            (Some((before, _)), Some((_, after))) => (before != after).then(|| (Rc::clone(before), Rc::clone(after))),
            (first, second) => second.clone().or_else(|| first.clone()),
        };
        let mut records = self.records.clone();
        for (before, after) in &next.records {
            let id = before.as_ref().or(after.as_ref()).map(AnyRecord::id);
            let earlier = records
                .iter_mut()
                .find(|(old_before, old_after)| old_before.as_ref().or(old_after.as_ref()).map(AnyRecord::id) == id);
            match earlier {
                Some(earlier) => earlier.1 = after.clone(),
                None => records.push((before.clone(), after.clone())),
            }
        }
        records.retain(|(before, after)| before != after);
        Self { about, records }
    }

    /// The change as JSON, for the journal.
    pub fn to_json(&self) -> Value {
        let records: Vec<Value> = self
            .records
            .iter()
            .filter_map(|(before, after)| {
                let kind = before.as_ref().or(after.as_ref())?.kind();
                Some(Value::from(vec![
                    kind.table().into(),
                    AnyRecord::to_json(before.as_ref()),
                    AnyRecord::to_json(after.as_ref()),
                ]))
            })
            .collect();
        match &self.about {
            Some((before, after)) => json!({ "about": [before.to_json(), after.to_json()], "records": records }),
            None => json!({ "records": records }),
        }
    }

    /// Reads a change that [`Change::to_json`] wrote; `None` where it is not whole.
    pub fn from_json(value: &Value) -> Option<Self> {
        let mut reading = Reading::default();
        let about = match value.get("about") {
            None => None,
            Some(pair) => {
                let mut side = |place: usize| -> Option<Rc<About>> {
                    let object = pair.get(place)?.as_object()?.clone();
                    Some(Rc::new(About::from_object(object, &mut reading)))
                };
                Some((side(0)?, side(1)?))
            }
        };
        let mut records = Vec::new();
        for entry in value.get("records")?.as_array()? {
            let kind = Kind::from_table(entry.get(0)?.as_str()?)?;
            let mut side = |place: usize| -> Option<Option<AnyRecord>> {
                match entry.get(place)? {
                    Value::Null => Some(None),
                    record => AnyRecord::from_json(kind, record, &mut reading).map(Some),
                }
            };
            records.push((side(1)?, side(2)?));
        }
        Some(Self { about, records })
    }
}
