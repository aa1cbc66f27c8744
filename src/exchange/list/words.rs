//! The words of a list that stand for something of ours, and what each stands for.

use crate::sorted::{SortedMap, sort_by};

use super::subject::Subject;
use crate::exchange::columns::{
    Scheme, Target, fold, guess_kind, known_kind, read_category, read_funding_stage, read_group, read_letters,
};
use crate::exchange::delimited::Row;
use crate::plan::PartnerKind;

/// How many words for kinds are looked at closely. A column with more holds something else.
const GUESSED_KINDS: usize = 200;

/// How sure the meaning of a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sureness {
    /// The word says it outright.
    Certain,
    /// It was guessed by a part of the word.
    Likely,
    /// The word is not known: a partner's kind is “other”, named by the word; of a person it is kept in the notes.
    Unknown,
    /// It was chosen by hand.
    Chosen,
}

/// A word of the list, and what it stands for: a partner's kind, a person's group, a part in a role, the
/// category of a cost or the stage of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word, as it is first written in the list.
    pub word: String,
    /// How many cells have it.
    pub count: usize,
    /// The id of what it stands for; empty for nothing.
    pub meaning: String,
    /// How sure that is.
    pub sure: Sureness,
}

/// What a word is told from others by.
pub(in crate::exchange) fn key_of_word(word: &str) -> String {
    let folded = fold(word);
    if folded.is_empty() { word.to_owned() } else { folded }
}

/// What the words of a list stand for, by their keys; none for those that stand for nothing.
pub(in crate::exchange) type Meanings<T> = SortedMap<String, (Option<T>, Sureness)>;

/// Reads what words stand for from its ids.
pub(super) fn meanings<T>(words: &[Word], from_id: impl Fn(&str) -> T) -> Meanings<T> {
    let meaning = |word: &Word| Some(from_id(&word.meaning)).filter(|_| !word.meaning.is_empty());
    let words = words.iter();
    words
        .map(|word| (key_of_word(&word.word), (meaning(word), word.sure)))
        .collect()
}

/// Whether a column of a list about something holds words that stand for something of ours.
pub(super) fn holds_words(subject: Subject, target: Target) -> bool {
    match subject {
        Subject::Partners => target == Target::Kind,
        Subject::People => target == Target::Group,
        Subject::Roles | Subject::Parts => matches!(target, Target::Person | Target::Letters),
        Subject::Costs => target == Target::Category,
        Subject::Sources => target == Target::FundingStage,
    }
}

/// The words of some columns, the commonest first; what they stand for is not known yet.
pub(super) fn words_of<'a>(subject: Subject, rows: impl Iterator<Item = &'a Row>, columns: &[usize]) -> Vec<Word> {
    let mut found: SortedMap<String, (usize, String, usize)> = SortedMap::new();
    for (place, cell) in rows
        .flat_map(|row| columns.iter().map(|column| row.cell(*column)))
        .enumerate()
    {
        let words = if subject.is_of_roles() {
            read_letters(cell).unwrap_or_default()
        } else {
            vec![cell.to_owned()]
        };
        for word in words.into_iter().filter(|word| !word.is_empty()) {
            found.or_insert_with(key_of_word(&word), || (place, word, 0)).2 += 1;
        }
    }
    let mut found: Vec<(usize, String, usize)> = found.into_values().collect();
    sort_by(&mut found, |a, b| b.2.cmp(&a.2).then(a.0.cmp(&b.0)));
    let words = found.into_iter().map(|(_, word, count)| Word {
        word,
        count,
        meaning: String::new(),
        sure: Sureness::Unknown,
    });
    words.collect()
}

/// Guesses what words stand for. What was chosen by hand stays.
pub(super) fn guess(subject: Subject, words: &mut [Word], scheme: Scheme) {
    for (place, word) in words.iter_mut().enumerate() {
        if word.sure == Sureness::Chosen {
            continue;
        }
        let guess = match subject {
            Subject::Partners if place < GUESSED_KINDS => by_id(guess_kind(&word.word), PartnerKind::id),
            Subject::Partners => by_id(known_kind(&word.word), PartnerKind::id),
            Subject::People => by_id(read_group(&word.word), crate::plan::PersonGroup::id),
            Subject::Roles | Subject::Parts => by_id(scheme.part(&word.word), crate::plan::Part::id),
            Subject::Costs => by_id(read_category(&word.word), crate::plan::CostCategory::id),
            Subject::Sources => by_id(read_funding_stage(&word.word), crate::plan::FundingStage::id),
        };
        let unknown = match subject {
            Subject::Partners => PartnerKind::Else.id(),
            _ => "",
        };
        (word.meaning, word.sure) = match guess {
            Some((id, true)) => (id, Sureness::Certain),
            Some((id, false)) => (id, Sureness::Likely),
            None => (unknown.to_owned(), Sureness::Unknown),
        };
    }
}

fn by_id<T>(guess: Option<(T, bool)>, id: fn(&T) -> &str) -> Option<(String, bool)> {
    guess.map(|(value, is_certain)| (id(&value).to_owned(), is_certain))
}
