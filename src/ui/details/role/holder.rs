//! One person's part in a role; its term, tags and notes are folded away.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::{Assignment, AssignmentField, Id, Part};
use crate::ui::details::section::notes;
use crate::ui::parts::use_part_words;
use crate::ui::record::use_fields;
use crate::ui::store::use_route;
use crate::ui::widgets::{Button, ButtonVariant, Choice, Disclosure, IconName, Of, Select};

/// What [`Holder`] takes.
#[derive(Properties, PartialEq)]
pub struct HolderProps {
    /// The part and its term.
    pub assignment: Rc<Assignment>,
    /// What the person is called here.
    pub name: AttrValue,
    /// Whether it holds now or is to begin.
    pub holds: bool,
    /// Takes it out.
    pub on_remove: Callback<Id<Assignment>>,
}

/// The line of one holder.
#[component]
pub fn Holder(props: &HolderProps) -> Html {
    let fields = use_fields(&props.assignment.id);
    let parts = use_part_words();
    let route = use_route();
    let words = parts.words();
    let assignment = &props.assignment;
    let name = &props.name;
    let mut choices = parts.by_id().to_vec();
    // A part of a newer version, or none, stays until another is chosen.
    let known = assignment
        .part
        .as_ref()
        .is_some_and(|part| parts.letter(part).is_some());
    if !known {
        let label = assignment
            .part
            .as_ref()
            .map_or_else(|| words.text("choice-none"), |part| parts.label(part));
        let id = assignment
            .part
            .as_ref()
            .map(|part| part.id().to_owned())
            .unwrap_or_default();
        choices.push(Choice::new(id, label));
    }
    let set_part = {
        let fields = fields.clone();
        Callback::from(move |id: AttrValue| {
            fields.set(AssignmentField::Part((!id.is_empty()).then(|| Part::from_id(&id))));
            fields.settle().emit(());
        })
    };
    let on_click = {
        let id = assignment.id.clone();
        props.on_remove.reform(move |_: MouseEvent| id.clone())
    };
    let day = |day| fields.entry.format.day(day);
    let term = match (assignment.starts, assignment.ends) {
        (None, None) => words.text("details-term-open"),
        (Some(starts), None) => words.with("details-term-from", &[("from", day(starts).into())]),
        (None, Some(ends)) => words.with("details-term-until", &[("until", day(ends).into())]),
        (Some(starts), Some(ends)) => words.with(
            "details-term-both",
            &[("from", day(starts).into()), ("until", day(ends).into())],
        ),
    };
    let part = assignment
        .part
        .as_ref()
        .map(|part| parts.label(part))
        .unwrap_or_default();
    let take_out = words.with(
        "details-take-out-of-part",
        &[
            ("person", name.as_str().into()),
            ("part", part.as_str().into()),
            ("term", term.as_str().into()),
        ],
    );
    let of = format!("{name}: {part}");
    html! {
        <li class="holder">
            <div class="holder__line">
                <span class="holder__name">
                    <a href={route.with_open(Some((&assignment.person).into())).to_string()}>{ name.clone() }</a>
                    if !props.holds {
                        <span class="soft">{ format!(" · {}", words.text("details-over")) }</span>
                    }
                </span>
                if fields.can_edit {
                    <Select
                        label={words.with("details-part-of", &[("person", name.as_str().into())])}
                        label_hidden=true
                        value={assignment.part.as_ref().map(|part| part.id().to_owned()).unwrap_or_default()}
                        choices={Rc::<[Choice]>::from(choices)}
                        on_choose={set_part}
                    />
                    <Button
                        label={take_out}
                        icon={Some(IconName::Close)}
                        variant={ButtonVariant::Icon}
                        {on_click}
                    />
                } else {
                    <span>{ part }</span>
                }
            </div>
            <Of name={of}>
                <Disclosure label={words.text("details-term")} summary={Some(html! { <span class="soft">{ term }</span> })} class="holder__term">
                    <div class="form__grid">
                        { fields.day("starts", assignment.starts, AssignmentField::Starts) }
                        { fields.last_day("ends", (assignment.starts, assignment.ends), AssignmentField::Ends) }
                    </div>
                    { fields.own_words("tags", &assignment.tags, |assignment| &assignment.tags, AssignmentField::Tags) }
                    { notes(&fields, &assignment.notes, AssignmentField::Notes) }
                </Disclosure>
            </Of>
        </li>
    }
}
