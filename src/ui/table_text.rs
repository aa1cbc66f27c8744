//! How grids read and write the clipboard: the formats are `exchange`'s, which widgets do not name.

use crate::exchange::delimited::{Html, joined, parse_cells, protect};

use super::widgets::grid::{CopiedCell, TableText};

/// The clipboard format of every grid.
pub fn table_text() -> TableText {
    TableText {
        read: parse_cells,
        write,
    }
}

fn write(rows: &[Vec<CopiedCell>]) -> (String, String) {
    let text = joined(rows.iter().map(|row| row.iter().map(written).collect()), '\t', "\n");
    let mut html = Html::new();
    for row in rows {
        html.row(row.iter().map(|cell| (written(cell), !is_number(cell))));
    }
    (text, html.end())
}

/// A number stays one, with its sign; any other text is kept from running as a formula.
fn written(cell: &CopiedCell) -> String {
    if is_number(cell) {
        cell.text.clone()
    } else {
        protect(&cell.text)
    }
}

fn is_number(cell: &CopiedCell) -> bool {
    let digits = cell.text.strip_prefix('-').unwrap_or(&cell.text);
    let is_figure = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',');
    cell.is_number && digits.starts_with(|sign: char| sign.is_ascii_digit()) && digits.chars().all(is_figure)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str, is_number: bool) -> CopiedCell {
        CopiedCell {
            text: text.to_owned(),
            is_number,
        }
    }

    #[test]
    fn t3_amounts_arrive_as_numbers_and_formula_signs_as_text() {
        let rows = [
            vec![cell("=SUM(A1)", false), cell("-12.50", true)],
            vec![cell("a \"b\"\tc\nd", false), cell("-see note", true)],
        ];
        let (text, html) = (table_text().write)(&rows);
        assert_eq!(text, "'=SUM(A1)\t-12.50\n\"a \"\"b\"\"\tc\nd\"\t'-see note\n");
        assert!(html.contains("-12.50") && html.contains("'=SUM(A1)"), "{html}");
        assert_eq!((table_text().read)(&text)[1][0], "a \"b\"\tc\nd");
    }
}
