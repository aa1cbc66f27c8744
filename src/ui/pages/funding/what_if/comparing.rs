//! How the money stands in the plan and in each what-if, worked out some at a time.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::super::sure::some_steps;
use crate::engine::braid::chance::{Chances, Reckoning};
use crate::engine::braided::Refusal;
use crate::engine::scenarios::{Standing, plan_under, standing};
use crate::plan::{Plan, Scenario};
use crate::ui::store::use_plan;

/// A column of the comparison: the plan, or the plan under a what-if.
#[derive(Clone)]
pub(super) struct Column {
    /// The what-if; none for the plan as it is.
    pub(super) scenario: Option<Rc<Scenario>>,
    /// How the money stands.
    pub(super) standing: Rc<Result<Standing, Refusal>>,
    /// The chances, once they are worked out.
    pub(super) chances: Option<Rc<Chances>>,
}

impl PartialEq for Column {
    fn eq(&self, other: &Self) -> bool {
        let is_same = |one: &Option<Rc<Chances>>, other: &Option<Rc<Chances>>| match (one, other) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        Rc::ptr_eq(&self.standing, &other.standing) && is_same(&self.chances, &other.chances)
    }
}

/// The plan and its what-ifs, worked out again when the plan's money or a what-if has changed.
#[hook]
pub(super) fn use_comparison() -> Rc<[Column]> {
    let plan = use_plan();
    let columns = use_state_eq(Rc::<[Column]>::default);
    let set = columns.setter();
    let asked = (
        plan.about.clone(),
        plan.cost_lines.clone(),
        plan.sources.clone(),
        plan.allocations.clone(),
        plan.scenarios.clone(),
    );
    use_effect_with(asked, move |_| {
        let next: Rc<RefCell<Option<Timeout>>> = Rc::default();
        let mut all = vec![column(&plan, None)];
        all.extend(
            plan.scenarios
                .ordered()
                .into_iter()
                .map(|scenario| column(&plan, Some(scenario))),
        );
        set.set(all.clone().into());
        let work = all.iter().enumerate().filter_map(|(place, column)| {
            let sure = &column.standing.as_ref().as_ref().ok()?.sure;
            Some((place, sure.reckoning().ok()?))
        });
        let mut work: Vec<(usize, Reckoning)> = work.collect();
        work.reverse();
        go_on(all, work, set, &next);
        move || drop(next.take())
    });
    (*columns).clone()
}

fn column(plan: &Plan, scenario: Option<Rc<Scenario>>) -> Column {
    let standing = match &scenario {
        Some(scenario) => standing(&plan_under(plan, scenario)),
        None => standing(plan),
    };
    Column {
        scenario,
        standing: Rc::new(standing),
        chances: None,
    }
}

/// Works out the chances of the next columns, and goes on once the page has had its turn.
fn go_on(
    mut columns: Vec<Column>,
    mut work: Vec<(usize, Reckoning)>,
    set: UseStateSetter<Rc<[Column]>>,
    next: &Rc<RefCell<Option<Timeout>>>,
) {
    let Some((place, mut reckoning)) = work.pop() else {
        return;
    };
    if some_steps(&mut reckoning) {
        work.push((place, reckoning));
    } else {
        if let Some(column) = columns.get_mut(place) {
            column.chances = Some(Rc::new(reckoning.found()));
        }
        set.set(columns.clone().into());
    }
    let again = Rc::downgrade(next);
    let timeout = Timeout::new(0, move || {
        if let Some(next) = again.upgrade() {
            go_on(columns, work, set, &next);
        }
    });
    next.replace(Some(timeout));
}
