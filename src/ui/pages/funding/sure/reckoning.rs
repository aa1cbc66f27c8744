//! Going through what may happen, some of it at a time, so that the page goes on meanwhile.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::Found;
use crate::engine::braid::chance::Reckoning;
use crate::engine::braid::question::Question;
use crate::engine::braided::Refusal;
use crate::engine::sure::Sure;
use crate::ui::store::use_plan;

/// How many payments are thought of before the page has its turn: a few hundredths of a second.
const AT_ONCE: usize = 60_000;

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

/// What is found of the open plan, worked out again when its money has changed.
#[hook]
pub(super) fn use_reckoning() -> Progress {
    let plan = use_plan();
    let progress = use_state_eq(|| Progress::Going(0, 1));
    let set = progress.setter();
    let asked = (
        plan.about.clone(),
        plan.cost_lines.clone(),
        plan.sources.clone(),
        plan.allocations.clone(),
    );
    use_effect_with(asked, move |_| {
        let next: Rc<RefCell<Option<Timeout>>> = Rc::default();
        let sure = Rc::new(Sure::new(&plan));
        match sure.reckoning() {
            Ok(reckoning) => go_on(sure, reckoning, set, &next),
            Err(why) => set.set(Progress::Refused(why)),
        }
        move || drop(next.take())
    });
    (*progress).clone()
}

/// Goes through the next outcomes, and on once the page has had its turn.
fn go_on(sure: Rc<Sure>, mut reckoning: Reckoning, set: UseStateSetter<Progress>, next: &Rc<RefCell<Option<Timeout>>>) {
    if !some_steps(&mut reckoning) {
        let chances = Rc::new(reckoning.found());
        return set.set(Progress::Done(Found { sure, chances }));
    }
    let (done, of) = reckoning.progress();
    set.set(Progress::Going(done, of));
    let again = Rc::downgrade(next);
    let timeout = Timeout::new(0, move || {
        if let Some(next) = again.upgrade() {
            go_on(sure, reckoning, set, &next);
        }
    });
    next.replace(Some(timeout));
}

/// Goes through as many outcomes as take a few hundredths of a second; whether any is left.
pub(in super::super) fn some_steps(reckoning: &mut Reckoning) -> bool {
    let mut steps = AT_ONCE / payments(reckoning.question()) + 1;
    let mut is_left = true;
    while is_left && steps > 0 {
        is_left = reckoning.step();
        steps -= 1;
    }
    is_left
}

/// How many payments are possible, which tells how long an outcome takes.
fn payments(question: &Question) -> usize {
    let of_sources = question.sources.iter().map(|source| source.eligible.len());
    of_sources.sum::<usize>() * question.years + 1
}
