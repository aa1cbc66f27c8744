//! Actions: the one table that drives buttons, menus, shortcuts, the palette and the help page.

use super::effect::FilePurpose;
use super::intent::Intent;
use super::preferences::{Preferences, Theme};
use super::route::{Page, Route};
use super::state::State;

/// A key with what is held down with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortcut {
    /// The key, as `KeyboardEvent.key` has it, in lower case.
    pub key: &'static str,
    /// Whether Ctrl (on a Mac: ⌘) is held.
    pub ctrl: bool,
    /// Whether Shift is held; of a sign such as `?` it is not asked.
    pub shift: bool,
}

impl Shortcut {
    const fn ctrl(key: &'static str) -> Self {
        Self {
            key,
            ctrl: true,
            shift: false,
        }
    }

    const fn ctrl_shift(key: &'static str) -> Self {
        Self {
            key,
            ctrl: true,
            shift: true,
        }
    }

    const fn single(key: &'static str) -> Self {
        Self {
            key,
            ctrl: false,
            shift: false,
        }
    }

    /// Whether it is a single character, which can be turned off and acts only outside fields.
    pub fn is_single(&self) -> bool {
        !self.ctrl && is_character(self.key)
    }

    /// Whether this is what was pressed.
    pub fn matches(&self, key: &str, ctrl: bool, shift: bool) -> bool {
        let same = self.key.eq_ignore_ascii_case(key);
        same && self.ctrl == ctrl && (self.shift == shift || !self.ctrl)
    }
}

/// Whether a key, as `KeyboardEvent.key` has it, types a character.
pub fn is_character(key: &str) -> bool {
    key.chars().nth(1).is_none()
}

/// The group under which an action stands in the palette and in help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Going to a page.
    Go,
    /// Editing.
    Edit,
    /// Files and copies.
    File,
    /// How the page looks.
    View,
    /// Help.
    Help,
}

impl Group {
    /// The key of its label.
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Go => "actions-go",
            Self::Edit => "actions-edit",
            Self::File => "actions-file",
            Self::View => "actions-view",
            Self::Help => "actions-help",
        }
    }
}

/// Something the user can do from anywhere.
pub struct Action {
    /// Its id; `action-<id>` is the key of its label.
    pub id: &'static str,
    /// The key of its label.
    pub label: &'static str,
    /// The key of other words by which it is found; it may have none.
    pub also: &'static str,
    /// The group it stands in.
    pub group: Group,
    /// The shortcuts, the one to show first.
    pub shortcuts: &'static [Shortcut],
    /// Whether it can be done now.
    pub enabled: fn(&State) -> bool,
    /// What it wishes.
    pub run: fn(&State) -> Option<Intent>,
}

impl PartialEq for Action {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

fn always(_: &State) -> bool {
    true
}

fn has_plan(state: &State) -> bool {
    state.document.is_some() && state.route.plan().is_some()
}

fn can_present(state: &State) -> bool {
    has_plan(state) || state.presenting
}

fn can_undo(state: &State) -> bool {
    state
        .document
        .as_ref()
        .is_some_and(|document| document.history.undoable().is_some())
}

fn can_redo(state: &State) -> bool {
    state
        .document
        .as_ref()
        .is_some_and(|document| document.history.redoable().is_some())
}

fn can_keep_references(state: &State) -> bool {
    let document = state.document.as_ref();
    document.is_some_and(|document| document.last_deletion().is_some())
}

fn is_example(state: &State) -> bool {
    has_plan(state) && state.plan().is_some_and(|plan| plan.about.example)
}

fn to(state: &State, page: Page) -> Option<Intent> {
    to_view(state, page, "")
}

fn to_view(state: &State, page: Page, view: &str) -> Option<Intent> {
    Some(Intent::Go(Route::page(&state.plan()?.id, page).with_view(view)))
}

fn themed(state: &State, theme: Theme) -> Option<Intent> {
    Some(Intent::Prefer(Preferences {
        theme,
        ..(*state.preferences).clone()
    }))
}

/// Out of the details that are open, else out of the room.
fn leave(state: &State) -> Option<Intent> {
    match &state.route {
        Route::Plan { open: Some(_), .. } => Some(Intent::Go(state.route.clone().with_open(None))),
        _ => state.presenting.then_some(Intent::Present(false)),
    }
}

macro_rules! actions {
    ($( $id:literal in $group:ident [$($shortcut:expr),*] if $enabled:expr => $run:expr; )*) => {
        /// Every action.
        pub static ACTIONS: &[Action] = &[$(
            Action {
                id: $id,
                label: concat!("action-", $id),
                also: concat!("action-", $id, "-also"),
                group: Group::$group,
                shortcuts: &[$($shortcut),*],
                enabled: $enabled,
                run: $run,
            },
        )*];
    };
}

actions! {
    "undo" in Edit [Shortcut::ctrl("z")] if can_undo => |_| Some(Intent::Undo);
    "redo" in Edit [Shortcut::ctrl_shift("z"), Shortcut::ctrl("y")] if can_redo => |_| Some(Intent::Redo);
    "keep-references" in Edit [] if can_keep_references => |_| Some(Intent::KeepReferences);
    "search" in Go [Shortcut::ctrl("k"), Shortcut::single("/")] if always => |_| Some(Intent::ShowPalette(true));
    "go-start" in Go [] if always => |_| Some(Intent::Go(Route::Start));
    "go-overview" in Go [] if has_plan => |state| to(state, Page::Overview);
    "go-partners" in Go [] if has_plan => |state| to(state, Page::Partners);
    "go-bring-in" in Go [] if has_plan => |state| to(state, Page::BringIn);
    "go-goals" in Go [] if has_plan => |state| to(state, Page::Goals);
    "go-leadership" in Go [] if has_plan => |state| to(state, Page::Leadership);
    "go-people" in Go [] if has_plan => |state| to_view(state, Page::Leadership, "people");
    "go-roles" in Go [] if has_plan => |state| to_view(state, Page::Leadership, "roles");
    "go-bodies" in Go [] if has_plan => |state| to_view(state, Page::Leadership, "bodies");
    "go-funding" in Go [] if has_plan => |state| to(state, Page::Funding);
    "go-sources" in Go [] if has_plan => |state| to_view(state, Page::Funding, "sources");
    "go-assign" in Go [] if has_plan => |state| to_view(state, Page::Funding, "assign");
    "go-years" in Go [] if has_plan => |state| to_view(state, Page::Funding, "years");
    "go-share" in Go [] if has_plan => |state| to(state, Page::Share);
    "go-settings" in Go [] if always => |state| to(state, Page::Settings).or(Some(Intent::Go(Route::Settings)));
    "save-file" in File [Shortcut::ctrl("s")] if has_plan => |_| Some(Intent::SaveFile);
    "open-file" in File [Shortcut::ctrl("o")] if always => |_| Some(Intent::ChooseFile(FilePurpose::Open));
    "open-example" in File [] if always => |_| Some(Intent::OpenExample);
    "leave-example" in File [] if is_example => |_| Some(Intent::LeaveExample);
    "print" in File [] if always => |_| Some(Intent::Print);
    "present" in View [Shortcut::single("f8")] if can_present => |state| Some(Intent::Present(!state.presenting));
    "leave" in View [Shortcut::single("escape")] if |state| leave(state).is_some() => leave;
    "uncover" in View [] if State::is_room => |state| Some(Intent::Uncover(!state.uncovered));
    "theme-auto" in View [] if always => |state| themed(state, Theme::Auto);
    "theme-light" in View [] if always => |state| themed(state, Theme::Light);
    "theme-dark" in View [] if always => |state| themed(state, Theme::Dark);
    "theme-projector" in View [] if always => |state| themed(state, Theme::Projector);
    "help" in Help [Shortcut::single("f1")] if always => |state| to(state, Page::Help).or(Some(Intent::Go(Route::Help)));
    "shortcuts" in Help [Shortcut::single("?")] if always => |_| Some(Intent::ShowShortcuts(true));
}

/// The action with this id.
pub fn find(id: &str) -> Option<&'static Action> {
    ACTIONS.iter().find(|action| action.id == id)
}

/// The action that a key press means, where it can be done now.
pub fn pressed(state: &State, key: &str, ctrl: bool, shift: bool) -> Option<&'static Action> {
    ACTIONS.iter().find(|action| {
        let hit = action.shortcuts.iter().any(|shortcut| {
            shortcut.matches(key, ctrl, shift) && (state.preferences.single_keys || !shortcut.is_single())
        });
        hit && (action.enabled)(state)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_shortcuts_are_told_apart() {
        for (place, action) in ACTIONS.iter().enumerate() {
            for other in ACTIONS.iter().skip(place + 1) {
                assert_ne!(action.id, other.id);
                assert!(
                    action
                        .shortcuts
                        .iter()
                        .all(|shortcut| !other.shortcuts.contains(shortcut))
                );
            }
        }
    }

    #[test]
    fn single_keys_can_be_turned_off() {
        let mut state = State::default();
        assert_eq!(
            pressed(&state, "?", false, true).map(|action| action.id),
            Some("shortcuts")
        );
        assert_eq!(
            pressed(&state, "K", true, false).map(|action| action.id),
            Some("search")
        );
        state.preferences = Preferences {
            single_keys: false,
            ..Preferences::default()
        }
        .into();
        assert!(pressed(&state, "?", false, true).is_none());
        assert!(pressed(&state, "k", true, false).is_some());
        assert!(pressed(&state, "z", true, false).is_none(), "there is nothing to undo");
    }
}
