//! A line of the map: its weight and style say how close a tie is, and what shall become of it.

use yew::prelude::*;

use crate::engine::layout::Point;
use crate::engine::map_picture::Turn;

/// The id of the arrowhead.
pub(super) const ARROW: &str = "arrowhead";

/// What [`LineView`] takes.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct LineViewProps {
    /// Its place among the lines.
    pub(super) number: usize,
    /// From 1 to 4; 0 where nobody has said.
    pub(super) weight: u8,
    /// What shall become of it.
    pub(super) turn: Turn,
    /// Which way it runs.
    pub(super) runs: Option<bool>,
    /// Whether it alone joins some with the rest.
    pub(super) is_only: bool,
    /// Where it begins.
    pub(super) from: Point,
    /// Where it ends.
    pub(super) to: Point,
    /// The radii of its ends.
    pub(super) radii: (f32, f32),
    /// Whether something else is looked at.
    pub(super) is_faded: bool,
}

/// The class of a turn.
pub(super) fn turn_class(turn: Turn) -> Option<&'static str> {
    Some(match turn {
        Turn::Stays => return None,
        Turn::New => "map__line--new",
        Turn::Closer => "map__line--closer",
        Turn::Looser => "map__line--looser",
        Turn::Ends => "map__line--ends",
    })
}

/// A line.
#[component]
pub(super) fn LineView(props: &LineViewProps) -> Html {
    let (from, to) = between(props.from, props.to, props.radii, props.runs);
    let [x1, y1, x2, y2] = [from.x, from.y, to.x, to.y].map(|at| format!("{at:.1}"));
    let class = classes!(
        "map__line",
        format!("map__line--{}", props.weight.min(4)),
        turn_class(props.turn),
        props.is_faded.then_some("map__line--faded"),
    );
    let (arrow, none) = (format!("url(#{ARROW})"), None::<String>);
    let (start, end) = match props.runs {
        None => (none, None),
        Some(true) => (None, Some(arrow)),
        Some(false) => (Some(arrow), None),
    };
    html! {
        <g data-line={props.number.to_string()}>
            if props.is_only && !props.is_faded {
                <line class="map__line-only" x1={x1.clone()} y1={y1.clone()} x2={x2.clone()} y2={y2.clone()} />
            }
            <line {class} x1={x1.clone()} y1={y1.clone()} x2={x2.clone()} y2={y2.clone()} marker-start={start} marker-end={end} />
            <line class="map__line-reach" {x1} {y1} {x2} {y2} />
        </g>
    }
}

/// From mark to mark: where an arrow points at one, it ends beside it.
pub(super) fn between(from: Point, to: Point, radii: (f32, f32), runs: Option<bool>) -> (Point, Point) {
    let length = from.distance(to);
    let beside = |radius: f32, has_arrow: bool| if has_arrow { radius + 3.0 } else { 0.0 };
    let (near, far) = (
        beside(radii.0, runs == Some(false)),
        beside(radii.1, runs == Some(true)),
    );
    if length <= near + far {
        return (from, to);
    }
    let way = to.from(from);
    (from.moved(way, near / length), to.moved(way, -far / length))
}
