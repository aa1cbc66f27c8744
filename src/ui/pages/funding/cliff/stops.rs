//! What stops after each day on which money ends: the costs, roles, partners and goals that each source carried, and
//! whether the plan has other money for them.

use yew::prelude::*;

use super::super::wording::{loss_of, pattern, total};
use super::{CliffProps, apart};
use crate::app::{Page, Route};
use crate::engine::cliff::{Carried, Fall, Keeps, Line, Stop, Then};
use crate::plan::{Plan, RecordId};
use crate::ui::format::{Format, use_format};
use crate::ui::hooks::use_printing;
use crate::ui::labels::title_of;
use crate::ui::room::use_room;
use crate::ui::store::{use_plan, use_route};
use crate::ui::widgets::Disclosure;
use crate::ui::words::{Words, use_words};

/// With no more days than this all of them are open at first.
const FEW: usize = 3;

/// The days, each with what stops after it: open where there are few, else only the deepest fall; on paper all, in the
/// room none.
#[component]
pub(super) fn Stops(props: &CliffProps) -> Html {
    let words = use_words();
    let (is_printing, is_room) = (use_printing(), use_room());
    let falls = &props.cliff.falls;
    if falls.is_empty() {
        return Html::default();
    }
    let deepest = props.cliff.steepest().map(|fall| fall.day);
    html! {
        <div class="stack stack--tight">
            <h3 class="title-4">{ words.text("cliff-stops") }</h3>
            for fall in falls.iter() {
                <OneDay key={format!("{} {is_printing} {is_room}", fall.day)} fall={fall.clone()}
                    open={is_printing || !is_room && (falls.len() <= FEW || deepest == Some(fall.day))} />
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct OneDayProps {
    fall: Fall,
    open: bool,
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
    let label = words.with("cliff-day", &told);
    let teller = Teller {
        words,
        format,
        plan,
        route,
    };
    html! {
        <Disclosure class="cliff__day" {label} open={props.open}>
            <ul class="rows cliff__stops">
                for stop in fall.stops.iter() {
                    <li key={stop.source.id.as_str().to_owned()} class="row cliff__stop">{ teller.stop(stop) }</li>
                }
            </ul>
        </Disclosure>
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
        let goes = if source.is_in_kind() {
            words.with("cliff-stop-in-kind", &[("goes", goes.as_str().into())])
        } else {
            goes
        };
        let named: AttrValue = title_of(words, &self.plan, &id);
        let leaving = self.route.plan().map(|plan| {
            let page = Route::page(plan, Page::Leadership);
            page.with_view(&format!("leaving/{id}")).to_string()
        });
        let partners = |keeps: Keeps| -> Vec<Html> {
            let those = stop.partners.iter().filter(|(_, how)| *how == keeps);
            those
                .map(|(partner, _)| self.link(&RecordId::from(&partner.id)))
                .collect()
        };
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
            ("cliff-partners-give", partners(Keeps::Gives)),
            ("cliff-partners-role-for", partners(Keeps::RoleFor)),
            ("cliff-partners-kept-by", partners(Keeps::KeptBy)),
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
                    <span>{ goes }</span>
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
                        <a {href}>{ words.with("cliff-leaving", &[("source", named.as_str().into())]) }</a>
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
