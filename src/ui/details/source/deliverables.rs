//! What the funder is owed, by when, and whether it is done.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::source::{Deliverable, DeliverableKind};
use crate::plan::{Person, Source, SourceField};
use crate::ui::private::covered;
use crate::ui::record::{EntryFields, labelled, use_fields};
use crate::ui::widgets::{Button, IconName};

/// What [`Deliverables`] takes.
#[derive(Properties, PartialEq)]
pub struct DeliverablesProps {
    /// The source.
    pub source: Rc<Source>,
}

/// What is owed.
#[component]
pub fn Deliverables(props: &DeliverablesProps) -> Html {
    let fields = use_fields(&props.source.id);
    let adds = use_node_ref();
    let words = fields.entry.words.clone();
    let list = &props.source.deliverables;
    let entry = |place: usize| EntryFields {
        fields: fields.clone(),
        of: |source| &source.deliverables,
        place,
        make: SourceField::Deliverables,
        area: "deliverable",
    };
    let title = |owed: &Deliverable| {
        let kind = owed.kind.as_ref().map(|kind| labelled(&words, kind));
        kind.unwrap_or_else(|| words.text("source-deliverable"))
    };
    let add = {
        let fields = fields.clone();
        Callback::from(move |_: MouseEvent| {
            fields.change(|source| {
                let mut owed = source.deliverables.clone();
                owed.push(Deliverable::default());
                SourceField::Deliverables(owed)
            });
            fields.settle().emit(());
        })
    };
    html! {
        <>
            <ul class="list-plain stack">
                for (place, owed) in list.iter().enumerate() {
                    { {
                        let entry = entry(place);
                        let body = html! {
                            <>
                                <div class="form__grid">
                                    { entry.choice::<DeliverableKind>("kind", owed.kind.as_ref(), |owed, kind| owed.kind = kind) }
                                    { entry.day("due", owed.due, |owed, due| owed.due = due) }
                                </div>
                                { entry.reference::<Person>("owner", owed.owner.as_ref(), |owed, owner| owed.owner = owner) }
                                { covered(&words, None, entry.text("notes", &owed.notes, |owed, notes| owed.notes = notes)) }
                                { entry.check("done", owed.done, |owed, done| owed.done = done) }
                            </>
                        };
                        entry.frame(title(owed), body, &adds)
                    } }
                }
            </ul>
            if fields.can_edit {
                <div><Button node={adds} label={words.text("source-deliverable-add")} icon={IconName::Add} small={true} on_click={add} /></div>
            }
        </>
    }
}
