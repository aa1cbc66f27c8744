//! Starts the page.

use gloo_timers::callback::Timeout;
use schoolweave::ui::{Root, RootProps};

fn main() {
    // Through Yew, which else puts its own in its place.
    yew::set_custom_panic_hook(Box::new(schoolweave::web::tell_of_panic));
    let store = schoolweave::web::start();
    // Drawing is a task of its own: reading what is stored and drawing at one go would hold the browser up.
    Timeout::new(0, move || {
        if let Some(place) = schoolweave::web::place() {
            yew::Renderer::<Root>::with_root_and_props(place, RootProps { store }).render();
        }
    })
    .forget();
}
