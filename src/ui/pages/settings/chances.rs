//! What chance money has at each stage where a source says nothing itself.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Command, Intent};
use crate::exchange::entry::write_percent;
use crate::plan::{AboutField, FundingStage};
use crate::ui::entry::use_entry;
use crate::ui::record::labelled;
use crate::ui::store::{use_can_edit, use_selector, use_store};
use crate::ui::widgets::{TextField, TextKind};
use crate::ui::words::use_words;

/// The usual chances, but for the stages that settle it. An empty field goes back to what is usual without it.
#[component]
pub fn ChanceSettings() -> Html {
    let words = use_words();
    let entry = use_entry();
    let store = use_store();
    let can_edit = use_can_edit();
    let about = use_selector(|state| state.plan().map(|plan| Rc::clone(&plan.about))).unwrap_or_default();
    let on_end = use_callback(store.clone(), |(), store| store.dispatch(Intent::Settle));
    let open = FundingStage::ALL
        .iter()
        .filter(|stage| stage.settled_chance().is_none());
    let fields = open.map(|stage| {
        let (entry, store, before) = (entry.clone(), store.clone(), about.chances.clone());
        let on_text = move |text: AttrValue| {
            let read = entry.percent(&text)?.value;
            let mut chances = before.clone();
            match read.filter(|read| *read != stage.usual_chance()) {
                Some(chance) => chances.insert(stage.id().to_owned(), chance),
                None => chances.remove(stage.id()),
            };
            store.dispatch(Command::About(AboutField::Chances(chances)));
            Ok(())
        };
        html! {
            <TextField
                key={stage.id()}
                label={labelled(&words, stage)}
                hint={words.text("settings-percent-hint")}
                kind={TextKind::Whole}
                value={write_percent(about.chance_at(stage))}
                {on_text}
                on_end={on_end.clone()}
                read_only={!can_edit}
            />
        }
    });
    html! {
        <section class="stack stack--tight" aria-labelledby="settings-chances">
            <h2 id="settings-chances" class="title-2">{ words.text("field-about-chances") }</h2>
            <p class="soft">{ words.text("settings-chances-text") }</p>
            <div class="form__grid">{ for fields }</div>
        </section>
    }
}
