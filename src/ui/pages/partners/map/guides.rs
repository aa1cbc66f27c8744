//! What lies beneath the nodes and says what their places mean: rings, sectors, a grid of two scales.

use std::rc::Rc;

use yew::prelude::*;

use super::LETTERING;
use crate::engine::layout::Point;
use crate::engine::map_picture::{Caption, Guide, Lettering, wrapped};
use crate::ui::record::labelled;
use crate::ui::words::Words;

/// How many steps each scale has.
const STEPS: u8 = 5;
/// Where along a ring its name may stand: at the top, a little beside it, at the bottom; to the right and down.
const ALONG: [Point; 6] = [
    Point { x: 0.0, y: -1.0 },
    Point { x: 0.34, y: -0.94 },
    Point { x: -0.34, y: -0.94 },
    Point { x: 0.64, y: -0.77 },
    Point { x: -0.64, y: -0.77 },
    Point { x: 0.0, y: 1.0 },
];
/// How captions are set.
const CAPTION: Lettering = Lettering {
    widest: 150.0,
    lines: 3,
    ..LETTERING
};

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
    let scaled = |point: &Point| Point::new(point.x * props.scale, point.y * props.scale);
    let draw = |guide: &Guide| match guide {
        Guide::Ring { radii, .. } => {
            let radii = scaled(radii);
            html! { <ellipse class="map__guide" rx={radii.x.to_string()} ry={radii.y.to_string()} /> }
        }
        Guide::Ray { to } => {
            let end = scaled(to);
            html! { <line class="map__guide" x2={end.x.to_string()} y2={end.y.to_string()} /> }
        }
        Guide::Sector { .. } => Html::default(),
        Guide::Grid { cell, .. } => grid(scaled(cell)),
    };
    html! { <g aria-hidden="true">for guide in props.guides.iter() { { draw(guide) } }</g> }
}

/// Influence upwards, interest to the right, each in five steps.
fn grid(cell: Point) -> Html {
    let (wide, high) = (cell.x * f32::from(STEPS), cell.y * f32::from(STEPS));
    let steps = (0..=STEPS).map(f32::from);
    html! {
        for step in steps {
            <line class="map__guide" x1={(cell.x * step).to_string()} x2={(cell.x * step).to_string()} y2={high.to_string()} />
            <line class="map__guide" y1={(cell.y * step).to_string()} y2={(cell.y * step).to_string()} x2={wide.to_string()} />
        }
    }
}

/// What is written on them.
pub(super) fn captions(words: &Words, guides: &[Guide]) -> Vec<Caption> {
    let caption = |says: &str, places: Vec<Point>| Caption {
        places,
        lines: wrapped(says, CAPTION),
    };
    let mut captions = Vec::new();
    for guide in guides {
        match guide {
            Guide::Ring { radii, says } if !says.is_empty() => {
                let along = ALONG.map(|way| Point::new(way.x * radii.x, way.y * radii.y));
                captions.push(caption(&words.text(says), along.into()));
            }
            Guide::Ring { .. } | Guide::Ray { .. } => {}
            Guide::Sector { at, kinds } => {
                let names: Vec<String> = kinds.iter().map(|kind| labelled(words, kind).to_string()).collect();
                captions.push(caption(&names.join(", "), vec![*at]));
            }
            Guide::Grid { cell, has_unrated } => {
                let (wide, high) = (cell.x * f32::from(STEPS), cell.y * f32::from(STEPS));
                captions.push(caption(&words.text("map-axis-influence"), vec![Point::default()]));
                captions.push(caption(&words.text("map-axis-interest"), vec![Point::new(wide, high)]));
                if *has_unrated {
                    captions.push(caption(
                        &words.text("map-axis-unrated"),
                        vec![Point::new(0.0, high + 24.0)],
                    ));
                }
            }
        }
    }
    captions
}
