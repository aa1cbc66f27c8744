//! Which keys the grid takes from the browser. That is said at once; what a taken key does is found when its message
//! comes up, because what it follows may still have to be done: the browser lets keys in while the page is drawn.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::KeyboardEvent;
use yew::Callback;

use super::core::{Core, Then};
use super::dom;
use super::keys::{Intent, Meant, Press, intent, meant};
use super::message::Msg;

/// How far the grid is behind the keys.
#[derive(Debug, Default)]
pub(super) struct Behind {
    /// Each key that is still to be done holds a clone.
    sent: Rc<()>,
    /// After those, a cell is edited.
    edits: Cell<bool>,
    /// The page is still to be drawn, and then a cell or its editor gets the focus.
    pub is_undrawn: Cell<bool>,
}

/// Takes keys.
#[derive(Clone)]
pub(super) struct Keys {
    pub core: Rc<RefCell<Core>>,
    pub behind: Rc<Behind>,
    pub link: Callback<Msg>,
}

impl Keys {
    /// Takes the key, or leaves it to the browser.
    pub fn take(&self, event: &KeyboardEvent) {
        let press = dom::press(event);
        if event.default_prevented() || press.composing {
            return;
        }
        let Ok(core) = self.core.try_borrow() else {
            return;
        };
        let is_behind = Rc::strong_count(&self.behind.sent) > 1;
        let edits = if is_behind {
            self.behind.edits.get()
        } else {
            core.edit_here().is_some()
        };
        let Some(will_edit) = takes(&core, &press, edits, is_behind) else {
            return;
        };
        drop(core);
        event.prevent_default();
        self.behind.edits.set(will_edit);
        self.link.emit(Msg::Key(press, self.behind.sent.clone()));
    }
}

/// Whether the key is taken, and whether a cell is edited then.
fn takes(core: &Core, press: &Press, edits: bool, is_behind: bool) -> Option<bool> {
    let meant = meant(press);
    if edits {
        return meant.map(|meant| {
            matches!(
                meant,
                Meant::Type(_) | Meant::Erase | Meant::End(Then::Left | Then::Right)
            )
        });
    }
    let Some(intent) = intent(press, core.spot(), core.run.is_some()) else {
        // The focus may stand elsewhere by then.
        return (is_behind && press.key != "Tab" && meant.is_some()).then_some(matches!(meant, Some(Meant::Type(_))));
    };
    let leads_on = match intent {
        Intent::NextInRun => core.next_place(core.active, true).is_some(),
        Intent::PreviousInRun => core.next_place(core.active, false).is_some(),
        // Escape with nothing to give up is left to what is around the grid.
        Intent::Unselect => core.run.is_some() || !core.checked.is_empty() || core.range().is_wide(),
        _ => true,
    };
    leads_on.then_some(matches!(intent, Intent::Replace(_) | Intent::Edit | Intent::Choices))
}
