//! Says which money can pay for what: reads one JSON value from standard input and writes one to standard output.
//! Amounts are whole cents.
//!
//! In: `{"lines":[{"id":"C1","category":"personnel","priority":"must","need":8800000}…],
//! "sources":[{"id":"S1","amount":7000000,"eligible":["C1","C2"],"caps":[{"line":"C1","max":1760000}]}…],
//! "locked":[["S2","C3",1432000]]}`. A missing priority is *must*; `category`, `caps` and `locked` may be missing.
//! A source may say what it `"lapses"` before others by (a number, earlier first; else the last of its years) and
//! whether it is `"restricted"` (else it is, unless it may pay for every line without a cap).
//!
//! Several years: `"need"` is a list, one amount a year; a source has `"years":[0,2]`, the first and last year (from 0)
//! in which its amount may be spent, and `"carry_limit"` bounds what passes from each year to the next. What it brings
//! after its first year is `"later":[[1,4000000]]`, each with the year. Caps are for all years together, or for each
//! where there is a carry limit or something later. Entries carry the year: `["S2","C3",0,1432000]`.
//!
//! Out: `need`, `available`, `fundable`, `by_priority`, `gap` by line and `stranded` by source (where not zero),
//! `allocation`, the `cut` that is the reason, `forced` cells and the `ranges` of the others, the gap after the loss of
//! each source (`lose_one`), the sources of which more `helps`, and whether the answer was `checked` against every rule
//! and proved to be the best. `--only fundable` leaves out `forced`, `ranges`, `lose_one` and `helps`.

mod door;

use std::process::ExitCode;
use std::rc::Rc;

use door::Asked;
use schoolweave::engine::braid::check::{check, least_gap};
use schoolweave::engine::braid::question::Priority;
use schoolweave::engine::braid::solve::Braid;
use serde_json::{Map, Value, json};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    door::run(|text| match arguments[..] {
        [] => answer(text, true),
        ["--only", "fundable"] => answer(text, false),
        _ => Err("usage: braid [--only fundable]".to_owned()),
    })
}

fn answer(text: &str, is_whole: bool) -> Result<Value, String> {
    let asked = Asked::new(text)?;
    let question = &asked.question;
    let braid = Braid::best(Rc::new(question.clone())).map_err(|fault| asked.say(&fault))?;
    let allocation = braid.allocation();
    let cut = braid.cut();
    let is_best = least_gap(question, &cut.lines) == i128::from(question.need() - braid.fundable());
    let gap = |line: usize| {
        let gaps: Vec<i64> = (0..question.years).map(|year| braid.gap(line, year)).collect();
        let one = if asked.is_by_year {
            json!(gaps)
        } else {
            json!(gaps.first())
        };
        gaps.iter().any(|gap| *gap != 0).then_some(one)
    };
    let line = |place: usize| asked.lines.get(place);
    let source = |place: usize| asked.sources.get(place);
    let mut cut_lines: Vec<usize> = cut.lines.iter().map(|(line, _)| *line).collect();
    cut_lines.dedup();
    let mut out = json!({
        "need": question.need(),
        "available": question.available(),
        "fundable": braid.fundable(),
        "by_priority": {
            "must": braid.funded(Priority::Must),
            "should": braid.funded(Priority::Should),
            "could": braid.funded(Priority::Could),
        },
        "gap": Asked::by_id(&asked.lines, gap),
        "stranded": Asked::by_id(&asked.sources, |source| {
            Some(braid.stranded(source)).filter(|amount| *amount != 0).map(Value::from)
        }),
        "allocation": allocation.iter().map(|paid| asked.entry(paid.cell, &[paid.amount])).collect::<Vec<_>>(),
        "cut": {
            "lines": cut_lines.into_iter().filter_map(line).collect::<Vec<_>>(),
            "sources": cut.sources.iter().filter_map(|(place, _)| source(*place)).collect::<Vec<_>>(),
        },
    });
    let mut more = Map::new();
    if is_whole {
        let ranges = braid.ranges();
        let (forced, free): (Vec<_>, Vec<_>) = ranges.into_iter().partition(|range| range.is_forced());
        let forced: Vec<_> = forced
            .iter()
            .map(|range| asked.entry(range.cell, &[range.least]))
            .collect();
        let free: Vec<_> = free
            .iter()
            .map(|range| asked.entry(range.cell, &[range.least, range.most]))
            .collect();
        let gap_without = |source| Some(braid.gap_without(&[source]).into());
        more.insert("forced".to_owned(), forced.into());
        more.insert("ranges".to_owned(), free.into());
        more.insert("lose_one".to_owned(), Asked::by_id(&asked.sources, gap_without));
        more.insert("helps".to_owned(), braid.helps().filter_map(source).cloned().collect());
    }
    let is_checked = is_best && check(question, &allocation).is_ok();
    more.insert("checked".to_owned(), is_checked.into());
    if let Some(out) = out.as_object_mut() {
        out.extend(more);
    }
    Ok(out)
}
