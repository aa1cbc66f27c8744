//! What stops after each day on which money ends: the costs, roles, partners and goals that each source carried, and
//! whether the plan has other money for them.

use yew::prelude::*;

use super::super::wording::{loss_of, pattern, total};
use super::{CliffProps, apart};
use crate::app::{Page, Route};
use crate::engine::cliff::{Carried, Fall, Keeps, Line, Stop, Then};
use crate::plan::{Plan, RecordId};
use crate::ui::format::{Format, use_format};
use crate::ui::labels::title_of;
use crate::ui::store::{use_plan, use_route};
use crate::ui::words::{Words, use_words};

/// The days, each with what stops after it.
#[component]
pub(super) fn Stops(props: &CliffProps) -> Html {
    let words = use_words();
    let falls = &props.cliff.falls;
    if falls.is_empty() {
        return Html::default();
    }
    html! {
        <div class="stack stack--tight">
            <h3 class="title-4">{ words.text("cliff-stops") }</h3>
            for fall in falls.iter() {
                <OneDay key={fall.day.to_string()} fall={fall.clone()} />
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct OneDayProps {
    fall: Fall,
}

/// What stops after a day.
#[component]
fn OneDay(props: &OneDayProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let (plan, route) = (use_plan(), use_route());
    let fall = &props.fall;
    let told = [
        ("day", format.day(fall.day).into()),
        ("goes", apart(&words, &format, &fall.goes).as_str().into()),
    ];
    let teller = Teller {
        words,
        format,
        plan,
        route,
    };
    html! {
        <div class="stack stack--tight cliff__day">
            <h4 class="strong">{ teller.words.with("cliff-day", &told) }</h4>
            <ul class="rows cliff__stops">
                for stop in fall.stops.iter() {
                    <li key={stop.source.id.as_str().to_owned()} class="row cliff__stop">{ teller.stop(stop) }</li>
                }
            </ul>
        </div>
    }
}

struct Teller {
    words: Words,
    format: Format,
    plan: std::rc::Rc<Plan>,
    route: Route,
}

impl Teller {
    fn link(&self, id: &RecordId) -> Html {
        let href = self.route.clone().with_open(Some(id.clone())).to_string();
        html! { <a {href}>{ title_of(&self.words, &self.plan, id) }</a> }
    }

    /// What stops with one source.
    fn stop(&self, stop: &Stop) -> Html {
        let source = &stop.source;
        let (words, id) = (&self.words, RecordId::from(&source.id));
        let goes = loss_of(words, &self.format, stop.goes);
        let key = if source.is_in_kind() {
            "cliff-stop-in-kind"
        } else {
            "cliff-stop"
        };
        let named: AttrValue = title_of(words, &self.plan, &id);
        let leaving = self.route.plan().map(|plan| {
            let page = Route::page(plan, Page::Leadership);
            page.with_view(&format!("leaving/{id}")).to_string()
        });
        let groups = [
            (
                "cliff-costs",
                stop.lines.iter().map(|line| self.line(line)).collect::<Vec<_>>(),
            ),
            (
                "cliff-roles",
                stop.roles
                    .iter()
                    .map(|role| self.link(&RecordId::from(&role.id)))
                    .collect(),
            ),
            (
                "cliff-partners",
                stop.partners
                    .iter()
                    .map(|(partner, keeps)| self.said(&RecordId::from(&partner.id), words.text(keeps_key(*keeps))))
                    .collect(),
            ),
            ("cliff-goals", stop.goals.iter().map(|goal| self.goal(goal)).collect()),
        ];
        let is_nothing = groups.iter().all(|(_, items)| items.is_empty());
        html! {
            <div class="row__main stack stack--tight">
                <p class="cluster cluster--tight">
                    <strong>{ self.link(&id) }</strong>
                    <span class="keyed">
                        <span class={pattern(source.certainty())} aria-hidden="true"></span>
                        { words.text(source.certainty().label_key()) }
                    </span>
                    <span class="nowrap">{ words.with(key, &[("goes", goes.as_str().into())]) }</span>
                </p>
                if is_nothing {
                    <p class="soft">{ words.text("cliff-nothing") }</p>
                } else {
                    <dl class="cliff__what">
                        for (key, items) in groups {
                            if !items.is_empty() {
                                <div {key} class="cliff__group">
                                    <dt class="soft">{ words.text(key) }</dt>
                                    <dd>
                                        <ul class="list-plain">
                                            for (key, item) in items.into_iter().enumerate() {
                                                <li {key}>{ item }</li>
                                            }
                                        </ul>
                                    </dd>
                                </div>
                            }
                        }
                    </dl>
                }
                if !source.renewal.is_empty() {
                    <p class="small soft">{ words.with("cliff-renewal", &[("renewal", source.renewal.as_str().into())]) }</p>
                }
                if let Some(href) = leaving {
                    <p class="small no-print">
                        <a {href} aria-label={words.with("cliff-leaving-of", &[("source", named.as_str().into())])}>{ words.text("cliff-leaving") }</a>
                    </p>
                }
            </div>
        }
    }

    /// A record with something said of it.
    fn said(&self, id: &RecordId, said: AttrValue) -> Html {
        html! { <>{ self.link(id) }{ " " }<span class="soft">{ "(" }{ said }{ ")" }</span></> }
    }

    fn line(&self, line: &Line) -> Html {
        let (words, format) = (&self.words, &self.format);
        let year = |after: i32| self.plan.year_name(after);
        let amount = total(words, format, line.paid);
        let mut arguments = vec![("amount", amount.as_str().into()), ("year", year(line.then_in).into())];
        let key = match line.then {
            Then::NotPlanned => "cliff-line-not-planned",
            Then::NotNeeded => "cliff-line-not-needed",
            Then::Paid => "cliff-line-paid",
            Then::Unknown => "cliff-line-unknown",
            Then::Short(money) => {
                arguments.push(("short", format.money(money).into()));
                "cliff-line-short"
            }
        };
        self.said(&RecordId::from(&line.line.id), words.with(key, &arguments))
    }

    fn goal(&self, carried: &Carried) -> Html {
        let key = if carried.is_all {
            "cliff-goal-all"
        } else {
            "cliff-goal-part"
        };
        self.said(&RecordId::from(&carried.goal.id), self.words.text(key))
    }
}

fn keeps_key(keeps: Keeps) -> &'static str {
    match keeps {
        Keeps::Gives => "cliff-partner-gives",
        Keeps::RoleFor => "cliff-partner-role-for",
        Keeps::KeptBy => "cliff-partner-kept-by",
    }
}
