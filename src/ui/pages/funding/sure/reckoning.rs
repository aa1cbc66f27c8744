//! Going through what may happen, some of it at a time, so that the page goes on meanwhile.

use std::rc::Rc;

use yew::prelude::*;

use super::super::turns::{Turns, one_turn};
use super::Found;
use crate::engine::braid::chance::Reckoning;
use crate::engine::braided::Refusal;
use crate::engine::sure::Sure;
use crate::plan::Plan;
use crate::ui::store::{use_plan, use_store};

/// How far it has come.
#[derive(Clone, PartialEq)]
pub(super) enum Progress {
    /// So many outcomes of so many.
    Going(u32, u32),
    /// All of them.
    Done(Found),
    /// There is no answer.
    Refused(Refusal),
}

/// What is done next.
enum Next {
    /// Asking what may come.
    Ask(Rc<Plan>),
    /// The answer in which all of it comes.
    Solve(Rc<Sure>),
    /// One outcome after another.
    Reckon(Rc<Sure>, Box<Reckoning>),
}

/// What is found of the open plan, worked out again when its money has changed.
#[hook]
pub(super) fn use_reckoning() -> Progress {
    let (store, plan) = (use_store(), use_plan());
    let progress = use_state_eq(|| Progress::Going(0, 1));
    let set = progress.setter();
    let asked = (
        plan.about.clone(),
        plan.cost_lines.clone(),
        plan.sources.clone(),
        plan.allocations.clone(),
    );
    use_effect_with(asked, move |_| {
        let mut next = Some(Next::Ask(plan));
        let mut turn = move || {
            let mut told = Progress::Going(0, 1);
            let is_left = one_turn(&store, || {
                (next, told) = after(next.take());
                next.is_some()
            });
            set.set(told);
            is_left
        };
        // What takes no longer than one turn is there at once.
        let turns = turn().then(|| Turns::of(turn));
        move || drop(turns)
    });
    (*progress).clone()
}

/// Goes one step on: what is next, and how far it has come.
fn after(next: Option<Next>) -> (Option<Next>, Progress) {
    match next {
        Some(Next::Ask(plan)) => (Some(Next::Solve(Rc::new(Sure::new(&plan)))), Progress::Going(0, 1)),
        Some(Next::Solve(sure)) => match sure.reckoning() {
            Ok(reckoning) => (Some(Next::Reckon(sure, Box::new(reckoning))), Progress::Going(0, 1)),
            Err(why) => (None, Progress::Refused(why)),
        },
        Some(Next::Reckon(sure, mut reckoning)) => {
            if reckoning.step() {
                let (done, of) = reckoning.progress();
                (Some(Next::Reckon(sure, reckoning)), Progress::Going(done, of))
            } else {
                let chances = Rc::new(reckoning.found());
                (None, Progress::Done(Found { sure, chances }))
            }
        }
        None => (None, Progress::Going(0, 1)),
    }
}
