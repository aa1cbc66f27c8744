//! Lengths for styles.

/// A length as styles take it, to the hundredth: `12.50px`. Written by whole numbers, since writing decimal ones would weigh
/// more in the first file of the page than all that places anything.
#[expect(clippy::cast_possible_truncation, reason = "a window is no trillion pixels wide")]
pub fn pixels(length: f64) -> String {
    let hundredths = (length * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let size = hundredths.unsigned_abs();
    format!("{sign}{}.{:02}px", size / 100, size % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_to_the_hundredth() {
        let lengths = [0.0, 12.5, 100.456, -0.04, -3.0].map(pixels);
        assert_eq!(lengths, ["0.00px", "12.50px", "100.46px", "-0.04px", "-3.00px"]);
    }
}
