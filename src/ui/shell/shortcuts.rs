//! The list of shortcuts, from the table of actions.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Intent;
use crate::app::actions::{ACTIONS, Shortcut};
use crate::ui::store::use_dispatch;
use crate::ui::widgets::{Dialog, ShortcutGroup, ShortcutsTable};
use crate::ui::words::{Words, use_words};

/// The dialog of shortcuts.
#[component]
pub fn Shortcuts() -> Html {
    let words = use_words();
    let dispatch = use_dispatch();
    let on_close = use_callback(dispatch, |(), dispatch| dispatch.emit(Intent::ShowShortcuts(false)));
    html! {
        <Dialog title={words.text("action-shortcuts")} {on_close}>
            <AllShortcuts />
        </Dialog>
    }
}

/// Every action that has a shortcut, with its keys; and the keys of the grid.
#[component]
pub fn AllShortcuts() -> Html {
    let words = use_words();
    let groups = use_memo(words.clone(), |words| -> Rc<[ShortcutGroup]> {
        Rc::new([anywhere(words), in_a_grid(words)])
    });
    html! { <ShortcutsTable groups={(*groups).clone()} or={words.text("shortcuts-or")} /> }
}

fn anywhere(words: &Words) -> ShortcutGroup {
    let keys_of = |shortcuts: &[Shortcut]| {
        let names = shortcuts.iter().map(|shortcut| name_of(words, *shortcut).into());
        names.collect()
    };
    let rows = ACTIONS
        .iter()
        .filter(|action| !action.shortcuts.is_empty())
        .map(|action| (keys_of(action.shortcuts), words.text(action.label)));
    ShortcutGroup {
        title: words.text("shortcuts-anywhere"),
        rows: rows.collect(),
    }
}

fn in_a_grid(words: &Words) -> ShortcutGroup {
    let keys = [
        "move", "edit", "type", "keep", "leave", "open", "menu", "row", "select", "clear", "delete", "fill", "shift",
        "copy", "paste",
    ];
    ShortcutGroup {
        title: words.text("shortcuts-grid"),
        rows: keys
            .into_iter()
            .map(|key| {
                (
                    vec![words.text(&format!("shortcuts-grid-{key}-keys"))],
                    words.text(&format!("shortcuts-grid-{key}")),
                )
            })
            .collect(),
    }
}

/// A shortcut as it is written: “Ctrl+Shift+Z”.
pub fn name_of(words: &Words, shortcut: Shortcut) -> String {
    let mut name = String::new();
    if shortcut.ctrl {
        name.push_str(&words.text("key-ctrl"));
        name.push('+');
    }
    if shortcut.shift {
        name.push_str(&words.text("key-shift"));
        name.push('+');
    }
    match shortcut.key {
        "escape" => name.push_str(&words.text("key-escape")),
        key => name.push_str(&key.to_ascii_uppercase()),
    }
    name
}
