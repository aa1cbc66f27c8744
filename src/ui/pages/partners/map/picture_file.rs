//! The map as parts of a picture that stands alone: what is shown, as it is shown, on white.

use super::canvas::{seen_lines, seen_nodes};
use super::colours::Colours;
use super::desk::Desk;
use super::guides::captions;
use super::lines::{self, Ink};
use super::node::{letter_of, outline_of};
use super::scene::{Seen, labels_of};
use super::stage::{Stage, kind_id};
use super::wording::{turn_key, weight_key};
use super::{LETTERING, node};
use crate::engine::layout::Point;
use crate::engine::map_picture::{Guide, Lettering, Line, Look, Turn, Who, width, wrapped};
use crate::exchange::drawing::{Drawing, Part, Stroke, Text};
use crate::plan::PartnerKind;
use crate::sorted::SortedSet;
use crate::ui::record::labelled;

/// The space around the picture, and between entries of the legend.
const AROUND: f32 = 24.0;
const BETWEEN: f32 = 22.0;
/// A row of the legend, and the picture's least width, so that the legend has room.
const ROW: f32 = 28.0;
const NARROWEST: f32 = 640.0;

/// The picture, with what it says.
pub(super) fn drawing(desk: &Desk, stage: &Stage, look: &Look, (says, marks): (&str, f32)) -> Drawing {
    let colours = Colours::of_page();
    let picture = &desk.drawn.picture;
    let near = stage.neighbourhood(picture);
    let shown = seen_nodes(desk, stage, near.as_deref());
    let lines = seen_lines(desk, stage, &shown);
    let is_seen = |all: &[Seen], place: usize| all.get(place) == Some(&Seen::Plainly);
    let ink = Ink::of(desk.drawn.arrangement, picture.lines.len(), stage.drawn.scale);
    let at = |place: usize| {
        let at = desk.drawn.places.get(place).copied().unwrap_or_default();
        Point::new(at.x * stage.drawn.scale, at.y * stage.drawn.scale)
    };
    let mut parts = guide_parts(&colours, &desk.drawn.guides, stage.drawn.scale);
    let seen = picture
        .lines
        .iter()
        .enumerate()
        .filter(|(number, _)| is_seen(&lines, *number));
    for (_, line) in seen {
        let (one, other) = line.between;
        let turn = line.turn.unwrap_or_default();
        let radius = |place: usize| picture.nodes.get(place).map_or(0.0, |node| node.radius) * marks;
        let (from, to) = lines::between(at(one), at(other), (radius(one), radius(other)), line.runs);
        let (from, to) = if line.runs == Some(false) {
            (to, from)
        } else {
            (from, to)
        };
        if line.is_only_tie && ink != Ink::Calm {
            parts.extend(colours.only(ink).map(|stroke| Part::Line {
                from,
                to,
                stroke,
                has_arrow: false,
            }));
        }
        parts.push(Part::Line {
            from,
            to,
            stroke: colours.line(line.weight, turn, ink),
            has_arrow: line.runs.is_some(),
        });
        let place = lines::sign_place(at(one), at(other), (radius(one), radius(other)), turn);
        parts.extend(sign(&colours, turn, place));
    }
    let captions = captions(&desk.words, &desk.drawn.guides);
    let written = labels_of(
        &desk.drawn,
        (&desk.drawn.places, &captions),
        &shown,
        &SortedSet::new(),
        look.names,
        (stage.drawn.scale, stage.sheet(false)),
    );
    let (mut from, mut to) = (Point::default(), Point::default());
    let mut is_first = true;
    for (place, own) in picture
        .nodes
        .iter()
        .enumerate()
        .filter(|(place, _)| is_seen(&shown, *place))
    {
        let (middle, radius) = (at(place), own.radius * marks);
        if own.is_only_link {
            parts.push(Part::Ellipse {
                at: middle,
                radii: Point::new(radius + 4.0, radius + 4.0),
                stroke: colours.ring(),
            });
        }
        let kind = if own.who == Who::School {
            "school"
        } else {
            kind_id(own.kind.as_ref())
        };
        let (fill, ink) = colours.kind(kind);
        let is_pale = !own.is_at_work || matches!(own.who, Who::Goal(_));
        parts.push(Part::Mark {
            at: middle,
            radius,
            outline: outline_of(own).to_owned(),
            fill: if is_pale { colours.paper.clone() } else { fill },
            ink: if is_pale { colours.ink.clone() } else { ink },
            letter: letter_of(&desk.words, own).to_string(),
            is_dashed: !own.is_at_work,
        });
        if own.pinned.is_some() {
            parts.push(Part::Dot {
                at: middle.moved(Point::new(radius, -radius), 0.8),
                radius: 3.5,
                fill: colours.ink.clone(),
            });
        }
        let mut reach = (
            middle.from(Point::new(radius, radius)),
            middle.moved(Point::new(radius, radius), 1.0),
        );
        if let Some(label) = written.labels.get(place).and_then(Option::as_ref) {
            let (x, y, anchor) = node::label_place(label, radius);
            let (wide, high) = LETTERING.extent(&label.lines);
            parts.push(Part::Text(Text {
                at: middle.moved(Point::new(x, y), 1.0),
                anchor,
                lines: label.lines.clone(),
                size: LETTERING.size,
                leading: LETTERING.leading(),
                weight: if own.who == Who::School { 750 } else { 600 },
            }));
            reach.0 = Point::new(
                reach.0.x.min(middle.x - wide - radius),
                reach.0.y.min(middle.y - high - radius),
            );
            reach.1 = Point::new(
                reach.1.x.max(middle.x + wide + radius),
                reach.1.y.max(middle.y + high + radius),
            );
        }
        if is_first {
            (from, to, is_first) = (reach.0, reach.1, false);
        }
        from = Point::new(from.x.min(reach.0.x), from.y.min(reach.0.y));
        to = Point::new(to.x.max(reach.1.x), to.y.max(reach.1.y));
    }
    for (at, label) in written.captions.iter().flatten() {
        let (x, y, anchor) = node::label_place(label, 2.0);
        let at = Point::new(at.x * stage.drawn.scale + x, at.y * stage.drawn.scale + y);
        let (wide, high) = LETTERING.extent(&label.lines);
        from = Point::new(from.x.min(at.x - wide), from.y.min(at.y - high));
        to = Point::new(to.x.max(at.x + wide), to.y.max(at.y + high));
        parts.push(Part::Text(Text {
            at,
            anchor,
            lines: label.lines.clone(),
            size: LETTERING.size,
            leading: LETTERING.leading(),
            weight: 400,
        }));
    }
    let mut from = from.from(Point::new(AROUND, AROUND + ROW));
    to = Point::new((to.x + AROUND).max(from.x + NARROWEST), to.y + AROUND);
    let title = desk.plan.about.title.clone();
    // What it says, and when: it is looked at where neither stands beside it.
    let across = Lettering {
        widest: to.x - from.x - 2.0 * AROUND,
        lines: 4,
        ..LETTERING
    };
    let mut said = wrapped(says, across);
    said.push(desk.format.day(desk.store.env().today()));
    from.y -= said.len() as f32 * across.leading();
    parts.push(Part::Text(Text {
        at: Point::new(from.x + AROUND, from.y + AROUND + ROW * 0.75),
        anchor: "start",
        lines: said,
        size: across.size,
        leading: across.leading(),
        weight: 450,
    }));
    parts.push(Part::Text(Text {
        at: Point::new(from.x + AROUND, from.y + AROUND),
        anchor: "start",
        lines: vec![title.clone()],
        size: 18.0,
        leading: 22.0,
        weight: 650,
    }));
    to.y = legend(
        desk,
        &colours,
        &shown,
        &lines,
        &mut parts,
        Point::new(from.x + AROUND, to.y),
        to.x - AROUND,
    ) + AROUND;
    Drawing {
        title,
        from,
        to,
        parts,
        paper: colours.paper,
        ink: colours.ink,
        font: None,
    }
}

/// The sign of what shall become of a line, where anything shall.
fn sign(colours: &Colours, turn: Turn, (at, along): (Point, Point)) -> Option<Part> {
    let path = lines::turn_sign(turn)?;
    Some(Part::Sign {
        at,
        along,
        radius: 7.5,
        path,
        colour: colours.turn(turn).to_owned(),
    })
}

/// What lies beneath the nodes.
fn guide_parts(colours: &Colours, guides: &[Guide], scale: f32) -> Vec<Part> {
    let thin = Stroke {
        colour: colours.guide.clone(),
        width: 1.0,
        dashes: "",
        opacity: 1.0,
    };
    let line = |from: Point, to: Point| Part::Line {
        from: Point::new(from.x * scale, from.y * scale),
        to: Point::new(to.x * scale, to.y * scale),
        stroke: thin.clone(),
        has_arrow: false,
    };
    let of = |guide: &Guide| match guide {
        Guide::Ring { radii, .. } => vec![Part::Ellipse {
            at: Point::default(),
            radii: Point::new(radii.x * scale, radii.y * scale),
            stroke: thin.clone(),
        }],
        Guide::Ray { to } => vec![line(Point::default(), *to)],
        Guide::Sector { .. } => Vec::new(),
        Guide::Grid { cell, .. } => {
            let end = Point::new(cell.x * 5.0, cell.y * 5.0);
            let steps = (0_u8..=5).map(f32::from);
            let lines = steps.flat_map(|step| {
                let (x, y) = (cell.x * step, cell.y * step);
                [
                    line(Point::new(x, 0.0), Point::new(x, end.y)),
                    line(Point::new(0.0, y), Point::new(end.x, y)),
                ]
            });
            lines.collect()
        }
    };
    guides.iter().flat_map(of).collect()
}

/// What marks and lines mean, in rows below the map; how far down it reaches.
fn legend(
    desk: &Desk,
    colours: &Colours,
    shown: &[Seen],
    lines: &[Seen],
    parts: &mut Vec<Part>,
    from: Point,
    end: f32,
) -> f32 {
    let picture = &desk.drawn.picture;
    let is_seen = |all: &[Seen], place: usize| all.get(place) == Some(&Seen::Plainly);
    let mut at = Point::new(from.x, from.y + ROW / 2.0);
    let mut entry = |parts: &mut Vec<Part>, label: &str, mark: &dyn Fn(Point) -> Vec<Part>| {
        let wide = 38.0 + width(label, LETTERING.size) * 1.05;
        if at.x + wide > end && at.x > from.x {
            at = Point::new(from.x, at.y + ROW);
        }
        parts.extend(mark(at));
        parts.push(Part::Text(Text {
            at: Point::new(at.x + 36.0, at.y + LETTERING.size * 0.35),
            anchor: "start",
            lines: vec![label.to_owned()],
            size: LETTERING.size,
            leading: LETTERING.leading(),
            weight: 450,
        }));
        at.x += wide + BETWEEN;
    };
    let mut seen: SortedSet<String> = SortedSet::new();
    for (place, node) in picture.nodes.iter().enumerate() {
        if !is_seen(shown, place)
            || !matches!(node.who, Who::Partner(_))
            || !seen.insert(kind_id(node.kind.as_ref()).to_owned())
        {
            continue;
        }
        let kind = kind_id(node.kind.as_ref());
        let label = if kind.is_empty() {
            desk.words.text("map-kind-unsaid")
        } else {
            labelled(&desk.words, &PartnerKind::from_id(kind))
        };
        let (fill, ink) = colours.kind(kind);
        entry(parts, &label, &|at| {
            vec![Part::Mark {
                at: Point::new(at.x + 16.0, at.y),
                radius: 10.0,
                outline: outline_of(node).to_owned(),
                fill: fill.clone(),
                ink: ink.clone(),
                letter: letter_of(&desk.words, node).to_string(),
                is_dashed: false,
            }]
        });
    }
    let line = |at: Point, stroke: Stroke| Part::Line {
        from: at,
        to: Point::new(at.x + 32.0, at.y),
        stroke,
        has_arrow: false,
    };
    let weights: SortedSet<u8> = (0..picture.lines.len())
        .filter(|place| is_seen(lines, *place))
        .filter_map(|place| picture.lines.get(place).map(|line| line.weight))
        .collect();
    for weight in weights.iter().rev() {
        let label = desk.words.text(weight_key(*weight, desk.drawn.arrangement));
        entry(parts, &label, &|at| {
            vec![line(at, colours.line(*weight, Turn::Stays, Ink::Full))]
        });
    }
    let is_any = |is: &dyn Fn(&Line) -> bool| {
        let mut all = picture.lines.iter().enumerate();
        all.any(|(place, line)| is_seen(lines, place) && is(line))
    };
    for turn in Turn::ALL.into_iter().filter(|turn| *turn != Turn::Stays) {
        if is_any(&|line| line.turn == Some(turn)) {
            entry(parts, &desk.words.text(turn_key(turn)), &|at| {
                let place = (Point::new(at.x + 16.0, at.y), Point::new(1.0, 0.0));
                let own = line(at, colours.line(2, turn, Ink::Full));
                std::iter::once(own).chain(sign(colours, turn, place)).collect()
            });
        }
    }
    if (picture.nodes.iter().enumerate()).any(|(place, node)| is_seen(shown, place) && node.is_only_link) {
        entry(parts, &desk.words.text("map-key-only"), &|at| {
            vec![Part::Ellipse {
                at: Point::new(at.x + 16.0, at.y),
                radii: Point::new(10.0, 10.0),
                stroke: colours.ring(),
            }]
        });
    }
    if Ink::of(desk.drawn.arrangement, 0, 1.0) != Ink::Calm && is_any(&|line| line.is_only_tie) {
        entry(parts, &desk.words.text("map-key-only-tie"), &|at| {
            let own = colours.line(2, Turn::Stays, Ink::Full);
            let strokes = colours.only(Ink::Full).into_iter().chain([own]);
            strokes.map(|stroke| line(at, stroke)).collect()
        });
    }
    at.y + ROW / 2.0
}
