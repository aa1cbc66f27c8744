//! A block of cells from the clipboard, as Excel and Sheets put it there.

use super::write::restore;
use crate::exchange::text::plain_lines;

/// The cells of a pasted block: tabs between cells, line ends between rows.
///
/// A cell in quotes keeps tabs, line breaks and doubled quotes. A quote that does not enclose its whole cell is just a
/// quote. Empty rows in between are rows; the line end behind the last row adds none. Rows are as long as they came.
pub fn parse_cells(text: &str) -> Vec<Vec<String>> {
    let text = plain_lines(text.strip_prefix('\u{feff}').unwrap_or(text));
    let text = text.strip_suffix('\n').unwrap_or(&text);
    let mut rows = vec![Vec::new()];
    let mut rest = text;
    loop {
        let (cell, behind) = quoted(rest).unwrap_or_else(|| {
            let end = rest.find(['\t', '\n']).unwrap_or(rest.len());
            let (cell, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
            (cell.to_owned(), behind)
        });
        if let Some(row) = rows.last_mut() {
            row.push(restore(&cell).to_owned());
        }
        match behind.split_at_checked(1) {
            Some(("\t", next)) => rest = next,
            Some((_, next)) => {
                rows.push(Vec::new());
                rest = next;
            }
            None => return rows,
        }
    }
}

/// A cell that is enclosed in quotes, and what stands behind it.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut inside = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (before, behind) = inside.split_once('"')?;
        cell.push_str(before);
        if let Some(next) = behind.strip_prefix('"') {
            cell.push('"');
            inside = next;
        } else if behind.is_empty() || behind.starts_with(['\t', '\n']) {
            return Some((cell, behind));
        } else {
            return None;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::exchange::delimited::write_cells;

    #[test]
    fn t2_a_block_keeps_what_stands_in_quotes() {
        assert_eq!(
            parse_cells("\"a \"\"b\"\"\tc\nd\"\te\r\nf\t\r\n"),
            [["a \"b\"\tc\nd", "e"], ["f", ""]]
        );
    }

    #[test]
    fn t2_a_quote_that_encloses_nothing_is_a_quote() {
        assert_eq!(
            parse_cells("5\" pipe\t\"so\" he said\n\"open\tx"),
            [["5\" pipe", "\"so\" he said"], ["\"open", "x"]]
        );
    }

    #[test]
    fn t2_empty_rows_and_cells_count() {
        assert_eq!(parse_cells("a\n\nb\n"), [["a"], [""], ["b"]]);
        assert_eq!(parse_cells("\t\t"), [["", "", ""]]);
        assert_eq!(parse_cells(""), [[""]]);
        assert_eq!(parse_cells("a\tb\tc\nd"), [vec!["a", "b", "c"], vec!["d"]]);
    }

    proptest! {
        /// What is copied pastes back as the same block, whatever stands in it.
        #[test]
        fn t3_copied_cells_paste_back(
            rows in (1_usize..4).prop_flat_map(|width| {
                prop::collection::vec(prop::collection::vec("[a-z=+'\"\t\n ＝-]{0,6}", width..=width), 1..5)
            })
        ) {
            prop_assert_eq!(parse_cells(&write_cells(&rows)), rows);
        }
    }
}
