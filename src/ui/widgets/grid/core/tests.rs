//! The core together with a page that does as it is told.

use std::rc::Rc;

use super::super::event::{GridEvent, NewRow, Reason};
use super::super::keys::Intent;
use super::super::model::{CHECKED, Cell, Column, ColumnKind, Keyboard, RowKey};
use super::super::navigation::{Place, Step};
use super::super::rows::GridRow;
use super::super::view::GridView;
use super::{Core, HeadingAnswer, Input, Out, Start, Then};
use crate::ui::widgets::Choice;

/// A page that keeps rows of text.
struct Page {
    core: Core,
    rows: Vec<(RowKey, Vec<String>)>,
    view: GridView,
    events: Vec<GridEvent>,
    made: usize,
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
        self.core.intake(input);
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

#[test]
fn e4_ten_names_typed_with_enter_give_ten_rows_and_an_empty_enter_ends_the_run() {
    let mut page = Page::new(&[]);
    assert_eq!(page.active(), (1, 1));
    for number in 1..=10 {
        page.enter(&format!("Name {number}"), Then::Down);
    }
    assert_eq!(page.rows.len(), 10);
    assert_eq!(page.column(0)[9], "Name 10");
    assert!(page.core.editing.is_some(), "the new row is open for the next name");
    page.enter("", Then::Down);
    assert_eq!(page.rows.len(), 10);
    assert!(page.core.editing.is_none());
    assert_eq!(page.active(), (11, 1), "the focus stays on the new row");
}

#[test]
fn e1_typing_in_the_new_row_is_kept_before_the_edit_ends_and_the_editor_stays_the_same() {
    let mut page = Page::new(&["a"]);
    page.go(2, 1);
    page.intend(Intent::Replace("N".into()));
    let element = page.core.new_component_key();
    page.draft("New pa");
    assert_eq!(page.column(0), ["a", "New pa"]);
    let key = page.rows[1].0.clone();
    assert_eq!(
        page.core.component_key(&key),
        element,
        "the row's element is the one the new row had"
    );
    assert_ne!(page.core.new_component_key(), element);
    assert!(page.core.editing.is_some());
    page.draft("New partner");
    page.enter("New partner", Then::Down);
    assert_eq!(page.column(0), ["a", "New partner"]);
    assert_eq!(page.active(), (3, 1));
    let last = page.events.last().unwrap();
    assert!(
        matches!(last, GridEvent::Edit { is_draft: false, .. }),
        "the last word is no draft: {last:?}"
    );
}

#[test]
fn e4_escape_brings_the_old_text_back_and_takes_a_half_typed_row_away() {
    let mut page = Page::new(&["a"]);
    page.go(1, 1);
    page.intend(Intent::Edit);
    page.draft("ab");
    assert_eq!(page.column(0), ["ab"]);
    page.cancel();
    assert_eq!(page.column(0), ["a"]);
    page.go(2, 1);
    page.intend(Intent::Replace("x".into()));
    page.draft("xy");
    assert_eq!(page.rows.len(), 2);
    page.cancel();
    assert_eq!(page.column(0), ["a"]);
    assert_eq!(page.active(), (2, 1));
}

#[test]
fn an_edit_that_changes_nothing_tells_nothing() {
    let mut page = Page::new(&["a"]);
    page.go(1, 1);
    page.enter("a", Then::Down);
    assert_eq!(page.events, []);
    page.go(1, 1);
    page.intend(Intent::Edit);
    page.cancel();
    assert_eq!(page.events, []);
}

#[test]
fn tab_goes_right_over_what_cannot_be_edited_and_enter_returns_to_where_the_run_began() {
    let mut page = Page::new(&[]);
    page.enter("Ana", Then::Right);
    assert_eq!(page.active(), (1, 2));
    assert!(matches!(&page.core.editing, Some(editing) if editing.start == Start::Select));
    page.enter("Springfield", Then::Right);
    assert_eq!(page.active(), (1, 4), "over the read-only sum, to the check box");
    assert!(page.core.editing.is_none());
    page.intend(Intent::PreviousInRun);
    page.enter("Shelbyville", Then::Down);
    assert_eq!(page.active(), (2, 1));
    assert_eq!(page.column(1), ["Shelbyville"]);
}

#[test]
fn t4_sorting_moves_no_row_while_it_is_edited() {
    let mut page = Page::new(&["b", "c", "d"]);
    page.go(1, 1);
    page.core.active.line = 0;
    page.go(0, 1);
    page.intend(Intent::Sort);
    page.go(1, 1);
    page.intend(Intent::Edit);
    page.draft("z");
    let shown = |page: &Page| page.core.order.clone();
    assert_eq!(shown(&page), [0, 1, 2]);
    assert!(page.core.is_stale);
    page.enter("z", Then::Stay);
    assert_eq!(shown(&page), [0, 1, 2]);
    assert_eq!(page.active(), (1, 1));
    page.core.arrange_again();
    assert_eq!(shown(&page), [1, 2, 0]);
    assert_eq!(page.active(), (3, 1), "the focus goes with the row");
}

#[test]
fn k3_the_focus_goes_to_the_next_row_after_delete_and_back_when_it_is_undone() {
    let mut page = Page::new(&["a", "b", "c"]);
    page.go(2, 1);
    let before = page.rows.clone();
    page.intend(Intent::DeleteRows);
    assert_eq!(page.column(0), ["a", "c"]);
    assert_eq!(page.active(), (2, 1));
    assert_eq!(page.core.active_row().map(|key| &**key), Some("r2"));
    page.rows = before;
    page.answer();
    assert_eq!(page.core.active_row().map(|key| &**key), Some("r1"));
    for _ in 0..3 {
        page.intend(Intent::DeleteRows);
    }
    assert_eq!(page.rows.len(), 0);
    assert_eq!(page.active(), (1, 1), "the new row");
}

#[test]
fn k3_the_focus_finds_a_row_when_the_filter_hides_its_own() {
    let mut page = Page::new(&["a", "b", "c"]);
    page.go(3, 1);
    page.view = page.view.filtered("a");
    page.answer();
    assert_eq!(page.active(), (1, 1));
    page.view = page.view.filtered("");
    page.answer();
    assert_eq!(page.active(), (3, 1), "its own row is there again");
}

#[test]
fn t5_one_edit_changes_all_selected_rows() {
    let mut page = Page::new(&["a", "b", "c", "d"]);
    page.go(2, 2);
    page.intend(Intent::Extend(Step::Down));
    assert_eq!(page.core.selected_rows().len(), 2);
    page.intend(Intent::Replace("T".into()));
    assert_eq!(page.core.editing.as_ref().unwrap().targets.len(), 2);
    page.draft("To");
    assert_eq!(page.events, [], "several rows change only when the edit is done");
    page.enter("Town", Then::Stay);
    assert_eq!(page.column(1), ["", "Town", "Town", ""]);
    assert!(matches!(
        &page.events[..],
        [GridEvent::EditMany {
            reason: Reason::Same,
            ..
        }]
    ));
    page.go(1, 1);
    page.intend(Intent::SelectRow);
    page.go(4, 1);
    page.intend(Intent::SelectRow);
    page.go(4, 2);
    page.enter("City", Then::Down);
    assert_eq!(page.column(1), ["City", "Town", "Town", "City"]);
}

#[test]
fn delete_clears_the_rectangle_but_not_what_cannot_be_edited() {
    let mut page = Page::new(&["a", "b"]);
    page.rows[0].1[2] = "5".into();
    page.answer();
    page.go(1, 1);
    page.intend(Intent::SelectAll);
    page.intend(Intent::Clear);
    assert_eq!(page.column(0), ["", ""]);
    assert_eq!(page.column(2)[0], "5");
}

#[test]
fn ctrl_d_fills_from_above() {
    let mut page = Page::new(&["a", "b", "c"]);
    page.go(2, 1);
    page.intend(Intent::FillDown);
    assert_eq!(page.column(0), ["a", "a", "c"]);
    page.go(1, 1);
    page.intend(Intent::Extend(Step::Bottom));
    page.intend(Intent::FillDown);
    assert_eq!(page.column(0), ["a", "a", "a"]);
}

#[test]
fn r1_a_letter_replaces_and_further_letters_join() {
    let mut page = Page::new(&["a"]);
    page.go(1, 5);
    page.intend(Intent::Letter('c', false));
    page.intend(Intent::Letter('a', false));
    assert_eq!(page.column(4), ["AC"]);
    page.go(1, 4);
    page.go(1, 5);
    page.intend(Intent::Letter('r', false));
    assert_eq!(page.column(4), ["R"]);
    page.intend(Intent::Letter('x', false));
    assert_eq!(page.column(4), ["R"]);
    page.intend(Intent::Clear);
    assert_eq!(page.column(4), [""]);
}

#[test]
fn space_ticks_all_selected_rows_alike() {
    let mut page = Page::new(&["a", "b"]);
    page.go(1, 4);
    page.intend(Intent::Toggle);
    page.intend(Intent::Extend(Step::Down));
    page.intend(Intent::Toggle);
    assert_eq!(page.column(3), [CHECKED, CHECKED]);
}

#[test]
fn t2_a_block_is_pasted_with_new_rows_in_one_step_and_selected() {
    let mut page = Page::new(&["a", "b"]);
    page.go(2, 1);
    page.paste(&[
        &["b2", "x", "", "yes"],
        &["c", "y"],
        &["d", "z", "", "", "R", "too much"],
    ]);
    assert_eq!(page.column(0), ["a", "b2", "c", "d"]);
    assert_eq!(page.column(3), ["", CHECKED, "", ""]);
    assert_eq!(page.column(4), ["", "", "", "R"]);
    assert_eq!(page.events.len(), 1);
    assert_eq!(page.core.selected_rows().len(), 3);
    assert_eq!(page.active(), (2, 1));
    let leftover = page.core.leftover.as_ref().unwrap();
    assert_eq!(leftover.surplus[2], ["too much"]);
}

#[test]
fn t2_a_first_row_of_headings_is_asked_about() {
    let mut page = Page::new(&[]);
    page.paste(&[&["NAME", "Town"], &["Ana", "Springfield"]]);
    assert_eq!(page.rows.len(), 0);
    assert!(page.core.waiting().is_some());
    let out = page.core.answer(HeadingAnswer::LeaveOut);
    page.perform(out);
    assert_eq!(page.column(0), ["Ana"]);
    assert_eq!(page.active(), (1, 1), "the first pasted row has the focus");
}

#[test]
fn one_copied_cell_is_pasted_into_all_selected_ones() {
    let mut page = Page::new(&["a", "b", "c"]);
    page.go(1, 2);
    page.intend(Intent::Extend(Step::Bottom));
    page.paste(&[&["Town"]]);
    assert_eq!(page.column(1), ["Town", "Town", "Town"]);
}

#[test]
fn t3_a_rectangle_or_whole_ticked_rows_are_copied() {
    let mut page = Page::new(&["a", "b"]);
    page.go(1, 1);
    page.intend(Intent::Extend(Step::Down));
    let texts = |page: &Page| -> Vec<Vec<String>> {
        page.core
            .copied()
            .into_iter()
            .map(|row| row.into_iter().map(|cell| cell.text).collect())
            .collect()
    };
    assert_eq!(texts(&page), [["a"], ["b"]]);
    page.go(2, 1);
    page.intend(Intent::SelectRow);
    assert_eq!(texts(&page), [["b", "", "", "", ""]]);
    assert!(page.core.copied()[0][2].is_number);
}

#[test]
fn r5_rows_move_together_in_the_pages_own_order_only() {
    let mut page = Page::new(&["a", "b", "c", "d"]);
    page.go(2, 1);
    page.intend(Intent::Extend(Step::Down));
    page.intend(Intent::Shift(Step::Up));
    assert_eq!(page.column(0), ["b", "c", "a", "d"]);
    page.go(1, 1);
    page.intend(Intent::Shift(Step::Down));
    assert_eq!(page.column(0), ["c", "b", "a", "d"]);
    assert_eq!(page.active(), (2, 1));
    page.intend(Intent::Shift(Step::Down));
    page.intend(Intent::Shift(Step::Down));
    page.intend(Intent::Shift(Step::Down));
    assert_eq!(page.column(0), ["c", "a", "d", "b"]);
    page.view = page.view.sorted_by(&"name".into());
    page.answer();
    let before = page.events.len();
    page.intend(Intent::Shift(Step::Up));
    assert_eq!(page.events.len(), before);
}

#[test]
fn a_row_added_to_a_sorted_table_stays_where_it_was_typed() {
    let mut page = Page::new(&["b", "c"]);
    page.view = page.view.sorted_by(&"name".into());
    page.answer();
    page.go(3, 1);
    page.enter("a", Then::Stay);
    assert_eq!(page.core.order, [0, 1, 2]);
    assert!(page.core.is_stale);
    assert_eq!(page.active(), (3, 1));
}
