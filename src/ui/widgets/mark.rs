//! The mark of a kind: colour by group, shape by group, letter within the group, so that it can be told without colour.
//!
//! Seven groups have a colour (`styles/widgets/mark.css`) and a shape (here) each. The letter is wording.

use yew::prelude::*;

use crate::ui::words::use_words;

/// The outline of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkShape {
    /// The school.
    Pentagon,
    /// Families and young people.
    Circle,
    /// The community.
    Square,
    /// Health and public services.
    Shield,
    /// Learning and culture.
    Diamond,
    /// Business and funders.
    Hexagon,
    /// Everything else.
    Octagon,
}

impl MarkShape {
    /// The shape of a kind, by its id in plan files.
    pub fn of(kind: &str) -> Self {
        match kind {
            "school" => Self::Pentagon,
            "family" | "youth" => Self::Circle,
            "cbo" | "civic" | "faith" => Self::Square,
            "health" | "government" | "public_safety" => Self::Shield,
            "higher_ed" | "culture" | "media" => Self::Diamond,
            "business" | "funder" => Self::Hexagon,
            _ => Self::Octagon,
        }
    }

    /// The outline around the origin, about 24 wide; all shapes look equally large.
    pub fn path(self) -> &'static str {
        match self {
            Self::Pentagon => "M0-12L11.5-3.5V10.5H-11.5V-3.5Z",
            Self::Circle => "M-11 0a11 11 0 1 0 22 0a11 11 0 1 0-22 0Z",
            Self::Square => "M-10-10H10V10H-10Z",
            Self::Shield => "M-10.5-10H10.5V1.5L0 12L-10.5 1.5Z",
            Self::Diamond => "M0-13L13 0L0 13L-13 0Z",
            Self::Hexagon => "M-6.5-11H6.5L12.5 0L6.5 11H-6.5L-12.5 0Z",
            Self::Octagon => "M-4.6-11H4.6L11-4.6V4.6L4.6 11H-4.6L-11 4.6V-4.6Z",
        }
    }
}

/// What a [`Mark`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct MarkProps {
    /// The kind's id, as in plan files; unknown ones show as "other".
    pub kind: AttrValue,
    /// Its name for screen readers, where no word beside it says it.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
}

/// The mark of a kind.
#[component]
pub fn Mark(props: &MarkProps) -> Html {
    let words = use_words();
    let letter = words.text(letter_key(&props.kind));
    let class = classes!("mark", format!("kind--{}", props.kind), props.class.clone());
    let is_named = props.label.is_some();
    html! {
        <svg {class} viewBox="-13 -13 26 26" role={is_named.then_some("img")} aria-label={props.label.clone()} aria-hidden={(!is_named).then_some("true")}>
            <path class="mark__shape" d={MarkShape::of(&props.kind).path()} />
            <text class="mark__letter" y="4.5">{ letter }</text>
        </svg>
    }
}

/// The message with a kind's letter.
pub fn letter_key(kind: &str) -> &'static str {
    match kind {
        "school" => "widgets-letter-school",
        "family" => "widgets-letter-family",
        "youth" => "widgets-letter-youth",
        "cbo" => "widgets-letter-cbo",
        "civic" => "widgets-letter-civic",
        "faith" => "widgets-letter-faith",
        "health" => "widgets-letter-health",
        "government" => "widgets-letter-government",
        "public_safety" => "widgets-letter-public-safety",
        "higher_ed" => "widgets-letter-higher-ed",
        "culture" => "widgets-letter-culture",
        "media" => "widgets-letter-media",
        "business" => "widgets-letter-business",
        "funder" => "widgets-letter-funder",
        _ => "widgets-letter-other",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::ui::words::Words;

    const KINDS: [&str; 15] = [
        "school",
        "family",
        "youth",
        "cbo",
        "civic",
        "faith",
        "health",
        "government",
        "public_safety",
        "higher_ed",
        "culture",
        "media",
        "business",
        "funder",
        "other",
    ];

    #[test]
    fn every_kind_can_be_told_by_shape_and_letter_alone() {
        let words = Words::default();
        let marks: BTreeSet<_> = KINDS
            .iter()
            .map(|kind| format!("{:?} {}", MarkShape::of(kind), words.text(letter_key(kind))))
            .collect();
        assert_eq!(marks.len(), KINDS.len());
    }
}
