//! What a language does with counts in sentences: their plural and their digits, both of which the browser knows.

#[cfg(target_arch = "wasm32")]
mod known {
    use js_sys::{Array, Intl, Number, Object};

    /// A language's numbers.
    pub struct Numbers(Intl::PluralRules);

    impl Numbers {
        /// Those of a language, by its code.
        pub fn new(language: &str) -> Self {
            Self(Intl::PluralRules::new(&Array::of1(&language.into()), &Object::new()))
        }

        /// The plural category of a count: `one`, `few`, `other` …
        pub fn category(&self, count: u64) -> String {
            self.0.select(count as f64).into()
        }

        /// A count, its digits grouped as everywhere else on the page.
        pub fn digits(&self, count: u64) -> String {
            // A number's own one of the methods that every value has.
            let number = Number::from(count as f64);
            AsRef::<Object>::as_ref(&number).to_locale_string().into()
        }
    }
}

/// There is no browser: this is for tests, in English.
#[cfg(not(target_arch = "wasm32"))]
mod known {
    /// A language's numbers.
    pub struct Numbers;

    impl Numbers {
        /// Those of English, whatever the language.
        pub fn new(_: &str) -> Self {
            Self
        }

        /// The plural category of a count.
        pub fn category(&self, count: u64) -> &'static str {
            if count == 1 { "one" } else { "other" }
        }

        /// A count in digits.
        pub fn digits(&self, count: u64) -> String {
            count.to_string()
        }
    }
}

pub use known::Numbers;
