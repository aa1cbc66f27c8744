//! How the list was read: letters, separator, headings; each can be corrected. And what should be known of it.

use std::rc::Rc;

use yew::prelude::*;

use crate::exchange::delimited::Delimiter;
use crate::exchange::list::{AmountMark, DayOrder, Draft, Matching, Message, Preview, ShareScale, Subject};
use crate::exchange::text::Encoding;
use crate::plan::about::{DateOrder, DecimalMark};
use crate::ui::format::{Format, use_format};
use crate::ui::record::choices_of;
use crate::ui::widgets::{Banner, Checkbox, Choice, RadioGroup, RadioLook, Select, Tone};
use crate::ui::words::{Argument, Words, use_words};

/// What [`Reading`] takes.
#[derive(Properties, PartialEq)]
pub struct ReadingProps {
    /// The list.
    pub draft: Draft,
    /// Takes the corrected list.
    pub on_draft: Callback<Draft>,
    /// What will become of it.
    pub preview: Rc<Preview>,
}

fn matching_id(matching: Matching) -> &'static str {
    match matching {
        Matching::IdThenName => "id-then-name",
        Matching::Id => "id",
        Matching::Name => "name",
        Matching::Never => "never",
    }
}

const MATCHINGS: [Matching; 4] = [Matching::IdThenName, Matching::Id, Matching::Name, Matching::Never];

/// The settings of reading.
#[component]
pub fn Reading(props: &ReadingProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let draft = &props.draft;
    let listing = draft.listing();
    let change = |change: fn(&mut Draft, &str)| {
        let (draft, on_draft) = (draft.clone(), props.on_draft.clone());
        Callback::from(move |value: AttrValue| {
            let mut draft = draft.clone();
            change(&mut draft, &value);
            on_draft.emit(draft);
        })
    };
    let encodings: Rc<[Choice]> = Encoding::ALL
        .iter()
        .map(|encoding| Choice::new(encoding.id(), words.text(&format!("import-encoding-{}", encoding.id()))))
        .collect();
    let delimiters: Rc<[Choice]> = Delimiter::ALL
        .iter()
        .map(|delimiter| {
            Choice::new(
                delimiter.id(),
                words.text(&format!("import-delimiter-{}", delimiter.id())),
            )
        })
        .collect();
    let matchings: Rc<[Choice]> = MATCHINGS
        .iter()
        .map(|matching| {
            let id = matching_id(*matching);
            Choice::new(id, words.text(&format!("bring-in-match-{id}")))
        })
        .collect();
    let subjects: Rc<[Choice]> = Subject::ALL
        .iter()
        .map(|subject| Choice::new(subject.id(), words.text(&format!("import-subject-{}", subject.id()))))
        .collect();
    let scales: Rc<[Choice]> = [PERCENT, FRACTIONS]
        .map(|id| Choice::new(id, words.text(&format!("bring-in-shares-{id}"))))
        .into();
    let switch = |switch: fn(&mut Draft, bool)| {
        let (draft, on_draft) = (draft.clone(), props.on_draft.clone());
        Callback::from(move |on: bool| {
            let mut draft = draft.clone();
            switch(&mut draft, on);
            on_draft.emit(draft);
        })
    };
    html! {
        <section class="stack stack--tight" aria-labelledby="bring-in-reading">
            <h2 id="bring-in-reading" class="title-3">
                { words.with("bring-in-read", &[("name", listing.name().into()), ("count", draft.data().len().into())]) }
            </h2>
            <RadioGroup
                label={words.text("bring-in-subject")}
                value={draft.subject().id()}
                choices={subjects}
                look={RadioLook::Segments}
                on_choose={change(|draft, id| {
                    if let Some(subject) = Subject::from_id(id) {
                        draft.set_subject(subject);
                    }
                })}
            />
            <div class="form__grid">
                if listing.has_encoding() {
                    <Select
                        label={words.text("bring-in-encoding")}
                        value={listing.encoding().0.id()}
                        choices={encodings}
                        on_choose={change(|draft, id| {
                            if let Some(encoding) = Encoding::ALL.into_iter().find(|encoding| encoding.id() == id) {
                                // What cannot be read so stays as it was read before.
                                let _ = draft.set_encoding(encoding);
                            }
                        })}
                    />
                }
                <Select
                    label={words.text("bring-in-delimiter")}
                    value={listing.delimiter().id()}
                    choices={delimiters}
                    on_choose={change(|draft, id| {
                        if let Some(delimiter) = Delimiter::from_id(id) {
                            draft.set_delimiter(delimiter);
                        }
                    })}
                />
                if let Some(days) = &props.preview.days {
                    <Select
                        label={words.text("bring-in-days")}
                        value={days.order.id().to_owned()}
                        choices={choices_of::<DateOrder>(&words)}
                        note={day_in_words(&words, &format, days)}
                        on_choose={change(|draft, id| draft.set_day_order(DateOrder::from_id(id)))}
                    />
                }
                if let Some(marks) = &props.preview.marks {
                    <Select
                        label={words.text("bring-in-marks")}
                        value={marks.mark.id().to_owned()}
                        choices={choices_of::<DecimalMark>(&words)}
                        note={amount_in_words(&words, &format, marks)}
                        on_choose={change(|draft, id| draft.set_amount_mark(DecimalMark::from_id(id)))}
                    />
                }
                if let Some(shares) = &props.preview.shares {
                    <Select
                        label={words.text("bring-in-shares")}
                        value={if shares.are_fractions { FRACTIONS } else { PERCENT }}
                        choices={scales.clone()}
                        note={share_in_words(&words, &format, shares)}
                        on_choose={change(|draft, id| draft.set_fractions(id == FRACTIONS))}
                    />
                }
                if draft.subject() == Subject::Partners {
                    <Select
                        label={words.text("bring-in-matching")}
                        value={matching_id(draft.matching)}
                        choices={matchings}
                        on_choose={change(|draft, id| {
                            if let Some(matching) = MATCHINGS.into_iter().find(|matching| matching_id(*matching) == id) {
                                draft.matching = matching;
                            }
                        })}
                    />
                }
            </div>
            <Checkbox label={words.text("bring-in-header")} checked={listing.has_header()} on_change={switch(Draft::set_header)} />
            if draft.subject() == Subject::Parts {
                <Checkbox label={words.text("bring-in-turn")} checked={listing.is_turned()} on_change={switch(Draft::turn)} />
            }
            { messages(&words, &props.preview.messages) }
        </section>
    }
}

/// How chances may be meant.
const PERCENT: &str = "percent";
const FRACTIONS: &str = "fractions";

/// How the first chance that may be a fraction is read.
fn share_in_words(words: &Words, format: &Format, shares: &ShareScale) -> AttrValue {
    let (text, share) = &shares.example;
    words.with(
        "bring-in-shares-note",
        &[("text", text.as_str().into()), ("share", format.percent(*share).into())],
    )
}

/// How the first day that could be read in two ways is read.
fn day_in_words(words: &Words, format: &Format, days: &DayOrder) -> AttrValue {
    let (text, day) = &days.example;
    words.with(
        "bring-in-days-note",
        &[("text", text.as_str().into()), ("day", format.day(*day).into())],
    )
}

/// How the first amount that could be read in two ways is read.
fn amount_in_words(words: &Words, format: &Format, marks: &AmountMark) -> AttrValue {
    let (text, money) = &marks.example;
    words.with(
        "bring-in-marks-note",
        &[("text", text.as_str().into()), ("amount", format.money(*money).into())],
    )
}

fn messages(words: &Words, messages: &[Message]) -> Html {
    if messages.is_empty() {
        return Html::default();
    }
    let tone = if messages.iter().any(|message| matches!(message, Message::NoName(_))) {
        Tone::Danger
    } else {
        Tone::Info
    };
    html! {
        <Banner {tone}>
            <ul class="list-plain stack stack--tight">
                for (place, message) in messages.iter().enumerate() {
                    <li key={place}>{ in_words(words, message) }</li>
                }
            </ul>
        </Banner>
    }
}

/// How many columns are named in one sentence.
const NAMED: usize = 8;

fn in_words(words: &Words, message: &Message) -> AttrValue {
    let argument: (&str, Argument) = match message {
        Message::NoName(_) | Message::NoAmounts | Message::Fractions | Message::NeedFromPayers => {
            ("count", 0_usize.into())
        }
        Message::SameYear(name) => ("name", name.as_str().into()),
        Message::OtherYears(names) => ("names", names.join(", ").into()),
        Message::EncodingGuessed(encoding) => (
            "encoding",
            words
                .text(&format!("import-encoding-{}", encoding.id()))
                .as_str()
                .into(),
        ),
        Message::OpenQuote(line) => ("line", line.to_string().into()),
        Message::EmptyColumns(names) => {
            let shown: Vec<&str> = names.iter().take(NAMED).map(String::as_str).collect();
            let arguments = [
                ("count", names.len().into()),
                ("names", shown.join(", ").into()),
                ("more", names.len().saturating_sub(NAMED).into()),
            ];
            return words.with(message.message_key(), &arguments);
        }
        Message::Surplus(names) => ("names", names.join(", ").into()),
        Message::Unreadable(count)
        | Message::Zeros(count)
        | Message::Preamble(count)
        | Message::TooWide(count)
        | Message::UnknownWords(_, count)
        | Message::OpenDays(count)
        | Message::OpenAmounts(count)
        | Message::SameColumns(count) => ("count", (*count).into()),
    };
    words.with(message.message_key(), &[argument])
}
