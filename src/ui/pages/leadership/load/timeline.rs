//! Who has owned each role, owns it and will: each term in words, with its bar on one scale of time beside them, or
//! below where there is little room.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::scale::percent;
use crate::engine::staffing::terms::{Term, Terms};
use crate::plan::Day;
use crate::plan::checks::Code;
use crate::ui::findings::FindingsHere;
use crate::ui::format::{Format, use_format};
use crate::ui::labels::named;
use crate::ui::pages::leadership::attention::address_of;
use crate::ui::store::use_route;
use crate::ui::words::{Words, use_words};

/// The checks that are about terms.
const FOUND: &[Code] = &[Code::TermsEndTogether];

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
    let terms = &props.terms;
    let years = terms.years();
    // So many that their names do not meet where there is little room.
    let every = years.len().div_ceil(5).max(1);
    html! {
        <section class="stack stack--tight load__part" aria-labelledby="load-terms">
            <h2 id="load-terms" class="title-3">{ together(&words, &format, terms) }</h2>
            <FindingsHere codes={FOUND} label={words.text("load-found-terms")} />
            <p class="small soft">{ words.with("load-endless", &[("count", terms.endless.into())]) }</p>
            <p class="small soft measure">{ words.text("load-legend") }</p>
            <div class="scroll-box" tabindex="0" role="region" aria-label={words.text("load-terms")}>
                <table class="table table--dense load__terms">
                    <caption class="visually-hidden">{ words.text("load-terms") }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.text("leadership-role") }</th>
                            <th scope="col" class="load__pair">
                                <span>{ words.text("load-owners") }</span>
                                <svg height="1.25rem" overflow="visible" aria-hidden="true">
                                    for year in years.iter().step_by(every) {
                                        <text key={year.year()} class="load__year" x={percent(terms.place(*year))} y="1rem">{ year.year() }</text>
                                    }
                                </svg>
                            </th>
                        </tr>
                    </thead>
                    for (role, of) in terms.roles.iter() {
                        <tbody key={role.id.as_str().to_owned()}>
                            for (place, term) in of.iter().enumerate() {
                                <tr key={place}>
                                    if place == 0 {
                                        <th scope="rowgroup" rowspan={of.len().to_string()}>
                                            <a href={address_of(&route, &role.id)}>{ named(&words, &role.name) }</a>
                                            if role.is_over(terms.today) {
                                                <span class="small soft">{ words.text("load-role-over") }</span>
                                            }
                                        </th>
                                    }
                                    <td class={classes!("load__pair", term.is_over.then_some("soft"))}>
                                        <span>{ told(&words, &format, term) }</span>
                                        { line(terms, &years, term) }
                                    </td>
                                </tr>
                            }
                        </tbody>
                    }
                </table>
            </div>
        </section>
    }
}

/// A term on the scale: a bar between known days, a dashed line where there is none.
fn line(terms: &Terms, years: &[Day], term: &Term) -> Html {
    let upright = |class: &'static str, day: Day| {
        let x = percent(terms.place(day));
        html! { <line key={format!("{class}{day}")} {class} x1={x.clone()} x2={x} y1="0" y2="100%" /> }
    };
    let (whole, known) = terms.span(term);
    // A term of a few days is still to be seen.
    let width = (known.1 - known.0).max(if whole == known { 4 } else { 0 });
    let class = if term.is_over { "load__past" } else { "meter__bar" };
    html! {
        <svg height="0.75rem" aria-hidden="true">
            for year in years.iter() {
                { upright("load__mark", *year) }
            }
            if whole != known {
                <line class="load__open" x1={percent(whole.0)} x2={percent(whole.1)} y1="50%" y2="50%" />
            }
            if width > 0 {
                <rect {class} x={percent(known.0)} width={percent(width)} y="15%" height="70%" rx="2" />
            }
            { upright("load__today", terms.today) }
        </svg>
    }
}

/// A term in words.
fn told(words: &Words, format: &Format, term: &Term) -> AttrValue {
    let day = |day: Option<Day>| day.map(|day| format.month(day)).unwrap_or_default();
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
