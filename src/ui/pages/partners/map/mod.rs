//! The partners and the school as a picture, joined by ties: drawn, explored, changed and understood.

mod arranging;
mod board;
mod bulk;
mod canvas;
mod card;
mod colours;
mod desk;
mod filling;
mod gesture;
mod guides;
mod handle;
mod hands;
mod keys;
mod legend;
mod lines;
mod most;
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
mod understood;
mod viewport;
mod wording;

use std::rc::Rc;

use yew::prelude::*;

use self::arranging::{use_look, use_standing};
use self::board::Board;
use self::understood::use_understood;
use crate::engine::map_picture::{Arrangement, Lettering, Picture, Shows};
use crate::engine::partner_map::View;
use crate::ui::store::{use_plan, use_route};
use crate::ui::widgets::{ArtName, Button, ButtonVariant, EmptyState, LinkButton};
use crate::ui::words::use_words;

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
    let plan = use_plan();
    let (look, on_look) = use_look();
    let anew = use_state(|| 0_u32);
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
    // Around goals there are no ties that could be wanted.
    let view = if look.shows == Shows::Wanted && look.arrangement != Arrangement::Goals {
        View::Desired
    } else {
        View::Now
    };
    let read = use_understood(&plan, tables, view);
    let on_anew = {
        let anew = anew.clone();
        Callback::from(move |()| anew.set(anew.wrapping_add(1)))
    };
    if plan.partners.is_empty() {
        return html! { <Nobody /> };
    }
    let working = standing
        .going
        .map(|share| html! { <Working {share} hurry={standing.hurry} /> });
    match standing.drawn {
        None => working.unwrap_or_default(),
        Some(drawn) => {
            html! { <Board {drawn} {working} {read} {look} {on_look} {on_anew} /> }
        }
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

#[derive(Clone, PartialEq, Properties)]
struct WorkingProps {
    share: f32,
    hurry: Callback<()>,
}

/// An arrangement is worked out: how far it is, and a way to have it at once.
#[component]
fn Working(props: &WorkingProps) -> Html {
    let words = use_words();
    let hurry = props.hurry.reform(|_: MouseEvent| ());
    let percent = (props.share * 100.0).round() as usize;
    html! {
        <div class="cluster map__working" role="status">
            <progress max="100" value={percent.to_string()} aria-label={words.text("map-working")}></progress>
            <span>{ words.with("map-working-share", &[("percent", percent.into())]) }</span>
            <Button small={true} label={words.text("map-hurry")} on_click={hurry} />
        </div>
    }
}
