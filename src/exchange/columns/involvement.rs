//! Stage, disposition and ratings by the words other lists use.

use super::choices::find;
use super::words::fold;
use crate::plan::partner::{Disposition, Stage};

/// Reads the life-cycle stage of a partnership.
pub fn read_stage(text: &str) -> Option<Stage> {
    find(
        text,
        Stage::ALL,
        Stage::id,
        &[
            (
                Stage::Building,
                &[
                    "scoping and building",
                    "scoping",
                    "scoping building",
                    "starting",
                    "start up",
                    "startup",
                    "forming",
                    "initiating",
                    "early",
                    "design",
                ],
            ),
            (
                Stage::Managing,
                &[
                    "managing and maintaining",
                    "managing maintaining",
                    "maintaining",
                    "implementing",
                    "implementation",
                    "delivering",
                    "running",
                    "operating",
                ],
            ),
            (
                Stage::Reviewing,
                &[
                    "reviewing and revising",
                    "reviewing revising",
                    "revising",
                    "review",
                    "in review",
                    "under review",
                    "evaluating",
                    "evaluation",
                ],
            ),
            (
                Stage::Sustaining,
                &[
                    "sustaining outcomes",
                    "sustained",
                    "sustain",
                    "sustainability",
                    "scaling",
                    "established",
                    "mature",
                ],
            ),
        ],
    )
}

/// Reads what someone makes of the plan.
pub fn read_disposition(text: &str) -> Option<Disposition> {
    find(
        text,
        Disposition::ALL,
        Disposition::id,
        &[
            (
                Disposition::Supportive,
                &[
                    "support",
                    "supporter",
                    "supports",
                    "for",
                    "in favor",
                    "in favour",
                    "positive",
                    "champion",
                    "ally",
                    "advocate",
                ],
            ),
            (
                Disposition::Neutral,
                &["undecided", "mixed", "indifferent", "unsure", "on the fence"],
            ),
            (
                Disposition::Opposed,
                &[
                    "opponent",
                    "opposes",
                    "opposing",
                    "against",
                    "negative",
                    "critical",
                    "sceptical",
                    "skeptical",
                    "resistant",
                ],
            ),
        ],
    )
}

/// A rating from 1 to 5, as a list has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rating {
    /// The rating; none where the list says that it is not known.
    pub value: Option<u8>,
    /// Whether it was given in words, so that the number is ours.
    pub in_words: bool,
}

/// Reads a rating from 1 to 5: `4`, `4/5`, `4 of 5`, `4 – high`, `high`. None where it is no rating on this scale.
pub fn read_rating(text: &str) -> Option<Rating> {
    let folded = fold(text);
    if UNRATED.contains(&folded.as_str()) {
        return Some(Rating {
            value: None,
            in_words: false,
        });
    }
    let by_word = RATINGS
        .iter()
        .zip(1..)
        .find(|(words, _)| words.contains(&folded.as_str()))
        .map(|(_, rating)| rating);
    if by_word.is_some() {
        return Some(Rating {
            value: by_word,
            in_words: true,
        });
    }
    // `4.5` is folded to two numbers, and is no whole rating.
    let mut words = folded.split(' ');
    let value: u8 = words.next()?.parse().ok()?;
    let rest: Vec<&str> = words.filter(|word| !matches!(*word, "of" | "out")).collect();
    let rest_fits = match rest.as_slice() {
        [] => true,
        ["5"] => !text.contains(['.', ',']),
        [first, ..] => first.parse::<u32>().is_err(),
    };
    ((1..=5).contains(&value) && rest_fits).then_some(Rating {
        value: Some(value),
        in_words: false,
    })
}

/// Not known is not low.
const UNRATED: &[&str] = &[
    "",
    "n a",
    "na",
    "unknown",
    "not known",
    "don t know",
    "dont know",
    "unrated",
    "not rated",
    "tbd",
    "none given",
];

const RATINGS: [&[&str]; 5] = [
    &["very low", "minimal"],
    &["low", "l", "little", "some"],
    &["medium", "med", "m", "moderate", "average", "mid"],
    &["high", "h", "strong", "considerable"],
    &["very high", "vh", "critical", "very strong"],
];

#[cfg(test)]
mod tests {
    use super::super::label_text;
    use super::*;

    #[test]
    fn our_own_labels_and_ids_read_back() {
        for stage in Stage::ALL {
            assert_eq!(read_stage(&label_text(stage.label_key())), Some(stage.clone()));
            assert_eq!(read_stage(stage.id()), Some(stage.clone()));
        }
        for disposition in Disposition::ALL {
            assert_eq!(
                read_disposition(&label_text(disposition.label_key())),
                Some(disposition.clone())
            );
        }
        assert_eq!((read_stage("blooming"), read_disposition("blue")), (None, None));
    }

    #[test]
    fn ratings_are_one_to_five_or_not_known() {
        for (text, rating) in [
            ("4", Some(4)),
            ("4/5", Some(4)),
            ("4 of 5", Some(4)),
            ("2 – some", Some(2)),
            ("High", Some(4)),
            ("very low", Some(1)),
            ("n/a", None),
            ("?", None),
            ("-", None),
        ] {
            assert_eq!(read_rating(text).map(|rating| rating.value), Some(rating), "{text}");
        }
        for text in ["0", "6", "4.5", "3 of 10", "9/10", "blue", "12"] {
            assert_eq!(read_rating(text), None, "{text}");
        }
    }
}
