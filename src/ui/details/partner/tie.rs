//! One tie of a partner: how close, and of which kinds; the rest of it is folded away.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Command;
use crate::plan::tie::Direction;
use crate::plan::{ClosedList, Tie, TieEnd, TieField, TieLevel, TieScale};
use crate::ui::labels;
use crate::ui::private::covered;
use crate::ui::record::{Fields, choice_of, choices_of, use_fields};
use crate::ui::widgets::{Button, ButtonVariant, Choice, Combobox, Disclosure, IconName, Of, Select};

/// What a [`TieRow`] takes.
#[derive(Properties, PartialEq)]
pub struct TieRowProps {
    /// The tie.
    pub tie: Rc<Tie>,
    /// What its other end is called there.
    pub name: AttrValue,
}

/// One tie.
#[component]
pub fn TieRow(props: &TieRowProps) -> Html {
    let fields = use_fields(&props.tie.id);
    let tie = &props.tie;
    let words = &fields.entry.words;
    let other = &props.name;
    let remove = {
        let (store, id) = (fields.store.clone(), tie.id.clone());
        Callback::from(move |_: MouseEvent| store.dispatch(Command::delete(vec![(&id).into()])))
    };
    html! {
        <Of name={other.clone()}>
            <div class="tie stack stack--tight">
                <div class="cluster cluster--between">
                    <h4 class="strong">{ other.clone() }</h4>
                    if fields.can_edit {
                        <Button
                            label={words.with("partner-tie-remove", &[("name", other.as_str().into())])}
                            icon={IconName::Delete}
                            variant={ButtonVariant::Icon}
                            on_click={remove}
                        />
                    }
                </div>
                <div class="form__grid">
                    { level(&fields, tie, "level", tie.level.as_ref(), TieField::Level) }
                    { level(&fields, tie, "desired", tie.desired.as_ref(), TieField::Desired) }
                </div>
                { fields.choices("kinds", &tie.kinds, TieField::Kinds) }
                <Disclosure label={words.text("partner-tie-more")} class="tie__more">
                    <div class="form__grid">
                        { scale(&fields, tie) }
                        { direction(&fields, tie) }
                    </div>
                    { covered(words, Some(words.text("partner-tie-private")), html! {
                        <>
                            <div class="form__grid">
                                { rating(&fields, &tie.from, tie.from_rating, TieField::FromRating) }
                                { rating(&fields, &tie.to, tie.to_rating, TieField::ToRating) }
                            </div>
                            { fields.long_text("notes", &tie.notes, TieField::Notes) }
                        </>
                    }) }
                    { fields.own_words("tags", &tie.tags, |tie| &tie.tags, TieField::Tags) }
                </Disclosure>
            </div>
        </Of>
    }
}

fn end_name(fields: &Fields<Tie>, end: &TieEnd) -> AttrValue {
    let (plan, words) = (&fields.plan, &fields.entry.words);
    match end {
        TieEnd::Partner(id) => labels::title_of(words, plan, &id.into()),
        TieEnd::School => labels::named(words, &plan.title_of_end(end)),
    }
}

/// The scale on which the levels stand; a tie that names none is on the usual one.
fn scale_of(tie: &Tie) -> TieScale {
    tie.scale.clone().unwrap_or(TieScale::Vnl4)
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
    let usual = on_scale.levels().iter().chain(&[TieLevel::NoTie, TieLevel::Unknown]);
    let mut choices: Vec<Choice> = usual.map(|level| choice_of(words, level)).collect();
    let chosen = value.map(|level| choice_of(words, level));
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
        let (from, to) = (end_name(fields, from), end_name(fields, to));
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
    let choice = |rating: Option<u8>| match rating {
        None => Choice::new("", words.text("partner-tie-unrated")),
        Some(rating) => {
            let key = format!("partner-tie-rating-{rating}");
            let label = if words.has(&key) {
                words.text(&key)
            } else {
                rating.to_string().into()
            };
            Choice::new(rating.to_string(), label)
        }
    };
    let choices: Vec<Choice> = [None, Some(1), Some(2), Some(3), Some(4)].map(choice).into();
    let label = words.with(
        "partner-tie-rated-by",
        &[("name", end_name(fields, end).as_str().into())],
    );
    let set = fields.clone();
    select(fields, label, choice(value), choices, move |id: AttrValue| {
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
