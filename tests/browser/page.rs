//! A place on the test page to put a component, and what to look for in it.

use web_sys::wasm_bindgen::JsCast as _;
use yew::html::BaseComponent;

/// A component on the page; it goes when this is dropped, so that no test sees another's.
pub struct Mounted<C: BaseComponent> {
    handle: Option<yew::AppHandle<C>>,
    root: web_sys::Element,
}

impl<C: BaseComponent> Mounted<C> {
    /// Puts a component on the page and waits until it is drawn.
    pub async fn new(props: C::Properties) -> Self {
        let document = web_sys::window()
            .and_then(|window| window.document())
            .expect("a document");
        let root = document.create_element("div").expect("an element");
        document
            .body()
            .expect("a body")
            .append_child(&root)
            .expect("room on the page");
        let handle = yew::Renderer::<C>::with_root_and_props(root.clone(), props).render();
        yew::scheduler::flush().await;
        Self {
            handle: Some(handle),
            root,
        }
    }

    /// The text that a selector's first element shows.
    pub fn text(&self, selector: &str) -> String {
        // As it is seen: without what only keeps a sign with its amount.
        let text = self.find(selector).text_content().unwrap_or_default();
        text.replace('\u{2060}', "").replace('\u{a0}', " ")
    }

    /// A selector's first element.
    pub fn find(&self, selector: &str) -> web_sys::HtmlElement {
        let found = self.root.query_selector(selector).expect("a selector");
        let found = found.unwrap_or_else(|| panic!("nothing is {selector} in {}", self.root.inner_html()));
        found.dyn_into().expect("an HTML element")
    }

    /// Whether anything fits a selector.
    pub fn has(&self, selector: &str) -> bool {
        self.root.query_selector(selector).expect("a selector").is_some()
    }

    /// A selector's first element, which is a field.
    pub fn field(&self, selector: &str) -> web_sys::HtmlInputElement {
        self.find(selector).dyn_into().expect("a field")
    }

    /// Whether a selector's first element has the focus.
    pub fn has_focus(&self, selector: &str) -> bool {
        self.find(selector).matches(":focus").expect("a selector")
    }

    /// Presses a selector's first element and waits until the page is drawn again.
    pub async fn press(&self, selector: &str) {
        self.find(selector).click();
        yew::scheduler::flush().await;
    }
}

impl<C: BaseComponent> Drop for Mounted<C> {
    fn drop(&mut self) {
        if let Some(handle) = self.handle.take() {
            handle.destroy();
        }
        self.root.remove();
    }
}
