//! Reading rows, and finding out what stands between their cells.

use super::write::restore;
use super::{Delimiter, Row, markdown};
use crate::sorted::sort_by;

/// How much of a text is looked at to find its delimiter, in bytes.
const LOOKED_AT: usize = 64 * 1024;

/// The rows of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// The rows; wholly empty lines are no rows, and uneven ones are as long as they were written.
    pub rows: Vec<Row>,
    /// The line of a quote that was opened and never closed, so that everything behind it is one cell.
    pub open_quote: Option<usize>,
}

/// Reads rows. `text` has `\n` for line ends, as `text::decode` makes it; the sign by which formulas are kept from
/// running in spreadsheets is taken off again.
pub fn read_rows(text: &str, delimiter: Delimiter) -> Rows {
    if delimiter == Delimiter::Markdown {
        return markdown::read(text);
    }
    let (text, skipped) = match stated_delimiter(text) {
        Some((_, rest)) => (rest, 1),
        None => (text, 0),
    };
    let records = records(text, delimiter);
    let open_quote = open_quote(text, &records);
    let rows = records.into_iter().map(|record| Row {
        line: line(text, &record).saturating_add(skipped),
        cells: record.iter().map(|cell| restore(cell).to_owned()).collect(),
    });
    Rows {
        rows: rows.filter(|row| row.filled() > 0).collect(),
        open_quote: open_quote.map(|line| line.saturating_add(skipped)),
    }
}

/// The delimiter that cuts the text into the most even rows; a comma where nothing does. A Markdown table says what it is.
pub fn sniff(text: &str) -> Delimiter {
    if let Some((stated, _)) = stated_delimiter(text) {
        return stated;
    }
    let end = text.len().min(LOOKED_AT);
    let whole_lines = text
        .get(..end)
        .or_else(|| text.get(..text.floor_char_boundary(end)))
        .unwrap_or(text);
    let sample = if whole_lines.len() < text.len() {
        whole_lines.rsplit_once('\n').map_or(whole_lines, |(lines, _)| lines)
    } else {
        text
    };
    if markdown::is_markdown(sample) {
        return Delimiter::Markdown;
    }
    let mut best = (Delimiter::Comma, 0);
    for delimiter in Delimiter::ALL {
        let evenness = evenness(sample, delimiter);
        if evenness > best.1 {
            best = (delimiter, evenness);
        }
    }
    best.0
}

/// Excel's own first line, `sep=;`.
fn stated_delimiter(text: &str) -> Option<(Delimiter, &str)> {
    let (line, rest) = text.split_once('\n')?;
    let sign = line.trim_end().trim_matches('"').to_ascii_lowercase();
    let sign = sign.strip_prefix("sep=")?.chars().next()?;
    let delimiter = Delimiter::ALL.into_iter().find(|delimiter| delimiter.sign() == sign)?;
    Some((delimiter, rest))
}

fn records(text: &str, delimiter: Delimiter) -> Vec<csv::StringRecord> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter.byte())
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    // Reading from memory text that is UTF-8, with rows of any length, does not fail.
    reader.records().map_while(Result::ok).collect()
}

/// The line on which a record begins; its position is before the empty lines that were passed over.
fn line(text: &str, record: &csv::StringRecord) -> usize {
    let position = record.position();
    let start = position
        .and_then(|position| usize::try_from(position.byte()).ok())
        .unwrap_or(0);
    let empty = text.bytes().skip(start).take_while(|byte| *byte == b'\n').count();
    let line = position
        .and_then(|position| usize::try_from(position.line()).ok())
        .unwrap_or(0);
    line.saturating_add(empty)
}

/// How evenly a delimiter cuts: the share of rows that have the commonest number of cells, weighed by that number.
fn evenness(sample: &str, delimiter: Delimiter) -> u64 {
    let mut widths: Vec<usize> = records(sample, delimiter).iter().map(csv::StringRecord::len).collect();
    let rows = widths.len();
    sort_by(&mut widths, Ord::cmp);
    let commonest = widths
        .chunk_by(|a, b| a == b)
        .filter_map(|same| Some((same.len(), *same.first()?)))
        .filter(|(_, width)| *width > 1)
        .max();
    let Some((count, width)) = commonest else {
        return 0;
    };
    let share = count.saturating_mul(1000) / rows.max(1);
    // More columns speak for a delimiter, but not without end: a note full of commas is no table.
    u64::try_from(share.saturating_mul(share).saturating_mul(width.min(8) + 2)).unwrap_or(0)
}

/// The line of a quote that is never closed: its cell then holds all that follows.
fn open_quote(text: &str, records: &[csv::StringRecord]) -> Option<usize> {
    let last = records.last()?;
    let swallows = last.iter().next_back()?.matches('\n').count() > 0;
    let quotes = text.bytes().filter(|byte| *byte == b'"').count();
    (swallows && !quotes.is_multiple_of(2)).then(|| line(text, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let rows = read_rows(text, sniff(text)).rows;
        rows.into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn x4_the_delimiter_is_found_behind_quotes() {
        for (text, delimiter) in [
            ("a,b,c\n1,\"x;y;z\",3\n", Delimiter::Comma),
            ("a;b;c\n1;2,5;3\n4;5,5;6\n", Delimiter::Semicolon),
            ("a\tb\n1,2\t3,4\n", Delimiter::Tab),
            ("a|b|c\n1|2|3\n", Delimiter::Pipe),
            ("name\nOne, Two and Three\nFour\n", Delimiter::Comma),
            ("only\n", Delimiter::Comma),
            ("", Delimiter::Comma),
            ("sep=;\na;b\n", Delimiter::Semicolon),
            (
                "Partners of our school\n\nname;kind;notes\nA;b;one, two, three, four\nC;d;x\n",
                Delimiter::Semicolon,
            ),
        ] {
            assert_eq!(sniff(text), delimiter, "{text:?}");
        }
    }

    #[test]
    fn quoted_cells_keep_delimiters_line_breaks_and_quotes() {
        assert_eq!(
            cells("name,notes\n\"A, B\",\"says \"\"hi\"\"\ntwice\"\n"),
            [["name", "notes"], ["A, B", "says \"hi\"\ntwice"]]
        );
    }

    #[test]
    fn uneven_rows_stay_as_they_are_and_lines_are_counted() {
        let rows = read_rows("a,b\n\n1\n\"x\ny\",2,3\n,,\nlast,1\n", Delimiter::Comma).rows;
        let seen: Vec<_> = rows.iter().map(|row| (row.line, row.cells.len())).collect();
        assert_eq!(seen, [(1, 2), (3, 1), (4, 3), (7, 2)]);
        assert_eq!(read_rows("sep=;\na;b\n", Delimiter::Semicolon).rows[0].line, 2);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_pointed_out() {
        let rows = read_rows("a,b\n1,\"x\n2,y\n3,z\n", Delimiter::Comma);
        assert_eq!(rows.open_quote, Some(2));
        assert_eq!(read_rows("a,b\n1,5\" pipe\n2,y\n", Delimiter::Comma).open_quote, None);
    }

    #[test]
    fn r36_the_sign_that_keeps_formulas_from_running_is_taken_off() {
        assert_eq!(cells("a,b\n'=1+1,'tis\n"), [["a", "b"], ["=1+1", "'tis"]]);
    }
}
