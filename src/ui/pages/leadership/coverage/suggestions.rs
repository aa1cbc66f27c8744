//! Whom to ask: for each role without an owner or a deputy someone who could take it, with the reasons; taken or
//! refused one by one.

use std::rc::Rc;

use yew::prelude::*;

use super::AnswerProps;
use crate::app::{Command, Intent, Store};
use crate::engine::staffing::suggest::{Reason, Suggestion, suggestions};
use crate::plan::parts::Parts;
use crate::plan::{Edit, Part, RoleField};
use crate::ui::format::{Format, use_format};
use crate::ui::hooks::focus_first;
use crate::ui::labels::named;
use crate::ui::pages::leadership::attention::address_of;
use crate::ui::parts::use_part_words;
use crate::ui::store::{use_can_edit, use_route, use_store};
use crate::ui::widgets::{Button, ButtonVariant};
use crate::ui::words::{Words, use_words};

/// How many suggestions for deputies show at once: the next ones come as these are answered.
const AT_ONCE: usize = 5;

/// Whom to ask.
#[component]
pub(super) fn Suggestions(props: &AnswerProps) -> Html {
    let words = use_words();
    let node = use_node_ref();
    let found = use_memo(props.answer.clone(), |answer| suggestions(answer));
    let (owners, deputies): (Vec<_>, Vec<_>) = found
        .iter()
        .cloned()
        .map(Rc::new)
        .partition(|suggestion| suggestion.part == Part::Owner);
    let more = deputies.len().saturating_sub(AT_ONCE);
    html! {
        <section ref={node.clone()} class="stack stack--tight" aria-labelledby="coverage-ask">
            <h2 id="coverage-ask" class="title-3" tabindex="-1">{ words.text("coverage-ask") }</h2>
            if owners.is_empty() && deputies.is_empty() {
                <p class="soft">{ words.text("coverage-ask-none") }</p>
            } else {
                <p class="soft measure">{ words.text("coverage-ask-about") }</p>
            }
            <List title={words.text("coverage-ask-owners")} suggestions={owners} node={node.clone()} />
            <List title={words.text("coverage-ask-deputies")}
                suggestions={deputies.into_iter().take(AT_ONCE).collect::<Vec<_>>()} {node} />
            if more > 0 {
                <p class="small soft">{ words.with("coverage-ask-more", &[("count", more.into())]) }</p>
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    title: AttrValue,
    suggestions: Vec<Rc<Suggestion>>,
    /// The section, in which the focus stays.
    node: NodeRef,
}

#[component]
fn List(props: &ListProps) -> Html {
    if props.suggestions.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3 class="title-4">{ props.title.clone() }</h3>
            <ul class="rows" aria-label={props.title.clone()}>
                for suggestion in props.suggestions.iter() {
                    <li key={suggestion.role.id.as_str().to_owned()} class="row">
                        <Line suggestion={Rc::clone(suggestion)} node={props.node.clone()} />
                    </li>
                }
            </ul>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct LineProps {
    suggestion: Rc<Suggestion>,
    node: NodeRef,
}

/// One suggestion, with its reasons and its two answers.
#[component]
fn Line(props: &LineProps) -> Html {
    let (words, format, parts) = (use_words(), use_format(), use_part_words());
    let store = use_store();
    let route = use_route();
    let can_edit = use_can_edit();
    let suggestion = &props.suggestion;
    let (role, person) = (
        named(&words, &suggestion.role.name),
        named(&words, &suggestion.person.name),
    );
    let arguments = [
        ("role", role.as_str().into()),
        ("person", person.as_str().into()),
        ("part", parts.label(&suggestion.part).to_lowercase().into()),
    ];
    let answer = |take: bool| {
        let (store, suggestion, node) = (store.clone(), Rc::clone(suggestion), props.node.clone());
        Callback::from(move |_: MouseEvent| {
            // The line goes: the focus must not go with it.
            focus_first(&node, &["h2"]);
            if take {
                accept(&store, &suggestion);
            } else {
                refuse(&store, &suggestion);
            }
        })
    };
    html! {
        <>
            <div class="row__main">
                <p>
                    <a href={address_of(&route, &suggestion.role.id)}>{ role.clone() }</a>
                    { ": " }
                    <a class="strong" href={address_of(&route, &suggestion.person.id)}>{ person.clone() }</a>
                </p>
                <p class="small soft">{ reasons(&words, &format, &suggestion.reasons) }</p>
            </div>
            if can_edit {
                <div class="row__end no-print">
                    <Button label={words.text("coverage-accept")} name={words.with("coverage-accept-name", &arguments)}
                        small=true on_click={answer(true)} />
                    <Button label={words.text("coverage-refuse")} name={words.with("coverage-refuse-name", &arguments)}
                        small=true variant={ButtonVariant::Quiet} on_click={answer(false)} />
                </div>
            }
        </>
    }
}

/// The reasons in a line.
pub(super) fn reasons(words: &Words, format: &Format, reasons: &[Reason]) -> String {
    let told = reasons.iter().map(|reason| match reason {
        Reason::OwnsToday => words.text("coverage-owns-today"),
        Reason::OwnsFrom(day) => words.with("coverage-owns-from", &[("day", format.day(*day).into())]),
        Reason::Leaves(day) => words.with("coverage-leaves", &[("day", format.day(*day).into())]),
        Reason::OnceHandedOver { role, to } => {
            let (role, to) = (named(words, role), named(words, to));
            let arguments = [("role", role.as_str().into()), ("person", to.as_str().into())];
            words.with("coverage-once-handed-over", &arguments)
        }
        Reason::StandsIn => words.text("coverage-stands-in"),
        Reason::Strengths(strengths) => words.with("coverage-has", &[("strengths", format.list(strengths).into())]),
        Reason::OpenToAll => words.text("coverage-open-to-all"),
        Reason::OnlyOne => words.text("coverage-only-one"),
        Reason::Owns(count) => words.with("coverage-owns", &[("count", (*count).into())]),
        Reason::TimeLeft(left, of) => {
            let arguments = [("left", format.hours(*left).into()), ("of", format.hours(*of).into())];
            words.with("coverage-time-left", &arguments)
        }
        Reason::OverTime(over) => words.with("coverage-over-time", &[("over", format.hours(*over).into())]),
    });
    told.map(|reason| reason.to_string()).collect::<Vec<_>>().join(" · ")
}

/// Gives the part; whoever becomes the owner does not stand in for themselves any more.
fn accept(store: &Store, suggestion: &Suggestion) {
    let state = store.state();
    let Some(plan) = state.plan() else { return };
    let (role, person) = (suggestion.role.id.clone(), suggestion.person.id.clone());
    let standing_in = Parts::new(plan, store.env().today()).holding(&role, &Part::Deputy);
    let own = standing_in.into_iter().find(|assignment| assignment.person == person);
    let instead_of = own.map(|assignment| assignment.id.clone());
    store.dispatch(Command::Appoint {
        role,
        person,
        part: suggestion.part.clone(),
        instead_of,
    });
}

/// Remembers that this person is not to be suggested for the role.
fn refuse(store: &Store, suggestion: &Suggestion) {
    let mut declined = suggestion.role.declined.clone();
    declined.insert(suggestion.person.id.clone());
    let edit = Edit::Role(suggestion.role.id.clone(), RoleField::Declined(declined));
    store.dispatch(Command::Set(edit));
    store.dispatch(Intent::Settle);
}
