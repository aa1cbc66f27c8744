//! Keeping plans: performs what `app` asks of the storage, and reports how safe the plan is.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use serde_json::{Value, json};

use super::keep::{self, Due, Keeper, KeyValue, Loss, OpenError, StoreError, Unreadable};
use crate::app::{
    Absence, Document, Effect, Intent, Moment, Notice, NoticeKind, OpenedPlan, PlanSummary, Preferences, Report,
    RestorePoint, Store, Trouble, Undecoded, Usage,
};
use crate::sorted::sort_by_key;

/// How long the user pauses before a snapshot is written, in milliseconds.
const IDLE: u32 = 2_000;
/// How long a plan stays in the trash, in days.
const TRASH_DAYS: i64 = 30;

impl keep::Document for Document {
    fn decode(snapshot: &str) -> Result<Self, Unreadable> {
        Self::decode(snapshot).map_err(|undecoded| match undecoded {
            Undecoded::Wrong => Unreadable::Wrong,
            Undecoded::Newer => Unreadable::Newer,
        })
    }

    fn replay(&mut self, step: &str) -> bool {
        Self::replay(self, step)
    }
}

/// The keeper of this page's plans, with its timer.
pub struct Keeping {
    keeper: RefCell<Keeper<Box<dyn KeyValue>>>,
    idle: RefCell<Option<Timeout>>,
}

/// What the list of plans shows of a document.
fn summary_of(document: &Document) -> String {
    json!({
        "title": document.plan.about.title,
        "changed": document.changed,
        "example": document.plan.about.example,
    })
    .to_string()
}

impl Keeping {
    /// A keeper over a store; `writer` is an id that no other load of the page has.
    pub fn new(store: Box<dyn KeyValue>, writer: String) -> Rc<Self> {
        Rc::new(Self {
            keeper: RefCell::new(Keeper::new(store, writer)),
            idle: RefCell::new(None),
        })
    }

    /// The preferences.
    pub fn preferences(&self) -> Preferences {
        let text = self.keeper.borrow().preferences().ok().flatten();
        Preferences::decode(&text.unwrap_or_default())
    }

    /// Performs an effect that is about storage; gives it back where it is not.
    pub fn perform(self: &Rc<Self>, store: &Store, effect: Effect) -> Option<Effect> {
        match effect {
            Effect::Keep { plan, step } => self.keep(store, &plan, &step),
            Effect::Create(document) => self.create(store, &document),
            Effect::Load(plan) => self.load(store, &plan),
            Effect::Duplicate { plan, id, title } => self.duplicate(store, &plan, &id, &title),
            Effect::Rename { plan, title } => self.rename(store, &plan, &title),
            Effect::Trash(plan) => {
                let now = store.env().now().0.to_string();
                let outcome = self.keeper.borrow_mut().trash(&plan, &now);
                self.tell(store, outcome);
            }
            Effect::Restore(plan) => {
                let outcome = self.keeper.borrow_mut().untrash(&plan);
                self.tell(store, outcome.map_err(keep::Trouble::Store));
            }
            Effect::Erase(plan) => {
                let outcome = self.keeper.borrow_mut().erase(&plan);
                self.tell(store, outcome);
            }
            Effect::EraseAll => {
                let mut keeper = self.keeper.borrow_mut();
                keeper.close();
                let outcome = keeper.erase_everything();
                drop(keeper);
                self.tell(store, outcome.map_err(keep::Trouble::Store));
            }
            Effect::RestorePoint(document) => {
                let note = store.env().now().0.to_string();
                let outcome = self
                    .keeper
                    .borrow_mut()
                    .add_point(&document.plan.id, &document.encode(), &note);
                self.tell(store, outcome.map(|_| ()));
            }
            Effect::ListPoints(plan) => store.dispatch(Report::Points(self.points(&plan))),
            Effect::ReadPoint { plan, number } => {
                let text = self.keeper.borrow().read_point(&plan, number).ok().flatten();
                if let Some(document) = text.and_then(|text| Document::decode(&text).ok()) {
                    store.dispatch(Report::PointRead(Rc::new(document)));
                }
            }
            Effect::List => self.list(store),
            Effect::KeepPreferences(text) => {
                // Losing preferences is harmless, and whatever is wrong shows with the next step of a plan.
                let _ = self.keeper.borrow_mut().set_preferences(&text);
            }
            other => return Some(other),
        }
        None
    }

    /// Everything that was damaged and set aside, as a file's text.
    pub fn set_aside(&self) -> String {
        let keeper = self.keeper.borrow();
        let mut values = Vec::new();
        for kept in keeper.kept().unwrap_or_default() {
            let value = keeper.read_kept(kept.number).ok().flatten();
            values.push(json!({ "from": kept.from, "value": value }));
        }
        Value::from(values).to_string()
    }

    /// What is stored of a plan, as it is, as a file's text.
    pub fn raw(&self, plan: &str) -> String {
        let values = self.keeper.borrow().raw(plan).unwrap_or_default();
        let values: Vec<Value> = values
            .into_iter()
            .map(|(key, value)| json!({ "key": key, "value": value }))
            .collect();
        Value::from(values).to_string()
    }

    /// Writes a snapshot now if one is due: when the page is hidden or left.
    pub fn flush(&self, store: &Store) {
        self.idle.take();
        let mut keeper = self.keeper.borrow_mut();
        let due = keeper.status().due;
        if due == Due::No {
            return;
        }
        let open = keeper.plan().map(str::to_owned);
        if let Some(document) = store.state().document.as_ref()
            && open.as_deref() == Some(&document.plan.id)
        {
            keeper.compact(&document.encode(), &summary_of(document));
        }
    }

    fn keep(self: &Rc<Self>, store: &Store, plan: &str, step: &str) {
        let state = store.state();
        let Some(document) = state.document.as_ref().filter(|document| *document.plan.id == *plan) else {
            return;
        };
        let summary = summary_of(document);
        let mut status = self.keeper.borrow_mut().append(step, &summary);
        if status.due == Due::Now || status.unsaved > 0 {
            status = self.keeper.borrow_mut().compact(&document.encode(), &summary);
        }
        self.report(store, &status);
        if status.due > Due::No || status.unsaved > 0 {
            self.wait(store);
        }
    }

    /// Writes a snapshot, or tries again, once the user pauses.
    fn wait(self: &Rc<Self>, store: &Store) {
        let (keeping, store) = (Rc::clone(self), store.clone());
        let timer = Timeout::new(IDLE, move || {
            let was_unsaved = keeping.keeper.borrow().status().unsaved > 0;
            if was_unsaved {
                keeping.keeper.borrow_mut().retry();
            }
            keeping.flush(&store);
            let status = keeping.keeper.borrow().status();
            if was_unsaved {
                keeping.report(&store, &status);
            }
            if status.unsaved > 0 {
                keeping.wait(&store);
            }
        });
        self.idle.replace(Some(timer));
    }

    fn report(&self, store: &Store, status: &keep::Status) {
        let report = match &status.trouble {
            Some(trouble) if status.unsaved > 0 => Report::NotKept(trouble_of(trouble)),
            None if status.is_saved() => Report::Kept(store.env().now()),
            _ if !status.is_lasting => Report::NotKept(Trouble::Refused),
            _ if status.unsaved > 0 => Report::NotKept(Trouble::Refused),
            _ => Report::Kept(store.env().now()),
        };
        store.dispatch(report);
    }

    fn tell(&self, store: &Store, outcome: Result<(), keep::Trouble>) {
        if let Err(trouble) = outcome {
            store.dispatch(Report::NotKept(trouble_of(&trouble)));
        }
    }

    fn create(self: &Rc<Self>, store: &Store, document: &Document) {
        self.flush(store);
        let mut keeper = self.keeper.borrow_mut();
        let made = keeper.create(&document.plan.id, &document.encode(), &summary_of(document));
        drop(keeper);
        match made {
            Ok(status) => {
                self.report(store, &status);
                if status.unsaved > 0 {
                    self.wait(store);
                }
            }
            Err(OpenError::Store(error)) => store.dispatch(Report::NotKept(trouble_of(&keep::Trouble::Store(error)))),
            Err(_) => store.dispatch(Report::NotKept(Trouble::Full)),
        }
    }

    fn load(self: &Rc<Self>, store: &Store, plan: &str) {
        self.flush(store);
        let opened = self.keeper.borrow_mut().open::<Document>(plan);
        match opened {
            Ok(opened) => {
                let damaged = opened.loss > Loss::None || !opened.problems.is_empty();
                store.dispatch(Report::Loaded(OpenedPlan {
                    document: Rc::new(opened.document),
                    damaged,
                }));
                if !opened.status.is_lasting {
                    store.dispatch(Report::NotKept(Trouble::Refused));
                }
            }
            Err(OpenError::Unsaved) => store.dispatch(Report::Held),
            Err(error) => {
                let absence = match error {
                    OpenError::Damaged(_) => Absence::Damaged,
                    OpenError::Newer => Absence::Newer,
                    _ => Absence::NotHere,
                };
                store.dispatch(Report::Missing(plan.into(), absence));
            }
        }
    }

    fn duplicate(self: &Rc<Self>, store: &Store, plan: &str, id: &Rc<str>, title: &str) {
        self.flush(store);
        let looked = self.keeper.borrow().look::<Document>(plan);
        if let Ok((document, _)) = looked {
            let copy = document.copied(id, title, store.env().now());
            self.put_aside(store, &copy);
        } else {
            leave(store);
        }
    }

    /// Keeps a document that is not the open one.
    fn put_aside(&self, store: &Store, document: &Document) {
        let made = {
            let mut keeper = self.keeper.borrow_mut();
            let made = keeper.create(&document.plan.id, &document.encode(), &summary_of(document));
            keeper.close();
            made
        };
        match made {
            Ok(_) => self.reopen(store),
            Err(OpenError::Store(error)) => self.tell(store, Err(keep::Trouble::Store(error))),
            Err(_) => {}
        }
    }

    /// Takes hold of the open plan again.
    fn reopen(&self, store: &Store) {
        if let Some(document) = store.state().document.as_ref().filter(|document| !document.read_only) {
            // What is on the screen is what is stored: it was flushed before.
            let _ = self.keeper.borrow_mut().open::<Document>(&document.plan.id);
        }
    }

    fn rename(self: &Rc<Self>, store: &Store, plan: &str, title: &str) {
        self.flush(store);
        let opened = self.keeper.borrow_mut().open::<Document>(plan);
        let Ok(opened) = opened else {
            self.reopen(store);
            return leave(store);
        };
        let rename = crate::app::Command::About(crate::plan::AboutField::Title(title.to_owned()));
        if let Ok(Some((document, step))) = opened.document.perform(&rename, store.env()) {
            let line = step.encode(store.env().now());
            let mut keeper = self.keeper.borrow_mut();
            let status = keeper.append(&line, &summary_of(&document));
            let trouble = status.trouble.filter(|_| status.unsaved > 0);
            keeper.close();
            drop(keeper);
            self.tell(store, trouble.map_or(Ok(()), Err));
        } else {
            self.keeper.borrow_mut().close();
        }
        self.reopen(store);
    }

    fn points(&self, plan: &str) -> Rc<[RestorePoint]> {
        let mut points = self.keeper.borrow().points(plan).unwrap_or_default();
        sort_by_key(&mut points, |point| std::cmp::Reverse(point.number));
        points
            .into_iter()
            .map(|point| RestorePoint {
                number: point.number,
                at: Moment(point.note.parse().unwrap_or_default()),
            })
            .collect()
    }

    fn list(&self, store: &Store) {
        let now = store.env().now();
        let mut plans = Vec::new();
        for listed in self.keeper.borrow().plans().unwrap_or_default() {
            let summary: Value = serde_json::from_str(&listed.summary).unwrap_or_default();
            let trashed = listed.trashed.map(|at| Moment(at.parse().unwrap_or_default()));
            plans.push(PlanSummary {
                id: listed.plan.into(),
                title: summary.get("title").and_then(Value::as_str).unwrap_or_default().into(),
                changed: Moment(summary.get("changed").and_then(Value::as_i64).unwrap_or_default()),
                units: listed.units,
                example: summary.get("example").and_then(Value::as_bool).unwrap_or(false),
                trashed,
            });
        }
        // A mark without a legible time is not old: nothing is erased on a guess.
        let is_over = |plan: &PlanSummary| {
            plan.trashed
                .is_some_and(|at| at.0 > 0 && now.days_since(at) >= TRASH_DAYS)
        };
        for plan in plans.iter().filter(|plan| is_over(plan)) {
            let _ = self.keeper.borrow_mut().erase(&plan.id);
        }
        plans.retain(|plan| !is_over(plan));
        let usage = self.keeper.borrow().usage().unwrap_or_default();
        store.dispatch(Report::Listed {
            plans: plans.into(),
            usage: Usage {
                units: usage.total,
                limit: usage.limit,
                set_aside: usage.kept,
            },
        });
    }
}

/// Says that a plan which cannot be read here was left as it is.
fn leave(store: &Store) {
    store.dispatch(Intent::Tell(Notice::new(NoticeKind::Trouble, "notice-plan-left")));
}

fn trouble_of(trouble: &keep::Trouble) -> Trouble {
    match trouble {
        keep::Trouble::Store(StoreError::Full) => Trouble::Full,
        keep::Trouble::Elsewhere => Trouble::Overtaken,
        _ => Trouble::Refused,
    }
}
