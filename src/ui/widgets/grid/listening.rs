//! What the grid hears of beyond its own table: keys while nothing has the focus, printing, the size of its box.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};
use yew::prelude::*;

use super::body::Body;
use super::dom;
use super::message::Msg;
use super::taking::Keys;
use crate::ui::hooks::follow_printing;

impl Body {
    pub(super) fn keys(&self, ctx: &Context<Self>) -> Keys {
        Keys {
            core: self.core.clone(),
            behind: self.behind.clone(),
            link: ctx.link().callback(|message| message),
        }
    }

    pub(super) fn listen(&mut self, ctx: &Context<Self>) {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            let keys = self.keys(ctx);
            let options = EventListenerOptions::enable_prevent_default();
            // An editor is gone, and what gets the focus next is still to be drawn.
            let listener = EventListener::new_with_options(&document, "keydown", options, move |event| {
                let key = event.dyn_ref().filter(|_| dom::is_on_page(event));
                if let Some(key) = key.filter(|_| keys.behind.is_undrawn.get()) {
                    keys.take(key);
                }
            });
            self.listeners.push(listener);
        }
        if let Some(window) = web_sys::window() {
            let press = self.press.clone();
            self.listeners.push(EventListener::new(&window, "pointerup", move |_| {
                press.borrow_mut().is_down = false;
            }));
            let table = self.table.clone();
            let options = EventListenerOptions::run_in_capture_phase();
            // Of the page, and of whatever scrolls in it.
            let scrolled = EventListener::new_with_options(&window, "scroll", options, move |_| {
                dom::place_messages_again(&table);
            });
            self.listeners.push(scrolled);
        }
        self.follows_printing = Some(follow_printing(ctx.link().callback(Msg::Print)));
        let link = ctx.link().clone();
        let told = Closure::<dyn FnMut()>::new(move || link.send_message(Msg::Measure));
        if let (Ok(observer), Some(scroll)) = (
            ResizeObserver::new(told.as_ref().unchecked_ref()),
            self.scroll.cast::<HtmlElement>(),
        ) {
            observer.observe(&scroll);
            self.observer = Some((observer, told));
        }
    }
}

impl Drop for Body {
    fn drop(&mut self) {
        if let Some((observer, _)) = &self.observer {
            observer.disconnect();
        }
    }
}
