//! The limits of a source: the most it pays on a line, on a category, or at all.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::source::Cap;
use crate::plan::{CostCategory, CostLine, Source, SourceField};
use crate::ui::record::{EntryFields, Fields, labelled, name_of, use_fields};
use crate::ui::widgets::{Button, IconName};

/// What [`Caps`] takes.
#[derive(Properties, PartialEq)]
pub struct CapsProps {
    /// The source.
    pub source: Rc<Source>,
}

/// The limits.
#[component]
pub fn Caps(props: &CapsProps) -> Html {
    let fields = use_fields(&props.source.id);
    let adds = use_node_ref();
    let words = fields.entry.words.clone();
    let list = &props.source.caps;
    let entry = |place: usize| EntryFields {
        fields: fields.clone(),
        of: |source| &source.caps,
        place,
        make: SourceField::Caps,
        area: "cap",
    };
    let add = {
        let fields = fields.clone();
        Callback::from(move |_: MouseEvent| {
            fields.change(|source| {
                let mut caps = source.caps.clone();
                caps.push(Cap::default());
                SourceField::Caps(caps)
            });
            fields.settle().emit(());
        })
    };
    html! {
        <>
            <ul class="list-plain stack">
                for (place, cap) in list.iter().enumerate() {
                    { {
                        let entry = entry(place);
                        let body = html! {
                            <>
                                { entry.reference::<CostLine>("line", cap.line.as_ref(), |cap, line| cap.line = line) }
                                { entry.choice::<CostCategory>("category", cap.category.as_ref(), |cap, category| cap.category = category) }
                                <div class="form__grid">
                                    { entry.money("most", cap.most, |cap, most| cap.most = most) }
                                    { entry.percent(share_of(cap), cap.share, |cap, share| cap.share = share) }
                                </div>
                                { entry.text("citation", &cap.citation, |cap, citation| cap.citation = citation) }
                            </>
                        };
                        entry.frame(title(&fields, cap), body, &adds)
                    } }
                }
            </ul>
            if fields.can_edit {
                <div><Button node={adds} label={words.text("source-cap-add")} icon={IconName::Add} small={true} on_click={add} /></div>
            }
        </>
    }
}

/// The field of the share: of what the line needs, or where no line is named of what the source brings.
fn share_of(cap: &Cap) -> &'static str {
    if cap.line.is_some() { "share" } else { "share_of_award" }
}

/// What a limit is on.
fn title(fields: &Fields<Source>, cap: &Cap) -> AttrValue {
    let words = &fields.entry.words;
    match (&cap.line, &cap.category) {
        (Some(line), _) => words.with("source-cap-on", &[("what", name_of(fields, line).as_str().into())]),
        (None, Some(category)) => words.with("source-cap-on", &[("what", labelled(words, category).as_str().into())]),
        (None, None) => words.text("source-cap-on-all"),
    }
}
