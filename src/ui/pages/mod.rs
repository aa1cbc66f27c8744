//! The pages, one folder each. A page never names another page.
//!
//! Adding a page is one folder here, one line in [`Page`], and one arm below; forgetting one does not compile. Pages come through
//! their chunk ([`super::chunks`]), but for the one to start on.

pub mod bring_in;
pub mod funding;
pub mod goals;
pub mod help;
pub mod leadership;
mod missing;
pub mod overview;
pub mod partners;
pub mod settings;
pub mod share;
pub mod start;

use yew::prelude::*;

use self::bring_in::BringInPage;
use self::funding::FundingPage;
use self::goals::GoalsPage;
use self::help::HelpPage;
use self::leadership::LeadershipPage;
use self::missing::MissingPage;
use self::overview::OverviewPage;
use self::partners::PartnersPage;
use self::settings::SettingsPage;
use self::share::SharePage;
use self::start::StartPage;
use super::chunks::{Content, OnUse};
use super::store::use_selector;
use crate::app::{Page, Route};

/// Which page is shown.
#[derive(Clone, Copy, PartialEq)]
enum Shown {
    Start,
    Missing,
    /// The plan is being read.
    Nothing,
    Page(Page),
}

/// The page of the present address.
#[component]
pub fn PageView() -> Html {
    let shown = use_selector(|state| match &state.route {
        Route::Start => Shown::Start,
        Route::Help => Shown::Page(Page::Help),
        Route::Settings => Shown::Page(Page::Settings),
        Route::Plan { .. } if state.missing.is_some() => Shown::Missing,
        Route::Plan { page, .. } if state.document.is_some() => Shown::Page(*page),
        Route::Plan { .. } => Shown::Nothing,
    });
    match shown {
        Shown::Start => html! { <StartPage /> },
        Shown::Missing => html! { <OnUse content={Content::Missing} /> },
        Shown::Nothing => Html::default(),
        Shown::Page(page) => html! { <OnUse content={Content::Page(page)} /> },
    }
}

/// The pages of a plan. Each is drawn through its chunk.
pub(super) fn of_plan(page: Page) -> Html {
    match page {
        Page::Overview => html! { <OverviewPage /> },
        Page::Partners => html! { <PartnersPage /> },
        Page::Goals => html! { <GoalsPage /> },
        Page::Leadership => html! { <LeadershipPage /> },
        Page::Funding => html! { <FundingPage /> },
        Page::Share => html! { <SharePage /> },
        Page::Settings => html! { <SettingsPage /> },
        Page::Help => html! { <HelpPage /> },
        // In a chunk of its own.
        Page::BringIn => Html::default(),
    }
}

/// What stands in place of a plan that cannot be shown. It is drawn through its chunk.
pub(super) fn missing() -> Html {
    html! { <MissingPage /> }
}

/// The page that brings partners in. It is drawn through its chunk.
pub(super) fn bring_in() -> Html {
    html! { <BringInPage /> }
}

/// The map of the partnerships, within its page. It is drawn through a chunk of its own.
pub(super) fn map() -> Html {
    html! { <partners::map::Map /> }
}
