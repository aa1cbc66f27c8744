//! The next state and the effects, from a state and an intent. Pure but for the clock and ids of [`Env`].

use std::rc::Rc;

use super::command::Command;
use super::document::Document;
use super::effect::Effect;
use super::env::{Env, Writing};
use super::files;
use super::intent::{Intent, Report};
use super::label::Label;
use super::notice::{Notice, NoticeAction, NoticeKind, notice_of, refusal_of};
use super::route::{Page, Route};
use super::state::{Saving, State};
use super::step::Step;
use crate::exchange::table::file_name;
use crate::plan::{AboutField, Plan};

/// The most notices that stand at once; older ones make room.
const MOST_NOTICES: usize = 3;

/// Carries out one intent.
pub fn reduce(state: &State, intent: Intent, env: &dyn Env) -> (State, Vec<Effect>) {
    let mut next = Reducer {
        state: state.clone(),
        effects: Vec::new(),
        env,
    };
    next.take(intent);
    (next.state, next.effects)
}

/// The state in the making.
pub(super) struct Reducer<'a> {
    pub(super) state: State,
    pub(super) effects: Vec<Effect>,
    pub(super) env: &'a dyn Env,
}

impl Reducer<'_> {
    fn take(&mut self, intent: Intent) {
        match intent {
            Intent::Do(command) => self.perform(&command),
            Intent::Undo => self.step(Document::undo, "notice-undone"),
            Intent::Redo => self.step(Document::redo, "notice-redone"),
            Intent::KeepReferences => self.keep_references(),
            Intent::Settle => {
                if let Some(document) = &self.state.document {
                    self.state.document = Some(Rc::new(document.settled()));
                }
            }
            Intent::Go(route) => self.go(route),
            Intent::NewPlan { title } => self.new_plan(&title),
            Intent::OpenExample => self.effects.push(Effect::ReadExample),
            Intent::LeaveExample => {
                if let Some(plan) = self.state.plan().map(|plan| Rc::clone(&plan.id)) {
                    self.trash(plan);
                    self.go(Route::Start);
                }
            }
            Intent::RenamePlan { plan, title } => self.rename(plan, title),
            Intent::DuplicatePlan { plan, title } => {
                let id = self.env.new_id();
                self.effects.push(Effect::Duplicate { plan, id, title });
                self.effects.push(Effect::List);
            }
            Intent::TrashPlan(plan) => self.trash(plan),
            Intent::RestorePlan(plan) => {
                self.is_out_of_the_trash(&plan);
                self.after_plans(Effect::Restore(plan));
            }
            Intent::ErasePlan(plan) => {
                self.is_out_of_the_trash(&plan);
                self.after_plans(Effect::Erase(plan));
            }
            Intent::EraseAll => {
                self.state.document = None;
                self.after_plans(Effect::EraseAll);
                self.go(Route::Start);
            }
            Intent::ChooseFile(purpose) => self.effects.push(Effect::ChooseFile(purpose)),
            Intent::PutListAway => self.state.list_file = None,
            Intent::PutFileNewsAway => self.state.file_news = None,
            Intent::RefuseIncoming => self.state.incoming = None,
            Intent::SaveFile => self.save_file(),
            Intent::ConfirmFile => self.confirm_file(),
            Intent::ReplacePlan(document) => self.replace(&document),
            Intent::GoBackTo(number) => {
                if let Some(plan) = self.state.plan().map(|plan| Rc::clone(&plan.id)) {
                    self.effects.push(Effect::ReadPoint { plan, number });
                }
            }
            Intent::OpenPoint { plan, number } => self.effects.push(Effect::ReadPoint { plan, number }),
            Intent::HandOutRaw(plan) => self.effects.push(Effect::HandOutRaw(plan)),
            Intent::HandOutSetAside => self.effects.push(Effect::HandOutSetAside),
            Intent::Download { name, mime, bytes } => self.effects.push(Effect::Download { name, mime, bytes }),
            Intent::Copy { text, html } => self.effects.push(Effect::Copy { text, html }),
            Intent::Print => self.effects.push(Effect::Print),
            Intent::Prefer(preferences) => {
                self.effects.push(Effect::KeepPreferences(preferences.encode().into()));
                self.state.preferences = Rc::new(preferences);
                self.state.uncovered &= self.state.is_room();
            }
            Intent::Present(presenting) => {
                self.state.presenting = presenting;
                self.state.uncovered = false;
                self.effects.push(Effect::Present(presenting));
            }
            Intent::Uncover(uncovered) => self.state.uncovered = uncovered && self.state.is_room(),
            Intent::Add { kind, at } => self.add(kind, at),
            Intent::AddBegun => self.state.adding = None,
            Intent::ShowPalette(shown) => self.state.palette = shown.then(Rc::default),
            Intent::TypeAhead(key) => {
                let ahead = self.state.palette.take();
                self.state.palette = ahead.map(|ahead| format!("{ahead}{key}").into());
            }
            Intent::ShowShortcuts(shown) => self.state.shortcuts = shown,
            Intent::Tell(notice) => self.tell(notice),
            Intent::Dismiss(id) => self.state.notices.retain(|notice| notice.id != id),
            Intent::Report(report) => self.report(report),
        }
    }

    fn report(&mut self, report: Report) {
        match report {
            Report::Started {
                preferences,
                route,
                presenting,
                persistent,
            } => {
                self.state.started = true;
                self.state.presenting = presenting;
                self.state.preferences = Rc::new(preferences);
                self.state.persistent = persistent;
                self.effects.push(Effect::List);
                self.arrive(route);
            }
            Report::Moved(route) => self.arrive(route),
            Report::Listed { plans, usage } => {
                self.state.plans = plans;
                self.state.usage = usage;
            }
            Report::Loaded(opened) => {
                self.state.missing = None;
                self.state.damaged = opened.damaged;
                self.state.saving = Saving::Untouched;
                self.state.handed_out = None;
                self.effects
                    .push(Effect::ListPoints(Rc::clone(&opened.document.plan.id)));
                // What is typed now is no part of what was typed before the plan was left.
                self.state.document = Some(Rc::new(opened.document.settled()));
            }
            Report::Missing(plan, absence) => {
                self.state.document = None;
                self.effects.push(Effect::ListPoints(Rc::clone(&plan)));
                self.state.missing = Some((plan, absence));
            }
            Report::Held => {
                self.tell(Notice::new(NoticeKind::Trouble, "notice-held"));
                if let Some(plan) = self.state.plan().map(|plan| Rc::clone(&plan.id)) {
                    self.go(Route::page(&plan, Page::Share));
                }
            }
            Report::Points(points) => self.state.points = points,
            Report::PointRead(document) if self.state.document.is_some() => self.replace(&document),
            Report::PointRead(document) => {
                let plan = Plan {
                    id: self.env.new_id(),
                    ..(*document.plan).clone()
                };
                self.open_new(Document::new(plan, self.env.now()), Page::Overview);
            }
            Report::Kept(at) => self.state.saving = Saving::Kept(at),
            Report::NotKept(trouble) => self.state.saving = Saving::NotKept(trouble),
            Report::FileRead { purpose, name, bytes } => files::read(self, purpose, &name, &bytes),
            Report::FileRefused { name, too_large } => files::refused(self, name, too_large),
            Report::ExampleRefused => files::no_example(self),
            Report::Dragging(dragging) => self.state.dragging = dragging,
            Report::Copied(true) => self.tell(Notice::new(NoticeKind::Done, "notice-copied")),
            Report::Copied(false) => self.tell(Notice::new(NoticeKind::Trouble, "notice-not-copied")),
            Report::Persistent(persistent) => self.state.persistent = Some(persistent),
        }
    }

    fn perform(&mut self, command: &Command) {
        let Some(document) = &self.state.document else {
            return;
        };
        match document.perform(command, self.env) {
            Ok(None) => {}
            Ok(Some((document, step))) => {
                self.advance(document, &step);
                if let Some(notice) = notice_of(command, &step) {
                    self.tell(notice);
                }
            }
            Err(error) => self.tell(refusal_of(&error)),
        }
    }

    fn step(&mut self, go: fn(&Document, super::env::Moment) -> Option<(Document, Step)>, key: &'static str) {
        let now = self.env.now();
        let Some(document) = &self.state.document else {
            return;
        };
        let undoing = key == "notice-undone";
        let entry = if undoing {
            document.history.undoable()
        } else {
            document.history.redoable()
        };
        let label = entry.map(|entry| entry.label.clone());
        if let (Some((document, step)), Some(label)) = (go(document, now), label) {
            // An offer to undo what is undone already would undo something else.
            self.state.notices.retain(|notice| !notice.offers(&NoticeAction::Undo));
            self.advance(document, &step);
            self.tell(Notice::new(NoticeKind::Done, key).about(label));
        }
    }

    fn keep_references(&mut self) {
        let document = self.state.document.as_ref();
        let kept = document.and_then(|document| document.keep_references(self.env.now()));
        if let Some((document, step)) = kept {
            self.advance(document, &step);
            if let Step::Done { entry, .. } = step {
                self.tell(
                    Notice::new(NoticeKind::Done, "notice-references-kept")
                        .about(entry.label)
                        .offering(NoticeAction::Undo),
                );
            }
        }
    }

    /// Takes on the document after a step and has the step kept. What was offered with the step before is no longer
    /// to be had: it would be done to this one.
    pub(super) fn advance(&mut self, document: Document, step: &Step) {
        let of_step = |action: &NoticeAction| matches!(action, NoticeAction::Undo | NoticeAction::KeepReferences);
        if !matches!(step, Step::SavedToFile { .. }) {
            // What only said that the step before was done has nothing left to say.
            self.state.notices.retain(|notice| {
                let only_says_so = notice.kind == NoticeKind::Done && notice.deletion.is_none();
                !(only_says_so && notice.offers(&NoticeAction::Undo))
            });
            for notice in &mut self.state.notices {
                if notice.actions.iter().any(of_step) {
                    Rc::make_mut(notice).actions.retain(|action| !of_step(action));
                }
            }
        }
        self.effects.push(Effect::Keep {
            plan: Rc::clone(&document.plan.id),
            step: step.encode(self.env.now()).into(),
        });
        self.state.document = Some(Rc::new(document));
    }

    /// Goes somewhere and shows the address.
    pub(super) fn go(&mut self, route: Route) {
        self.effects.push(Effect::ShowAddress(route.to_string().into()));
        self.arrive(route);
    }

    fn arrive(&mut self, route: Route) {
        self.state.palette = None;
        // What was asked for elsewhere is not begun here.
        self.state.adding = self.state.adding.filter(|_| route == self.state.route);
        let open = self.state.plan().map(|plan| &plan.id);
        match route.plan() {
            Some(plan) if Some(plan) != open => {
                self.state.missing = None;
                self.effects.push(Effect::Load(Rc::clone(plan)));
            }
            _ => {}
        }
        if route.lists_plans() {
            self.effects.push(Effect::List);
        }
        if let Some(document) = &self.state.document {
            self.state.document = Some(Rc::new(document.settled()));
        }
        self.state.route = route;
    }

    /// Shows a new document, kept in this browser unless it can only be looked at.
    pub(super) fn open_new(&mut self, document: Document, page: Page) {
        let document = Rc::new(document);
        let route = Route::page(&document.plan.id, page);
        if !document.read_only {
            self.effects.push(Effect::Create(Rc::clone(&document)));
            self.effects.push(Effect::AskToPersist);
        }
        self.state.missing = None;
        self.state.damaged = false;
        self.state.saving = Saving::Untouched;
        self.state.handed_out = None;
        self.state.points = Rc::default();
        self.state.document = Some(document);
        self.effects.push(Effect::List);
        self.go(route);
    }

    fn new_plan(&mut self, title: &str) {
        let mut plan = Plan::new(&self.env.new_id(), title);
        let mut about = (*plan.about).clone();
        about.first_year = Some(about.fiscal_start.beginning_of(self.env.today()));
        let writing = self.env.writing(self.state.preferences.language.as_deref());
        // What is usual is not said, so that plans stay plain.
        let usual = Writing::default();
        about.decimal_mark = (writing.mark != usual.mark).then_some(writing.mark);
        about.date_order = (writing.order != usual.order).then_some(writing.order);
        plan.about = Rc::new(about);
        let document = Document::new(plan, self.env.now());
        self.open_new(document, Page::Overview);
    }

    fn rename(&mut self, plan: Rc<str>, title: Rc<str>) {
        if self.state.plan().is_some_and(|open| open.id == plan) {
            self.perform(&Command::About(AboutField::Title(title.as_ref().to_owned())));
            self.effects.push(Effect::List);
        } else {
            self.after_plans(Effect::Rename { plan, title });
        }
    }

    pub(super) fn after_plans(&mut self, effect: Effect) {
        self.effects.push(effect);
        self.effects.push(Effect::List);
    }

    fn save_file(&mut self) {
        let Some(document) = &self.state.document else {
            return;
        };
        let (text, content) = document.write_file();
        let name = file_name(&document.plan.about.title, self.env.today(), "json");
        self.state.handed_out = Some(content);
        self.tell(
            Notice::new(NoticeKind::Note, "notice-file-handed-out")
                .with("name", name.clone())
                .offering(NoticeAction::ConfirmFile),
        );
        self.effects.push(Effect::Download {
            name: name.into(),
            mime: "application/json",
            bytes: text.into_bytes().into(),
        });
    }

    fn confirm_file(&mut self) {
        let (Some(document), Some(content)) = (&self.state.document, self.state.handed_out.take()) else {
            return;
        };
        let step = Step::SavedToFile {
            at: self.env.now(),
            content,
        };
        self.state
            .notices
            .retain(|notice| !notice.offers(&NoticeAction::ConfirmFile));
        if let Some(document) = document.after(&step, self.env.now()) {
            self.advance(document, &step);
        }
    }

    fn replace(&mut self, with: &Document) {
        self.state.incoming = None;
        if let Some(document) = &self.state.document {
            self.effects.push(Effect::RestorePoint(Rc::clone(document)));
            self.effects.push(Effect::ListPoints(Rc::clone(&document.plan.id)));
        }
        self.perform(&Command::Become {
            plan: Box::new((*with.plan).clone()),
            label: Label::new(super::label::Verb::Replace),
        });
    }

    /// Shows a notice, in place of one that says the same; the oldest make room.
    pub(super) fn tell(&mut self, mut notice: Notice) {
        self.state.notices.retain(|told| {
            let id = told.id;
            **told != Notice { id, ..notice.clone() }
        });
        self.state.told += 1;
        notice.id = self.state.told;
        self.state.notices.push(Rc::new(notice));
        let surplus = self.state.notices.len().saturating_sub(MOST_NOTICES);
        self.state.notices.drain(..surplus);
    }
}
