//! The partners and the school as a picture, joined by ties: drawn, explored, changed and understood.

mod arranging;
mod bulk;
mod canvas;
mod card;
mod colours;
mod desk;
mod gesture;
mod guides;
mod handle;
mod hands;
mod keys;
mod legend;
mod lines;
mod node;
mod numbers;
mod picture_file;
mod saving;
mod scene;
mod stage;
mod suggested;
mod told;
mod tools;
mod twin;
mod viewport;
mod wording;

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use self::arranging::{use_look, use_standing};
use self::canvas::Canvas;
use self::card::Card;
use self::desk::Desk;
use self::handle::use_stage;
use self::legend::Legend;
use self::numbers::Numbers;
use self::saving::Saving;
use self::suggested::Suggested;
use self::told::{Says, sentence};
use self::tools::{Tools, zoom};
use self::twin::Twin;
use super::out::NetworkOut;
use crate::app::Route;
use crate::engine::layout::Point;
use crate::engine::map_picture::{Arrangement, Lettering, Look, Picture, Shows, Who};
use crate::engine::network::Measures;
use crate::engine::partner_map::{PartnerMap, Reading, Suggestion, Told, View, suggestions};
use crate::plan::Plan;
use crate::ui::format::{Format, use_format};
use crate::ui::hooks::{focus_id, use_id};
use crate::ui::room::use_room;
use crate::ui::store::{use_can_edit, use_plan, use_route, use_selector, use_store};
use crate::ui::widgets::{ArtName, Button, ButtonVariant, EmptyState, LinkButton, use_announcer};
use crate::ui::words::{Words, use_words};

/// How many letters of what the map says stand above it.
const SHORT: usize = 150;
/// How labels are set, in pixels: 13 is as large as the small text of the page.
const LETTERING: Lettering = Lettering {
    size: 13.5,
    widest: 100.0,
    lines: 3,
};
/// How much larger marks are drawn where the map is enlarged: they grow with it, but less, so that they neither cover
/// everything nor vanish.
fn marks_at(scale: f32) -> f32 {
    scale.sqrt().clamp(0.6, 1.35)
}

/// The map.
#[component]
pub fn Map() -> Html {
    let (words, format) = (use_words(), use_format());
    let (store, plan) = (use_store(), use_plan());
    let can_edit = use_can_edit();
    let stage = use_stage();
    let (look, on_look) = use_look();
    let announcer = use_announcer();
    let (id, join_id) = (use_id(), use_id());
    let is_room = use_room();
    let anew = use_state(|| 0_u32);
    let area = use_node_ref();
    use_leaving_full_screen();
    let tables = (
        plan.partners.clone(),
        plan.ties.clone(),
        plan.goals.clone(),
        Rc::clone(&plan.about),
    );
    let picture = {
        let plan = Rc::clone(&plan);
        use_memo((tables.clone(), look), move |(_, look)| Picture::of(&plan, look))
    };
    // The same picture stays the same in memory, so that nothing is arranged anew for what is not on it.
    let picture = use_memo((*picture).clone(), Clone::clone);
    let standing = use_standing(&picture, look, *anew);
    let read = {
        let plan = Rc::clone(&plan);
        let view = if look.shows == Shows::Wanted {
            View::Desired
        } else {
            View::Now
        };
        use_memo((tables, view), move |(_, view)| Rc::new(Understood::of(&plan, *view)))
    };
    let ask_join = {
        let join_id = join_id.clone();
        Callback::from(move |_: Who| {
            let join_id = join_id.clone();
            // The field comes with the card, which is drawn first.
            Timeout::new(0, move || focus_id(&join_id)).forget();
        })
    };
    let on_anew = {
        let anew = anew.clone();
        Callback::from(move |()| anew.set(anew.wrapping_add(1)))
    };
    if plan.partners.is_empty() {
        return html! { <Nobody /> };
    }
    let going = standing.going;
    let Some(drawn) = standing.drawn else {
        return html! { <Working share={going.unwrap_or_default()} {on_look} {look} /> };
    };
    let now = stage.now();
    let tall = tall_of(now.size);
    let settled = now.settled();
    let drawn = drawn.shaped(tall);
    let desk = Desk {
        store,
        tall,
        words: words.clone(),
        format: format.clone(),
        plan: Rc::clone(&plan),
        drawn,
        stage: stage.clone(),
        can_edit,
        id,
        announcer,
    };
    let says = answer_of(&words, &format, &plan, &read.told);
    let label = words.with(
        "map-label",
        &[
            ("partners", plan.partners.len().into()),
            ("ties", desk.drawn.picture.lines.len().into()),
        ],
    );
    let answer = html! {
        if !says.is_empty() {
            <p class="page__answer">{ says }</p>
        }
    };
    html! {
        <div class="stack map">
            if !is_room {
                { answer.clone() }
            }
            <Tools desk={desk.clone()} {look} on_look={on_look.clone()} {on_anew} />
            if let Some(share) = going {
                <Working {share} {on_look} {look} />
            }
            <figure class="map__figure">
                <div class="map__area" ref={area.clone()}>
                    <Canvas desk={desk.clone()} stage={now} names={look.names} {label} {ask_join} />
                    { zoom(&desk, &area) }
                    <Card desk={desk.clone()} stage={settled.clone()} {join_id} />
                </div>
                <figcaption>
                    <Legend desk={desk.clone()} stage={settled.clone()} {look} />
                    <Saving desk={desk.clone()} {look} />
                    if !is_room {
                        <p class="map__hint small soft no-print">{ words.text("map-hint") }</p>
                    }
                </figcaption>
            </figure>
            if is_room {
                { answer }
            }
            <Says desk={desk.clone()} told={Rc::clone(&read.told)} />
            <Suggested desk={desk.clone()} found={Rc::clone(&read.suggested)} />
            <NetworkOut />
            <Numbers desk={desk.clone()} measures={Rc::clone(&read.measures)} map={Rc::clone(&read.map)} />
            <Twin {desk} stage={settled} />
        </div>
    }
}

/// What stands where nobody is on the map yet.
#[component]
fn Nobody() -> Html {
    let words = use_words();
    let href = use_route().with_view("").to_string();
    let action = html! { <LinkButton label={words.text("map-empty-go")} {href} variant={ButtonVariant::Primary} /> };
    html! {
        <EmptyState title={words.text("map-empty-title")} text={words.text("map-empty")} art={ArtName::Circle} {action} />
    }
}

/// What opens beside the page would not be seen while the map fills the screen.
#[hook]
fn use_leaving_full_screen() {
    let opened = use_selector(|state| match &state.route {
        Route::Plan { open, .. } => open.clone(),
        _ => None,
    });
    use_effect_with(opened, |opened| {
        let document = web_sys::window().and_then(|window| window.document());
        if let Some(document) = document.filter(|document| opened.is_some() && document.fullscreen_element().is_some())
        {
            document.exit_fullscreen();
        }
    });
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

/// What is understood of a map, worked out once for each plan.
struct Understood {
    told: Rc<Vec<Told>>,
    suggested: Rc<Vec<Suggestion>>,
    measures: Rc<Measures>,
    map: Rc<PartnerMap>,
}

impl Understood {
    fn of(plan: &Plan, view: View) -> Self {
        let reading = Reading::of(plan, view);
        let measures = Measures::of(reading.map.graph());
        Self {
            told: Rc::new(reading.told(Some(&measures))),
            suggested: Rc::new(suggestions(plan, &reading)),
            measures: Rc::new(measures),
            map: Rc::new(reading.map),
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct WorkingProps {
    share: f32,
    look: Look,
    on_look: Callback<Look>,
}

/// An arrangement is worked out: how far it is, and a way to another that is there at once.
#[component]
fn Working(props: &WorkingProps) -> Html {
    let words = use_words();
    let instead = {
        let (look, on_look) = (props.look, props.on_look.clone());
        Callback::from(move |_: MouseEvent| {
            on_look.emit(Look {
                arrangement: Arrangement::Rings,
                ..look
            });
        })
    };
    let percent = (props.share * 100.0).round() as usize;
    html! {
        <div class="cluster map__working" role="status">
            <progress max="100" value={percent.to_string()} aria-label={words.text("map-working")}></progress>
            <span>{ words.with("map-working-share", &[("percent", percent.into())]) }</span>
            <Button small={true} label={words.text("map-rings-instead")} on_click={instead} />
        </div>
    }
}
