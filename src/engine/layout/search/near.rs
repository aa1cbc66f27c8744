//! Neighbourhoods kept: for each node, how many of its neighbours are among its equally many nearest nodes. Kept up to
//! date with the distance to the last of the nearest and to the first behind them, which tell in one comparison whether
//! another node that moves comes in or goes out, and for whom.

use crate::engine::layout::part::Part;
use crate::engine::layout::{Point, at, put};

/// Up to so many nearest are found by keeping them in order; more by partitioning.
const FEW: usize = 8;

/// The nearest of each node.
pub(super) struct Near {
    /// The squared distance to the last of the nearest, and who that is.
    last: Vec<(f32, u32)>,
    /// The same of the first behind them.
    behind: Vec<(f32, u32)>,
    /// How many of the nearest are neighbours.
    common: Vec<u32>,
    /// For whom a move changes who is near.
    changed: Vec<u32>,
    distances: Vec<(f32, u32)>,
}

/// What neighbours and nearest have in common, as a share of both together, where both are so many.
fn share(degree: usize, common: u32) -> f32 {
    common as f32 / (2 * degree - common as usize).max(1) as f32
}

fn is_tied(part: &Part, one: usize, other: usize) -> u32 {
    u32::from(part.between(one, other) == 1)
}

impl Near {
    pub fn new(part: &Part, places: &[Point]) -> Self {
        let count = part.len();
        let mut near = Self {
            last: vec![(-1.0, 0); count],
            behind: vec![(-1.0, 0); count],
            common: vec![0; count],
            changed: Vec::new(),
            distances: Vec::with_capacity(count),
        };
        for node in 0..count {
            near.renew(part, places, node);
        }
        near
    }

    /// Finds the nearest of a node again. O(nodes).
    fn renew(&mut self, part: &Part, places: &[Point], node: usize) {
        let degree = part.degree(node);
        if degree == 0 {
            return;
        }
        let own = at(places, node);
        if degree < FEW {
            let mut nearest = [(f32::INFINITY, 0_u32); FEW];
            if let Some(nearest) = nearest.get_mut(..=degree) {
                let mut far = f32::INFINITY;
                for (other, place) in places.iter().enumerate() {
                    let square = place.from(own).square();
                    if square < far && other != node {
                        far = keep(nearest, (square, other as u32));
                    }
                }
            }
            put(&mut self.last, node, at(&nearest, degree - 1));
            put(&mut self.behind, node, at(&nearest, degree));
        } else {
            self.distances.clear();
            let squares = (0_u32..).zip(places).filter(|(other, _)| *other as usize != node);
            self.distances
                .extend(squares.map(|(other, place)| (place.from(own).square(), other)));
            // Behind all others is nobody.
            self.distances.push((f32::INFINITY, u32::MAX));
            let (before, behind, _) = self
                .distances
                .select_nth_unstable_by(degree, |one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
            let last = before
                .iter()
                .fold((-1.0, 0), |last, next| if next.0 >= last.0 { *next } else { last });
            put(&mut self.last, node, last);
            put(&mut self.behind, node, *behind);
        }
        let (farthest, _) = at(&self.last, node);
        let is_near = |other: &&u32| at(places, **other as usize).from(own).square() <= farthest;
        put(
            &mut self.common,
            node,
            part.near(node).iter().filter(is_near).count() as u32,
        );
    }

    /// By how much the sum of shares over all nodes gets better if a node goes from where the squared distances are
    /// `olds` to where they are `squares` (its own are infinite). O(nodes).
    pub fn gain(&mut self, part: &Part, node: usize, squares: &[f32], olds: &[f32]) -> f32 {
        let mut gain = 0.0;
        self.changed.clear();
        let nearest = self.last.iter().zip(&self.behind);
        for (other, ((square, old), ((last, out), (behind, next)))) in squares.iter().zip(olds).zip(nearest).enumerate()
        {
            // Neither was it among those who count, nor will it be.
            if *old > *behind && *square > *behind {
                continue;
            }
            let was_near = old <= last;
            self.changed.push(other as u32);
            let (comes, goes) = if was_near && square > behind {
                (is_tied(part, other, *next as usize), is_tied(part, other, node))
            } else if !was_near && square < last {
                (is_tied(part, other, node), is_tied(part, other, *out as usize))
            } else {
                continue;
            };
            let (degree, common) = (part.degree(other), at(&self.common, other));
            gain += share(degree, (common + comes).saturating_sub(goes)) - share(degree, common);
        }
        let degree = part.degree(node);
        if degree > 0 {
            let farthest = self.farthest(squares, degree);
            let is_near = |other: &&u32| at(squares, **other as usize) <= farthest;
            let common = part.near(node).iter().filter(is_near).count() as u32;
            gain += share(degree, common) - share(degree, at(&self.common, node));
        }
        gain
    }

    /// The so-manieth of squared distances.
    fn farthest(&mut self, squares: &[f32], degree: usize) -> f32 {
        if degree < FEW {
            let mut nearest = [(f32::INFINITY, 0_u32); FEW];
            let Some(nearest) = nearest.get_mut(..degree) else {
                return 0.0;
            };
            let mut far = f32::INFINITY;
            for square in squares {
                if *square < far {
                    far = keep(nearest, (*square, 0));
                }
            }
            return at(nearest, degree - 1).0;
        }
        self.distances.clear();
        self.distances.extend(squares.iter().map(|square| (*square, 0)));
        if degree > self.distances.len() {
            return f32::INFINITY;
        }
        let by_distance = |one: &(f32, u32), other: &(f32, u32)| one.0.total_cmp(&other.0);
        self.distances.select_nth_unstable_by(degree - 1, by_distance).1.0
    }

    /// A node has moved as the last [`Self::gain`] asked.
    pub fn moved(&mut self, part: &Part, places: &[Point], node: usize) {
        self.renew(part, places, node);
        let changed = std::mem::take(&mut self.changed);
        for other in &changed {
            self.renew(part, places, *other as usize);
        }
        self.changed = changed;
    }

    /// The sum of shares over all nodes.
    #[cfg(test)]
    pub fn sum(&self, part: &Part) -> f32 {
        (0..part.len())
            .map(|node| share(part.degree(node), at(&self.common, node)))
            .sum()
    }
}

/// Keeps a distance among the nearest, which stand in order, instead of the last of them; how far the last is then.
fn keep(nearest: &mut [(f32, u32)], new: (f32, u32)) -> f32 {
    let mut rank = nearest.len().saturating_sub(1);
    put(nearest, rank, new);
    while rank > 0 && at(nearest, rank - 1).0 > new.0 {
        nearest.swap(rank - 1, rank);
        rank -= 1;
    }
    nearest.last().map_or(0.0, |last| last.0)
}
