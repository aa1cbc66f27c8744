//! The pictures of the money, of a plan with many sources and lines: what stands together is said, what is looked at is
//! told, the table names each, and the cliff follows the plan.

use schoolweave::app::{Intent, Page, Store};
use schoolweave::plan::{
    AboutField, Allocation, Amount, AnyRecord, CostLine, FundingStage, Id, Money, Rank, Record, Source, YearAmounts,
};
use schoolweave::ui::pages::funding::FundingPage;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

use crate::bench::{mount, store};
use crate::dom::settle;
use crate::leadership::key;
use crate::page::Mounted;

fn in_first(dollars: i64) -> YearAmounts {
    YearAmounts::default().with(2026, Amount::Known(Money(dollars * 100)))
}

/// 40 sources and 60 lines, each source with more than the last, each paying for the line of its number; all money ends
/// with the first year.
fn many(view: &str) -> Store {
    let mut records: Vec<AnyRecord> = Vec::new();
    for place in 1..=60_i64 {
        let mut line = CostLine::new(Id::new(format!("l{place:02}")), Rank::at(place));
        line.name = format!("Line {place}");
        line.need = in_first(place * 100);
        records.push(line.into());
    }
    for place in 1..=40_i64 {
        let mut source = Source::new(Id::new(format!("s{place:02}")), Rank::at(place));
        source.name = format!("Source {place}");
        source.stage = Some(FundingStage::Active);
        source.unrestricted = true;
        source.amounts = in_first(place * 100).with(2027, Amount::Known(Money::ZERO));
        let mut paid = Allocation::new(Id::new(format!("p{place:02}")), Rank::default());
        (paid.source, paid.line, paid.year) = (source.id.clone(), Id::new(format!("l{place:02}")), 2026);
        paid.amount = Amount::Known(Money(place * 10_000));
        records.extend([source.into(), paid.into()]);
    }
    let store = store(Page::Funding, records);
    for field in [AboutField::FirstYear(Some(2026)), AboutField::Years(Some(2))] {
        store.dispatch(schoolweave::app::Command::About(field));
    }
    store.dispatch(Intent::Go(store.state().route.clone().with_view(view)));
    store
}

fn texts<C: yew::html::BaseComponent>(page: &Mounted<C>, of: &str) -> Vec<String> {
    let found = page.find(".funding").query_selector_all(of).unwrap();
    let text = |place| {
        found
            .item(place)
            .and_then(|node| node.text_content())
            .unwrap_or_default()
    };
    (0..found.length()).map(text).collect()
}

#[wasm_bindgen_test]
async fn the_smallest_of_many_stand_together_and_the_table_names_each() {
    let store = many("ribbons");
    let page = mount(&store, html! { <FundingPage /> }).await;
    settle().await;
    let said = page.text(".ribbons");
    for sentence in [
        "In 2026–27, 40 sources pay $82,000 for 40 costs. $101,000 is not paid, and all money is assigned.",
        "The smallest stand together: 21 sources and 41 costs. The table names each.",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
    let sources = texts(&page, ".ribbons__ends--from .ribbons__text");
    assert_eq!(sources.len(), 21, "{sources:?}");
    assert!(sources.contains(&"21 more $23,100".to_owned()), "{sources:?}");
    assert_eq!(texts(&page, ".ribbons__table tbody tr").len(), 60);
    // One name is a stop for the Tab key; the arrows lead on, and what each is joined with is said.
    assert_eq!(texts(&page, ".ribbons__name[tabindex='0']").len(), 1);
    page.find(".ribbons__name[tabindex='0']").focus().unwrap();
    settle().await;
    let first = page.text(".ribbons__said");
    assert!(first.starts_with("Source "), "{first}");
    key(&page.find(".ribbons__name[tabindex='0']"), "End").await;
    settle().await;
    assert!(
        page.text(".ribbons__said").starts_with("Not yet paid for, $101,000: "),
        "{}",
        page.text(".ribbons__said")
    );
    assert!(page.has(".ribbons__ribbon--off"));
    key(&page.find(".ribbons__name[tabindex='0']"), "Escape").await;
    settle().await;
    assert!(!page.has(".ribbons__ribbon--off"));
}

#[wasm_bindgen_test]
async fn the_cliff_says_what_costs_stand_on_and_what_stops() {
    let store = many("years/cliff");
    let page = mount(&store, html! { <FundingPage /> }).await;
    settle().await;
    let said = page.text(".cliff");
    for sentence in [
        "In 2026–27, costs that come every year stand on $82,000 in cash that ends or comes once, of $82,000 in cash that pays for them.",
        "The deepest fall is after Jun 30, 2027: $82,000 in cash is gone, and $82,000 in cash of it pays",
        "Source 40Secured−$4,000",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
    assert_eq!(texts(&page, ".cliff__stop").len(), 40);
    assert!(page.has(".cliff-chart__picture[aria-label*='2026–27: $82,000 in cash ends or comes once']"));
}
