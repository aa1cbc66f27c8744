//! The columns of a grid: how their cells are shown, edited, and read from pasted text.

use std::rc::Rc;

use yew::AttrValue;

use crate::ui::widgets::Choice;

use super::model::{CHECKED, ColumnId, SEPARATOR};
use super::width::Width;
use crate::ui::widgets::fold::fold;

/// What the touch keyboard of a text column should offer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keyboard {
    /// Letters.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A web address.
    Web,
    /// A whole number.
    Number,
}

/// How the cells of a column are shown and edited.
#[derive(Clone, Debug, PartialEq)]
pub enum ColumnKind {
    /// One line of text.
    Text(Keyboard),
    /// Text of several lines.
    LongText,
    /// An amount or count: right-aligned, with tabular figures, typed as text.
    Amount,
    /// A day, typed as people write it or picked from a calendar.
    Date,
    /// One value of a list, found by typing.
    Choice(Rc<[Choice]>),
    /// Several values of a list; the edit text joins them with [`SEPARATOR`].
    Multi(Rc<[Choice]>),
    /// A check box; the edit text is [`CHECKED`] or empty.
    Check,
    /// One or more letters set by single keys. Each choice's value is its one-letter key; the edit text is the
    /// letters in the order of the choices.
    Letters(Rc<[Choice]>),
}

impl ColumnKind {
    /// The list a cell is chosen from, where there is one.
    pub fn choices(&self) -> Option<&Rc<[Choice]>> {
        match self {
            Self::Choice(list) | Self::Multi(list) | Self::Letters(list) => Some(list),
            _ => None,
        }
    }

    /// Whether Tab opens an editor in it during an entry run.
    pub(super) fn takes_typing(&self) -> bool {
        !matches!(self, Self::Check | Self::Letters(_))
    }
}

/// A column. The first one names the rows: it is their header, stays in sight and cannot be hidden.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Names it in events and views.
    pub id: ColumnId,
    /// Its heading.
    pub title: AttrValue,
    /// A definition or unit, told with the heading.
    pub hint: Option<AttrValue>,
    /// How its cells are shown and edited.
    pub kind: ColumnKind,
    /// How wide it stands.
    pub width: Width,
    /// None of its cells can be edited.
    pub is_read_only: bool,
    /// Its heading sorts.
    pub is_sortable: bool,
    /// It can be hidden and moved.
    pub can_hide: bool,
    /// Rows can stand in groups by its cells' texts: few, each of several rows.
    pub can_group: bool,
    /// Its cells' texts part the rows for good, in the page's own order as well: it heads groups, and is no column to see.
    pub is_section: bool,
    /// It is of another kind than the columns before it, and looks so.
    pub is_apart: bool,
    /// Its cells are private: it is not on paper.
    pub is_private: bool,
    /// The words by which copies of its check boxes say that they are checked, or are not.
    pub check_words: Rc<[(AttrValue, bool)]>,
}

impl Column {
    /// A column that sorts, can be edited and can be hidden, as wide as its kind asks for.
    pub fn new(id: impl Into<ColumnId>, title: impl Into<AttrValue>, kind: ColumnKind) -> Self {
        let width = match kind {
            ColumnKind::Text(_) | ColumnKind::Multi(_) => Width::Large,
            ColumnKind::LongText => Width::Wide,
            ColumnKind::Amount | ColumnKind::Date | ColumnKind::Choice(_) => Width::Medium,
            ColumnKind::Check | ColumnKind::Letters(_) => Width::Tiny,
        };
        Self {
            can_group: matches!(kind, ColumnKind::Choice(_)),
            id: id.into(),
            title: title.into(),
            hint: None,
            kind,
            width,
            is_read_only: false,
            is_sortable: true,
            can_hide: true,
            is_section: false,
            is_apart: false,
            is_private: false,
            check_words: [].into(),
        }
    }

    /// Sets how wide it stands.
    pub fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    /// Adds a definition or unit, told with the heading.
    pub fn hint(mut self, hint: impl Into<AttrValue>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// No cell of it can be edited.
    pub fn read_only(mut self) -> Self {
        self.is_read_only = true;
        self
    }

    /// Its heading does not sort.
    pub fn unsorted(mut self) -> Self {
        self.is_sortable = false;
        self
    }

    /// Rows can stand in groups by it, as by every column of one choice.
    pub fn groups(mut self) -> Self {
        self.can_group = true;
        self
    }

    /// Its cells' texts part the rows for good, and it is not shown itself. The page gives the rows in this order.
    pub fn section(mut self) -> Self {
        self.is_section = true;
        self.can_hide = false;
        self.is_read_only = true;
        self
    }

    /// It is of another kind than the columns before it, and looks so.
    pub fn apart(mut self) -> Self {
        self.is_apart = true;
        self
    }

    /// It is not on paper. Its cells are private each, and head no group.
    pub fn private(mut self) -> Self {
        self.is_private = true;
        self.can_group = false;
        self
    }

    /// Sets the words by which copies of its check boxes say that they are checked, or are not.
    pub fn check_words(mut self, words: impl Into<Rc<[(AttrValue, bool)]>>) -> Self {
        self.check_words = words.into();
        self
    }

    /// It cannot be hidden or moved.
    pub fn fixed(mut self) -> Self {
        self.can_hide = false;
        self
    }

    /// Whether the text is plainly one of the values that the column holds.
    pub(super) fn holds(&self, text: &str) -> bool {
        match &self.kind {
            ColumnKind::Choice(choices) => find(choices, text).is_some(),
            ColumnKind::Multi(choices) => {
                let known = |value: &str| choices.iter().any(|choice| *choice.value == *value);
                self.resolve(text).split(SEPARATOR).all(known)
            }
            ColumnKind::Letters(choices) => {
                let letters = self.resolve(text);
                !letters.is_empty()
                    && letters
                        .chars()
                        .all(|letter| choices.iter().any(|choice| is_letter(choice, letter)))
            }
            ColumnKind::Check => matches!(self.resolve(text).as_str(), "" | CHECKED),
            ColumnKind::Amount | ColumnKind::Date => text.contains(|letter: char| letter.is_ascii_digit()),
            ColumnKind::Text(_) | ColumnKind::LongText => false,
        }
    }

    /// What an event carries for text that was typed or pasted: the value where the text is a label or value of the
    /// column's list (in any case, with or without accents), else the text as it is, for the page to judge.
    pub fn resolve(&self, text: &str) -> String {
        match &self.kind {
            ColumnKind::Choice(choices) => {
                find(choices, text).map_or_else(|| text.to_owned(), |choice| choice.value.to_string())
            }
            ColumnKind::Multi(choices) => {
                let parts = text.split([SEPARATOR, '\n']);
                let values = parts.flat_map(|part| values(choices, part));
                values.collect::<Vec<_>>().join(&SEPARATOR.to_string())
            }
            ColumnKind::Letters(choices) => {
                if let Some(choice) = find(choices, text) {
                    return choice.value.to_string();
                }
                let letters = fold(text);
                let is_known = |letter: char| choices.iter().any(|choice| is_letter(choice, letter));
                if letters
                    .chars()
                    .all(|letter| is_known(letter) || !letter.is_alphanumeric())
                {
                    in_order(choices, &letters)
                } else {
                    text.to_owned()
                }
            }
            ColumnKind::Check => {
                let word = fold(text.trim());
                let own = self.check_words.iter().find(|(own, _)| fold(own) == word);
                let is_checked = own.map(|(_, is_checked)| *is_checked).or(match word.as_str() {
                    "" | "no" | "n" | "false" | "0" | "off" => Some(false),
                    "yes" | "y" | "true" | "1" | "on" | "x" | "✓" | "✔" => Some(true),
                    _ => None,
                });
                match is_checked {
                    Some(true) => CHECKED.to_owned(),
                    Some(false) => String::new(),
                    None => text.to_owned(),
                }
            }
            ColumnKind::Text(_) | ColumnKind::LongText | ColumnKind::Amount | ColumnKind::Date => text.to_owned(),
        }
    }
}

/// The values of a part between semicolons. Labels shown in a row stand between commas, and may hold some themselves.
fn values<'a>(choices: &'a [Choice], part: &'a str) -> Vec<&'a str> {
    let part = part.trim();
    if let Some(choice) = find(choices, part) {
        return vec![&choice.value];
    }
    let (mut found, mut rest) = (Vec::new(), part);
    while !rest.is_empty() {
        // The longest label that the rest begins with.
        let ends = rest.match_indices(',').map(|(at, _)| at).chain([rest.len()]);
        let ends: Vec<usize> = ends.collect();
        let known = ends.into_iter().rev().find_map(|end| {
            let (label, after) = rest.split_at(end);
            Some((find(choices, label)?, after))
        });
        let Some((choice, after)) = known else {
            return vec![part];
        };
        found.push(choice.value.as_str());
        rest = after.trim_start_matches(',').trim_start();
    }
    found
}

fn find<'a>(choices: &'a [Choice], text: &str) -> Option<&'a Choice> {
    let wanted = fold(text.trim());
    choices
        .iter()
        .find(|choice| fold(&choice.label) == wanted || fold(&choice.value) == wanted)
}

/// Whether a choice stands behind a letter, large or small.
fn is_letter(choice: &Choice, letter: char) -> bool {
    let small = choice.value.chars().next().map(char::to_lowercase);
    small.is_some_and(|small| small.eq(letter.to_lowercase()))
}

/// The letters of a cell in the order of the choices, each once; others are dropped.
pub(super) fn in_order(choices: &[Choice], letters: &str) -> String {
    choices
        .iter()
        .filter(|choice| letters.chars().any(|letter| is_letter(choice, letter)))
        .map(|choice| choice.value.as_str())
        .collect()
}

/// The letters of a cell after one was pressed: set alone, or added to and taken from those there.
pub(super) fn toggle_letter(choices: &[Choice], before: &str, letter: char, alone: bool) -> String {
    if alone {
        return letter.to_string();
    }
    let after: String = if before.contains(letter) {
        before.chars().filter(|each| *each != letter).collect()
    } else {
        format!("{before}{letter}")
    };
    in_order(choices, &after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters() -> Rc<[Choice]> {
        ["R", "A", "C"]
            .map(|letter| Choice::new(letter, format!("Label {letter}")))
            .into()
    }

    #[test]
    fn pasted_labels_become_values_and_other_text_is_left_for_the_page() {
        let kinds: Rc<[Choice]> = [
            Choice::new("cbo", "Community organisation"),
            Choice::new("media", "Média"),
        ]
        .into();
        let one = Column::new("kind", "Kind", ColumnKind::Choice(kinds.clone()));
        assert_eq!(one.resolve(" community ORGANISATION"), "cbo");
        assert_eq!(one.resolve("media"), "media");
        assert_eq!(one.resolve("Circus"), "Circus");
        let many = Column::new("kinds", "Kinds", ColumnKind::Multi(kinds));
        assert_eq!(
            many.resolve("Media; community organisation; Circus"),
            "media;cbo;Circus"
        );
        assert_eq!(
            many.resolve("Media, community organisation"),
            "media;cbo",
            "as a cell shows them"
        );
        assert_eq!(many.resolve("Media, Circus"), "Media, Circus");
        let check = Column::new("done", "Done", ColumnKind::Check);
        assert_eq!(check.resolve("TRUE"), CHECKED);
        assert_eq!(check.resolve("no"), "");
        assert_eq!(check.resolve("perhaps"), "perhaps");
        assert_eq!(check.resolve("Sí"), "Sí");
        assert_eq!(check.check_words([("Sí".into(), true)]).resolve("si"), CHECKED);
        let parts = Column::new("ana", "Ana", ColumnKind::Letters(letters()));
        assert_eq!(parts.resolve("c/a"), "AC");
        assert_eq!(parts.resolve("label r"), "R");
        assert_eq!(parts.resolve("xyz"), "xyz");
    }

    #[test]
    fn labels_that_hold_commas_are_found_between_commas() {
        let kinds: Rc<[Choice]> = [
            Choice::new("arts", "Arts, music"),
            Choice::new("sport", "Sport"),
            Choice::new("music", "Music"),
        ]
        .into();
        let many = Column::new("kinds", "Kinds", ColumnKind::Multi(kinds));
        assert_eq!(many.resolve("Sport, Arts, music, Music"), "sport;arts;music");
    }

    #[test]
    fn a_letter_stands_alone_or_joins_the_others_in_their_order() {
        assert_eq!(toggle_letter(&letters(), "C", 'A', true), "A");
        assert_eq!(toggle_letter(&letters(), "A", 'R', false), "RA");
        assert_eq!(toggle_letter(&letters(), "RA", 'A', false), "R");
    }
}
