//! The shell: the bar on top, the rail, the page, and what stands above them all.

mod bar;
mod keys;
mod news;
mod notices;
mod palette;
mod presenting;
mod pressing;
mod rail;
mod saving;
mod shortcuts;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::chunks::{Above, Content, OnUse, use_quiet_loading};
use super::details::Details;
use super::findings::FindingsProvider;
use super::focus;
use super::format::use_format;
use super::hooks::use_kept_focus;
use super::pages::PageView;
use super::root::document_element;
use super::sheet::{KeptViews, use_kept_views};
use super::store::{use_selector, use_store};
use super::widgets::{AnnouncerHost, Icon, IconName, SkipLink};
use super::words::{Words, use_words};
use crate::app::{Route, Saving, State};
use bar::Bar;
use news::{FileNewsDialog, IncomingDialog};
use notices::{Notices, StandingBanners};
use palette::Palette;
use presenting::use_steady_place;
use pressing::use_steady_presses;
use rail::Rail;
pub use rail::page_key;
pub use shortcuts::AllShortcuts;
use shortcuts::Shortcuts;

/// Everything on the page.
#[component]
pub fn Shell() -> Html {
    let words = use_words();
    let has_plan = use_selector(|state| state.route.plan().is_some());
    let palette = use_selector(|state| state.palette.is_some());
    let shortcuts = use_selector(|state| state.shortcuts);
    let file_news = use_selector(|state| state.file_news.is_some() || state.incoming.is_some());
    let dragging = use_selector(|state| state.dragging);
    let kept_views = use_kept_views();
    use_look();
    use_steady_place();
    use_steady_presses();
    use_arrival();
    use_kept_focus(focus::arrive);
    use_warning_before_leaving();
    use_quiet_loading();
    keys::use_shortcuts();
    keys::use_entered_values();
    html! {
        <ContextProvider<KeptViews> context={kept_views}>
            <AnnouncerHost>
                <FindingsProvider>
                    <Notices>
                        <div class="app">
                            <SkipLink label={words.text("skip-to-content")} target="main" />
                            <PaperHead />
                            <div class={classes!("shell", (!has_plan).then_some("shell--plain"))}>
                                <Bar />
                                if has_plan {
                                    <Rail />
                                }
                                <main id="main" class="shell__main" tabindex="-1">
                                    <StandingBanners />
                                    <PageView />
                                </main>
                                <Details />
                            </div>
                            if palette {
                                <OnUse content={Content::Above(Above::Palette)} />
                            }
                            if shortcuts {
                                <OnUse content={Content::Above(Above::Shortcuts)} />
                            }
                            if file_news {
                                <OnUse content={Content::Above(Above::FileNews)} />
                            }
                            if dragging {
                                <div class="drop-here" aria-hidden="true">
                                    <Icon name={IconName::Upload} />
                                    <p>{ words.text("drop-here") }</p>
                                </div>
                            }
                        </div>
                    </Notices>
                </FindingsProvider>
            </AnnouncerHost>
        </ContextProvider<KeptViews>>
    }
}

/// The palette. It is drawn through its chunk, as the two that follow.
pub(super) fn palette() -> Html {
    html! { <Palette /> }
}

/// The list of shortcuts.
pub(super) fn shortcuts() -> Html {
    html! { <Shortcuts /> }
}

/// What is told and asked of a file.
pub(super) fn file_news() -> Html {
    html! {
        <>
            <FileNewsDialog />
            <IncomingDialog />
        </>
    }
}

/// A plan's title, or what stands for one that is empty.
fn titled(words: &Words, title: &str) -> AttrValue {
    if title.trim().is_empty() {
        words.text("start-untitled")
    } else {
        title.to_owned().into()
    }
}

/// What stands on top of a print-out: the plan, that it is the sample where it is, the day.
#[component]
fn PaperHead() -> Html {
    let (words, format, store) = (use_words(), use_format(), use_store());
    let plan = use_selector(|state| state.plan().map(|plan| (plan.about.title.clone(), plan.about.example)));
    let Some((title, example)) = plan else {
        return Html::default();
    };
    let mark = example.then(|| words.text("example-mark"));
    let day = format.day(store.env().today());
    let parts = [Some(titled(&words, &title)), mark, Some(day.into())];
    html! { <p class="only-print paper-head">{ parts.into_iter().flatten().collect::<Vec<AttrValue>>().join(" · ") }</p> }
}

/// Puts theme, text size and whether private details are uncovered onto the document's root, where the styles read them.
#[hook]
fn use_look() {
    let look = use_selector(|state| (state.theme(), state.preferences.text_size, state.uncovered));
    use_effect_with(look, |(theme, text_size, uncovered)| {
        if let Some(root) = document_element() {
            let _ = root.set_attribute("data-theme", theme.id());
            let _ = root.set_attribute("data-text", &text_size.percent().to_string());
            let _ = root.toggle_attribute_with_force("data-uncovered", *uncovered);
        }
    });
}

/// What a place is, for the title and for the focus: another page or view, not another open record.
fn place(state: &State) -> (Route, Option<String>) {
    let title = state.plan().map(|plan| plan.about.title.clone());
    (state.route.clone().with_open(None), title)
}

/// Names the page in the title; on arriving at another one, moves the focus to the details that came with it, or else
/// to its heading.
#[hook]
fn use_arrival() {
    let words = use_words();
    let (route, title) = use_selector(place);
    let name = match &route {
        Route::Start => words.text("page-start"),
        Route::Help => words.text(page_key(crate::app::Page::Help)),
        Route::Settings => words.text(page_key(crate::app::Page::Settings)),
        Route::Plan { page, .. } => words.text(page_key(*page)),
    };
    let shown = match (&title, route.plan()) {
        (Some(title), Some(_)) => words.with(
            "title-in-plan",
            &[
                ("page", name.as_str().into()),
                ("plan", titled(&words, title).as_str().into()),
            ],
        ),
        _ => words.with("title-alone", &[("page", name.as_str().into())]),
    };
    use_effect_with(shown, |title| {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            document.set_title(title);
        }
    });
    let first = use_mut_ref(|| true);
    use_effect_with(route, move |_| {
        let is_first = first.replace(false);
        // A page may put the focus somewhere better (a name to type) while it is drawn: then it is left there. On the
        // first page the browser's own start is right: the caret goes to no heading before anything was done.
        let waiting = (!is_first).then(|| Timeout::new(0, focus::arrive));
        move || drop(waiting)
    });
}

/// Asks before the page is left, but only while something is not kept.
#[hook]
fn use_warning_before_leaving() {
    let unsaved = use_selector(|state| matches!(state.saving, Saving::NotKept(_)));
    use_effect_with(unsaved, |unsaved| {
        let listener = unsaved.then(web_sys::window).flatten().map(|window| {
            let options = gloo_events::EventListenerOptions::enable_prevent_default();
            gloo_events::EventListener::new_with_options(&window, "beforeunload", options, |event| {
                event.prevent_default();
            })
        });
        move || drop(listener)
    });
}
