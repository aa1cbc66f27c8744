//! The fields of a tie: how close, and of which kinds; which way it runs, what each end thinks of it, and the rest.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::tie::Direction;
use crate::plan::{ClosedList, Tie, TieEnd, TieField, TieLevel, TieScale};
use crate::ui::private::covered;
use crate::ui::record::{Fields, choice_of, choices_of};
use crate::ui::ties::{end_title, level_choice, levels_of, rating_choices, rating_word, scale_of};
use crate::ui::widgets::{Choice, Combobox, Select};

/// How close it is, how close it shall be, and of which kinds it is: what a room works on. What each end thinks of it is
/// private.
pub fn closeness(fields: &Fields<Tie>, tie: &Tie) -> Html {
    html! {
        <>
            <div class="form__grid">
                { level(fields, tie, "level", tie.level.as_ref(), TieField::Level) }
                { level(fields, tie, "desired", tie.desired.as_ref(), TieField::Desired) }
            </div>
            { fields.choices("kinds", &tie.kinds, TieField::Kinds) }
        </>
    }
}

/// The rest of it.
pub fn rest(fields: &Fields<Tie>, tie: &Tie) -> Html {
    let words = &fields.entry.words;
    html! {
        <>
            <div class="form__grid">
                { scale(fields, tie) }
                { direction(fields, tie) }
            </div>
            { covered(words, Some(words.text("partner-tie-private")), html! {
                <>
                    <div class="form__grid">
                        { rating(fields, &tie.from, tie.from_rating, TieField::FromRating) }
                        { rating(fields, &tie.to, tie.to_rating, TieField::ToRating) }
                    </div>
                    { fields.long_text("notes", &tie.notes, TieField::Notes) }
                </>
            }) }
            { fields.own_words("tags", &tie.tags, |tie| &tie.tags, TieField::Tags) }
        </>
    }
}

/// A level on the tie's scale, each with its definition.
fn level(
    fields: &Fields<Tie>,
    tie: &Tie,
    name: &'static str,
    value: Option<&TieLevel>,
    make: fn(Option<TieLevel>) -> TieField,
) -> Html {
    let words = &fields.entry.words;
    let on_scale = scale_of(tie);
    let mut choices: Vec<Choice> = levels_of(&on_scale)
        .map(|level| level_choice(words, &on_scale, level))
        .collect();
    let chosen = value.map(|level| level_choice(words, &on_scale, level));
    // A level of another scale stays what it is until another is chosen.
    choices.extend(chosen.clone().filter(|chosen| !choices.contains(chosen)));
    let set = fields.clone();
    html! {
        <Combobox
            key={name}
            label={fields.label(name)}
            value={chosen.as_ref().map(|chosen| chosen.value.clone()).unwrap_or_default()}
            choices={Rc::<[Choice]>::from(choices)}
            note={chosen.and_then(|chosen| chosen.hint)}
            on_choose={move |id: AttrValue| set.set(make((!id.is_empty()).then(|| TieLevel::from_id(&id))))}
            disabled={!fields.can_edit}
        />
    }
}

fn scale(fields: &Fields<Tie>, tie: &Tie) -> Html {
    let words = &fields.entry.words;
    let scale = scale_of(tie);
    let choices = choices_of::<TieScale>(words).to_vec();
    let set = fields.clone();
    let on_choose = move |id: AttrValue| {
        let scale = TieScale::from_id(&id);
        set.set(TieField::Scale((scale != TieScale::Vnl4).then_some(scale)));
    };
    select(
        fields,
        fields.label("scale"),
        choice_of(words, &scale),
        choices,
        on_choose,
    )
}

/// Which way it runs, by the names of its ends.
fn direction(fields: &Fields<Tie>, tie: &Tie) -> Html {
    let words = &fields.entry.words;
    let along = |from: &TieEnd, to: &TieEnd| {
        let (from, to) = (end_title(words, &fields.plan, from), end_title(words, &fields.plan, to));
        words.with(
            "partner-tie-from-to",
            &[("from", from.as_str().into()), ("to", to.as_str().into())],
        )
    };
    let choice = |direction: &Direction| match direction {
        Direction::Forward => Choice::new(direction.id().to_owned(), along(&tie.from, &tie.to)),
        Direction::Backward => Choice::new(direction.id().to_owned(), along(&tie.to, &tie.from)),
        other => choice_of(words, other),
    };
    let choices: Vec<Choice> = Direction::all().iter().map(choice).collect();
    let value = tie.direction.clone().unwrap_or(Direction::Both);
    let set = fields.clone();
    let on_choose = move |id: AttrValue| {
        let direction = Direction::from_id(&id);
        set.set(TieField::Direction((direction != Direction::Both).then_some(direction)));
    };
    select(fields, fields.label("direction"), choice(&value), choices, on_choose)
}

/// What one end thinks of it, from 1 to 4. That it is not known is no number.
fn rating(fields: &Fields<Tie>, end: &TieEnd, value: Option<u8>, make: fn(Option<u8>) -> TieField) -> Html {
    let words = &fields.entry.words;
    let label = words.with(
        "partner-tie-rated-by",
        &[("name", end_title(words, &fields.plan, end).as_str().into())],
    );
    let set = fields.clone();
    let chosen = Choice::new(
        value.map(|rating| rating.to_string()).unwrap_or_default(),
        rating_word(words, value),
    );
    select(fields, label, chosen, rating_choices(words), move |id: AttrValue| {
        set.set(make(id.parse().ok()))
    })
}

/// A choice of one; what is chosen stays on offer where it is none of the usual.
fn select(
    fields: &Fields<Tie>,
    label: AttrValue,
    chosen: Choice,
    mut choices: Vec<Choice>,
    on_choose: impl Fn(AttrValue) + 'static,
) -> Html {
    if !choices.contains(&chosen) {
        choices.push(chosen.clone());
    }
    html! {
        <Select
            {label}
            value={chosen.value}
            choices={Rc::<[Choice]>::from(choices)}
            {on_choose}
            disabled={!fields.can_edit}
        />
    }
}
