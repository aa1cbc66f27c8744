//! The proof as a table: who would take each role, why they can, and how much they would have in hand. Nothing is given
//! to anyone by it.

use yew::prelude::*;

use super::AnswerProps;
use super::suggestions::reasons;
use crate::engine::staffing::proof::{Open, Placed, Taker, proof};
use crate::ui::format::{Format, use_format};
use crate::ui::hooks::use_media;
use crate::ui::labels::named;
use crate::ui::pages::leadership::attention::address_of;
use crate::ui::pages::leadership::by_person_rows::hours;
use crate::ui::room::use_room;
use crate::ui::store::use_route;
use crate::ui::widgets::Disclosure;
use crate::ui::words::{Words, use_words};

/// The proof, folded away until somebody asks for it.
#[component]
pub(super) fn Proof(props: &AnswerProps) -> Html {
    let words = use_words();
    html! {
        <Disclosure class="disclosure--printed" label={words.text("coverage-proof")}>
            <div class="stack stack--tight">
                <p class="small soft measure">{ words.text("coverage-proof-about") }</p>
                <Table answer={props.answer.clone()} />
            </div>
        </Disclosure>
    }
}

/// The roles with their takers: a table, or a list of the same where its columns would be too narrow to read.
#[component]
fn Table(props: &AnswerProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let route = use_route();
    let (is_narrow, is_room) = (use_media("(max-width: 40rem)"), use_room());
    let placed = use_memo(props.answer.clone(), |answer| proof(answer));
    let caption = words.text("coverage-proof-table");
    let role = |placed: &Placed| html! { <a href={address_of(&route, &placed.role.id)}>{ named(&words, &placed.role.name) }</a> };
    let who = |placed: &Placed| match &placed.taker {
        Ok(taker) => html! {
            <>
                <a href={address_of(&route, &taker.person.id)}>{ named(&words, &taker.person.name) }</a>
                if let Some(from) = &placed.from {
                    <span class="small soft">
                        { words.with("coverage-proof-from", &[("person", named(&words, &from.name).as_str().into())]) }
                    </span>
                }
            </>
        },
        Err(_) => words.text("coverage-proof-nobody").into(),
    };
    if is_narrow || is_room {
        return html! {
            <ul class="rows" aria-label={caption}>
                for placed in placed.iter() {
                    <li key={placed.role.id.as_str().to_owned()} class="row">
                        <div class="row__main">
                            <p>{ role(placed) }{ ": " }{ who(placed) }</p>
                            <p class="small soft">{ why(&words, &format, placed) }</p>
                            if let Ok(taker) = &placed.taker {
                                <p class="small soft">{ in_hand(&words, &format, taker, true) }</p>
                            }
                        </div>
                    </li>
                }
            </ul>
        };
    }
    html! {
        <div class="scroll-box" tabindex="0" role="region" aria-label={caption.clone()}>
            <table class="table table--dense coverage__table">
                <caption class="visually-hidden">{ caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.text("leadership-role") }</th>
                        <th scope="col">{ words.text("coverage-proof-who") }</th>
                        <th scope="col">{ words.text("coverage-proof-why") }</th>
                        <th scope="col">{ words.text("coverage-proof-in-hand") }</th>
                    </tr>
                </thead>
                <tbody>
                    for placed in placed.iter() {
                        <tr key={placed.role.id.as_str().to_owned()}>
                            <th scope="row">{ role(placed) }</th>
                            <td>{ who(placed) }</td>
                            <td>{ why(&words, &format, placed) }</td>
                            <td>
                                if let Ok(taker) = &placed.taker {
                                    { in_hand(&words, &format, taker, false) }
                                }
                            </td>
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}

/// Why whoever would take it can, or why nobody would.
fn why(words: &Words, format: &Format, placed: &Placed) -> String {
    match &placed.taker {
        Ok(taker) => reasons(words, format, &taker.reasons),
        Err(Open::NobodyCan) => words.text("coverage-proof-nobody-can").to_string(),
        Err(Open::NobodyLeft) => words.text("coverage-proof-nobody-left").to_string(),
    }
}

/// How many roles someone would own of those they can, and what all of their roles would take of their time.
fn in_hand(words: &Words, format: &Format, taker: &Taker, is_alone: bool) -> String {
    let (held, most) = taker.roles;
    let of = words.with("coverage-proof-roles", &[("held", held.into()), ("most", most.into())]);
    let (asked, given) = taker.hours;
    let time = hours(words, format, asked, given, true);
    let parts = [of, time];
    let told = parts.iter().filter(|part| !part.is_empty()).map(AttrValue::as_str);
    let told = told.collect::<Vec<_>>().join(" · ");
    if is_alone {
        let arguments = [
            ("person", named(words, &taker.person.name).as_str().into()),
            ("what", told.into()),
        ];
        return words.with("coverage-proof-has", &arguments).to_string();
    }
    told
}
