//! The core together with a page that does as it is told.

mod hurried;
mod many;
mod one;

use std::rc::Rc;

use super::{Core, Input, Out, Then};
use crate::ui::widgets::Choice;
use crate::ui::widgets::grid::column::{Column, ColumnKind, Keyboard};
use crate::ui::widgets::grid::event::{GridEvent, NewRow};
use crate::ui::widgets::grid::keys::{Intent, Press};
use crate::ui::widgets::grid::model::{Cell, RowKey};
use crate::ui::widgets::grid::navigation::Place;
use crate::ui::widgets::grid::rows::GridRow;
use crate::ui::widgets::grid::view::GridView;

/// A page that keeps rows of text.
struct Page {
    core: Core,
    rows: Vec<(RowKey, Vec<String>)>,
    view: GridView,
    events: Vec<GridEvent>,
    made: usize,
    /// What there was to announce when the page last answered.
    said: Vec<Out>,
}

fn columns() -> Rc<[Column]> {
    let letters: Rc<[Choice]> = ["R", "A", "C"].map(|letter| Choice::new(letter, letter)).into();
    [
        Column::new("name", "Name", ColumnKind::Text(Keyboard::Text)),
        Column::new("town", "Town", ColumnKind::Text(Keyboard::Text)),
        Column::new("sum", "Sum", ColumnKind::Amount).read_only(),
        Column::new("done", "Done", ColumnKind::Check),
        Column::new("ana", "Ana", ColumnKind::Letters(letters)),
    ]
    .into()
}

impl Page {
    fn new(names: &[&str]) -> Self {
        let mut page = Self {
            core: Core::new(Self::input(&columns(), &[], &GridView::default())),
            rows: Vec::new(),
            view: GridView::default(),
            events: Vec::new(),
            made: 0,
            said: Vec::new(),
        };
        for name in names {
            page.make(&[("name".into(), (*name).to_owned())]);
        }
        page.core = Core::new(Self::input(&columns(), &page.rows, &page.view));
        page
    }

    fn input(columns: &Rc<[Column]>, rows: &[(RowKey, Vec<String>)], view: &GridView) -> Input {
        let row = |(key, texts): &(RowKey, Vec<String>)| {
            GridRow::new(key.clone(), texts.iter().map(|text| Cell::text(text.clone())).collect())
        };
        Input {
            columns: columns.clone(),
            rows: rows.iter().map(row).collect(),
            view: view.clone(),
            can_add: true,
            can_select: true,
            can_delete: true,
            can_move: true,
            can_open: true,
            is_read_only: false,
        }
    }

    fn make(&mut self, cells: &[(Rc<str>, String)]) -> RowKey {
        let key = RowKey::from(format!("r{}", self.made));
        self.made += 1;
        self.rows.push((key.clone(), vec![String::new(); 5]));
        for (column, text) in cells {
            self.set(&key, column, text);
        }
        key
    }

    fn set(&mut self, key: &RowKey, column: &str, text: &str) {
        let place = columns().iter().position(|each| &*each.id == column).unwrap();
        self.rows.iter_mut().find(|(each, _)| each == key).unwrap().1[place] = text.to_owned();
    }

    /// Performs what the core decided, as the component does, and gives the core the new rows.
    fn perform(&mut self, out: Vec<Out>) {
        for each in out {
            match each {
                Out::Event(event) => self.take(event),
                Out::Add(NewRow { cells, is_draft }, then) => {
                    let key = self.make(&cells);
                    let more = self.core.added(Some(key), is_draft, then);
                    self.perform(more);
                }
                Out::Focus | Out::Say(_) | Out::Menu => {}
            }
        }
        self.answer();
    }

    fn answer(&mut self) {
        let input = Self::input(&columns(), &self.rows, &self.view);
        self.said = self.core.intake(input);
    }

    fn take(&mut self, event: GridEvent) {
        match &event {
            GridEvent::Edit { row, column, text, .. } => self.set(row, column, text),
            GridEvent::EditMany { edits, .. } => edits
                .iter()
                .for_each(|edit| self.set(&edit.row, &edit.column, &edit.text)),
            GridEvent::Paste(paste) => {
                paste
                    .edits
                    .iter()
                    .for_each(|edit| self.set(&edit.row, &edit.column, &edit.text));
                for row in &paste.added {
                    self.make(&row.cells);
                }
            }
            GridEvent::Delete { rows } => self.rows.retain(|(key, _)| !rows.contains(key)),
            GridEvent::Withdraw { row } => self.rows.retain(|(key, _)| key != row),
            GridEvent::Move { rows, before } => {
                let moved: Vec<_> = self
                    .rows
                    .iter()
                    .filter(|(key, _)| rows.contains(key))
                    .cloned()
                    .collect();
                self.rows.retain(|(key, _)| !rows.contains(key));
                let at = before
                    .as_ref()
                    .and_then(|before| self.rows.iter().position(|(key, _)| key == before));
                let at = at.unwrap_or(self.rows.len());
                self.rows.splice(at..at, moved);
            }
            GridEvent::View(view) => self.view = view.clone(),
            GridEvent::Open { .. } | GridEvent::Action { .. } => {}
        }
        self.events.push(event);
    }

    fn intend(&mut self, intent: Intent) {
        let out = self.core.intend(intent);
        self.perform(out);
    }

    /// Presses a key before the page is drawn.
    fn press(&mut self, key: &str) {
        let press = Press {
            key: key.trim_start_matches("Shift+").to_owned(),
            shift: key.starts_with("Shift+"),
            ..Press::default()
        };
        let out = self.core.press(&press);
        self.perform(out);
    }

    fn go(&mut self, line: usize, column: usize) {
        let out = self.core.go(Place { line, column });
        self.perform(out);
    }

    /// Types into the editor that is open, or opens it as typing does, and ends the edit.
    fn enter(&mut self, text: &str, then: Then) {
        if self.core.editing.is_none() {
            let first: String = text.chars().take(1).collect();
            self.intend(if first.is_empty() {
                Intent::Edit
            } else {
                Intent::Replace(first)
            });
        }
        let session = self.core.editing.as_ref().unwrap().session;
        let out = self.core.finish(session, text.to_owned(), then);
        self.perform(out);
    }

    fn draft(&mut self, text: &str) {
        let session = self.core.editing.as_ref().unwrap().session;
        let out = self.core.draft(session, text.to_owned());
        self.perform(out);
    }

    fn cancel(&mut self) {
        let session = self.core.editing.as_ref().unwrap().session;
        let out = self.core.cancel(session);
        self.perform(out);
    }

    fn paste(&mut self, rows: &[&[&str]]) {
        let block = rows
            .iter()
            .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
            .collect();
        let out = self.core.paste(block);
        self.perform(out);
    }

    fn column(&self, place: usize) -> Vec<&str> {
        self.rows.iter().map(|(_, texts)| texts[place].as_str()).collect()
    }

    fn active(&self) -> (usize, usize) {
        (self.core.active.line, self.core.active.column)
    }
}
