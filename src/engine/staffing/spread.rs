//! How evenly something is spread over people: figures beside each other, never one score. That leadership is shared
//! widely is not by itself better (Bolden, *International Journal of Management Reviews* 13, 2011); these say which
//! pattern there is.

use crate::engine::concentration::index;

/// How a number of things is spread over holders.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// How many things there are.
    pub total: usize,
    /// How many holders could have some.
    pub holders: usize,
    /// How many have none.
    pub idle: usize,
    /// How many the one with the most has.
    pub most: usize,
    /// The Gini coefficient, 0 where all have as many, towards 1 where one has all (Gini, 1912; of the whole group, not
    /// corrected for its size).
    pub gini: f64,
    /// The Herfindahl–Hirschman index, the sum of the squares of the shares: from one over the number of holders to 1.
    pub concentration: f64,
}

impl Spread {
    /// The spread of these counts; none where there is nothing to spread.
    pub fn of(counts: &[usize]) -> Option<Self> {
        let mut sorted = counts.to_vec();
        sorted.sort_unstable();
        let total: usize = sorted.iter().sum();
        let most = *sorted.last().filter(|most| **most > 0)?;
        let float = |count: usize| u32::try_from(count).map_or(f64::from(u32::MAX), f64::from);
        let (sum, size) = (float(total), float(sorted.len()));
        // With the counts in rising order and i from 1: Σ (2i − n − 1) x / (n Σ x).
        let weighted: f64 = sorted
            .iter()
            .zip(1..)
            .map(|(count, place)| (2.0 * f64::from(place) - size - 1.0) * float(*count))
            .sum();
        let counts: Vec<f64> = sorted.iter().map(|count| float(*count)).collect();
        Some(Self {
            total,
            holders: sorted.len(),
            idle: sorted.iter().filter(|count| **count == 0).count(),
            most,
            gini: weighted / (size * sum),
            concentration: index(&counts)?,
        })
    }

    /// How many equal holders would be as concentrated: one over the Herfindahl–Hirschman index (Laakso and Taagepera,
    /// *Comparative Political Studies* 12, 1979).
    pub fn effective(&self) -> f64 {
        1.0 / self.concentration
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(value: f64, expected: f64, within: f64) {
        assert!((value - expected).abs() < within, "{value} is not {expected}");
    }

    #[test]
    fn the_worked_example() {
        let spread = Spread::of(&[9, 4, 3, 2, 1, 1, 0, 0]).unwrap();
        near(spread.gini, 0.5625, 1e-12);
        near(spread.concentration, 0.280, 1e-12);
        near(spread.effective(), 3.571, 0.0005);
        assert_eq!((spread.total, spread.most, spread.idle, spread.holders), (20, 9, 2, 8));
    }

    #[test]
    fn the_extremes() {
        let one = Spread::of(&[0, 7]).unwrap();
        near(one.gini, 0.5, 1e-12);
        near(one.effective(), 1.0, 1e-12);
        let even = Spread::of(&[2, 2, 2]).unwrap();
        near(even.gini, 0.0, 1e-12);
        near(even.effective(), 3.0, 1e-12);
        assert_eq!(Spread::of(&[]), None);
        assert_eq!(Spread::of(&[0, 0]), None);
    }
}
