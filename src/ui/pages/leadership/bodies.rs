//! Committees and teams: what each is for, who belongs to it, how it decides and how often it meets.

use crate::sorted::SortedSet;
use std::rc::Rc;

use yew::prelude::*;

use crate::exchange::columns::read_practice;
use crate::plan::body::{DecisionRule, Rhythm};
use crate::plan::{Body, BodyField, Id, Kind, Membership, Person, Practice};
use crate::ui::entry::Understood;
use crate::ui::labels;
use crate::ui::record::names_of;
use crate::ui::sheet::{Columns, EmptySheet, Lookup, Sheet, SheetColumn, id_of, use_begin};
use crate::ui::store::{use_plan, use_selector};
use crate::ui::widgets::grid::{Cell, Column, ColumnKind, Keyboard, SEPARATOR};
use crate::ui::widgets::{ArtName, Choice};
use crate::ui::words::{Words, use_words};

const GRID: &str = "bodies";

/// Committees and teams.
#[component]
pub(super) fn Bodies() -> Html {
    let words = use_words();
    let plan = use_plan();
    let (is_begun, on_begin) = use_begin(GRID, Some(Kind::Body));
    let table = use_selector(|state| state.plan().map(|plan| plan.bodies.clone()).unwrap_or_default());
    let lookup = use_memo(plan.people.clone(), |_| Lookup::default().people(&plan));
    let people = use_memo((words.clone(), plan.people.clone()), |(words, _)| {
        names_of::<Person>(&plan, words)
    });
    let columns = use_memo((words.clone(), (*people).clone()), |(words, people)| {
        columns(words, people)
    });
    if table.is_empty() && !is_begun {
        return html! {
            <EmptySheet
                title={words.text("leadership-bodies-empty-title")}
                text={words.text("leadership-bodies-empty-text")}
                art={ArtName::Circle}
                example={html! { <p>{ words.text("leadership-bodies-empty-example") }</p> }}
                add={words.text("leadership-add-body")}
                {on_begin}
            />
        };
    }
    html! {
        <Sheet
            id={GRID}
            label={words.text("leadership-view-bodies")}
            columns={(*columns).clone()}
            records={table.ordered()}
            lookup={(*lookup).clone()}
            new_label={words.text("leadership-add-body")}
            can_move=true
        />
    }
}

fn columns(words: &Words, people: &Rc<[Choice]>) -> Columns {
    let title = |name: &str| labels::field(words, Kind::Body, name);
    Columns::new([
        SheetColumn::<Body>::text(
            "name",
            title("name"),
            Keyboard::Text,
            |body| &body.name,
            BodyField::Name,
        ),
        SheetColumn::long_text("purpose", title("purpose"), |body| &body.purpose, BodyField::Purpose),
        members(Column::new(
            "members",
            title("members"),
            ColumnKind::Multi(Rc::clone(people)),
        )),
        SheetColumn::choice::<DecisionRule>(
            "decision_rule",
            title("decision_rule"),
            words,
            |body| body.decision_rule.as_ref(),
            BodyField::DecisionRule,
        ),
        SheetColumn::choice::<Rhythm>(
            "rhythm",
            title("rhythm"),
            words,
            |body| body.rhythm.as_ref(),
            BodyField::Rhythm,
        ),
        SheetColumn::<Body>::choice::<Practice>(
            "practice",
            title("practice"),
            words,
            |body| body.practice.as_ref(),
            BodyField::Practice,
        )
        .reading(|text| read_practice(text).map(id_of)),
    ])
}

/// The members by their names; what each is in the body stays as it was.
fn members(column: Column) -> SheetColumn<Body> {
    SheetColumn::new(
        column,
        |context, body: &Body| {
            let name = |member: &Membership| {
                let person = context.lookup.people.find(&member.person);
                let missing = || context.words().text("not-in-plan").to_string();
                let name = person.map_or_else(missing, |person| person.name.clone());
                if member.part.trim().is_empty() {
                    name
                } else {
                    let arguments = [("person", name.into()), ("part", member.part.as_str().into())];
                    context.words().with("leadership-member", &arguments).to_string()
                }
            };
            let names: Vec<_> = body.members.iter().map(name).collect();
            let ids: SortedSet<_> = body
                .members
                .iter()
                .map(|member| member.person.as_str().to_owned())
                .collect();
            let ids: Vec<_> = ids.into_iter().collect();
            Cell::shown(names.join(", "), ids.join(&SEPARATOR.to_string()))
        },
        |context, body, text| {
            let asked = text.split(SEPARATOR).map(str::trim).filter(|id| !id.is_empty());
            let asked: Vec<Id<Person>> = asked.map(Id::new).collect();
            let is_member = |id: &Id<Person>| body.members.iter().any(|member| member.person == *id);
            let is_stranger = |id: &&Id<Person>| !context.lookup.people.contains(id) && !is_member(id);
            if let Some(stranger) = asked.iter().find(is_stranger) {
                let arguments = [("text", stranger.as_str().into())];
                return Err(context.words().with("cell-no-such-record", &arguments));
            }
            let mut after: Vec<Membership> = body.members.clone();
            after.retain(|member| asked.contains(&member.person));
            for person in asked {
                if after.iter().all(|member| member.person != person) {
                    after.push(Membership {
                        person,
                        ..Membership::default()
                    });
                }
            }
            Ok(Understood::plainly(BodyField::Members(after)))
        },
    )
}
