//! How grids are looked at: columns and sorting are kept in this browser, what is searched for while the page is open.

use std::rc::Rc;

use yew::prelude::*;

use super::kept::use_kept;
use crate::app::{GridLook, Intent};
use crate::ui::store::use_store;
use crate::ui::widgets::grid::{GridView, Sort};

/// The view of a grid, and what sets it.
#[hook]
pub fn use_view(id: AttrValue, first: GridView) -> (GridView, Callback<GridView>) {
    let store = use_store();
    let usual = look_of(&first);
    let liked = store.state().preferences.grids.get(id.as_str()).map(view_of);
    let (view, set) = use_kept(id.clone(), liked.unwrap_or(first));
    let set = use_callback((id, usual, store, set), |view: GridView, (id, usual, store, set)| {
        let look = Some(look_of(&view)).filter(|look| look != usual);
        let state = store.state();
        if state.preferences.grids.get(id.as_str()) != look.as_ref() {
            let mut liked = (*state.preferences).clone();
            match look {
                Some(look) => liked.grids.insert(Rc::from(id.as_str()), look),
                None => liked.grids.remove(id.as_str()),
            };
            store.dispatch(Intent::Prefer(liked));
        }
        set.emit(view);
    });
    (view, set)
}

fn look_of(view: &GridView) -> GridLook {
    GridLook {
        sort: view
            .sort
            .as_ref()
            .map(|sort| (Rc::clone(&sort.column), sort.is_descending)),
        group: view.group.clone(),
        hidden: view.hidden.clone(),
        order: view.order.clone(),
    }
}

fn view_of(look: &GridLook) -> GridView {
    GridView {
        sort: look
            .sort
            .clone()
            .map(|(column, is_descending)| Sort { column, is_descending }),
        group: look.group.clone(),
        hidden: look.hidden.clone(),
        order: look.order.clone(),
        ..GridView::default()
    }
}
