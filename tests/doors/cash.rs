//! The door of cash by month: the worked example to the digit, and what is refused.

use serde_json::{Value, json};

use super::{answer, refusal};

fn plan(about: Value, data: Value) -> Value {
    let mut data = data;
    data["about"] = about;
    json!({ "type": "schoolweave-plan", "schema": { "major": 1, "minor": 5 }, "plan": "p", "data": data })
}

#[test]
fn the_worked_example_is_short_in_eight_of_twelve_months() {
    let quarter = |day: &str| json!({ "day": day, "amount": 600_000 });
    let about = json!({ "first_year": 2026, "years": 1, "opening_cash": 500_000 });
    let data = json!({
        "cost_lines": [{ "id": "work", "need": { "2026": 12_000_000 } }],
        "sources": [
            { "id": "state", "stage": "active", "amounts": { "2026": 7_200_000 }, "payment": { "way": "reimbursed", "lag": 2 } },
            { "id": "grant", "stage": "active", "amounts": { "2026": 4_800_000 }, "payment": { "way": "instalments" },
              "receipts": [
                  { "day": "2026-10-20", "amount": 2_400_000 },
                  quarter("2026-09-30"), quarter("2026-12-31"), quarter("2027-03-31"), quarter("2027-06-30"),
              ] },
        ],
        "allocations": [{ "id": "a", "source": "state", "line": "work", "year": 2026, "amount": 7_200_000 }],
    });
    let told = answer("cash", &[], &plan(about, data));
    for counted in ["secured", "pending", "hoped"] {
        let reading = &told[counted];
        let months = reading["months"].as_array().unwrap();
        let closing: Vec<i64> = months
            .iter()
            .map(|month| month["closing"].as_i64().unwrap() / 100_000)
            .collect();
        assert_eq!(closing, [-5, -15, -13, 7, 3, 5, 1, -3, -1, -5, -9, -7]);
        assert_eq!(
            (&months[0]["from"], &months[0]["costs"], &months[0]["unknown"]),
            (&json!("2026-07-01"), &json!(1_000_000), &json!(0))
        );
        assert_eq!(
            (&reading["bridge"], &reading["below"], &reading["receivable"]),
            (&json!(1_500_000), &json!(8), &json!(1_200_000))
        );
    }
}

#[test]
fn runways_are_told_to_two_digits() {
    let about =
        json!({ "first_year": 2026, "years": 1, "opening_cash": 80_000_000, "opening_unrestricted": 15_000_000 });
    let data = json!({ "cost_lines": [{ "id": "work", "need": { "2026": 108_000_000 } }] });
    let told = answer("cash", &[], &plan(about, data));
    assert_eq!(told["secured"]["runway"], json!(["8.89", "1.67"]));
    let told = answer("cash", &[], &plan(json!({}), json!({})));
    assert_eq!(told["secured"]["runway"], json!([null, null]));
}

#[test]
fn what_is_no_plan_is_refused_in_a_line() {
    refusal("cash", &[], "{");
}
