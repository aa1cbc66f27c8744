//! The wording reaches a component, and says numbers as the language does.

use std::rc::Rc;

use schoolweave::app::Page;
use schoolweave::plan::about::PartLabels;
use schoolweave::plan::checks::{Code, checks};
use schoolweave::plan::money::Tally;
use schoolweave::plan::{
    Amount, Assignment, Currency, Day, Id, Minutes, Money, Part, Person, Plan, Rank, Record, Role,
};
use schoolweave::ui::findings::sentence;
use schoolweave::ui::format::{Format, use_format};
use schoolweave::ui::parts::PartWords;
use schoolweave::ui::words::{Words, use_words};
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

use crate::bench::{plan, store};
use crate::page::Mounted;

/// Counts its own presses, in words.
#[component]
fn Counter() -> Html {
    let words = use_words();
    let rows = use_state(|| 0_usize);
    let add = {
        let rows = rows.clone();
        Callback::from(move |_: MouseEvent| rows.set(*rows + 1))
    };
    html! {
        <button onclick={add}>{ words.with("count-rows", &[("count", (*rows).into())]) }</button>
    }
}

#[wasm_bindgen_test]
async fn a_component_says_counts_in_the_singular_and_the_plural() {
    let page = Mounted::<Counter>::new(()).await;
    assert_eq!(page.text("button"), "0 rows");
    page.press("button").await;
    assert_eq!(page.text("button"), "1 row");
    page.press("button").await;
    assert_eq!(page.text("button"), "2 rows");
}

/// Says how many rows a long list has.
#[component]
fn Many() -> Html {
    let words = use_words();
    html! { <p>{ words.with("count-rows", &[("count", 2_000.into())]) }</p> }
}

#[wasm_bindgen_test]
async fn large_numbers_in_sentences_are_grouped_as_the_browser_groups_them() {
    let page = Mounted::<Many>::new(()).await;
    let grouped: String = js_sys::Number::from(2_000).to_locale_string("en-US").into();
    assert_eq!(page.text("p"), format!("{grouped} rows"));
}

/// Says, of two components without a provider around them, whether they share what they were given.
#[component]
fn Sharing() -> Html {
    let words = use_words();
    let format = use_format();
    html! {
        <ContextProvider<Given> context={Given(words, format)}>
            <Compared />
        </ContextProvider<Given>>
    }
}

#[derive(Clone, PartialEq)]
struct Given(Words, Format);

#[component]
fn Compared() -> Html {
    let own = Given(use_words(), use_format());
    let first = use_context::<Given>();
    html! { <p>{ if first == Some(own) { "shared" } else { "made again" } }</p> }
}

#[wasm_bindgen_test]
async fn no_component_reads_the_catalogue_or_makes_the_formats_again() {
    let page = Mounted::<Sharing>::new(()).await;
    assert_eq!(page.text("p"), "shared");
}

/// A plan in which someone is asked for an hour and a half more than they can give.
fn overloaded() -> Rc<Plan> {
    let (role, person) = (Id::<Role>::new("r"), Id::<Person>::new("a"));
    let records = vec![
        Role {
            name: "Outreach".to_owned(),
            effort: Some(Minutes(450)),
            ..Role::new(role.clone(), Rank::default())
        }
        .into(),
        Person {
            name: "Ada".to_owned(),
            capacity: Some(Minutes(360)),
            ..Person::new(person.clone(), Rank::default())
        }
        .into(),
        Assignment {
            role,
            person,
            part: Some(Part::Owner),
            ..Assignment::new(Id::new("o"), Rank::default())
        }
        .into(),
    ];
    plan(&store(Page::Leadership, records))
}

#[wasm_bindgen_test]
fn no_line_ends_between_a_sign_and_its_amount() {
    let format = Format::new(Some("en-US"), Currency::default());
    assert_eq!(format.money(Money(-50_000)), "−\u{2060}$500");
    let known = Tally::default().with(Amount::Known(Money(125_050)));
    assert_eq!(format.tally(known), "$1,250.50");
    assert_eq!(format.tally(known.with(Amount::Unknown)), "$1,250.50 +\u{a0}?");
}

#[wasm_bindgen_test]
fn hours_in_findings_have_the_decimal_mark_of_the_language() {
    let found = checks(&overloaded(), Day::new(2026, 11, 24).unwrap());
    let found = found.iter().find(|finding| finding.code == Code::OverCapacity).unwrap();
    let parts = PartWords::new(Words::default(), PartLabels::Plain);
    for (language, hours) in [("en-US", "7.5"), ("de-DE", "7,5"), ("fr-CA", "7,5")] {
        let format = Format::new(Some(language), Currency::default());
        assert_eq!(
            sentence(&parts, &format, found).as_str(),
            format!("The roles of Ada take {hours} hours a month; Ada can give 6."),
            "{language}"
        );
    }
    // What was set aside is known again in every language.
    assert!(found.key().ends_with(" 7:30 6"), "{}", found.key());
}
