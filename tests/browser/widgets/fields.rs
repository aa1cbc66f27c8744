//! Fields: drafts of typed text, and selects that follow the state.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use schoolweave::ui::widgets::{Choice, DateField, Select, TextField};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{hear, heard};
use crate::dom::{click, fire, press, settle, type_into};
use crate::page::Mounted;

#[component]
fn WithSelect() -> Html {
    let value = use_state(|| AttrValue::from("a"));
    let setter = value.setter();
    let undo = value.setter();
    // "c" is refused.
    let on_choose = Callback::from(move |chosen: AttrValue| {
        if chosen != "c" {
            setter.set(chosen);
        }
    });
    let choices: Rc<[Choice]> = Rc::from(["a", "b", "c"].map(|value| Choice::new(value, value)));
    html! {
        <>
            <Select label="Letter" value={(*value).clone()} {choices} {on_choose} />
            <button id="undo" onclick={move |_| undo.set("a".into())}>{ "Undo" }</button>
        </>
    }
}

#[wasm_bindgen_test]
async fn a_select_follows_undo_and_snaps_back_from_what_is_refused() {
    let page = Mounted::<WithSelect>::new(()).await;
    let select: HtmlSelectElement = page.find("select").unchecked_into();
    for (chosen, shown) in [("b", "b"), ("c", "b")] {
        select.set_value(chosen);
        fire(&select, "change", true);
        settle().await;
        assert_eq!(select.value(), shown);
    }
    click(&page.find("#undo")).await;
    assert_eq!(select.value(), "a");
}

/// A field for whole numbers that saves what it can read.
#[component]
fn WithDraft() -> Html {
    let saved = use_state(|| 12_u32);
    let other = use_state(|| 0_u32);
    let (setter, undo) = (saved.setter(), saved.setter());
    let on_text = Callback::from(move |text: AttrValue| {
        hear(text.as_str());
        match text.trim().parse() {
            Ok(number) => {
                setter.set(number);
                Ok(())
            }
            Err(_) => Err(AttrValue::from("Enter a whole number.")),
        }
    });
    let draw_anew = {
        let other = other.clone();
        move |_| other.set(*other + 1)
    };
    html! {
        <>
            <TextField label="Number" value={saved.to_string()} {on_text} />
            <output id="saved">{ *saved }</output>
            <output id="other">{ *other }</output>
            <button id="anew" onclick={draw_anew}>{ "Draw anew" }</button>
            <button id="undo" onclick={move |_| undo.set(7)}>{ "Undo" }</button>
        </>
    }
}

#[wasm_bindgen_test]
async fn typing_is_saved_at_once_and_survives_an_unrelated_drawing() {
    let page = Mounted::<WithDraft>::new(()).await;
    let field = page.field("input");
    field.focus().unwrap();
    type_into(&field, "0130", false);
    settle().await;
    assert_eq!(
        page.text("#saved"),
        "130",
        "what can be read is saved without leaving the field"
    );
    assert_eq!(field.value(), "0130", "and stands as it was typed");

    type_into(&field, "130 or so", false);
    page.find("#anew").click();
    settle().await;
    assert_eq!(page.text("#other"), "1");
    assert_eq!(field.value(), "130 or so");
    assert_eq!(page.text("#saved"), "130");
    assert!(
        !field.has_attribute("aria-invalid"),
        "nothing is judged while it is first typed"
    );

    field.blur().unwrap();
    settle().await;
    assert_eq!(field.value(), "130 or so", "what was typed is not thrown away");
    assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
    let described = field.get_attribute("aria-describedby").unwrap();
    assert_eq!(page.text(&format!("#{described}")), "Enter a whole number.");

    field.focus().unwrap();
    type_into(&field, "140", false);
    settle().await;
    assert!(
        !field.has_attribute("aria-invalid"),
        "the message goes as soon as it is right"
    );
    field.blur().unwrap();
    settle().await;
    assert_eq!(field.value(), "140");
}

#[wasm_bindgen_test]
async fn leaving_a_field_shows_the_value_as_it_was_understood() {
    let page = Mounted::<WithDraft>::new(()).await;
    let field = page.field("input");
    field.focus().unwrap();
    type_into(&field, " 0042 ", false);
    settle().await;
    field.blur().unwrap();
    settle().await;
    assert_eq!(field.value(), "42");
}

#[wasm_bindgen_test]
async fn escape_brings_back_what_stood_there_when_the_focus_came() {
    let page = Mounted::<WithDraft>::new(()).await;
    let field = page.field("input");
    field.focus().unwrap();
    settle().await;
    type_into(&field, "5", false);
    settle().await;
    type_into(&field, "5x", false);
    settle().await;
    press(&field, "Escape");
    settle().await;
    assert_eq!(field.value(), "12");
    assert_eq!(page.text("#saved"), "12");
}

#[wasm_bindgen_test]
async fn a_change_from_outside_shows_also_in_a_field_with_the_focus() {
    let page = Mounted::<WithDraft>::new(()).await;
    let field = page.field("input");
    field.focus().unwrap();
    type_into(&field, "15", false);
    settle().await;
    page.find("#undo").click();
    settle().await;
    assert_eq!(field.value(), "7");
    press(&field, "Escape");
    settle().await;
    assert_eq!(
        page.text("#saved"),
        "7",
        "Escape brings back nothing older than the change from outside"
    );
}

#[wasm_bindgen_test]
async fn an_input_method_is_left_alone_while_it_composes() {
    let page = Mounted::<WithDraft>::new(()).await;
    let field = page.field("input");
    field.focus().unwrap();
    heard();
    type_into(&field, "1", true);
    settle().await;
    type_into(&field, "19", true);
    settle().await;
    assert_eq!(field.value(), "19");
    assert!(heard().is_empty(), "nothing is handed on");
    fire(&field, "compositionend", true);
    settle().await;
    assert_eq!(heard(), ["19"]);
}

/// A day that is kept a moment after it is typed, as on a slow machine.
#[component]
fn WithLateDay() -> Html {
    let day = use_state(|| AttrValue::from("2026-12-29"));
    let (setter, undo) = (day.setter(), day.setter());
    let on_date = Callback::from(move |typed: AttrValue| {
        let setter = setter.clone();
        Timeout::new(0, move || setter.set(typed)).forget();
    });
    html! {
        <>
            <DateField label="Day" value={(*day).clone()} {on_date} />
            <output id="day">{ &*day }</output>
            <button id="undo" onclick={move |_| undo.set("2026-12-29".into())}>{ "Undo" }</button>
        </>
    }
}

#[wasm_bindgen_test]
async fn a_year_that_is_being_typed_is_not_wiped_away_by_the_day_before_it() {
    let page = Mounted::<WithLateDay>::new(()).await;
    let field: HtmlInputElement = page.find("input").unchecked_into();
    assert_eq!(field.value(), "2026-12-29");
    // The month is typed, and the year is begun before the month has come back.
    type_into(&field, "2026-06-29", false);
    type_into(&field, "0002-06-29", false);
    settle().await;
    assert_eq!(page.text("#day"), "2026-06-29");
    assert_eq!(field.value(), "0002-06-29");
    type_into(&field, "2027-06-29", false);
    settle().await;
    assert_eq!(
        (page.text("#day").as_str(), &*field.value()),
        ("2027-06-29", "2027-06-29")
    );
    // What comes from elsewhere shows.
    click(&page.find("#undo")).await;
    assert_eq!(field.value(), "2026-12-29");
}
