//! The partners and the school as a picture, joined by ties.

use yew::prelude::*;

/// The map.
#[component]
pub(super) fn Map() -> Html {
    Html::default()
}
