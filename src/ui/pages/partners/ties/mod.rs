//! The ties: who works with whom, how closely, and how closely they want to.

use yew::prelude::*;

/// The ties.
#[component]
pub(super) fn Ties() -> Html {
    Html::default()
}
