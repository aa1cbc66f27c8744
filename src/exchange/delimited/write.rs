//! Writing rows of text: for files, and for the clipboard as plain text and as a table.

/// The text as a spreadsheet may be given it: one that would run as a formula gets `'` before it.
///
/// [`restore`] takes off exactly what this puts on, whatever the text was.
pub fn protect(text: &str) -> String {
    if runs(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// The text without the sign that [`protect`] put before it.
pub fn restore(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| runs(rest)).unwrap_or(text)
}

/// Whether a spreadsheet might take a text for a formula, also behind the sign that stops it.
fn runs(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// Rows as tab-separated text for the clipboard (`text/plain`). Cells of text are protected.
pub fn write_cells<R: AsRef<[String]>>(rows: &[R]) -> String {
    let protected = rows
        .iter()
        .map(|row| row.as_ref().iter().map(|cell| protect(cell)).collect());
    joined(protected, '\t', "\n")
}

/// Rows as comma-separated text for a file (RFC 4180), with a byte order mark where Excel is to know that it is UTF-8.
/// Cells of text are protected.
pub fn write_csv<R: AsRef<[String]>>(rows: &[R], mark: bool) -> String {
    let protected = rows
        .iter()
        .map(|row| row.as_ref().iter().map(|cell| protect(cell)).collect());
    let text = joined(protected, ',', "\r\n");
    if mark { format!("\u{feff}{text}") } else { text }
}

/// Rows as a table for the clipboard (`text/html`), the first row as headings. Data is never markup.
pub fn write_html_table<R: AsRef<[String]>>(rows: &[R]) -> String {
    let mut table = Html::new();
    for (place, row) in rows.iter().enumerate() {
        let cells = row.as_ref().iter().map(|cell| (protect(cell), true));
        if place == 0 {
            table.head(cells)
        } else {
            table.row(cells)
        }
    }
    table.end()
}

/// Rows of cells that need no more protection, joined.
pub(crate) fn joined(rows: impl Iterator<Item = Vec<String>>, delimiter: char, line_end: &str) -> String {
    let mut text = String::new();
    for row in rows {
        // A row of one empty cell would be an empty line, which readers pass over.
        let lone = matches!(row.as_slice(), [only] if only.is_empty());
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                text.push(delimiter);
            }
            if lone && delimiter != '\t' || needs_quotes(cell, delimiter) {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(cell);
            }
        }
        text.push_str(line_end);
    }
    text
}

fn needs_quotes(cell: &str, delimiter: char) -> bool {
    cell.contains([delimiter, '\n', '\r', '"']) || cell.starts_with(' ') || cell.ends_with(' ')
}

/// A table being written as HTML.
pub(crate) struct Html {
    text: String,
    body: bool,
}

impl Html {
    pub fn new() -> Self {
        Self {
            text: "<meta charset=\"utf-8\"><table>".to_owned(),
            body: false,
        }
    }

    /// The row of headings.
    pub fn head(&mut self, cells: impl Iterator<Item = (String, bool)>) {
        self.text.push_str("<thead><tr>");
        for (cell, _) in cells {
            self.text.push_str(&format!("<th>{}</th>", escaped(&cell)));
        }
        self.text.push_str("</tr></thead>");
    }

    /// A row of cells, each with whether it is text rather than a number.
    pub fn row(&mut self, cells: impl Iterator<Item = (String, bool)>) {
        if !self.body {
            self.text.push_str("<tbody>");
            self.body = true;
        }
        self.text.push_str("<tr>");
        for (cell, is_text) in cells {
            // Digits that are text (postcodes, telephone numbers) keep their zeros in Excel by this format.
            let digits = is_text && cell.starts_with(|sign: char| sign.is_ascii_digit());
            let format = if digits {
                " style='mso-number-format:\"\\@\"'"
            } else {
                ""
            };
            self.text.push_str(&format!("<td{format}>{}</td>", escaped(&cell)));
        }
        self.text.push_str("</tr>");
    }

    pub fn end(mut self) -> String {
        if self.body {
            self.text.push_str("</tbody>");
        }
        self.text.push_str("</table>");
        self.text
    }
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\n' => safe.push_str("<br>"),
            sign => safe.push(sign),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::exchange::delimited::{Delimiter, read_rows};

    fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
        rows.iter()
            .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
            .collect()
    }

    #[test]
    fn r36_no_text_runs_as_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "－1", "'=1"] {
            assert_eq!(protect(text), format!("'{text}"));
            assert_eq!(restore(&protect(text)), text);
        }
        for text in ["a=1", "'tis", "1-2", "", "5"] {
            assert_eq!(protect(text), text);
            assert_eq!(restore(text), text);
        }
    }

    #[test]
    fn g2_csv_is_quoted_where_it_must_be() {
        let written = write_csv(
            &rows(&[&["a,b", "c\"d", "e\nf", " g", "h"], &["=1", "", "", "", ""]]),
            true,
        );
        assert_eq!(written, "\u{feff}\"a,b\",\"c\"\"d\",\"e\nf\",\" g\",h\r\n'=1,,,,\r\n");
    }

    #[test]
    fn x5_data_is_never_markup() {
        let written = write_html_table(&rows(&[&["Name"], &["<img src=x onerror=\"alert('1')\">"], &["05401"]]));
        assert_eq!(
            written,
            "<meta charset=\"utf-8\"><table><thead><tr><th>Name</th></tr></thead><tbody>\
             <tr><td>&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;</td></tr>\
             <tr><td style='mso-number-format:\"\\@\"'>05401</td></tr></tbody></table>"
        );
    }

    proptest! {
        /// G2: what is written reads back without loss.
        #[test]
        fn g2_csv_reads_back(cells in prop::collection::vec("[a-z0-9=+'\",; \n＝-]{1,8}", 1..6)) {
            prop_assume!(cells.iter().any(|cell| !cell.trim().is_empty()));
            let written = write_csv(std::slice::from_ref(&cells), false);
            let read = read_rows(&crate::exchange::text::plain_lines(&written), Delimiter::Comma).rows;
            prop_assert_eq!(&read[0].cells, &cells);
        }
    }
}
