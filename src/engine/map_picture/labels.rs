//! The labels of a picture at a scale: whole names where they have room, short ones where only those have, and none
//! where neither has.

use super::lettering::{Lettering, wrapped};
use super::{Names, Node};
use crate::engine::layout::Point;
use crate::engine::layout::labels::{Area, Labelled, Side, place};

/// The radius of a sign, and a little around it.
const SIGN: f32 = 8.5;
/// How wide the beginning of a name is, in sizes of letters.
const BEGUN: f32 = 5.2;

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
    /// Where it may stand, in units of the map, the best place first.
    pub places: Vec<Point>,
    /// Its lines.
    pub lines: Vec<String>,
}

/// What is written on a map, as far as it finds room.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Written {
    /// The labels of the nodes, in their order.
    pub labels: Vec<Option<Label>>,
    /// The captions, in their order, each with where it stands, in units of the map.
    pub captions: Vec<Option<(Point, Label)>>,
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
    /// Where labels have to stay, at that scale; captions may reach farther, by what is to the sides.
    pub frame: Option<Area>,
    /// How much farther captions may reach to the sides.
    pub farther: f32,
}

impl Labelling {
    /// A caption at the first of its places where no disc is in its way; at the best of them if there is none.
    fn caption(&self, caption: &Caption, discs: &[Labelled]) -> Labelled {
        let at = |place: &Point| Labelled {
            place: Point::new(place.x * self.scale, place.y * self.scale),
            radius: 2.0,
            label: self.lettering.extent(&caption.lines),
            weight: f32::MAX,
            within: self.frame.map(|frame| frame.wider(self.farther)),
        };
        let mut all = caption.places.iter().map(at);
        let best = all.clone().next().unwrap_or_default();
        let is_free = |caption: &Labelled| {
            Side::ALL.into_iter().any(|side| {
                let own = caption.on(side);
                let stays = caption.within.is_none_or(|area| area.holds(&own));
                stays && !discs.iter().any(|disc| disc.radius > 0.0 && disc.disc().covers(&own))
            })
        };
        all.find(is_free).unwrap_or(best)
    }
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
/// placed first; what weighs less than zero is not looked at: it has no label, and labels may lie on it. Nor may they lie
/// on signs, whose places are at that scale.
pub fn label(
    nodes: &[Node],
    places: &[Point],
    weights: &[f32],
    captions: &[Caption],
    signs: &[Point],
    how: Labelling,
) -> Written {
    let lines = |node: &Node, names: Names| wrapped(text(node, names), how.lettering);
    let full: Vec<Vec<String>> = nodes.iter().map(|node| lines(node, how.names)).collect();
    let weight = |number: usize| weights.get(number).copied().unwrap_or_default();
    let on_page = |at: &Point| Point::new(at.x * how.scale, at.y * how.scale);
    let discs: Vec<Labelled> = nodes
        .iter()
        .zip(places)
        .enumerate()
        .map(|(number, (node, at))| Labelled {
            place: on_page(at),
            radius: if weight(number) < 0.0 {
                0.0
            } else {
                node.radius * how.marks + 2.0
            },
            weight: weight(number),
            within: how.frame,
            ..Labelled::default()
        })
        .collect();
    let stand: Vec<Labelled> = captions.iter().map(|caption| how.caption(caption, &discs)).collect();
    let labelled = |chosen: &[Vec<String>]| -> Vec<Labelled> {
        let of_nodes = discs.iter().zip(chosen).map(|(disc, lines)| Labelled {
            label: if disc.weight < 0.0 {
                (0.0, 0.0)
            } else {
                how.lettering.extent(lines)
            },
            ..*disc
        });
        of_nodes
            .chain(stand.iter().copied())
            .chain(signs.iter().map(|at| Labelled {
                place: *at,
                radius: SIGN,
                weight: -1.0,
                ..Labelled::default()
            }))
            .collect()
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
    // The beginning of a name is more than none.
    let begun = Lettering {
        widest: how.lettering.size * BEGUN,
        lines: 1,
        ..how.lettering
    };
    for (number, node) in nodes.iter().enumerate() {
        if misses(&sides, number)
            && weight(number) >= 0.0
            && let (Some(own), Some(short)) = (chosen.get_mut(number), is_short.get_mut(number))
        {
            *own = wrapped(text(node, if *short { Names::Short } else { how.names }), begun);
            *short = true;
        }
    }
    sides = place(&labelled(&chosen));
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
    let captions = sides.zip(captions).zip(&stand).map(|((side, caption), stands)| {
        let label = Label {
            side: side?,
            lines: caption.lines.clone(),
            is_short: false,
        };
        let at = Point::new(stands.place.x / how.scale, stands.place.y / how.scale);
        Some((at, label))
    });
    Written {
        labels,
        captions: captions.collect(),
    }
}
