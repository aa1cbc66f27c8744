//! Work that takes longer than a page may stand still: done some at a time, so that whoever asked can do other things
//! meanwhile.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;

use crate::app::Store;

/// How long a turn is, in milliseconds: shorter than anybody notices.
const TURN: i64 = 12;

/// Goes on for one turn, step by step; whether any step is left. `step` says whether any is left after it.
pub(super) fn one_turn(store: &Store, mut step: impl FnMut() -> bool) -> bool {
    let until = store.env().now().0 + TURN;
    loop {
        if !step() {
            return false;
        }
        if store.env().now().0 >= until {
            return true;
        }
    }
}

/// Turns that follow each other until one says that nothing is left, or until this is dropped.
pub(super) struct Turns(#[allow(dead_code, reason = "what is dropped with it is cancelled")] Next);

/// The next turn, once it is arranged for.
type Next = Rc<RefCell<Option<Timeout>>>;

impl Turns {
    /// After the page has had its turn, `turn` has one, and so on. It says whether anything is left.
    pub(super) fn of(turn: impl FnMut() -> bool + 'static) -> Self {
        let next = Next::default();
        arrange(Box::new(turn), &next);
        Self(next)
    }
}

fn arrange(mut turn: Box<dyn FnMut() -> bool>, next: &Next) {
    let again = Rc::downgrade(next);
    let timeout = Timeout::new(0, move || {
        if let Some(next) = again.upgrade()
            && turn()
        {
            arrange(turn, &next);
        }
    });
    next.replace(Some(timeout));
}
