//! Saving the plan to a file, and opening one.

use yew::prelude::*;

use crate::app::{FilePurpose, Intent};
use crate::ui::store::{use_can_edit, use_selector, use_store};
use crate::ui::widgets::{Banner, Button, ButtonVariant, IconName};
use crate::ui::words::use_words;

/// The sections on files.
#[component]
pub fn Files() -> Html {
    let words = use_words();
    let store = use_store();
    let can_edit = use_can_edit();
    let handed_out = use_selector(|state| state.handed_out.is_some());
    let wishes = |intent: fn() -> Intent| {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.dispatch(intent()))
    };
    html! {
        <>
            <section class="stack stack--tight" aria-labelledby="share-save">
                <h2 id="share-save" class="title-2">{ words.text("share-save") }</h2>
                <p>{ words.text("share-save-text") }</p>
                <div>
                    <Button
                        label={words.text("action-save-file")}
                        icon={IconName::Download}
                        variant={ButtonVariant::Primary}
                        shortcut={words.text("share-save-keys")}
                        on_click={wishes(|| Intent::SaveFile)}
                    />
                </div>
                if handed_out {
                    <Banner actions={html! {
                        <>
                            <Button label={words.text("notice-confirm-file")} small={true} on_click={wishes(|| Intent::ConfirmFile)} />
                            <Button label={words.text("notice-save-file")} variant={ButtonVariant::Quiet} small={true} on_click={wishes(|| Intent::SaveFile)} />
                        </>
                    }}>
                        { words.text("share-is-it-there") }
                    </Banner>
                }
                <p class="small soft">{ words.text("share-private") }</p>
            </section>
            <section class="stack stack--tight" aria-labelledby="share-open">
                <h2 id="share-open" class="title-2">{ words.text("share-open") }</h2>
                <p>{ words.text("share-open-text") }</p>
                <div class="cluster">
                    <Button label={words.text("share-open-new")} icon={IconName::Upload} on_click={wishes(|| Intent::ChooseFile(FilePurpose::Open))} />
                    if can_edit {
                        <Button label={words.text("share-open-replace")} variant={ButtonVariant::Quiet} on_click={wishes(|| Intent::ChooseFile(FilePurpose::Replace))} />
                    }
                </div>
            </section>
        </>
    }
}
