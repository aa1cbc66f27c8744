//! Working out what is told of the answer, some of it at a time, so that the page goes on meanwhile.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::Answer;
use crate::app::Store;
use crate::engine::at_best::{Telling, Told};
use crate::ui::store::use_store;

/// How long it goes on before the page has its turn, in milliseconds: shorter than anybody notices.
const AT_ONCE: i64 = 12;

/// Something that is worked out once and shared: the same as long as it is the same in memory.
pub(super) struct Shared<T: ?Sized>(Rc<T>);

impl<T: ?Sized> Shared<T> {
    /// The same, for a component.
    pub(super) fn of(part: &Rc<T>) -> Self {
        Self(Rc::clone(part))
    }
}

impl<T: ?Sized> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T: ?Sized> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: ?Sized> std::ops::Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// What is told of an answer as far as it is worked out, and how far that is.
pub(super) struct Working {
    /// What is told.
    pub(super) told: Told,
    /// So many steps of so many; none once all is told.
    pub(super) going: Option<(usize, usize)>,
}

/// What is told of an answer. Nothing of it is worked out twice, however often the page is drawn; what takes no longer
/// than one turn is there at once.
#[hook]
pub(super) fn use_working(answer: &Answer) -> Working {
    let store = use_store();
    let update = use_force_update();
    let telling = {
        let store = store.clone();
        use_memo(answer.clone(), move |answer| {
            let mut telling = Telling::new(Rc::clone(&answer.0));
            go_some(&store, &mut telling);
            RefCell::new(telling)
        })
    };
    {
        let telling = Rc::clone(&telling);
        use_effect_with(answer.clone(), move |_| {
            let next: Rc<RefCell<Option<Timeout>>> = Rc::default();
            go_on(store, telling, Rc::new(move || update.force_update()), &next);
            move || drop(next.take())
        });
    }
    let telling = telling.borrow();
    Working {
        told: telling.told().clone(),
        going: (!telling.is_done()).then(|| telling.progress()),
    }
}

/// Goes on once the page has had its turn, until all is told.
fn go_on(store: Store, telling: Rc<RefCell<Telling>>, show: Rc<dyn Fn()>, next: &Rc<RefCell<Option<Timeout>>>) {
    if telling.borrow().is_done() {
        return;
    }
    let again = Rc::downgrade(next);
    let timeout = Timeout::new(0, move || {
        if let Some(next) = again.upgrade() {
            go_some(&store, &mut telling.borrow_mut());
            show();
            go_on(store, telling, show, &next);
        }
    });
    next.replace(Some(timeout));
}

fn go_some(store: &Store, telling: &mut Telling) {
    let until = store.env().now().0 + AT_ONCE;
    while telling.step() && store.env().now().0 < until {}
}
