//! Finding choices by what is typed: without regard to case and accents, beginnings first.

use super::choice::Choice;
use super::fold::fold;
use crate::sorted::sort_by_key;

/// The places of the choices that what is typed fits, best first; all of them, in their order, where nothing is typed.
pub(super) fn matching<'a>(texts: impl Iterator<Item = &'a str>, typed: &str) -> Vec<usize> {
    let typed = fold(typed.trim());
    let words: Vec<&str> = typed.split_whitespace().collect();
    let mut found: Vec<(u8, usize)> = texts
        .enumerate()
        .filter_map(|(place, text)| {
            let text = fold(text);
            let fits = words.iter().all(|word| text.contains(word));
            fits.then(|| (closeness(&text, &typed), place))
        })
        .collect();
    sort_by_key(&mut found, |(closeness, _)| *closeness);
    found.into_iter().map(|(_, place)| place).collect()
}

/// The choices whose label is what is typed: more than one where they share a name.
pub(super) fn exact<'a>(choices: &'a [Choice], typed: &str) -> Vec<&'a Choice> {
    let typed = fold(typed.trim());
    let is_called = |choice: &&Choice| fold(choice.label.trim()) == typed;
    choices.iter().filter(is_called).collect()
}

fn closeness(text: &str, typed: &str) -> u8 {
    if text.starts_with(typed) {
        0
    } else if text.split([' ', '-', '(', '/']).any(|word| word.starts_with(typed)) {
        1
    } else {
        2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 4] = [
        "Cedar Library",
        "Niños del Río",
        "Library Friends",
        "Clinic (library branch)",
    ];

    fn found(typed: &str) -> Vec<&'static str> {
        matching(NAMES.into_iter(), typed)
            .into_iter()
            .map(|place| NAMES[place])
            .collect()
    }

    #[test]
    fn nothing_typed_finds_all_in_their_order() {
        assert_eq!(found("  "), NAMES);
    }

    #[test]
    fn beginnings_of_the_text_come_before_beginnings_of_a_word() {
        assert_eq!(
            found("lib"),
            ["Library Friends", "Cedar Library", "Clinic (library branch)"]
        );
    }

    #[test]
    fn accents_and_case_make_no_difference() {
        assert_eq!(found("NINOS rio"), ["Niños del Río"]);
    }

    #[test]
    fn a_label_typed_in_full_is_every_choice_of_that_name() {
        let choices =
            [("1", "Cedar Library"), ("2", "Cedar"), ("3", "CEDAR")].map(|(id, label)| Choice::new(id, label));
        let called = |typed: &str| -> Vec<&str> {
            let found = exact(&choices, typed).into_iter();
            found.map(|choice| choice.value.as_str()).collect()
        };
        assert_eq!(called(" cedar "), ["2", "3"]);
        assert_eq!(called("cedar library"), ["1"]);
        assert_eq!(called("ced"), [""; 0]);
    }
}
