//! What the list's words stand for: kinds of partners, groups of people, parts in roles, categories of costs, stages of
//! sources.

use std::rc::Rc;

use yew::prelude::*;

use crate::exchange::columns::Scheme;
use crate::exchange::list::{Draft, Subject, Sureness};
use crate::plan::{CostCategory, FundingStage, Part, PartnerKind, PersonGroup};
use crate::ui::record::choices_of;
use crate::ui::widgets::{Choice, Select};
use crate::ui::words::{Words, use_words};

/// What [`WordList`] takes.
#[derive(Properties, PartialEq)]
pub struct WordListProps {
    /// The list.
    pub draft: Draft,
    /// Takes the corrected list.
    pub on_draft: Callback<Draft>,
}

fn sureness_key(sure: Sureness) -> &'static str {
    match sure {
        Sureness::Certain => "bring-in-kind-certain",
        Sureness::Likely => "bring-in-kind-likely",
        Sureness::Unknown => "bring-in-kind-unknown",
        Sureness::Chosen => "bring-in-kind-chosen",
    }
}

/// The title, and the heading of what words stand for.
fn titles(subject: Subject) -> (&'static str, &'static str) {
    match subject {
        Subject::Partners => ("bring-in-kinds", "bring-in-kind-becomes"),
        Subject::People => ("bring-in-groups", "field-people-group"),
        Subject::Roles | Subject::Parts => ("bring-in-letters", "field-assignments-part"),
        Subject::Costs => ("bring-in-categories", "field-cost_lines-category"),
        Subject::Sources => ("bring-in-stages", "field-sources-stage"),
    }
}

/// What a word can stand for; of all but kinds nothing as well.
fn meanings(words: &Words, subject: Subject) -> Rc<[Choice]> {
    let nothing = Choice::new("", words.text("import-target-skip"));
    let or_nothing = |choices: Rc<[Choice]>| std::iter::once(nothing).chain(choices.iter().cloned()).collect();
    match subject {
        Subject::Partners => choices_of::<PartnerKind>(words),
        Subject::People => or_nothing(choices_of::<PersonGroup>(words)),
        Subject::Costs => or_nothing(choices_of::<CostCategory>(words)),
        Subject::Sources => or_nothing(choices_of::<FundingStage>(words)),
        Subject::Roles | Subject::Parts => {
            let parts = Part::ALL.iter().filter_map(|part| {
                let key = part.label_key()?;
                let meaning = words.text(&format!("{key}-hint"));
                let label = words.with(
                    "bring-in-part",
                    &[
                        ("part", words.text(key).as_str().into()),
                        ("meaning", meaning.as_str().into()),
                    ],
                );
                Some(Choice::new(part.id().to_owned(), label))
            });
            or_nothing(parts.collect())
        }
    }
}

/// The words, in a table.
#[component]
pub fn WordList(props: &WordListProps) -> Html {
    let words = use_words();
    let draft = &props.draft;
    let subject = draft.subject();
    let meanings = meanings(&words, subject);
    let (title, becomes) = titles(subject);
    html! {
        <section class="stack stack--tight" aria-labelledby="bring-in-kinds">
            <h2 id="bring-in-kinds" class="title-3">{ words.text(title) }</h2>
            if draft.has_letters() {
                <SchemeChoice draft={draft.clone()} on_draft={props.on_draft.clone()} />
            }
            <table class="table table--dense">
                <thead>
                    <tr>
                        <th scope="col">{ words.text("bring-in-kind-word") }</th>
                        <th scope="col" class="number">
                            { words.text(if subject.is_of_roles() { "bring-in-cells" } else { "bring-in-kind-count" }) }
                        </th>
                        <th scope="col">{ words.text(becomes) }</th>
                    </tr>
                </thead>
                <tbody>
                    for word in draft.words() {
                        <tr key={word.word.clone()}>
                            <th scope="row">
                                { word.word.clone() }
                                <p class="small soft">{ words.text(sureness_key(word.sure)) }</p>
                            </th>
                            <td class="number">{ word.count }</td>
                            <td>
                                <Select
                                    label={words.with("bring-in-becomes-of", &[("column", word.word.as_str().into())])}
                                    label_hidden={true}
                                    value={word.meaning.clone()}
                                    choices={Rc::clone(&meanings)}
                                    on_choose={{
                                        let (draft, on_draft, word) = (draft.clone(), props.on_draft.clone(), word.word.clone());
                                        Callback::from(move |id: AttrValue| {
                                            let mut draft = draft.clone();
                                            draft.set_word(&word, &id);
                                            on_draft.emit(draft);
                                        })
                                    }}
                                />
                            </td>
                        </tr>
                    }
                </tbody>
            </table>
        </section>
    }
}

/// Which set the letters belong to.
#[component]
fn SchemeChoice(props: &WordListProps) -> Html {
    let words = use_words();
    let (draft, on_draft) = (props.draft.clone(), props.on_draft.clone());
    let choices: Rc<[Choice]> = Scheme::ALL
        .iter()
        .map(|scheme| Choice::new(scheme.id(), words.text(&format!("import-scheme-{}", scheme.id()))))
        .collect();
    html! {
        <div class="form__grid">
            <Select
                label={words.text("bring-in-scheme")}
                value={draft.scheme().id()}
                {choices}
                on_choose={move |id: AttrValue| {
                    if let Some(scheme) = Scheme::from_id(&id) {
                        let mut draft = draft.clone();
                        draft.set_scheme(scheme);
                        on_draft.emit(draft);
                    }
                }}
            />
        </div>
    }
}
