//! Texts of fields.

/// Text of a field of one line: line breaks and runs of spaces are one space.
pub(in crate::exchange) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Adds a line to notes.
pub(in crate::exchange) fn append(notes: &mut String, line: &str) {
    if !notes.is_empty() {
        notes.push('\n');
    }
    notes.push_str(line);
}

/// Whether two telephone numbers are one, however they are written.
pub(in crate::exchange) fn same_digits(a: &str, b: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    digits(a) == digits(b)
}
