//! Match on the page: hours at their rate stand in the years of their award until an amount is written, what counts is said,
//! and the table follows.

use schoolweave::app::{Intent, Page, Store};
use schoolweave::plan::source::{FundingLevel, MatchBasis, MatchRule};
use schoolweave::plan::{
    Amount, Id, MatchContribution, Minutes, Money, PerMille, Rank, Record, Source, Valuation, YearAmounts,
};
use schoolweave::ui::pages::funding::FundingPage;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::bench::{Stage, mount, plan, store};
use crate::dom::settle;
use crate::leadership::{key, paste_text};
use crate::page::Mounted;

/// A grant of 1,000 in the first year at half of the award, a gift of 100, and 10 hours of tutors at 30.
fn with_match() -> Store {
    let first = |cents: i64| -> YearAmounts { [(2026, Amount::Known(Money(cents)))].into_iter().collect() };
    let mut grant = Source::new(Id::new("grant"), Rank::at(1));
    grant.name = "Grant".to_owned();
    grant.level = Some(FundingLevel::Federal);
    grant.amounts = first(100_000);
    grant.match_rule = Some(MatchRule {
        share: Some(PerMille::of(500)),
        basis: Some(MatchBasis::Award),
        ..MatchRule::default()
    });
    let mut title = Source::new(Id::new("title"), Rank::at(2));
    title.name = "Title".to_owned();
    title.level = Some(FundingLevel::Federal);
    title.amounts = first(10_000);
    let mut tutors = MatchContribution::new(Id::new("tutors"), Rank::at(1));
    tutors.name = "Tutors".to_owned();
    tutors.award = Some(Id::new("grant"));
    tutors.valuation = Some(Valuation {
        time: Some(Minutes(600)),
        rate: Some(Money(3000)),
        ..Valuation::default()
    });
    let mut gift = Source::new(Id::new("gift"), Rank::at(3));
    gift.name = "Gift".to_owned();
    gift.amounts = first(10_000);
    store(
        Page::Funding,
        vec![grant.into(), title.into(), gift.into(), tutors.into()],
    )
}

async fn matching(store: &Store) -> Mounted<Stage> {
    store.dispatch(Intent::Go(store.state().route.clone().with_view("match")));
    let page = mount(store, html! { <FundingPage /> }).await;
    settle().await;
    page
}

/// The cell of the tutors in a column.
fn cell(page: &Mounted<Stage>, column: &str) -> HtmlElement {
    let headings = page
        .find("[role=grid]")
        .query_selector_all("[role=columnheader]")
        .unwrap();
    let headings = (0..headings.length()).filter_map(|at| headings.item(at)?.dyn_into::<HtmlElement>().ok());
    let heading = headings
        .into_iter()
        .find(|heading| heading.text_content().unwrap_or_default().starts_with(column))
        .unwrap_or_else(|| panic!("no column {column}"));
    let at = heading.get_attribute("aria-colindex").unwrap();
    page.find(&format!("[data-row='tutors'] [aria-colindex='{at}']"))
}

fn said(page: &Mounted<Stage>, column: &str) -> String {
    cell(page, column).text_content().unwrap_or_default()
}

async fn paste(page: &Mounted<Stage>, column: &str, text: &str) {
    let cell = cell(page, column);
    cell.focus().unwrap();
    settle().await;
    paste_text(&cell, text);
    settle().await;
}

#[wasm_bindgen_test]
async fn hours_at_their_rate_stand_in_until_an_amount_is_written() {
    let store = with_match();
    let page = matching(&store).await;
    assert!(said(&page, "2026–27").contains("$300"), "{}", said(&page, "2026–27"));
    assert!(said(&page, "2026–27").contains("Hours at their rate"));
    assert!(
        !said(&page, "2027–28").contains("$300"),
        "the award brings nothing then"
    );
    assert!(
        page.text(".match__answer")
            .contains("Grant still needs $200 of match in 2026–27.")
    );
    paste(&page, "2026–27", "450").await;
    assert!(page.text(".match__answer").contains("Grant still needs $50 of match"));
    assert!(!said(&page, "2026–27").contains("Hours at their rate"));
    // What is emptied is reckoned again.
    key(&cell(&page, "2026–27"), "Delete").await;
    assert!(said(&page, "2026–27").contains("$300"));
    paste(&page, "Hours a year", "20").await;
    assert!(
        page.text(".match__answer")
            .contains("Every award has the match it asks for.")
    );
    assert!(page.text(".match__table").contains("$100 more than asked for"));
    store.dispatch(Intent::Undo);
    settle().await;
    assert!(page.text(".match__answer").contains("Grant still needs $200 of match"));
}

#[wasm_bindgen_test]
async fn what_does_not_count_says_why_and_what_is_documented_is_one_press() {
    let store = with_match();
    let page = matching(&store).await;
    assert!(page.text(".match__table").contains("Of it not documented yet"));
    assert!(said(&page, "Rate an hour").contains("Say the year of the rate and where it comes from."));
    let check = cell(&page, "Documented")
        .query_selector("[role=checkbox]")
        .unwrap()
        .unwrap();
    key(&check.dyn_into().unwrap(), " ").await;
    assert!(plan(&store).contributions.find(&Id::new("tutors")).unwrap().documented);
    assert!(!page.text(".match__table").contains("Of it not documented yet"));
    assert!(said(&page, "Does it count?").contains("Counts"));
    // The gift of 100 brings no more than that.
    paste(&page, "Paid by the source", "Gift").await;
    assert!(said(&page, "Does it count?").contains("Counts in part"));
    assert!(page.text(".match__answer").contains("Grant still needs $400 of match"));
    paste(&page, "Paid by the source", "Title").await;
    assert!(said(&page, "Does it count?").contains("Federal money"));
    assert!(
        page.text("[aria-labelledby='match-uncounted']")
            .contains("which does not count for a federal award")
    );
    assert!(page.text(".match__answer").contains("Grant still needs $500 of match"));
}
