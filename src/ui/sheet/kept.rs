//! How pages are looked at, kept for as long as the page is open: coming back to one finds it as it was left.

use std::any::Any;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::ui::store::use_selector;

/// What is kept, by its id. It never changes as a value, so that reading it renders nothing.
#[derive(Clone, Default)]
pub struct KeptViews(Rc<RefCell<HashMap<AttrValue, Rc<dyn Any>>>>);

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
pub fn use_kept_state<T: Clone + PartialEq + 'static>(id: &str, first: T, part: fn(&T) -> T) -> KeptState<T> {
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
    KeptState {
        drawn,
        latest,
        keep: Rc::new(move |value| {
            kept.0.borrow_mut().insert(id.clone(), Rc::new(part(value)));
        }),
    }
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
