//! In which order the ends stand, so that few wide ribbons cross: each beside the middle of what it is joined with, then
//! neighbours changed about as long as that helps. The order that people gave decides where it makes no difference.

use std::cmp::Ordering;

use super::{Ribbon, Ribbons};
use crate::sorted::sort_by;

/// How often each side is put beside the middle of the other.
const SWEEPS: usize = 8;
/// How often neighbours are tried, at the most.
const ROUNDS: usize = 12;

/// The order of both sides: the places of the ends, the topmost first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Order {
    pub(super) from: Vec<usize>,
    pub(super) to: Vec<usize>,
}

impl Order {
    /// As people gave them.
    pub(super) fn given(of: &Ribbons) -> Self {
        Self {
            from: (0..of.from.len()).collect(),
            to: (0..of.to.len()).collect(),
        }
    }

    /// With few crossings.
    pub(super) fn of(ribbons: &Ribbons) -> Self {
        let mut best = Self::given(ribbons);
        let mut least = best.crossings(ribbons);
        let mut now = best.clone();
        for _ in 0..SWEEPS {
            now.to = middled(&now.to, &ranks(&now.from), ribbons, Side::To);
            now.from = middled(&now.from, &ranks(&now.to), ribbons, Side::From);
            let crossings = now.crossings(ribbons);
            if crossings < least {
                (best, least) = (now.clone(), crossings);
            }
        }
        for _ in 0..ROUNDS {
            let from = exchanged(&mut best.from, &ranks(&best.to), ribbons, Side::From);
            let to = exchanged(&mut best.to, &ranks(&best.from), ribbons, Side::To);
            if !from && !to {
                break;
            }
        }
        best
    }

    /// How much crosses: of each two ribbons that cross, one's amount times the other's.
    pub(super) fn crossings(&self, ribbons: &Ribbons) -> i128 {
        let (from, to) = (ranks(&self.from), ranks(&self.to));
        let rank = |ranks: &[usize], place: usize| ranks.get(place).copied().unwrap_or_default();
        let mut sum = 0_i128;
        for (at, one) in ribbons.ribbons.iter().enumerate() {
            for other in ribbons.ribbons.iter().skip(at + 1) {
                let starts = rank(&from, one.from).cmp(&rank(&from, other.from));
                let ends = rank(&to, one.to).cmp(&rank(&to, other.to));
                if starts != Ordering::Equal && starts == ends.reverse() {
                    sum = sum.saturating_add(weight(one, other));
                }
            }
        }
        sum
    }
}

fn weight(one: &Ribbon, other: &Ribbon) -> i128 {
    i128::from(one.amount.0) * i128::from(other.amount.0)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    From,
    To,
}

impl Side {
    fn own(self, ribbon: &Ribbon) -> usize {
        if self == Self::From { ribbon.from } else { ribbon.to }
    }

    fn other(self, ribbon: &Ribbon) -> usize {
        if self == Self::From { ribbon.to } else { ribbon.from }
    }

    fn pin(self, ribbons: &Ribbons, place: usize) -> u8 {
        let ends = if self == Self::From { &ribbons.from } else { &ribbons.to };
        ends.get(place).map_or(0, super::End::place)
    }
}

/// Where each place stands in an order.
fn ranks(order: &[usize]) -> Vec<usize> {
    let mut ranks = vec![0; order.len()];
    for (rank, place) in order.iter().enumerate() {
        if let Some(of) = ranks.get_mut(*place) {
            *of = rank;
        }
    }
    ranks
}

/// A side with each end beside the middle of what it is joined with.
fn middled(order: &[usize], other: &[usize], ribbons: &Ribbons, side: Side) -> Vec<usize> {
    let middle = |place: usize| -> (i128, i128) {
        let own = ribbons.ribbons.iter().filter(|ribbon| side.own(ribbon) == place);
        own.fold((0, 0), |(sum, whole), ribbon| {
            let rank = other.get(side.other(ribbon)).copied().unwrap_or_default();
            let (rank, amount) = (i128::try_from(rank).unwrap_or_default(), i128::from(ribbon.amount.0));
            (sum + rank * amount, whole + amount)
        })
    };
    let mut found: Vec<(usize, u8, (i128, i128))> = order
        .iter()
        .map(|place| (*place, side.pin(ribbons, *place), middle(*place)))
        .collect();
    sort_by(&mut found, |one, next| {
        let ((sum, whole), (next_sum, next_whole)) = (one.2, next.2);
        // One sum for each whole against the other, without dividing.
        let middles = sum.saturating_mul(next_whole).cmp(&next_sum.saturating_mul(whole));
        one.1.cmp(&next.1).then(middles)
    });
    found.into_iter().map(|(place, ..)| place).collect()
}

/// Changes neighbours about where that makes less cross; whether anything was changed.
fn exchanged(order: &mut [usize], other: &[usize], ribbons: &Ribbons, side: Side) -> bool {
    let crossing = |above: usize, below: usize| -> i128 {
        let of = |place: usize| ribbons.ribbons.iter().filter(move |ribbon| side.own(ribbon) == place);
        let rank = |ribbon: &Ribbon| other.get(side.other(ribbon)).copied().unwrap_or_default();
        let mut sum = 0_i128;
        for one in of(above) {
            for next in of(below).filter(|next| rank(one) > rank(next)) {
                sum = sum.saturating_add(weight(one, next));
            }
        }
        sum
    };
    let mut is_changed = false;
    for at in 1..order.len() {
        let (Some(above), Some(below)) = (order.get(at - 1).copied(), order.get(at).copied()) else {
            continue;
        };
        let is_free = side.pin(ribbons, above) == side.pin(ribbons, below);
        if is_free && crossing(below, above) < crossing(above, below) {
            order.swap(at - 1, at);
            is_changed = true;
        }
    }
    is_changed
}
