//! Dialogs, toasts and announcements: where the focus goes and what is read out.

use std::rc::Rc;

use schoolweave::ui::widgets::{AnnouncerHost, Dialog, Disclosure, Panel, Toast, ToastHost, use_announcer};
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

use super::{heard, hearing};
use crate::dom::{click, fire, press, settle};
use crate::page::Mounted;

#[component]
fn WithDialog() -> Html {
    let is_open = use_state(|| false);
    let open = is_open.setter();
    let close = is_open.setter();
    html! {
        <>
            <button id="opener" onclick={move |_| open.set(true)}>{ "Open" }</button>
            if *is_open {
                <Dialog title="A question" on_close={move |()| close.set(false)}>
                    <input id="inside" aria-label="Inside" />
                    <input id="file" type="file" aria-label="File" />
                </Dialog>
            }
        </>
    }
}

#[wasm_bindgen_test]
async fn a_dialog_takes_the_focus_and_gives_it_back_to_its_opener() {
    let page = Mounted::<WithDialog>::new(()).await;
    click(&page.find("#opener")).await;
    assert!(page.has_focus("#inside"), "the first field takes the focus");
    assert!(page.find("dialog").matches(":modal").unwrap());
    let title = page.find("dialog").get_attribute("aria-labelledby").unwrap();
    assert_eq!(page.text(&format!("#{title}")), "A question");

    fire(&page.find("#file"), "cancel", true);
    settle().await;
    assert!(page.has("dialog"), "a file field given up does not close the dialog");

    fire(&page.find("dialog"), "cancel", false);
    settle().await;
    assert!(!page.has("dialog"));
    assert!(page.has_focus("#opener"));
}

#[component]
fn WithToasts() -> Html {
    let toasts = use_state(|| Rc::<[Toast]>::from([]));
    let add = {
        let toasts = toasts.clone();
        move |_| {
            toasts.set(Rc::from([Toast {
                id: "1".into(),
                text: "Partner deleted".into(),
                tone: None,
                actions: Rc::from(["Undo".into(), "Keep references".into()]),
                stays: false,
            }]));
        }
    };
    let on_dismiss = {
        let toasts = toasts.clone();
        Callback::from(move |_: AttrValue| toasts.set(Rc::from([])))
    };
    html! {
        <ToastHost toasts={(*toasts).clone()} on_action={hearing().reform(|(id, place)| format!("{id} {place}").into())} {on_dismiss}>
            <button id="delete" onclick={add}>{ "Delete" }</button>
            <WithDialog />
        </ToastHost>
    }
}

#[wasm_bindgen_test]
async fn a_toast_is_announced_and_leaves_the_focus_where_it_is() {
    let page = Mounted::<WithToasts>::new(()).await;
    let watched = page.find("[role=status]");
    click(&page.find("#delete")).await;
    assert!(watched.is_connected(), "the place was there before the message");
    assert!(watched.text_content().unwrap().contains("Partner deleted"));
    assert!(page.has_focus("#delete"));
    heard();
    click(&page.find(".toast .button--quiet")).await;
    click(&page.find(".toast .button--quiet ~ .button--quiet")).await;
    assert_eq!(heard(), ["1 0", "1 1"]);
    click(&page.find(".toast .button--icon")).await;
    assert!(!page.has(".toast"));
}

#[wasm_bindgen_test]
async fn a_toast_stands_in_the_dialog_that_is_open() {
    let page = Mounted::<WithToasts>::new(()).await;
    click(&page.find("#opener")).await;
    let watched = page.find("dialog .toasts [role=status]");
    click(&page.find("#delete")).await;
    assert!(watched.text_content().unwrap().contains("Partner deleted"));
    assert!(
        !page.has(".toasts:not(dialog .toasts) .toast"),
        "it stands in one place"
    );
    heard();
    click(&page.find("dialog .toast .button--quiet")).await;
    assert_eq!(heard(), ["1 0"]);

    fire(&page.find("dialog"), "cancel", false);
    settle().await;
    assert!(
        page.text(".toasts").contains("Partner deleted"),
        "the page shows it again"
    );
}

#[component]
fn Speaker() -> Html {
    let announcer = use_announcer();
    html! { <button id="speak" onclick={move |_| announcer.say("Sorted by name")}>{ "Speak" }</button> }
}

#[component]
fn WithAnnouncer() -> Html {
    html! { <AnnouncerHost><Speaker /></AnnouncerHost> }
}

#[wasm_bindgen_test]
async fn the_same_words_said_twice_are_two_announcements() {
    let page = Mounted::<WithAnnouncer>::new(()).await;
    click(&page.find("#speak")).await;
    let first = page.find("[role=status] p");
    assert_eq!(first.text_content().as_deref(), Some("Sorted by name"));
    click(&page.find("#speak")).await;
    assert!(!first.is_connected());
    assert_eq!(page.text("[role=status] p"), "Sorted by name");
    assert_eq!(page.text("[role=alert]"), "");
}

#[component]
fn WithPanel() -> Html {
    let is_open = use_state(|| false);
    let (open, close) = (is_open.setter(), is_open.setter());
    html! {
        <>
            <button id="opener" onclick={move |_| open.set(true)}>{ "Open" }</button>
            if *is_open {
                <Panel title="Food bank" on_close={move |()| close.set(false)}>
                    <input id="inside" aria-label="Inside" />
                </Panel>
            }
        </>
    }
}

#[wasm_bindgen_test]
async fn a_panel_is_a_named_region_that_escape_closes() {
    let page = Mounted::<WithPanel>::new(()).await;
    click(&page.find("#opener")).await;
    let title = page.find("section").get_attribute("aria-labelledby").unwrap();
    assert_eq!(page.text(&format!("#{title}")), "Food bank");
    assert!(page.has_focus(&format!("#{title}")));
    press(&page.find("#inside"), "Escape");
    settle().await;
    assert!(!page.has("section"));
    assert!(page.has_focus("#opener"));
}

#[component]
fn WithDisclosure() -> Html {
    let count = use_state(|| 0_u32);
    let add = {
        let count = count.clone();
        move |_| count.set(*count + 1)
    };
    html! {
        <>
            <button id="add" onclick={add}>{ *count }</button>
            <Disclosure label="More"><p>{ format!("Drawn {}", *count) }</p></Disclosure>
        </>
    }
}

#[wasm_bindgen_test]
async fn what_the_reader_opened_stays_open_when_the_page_is_drawn_anew() {
    let page = Mounted::<WithDisclosure>::new(()).await;
    assert!(!page.has("details[open]"));
    page.find("summary").click();
    settle().await;
    click(&page.find("#add")).await;
    assert_eq!(page.text("details p"), "Drawn 1");
    assert!(page.has("details[open]"));
}
