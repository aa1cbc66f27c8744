//! Rows, worded once per record and only when needed, compared by pointer.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use yew::prelude::*;

use super::model::{Cell, RowKey};
use crate::ui::widgets::fold::fold;

type Wording = Box<dyn FnOnce() -> Vec<Cell>>;

#[derive(Default)]
struct Cells {
    cells: OnceCell<Vec<Cell>>,
    wording: RefCell<Option<Wording>>,
    search: OnceCell<String>,
}

impl Cells {
    fn get(&self) -> &[Cell] {
        self.cells.get_or_init(|| {
            let wording = self.wording.borrow_mut().take();
            wording.map(|wording| wording()).unwrap_or_default()
        })
    }
}

/// One row: its key and its cells, one per column in the order of the grid's `columns`. Cloning it clones pointers.
#[derive(Clone)]
pub struct GridRow {
    /// Names the row in events.
    pub key: RowKey,
    cells: Rc<Cells>,
}

impl GridRow {
    /// A row whose cells are worded already.
    pub fn new(key: impl Into<RowKey>, cells: Vec<Cell>) -> Self {
        Self {
            key: key.into(),
            cells: Rc::new(Cells {
                cells: cells.into(),
                ..Cells::default()
            }),
        }
    }

    /// A row whose cells are worded when first asked for: shown, sorted by or searched.
    pub fn later(key: impl Into<RowKey>, wording: impl FnOnce() -> Vec<Cell> + 'static) -> Self {
        Self {
            key: key.into(),
            cells: Rc::new(Cells {
                wording: RefCell::new(Some(Box::new(wording))),
                ..Cells::default()
            }),
        }
    }

    /// The cells, in the order of the grid's columns.
    pub fn cells(&self) -> &[Cell] {
        self.cells.get()
    }

    /// The cell of a column, by the column's place in the grid's `columns`.
    pub fn cell(&self, column: usize) -> Option<&Cell> {
        self.cells.get().get(column)
    }

    /// Everything the row shows, folded for searching.
    pub(super) fn search_text(&self) -> &str {
        self.cells.search.get_or_init(|| {
            let texts: Vec<String> = self.cells().iter().map(|cell| fold(&cell.text)).collect();
            texts.join("\u{1f}")
        })
    }
}

/// Rows are equal where they share their cells; else by value, if both are worded already.
impl PartialEq for GridRow {
    fn eq(&self, other: &Self) -> bool {
        if Rc::ptr_eq(&self.cells, &other.cells) {
            return self.key == other.key;
        }
        let (ours, theirs) = (self.cells.cells.get(), other.cells.cells.get());
        self.key == other.key && ours.is_some() && ours == theirs
    }
}

impl std::fmt::Debug for GridRow {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("GridRow")
            .field("key", &self.key)
            .field("cells", &self.cells())
            .finish()
    }
}

/// Keeps each row for as long as what it was made from is equal, so that one edit makes one new row.
///
/// `S` is what a row is made from: an `Rc<Record>` (compared by pointer where `Record: Eq`), or a tuple of them where
/// a row also shows the names of other records.
pub struct RowMemo<C, S> {
    context: Option<C>,
    kept: HashMap<RowKey, (S, GridRow)>,
}

impl<C, S> Default for RowMemo<C, S> {
    fn default() -> Self {
        Self {
            context: None,
            kept: HashMap::new(),
        }
    }
}

impl<C: Clone + PartialEq + 'static, S: Clone + PartialEq + 'static> RowMemo<C, S> {
    /// The rows of these sources. A changed context (the wording, the columns, settings) words all of them anew.
    pub fn rows(
        &mut self,
        context: &C,
        sources: impl IntoIterator<Item = (RowKey, S)>,
        word: fn(&C, &S) -> Vec<Cell>,
    ) -> Rc<[GridRow]> {
        if self.context.as_ref() != Some(context) {
            self.context = Some(context.clone());
            self.kept.clear();
        }
        let mut kept = HashMap::with_capacity(self.kept.len());
        let mut rows = Vec::with_capacity(self.kept.len());
        for (key, source) in sources {
            let row = match self.kept.remove(&key) {
                Some((before, row)) if before == source => row,
                _ => {
                    let (context, source) = (context.clone(), source.clone());
                    GridRow::later(key.clone(), move || word(&context, &source))
                }
            };
            rows.push(row.clone());
            kept.insert(key, (source, row));
        }
        self.kept = kept;
        rows.into()
    }
}

/// The rows of a page, each worded again only where what it is made from has changed.
///
/// `context` is what all rows depend on (the wording, formats, columns); `sources` gives each row's key with what it
/// is made from; `word` makes its cells. The result is the same pointer while nothing changes.
#[hook]
pub fn use_rows<C, S>(context: C, sources: Vec<(RowKey, S)>, word: fn(&C, &S) -> Vec<Cell>) -> Rc<[GridRow]>
where
    C: Clone + PartialEq + 'static,
    S: Clone + PartialEq + 'static,
{
    let memo = use_mut_ref(RowMemo::<C, S>::default);
    let last = use_mut_ref(|| Rc::<[GridRow]>::from([]));
    let rows = memo.borrow_mut().rows(&context, sources, word);
    let mut last = last.borrow_mut();
    if *last != rows {
        *last = rows;
    }
    last.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(context: &&'static str, source: &Rc<String>) -> Vec<Cell> {
        vec![Cell::text(format!("{context} {source}"))]
    }

    #[test]
    fn only_the_row_whose_source_changed_is_made_again() {
        let mut memo = RowMemo::default();
        let (one, two) = (Rc::new("one".to_owned()), Rc::new("two".to_owned()));
        let sources = |second: &Rc<String>| [(RowKey::from("a"), one.clone()), (RowKey::from("b"), second.clone())];
        let before = memo.rows(&"x", sources(&two), word);
        let after = memo.rows(&"x", sources(&Rc::new("deux".to_owned())), word);
        assert_eq!(before[0], after[0]);
        assert_ne!(before[1], after[1]);
        assert_eq!(after[1].cells()[0].text, "x deux");
        let worded_anew = memo.rows(&"y", sources(&two), word);
        assert_eq!(worded_anew[0].cells()[0].text, "y one");
    }

    #[test]
    fn rows_made_anew_with_the_same_cells_are_equal() {
        let row = |text: &'static str| GridRow::new("a", vec![Cell::text(text)]);
        assert_eq!(row("x"), row("x"));
        assert_ne!(row("x"), row("y"));
    }
}
