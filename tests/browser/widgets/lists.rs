//! What is walked by arrows: menus, comboboxes, tabs, toolbars, the palette.

use std::rc::Rc;

use schoolweave::ui::widgets::{
    Choice, Combobox, CommandPalette, Menu, MenuItem, MultiChoice, PaletteItem, Tabs, Toolbar,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

use super::{hear, heard, hearing};
use crate::dom::{click, fire, point, press, settle, type_into};
use crate::page::Mounted;

#[component]
fn WithMenu() -> Html {
    let items: Rc<[MenuItem]> = Rc::from([
        MenuItem::new("open", "Open"),
        MenuItem::new("copy", "Copy"),
        MenuItem::new("delete", "Delete"),
    ]);
    html! {
        <>
            <Menu label="More" {items} on_choose={hearing()} />
            <button id="elsewhere">{ "Elsewhere" }</button>
        </>
    }
}

#[wasm_bindgen_test]
async fn a_menu_is_walked_by_arrows_and_letters_and_gives_the_focus_back() {
    let page = Mounted::<WithMenu>::new(()).await;
    let item = |place: u8| format!("[role=menuitem]:nth-of-type({place})");
    let button = page.find(".menu button");
    button.focus().unwrap();
    press(&button, "ArrowDown");
    settle().await;
    assert_eq!(button.get_attribute("aria-expanded").as_deref(), Some("true"));
    assert!(page.has_focus(&item(1)));
    for (key, place) in [
        ("ArrowDown", 2),
        ("ArrowDown", 3),
        ("ArrowDown", 1),
        ("ArrowUp", 3),
        ("Home", 1),
        ("d", 3),
    ] {
        press(&page.find("[role=menuitem]:focus"), key);
        settle().await;
        assert!(page.has_focus(&item(place)), "{key} goes to {place}");
    }
    press(&page.find("[role=menu]"), "Escape");
    settle().await;
    assert!(!page.has("[role=menu]"));
    assert!(page.has_focus(".menu button"));

    heard();
    click(&page.find(".menu button")).await;
    page.find(&item(2)).click();
    settle().await;
    assert_eq!(heard(), ["copy"]);
    assert!(!page.has("[role=menu]"));
    assert!(page.has_focus(".menu button"));

    click(&page.find(".menu button")).await;
    point(&page.find("#elsewhere"));
    settle().await;
    assert!(!page.has("[role=menu]"), "a press elsewhere closes it");
}

#[component]
fn WithCombobox() -> Html {
    let value = use_state(|| AttrValue::from("ana"));
    let setter = value.setter();
    let on_choose = Callback::from(move |chosen: AttrValue| {
        hear(chosen.as_str());
        setter.set(chosen);
    });
    let choices: Rc<[Choice]> = Rc::from([
        Choice::new("ana", "Ana Ruiz"),
        Choice::new("ben", "Ben Okafor"),
        Choice::new("bea", "Bea Lin"),
    ]);
    let on_add = Callback::from(|name: AttrValue| hear(format!("add {name}")));
    html! { <Combobox label="Who" value={(*value).clone()} {choices} {on_choose} {on_add} /> }
}

#[wasm_bindgen_test]
async fn a_combobox_finds_by_typing_and_chooses_by_keyboard() {
    let page = Mounted::<WithCombobox>::new(()).await;
    let field = page.field("[role=combobox]");
    heard();
    field.focus().unwrap();
    assert_eq!(field.value(), "Ana Ruiz");

    type_into(&field, "be", false);
    settle().await;
    assert_eq!(field.get_attribute("aria-expanded").as_deref(), Some("true"));
    let active = field.get_attribute("aria-activedescendant").unwrap();
    assert_eq!(page.text(&format!("#{active}")), "Ben Okafor");
    press(&field, "ArrowDown");
    settle().await;
    let active = field.get_attribute("aria-activedescendant").unwrap();
    assert_eq!(page.text(&format!("#{active}")), "Bea Lin");
    press(&field, "Enter");
    settle().await;
    assert_eq!(heard(), ["bea"]);
    assert_eq!(field.value(), "Bea Lin");
    assert!(!page.has("[role=listbox]"));

    type_into(&field, "x", false);
    settle().await;
    press(&field, "Escape");
    settle().await;
    assert_eq!(field.value(), "Bea Lin", "Escape brings back what is chosen");

    type_into(&field, "Carla", false);
    settle().await;
    press(&field, "Enter");
    settle().await;
    assert_eq!(heard(), ["add Carla"]);
}

#[wasm_bindgen_test]
async fn what_a_combobox_does_not_know_stays_as_typed_with_a_message() {
    let page = Mounted::<WithCombobox>::new(()).await;
    let field = page.field("[role=combobox]");
    heard();
    field.focus().unwrap();
    type_into(&field, "Nobody", false);
    settle().await;
    field.blur().unwrap();
    settle().await;
    assert_eq!(field.value(), "Nobody");
    assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert!(heard().is_empty());

    field.focus().unwrap();
    type_into(&field, "ben okafor", false);
    settle().await;
    field.blur().unwrap();
    settle().await;
    assert_eq!(heard(), ["ben"], "a name typed in full needs no list");
    assert_eq!(field.value(), "Ben Okafor");
}

#[component]
fn WithNamesakes() -> Html {
    let value = use_state(AttrValue::default);
    let setter = value.setter();
    let on_choose = Callback::from(move |chosen: AttrValue| {
        hear(chosen.as_str());
        setter.set(chosen);
    });
    let choices: Rc<[Choice]> = Rc::from([
        Choice::new("goal", "Reading").with_hint("Goal"),
        Choice::new("role", "Reading").with_hint("Role"),
    ]);
    html! { <Combobox label="What" value={(*value).clone()} {choices} {on_choose} /> }
}

#[wasm_bindgen_test]
async fn a_combobox_asks_which_one_is_meant_where_two_have_the_name_that_is_typed() {
    let page = Mounted::<WithNamesakes>::new(()).await;
    let field = page.field("[role=combobox]");
    heard();
    field.focus().unwrap();
    type_into(&field, "reading", false);
    settle().await;
    press(&field, "Enter");
    settle().await;
    let asks = |page: &Mounted<WithNamesakes>| {
        assert!(heard().is_empty(), "none is taken");
        let field = page.field("[role=combobox]");
        assert_eq!(field.value(), "reading", "what was typed stays");
        assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
        assert!(page.text(".field__error").contains("More than one is called “reading”"));
    };
    asks(&page);
    assert_eq!(field.get_attribute("aria-expanded").as_deref(), Some("true"));
    field.blur().unwrap();
    settle().await;
    asks(&page);

    field.focus().unwrap();
    press(&field, "ArrowDown");
    press_after_drawing(&field, "ArrowDown").await;
    press_after_drawing(&field, "Enter").await;
    assert_eq!(heard(), ["role"]);
    assert!(!page.has(".field__error"));

    // The one that is chosen is meant where its name is typed again.
    type_into(&field, "Reading", false);
    settle().await;
    field.blur().unwrap();
    settle().await;
    assert_eq!(heard(), ["role"]);
}

async fn press_after_drawing(field: &web_sys::HtmlInputElement, key: &str) {
    settle().await;
    press(field, key);
    settle().await;
}

#[component]
fn WithTabs() -> Html {
    let value = use_state(|| AttrValue::from("one"));
    let setter = value.setter();
    let tabs: Rc<[Choice]> = Rc::from([Choice::new("one", "One"), Choice::new("two", "Two")]);
    html! {
        <Tabs label="Views" {tabs} value={(*value).clone()} on_choose={move |chosen| setter.set(chosen)}>
            <p>{ format!("This is {}", *value) }</p>
        </Tabs>
    }
}

#[wasm_bindgen_test]
async fn tabs_are_one_stop_with_arrows_inside() {
    let page = Mounted::<WithTabs>::new(()).await;
    page.find("[role=tab]").focus().unwrap();
    press(&page.find("[role=tab]:focus"), "ArrowRight");
    settle().await;
    assert!(page.has_focus("[role=tab][aria-selected=true]"));
    assert_eq!(page.text("[role=tab][tabindex='0']"), "Two");
    assert_eq!(page.text("[role=tabpanel]"), "This is two");
}

#[component]
fn WithToolbar() -> Html {
    html! {
        <Toolbar label="View">
            <button id="one">{ "One" }</button>
            <button id="two">{ "Two" }</button>
            <button id="three">{ "Three" }</button>
        </Toolbar>
    }
}

#[wasm_bindgen_test]
async fn a_toolbar_is_one_stop_that_stays_where_it_was_left() {
    let page = Mounted::<WithToolbar>::new(()).await;
    page.find("#one").focus().unwrap();
    for (key, goes_to) in [
        ("ArrowRight", "#two"),
        ("End", "#three"),
        ("ArrowRight", "#one"),
        ("ArrowLeft", "#three"),
    ] {
        press(&page.find("button:focus"), key);
        settle().await;
        assert!(page.has_focus(goes_to), "{key} goes to {goes_to}");
        assert_eq!(page.find("[tabindex='0']").id(), goes_to.trim_start_matches('#'));
    }
}

#[component]
fn WithPalette() -> Html {
    let is_open = use_state(|| false);
    let (open, close) = (is_open.setter(), is_open.setter());
    let item = |id: &'static str, label: &'static str, group: &'static str| PaletteItem {
        id: id.into(),
        label: label.into(),
        group: group.into(),
        ..PaletteItem::default()
    };
    let items: Rc<[PaletteItem]> = Rc::from([
        item("undo", "Undo", "Actions"),
        item("funding", "Funding", "Pages"),
        item("food", "Food bank", "Partners"),
    ]);
    html! {
        <>
            <button id="opener" onclick={move |_| open.set(true)}>{ "Search" }</button>
            if *is_open {
                <CommandPalette label="Search" {items} on_choose={hearing()} on_close={move |()| close.set(false)} />
            }
        </>
    }
}

#[wasm_bindgen_test]
async fn the_palette_finds_chooses_and_gives_the_focus_back() {
    let page = Mounted::<WithPalette>::new(()).await;
    heard();
    click(&page.find("#opener")).await;
    let field = page.field("[role=combobox]");
    assert!(page.has_focus("[role=combobox]"));
    type_into(&field, "fo", false);
    settle().await;
    assert_eq!(page.text("[role=option][aria-selected=true]"), "Food bank");
    press(&field, "Enter");
    settle().await;
    assert_eq!(heard(), ["food"]);
    assert!(!page.has("dialog"));
    assert!(page.has_focus("#opener"));

    click(&page.find("#opener")).await;
    type_into(&page.field("[role=combobox]"), "zzz", false);
    settle().await;
    assert!(
        page.text("dialog [role=status]").contains("zzz"),
        "what was searched for is repeated"
    );
    fire(&page.find("dialog"), "cancel", false);
    settle().await;
    assert!(page.has_focus("#opener"));
}

/// A palette for which letters were typed before it was drawn. Tells what its field holds when it first asks for them.
#[component]
fn WithLettersAhead() -> Html {
    let items: Rc<[PaletteItem]> = Rc::from([PaletteItem {
        id: "food".into(),
        label: "Food bank".into(),
        ..PaletteItem::default()
    }]);
    let on_query = Callback::from(|text: AttrValue| {
        let document = web_sys::window().and_then(|window| window.document());
        let field = document.and_then(|document| document.active_element());
        let field = field.and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok());
        hear(format!(
            "{text}: {}",
            field.map(|field| field.value()).unwrap_or_default()
        ));
    });
    html! {
        <CommandPalette
            label="Search"
            {items}
            on_choose={hearing()}
            on_close={|()| ()}
            ahead={Callback::from(|()| AttrValue::from("fo"))}
            {on_query}
        />
    }
}

#[wasm_bindgen_test]
async fn letters_typed_before_the_palette_is_drawn_stand_in_its_field_before_the_next_can_come() {
    heard();
    let page = Mounted::<WithLettersAhead>::new(()).await;
    settle().await;
    assert_eq!(heard(), ["fo: fo"]);
    let field = page.field("[role=combobox]");
    type_into(&field, "foo", false);
    settle().await;
    assert_eq!(heard(), ["foo: foo"]);
    assert_eq!(field.value(), "foo");
}

#[component]
fn WithMultiChoice() -> Html {
    let values = use_state(|| Rc::<[AttrValue]>::from([AttrValue::from("a")]));
    let on_toggle = {
        let values = values.clone();
        Callback::from(move |(value, is_in): (AttrValue, bool)| {
            hear(format!("{value} {is_in}"));
            let others = values.iter().filter(|other| **other != value).cloned();
            values.set(others.chain(is_in.then(|| value.clone())).collect());
        })
    };
    let choices: Rc<[Choice]> = Rc::from([Choice::new("a", "Attendance"), Choice::new("b", "Reading")]);
    html! { <MultiChoice label="Goals" values={(*values).clone()} {choices} {on_toggle} /> }
}

#[wasm_bindgen_test]
async fn several_are_chosen_one_after_another_and_taken_out_by_their_chips() {
    let page = Mounted::<WithMultiChoice>::new(()).await;
    heard();
    assert_eq!(page.text(".chips__list"), "Attendance");
    click(&page.find(".chips > .button")).await;
    assert!(page.has_focus("[role=dialog] input"));
    press(&page.find("[role=dialog] input:focus"), "ArrowDown");
    page.find("[role=dialog] input:focus").click();
    settle().await;
    assert_eq!(heard(), ["b true"]);
    assert!(page.has("[role=dialog]"), "it stays open for the next");
    press(&page.find("[role=dialog] input:focus"), "Escape");
    settle().await;
    assert!(page.has_focus(".chips > .button"));

    page.find(".chip button").click();
    settle().await;
    assert_eq!(heard(), ["a false"]);
    assert_eq!(page.text(".chips__list"), "Reading");
    assert!(
        page.has_focus(".chips > .button"),
        "the focus is not lost with the chip"
    );
}
