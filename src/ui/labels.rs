//! The words for what the plan and the program say in data: values of closed lists, kinds of record, steps.

use yew::AttrValue;

use super::words::Words;
use crate::app::{Label, Verb};
use crate::plan::title::field_key;
use crate::plan::{Kind, Plan, RecordId, WhatIf, WhatIfKind};

/// A name, or what stands for one that is not there yet.
pub fn named(words: &Words, name: &str) -> AttrValue {
    if name.trim().is_empty() {
        words.text("check-unnamed")
    } else {
        name.to_owned().into()
    }
}

/// What a record is called; a reference to what is not in the plan stays visible, as that.
pub fn title_of(words: &Words, plan: &Plan, id: &RecordId) -> AttrValue {
    match plan.title_of(id) {
        Some(title) => named(words, &title),
        None => words.text("not-in-plan"),
    }
}

/// How many records of a kind, in words: “3 partners”.
pub fn counted(words: &Words, kind: Kind, count: usize) -> AttrValue {
    words.with(&kind.count_key(), &[("count", count.into())])
}

/// A kind's name, of one record.
pub fn kind(words: &Words, kind: Kind) -> AttrValue {
    words.text(&kind.one_key())
}

/// A kind's name, of several records.
pub fn kinds(words: &Words, kind: Kind) -> AttrValue {
    words.text(&kind.many_key())
}

/// The label of a record's field.
pub fn field(words: &Words, kind: Kind, name: &str) -> AttrValue {
    words.text(&field_key(kind, name))
}

/// What a step was done to: “3 partners”.
pub fn subject(words: &Words, label: &Label) -> AttrValue {
    match label.kind {
        _ if !label.name.is_empty() => words.with("step-named", &[("name", (*label.name).into())]),
        Some(of) if label.count == 1 => words.with("step-one", &[("kind", kind(words, of).to_lowercase().into())]),
        Some(of) => counted(words, of, label.count),
        None => words.with("count-records", &[("count", label.count.into())]),
    }
}

/// A step in words, as it follows “Undo”: “deletion of 3 partners”.
pub fn step(words: &Words, label: &Label) -> AttrValue {
    let what = subject(words, label);
    let of = match label.kind {
        Some(of) if !label.field.is_empty() => field(words, of, &label.field),
        None if label.verb == Verb::Settings => words.text(&format!("field-about-{}", label.field)),
        _ => AttrValue::default(),
    };
    words.with(
        &format!("step-{}", label.verb.id()),
        &[
            ("what", what.as_str().into()),
            ("field", of.to_lowercase().into()),
            ("count", label.count.into()),
        ],
    )
}

/// What would be otherwise, in words.
pub fn what_if(words: &Words, plan: &Plan, change: &WhatIf) -> AttrValue {
    let about = |kind: &WhatIfKind| match kind.is_about_line() {
        true => change.line.as_ref().map(RecordId::from),
        false => change.source.as_ref().map(RecordId::from),
    };
    let said = change.kind.as_ref().filter(|kind| WhatIfKind::ALL.contains(kind));
    let has_number = |kind: &WhatIfKind| {
        (change.size.is_some() || !kind.takes_size()) && (change.years.is_some() || *kind != WhatIfKind::Delayed)
    };
    let said = said.filter(|kind| has_number(kind));
    let Some((kind, about)) = said.and_then(|kind| Some((kind, about(kind)?))) else {
        return words.text("what-if-unsaid");
    };
    let percent = change.size.map_or_else(String::new, |size| format!("{}%", size / 10));
    let arguments = [
        ("what", title_of(words, plan, &about).as_str().into()),
        ("years", usize::try_from(change.years.unwrap_or(0)).unwrap_or(0).into()),
        ("size", percent.into()),
    ];
    words.with(&format!("what-if-says-{}", kind.id()), &arguments)
}
