//! The budget by category says in a sentence what there is, and nothing of what there is not.

use schoolweave::app::{Command, Intent, Page, Store};
use schoolweave::plan::{
    AboutField, Allocation, Amount, AnyRecord, CostLine, Id, Money, Rank, Record, Source, YearAmounts,
};
use schoolweave::ui::pages::funding::FundingPage;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

use crate::bench::{mount, store};
use crate::dom::settle;

fn in_first(dollars: i64) -> YearAmounts {
    YearAmounts::default().with(2026, Amount::Known(Money(dollars * 100)))
}

/// A line of 1,200 dollars, on the page of the budget.
fn bus(more: Vec<AnyRecord>) -> Store {
    let mut line = CostLine::new(Id::new("bus"), Rank::default());
    line.name = "Bus".to_owned();
    line.need = in_first(1200);
    let records = [vec![line.into()], more].concat();
    let store = store(Page::Funding, records);
    store.dispatch(Command::About(AboutField::FirstYear(Some(2026))));
    store.dispatch(Intent::Go(store.state().route.clone().with_view("budget")));
    store
}

#[wasm_bindgen_test]
async fn what_is_needed_stands_alone_where_nothing_is_assigned() {
    let page = mount(&bus(Vec::new()), html! { <FundingPage /> }).await;
    settle().await;
    let said = page.text(".funding");
    assert!(
        said.contains("In all years $1,200 is needed. Nothing is assigned yet."),
        "{said}"
    );
}

#[wasm_bindgen_test]
async fn money_that_is_not_federal_stands_beside_none_that_is() {
    let mut gift = Source::new(Id::new("gift"), Rank::default());
    gift.unrestricted = true;
    gift.amounts = in_first(500);
    let mut paid = Allocation::new(Id::new("paid"), Rank::default());
    (paid.source, paid.line, paid.year) = (gift.id.clone(), Id::new("bus"), 2026);
    paid.amount = Amount::Known(Money(50_000));
    let page = mount(&bus(vec![gift.into(), paid.into()]), html! { <FundingPage /> }).await;
    settle().await;
    let said = page.text(".funding");
    let sentence = "In all years $1,200 is needed. $0 of federal money is assigned or reckoned, and $500 of other money and match.";
    assert!(said.contains(sentence), "{said}");
}
