//! What becomes of each row: added, updated, left as it is, asked about, or not brought in and why.

use std::rc::Rc;

use yew::prelude::*;

use super::columns::is_private;
use crate::exchange::list::{Answer, Draft, Fate, FieldChange, Likely, Preview, PreviewRow, Remark, Shown};
use crate::plan::{Kind, RecordId};
use crate::ui::format::{Format, use_format};
use crate::ui::labels;
use crate::ui::widgets::{Checkbox, Choice, Select};
use crate::ui::words::{Argument, Words, use_words};

/// The most rows that are listed; the counts tell of all.
const MOST_ROWS: usize = 200;

/// What [`Rows`] takes.
#[derive(Properties, PartialEq)]
pub struct RowsProps {
    /// The list.
    pub draft: Draft,
    /// Takes the list with a row's answer.
    pub on_draft: Callback<Draft>,
    /// What will become of it.
    pub preview: Rc<Preview>,
}

/// The rows, in a table; at first those that want a look.
#[component]
pub fn Rows(props: &RowsProps) -> Html {
    let words = use_words();
    let format = use_format();
    let looks = props.preview.rows.iter().filter(|row| row.needs_a_look()).count();
    let only_looks = use_state_eq(|| looks > 0);
    let on_change = use_callback(only_looks.setter(), |on: bool, only| only.set(on));
    let only = *only_looks && looks > 0;
    let shown: Vec<&PreviewRow> = props
        .preview
        .rows
        .iter()
        .filter(|row| !only || row.needs_a_look())
        .collect();
    html! {
        <section class="stack stack--tight">
            <h2 id="bring-in-rows" class="title-3">{ words.text("bring-in-rows") }</h2>
            if looks > 0 {
                <Checkbox label={words.with("bring-in-only-looks", &[("count", looks.into())])} checked={only} {on_change} />
            }
            <div class="scroll-box bring-in__rows" role="region" tabindex="0" aria-labelledby="bring-in-rows">
                <table class="table table--dense">
                    <thead>
                        <tr>
                            <th scope="col" class="number">{ words.text("bring-in-line") }</th>
                            <th scope="col">{ words.text("bring-in-name") }</th>
                            <th scope="col">{ words.text("bring-in-fate") }</th>
                            <th scope="col">{ words.text("bring-in-details") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for row in shown.iter().take(MOST_ROWS) {
                            <tr key={row.line}>
                                <td class="number">{ row.line }</td>
                                <th scope="row">{ name(&words, row) }</th>
                                <td>{ fate(&words, row, &props.draft, &props.on_draft) }</td>
                                <td class="small">{ details(&words, &format, row) }</td>
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
            if shown.len() > MOST_ROWS {
                <p class="small soft">{ words.with("bring-in-more-rows", &[("count", (shown.len() - MOST_ROWS).into())]) }</p>
            }
        </section>
    }
}

/// The row's name; a row without one says so, rather than having an empty heading.
fn name(words: &Words, row: &PreviewRow) -> AttrValue {
    labels::named(words, &row.name)
}

fn fate(words: &Words, row: &PreviewRow, draft: &Draft, on_draft: &Callback<Draft>) -> Html {
    if row.asks() && !matches!(row.fate, Fate::Bad(_)) {
        return question(words, row, draft, on_draft);
    }
    match &row.fate {
        Fate::Add => html! { { words.text("bring-in-fate-add") } },
        Fate::Update { .. } => html! { { words.text("bring-in-fate-update") } },
        Fate::Same { .. } => html! { { words.text("bring-in-fate-same") } },
        Fate::Double { first } => {
            html! { { words.with("bring-in-fate-double", &[("line", first.to_string().into())]) } }
        }
        Fate::Section => html! { { words.text("bring-in-answer-section") } },
        Fate::Brings => html! { { words.text("bring-in-fate-brings") } },
        Fate::Left => html! { { words.text("bring-in-fate-left") } },
        Fate::Bad(reason) => html! { <span class="text--danger">{ words.text(reason.message_key()) }</span> },
    }
}

/// The choice that leaves a row out.
const LEAVE: &str = "leave";

/// The records of the plan that something may be, as choices.
fn choices_of_likely(words: &Words, likely: &[Likely], key: &str) -> Vec<Choice> {
    let choices = likely.iter().map(|likely| {
        let label = words.with(key, &[("name", likely.name.as_str().into())]);
        Choice::new(likely.record.text().to_owned(), label).with_hint(words.text(likely.by.message_key()))
    });
    choices.collect()
}

/// The choice that an answer is.
fn value_of(answer: Option<&Answer>) -> String {
    match answer {
        Some(Answer::Update(record)) => record.text().to_owned(),
        Some(Answer::Leave) => LEAVE.to_owned(),
        _ => "add".to_owned(),
    }
}

/// The choice that leaves a row what it is taken for.
const GUESS: &str = "guess";

/// The answer that a choice is; none for what it is taken for.
fn answer_of(value: &str, kind: Kind) -> Option<Answer> {
    match value {
        GUESS => None,
        "add" => Some(Answer::AddNew),
        LEAVE => Some(Answer::Leave),
        id => Some(Answer::Update(RecordId::of(kind, id))),
    }
}

/// A row that may be about a record of the plan, or about that of an earlier row, or that may head the rows below it: to
/// be added, to update that one, or to be left.
fn question(words: &Words, row: &PreviewRow, draft: &Draft, on_draft: &Callback<Draft>) -> Html {
    let line = row.line;
    // What it is taken for as long as nobody says otherwise.
    let guess = if row.is_alone {
        Some(words.text("bring-in-answer-section"))
    } else {
        let earlier = row.earlier.map(|earlier| ("line", earlier.to_string().into()));
        earlier.map(|earlier| words.with("bring-in-fate-double", &[earlier]))
    };
    let has_guess = guess.is_some();
    let guess = guess.map(|guess| Choice::new(GUESS, guess));
    let mut choices: Vec<Choice> = guess.into_iter().collect();
    choices.extend([
        Choice::new("add", words.text("bring-in-answer-add")),
        Choice::new(LEAVE, words.text("bring-in-answer-leave")),
    ]);
    choices.extend(choices_of_likely(words, &row.likely, "bring-in-answer-update"));
    let value = match draft.answer(line) {
        None if has_guess => GUESS.to_owned(),
        answer => value_of(answer),
    };
    let (draft, on_draft) = (draft.clone(), on_draft.clone());
    let reasons: Vec<String> = row
        .likely
        .iter()
        .map(|likely| words.text(likely.by.message_key()).to_string())
        .collect();
    html! {
        <Select
            label={words.with("bring-in-question-of", &[("line", line.to_string().into())])}
            label_hidden={true}
            {value}
            choices={Rc::<[Choice]>::from(choices)}
            note={reasons.join(" · ")}
            on_choose={move |id: AttrValue| {
                let mut draft = draft.clone();
                draft.set_answer(line, answer_of(&id, draft.subject().kind()));
                on_draft.emit(draft);
            }}
        />
    }
}

fn details(words: &Words, format: &Format, row: &PreviewRow) -> Html {
    html! {
        <ul class="list-plain">
            for (place, change) in row.changes.iter().enumerate() {
                { line(format!("c{place}"), false, change.label, change_in_words(words, format, change)) }
            }
            for (place, remark) in row.remarks.iter().enumerate() {
                { line(format!("r{place}"), remark.is_notable(), about(remark), remark_in_words(words, format, remark)) }
            }
        </ul>
    }
}

/// The key of the field that a remark is about, where it is about one.
fn about(remark: &Remark) -> &str {
    match remark {
        Remark::Differs { label, .. } | Remark::NotInPlan { label, .. } => label,
        _ => "",
    }
}

/// An address may stand in a column that is for something else as well.
fn line(key: String, is_notable: bool, label: &str, text: AttrValue) -> Html {
    let is_private = is_private(label) || text.contains('@');
    html! {
        <li {key} class={classes!(is_notable.then_some("text--warning"), is_private.then_some("private"))}>{ text }</li>
    }
}

pub(super) fn change_in_words(words: &Words, format: &Format, change: &FieldChange) -> AttrValue {
    let label = change
        .name
        .clone()
        .unwrap_or_else(|| words.text(change.label).to_string());
    let new = value(words, format, &change.new);
    match &change.old {
        Shown::Nothing => format!("{label}: {new}").into(),
        old => format!("{label}: {} → {new}", value(words, format, old)).into(),
    }
}

fn value(words: &Words, format: &Format, shown: &Shown) -> String {
    match shown {
        Shown::Nothing => String::new(),
        Shown::Text(text) => text.clone(),
        Shown::Choice(key, id) => words.label(*key, id).to_string(),
        Shown::Day(day) => format.day(*day),
        Shown::Count(count) => count.to_string(),
        Shown::Amount(amount) => format.amount(*amount),
        Shown::Share(share) => format.percent(*share),
        Shown::Yes(yes) => words
            .text(if *yes { "bring-in-yes" } else { "bring-in-no" })
            .to_string(),
        Shown::List(items) => {
            let items: Vec<String> = items.iter().map(|item| value(words, format, item)).collect();
            items.join(", ")
        }
    }
}

fn remark_in_words(words: &Words, format: &Format, remark: &Remark) -> AttrValue {
    let text = |name: &'static str, value: &str| -> (&'static str, Argument) { (name, value.into()) };
    let arguments: Vec<(&str, Argument)> = match remark {
        Remark::Unread { column, text: cell }
        | Remark::NoRating { column, text: cell }
        | Remark::Rough { column, text: cell }
        | Remark::Rounded { column, text: cell }
        | Remark::UnknownLetters { column, text: cell } => {
            vec![text("column", column), text("text", cell)]
        }
        Remark::UnknownWord {
            column,
            text: cell,
            target,
        } => {
            let known: Vec<String> = target
                .word_keys()
                .iter()
                .map(|key| words.text(key).to_string())
                .collect();
            vec![
                text("column", column),
                text("text", cell),
                ("known", known.join(", ").into()),
            ]
        }
        Remark::RatingInWords {
            column,
            text: cell,
            rating,
        } => vec![
            text("column", column),
            text("text", cell),
            ("rating", rating.to_string().into()),
        ],
        Remark::AmbiguousDay {
            column,
            text: cell,
            day,
        } => vec![
            text("column", column),
            text("text", cell),
            ("day", format.day(*day).into()),
        ],
        Remark::Uneven { cells, headings } => {
            vec![
                ("cells", cells.to_string().into()),
                ("headings", headings.to_string().into()),
            ]
        }
        Remark::UnknownGoal(name)
        | Remark::UnknownSite(name)
        | Remark::OtherName(name)
        | Remark::KindKept(name)
        | Remark::UnknownSection(name)
        | Remark::BodyLeads { name, .. }
        | Remark::BodyDeputy(name)
        | Remark::Initials(name) => {
            vec![text("name", name)]
        }
        Remark::BodyElsewhere { name, body } => vec![text("name", name), text("body", body)],
        Remark::NotInPlan { label, name } => {
            vec![("label", words.text(label).as_str().into()), text("name", name)]
        }
        Remark::StudentContact(label) => vec![("label", words.text(label).as_str().into())],
        Remark::HoursAMonth {
            column,
            text: cell,
            time,
        } => vec![
            text("column", column),
            text("text", cell),
            ("hours", format.hours(*time).into()),
        ],
        Remark::NoOwner | Remark::OnlyName | Remark::LooksLikeSum => Vec::new(),
        Remark::SmallShare {
            column,
            text: cell,
            share,
            meant,
        } => vec![
            text("column", column),
            text("text", cell),
            ("share", format.percent(*share).into()),
            ("meant", format.percent(*meant).into()),
        ],
        Remark::Differs { label, text: value } => {
            vec![("label", words.text(label).as_str().into()), text("text", value)]
        }
        Remark::SeveralOfThisName(count) | Remark::SeveralOwners(count) => vec![("count", (*count).into())],
        Remark::OtherCurrency {
            column,
            text: cell,
            currency,
        } => vec![text("column", column), text("text", cell), text("currency", currency)],
        Remark::TotalDiffers { column, stated, found } => vec![
            text("column", column),
            ("stated", format.money(*stated).into()),
            ("found", format.money(*found).into()),
        ],
        Remark::SameIdOtherName(line) | Remark::SameNameAs(line) => vec![("line", line.to_string().into())],
    };
    words.with(remark.message_key(), &arguments)
}
