//! Who has owned each role, owns it and will: bars on one scale of time, with a line for today.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::scale::percent;
use crate::engine::staffing::terms::{Term, Terms};
use crate::ui::format::{Format, use_format};
use crate::ui::labels::named;
use crate::ui::pages::leadership::attention::address_of;
use crate::ui::store::{use_route, use_store};
use crate::ui::words::{Words, use_words};

/// What [`Timeline`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct TimelineProps {
    /// The terms.
    pub(super) terms: Rc<Terms>,
}

/// The terms of all roles.
#[component]
pub(super) fn Timeline(props: &TimelineProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let route = use_route();
    let today = use_store().env().today();
    let terms = &props.terms;
    html! {
        <section class="stack stack--tight" aria-labelledby="load-terms">
            <h2 id="load-terms" class="title-3">{ together(&words, &format, terms) }</h2>
            <p class="small soft">{ words.with("load-endless", &[("count", terms.endless.into())]) }</p>
            <div class="scroll-box" tabindex="0" role="region" aria-label={words.text("load-terms")}>
                <table class="table table--dense load__terms">
                    <caption class="visually-hidden">{ words.text("load-terms") }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.text("leadership-role") }</th>
                            <th scope="col">{ words.text("load-owners") }</th>
                            <td class="load__scale" aria-hidden="true">
                                <svg class="load__axis" width="100%" height="1.25rem">
                                    for year in terms.years() {
                                        <text key={year.year()} class="load__year" x={percent(terms.place(year))} y="1rem">{ year.year() }</text>
                                    }
                                </svg>
                            </td>
                        </tr>
                    </thead>
                    <tbody>
                        for (role, of) in terms.roles.iter() {
                            <tr key={role.id.as_str().to_owned()}>
                                <th scope="row"><a href={address_of(&route, &role.id)}>{ named(&words, &role.name) }</a></th>
                                <td>
                                    for term in of.iter() {
                                        <p class={classes!("load__term", term.is_over.then_some("soft"))}>{ told(&words, &format, term) }</p>
                                    }
                                </td>
                                <td class="load__scale" aria-hidden="true">
                                    for term in of.iter() {
                                        <svg class="load__line" width="100%" height="0.75rem">
                                            for year in terms.years() {
                                                <line class="load__mark" x1={percent(terms.place(year))} x2={percent(terms.place(year))} y1="0" y2="100%" />
                                            }
                                            { bar(terms, term) }
                                            <line class="load__today" x1={percent(terms.place(today))} x2={percent(terms.place(today))} y1="0" y2="100%" />
                                        </svg>
                                    }
                                </td>
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

fn bar(terms: &Terms, term: &Term) -> Html {
    let from = term.starts.map_or(0, |day| terms.place(day));
    let until = term.ends.map_or(1_000, |day| terms.place(day)).max(from + 4);
    let class = if term.is_over { "load__past" } else { "meter__bar" };
    html! { <rect {class} x={percent(from)} width={percent(until - from)} y="15%" height="70%" rx="2" /> }
}

/// A term in words.
fn told(words: &Words, format: &Format, term: &Term) -> AttrValue {
    let day = |day: Option<crate::plan::Day>| day.map(|day| format.month(day)).unwrap_or_default();
    let arguments = [
        ("person", named(words, &term.person.name).as_str().into()),
        ("from", day(term.starts).into()),
        ("until", day(term.ends).into()),
    ];
    let key = match (term.starts, term.ends) {
        (Some(_), Some(_)) => "load-term",
        (Some(_), None) => "load-term-from",
        (None, Some(_)) => "load-term-until",
        (None, None) => "load-term-open",
    };
    words.with(key, &arguments)
}

/// Which terms end together, in a sentence.
fn together(words: &Words, format: &Format, terms: &Terms) -> AttrValue {
    let Some(quarter) = terms.together() else {
        return words.text("load-apart");
    };
    let arguments = [
        ("count", quarter.count.into()),
        (
            "total",
            terms.ending.iter().map(|quarter| quarter.count).sum::<usize>().into(),
        ),
        ("from", format.month(quarter.first).into()),
        ("until", format.month(quarter.last).into()),
    ];
    words.with("load-together", &arguments)
}
