//! What is understood of a map, worked out once for each plan.

use std::rc::Rc;

use crate::engine::network::Measures;
use crate::engine::partner_map::{PartnerMap, Reading, Suggestion, Told, View, suggestions};
use crate::plan::Plan;

/// What is understood.
#[derive(Clone)]
pub(super) struct Understood {
    /// What is told of it.
    pub(super) told: Rc<Vec<Told>>,
    /// Ties worth making.
    pub(super) suggested: Rc<Vec<Suggestion>>,
    /// What is measured.
    pub(super) measures: Rc<Measures>,
    /// Whose places what is measured is by.
    pub(super) map: Rc<PartnerMap>,
}

impl PartialEq for Understood {
    /// Whether it is the very same: all of it is worked out at once.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.told, &other.told)
    }
}

impl Understood {
    /// Of a plan as it is, or as it is wanted.
    pub(super) fn of(plan: &Plan, view: View) -> Self {
        let reading = Reading::of(plan, view);
        let measures = Measures::of(reading.map.graph());
        Self {
            told: Rc::new(reading.told(Some(&measures))),
            suggested: Rc::new(suggestions(plan, &reading)),
            measures: Rc::new(measures),
            map: Rc::new(reading.map),
        }
    }
}
