//! The rail: the pages in the order of the work, each with how many things there need attention.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::{Page, Route};
use crate::ui::findings::use_findings;
use crate::ui::store::use_selector;
use crate::ui::widgets::{Icon, IconName};
use crate::ui::words::use_words;

/// The page's icon in the rail.
pub fn icon_of(page: Page) -> IconName {
    match page {
        Page::Overview => IconName::Overview,
        Page::Partners => IconName::Partners,
        Page::BringIn => IconName::Upload,
        Page::Goals => IconName::Goals,
        Page::Leadership => IconName::Leadership,
        Page::Funding => IconName::Funding,
        Page::Share => IconName::Share,
        Page::Settings => IconName::Settings,
        Page::Help => IconName::Help,
    }
}

/// The rail.
#[component]
pub fn Rail() -> Html {
    let words = use_words();
    let here = use_selector(|state| match &state.route {
        Route::Plan { plan, page, view, .. } => Some((plan.clone(), item_of(*page, view))),
        _ => None,
    });
    let findings = use_findings();
    let rail = use_node_ref();
    use_effect_with((here.clone(), rail.clone()), |(_, rail)| show_current(rail));
    let Some((plan, page)) = here else {
        return Html::default();
    };
    html! {
        <nav ref={rail} class="shell__rail" aria-label={words.text("rail-label")}>
            <ul class="rail__list">
                for item in Page::RAIL {
                    <li key={item.id()}>
                        <a
                            class="rail__item"
                            href={Route::page(&plan, *item).to_string()}
                            aria-current={(page == *item).then_some("page")}
                        >
                            <Icon name={icon_of(*item)} />
                            <span class="rail__word">{ words.text(page_key(*item)) }</span>
                            if let Some(count) = Some(findings.count(*item)).filter(|count| *count > 0) {
                                <span class="rail__count badge badge--warning">
                                    { count }
                                    <span class="visually-hidden">
                                        { words.with("rail-attention", &[("count", count.into())]) }
                                    </span>
                                </span>
                            }
                        </a>
                    </li>
                }
            </ul>
        </nav>
    }
}

/// Where the rail is a bar at the bottom and longer than the screen, the page one is on comes into its middle.
fn show_current(rail: &NodeRef) {
    let current = rail.cast::<HtmlElement>().and_then(|rail| {
        let found = rail.query_selector("[aria-current]").ok().flatten()?;
        Some((rail, found.dyn_into::<HtmlElement>().ok()?))
    });
    if let Some((rail, current)) = current {
        rail.set_scroll_left(current.offset_left() - (rail.client_width() - current.offset_width()) / 2);
    }
}

/// The item that a page belongs to: bringing in a list is part of the page that shows what is in it.
fn item_of(page: Page, view: &str) -> Page {
    match (page, view) {
        (Page::BringIn, "people" | "roles" | "parts") => Page::Leadership,
        (Page::BringIn, "costs" | "sources") => Page::Funding,
        (Page::BringIn, _) => Page::Partners,
        (page, _) => page,
    }
}

/// The key of a page's name.
pub fn page_key(page: Page) -> &'static str {
    match page {
        Page::Overview => "page-overview",
        Page::Partners => "page-partners",
        Page::BringIn => "page-bring-in",
        Page::Goals => "page-goals",
        Page::Leadership => "page-leadership",
        Page::Funding => "page-funding",
        Page::Share => "page-share",
        Page::Settings => "page-settings",
        Page::Help => "page-help",
    }
}
