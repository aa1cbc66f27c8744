//! A line of the map: its weight and style say how close a tie is, and what shall become of it.

use yew::prelude::*;

use crate::engine::layout::Point;
use crate::engine::map_picture::{Arrangement, Turn};

/// The id of the arrowhead.
pub(super) const ARROW: &str = "arrowhead";

/// With more lines than this they are drawn thin where the map is seen from afar.
const DENSE: usize = 200;

/// How heavily lines are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// By how close a tie is.
    Full,
    /// Standing back: where places say something else.
    Calm,
    /// Thin: very many from afar, which would cover everything.
    Dense,
}

impl Ink {
    /// That of a map of so many lines at a size.
    pub(super) fn of(arrangement: Arrangement, lines: usize, scale: f32) -> Self {
        match arrangement {
            Arrangement::Network | Arrangement::Goals if lines > DENSE && scale < 0.6 => Self::Dense,
            Arrangement::Network | Arrangement::Goals => Self::Full,
            _ => Self::Calm,
        }
    }

    /// The class of what is drawn so.
    pub(super) fn class(self) -> Option<&'static str> {
        match self {
            Self::Full => None,
            Self::Calm => Some("map__svg--calm"),
            Self::Dense => Some("map__svg--dense"),
        }
    }
}

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

/// The sign of a turn, about 10 wide: what changes is told apart without colour. Along the line two arrowheads meet where
/// it shall be closer, and part where it shall be looser.
pub(super) fn turn_sign(turn: Turn) -> Option<&'static str> {
    Some(match turn {
        Turn::Stays => return None,
        Turn::New => "M-4 0H4M0-4V4",
        Turn::Closer => "M-5-3.5L-1.5 0L-5 3.5M5-3.5L1.5 0L5 3.5",
        Turn::Looser => "M-1.5-3.5L-5 0L-1.5 3.5M1.5-3.5L5 0L1.5 3.5",
        Turn::Ends => "M-3-3L3 3M3-3L-3 3",
    })
}

/// Where the sign of a turn stands between two marks, and which way it lies, at length 1; signs that are the same all
/// around stay upright.
pub(super) fn sign_place(from: Point, to: Point, radii: (f32, f32), turn: Turn) -> (Point, Point) {
    let length = from.distance(to).max(1.0);
    let way = to.from(from);
    let middle = from.moved(way, ((length + radii.0 - radii.1) / 2.0 / length).clamp(0.0, 1.0));
    let is_along = matches!(turn, Turn::Closer | Turn::Looser);
    let along = if is_along {
        Point::new(way.x / length, way.y / length)
    } else {
        Point::new(1.0, 0.0)
    };
    (middle, along)
}

/// The sign of a turn, in a disc so that it can be read on its line.
pub(super) fn sign(turn: Turn, (at, along): (Point, Point)) -> Html {
    let (Some(path), Some(class)) = (turn_sign(turn), turn_class(turn)) else {
        return Html::default();
    };
    let transform = format!(
        "matrix({:.3} {:.3} {:.3} {:.3} {:.1} {:.1})",
        along.x, along.y, -along.y, along.x, at.x, at.y
    );
    html! {
        <g class={classes!("map__sign", class)} {transform}>
            <circle r="7.5" />
            <path d={path} />
        </g>
    }
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
                // Two thin lines along it: what lies between them is of the colour of the ground.
                <line class="map__line-only" x1={x1.clone()} y1={y1.clone()} x2={x2.clone()} y2={y2.clone()} />
                <line class="map__line-beside" x1={x1.clone()} y1={y1.clone()} x2={x2.clone()} y2={y2.clone()} />
            }
            <line {class} x1={x1.clone()} y1={y1.clone()} x2={x2.clone()} y2={y2.clone()} marker-start={start} marker-end={end} />
            if !props.is_faded {
                { sign(props.turn, sign_place(props.from, props.to, props.radii, props.turn)) }
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_is_told_apart_without_colour() {
        let turns = [Turn::Stays, Turn::New, Turn::Closer, Turn::Looser, Turn::Ends];
        for (place, one) in turns.iter().enumerate() {
            for other in &turns[place + 1..] {
                assert_ne!(turn_sign(*one), turn_sign(*other), "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn signs_stand_midway_between_marks_and_lie_along_the_line() {
        let (from, to) = (Point::new(0.0, 0.0), Point::new(0.0, 100.0));
        let (at, along) = sign_place(from, to, (10.0, 30.0), Turn::Closer);
        assert_eq!((at, along), (Point::new(0.0, 40.0), Point::new(0.0, 1.0)));
        // A plus that is turned is no plus.
        assert_eq!(sign_place(from, to, (0.0, 0.0), Turn::Ends).1, Point::new(1.0, 0.0));
    }
}
