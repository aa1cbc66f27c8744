//! Parts of the details: under a heading of their own, or covered because they are private.

use yew::prelude::*;

use crate::plan::Tabled;
use crate::ui::record::Fields;
use crate::ui::widgets::{Icon, IconName, IconSize};
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

/// Private fields: not seen in the room and on paper. A line above says so, or what else is to be said of them.
pub fn covered(words: &Words, hint: Option<AttrValue>, fields: Html) -> Html {
    html! {
        <>
            <p class="small soft private-note">
                <Icon name={IconName::Private} size={IconSize::Small} />
                { hint.unwrap_or_else(|| words.text("details-private-hint")) }
            </p>
            <div class="form private">{ fields }</div>
        </>
    }
}

/// The notes of a record.
pub fn notes<T: Tabled>(fields: &Fields<T>, value: &str, make: fn(String) -> T::Field) -> Html {
    covered(&fields.entry.words, None, fields.long_text("notes", value, make))
}
