//! The words of the column for kinds, and the kind each stands for.

use crate::sorted::{SortedMap, sort_by};

use crate::exchange::columns::{fold, guess_kind, known_kind};
use crate::exchange::delimited::Row;
use crate::plan::PartnerKind;

/// How many words for kinds are looked at closely. A column with more holds something else.
const GUESSED_KINDS: usize = 200;

/// How sure the kind for a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sureness {
    /// The word says it outright.
    Certain,
    /// It was guessed by a part of the word.
    Likely,
    /// The word is not known: the partner's kind is “other”, named by the word.
    Unknown,
    /// It was chosen by hand.
    Chosen,
}

/// A word of the column for kinds, and the kind it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindWord {
    /// The word, as it is first written in the list.
    pub word: String,
    /// How many rows have it.
    pub count: usize,
    /// The kind.
    pub kind: PartnerKind,
    /// How sure that is.
    pub sure: Sureness,
}

/// The words of a column, the commonest first, with a guess for each.
pub(super) fn kind_words<'a>(rows: impl Iterator<Item = &'a Row>, column: usize) -> Vec<KindWord> {
    let mut words: SortedMap<String, (usize, String, usize)> = SortedMap::new();
    for (place, row) in rows.enumerate() {
        let cell = row.cell(column);
        if !cell.is_empty() {
            words.or_insert_with(fold(cell), || (place, cell.to_owned(), 0)).2 += 1;
        }
    }
    let mut words: Vec<(usize, String, usize)> = words.into_values().collect();
    sort_by(&mut words, |a, b| b.2.cmp(&a.2).then(a.0.cmp(&b.0)));
    let words = words.into_iter().enumerate().map(|(place, (_, word, count))| {
        let guess = if place < GUESSED_KINDS {
            guess_kind(&word)
        } else {
            known_kind(&word)
        };
        let (kind, sure) = match guess {
            Some((kind, true)) => (kind, Sureness::Certain),
            Some((kind, false)) => (kind, Sureness::Likely),
            None => (PartnerKind::Else, Sureness::Unknown),
        };
        KindWord {
            word,
            count,
            kind,
            sure,
        }
    });
    words.collect()
}
