//! Cash by month, as it is said and shown, and the fields it follows from.

use schoolweave::app::{Intent, Page, Store};
use schoolweave::plan::{
    Allocation, Amount, AnyRecord, CostLine, Day, FundingStage, Id, Money, Month, Payment, PaymentWay, Rank, Receipt,
    Record, RecordId, Source, YearAmounts,
};
use schoolweave::ui::details::Details;
use schoolweave::ui::pages::funding::FundingPage;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

use crate::bench::{mount, plan, store};
use crate::dom::{fire, settle, type_into};
use crate::page::Mounted;

const SECTION: &str = "section[aria-labelledby=years-cash]";

fn amounts(dollars: i64) -> YearAmounts {
    YearAmounts::default().with(2026, Amount::Known(Money(dollars * 100)))
}

fn source(id: &str, dollars: i64, way: PaymentWay) -> Source {
    let mut source = Source::new(Id::new(id), Rank::default());
    source.name = id.to_owned();
    source.stage = Some(FundingStage::Active);
    source.amounts = amounts(dollars);
    source.unrestricted = true;
    source.payment = Some(Payment {
        way: Some(way),
        ..Payment::default()
    });
    source
}

/// Costs of 10,000 a month; 60% paid back two months later; 24,000 in October; 6,000 at the end of each quarter from
/// September on.
fn worked() -> Store {
    let mut line = CostLine::new(Id::new("work"), Rank::default());
    line.name = "Work".to_owned();
    line.need = amounts(120_000);
    let mut state = source("State", 72_000, PaymentWay::Reimbursed);
    state.payment.as_mut().unwrap().lag = Some(2);
    let mut paid = Allocation::new(Id::new("paid"), Rank::default());
    (paid.source, paid.line, paid.year) = (state.id.clone(), line.id.clone(), 2026);
    paid.amount = Amount::Known(Money(7_200_000));
    let mut gifts = source("Gifts", 48_000, PaymentWay::Instalments);
    let days = [
        ("2026-10-01", 24_000),
        ("2026-09-30", 6_000),
        ("2026-12-31", 6_000),
        ("2027-03-31", 6_000),
        ("2027-06-30", 6_000),
    ];
    gifts.receipts = days
        .into_iter()
        .map(|(day, dollars)| Receipt {
            day: Day::parse(day),
            amount: Some(Money(dollars * 100)),
            ..Receipt::default()
        })
        .collect();
    let records: Vec<AnyRecord> = vec![line.into(), state.into(), gifts.into(), paid.into()];
    let store = store(Page::Funding, records);
    for field in [
        schoolweave::plan::AboutField::FirstYear(Some(2026)),
        schoolweave::plan::AboutField::Years(Some(1)),
    ] {
        store.dispatch(schoolweave::app::Command::About(field));
    }
    store.dispatch(Intent::Go(store.state().route.clone().with_view("years/cash")));
    store
}

async fn fill<C: yew::html::BaseComponent>(page: &Mounted<C>, selector: &str, text: &str) {
    let field = page.find(selector);
    type_into(&field, text, false);
    fire(&field, "blur", false);
    settle().await;
}

#[wasm_bindgen_test]
async fn a_balanced_year_is_said_to_be_short_with_what_would_bridge_it() {
    let store = worked();
    let page = mount(&store, html! { <FundingPage /> }).await;
    settle().await;
    let said = || page.text(SECTION);
    assert!(
        said().contains("Nobody has said what is in hand at the start"),
        "{}",
        said()
    );
    fill(&page, ".cash__opening .field:nth-child(1) input", "5,000").await;
    fill(&page, ".cash__opening .field:nth-child(2) input", "2000").await;
    assert_eq!(plan(&store).about.opening_cash, Some(Money(500_000)));
    for sentence in [
        "In August 2026 the partnership is $15,000 short.",
        "8 months end below zero.",
        "June 2027, the last month, is still $7,000 short, and $12,000 is to come after it.",
        "Would bridge it$15,000",
        "In hand at the end−$7,000",
        "All cash at the start lasts0.5 months",
        "What is free of it lasts0.2 months",
        "−$15,000 · August 2026",
        "−$13,000 short",
        "8 months below zero",
    ] {
        assert!(said().contains(sentence), "{sentence}: {}", said());
    }
    assert!(!said().contains("Nobody has said what is in hand"), "{}", said());
    // The picture has a column for each month, hatched in those below zero; the table has a row for each and one for all.
    let count = |selector: &str| page.find(SECTION).query_selector_all(selector).unwrap().length();
    assert_eq!((count(".cash-chart__above"), count(".cash-chart__below")), (4, 8));
    assert_eq!(count(".cash__table tbody tr"), 13);
    let picture = page
        .find(SECTION)
        .query_selector(".cash-chart__picture")
        .unwrap()
        .unwrap();
    let label = picture.get_attribute("aria-label").unwrap();
    assert!(label.contains("8 months are below zero"), "{label}");
    // One edit of a field is one step back.
    store.dispatch(Intent::Undo);
    assert_eq!(plan(&store).about.opening_unrestricted, None);
    assert_eq!(plan(&store).about.opening_cash, Some(Money(500_000)));
    fill(&page, ".cash__opening .field:nth-child(2) input", "6000").await;
    assert!(said().contains("This is more than all that is in hand."), "{}", said());
    // What cannot be read is told and changes nothing.
    fill(&page, ".cash__opening .field:nth-child(1) input", "a lot").await;
    assert_eq!(plan(&store).about.opening_cash, Some(Money(500_000)));
    assert!(page.has(".cash__opening .field--error"));
}

#[wasm_bindgen_test]
async fn what_is_hoped_for_counts_where_it_is_asked_for() {
    let store = worked();
    let mut hoped = source("Hoped", 15_000, PaymentWay::Ahead);
    hoped.stage = Some(FundingStage::Idea);
    let mut quiet = source("Quiet", 1_200, PaymentWay::Evenly);
    (quiet.stage, quiet.payment) = (Some(FundingStage::Submitted), None);
    store.dispatch(schoolweave::app::Command::Add {
        records: vec![hoped.into(), quiet.into()],
    });
    let page = mount(&store, html! { <FundingPage /> }).await;
    settle().await;
    let said = || page.text(SECTION);
    assert!(
        said().contains("In August 2026 the partnership is $20,000 short."),
        "{}",
        said()
    );
    assert!(!said().contains("Nobody has said how"));
    page.press(&format!("{SECTION} input[value=pending]")).await;
    settle().await;
    assert!(
        said().contains("In August 2026 the partnership is $19,800 short."),
        "{}",
        said()
    );
    assert!(
        said().contains("Nobody has said how 1 source pays.") && said().contains("Quiet"),
        "{}",
        said()
    );
    page.press(&format!("{SECTION} input[value=hoped]")).await;
    settle().await;
    assert!(
        said().contains("In August 2026 the partnership is $4,800 short."),
        "{}",
        said()
    );
}

#[wasm_bindgen_test]
async fn months_of_a_cost_and_the_way_a_source_pays_are_set_in_their_details() {
    let store = worked();
    let open = |id: RecordId| store.dispatch(Intent::Go(store.state().route.clone().with_open(Some(id))));
    open(RecordId::from(Id::<CostLine>::new("work")));
    let page = mount(&store, html! { <Details /> }).await;
    settle().await;
    let months = || {
        plan(&store)
            .cost_lines
            .find(&Id::new("work"))
            .unwrap()
            .months
            .iter()
            .cloned()
            .collect::<Vec<_>>()
    };
    assert!(
        page.text("section[aria-labelledby=line-months]")
            .contains("paid evenly over the year")
    );
    // The first box is the first month of the fiscal year.
    page.press(".months > :nth-child(1) input").await;
    page.press(".months > :nth-child(12) input").await;
    settle().await;
    assert_eq!(months(), [Month::June, Month::July]);
    let said = page.text("section[aria-labelledby=line-months]");
    assert!(
        said.contains("Paid in 2 months of the year, about $60,000 in each in 2026–27."),
        "{said}"
    );
    store.dispatch(Intent::Undo);
    assert_eq!(months(), [Month::July]);

    open(RecordId::from(Id::<Source>::new("State")));
    settle().await;
    let payment = || plan(&store).sources.find(&Id::new("State")).unwrap().payment.clone();
    const PAYS: &str = "section[aria-labelledby=source-payment]";
    assert!(page.text(PAYS).contains("After it is spent"));
    fill(&page, &format!("{PAYS} input"), "30").await;
    assert_eq!(payment().unwrap().lag, Some(2));
    assert!(page.text(PAYS).contains("at most 24"));
    fill(&page, &format!("{PAYS} input"), "1").await;
    assert_eq!(payment().unwrap().lag, Some(1));

    open(RecordId::from(Id::<Source>::new("Gifts")));
    settle().await;
    assert!(
        page.text(PAYS).contains("$48,000 of $48,000 has a day."),
        "{}",
        page.text(PAYS)
    );
}
