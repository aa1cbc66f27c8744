//! Likely duplicates among partners: names that are the same but for spelling, or the same website, e-mail or telephone.
//!
//! They are suggested, never merged without being asked. Only partners that share something rare are compared, so that
//! a list of thousands is looked through at once.

use crate::sorted::{SortedMap, SortedSet, sort_by};
use std::collections::HashMap;

use super::fold::{fold, words};
use super::id::Id;
use super::{Partner, Plan};

/// Two partners that are probably one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// The one that comes first in the order people gave them.
    pub first: Id<Partner>,
    /// The other.
    pub second: Id<Partner>,
    /// Why they are probably one.
    pub reason: Reason,
}

/// Why two partners are probably one, the most telling reason first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Their names are the same but for case, accents, filler words and order.
    SameName,
    /// Their names differ in a letter or two, or one is the other with a word more.
    NearlySameName,
    /// They have the same web address.
    SameWebsite,
    /// They have the same e-mail address.
    SameEmail,
    /// They have the same telephone number.
    SamePhone,
}

impl Reason {
    /// The key of its label in the message catalogue.
    pub fn label_key(self) -> &'static str {
        match self {
            Self::SameName => "duplicate-same-name",
            Self::NearlySameName => "duplicate-nearly-same-name",
            Self::SameWebsite => "duplicate-same-website",
            Self::SameEmail => "duplicate-same-email",
            Self::SamePhone => "duplicate-same-phone",
        }
    }
}

/// Words that say nothing about which organisation it is.
const FILLERS: &[&str] = &[
    "a",
    "an",
    "and",
    "at",
    "co",
    "company",
    "corp",
    "corporation",
    "de",
    "for",
    "in",
    "inc",
    "incorporated",
    "la",
    "limited",
    "llc",
    "ltd",
    "of",
    "on",
    "the",
    "y",
];

/// Ways to write one word.
const SPELLINGS: &[(&str, &str)] = &[
    ("assn", "association"),
    ("assoc", "association"),
    ("centre", "center"),
    ("ctr", "center"),
    ("dept", "department"),
    ("elem", "elementary"),
    ("ft", "fort"),
    ("mt", "mount"),
    ("org", "organization"),
    ("organisation", "organization"),
    ("programme", "program"),
    ("st", "saint"),
    ("theatre", "theater"),
    ("univ", "university"),
];

/// Words by which an organisation differs from another of nearly the same name.
const TELLING: &[&str] = &[
    "alumni",
    "booster",
    "council",
    "district",
    "east",
    "elementary",
    "foundation",
    "friend",
    "high",
    "junior",
    "lower",
    "middle",
    "north",
    "pta",
    "pto",
    "ptsa",
    "senior",
    "south",
    "student",
    "union",
    "upper",
    "west",
    "youth",
];

/// More partners than this with one website, telephone or word: it tells nothing about any two of them.
const RARE: usize = 3;
const BLOCK: usize = 24;

/// The words of a name that tell which organisation it is, each in one spelling, in order.
pub fn telling_words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let mut found: Vec<String> = Vec::new();
    for (_, word) in words(&folded) {
        let word = word.replace('\'', "");
        let spelled = SPELLINGS.iter().find(|(other, _)| *other == word);
        let mut word = spelled.map_or(word, |(_, usual)| (*usual).to_owned());
        if FILLERS.contains(&word.as_str()) {
            continue;
        }
        if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") {
            word.pop();
        }
        found.push(word);
    }
    found
}

/// What of a partner is compared.
struct Face<'a> {
    partner: &'a Partner,
    words: Vec<String>,
    sorted: Vec<String>,
    /// All its words run together, so that “Food Bank” and “Foodbank” are one.
    joined: String,
}

/// Reads of a partner what would be the same only for one organisation.
type ReadContact = fn(&Partner) -> Option<String>;

/// The likely duplicates of a plan, in the order people gave the partners.
pub fn duplicates(plan: &Plan) -> Vec<Duplicate> {
    let partners = plan.partners.ordered();
    let faces: Vec<Face> = partners
        .iter()
        .map(|partner| {
            let words = telling_words(&partner.name);
            let mut sorted = words.clone();
            sort_by(&mut sorted, Ord::cmp);
            Face {
                partner,
                joined: words.concat(),
                words,
                sorted,
            }
        })
        .collect();
    let mut found: SortedMap<(usize, usize), Reason> = SortedMap::new();
    let mut note = |pair: (usize, usize), reason: Reason| {
        let known = found.or_insert_with(pair, || reason);
        *known = reason.min(*known);
    };
    for pair in candidates(&faces) {
        if let (Some(first), Some(second)) = (faces.get(pair.0), faces.get(pair.1))
            && let Some(reason) = compare(first, second)
        {
            note(pair, reason);
        }
    }
    let contacts: [(Reason, ReadContact); 3] = [
        (Reason::SameWebsite, |partner| website(&partner.website)),
        (Reason::SameEmail, |partner| email(&partner.email)),
        (Reason::SamePhone, |partner| phone(&partner.phone)),
    ];
    for (reason, read) in contacts {
        let mut blocks: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, face) in faces.iter().enumerate() {
            if let Some(value) = read(face.partner) {
                blocks.entry(value).or_default().push(place);
            }
        }
        for block in blocks.into_values().filter(|block| block.len() <= RARE) {
            pairs(&block, &mut |pair| {
                // A school and its parents' association share an office.
                let kinds = [pair.0, pair.1].map(|place| faces.get(place).and_then(|face| face.partner.kind.as_ref()));
                if kinds[0].is_none() || kinds[1].is_none() || kinds[0] == kinds[1] {
                    note(pair, reason);
                }
            });
        }
    }
    found
        .into_iter()
        .filter_map(|((first, second), reason)| {
            Some(Duplicate {
                first: partners.get(first)?.id.clone(),
                second: partners.get(second)?.id.clone(),
                reason,
            })
        })
        .collect()
}

/// Every two of a block, the earlier first.
fn pairs(block: &[usize], found: &mut dyn FnMut((usize, usize))) {
    for (at, first) in block.iter().enumerate() {
        for second in block.iter().skip(at + 1) {
            found((*first.min(second), *first.max(second)));
        }
    }
}

/// The pairs worth comparing: the same words, or the beginning of a rare word in common.
fn candidates(faces: &[Face]) -> SortedSet<(usize, usize)> {
    let mut same: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut sorted: HashMap<&[String], Vec<usize>> = HashMap::new();
    let mut beginnings: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, face) in faces.iter().enumerate().filter(|(_, face)| !face.words.is_empty()) {
        same.entry(&face.joined).or_default().push(place);
        sorted.entry(&face.sorted).or_default().push(place);
        let begins: SortedSet<String> = face.words.iter().map(|word| word.chars().take(4).collect()).collect();
        for begin in begins {
            beginnings.entry(begin).or_default().push(place);
        }
    }
    let mut found = Vec::new();
    // The same name over and over is a matter of its neighbours only, or a thousand of them would make a million pairs.
    for block in same.values().chain(sorted.values()) {
        found.extend(block.iter().copied().zip(block.iter().copied().skip(1)));
    }
    for block in beginnings.values().filter(|block| block.len() <= BLOCK) {
        pairs(block, &mut |pair| found.push(pair));
    }
    found.into_iter().collect()
}

/// Whether two names are of one organisation.
fn compare(first: &Face, second: &Face) -> Option<Reason> {
    if first.words.is_empty() || second.words.is_empty() {
        return None;
    }
    if first.sorted == second.sorted || first.joined == second.joined {
        return Some(Reason::SameName);
    }
    let kinds = (&first.partner.kind, &second.partner.kind);
    if matches!(kinds, (Some(one), Some(other)) if one != other) {
        return None;
    }
    let (short, long) = if first.words.len() <= second.words.len() {
        (first, second)
    } else {
        (second, first)
    };
    let extra: Vec<_> = long.words.iter().filter(|word| !short.words.contains(word)).collect();
    let missing: Vec<_> = short.words.iter().filter(|word| !long.words.contains(word)).collect();
    let nearly = match (missing.as_slice(), extra.as_slice()) {
        // The same words and one more that does not tell them apart.
        ([], [more]) => short.words.len() >= 2 && !tells(more),
        ([one], [other]) => is_slip(one, other) && !tells(one) && !tells(other),
        _ => false,
    };
    nearly.then_some(Reason::NearlySameName)
}

fn tells(word: &str) -> bool {
    TELLING.contains(&word) || word.chars().any(|letter| letter.is_ascii_digit())
}

/// Whether two words are one but for a slip of the fingers.
fn is_slip(one: &str, other: &str) -> bool {
    let letters = one.chars().count().min(other.chars().count());
    let slips = match letters {
        0..5 => return false,
        5..9 => 1,
        _ => 2,
    };
    strsim::osa_distance(one, other) <= slips
}

/// A web address without what does not matter. None where many organisations have pages there.
fn website(text: &str) -> Option<String> {
    let text = fold(text.trim());
    let address = text.split_once("://").map_or(text.as_str(), |(_, rest)| rest);
    let address = address.split(['?', '#']).next()?.trim_end_matches('/');
    let address = address.strip_prefix("www.").unwrap_or(address);
    let is_address = address.contains('.') && !address.contains(' ');
    is_address.then(|| address.to_owned())
}

fn email(text: &str) -> Option<String> {
    let address = fold(text.trim());
    address.contains('@').then_some(address)
}

/// The last ten digits of a telephone number; none where it has fewer than seven.
fn phone(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let start = digits.len().saturating_sub(10);
    (digits.len() >= 7).then(|| digits.get(start..).unwrap_or_default().to_owned())
}

#[cfg(test)]
#[path = "duplicates_tests.rs"]
mod tests;
