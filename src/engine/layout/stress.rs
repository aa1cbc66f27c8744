//! Stress: how far distances on the page are from distances in the network. One round looks at each two nodes once and
//! moves both towards where they should be (Zheng, Pawar and Goodman 2019): O(nodes²) a round, no list of pairs kept.

use super::part::Part;
use super::{Point, at, larger, put, smaller};
use crate::engine::random::Random;

/// How far pairs are corrected at the end, for those one tie apart.
const LAST: f32 = 0.1;

/// Rounds of a descent.
pub(super) struct Descent {
    round: u32,
    rounds: u32,
    first: f32,
    random: Random,
    order: Vec<u32>,
    /// How much of what is wrong is corrected, by ties.
    shares: Vec<f32>,
}

impl Descent {
    /// So many rounds over a part; gentle ones correct what stands, others may turn everything over.
    pub fn new(part: &Part, rounds: u32, is_gentle: bool) -> Self {
        let widest = f32::from(part.widest().max(1));
        Self {
            round: 0,
            rounds,
            first: if is_gentle { 1.0 } else { widest * widest },
            random: Random::new(part.len() as u64),
            order: (0..part.len() as u32).collect(),
            shares: vec![0.0; usize::from(u8::MAX) + 1],
        }
    }

    /// One round; whether it was the last. Places are in ties.
    pub fn round(&mut self, part: &Part, places: &mut [Point], fixed: &[bool]) -> bool {
        let left = 1.0 - self.round as f32 / self.rounds.saturating_sub(1).max(1) as f32;
        let step = LAST + self.first * left * left * left * left;
        let count = part.len();
        for last in (1..count).rev() {
            self.order.swap(last, self.random.below(last + 1));
        }
        for (hops, share) in self.shares.iter_mut().enumerate() {
            let hops = larger(hops as f32, 1.0);
            *share = smaller(step / (hops * hops), 1.0);
        }
        // Each two once, and no node twice in a row: those a number of places apart in a shuffled order.
        for apart in 1..=count / 2 {
            let (behind, before) = (self.order.get(apart..), self.order.get(..apart));
            let (behind, before) = (behind.unwrap_or_default(), before.unwrap_or_default());
            for (one, other) in self.order.iter().zip(behind) {
                correct(part, places, fixed, &self.shares, (*one as usize, *other as usize));
            }
            if apart * 2 < count {
                for (one, other) in self.order.iter().skip(count - apart).zip(before) {
                    correct(part, places, fixed, &self.shares, (*one as usize, *other as usize));
                }
            }
        }
        self.round += 1;
        self.round >= self.rounds
    }
}

/// Moves two nodes towards where they should be of each other.
#[inline(always)]
fn correct(part: &Part, places: &mut [Point], fixed: &[bool], shares: &[f32], (one, other): (usize, usize)) {
    let hops = part.between(one, other);
    let (here, there) = (at(places, one), at(places, other));
    let way = here.from(there);
    let length = larger(way.square(), 1e-12).sqrt();
    let share = at(shares, hops as usize) * (f32::from(hops) - length) / length;
    let (own, its) = match (at(fixed, one), at(fixed, other)) {
        (false, false) => (share * 0.5, share * -0.5),
        (true, false) => (0.0, -share),
        (false, true) => (share, 0.0),
        (true, true) => return,
    };
    put(places, one, here.moved(way, own));
    put(places, other, there.moved(way, its));
}

/// The stress of a drawing in ties, over each two nodes: the sum of (distance on the page / distance in the network − 1)²,
/// the scale that would make it least, and how many pairs there are. O(nodes²).
pub(super) fn stress(part: &Part, places: &[Point]) -> Stress {
    let (mut sum, mut square, mut pairs) = (0.0_f64, 0.0_f64, 0.0_f64);
    for (node, place) in places.iter().enumerate() {
        for (other, hops) in places.iter().zip(part.hops(node)).take(node) {
            let ratio = f64::from(place.distance(*other) / f32::from((*hops).max(1)));
            sum += ratio;
            square += ratio * ratio;
            pairs += 1.0;
        }
    }
    let scale = if square > 0.0 { sum / square } else { 1.0 };
    Stress {
        mean: if pairs > 0.0 {
            ((scale * scale * square - 2.0 * scale * sum + pairs) / pairs).max(0.0) as f32
        } else {
            0.0
        },
        now: (square - 2.0 * sum + pairs).max(0.0) as f32,
        scale: scale as f32,
        pairs: pairs as f32,
    }
}

/// See [`stress`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Stress {
    /// The mean at the best scale.
    pub mean: f32,
    /// The sum at scale 1.
    pub now: f32,
    /// The best scale.
    pub scale: f32,
    /// How many pairs.
    pub pairs: f32,
}
