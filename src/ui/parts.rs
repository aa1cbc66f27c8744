//! The words and one-key letters for parts in roles, by the set of words the plan has chosen.

use crate::sorted::SortedSet;
use std::rc::Rc;

use yew::prelude::*;

use super::format::Format;
use super::store::use_selector;
use super::words::{Argument, Words, use_words};
use crate::engine::leadership::{Holding, RoleRow};
use crate::plan::about::PartLabels;
use crate::plan::{Day, Id, Part, Person};
use crate::ui::widgets::Choice;

/// Words the parts. A cheap handle.
#[derive(Clone, PartialEq)]
pub struct PartWords {
    words: Words,
    set: PartLabels,
}

impl PartWords {
    /// The words of a set.
    pub fn new(words: Words, set: PartLabels) -> Self {
        Self { words, set }
    }

    /// The wording around them.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The set. One of a newer version is worded plainly.
    pub fn set(&self) -> &PartLabels {
        &self.set
    }

    /// The set as the argument `parts`, by which messages choose how they name the parts.
    pub fn chosen(&self) -> (&'static str, Argument) {
        ("parts", self.set.id().into())
    }

    fn key(&self, part: &Part) -> Option<String> {
        part.label_key_in(&self.set)
            .or_else(|| part.label_key_in(&PartLabels::Plain))
    }

    /// A part's word; one of a newer version as it is written.
    pub fn label(&self, part: &Part) -> AttrValue {
        self.key(part)
            .map_or_else(|| AttrValue::from(part.id().to_owned()), |key| self.words.text(&key))
    }

    /// What a part means.
    pub fn meaning(&self, part: &Part) -> AttrValue {
        part.label_key()
            .map(|key| self.words.with(&format!("{key}-hint"), &[self.chosen()]))
            .unwrap_or_default()
    }

    /// A part's letter: the key that sets it. None for a part of a newer version.
    pub fn letter(&self, part: &Part) -> Option<AttrValue> {
        self.key(part).map(|key| self.words.text(&format!("{key}-letter")))
    }

    /// The parts by their letters, as the grid sets them.
    pub fn by_letter(&self) -> Rc<[Choice]> {
        self.letters_of(Part::ALL)
    }

    /// Some of the parts by their letters.
    pub fn letters_of(&self, parts: &[Part]) -> Rc<[Choice]> {
        parts
            .iter()
            .filter_map(|part| Some(Choice::new(self.letter(part)?, self.label(part)).with_hint(self.meaning(part))))
            .collect()
    }

    /// The parts by their ids.
    pub fn by_id(&self) -> Rc<[Choice]> {
        Part::ALL
            .iter()
            .map(|part| Choice::new(part.id().to_owned(), self.label(part)))
            .collect()
    }

    /// The parts that letters stand for; none where one stands for nothing.
    pub fn read(&self, letters: &str) -> Option<SortedSet<Part>> {
        letters.chars().map(|letter| self.part_of(letter)).collect()
    }

    /// What a person is in a role, by letters: what is to come after an angle, what is over in brackets, what has no
    /// letter as a question mark.
    pub fn held<'a>(&self, row: &'a RoleRow, person: &Id<Person>) -> Held<'a> {
        let held = |fits: fn(&Holding) -> bool| -> SortedSet<&'a Part> {
            let of = row.of(person).filter(|holding| fits(holding));
            of.filter_map(|holding| holding.part.as_ref()).collect()
        };
        let now = held(|holding| holding.holds && holding.begins.is_none());
        let later: SortedSet<&Part> = held(|holding| holding.holds).difference(&now).copied().collect();
        let past = held(|holding| !holding.holds);
        let past = past
            .iter()
            .filter(|part| !now.contains(*part) && !later.contains(*part));
        let past: SortedSet<&Part> = past.copied().collect();
        let is_unclear = row
            .of(person)
            .any(|holding| holding.part.as_ref().is_none_or(|part| self.letter(part).is_none()));
        let mut text = self.letters(&now);
        if !later.is_empty() {
            text = format!("{text}›{}", self.letters(&later));
        }
        if !past.is_empty() {
            text = format!("{text}({})", self.letters(&past));
        }
        if is_unclear {
            text.push('?');
        }
        Held {
            now,
            later,
            past,
            is_unclear,
            text,
        }
    }

    /// A name, with the day from which a part is taken where that is to come.
    pub fn named_from(&self, format: &Format, name: &str, begins: Option<Day>) -> AttrValue {
        match begins {
            Some(day) => {
                let arguments = [("person", name.into()), ("day", format.day(day).into())];
                self.words.with("leadership-person-from", &arguments)
            }
            None => AttrValue::from(name.to_owned()),
        }
    }

    /// The letters of parts, those without one left out.
    pub fn letters(&self, parts: &SortedSet<&Part>) -> String {
        let letters = parts.iter().filter_map(|part| self.letter(part));
        letters.map(|letter| letter.to_string()).collect()
    }

    fn part_of(&self, letter: char) -> Option<Part> {
        let is_it = |part: &&Part| {
            self.letter(part)
                .is_some_and(|known| known.chars().eq(std::iter::once(letter)))
        };
        Part::ALL.iter().find(is_it).cloned()
    }

    /// Several parts as people read them, in lower case: “owner, approver”.
    pub fn list<'a>(&self, parts: impl IntoIterator<Item = &'a Part>) -> String {
        let labels: Vec<String> = parts.into_iter().map(|part| self.label(part).to_lowercase()).collect();
        labels.join(", ")
    }
}

/// What a person is in a role.
pub struct Held<'a> {
    /// The parts taken now.
    pub now: SortedSet<&'a Part>,
    /// The parts that are to come.
    pub later: SortedSet<&'a Part>,
    /// The parts that are over.
    pub past: SortedSet<&'a Part>,
    /// Whether one is said without a part, or has no letter.
    pub is_unclear: bool,
    /// All of it by letters.
    pub text: String,
}

/// The words of the open plan's set.
#[hook]
pub fn use_part_words() -> PartWords {
    let words = use_words();
    let set = use_selector(|state| state.plan().and_then(|plan| plan.about.part_labels.clone()));
    PartWords::new(words, set.unwrap_or(PartLabels::Plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sets() -> impl Iterator<Item = PartWords> {
        let other = PartLabels::Other("later".into());
        let sets = PartLabels::ALL.iter().cloned().chain([other]);
        sets.map(|set| PartWords::new(Words::default(), set))
    }

    #[test]
    fn r1_each_set_has_a_letter_of_its_own_for_every_part() {
        for words in sets() {
            let letters: SortedSet<AttrValue> = Part::ALL.iter().filter_map(|part| words.letter(part)).collect();
            assert_eq!(letters.len(), Part::ALL.len(), "{:?}", words.set());
            assert!(letters.iter().all(|letter| letter.chars().count() == 1));
            let all: String = letters.iter().map(AttrValue::as_str).collect();
            assert_eq!(words.read(&all), Some(Part::ALL.iter().cloned().collect()));
        }
    }

    #[test]
    fn letters_mean_what_the_set_says() {
        let raci = PartWords::new(Words::default(), PartLabels::Raci);
        assert_eq!(raci.read("A"), Some(SortedSet::from([Part::Owner])));
        assert_eq!(raci.read("AR"), Some(SortedSet::from([Part::Owner, Part::Doer])));
        assert_eq!(raci.read("X"), None);
        assert_eq!(raci.read(""), Some(SortedSet::new()));
        assert_eq!(raci.list(&[Part::Owner, Part::Informed]), "accountable, informed");
        assert_eq!(raci.meaning(&Part::Deputy), "Stands in for whoever is accountable");
        let unknown = Part::Other("scribe".into());
        assert_eq!((raci.label(&unknown).as_str(), raci.letter(&unknown)), ("scribe", None));
    }
}
