//! Checks a plan file: reads one from standard input and the day as an argument (`2026-11-24`), and writes a line for
//! each finding to standard output.

use std::io::{Read, Write};
use std::process::ExitCode;

use schoolweave::engine::findings::findings;
use schoolweave::plan::checks::Fact;
use schoolweave::plan::{Day, file};
use schoolweave::ui::words::{Argument, Catalogue};

fn main() -> ExitCode {
    let day = std::env::args().nth(1).and_then(|text| Day::parse(&text));
    let mut bytes = Vec::new();
    let _ = std::io::stdin().read_to_end(&mut bytes);
    let (Some(day), Ok(file)) = (day, file::read(&bytes)) else {
        let _ = writeln!(std::io::stderr(), "Usage: check 2026-11-24 < plan.json");
        return ExitCode::FAILURE;
    };
    let words = Catalogue::new("en");
    let mut out = std::io::stdout().lock();
    for finding in findings(&file.plan, day).open {
        let arguments: Vec<_> = finding
            .arguments
            .iter()
            .map(|(name, fact)| (*name, plain(fact)))
            .collect();
        let message = words.message(finding.code.message_key(), &arguments);
        if writeln!(out, "{:<28} {message}", finding.code.id()).is_err() {
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// A fact without the browser's formatting.
fn plain(fact: &Fact) -> Argument {
    match fact {
        Fact::Titles(titles) | Fact::Quoted(titles) => titles.join(", ").into(),
        Fact::Title(text) | Fact::Text(text) => text.as_str().into(),
        Fact::Texts(texts) => texts.join(", ").into(),
        Fact::Part(part) => part.id().into(),
        Fact::Hours(time) => time.to_hours().into(),
        Fact::Count(count) => (*count).into(),
        Fact::Money(money) => format!("{}.{:02}", money.0 / 100, money.0.rem_euclid(100)).into(),
        Fact::Day(day) | Fact::Month(day) => day.to_string().into(),
        Fact::Share(share) => format!("{}.{}%", share.thousandths() / 10, share.thousandths() % 10).into(),
    }
}
