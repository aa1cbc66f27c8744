//! The editor of a cell, by the kind of its column. An editor lives inside the cell, keeps what is typed itself, and
//! tells the grid when typing pauses, when the edit is done and when it is given up.

mod list;
mod picker;
mod text;

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::column::{Column, ColumnKind};
use super::core::Start;
use super::dom;
use super::frame::Frame;
use super::keys::meant;
use super::message::Msg;
use super::model::ColumnId;

use list::ListEditor;
use picker::Picker;
use text::TextEditor;

/// The text an edit has come to before its editor was there: what the editor would give if it ended now.
pub(super) fn typed_text(kind: &ColumnKind, original: &str, start: &Start) -> String {
    match (kind.choices(), start) {
        (Some(_), start) => {
            let picker = Picker::new(kind, original, start);
            // Where several may be chosen, what is found is put to them.
            match picker
                .pointed()
                .filter(|_| picker.takes_many() && !picker.typed.trim().is_empty())
            {
                Some(choice) => picker.toggled(&choice.value).outcome(),
                None => picker.outcome(),
            }
        }
        (None, Start::Replace(text)) => text.clone(),
        (None, _) => original.to_owned(),
    }
}

/// Whether the edit was ended, and the page has yet to take the editor away.
#[hook]
fn use_over() -> Rc<Cell<bool>> {
    let is_over = use_memo((), |()| Rc::new(Cell::new(false)));
    // Drawn again, it goes on: what it came to was refused.
    use_effect({
        let is_over = is_over.clone();
        move || is_over.set(false)
    });
    (*is_over).clone()
}

/// Whether the key comes after the edit was ended; it is then done where the focus goes.
fn is_belated(is_over: &Cell<bool>, event: &KeyboardEvent, link: &Callback<Msg>) -> bool {
    let press = dom::press(event);
    if is_over.get() && meant(&press).is_some() {
        event.prevent_default();
        link.emit(Msg::Key(press, Rc::default()));
    }
    is_over.get()
}

/// What is edited, and how: the same from the beginning of an edit to its end, but for what is typed before the editor
/// is there.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct EditorAt {
    pub session: u32,
    pub column: ColumnId,
    pub start: Start,
    /// How often the page has refused what the edit came to.
    pub refused: u32,
    /// The text before.
    pub original: AttrValue,
    /// What the cell shows for it.
    pub shown: AttrValue,
    /// How many rows get the text.
    pub count: usize,
    /// Whether Tab and Shift+Tab have a cell to go to.
    pub has_next: bool,
    pub has_previous: bool,
}

/// Props of the editors.
#[derive(Properties, Clone, PartialEq)]
pub(super) struct EditorProps {
    /// What all rows share.
    pub frame: Frame,
    /// The column.
    pub column: Column,
    /// What is edited.
    pub at: EditorAt,
    /// What the row is called.
    pub row_name: AttrValue,
    /// The row is not there yet.
    pub is_new: bool,
}

impl EditorProps {
    /// The accessible name of the field.
    pub fn label(&self) -> AttrValue {
        let arguments = [
            ("column", self.column.title.as_str().into()),
            ("row", self.row_name.as_str().into()),
        ];
        self.frame.words.with("grid-cell-of-row", &arguments)
    }

    /// The id of a part of the editor.
    pub fn id(&self, part: &str) -> String {
        format!("{}-{part}", self.frame.id)
    }

    /// How many rows are changed at once, in words.
    pub fn count_note(&self) -> Html {
        if self.at.count < 2 {
            return Html::default();
        }
        let words = self
            .frame
            .words
            .with("grid-edits-rows", &[("count", self.at.count.into())]);
        html! { <span class="grid__many" id={self.id("many")}>{ words }</span> }
    }

    /// The id of that note, where there is one.
    pub fn described_by(&self) -> Option<String> {
        (self.at.count > 1).then(|| self.id("many"))
    }
}

/// The editor of a cell.
#[component]
pub(super) fn Editor(props: &EditorProps) -> Html {
    match props.column.kind {
        ColumnKind::Choice(_) | ColumnKind::Multi(_) | ColumnKind::Letters(_) => {
            html! { <ListEditor ..props.clone() /> }
        }
        _ => html! { <TextEditor ..props.clone() /> },
    }
}
