//! Writes the money of a plan as a workbook for Excel or LibreOffice: reads a plan file from standard input and writes the
//! workbook to standard output, with the day `2026-11-24` or the one that is given: `workbook 2027-06-30 < plan.json > money.xlsx`.

use std::io::{Read, Write};
use std::process::ExitCode;

use schoolweave::exchange::workbook::write::write;
use schoolweave::plan::{Day, file};
use schoolweave::ui::tables::workbook;
use schoolweave::ui::words::Words;

#[allow(clippy::print_stderr, reason = "a door says on standard error what is wrong")]
fn main() -> ExitCode {
    match written() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn written() -> Result<(), String> {
    let mut text = Vec::new();
    std::io::stdin()
        .read_to_end(&mut text)
        .map_err(|error| error.to_string())?;
    let plan = file::read(&text).map_err(|error| error.to_string())?.plan;
    let day = std::env::args().nth(1).unwrap_or_else(|| "2026-11-24".to_owned());
    let day = Day::parse(&day).ok_or("the day is to be written like 2026-11-24")?;
    let bytes =
        write(&workbook(&Words::new("en"), &plan, day)).ok_or("the workbook is larger than the format allows")?;
    std::io::stdout().write_all(&bytes).map_err(|error| error.to_string())
}
