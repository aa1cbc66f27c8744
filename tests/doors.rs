//! The doors, as programs: JSON in, JSON out, one line on what is wrong. Those of the braid stand here.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "doors/cash.rs"]
mod cash;
#[path = "doors/coverage.rs"]
mod coverage;
#[path = "doors/network.rs"]
mod network;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

/// The program of an example, which `cargo test` builds with the tests.
fn program(name: &str) -> PathBuf {
    let tests = std::env::current_exe().unwrap();
    let built = tests.parent().unwrap().parent().unwrap().join("examples");
    built.join(name).with_extension(std::env::consts::EXE_EXTENSION)
}

fn run(name: &str, arguments: &[&str], input: &str) -> Output {
    let mut door = Command::new(program(name))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{name}: {error}; `cargo build --examples` builds it"));
    // A door that does not read its input closes it.
    let _ = door.stdin.take().unwrap().write_all(input.as_bytes());
    door.wait_with_output().unwrap()
}

/// What a door answers.
fn answer(name: &str, arguments: &[&str], input: &Value) -> Value {
    let output = run(name, arguments, &input.to_string());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty());
    serde_json::from_slice(&output.stdout).unwrap()
}

/// What a door says is wrong: one line, and nothing else.
fn refusal(name: &str, arguments: &[&str], input: &str) -> String {
    let output = run(name, arguments, input);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said.lines().count(), 1, "{said}");
    said
}

fn lines() -> Value {
    let needs = [88_000, 52_200, 14_320, 72_000, 12_000, 9_000, 10_000, 16_480];
    let line = |(place, need): (usize, &i64)| json!({ "id": format!("C{}", place + 1), "need": need * 100 });
    needs.iter().enumerate().map(line).collect()
}

fn source(id: &str, amount: i64, eligible: &[&str]) -> Value {
    json!({ "id": id, "amount": amount * 100, "eligible": eligible })
}

fn example() -> Value {
    let all = ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"];
    json!({
        "lines": lines(),
        "sources": [
            source("S1", 70_000, &["C1", "C2", "C5", "C6"]),
            source("S2", 95_000, &["C2", "C3", "C6", "C7", "C8"]),
            source("S3", 36_000, &["C4"]),
            source("S4", 40_000, &["C1", "C7"]),
            source("S5", 20_000, &["C4", "C6"]),
            source("S6", 15_000, &["C5", "C8"]),
            source("S7", 12_000, &all),
        ],
    })
}

fn sum(entries: &Value) -> i64 {
    let amount = |entry: &Value| entry.as_array().unwrap().last().unwrap().as_i64().unwrap();
    entries.as_array().unwrap().iter().map(amount).sum()
}

#[test]
fn the_worked_example() {
    let out = answer("braid", &[], &example());
    assert_eq!(sum(&out["allocation"]), 27_000_000);
    assert_eq!(
        out["stranded"]
            .as_object()
            .unwrap()
            .values()
            .map(|left| left.as_i64().unwrap())
            .sum::<i64>(),
        1_800_000
    );
    let mut out = out;
    for heuristic in ["allocation", "stranded"] {
        out.as_object_mut().unwrap().remove(heuristic);
    }
    let expected = json!({
        "need": 27_400_000,
        "available": 28_800_000,
        "fundable": 27_000_000,
        "by_priority": { "must": 27_000_000, "should": 0, "could": 0 },
        "gap": { "C4": 400_000 },
        "cut": { "lines": ["C4"], "sources": ["S3", "S5", "S7"] },
        "forced": [
            ["S2", "C3", 1_432_000], ["S3", "C4", 3_600_000], ["S5", "C4", 2_000_000], ["S5", "C6", 0],
            ["S7", "C1", 0], ["S7", "C2", 0], ["S7", "C3", 0], ["S7", "C4", 1_200_000],
            ["S7", "C5", 0], ["S7", "C6", 0], ["S7", "C7", 0], ["S7", "C8", 0],
        ],
        "ranges": [
            ["S1", "C1", 4_800_000, 7_000_000], ["S1", "C2", 0, 2_200_000],
            ["S1", "C5", 0, 1_200_000], ["S1", "C6", 0, 900_000],
            ["S2", "C2", 3_020_000, 5_220_000], ["S2", "C6", 0, 900_000],
            ["S2", "C7", 0, 1_000_000], ["S2", "C8", 148_000, 1_648_000],
            ["S4", "C1", 1_800_000, 4_000_000], ["S4", "C7", 0, 1_000_000],
            ["S6", "C5", 0, 1_200_000], ["S6", "C8", 0, 1_500_000],
        ],
        "lose_one": {
            "S1": 5_600_000, "S2": 8_100_000, "S3": 4_000_000, "S4": 2_600_000,
            "S5": 2_400_000, "S6": 400_000, "S7": 1_600_000,
        },
        "helps": ["S3", "S5", "S7"],
        "checked": true,
    });
    assert_eq!(out, expected);
}

#[test]
fn only_what_is_fundable() {
    let whole = answer("braid", &[], &example());
    let mut part = answer("braid", &["--only", "fundable"], &example());
    for dear in ["forced", "ranges", "lose_one", "helps"] {
        part[dear] = whole[dear].clone();
    }
    assert_eq!(part, whole);
}

#[test]
fn priorities_caps_and_locks() {
    let mut question = example();
    question["sources"][3]["caps"] = json!([{ "line": "C1", "max": 880_000 }]);
    let fundable = &answer("braid", &["--only", "fundable"], &question)["fundable"];
    assert_eq!(*fundable, 27_400_000 - 1_320_000);
    // As much when it is for a category; and what could be paid for waits for what must.
    question["lines"][0]["category"] = json!("personnel");
    question["sources"][3]["caps"] = json!([{ "category": "personnel", "max": 1_760_000 }]);
    question["lines"][3]["priority"] = json!("could");
    let out = answer("braid", &[], &question);
    assert_eq!(
        out["by_priority"],
        json!({ "must": 20_200_000, "should": 0, "could": 6_760_000 })
    );
    question["locked"] = json!([["S7", "C1", 1_200_000], ["S5", "C6", 0]]);
    let out = answer("braid", &[], &question);
    assert!(
        out["allocation"]
            .as_array()
            .unwrap()
            .contains(&json!(["S7", "C1", 1_200_000]))
    );
    assert!(out["forced"].as_array().unwrap().contains(&json!(["S5", "C6", 0])));
    assert_eq!(out["checked"], true);
}

#[test]
fn several_years_with_what_is_carried_over() {
    let mut question = json!({
        "lines": [{ "id": "L", "need": [8_000_000, 6_000_000, 6_000_000] }],
        "sources": [
            { "id": "A", "amount": 10_000_000, "eligible": ["L"], "years": [0, 1], "carry_limit": 1_500_000 },
            { "id": "B", "amount": 4_000_000, "eligible": ["L"], "years": [1, 2], "carry_limit": 600_000 },
            { "id": "C", "amount": 4_000_000, "eligible": ["L"], "years": [2, 3], "carry_limit": 600_000 },
        ],
        "locked": [["A", "L", 1, 1_000_000]],
    });
    let out = answer("braid", &[], &question);
    assert_eq!(
        (&out["fundable"], &out["gap"]),
        (&json!(17_000_000), &json!({ "L": [0, 1_000_000, 2_000_000] }))
    );
    let expected = json!([
        ["A", "L", 0, 8_000_000],
        ["A", "L", 1, 1_000_000],
        ["B", "L", 1, 4_000_000],
        ["C", "L", 2, 4_000_000]
    ]);
    assert_eq!(out["allocation"], expected);
    assert_eq!(
        out["ranges"],
        json!([["B", "L", 1, 3_400_000, 4_000_000], ["B", "L", 2, 0, 600_000]])
    );
    question.as_object_mut().unwrap().remove("locked");
    let mut fundable = |limits: Option<[i64; 3]>| {
        for place in 0..3 {
            let source = question["sources"][place].as_object_mut().unwrap();
            match limits {
                Some(limits) => source.insert("carry_limit".to_owned(), limits[place].into()),
                None => source.remove("carry_limit"),
            };
        }
        answer("braid", &["--only", "fundable"], &question)["fundable"]
            .as_i64()
            .unwrap()
    };
    assert_eq!(fundable(Some([1_500_000, 600_000, 600_000])), 17_500_000);
    assert_eq!(fundable(Some([0; 3])), 16_000_000);
    assert_eq!(fundable(None), 18_000_000);
}

#[test]
fn what_lapses_first_and_what_has_a_purpose_is_used_first() {
    let stranded = |first: Value, other: Value| {
        let mut question = json!({
            "lines": [{ "id": "L", "need": [10, 0] }, { "id": "M", "need": [0, 0] }],
            "sources": [
                { "id": "A", "amount": 10, "eligible": ["L"] },
                { "id": "B", "amount": 10, "eligible": ["L"] },
            ],
        });
        for (source, more) in [first, other].into_iter().enumerate() {
            question["sources"][source]
                .as_object_mut()
                .unwrap()
                .extend(more.as_object().unwrap().clone());
        }
        answer("braid", &[], &question)["stranded"].clone()
    };
    let (first, other) = (json!({ "B": 10 }), json!({ "A": 10 }));
    assert_eq!(stranded(json!({}), json!({})), first);
    assert_eq!(stranded(json!({}), json!({ "years": [0, 0] })), other);
    assert_eq!(stranded(json!({ "lapses": 7 }), json!({ "lapses": 6 })), other);
    assert_eq!(stranded(json!({ "restricted": false }), json!({})), other);
    assert_eq!(stranded(json!({ "eligible": ["L", "M"] }), json!({})), other);
}

#[test]
fn bad_input_is_refused_in_one_line() {
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut question = example();
        change(&mut question);
        refusal("braid", &[], &question.to_string())
    };
    let says = |said: &str, words: &[&str]| {
        assert!(words.iter().all(|word| said.contains(word)), "{said}");
    };
    says(
        &changed(&|question| question["lines"][1]["id"] = "C1".into()),
        &["two of the same", "C1"],
    );
    says(
        &changed(&|question| question["lines"][1]["need"] = json!(1.5)),
        &["C2", "whole amount"],
    );
    says(
        &changed(&|question| question["lines"][1]["need"] = json!(-1)),
        &["C2", "below 0"],
    );
    says(
        &changed(&|question| question["lines"][1]["need"] = json!([1])),
        &["C1", "list"],
    );
    says(
        &changed(&|question| question["lines"][1]["priority"] = "soon".into()),
        &["soon"],
    );
    says(
        &changed(&|question| question["sources"][0]["eligible"] = json!(["C9"])),
        &["S1", "C9"],
    );
    says(
        &changed(&|question| question["sources"][0]["amount"] = json!(1_000_000_000_000_001_i64)),
        &["S1", "10^15"],
    );
    says(
        &changed(&|question| question["sources"][0]["years"] = json!([1, 0])),
        &["S1", "ends before"],
    );
    says(
        &changed(&|question| {
            question["sources"][0]["caps"] = json!([{ "line": "C1", "category": "personnel", "max": 1 }])
        }),
        &["S1", "cap"],
    );
    says(
        &changed(&|question| question["locked"] = json!([["S1", "C1", 0, 1]])),
        &["[source, line, amount]"],
    );
    says(
        &changed(&|question| question["locked"] = json!([["S3", "C1", 1]])),
        &["S3", "C1", "may not"],
    );
    let both = json!([
        ["S1", "C1", 5_000_000],
        ["S1", "C2", 1],
        ["S1", "C5", 2_000_000 - 100],
        ["S1", "C6", 900_000]
    ]);
    let said = changed(&|question| {
        question["locked"] = json!([["S7", "C1", 700_000], ["S1", "C2", 1], ["S7", "C2", 500_001]])
    });
    says(
        &said,
        &["cannot all hold", r#"["S7","C1",700000]"#, r#"["S7","C2",500001]"#],
    );
    assert!(!said.contains("S1") && changed(&|question| question["locked"] = both.clone()).contains("C5"));
    let mut years = json!({ "lines": [{ "id": "A", "need": [1, 2] }, { "id": "B", "need": [1] }], "sources": [] });
    says(&refusal("braid", &[], &years.to_string()), &["B", "each year"]);
    years["lines"][1]["need"] = json!(1);
    says(&refusal("braid", &[], &years.to_string()), &["B", "list"]);
    refusal("braid", &[], "");
    refusal("braid", &[], "{\n\"lines\": [],\n");
    refusal("braid", &["--only", "ranges"], &example().to_string());
}

fn pending() -> Value {
    let all = ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"];
    let mut question = json!({
        "lines": lines(),
        "sources": [
            source("S1", 70_000, &["C1", "C2", "C5", "C6"]),
            source("S2", 95_000, &["C2", "C3", "C6", "C7", "C8"]),
            source("S3", 36_000, &["C4"]),
            source("S4", 40_000, &["C1", "C7"]),
            source("S5", 20_000, &["C4", "C6"]),
            source("S6", 15_000, &["C5", "C8"]),
            source("S7", 12_000, &all),
            source("S8", 60_000, &["C1", "C4", "C5", "C6", "C7"]),
        ],
    });
    for (place, chance) in [(1, 0.6), (2, 0.9), (3, 0.5), (4, 0.8), (7, 0.4)] {
        question["sources"][place]["p"] = json!(chance);
    }
    question
}

#[test]
fn the_worked_example_of_the_chance() {
    let each = |won: f64, lost: f64, gap_won: i64, gap_lost: i64| json!({ "p_full_won": won, "p_full_lost": lost, "gap_won": gap_won * 100, "gap_lost": gap_lost * 100 });
    let expected = json!({
        "p_full": 0.228,
        "expected_gap": 4_204_800,
        "discount": 24_640_000,
        "cutoff": 15_300_000,
        "p_total_covers": 0.3576,
        "each": {
            "S2": each(0.38, 0.0, 13_680, 84_600),
            "S3": each(0.24, 0.12, 39_240, 67_320),
            "S4": each(0.24, 0.216, 30_016, 54_080),
            "S5": each(0.228, 0.228, 38_960, 54_400),
            "S8": each(0.57, 0.0, 19_620, 57_000),
        },
        "exact": true,
    });
    assert_eq!(answer("chance", &[], &pending()), expected);
}

#[test]
fn groups_and_sampling() {
    let mut question = pending();
    question["sources"][1]["group"] = json!("state");
    question["sources"][7]["group"] = json!("state");
    assert!(refusal("chance", &[], &question.to_string()).contains("S8"));
    question["sources"][7]["p"] = json!(0.6);
    let out = answer("chance", &[], &question);
    assert_eq!((&out["p_full"], &out["each"]["S8"]), (&json!(0.57), &out["each"]["S2"]));

    let mut question = pending();
    for place in 0..10 {
        let mut small = source(&format!("X{place}"), 1, &[]);
        small["p"] = json!(0.5);
        question["sources"].as_array_mut().unwrap().push(small);
    }
    question["samples"] = json!(500);
    question["seed"] = json!(7);
    let out = answer("chance", &[], &question);
    assert_eq!(out["exact"], false);
    let error = out["standard_error"].as_f64().unwrap();
    assert!((out["p_full"].as_f64().unwrap() - 0.228).abs() < 5.0 * error);
    assert_eq!(answer("chance", &[], &question), out);
    question["seed"] = json!(8);
    assert_ne!(answer("chance", &[], &question), out);

    let mut question = pending();
    question["sources"][1]["p"] = json!(1.5);
    assert!(refusal("chance", &[], &question.to_string()).contains("S2"));
}
