//! Writing XML: whatever stands in a text, it stays one.

/// Text between tags.
pub fn text(text: &str) -> String {
    escaped(text, false)
}

/// Text between quotation marks.
pub fn attribute(text: &str) -> String {
    escaped(text, true)
}

fn escaped(text: &str, is_attribute: bool) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            // Also where `]]` stands before it.
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            // Readers make a space of line breaks in attributes, and a line feed of a carriage return.
            '\n' | '\t' if !is_attribute => safe.push(sign),
            '\n' => safe.push_str("&#10;"),
            '\t' => safe.push_str("&#9;"),
            '\r' => safe.push_str("&#13;"),
            // XML has no way to write these.
            sign if !is_allowed(sign) => safe.push(char::REPLACEMENT_CHARACTER),
            sign => safe.push(sign),
        }
    }
    safe
}

/// Whether a sign may stand in XML at all.
fn is_allowed(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | '\r' | '\u{20}'..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x5_text_is_never_markup() {
        assert_eq!(
            text("]]></node><a b=\"'\">&amp;"),
            "]]&gt;&lt;/node&gt;&lt;a b=&quot;'&quot;&gt;&amp;amp;"
        );
        assert_eq!(
            attribute("a\tb\nc\r\u{1}\u{ffff}\u{202e}🎓"),
            "a&#9;b&#10;c&#13;��\u{202e}🎓"
        );
    }
}
