//! How each grid is looked at, kept for as long as the page is open: coming back to it finds it as it was left.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::ui::widgets::grid::GridView;

/// The views of all grids, by the grid's id. It never changes as a value, so that reading it renders nothing.
#[derive(Clone, Default)]
pub struct KeptViews(Rc<RefCell<HashMap<AttrValue, GridView>>>);

impl PartialEq for KeptViews {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The view of a grid, and what sets it.
#[hook]
pub fn use_kept_view(id: AttrValue, first: fn() -> GridView) -> (GridView, Callback<GridView>) {
    let kept = use_context::<KeptViews>().unwrap_or_default();
    let view = use_state_eq(|| kept.0.borrow().get(&id).cloned().unwrap_or_else(first));
    let set = use_callback((id, kept, view.setter()), |changed: GridView, (id, kept, view)| {
        kept.0.borrow_mut().insert(id.clone(), changed.clone());
        view.set(changed);
    });
    ((*view).clone(), set)
}
