//! What lies beneath the nodes and says what their places mean: rings, sectors, a grid of two scales.

use std::rc::Rc;

use yew::prelude::*;

use super::LETTERING;
use crate::engine::layout::Point;
use crate::engine::map_picture::{Guide, wrapped};
use crate::ui::record::labelled;
use crate::ui::words::{Words, use_words};

/// How many steps each scale has.
const STEPS: u8 = 5;

/// What [`Guides`] takes.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct GuidesProps {
    /// What is drawn.
    pub(super) guides: Rc<Vec<Guide>>,
    /// Pixels for a unit of the map.
    pub(super) scale: f32,
}

/// The guides.
#[component]
pub(super) fn Guides(props: &GuidesProps) -> Html {
    let words = use_words();
    let scale = props.scale;
    let scaled = |point: &Point| Point::new(point.x * scale, point.y * scale);
    let draw = |guide: &Guide| match guide {
        Guide::Ring { radii, says } => ring(&words, scaled(radii), says),
        Guide::Ray { to } => {
            let end = scaled(to);
            html! { <line class="map__guide" x2={end.x.to_string()} y2={end.y.to_string()} /> }
        }
        Guide::Sector { at, kinds } => {
            let at = scaled(at);
            let names: Vec<String> = kinds.iter().map(|kind| labelled(&words, kind).to_string()).collect();
            let anchor = match at.x {
                x if x > 60.0 => "start",
                x if x < -60.0 => "end",
                _ => "middle",
            };
            text(&names.join(", "), at, anchor)
        }
        Guide::Grid { cell, has_unrated } => grid(&words, scaled(cell), *has_unrated),
    };
    html! { <g class="map__guides" aria-hidden="true">for guide in props.guides.iter() { { draw(guide) } }</g> }
}

fn ring(words: &Words, radii: Point, says: &str) -> Html {
    html! {
        <>
            <ellipse class="map__guide" rx={radii.x.to_string()} ry={radii.y.to_string()} />
            if !says.is_empty() {
                { text(&words.text(says), Point::new(0.0, -radii.y - 3.0), "middle") }
            }
        </>
    }
}

/// Influence upwards, interest to the right, each in five steps.
fn grid(words: &Words, cell: Point, has_unrated: bool) -> Html {
    let (wide, high) = (cell.x * f32::from(STEPS), cell.y * f32::from(STEPS));
    let steps = || (0..=STEPS).map(f32::from);
    let beside = LETTERING.size;
    html! {
        <>
            for step in steps() {
                <line class="map__guide" x1={(cell.x * step).to_string()} x2={(cell.x * step).to_string()} y2={high.to_string()} />
                <line class="map__guide" y1={(cell.y * step).to_string()} y2={(cell.y * step).to_string()} x2={wide.to_string()} />
            }
            { text(&words.text("map-axis-influence"), Point::new(-beside, beside), "end") }
            { text(&words.text("map-axis-interest"), Point::new(wide + beside, high), "start") }
            if has_unrated {
                { text(&words.text("map-axis-unrated"), Point::new(-beside, high + 2.0 * beside), "end") }
            }
        </>
    }
}

fn text(says: &str, at: Point, anchor: &'static str) -> Html {
    let lines = wrapped(says, super::GUIDE_LETTERING);
    html! {
        <text class="map__guide-text" text-anchor={anchor}>
            for (number, line) in lines.iter().enumerate() {
                <tspan x={format!("{:.1}", at.x)} y={format!("{:.1}", at.y + number as f32 * LETTERING.leading())}>{ line.clone() }</tspan>
            }
        </text>
    }
}
