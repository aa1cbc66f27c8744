//! How pages are looked at, kept for as long as the page is open: coming back to one finds it as it was left.

use std::any::Any;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use yew::prelude::*;

use super::unread::{Refusals, Unread, use_following};
use crate::ui::store::{use_selector, use_store};

/// What is kept, by its id. It never changes as a value, so that reading it renders nothing.
#[derive(Clone, Default)]
pub struct KeptViews(Rc<RefCell<HashMap<AttrValue, Rc<dyn Any>>>>, Rc<Unread>);

/// What is kept, from the beginning of the page to its end.
#[hook]
pub fn use_kept_views() -> KeptViews {
    let kept = use_memo((), |()| KeptViews::default());
    use_following(&kept.1);
    (*kept).clone()
}

impl PartialEq for KeptViews {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A value that is kept under an id, and what sets it.
#[hook]
pub fn use_kept<T: Clone + PartialEq + 'static>(id: AttrValue, first: T) -> (T, Callback<T>) {
    let kept = use_context::<KeptViews>().unwrap_or_default();
    let value = use_state_eq(|| {
        let found = kept.0.borrow().get(&id).cloned();
        found
            .and_then(|value| value.downcast_ref::<T>().cloned())
            .unwrap_or(first)
    });
    let set = use_callback((id, kept, value.setter()), |changed: T, (id, kept, value)| {
        kept.0.borrow_mut().insert(id.clone(), Rc::new(changed.clone()));
        value.set(changed);
    });
    ((*value).clone(), set)
}

/// A state of which a part is kept, under an id and for the open plan, such as what was typed and could not be read.
#[hook]
pub fn use_kept_state<T: Refusals + Clone + PartialEq + 'static>(
    id: &str,
    first: T,
    part: fn(&T) -> T,
) -> KeptState<T> {
    let kept = use_context::<KeptViews>().unwrap_or_default();
    let plan = use_selector(|state| state.plan().map(|plan| Rc::clone(&plan.id)));
    let id = AttrValue::from(format!("{} {id}", plan.as_deref().unwrap_or_default()));
    let drawn = use_state_eq(|| {
        let found = kept.0.borrow().get(&id).cloned();
        found
            .and_then(|value| value.downcast_ref::<T>().cloned())
            .unwrap_or(first)
    });
    let latest = use_mut_ref(|| (*drawn).clone());
    let unread = Rc::clone(&kept.1);
    let counting = Rc::clone(&unread);
    let forgotten = use_selector(move |_| counting.forgotten());
    let (store, plan) = (use_store(), plan.unwrap_or_default());
    let state = KeptState {
        drawn,
        latest,
        keep: {
            let (id, unread) = (id.clone(), Rc::clone(&unread));
            Rc::new(move |value: &T| {
                unread.note(&id, &plan, value.cells(), &store.state());
                Unread::warn(&unread, &store);
                kept.0.borrow_mut().insert(id.clone(), Rc::new(part(value)));
            })
        },
    };
    // Also what was forgotten while the grid was not on the page.
    use_effect_with(forgotten, {
        let state = state.clone();
        move |_| {
            let mut value = state.latest();
            let cells = value.cells();
            let gone: Vec<_> = cells.iter().filter(|cell| !unread.holds(&id, cell)).collect();
            if !gone.is_empty() {
                gone.into_iter().for_each(|cell| value.forget(cell));
                state.set(value);
            }
        }
    });
    state
}

/// What [`use_kept_state`] gives.
#[derive(Clone)]
pub struct KeptState<T> {
    drawn: UseStateHandle<T>,
    latest: Rc<RefCell<T>>,
    keep: Rc<dyn Fn(&T)>,
}

impl<T: Clone + PartialEq + 'static> KeptState<T> {
    /// The value as it is drawn.
    pub fn drawn(&self) -> &T {
        &self.drawn
    }

    /// The value as it is now. Two events may come before the page is drawn anew: the second begins with this.
    pub fn latest(&self) -> T {
        self.latest.borrow().clone()
    }

    /// Sets the value.
    pub fn set(&self, value: T) {
        (self.keep)(&value);
        self.latest.replace(value.clone());
        self.drawn.set(value);
    }
}
