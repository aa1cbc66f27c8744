//! All of the map that moves with it: the picture with its tools, its legend, and what stands beneath.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::super::out::NetworkOut;
use super::arranging::Drawn;
use super::canvas::Canvas;
use super::card::Card;
use super::desk::Desk;
use super::filling::use_filling;
use super::handle::use_stage;
use super::legend::Legend;
use super::numbers::Numbers;
use super::saving::Saving;
use super::suggested::Suggested;
use super::told::{Says, sentence};
use super::tools::{Tools, zoom};
use super::twin::Twin;
use super::understood::Understood;
use super::wording::map_name;
use crate::engine::layout::Point;
use crate::engine::map_picture::{Arrangement, Look, Who};
use crate::engine::partner_map::Told;
use crate::exchange::network::Place;
use crate::plan::{Plan, TieEnd};
use crate::ui::format::{Format, use_format};
use crate::ui::hooks::{focus_id, use_id};
use crate::ui::room::use_room;
use crate::ui::store::{use_can_edit, use_plan, use_store};
use crate::ui::widgets::use_announcer;
use crate::ui::words::{Words, use_words};

/// How many letters of what the map says stand above it.
const SHORT: usize = 150;

/// What [`Board`] takes.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct BoardProps {
    /// What is drawn.
    pub(super) drawn: Drawn,
    /// How far another drawing is that is worked out.
    pub(super) working: Option<Html>,
    /// What is understood of it, as soon as it is.
    pub(super) read: Option<Understood>,
    /// How it is looked at.
    pub(super) look: Look,
    /// Takes another look.
    pub(super) on_look: Callback<Look>,
    /// It is to be arranged anew.
    pub(super) on_anew: Callback<()>,
}

/// The board. It alone is drawn anew while the map is moved.
#[component]
pub(super) fn Board(props: &BoardProps) -> Html {
    let BoardProps {
        read,
        look,
        on_look,
        on_anew,
        ..
    } = props;
    let look = *look;
    let (words, format) = (use_words(), use_format());
    let (store, plan) = (use_store(), use_plan());
    let can_edit = use_can_edit();
    let stage = use_stage();
    let announcer = use_announcer();
    let (id, join_id) = (use_id(), use_id());
    let is_room = use_room();
    let frame = use_node_ref();
    let filling = use_filling(&frame);
    let now = stage.now();
    let tall = tall_of(now.size);
    let drawn = use_memo((props.drawn.clone(), tall), |(drawn, tall)| drawn.clone().shaped(*tall));
    let ask_join = {
        let join_id = join_id.clone();
        use_callback((), move |_: Who, ()| {
            let join_id = join_id.clone();
            // The field comes with the card, which is drawn first.
            Timeout::new(0, move || focus_id(&join_id)).forget();
        })
    };
    let at = use_memo(props.drawn.clone(), standing);
    let settled = now.settled();
    let desk = Desk {
        store,
        tall,
        words: words.clone(),
        format: format.clone(),
        plan: plan.clone(),
        drawn: (*drawn).clone(),
        stage: stage.clone(),
        can_edit,
        id,
        announcer,
    };
    let says = use_memo((read.clone(), words.clone()), |(read, words)| {
        let told = read.as_ref().map(|read| answer_of(words, &format, &plan, &read.told));
        told.unwrap_or_default()
    });
    let label = map_name(&words, &desk.drawn.picture, desk.drawn.arrangement);
    let answer = html! {
        if !says.is_empty() {
            <p class="page__answer">{ (*says).clone() }</p>
        }
    };
    html! {
        <div class="stack map">
            if !is_room {
                { answer.clone() }
            }
            <Tools desk={desk.clone()} {look} on_look={on_look.clone()} {on_anew} />
            { props.working.clone() }
            <figure class="map__figure">
                <div class={classes!("map__frame", filling.is_over.then_some("map__frame--over"))} ref={frame} popover={filling.is_over.then_some("manual")}
                    onkeydown={filling.on_key} onfocusout={filling.on_leave}>
                    <div class="map__area">
                        <Canvas desk={desk.clone()} stage={now} names={look.names} {label} {ask_join} />
                        { zoom(&desk, filling.toggle) }
                        <Card desk={desk.clone()} stage={settled.clone()} {join_id} />
                    </div>
                    <Legend desk={desk.clone()} stage={settled.clone()} />
                </div>
                <figcaption>
                    <Saving desk={desk.clone()} {look} says={(*says).clone()} />
                    if !is_room {
                        <p class="map__hint small soft no-print">{ words.text("map-hint") }</p>
                        <p class="map__hint map__hint--touch small soft no-print">{ words.text("map-hint-touch") }</p>
                    }
                </figcaption>
            </figure>
            if is_room {
                { answer }
            }
            if let Some(read) = read {
                <Says desk={desk.clone()} read={read.clone()} />
                <Suggested desk={desk.clone()} read={read.clone()} {look} on_look={on_look.clone()} />
            }
            <NetworkOut at={(*at).clone()} />
            if let Some(read) = read {
                <Numbers desk={desk.clone()} read={read.clone()} />
            }
            <Twin {desk} stage={settled} />
        </div>
    }
}

/// Where each stands as it is drawn, for files; where places say something else they are not told.
fn standing(drawn: &Drawn) -> Option<Callback<TieEnd, Option<Place>>> {
    let drawn = drawn.clone();
    (drawn.arrangement == Arrangement::Network).then(|| {
        Callback::from(move |end: TieEnd| {
            let who = match end {
                TieEnd::School => Who::School,
                TieEnd::Partner(id) => Who::Partner(id),
            };
            let at = drawn.places.get(drawn.picture.place(&who)?)?;
            Some(Place {
                x: f64::from(at.x.round()),
                y: f64::from(at.y.round()),
            })
        })
    })
}

/// How much higher, and less wide, the map is drawn than it stands: where the page is high and narrow, as on a phone, it
/// would be tiny otherwise. In steps, so that it stays while a window is resized little by little.
fn tall_of(size: Point) -> f32 {
    let shape = size.x / size.y.max(1.0);
    if size.x <= 0.0 || shape > 1.1 {
        return 1.0;
    }
    ((1.6 / shape).clamp(1.0, 3.0).sqrt() * 10.0).round() / 10.0
}

/// The weightiest of what the map says, and the next where both are short.
fn answer_of(words: &Words, format: &Format, plan: &Plan, told: &[Told]) -> String {
    let says: Vec<AttrValue> = told
        .iter()
        .take(2)
        .map(|told| sentence(words, format, plan, told))
        .collect();
    match says.as_slice() {
        [first, next] if first.len() + next.len() < SHORT => format!("{first} {next}"),
        says => says.first().map(ToString::to_string).unwrap_or_default(),
    }
}
