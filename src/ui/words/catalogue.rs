//! One language's messages, with English behind them.

use std::cell::{Cell, Ref, RefCell};

use crate::sorted::sort_by;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

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

/// A value that stands in a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// Text, shown as it is: names, and figures that were already formatted.
    Text(String),
    /// A count, by which a message chooses its plural form.
    Count(u64),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Count(u64::try_from(count).unwrap_or(u64::MAX))
    }
}

impl From<&Argument> for FluentValue<'_> {
    fn from(argument: &Argument) -> Self {
        match argument {
            Argument::Text(text) => text.clone().into(),
            Argument::Count(count) => (*count).into(),
        }
    }
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
        let mut values = FluentArgs::new();
        for (name, argument) in arguments {
            values.set(*name, FluentValue::from(argument));
        }
        self.shelves
            .iter()
            .find_map(|shelf| shelf.message(key, &values))
            .unwrap_or_else(|| key.to_owned())
    }

    /// Whether a catalogue has this message.
    pub fn has(&self, key: &str) -> bool {
        self.shelves.iter().any(|shelf| shelf.source(key).is_some())
    }
}

/// The messages of one catalogue. Each is parsed when it is first asked for: parsing all of them takes longer than
/// drawing the page. So a message names no other one; what several share is an argument.
struct Shelf {
    code: String,
    /// Each message as it is written, in the order of the keys.
    sources: RefCell<Vec<(&'static str, &'static str)>>,
    /// How many cases stand on it.
    taken: Cell<usize>,
    parsed: RefCell<FluentBundle<FluentResource>>,
}

impl Shelf {
    fn new(code: &str) -> Self {
        let language: LanguageIdentifier = code.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![language]);
        // Isolation marks are for mixed writing directions; in a Latin-script page they only break search and copy.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(grouped));
        Self {
            code: code.to_owned(),
            sources: RefCell::default(),
            taken: Cell::new(0),
            parsed: RefCell::new(bundle),
        }
    }

    /// The messages, with those that have come since.
    fn sources(&self) -> Ref<'_, Vec<(&'static str, &'static str)>> {
        CASES.with_borrow(|cases| {
            let taken = self.taken.replace(cases.len());
            if taken < cases.len() {
                let mut sources = self.sources.borrow_mut();
                let folders = cases.iter().skip(taken).filter_map(|case| case.get_dir(&self.code));
                let files = folders.flat_map(Dir::files);
                sources.extend(files.filter_map(|file| file.contents_utf8()).flat_map(messages));
                sort_by(&mut sources, |one, other| one.0.cmp(other.0));
            }
        });
        self.sources.borrow()
    }

    fn source(&self, key: &str) -> Option<&'static str> {
        let sources = self.sources();
        let place = sources.binary_search_by(|(name, _)| (*name).cmp(key)).ok()?;
        sources.get(place).map(|(_, source)| *source)
    }

    fn message(&self, key: &str, values: &FluentArgs<'_>) -> Option<String> {
        let source = self.source(key)?;
        let is_parsed = self.parsed.borrow().has_message(key);
        if !is_parsed {
            // What does not parse is left out; a test names it.
            let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(source.to_owned());
            self.parsed.borrow_mut().add_resource_overriding(resource);
        }
        let bundle = self.parsed.borrow();
        let pattern = bundle.get_message(key)?.value()?;
        let mut faults = Vec::new();
        Some(bundle.format_pattern(pattern, Some(values), &mut faults).into_owned())
    }
}

/// Each message of a file with its key. It begins with its key at the start of a line, and goes on to the next one.
fn messages(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
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
        Some((source.split_once('=')?.0.trim_end(), source))
    })
}

/// Numbers in sentences, their digits grouped as everywhere else on the page: by the browser.
fn grouped<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(in_digits(number.value)),
        _ => None,
    }
}

#[cfg(target_arch = "wasm32")]
fn in_digits(number: f64) -> String {
    use wasm_bindgen::JsCast;
    // Every value has this method; a number's own one groups.
    let value = wasm_bindgen::JsValue::from(number);
    value.unchecked_ref::<js_sys::Object>().to_locale_string().into()
}

#[cfg(not(target_arch = "wasm32"))]
fn in_digits(number: f64) -> String {
    number.to_string()
}

#[cfg(test)]
mod tests {
    use fluent_syntax::ast::Entry;

    use super::*;

    fn files(code: &str) -> impl Iterator<Item = &'static include_dir::File<'static>> {
        let folders = [&FIRST, &PAGES].map(|case| case.get_dir(code));
        folders.into_iter().flatten().flat_map(Dir::files)
    }

    #[test]
    fn every_catalogue_parses_and_no_message_stands_twice() {
        for code in languages() {
            let mut bundle = FluentBundle::<FluentResource>::new(vec![code.parse().unwrap()]);
            for file in files(code) {
                let source = file.contents_utf8().unwrap().to_owned();
                let resource = FluentResource::try_new(source)
                    .unwrap_or_else(|(_, faults)| panic!("{}: {faults:?}", file.path().display()));
                bundle
                    .add_resource(resource)
                    .unwrap_or_else(|faults| panic!("{}: {faults:?}", file.path().display()));
            }
        }
    }

    #[test]
    fn every_catalogue_names_its_language() {
        for code in languages() {
            assert!(Shelf::new(code).source("language-name").is_some(), "{code}");
        }
    }

    /// Where a message is parsed alone, it is what it is among all.
    #[test]
    fn every_message_is_found_and_stands_alone() {
        for code in languages() {
            let shelf = Shelf::new(code);
            for file in files(code) {
                let source = file.contents_utf8().unwrap();
                let whole = FluentResource::try_new(source.to_owned()).unwrap();
                for entry in whole.entries() {
                    let Entry::Message(message) = entry else {
                        assert!(
                            matches!(
                                entry,
                                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_)
                            ),
                            "{}: {entry:?}",
                            file.path().display()
                        );
                        continue;
                    };
                    let alone = FluentResource::try_new(shelf.source(message.id.name).unwrap().to_owned()).unwrap();
                    let found = alone.get_entry(0);
                    let Some(Entry::Message(found)) = found else {
                        panic!("{}: {found:?}", message.id.name)
                    };
                    assert_eq!((&found.id, &found.value), (&message.id, &message.value));
                    let named = format!("{:?}", message.value);
                    assert!(
                        !named.contains("MessageReference") && !named.contains("TermReference"),
                        "{} names another message",
                        message.id.name
                    );
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
