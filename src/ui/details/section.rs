//! A part of the details under a heading.

use yew::prelude::*;

use crate::ui::words::Words;

/// The part. Its heading is the text of this key, which is its id as well: a panel has each part once.
pub fn section(words: &Words, key: &'static str, body: Html) -> Html {
    html! {
        <section class="details__section" aria-labelledby={key}>
            <h3 id={key} class="title-4">{ words.text(key) }</h3>
            <div class="form">{ body }</div>
        </section>
    }
}
