//! Joins the style sheets of the built page into one, in their order, without comments and idle space.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use crate::failure::{Failure, Outcome};

/// Joins the sheets that the page links into one file beside it, and gives the page that links it instead.
pub fn join(dist: &Path, page: &str) -> Outcome<String> {
    let mut rest = page;
    let mut kept = String::new();
    let mut joined = String::new();
    let mut place = None;
    while let Some((before, link, after)) = next_sheet(rest) {
        kept.push_str(before.trim_end());
        place.get_or_insert(kept.len());
        let path = dist.join(address(link)?);
        let sheet = fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
        joined.push_str(&thin(&sheet));
        fs::remove_file(&path).map_err(|error| Failure::file(&path, &error))?;
        rest = after;
    }
    kept.push_str(rest);
    let Some(place) = place else { return Ok(kept) };
    let mut hasher = DefaultHasher::new();
    joined.hash(&mut hasher);
    let name = format!("styles-{:016x}.css", hasher.finish());
    let path = dist.join(&name);
    fs::write(&path, joined).map_err(|error| Failure::file(&path, &error))?;
    kept.insert_str(place, &format!("\n    <link rel=\"stylesheet\" href=\"./{name}\" />"));
    Ok(kept)
}

/// The next link to a style sheet: what stands before it, the element, what stands after it.
fn next_sheet(page: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let start = from + page.get(from..)?.find("<link")?;
        let end = start + page.get(start..)?.find('>')? + 1;
        let link = page.get(start..end)?;
        if link.contains("rel=\"stylesheet\"") {
            return Some((page.get(..start)?, link, page.get(end..)?));
        }
        from = end;
    }
}

fn address(link: &str) -> Outcome<&str> {
    link.split_once("href=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(address, _)| address.trim_start_matches("./"))
        .ok_or_else(|| Failure::new(format!("a style sheet without an address: {link}"), "See index.html."))
}

/// A sheet without comments, line breaks and spaces that mean nothing. Text in quotes is left as it is.
fn thin(sheet: &str) -> String {
    let mut thinned = String::with_capacity(sheet.len());
    let mut letters = sheet.chars().peekable();
    let mut space = false;
    while let Some(letter) = letters.next() {
        match letter {
            '/' if letters.peek() == Some(&'*') => {
                skip_comment(&mut letters);
                space = true;
            }
            letter if letter.is_whitespace() => space = true,
            letter => {
                let tight = |letter: char| matches!(letter, '{' | '}' | ';' | ',');
                let may_drop = tight(letter) || thinned.chars().next_back().is_none_or(tight);
                if space && !may_drop {
                    thinned.push(' ');
                }
                space = false;
                if letter == '}' && thinned.ends_with(';') {
                    thinned.pop();
                }
                thinned.push(letter);
                if matches!(letter, '"' | '\'') {
                    copy_quoted(letter, &mut letters, &mut thinned);
                }
            }
        }
    }
    thinned
}

fn skip_comment(letters: &mut impl Iterator<Item = char>) {
    letters.next();
    let mut previous = ' ';
    for letter in letters {
        if previous == '*' && letter == '/' {
            return;
        }
        previous = letter;
    }
}

fn copy_quoted(quote: char, letters: &mut impl Iterator<Item = char>, thinned: &mut String) {
    let mut escaped = false;
    for letter in letters {
        thinned.push(letter);
        if letter == quote && !escaped {
            return;
        }
        escaped = letter == '\\' && !escaped;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thins_without_changing_what_is_meant() {
        let sheet =
            "/* a */\n@layer reset, base;\n\n.a > .b :hover ,\n.c {\n  color : red ;\n  width: calc(1rem + 2px);\n}\n";
        assert_eq!(
            thin(sheet),
            "@layer reset,base;.a > .b :hover,.c{color : red;width: calc(1rem + 2px)}"
        );
        assert_eq!(
            thin(".a::before { content: \"a  /* b */ \\\" ; \"; }"),
            ".a::before{content: \"a  /* b */ \\\" ; \"}"
        );
    }

    #[test]
    fn joins_the_sheets_in_their_order_where_the_first_stood() -> Result<(), Box<dyn std::error::Error>> {
        let dist = std::env::temp_dir().join(format!("join-styles-{}", std::process::id()));
        fs::create_dir_all(&dist)?;
        fs::write(dist.join("one.css"), ".one { top: 0; }")?;
        fs::write(dist.join("two.css"), ".two { top: 0; }")?;
        let page = "<link rel=\"icon\" href=\"i.svg\">\n<link rel=\"stylesheet\" href=\"./one.css\">\n<p>\n<link rel=\"stylesheet\" href=\"two.css\"/></p>";
        let joined = join(&dist, page)?;
        assert_eq!(joined.matches("stylesheet").count(), 1);
        assert!(joined.starts_with("<link rel=\"icon\" href=\"i.svg\">\n    <link rel=\"stylesheet\""));
        assert!(joined.ends_with("<p></p>"));
        let files: Vec<_> = fs::read_dir(&dist)?.flatten().collect();
        assert_eq!(files.len(), 1);
        assert_eq!(fs::read_to_string(files[0].path())?, ".one{top: 0}.two{top: 0}");
        fs::remove_dir_all(&dist)?;
        Ok(())
    }
}
