//! Starts the page.

use schoolweave::ui::{Root, RootProps};

fn main() {
    // Through Yew, which else puts its own in its place.
    yew::set_custom_panic_hook(Box::new(schoolweave::web::tell_of_panic));
    let Some(place) = schoolweave::web::place() else {
        return;
    };
    let store = schoolweave::web::start();
    yew::Renderer::<Root>::with_root_and_props(place, RootProps { store }).render();
}
