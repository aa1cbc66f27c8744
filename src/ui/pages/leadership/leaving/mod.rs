//! What if they leave: a person, a partner or a source goes, and everything that is left without them stands there at
//! once, with the plan to hand it over.

mod chooser;
mod list;
mod making;
mod plan_of;
mod step_row;
mod wording;

use std::rc::Rc;

use yew::prelude::*;

use self::chooser::Chooser;
use self::list::LeftList;
use crate::engine::staffing::departure::{Departure, Leaver, Left, Loss, departure};
use crate::plan::{Kind, Plan, RecordId};
use crate::ui::format::{Format, use_format};
use crate::ui::labels;
use crate::ui::pages::leadership::lost::lost;
use crate::ui::pages::leadership::partner_links::partner_links;
use crate::ui::store::{use_plan, use_route, use_store};
use crate::ui::widgets::{ArtName, ButtonVariant, EmptyState, LinkButton};
use crate::ui::words::{Words, use_words};

/// The kinds of record that can go.
const KINDS: [Kind; 3] = [Kind::Person, Kind::Partner, Kind::Source];

fn leaver_of(id: &RecordId) -> Option<Leaver> {
    match id {
        RecordId::Person(id) => Some(Leaver::Person(id.clone())),
        RecordId::Partner(id) => Some(Leaver::Partner(id.clone())),
        RecordId::Source(id) => Some(Leaver::Source(id.clone())),
        _ => None,
    }
}

/// What [`Leaving`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct LeavingProps {
    /// Who or what goes, as the address says.
    pub(super) who: Option<RecordId>,
}

/// The view.
#[component]
pub(super) fn Leaving(props: &LeavingProps) -> Html {
    let words = use_words();
    let plan = use_plan();
    let route = use_route();
    let who = props
        .who
        .clone()
        .filter(|who| plan.contains(who) && leaver_of(who).is_some());
    if KINDS.iter().all(|kind| plan.count(*kind) == 0) {
        let href = route.with_view("people").to_string();
        let action = html! { <LinkButton label={words.text("leadership-begin-people")} {href} variant={ButtonVariant::Primary} /> };
        return html! {
            <EmptyState title={words.text("leaving-empty-title")} text={words.text("leaving-about")} art={ArtName::Circle} {action} />
        };
    }
    html! {
        <div class="stack stack--loose">
            <Chooser who={who.clone()} />
            if let Some(who) = who {
                <Rehearsal key={who.to_string()} who={who.clone()} />
            } else {
                <p class="soft measure">{ words.text("leaving-about") }</p>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct RehearsalProps {
    who: RecordId,
}

/// What is left when one of them goes.
#[component]
fn Rehearsal(props: &RehearsalProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let plan = use_plan();
    let route = use_route();
    let today = use_store().env().today();
    let found = use_memo((plan.clone(), props.who.clone(), today), |(plan, who, today)| {
        leaver_of(who).map(|leaver| Rc::new(departure(plan, &leaver, *today)))
    });
    let Some(found) = &*found else { return Html::default() };
    html! {
        <>
            <section class="stack stack--tight" aria-labelledby="leaving-found">
                <h2 id="leaving-found" class="title-3">{ headline(&words, &format, &plan, &props.who, found) }</h2>
                if !found.people.is_empty() && found.left_on.is_none() {
                    <p>{ after(&words, &format, found) }</p>
                }
                if !found.cut_off.is_empty() {
                    <p>
                        { words.with("leaving-cut-off", &[("count", found.cut_off.len().into())]) }
                        { " " }
                        { partner_links(&words, &route, &found.cut_off) }
                    </p>
                }
                for (key, partners) in [("leaving-only", &found.unreached.partners), ("leaving-beyond", &found.unreached.beyond)] {
                    if !partners.is_empty() {
                        <p key={key}>
                            { words.with(key, &[("count", partners.len().into())]) }
                            { " " }
                            { partner_links(&words, &route, partners) }
                        </p>
                    }
                }
                if matches!(props.who, RecordId::Partner(_)) && !found.people.is_empty() {
                    <p class="small soft">
                        { words.with("leaving-people", &[("people", format.list(&names(&words, found)).into())]) }
                    </p>
                }
            </section>
            <LeftList who={props.who.clone()} found={Rc::clone(found)} />
        </>
    }
}

fn names(words: &Words, found: &Departure) -> Vec<AttrValue> {
    found
        .people
        .iter()
        .map(|person| labels::named(words, &person.name))
        .collect()
}

/// How much is left, in a sentence.
fn headline(words: &Words, format: &Format, plan: &Plan, who: &RecordId, found: &Departure) -> AttrValue {
    let without_owner = found.left.iter().filter(|left| left.loss == Loss::Owner).count();
    // Of these nothing is to be handed over.
    let goes_along = |left: &&Left| matches!(left.loss, Loss::Owner | Loss::Tie | Loss::Money(_));
    let others = found.left.iter().filter(|left| !goes_along(left)).count();
    let is_money = matches!(who, RecordId::Source(_));
    let arguments = [
        ("who", labels::title_of(words, plan, who).as_str().into()),
        ("goes", if is_money { "ends" } else { "leaves" }.into()),
        ("roles", without_owner.into()),
        ("others", others.into()),
    ];
    let Some(day) = found.left_on else {
        let key = if found.left.is_empty() {
            "leaving-nothing"
        } else {
            "leaving-left"
        };
        return words.with(key, &arguments);
    };
    let [who, _, roles, others] = arguments;
    let key = if found.left.is_empty() {
        "leaving-left-already-nothing"
    } else {
        "leaving-left-already"
    };
    words.with(key, &[who, roles, others, ("day", format.day(day).into())])
}

/// Whether the others could fill the roles.
fn after(words: &Words, format: &Format, found: &Departure) -> AttrValue {
    let (before, after) = found.fillable;
    let arguments = [
        ("before", before.into()),
        ("after", after.into()),
        ("lost", before.saturating_sub(after).into()),
        ("roles", lost(words, format, &found.lost).as_str().into()),
    ];
    words.with("leaving-after", &arguments)
}
