//! The store: the one place where the state lives and changes. It stands outside the page's tree of components.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use super::effect::Effect;
use super::env::Env;
use super::intent::Intent;
use super::reduce::reduce;
use super::state::State;

type Listener = Rc<dyn Fn()>;
type Perform = Rc<dyn Fn(&Store, Effect)>;

struct Inner {
    state: RefCell<Rc<State>>,
    waiting: RefCell<VecDeque<Intent>>,
    busy: Cell<bool>,
    listeners: RefCell<Vec<(u64, Listener)>>,
    listened: Cell<u64>,
    env: Rc<dyn Env>,
    perform: Perform,
}

/// A handle on the store; cheap to clone.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

impl Store {
    /// A store in these surroundings, whose effects are performed by `perform`.
    pub fn new(env: Rc<dyn Env>, perform: impl Fn(&Self, Effect) + 'static) -> Self {
        Self(Rc::new(Inner {
            state: RefCell::default(),
            waiting: RefCell::default(),
            busy: Cell::new(false),
            listeners: RefCell::default(),
            listened: Cell::new(0),
            env,
            perform: Rc::new(perform),
        }))
    }

    /// The present state.
    pub fn state(&self) -> Rc<State> {
        Rc::clone(&self.0.state.borrow())
    }

    /// The program's surroundings.
    pub fn env(&self) -> &dyn Env {
        &*self.0.env
    }

    /// Carries out an intent and what follows from it, then tells every listener once.
    ///
    /// An intent dispatched meanwhile (by an effect or a listener) is carried out after it, in order.
    pub fn dispatch(&self, intent: impl Into<Intent>) {
        self.0.waiting.borrow_mut().push_back(intent.into());
        if self.0.busy.replace(true) {
            return;
        }
        loop {
            let before = self.state();
            while let Some(intent) = self.next() {
                let (state, effects) = reduce(&self.state(), intent, self.env());
                self.0.state.replace(Rc::new(state));
                for effect in effects {
                    (self.0.perform)(self, effect);
                }
            }
            if before != self.state() {
                let listeners: Vec<Listener> = self
                    .0
                    .listeners
                    .borrow()
                    .iter()
                    .map(|(_, told)| Rc::clone(told))
                    .collect();
                for listener in listeners {
                    listener();
                }
            }
            if self.0.waiting.borrow().is_empty() {
                break;
            }
        }
        self.0.busy.set(false);
    }

    fn next(&self) -> Option<Intent> {
        self.0.waiting.borrow_mut().pop_front()
    }

    /// Calls `listener` after each change, for as long as the subscription is held.
    #[must_use]
    pub fn subscribe(&self, listener: impl Fn() + 'static) -> Subscription {
        let number = self.0.listened.get();
        self.0.listened.set(number + 1);
        self.0.listeners.borrow_mut().push((number, Rc::new(listener)));
        Subscription {
            store: Rc::downgrade(&self.0),
            number,
        }
    }
}

/// Two handles are equal where they are the same store.
impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A listener's place; giving it up ends the listening.
pub struct Subscription {
    store: Weak<Inner>,
    number: u64,
}

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(store) = self.store.upgrade() {
            store
                .listeners
                .borrow_mut()
                .retain(|(number, _)| *number != self.number);
        }
    }
}
