//! Choosing from a list by typing and stepping, without a browser.

use std::rc::Rc;

use crate::ui::widgets::Choice;
use crate::ui::widgets::grid::column::{ColumnKind, in_order, toggle_letter};
use crate::ui::widgets::grid::core::Start;
use crate::ui::widgets::grid::model::SEPARATOR;
use crate::ui::widgets::list;
use crate::ui::widgets::matching::matching;

/// What is typed, chosen and pointed at.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Picker {
    kind: ColumnKind,
    choices: Rc<[Choice]>,
    /// What narrows the list.
    pub typed: String,
    /// Something was typed, so the text in the field is meant.
    is_touched: bool,
    /// The cell's text as chosen so far.
    pub chosen: String,
    /// What stands for it where it is not among the choices.
    shown: String,
    /// The line the arrows stand on, among those shown.
    at: Option<usize>,
    pub is_open: bool,
}

impl Picker {
    pub fn new(kind: &ColumnKind, original: &str, start: &Start) -> Self {
        let typed = if let Start::Replace(text) = start {
            text.clone()
        } else {
            String::new()
        };
        Self {
            kind: kind.clone(),
            choices: kind.choices().cloned().unwrap_or_else(|| [].into()),
            is_touched: !typed.is_empty(),
            typed,
            chosen: original.to_owned(),
            shown: original.to_owned(),
            at: None,
            is_open: !matches!(start, Start::Select),
        }
    }

    /// With what the cell shows for a text that is not among the choices.
    #[must_use]
    pub fn showing(self, shown: &str) -> Self {
        Self {
            shown: shown.to_owned(),
            ..self
        }
    }

    /// Several may be chosen.
    pub fn takes_many(&self) -> bool {
        !matches!(self.kind, ColumnKind::Choice(_))
    }

    /// The text the field opens with.
    pub fn opening(&self) -> String {
        if self.is_touched || self.takes_many() {
            return self.typed.clone();
        }
        let chosen = self.choices.iter().find(|choice| *choice.value == *self.chosen);
        chosen.map_or_else(|| self.shown.clone(), |choice| choice.label.to_string())
    }

    /// The choices that fit what is typed, best first.
    pub fn shown(&self) -> Vec<&Choice> {
        let places = matching(self.choices.iter().map(|choice| choice.label.as_str()), &self.typed);
        places.into_iter().filter_map(|place| self.choices.get(place)).collect()
    }

    pub fn is_chosen(&self, choice: &Choice) -> bool {
        self.values().iter().any(|value| *value == *choice.value)
    }

    /// The line that Enter picks: the one the arrows went to, else the best match, else the one chosen.
    pub fn current(&self) -> Option<usize> {
        let shown = self.shown();
        if self.at.is_some() {
            return self.at.filter(|at| *at < shown.len());
        }
        if self.typed.trim().is_empty() {
            shown.iter().position(|choice| self.is_chosen(choice))
        } else {
            (!shown.is_empty()).then_some(0)
        }
    }

    /// The choice of that line.
    pub fn pointed(&self) -> Option<Choice> {
        self.current().and_then(|at| self.shown().get(at).copied().cloned())
    }

    /// With what stands in the field by now.
    #[must_use]
    pub fn caught_up(&self, held: String) -> Self {
        if held == self.opening() || (self.is_touched && held == self.typed) {
            self.clone()
        } else {
            self.with_typed(held)
        }
    }

    #[must_use]
    pub fn with_typed(&self, text: String) -> Self {
        Self {
            typed: text,
            is_touched: true,
            at: None,
            is_open: true,
            ..self.clone()
        }
    }

    /// One line down or up; opens the list first.
    #[must_use]
    pub fn stepped(&self, by: isize) -> Self {
        let mut picker = self.clone();
        if picker.is_open {
            picker.at = list::step(self.current(), self.shown().len(), by);
        }
        picker.is_open = true;
        picker
    }

    /// A value put in or taken out; what was typed to find it is done with.
    #[must_use]
    pub fn toggled(&self, value: &str) -> Self {
        let chosen = if let ColumnKind::Letters(choices) = &self.kind {
            let letter = value.chars().next();
            letter.map_or_else(
                || in_order(choices, &self.chosen),
                |letter| toggle_letter(choices, &self.chosen, letter, false),
            )
        } else {
            let mut values = self.values();
            if values.iter().any(|each| each == value) {
                values.retain(|each| each != value);
            } else {
                values.push(value.to_owned());
            }
            values.join(&SEPARATOR.to_string())
        };
        Self {
            chosen,
            typed: String::new(),
            is_touched: true,
            at: self.choices.iter().position(|choice| *choice.value == *value),
            ..self.clone()
        }
    }

    /// The choices are set by keys of their own.
    pub fn has_keys(&self) -> bool {
        matches!(self.kind, ColumnKind::Letters(_))
    }

    /// The choice whose own key this is, among letters.
    pub fn by_key(&self, key: &str) -> Option<&Choice> {
        self.choices
            .iter()
            .find(|choice| self.has_keys() && choice.value.eq_ignore_ascii_case(key))
    }

    /// The text the cell gets: the chosen values; or the line that typing found, or the text as typed, for the page
    /// to judge; or nothing where the field was emptied.
    pub fn outcome(&self) -> String {
        if self.takes_many() || (!self.is_touched && self.at.is_none()) {
            self.chosen.clone()
        } else if self.typed.trim().is_empty() && self.at.is_none() {
            String::new()
        } else {
            self.pointed()
                .map_or_else(|| self.typed.clone(), |choice| choice.value.to_string())
        }
    }

    fn values(&self) -> Vec<String> {
        match &self.kind {
            ColumnKind::Multi(_) => {
                let values = self
                    .chosen
                    .split(SEPARATOR)
                    .map(str::trim)
                    .filter(|value| !value.is_empty());
                values.map(str::to_owned).collect()
            }
            ColumnKind::Letters(_) => self.chosen.chars().map(String::from).collect(),
            _ => vec![self.chosen.clone()],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices() -> Rc<[Choice]> {
        ["Arts council", "Health", "Public arts"]
            .map(|label| Choice::new(label.to_lowercase(), label))
            .into()
    }

    fn one(start: Start) -> Picker {
        Picker::new(&ColumnKind::Choice(choices()), "health", &start)
    }

    #[test]
    fn what_is_typed_finds_a_choice_and_what_finds_none_is_left_for_the_page() {
        assert_eq!(one(Start::Keep).outcome(), "health");
        assert_eq!(one(Start::Keep).opening(), "Health");
        let missing = Picker::new(&ColumnKind::Choice(choices()), "id-7", &Start::Keep).showing("(not in this plan)");
        assert_eq!(missing.opening(), "(not in this plan)");
        assert_eq!(missing.outcome(), "id-7", "untouched it stays what it is");
        assert_eq!(one(Start::Replace("p".into())).outcome(), "public arts");
        assert_eq!(one(Start::Keep).with_typed("ART".into()).outcome(), "arts council");
        assert_eq!(one(Start::Keep).with_typed("circus".into()).outcome(), "circus");
        assert_eq!(one(Start::Keep).with_typed(String::new()).outcome(), "");
    }

    #[test]
    fn the_arrows_begin_at_the_chosen_line_and_go_round() {
        let picker = one(Start::Keep);
        assert_eq!(picker.stepped(1).outcome(), "public arts");
        assert_eq!(picker.stepped(1).stepped(1).outcome(), "arts council");
        assert_eq!(picker.stepped(-1).outcome(), "arts council");
        let closed = one(Start::Select);
        assert!(!closed.is_open);
        assert_eq!(
            closed.stepped(1).outcome(),
            "health",
            "the first arrow only opens the list"
        );
    }

    #[test]
    fn several_values_are_put_in_and_taken_out() {
        let many = Picker::new(&ColumnKind::Multi(choices()), "health", &Start::Keep);
        let both = many.with_typed("pub".into()).toggled("public arts");
        assert_eq!(both.outcome(), "health;public arts");
        assert_eq!(both.typed, "");
        assert_eq!(both.toggled("health").outcome(), "public arts");
    }
}
