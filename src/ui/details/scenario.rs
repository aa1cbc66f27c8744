//! The details of a what-if: what would be otherwise, one entry for each.

use std::rc::Rc;

use yew::prelude::*;

use super::section::{notes, section};
use crate::plan::{CostLine, Scenario, ScenarioField, Source, WhatIf, WhatIfKind};
use crate::ui::labels;
use crate::ui::record::{Desk, EntryFields, use_fields};
use crate::ui::widgets::{Button, IconName};

/// The details.
pub fn details(desk: &Desk, record: &Rc<Scenario>) -> Html {
    let fields = desk.fields(&record.id);
    html! {
        <>
            <div class="form">
                { fields.text("name", &record.name, ScenarioField::Name) }
            </div>
            { section(&desk.entry.words, "scenario-changes", html! { <Changes scenario={Rc::clone(record)} /> }) }
            <div class="form">
                { fields.own_words("tags", &record.tags, |scenario| &scenario.tags, ScenarioField::Tags) }
                { notes(&fields, &record.notes, ScenarioField::Notes) }
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ChangesProps {
    scenario: Rc<Scenario>,
}

/// What would be otherwise.
#[component]
fn Changes(props: &ChangesProps) -> Html {
    let fields = use_fields(&props.scenario.id);
    let adds = use_node_ref();
    let words = fields.entry.words.clone();
    let entry = |place: usize| EntryFields {
        fields: fields.clone(),
        of: |scenario: &Scenario| &scenario.changes,
        place,
        make: ScenarioField::Changes,
        area: "what-if",
    };
    let add = {
        let fields = fields.clone();
        Callback::from(move |_: MouseEvent| {
            fields.change(|scenario| {
                let mut changes = scenario.changes.clone();
                changes.push(WhatIf::default());
                ScenarioField::Changes(changes)
            });
            fields.settle().emit(());
        })
    };
    html! {
        <>
            <ul class="list-plain stack">
                for (place, change) in props.scenario.changes.iter().enumerate() {
                    { {
                        let entry = entry(place);
                        let title = labels::what_if(&words, &fields.plan, change);
                        entry.frame(title, body(&entry, change), &adds)
                    } }
                }
            </ul>
            if fields.can_edit {
                <div><Button node={adds} label={words.text("scenario-change-add")} icon={IconName::Add} small={true} on_click={add} /></div>
            }
        </>
    }
}

/// What is asked of a change: what it is first, then what that takes.
fn body(entry: &EntryFields<Scenario, WhatIf>, change: &WhatIf) -> Html {
    let kind = entry.choice::<WhatIfKind>("kind", change.kind.as_ref(), set_kind);
    // One list whatever is asked for, so that the first choice keeps the focus when others follow it.
    html! {
        <>
            { kind }
            if let Some(of) = &change.kind {
                { of_kind(entry, change, of) }
            }
        </>
    }
}

/// What a change of a kind takes.
fn of_kind(entry: &EntryFields<Scenario, WhatIf>, change: &WhatIf, of: &WhatIfKind) -> Html {
    html! {
        <>
            if of.is_about_line() {
                { entry.reference::<CostLine>("line", change.line.as_ref(), |change, line| change.line = line) }
            } else {
                { entry.reference::<Source>("source", change.source.as_ref(), |change, source| change.source = source) }
            }
            if of.takes_size() {
                { entry.proportion("size", change.size.map(|size| size / 10), |change, percent| {
                    change.size = percent.map(|percent| percent.saturating_mul(10));
                }) }
            }
            if *of == WhatIfKind::Delayed {
                { entry.count("years", change.years, |change, years| change.years = years) }
            }
        </>
    }
}

/// Says what it is; where that takes a number, it begins with one that can be thought about.
fn set_kind(change: &mut WhatIf, kind: Option<WhatIfKind>) {
    match &kind {
        Some(kind) if kind.takes_size() => change.size = change.size.or(Some(900)),
        Some(WhatIfKind::Delayed) => change.years = change.years.or(Some(1)),
        _ => {}
    }
    change.kind = kind;
}
