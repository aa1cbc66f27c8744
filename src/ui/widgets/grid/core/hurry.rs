//! Keys that come faster than the page is drawn: an edit has begun, and its editor is not there yet to take them.

use crate::ui::widgets::grid::editors::typed_text;
use crate::ui::widgets::grid::keys::Intent;

use super::{Core, Editing, Out, Start, Then};

impl Core {
    /// Does what a key asks for that was meant for the editor: it goes on with the text, or ends the edit.
    pub(super) fn hurry(&mut self, editing: &Editing, intent: Intent) -> Vec<Out> {
        let then = match &intent {
            Intent::Replace(more) => {
                let text = match &editing.start {
                    Start::Replace(text) => format!("{text}{more}"),
                    Start::Select => more.clone(),
                    Start::Keep | Start::Open => format!("{}{more}", editing.original),
                };
                if let Some(editing) = &mut self.editing {
                    editing.start = Start::Replace(text);
                }
                return Vec::new();
            }
            Intent::Unselect => return self.cancel(editing.session),
            Intent::Edit => Then::Down,
            Intent::NextInRun => Then::Right,
            Intent::PreviousInRun => Then::Left,
            _ => Then::Stay,
        };
        let column = self.input.columns.iter().find(|column| column.id == editing.column);
        let text = column.map(|column| typed_text(&column.kind, &editing.original, &editing.start));
        let mut out = self.finish(editing.session, text.unwrap_or_default(), then);
        if then == Then::Stay {
            out.extend(self.intend_at_rest(intent));
        }
        out
    }
}
