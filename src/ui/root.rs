//! The root: hands the store, the wording and the formats down, and shows the shell.

use yew::prelude::*;

use super::format::Format;
use super::shell::Shell;
use super::store::use_selector;
use super::words::Words;
use crate::app::Store;

/// What the root is given.
#[derive(Properties, PartialEq)]
pub struct RootProps {
    /// The store.
    pub store: Store,
}

/// The whole page.
#[component]
pub fn Root(props: &RootProps) -> Html {
    html! {
        <ContextProvider<Store> context={props.store.clone()}>
            <Speaking />
        </ContextProvider<Store>>
    }
}

/// Provides the wording and the formats of the language and currency that are in force.
#[component]
fn Speaking() -> Html {
    let chosen = use_selector(|state| state.preferences.language.clone());
    let currency = use_selector(|state| state.plan().map(|plan| plan.about.currency()).unwrap_or_default());
    let started = use_selector(|state| state.started);
    let language = chosen
        .clone()
        .map_or_else(browser_language, |language| language.to_string());
    let words = use_memo(language.clone(), |language| Words::new(language));
    let format = use_memo((chosen, currency), |(chosen, currency)| {
        Format::new(chosen.as_deref(), *currency)
    });
    use_effect_with(words.language().to_owned(), |language| {
        if let Some(root) = document_element() {
            let _ = root.set_attribute("lang", language);
        }
    });
    if !started {
        return Html::default();
    }
    html! {
        <ContextProvider<Words> context={(*words).clone()}>
            <ContextProvider<Format> context={(*format).clone()}>
                <Shell />
            </ContextProvider<Format>>
        </ContextProvider<Words>>
    }
}

fn browser_language() -> String {
    web_sys::window()
        .and_then(|window| window.navigator().language())
        .unwrap_or_else(|| "en".to_owned())
}

/// The document's root element, which carries language, theme and text size.
pub(super) fn document_element() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}
