//! Where people stand, and what roles are for, by the words other lists use.

use super::choices::find;
use super::words::fold;
use crate::plan::{PersonGroup, Practice};

/// Reads where a person stands towards the school, with whether the words say it outright.
pub fn read_group(text: &str) -> Option<(PersonGroup, bool)> {
    if let Some(group) = find(text, PersonGroup::ALL, PersonGroup::id, GROUPS) {
        return Some((group, true));
    }
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let holds = |known: &&str| words.contains(known);
    // “Student council adviser” is staff, “parent of a student” a parent: what says more comes first.
    let by_word = GROUPS.iter().find(|(_, known)| known.iter().any(holds));
    by_word
        .filter(|_| words.len() <= 5)
        .map(|(group, _)| (group.clone(), false))
}

/// Words for groups. Where a text holds several, the earlier group wins.
const GROUPS: &[(PersonGroup, &[&str])] = &[
    (
        PersonGroup::Family,
        &[
            "family",
            "families",
            "parent",
            "parents",
            "parents and families",
            "guardian",
            "guardians",
            "caregiver",
            "caregivers",
            "mother",
            "father",
            "grandparent",
            "parent guardian",
            "family member",
            "pta",
            "pto",
            "ptsa",
            "familia",
            "padre",
            "madre",
        ],
    ),
    (
        PersonGroup::School,
        &[
            "school",
            "school staff",
            "staff",
            "teacher",
            "teachers",
            "teacher staff",
            "principal",
            "administrator",
            "administration",
            "admin",
            "faculty",
            "counselor",
            "counsellor",
            "educator",
            "educators",
            "district",
            "district staff",
            "nurse",
            "secretary",
            "librarian",
            "coordinator",
            "coach",
            "adviser",
            "advisor",
            "employee",
            "maestra",
            "maestro",
            "personal",
        ],
    ),
    (
        PersonGroup::Partner,
        &[
            "partner",
            "partners",
            "partner staff",
            "community partner",
            "agency",
            "nonprofit",
            "provider",
            "business",
            "organization",
            "organisation",
            "cbo",
            "vendor",
            "socio",
        ],
    ),
    (
        PersonGroup::Community,
        &[
            "community",
            "community member",
            "community members",
            "volunteer",
            "volunteers",
            "neighbor",
            "neighbour",
            "resident",
            "citizen",
            "alumni",
            "alumnus",
            "alumna",
            "elder",
            "comunidad",
        ],
    ),
    (
        PersonGroup::Student,
        &[
            "student",
            "students",
            "student leader",
            "student leaders",
            "youth",
            "youth leader",
            "pupil",
            "pupils",
            "learner",
            "estudiante",
        ],
    ),
];

/// Reads one of the six practices.
pub fn read_practice(text: &str) -> Option<Practice> {
    find(
        text,
        Practice::ALL,
        Practice::id,
        &[
            (
                Practice::Learning,
                &[
                    "professional development",
                    "professional learning",
                    "training",
                    "staff development",
                    "pd",
                ],
            ),
            (
                Practice::Change,
                &[
                    "review and change",
                    "partners learn and change",
                    "partners",
                    "partnerships",
                    "review",
                ],
            ),
            (
                Practice::Evidence,
                &[
                    "evaluation",
                    "evaluation and documentation",
                    "documentation",
                    "data",
                    "assessment",
                    "measurement",
                ],
            ),
            (
                Practice::Channels,
                &[
                    "communication",
                    "communications",
                    "infrastructure for communication",
                    "outreach",
                    "communicate",
                ],
            ),
            (
                Practice::Funding,
                &[
                    "sustained funding",
                    "sustain funding",
                    "finance",
                    "finances",
                    "fundraising",
                    "budget",
                    "money",
                ],
            ),
            (
                Practice::Leadership,
                &[
                    "distributed leadership",
                    "shared leadership",
                    "distribute leadership",
                    "governance",
                ],
            ),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::super::label_text;
    use super::*;

    #[test]
    fn our_own_labels_and_ids_read_back() {
        for group in PersonGroup::ALL {
            for text in [&label_text(group.label_key()), group.id()] {
                assert_eq!(read_group(text), Some((group.clone(), true)), "{text}");
            }
        }
        for practice in Practice::ALL {
            for text in [&label_text(practice.label_key()), practice.id()] {
                assert_eq!(read_practice(text).as_ref(), Some(practice), "{text}");
            }
        }
    }

    #[test]
    fn groups_are_known_by_the_words_of_schools() {
        for (word, group, is_certain) in [
            ("Parent", PersonGroup::Family, true),
            ("parent of 3rd grader", PersonGroup::Family, false),
            ("3rd grade teacher", PersonGroup::School, false),
            ("Student council adviser", PersonGroup::School, false),
            ("Volunteer", PersonGroup::Community, true),
            ("Community partner", PersonGroup::Partner, true),
            ("Student", PersonGroup::Student, true),
        ] {
            assert_eq!(read_group(word), Some((group, is_certain)), "{word}");
        }
        for word in ["", "red", "Elm Players Guild"] {
            assert_eq!(read_group(word), None, "{word}");
        }
    }
}
