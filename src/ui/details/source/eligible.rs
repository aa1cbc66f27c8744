//! What a source may pay for, line by line, with the condition or reason and where it is written.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::{CostLine, Source, SourceField, Verdict};
use crate::ui::record::{EntryFields, name_of, names_of, use_fields};
use crate::ui::widgets::{Choice, Combobox};

/// What [`Eligible`] takes.
#[derive(Properties, PartialEq)]
pub struct EligibleProps {
    /// The source.
    pub source: Rc<Source>,
}

/// The verdicts.
#[component]
pub fn Eligible(props: &EligibleProps) -> Html {
    let fields = use_fields(&props.source.id);
    let adds = use_node_ref();
    let words = fields.entry.words.clone();
    let list = &props.source.eligible;
    let entry = |place: usize| EntryFields {
        fields: fields.clone(),
        of: |source| &source.eligible,
        place,
        make: SourceField::Eligible,
        area: "eligibility",
    };
    let choices: Rc<[Choice]> = names_of::<CostLine>(&fields.plan, &words)
        .iter()
        .filter(|choice| !list.iter().any(|entry| *choice.value == *entry.line.as_str()))
        .cloned()
        .collect();
    let on_choose = {
        let fields = fields.clone();
        Callback::from(move |id: AttrValue| {
            if !id.is_empty() {
                let line = crate::plan::Id::new(id.as_str());
                fields.change(|source| SourceField::Eligible(source.with_verdict(&line, Some(Verdict::Yes))));
                fields.settle().emit(());
            }
        })
    };
    html! {
        <>
            if list.is_empty() {
                <p class="small soft">{ words.text(if props.source.unrestricted { "source-eligible-any" } else { "source-eligible-none" }) }</p>
            }
            <ul class="list-plain stack">
                for (place, eligible) in list.iter().enumerate() {
                    { {
                        let entry = entry(place);
                        let body = html! {
                            <>
                                { entry.choice::<Verdict>("verdict", eligible.verdict.as_ref(), |entry, verdict| entry.verdict = verdict) }
                                <div class="form__grid">
                                    { entry.text("note", &eligible.note, |entry, note| entry.note = note) }
                                    { entry.text("citation", &eligible.citation, |entry, citation| entry.citation = citation) }
                                </div>
                            </>
                        };
                        entry.frame(name_of(&fields, &eligible.line), body, &adds)
                    } }
                }
            </ul>
            if fields.can_edit && !choices.is_empty() {
                <div ref={adds} tabindex="-1">
                    <Combobox label={words.text("source-eligible-add")} value="" {choices} {on_choose} clears={true} />
                </div>
            }
        </>
    }
}
