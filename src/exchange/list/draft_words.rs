//! The words of a draft that stand for something of ours: found in its columns, guessed, corrected.

use std::rc::Rc;

use super::draft::Draft;
use super::words::{self, Meanings, Sureness, Word, holds_words, words_of};
use crate::exchange::columns::Scheme;
use crate::exchange::delimited::{Row, is_totals};

impl Draft {
    /// The words that stand for kinds, groups or parts, the commonest first.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// What the words stand for, read from its ids.
    pub(in crate::exchange) fn meanings<T>(&self, from_id: impl Fn(&str) -> T) -> Meanings<T> {
        words::meanings(&self.words, from_id)
    }

    /// Says what a word stands for, by its id; an empty one is nothing.
    pub fn set_word(&mut self, word: &str, meaning: &str) {
        for entry in Rc::make_mut(&mut self.words)
            .iter_mut()
            .filter(|entry| entry.word == word)
        {
            meaning.clone_into(&mut entry.meaning);
            entry.sure = Sureness::Chosen;
        }
    }

    /// How letters are read.
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// Says how letters are read; what single ones stand for is guessed anew.
    pub fn set_scheme(&mut self, scheme: Scheme) {
        self.scheme = scheme;
        let mut words = words_of(self.subject, self.rows_of_words(), &self.columns_of_words());
        words::guess(self.subject, &mut words, scheme);
        self.words = Rc::new(words);
    }

    /// Whether parts are said by letters.
    pub fn has_letters(&self) -> bool {
        let is_letter = |word: &Word| word.word.chars().count() == 1 && word.word.chars().all(char::is_alphabetic);
        self.subject.is_of_roles() && self.words.iter().any(is_letter)
    }

    pub(super) fn columns_of_words(&self) -> Vec<usize> {
        let columns = self.columns.iter().enumerate();
        columns
            .filter(|(_, column)| holds_words(self.subject, column.target))
            .map(|(place, _)| place)
            .collect()
    }

    /// The rows but those of totals: what these have is no word.
    fn rows_of_words(&self) -> impl Iterator<Item = &Row> {
        self.data()
            .iter()
            .filter(|row| is_totals(row, self.heading()).is_none())
    }

    pub(super) fn find_words(&mut self) {
        let mut words = words_of(self.subject, self.rows_of_words(), &self.columns_of_words());
        for word in &mut words {
            let chosen = self
                .words
                .iter()
                .find(|old| old.word == word.word && old.sure == Sureness::Chosen);
            if let Some(chosen) = chosen {
                word.meaning.clone_from(&chosen.meaning);
                word.sure = Sureness::Chosen;
            }
        }
        let found: Vec<&str> = words.iter().map(|word| word.word.as_str()).collect();
        self.scheme = Scheme::of(&found);
        words::guess(self.subject, &mut words, self.scheme);
        self.words = Rc::new(words);
    }
}
