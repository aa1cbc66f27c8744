//! One language's messages, with English behind them.

use crate::sorted::sort_by;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");
const FALLBACK: &str = "en";

/// The languages there are catalogues for, by their codes.
pub fn languages() -> Vec<&'static str> {
    let mut codes: Vec<_> = LOCALES.dirs().filter_map(|folder| folder.path().to_str()).collect();
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
    bundles: Vec<FluentBundle<FluentResource>>,
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
        let mut bundles = vec![bundle(chosen)];
        if chosen != FALLBACK {
            bundles.push(bundle(FALLBACK));
        }
        Self {
            language: chosen.to_owned(),
            bundles,
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
        for bundle in &self.bundles {
            if let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) {
                let mut faults = Vec::new();
                return bundle.format_pattern(pattern, Some(&values), &mut faults).into_owned();
            }
        }
        key.to_owned()
    }

    /// Whether a catalogue has this message.
    pub fn has(&self, key: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.has_message(key))
    }
}

fn bundle(code: &str) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = code.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![language]);
    // Isolation marks are for mixed writing directions; in a Latin-script page they only break search and copy.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(grouped));
    let files = LOCALES.get_dir(code).into_iter().flat_map(Dir::files);
    for source in files.filter_map(|file| file.contents_utf8()) {
        // A message that does not parse is left out; the test below names it.
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
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
    use super::*;

    #[test]
    fn every_catalogue_parses_and_no_message_stands_twice() {
        for code in languages() {
            let mut bundle = FluentBundle::<FluentResource>::new(vec![code.parse().unwrap()]);
            for file in LOCALES.get_dir(code).unwrap().files() {
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
    fn plurals_follow_the_count_and_a_missing_message_shows_its_key() {
        let words = Catalogue::new("en-GB");
        assert_eq!(words.language(), "en");
        assert_eq!(words.message("count-rows", &[("count", Argument::Count(1))]), "1 row");
        assert_eq!(words.message("count-rows", &[("count", Argument::Count(2))]), "2 rows");
        assert_eq!(words.message("no-such-message", &[]), "no-such-message");
    }
}
