//! What is typed and fits nothing is told where the choices would stand, and said once typing pauses.

use std::rc::Rc;

use schoolweave::ui::widgets::{AnnouncerHost, Choice, Combobox, MultiChoice};
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

use super::{heard, hearing};
use crate::dom::{click, press, settle, type_into};
use crate::page::Mounted;

/// How long typing rests until it is said.
const PAUSE: u32 = 700;

fn choices() -> Rc<[Choice]> {
    let names = ["Ana", "Ben", "Cem", "Dan", "Eve", "Fay", "Gus", "Grace", "Hal"];
    names.map(|name| Choice::new(name, name)).into()
}

#[component]
fn WithCombobox() -> Html {
    html! {
        <AnnouncerHost>
            <Combobox label="Who" value="Ana" choices={choices()} on_choose={hearing()} />
        </AnnouncerHost>
    }
}

#[wasm_bindgen_test]
async fn a_combobox_says_at_once_that_nothing_fits() {
    let page = Mounted::<WithCombobox>::new(()).await;
    let field = page.field("[role=combobox]");
    heard();
    field.focus().unwrap();
    type_into(&field, "Grace", false);
    settle().await;
    assert!(page.has("[role=option]") && !page.has(".combobox__none"));
    type_into(&field, "Gracex", false);
    settle().await;
    assert!(!page.has("[role=listbox]"));
    assert_eq!(field.get_attribute("aria-expanded").as_deref(), Some("false"));
    assert_eq!(page.text(".combobox__none"), "Nothing found for “Gracex”.");
    assert!(
        page.find(".combobox__none").matches(":popover-open").unwrap(),
        "it is shown"
    );
    assert_eq!(page.text("[role=status]"), "", "not for each letter");
    gloo_timers::future::TimeoutFuture::new(PAUSE).await;
    settle().await;
    assert_eq!(page.text("[role=status]"), "Nothing found for “Gracex”.");

    // A letter less, and the list is there again.
    type_into(&field, "Grace", false);
    settle().await;
    assert!(page.has("[role=option]") && !page.has(".combobox__none"));
    type_into(&field, "Gracex", false);
    settle().await;
    press(&field, "Escape");
    settle().await;
    assert!(!page.has(".combobox__none"));
    assert_eq!(field.value(), "Ana");
    assert!(heard().is_empty());
}

#[component]
fn WithMultiChoice() -> Html {
    let on_toggle = Callback::from(|_: (AttrValue, bool)| ());
    html! { <MultiChoice label="Who" values={Rc::<[AttrValue]>::from([])} choices={choices()} {on_toggle} /> }
}

#[wasm_bindgen_test]
async fn a_choice_of_several_says_that_nothing_fits() {
    let page = Mounted::<WithMultiChoice>::new(()).await;
    click(&page.find(".chips > .button")).await;
    let field = page.field("[role=dialog] input");
    type_into(&field, "Gracex", false);
    settle().await;
    assert!(page.text("[role=dialog]").contains("Nothing found for “Gracex”."));
    type_into(&field, "Grace", false);
    settle().await;
    assert!(!page.text("[role=dialog]").contains("Nothing found"));
}
