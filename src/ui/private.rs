//! What is private: covered in the room and on paper.

use yew::prelude::*;

use super::widgets::{Icon, IconName, IconSize};
use super::words::Words;

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
