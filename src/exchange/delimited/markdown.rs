//! Tables as Markdown has them: bars between cells, and a line of dashes under the headings.

use super::Row;
use super::read::Rows;
use super::write::restore;

/// Whether a text holds a Markdown table: a line of dashes under a line with as many cells.
pub(super) fn is_markdown(text: &str) -> bool {
    let mut before = 0;
    text.lines().any(|line| {
        let cells = cut(line);
        let is_table = is_rule(line) && cells.len() == before;
        before = if line.contains('|') { cells.len() } else { 0 };
        is_table
    })
}

/// The rows of the table. Lines outside of it are rows of one cell, so that nothing is lost.
pub(super) fn read(text: &str) -> Rows {
    let rows = text.lines().enumerate().filter(|(_, line)| !is_rule(line));
    let rows = rows.map(|(place, line)| Row {
        line: place + 1,
        cells: if line.contains('|') {
            cut(line).iter().map(|cell| bare(cell)).collect()
        } else {
            vec![bare(line.trim_start_matches(['#', ' ', '>']))]
        },
    });
    Rows {
        rows: rows.filter(|row| row.filled() > 0).collect(),
        open_quote: None,
    }
}

/// `|---|:--:|`, with or without the outer bars.
fn is_rule(line: &str) -> bool {
    let is_dashes = |cell: &str| {
        let cell = cell.trim();
        let dashes = cell.strip_prefix(':').unwrap_or(cell);
        let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
        !dashes.is_empty() && dashes.bytes().all(|sign| sign == b'-')
    };
    line.contains('|') && cut(line).iter().all(|cell| is_dashes(cell))
}

/// The cells of a line: by bars that are not escaped; those at its ends enclose it.
fn cut(line: &str) -> Vec<&str> {
    let line = line.trim();
    let mut cells = Vec::new();
    let mut rest = line.strip_prefix('|').unwrap_or(line);
    let mut from = 0;
    loop {
        let bar = rest.get(from..).and_then(|behind| behind.find('|')).map(|at| at + from);
        match bar.and_then(|bar| Some((bar, rest.split_at_checked(bar)?))) {
            Some((bar, (before, _))) if before.ends_with('\\') => from = bar + 1,
            Some((_, (cell, behind))) => {
                cells.push(cell);
                rest = behind.strip_prefix('|').unwrap_or(behind);
                from = 0;
                if rest.is_empty() {
                    return cells;
                }
            }
            None => {
                cells.push(rest);
                return cells;
            }
        }
    }
}

/// What a cell says, without the signs that only say how it looks.
fn bare(cell: &str) -> String {
    let mut text = cell.trim().to_owned();
    for line_break in ["<br>", "<br/>", "<br />"] {
        text = text.replace(line_break, "\n");
    }
    for mark in ["**", "__", "~~", "`"] {
        if text.matches(mark).count().is_multiple_of(2) {
            text = text.replace(mark, "");
        }
    }
    for mark in ['*', '_'] {
        let inner = text.strip_prefix(mark).and_then(|inner| inner.strip_suffix(mark));
        if let Some(inner) = inner.filter(|inner| !inner.is_empty() && !inner.ends_with('\\')) {
            text = inner.to_owned();
        }
    }
    text = match text.as_str() {
        "[x]" | "[X]" => "x".to_owned(),
        "[ ]" => String::new(),
        _ => text,
    };
    for sign in ['|', '*', '_', '`', '#', '-'] {
        text = text.replace(&format!("\\{sign}"), &sign.to_string());
    }
    restore(text.trim()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::{Delimiter, read_rows, sniff};

    fn cells(text: &str) -> Vec<Vec<String>> {
        assert_eq!(sniff(text), Delimiter::Markdown, "{text}");
        let rows = read_rows(text, Delimiter::Markdown).rows;
        rows.into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn x4_a_markdown_table_is_read_with_and_without_outer_bars() {
        let expected = [["Role", "Ana"], ["Run the **club", "A/R"], ["a|b", ""]];
        for text in [
            "| Role | Ana |\n|---|:--:|\n| Run the **club | A/R |\n| a\\|b | |\n",
            "Role | Ana\n--- | ---:\nRun the **club | A/R\n a\\|b |  |\n",
            "|**Role**|_Ana_|\n|:-|-|\n|Run the **club|`A/R`|\n|a\\|b||",
        ] {
            assert_eq!(cells(text), expected, "{text}");
        }
    }

    #[test]
    fn what_stands_around_a_table_is_kept_and_lines_are_counted() {
        let text = "## Who does what\n\n| Role | Ana |\n| --- | --- |\n| Chair<br>meetings | [x] |\n";
        let rows = read_rows(text, sniff(text)).rows;
        let seen: Vec<_> = rows.iter().map(|row| (row.line, row.cells.clone())).collect();
        assert_eq!(
            seen,
            [
                (1, vec!["Who does what".to_owned()]),
                (3, vec!["Role".to_owned(), "Ana".to_owned()]),
                (5, vec!["Chair\nmeetings".to_owned(), "x".to_owned()]),
            ]
        );
    }

    #[test]
    fn bars_alone_are_no_markdown() {
        for text in ["a|b\n1|2\n", "a|b\n-|x\n", "--- | ---\n", "name\n---\nElm\n"] {
            assert_ne!(sniff(text), Delimiter::Markdown, "{text}");
        }
    }
}
