//! The palette: every action, page and record of the plan, found by typing.

use std::rc::Rc;

use yew::prelude::*;

use super::shortcuts::name_of;
use crate::app::actions::{self, ACTIONS, Action};
use crate::app::adding::{ADDITIONS, Addition};
use crate::app::{Intent, Page, Route, State};
use crate::plan::search::{Hit, Index};
use crate::plan::{Kind, RecordId};
use crate::ui::labels;
use crate::ui::store::{use_plan, use_store};
use crate::ui::widgets::{CommandPalette, PaletteItem};
use crate::ui::words::{Words, use_words};

/// How many records are listed at once.
const MOST_HITS: usize = 12;

/// The palette.
#[component]
pub fn Palette() -> Html {
    let words = use_words();
    let store = use_store();
    let plan = use_plan();
    let query = use_state_eq(AttrValue::default);
    let ahead = use_callback(store.clone(), |(), store| {
        AttrValue::from(store.state().palette.clone().unwrap_or_default())
    });
    let index = use_memo(plan, |plan| Index::new(plan));
    let items: Rc<[PaletteItem]> = {
        let state = store.state();
        let (mut items, others) = actions_found(&words, &state, &query);
        let (begun, additions) = additions_found(&words, &state, &query);
        items.extend(begun);
        if !query.trim().is_empty() && state.route.plan().is_some() {
            let hits = index.search(&query, MOST_HITS);
            items.extend(hits.iter().map(|hit| record(&words, hit)));
        }
        items.extend(others);
        items.extend(additions);
        items.into()
    };
    let on_query = use_callback(query.setter(), |text: AttrValue, query| query.set(text));
    let on_close = use_callback(store.clone(), |(), store| store.dispatch(Intent::ShowPalette(false)));
    let on_choose = use_callback(store, |id: AttrValue, store| {
        let state = store.state();
        let intent = match RecordId::parse(&id) {
            Some(record) => state
                .plan()
                .map(|plan| Intent::Go(Route::page(&plan.id, home(record.kind())).with_open(Some(record)))),
            None => match ADDITIONS.iter().find(|addition| addition.label == id) {
                Some(addition) => Some(addition.intent(&state)),
                None => actions::find(&id).and_then(|action| (action.run)(&state)),
            },
        };
        if let Some(intent) = intent {
            store.dispatch(intent);
        }
    });
    html! {
        <CommandPalette label={words.text("palette-label")} {items} {on_query} {on_choose} {on_close} {ahead} finds={false} />
    }
}

/// The actions that can be done now and that have every word that was typed: those that begin with what was typed, which come
/// before the records of the plan, and the others.
fn actions_found(words: &Words, state: &State, query: &str) -> (Vec<PaletteItem>, Vec<PaletteItem>) {
    let typed = query.trim().to_lowercase();
    let has_all = |action: &&Action| {
        let mut text = words.text(action.label).to_lowercase();
        if words.has(action.also) {
            text = format!("{text} {}", words.text(action.also).to_lowercase());
        }
        typed.split_whitespace().all(|word| text.contains(word))
    };
    ACTIONS
        .iter()
        .filter(|action| action.id != "search" && (action.enabled)(state))
        .filter(has_all)
        .map(|action| PaletteItem {
            id: action.id.into(),
            label: words.text(action.label),
            group: words.text(action.group.label_key()),
            shortcut: action
                .shortcuts
                .first()
                .map(|shortcut| name_of(words, *shortcut).into()),
            ..PaletteItem::default()
        })
        .partition(|item| !typed.is_empty() && item.label.to_lowercase().starts_with(&typed))
}

/// What can be added now and has every word that was typed, in its name or in the phrases for it: those that begin with
/// what was typed (“new partner”), and the others.
fn additions_found(words: &Words, state: &State, query: &str) -> (Vec<PaletteItem>, Vec<PaletteItem>) {
    let typed = query.trim().to_lowercase();
    let phrases = |addition: &Addition| {
        let label = words.text(addition.label).to_lowercase();
        format!("{label}, {}", words.text(addition.also).to_lowercase())
    };
    let (mut begun, mut others) = (Vec::new(), Vec::new());
    for addition in ADDITIONS.iter().filter(|addition| addition.enabled(state)) {
        let phrases = phrases(addition);
        if !typed.split_whitespace().all(|word| phrases.contains(word)) {
            continue;
        }
        let begins = !typed.is_empty() && phrases.split(", ").any(|phrase| phrase.starts_with(&typed));
        let place = if begins { &mut begun } else { &mut others };
        place.push(PaletteItem {
            id: addition.label.into(),
            label: words.text(addition.label),
            group: words.text("additions"),
            ..PaletteItem::default()
        });
    }
    (begun, others)
}

fn record(words: &Words, hit: &Hit) -> PaletteItem {
    PaletteItem {
        id: hit.id.to_string().into(),
        label: hit.title.clone().into(),
        group: words.text("palette-records"),
        hint: Some(labels::kind(words, hit.id.kind())),
        ..PaletteItem::default()
    }
}

/// The page on which records of a kind are at home.
fn home(kind: Kind) -> Page {
    match kind {
        Kind::Site => Page::Settings,
        Kind::Goal => Page::Goals,
        Kind::Partner | Kind::Tie => Page::Partners,
        Kind::Person | Kind::Body | Kind::Role | Kind::Assignment => Page::Leadership,
        Kind::CostLine | Kind::Source | Kind::Allocation | Kind::Scenario | Kind::MatchContribution => Page::Funding,
        Kind::Action => Page::Overview,
    }
}
