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

/// Whether the first of several rows looks like headings: most of what it holds are titles of columns, and none of it
/// is rather a value of the column it would stand in.
pub(super) fn has_headings(block: &[Vec<String>], columns: &[Column], target: &[&Column]) -> bool {
    let [first, rest @ ..] = block else {
        return false;
    };
    let words = |text: &str| {
        fold(text)
            .chars()
            .filter(|letter| letter.is_alphanumeric())
            .collect::<String>()
    };
    let is_of = |cell: &str, column: &Column| cell == words(&column.title) || cell == words(&column.id);
    let (mut cells, mut known, mut own) = (0_usize, 0_usize, 0_usize);
    for (place, text) in first.iter().enumerate() {
        let cell = words(text);
        if cell.is_empty() {
            continue;
        }
        cells += 1;
        let column = target.get(place);
        let is_own = column.is_some_and(|column| is_of(&cell, column));
        let is_again = || {
            rest.iter()
                .any(|row| row.get(place).is_some_and(|other| words(other) == cell))
        };
        if !is_own && (column.is_some_and(|column| column.holds(text)) || is_again()) {
            return false;
        }
        own += usize::from(is_own);
        known += usize::from(is_own || columns.iter().any(|column| is_of(&cell, column)));
    }
    // One word alone is a heading only above its own column: there may be a role called "Owner".
    !rest.is_empty() && known * 2 > cells && (cells > 1 || own == 1)
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
    use crate::ui::widgets::Choice;

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

    fn asks(rows: &[&[&str]], columns: &[Column], left: usize) -> bool {
        let target: Vec<&Column> = columns.iter().skip(left).collect();
        has_headings(&block(rows), columns, &target)
    }

    #[test]
    fn headings_are_recognised_by_their_words() {
        let columns = columns();
        assert!(asks(&[&["NAME", "phone-number"], &["a", "b"]], &columns, 0));
        assert!(asks(&[&["Town", "Name", "Shoe size"], &["a", "b"]], &columns, 0));
        assert!(asks(&[&["Town"], &["Springfield"]], &columns, 1));
        assert!(
            !asks(&[&["Name", "Shoe size"], &["a", "b"]], &columns, 0),
            "half is not most"
        );
        assert!(!asks(&[&["Ana", "Springfield", "Town"], &["a", "b"]], &columns, 0));
        assert!(!asks(&[&["Name", "Town"]], &columns, 0));
    }

    #[test]
    fn what_is_rather_a_value_is_no_heading() {
        let mut columns = columns();
        let parts = [Choice::new("owner", "Owner"), Choice::new("helper", "Helper")];
        columns.push(Column::new("part", "Part", ColumnKind::Choice(parts.into())));
        columns.push(Column::new("sum", "Sum", ColumnKind::Amount));
        columns.push(Column::new("owner", "Owner", ColumnKind::Text(Keyboard::Text)));
        assert!(!asks(&[&["Owner"], &["Cook"]], &columns, 0), "a role called so");
        assert!(
            !asks(&[&["Owner", "Sum"], &["Helper", "3"]], &columns, 3),
            "one of the list"
        );
        assert!(!asks(
            &[&["Name", "Town", "x", "Part", "12"], &["a", "b", "c", "d", "3"]],
            &columns,
            0
        ));
        assert!(
            !asks(&[&["Town", "Name"], &["Town", "Elm"]], &columns, 0),
            "it comes again"
        );
        assert!(asks(&[&["Part", "Sum", "Owner"], &["Owner", "3", "Ana"]], &columns, 3));
    }
}
