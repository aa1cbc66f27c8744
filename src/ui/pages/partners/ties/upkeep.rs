//! What the ties with the school take to keep up: hours a month by who keeps each relationship, now and as wanted, beside
//! what roles take and what each can give.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Page, Route};
use crate::engine::scale::place;
use crate::engine::upkeep::{Keeper, Upkeep};
use crate::plan::Minutes;
use crate::ui::format::{Format, use_format};
use crate::ui::labels::named;
use crate::ui::rested::use_rested_plan;
use crate::ui::room::use_few;
use crate::ui::store::{use_route, use_store};
use crate::ui::tables::{Table, TableButtons};
use crate::ui::widgets::{Fill, Meter};
use crate::ui::words::{Words, use_words};

/// The sentence above the table.
fn told(words: &Words, format: &Format, upkeep: &Upkeep) -> AttrValue {
    let nobody = upkeep.keepers.iter().find(|keeper| keeper.person.is_none());
    let over: Vec<String> = upkeep
        .overloaded()
        .map(|keeper| who(words, keeper).to_string())
        .collect();
    let hours = |time: Minutes| format.hours(time).into();
    words.with(
        "ties-upkeep-told",
        &[
            ("ties", upkeep.whole.ties.into()),
            ("now", hours(upkeep.whole.now)),
            ("wanted", hours(upkeep.whole.wanted)),
            ("changes", usize::from(upkeep.whole.now != upkeep.whole.wanted).into()),
            ("unkept", nobody.map_or(0, |keeper| keeper.cost.ties).into()),
            (
                "unheld",
                hours(nobody.map(|keeper| keeper.cost.now).unwrap_or_default()),
            ),
            ("unrated", upkeep.whole.unrated.into()),
            ("over", over.len().into()),
            ("names", format.list(&over).into()),
        ],
    )
}

/// Who keeps them.
fn who(words: &Words, keeper: &Keeper) -> AttrValue {
    match &keeper.person {
        Some(person) => named(words, &person.name),
        None => words.text("ties-kept-by-nobody"),
    }
}

/// What is asked of someone altogether against what they can give, in words.
fn asked(words: &Words, format: &Format, keeper: &Keeper) -> AttrValue {
    let Some(person) = &keeper.person else {
        return words.text("ties-nobody-asked");
    };
    let over = keeper.over();
    let key = match (person.capacity, over, keeper.over_if_wanted()) {
        (None, ..) => "ties-asked-unsaid",
        (_, Some(_), _) => "ties-asked-over",
        (_, None, Some(_)) => "ties-asked-over-if-wanted",
        _ => "ties-asked-of",
    };
    let more = over.or(keeper.over_if_wanted()).unwrap_or_default();
    let arguments = [
        ("asked", format.hours(keeper.asked()).into()),
        ("given", format.hours(person.capacity.unwrap_or_default()).into()),
        ("over", format.hours(more).into()),
    ];
    words.with(key, &arguments)
}

/// The upkeep.
#[component]
pub(super) fn UpkeepOf() -> Html {
    let (words, format) = (use_words(), use_format());
    let plan = use_rested_plan();
    let today = use_store().env().today();
    let settings = Route::page(&plan.id, Page::Settings).with_view("upkeep").to_string();
    let upkeep = use_memo((plan, today), |(plan, today)| Upkeep::of(plan, *today));
    html! {
        <section class="stack stack--tight load__part" aria-labelledby="ties-upkeep">
            <h2 id="ties-upkeep" class="title-3" tabindex="-1">{ words.text("ties-upkeep") }</h2>
            <p class="measure">{ told(&words, &format, &upkeep) }</p>
            <p class="small soft measure">
                { words.text("ties-upkeep-about") }
                { " " }
                <a class="no-print" href={settings}>{ words.text("ties-to-settings") }</a>
            </p>
            if upkeep.whole.ties > 0 {
                <Keepers {upkeep} />
                <div class="cluster no-print"><TableButtons table={Table::Upkeep} /></div>
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct KeepersProps {
    upkeep: Rc<Upkeep>,
}

/// By who keeps the relationship.
#[component]
fn Keepers(props: &KeepersProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let route = use_route();
    let keepers = &props.upkeep.keepers;
    let caption = words.text("ties-upkeep-by");
    let few = use_few(keepers.len(), &caption);
    let times = keepers.iter().flat_map(|keeper| {
        let given = keeper.person.as_ref().and_then(|person| person.capacity);
        [keeper.asked(), given.unwrap_or_default()]
    });
    let longest = times.map(|time| time.0).max().unwrap_or(0).max(1);
    let hours = |time: Minutes| format.hours(time);
    html! {
        <>
            <div class="scroll-box" tabindex="0" role="region" aria-label={caption.clone()}>
                <table class="table table--dense ties__upkeep">
                    <caption>{ caption.clone() }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.text("load-who") }</th>
                            <th scope="col" class="number">{ words.text("ties-upkeep-ties") }</th>
                            <th scope="col" class="number">{ words.text("ties-upkeep-now") }</th>
                            <th scope="col" class="number">{ words.text("ties-upkeep-wanted") }</th>
                            <th scope="col" class="number">{ words.text("ties-upkeep-roles") }</th>
                            <th scope="col">{ words.text("ties-upkeep-altogether") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for keeper in keepers.iter().take(few.shown) {
                            <tr key={keeper.person.as_ref().map_or("", |person| person.id.as_str()).to_owned()}>
                                <th scope="row">
                                    if let Some(person) = &keeper.person {
                                        <a href={route.clone().with_open(Some((&person.id).into())).to_string()}>{ who(&words, keeper) }</a>
                                    } else {
                                        { who(&words, keeper) }
                                    }
                                </th>
                                <td class="number">
                                    { format.count(keeper.cost.ties) }
                                    if keeper.cost.unrated > 0 {
                                        <span class="small soft ties__unrated">
                                            { words.with("ties-upkeep-unrated", &[("count", keeper.cost.unrated.into())]) }
                                        </span>
                                    }
                                </td>
                                <td class="number">{ hours(keeper.cost.now) }</td>
                                <td class="number">{ hours(keeper.cost.wanted) }</td>
                                <td class="number">{ if keeper.person.is_some() { hours(keeper.roles) } else { String::new() } }</td>
                                <td class="ties__asked">
                                    <span class={keeper.over().is_some().then_some("text--danger")}>{ asked(&words, &format, keeper) }</span>
                                    if keeper.person.is_some() {
                                        { bar(&words, &format, keeper, longest) }
                                    }
                                </td>
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
            { few.rest }
        </>
    }
}

/// What roles take solid, what ties take hatched behind it, a line where what is given ends.
fn bar(words: &Words, format: &Format, keeper: &Keeper, longest: u32) -> Html {
    let place = |time: Minutes| place(i64::from(time.0), i64::from(longest));
    let parts: Rc<[(u32, Fill)]> = Rc::new([
        (place(keeper.roles), Fill::Solid),
        (place(keeper.cost.now), Fill::Hatched),
    ]);
    let given = keeper.person.as_ref().and_then(|person| person.capacity);
    let arguments = [
        ("who", who(words, keeper).as_str().into()),
        ("hours", asked(words, format, keeper).as_str().into()),
    ];
    html! {
        <Meter label={words.with("load-bar", &arguments)} {parts} target={given.map(place)} />
    }
}
