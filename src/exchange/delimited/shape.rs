//! The shape of a sheet: where its headings stand, which rows are totals, which columns say nothing.

use super::Row;
use crate::exchange::entry::{AmountRules, DayRules, is_email, read_amount, read_day, safe_url};
use crate::plan::{About, Amount};
use crate::sorted::sort_by;

/// How many rows are searched for the headings.
const SEARCHED: usize = 12;

/// How many cells of a row are looked at to tell whether they are headings.
const WIDEST: usize = 200;

/// Where headings and data stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// How many rows stand before the headings, or before the data where there are none: titles and remarks.
    pub preamble: usize,
    /// Whether the next row holds headings.
    pub header: bool,
}

impl Shape {
    /// The row of headings.
    pub fn heading<'a>(&self, rows: &'a [Row]) -> Option<&'a Row> {
        rows.get(self.preamble).filter(|_| self.header)
    }

    /// The rows of data.
    pub fn data<'a>(&self, rows: &'a [Row]) -> &'a [Row] {
        rows.get(self.preamble + usize::from(self.header)..).unwrap_or_default()
    }
}

/// Why a row holds no data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surplus {
    /// It sums up the others.
    Totals,
    /// It repeats the headings.
    Headings,
}

/// Guesses the shape of a sheet. `known` tells whether a text is a heading one would expect.
pub fn shape(rows: &[Row], known: &dyn Fn(&str) -> bool) -> Shape {
    let preamble = preamble(rows);
    let header = rows
        .get(preamble)
        .is_some_and(|first| is_heading(first, rows.get(preamble + 1..).unwrap_or_default(), known));
    Shape { preamble, header }
}

/// The shape where it was said by hand whether there are headings.
pub fn with_header(rows: &[Row], header: bool) -> Shape {
    Shape {
        preamble: preamble(rows),
        header,
    }
}

/// Rows before the first that is as full as a row of headings is, if they hold next to nothing.
fn preamble(rows: &[Row]) -> usize {
    let mut widths: Vec<usize> = rows.iter().take(200).map(|row| row.cells.len()).collect();
    sort_by(&mut widths, Ord::cmp);
    let commonest = widths
        .chunk_by(|a, b| a == b)
        .max_by_key(|same| same.len())
        .and_then(|same| same.first());
    let width = commonest.copied().unwrap_or(0);
    if width < 3 {
        return 0;
    }
    let full = rows.iter().take(SEARCHED).position(|row| row.filled() * 2 > width);
    full.filter(|place| {
        rows.iter()
            .take(*place)
            .all(|row| row.filled() <= 2 && row.filled() * 3 <= width)
    })
    .unwrap_or(0)
}

fn is_heading(first: &Row, body: &[Row], known: &dyn Fn(&str) -> bool) -> bool {
    let cells: Vec<(usize, &str)> = (0..first.cells.len().min(WIDEST))
        .map(|column| (column, first.cell(column)))
        .filter(|(_, cell)| !cell.is_empty())
        .collect();
    if cells
        .iter()
        .any(|(_, cell)| is_value(cell) || cell.chars().count() > 80)
    {
        return false;
    }
    if cells.iter().any(|(_, cell)| known(cell)) {
        return true;
    }
    let recurs = |column: usize, cell: &str| body.iter().take(200).any(|row| row.cell(column) == cell);
    if cells.len() < 2 || cells.iter().any(|(column, cell)| recurs(*column, cell)) {
        return false;
    }
    // Unknown words over values, or a full row of short words, will be headings.
    let over_values = cells.iter().any(|(column, _)| {
        let filled = body
            .iter()
            .take(50)
            .map(|row| row.cell(*column))
            .filter(|cell| !cell.is_empty());
        let (values, all) = filled.fold((0, 0), |(values, all), cell| {
            (values + usize::from(is_value(cell)), all + 1)
        });
        all > 0 && values * 2 > all
    });
    over_values
        || cells.len() == first.cells.len() && cells.iter().all(|(_, cell)| cell.split_whitespace().count() <= 3)
}

/// Whether a cell holds a value rather than a heading: an address, a day, a number that is no year.
fn is_value(cell: &str) -> bool {
    if is_email(cell) || safe_url(cell).is_some_and(|url| url.starts_with("http")) {
        return true;
    }
    if !cell.contains(|sign: char| sign.is_ascii_digit()) {
        return false;
    }
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let is_phone = digits >= 7
        && cell
            .chars()
            .all(|sign| sign.is_ascii_digit() || " +-.()/".contains(sign));
    let about = About::default();
    let amount = read_amount(cell, &AmountRules::of(&about)).is_ok_and(|read| matches!(read.amount, Amount::Known(_)));
    !is_year(cell) && (is_phone || amount || read_day(cell, &DayRules::ending(&about)).is_ok())
}

/// Whether a cell names a year or a fiscal year: `2026`, `2026-27`, `2026/2027`.
fn is_year(cell: &str) -> bool {
    let mut numbers = cell.split(['-', '–', '/']).map(str::trim);
    let is_full = |text: &str| text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let first = numbers.next().is_some_and(|text| is_full(text) && is_digits(text));
    let second = numbers
        .next()
        .is_none_or(|text| (is_full(text) || text.len() == 2) && is_digits(text));
    first && second && numbers.next().is_none()
}

/// Why a row is no data, if it is none: it sums up the others, or repeats the headings.
pub fn is_totals(row: &Row, heading: Option<&Row>) -> Option<Surplus> {
    if heading.is_some_and(|heading| heading.cells == row.cells) {
        return Some(Surplus::Headings);
    }
    let first = row.cells.iter().map(|cell| cell.trim()).find(|cell| !cell.is_empty())?;
    let word: String = first
        .to_lowercase()
        .chars()
        .map(|sign| if sign.is_alphabetic() { sign } else { ' ' })
        .collect();
    let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
    const TOTALS: [&str; 11] = [
        "total",
        "totals",
        "grand total",
        "subtotal",
        "sub total",
        "sum",
        "sum total",
        "count",
        "total count",
        "totales",
        "gesamt",
    ];
    let rest_is_figures = row
        .cells
        .iter()
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .skip(1)
        .all(|cell| cell.chars().all(|sign| !sign.is_alphabetic()));
    (TOTALS.contains(&word.as_str()) && rest_is_figures).then_some(Surplus::Totals)
}

/// Whether each of so many columns is empty in every row.
pub fn empty_columns(data: &[Row], width: usize) -> Vec<bool> {
    let mut empty = vec![true; width];
    for row in data {
        for (empty, cell) in empty.iter_mut().zip(&row.cells) {
            *empty &= cell.trim().is_empty();
        }
    }
    empty
}

/// A table with its rows as columns. A row is then told by the column it was, from 1.
pub fn turned_round(rows: &[Row]) -> Vec<Row> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let column = |place: usize| Row {
        line: place + 1,
        cells: rows.iter().map(|row| row.cell(place).to_owned()).collect(),
    };
    (0..width).map(column).filter(|row| row.filled() > 0).collect()
}

/// For each heading, the earlier column with the same heading and the same cells throughout, if there is one.
pub fn same_columns(headings: &[String], data: &[Row]) -> Vec<Option<usize>> {
    let same = |a: usize, b: usize| data.iter().all(|row| row.cell(a) == row.cell(b));
    let earlier = |column: usize, heading: &String| {
        let before = headings.iter().take(column).enumerate();
        before
            .filter(|(_, other)| !heading.trim().is_empty() && other.trim().eq_ignore_ascii_case(heading.trim()))
            .map(|(other, _)| other)
            .find(|other| same(*other, column))
    };
    headings
        .iter()
        .enumerate()
        .map(|(column, heading)| earlier(column, heading))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::delimited::{read_rows, sniff};

    fn rows(text: &str) -> Vec<Row> {
        read_rows(text, sniff(text)).rows
    }

    fn guessed(text: &str) -> (usize, bool) {
        let guess = shape(&rows(text), &|heading| heading.eq_ignore_ascii_case("name"));
        (guess.preamble, guess.header)
    }

    #[test]
    fn x4_headings_are_told_from_data() {
        for (text, expected) in [
            ("name,kind\nA,b\n", (0, true)),
            ("name\nA\nB\n", (0, true)),
            ("Acme\nBeta\n", (0, false)),
            ("Acme,business\nBeta,business\n", (0, false)),
            ("Acme,a@acme.org\nBeta,b@beta.org\n", (0, false)),
            ("Acme,8025550100\nBeta,8025550101\n", (0, false)),
            ("Acme,1/2/2026\nBeta,\n", (0, false)),
            ("Wer,Was,2026\nAcme,business,1200\n", (0, true)),
            ("Wer,2026-27,2027–2028\nAcme,5,6\n", (0, true)),
            ("Wer,Was\nAcme,business\nBeta,business\n", (0, true)),
            (
                "Our partners,,\n\nas of May,,\nname,kind,town\nA,b,c\nD,e,f\n",
                (2, true),
            ),
            ("", (0, false)),
        ] {
            assert_eq!(guessed(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_sparse_row_of_data_is_no_preamble() {
        let text = "A,b,c,d,,,\nE,,,,,,\nF,g,h,i,j,k,l\n";
        assert_eq!(guessed(text).0, 0);
    }

    #[test]
    fn totals_and_repeated_headings_are_no_data() {
        let sheet =
            rows("name,amount\nTotal Child Health,5\nTotal,5\nname,amount\nGrand total (2):,5\nTotal,see notes\n");
        let found: Vec<_> = sheet.iter().skip(1).map(|row| is_totals(row, sheet.first())).collect();
        assert_eq!(
            found,
            [
                None,
                Some(Surplus::Totals),
                Some(Surplus::Headings),
                Some(Surplus::Totals),
                None
            ]
        );
    }

    #[test]
    fn x4_columns_that_say_nothing_are_found() {
        let sheet = rows("name,empty,b,b,b\nA,,1,1,2\nB, ,3,3,4\n");
        assert_eq!(empty_columns(&sheet[1..], 5), [false, true, false, false, false]);
        assert_eq!(
            same_columns(&sheet[0].cells, &sheet[1..]),
            [None, None, None, Some(2), None]
        );
    }
}
