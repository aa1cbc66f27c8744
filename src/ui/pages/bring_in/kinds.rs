//! What the list's words for kinds stand for.

use yew::prelude::*;

use crate::exchange::partners::{Draft, Sureness};
use crate::plan::PartnerKind;
use crate::ui::record::choices_of;
use crate::ui::widgets::Select;
use crate::ui::words::use_words;

/// What [`Kinds`] takes.
#[derive(Properties, PartialEq)]
pub struct KindsProps {
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

/// The words, in a table.
#[component]
pub fn Kinds(props: &KindsProps) -> Html {
    let words = use_words();
    let draft = &props.draft;
    let kinds = choices_of::<PartnerKind>(&words);
    html! {
        <section class="stack stack--tight" aria-labelledby="bring-in-kinds">
            <h2 id="bring-in-kinds" class="title-3">{ words.text("bring-in-kinds") }</h2>
            <table class="table table--dense">
                <thead>
                    <tr>
                        <th scope="col">{ words.text("bring-in-kind-word") }</th>
                        <th scope="col" class="number">{ words.text("bring-in-kind-count") }</th>
                        <th scope="col">{ words.text("bring-in-kind-becomes") }</th>
                    </tr>
                </thead>
                <tbody>
                    for kind in draft.kinds() {
                        <tr key={kind.word.clone()}>
                            <th scope="row">
                                { kind.word.clone() }
                                <p class="small soft">{ words.text(sureness_key(kind.sure)) }</p>
                            </th>
                            <td class="number">{ kind.count }</td>
                            <td>
                                <Select
                                    label={words.with("bring-in-becomes-of", &[("column", kind.word.as_str().into())])}
                                    label_hidden={true}
                                    value={kind.kind.id().to_owned()}
                                    choices={kinds.clone()}
                                    on_choose={{
                                        let (draft, on_draft, word) = (draft.clone(), props.on_draft.clone(), kind.word.clone());
                                        Callback::from(move |id: AttrValue| {
                                            let mut draft = draft.clone();
                                            draft.set_kind(&word, PartnerKind::from_id(&id));
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
