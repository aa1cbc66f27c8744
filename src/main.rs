//! Starts the page.

use schoolweave::ui::{Root, RootProps};

fn main() {
    #[cfg(target_arch = "wasm32")]
    console_error_panic_hook::set_once();
    let Some(place) = schoolweave::web::place() else {
        return;
    };
    let store = schoolweave::web::start();
    yew::Renderer::<Root>::with_root_and_props(place, RootProps { store }).render();
}
