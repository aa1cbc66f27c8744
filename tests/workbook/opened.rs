//! A workbook that was written and opened again.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use schoolweave::exchange::workbook::write::write;
use schoolweave::plan::{Day, Plan};
use schoolweave::ui::tables::workbook;
use schoolweave::ui::words::Words;

/// A page as it was read.
pub struct Sheet {
    pub name: String,
    pub values: Range<Data>,
    pub formulas: Range<String>,
}

/// All pages.
pub struct Opened(pub Vec<Sheet>);

pub fn today() -> Day {
    Day::new(2026, 11, 24).unwrap()
}

/// The file of a plan.
pub fn file(plan: &Plan) -> Vec<u8> {
    write(&workbook(&Words::new("en"), plan, today())).unwrap()
}

/// The workbook of a plan, written and read.
pub fn opened(plan: &Plan) -> Opened {
    let mut read: Xlsx<_> = Xlsx::new(Cursor::new(file(plan))).unwrap();
    let names = read.sheet_names();
    let sheet = |name: String| Sheet {
        values: read.worksheet_range(&name).unwrap(),
        formulas: read.worksheet_formula(&name).unwrap(),
        name,
    };
    Opened(names.into_iter().map(sheet).collect())
}

impl Sheet {
    pub fn value(&self, row: u32, column: u32) -> Data {
        self.values.get_value((row, column)).cloned().unwrap_or_default()
    }

    /// The formula in a cell; empty where there is none.
    pub fn formula(&self, row: u32, column: u32) -> &str {
        self.formulas.get_value((row, column)).map_or("", String::as_str)
    }

    /// Every cell that has a formula.
    pub fn reckoned(&self) -> Vec<(u32, u32)> {
        let Some((row, column)) = self.formulas.start() else {
            return Vec::new();
        };
        let cells = self.formulas.used_cells().filter(|(.., formula)| !formula.is_empty());
        let place = |at: usize, from: u32| from + u32::try_from(at).unwrap();
        cells.map(|(r, c, _)| (place(r, row), place(c, column))).collect()
    }

    /// The first row that begins with this text.
    pub fn row(&self, begins: &str) -> u32 {
        let end = self.values.end().unwrap().0;
        (0..=end)
            .find(|row| self.value(*row, 0) == Data::String(begins.to_owned()))
            .unwrap_or_else(|| panic!("no row “{begins}” on “{}”", self.name))
    }

    /// The column under this heading.
    pub fn column(&self, heading: &str) -> u32 {
        let end = self.values.end().unwrap().1;
        (0..=end)
            .find(|column| self.value(0, *column) == Data::String(heading.to_owned()))
            .unwrap_or_else(|| panic!("no column “{heading}” on “{}”", self.name))
    }

    /// The cents in a cell.
    pub fn cents(&self, row: u32, column: u32) -> i64 {
        let Data::Float(number) = self.value(row, column) else {
            panic!(
                "{:?} in row {row}, column {column} of “{}”",
                self.value(row, column),
                self.name
            );
        };
        format!("{:.0}", number * 100.0).parse().unwrap()
    }
}

impl Opened {
    pub fn sheet(&self, name: &str) -> &Sheet {
        let sheet = self.0.iter().find(|sheet| sheet.name == name);
        sheet.unwrap_or_else(|| panic!("no page “{name}”"))
    }
}
