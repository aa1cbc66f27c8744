//! Where the list comes from: a file, or cells that are pasted.

use yew::prelude::*;

use crate::app::{FilePurpose, Intent};
use crate::exchange::list::{Draft, Subject};
use crate::exchange::text::{SIZE_LIMIT, TextFault};
use crate::ui::store::use_store;
use crate::ui::widgets::{Art, ArtName, Banner, Button, ButtonVariant, IconName, TextArea, Tone};
use crate::ui::words::{Words, use_words};

/// Why a list cannot be read, and what to do.
pub fn fault(words: &Words, error: TextFault) -> AttrValue {
    let limit = (SIZE_LIMIT / (1024 * 1024)).to_string();
    words.with(error.message_key(), &[("limit", limit.into())])
}

/// What [`Source`] takes.
#[derive(Properties, PartialEq)]
pub struct SourceProps {
    /// What the user set out to bring in.
    pub wish: Subject,
    /// Takes a list that was read.
    pub on_draft: Callback<Draft>,
    /// Takes the reason why it could not be read.
    pub on_refused: Callback<AttrValue>,
    /// Why the last list could not be read.
    pub refused: Option<AttrValue>,
}

/// The ways to give a list.
#[component]
pub fn Source(props: &SourceProps) -> Html {
    let words = use_words();
    let store = use_store();
    let text = use_state_eq(AttrValue::default);
    let choose = use_callback(store, |_: MouseEvent, store| {
        store.dispatch(Intent::ChooseFile(FilePurpose::List));
    });
    let on_text = use_callback(text.setter(), |typed: AttrValue, text| {
        text.set(typed);
        Ok(())
    });
    let read = {
        let (text, words) = (text.clone(), words.clone());
        let (on_draft, on_refused, wish) = (props.on_draft.clone(), props.on_refused.clone(), props.wish);
        Callback::from(
            move |_: MouseEvent| match Draft::from_text(wish, &words.text("bring-in-pasted"), &text) {
                Ok(draft) => on_draft.emit(draft),
                Err(error) => on_refused.emit(fault(&words, error)),
            },
        )
    };
    html! {
        <>
            if let Some(refused) = &props.refused {
                <Banner tone={Tone::Warning} urgent={true}>{ refused.clone() }</Banner>
            }
            <section class="empty">
                <Art name={ArtName::Sheet} />
                <h2 class="empty__title">{ words.text("bring-in-file-title") }</h2>
                <p class="empty__text">{ words.text("bring-in-file-text") }</p>
                if props.wish != Subject::Partners {
                    <p class="empty__text soft">{ words.text(&format!("bring-in-example-{}", props.wish.id())) }</p>
                } else {
                    <p class="empty__text soft">{ words.text("network-file-text") }</p>
                }
                <div class="empty__actions">
                    <Button
                        label={words.text("bring-in-choose")}
                        icon={IconName::Upload}
                        variant={ButtonVariant::Primary}
                        on_click={choose}
                    />
                </div>
            </section>
            <section class="stack stack--tight" aria-labelledby="bring-in-paste">
                <h2 id="bring-in-paste" class="title-3">{ words.text("bring-in-paste-title") }</h2>
                <TextArea
                    label={words.text("bring-in-paste-label")}
                    hint={words.text("bring-in-paste-hint")}
                    value={(*text).clone()}
                    {on_text}
                    rows={6}
                    class="private-text"
                />
                <div><Button label={words.text("bring-in-paste-go")} on_click={read} /></div>
            </section>
        </>
    }
}
