//! What will happen, in a sentence; and the rows that are not brought in, as a file.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Intent;
use crate::exchange::columns::Target;
use crate::exchange::list::{Draft, Preview, Subject};
use crate::exchange::table::file_name;
use crate::ui::store::use_store;
use crate::ui::widgets::{Banner, Button, Checkbox};
use crate::ui::words::use_words;

/// What [`Outcome`] takes.
#[derive(Properties, PartialEq)]
pub struct OutcomeProps {
    /// The list.
    pub draft: Draft,
    /// What will become of it.
    pub preview: Rc<Preview>,
}

/// The counts.
#[component]
pub fn Outcome(props: &OutcomeProps) -> Html {
    let words = use_words();
    let store = use_store();
    let counts = props.preview.counts;
    let keys = keys(props.draft.subject());
    let asked = props
        .preview
        .named
        .iter()
        .filter(|named| !named.likely.is_empty() && props.draft.answer_of_name(&named.key).is_none());
    let along = [
        ("bring-in-outcome-payments", counts.payments),
        ("bring-in-outcome-sources", counts.sources),
        ("bring-in-outcome-parts", counts.parts),
        (keys.people, counts.people),
        ("bring-in-outcome-bodies", counts.bodies),
        ("bring-in-outcome-goals", counts.goals),
        ("bring-in-outcome-organisations", counts.organisations),
        (keys.questions, counts.questions),
        (keys.names, asked.count()),
    ];
    let save = {
        let (preview, words, name) = (
            Rc::clone(&props.preview),
            words.clone(),
            props.draft.listing().name().to_owned(),
        );
        Callback::from(move |_: MouseEvent| {
            let text = preview.write_bad_rows(
                &words.text("bring-in-line"),
                &words.text("bring-in-reason"),
                &|reason| words.text(reason.message_key()).to_string(),
            );
            store.dispatch(Intent::Download {
                name: file_name(
                    &format!("{name} {}", words.text("bring-in-bad-file")),
                    store.env().today(),
                    "csv",
                )
                .into(),
                mime: "text/csv",
                bytes: text.into_bytes().into(),
            });
        })
    };
    html! {
        <Banner actions={(counts.bad > 0).then(|| html! {
            <Button label={words.text("bring-in-save-bad")} small={true} on_click={save} />
        })}>
            <p role="status">
                { words.with(keys.all, &[
                    ("add", counts.add.into()),
                    ("update", counts.update.into()),
                    ("same", counts.same.into()),
                    ("bad", counts.bad.into()),
                ]) }
                for (key, count) in along.into_iter().filter(|(_, count)| *count > 0) {
                    { " " }
                    { words.with(key, &[("count", count.into())]) }
                }
            </p>
        </Banner>
    }
}

/// The keys of what is told of rows, of people who come along, and of rows that are asked about.
struct Keys {
    all: &'static str,
    people: &'static str,
    questions: &'static str,
    names: &'static str,
}

fn keys(subject: Subject) -> Keys {
    match subject {
        Subject::Partners => Keys {
            all: "bring-in-outcome",
            people: "bring-in-outcome-people",
            questions: "bring-in-outcome-questions",
            names: "bring-in-outcome-names",
        },
        Subject::People => Keys {
            all: "bring-in-outcome-of-people",
            people: "bring-in-outcome-new-people",
            questions: "bring-in-outcome-questions-of-people",
            names: "bring-in-outcome-names",
        },
        Subject::Costs => Keys {
            all: "bring-in-outcome-of-costs",
            people: "bring-in-outcome-new-people",
            questions: "bring-in-outcome-questions-of-costs",
            names: "bring-in-outcome-names-of-sources",
        },
        Subject::Sources => Keys {
            all: "bring-in-outcome-of-sources",
            people: "bring-in-outcome-new-people",
            questions: "bring-in-outcome-questions-of-sources",
            names: "bring-in-outcome-names",
        },
        Subject::Roles | Subject::Parts => Keys {
            all: "bring-in-outcome-of-roles",
            people: "bring-in-outcome-new-people",
            questions: "bring-in-outcome-questions-of-roles",
            names: "bring-in-outcome-names",
        },
    }
}

/// What a choice about the list takes.
#[derive(Properties, PartialEq)]
pub struct AddNamedProps {
    /// The list.
    pub draft: Draft,
    /// Takes the list with the answer.
    pub on_draft: Callback<Draft>,
}

/// The choice whether goals, organisations or funders that the plan does not have are added, where a column names any.
#[component]
pub fn AddNamed(props: &AddNamedProps) -> Html {
    let words = use_words();
    let (draft, on_draft) = (props.draft.clone(), props.on_draft.clone());
    let (target, label) = match draft.subject() {
        Subject::Partners => (Target::Goals, "bring-in-add-goals"),
        Subject::People => (Target::Partner, "bring-in-add-organisations"),
        Subject::Costs => (Target::Goal, "bring-in-add-goals"),
        Subject::Sources => (Target::Funder, "bring-in-add-funders"),
        Subject::Roles | Subject::Parts => return Html::default(),
    };
    if draft.column_of(target).is_none() {
        return Html::default();
    }
    let checked = draft.adds_named;
    html! {
        <Checkbox
            label={words.text(label)}
            {checked}
            on_change={move |on: bool| {
                let mut draft = draft.clone();
                draft.adds_named = on;
                on_draft.emit(draft);
            }}
        />
    }
}

/// The choice whether sources that pay for lines in the list are put down as such that may.
#[component]
pub fn PayersMayPay(props: &AddNamedProps) -> Html {
    let words = use_words();
    let (draft, on_draft) = (props.draft.clone(), props.on_draft.clone());
    if draft.column_of(Target::Paying).is_none() {
        return Html::default();
    }
    html! {
        <Checkbox
            label={words.text("bring-in-payers-may-pay")}
            checked={draft.payers_may_pay}
            on_change={move |on: bool| {
                let mut draft = draft.clone();
                draft.payers_may_pay = on;
                on_draft.emit(draft);
            }}
        />
    }
}

/// What [`TakeLabels`] takes.
#[derive(Properties, PartialEq)]
pub struct TakeLabelsProps {
    /// The list.
    pub draft: Draft,
    /// Takes the list with the answer.
    pub on_draft: Callback<Draft>,
    /// What will become of it.
    pub preview: Rc<Preview>,
}

/// The choice whether the plan says parts in the list's words from now on, where it says them in others.
#[component]
pub fn TakeLabels(props: &TakeLabelsProps) -> Html {
    let words = use_words();
    let (draft, on_draft) = (props.draft.clone(), props.on_draft.clone());
    let Some(labels) = &props.preview.labels else {
        return Html::default();
    };
    let set = words.label(labels.label_key(), labels.id());
    html! {
        <Checkbox
            label={words.with("bring-in-take-labels", &[("set", set.as_str().into())])}
            checked={props.preview.takes_labels()}
            on_change={move |on: bool| {
                let mut draft = draft.clone();
                draft.take_labels = Some(on);
                on_draft.emit(draft);
            }}
        />
    }
}
