//! Reaching into a grid from its page: the new row from an empty page's button, a row from a link that leads to it.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::Route;
use crate::plan::Kind;
use crate::ui::adding::use_adding;
use crate::ui::store::use_selector;
use crate::ui::widgets::grid::{Request, RowKey, ask};

/// Whether a grid was begun by one of its page's buttons, and what begins it: the grid is drawn, and then asked. `adds` is
/// the kind of what is added in it from anywhere.
#[hook]
pub fn use_begin(grid: &'static str, adds: Option<Kind>) -> (bool, Callback<Request>) {
    let begun = use_state_eq(|| None::<Request>);
    use_effect_with((*begun).clone(), move |begun| {
        // The grid is drawn after this component.
        let waiting = begun.clone().map(|request| {
            Timeout::new(0, move || {
                ask(grid, request);
            })
        });
        move || drop(waiting)
    });
    let begin = use_callback(begun.setter(), |request, begun| begun.set(Some(request)));
    use_adding_to(grid, adds, begin.clone());
    (begun.is_some(), begin)
}

/// Opens the new row of a grid when a record of this kind is asked for from elsewhere; where the grid is not there,
/// `begin` has it drawn.
#[hook]
pub fn use_adding_to(grid: &'static str, kind: Option<Kind>, begin: Callback<Request>) {
    use_adding(kind, move || {
        if !ask(grid, Request::Add) {
            begin.emit(Request::Add);
        }
    });
}

/// Puts the focus on the first cell of a row; says whether its grid is on the page.
pub fn focus_row(grid: &str, row: &str) -> bool {
    let row = row.into();
    ask(grid, Request::Go { row, column: None })
}

/// The row whose details are open, in a grid that has a row for each record of this kind.
#[hook]
pub fn use_open_row(kind: Kind) -> Option<RowKey> {
    use_selector(move |state| match &state.route {
        Route::Plan { open: Some(open), .. } if open.kind() == kind => Some(open.text().into()),
        _ => None,
    })
}
