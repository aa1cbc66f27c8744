//! What is stored in this browser, how much room it takes, and how to erase it.

use std::rc::Rc;

use yew::prelude::*;

use super::erase::EraseEverything;
use crate::app::{Intent, State, Usage};
use crate::ui::format::use_format;
use crate::ui::store::{use_selector, use_store};
use crate::ui::widgets::{Button, Fill, Meter};
use crate::ui::words::use_words;

/// Two bytes for each unit of text, in whole kilobytes.
pub(super) fn kilobytes(units: usize) -> usize {
    units.saturating_mul(2).div_ceil(1024)
}

/// The share of the room that is taken, in thousandths.
fn taken(usage: Usage) -> u32 {
    let share = usage.units.saturating_mul(1000).checked_div(usage.limit).unwrap_or(0);
    u32::try_from(share).unwrap_or(1000).min(1000)
}

fn selection(state: &State) -> (Usage, Rc<[crate::app::PlanSummary]>, Option<bool>) {
    (state.usage, Rc::clone(&state.plans), state.persistent)
}

/// The section on storage.
#[component]
pub fn Stored() -> Html {
    let words = use_words();
    let format = use_format();
    let store = use_store();
    let (usage, plans, persistent) = use_selector(selection);
    let set_aside = use_callback(store, |_: MouseEvent, store| store.dispatch(Intent::HandOutSetAside));
    let said = words.with(
        "settings-usage",
        &[
            ("used", format.count(kilobytes(usage.units)).into()),
            ("limit", format.count(kilobytes(usage.limit)).into()),
        ],
    );
    html! {
        <section class="stack" aria-labelledby="settings-stored">
            <h2 id="settings-stored" class="title-2">{ words.text("settings-stored") }</h2>
            <p>{ words.text("settings-stored-text") }</p>
            <Meter label={said.clone()} parts={Rc::<[_]>::from([(taken(usage), Fill::Solid)])} />
            <p class="small soft">{ said }</p>
            if let Some(persistent) = persistent {
                <p>{ words.text(if persistent { "settings-persistent" } else { "settings-not-persistent" }) }</p>
            }
            if !plans.is_empty() {
                <div class="scroll-box" role="region" tabindex="0" aria-label={words.text("settings-plans")}>
                    <table class="table">
                        <caption class="visually-hidden">{ words.text("settings-plans") }</caption>
                        <thead>
                            <tr>
                                <th scope="col">{ words.text("settings-plan-title") }</th>
                                <th scope="col">{ words.text("settings-plan-changed") }</th>
                                <th scope="col" class="number">{ words.text("settings-plan-size") }</th>
                            </tr>
                        </thead>
                        <tbody>
                            for plan in plans.iter() {
                                <tr key={plan.id.to_string()}>
                                    <th scope="row">
                                        { if plan.title.trim().is_empty() { words.text("check-unnamed") } else { AttrValue::from(plan.title.to_string()) } }
                                        if plan.trashed.is_some() {
                                            { " " }
                                            <span class="small soft">{ words.text("settings-in-trash") }</span>
                                        }
                                    </th>
                                    <td>{ format.moment(plan.changed) }</td>
                                    <td class="number">{ words.with("start-size", &[("size", format.count(kilobytes(plan.units)).into())]) }</td>
                                </tr>
                            }
                        </tbody>
                    </table>
                </div>
            }
            if usage.set_aside > 0 {
                <div class="cluster">
                    <p>{ words.text("settings-set-aside") }</p>
                    <Button label={words.text("settings-set-aside-download")} small={true} on_click={set_aside} />
                </div>
            }
            <EraseEverything />
        </section>
    }
}
