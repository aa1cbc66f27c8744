//! Where the ends and the ribbons of the picture stand, in whole hundredths of the text's size.

use super::order::Order;
use super::{Ribbon, Ribbons};
use crate::plan::Money;
use crate::sorted::sort_by_key;

/// The sizes of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// How high all money together is.
    pub whole: u32,
    /// How high a ribbon is at the least, so that it is seen.
    pub thinnest: u32,
    /// What is between two ends.
    pub gap: u32,
}

/// Where an end stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Which.
    pub place: usize,
    /// Where its room begins: its words have all of it.
    pub top: u32,
    /// How high that is: never less than its words need.
    pub height: u32,
    /// Where its bar begins.
    pub bar: u32,
    /// How high the bar is: as all its ribbons together.
    pub thick: u32,
}

/// Where a ribbon is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Which.
    pub ribbon: Ribbon,
    /// Its upper edge where it begins.
    pub from: u32,
    /// Its upper edge where it ends.
    pub to: u32,
    /// How high it is, at both ends.
    pub thick: u32,
}

/// A picture laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The sources, from above.
    pub from: Vec<Slot>,
    /// The lines, from above.
    pub to: Vec<Slot>,
    /// The ribbons, in the order they were given.
    pub ribbons: Vec<Drawn>,
    /// How high all of it is.
    pub height: u32,
}

impl Layout {
    /// Lays a picture out. `words_from` and `words_to` say how much room the words of an end need.
    pub fn of(
        ribbons: &Ribbons,
        measure: Measure,
        words_from: impl Fn(usize) -> u32,
        words_to: impl Fn(usize) -> u32,
    ) -> Self {
        let order = Order::of(ribbons);
        let thick = thicknesses(&ribbons.ribbons, measure);
        let of_end = |is_its: &dyn Fn(&Ribbon) -> bool| -> u32 {
            let its = ribbons.ribbons.iter().zip(&thick).filter(|(ribbon, _)| is_its(ribbon));
            its.map(|(_, thick)| *thick).sum()
        };
        let from = column(&order.from, measure, words_from, |place| {
            of_end(&|ribbon| ribbon.from == place)
        });
        let to = column(&order.to, measure, words_to, |place| {
            of_end(&|ribbon| ribbon.to == place)
        });
        let height = bottom(&from).max(bottom(&to));
        let (from, to) = (spread(from, height), spread(to, height));
        let starts = edges(&ribbons.ribbons, &thick, &from, &to, |ribbon| (ribbon.from, ribbon.to));
        let ends = edges(&ribbons.ribbons, &thick, &to, &from, |ribbon| (ribbon.to, ribbon.from));
        let edge = |edges: &[u32], place: usize| edges.get(place).copied().unwrap_or_default();
        let drawn = ribbons.ribbons.iter().zip(&thick).enumerate();
        let drawn = drawn.map(|(place, (ribbon, thick))| Drawn {
            ribbon: *ribbon,
            from: edge(&starts, place),
            to: edge(&ends, place),
            thick: *thick,
        });
        Self {
            ribbons: drawn.collect(),
            from,
            to,
            height,
        }
    }
}

/// How high each ribbon is: together the whole where none is too thin to be seen.
fn thicknesses(ribbons: &[Ribbon], measure: Measure) -> Vec<u32> {
    let weights: Vec<u64> = ribbons
        .iter()
        .map(|ribbon| u64::try_from(ribbon.amount.0).unwrap_or_default())
        .collect();
    let parts = Money(i64::from(measure.whole)).split(&weights).into_iter();
    parts
        .map(|part| u32::try_from(part.0).unwrap_or_default().max(measure.thinnest))
        .collect()
}

/// The ends of a side under each other.
fn column(order: &[usize], measure: Measure, words: impl Fn(usize) -> u32, thick: impl Fn(usize) -> u32) -> Vec<Slot> {
    let mut top = 0;
    let slots = order.iter().map(|place| {
        let thick = thick(*place);
        let height = thick.max(words(*place));
        let slot = Slot {
            place: *place,
            top,
            height,
            bar: top + (height - thick) / 2,
            thick,
        };
        top += height + measure.gap;
        slot
    });
    slots.collect()
}

fn bottom(slots: &[Slot]) -> u32 {
    slots.last().map_or(0, |slot| slot.top + slot.height)
}

/// The same over a height, with more between them; one alone stands in the middle.
fn spread(slots: Vec<Slot>, height: u32) -> Vec<Slot> {
    let free = height.saturating_sub(bottom(&slots));
    let between = u32::try_from(slots.len()).unwrap_or(u32::MAX).saturating_sub(1);
    let moved = slots.into_iter().zip(0_u32..).map(|(slot, rank)| {
        let down = free.checked_div(between).map_or(free / 2, |each| each * rank);
        Slot {
            top: slot.top + down,
            bar: slot.bar + down,
            ..slot
        }
    });
    moved.collect()
}

/// The upper edge of each ribbon on one side: at an end they stand as their other ends do.
fn edges(
    ribbons: &[Ribbon],
    thick: &[u32],
    side: &[Slot],
    other: &[Slot],
    ends: impl Fn(&Ribbon) -> (usize, usize),
) -> Vec<u32> {
    let rank = |place: usize| other.iter().position(|slot| slot.place == place);
    let mut edges = vec![0; ribbons.len()];
    for slot in side {
        let mut own: Vec<usize> = (0..ribbons.len())
            .filter(|at| ribbons.get(*at).is_some_and(|ribbon| ends(ribbon).0 == slot.place))
            .collect();
        sort_by_key(&mut own, |at| {
            ribbons.get(*at).map(|ribbon| (rank(ends(ribbon).1), ribbon.says))
        });
        let mut top = slot.bar;
        for at in own {
            if let (Some(edge), Some(thick)) = (edges.get_mut(at), thick.get(at)) {
                *edge = top;
                top += thick;
            }
        }
    }
    edges
}
