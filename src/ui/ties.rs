//! The words of ties: whom one joins, what the steps of its scale mean, how an end rates it.

use yew::AttrValue;

use super::labels::{self, named};
use super::record::{choice_of, labelled};
use super::widgets::Choice;
use super::words::Words;
use crate::plan::{Plan, Tie, TieEnd, TieLevel, TieScale};

/// The value that stands for the school where the ends of ties are chosen from a list.
pub const SCHOOL: &str = "school";

/// The highest rating.
const BEST: u8 = 4;

/// The two ends of a tie as people read them: a partner first, then whom it has the tie with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ends<'a> {
    /// The partner. Of a tie that is only begun it may be the school.
    pub partner: &'a TieEnd,
    /// Whom it has the tie with.
    pub with: &'a TieEnd,
    /// The partner is the second end of the tie.
    pub is_turned: bool,
}

impl<'a> Ends<'a> {
    /// The ends of a tie.
    pub fn of(tie: &'a Tie) -> Self {
        if tie.from == TieEnd::School {
            Self {
                partner: &tie.to,
                with: &tie.from,
                is_turned: true,
            }
        } else {
            Self {
                partner: &tie.from,
                with: &tie.to,
                is_turned: false,
            }
        }
    }

    /// How the partner rates it, and how the other one does.
    pub fn ratings(&self, tie: &Tie) -> (Option<u8>, Option<u8>) {
        if self.is_turned {
            (tie.to_rating, tie.from_rating)
        } else {
            (tie.from_rating, tie.to_rating)
        }
    }

    /// Whether it is with the school.
    pub fn is_with_school(&self) -> bool {
        *self.with == TieEnd::School
    }
}

/// The scale on which the levels of a tie stand; one that names none is on the usual one.
pub fn scale_of(tie: &Tie) -> TieScale {
    tie.scale.clone().unwrap_or(TieScale::Vnl4)
}

/// What an end of a tie is called: a partner by its name, the school as that.
pub fn end_name(words: &Words, plan: &Plan, end: &TieEnd) -> AttrValue {
    match end {
        TieEnd::School => words.text("ties-school"),
        TieEnd::Partner(id) => labels::title_of(words, plan, &id.into()),
    }
}

/// What an end of a tie is called in full: the school by its own name.
pub fn end_title(words: &Words, plan: &Plan, end: &TieEnd) -> AttrValue {
    match end {
        TieEnd::School => named(words, &plan.title_of_end(end)),
        TieEnd::Partner(_) => end_name(words, plan, end),
    }
}

/// What a tie is called: the partner, and the other one where that is not the school.
pub fn tie_name(words: &Words, plan: &Plan, tie: &Tie) -> AttrValue {
    let ends = Ends::of(tie);
    let partner = end_name(words, plan, ends.partner);
    if ends.is_with_school() {
        return partner;
    }
    let other = end_name(words, plan, ends.with);
    both(words, &partner, &other)
}

/// Two ends of a tie between partners.
pub fn both(words: &Words, one: &str, other: &str) -> AttrValue {
    words.with("ties-both", &[("one", one.into()), ("other", other.into())])
}

/// What a level means on a scale, in a sentence; of a level that is not on it, in general.
pub fn level_about(words: &Words, scale: &TieScale, level: &TieLevel) -> Option<AttrValue> {
    let on_scale = format!("tie-level-about-{}-{}", scale.id(), level.id());
    let in_general = format!("tie-level-{}-hint", level.id());
    let key = [on_scale, in_general].into_iter().find(|key| words.has(key))?;
    Some(words.text(&key))
}

/// A level as a choice, with what it means on the scale.
pub fn level_choice(words: &Words, scale: &TieScale, level: &TieLevel) -> Choice {
    let choice = choice_of(words, level);
    match level_about(words, scale, level) {
        Some(about) => choice.with_hint(about),
        None => choice,
    }
}

/// The levels of a scale, and the two answers outside of every one.
pub fn levels_of(scale: &TieScale) -> impl Iterator<Item = &'static TieLevel> {
    scale.levels().iter().chain(&[TieLevel::NoTie, TieLevel::Unknown])
}

/// A level in a word; that nobody has said is said too.
pub fn level_word(words: &Words, level: Option<&TieLevel>) -> AttrValue {
    level.map_or_else(|| words.text("ties-not-said"), |level| labelled(words, level))
}

/// How an end rates a tie, in words: “3: works”.
pub fn rating_word(words: &Words, rating: Option<u8>) -> AttrValue {
    let Some(rating) = rating else {
        return words.text("partner-tie-unrated");
    };
    let key = format!("partner-tie-rating-{rating}");
    if words.has(&key) {
        words.text(&key)
    } else {
        rating.to_string().into()
    }
}

/// The ratings there are to choose from, and that there is none.
pub fn rating_choices(words: &Words) -> Vec<Choice> {
    let some = (1..=BEST).map(Some);
    let choice = |rating: Option<u8>| {
        let value = rating.map(|rating| rating.to_string()).unwrap_or_default();
        Choice::new(value, rating_word(words, rating))
    };
    std::iter::once(None).chain(some).map(choice).collect()
}

/// A rating as marks that can be told apart without colour: three of four dots are filled.
pub fn rating_marks(rating: u8) -> String {
    (1..=BEST).map(|step| if step <= rating { '●' } else { '○' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::record::Record;
    use crate::plan::{ClosedList, Id, Rank};

    fn tie(from: TieEnd, to: TieEnd) -> Tie {
        Tie {
            from,
            to,
            from_rating: Some(1),
            to_rating: Some(4),
            ..Tie::new(Id::new("t"), Rank::default())
        }
    }

    #[test]
    fn a_partner_comes_first_whichever_way_a_tie_is_written_down() {
        let partner = TieEnd::Partner(Id::new("a"));
        for (from, to, ratings) in [
            (TieEnd::School, partner.clone(), (Some(4), Some(1))),
            (partner.clone(), TieEnd::School, (Some(1), Some(4))),
        ] {
            let tie = tie(from, to);
            let ends = Ends::of(&tie);
            assert_eq!((ends.partner, ends.with), (&partner, &TieEnd::School));
            assert_eq!(ends.ratings(&tie), ratings);
        }
        let other = TieEnd::Partner(Id::new("b"));
        let tie = tie(partner.clone(), other.clone());
        assert_eq!((Ends::of(&tie).partner, Ends::of(&tie).with), (&partner, &other));
    }

    #[test]
    fn every_level_of_every_scale_says_what_it_means_there() {
        let words = Words::new("en");
        for scale in TieScale::all() {
            for level in scale.levels() {
                assert!(
                    words.has(&format!("tie-level-about-{}-{}", scale.id(), level.id())),
                    "{scale:?} {level:?}"
                );
            }
        }
        // On some ladders cooperation is above coordination, on others below: it does not mean the same.
        let of = |scale: &TieScale| level_about(&words, scale, &TieLevel::Cooperation);
        assert_ne!(of(&TieScale::Vnl4), of(&TieScale::Himmelman4));
        assert_eq!(
            level_about(&words, &TieScale::Vnl4, &TieLevel::Coalition),
            level_about(&words, &TieScale::Himmelman4, &TieLevel::Coalition),
            "a level of another scale is told in general"
        );
    }

    #[test]
    fn ratings_are_words_and_marks_and_none_is_no_number() {
        let words = Words::new("en");
        let choices = rating_choices(&words);
        assert_eq!(choices.len(), 5);
        assert_eq!((choices[0].value.as_str(), rating_marks(3).as_str()), ("", "●●●○"));
        assert!(choices[0].label.contains("Not rated"));
    }
}
