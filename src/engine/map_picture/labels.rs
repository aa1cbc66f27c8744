//! The labels of a picture at a scale: whole names where they have room, short ones where only those have, and none
//! where neither has.

use super::lettering::{Lettering, wrapped};
use super::{Names, Node};
use crate::engine::layout::Point;
use crate::engine::layout::labels::{Area, Labelled, Side, place};

/// A label that is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// On which side of its node it stands.
    pub side: Side,
    /// Its lines.
    pub lines: Vec<String>,
    /// Whether it is the short name, where there is a longer one.
    pub is_short: bool,
}

/// Something else that is written on the map: it finds its place before any label does.
#[derive(Clone, Debug, PartialEq)]
pub struct Caption {
    /// Where, in units of the map.
    pub at: Point,
    /// Its lines.
    pub lines: Vec<String>,
}

/// What is written on a map, as far as it finds room.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Written {
    /// The labels of the nodes, in their order.
    pub labels: Vec<Option<Label>>,
    /// The captions, in their order.
    pub captions: Vec<Option<Label>>,
}

/// How labels are placed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Labelling {
    /// The letters.
    pub lettering: Lettering,
    /// Which names.
    pub names: Names,
    /// How much larger than at scale 1 everything is.
    pub scale: f32,
    /// How much larger than its radius a mark is drawn.
    pub marks: f32,
    /// How far to the sides, and up and down, a label may reach beyond the outermost of those that are looked at: what
    /// shows them all leaves so much free around them.
    pub margin: Point,
}

/// The room that labels need, for an arrangement.
pub fn extents(nodes: &[Node], lettering: Lettering, names: Names) -> Vec<(f32, f32)> {
    nodes
        .iter()
        .map(|node| lettering.extent(&wrapped(text(node, names), lettering)))
        .collect()
}

fn text(node: &Node, names: Names) -> &str {
    match names {
        Names::Full => &node.name,
        Names::Short => &node.short,
    }
}

/// The labels of nodes and the captions at a scale; none for those that find no room. `weights` says which labels are
/// placed first: one below zero has none, and one from 1 on is looked at.
pub fn label(nodes: &[Node], places: &[Point], weights: &[f32], captions: &[Caption], how: Labelling) -> Written {
    let lines = |node: &Node, names: Names| wrapped(text(node, names), how.lettering);
    let full: Vec<Vec<String>> = nodes.iter().map(|node| lines(node, how.names)).collect();
    let weight = |number: usize| weights.get(number).copied().unwrap_or_default();
    let on_page = |at: &Point| Point::new(at.x * how.scale, at.y * how.scale);
    let looked_at = (0..).zip(places).filter(|(number, _)| weight(*number) >= 1.0);
    let frame = around(looked_at.map(|(_, at)| on_page(at)), how.margin);
    let labelled = |chosen: &[Vec<String>]| -> Vec<Labelled> {
        let of_nodes = nodes.iter().zip(places).zip(chosen).enumerate();
        let of_nodes = of_nodes.map(|(number, ((node, at), lines))| Labelled {
            place: on_page(at),
            radius: node.radius * how.marks + 2.0,
            label: if weight(number) < 0.0 {
                (0.0, 0.0)
            } else {
                how.lettering.extent(lines)
            },
            weight: weight(number),
            within: frame.filter(|_| weight(number) >= 1.0),
        });
        let of_captions = captions.iter().map(|caption| Labelled {
            place: on_page(&caption.at),
            radius: 2.0,
            label: how.lettering.extent(&caption.lines),
            weight: f32::MAX,
            within: None,
        });
        of_nodes.chain(of_captions).collect()
    };
    let mut sides = place(&labelled(&full));
    let mut chosen = full.clone();
    let mut is_short = vec![false; nodes.len()];
    let misses = |sides: &[Option<Side>], number: usize| sides.get(number).is_none_or(Option::is_none);
    if how.names == Names::Full {
        for (number, node) in nodes.iter().enumerate() {
            if misses(&sides, number)
                && weight(number) >= 0.0
                && node.short != node.name
                && let (Some(own), Some(short)) = (chosen.get_mut(number), is_short.get_mut(number))
            {
                *own = lines(node, Names::Short);
                *short = true;
            }
        }
        if is_short.contains(&true) {
            sides = place(&labelled(&chosen));
        }
    }
    let mut sides = sides.into_iter();
    let labels = sides.by_ref().take(nodes.len()).zip(chosen).zip(is_short);
    let labels = labels.map(|((side, lines), is_short)| {
        Some(Label {
            side: side?,
            lines,
            is_short,
        })
    });
    let labels = labels.collect();
    let captions = sides.zip(captions).map(|(side, caption)| {
        Some(Label {
            side: side?,
            lines: caption.lines.clone(),
            is_short: false,
        })
    });
    Written {
        labels,
        captions: captions.collect(),
    }
}

/// What holds all of some places, and a margin around them; nothing where there are none.
fn around(places: impl Iterator<Item = Point>, margin: Point) -> Option<Area> {
    let area = places.fold(None, |area: Option<Area>, place| {
        let Area { from, to } = area.unwrap_or(Area { from: place, to: place });
        Some(Area {
            from: Point::new(from.x.min(place.x), from.y.min(place.y)),
            to: Point::new(to.x.max(place.x), to.y.max(place.y)),
        })
    });
    area.map(|Area { from, to }| Area {
        from: Point::new(from.x - margin.x, from.y - margin.y),
        to: Point::new(to.x + margin.x, to.y + margin.y),
    })
}
