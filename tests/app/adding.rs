//! Adding from anywhere: what is on offer, where it leads, and that it is asked for once.

use schoolweave::app::adding::ADDITIONS;
use schoolweave::app::{Command, Document, Intent, OpenedPlan, Page, Report, Route, State, Store};
use schoolweave::plan::{CostLine, Id, Kind, Partner, Rank, Record, RecordId, Source};

use crate::store::with_plan;

fn offered(state: &State) -> Vec<Kind> {
    let offered = ADDITIONS.iter().filter(|addition| addition.enabled(state));
    offered.map(|addition| addition.kind).collect()
}

fn ask(store: &Store, kind: Kind) {
    let addition = ADDITIONS.iter().find(|addition| addition.kind == kind).unwrap();
    let intent = addition.intent(&store.state());
    store.dispatch(intent);
}

#[test]
fn each_kind_is_added_where_it_is_at_home() {
    let (store, _) = with_plan();
    store.dispatch(Command::add(CostLine::new(Id::new("bus"), Rank::default())));
    store.dispatch(Command::add(Source::new(Id::new("grant"), Rank::default())));
    store.dispatch(Command::add(Partner::new(Id::new("library"), Rank::default())));
    let plan = store.state().plan().unwrap().id.clone();
    let places = [
        (Kind::Partner, Page::Partners, ""),
        (Kind::Tie, Page::Partners, "ties"),
        (Kind::Goal, Page::Goals, ""),
        (Kind::Person, Page::Leadership, "people"),
        (Kind::Role, Page::Leadership, "roles"),
        (Kind::Body, Page::Leadership, "bodies"),
        (Kind::CostLine, Page::Funding, ""),
        (Kind::Source, Page::Funding, "sources"),
        (Kind::MatchContribution, Page::Funding, "match"),
        (Kind::Scenario, Page::Funding, "what-if"),
        (Kind::Action, Page::Overview, ""),
        (Kind::Site, Page::Settings, ""),
    ];
    assert_eq!(offered(&store.state()), places.map(|(kind, ..)| kind));
    for (kind, page, view) in places {
        store.dispatch(Intent::Go(Route::page(&plan, Page::Help)));
        ask(&store, kind);
        let state = store.state();
        assert_eq!(state.adding, Some(kind), "{kind:?}");
        assert_eq!(state.route, Route::page(&plan, page).with_view(view), "{kind:?}");
        store.dispatch(Intent::AddBegun);
        assert_eq!(store.state().adding, None, "{kind:?}");
    }
}

#[test]
fn whoever_is_there_already_stays_with_what_is_open() {
    let (store, _) = with_plan();
    let plan = store.state().plan().unwrap().id.clone();
    let here = Route::page(&plan, Page::Partners).with_open(RecordId::parse("partners/p1"));
    store.dispatch(Intent::Go(here.clone()));
    ask(&store, Kind::Partner);
    assert_eq!(store.state().route, here);
    assert_eq!(store.state().adding, Some(Kind::Partner));
}

#[test]
fn what_is_asked_for_outlasts_the_word_of_the_address_and_not_another_page() {
    let (store, _) = with_plan();
    ask(&store, Kind::Person);
    let there = store.state().route.clone();
    store.dispatch(Report::Moved(there));
    assert_eq!(store.state().adding, Some(Kind::Person));
    let plan = store.state().plan().unwrap().id.clone();
    store.dispatch(Intent::Go(Route::page(&plan, Page::Goals)));
    assert_eq!(store.state().adding, None, "it is not begun once one is elsewhere");
}

#[test]
fn nothing_is_added_without_a_plan_or_to_one_that_is_only_to_look_at() {
    let (store, _) = with_plan();
    assert!(
        !offered(&store.state()).contains(&Kind::Scenario),
        "there is no money yet"
    );
    let document = store.state().document.clone().unwrap();
    store.dispatch(Report::Loaded(OpenedPlan {
        document: Document {
            read_only: true,
            ..(*document).clone()
        }
        .into(),
        damaged: false,
    }));
    assert_eq!(offered(&store.state()), Vec::<Kind>::new());
    let before = store.state().route.clone();
    ask(&store, Kind::Partner);
    assert_eq!((store.state().adding, &store.state().route), (None, &before));
    store.dispatch(Intent::Go(Route::Start));
    assert_eq!(offered(&store.state()), Vec::<Kind>::new());
}
