//! The stage of the map as components hold it: always the latest, however many events come before the page is drawn.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::stage::Stage;
use crate::ui::sheet::use_kept;
use crate::ui::store::use_selector;

/// The stage, kept for as long as the page is open.
#[derive(Clone)]
struct Kept(Rc<RefCell<Stage>>);

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The stage, and what draws the map anew.
#[derive(Clone)]
pub(super) struct StageHandle {
    stage: Rc<RefCell<Stage>>,
    update: UseForceUpdateHandle,
}

impl PartialEq for StageHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.stage, &other.stage)
    }
}

impl StageHandle {
    /// The stage as it is now.
    pub(super) fn now(&self) -> Stage {
        self.stage.borrow().clone()
    }

    /// Changes it, and draws the map anew where it is another then.
    pub(super) fn change<T>(&self, change: impl FnOnce(&mut Stage) -> T) -> T {
        let before = self.now();
        let answer = change(&mut self.stage.borrow_mut());
        if *self.stage.borrow() != before {
            self.update.force_update();
        }
        answer
    }
}

/// The stage of the map of the open plan.
#[hook]
pub(super) fn use_stage() -> StageHandle {
    let plan = use_selector(|state| state.plan().map(|plan| Rc::clone(&plan.id))).unwrap_or_default();
    let first = Kept(Rc::new(RefCell::new(Stage::new())));
    let (kept, keep) = use_kept(AttrValue::from(format!("map-stage {plan}")), first);
    {
        let kept = kept.clone();
        use_effect_with((), move |()| keep.emit(kept));
    }
    StageHandle {
        stage: kept.0,
        update: use_force_update(),
    }
}
