//! A panic ends the program: the page is told why, so that what it puts in the program's place can say it.

use std::panic::PanicHookInfo;

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

/// The event that `assets/boot.js` listens for. Its detail is the message.
const STOPPED: &str = "schoolweave-panic";

/// Tells a panic to the console and to the page. What the panic came from may hold anything of the program borrowed:
/// nothing of it is called here.
pub fn tell_of_panic(info: &PanicHookInfo<'_>) {
    #[cfg(target_arch = "wasm32")]
    console_error_panic_hook::hook(info);
    let _ = tell(info);
}

fn tell(info: &PanicHookInfo<'_>) -> Result<(), JsValue> {
    let detail = CustomEventInit::new();
    detail.set_detail(&JsValue::from_str(&info.to_string()));
    let event = CustomEvent::new_with_event_init_dict(STOPPED, &detail)?;
    if let Some(window) = web_sys::window() {
        window.dispatch_event(&event)?;
    }
    Ok(())
}
