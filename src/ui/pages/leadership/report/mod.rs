//! Pages to print: what one person leads, what a committee or team does, and the charter of a partnership.

mod body;
mod charter;
mod person;

use std::rc::Rc;

use yew::prelude::*;

use self::body::BodyReport;
use self::charter::Charter;
use self::person::PersonReport;
use crate::app::Intent;
use crate::engine::leadership::Leadership;
use crate::plan::{Day, RecordId};
use crate::ui::format::{Format, use_format};
use crate::ui::labels;
use crate::ui::store::{use_dispatch, use_plan, use_route, use_store};
use crate::ui::widgets::{ArtName, Button, ButtonVariant, EmptyState, LinkButton};
use crate::ui::words::{Words, use_words};

/// What [`Report`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct ReportProps {
    /// What it is about.
    pub(super) about: RecordId,
    /// Roles × people.
    pub(super) found: Rc<Leadership>,
}

/// The page about a person, a body or a partner.
#[component]
pub(super) fn Report(props: &ReportProps) -> Html {
    let words = use_words();
    let format = use_format();
    let plan = use_plan();
    let route = use_route();
    let dispatch = use_dispatch();
    let today = use_store().env().today();
    let print = Callback::from(move |_: MouseEvent| dispatch.emit(Intent::Print));
    let (question, body) = match &props.about {
        RecordId::Person(id) => ("report-person", html! { <PersonReport id={id.clone()} /> }),
        RecordId::Body(id) => (
            "report-body",
            html! { <BodyReport id={id.clone()} found={Rc::clone(&props.found)} /> },
        ),
        RecordId::Partner(id) => ("report-partner", html! { <Charter id={id.clone()} /> }),
        _ => return Html::default(),
    };
    if plan.title_of(&props.about).is_none() {
        let href = route.with_view("").to_string();
        let action = html! { <LinkButton label={words.text("report-back")} {href} variant={ButtonVariant::Primary} /> };
        return html! {
            <div class="page">
                <header class="page__header">
                    <h1 class="page__question">{ words.text(question) }</h1>
                </header>
                <EmptyState title={words.text("report-gone-title")} text={words.text("report-gone-text")}
                    art={ArtName::Places} {action} />
            </div>
        };
    }
    let back = route.with_view(if matches!(props.about, RecordId::Body(_)) {
        "bodies"
    } else {
        ""
    });
    // On paper the plan and the day stand above.
    let day = format.day(today);
    let of = match plan.community_name() {
        "" => day,
        name => format!("{name} · {day}"),
    };
    html! {
        <article class="page report">
            <header class="page__header">
                <p class="small soft">{ words.text(question) }</p>
                <h1 class="page__question">{ labels::title_of(&words, &plan, &props.about) }</h1>
                <p class="small soft no-print">{ of }</p>
            </header>
            <div class="cluster no-print">
                <Button label={words.text("report-print")} variant={ButtonVariant::Primary} on_click={print} />
                <LinkButton label={words.text("report-back")} href={back.to_string()} variant={ButtonVariant::Quiet} />
            </div>
            { body }
        </article>
    }
}

/// A part of a report; nothing where it has nothing to say.
fn part(title: AttrValue, lines: Vec<Html>) -> Html {
    part_of("report__lines", title, lines)
}

/// A part of a report whose lines are names with a few words: on paper they stand in two columns.
fn short_part(title: AttrValue, lines: Vec<Html>) -> Html {
    part_of("report__lines report__lines--short", title, lines)
}

fn part_of(class: &'static str, title: AttrValue, lines: Vec<Html>) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <section class="stack stack--tight">
            <h2 class="title-3">{ title }</h2>
            <ul {class}>
                for (place, line) in lines.into_iter().enumerate() {
                    <li key={place}>{ line }</li>
                }
            </ul>
        </section>
    }
}

/// A name with what is said about it.
fn line(name: AttrValue, facts: &[AttrValue]) -> Html {
    let facts: Vec<&str> = facts
        .iter()
        .map(|fact| &**fact)
        .filter(|fact| !fact.is_empty())
        .collect();
    html! {
        <>
            <span class="strong">{ name }</span>
            if !facts.is_empty() {
                { " " }<span class="soft">{ facts.join(" · ") }</span>
            }
        </>
    }
}

/// From when until when, in words; nothing where neither is known.
fn term(words: &Words, format: &Format, today: Day, starts: Option<Day>, ends: Option<Day>) -> AttrValue {
    let day = |day: Option<Day>| day.map(|day| format.day(day)).unwrap_or_default();
    let arguments = [("from", day(starts).into()), ("until", day(ends).into())];
    match (starts, ends) {
        (Some(_), Some(_)) => words.with("report-from-until", &arguments),
        (Some(starts), None) if starts > today => words.with("report-to-come", &arguments),
        (Some(_), None) => words.with("report-from", &arguments),
        (None, Some(_)) => words.with("report-until", &arguments),
        (None, None) => AttrValue::default(),
    }
}
