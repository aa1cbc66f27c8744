//! The wording: message catalogues in Fluent, embedded in the program. `locales/first` holds what is said
//! from the start, `locales/pages` what comes with the pages of a plan; in each is one folder for a language.
//!
//! **Invariant:** no sentence that a person reads stands in Rust. **Invariant:** adding a language is adding its folders.

mod catalogue;
mod message;
mod numbers;

use std::rc::Rc;

use yew::prelude::*;

#[cfg(feature = "split")]
pub use catalogue::bring_pages;
pub use catalogue::{Catalogue, languages};
pub use message::Argument;

/// The wording in the page's language: a cheap handle.
#[derive(Clone)]
pub struct Words(Rc<Catalogue>);

impl Words {
    /// The wording in a language; English where there is no catalogue for it, and for messages a catalogue lacks.
    pub fn new(language: &str) -> Self {
        Self(Rc::new(Catalogue::new(language)))
    }

    /// The language's code, as it stands in `lang`.
    pub fn language(&self) -> &str {
        self.0.language()
    }

    /// Whether there is such a message.
    pub fn has(&self, key: &str) -> bool {
        self.0.has(key)
    }

    /// A message without arguments.
    pub fn text(&self, key: &str) -> AttrValue {
        self.with(key, &[])
    }

    /// A message with arguments.
    pub fn with(&self, key: &str, arguments: &[(&str, Argument)]) -> AttrValue {
        self.0.message(key, arguments).into()
    }

    /// The label of a value of a closed list, by its message key, or the value itself where there is none.
    pub fn label(&self, key: Option<&'static str>, otherwise: &str) -> AttrValue {
        key.map_or_else(|| AttrValue::from(otherwise.to_owned()), |key| self.text(key))
    }
}

/// Two handles are equal where they are the same catalogue.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Default for Words {
    fn default() -> Self {
        Self::new("en")
    }
}

thread_local! {
    // Made once, and only where it is asked for: reading a catalogue takes longer than drawing a page.
    static ENGLISH: Words = Words::default();
}

/// The wording of the page; English where none is provided, as around a widget alone in its test.
#[hook]
pub fn use_words() -> Words {
    use_context::<Words>().unwrap_or_else(|| ENGLISH.with(Words::clone))
}
