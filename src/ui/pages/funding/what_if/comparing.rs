//! How the money stands in the plan and in each what-if, worked out some at a time.

use std::rc::Rc;

use yew::prelude::*;

use super::super::turns::{Turns, one_turn};
use crate::engine::braid::chance::{Chances, Reckoning};
use crate::engine::braided::Refusal;
use crate::engine::scenarios::{Standing, plan_under, standing};
use crate::plan::{Plan, Scenario};
use crate::ui::store::{use_plan, use_store};

/// A column of the comparison: the plan, or the plan under a what-if.
#[derive(Clone)]
pub(super) struct Column {
    /// The what-if; none for the plan as it is.
    pub(super) scenario: Option<Rc<Scenario>>,
    /// How the money stands, once it is worked out.
    pub(super) standing: Option<Rc<Result<Standing, Refusal>>>,
    /// The chances, once they are worked out.
    pub(super) chances: Option<Rc<Chances>>,
}

impl Column {
    /// Before anything is worked out.
    fn of(scenario: Option<Rc<Scenario>>) -> Self {
        Self {
            scenario,
            standing: None,
            chances: None,
        }
    }

    /// How the money stands, where that is worked out and there is an answer.
    pub(super) fn stands(&self) -> Option<&Standing> {
        self.standing
            .as_ref()
            .and_then(|standing| standing.as_ref().as_ref().ok())
    }

    /// Whether it is worked out that there is no answer.
    pub(super) fn is_refused(&self) -> bool {
        self.standing.as_ref().is_some_and(|standing| standing.is_err())
    }
}

impl PartialEq for Column {
    fn eq(&self, other: &Self) -> bool {
        fn is_same<T>(one: &Option<Rc<T>>, other: &Option<Rc<T>>) -> bool {
            one.as_ref().map(Rc::as_ptr) == other.as_ref().map(Rc::as_ptr)
        }
        is_same(&self.standing, &other.standing)
            && is_same(&self.chances, &other.chances)
            && is_same(&self.scenario, &other.scenario)
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
    let store = use_store();
    use_effect_with(asked, move |_| {
        let scenarios = plan.scenarios.ordered().into_iter().map(|one| Column::of(Some(one)));
        let mut work = Work {
            columns: [Column::of(None)].into_iter().chain(scenarios).collect(),
            reckoning: None,
            plan,
        };
        let is_asked = work.columns.len() > 1;
        let mut turn = move || {
            let is_left = one_turn(&store, || work.step());
            set.set(work.columns.clone().into());
            is_left
        };
        // What takes no longer than one turn is there at once.
        let turns = (is_asked && turn()).then(|| Turns::of(turn));
        move || drop(turns)
    });
    (*columns).clone()
}

/// The columns, as far as they are worked out: first how the money stands in each, then how sure that is.
struct Work {
    plan: Rc<Plan>,
    columns: Vec<Column>,
    /// The column of which the outcomes are gone through.
    reckoning: Option<(usize, Box<Reckoning>)>,
}

impl Work {
    /// Goes one step on; whether any is left.
    fn step(&mut self) -> bool {
        if let Some((place, mut reckoning)) = self.reckoning.take() {
            if reckoning.step() {
                self.reckoning = Some((place, reckoning));
            } else if let Some(column) = self.columns.get_mut(place) {
                column.chances = Some(Rc::new(reckoning.found()));
            }
            return true;
        }
        if let Some(column) = self.columns.iter_mut().find(|column| column.standing.is_none()) {
            let stands = match &column.scenario {
                Some(scenario) => standing(&plan_under(&self.plan, scenario)),
                None => standing(&self.plan),
            };
            column.standing = Some(Rc::new(stands));
            return true;
        }
        let mut open = self
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.chances.is_none());
        self.reckoning = open.find_map(|(place, column)| {
            let reckoning = column.stands()?.sure.reckoning().ok()?;
            Some((place, Box::new(reckoning)))
        });
        self.reckoning.is_some()
    }
}
