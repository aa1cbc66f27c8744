//! What is understood of a map, worked out once for each plan.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::engine::network::Measures;
use crate::engine::partner_map::{PartnerMap, Reading, Suggestion, Told, View, suggestions};
use crate::plan::Plan;

/// Of so many partners it is understood at once; of more the map is shown first.
const AT_ONCE: usize = 150;
/// How long a map of more rests before it is understood, in milliseconds.
const RESTS: u32 = 120;

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

/// What is understood of the map of a plan as soon as it is; `of` is all of the plan that it comes from.
#[hook]
pub(super) fn use_understood<T>(plan: &Rc<Plan>, of: T, view: View) -> Option<Understood>
where
    T: Clone + PartialEq + 'static,
{
    let is_small = plan.partners.len() <= AT_ONCE;
    let at_once = {
        let plan = Rc::clone(plan);
        use_memo((of.clone(), view, is_small), move |(_, view, is_small)| {
            is_small.then(|| Understood::of(&plan, *view))
        })
    };
    let later = use_state(|| None);
    {
        let (plan, later) = (Rc::clone(plan), later.setter());
        use_effect_with((of, view, is_small), move |(_, view, is_small)| {
            let view = *view;
            let timer = (!is_small).then(|| Timeout::new(RESTS, move || later.set(Some(Understood::of(&plan, view)))));
            move || drop(timer)
        });
    }
    (*at_once).clone().or_else(|| (*later).clone())
}
