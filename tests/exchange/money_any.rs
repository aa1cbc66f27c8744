//! B3, X4: whatever the amounts and however they are written, a budget comes in to the cent; whatever the table, it comes
//! in whole, and bringing it in again changes nothing.

use proptest::prelude::*;
use schoolweave::exchange::columns::Target;
use schoolweave::exchange::list::{Draft, Preview, Subject};
use schoolweave::plan::{AnyRecord, Money, Plan};

use crate::support::{counter, empty};

/// An amount as people write it. With a comma before the decimals there are always decimals, so that it shows.
fn written(cents: i64, form: usize, is_comma: bool) -> String {
    let (size, is_less) = (cents.unsigned_abs(), cents < 0);
    let (whole, part) = (size / 100, size % 100);
    let mut grouped = whole.to_string();
    let mark = match (form % 4, is_comma) {
        (0, _) => "",
        (1, false) => ",",
        (1, true) => ".",
        (2, _) => " ",
        _ => "'",
    };
    let mut place = grouped.len();
    while place > 3 {
        place -= 3;
        grouped.insert_str(place, mark);
    }
    let decimal = if is_comma { ',' } else { '.' };
    let number = format!("{grouped}{decimal}{part:02}");
    let number = if form.is_multiple_of(3) {
        format!("${number}")
    } else {
        number
    };
    match (is_less, form % 5) {
        (false, _) => number,
        (true, 0 | 1) => format!("({number})"),
        (true, _) => format!("-{number}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn b3_amounts_in_any_form_come_in_to_the_cent(
        amounts in prop::collection::vec((-99_999_999_i64..9_999_999_999, 0_usize..60), 1..120),
        is_comma in any::<bool>(),
    ) {
        let mut text = "Line item;2026-27;Notes\n".to_owned();
        for (place, (cents, form)) in amounts.iter().enumerate() {
            text += &format!("Item {place};\"{}\";\n", written(*cents, *form, is_comma));
        }
        let sum: i64 = amounts.iter().map(|(cents, _)| cents).sum();
        let total = written(sum, 1, is_comma);
        text += &format!("Total;\"{total}\";\n");
        let draft = Draft::from_text(Subject::Costs, "x", &text).unwrap();
        let preview = Preview::of(&draft, &empty());
        // The list says what it comes to, and that is what it comes to.
        prop_assert!(preview.rows.iter().all(|row| row.remarks.is_empty()), "{:?}", preview.rows);
        prop_assert_eq!(preview.counts.bad, 1);
        let plan = preview.apply(&empty(), &mut counter());
        for (place, (cents, _)) in amounts.iter().enumerate() {
            let name = format!("Item {place}");
            let line = plan.cost_lines.iter().find(|line| line.name == name).unwrap();
            prop_assert_eq!(line.need.of(2026).known(), Some(Money(*cents)));
        }
    }

    #[test]
    fn x4_any_budget_comes_in_whole_and_once(
        text in "(Item|Source|Total|x)?[,;\t]?(2026-27|Amount|Total|Category|Funder|x)?[,;\t]?(FY28|Notes|Status|x)?\n([a-cT \"=,;\t\n0-9/.$?()-]{0,30}\n){0,8}",
        is_costs in any::<bool>(),
        targets in prop::collection::vec(0_usize..40, 0..4),
        adds_named in any::<bool>(),
    ) {
        let subject = if is_costs { Subject::Costs } else { Subject::Sources };
        if let Ok(mut draft) = Draft::from_text(subject, "x", &text) {
            draft.set_subject(subject);
            let offered = Target::of(subject);
            for (column, target) in targets.into_iter().enumerate() {
                draft.set_target(column, offered[target % offered.len()]);
            }
            draft.adds_named = adds_named;
            let once = Preview::of(&draft, &empty());
            prop_assert_eq!(once.rows.len(), if draft.is_named() { draft.data().len() } else { 0 });
            let plan = once.apply(&empty(), &mut counter());
            kept(&draft, &once, &plan)?;
            let again = Preview::of(&draft, &plan);
            prop_assert!(!again.changes_anything(), "{:?}", again.rows);
        }
    }
}

/// Every cell of a row that comes in stands in the plan, or was understood: what could not be is in the notes.
fn kept(draft: &Draft, preview: &Preview, plan: &Plan) -> Result<(), TestCaseError> {
    let mut texts = String::new();
    let records = plan.cost_lines.iter().cloned().map(AnyRecord::CostLine);
    for record in records.chain(plan.sources.iter().cloned().map(AnyRecord::Source)) {
        record
            .fields()
            .each(&mut |_, field| texts += &field.to_json().to_string());
    }
    for row in &preview.rows {
        for remark in &row.remarks {
            if let schoolweave::exchange::list::Remark::Unread { text, .. } = remark {
                let text = serde_json::to_string(text).unwrap();
                prop_assert!(
                    texts.contains(text.trim_matches('"')),
                    "{text} of {:?} in {texts}",
                    draft.columns()
                );
            }
        }
    }
    Ok(())
}
