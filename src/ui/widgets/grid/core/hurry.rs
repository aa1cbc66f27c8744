//! Keys that come faster than the page is drawn: an edit has begun, and its editor is not there yet to take them.

use crate::ui::widgets::grid::column::ColumnKind;
use crate::ui::widgets::grid::editors::typed_text;
use crate::ui::widgets::grid::keys::{Intent, Meant, Press, intent, meant};
use crate::ui::widgets::grid::message::Typed;
use crate::ui::widgets::grid::navigation::Step;

use super::{Core, Editing, Out, Start, Then};

impl Core {
    /// Does what a key means by now: in a cell, or in an editor that is still to be drawn.
    pub fn press(&mut self, press: &Press) -> Vec<Out> {
        if let Some(editing) = self.edit_here().cloned() {
            return self.hurry(&editing, press);
        }
        match intent(press, self.spot(), self.run.is_some()) {
            Some(intent) => self.intend(intent),
            // The browser was kept from it, so the grid goes on.
            None if press.key == "Tab" => self.intend(if press.shift {
                Intent::PreviousInRun
            } else {
                Intent::NextInRun
            }),
            None => Vec::new(),
        }
    }

    /// The key was meant for the editor: it goes on with the text, or ends the edit.
    fn hurry(&mut self, editing: &Editing, press: &Press) -> Vec<Out> {
        let kind = self.input.columns.iter().find(|column| column.id == editing.column);
        let Some(kind) = kind.map(|column| column.kind.clone()) else {
            return Vec::new();
        };
        let is_listed = kind.choices().is_some();
        let breaks_line = kind == ColumnKind::LongText && press.key == "Enter" && (press.shift || press.alt);
        let then = match meant(press) {
            _ if breaks_line => return self.go_on(editing, is_listed, |text| text.push('\n')),
            Some(Meant::Type(letter)) => return self.go_on(editing, is_listed, |text| text.push(letter)),
            Some(Meant::Erase) => {
                return self.go_on(editing, is_listed, |text| {
                    text.pop();
                });
            }
            Some(Meant::GiveUp) => return self.cancel(editing.session),
            // In a list they step through what is found, which is not there yet.
            Some(Meant::Move(_)) if is_listed => return Vec::new(),
            Some(Meant::Move(Step::Up)) => Then::Up,
            Some(Meant::Move(Step::Down)) => Then::Below,
            Some(Meant::Move(step)) => {
                let mut out = self.finish_typed(editing, &kind, Then::Stay);
                out.extend(self.intend(Intent::Move(step)));
                return out;
            }
            Some(Meant::End(then)) => then,
            None => return Vec::new(),
        };
        self.finish_typed(editing, &kind, then)
    }

    /// The text an editor has come to, with what was typed before its field could have it.
    pub fn caught_up(&self, session: u32, typed: Typed) -> String {
        let editing = self.editing.as_ref().filter(|editing| editing.session == session);
        let (Some(editing), Some(opened)) = (editing, &typed.opened) else {
            return typed.text;
        };
        let kind = self.input.columns.iter().find(|column| column.id == editing.column);
        match (&editing.start, kind) {
            (Start::Replace(before), Some(column)) if before != opened => {
                let since = typed.held.strip_prefix(opened).unwrap_or(&typed.held);
                let start = Start::Replace(format!("{before}{since}"));
                typed_text(&column.kind, &editing.original, &start)
            }
            _ => typed.text,
        }
    }

    fn finish_typed(&mut self, editing: &Editing, kind: &ColumnKind, then: Then) -> Vec<Out> {
        let text = typed_text(kind, &editing.original, &editing.start);
        self.finish(editing.session, text, then)
    }

    fn go_on(&mut self, editing: &Editing, is_listed: bool, change: impl Fn(&mut String)) -> Vec<Out> {
        let mut text = match &editing.start {
            Start::Replace(text) => text.clone(),
            _ if is_listed => String::new(),
            Start::Select => String::new(),
            Start::Keep | Start::Open => editing.original.clone(),
        };
        change(&mut text);
        if let Some(editing) = &mut self.editing {
            editing.start = Start::Replace(text);
        }
        Vec::new()
    }
}
