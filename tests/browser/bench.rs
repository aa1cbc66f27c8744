//! A page with an open plan, for tests of pages: a store that keeps nothing, and what is shown below it.

use std::cell::Cell;
use std::rc::Rc;

use schoolweave::app::{Env, Intent, Moment, Page, Preferences, Report, Route, Store, Writing};
use schoolweave::plan::{AnyRecord, Day, Plan};
use schoolweave::ui::widgets::AnnouncerHost;
use yew::prelude::*;

use crate::page::Mounted;

/// Surroundings in which every day is the same and ids are numbers. The clock stands still, or goes on by a millisecond
/// whenever somebody looks at it.
#[derive(Default)]
struct FixedEnv {
    ids: Cell<u64>,
    looks: Cell<i64>,
    is_ticking: bool,
}

impl Env for FixedEnv {
    fn now(&self) -> Moment {
        self.looks.set(self.looks.get() + i64::from(self.is_ticking));
        Moment(1_700_000_000_000 + self.looks.get())
    }

    fn today(&self) -> Day {
        Day::new(2026, 11, 24).unwrap()
    }

    fn writing(&self, _language: Option<&str>) -> Writing {
        Writing::default()
    }

    fn new_id(&self) -> Rc<str> {
        self.ids.set(self.ids.get() + 1);
        format!("new-{}", self.ids.get()).into()
    }
}

/// A store with an open plan that holds these records, on a page of it.
pub fn store(page: Page, records: Vec<AnyRecord>) -> Store {
    store_in(FixedEnv::default(), page, records)
}

/// The same where time goes by.
pub fn ticking_store(page: Page, records: Vec<AnyRecord>) -> Store {
    let env = FixedEnv {
        is_ticking: true,
        ..FixedEnv::default()
    };
    store_in(env, page, records)
}

fn store_in(env: FixedEnv, page: Page, records: Vec<AnyRecord>) -> Store {
    let store = Store::new(Rc::new(env), |_, _| {});
    store.dispatch(Report::Started {
        preferences: Preferences::default(),
        route: Route::Start,
        presenting: false,
        persistent: None,
    });
    store.dispatch(Intent::NewPlan {
        title: "Lincoln".into(),
    });
    if !records.is_empty() {
        store.dispatch(schoolweave::app::Command::Add { records });
    }
    let route = Route::page(&plan(&store).id, page);
    store.dispatch(Intent::Go(route));
    store
}

/// The open plan as it is now.
pub fn plan(store: &Store) -> Rc<Plan> {
    Rc::clone(store.state().plan().expect("an open plan"))
}

/// What a [`Stage`] takes.
#[derive(Properties, PartialEq)]
pub struct StageProps {
    /// The store.
    pub store: Store,
    /// What is shown.
    pub children: Html,
}

/// Something below a store.
#[component]
pub fn Stage(props: &StageProps) -> Html {
    html! {
        <ContextProvider<Store> context={props.store.clone()}>
            <AnnouncerHost>{ props.children.clone() }</AnnouncerHost>
        </ContextProvider<Store>>
    }
}

/// Puts something below a store onto the page.
pub async fn mount(store: &Store, children: Html) -> Mounted<Stage> {
    Mounted::new(StageProps {
        store: store.clone(),
        children,
    })
    .await
}
