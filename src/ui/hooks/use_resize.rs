//! What is to be done again when parts of the page have got another size: in a narrower window, with larger text, beside
//! something that was opened.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// Tells when one of the parts that `parts` names after the first drawing has got another size, and once at the start.
#[hook]
pub fn use_resize(parts: impl FnOnce() -> Vec<Element> + 'static, told: impl FnMut() + 'static) {
    use_effect_with((), move |()| {
        let told = Closure::<dyn FnMut()>::new(told);
        let observer = ResizeObserver::new(told.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            for part in parts() {
                observer.observe(&part);
            }
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(told);
        }
    });
}
