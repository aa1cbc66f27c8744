//! Hooks on the store: what a component shows follows from a selected part of the state, and nothing else renders it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Command, Document, Intent, Page, Route, State, Store, Subscription};
use crate::plan::{Id, Plan, Record};

/// The store. It never changes, so that reading it renders nothing.
#[hook]
pub fn use_store() -> Store {
    // Every component stands below `Root`, which provides the store.
    use_context::<Store>().unwrap_or_else(detached)
}

/// A store that nobody listens to, for a component that was put on a page of its own.
fn detached() -> Store {
    struct Nowhere;
    impl crate::app::Env for Nowhere {
        fn now(&self) -> crate::app::Moment {
            crate::app::Moment::default()
        }
        fn today(&self) -> crate::plan::Day {
            crate::plan::Day::default()
        }
        fn writing(&self, _language: Option<&str>) -> crate::app::Writing {
            crate::app::Writing::default()
        }
        fn new_id(&self) -> Rc<str> {
            "".into()
        }
    }
    Store::new(Rc::new(Nowhere), |_, _| {})
}

/// A part of the state. The component renders again only when that part is another.
#[hook]
pub fn use_selector<T, F>(select: F) -> T
where
    T: PartialEq + Clone + 'static,
    F: Fn(&State) -> T + 'static,
{
    let selected = select(&use_store().state());
    use_watch(Rc::new(Selection {
        select,
        selected: selected.clone(),
    }));
    selected
}

/// What a component watches: the part of the state that it last showed.
trait Watch {
    /// Whether that part is another in this state.
    fn is_other(&self, state: &State) -> bool;
}

struct Selection<T, F> {
    select: F,
    selected: T,
}

impl<T: PartialEq, F: Fn(&State) -> T> Watch for Selection<T, F> {
    fn is_other(&self, state: &State) -> bool {
        (self.select)(state) != self.selected
    }
}

/// Renders the component again when what it watches is another. Of one type for all that is watched: were this part of
/// [`use_selector`], the page would carry a copy for each of its uses.
#[hook]
fn use_watch(watch: Rc<dyn Watch>) {
    let store = use_store();
    let update = use_force_update();
    // The watch of the last render.
    let last = use_mut_ref(|| Rc::clone(&watch));
    *last.borrow_mut() = watch;
    // Subscribed while rendering, not in an effect: a change between the two would be missed.
    let _subscription: Rc<Subscription> = use_memo(store, move |store| {
        let listened = store.clone();
        store.subscribe(move || {
            let is_other = last.borrow().is_other(&listened.state());
            if is_other {
                update.force_update();
            }
        })
    });
}

/// A callback that wishes.
#[hook]
pub fn use_dispatch() -> Callback<Intent> {
    let store = use_store();
    use_callback((), move |intent: Intent, ()| store.dispatch(intent))
}

/// A callback that does something to the open plan.
#[hook]
pub fn use_perform() -> Callback<Command> {
    let store = use_store();
    use_callback((), move |command: Command, ()| store.dispatch(command))
}

/// The open document.
#[hook]
pub fn use_document() -> Option<Rc<Document>> {
    use_selector(|state| state.document.clone())
}

/// The open plan; an empty one where none is open, so that a page need not ask.
#[hook]
pub fn use_plan() -> Rc<Plan> {
    use_selector(|state| state.plan().cloned()).unwrap_or_default()
}

/// Whether the open plan can be changed.
#[hook]
pub fn use_can_edit() -> bool {
    use_selector(State::can_edit)
}

/// Where the user is.
#[hook]
pub fn use_route() -> Route {
    use_selector(|state| state.route.clone())
}

/// The address of a page of the open plan, for links.
#[hook]
pub fn use_page_address(page: Page) -> AttrValue {
    use_selector(move |state| {
        let plan = state.plan().map(|plan| Rc::clone(&plan.id)).unwrap_or_default();
        AttrValue::from(Route::page(&plan, page).to_string())
    })
}

/// A new id for a record.
pub fn new_id<T: Record>(store: &Store) -> Id<T> {
    Id::new(store.env().new_id())
}
