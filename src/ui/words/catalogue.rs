//! One language's messages, with English behind them.

use std::cell::{Cell, OnceCell, Ref, RefCell};

use include_dir::{Dir, include_dir};

use super::message::{Argument, Message};
use super::numbers::Numbers;
use crate::sorted::sort_by;

/// What the page says before its pages are there.
static FIRST: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales/first");
/// What the pages of a plan say. Only what comes with them may name it, or it would be in the first file as well.
static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales/pages");
const FALLBACK: &str = "en";

thread_local! {
    /// The wording that is there by now. It only grows; each [`Shelf`] takes on what has come since it was last asked.
    static CASES: RefCell<Vec<&'static Dir<'static>>> = RefCell::new(if cfg!(feature = "split") {
        vec![&FIRST]
    } else {
        vec![&FIRST, &PAGES]
    });
}

/// Brings in the wording of a plan's pages, which comes with them.
#[cfg(feature = "split")]
pub fn bring_pages() {
    CASES.with_borrow_mut(|cases| {
        if cases.len() == 1 {
            cases.push(&PAGES);
        }
    });
}

/// The languages there are catalogues for, by their codes.
pub fn languages() -> Vec<&'static str> {
    let mut codes: Vec<_> = FIRST.dirs().filter_map(|folder| folder.path().to_str()).collect();
    sort_by(&mut codes, Ord::cmp);
    codes
}

/// The messages of one language, with English behind them.
pub struct Catalogue {
    language: String,
    shelves: Vec<Shelf>,
}

impl Catalogue {
    /// The messages of a language. `es-MX` takes `es` where there is no closer folder.
    pub fn new(language: &str) -> Self {
        let known = languages();
        let base = language.split('-').next().unwrap_or(FALLBACK);
        let chosen = [language, base, FALLBACK]
            .into_iter()
            .find(|code| known.contains(code))
            .unwrap_or(FALLBACK);
        let mut shelves = vec![Shelf::new(chosen)];
        if chosen != FALLBACK {
            shelves.push(Shelf::new(FALLBACK));
        }
        Self {
            language: chosen.to_owned(),
            shelves,
        }
    }

    /// The language's code.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// A message with its arguments; its key where no catalogue has it, so that the gap shows in tests.
    pub fn message(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        self.shelves
            .iter()
            .find_map(|shelf| shelf.message(key, arguments))
            .unwrap_or_else(|| key.to_owned())
    }

    /// Whether a catalogue has this message.
    pub fn has(&self, key: &str) -> bool {
        self.shelves.iter().any(|shelf| shelf.entry(key).is_some())
    }
}

/// The messages of one catalogue. Each is read when it is first asked for: reading all of them takes longer than
/// drawing the page. So a message names no other one; what several share is an argument.
struct Shelf {
    code: String,
    numbers: Numbers,
    /// In the order of the keys.
    entries: RefCell<Vec<Entry>>,
    /// How many cases stand on it.
    taken: Cell<usize>,
}

struct Entry {
    key: &'static str,
    source: &'static str,
    message: OnceCell<Option<Message>>,
}

impl Shelf {
    fn new(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            numbers: Numbers::new(code),
            entries: RefCell::default(),
            taken: Cell::new(0),
        }
    }

    /// The messages, with those that have come since.
    fn entries(&self) -> Ref<'_, Vec<Entry>> {
        CASES.with_borrow(|cases| {
            let taken = self.taken.replace(cases.len());
            if taken < cases.len() {
                let mut entries = self.entries.borrow_mut();
                let folders = cases.iter().skip(taken).filter_map(|case| case.get_dir(&self.code));
                let files = folders.flat_map(Dir::files);
                entries.extend(files.filter_map(|file| file.contents_utf8()).flat_map(messages));
                sort_by(&mut entries, |one, other| one.key.cmp(other.key));
            }
        });
        self.entries.borrow()
    }

    fn entry(&self, key: &str) -> Option<Ref<'_, Entry>> {
        let entries = self.entries();
        let place = entries.binary_search_by(|entry| entry.key.cmp(key)).ok()?;
        Ref::filter_map(entries, |entries| entries.get(place)).ok()
    }

    fn message(&self, key: &str, arguments: &[(&str, Argument)]) -> Option<String> {
        let entry = self.entry(key)?;
        let message = entry.message.get_or_init(|| Message::read(entry.source));
        Some(message.as_ref()?.say(&self.numbers, arguments))
    }
}

/// Each message of a file with its key. It begins with its key at the start of a line, and goes on to the next one.
fn messages(file: &'static str) -> impl Iterator<Item = Entry> {
    let is_key = |line: &str| line.starts_with(|letter: char| letter.is_ascii_alphabetic());
    let mut starts = Vec::new();
    let mut place = 0;
    for line in file.split_inclusive('\n') {
        if is_key(line) {
            starts.push(place);
        }
        place += line.len();
    }
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([file.len()]).collect();
    starts.into_iter().zip(ends).filter_map(|(start, end)| {
        let source = file.get(start..end)?;
        Some(Entry {
            key: source.split_once('=')?.0.trim_end(),
            source,
            message: OnceCell::new(),
        })
    })
}

#[cfg(test)]
mod tests {
    use fluent_syntax::ast::{self, Resource};
    use fluent_syntax::parser;

    use super::*;

    fn parsed(source: &'static str) -> Resource<&'static str> {
        parser::parse(source).unwrap_or_else(|(_, faults)| panic!("{faults:?} in\n{source}"))
    }

    fn files(code: &str) -> impl Iterator<Item = &'static include_dir::File<'static>> {
        let folders = [&FIRST, &PAGES].map(|case| case.get_dir(code));
        folders.into_iter().flatten().flat_map(Dir::files)
    }

    #[test]
    fn no_message_stands_twice() {
        for code in languages() {
            let mut keys: Vec<_> = files(code)
                .flat_map(|file| messages(file.contents_utf8().unwrap()))
                .map(|entry| entry.key)
                .collect();
            keys.sort_unstable();
            assert!(keys.is_sorted_by(|one, next| one < next), "{code}: {keys:?}");
        }
    }

    #[test]
    fn every_catalogue_names_its_language() {
        for code in languages() {
            assert!(Shelf::new(code).entry("language-name").is_some(), "{code}");
        }
    }

    /// Where a message is parsed alone, it is what it is among all; and it is made of what [`Message`] says.
    #[test]
    fn every_catalogue_parses_and_every_message_stands_alone() {
        for code in languages() {
            let shelf = Shelf::new(code);
            for file in files(code) {
                for entry in parsed(file.contents_utf8().unwrap()).body {
                    let ast::Entry::Message(message) = entry else {
                        assert!(
                            matches!(
                                entry,
                                ast::Entry::Comment(_) | ast::Entry::GroupComment(_) | ast::Entry::ResourceComment(_)
                            ),
                            "{}: {entry:?}",
                            file.path().display()
                        );
                        continue;
                    };
                    let alone = parsed(shelf.entry(message.id.name).unwrap().source);
                    let Some(ast::Entry::Message(found)) = alone.body.first() else {
                        panic!("{}: {alone:?}", message.id.name)
                    };
                    assert_eq!((&found.id, &found.value), (&message.id, &message.value));
                    let made_of = format!("{:?}", message.value);
                    for unsaid in ["MessageReference", "TermReference", "FunctionReference"] {
                        assert!(!made_of.contains(unsaid), "{} has a {unsaid}", message.id.name);
                    }
                }
            }
        }
    }

    #[test]
    fn plurals_follow_the_count_and_a_missing_message_shows_its_key() {
        let words = Catalogue::new("en-GB");
        assert_eq!(words.language(), "en");
        assert_eq!(words.message("count-rows", &[("count", Argument::Count(1))]), "1 row");
        assert_eq!(words.message("count-rows", &[("count", Argument::Count(2))]), "2 rows");
        assert_eq!(words.message("no-such-message", &[]), "no-such-message");
    }
}
