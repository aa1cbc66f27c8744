//! A table as it leaves the page: for the clipboard, so that it arrives in a spreadsheet or a letter, and as CSV.

use super::delimited::{Html, joined, protect};
use super::entry::{AmountRules, write_percent};
use crate::plan::about::DecimalMark;
use crate::plan::{Amount, Day, Minutes, PerMille};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Blank,
    /// Text: never read as a formula or a number.
    Text(String),
    /// An amount in the plan's currency: a number, nothing, or `?`.
    Amount(Amount),
    /// A day, as `2026-01-31`.
    Day(Day),
    /// A whole number.
    Number(i64),
    /// Hours, as `1.5`.
    Hours(Minutes),
    /// A share, as `12.5%`.
    Percent(PerMille),
    /// A number that is written already.
    Figure(String),
}

impl Cell {
    /// The cell as a spreadsheet takes it, and whether it is text.
    fn written(&self, rules: &AmountRules) -> (String, bool) {
        match self {
            Self::Blank => (String::new(), true),
            Self::Text(text) => (protect(text), true),
            Self::Amount(Amount::Blank) => (String::new(), false),
            Self::Amount(Amount::Unknown) => ("?".to_owned(), true),
            Self::Amount(Amount::Known(money)) => (figures(money.0, rules), false),
            Self::Day(day) => (day.to_string(), false),
            Self::Number(number) => (number.to_string(), false),
            Self::Hours(time) => (time.to_hours().replace('.', mark(rules)), false),
            Self::Figure(figure) => (figure.clone(), false),
            Self::Percent(share) => (format!("{}%", write_percent(*share).replace('.', mark(rules))), false),
        }
    }
}

fn mark(rules: &AmountRules) -> &'static str {
    if rules.mark == DecimalMark::Comma { "," } else { "." }
}

/// An amount with all the digits of its currency and no mark between thousands: a number in every spreadsheet.
fn figures(minor: i64, rules: &AmountRules) -> String {
    let sign = if minor < 0 { "-" } else { "" };
    let size = minor.unsigned_abs();
    match rules.currency.minor_digits() {
        0 => format!("{sign}{size}"),
        digits => {
            let unit = 10_u64.pow(digits);
            let width = usize::try_from(digits).unwrap_or(2);
            format!("{sign}{}{}{:0width$}", size / unit, mark(rules), size % unit)
        }
    }
}

/// A table: its headings, and rows of cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The headings; none where a range of cells was copied without them.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// For the clipboard's `text/plain`: cells with tabs between them, decimals by the plan's mark.
    pub fn to_cells(&self, rules: &AmountRules) -> String {
        joined(self.written(rules), '\t', "\n")
    }

    /// For the clipboard's `text/html`: a table for Docs, Word and Sheets.
    pub fn to_html(&self, rules: &AmountRules) -> String {
        let mut html = Html::new();
        if !self.headings.is_empty() {
            html.head(self.headings.iter().map(|heading| (protect(heading), true)));
        }
        for row in &self.rows {
            html.row(row.iter().map(|cell| cell.written(rules)));
        }
        html.end()
    }

    /// For a file: comma-separated values (RFC 4180) in UTF-8, with a point before decimals whatever the plan's mark.
    /// A byte order mark tells Excel that it is UTF-8.
    pub fn to_csv(&self, rules: &AmountRules, byte_order_mark: bool) -> String {
        let rules = AmountRules {
            mark: DecimalMark::Point,
            ..rules.clone()
        };
        let text = joined(self.written(&rules), ',', "\r\n");
        if byte_order_mark {
            format!("\u{feff}{text}")
        } else {
            text
        }
    }

    fn written(&self, rules: &AmountRules) -> impl Iterator<Item = Vec<String>> {
        let headings = Some(&self.headings).filter(|headings| !headings.is_empty());
        let headings = headings.map(|headings| headings.iter().map(|heading| protect(heading)).collect());
        let rows = self
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| cell.written(rules).0).collect());
        headings.into_iter().chain(rows)
    }
}

/// The name of a file made from a plan: `lincoln-plan_2026-01-31.json`.
pub fn file_name(title: &str, day: Day, extension: &str) -> String {
    let mut name = String::new();
    for sign in title.to_lowercase().chars() {
        if sign.is_alphanumeric() {
            name.push(sign);
        } else if !name.ends_with('-') && !name.is_empty() && !matches!(sign, '\'' | '’') {
            name.push('-');
        }
    }
    let short: String = name.chars().take(60).collect();
    let short = short.trim_end_matches('-');
    let name = if short.is_empty() { "plan" } else { short };
    format!("{name}_{day}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::delimited::parse_cells;
    use crate::plan::{Currency, Money};

    fn sheet() -> Sheet {
        Sheet {
            headings: vec!["Name".into(), "=Need".into()],
            rows: vec![
                vec![
                    Cell::Text("-Tutors".into()),
                    Cell::Amount(Amount::Known(Money(-125_005))),
                ],
                vec![Cell::Text("Bus, \"B\"".into()), Cell::Amount(Amount::Unknown)],
                vec![Cell::Day(Day::new(2026, 1, 31).unwrap()), Cell::Amount(Amount::Blank)],
                vec![Cell::Hours(Minutes(90)), Cell::Percent(PerMille::of(125))],
                vec![Cell::Number(-3), Cell::Blank],
            ],
        }
    }

    fn rules(mark: DecimalMark, code: &str) -> AmountRules {
        AmountRules {
            mark,
            currency: Currency::from_code(code).unwrap(),
        }
    }

    #[test]
    fn t3_amounts_arrive_as_numbers_and_text_as_text() {
        let comma = rules(DecimalMark::Comma, "EUR");
        let cells = sheet().to_cells(&comma);
        assert_eq!(
            cells,
            "Name\t'=Need\n'-Tutors\t-1250,05\n\"Bus, \"\"B\"\"\"\t?\n2026-01-31\t\n1,5\t12,5%\n-3\t\n"
        );
        assert_eq!(parse_cells(&cells)[1], ["-Tutors", "-1250,05"]);
        assert!(
            sheet()
                .to_html(&comma)
                .contains("<tr><td>&#39;-Tutors</td><td>-1250,05</td></tr>")
        );
    }

    #[test]
    fn g2_csv_has_a_point_before_decimals() {
        let csv = sheet().to_csv(&rules(DecimalMark::Comma, "EUR"), true);
        assert!(csv.starts_with("\u{feff}Name,'=Need\r\n'-Tutors,-1250.05\r\n\"Bus, \"\"B\"\"\",?\r\n"));
        for (code, written) in [("JPY", "-5"), ("USD", "-0.05"), ("KWD", "-0.005")] {
            assert_eq!(figures(-5, &rules(DecimalMark::Point, code)), written);
        }
    }

    #[test]
    fn g5_files_are_named_after_the_plan_and_the_day() {
        let day = Day::new(2026, 1, 31).unwrap();
        assert_eq!(
            file_name("  Lincoln’s plan: 2026/27 ", day, "json"),
            "lincolns-plan-2026-27_2026-01-31.json"
        );
        assert_eq!(file_name("../..", day, "csv"), "plan_2026-01-31.csv");
    }
}
