//! Time asked and time given, of each person and of each organisation: a bar beside the words, with a line where the time
//! given ends.

use std::cmp::Reverse;
use std::rc::Rc;

use yew::prelude::*;

use super::sharing::ShapeProps;
use crate::engine::scale::place;
use crate::engine::staffing::load::{Load, most_asked};
use crate::plan::checks::Code;
use crate::plan::sides::Side;
use crate::plan::{Minutes, PerMille};
use crate::sorted::sort_by_key;
use crate::ui::findings::FindingsHere;
use crate::ui::format::{Format, use_format};
use crate::ui::labels::{named, title_of};
use crate::ui::pages::leadership::attention::address_of;
use crate::ui::room::use_few;
use crate::ui::store::{use_plan, use_route};
use crate::ui::widgets::{Fill, Meter};
use crate::ui::words::{Words, use_words};

/// The checks that are about hours.
const FOUND: &[Code] = &[Code::OverCapacity];

/// Time asked and given.
#[component]
pub(super) fn Bars(props: &ShapeProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let plan = use_plan();
    let route = use_route();
    let shape = &props.shape;
    let people: Vec<_> = shape
        .people
        .iter()
        .map(|load| Row {
            key: load.of.id.as_str().to_owned(),
            name: named(&words, &load.of.name),
            href: Some(address_of(&route, &load.of.id)),
            load: of(load),
        })
        .collect();
    let organisations: Vec<_> = shape
        .organisations
        .iter()
        .map(|load| {
            let (name, href) = match &load.of {
                Side::Unknown => (words.text("load-nobody-said"), None),
                Side::Community => (words.text("load-community"), None),
                Side::Partner(None) => (words.text("load-some-partner"), None),
                Side::School => {
                    let name = plan.community_name();
                    let name = if name.is_empty() {
                        words.text("load-school")
                    } else {
                        name.to_owned().into()
                    };
                    (name, None)
                }
                Side::Partner(Some(id)) => (title_of(&words, &plan, &id.into()), Some(address_of(&route, id))),
            };
            Row {
                key: format!("{:?}", load.of),
                name,
                href,
                load: of(load),
            }
        })
        .collect();
    let of_organisations = organisations_told(&words, &format, &organisations, shape.all.asked);
    let over = shape.people.iter().filter(|load| load.is_over()).count();
    html! {
        <section class="stack load__part" aria-labelledby="load-time">
            <h2 id="load-time" class="title-3">{ words.with("leadership-over", &[("count", over.into())]) }</h2>
            <FindingsHere codes={FOUND} label={words.text("load-found-time")} />
            <p class="small soft measure">{ words.text("load-time-about") }</p>
            <Table caption={words.text("load-people")} rows={people} />
            <p>{ of_organisations }</p>
            <Table caption={words.text("load-organisations")} rows={organisations} />
        </section>
    }
}

/// Of which organisation the most time is asked, how much of what all roles ask for nobody is asked for, and how many are
/// asked for more than they give, in a sentence.
fn organisations_told(words: &Words, format: &Format, rows: &[Row], of_roles: Minutes) -> AttrValue {
    let loads: Vec<Load<&str>> = rows
        .iter()
        .map(|row| Load {
            of: row.name.as_str(),
            asked: row.load.asked,
            given: row.load.given,
            owned: row.load.owned,
        })
        .collect();
    let Some((most, total)) = most_asked(&loads) else {
        return words.text("load-organisations-none");
    };
    let [part, whole] = [most.asked, total].map(|time| usize::try_from(time.0).unwrap_or(usize::MAX));
    let nobody = Minutes(of_roles.0.saturating_sub(total.0));
    let arguments = [
        ("who", most.of.into()),
        ("nobody", usize::from(nobody.0 > 0).into()),
        ("unheld", format.hours(nobody).into()),
        ("asked", format.hours(most.asked).into()),
        ("total", format.hours(total).into()),
        ("share", format.percent(PerMille::ratio(part, whole)).into()),
        ("over", loads.iter().filter(|load| load.is_over()).count().into()),
    ];
    words.with("load-organisations-told", &arguments)
}

/// The same load, whoever it is of.
fn of<T>(load: &Load<T>) -> Load<()> {
    Load {
        of: (),
        asked: load.asked,
        given: load.given,
        owned: load.owned,
    }
}

#[derive(Clone, PartialEq)]
struct Row {
    key: String,
    name: AttrValue,
    href: Option<String>,
    load: Load<()>,
}

#[derive(Properties, PartialEq)]
struct TableProps {
    caption: AttrValue,
    rows: Vec<Row>,
}

#[component]
fn Table(props: &TableProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let few = use_few(props.rows.len(), &props.caption);
    let times = props
        .rows
        .iter()
        .flat_map(|row| [row.load.asked, row.load.given.unwrap_or_default()]);
    let longest = times.map(|time| time.0).max().unwrap_or(0).max(1);
    let mut rows: Vec<&Row> = props.rows.iter().collect();
    let mut caption = props.caption.clone();
    if few.shown < rows.len() {
        // Whoever is asked for the most is what there is to talk about.
        sort_by_key(&mut rows, |row| Reverse(row.load.asked));
        rows.truncate(few.shown);
        let arguments = [("table", caption.as_str().into()), ("count", few.shown.into())];
        caption = words.with("load-most", &arguments);
    }
    html! {
        <>
            <div class="scroll-box" tabindex="0" role="region" aria-label={props.caption.clone()}>
                <table class="table table--dense load__table">
                    <caption>{ caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.text("load-who") }</th>
                            <th scope="col" class="number">{ words.text("load-owned") }</th>
                            <th scope="col">{ words.text("load-hours") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for row in rows {
                            <tr key={row.key.clone()}>
                                <th scope="row">
                                    if let Some(href) = &row.href {
                                        <a href={href.clone()}>{ row.name.clone() }</a>
                                    } else {
                                        { row.name.clone() }
                                    }
                                </th>
                                <td class="number">{ format.count(row.load.owned) }</td>
                                <td class="load__pair">
                                    <span class={row.load.is_over().then_some("text--danger")}>{ told(&words, &format, &row.load) }</span>
                                    { bar(&words, &format, row, longest) }
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

fn bar(words: &Words, format: &Format, row: &Row, longest: u32) -> Html {
    let place = |time: Minutes| place(i64::from(time.0), i64::from(longest));
    let parts: Rc<[(u32, Fill)]> = Rc::new([(place(row.load.asked), Fill::Solid)]);
    let arguments = [
        ("who", row.name.as_str().into()),
        ("hours", told(words, format, &row.load).as_str().into()),
    ];
    html! {
        <Meter label={words.with("load-bar", &arguments)} {parts} target={row.load.given.map(place)} />
    }
}

/// The hours asked against those given, in words.
fn told(words: &Words, format: &Format, load: &Load<()>) -> AttrValue {
    let given = load.given.unwrap_or_default();
    let over = Minutes(load.asked.0.saturating_sub(given.0));
    let arguments = [
        ("asked", format.hours(load.asked).into()),
        ("given", format.hours(given).into()),
        ("over", format.hours(over).into()),
    ];
    let key = match load.given {
        None => "load-hours-asked",
        Some(_) if load.is_over() => "load-hours-over",
        Some(_) => "load-hours-of",
    };
    words.with(key, &arguments)
}
