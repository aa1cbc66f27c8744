//! Erasing everything this page has stored in this browser: asked about, with names and size.

use yew::prelude::*;

use super::stored::kilobytes;
use crate::app::Intent;
use crate::ui::format::use_format;
use crate::ui::store::{use_selector, use_store};
use crate::ui::widgets::{Button, ButtonVariant, Dialog};
use crate::ui::words::use_words;

/// The button and its question.
#[component]
pub fn EraseEverything() -> Html {
    let words = use_words();
    let format = use_format();
    let store = use_store();
    let plans = use_selector(|state| state.plans.clone());
    let units = use_selector(|state| state.usage.units);
    let asking = use_state_eq(|| false);
    let ask = use_callback(asking.setter(), |_: MouseEvent, asking| asking.set(true));
    let keep = use_callback(asking.setter(), |_: MouseEvent, asking| asking.set(false));
    let on_close = use_callback(asking.setter(), |(), asking| asking.set(false));
    let erase = use_callback((store, asking.setter()), |_: MouseEvent, (store, asking)| {
        asking.set(false);
        store.dispatch(Intent::EraseAll);
    });
    html! {
        <div>
            <Button label={words.text("settings-erase")} variant={ButtonVariant::Danger} on_click={ask} />
            if *asking {
                <Dialog
                    title={words.text("settings-erase-title")}
                    {on_close}
                    footer={html! {
                        <>
                            <Button label={words.text("settings-erase-keep")} variant={ButtonVariant::Primary} autofocus={true} on_click={keep} />
                            <Button label={words.text("settings-erase-go")} variant={ButtonVariant::Danger} on_click={erase} />
                        </>
                    }}
                >
                    <p>
                        { words.with("settings-erase-text", &[
                            ("count", plans.len().into()),
                            ("size", format.count(kilobytes(units)).into()),
                        ]) }
                    </p>
                    <ul class="prose">
                        for plan in plans.iter() {
                            <li key={plan.id.to_string()}>{ plan.title.to_string() }</li>
                        }
                    </ul>
                </Dialog>
            }
        </div>
    }
}
