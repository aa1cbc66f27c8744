//! Reckons the formulas that workbooks of ours hold, from the file alone, as a spreadsheet would.

use calamine::Data;

use crate::opened::{Opened, Sheet};

/// What a formula or a cell comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Number(f64),
    Text(String),
    Truth(bool),
    Empty,
    Cells(Vec<Value>),
}

/// What a cell comes to: its formula reckoned, and else what stands in it.
pub fn cell(book: &Opened, sheet: &Sheet, row: u32, column: u32) -> Value {
    let formula = sheet.formula(row, column);
    if !formula.is_empty() {
        return reckon(book, sheet, formula);
    }
    match sheet.value(row, column) {
        Data::Float(number) => Value::Number(number),
        Data::String(text) => Value::Text(text),
        Data::DateTime(day) => Value::Number(day.as_f64()),
        Data::Empty => Value::Empty,
        other => panic!("{other:?}"),
    }
}

/// What a formula on a page comes to.
pub fn reckon(book: &Opened, sheet: &Sheet, formula: &str) -> Value {
    let mut reading = Reading {
        book,
        sheet,
        rest: formula,
    };
    let value = reading.comparison();
    assert_eq!(reading.rest, "", "left of {formula} on “{}”", sheet.name);
    value
}

struct Reading<'a> {
    book: &'a Opened,
    sheet: &'a Sheet,
    rest: &'a str,
}

impl<'a> Reading<'a> {
    fn takes(&mut self, begins: &str) -> bool {
        let rest = self.rest.strip_prefix(begins);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn comparison(&mut self) -> Value {
        let left = self.sum();
        if self.takes("=") {
            let right = self.sum();
            return Value::Truth(text_of(&left).to_lowercase() == text_of(&right).to_lowercase());
        }
        if self.takes(">") {
            let right = self.sum();
            return Value::Truth(number_of(&left) > number_of(&right));
        }
        left
    }

    fn sum(&mut self) -> Value {
        let mut value = self.part();
        loop {
            if self.takes("+") {
                value = Value::Number(number_of(&value) + number_of(&self.part()));
            } else if self.takes("-") {
                value = Value::Number(number_of(&value) - number_of(&self.part()));
            } else {
                return value;
            }
        }
    }

    fn part(&mut self) -> Value {
        if self.takes("\"") {
            let mut text = String::new();
            loop {
                let end = self.rest.find('"').unwrap();
                text += &self.rest[..end];
                self.rest = &self.rest[end + 1..];
                if !self.takes("\"") {
                    return Value::Text(text);
                }
                text.push('"');
            }
        }
        if self.rest.starts_with(|sign: char| sign.is_ascii_digit()) {
            let end = self
                .rest
                .find(|sign: char| !sign.is_ascii_digit() && sign != '.')
                .unwrap_or(self.rest.len());
            let (number, rest) = self.rest.split_at(end);
            self.rest = rest;
            return Value::Number(number.parse().unwrap());
        }
        if self.rest.starts_with('\'') {
            return self.on_page();
        }
        let end = self
            .rest
            .find(|sign: char| !sign.is_ascii_alphanumeric())
            .unwrap_or(self.rest.len());
        let name = &self.rest[..end];
        if name == "FALSE" {
            self.rest = &self.rest[end..];
            return Value::Truth(false);
        }
        if self.rest[end..].starts_with('(') {
            self.rest = &self.rest[end + 1..];
            let mut arguments = Vec::new();
            while !self.takes(")") {
                arguments.push(self.comparison());
                self.takes(",");
            }
            return call(name, &arguments);
        }
        self.cells(self.sheet)
    }

    fn on_page(&mut self) -> Value {
        let (name, rest) = self.rest[1..].split_once("'!").unwrap();
        self.rest = rest;
        let sheet = self.book.sheet(&name.replace("''", "'"));
        self.cells(sheet)
    }

    fn cells(&mut self, sheet: &Sheet) -> Value {
        let from = self.place();
        if !self.takes(":") {
            return cell(self.book, sheet, from.0, from.1);
        }
        let to = self.place();
        assert!(
            from.0 <= to.0 && from.1 <= to.1,
            "{from:?} to {to:?} on “{}”",
            sheet.name
        );
        let cells = (from.0..=to.0).flat_map(|row| (from.1..=to.1).map(move |column| (row, column)));
        Value::Cells(cells.map(|(row, column)| cell(self.book, sheet, row, column)).collect())
    }

    fn place(&mut self) -> (u32, u32) {
        let digits = self.rest.find(|sign: char| sign.is_ascii_digit()).unwrap();
        let (letters, rest) = self.rest.split_at(digits);
        let end = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
        let column = letters
            .bytes()
            .fold(0, |sum, letter| sum * 26 + u32::from(letter - b'A' + 1));
        self.rest = &rest[end..];
        (rest[..end].parse::<u32>().unwrap() - 1, column - 1)
    }
}

fn call(name: &str, arguments: &[Value]) -> Value {
    match name {
        "SUM" => Value::Number(
            arguments
                .iter()
                .flat_map(cells_of)
                .filter_map(|cell| numeric(&cell))
                .sum(),
        ),
        "SUMIF" => {
            let summed = cells_of(arguments.get(2).unwrap_or(&arguments[0]));
            let met = cells_of(&arguments[0]).into_iter().zip(summed);
            let met = met.filter(|(cell, _)| meets(cell, &arguments[1]));
            Value::Number(met.filter_map(|(_, summed)| numeric(&summed)).sum())
        }
        "SUMIFS" => {
            let summed = cells_of(&arguments[0]).into_iter().enumerate();
            let met = summed.filter(|(at, _)| {
                arguments[1..]
                    .chunks(2)
                    .all(|pair| meets(&cells_of(&pair[0])[*at], &pair[1]))
            });
            Value::Number(met.filter_map(|(_, summed)| numeric(&summed)).sum())
        }
        "SUMPRODUCT" => {
            let (one, other) = (cells_of(&arguments[0]), cells_of(&arguments[1]));
            assert_eq!(one.len(), other.len());
            let products = one.iter().zip(&other);
            Value::Number(
                products
                    .map(|(one, other)| numeric(one).unwrap_or(0.0) * numeric(other).unwrap_or(0.0))
                    .sum(),
            )
        }
        "COUNTIF" => {
            let met = cells_of(&arguments[0]);
            let count = met.iter().filter(|cell| meets(cell, &arguments[1])).count();
            Value::Number(f64::from(u32::try_from(count).unwrap()))
        }
        "IF" => arguments[if arguments[0] == Value::Truth(true) { 1 } else { 2 }].clone(),
        "AND" => Value::Truth(arguments.iter().all(|one| *one == Value::Truth(true))),
        "OR" => Value::Truth(arguments.contains(&Value::Truth(true))),
        "N" => Value::Number(numeric(&arguments[0]).unwrap_or(0.0)),
        "ISNUMBER" => Value::Truth(numeric(&arguments[0]).is_some()),
        "ROUND" => {
            let unit = 10_f64.powf(number_of(&arguments[1]));
            // As spreadsheets do, which forgive the last of fifteen digits.
            let scaled = number_of(&arguments[0]) * unit;
            Value::Number((scaled + scaled.signum() * 1e-6).round() / unit)
        }
        other => panic!("{other}"),
    }
}

fn cells_of(value: &Value) -> Vec<Value> {
    match value {
        Value::Cells(cells) => cells.clone(),
        other => vec![other.clone()],
    }
}

fn numeric(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(*number),
        _ => None,
    }
}

/// As in a sum: nothing counts as nothing, text as an error, which no formula of ours may come to.
fn number_of(value: &Value) -> f64 {
    match value {
        Value::Empty => 0.0,
        other => numeric(other).unwrap_or(f64::NAN),
    }
}

fn text_of(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Empty => String::new(),
        other => panic!("{other:?} as text"),
    }
}

fn meets(value: &Value, condition: &Value) -> bool {
    let Value::Text(condition) = condition else {
        panic!("{condition:?}")
    };
    let plain = |text: &str| {
        assert!(
            !text
                .replace("~~", "")
                .replace("~?", "")
                .replace("~*", "")
                .contains(['?', '*'])
        );
        text.replace("~?", "?")
            .replace("~*", "*")
            .replace("~~", "~")
            .to_lowercase()
    };
    if condition == ">0" {
        return numeric(value).is_some_and(|number| number > 0.0);
    }
    match condition.strip_prefix("<>") {
        Some(other) => text_of(value).to_lowercase() != plain(other),
        None => text_of(value).to_lowercase() == plain(condition),
    }
}
