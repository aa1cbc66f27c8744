//! Ties by the words other networks use: how close, what flows, on which scale.

use super::choices::find;
use super::words::fold;
use crate::plan::{TieKind, TieLevel, TieScale};

/// Reads how close a tie is: by a word, or by the number of a step of its scale.
pub fn read_tie_level(text: &str, scale: &TieScale) -> Option<TieLevel> {
    let text = text.trim();
    let level = find(
        text,
        TieLevel::ALL,
        TieLevel::id,
        &[
            (TieLevel::NoTie, &["no tie", "no relationship", "no contact"]),
            (
                TieLevel::Unknown,
                &["not known", "unknown", "don t know", "dont know", "not sure"],
            ),
            (TieLevel::Awareness, &["aware", "know of each other"]),
            (
                TieLevel::Networking,
                &["network", "networked", "exchange of information"],
            ),
            (TieLevel::Cooperation, &["cooperating", "cooperative", "co operation"]),
            (
                TieLevel::Coordination,
                &["coordinating", "coordinated", "co ordination"],
            ),
            (TieLevel::Coalition, &[]),
            (
                TieLevel::Collaboration,
                &["collaborating", "collaborative", "full collaboration"],
            ),
            (
                TieLevel::Integration,
                &["integrated", "integrating", "fully integrated", "full integration"],
            ),
        ],
    );
    level.or_else(|| {
        let step: usize = text.strip_suffix(".0").unwrap_or(text).parse().ok()?;
        scale.levels().get(step.checked_sub(1)?).cloned()
    })
}

/// Reads what flows over a tie.
pub fn read_tie_kind(text: &str) -> Option<TieKind> {
    find(
        text,
        TieKind::ALL,
        TieKind::id,
        &[
            (
                TieKind::Information,
                &["info", "information sharing", "information exchange", "communication"],
            ),
            (
                TieKind::Referral,
                &["referrals", "refers", "client referral", "client referrals"],
            ),
            (
                TieKind::Programme,
                &[
                    "joint program",
                    "joint programme",
                    "program",
                    "programs",
                    "joint programs",
                    "joint programming",
                    "service delivery",
                ],
            ),
            (
                TieKind::Funding,
                &["funds", "money", "grant", "grants", "funder", "financial"],
            ),
            (TieKind::Space, &["facilities", "facility", "shared space", "rooms"]),
            (TieKind::Training, &["trainings", "professional development"]),
            (TieKind::Data, &["data sharing", "shared data"]),
            (TieKind::Advocacy, &["policy", "policy and advocacy"]),
            (TieKind::Staff, &["shared staff", "staffing", "volunteers and staff"]),
            (
                TieKind::Governance,
                &["board", "board member", "shared governance", "governing board"],
            ),
        ],
    )
}

/// Reads the scale on which the levels of a tie stand.
pub fn read_tie_scale(text: &str) -> Option<TieScale> {
    let known = find(
        text,
        TieScale::ALL,
        TieScale::id,
        &[
            (TieScale::Vnl4, &["four levels"]),
            (TieScale::Frey5, &["five stages frey", "frey"]),
            (TieScale::Himmelman4, &["four strategies himmelman", "himmelman"]),
        ],
    );
    // Letters and digits beside each other stay one word.
    known.or_else(|| {
        TieScale::ALL
            .iter()
            .find(|scale| fold(scale.id()) == fold(text))
            .cloned()
    })
}

#[cfg(test)]
mod tests {
    use super::super::label_text;
    use super::*;

    #[test]
    fn our_own_labels_and_ids_read_back() {
        for level in TieLevel::ALL {
            let read = |text: &str| read_tie_level(text, &TieScale::Vnl4);
            assert_eq!(read(level.id()), Some(level.clone()));
            assert_eq!(read(&label_text(level.label_key())), Some(level.clone()));
        }
        for kind in TieKind::ALL {
            assert_eq!(read_tie_kind(kind.id()), Some(kind.clone()));
            assert_eq!(read_tie_kind(&label_text(kind.label_key())), Some(kind.clone()));
        }
        for scale in TieScale::ALL {
            assert_eq!(read_tie_scale(scale.id()), Some(scale.clone()));
            assert_eq!(read_tie_scale(&label_text(scale.label_key())), Some(scale.clone()));
        }
    }

    #[test]
    fn a_number_is_a_step_of_the_scale() {
        let read = |text: &str, scale: TieScale| read_tie_level(text, &scale);
        assert_eq!(read("3", TieScale::Vnl4), Some(TieLevel::Coordination));
        assert_eq!(read("3.0", TieScale::Himmelman4), Some(TieLevel::Cooperation));
        for text in ["0", "5", "2.5", "-1", "strong", ""] {
            assert_eq!(read(text, TieScale::Vnl4), None, "{text}");
        }
    }
}
