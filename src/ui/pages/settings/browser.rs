//! What the user likes in this browser.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Intent, Preferences, TextSize, Theme};
use crate::ui::store::{use_selector, use_store};
use crate::ui::widgets::{Checkbox, Choice, RadioGroup, RadioLook, Select};
use crate::ui::words::{Words, languages, use_words};

/// The browser's settings.
#[component]
pub fn BrowserSettings() -> Html {
    let words = use_words();
    let store = use_store();
    let liked = use_selector(|state| Rc::clone(&state.preferences));
    let prefer = {
        let (store, liked) = (store, Rc::clone(&liked));
        Callback::from(move |change: Rc<dyn Fn(&mut Preferences)>| {
            let mut after = (*liked).clone();
            change(&mut after);
            store.dispatch(Intent::Prefer(after));
        })
    };
    let themes: Rc<[Choice]> = Theme::ALL
        .iter()
        .map(|theme| Choice::new(theme.id(), words.text(&format!("theme-{}", theme.id()))))
        .collect();
    let sizes: Rc<[Choice]> = TextSize::ALL
        .iter()
        .map(|size| {
            let percent = size.percent().to_string();
            Choice::new(percent.clone(), format!("{percent}%"))
        })
        .collect();
    let mut spoken = vec![Choice::new("", words.text("language-browser"))];
    spoken.extend(
        languages()
            .into_iter()
            .map(|code| Choice::new(code, Words::new(code).text("language-name"))),
    );
    let on_theme = prefer.reform(|id: AttrValue| -> Rc<dyn Fn(&mut Preferences)> {
        Rc::new(move |liked| liked.theme = Theme::from_id(&id))
    });
    let on_size = prefer.reform(|id: AttrValue| -> Rc<dyn Fn(&mut Preferences)> {
        let size = TextSize::nearest(id.parse().unwrap_or(100));
        Rc::new(move |liked| liked.text_size = size)
    });
    let on_language = prefer.reform(|id: AttrValue| -> Rc<dyn Fn(&mut Preferences)> {
        Rc::new(move |liked| liked.language = (!id.is_empty()).then(|| id.as_str().into()))
    });
    let on_keys =
        prefer.reform(|on: bool| -> Rc<dyn Fn(&mut Preferences)> { Rc::new(move |liked| liked.single_keys = on) });
    html! {
        <section class="stack" aria-labelledby="settings-browser">
            <h2 id="settings-browser" class="title-2">{ words.text("settings-browser") }</h2>
            <div class="form">
                <RadioGroup
                    label={words.text("settings-theme")}
                    look={RadioLook::Segments}
                    value={liked.theme.id()}
                    choices={themes}
                    on_choose={on_theme}
                />
                <div class="form__grid">
                    <Select label={words.text("settings-text-size")} value={liked.text_size.percent().to_string()} choices={sizes} on_choose={on_size} />
                    <Select
                        label={words.text("settings-language")}
                        value={liked.language.as_deref().unwrap_or_default().to_owned()}
                        choices={Rc::<[Choice]>::from(spoken)}
                        on_choose={on_language}
                    />
                </div>
                <Checkbox
                    label={words.text("settings-single-keys")}
                    hint={words.text("settings-single-keys-hint")}
                    checked={liked.single_keys}
                    on_change={on_keys}
                />
            </div>
        </section>
    }
}
