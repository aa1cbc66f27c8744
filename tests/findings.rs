//! A plan in which everything is wrong that can be: every check finds something, and says it in whole sentences.
#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

use schoolweave::sorted::SortedSet;

use schoolweave::engine::findings;
use schoolweave::plan::checks::{Code, Fact, Finding};
use schoolweave::plan::{Day, Plan, file};
use schoolweave::ui::words::{Argument, Catalogue};
use serde_json::json;

fn wrong() -> Plan {
    let assignments: Vec<_> = [
        ("two", "ana", "owner", ""),
        ("two", "bo", "owner", ""),
        ("money", "ana", "owner", "2027-06-30"),
        ("money", "ana", "approver", ""),
        ("left", "gone", "owner", ""),
        ("over", "bo", "owner", "2026-01-31"),
        ("lost", "bo", "owner", "2027-06-30"),
        ("leaving", "bo", "owner", "2027-05-31"),
        ("asked", "bo", "consulted", ""),
        ("asked", "ana", "consulted", ""),
        ("asked", "cy", "consulted", ""),
        ("asked", "dee", "consulted", ""),
        ("money", "ed", "informed", ""),
        ("money", "cy", "deputy", ""),
        ("two", "cy", "deputy", ""),
        ("over", "cy", "deputy", ""),
        ("lost", "cy", "deputy", ""),
        ("lost", "nobody", "doer", ""),
    ]
    .iter()
    .enumerate()
    .map(|(number, (role, person, part, ends))| {
        let ends = Some(ends).filter(|ends| !ends.is_empty());
        json!({ "id": format!("{number}"), "role": role, "person": person, "part": part, "ends": ends })
    })
    .collect();
    let data = json!({
        "about": { "title": "Wrong", "first_year": 2026, "thresholds": { "person_share": 200 } },
        "goals": [
            { "id": "none", "name": "Served by none", "target": "2026-01-01" },
            { "id": "one", "name": "Served by one", "owner": "gus" },
        ],
        "partners": [
            { "id": "a", "name": "River Library", "standing": "active", "goals": ["one"], "agreement": { "expires": "2026-01-01" } },
            { "id": "b", "name": "Library of River", "standing": "active", "holder": "gus", "agreement": { "expires": "2026-12-01" } },
            { "id": "c", "name": "Clinic", "holder": "gone", "goals": ["missing"] },
        ],
        "ties": [{ "id": "self", "from": "a", "to": "a" }, { "id": "x", "to": "b" }, { "id": "y", "from": "b" }],
        "people": [
            { "id": "ana", "name": "Ana", "group": "school", "capacity": 1 },
            { "id": "bo", "name": "Bo", "group": "school", "leaves": "2027-05-31" },
            { "id": "cy", "name": "Cy", "group": "school" },
            { "id": "dee", "name": "D. E.", "group": "student", "phone": "555" },
            { "id": "ed", "name": "Ed" },
            { "id": "fay", "name": "Fay" },
            { "id": "gone", "name": "Gil", "leaves": "2026-06-30" },
            { "id": "gus", "name": "Gus", "strengths": ["repairs"] },
        ],
        "bodies": [{ "id": "team", "name": "Team", "members": [{ "person": "ana" }] }],
        "roles": [
            { "id": "none", "name": "Nobody's", "strengths": ["sailing"] },
            { "id": "two", "name": "Two people's", "effort": 600 },
            { "id": "money", "name": "Money", "practice": "funding", "paid_by": "ending" },
            { "id": "left", "name": "Left behind", "strengths": ["repairs"] },
            { "id": "over", "name": "Past its term" },
            { "id": "lost", "name": "Paid by nothing", "paid_by": "declined" },
            { "id": "leaving", "name": "Soon to be left" },
            { "id": "vacant", "name": "Vacant", "vacancy": "hiring" },
            { "id": "asked", "name": "Much asked" },
            { "id": "back", "name": "Backwards", "starts": "2027-06-30", "ends": "2025-01-01" },
        ],
        "assignments": assignments,
        "cost_lines": [
            { "id": "coordinator", "name": "Coordinator", "recurrence": "recurring", "need": { "2026": 100, "2027": 100, "2028": 100 } },
            { "id": "stipends", "name": "Stipends", "need": { "2026": 5 } },
            { "id": "gap", "name": "Gap", "need": { "2028": 5 } },
            { "id": "minus", "name": "Minus", "need": { "2026": -5 } },
        ],
        "sources": [
            { "id": "ending", "name": "Ending", "stage": "active", "amounts": { "2026": 100 }, "available_until": "2027-06-30",
              "eligible": [{ "line": "coordinator", "verdict": "yes" }, { "line": "gap", "verdict": "yes" }],
              "caps": [{ "line": "coordinator", "most": 10 }], "deliverables": [{ "due": "2026-10-01" }] },
            { "id": "idle", "name": "Idle", "stage": "active", "amounts": { "2026": 1 } },
            { "id": "unused", "name": "Unused", "stage": "active", "amounts": { "2026": 1 }, "eligible": [{ "line": "coordinator", "verdict": "yes" }] },
            { "id": "declined", "name": "Declined", "stage": "declined", "amounts": { "2026": 1 }, "unrestricted": true },
            { "id": "small", "name": "Small", "stage": "active", "amounts": { "2026": 1 }, "eligible": [{ "line": "coordinator", "verdict": "yes" }] },
            { "id": "yearly", "name": "Yearly", "stage": "active", "amounts": { "2026": 9 }, "carry_limit": 2, "eligible": [{ "line": "coordinator", "verdict": "yes" }] },
        ],
        "allocations": [
            { "id": "1", "source": "ending", "line": "coordinator", "year": 2026, "amount": 60 },
            { "id": "2", "source": "ending", "line": "gap", "year": 2028, "amount": 1 },
            { "id": "3", "source": "small", "line": "coordinator", "year": 2026, "amount": 50 },
            { "id": "4", "source": "small", "line": "stipends", "year": 2026, "amount": 1 },
            { "id": "6", "source": "yearly", "line": "coordinator", "year": 2026, "amount": 1 },
            { "id": "5", "source": "declined", "line": "coordinator", "year": 2026, "amount": 1 },
        ],
        "actions": [{ "id": "late", "name": "Do it", "due": "2026-10-01" }],
    });
    let text = json!({ "type": "schoolweave-plan", "schema": { "major": 1, "minor": 0 }, "plan": "p", "data": data })
        .to_string();
    file::read(text.as_bytes()).unwrap().plan
}

fn findings() -> Vec<Finding> {
    findings::findings(&wrong(), Day::new(2026, 11, 24).unwrap()).open
}

#[test]
fn every_check_finds_something_and_says_it_in_whole_sentences() {
    let words = Catalogue::new("en");
    let worded = |fact: &Fact| -> Argument {
        match fact {
            Fact::Titles(titles) => titles.join(", ").into(),
            Fact::Title(text) | Fact::Text(text) => text.as_str().into(),
            Fact::Count(count) => (*count).into(),
            Fact::Money(money) => money.0.to_string().into(),
            Fact::Day(day) => day.to_string().into(),
            Fact::Share(share) => share.thousandths().to_string().into(),
        }
    };
    let found = findings();
    let missing: Vec<_> = Code::ALL
        .iter()
        .filter(|code| found.iter().all(|finding| finding.code != **code))
        .map(|code| code.id())
        .collect();
    assert_eq!(missing, [] as [&str; 0]);
    for finding in &found {
        let arguments: Vec<_> = finding
            .arguments
            .iter()
            .map(|(name, fact)| (*name, worded(fact)))
            .collect();
        for message in [
            words.message(finding.code.message_key(), &arguments),
            words.message(finding.code.remedy_key(), &arguments),
            words.message(finding.code.count_key(), &[("count", Argument::Count(2))]),
        ] {
            assert!(!message.contains(['{', '$']), "{message}");
        }
    }
}

#[test]
fn findings_come_in_a_steady_order_each_with_a_key_of_its_own() {
    let found = findings();
    assert_eq!(found, findings());
    assert!(found.is_sorted_by_key(|finding| (finding.severity, finding.code)));
    let keys: SortedSet<_> = found.iter().map(Finding::key).collect();
    assert_eq!(keys.len(), found.len());
}
