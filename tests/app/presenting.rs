//! Presenting to a room: what is in force while it lasts, and what ends with it.

use schoolweave::app::{Effect, Intent, Page, Preferences, Route, Theme, actions};
use schoolweave::plan::RecordId;

use crate::store::with_plan;

#[test]
fn presenting_is_for_now_and_what_is_private_is_covered_again_with_its_end() {
    let (store, effects) = with_plan();
    let go = |on: bool| store.dispatch(Intent::Present(on));
    store.dispatch(Intent::Uncover(true));
    assert!(!store.state().uncovered, "there is nothing to uncover at the desk");
    go(true);
    assert_eq!(store.state().theme(), Theme::Projector);
    assert_eq!(
        store.state().preferences.theme,
        Theme::Auto,
        "the colors liked are kept"
    );
    assert!(store.state().is_room() && !store.state().uncovered);
    store.dispatch(Intent::Uncover(true));
    assert!(store.state().uncovered);
    go(false);
    assert!(!store.state().is_room() && !store.state().uncovered);
    go(true);
    assert!(!store.state().uncovered);
    let told: Vec<bool> = effects
        .borrow()
        .iter()
        .filter_map(|effect| match effect {
            Effect::Present(on) => Some(*on),
            _ => None,
        })
        .collect();
    assert_eq!(told, [true, false, true]);
}

#[test]
fn the_colors_of_the_projector_cover_and_other_colors_end_what_was_uncovered() {
    let (store, _) = with_plan();
    let prefer = |theme: Theme| {
        let liked = Preferences {
            theme,
            ..Preferences::default()
        };
        store.dispatch(Intent::Prefer(liked));
    };
    prefer(Theme::Projector);
    assert!(store.state().is_room());
    store.dispatch(Intent::Uncover(true));
    prefer(Theme::Dark);
    assert!(!store.state().uncovered);
    prefer(Theme::Projector);
    assert!(!store.state().uncovered);
}

#[test]
fn escape_ends_presenting_and_is_left_alone_otherwise() {
    let (store, _) = with_plan();
    let pressed = |key: &str| actions::pressed(&store.state(), key, false, false).map(|action| action.id);
    assert_eq!(pressed("escape"), None);
    assert_eq!(pressed("f8"), Some("present"));
    store.dispatch(Intent::Present(true));
    assert_eq!(pressed("escape"), Some("leave"));
    let quiet = Preferences {
        single_keys: false,
        ..Preferences::default()
    };
    store.dispatch(Intent::Prefer(quiet));
    assert_eq!(pressed("?"), None);
    assert_eq!(
        pressed("escape"),
        Some("leave"),
        "what types no character cannot be turned off"
    );
}

#[test]
fn escape_closes_the_details_before_it_leaves_the_room() {
    let (store, _) = with_plan();
    let plan = store.state().plan().unwrap().id.clone();
    let partner = RecordId::parse("partners/clinic");
    assert!(partner.is_some());
    store.dispatch(Intent::Present(true));
    store.dispatch(Intent::Go(Route::page(&plan, Page::Partners).with_open(partner)));
    let escape = || {
        let state = store.state();
        let action = actions::pressed(&state, "escape", false, false).unwrap();
        store.dispatch((action.run)(&state).unwrap());
    };
    escape();
    assert_eq!(store.state().route, Route::page(&plan, Page::Partners));
    assert!(store.state().presenting);
    escape();
    assert!(!store.state().presenting);
}
