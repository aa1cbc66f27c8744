//! The wording reaches a component, and says numbers as the language does.

use schoolweave::ui::words::use_words;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

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
