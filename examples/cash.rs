//! Says what cash is in hand at the end of each month: reads a plan file from standard input and writes one JSON value
//! to standard output.
//!
//! Out: for each of `secured`, `pending` and `hoped`, by which sources are counted on,
//! `{"months":[{"from":"2026-07-01","costs":…,"receipts":…,"closing":…,"unknown":…}…],"bridge":…,"below":…,"receivable":…,"runway":[…,…]}`
//! in whole minor units; `unknown` counts the amounts up to that month that are not known yet, and `runway` is how many
//! months all cash lasts and that which is free of it, as text with two digits, or null where it cannot be said.

use std::io::{Read, Write};
use std::process::ExitCode;

use schoolweave::engine::cash::{Cash, MonthCash, Reading, cash};
use schoolweave::plan::{Money, file};
use serde_json::{Map, Value, json};

fn main() -> ExitCode {
    let mut bytes = Vec::new();
    let read = std::io::stdin().read_to_end(&mut bytes);
    let answer = read
        .map_err(|error| error.to_string())
        .and_then(|_| file::read(&bytes).map_err(|error| error.to_string()))
        .map(|file| answer(&cash(&file.plan)));
    let written = match &answer {
        Ok(answer) => writeln!(std::io::stdout(), "{answer}"),
        Err(error) => writeln!(std::io::stderr(), "{}", error.replace('\n', " ")),
    };
    if answer.is_ok() && written.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn answer(cash: &Cash) -> Value {
    let readings = cash.readings.iter();
    let by_counted: Map<String, Value> = readings
        .map(|reading| (reading.counted.id().to_owned(), told(cash, reading)))
        .collect();
    by_counted.into()
}

fn told(cash: &Cash, reading: &Reading) -> Value {
    let month = |month: &MonthCash| {
        json!({
            "from": month.period.first.to_string(),
            "costs": month.costs.sum.0,
            "receipts": month.receipts.sum.0,
            "closing": month.closing.0,
            "unknown": month.unknown_costs + month.unknown_receipts,
        })
    };
    let lasts = |money: Option<Money>| {
        let runway = money.and_then(|money| reading.runway(money));
        runway.map(|runway| format!("{}.{:02}", runway.hundredths / 100, runway.hundredths % 100))
    };
    json!({
        "months": reading.months.iter().map(month).collect::<Vec<_>>(),
        "bridge": reading.bridge().0,
        "below": reading.below(),
        "receivable": reading.receivable.sum.0,
        "runway": [lasts(cash.opening), lasts(cash.unrestricted)],
    })
}
