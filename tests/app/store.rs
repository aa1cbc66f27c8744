//! The store: intents in, state and effects out.

use std::cell::RefCell;
use std::rc::Rc;

use schoolweave::app::{
    Command, Document, Effect, FileOutcome, FilePurpose, Intent, Label, Moment, NoticeAction, NoticeKind, OpenedPlan,
    Page, Preferences, Report, Route, Saving, State, Store, Trouble, Verb, Writing,
};
use schoolweave::plan::about::{DateOrder, DecimalMark};
use schoolweave::plan::{About, AboutField, Edit, Id, Kind, Partner, PartnerField, Plan, Rank, Record};

use super::support::TestEnv;

/// A store whose effects are written down.
fn store() -> (Store, Rc<RefCell<Vec<Effect>>>) {
    let effects = Rc::new(RefCell::new(Vec::new()));
    let seen = Rc::clone(&effects);
    let store = Store::new(Rc::new(TestEnv::default()), move |_, effect| {
        seen.borrow_mut().push(effect)
    });
    store.dispatch(Report::Started {
        preferences: Preferences::default(),
        route: Route::Start,
        presenting: false,
        persistent: None,
    });
    effects.borrow_mut().clear();
    (store, effects)
}

pub fn with_plan() -> (Store, Rc<RefCell<Vec<Effect>>>) {
    let (store, effects) = store();
    store.dispatch(Intent::NewPlan {
        title: "Lincoln".into(),
    });
    effects.borrow_mut().clear();
    (store, effects)
}

#[test]
fn a_new_plan_reads_numbers_and_dates_as_they_are_written_where_the_user_is() {
    let begun = |writing| {
        let mut env = TestEnv::default();
        env.writing = writing;
        let store = Store::new(Rc::new(env), |_, _| {});
        store.dispatch(Intent::NewPlan { title: "Elm".into() });
        let state = store.state();
        let about = &state.document.as_ref().unwrap().plan.about;
        (about.decimal_mark.clone(), about.date_order.clone())
    };
    assert_eq!(begun(Writing::default()), (None, None), "what is usual needs no word");
    let german = Writing {
        mark: DecimalMark::Comma,
        order: DateOrder::DayFirst,
    };
    assert_eq!(begun(german), (Some(DecimalMark::Comma), Some(DateOrder::DayFirst)));
}

#[test]
fn a_copy_of_the_sample_is_a_plan_of_its_own_and_not_the_sample() {
    let mut plan = Plan::new("sample", "Larkin Falls");
    let about = About {
        example: true,
        ..(*plan.about).clone()
    };
    plan.about = Rc::new(about);
    let mut bench = Document::new(plan, Moment(1));
    bench.read_only = true;
    let copy = bench.copied(&"copy".into(), "Ours", Moment(2));
    assert_eq!((&*copy.plan.id, copy.plan.about.title.as_str()), ("copy", "Ours"));
    assert!(!copy.plan.about.example);
    assert!(copy.read_only, "what a newer version wrote can still only be looked at");
    assert_eq!((copy.changed, copy.file.saved), (Moment(2), None));
}

fn add(store: &Store, name: &str) -> Id<Partner> {
    let id = Id::new(store.env().new_id());
    let mut partner = Partner::new(id.clone(), Rank::default());
    partner.name = name.to_owned();
    store.dispatch(Command::add(partner));
    id
}

#[test]
fn a_new_plan_is_kept_and_shown() {
    let (store, effects) = store();
    store.dispatch(Intent::NewPlan {
        title: "Lincoln".into(),
    });
    let state = store.state();
    let plan = state.plan().unwrap();
    assert_eq!(plan.about.title, "Lincoln");
    assert_eq!(plan.about.first_year, Some(2026));
    assert_eq!(state.route, Route::page(&plan.id, Page::Overview));
    let effects = effects.borrow();
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Create(_))));
    assert!(effects.contains(&Effect::ShowAddress(state.route.to_string().into())));
}

#[test]
fn each_step_is_kept_once_and_a_no_op_not_at_all() {
    let (store, effects) = with_plan();
    let id = add(&store, "Clinic");
    let rename = Command::Set(Edit::Partner(id, PartnerField::Name("Clinic".into())));
    store.dispatch(rename);
    store.dispatch(Intent::Undo);
    store.dispatch(Intent::Undo);
    let kept = effects
        .borrow()
        .iter()
        .filter(|effect| matches!(effect, Effect::Keep { .. }))
        .count();
    assert_eq!(kept, 2);
    assert!(store.state().plan().unwrap().is_empty());
}

#[test]
fn what_effects_report_is_told_to_listeners_once() {
    let told = Rc::new(RefCell::new(Vec::new()));
    let store = Store::new(Rc::new(TestEnv::default()), |store, effect| {
        if let Effect::Keep { .. } = effect {
            store.dispatch(Report::NotKept(Trouble::Full));
        }
    });
    store.dispatch(Intent::NewPlan {
        title: "Lincoln".into(),
    });
    let seen = Rc::clone(&told);
    let listened = store.clone();
    let subscription = store.subscribe(move || seen.borrow_mut().push(listened.state()));
    add(&store, "Clinic");
    assert_eq!(told.borrow().len(), 1);
    let state: Rc<State> = Rc::clone(&told.borrow()[0]);
    assert_eq!(state.saving, Saving::NotKept(Trouble::Full));
    assert_eq!(state.plan().unwrap().partners.len(), 1);
    drop(subscription);
    add(&store, "Library");
    assert_eq!(told.borrow().len(), 1);
}

#[test]
fn a_deletion_offers_to_be_undone_until_it_is() {
    let (store, _) = with_plan();
    let id = add(&store, "Clinic");
    store.dispatch(Command::delete(vec![(&id).into()]));
    let offers = |state: &State| {
        let notices = state.notices.iter();
        notices.filter(|notice| notice.offers(&NoticeAction::Undo)).count()
    };
    assert_eq!(offers(&store.state()), 1);
    store.dispatch(Intent::Undo);
    assert_eq!(offers(&store.state()), 0);
    assert_eq!(store.state().plan().unwrap().partners.len(), 1);
}

#[test]
fn what_only_said_that_a_step_was_done_goes_with_the_next_step() {
    let (store, _) = with_plan();
    add(&store, "Clinic");
    let label = Label::many(Verb::Paste, Some(Kind::Partner), 1);
    let pasted = |title: &str| {
        let mut plan = (**store.state().plan().unwrap()).clone();
        plan.about = Rc::new(About {
            title: title.into(),
            ..(*plan.about).clone()
        });
        store.dispatch(Command::Become {
            plan: Box::new(plan),
            label: label.clone(),
        });
    };
    let said = || {
        store
            .state()
            .notices
            .iter()
            .filter(|notice| notice.kind == NoticeKind::Done)
            .count()
    };
    pasted("One");
    assert_eq!(said(), 1);
    pasted("Two");
    assert_eq!(said(), 1);
    add(&store, "Library");
    assert_eq!(said(), 0);
}

#[test]
fn what_was_said_of_a_plan_in_the_trash_goes_when_it_is_put_back_or_erased() {
    let (store, _) = with_plan();
    let plan = Rc::clone(&store.state().plan().unwrap().id);
    let offers = || {
        let offer = NoticeAction::RestorePlan(Rc::clone(&plan));
        store.state().notices.iter().any(|notice| notice.offers(&offer))
    };
    for leave in [
        Intent::RestorePlan(Rc::clone(&plan)),
        Intent::ErasePlan(Rc::clone(&plan)),
    ] {
        store.dispatch(Intent::TrashPlan(Rc::clone(&plan)));
        assert!(offers());
        store.dispatch(leave);
        assert!(!offers());
    }
}

#[test]
fn what_is_said_again_takes_the_place_of_what_said_the_same() {
    let (store, _) = with_plan();
    let said = || {
        store
            .state()
            .notices
            .iter()
            .map(|notice| (notice.key, notice.id))
            .collect::<Vec<_>>()
    };
    store.dispatch(Report::Copied(true));
    let first = said();
    store.dispatch(Report::Copied(false));
    store.dispatch(Report::Copied(true));
    let keys: Vec<_> = said().into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, ["notice-not-copied", "notice-copied"]);
    assert!(!said().contains(&first[0]), "it is told anew");
}

#[test]
fn a_file_opens_as_a_plan_of_its_own_beside_the_one_it_is_a_copy_of() {
    let (store, _) = with_plan();
    add(&store, "Clinic");
    let (text, _) = store.state().document.as_ref().unwrap().write_file();
    let first = Rc::clone(&store.state().plan().unwrap().id);
    let read = |bytes: &[u8]| {
        store.dispatch(Report::FileRead {
            purpose: FilePurpose::Open,
            name: "plan.json".into(),
            bytes: bytes.into(),
        });
    };
    store.dispatch(Report::Listed {
        plans: Rc::new([schoolweave::app::PlanSummary {
            id: Rc::clone(&first),
            title: "Lincoln".into(),
            changed: Default::default(),
            units: 0,
            example: false,
            trashed: None,
        }]),
        usage: Default::default(),
    });
    read(text.as_bytes());
    let state = store.state();
    assert_ne!(state.plan().unwrap().id, first);
    assert_eq!(state.plan().unwrap().partners.len(), 1);
    assert_eq!(state.notices.last().unwrap().key, "notice-opened-beside");
    read(b"{\"type\":");
    assert_eq!(
        store.state().document,
        state.document,
        "a file that is refused changes nothing"
    );
    assert!(matches!(
        store.state().file_news.as_ref().unwrap().outcome,
        FileOutcome::Refused(_)
    ));
}

#[test]
fn a_file_in_place_of_the_open_plan_waits_for_a_word_and_can_be_undone() {
    let (store, effects) = with_plan();
    add(&store, "Clinic");
    let (text, _) = store.state().document.as_ref().unwrap().write_file();
    add(&store, "Library");
    store.dispatch(Report::FileRead {
        purpose: FilePurpose::Replace,
        name: "plan.json".into(),
        bytes: text.as_bytes().into(),
    });
    assert_eq!(store.state().plan().unwrap().partners.len(), 2);
    let incoming = store.state().incoming.clone().unwrap();
    store.dispatch(Intent::ReplacePlan(Rc::clone(&incoming.document)));
    assert_eq!(store.state().plan().unwrap().partners.len(), 1);
    assert!(
        effects
            .borrow()
            .iter()
            .any(|effect| matches!(effect, Effect::RestorePoint(_)))
    );
    store.dispatch(Intent::Undo);
    assert_eq!(store.state().plan().unwrap().partners.len(), 2);
}

#[test]
fn a_file_of_a_newer_major_version_is_looked_at_and_never_kept() {
    let (store, effects) = store();
    let text = r#"{"type":"schoolweave-plan","schema":{"major":2,"minor":0},"plan":"p","data":{"partners":[{"id":"a","name":"Clinic"}]}}"#;
    store.dispatch(Report::FileRead {
        purpose: FilePurpose::Open,
        name: "new.json".into(),
        bytes: text.as_bytes().into(),
    });
    add(&store, "Library");
    assert_eq!(store.state().plan().unwrap().partners.len(), 1);
    assert!(!store.state().can_edit());
    let kept = |effect: &Effect| matches!(effect, Effect::Keep { .. } | Effect::Create(_));
    assert!(!effects.borrow().iter().any(kept));
}

#[test]
fn saving_to_a_file_counts_only_when_the_file_is_there() {
    let (store, effects) = with_plan();
    add(&store, "Clinic");
    store.dispatch(Intent::SaveFile);
    assert_eq!(store.state().document.as_ref().unwrap().file.saved, None);
    store.dispatch(Intent::ConfirmFile);
    let document = store.state().document.clone().unwrap();
    assert!(document.file.saved.is_some());
    assert_eq!(document.file.changes, 0);
    let name = effects.borrow().iter().find_map(|effect| match effect {
        Effect::Download { name, .. } => Some(name.to_string()),
        _ => None,
    });
    assert_eq!(name.as_deref(), Some("lincoln_2026-11-24.json"));
    // The next file says what it is based on, and writing it twice gives the same bytes.
    add(&store, "Library");
    let (text, _) = store.state().document.as_ref().unwrap().write_file();
    assert!(text.contains(&*format!("\"basedOn\":\"{}\"", document.envelope.content)));
    assert_eq!(text, store.state().document.as_ref().unwrap().write_file().0);
}

#[test]
fn going_to_another_plan_loads_it_and_to_the_same_one_does_not() {
    let (store, effects) = with_plan();
    let plan = Rc::clone(&store.state().plan().unwrap().id);
    store.dispatch(Report::Moved(Route::page(&plan, Page::Goals)));
    assert!(!effects.borrow().iter().any(|effect| matches!(effect, Effect::Load(_))));
    store.dispatch(Report::Moved(Route::page("other", Page::Goals)));
    assert!(effects.borrow().contains(&Effect::Load("other".into())));
    store.dispatch(Report::Missing("other".into(), schoolweave::app::Absence::NotHere));
    assert!(store.state().document.is_none());
    let document = Rc::new(schoolweave::app::Document::new(
        schoolweave::plan::Plan::new("other", "Other"),
        Default::default(),
    ));
    store.dispatch(Report::Loaded(OpenedPlan {
        document,
        damaged: false,
    }));
    assert_eq!(store.state().plan().unwrap().about.title, "Other");
}

#[test]
fn what_is_typed_after_a_plan_was_opened_again_is_a_step_of_its_own() {
    let (store, _) = with_plan();
    let title = |store: &Store, title: &str| store.dispatch(Command::About(AboutField::Title(title.to_owned())));
    title(&store, "Before");
    // The journal is read back with its last step as it was: open.
    let document = Rc::clone(store.state().document.as_ref().unwrap());
    store.dispatch(Report::Loaded(OpenedPlan {
        document,
        damaged: false,
    }));
    title(&store, "After");
    store.dispatch(Intent::Undo);
    assert_eq!(store.state().plan().unwrap().about.title, "Before");
}

#[test]
fn the_example_is_read_and_opened_as_a_plan_of_its_own_without_a_word_on_files() {
    let (store, effects) = store();
    store.dispatch(Intent::OpenExample);
    assert_eq!(*effects.borrow(), [Effect::ReadExample]);
    let read = || {
        store.dispatch(Report::FileRead {
            purpose: FilePurpose::Example,
            name: "example.json".into(),
            bytes: (*include_bytes!("../../assets/example.json")).into(),
        });
        Rc::clone(store.state().plan().unwrap())
    };
    let (first, second) = (read(), read());
    assert!(first.about.example);
    assert_ne!(first.id, second.id);
    assert_eq!(store.state().file_news, None);
}
