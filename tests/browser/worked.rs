//! The worked example of the braid as people see it: $4,000 short though $14,000 more is there than is needed.

use schoolweave::app::{Command, Intent, Page, Payment, Store};
use schoolweave::plan::{
    AboutField, Amount, AnyRecord, CostLine, Edit, FundingStage, Id, Money, Rank, Record, Scenario, ScenarioField,
    Source, Verdict, WhatIf, WhatIfKind, YearAmounts,
};
use schoolweave::ui::pages::funding::FundingPage;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

use crate::bench::{mount, plan, store};
use crate::dom::settle;

const LINES: [(&str, i64, &str); 8] = [
    ("Coordinator", 88_000, "S1 S4 S7"),
    ("After-school", 52_200, "S1 S2 S7"),
    ("Family", 14_320, "S2 S7"),
    ("Clinician", 72_000, "S3 S5 S7"),
    ("Food", 12_000, "S1 S6 S7"),
    ("Training", 9_000, "S1 S2 S5 S7"),
    ("Evaluation", 10_000, "S2 S4 S7"),
    ("Transport", 16_480, "S2 S6 S7"),
];

const SOURCES: [(&str, i64); 7] = [
    ("S1", 70_000),
    ("S2", 95_000),
    ("S3", 36_000),
    ("S4", 40_000),
    ("S5", 20_000),
    ("S6", 15_000),
    ("S7", 12_000),
];

fn dollars(amount: i64) -> YearAmounts {
    YearAmounts::default().with(2026, Amount::Known(Money(amount * 100)))
}

fn example(view: &str) -> Store {
    example_with(view, |_| {})
}

fn example_with(view: &str, change: impl Fn(&mut Source)) -> Store {
    let mut records: Vec<AnyRecord> = Vec::new();
    for (place, (name, need, _)) in (1..).zip(LINES) {
        let mut line = CostLine::new(Id::new(name), Rank::at(place));
        line.name = name.to_owned();
        line.need = dollars(need);
        records.push(line.into());
    }
    for (place, (name, brings)) in (1..).zip(SOURCES) {
        let mut source = Source::new(Id::new(name), Rank::at(place));
        source.name = name.to_owned();
        source.stage = Some(FundingStage::Active);
        source.amounts = dollars(brings);
        for (line, _, may_pay) in LINES {
            if may_pay.split(' ').any(|may| may == name) {
                source.eligible = source.with_verdict(&Id::new(line), Some(Verdict::Yes));
            }
        }
        change(&mut source);
        records.push(source.into());
    }
    let store = store(Page::Funding, records);
    for field in [AboutField::FirstYear(Some(2026)), AboutField::Years(Some(1))] {
        store.dispatch(Command::About(field));
    }
    go(&store, view);
    store
}

fn go(store: &Store, view: &str) {
    store.dispatch(Intent::Go(store.state().route.clone().with_view(view)));
}

#[wasm_bindgen_test]
async fn what_is_the_same_in_every_best_answer_and_what_is_not_is_said() {
    let page = mount(&example("best"), html! { <FundingPage /> }).await;
    settle().await;
    let said = page.text(".best__allocation");
    for sentence in [
        "S3: $36,000, in every best answer",
        "(could be $48,000 to $70,000)",
        "could pay up to $",
        "Nothing in any best answer: S5, and S7",
    ] {
        let sentence = sentence.replace(", and", " and");
        assert!(said.contains(&sentence), "{sentence}: {said}");
    }
}

#[wasm_bindgen_test]
async fn what_hangs_on_a_condition_is_told_with_the_condition() {
    let store = example_with("best", |source| {
        for entry in &mut source.eligible {
            if source.name == "S3" {
                entry.verdict = Some(Verdict::Conditional);
                entry.note = "only for visits at school".to_owned();
            }
        }
    });
    let page = mount(&store, html! { <FundingPage /> }).await;
    settle().await;
    let said = page.text(".funding");
    for sentence in [
        "$36,000 of what is paid hangs on conditions",
        "S3: $36,000, in every best answer (if: only for visits at school)",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
}

#[wasm_bindgen_test]
async fn filling_by_hand_stands_beside_the_best_way() {
    let page = mount(&example("best"), html! { <FundingPage /> }).await;
    settle().await;
    let said = page.text("section[aria-labelledby=best-verdict]");
    assert!(said.contains("Filled by hand, line after line"), "{said}");
    assert!(said.contains("$16,000 more would be missing"), "{said}");
    assert!(
        said.contains("Of what must be paid, $270,000 of $274,000 is."),
        "{said}"
    );
    assert_eq!(
        page.text(".best__ways tbody tr:first-child"),
        "At best$4,000$18,000Clinician $4,000"
    );
    assert_eq!(
        page.text(".best__ways tbody tr:last-child"),
        "Filled by hand$20,000$34,000Clinician $16,000 and Transport $4,000"
    );
}

#[wasm_bindgen_test]
async fn the_grid_says_of_each_cell_what_it_is_at_best_where_that_is_wanted() {
    let store = example("assign");
    let page = mount(&store, html! { <FundingPage /> }).await;
    settle().await;
    let told = |page: &crate::page::Mounted<_>| page.text(".payments [role=grid]").matches("At best:").count();
    assert_eq!((told(&page), page.has(".pay-best")), (0, false));
    page.press(".payments input[type=checkbox]").await;
    for _ in 0..3 {
        settle().await;
    }
    let said = page.text(".payments");
    for sentence in [
        "Counting on all that may come",
        "At best: $36,000, in every best answer.",
        "At best: $48,000 to $70,000.",
        "At best: nothing, in every best answer.",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
    // 24 payments may be: 4 are so in every best answer, 8 are nothing in any.
    assert_eq!(told(&page), 24);
    // What it is stands in each cell, too: in those that are empty, so much.
    let signs = |page: &crate::page::Mounted<_>| {
        let grid = page.text(".payments [role=grid]");
        ["= $36,000", "= $0", "$48,000–$70,000"].map(|sign| grid.contains(sign))
    };
    assert_eq!(signs(&page), [true; 3]);
    assert!(!page.text(".payments [role=grid]").contains("= $30,000"));

    // An amount that is typed changes nothing of it, and nothing is worked out anew.
    store.dispatch(Command::Allocate {
        payments: vec![Payment {
            source: Id::new("S3"),
            line: Id::new("Clinician"),
            year: 2026,
            amount: Amount::Known(Money(3_000_000)),
        }],
    });
    settle().await;
    assert_eq!((told(&page), plan(&store).allocations.len()), (24, 1));
}

#[wasm_bindgen_test]
async fn a_what_if_is_judged_once_it_says_something() {
    let store = example("what-if");
    let mut scenario = Scenario::new(Id::new("w"), Rank::at(1));
    scenario.changes = vec![WhatIf {
        kind: Some(WhatIfKind::Trimmed),
        size: Some(900),
        ..WhatIf::default()
    }];
    store.dispatch(Command::add(scenario.clone()));
    let page = mount(&store, html! { <FundingPage /> }).await;
    settle().await;
    settle().await;
    let said = page.text(".panel");
    assert!(said.contains("say which cost line, and how much"), "{said}");
    assert!(
        !said.contains("would be missing") && !said.contains("is so already"),
        "{said}"
    );
    assert!(!page.has(".panel button"), "nothing to take in yet");
    scenario.changes[0].line = Some(Id::new("Clinician"));
    store.dispatch(Command::Set(Edit::Scenario(
        scenario.id.clone(),
        ScenarioField::Changes(scenario.changes.clone()),
    )));
    settle().await;
    settle().await;
    let said = page.text(".panel");
    assert!(
        said.contains("$0 would be missing at best, $4,000 less than in the plan."),
        "{said}"
    );
    assert!(page.has(".panel button"));
}

#[wasm_bindgen_test]
async fn a_reason_that_is_of_some_years_of_many_lines_says_so() {
    let years = |amounts: &[i64]| -> YearAmounts {
        let known = (2026..).zip(amounts);
        known
            .map(|(year, amount)| (year, Amount::Known(Money(amount * 100))))
            .collect()
    };
    let mut source = Source::new(Id::new("fund"), Rank::at(1));
    source.name = "Fund".to_owned();
    source.stage = Some(FundingStage::Active);
    source.unrestricted = true;
    source.carry_limit = Some(Money(100_000));
    source.amounts = years(&[500, 500]);
    let mut records: Vec<AnyRecord> = vec![source.into()];
    for place in 1..=8 {
        let mut line = CostLine::new(Id::new(format!("l{place}")), Rank::at(place));
        line.name = format!("Line {place}");
        // The last line needs something in the second year alone.
        line.need = years(if place == 8 { &[0, 100] } else { &[100, 100] });
        records.push(line.into());
    }
    let store = store(Page::Funding, records);
    for field in [AboutField::FirstYear(Some(2026)), AboutField::Years(Some(2))] {
        store.dispatch(Command::About(field));
    }
    go(&store, "best");
    let page = mount(&store, html! { <FundingPage /> }).await;
    settle().await;
    let said = page.text("section[aria-labelledby=best-verdict]");
    let told =
        "Only 1 source may pay for 8 cost lines, in some of their years. It can pay $1,000, and $1,500 is needed.";
    assert!(said.contains(told), "{said}");
    assert!(said.contains("Line 8 in 2027–28"), "{said}");
}

#[wasm_bindgen_test]
async fn ways_that_would_help_are_all_to_be_found() {
    let mut records: Vec<AnyRecord> = Vec::new();
    for place in 1..=5 {
        let mut line = CostLine::new(Id::new(format!("l{place}")), Rank::at(place));
        line.name = format!("Line {place}");
        line.need = dollars(100);
        let mut source = Source::new(Id::new(format!("s{place}")), Rank::at(place));
        source.name = format!("Source {place}");
        source.stage = Some(FundingStage::Active);
        source.amounts = dollars(90);
        source.eligible = source.with_verdict(&line.id, Some(Verdict::Yes));
        records.extend([line.into(), source.into()]);
    }
    let store = store(Page::Funding, records);
    for field in [AboutField::FirstYear(Some(2026)), AboutField::Years(Some(1))] {
        store.dispatch(Command::About(field));
    }
    go(&store, "best");
    let page = mount(&store, html! { <FundingPage /> }).await;
    settle().await;
    let helps = "section[aria-labelledby=best-helps]";
    let told = || page.text(helps);
    // More of five sources and less of five lines: three of each at first.
    assert!(
        told().contains("Show 4 more ways") && !told().contains("More from Source 5"),
        "{}",
        told()
    );
    page.press(&format!("{helps} button")).await;
    assert!(told().contains("More from Source 5: it could close $10.") && told().contains("Show fewer ways"));
}

#[wasm_bindgen_test]
async fn a_cost_below_zero_is_named_where_totals_and_the_best_answer_differ_by_it() {
    for view in ["best", "years"] {
        let store = example(view);
        let mut refund = CostLine::new(Id::new("refund"), Rank::at(99));
        refund.name = "Refund".to_owned();
        refund.need = dollars(-250);
        let page = mount(&store, html! { <FundingPage /> }).await;
        settle().await;
        assert!(
            !page.text(".page").contains("Below zero: "),
            "{view}: {}",
            page.text(".page")
        );
        store.dispatch(Command::add(refund));
        for _ in 0..3 {
            settle().await;
        }
        let said = page.text(".page");
        assert!(said.contains("Below zero: Refund (−$250)."), "{view}: {said}");
    }
}
