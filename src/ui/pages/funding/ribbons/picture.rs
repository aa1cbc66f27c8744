//! The picture: names with their amounts on both sides, ribbons between them. Names are text of the page, each in room of
//! its own; one of them is a stop for the Tab key, arrows lead to the others, and the one that has the focus says what it
//! is joined with.

use std::rc::Rc;

use yew::prelude::*;

use super::ends::{Chosen, Ends};
use super::wording::{Side, end_name, joined};
use crate::engine::ribbons::{Drawn, End, Layout, Measure, Ribbons, Says};
use crate::plan::{Certainty, RecordId};
use crate::ui::format::use_format;
use crate::ui::hooks::{focus_id, use_id, use_printing};
use crate::ui::pages::funding::by_sure::rem;
use crate::ui::store::use_route;
use crate::ui::words::use_words;

/// The sizes of the picture, in hundredths of a rem.
const MEASURE: Measure = Measure {
    whole: 2200,
    thinnest: 10,
    gap: 20,
};
const ON_PAPER: Measure = Measure { whole: 1400, ..MEASURE };
/// How high a name is, and each of its lines; and how many letters have room in a line.
const NAME: u32 = 55;
const LINE: u32 = 100;
const LETTERS: usize = 20;
const LETTERS_ON_PAPER: usize = 34;
/// How many more fit where a name goes on, as only a short one has to keep its amount beside it.
const GOING_ON: usize = 4;
/// How wide the bars are, of a thousand.
const BAR: u32 = 14;

/// What [`Picture`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct PictureProps {
    /// What is drawn.
    pub(super) found: Rc<Ribbons>,
    /// What it shows, in a sentence.
    pub(super) label: AttrValue,
}

/// The picture.
#[component]
pub(super) fn Picture(props: &PictureProps) -> Html {
    let (words, format, route) = (use_words(), use_format(), use_route());
    let id = use_id();
    // On paper the picture is to fit on the sheet with what is said of it.
    let (in_line, measure) = if use_printing() {
        (LETTERS_ON_PAPER, ON_PAPER)
    } else {
        (LETTERS, MEASURE)
    };
    let chosen = use_state_eq(|| None::<Chosen>);
    let found = &props.found;
    let label_of = |side: Side, place: usize| -> (AttrValue, AttrValue) {
        let name = side.ends(found).get(place).map(|end| end_name(&words, end));
        let amount = format.money(side.amount(found, place));
        (name.unwrap_or_default(), amount.into())
    };
    let room = |side: Side| {
        let label_of = &label_of;
        move |place: usize| {
            let (name, amount) = label_of(side, place);
            let letters = name.chars().count() + 1 + amount.chars().count();
            let lines = 1 + letters.saturating_sub(in_line).div_ceil(in_line + GOING_ON);
            NAME + LINE * u32::try_from(lines).unwrap_or(1)
        }
    };
    let layout = Layout::of(found, measure, room(Side::From), room(Side::To));
    let on_choose = {
        let chosen = chosen.setter();
        Callback::from(move |choice: Option<Chosen>| chosen.set(choice))
    };
    let onkeydown = {
        let (found, chosen, id) = (Rc::clone(found), *chosen, id.clone());
        let (orders, on_choose) = (Orders::of(&layout), on_choose.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            if event.key() == "Escape" && chosen.is_some() {
                event.prevent_default();
                event.stop_propagation();
                return on_choose.emit(None);
            }
            let here = chosen.or_else(|| orders.first());
            let Some(next) = here.and_then(|here| orders.next(&found, here, &event.key())) else {
                return;
            };
            event.prevent_default();
            on_choose.emit(Some(next));
            focus_id(&next.id(&id));
        })
    };
    // What the record that is gone was joined with is gone as well.
    let now = chosen.filter(|chosen| chosen.place < chosen.side.ends(found).len());
    let stop = now.or_else(|| Orders::of(&layout).first());
    let column = |side: Side| {
        let slots = if side == Side::From { &layout.from } else { &layout.to };
        let names: Vec<(AttrValue, AttrValue)> = slots.iter().map(|slot| label_of(side, slot.place)).collect();
        html! {
            <Ends {side} slots={slots.clone()} {names} height={layout.height} id={id.clone()} chosen={now} {stop} on_choose={on_choose.clone()} />
        }
    };
    let (lines, dots) = (format!("{id}-lines"), format!("{id}-dots"));
    let mut drawn: Vec<&Drawn> = layout.ribbons.iter().collect();
    // What is chosen lies above the rest, and thin ones above wide ones.
    let is_on = |ribbon: &Drawn| now.is_some_and(|now| now.side.of(&ribbon.ribbon) == now.place);
    crate::sorted::sort_by_key(&mut drawn, |ribbon| (is_on(ribbon), std::cmp::Reverse(ribbon.thick)));
    html! {
        <div class="ribbons__picture">
            <div class="ribbons__plot" role="group" aria-label={words.text("ribbons-ends")} {onkeydown}>
                { column(Side::From) }
                <svg class="ribbons__between" role="img" aria-label={props.label.clone()} viewBox={format!("0 0 1000 {}", layout.height.max(1))}
                    preserveAspectRatio="none" width="100%" height={rem(layout.height)}>
                    <defs>
                        // The picture is stretched to its room: patterns are drawn back to about their usual size.
                        <pattern id={lines.clone()} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="scale(2.8 6.25) rotate(45)">
                            <path class="meter__lines" d="M1.5 0V6" stroke-width="2" />
                        </pattern>
                        <pattern id={dots.clone()} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="scale(2.8 6.25)">
                            <circle class="meter__dots" cx="3" cy="3" r="1.3" stroke-width="0" />
                        </pattern>
                    </defs>
                    for drawn in drawn {
                        { {
                            let ribbon = &drawn.ribbon;
                            let (class, fill) = match ribbon.says {
                                Says::Missing => ("ribbons__ribbon--missing", None),
                                Says::Unassigned => ("ribbons__ribbon--unassigned", None),
                                Says::Paid(Certainty::Pending) => ("ribbons__ribbon--part", Some(format!("url(#{lines})"))),
                                Says::Paid(Certainty::Hoped) => ("ribbons__ribbon--part", Some(format!("url(#{dots})"))),
                                Says::Paid(_) => ("ribbons__ribbon--secured", None),
                            };
                            let is_off = now.is_some() && !is_on(drawn);
                            let class = classes!("ribbons__ribbon", class, is_off.then_some("ribbons__ribbon--off"));
                            html! { <path key={format!("{}-{}-{:?}", ribbon.from, ribbon.to, ribbon.says)} {class} {fill} d={path(drawn)} vector-effect="non-scaling-stroke" /> }
                        } }
                    }
                    for (slots, x) in [(&layout.from, 0), (&layout.to, 1000 - BAR)] {
                        for slot in slots.iter() {
                            <rect key={format!("{x}-{}", slot.place)} class="ribbons__bar" x={x.to_string()} width={BAR.to_string()}
                                y={slot.bar.to_string()} height={slot.thick.to_string()} />
                        }
                    }
                </svg>
                { column(Side::To) }
            </div>
            <p class="ribbons__said no-print" role="status">
                if let Some(Chosen { side, place }) = now {
                    if let Some(end) = side.ends(found).get(place) {
                        if let Some(record) = record_of(end) {
                            <a href={route.with_open(Some(record)).to_string()}>{ end_name(&words, end) }</a>
                        } else {
                            <strong>{ end_name(&words, end) }</strong>
                        }
                        { ", " }{ joined(&words, &format, found, side, place) }
                    }
                } else {
                    <span class="soft">{ words.text("ribbons-choose") }</span>
                }
            </p>
        </div>
    }
}

fn record_of(end: &End) -> Option<RecordId> {
    match end {
        End::Source(source) => Some(RecordId::from(&source.id)),
        End::Line(line) => Some(RecordId::from(&line.id)),
        End::More(_) | End::Missing | End::Unassigned => None,
    }
}

/// The outline of a ribbon.
fn path(drawn: &Drawn) -> String {
    let Drawn { from, to, thick, .. } = drawn;
    let (left, right) = (BAR, 1000 - BAR);
    let (from_end, to_end) = (from + thick, to + thick);
    format!("M{left} {from}C500 {from} 500 {to} {right} {to}V{to_end}C500 {to_end} 500 {from_end} {left} {from_end}Z")
}

/// The order in which arrows lead through the ends.
struct Orders {
    from: Vec<usize>,
    to: Vec<usize>,
}

impl Orders {
    fn of(layout: &Layout) -> Self {
        Self {
            from: layout.from.iter().map(|slot| slot.place).collect(),
            to: layout.to.iter().map(|slot| slot.place).collect(),
        }
    }

    fn on(&self, side: Side) -> &[usize] {
        match side {
            Side::From => &self.from,
            Side::To => &self.to,
        }
    }

    fn first(&self) -> Option<Chosen> {
        let place = *self.from.first()?;
        Some(Chosen {
            side: Side::From,
            place,
        })
    }

    /// Where a key leads: up and down to neighbours, across to the end that is joined most.
    fn next(&self, found: &Ribbons, here: Chosen, key: &str) -> Option<Chosen> {
        let order = self.on(here.side);
        let at = order.iter().position(|place| *place == here.place)?;
        let stays = |place: Option<&usize>| {
            place.map(|place| Chosen {
                side: here.side,
                place: *place,
            })
        };
        match (key, here.side) {
            ("ArrowDown", _) => stays(order.get(at + 1)),
            ("ArrowUp", _) => stays(order.get(at.checked_sub(1)?)),
            ("Home", _) => stays(order.first()),
            ("End", _) => stays(order.last()),
            ("ArrowRight", Side::From) | ("ArrowLeft", Side::To) => {
                let joined = found.ribbons.iter().filter(|ribbon| here.side.of(ribbon) == here.place);
                let most = joined.max_by_key(|ribbon| ribbon.amount)?;
                let side = here.side.other();
                Some(Chosen {
                    side,
                    place: side.of(most),
                })
            }
            _ => None,
        }
    }
}
