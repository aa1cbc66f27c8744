//! Settings: of the plan, of this browser, and what is stored in it.

mod browser;
mod chances;
mod currency;
mod erase;
mod fiscal_start;
mod plan;
mod sites;
mod stored;
mod thresholds;
mod upkeep;

use yew::prelude::*;

use crate::ui::section::use_section;
use crate::ui::store::use_selector;
use crate::ui::words::use_words;
use browser::BrowserSettings;
use plan::PlanSettings;
use sites::Sites;
use stored::Stored;
use thresholds::ThresholdSettings;

/// The page. Without a plan it shows what belongs to the browser alone.
#[component]
pub fn SettingsPage() -> Html {
    let words = use_words();
    let has_plan = use_selector(|state| state.route.plan().is_some() && state.document.is_some());
    use_section("settings");
    html! {
        <div class="page page--narrow settings">
            <header class="page__header">
                <h1 class="page__question">{ words.text("settings-question") }</h1>
                <p class="page__answer">
                    { words.text(if has_plan { "settings-answer" } else { "settings-answer-browser" }) }
                </p>
            </header>
            if has_plan {
                <PlanSettings />
                <Sites />
                <ThresholdSettings />
            }
            <BrowserSettings />
            <Stored />
            <section class="stack stack--tight" aria-labelledby="settings-about">
                <h2 id="settings-about" class="title-2">{ words.text("settings-about") }</h2>
                <p>{ words.with("settings-version", &[("version", env!("CARGO_PKG_VERSION").into())]) }</p>
                <p>{ words.text("settings-licence") }{ " " }<a href="licences.txt">{ words.text("settings-notices") }</a></p>
            </section>
        </div>
    }
}
