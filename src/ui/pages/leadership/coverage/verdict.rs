//! The answer in a sentence, why no more roles can be filled, and what would have to change.

use std::rc::Rc;

use yew::prelude::*;

use super::AnswerProps;
use crate::app::{Page, Route};
use crate::engine::staffing::cover::{Cover, HandOver, TooFew};
use crate::plan::{Minutes, Person, Plan, Record, RecordId, Role};
use crate::ui::format::{Format, use_format};
use crate::ui::labels::{named, title_of};
use crate::ui::pages::leadership::attention::address_of;
use crate::ui::store::{use_plan, use_route};
use crate::ui::widgets::{Icon, Tone};
use crate::ui::words::{Words, use_words};

/// The answer.
#[component]
pub(super) fn Verdict(props: &AnswerProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let plan = use_plan();
    let answer = &props.answer;
    let (roles, filled) = answer.counts();
    let tone = if answer.is_settled() { Tone::Good } else { Tone::Warning };
    let key = match filled == roles {
        true if answer.over.is_empty() => "coverage-all",
        true => "coverage-all-over",
        false => "coverage-some",
    };
    let figures = [
        ("filled", filled.into()),
        ("count", roles.into()),
        ("over", answer.over.len().into()),
    ];
    let sentence = words.with(key, &figures);
    let each = usize::from(plan.about.thresholds.roles_each());
    html! {
        <section class="stack stack--tight" aria-labelledby="coverage-verdict">
            <h2 id="coverage-verdict" class="title-3 coverage__verdict">
                <Icon name={tone.icon()} class={tone.mark_class()} />
                { sentence }
            </h2>
            if !answer.too_few.is_empty() {
                <ul class="rows">
                    for (place, group) in answer.too_few.iter().enumerate() {
                        <li key={place} class="row"><TooFewLine group={group.clone()} /></li>
                    }
                </ul>
            }
            if !answer.hand_overs.is_empty() {
                <p>{ words.with("coverage-hand-overs", &[("count", answer.hand_overs.len().into())]) }</p>
                <ul>
                    for change in answer.hand_overs.iter() {
                        <li key={change.role.id.as_str().to_owned()}>{ hand_over(&words, change) }</li>
                    }
                </ul>
            }
            for sentence in hours(&words, &format, answer) {
                <p>{ sentence }</p>
            }
            <p class="small soft measure">
                { words.with("coverage-basis", &[("count", each.into())]) }
                { " " }
                <a href={Route::page(&plan.id, Page::Settings).to_string()}>{ words.text("coverage-change-limit") }</a>
            </p>
        </section>
    }
}

/// Who has more to do than hours to give, in the answer and today.
fn hours(words: &Words, format: &Format, answer: &Cover) -> Vec<AttrValue> {
    let told = |key: &str, over: &[(Rc<Person>, Minutes)]| {
        let each = over.iter().map(|(person, time)| {
            let arguments = [
                ("person", named(words, &person.name).as_str().into()),
                ("hours", format.hours(*time).into()),
            ];
            words.with("coverage-over-by", &arguments)
        });
        let people: Vec<AttrValue> = each.collect();
        let arguments = [("count", over.len().into()), ("people", format.list(&people).into())];
        words.with(key, &arguments)
    };
    let (over, today) = (&answer.over, &answer.over_today);
    match (over.is_empty(), today.is_empty()) {
        (true, true) => Vec::new(),
        (false, false) if over == today => vec![told("coverage-over-both", over)],
        (false, _) => vec![told("coverage-over", over), told("coverage-over-today", today)],
        (true, false) => vec![told("coverage-over-today", today), words.text("coverage-over-none")],
    }
}

#[derive(Properties, PartialEq)]
struct TooFewProps {
    group: TooFew,
}

/// Roles of which there are too many for those who can take them.
#[component]
fn TooFewLine(props: &TooFewProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let (route, plan) = (use_route(), use_plan());
    let group = &props.group;
    html! {
        <div class="row__main">
            <p>{ too_few(&words, &format, group) }</p>
            <ul class="list-plain cluster small" aria-label={words.text("coverage-these-roles")}>
                for role in group.roles.iter() {
                    <li key={role.id.as_str().to_owned()}>
                        <a href={address_of(&route, RecordId::from(role.id()))}>{ named(&words, &role.name) }</a>
                        if !role.strengths.is_empty() {
                            <span class="soft">{ needs(&words, &format, role) }</span>
                        }
                        if !role.declined.is_empty() {
                            <span class="soft">{ declined(&words, &format, &plan, role) }</span>
                        }
                    </li>
                }
            </ul>
        </div>
    }
}

/// Why these roles cannot all be filled.
fn too_few(words: &Words, format: &Format, group: &TooFew) -> AttrValue {
    let limits = group.people.iter().map(|(person, limit)| {
        let arguments = [
            ("person", named(words, &person.name).as_str().into()),
            ("count", (*limit).into()),
        ];
        words.with("coverage-person-limit", &arguments)
    });
    let limits: Vec<AttrValue> = limits.collect();
    let arguments = [
        ("able", group.people.len().into()),
        ("people", format.list(&limits).into()),
        ("asked", group.roles.len().into()),
        ("short", group.short.into()),
    ];
    words.with("coverage-too-few", &arguments)
}

fn needs(words: &Words, format: &Format, role: &Role) -> AttrValue {
    let strengths: Vec<&String> = role.strengths.iter().collect();
    words.with("coverage-needs", &[("strengths", format.list(&strengths).into())])
}

/// Who has declined a role and so is not asked again.
fn declined(words: &Words, format: &Format, plan: &Plan, role: &Role) -> AttrValue {
    let people: Vec<AttrValue> = role
        .declined
        .iter()
        .map(|person| title_of(words, plan, &person.into()))
        .collect();
    words.with("coverage-declined", &[("people", format.list(&people).into())])
}

fn hand_over(words: &Words, change: &HandOver) -> AttrValue {
    let arguments = [
        ("role", named(words, &change.role.name).as_str().into()),
        ("from", named(words, &change.from.name).as_str().into()),
        ("to", named(words, &change.to.name).as_str().into()),
    ];
    words.with("coverage-hand-over", &arguments)
}
