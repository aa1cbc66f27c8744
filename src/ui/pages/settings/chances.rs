//! What chance money has at each stage where a source says nothing itself.

use yew::prelude::*;

use crate::app::{Command, Intent, Store};
use crate::exchange::entry::write_percent;
use crate::plan::{AboutField, FundingStage};
use crate::ui::entry::Entry;
use crate::ui::record::labelled;
use crate::ui::widgets::{TextField, TextKind};

/// The usual chances, but for the stages that settle it. An empty field goes back to what is usual without it.
pub fn chances(entry: &Entry, store: &Store, can_edit: bool) -> Html {
    let words = &entry.words;
    let on_end = {
        let store = store.clone();
        Callback::from(move |()| store.dispatch(Intent::Settle))
    };
    let open = FundingStage::ALL
        .iter()
        .filter(|stage| stage.settled_chance().is_none());
    let fields = open.map(|stage| {
        let (reader, store) = (entry.clone(), store.clone());
        let on_text = move |text: AttrValue| {
            let read = reader.percent(&text)?.value;
            let mut chances = reader.about.chances.clone();
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
                label={labelled(words, stage)}
                hint={words.text("settings-percent-hint")}
                kind={TextKind::Whole}
                value={write_percent(entry.about.chance_at(stage))}
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
