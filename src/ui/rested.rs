//! The plan as it last was at rest: for what takes long to work out and may follow a moment later.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::store::use_plan;
use crate::plan::Plan;

/// How long a plan is left alone before it is at rest, in milliseconds: what follows from it never holds up typing.
const REST: u32 = 150;

/// The open plan when it last was at rest. Another plan is at rest as soon as it is there.
#[hook]
pub fn use_rested_plan() -> Rc<Plan> {
    let plan = use_plan();
    let rested = use_state(|| Rc::clone(&plan));
    let is_other = rested.id != plan.id;
    let rest = rested.setter();
    use_effect_with((plan.clone(), Rc::clone(&*rested)), move |(plan, rested)| {
        let plan = Rc::clone(plan);
        let waiting = if is_other {
            rest.set(plan);
            None
        } else {
            (plan != *rested).then(|| Timeout::new(REST, move || rest.set(plan)))
        };
        move || drop(waiting)
    });
    if is_other { plan } else { Rc::clone(&*rested) }
}
