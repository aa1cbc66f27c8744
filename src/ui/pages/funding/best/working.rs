//! Working out what is told of the answer, some of it at a time, so that the page goes on meanwhile.

use std::rc::Rc;

use yew::prelude::*;

use super::super::turns::{Turns, one_turn};
use super::Answer;
use super::kept::use_kept;
use crate::engine::at_best::Told;
use crate::ui::store::use_store;

/// The most possible payments of which something is told in the same turn as the answer is worked out.
const FEW: usize = 2_000;

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
    let kept = use_kept();
    let telling = {
        let store = store.clone();
        use_memo(answer.clone(), move |answer| {
            let telling = kept.telling(answer);
            if answer.braid.free_cells() <= FEW {
                one_turn(&store, || telling.borrow_mut().step());
            }
            telling
        })
    };
    let telling = Rc::clone(&*telling);
    {
        let telling = Rc::clone(&telling);
        use_effect_with(answer.clone(), move |_| {
            let is_done = telling.borrow().is_done();
            let turns = (!is_done).then(|| {
                Turns::of(move || {
                    let is_left = one_turn(&store, || telling.borrow_mut().step());
                    update.force_update();
                    is_left
                })
            });
            move || drop(turns)
        });
    }
    let telling = telling.borrow();
    Working {
        told: telling.told().clone(),
        going: (!telling.is_done()).then(|| telling.progress()),
    }
}
