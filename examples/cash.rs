//! Says what cash is in hand at the end of each month: reads a plan file from standard input and writes one JSON value
//! to standard output.
//!
//! Out: for each of `secured`, `pending` and `hoped`, by which sources are counted on,
//! `{"months":[{"from":"2026-07-01","costs":…,"receipts":…,"closing":…,"unknown":…}…],"bridge":…,"below":…,"receivable":…,"runway":[…,…]}`
//! in whole minor units; `unknown` counts the amounts up to that month that are not known yet, and `runway` is how many
//! months all cash lasts and that which is free of it, as text with two digits, or null where it cannot be said.

#[path = "door/run.rs"]
mod door;

use std::process::ExitCode;

use schoolweave::engine::cash::{Cash, MonthCash, Reading, cash};
use schoolweave::plan::{Money, file};
use serde_json::{Map, Value, json};

fn main() -> ExitCode {
    door::run(|text| {
        let file = file::read(text.as_bytes()).map_err(|error| error.to_string())?;
        Ok(answer(&cash(&file.plan)))
    })
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
