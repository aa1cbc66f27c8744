//! Tells the page how the program's bytes must be.
//!
//! Trunk writes their hash on the preloading link, where browsers ignore it and complain; it moves to where boot.js
//! reads it, which has the browser check it.

use crate::failure::{Failure, Outcome};

/// Moves the hash of the program from its preloading link to the page's note of the program.
pub fn move_integrity(page: &str) -> Outcome<String> {
    moved(page).ok_or_else(|| {
        Failure::new(
            "the page does not name its program as it should",
            "See `pattern_script` in Trunk.toml and the preloading link in dist/index.html.",
        )
    })
}

fn moved(page: &str) -> Option<String> {
    let note = "<meta name=\"program\" content=\"";
    let names = between(page, note, "\"")?;
    let address = names.split(' ').nth(1)?;
    let (start, link) = links(page).find(|(_, link)| link.contains("rel=\"preload\"") && link.contains(address))?;
    let hash = between(link, " integrity=\"", "\"")?;
    let bare = link.replace(&format!(" integrity=\"{hash}\""), "");
    let (before, after) = (page.get(..start)?, page.get(start + link.len()..)?);
    let page = format!("{before}{bare}{after}");
    Some(page.replace(&format!("{note}{names}\""), &format!("{note}{names} {hash}\"")))
}

fn links(page: &str) -> impl Iterator<Item = (usize, &str)> {
    page.match_indices("<link").filter_map(|(start, _)| {
        let rest = page.get(start..)?;
        Some((start, rest.get(..=rest.find('>')?)?))
    })
}

fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    text.split_once(open)?.1.split_once(close).map(|(inner, _)| inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_moves_to_the_note_of_the_program() {
        let page = "<meta name=\"program\" content=\"./p.js ./p_bg.wasm\">\
            <link rel=\"modulepreload\" href=\"./p.js\" integrity=\"sha384-x\">\
            <link rel=\"preload\" href=\"./p_bg.wasm\" integrity=\"sha384-y+/=\" as=\"fetch\">";
        let expected = "<meta name=\"program\" content=\"./p.js ./p_bg.wasm sha384-y+/=\">\
            <link rel=\"modulepreload\" href=\"./p.js\" integrity=\"sha384-x\">\
            <link rel=\"preload\" href=\"./p_bg.wasm\" as=\"fetch\">";
        assert_eq!(moved(page).as_deref(), Some(expected));
        assert_eq!(moved("<p>"), None);
    }
}
