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

/// The marks of an axis from at most `least` to at least `most`, with zero among them, in steps of 1, 2 or 5 times a
/// power of ten: as many steps as `marks`, or one more. Nothing to show gives zero alone.
pub fn marks_around(least: i64, most: i64, marks: i64) -> Vec<i64> {
    let (below, above) = (least.min(0).saturating_abs(), most.max(0));
    if below == 0 && above == 0 {
        return vec![0];
    }
    // How many steps reach as far.
    let reach = |size: i64, step: i64| size / step + i64::from(size % step != 0);
    let mut power = 1_i64;
    loop {
        for step in [1, 2, 5].map(|times| power.saturating_mul(times)) {
            let (first, last) = (reach(below, step), reach(above, step));
            // A step of the greatest number there is fits whatever there is to show.
            if first.saturating_add(last) <= marks.max(1) + 1 || step == i64::MAX {
                return (-first..=last).map(|mark| step.saturating_mul(mark)).collect();
            }
        }
        power = power.saturating_mul(10);
    }
}

/// The place of a value from the upper end of an axis down, in thousandths.
pub fn depth(value: i64, (bottom, top): (i64, i64)) -> u32 {
    let whole = i128::from(top) - i128::from(bottom);
    if whole <= 0 {
        return 0;
    }
    let thousandths = (i128::from(top) - i128::from(value.clamp(bottom, top))) * 1000 / whole;
    u32::try_from(thousandths).unwrap_or(0)
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

    #[test]
    fn marks_around_zero_are_round_and_hold_it() {
        assert_eq!(marks_around(0, 0, 4), [0]);
        assert_eq!(marks_around(-15, 7, 4), [-15, -10, -5, 0, 5, 10]);
        assert_eq!(marks_around(0, 100, 4), [0, 20, 40, 60, 80, 100]);
        assert_eq!(marks_around(-7, -2, 4), [-8, -6, -4, -2, 0]);
        assert_eq!(
            (depth(10, (-20, 10)), depth(-20, (-20, 10)), depth(0, (-20, 10))),
            (0, 1000, 333)
        );
        assert_eq!(depth(3, (0, 0)), 0);
    }

    proptest! {
        #[test]
        fn every_value_fits_around_zero(least in i64::MIN..0, most in 0..i64::MAX, count in 1_i64..8) {
            let marks = marks_around(least, most, count);
            prop_assert!(marks.contains(&0) && marks.len() <= usize::try_from(count).unwrap() + 3);
            let ends = (*marks.first().unwrap(), *marks.last().unwrap());
            prop_assert!(ends.1 >= most.min(i64::MAX / 2));
            prop_assert!(depth(least, ends) <= 1000 && depth(most, ends) <= 1000);
        }

        #[test]
        fn every_value_fits_on_its_axis(most in 1_i64..i64::MAX / 20, count in 1_i64..8) {
            let marks = marks(most, count);
            prop_assert_eq!(marks.first(), Some(&0));
            prop_assert!(marks.last().is_some_and(|end| *end >= most));
            prop_assert!(i64::try_from(marks.len()).unwrap() <= count + 1);
        }
    }
}
