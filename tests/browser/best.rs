//! What can be paid, of a plan with many sources and lines: what is drawn stays little, one year at a time, a lock keeps
//! the focus; money that is left is told; and what nobody has said is not taken for a no.

use schoolweave::app::{Command, Intent, Page, Route, Store};
use schoolweave::plan::source::{MatchBasis, MatchRule};
use schoolweave::plan::{
    AboutField, Amount, AnyRecord, CostLine, FundingStage, Id, MatchContribution, Money, PerMille, Rank, Record,
    Scenario, Source, Verdict, WhatIf, WhatIfKind, YearAmounts,
};
use schoolweave::ui::pages::funding::FundingPage;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

use crate::bench::{mount, plan, store, ticking_store};
use crate::dom::{click, settle};
use crate::page::Mounted;

const YEARS: i32 = 3;

fn in_all(dollars: i64) -> YearAmounts {
    let amount = Amount::Known(Money(dollars * 100));
    (2026..2026 + YEARS).map(|year| (year, amount)).collect()
}

fn open(records: Vec<AnyRecord>) -> Store {
    opened(store(Page::Funding, records))
}

fn opened(store: Store) -> Store {
    for field in [AboutField::FirstYear(Some(2026)), AboutField::Years(Some(3))] {
        store.dispatch(Command::About(field));
    }
    store.dispatch(Intent::Go(store.state().route.clone().with_view("best")));
    store
}

fn line(place: i64, dollars: i64) -> CostLine {
    let mut line = CostLine::new(Id::new(format!("l{place:03}")), Rank::at(place));
    line.name = format!("Line {place}");
    line.need = in_all(dollars);
    line
}

fn source(place: i64, dollars: i64, pays: impl Iterator<Item = i64>) -> Source {
    let mut source = Source::new(Id::new(format!("s{place:03}")), Rank::at(place));
    source.name = format!("Source {place}");
    source.stage = Some(FundingStage::Active);
    source.amounts = in_all(dollars);
    for line in pays {
        source.eligible = source.with_verdict(&Id::new(format!("l{line:03}")), Some(Verdict::Yes));
    }
    source
}

/// 30 sources and 150 lines; each source may pay for ten of them.
fn many() -> Store {
    let mut records: Vec<AnyRecord> = (0..150).map(|place| line(place, 100 + place).into()).collect();
    records.extend((0..30).map(|place| source(place, 1_000, (0..10).map(move |at| (place * 5 + at) % 150)).into()));
    open(records)
}

fn count<C: yew::html::BaseComponent>(page: &Mounted<C>, of: &str) -> u32 {
    page.find(".funding").query_selector_all(of).unwrap().length()
}

#[wasm_bindgen_test]
async fn of_many_lines_few_are_drawn_and_a_lock_keeps_the_focus() {
    let store = many();
    let page = mount(&store, html! { <FundingPage /> }).await;
    settle().await;
    assert!(!page.has("progress"), "all is told");
    assert_eq!(count(&page, ".best__allocation tbody"), 1, "one year at a time");
    assert_eq!(
        count(&page, ".best__allocation tbody tr"),
        61,
        "so many lines, and the year's name"
    );
    let drawn = count(&page, "*");
    assert!(drawn < 2_500, "{drawn} elements");
    assert!(page.text(".best__allocation + *, .best__allocation").contains("Line 0"));

    // More are drawn when they are asked for.
    let more = "section[aria-labelledby=best-allocation] > .cluster:not(:last-child) button";
    assert!(
        page.text(more).contains("Show more of 90 cost lines"),
        "{}",
        page.text(more)
    );
    page.press(more).await;
    assert_eq!(count(&page, ".best__allocation tbody tr"), 121);

    let lock = ".best__allocation .best__payer button";
    click(&page.find(lock)).await;
    settle().await;
    assert!(
        page.text(".best__payer").contains("locked"),
        "{}",
        page.text(".best__payer")
    );
    assert!(page.has_focus(lock), "the focus stays where it was");
    assert_eq!(plan(&store).allocations.len(), 1);
    let told = store.state().notices.last().map(|notice| notice.key);
    assert_eq!(told, Some("notice-locked"), "the plan's amount may be another now");
    assert_eq!(
        count(&page, ".best__allocation tbody tr"),
        121,
        "what was asked for stays"
    );
}

#[wasm_bindgen_test]
async fn money_that_is_left_is_told_with_what_is_missing() {
    let records: Vec<AnyRecord> = vec![
        line(1, 100).into(),
        line(2, 50).into(),
        source(1, 200, [1].into_iter()).into(),
    ];
    let page = mount(&open(records), html! { <FundingPage /> }).await;
    settle().await;
    let said = page.text(".funding");
    for sentence in [
        "$300 of $450 can be paid. $150 cannot",
        "That is $50 in 2026–27, $50 in 2027–28, and $50 in 2028–29.",
        "On paper there is enough: $600, $150 more than is needed. Yet $300 of it would be left over",
        "If Source 1 might pay for Line 2: $150",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
    assert!(
        page.text(".best__left").contains("Source 1$600$300$100$100$100"),
        "{}",
        page.text(".best__left")
    );
    // Each way leads to where it is gone.
    let leads = |part: &str| page.has(&format!("section[aria-labelledby=best-helps] a[href*='{part}']"));
    assert!(leads("funding/may-pay"));
    assert!(leads("l002"));
}

#[wasm_bindgen_test]
async fn what_nobody_has_said_is_not_taken_for_a_no() {
    let records: Vec<AnyRecord> = vec![line(1, 100).into(), source(1, 200, std::iter::empty()).into()];
    let store = open(records);
    let page = mount(&store, html! { <FundingPage /> }).await;
    settle().await;
    let said = page.text(".funding [role=tabpanel], .funding .stack");
    assert!(
        said.contains("Nobody has said yet what Source 1 may pay for."),
        "{said}"
    );
    for claim in [
        "can be paid.",
        "cannot, whichever",
        "is assigned this way",
        "would help",
    ] {
        assert!(!said.contains(claim), "{claim}: {said}");
    }
    assert!(page.has(".best__unsaid a[href*='funding/may-pay']"));
    for view in ["sure", "what-if"] {
        store.dispatch(Intent::Go(store.state().route.clone().with_view(view)));
        settle().await;
        settle().await;
        let said = page.text(".funding");
        assert!(!said.contains("will be missing"), "{view}: {said}");
    }
}

#[wasm_bindgen_test]
async fn how_sure_names_what_is_short_whatever_comes_and_who_has_no_stage() {
    let mut asked = source(1, 100, [1].into_iter());
    asked.stage = None;
    let mut grant = source(2, 30, [2].into_iter());
    grant.stage = Some(FundingStage::Active);
    let records: Vec<AnyRecord> = vec![line(1, 100).into(), line(2, 50).into(), asked.into(), grant.into()];
    let store = open(records);
    store.dispatch(Intent::Go(store.state().route.clone().with_view("sure")));
    let page = mount(&store, html! { <FundingPage /> }).await;
    settle().await;
    settle().await;
    let said = page.text(".funding");
    for sentence in [
        "Even if every award comes, $60 will be missing: Line 2. The chance that nothing else is missing is 5%.",
        "Nobody has said how far Source 1 is: it counts as an idea, at 5%.",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
}

#[wasm_bindgen_test]
async fn what_is_short_on_paper_is_drawn_named_and_leads_to_what_can_be_paid() {
    let records: Vec<AnyRecord> = vec![line(1, 100).into(), source(1, 70, [1].into_iter()).into()];
    let store = open(records);
    store.dispatch(Intent::Go(store.state().route.clone().with_view("years")));
    let page = mount(&store, html! { <FundingPage /> }).await;
    settle().await;
    assert_eq!(count(&page, ".funding-chart__short"), 3);
    let said = page.text(".funding-chart");
    assert!(said.contains("2026–27: needs $100, has $70, $30 short"), "{said}");
    assert!(said.contains("Short on paper"), "{said}");
    assert!(page.has(".funding-chart a[href*='funding/best']"));
}

#[wasm_bindgen_test]
async fn an_award_that_changes_nothing_does_not_matter_most() {
    let mut idle = source(2, 50, [1].into_iter());
    idle.stage = Some(FundingStage::Submitted);
    let records: Vec<AnyRecord> = vec![
        line(1, 100).into(),
        line(2, 50).into(),
        source(1, 100, [1].into_iter()).into(),
        idle.into(),
    ];
    let store = open(records);
    store.dispatch(Intent::Go(store.state().route.clone().with_view("sure")));
    let page = mount(&store, html! { <FundingPage /> }).await;
    settle().await;
    settle().await;
    let said = page.text(".funding");
    assert!(said.contains("No award changes what is missing on average."), "{said}");
    assert!(!said.contains("matters most:"), "{said}");
}

/// Settles until nothing is being worked out any more; how often that took.
async fn until_told<C: yew::html::BaseComponent>(page: &Mounted<C>, is_told: impl Fn(&Mounted<C>) -> bool) -> usize {
    for turns in 0..10_000 {
        if is_told(page) {
            return turns;
        }
        settle().await;
    }
    panic!("it does not end: {}", page.text(".funding"));
}

#[wasm_bindgen_test]
async fn how_sure_and_what_if_take_turns_with_the_page() {
    // Nine awards may come or not: 512 ways, and a turn has no time for more than a dozen.
    let asked = |place: i64| {
        let mut asked = source(place, 100, [place].into_iter());
        asked.stage = Some(FundingStage::Submitted);
        AnyRecord::from(asked)
    };
    let mut records: Vec<AnyRecord> = (0..9).map(|place| line(place, 100).into()).collect();
    records.extend((0..9).map(asked));
    let mut scenario = Scenario::new(Id::new("w"), Rank::at(1));
    scenario.name = "Without".to_owned();
    scenario.changes = vec![WhatIf {
        kind: Some(WhatIfKind::Lost),
        source: Some(Id::new("s000")),
        ..WhatIf::default()
    }];
    records.push(scenario.into());
    let store = opened(ticking_store(Page::Funding, records));
    let go = |view: &str| store.dispatch(Intent::Go(store.state().route.clone().with_view(view)));
    go("sure");
    let page = mount(&store, html! { <FundingPage /> }).await;
    settle().await;
    assert!(page.has("progress"), "{}", page.text(".funding"));
    let turns = until_told(&page, |page| !page.has("progress")).await;
    assert!(turns > 20, "{turns} turns");
    assert!(
        page.text("#sure-verdict").contains("The chance"),
        "{}",
        page.text("#sure-verdict")
    );

    // What matters stands first beside each name, and the ranking that is chosen is the one that a phone shows.
    let head = ".sure__awards thead tr:last-child th:first-child";
    assert_eq!(page.text(head), "Difference");
    assert!(page.has(".sure__awards--money") && page.text(".sure__awards tbody th").contains("Chance 30%, usual"));

    // How the money stands is told before how sure that is.
    go("what-if");
    settle().await;
    settle().await;
    let chances = |page: &Mounted<_>| page.text(".scenarios").matches('%').count();
    assert!(
        page.text(".panel").contains("$300 more than in the plan"),
        "{}",
        page.text(".panel")
    );
    assert_eq!(chances(&page), 0, "{}", page.text(".scenarios"));
    let turns = until_told(&page, |page| chances(page) >= 4).await;
    assert!(turns > 40, "{turns} turns");

    // Whoever goes elsewhere leaves nothing going on behind.
    go("sure");
    settle().await;
    assert!(page.has("progress"));
    go("");
    settle().await;
    assert!(!page.has("progress"));
}

#[wasm_bindgen_test]
async fn an_award_counts_no_more_than_its_match_is_there_for_where_that_is_wanted() {
    let mut award = source(1, 100, [1].into_iter());
    award.name = "Award".to_owned();
    award.match_rule = Some(MatchRule {
        share: Some(PerMille::of(500)),
        basis: Some(MatchBasis::Award),
        ..MatchRule::default()
    });
    let mut brought = MatchContribution::new(Id::new("m"), Rank::at(1));
    brought.award = Some(Id::new("s001"));
    brought.amounts = in_all(50).with(2027, Amount::Known(Money(2_000)));
    let store = open(vec![line(1, 100).into(), award.into(), brought.into()]);
    let page = mount(&store, html! { <FundingPage /> }).await;
    settle().await;
    let said = page.text(".funding");
    let told = "Award asks for $50 of match in 2027–28, and $20 is there: as long as that is so, $40 of its $100 may be drawn.";
    assert!(said.contains(told), "{said}");
    assert!(
        !said.contains("in 2026–27, and"),
        "of the other years enough is there: {said}"
    );
    assert!(
        page.text("#best-verdict").contains("$300"),
        "{}",
        page.text("#best-verdict")
    );
    page.press(".funding input[type=checkbox]").await;
    settle().await;
    assert!(
        page.text("#best-verdict").contains("$240 of $300"),
        "{}",
        page.text("#best-verdict")
    );
    assert!(matches!(&store.state().route, Route::Plan { view, .. } if &**view == "best/all/matched"));
    // Chances and what-ifs do not follow it, and say so.
    store.dispatch(Intent::Go(store.state().route.clone().with_view("sure")));
    settle().await;
    settle().await;
    let said = page.text(".funding");
    assert!(
        said.contains("Award counts in full here, though its match is not all there yet."),
        "{said}"
    );
}

#[wasm_bindgen_test]
async fn a_year_that_nobody_has_filled_in_is_no_end_and_the_parts_of_the_years_have_a_list() {
    let mut open_end = source(1, 100, [1].into_iter());
    open_end.amounts = YearAmounts::default().with(2026, Amount::Known(Money(10_000)));
    let mut cost = line(1, 100);
    cost.need = YearAmounts::default().with(2026, Amount::Known(Money(10_000)));
    let store = open(vec![cost.into(), open_end.into()]);
    store.dispatch(Intent::Go(store.state().route.clone().with_view("years")));
    let page = mount(&store, html! { <FundingPage /> }).await;
    settle().await;
    let said = page.text(".funding");
    for sentence in [
        "Nothing is said of 2027–28 for Source 1. Until it is, its money is taken to last.",
        "No source is said to end within the years of this plan.",
        "As far as amounts are known, no year is short.",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
    for (place, part) in ["table", "cliff", "cash", "due", "few"].iter().enumerate() {
        let link = format!(".years__part:nth-child({})[href$='funding/years/{part}']", place + 1);
        assert!(page.has(&link), "{link}");
        assert!(page.has(&format!("#years-{part}")), "{part}");
    }
}
