//! Several things in one cell, each of several parts: `Invoice, 2027-01-15, Notes: "by mail; twice"; Close-out, 2027-09-30`.
//!
//! What people wrote stands in quotes where it would be taken for more than one part, and quotes in it are doubled.

/// A text as a part, in quotes where it has to be.
pub fn write_part(text: &str) -> String {
    let is_plain = !text.contains([',', ';', '"']) && text.trim() == text && !text.is_empty();
    if is_plain {
        text.to_owned()
    } else {
        format!("\"{}\"", text.replace('"', "\"\""))
    }
}

/// The things in a cell, each with its parts.
pub fn read_items(text: &str) -> Vec<Vec<String>> {
    let mut items = Vec::new();
    let mut parts = Vec::new();
    let mut part = String::new();
    let (mut is_quoted, mut was_quoted) = (false, false);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if is_quoted && signs.next_if_eq(&'"').is_some() => part.push('"'),
            '"' if is_quoted => is_quoted = false,
            '"' if begins(&part) => {
                (is_quoted, was_quoted) = (true, true);
                part = part.trim().to_owned();
            }
            // A comma within a figure parts nothing: `1,5`.
            ',' if !is_quoted && signs.peek().is_none_or(|next| next.is_whitespace() || *next == '"') => {
                end_part(&mut parts, &mut part, &mut was_quoted);
            }
            ';' if !is_quoted => {
                end_part(&mut parts, &mut part, &mut was_quoted);
                items.push(std::mem::take(&mut parts));
            }
            sign => part.push(sign),
        }
    }
    end_part(&mut parts, &mut part, &mut was_quoted);
    items.push(parts);
    items.retain(|parts| !parts.is_empty());
    items
}

/// Whether what stands before a quote lets it begin one: nothing, or a label.
fn begins(part: &str) -> bool {
    let before = part.trim();
    before.is_empty() || before.ends_with(':')
}

fn end_part(parts: &mut Vec<String>, part: &mut String, was_quoted: &mut bool) {
    let text = std::mem::take(part);
    let text = if std::mem::take(was_quoted) {
        text.as_str()
    } else {
        text.trim()
    };
    if !text.trim().is_empty() {
        parts.push(text.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn things_and_their_parts_are_told_apart() {
        let read = |text: &str| -> Vec<Vec<String>> { read_items(text) };
        assert_eq!(
            read("Invoice, 2027-01-15; Final report"),
            [vec!["Invoice", "2027-01-15"], vec!["Final report"]]
        );
        assert_eq!(
            read("1,5%, Notes: \"a, b; \"\"c\"\"\""),
            [vec!["1,5%", "Notes:a, b; \"c\""]]
        );
        assert_eq!(read("5\" pipes, x"), [vec!["5\" pipes", "x"]], "an inch is no quote");
        assert_eq!(read(" ; ,"), Vec::<Vec<String>>::new());
    }

    proptest! {
        #[test]
        fn whatever_people_write_is_one_part_again(texts in proptest::collection::vec(".*[a-z].*", 1..4)) {
            let whole: Vec<String> = texts.iter().map(|text| write_part(text)).collect();
            prop_assert_eq!(read_items(&whole.join(", ")), vec![texts]);
        }
    }
}
