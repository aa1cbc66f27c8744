//! Scales of charts: an axis from zero with round steps, and places on it in thousandths. Whole numbers only.

/// The marks of an axis from zero to at least `most`, in steps of 1, 2 or 5 times a power of ten: between two and
/// `marks` steps. Nothing to show gives zero alone.
pub fn marks(most: i64, marks: i64) -> Vec<i64> {
    if most <= 0 {
        return vec![0];
    }
    let least = (most / marks.max(1)).max(1);
    let mut power = 1_i64;
    while power.saturating_mul(10) <= least {
        power = power.saturating_mul(10);
    }
    let fits = |step: &i64| step.saturating_mul(marks.max(1)) >= most;
    let step = [1, 2, 5, 10]
        .map(|times| power.saturating_mul(times))
        .into_iter()
        .find(fits)
        .unwrap_or(most);
    let count = most / step + i64::from(most % step != 0);
    (0..=count).map(|mark| step.saturating_mul(mark)).collect()
}

/// The place of a value on an axis from zero to `end`, in thousandths; below zero stands at zero.
pub fn place(value: i64, end: i64) -> u32 {
    if end <= 0 {
        return 0;
    }
    let thousandths = i128::from(value.clamp(0, end)) * 1000 / i128::from(end);
    u32::try_from(thousandths).unwrap_or(0)
}

/// A length of thousandths of a whole, as pictures take it: `98.5%`.
pub fn percent(thousandths: u32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn marks_are_round_and_begin_at_zero() {
        assert_eq!(marks(0, 4), [0]);
        assert_eq!(marks(-5, 4), [0]);
        assert_eq!(marks(1, 4), [0, 1]);
        assert_eq!(marks(100, 4), [0, 50, 100]);
        assert_eq!(marks(374, 4), [0, 100, 200, 300, 400]);
        assert_eq!(marks(41_000_000, 4), [0, 20_000_000, 40_000_000, 60_000_000]);
    }

    #[test]
    fn places_are_thousandths_of_the_axis() {
        assert_eq!(place(0, 400), 0);
        assert_eq!(place(100, 400), 250);
        assert_eq!(place(-100, 400), 0);
        assert_eq!(place(500, 400), 1000);
        assert_eq!(place(5, 0), 0);
    }

    proptest! {
        #[test]
        fn every_value_fits_on_its_axis(most in 1_i64..i64::MAX / 20, count in 1_i64..8) {
            let marks = marks(most, count);
            prop_assert_eq!(marks.first(), Some(&0));
            prop_assert!(marks.last().is_some_and(|end| *end >= most));
            prop_assert!(i64::try_from(marks.len()).unwrap() <= count + 1);
        }
    }
}
