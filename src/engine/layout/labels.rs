//! Where labels stand beside their nodes, at the size at which they are shown: below, to the right, to the left or
//! above, so that none covers another or a node; what finds no place is hidden, and said to be.
//!
//! Greedy by weight, and then for each hidden label a place from which those in the way can move to another side (the
//! point-feature labelling of Christensen, Marks and Shieber, “An empirical study of algorithms for point-feature label
//! placement”, 1995, with repair instead of annealing). O(labels log labels + pairs that are near).

use super::{Point, at, put};

/// On which side of its node a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Below, in the middle.
    Below,
    /// To the right, at the height of the node.
    Right,
    /// To the left, at the height of the node.
    Left,
    /// Above, in the middle.
    Above,
}

impl Side {
    /// All, the likeliest first.
    pub const ALL: [Self; 4] = [Self::Below, Self::Right, Self::Left, Self::Above];
}

/// A node whose label is to be placed. All lengths are in one unit, that of the screen if labels keep their size.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Labelled {
    /// Where its disc has its middle.
    pub place: Point,
    /// The radius of its disc; zero for none, which is in nobody's way.
    pub radius: f32,
    /// Width and height of its label, zero if it has none.
    pub label: (f32, f32),
    /// Heavier labels are placed first.
    pub weight: f32,
    /// Where its label has to stay; none for anywhere.
    pub within: Option<Area>,
}

/// A rectangle on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Its corner at the top left.
    pub from: Point,
    /// Its corner at the bottom right.
    pub to: Point,
}

impl Area {
    /// What holds all of some places, and a margin around them; nothing where there are none.
    pub fn around(places: impl Iterator<Item = Point>, margin: Point) -> Option<Self> {
        let area = places.fold(None, |area: Option<Self>, place| {
            let Self { from, to } = area.unwrap_or(Self { from: place, to: place });
            Some(Self {
                from: Point::new(from.x.min(place.x), from.y.min(place.y)),
                to: Point::new(to.x.max(place.x), to.y.max(place.y)),
            })
        });
        area.map(|Self { from, to }| Self {
            from: Point::new(from.x - margin.x, from.y - margin.y),
            to: Point::new(to.x + margin.x, to.y + margin.y),
        })
    }

    /// What holds this and another.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            from: Point::new(self.from.x.min(other.from.x), self.from.y.min(other.from.y)),
            to: Point::new(self.to.x.max(other.to.x), self.to.y.max(other.to.y)),
        }
    }

    /// The same with more to the left and to the right.
    #[must_use]
    pub fn wider(self, by: f32) -> Self {
        Self {
            from: Point::new(self.from.x - by, self.from.y),
            to: Point::new(self.to.x + by, self.to.y),
        }
    }

    /// Whether two cover some of each other.
    pub fn covers(&self, other: &Self) -> bool {
        self.from.x < other.to.x && other.from.x < self.to.x && self.from.y < other.to.y && other.from.y < self.to.y
    }

    /// Whether all of another is within this one.
    pub fn holds(&self, other: &Self) -> bool {
        self.from.x <= other.from.x && other.to.x <= self.to.x && self.from.y <= other.from.y && other.to.y <= self.to.y
    }
}

impl Labelled {
    /// Where its label is on a side.
    pub fn on(&self, side: Side) -> Area {
        let (width, height) = self.label;
        let Point { x, y } = self.place;
        let from = match side {
            Side::Below => Point::new(x - width / 2.0, y + self.radius),
            Side::Above => Point::new(x - width / 2.0, y - self.radius - height),
            Side::Right => Point::new(x + self.radius, y - height / 2.0),
            Side::Left => Point::new(x - self.radius - width, y - height / 2.0),
        };
        Area {
            from,
            to: Point::new(from.x + width, from.y + height),
        }
    }

    /// The box around its disc.
    pub fn disc(&self) -> Area {
        let Point { x, y } = self.place;
        Area {
            from: Point::new(x - self.radius, y - self.radius),
            to: Point::new(x + self.radius, y + self.radius),
        }
    }

    /// How far its label can reach, to any side.
    fn reach(&self) -> f32 {
        self.radius + self.label.0.max(self.label.1)
    }
}

/// The side on which each label stands; none for those that are hidden or empty. The same for the same nodes.
pub fn place(nodes: &[Labelled]) -> Vec<Option<Side>> {
    let mut placing = Placing::new(nodes);
    let mut order: Vec<usize> = (0..nodes.len()).filter(|node| placing.has_label(*node)).collect();
    let weight = |node: &usize| nodes.get(*node).map_or(0.0, |node| node.weight);
    order.sort_by(|one, other| weight(other).total_cmp(&weight(one)).then(one.cmp(other)));
    for node in &order {
        let side = Side::ALL.into_iter().find(|side| placing.is_open(*node, *side));
        put(&mut placing.sides, *node, side);
    }
    for _ in 0..3 {
        let mut is_changed = false;
        for node in &order {
            if at(&placing.sides, *node).is_none() {
                is_changed |= placing.repair(*node);
            }
        }
        if !is_changed {
            break;
        }
    }
    placing.sides
}

struct Placing<'a> {
    nodes: &'a [Labelled],
    /// Which nodes are near enough to be in the way.
    near: Vec<Vec<u32>>,
    sides: Vec<Option<Side>>,
}

impl<'a> Placing<'a> {
    fn new(nodes: &'a [Labelled]) -> Self {
        let mut order: Vec<u32> = (0..nodes.len() as u32).collect();
        let node = |number: u32| at(nodes, number as usize);
        order.sort_by(|one, other| node(*one).place.x.total_cmp(&node(*other).place.x).then(one.cmp(other)));
        let most = nodes.iter().map(Labelled::reach).fold(0.0, f32::max);
        let mut near = vec![Vec::new(); nodes.len()];
        for (rank, one) in order.iter().enumerate() {
            let own = node(*one);
            for other in order.iter().skip(rank + 1) {
                let its = node(*other);
                if its.place.x - own.place.x > own.reach() + most {
                    break;
                }
                let down = own.radius + own.label.1 + its.radius + its.label.1;
                if (its.place.y - own.place.y).abs() < down {
                    for (node, other) in [(*one, *other), (*other, *one)] {
                        if let Some(near) = near.get_mut(node as usize) {
                            near.push(other);
                        }
                    }
                }
            }
        }
        Self {
            sides: vec![None; nodes.len()],
            nodes,
            near,
        }
    }

    fn has_label(&self, node: usize) -> bool {
        let (width, height) = at(self.nodes, node).label;
        width > 0.0 && height > 0.0
    }

    fn near(&self, node: usize) -> impl Iterator<Item = usize> {
        self.near.get(node).into_iter().flatten().map(|other| *other as usize)
    }

    /// Whether it stays where it has to, and no disc is in the way.
    fn is_possible(&self, node: usize, side: Side) -> bool {
        let labelled = at(self.nodes, node);
        let own = labelled.on(side);
        let stays = labelled.within.is_none_or(|area| area.holds(&own));
        let covers = |other: usize| {
            let other = at(self.nodes, other);
            other.radius > 0.0 && other.disc().covers(&own)
        };
        stays && !self.near(node).any(covers)
    }

    /// Whose label is in the way.
    fn in_the_way(&self, node: usize, side: Side) -> Vec<usize> {
        let own = at(self.nodes, node).on(side);
        let covers =
            |other: &usize| at(&self.sides, *other).is_some_and(|its| at(self.nodes, *other).on(its).covers(&own));
        self.near(node).filter(covers).collect()
    }

    fn is_open(&self, node: usize, side: Side) -> bool {
        self.is_possible(node, side) && self.in_the_way(node, side).is_empty()
    }

    /// Finds a side for a hidden label from which all labels that are in the way can move; whether there is one.
    fn repair(&mut self, node: usize) -> bool {
        for side in Side::ALL {
            if !self.is_possible(node, side) {
                continue;
            }
            let others = self.in_the_way(node, side);
            let before: Vec<Option<Side>> = others.iter().map(|other| at(&self.sides, *other)).collect();
            put(&mut self.sides, node, Some(side));
            let moves = |placing: &mut Self, other: usize| {
                put(&mut placing.sides, other, None);
                let new = Side::ALL.into_iter().find(|side| placing.is_open(other, *side));
                put(&mut placing.sides, other, new);
                new.is_some()
            };
            if others.iter().all(|other| moves(self, *other)) {
                return true;
            }
            for (other, side) in others.iter().zip(before) {
                put(&mut self.sides, *other, side);
            }
            put(&mut self.sides, node, None);
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(count: usize, apart: f32) -> Vec<Labelled> {
        (0..count)
            .map(|number| Labelled {
                place: Point::new(number as f32 * apart, 0.0),
                radius: 6.0,
                label: (60.0, 12.0),
                ..Labelled::default()
            })
            .collect()
    }

    fn assert_clear(nodes: &[Labelled], sides: &[Option<Side>]) {
        let boxes: Vec<_> = nodes
            .iter()
            .zip(sides)
            .map(|(node, side)| side.map(|side| node.on(side)))
            .collect();
        for (one, own) in boxes.iter().enumerate() {
            let Some(own) = own else { continue };
            assert!(
                nodes
                    .iter()
                    .enumerate()
                    .all(|(other, node)| other == one || !node.disc().covers(own))
            );
            assert!(boxes.iter().skip(one + 1).flatten().all(|other| !other.covers(own)));
        }
    }

    #[test]
    fn labels_in_a_row_stand_below_and_above_by_turns() {
        let nodes = row(20, 40.0);
        let sides = place(&nodes);
        assert!(sides.iter().all(Option::is_some), "{sides:?}");
        assert_clear(&nodes, &sides);
        assert_eq!(place(&row(5, 100.0)), vec![Some(Side::Below); 5]);
    }

    #[test]
    fn what_finds_no_place_is_hidden_and_the_heaviest_is_shown() {
        let mut nodes = row(30, 14.0);
        nodes[17].weight = 1.0;
        let sides = place(&nodes);
        assert!(sides.contains(&None));
        assert_eq!(sides[17], Some(Side::Below));
        assert_clear(&nodes, &sides);
    }

    #[test]
    fn a_label_gives_way_for_another() {
        // The first stands below at first, where alone the second can stand.
        let mut nodes = row(2, 40.0);
        nodes[0].weight = 1.0;
        for (x, y) in [(40.0, -14.0), (62.0, 0.0), (18.0, 0.0)] {
            nodes.push(Labelled {
                place: Point::new(x, y),
                radius: 5.0,
                ..Labelled::default()
            });
        }
        let sides = place(&nodes);
        assert_eq!(sides[..3], [Some(Side::Left), Some(Side::Below), None]);
        assert_clear(&nodes, &sides);
    }

    #[test]
    fn a_label_stays_where_it_has_to() {
        let mut nodes = row(3, 40.0);
        let sheet = Area {
            from: Point::new(-30.0, -20.0),
            to: Point::new(140.0, 20.0),
        };
        for node in &mut nodes {
            node.within = Some(sheet);
        }
        let sides = place(&nodes);
        assert_eq!(sides, [Some(Side::Below), Some(Side::Above), Some(Side::Below)]);
        nodes[0].place.y = 30.0;
        assert_eq!(place(&nodes)[0], None, "{nodes:?}");
    }

    #[test]
    fn what_has_no_disc_is_in_nobodys_way() {
        let mut nodes = row(2, 30.0);
        nodes[1].label = (0.0, 0.0);
        nodes[1].place = Point::new(0.0, 12.0);
        assert_eq!(place(&nodes)[0], Some(Side::Right));
        nodes[1].radius = 0.0;
        assert_eq!(place(&nodes)[0], Some(Side::Below));
    }

    #[test]
    fn nothing_and_empty_labels_are_no_trouble() {
        assert!(place(&[]).is_empty());
        assert_eq!(place(&[Labelled::default(); 3]), [None; 3]);
    }
}
