//! Whether the page is being printed.
//!
//! The browser counts the pages as soon as it has told everyone that it prints. What is drawn for paper has to be drawn by
//! then: so all that follow printing are told in one go, and nothing is drawn between one and the next, which might take
//! so long that the rest is put off until after.

use std::cell::RefCell;

use gloo_events::EventListener;
use yew::prelude::*;

/// Who follows printing, and the listeners of the page, which are there from the first follower on.
#[derive(Default)]
struct Followers {
    next: usize,
    told: Vec<(usize, Callback<bool>)>,
    listeners: Option<[EventListener; 2]>,
}

thread_local! {
    static FOLLOWERS: RefCell<Followers> = RefCell::default();
}

/// Someone who follows printing, for as long as this lives.
#[must_use]
pub struct FollowsPrinting(usize);

/// Tells that printing begins, and that it has ended.
pub fn follow_printing(told: Callback<bool>) -> FollowsPrinting {
    FOLLOWERS.with_borrow_mut(|followers| {
        if followers.listeners.is_none() {
            followers.listeners = web_sys::window().map(|window| {
                [("beforeprint", true), ("afterprint", false)]
                    .map(|(event, on)| EventListener::new(&window, event, move |_| tell(on)))
            });
        }
        let own = followers.next;
        followers.next += 1;
        followers.told.push((own, told));
        FollowsPrinting(own)
    })
}

fn tell(on: bool) {
    let all: Vec<Callback<bool>> =
        FOLLOWERS.with_borrow(|followers| followers.told.iter().map(|(_, told)| told.clone()).collect());
    for told in all {
        told.emit(on);
    }
}

impl Drop for FollowsPrinting {
    fn drop(&mut self) {
        FOLLOWERS.with_borrow_mut(|followers| followers.told.retain(|(own, _)| *own != self.0));
    }
}

/// Whether the page is being printed: for what stands on paper only and is drawn for it. It follows the events before
/// and after, since a media query tells of print after the pages are counted.
#[hook]
pub fn use_printing() -> bool {
    let is_printing = use_state_eq(|| false);
    let setter = is_printing.setter();
    use_effect_with((), move |()| {
        let follows = follow_printing(Callback::from(move |on| setter.set(on)));
        move || drop(follows)
    });
    *is_printing
}
