//! The keys of the map: arrows go to whoever is nearest that way, Enter opens, letters act while the map has the focus.

use web_sys::KeyboardEvent;

use super::desk::Desk;
use super::stage::{Doing, Stage};
use super::viewport::STEP;
use crate::app::Intent;
use crate::engine::layout::Point;
use crate::engine::map_picture::{Way, Who, towards};
use crate::plan::RecordId;
use crate::ui::hooks::focus_id;

/// How far a key moves somebody, in pixels; with Shift farther.
const NUDGE: f32 = 8.0;
const PUSH: f32 = 40.0;

/// What a key does; whether it did anything.
pub(super) fn press(desk: &Desk, event: &KeyboardEvent, ask_join: &dyn Fn(Who)) -> bool {
    let key = event.key();
    let has_ctrl = event.ctrl_key() || event.meta_key();
    if event.alt_key() || event.is_composing() {
        return false;
    }
    let stage = desk.stage.now();
    if let Doing::Moving {
        by_keys: true,
        node,
        to,
    } = stage.doing
    {
        return move_on(desk, &stage, (node, to), event);
    }
    let picture = &desk.drawn.picture;
    let Some(here) = stage.stop(picture) else { return false };
    let Some(who) = desk.who(here) else { return false };
    let is_shown = |place: usize| picture.nodes.get(place).is_some_and(|node| stage.filter.shows(node));
    if has_ctrl {
        return key.eq_ignore_ascii_case("a") && {
            let all = picture.nodes.iter().filter(|node| stage.filter.shows(node));
            let all: Vec<Who> = all.map(|node| node.who.clone()).collect();
            desk.stage.change(|stage| stage.chosen = all);
            desk.say_chosen();
            true
        };
    }
    if let Some(way) = Way::of_key(&key) {
        if let Some(next) = towards(&desk.drawn.places, here, way, is_shown) {
            go(desk, next, event.shift_key());
        }
        return true;
    }
    let ends = || (0..picture.nodes.len()).filter(|place| is_shown(*place));
    match key.as_str() {
        "Home" => go_to(desk, ends().next()),
        "End" => go_to(desk, ends().next_back()),
        "PageDown" => go_to(desk, ends().find(|place| *place > here)),
        "PageUp" => go_to(desk, ends().rfind(|place| *place < here)),
        "Enter" => open(desk, &who),
        " " => desk.stage.change(|stage| stage.choose(&who, true)),
        "Escape" => return escape(desk),
        "+" | "=" => desk.stage.change(|stage| stage.zoom(STEP)),
        "-" | "_" => desk.stage.change(|stage| stage.zoom(1.0 / STEP)),
        "0" => desk.stage.change(|stage| {
            stage.fits = true;
            stage.fit(picture, &desk.drawn.places);
        }),
        "f" | "F" => {
            let around = (stage.around.as_ref() != Some(&who)).then(|| who.clone());
            let key = if around.is_some() {
                "map-said-around"
            } else {
                "map-said-everybody"
            };
            desk.stage
                .change(|stage| stage.look_around(around, picture, &desk.drawn.places));
            desk.say(key, &who);
        }
        "m" | "M" if desk.can_move() => {
            let to = desk.drawn.places.get(here).copied().unwrap_or_default();
            desk.stage.change(|stage| {
                stage.doing = Doing::Moving {
                    node: here,
                    to,
                    by_keys: true,
                };
            });
            desk.say("map-said-moving", &who);
        }
        "m" | "M" => desk.say_why_not(),
        "l" | "L" if desk.can_edit && who.end().is_some() => {
            desk.stage.change(|stage| stage.choose(&who, false));
            ask_join(who);
        }
        _ => return false,
    }
    true
}

/// Goes to a node: it gets the focus and is brought into sight; with Shift it is chosen as well.
fn go(desk: &Desk, place: usize, adds: bool) {
    let Some(who) = desk.who(place) else { return };
    desk.stage.change(|stage| {
        stage.stop = Some(who.clone());
        if adds && !stage.is_chosen(&who) {
            stage.chosen.push(who);
        }
        show(stage, desk, place);
    });
    focus_id(&desk.node_id(place));
}

fn go_to(desk: &Desk, place: Option<usize>) {
    if let Some(place) = place {
        go(desk, place, false);
    }
}

/// Brings a node into sight.
fn show(stage: &mut Stage, desk: &Desk, place: usize) {
    if let Some(at) = desk.drawn.places.get(place) {
        let view = stage.view.showing(*at, stage.size);
        stage.fits = stage.fits && view == stage.view;
        stage.view = view;
    }
}

/// Opens the details of somebody.
pub(super) fn open(desk: &Desk, who: &Who) {
    let record = match who {
        Who::Partner(id) => RecordId::from(id),
        Who::Goal(id) => RecordId::from(id),
        Who::School => return desk.stage.change(|stage| stage.choose(who, false)),
    };
    let route = desk.store.state().route.clone().with_open(Some(record));
    desk.stage.change(|stage| stage.choose(who, false));
    desk.store.dispatch(Intent::Go(route));
}

/// First lets go of whom one looks around, then of the chosen ones; whether there was anything to let go of.
fn escape(desk: &Desk) -> bool {
    desk.stage.change(|stage| {
        if stage.around.is_some() {
            stage.look_around(None, &desk.drawn.picture, &desk.drawn.places);
            return true;
        }
        let had = !stage.chosen.is_empty();
        stage.chosen.clear();
        had
    })
}

/// Somebody is being moved by keys.
fn move_on(desk: &Desk, stage: &Stage, (node, to): (usize, Point), event: &KeyboardEvent) -> bool {
    let key = event.key();
    let Some(who) = desk.who(node) else { return false };
    if let Some(way) = Way::of_key(&key) {
        let length = if event.shift_key() { PUSH } else { NUDGE };
        let to = to.moved(way.step(length / stage.view.scale), 1.0);
        desk.stage.change(|stage| {
            stage.doing = Doing::Moving {
                node,
                to,
                by_keys: true,
            };
            stage.view = stage.view.showing(to, stage.size);
        });
        return true;
    }
    match key.as_str() {
        "Enter" | " " => {
            desk.stage.change(Stage::give_up);
            desk.put(&who, to);
        }
        "Escape" => {
            desk.stage.change(Stage::give_up);
            desk.say("map-said-not-moved", &who);
        }
        // Leaving it is giving up as well.
        "Tab" => {
            desk.stage.change(Stage::give_up);
            return false;
        }
        _ => {}
    }
    true
}
