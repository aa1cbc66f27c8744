//! What keeping up a tie with the school takes a month, by how close it is.

use yew::prelude::*;

use crate::app::{Command, Intent, Store};
use crate::engine::upkeep::{is_rated, usual};
use crate::plan::{AboutField, TieLevel};
use crate::ui::entry::Entry;
use crate::ui::record::labelled;
use crate::ui::widgets::{TextField, TextKind};

/// The hours of each level that says how close a tie is. An empty field goes back to what is usual without it.
pub fn upkeep(entry: &Entry, store: &Store, can_edit: bool) -> Html {
    let words = &entry.words;
    let on_end = {
        let store = store.clone();
        Callback::from(move |()| store.dispatch(Intent::Settle))
    };
    let levels = TieLevel::ALL
        .iter()
        .filter(|level| is_rated(Some(level)) && **level != TieLevel::NoTie);
    let fields = levels.map(|level| {
        let (reader, store) = (entry.clone(), store.clone());
        let on_text = move |text: AttrValue| {
            let read = reader.hours(&text)?.value;
            let mut upkeep = reader.about.upkeep.clone();
            match read.filter(|read| *read != usual(level)) {
                Some(time) => upkeep.insert(level.id().to_owned(), time),
                None => upkeep.remove(level.id()),
            };
            store.dispatch(Command::About(AboutField::Upkeep(upkeep)));
            Ok(())
        };
        html! {
            <TextField
                key={level.id()}
                label={labelled(words, level)}
                hint={words.text("settings-upkeep-hint")}
                kind={TextKind::Whole}
                value={entry.about.upkeep_of(level).to_hours()}
                {on_text}
                on_end={on_end.clone()}
                read_only={!can_edit}
            />
        }
    });
    html! {
        <section class="stack stack--tight" aria-labelledby="settings-upkeep">
            <h2 id="settings-upkeep" class="title-2" tabindex="-1">{ words.text("field-about-upkeep") }</h2>
            <p class="soft">{ words.text("settings-upkeep-text") }</p>
            <div class="form__grid">{ for fields }</div>
        </section>
    }
}
