//! Search over everything people wrote: without case and accents, beginnings of words first, small typing errors last.
//!
//! Each word of the query has to be found somewhere in a record. How well a record is found is how well its worst word
//! is: in the name before elsewhere, in notes last, as the beginning of a word before the middle of one.

use std::ops::Range;

use super::Plan;
use super::fold::{Folded, fold, words};
use super::kinds::{AnyRecord, Kind, RecordId};
use crate::sorted::sort_by_key;

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub id: RecordId,
    /// What it is called.
    pub title: String,
    /// The field in which it was found best.
    pub field: &'static str,
    /// That field's text, or the piece of it around the match where it is long.
    pub text: String,
    /// The parts of `text` that match, as byte ranges, in order and apart from each other.
    pub ranges: Vec<Range<usize>>,
}

/// How well one word is found in one text; less is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    NameWord,
    NameStart,
    NameInside,
    FieldStart,
    FieldInside,
    NotesStart,
    NotesInside,
    NameNearly,
}

/// The folded words of a query.
struct Query(Vec<String>);

impl Query {
    fn new(text: &str) -> Self {
        let folded = fold(text);
        Self(words(&folded).map(|(_, word)| word.to_owned()).collect())
    }
}

/// One text of a record, folded once.
struct Text {
    field: &'static str,
    original: String,
    folded: String,
}

impl Text {
    fn is_name(&self) -> bool {
        matches!(self.field, "name" | "label")
    }

    fn is_notes(&self) -> bool {
        matches!(self.field, "notes" | "responsibilities" | "purpose")
    }

    /// How well a word is found here, and where in the folded text.
    fn fit(&self, word: &str) -> Option<(Fit, Range<usize>)> {
        let mut inside = None;
        for (at, _) in self.folded.match_indices(word) {
            let end = at + word.len();
            let starts = !self.folded.get(..at)?.ends_with(char::is_alphanumeric);
            if !starts {
                inside.get_or_insert(at..end);
                continue;
            }
            let fit = if self.is_name() {
                let whole = !self.folded.get(end..)?.starts_with(char::is_alphanumeric);
                if whole { Fit::NameWord } else { Fit::NameStart }
            } else if self.is_notes() {
                Fit::NotesStart
            } else {
                Fit::FieldStart
            };
            return Some((fit, at..end));
        }
        let fit = if self.is_name() {
            Fit::NameInside
        } else if self.is_notes() {
            Fit::NotesInside
        } else {
            Fit::FieldInside
        };
        // One letter in the middle of words is in nearly every text.
        inside
            .filter(|_| word.chars().nth(1).is_some())
            .map(|place| (fit, place))
            .or_else(|| self.nearly(word))
    }

    /// The first word of a name that is this one but for a slip of the fingers.
    fn nearly(&self, word: &str) -> Option<(Fit, Range<usize>)> {
        let letters = word.chars().count();
        if !self.is_name() || letters < 4 {
            return None;
        }
        let slips = if letters < 8 { 1 } else { 2 };
        words(&self.folded)
            // Nobody mistypes the first letter and then looks for it; and it keeps search quick.
            .filter(|(_, other)| other.chars().next() == word.chars().next())
            .find(|(_, other)| strsim::osa_distance(word, other) <= slips)
            .map(|(at, other)| (Fit::NameNearly, at..at + other.len()))
    }
}

/// Everything of a plan that can be searched, folded once. It is a value of the plan it was made from.
pub struct Index {
    entries: Vec<Entry>,
}

struct Entry {
    id: RecordId,
    title: String,
    texts: Vec<Text>,
}

impl Index {
    /// Prepares a plan for search.
    pub fn new(plan: &Plan) -> Self {
        let entries = plan.records().iter().filter_map(|record| entry(plan, record)).collect();
        Self { entries }
    }

    /// The best hits, at most so many.
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        let query = Query::new(query);
        if query.0.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<_> = self
            .entries
            .iter()
            .filter_map(|entry| fits(entry, &query).map(|fits| (entry, fits)))
            .collect();
        sort_by_key(&mut found, |(entry, fits)| {
            let worst = fits.iter().map(|(fit, ..)| *fit).max();
            let all: Vec<_> = fits.iter().map(|(fit, ..)| *fit).collect();
            let begins = fits.first().map(|(.., place)| place.start);
            (
                worst,
                all,
                importance(entry.id.kind()),
                begins,
                fold(&entry.title),
                entry.id.clone(),
            )
        });
        found.truncate(limit);
        found
            .into_iter()
            .map(|(entry, fits)| hit(entry, &fits, &query))
            .collect()
    }
}

/// The best hits in a plan, at most so many. A page that searches on every key press keeps an [`Index`] instead.
pub fn search(plan: &Plan, query: &str, limit: usize) -> Vec<Hit> {
    Index::new(plan).search(query, limit)
}

fn entry(plan: &Plan, record: &AnyRecord) -> Option<Entry> {
    let mut texts = Vec::new();
    record.texts(&mut |field, text| {
        texts.push(Text {
            field,
            original: text.to_owned(),
            folded: fold(text),
        });
    });
    (!texts.is_empty()).then(|| Entry {
        id: record.id(),
        title: plan.title(record),
        texts,
    })
}

/// For each word of the query how well, in which text and where it is found best; `None` where one is not found.
fn fits(entry: &Entry, query: &Query) -> Option<Vec<(Fit, usize, Range<usize>)>> {
    let best = |word: &String| {
        let texts = entry.texts.iter().enumerate();
        texts
            .filter_map(|(place, text)| text.fit(word).map(|(fit, range)| (fit, place, range)))
            .min_by_key(|(fit, place, _)| (*fit, *place))
    };
    query.0.iter().map(best).collect()
}

fn hit(entry: &Entry, fits: &[(Fit, usize, Range<usize>)], query: &Query) -> Hit {
    let best = fits
        .iter()
        .min_by_key(|(fit, ..)| *fit)
        .map_or(0, |(_, place, _)| *place);
    let (mut ranges, field, original) = match entry.texts.get(best) {
        Some(text) => {
            let folded = Folded::new(&text.original);
            let found = query.0.iter().filter_map(|word| text.fit(word));
            let ranges = found.map(|(_, range)| folded.original(&range)).collect();
            (ranges, text.field, text.original.as_str())
        }
        None => (Vec::new(), "", ""),
    };
    sort_by_key(&mut ranges, |range: &Range<usize>| (range.start, range.end));
    ranges.dedup_by(|next, earlier| {
        let overlaps = next.start <= earlier.end;
        if overlaps {
            earlier.end = earlier.end.max(next.end);
        }
        overlaps
    });
    let (text, ranges) = piece(original, ranges);
    Hit {
        id: entry.id.clone(),
        title: entry.title.clone(),
        field,
        text,
        ranges,
    }
}

/// The longest text shown whole, and how much stands before a match in a piece, in bytes.
const WHOLE: usize = 160;
const BEFORE: usize = 40;

/// The piece of a long text around its first match.
fn piece(text: &str, ranges: Vec<Range<usize>>) -> (String, Vec<Range<usize>>) {
    let Some(first) = ranges.first().filter(|_| text.len() > WHOLE) else {
        return (text.to_owned(), ranges);
    };
    let mut start = text.floor_char_boundary(first.start.saturating_sub(BEFORE));
    // Begin with a whole word where there is one.
    if let Some(space) = text
        .get(start..first.start)
        .filter(|_| start > 0)
        .and_then(|lead| lead.find(' '))
    {
        start += space + 1;
    }
    let end = text.floor_char_boundary(start + WHOLE).max(first.end);
    let lead = if start > 0 { "…" } else { "" };
    let tail = if end < text.len() { "…" } else { "" };
    let shown = format!("{lead}{}{tail}", text.get(start..end).unwrap_or_default());
    let ranges = ranges
        .into_iter()
        .filter(|range| range.start >= start && range.end <= end)
        .map(|range| range.start - start + lead.len()..range.end - start + lead.len())
        .collect();
    (shown, ranges)
}

/// Which kinds come first where two records are found equally well.
fn importance(kind: Kind) -> u8 {
    match kind {
        Kind::Partner => 0,
        Kind::Person => 1,
        Kind::Goal => 2,
        Kind::Role => 3,
        Kind::Source | Kind::CostLine => 4,
        Kind::Body | Kind::Site => 5,
        Kind::Action | Kind::Scenario | Kind::MatchContribution => 6,
        Kind::Tie | Kind::Assignment | Kind::Allocation => 7,
    }
}

#[cfg(test)]
#[path = "search_tests.rs"]
mod tests;
