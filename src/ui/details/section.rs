//! Parts of the details, each under a heading of its own.

use yew::prelude::*;

use crate::plan::Tabled;
use crate::ui::private::covered;
use crate::ui::record::Fields;
use crate::ui::words::Words;

/// The part. Its heading is the text of this key, which is its id as well: a panel has each part once.
pub fn section(words: &Words, key: &'static str, body: Html) -> Html {
    html! {
        <section class="details__section" aria-labelledby={key}>
            <h3 id={key} class="details__heading">{ words.text(key) }</h3>
            <div class="form">{ body }</div>
        </section>
    }
}

/// The notes of a record.
pub fn notes<T: Tabled>(fields: &Fields<T>, value: &str, make: fn(String) -> T::Field) -> Html {
    covered(&fields.entry.words, None, fields.long_text("notes", value, make))
}
