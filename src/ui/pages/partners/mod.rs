//! The page "partners".

use yew::prelude::*;

use crate::ui::words::use_words;

/// The page.
#[component]
pub fn PartnersPage() -> Html {
    let words = use_words();
    html! {
        <div class="page">
            <header class="page__header">
                <h1 class="page__question">{ words.text("page-partners") }</h1>
            </header>
        </div>
    }
}
