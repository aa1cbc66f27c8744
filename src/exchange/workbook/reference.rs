//! How formulas name cells, and what pages of a workbook may be called.

/// The most letters that the name of a page has.
const LONGEST: usize = 31;

/// A cell by its row and column, both counted from nothing: `C5`.
pub fn cell(row: usize, column: usize) -> String {
    format!("{}{}", letters(column), row + 1)
}

/// Cells from one to another: `C5:C9`.
pub fn range(from: (usize, usize), to: (usize, usize)) -> String {
    format!("{}:{}", cell(from.0, from.1), cell(to.0, to.1))
}

/// A cell or cells of another page: `'Where money comes from'!C5`.
pub fn on_page(page: &str, cells: &str) -> String {
    format!("'{}'!{cells}", page.replace('\'', "''"))
}

/// Text in a formula, which is taken as it is: no sign in it stands for others.
pub fn text(text: &str) -> String {
    let mut quoted = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' => quoted.push('"'),
            '~' | '*' | '?' => quoted.push('~'),
            _ => {}
        }
        quoted.push(sign);
    }
    quoted.push('"');
    quoted
}

/// The letters of a column: `A` to `Z`, then `AA`.
fn letters(column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters
}

/// Names that pages may have, in the order of those that are wished for: not empty, no longer than spreadsheets allow,
/// without the signs that they use themselves, and each once, whatever its capitals.
pub fn names<'a>(wished: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for wish in wished {
        let plain = plain(wish);
        let mut name = cut(&plain, LONGEST);
        let mut count = 2;
        while names.iter().any(|taken| taken.to_lowercase() == name.to_lowercase()) {
            let end = format!(" ({count})");
            name = cut(&plain, LONGEST - end.chars().count()) + &end;
            count += 1;
        }
        names.push(name);
    }
    names
}

fn plain(wish: &str) -> String {
    let sign = |sign: char| match sign {
        '[' | ']' | ':' | '*' | '?' | '/' | '\\' => ' ',
        sign if sign.is_control() => ' ',
        sign => sign,
    };
    let plain: String = wish.chars().map(sign).collect();
    let plain = plain.trim_matches(|sign: char| sign == '\'' || sign.is_whitespace());
    // Excel keeps this name for itself.
    if plain.is_empty() || plain.eq_ignore_ascii_case("history") {
        return format!("{plain}_");
    }
    plain.to_owned()
}

/// So much of a name as there is room for, as spreadsheets count letters.
fn cut(name: &str, longest: usize) -> String {
    let mut length = 0;
    let fits = |sign: &char| {
        length += sign.len_utf16();
        length <= longest
    };
    let cut: String = name.chars().take_while(fits).collect();
    cut.trim_end_matches(|sign: char| sign == '\'' || sign.is_whitespace())
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_do() {
        assert_eq!(cell(0, 0), "A1");
        assert_eq!(
            [25, 26, 51, 52, 701, 702].map(letters),
            ["Z", "AA", "AZ", "BA", "ZZ", "AAA"]
        );
        assert_eq!(range((1, 2), (9, 2)), "C2:C10");
        assert_eq!(on_page("Tom's", "A1"), "'Tom''s'!A1");
        assert_eq!(text("a \"b\" ~*?"), "\"a \"\"b\"\" ~~~*~?\"");
    }

    #[test]
    fn names_of_pages_are_such_as_spreadsheets_take() {
        let long = "x".repeat(40);
        let found = names(["a/b:c", "", "A b c", "'q'", long.as_str(), long.as_str(), "history"]);
        let expected = [
            "a b c",
            "_",
            "A b c (2)",
            "q",
            &"x".repeat(31),
            &format!("{} (2)", "x".repeat(27)),
            "history_",
        ];
        assert_eq!(found, expected);
        assert!(
            names(["𝒳".repeat(31).as_str()])[0].encode_utf16().count() <= 31,
            "counted as spreadsheets count"
        );
    }
}
