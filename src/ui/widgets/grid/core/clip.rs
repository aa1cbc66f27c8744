//! Copying and pasting blocks of cells.

use std::rc::Rc;

use crate::ui::widgets::grid::column::{Column, ColumnKind};
use crate::ui::widgets::grid::event::{GridEvent, Reason};
use crate::ui::widgets::grid::grid::CopiedCell;
use crate::ui::widgets::grid::navigation::Place;
use crate::ui::widgets::grid::paste::{Target, has_headings, place, surplus_columns};

use super::{Core, Out, RowAt, Say};

/// What to do with a first row that looks like headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::widgets::grid) enum HeadingAnswer {
    LeaveOut,
    Paste,
    Cancel,
}

impl Core {
    /// The cells to copy: the ticked rows whole, else the rectangle.
    pub fn copied(&self) -> Vec<Vec<CopiedCell>> {
        let is_checked = self.active_row().is_some_and(|row| self.checked.contains(row));
        let range = self.range();
        let (lines, columns) = if is_checked && !range.is_wide() {
            let lines: Vec<usize> = self
                .selected_rows()
                .iter()
                .filter_map(|row| self.line_of(row))
                .collect();
            (lines, self.first()..=self.shape().last_column())
        } else {
            ((range.top..=range.bottom).collect(), range.left..=range.right)
        };
        let copy = |line: usize, column: usize| {
            let cell = self.cell_at(Place { line, column })?;
            let is_amount = self
                .column_at(column)
                .is_some_and(|(_, column)| column.kind == ColumnKind::Amount);
            // The unseen sign that keeps a minus with its amount is of use on the page alone.
            let text = cell.plain_text().replace('\u{2060}', "");
            Some(CopiedCell {
                is_number: is_amount && is_plain_number(&text),
                text,
            })
        };
        let line = |line: usize| {
            columns
                .clone()
                .filter_map(|column| copy(line, column))
                .collect::<Vec<_>>()
        };
        lines.into_iter().map(line).filter(|cells| !cells.is_empty()).collect()
    }

    /// Clears what was just copied.
    pub fn cut(&mut self) -> Vec<Out> {
        if self.active.line == 0 || self.at == RowAt::New {
            return Vec::new();
        }
        Self::told(
            self.edits(&self.target_places(), |_, _| Some(String::new())),
            Reason::Cut,
        )
    }

    /// Offers a field for pasting rows, which become new ones.
    pub fn await_paste(&mut self) -> Vec<Out> {
        self.awaits_paste = self.input.can_add;
        Vec::new()
    }

    /// Takes a block as new rows, wherever the focus is.
    pub fn paste_new(&mut self, block: Vec<Vec<String>>) -> Vec<Out> {
        let Some(line) = self.shape().new_line() else {
            return Vec::new();
        };
        let column = self.first();
        self.put(Place { line, column });
        self.paste(block)
    }

    /// What was said or offered about a paste is over.
    pub fn dismiss(&mut self) -> Vec<Out> {
        self.leftover = None;
        self.awaits_paste = false;
        vec![Out::Focus]
    }

    /// Takes a block from the clipboard; asks first where its first row looks like headings.
    pub fn paste(&mut self, block: Vec<Vec<String>>) -> Vec<Out> {
        if block.is_empty() || self.active.line == 0 {
            return Vec::new();
        }
        self.leftover = None;
        self.awaits_paste = false;
        if let ([line], true) = (block.as_slice(), self.target_places().len() > 1)
            && let [text] = line.as_slice()
        {
            let same = |core: &Self, place: Place| core.column_at(place.column).map(|(_, column)| column.resolve(text));
            return Self::told(self.edits(&self.target_places(), same), Reason::Same);
        }
        let left = self.range().left.max(self.first());
        if has_headings(&block, &self.input.columns, &self.columns_from(left)) {
            self.question = Some(block.into());
            return vec![Out::Say(Say::new("grid-paste-question"))];
        }
        self.place_block(&block)
    }

    /// Goes on with a paste that waited for an answer.
    pub fn answer(&mut self, answer: HeadingAnswer) -> Vec<Out> {
        let Some(block) = self.question.take() else {
            return Vec::new();
        };
        match answer {
            HeadingAnswer::Cancel => vec![Out::Focus],
            HeadingAnswer::Paste => self.place_block(&block),
            HeadingAnswer::LeaveOut => self.place_block(block.get(1..).unwrap_or_default()),
        }
    }

    fn columns_from(&self, left: usize) -> Vec<&Column> {
        let columns = (left..=self.shape().last_column()).filter_map(|at| self.column_at(at));
        columns.map(|(_, column)| column).collect()
    }

    fn place_block(&mut self, block: &[Vec<String>]) -> Vec<Out> {
        let range = self.range();
        let (top, left) = (range.top, range.left.max(self.first()));
        let columns = self.columns_from(left);
        let may = |line: usize| {
            (left..=self.shape().last_column())
                .map(|column| self.can_edit(Place { line, column }))
                .collect()
        };
        let rows = (top..=self.order.len())
            .take(block.len())
            .filter_map(|line| Some((self.row_at(line)?.key.clone(), may(line))));
        let target = Target {
            rows: rows.collect(),
            columns,
            can_add: self.input.can_add,
        };
        let paste = place(block, &target);
        let (surplus, _) = surplus_columns(&paste);
        let width = block.iter().map(Vec::len).max().unwrap_or(0);
        let mut out = Vec::new();
        if paste.edits.is_empty() && paste.added.is_empty() {
            out.push(Out::Say(Say::new("grid-pasted-nothing")));
        } else {
            let say = Say::new("grid-pasted")
                .and("rows", block.len())
                .and("columns", width - surplus.min(width));
            out.push(Out::Event(GridEvent::Paste(paste.clone())));
            out.push(Out::Say(say.and("added", paste.added.len())));
        }
        let start = Place {
            line: top,
            column: left,
        };
        self.put(start);
        self.anchor = Place {
            line: top + block.len().saturating_sub(1),
            column: (left + width.saturating_sub(1)).min(self.shape().last_column()),
        };
        if !paste.added.is_empty() {
            self.claim = Some((start, self.anchor));
        }
        self.leftover = (surplus > 0 || paste.surplus_rows > 0 || paste.left > 0).then_some(paste);
        out.push(Out::Focus);
        out
    }

    /// The waiting block, for the question.
    pub fn waiting(&self) -> Option<Rc<[Vec<String>]>> {
        self.question.clone()
    }
}

/// Whether a spreadsheet takes the text for a number. What else stands in a column of amounts, such as one that could
/// not be read, is text: it may begin as a formula does.
fn is_plain_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_figure = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',');
    digits.starts_with(|sign: char| sign.is_ascii_digit()) && digits.chars().all(is_figure)
}
