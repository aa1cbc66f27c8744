//! Help: what each page is for, the words of the field, where the data lives, the keys. It needs no network.

use yew::prelude::*;

use crate::ui::shell::AllShortcuts;
use crate::ui::widgets::Disclosure;
use crate::ui::words::use_words;

/// The pages that are explained, by the end of their message keys.
const PAGES: &[&str] = &[
    "overview",
    "partners",
    "bring-in",
    "goals",
    "leadership",
    "funding",
    "share",
];

/// The words that are explained, in alphabetical order of their English.
const TERMS: &[&str] = &[
    "allocation",
    "braided",
    "carry-over",
    "ccls",
    "community-school",
    "fiscal-year",
    "in-kind",
    "match",
    "mou",
    "raci",
    "recurring",
    "restricted",
    "single-point",
    "tie",
];

/// The questions that are answered.
const QUESTIONS: &[&str] = &["where", "lose", "move", "together", "present", "students", "offline"];

/// The page.
#[component]
pub fn HelpPage() -> Html {
    let words = use_words();
    html! {
        <div class="page page--narrow help">
            <header class="page__header">
                <h1 class="page__question">{ words.text("help-question") }</h1>
                <p class="page__answer">{ words.text("help-answer") }</p>
            </header>
            <section class="stack stack--tight" aria-labelledby="help-pages">
                <h2 id="help-pages" class="title-2">{ words.text("help-pages") }</h2>
                for page in PAGES {
                    <div key={*page} class="help__entry">
                        <h3 class="title-3">{ words.text(&format!("page-{page}")) }</h3>
                        <p>{ words.text(&format!("help-page-{page}")) }</p>
                        <p class="soft">{ words.text(&format!("help-page-{page}-example")) }</p>
                    </div>
                }
            </section>
            <section class="stack stack--tight" aria-labelledby="help-practices">
                <h2 id="help-practices" class="title-2">{ words.text("help-practices") }</h2>
                <p>{ words.text("help-practices-text") }</p>
                <ol class="prose">
                    for practice in crate::plan::Practice::ALL {
                        <li key={practice.id().to_owned()}>{ words.text(&format!("help-practice-{}", practice.id())) }</li>
                    }
                </ol>
            </section>
            <section class="stack stack--tight" aria-labelledby="help-data">
                <h2 id="help-data" class="title-2">{ words.text("help-data") }</h2>
                for question in QUESTIONS {
                    <Disclosure key={*question} label={words.text(&format!("help-{question}"))}>
                        <p>{ words.text(&format!("help-{question}-text")) }</p>
                    </Disclosure>
                }
            </section>
            <section class="stack stack--tight" aria-labelledby="help-words">
                <h2 id="help-words" class="title-2">{ words.text("help-words") }</h2>
                <dl class="facts help__words">
                    for term in TERMS {
                        <div key={*term} class="help__term">
                            <dt>{ words.text(&format!("help-word-{term}")) }</dt>
                            <dd>{ words.text(&format!("help-word-{term}-text")) }</dd>
                        </div>
                    }
                </dl>
            </section>
            <section class="stack stack--tight" aria-labelledby="help-keys">
                <h2 id="help-keys" class="title-2">{ words.text("action-shortcuts") }</h2>
                <AllShortcuts />
            </section>
        </div>
    }
}
