//! Where the cells of a pasted block go.

use super::column::Column;
use super::event::{CellEdit, NewRow, Paste};
use super::model::RowKey;
use crate::ui::widgets::fold::fold;

/// Where a block is pasted.
pub(super) struct Target<'a> {
    /// The rows from the anchor down, each with whether its cell in each of the columns can be edited.
    pub rows: Vec<(RowKey, Vec<bool>)>,
    /// The columns from the anchor to the right.
    pub columns: Vec<&'a Column>,
    /// Whether rows can be added below.
    pub can_add: bool,
}

/// Places a block: right and down from the anchor, with new rows below the end. What does not fit is kept apart.
pub(super) fn place(block: &[Vec<String>], target: &Target<'_>) -> Paste {
    let mut paste = Paste {
        block: block.to_vec().into(),
        ..Paste::default()
    };
    for (line, cells) in block.iter().enumerate() {
        let row = target.rows.get(line);
        let mut added = NewRow::default();
        for (text, (place, column)) in cells.iter().zip(target.columns.iter().enumerate()) {
            let may = row.map_or(!column.is_read_only, |(_, may)| {
                may.get(place).copied().unwrap_or(false)
            });
            let text = column.resolve(text);
            match row {
                _ if !may => paste.left += usize::from(!text.trim().is_empty()),
                Some((row, _)) => paste.edits.push(CellEdit {
                    row: row.clone(),
                    column: column.id.clone(),
                    text,
                }),
                None if !text.trim().is_empty() => added.cells.push((column.id.clone(), text)),
                None => {}
            }
        }
        if row.is_none() && !added.cells.is_empty() {
            if target.can_add {
                paste.added.push(added);
            } else {
                paste.surplus_rows += 1;
            }
        }
        let over: Vec<String> = cells.iter().skip(target.columns.len()).cloned().collect();
        paste.surplus.push(over);
    }
    if paste.surplus.iter().flatten().all(|cell| cell.trim().is_empty()) {
        paste.surplus.clear();
    }
    paste
}

/// Whether the first of several rows looks like headings: at least half of what it holds are titles of columns.
pub(super) fn has_headings(block: &[Vec<String>], columns: &[Column]) -> bool {
    let [first, _, ..] = block else {
        return false;
    };
    let words = |text: &str| {
        fold(text)
            .chars()
            .filter(|letter| letter.is_alphanumeric())
            .collect::<String>()
    };
    let titles: Vec<String> = columns
        .iter()
        .flat_map(|column| [words(&column.title), words(&column.id)])
        .collect();
    let cells: Vec<String> = first
        .iter()
        .map(|cell| words(cell))
        .filter(|cell| !cell.is_empty())
        .collect();
    let known = cells.iter().filter(|cell| titles.contains(cell)).count();
    known > 0 && known * 2 >= cells.len()
}

/// How many columns did not fit, and the first things they held, to show.
pub(super) fn surplus_columns(paste: &Paste) -> (usize, Vec<String>) {
    let count = paste.surplus.iter().map(Vec::len).max().unwrap_or(0);
    let texts = paste.surplus.iter().flatten().filter(|text| !text.trim().is_empty());
    (count, texts.take(4).cloned().collect())
}

#[cfg(test)]
mod tests {
    use super::super::column::{ColumnKind, Keyboard};
    use super::*;

    fn columns() -> Vec<Column> {
        ["Name", "Town", "Phone number"]
            .map(|title| Column::new(title.to_lowercase().as_str(), title, ColumnKind::Text(Keyboard::Text)))
            .into()
    }

    fn block(rows: &[&[&str]]) -> Vec<Vec<String>> {
        rows.iter()
            .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
            .collect()
    }

    #[test]
    fn t2_a_block_fills_right_and_down_adds_rows_and_keeps_what_does_not_fit() {
        let columns = columns();
        let target = Target {
            rows: vec![("r1".into(), vec![true, false]), ("r2".into(), vec![true, true])],
            columns: columns.iter().skip(1).collect(),
            can_add: true,
        };
        let block = block(&[&["a", "b", "c"], &["d"], &["", "f", "g"], &[""]]);
        let paste = place(&block, &target);
        let edits: Vec<_> = paste
            .edits
            .iter()
            .map(|edit| (&*edit.row, &*edit.column, edit.text.as_str()))
            .collect();
        assert_eq!(edits, [("r1", "town", "a"), ("r2", "town", "d")]);
        assert_eq!(paste.left, 1);
        assert_eq!(paste.added.len(), 1);
        assert_eq!(paste.added[0].cells, [("phone number".into(), "f".to_owned())]);
        assert_eq!(surplus_columns(&paste), (1, vec!["c".to_owned(), "g".to_owned()]));
        assert_eq!(&*paste.block, &*block);
    }

    #[test]
    fn a_grid_that_cannot_grow_says_which_rows_did_not_fit() {
        let columns = columns();
        let target = Target {
            rows: vec![],
            columns: columns.iter().collect(),
            can_add: false,
        };
        assert_eq!(place(&block(&[&["a"], &["b"]]), &target).surplus_rows, 2);
    }

    #[test]
    fn headings_are_recognised_by_their_words() {
        assert!(has_headings(
            &block(&[&["NAME", "phone-number"], &["a", "b"]]),
            &columns()
        ));
        assert!(has_headings(&block(&[&["Name", "Shoe size"], &["a", "b"]]), &columns()));
        assert!(!has_headings(
            &block(&[&["Ana", "Springfield", "Town"], &["a", "b"]]),
            &columns()
        ));
        assert!(!has_headings(&block(&[&["Name", "Town"]]), &columns()));
    }
}
