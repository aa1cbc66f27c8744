//! Kinds of partner by the words other lists use.

use super::words::fold;
use crate::plan::PartnerKind;

/// The kind a word stands for, with whether it says so outright; `None` where it is not known.
pub fn guess_kind(word: &str) -> Option<(PartnerKind, bool)> {
    known_kind(word).or_else(|| {
        let folded = fold(word);
        if !(6..=LONGEST).contains(&folded.len()) {
            return None;
        }
        let near = |phrase: &&str| phrase.len() >= 6 && strsim::jaro_winkler(&folded, phrase) >= 0.95;
        let by_near = KINDS.iter().find(|(_, phrases)| phrases.iter().any(near));
        by_near.map(|(kind, _)| (kind.clone(), false))
    })
}

/// As [`guess_kind`], without words that are misspelled: quick enough for a long list of them.
pub fn known_kind(word: &str) -> Option<(PartnerKind, bool)> {
    known(&fold(word))
}

/// Whether a word stands for a kind, without its nearly doing so: quick enough to ask of every cell.
pub(super) fn is_kind(word: &str) -> bool {
    word.len() <= LONGEST && known(&fold(word)).is_some()
}

/// The longest text that is looked through for words, in bytes: longer ones are sentences.
const LONGEST: usize = 60;

fn known(folded: &str) -> Option<(PartnerKind, bool)> {
    if folded.is_empty() {
        return None;
    }
    // Our own ids, as another plan may have written them.
    let by_id = PartnerKind::ALL
        .iter()
        .find(|kind| kind.id().replace('_', " ") == folded);
    if let Some(kind) = by_id {
        return Some((kind.clone(), true));
    }
    let whole = KINDS.iter().find(|(_, phrases)| phrases.contains(&folded));
    if let Some((kind, _)) = whole {
        return Some((kind.clone(), true));
    }
    let holds = |phrase: &&str| !WHOLE_ONLY.contains(phrase) && holds_words(folded, phrase);
    let by_part = KINDS.iter().find(|(_, phrases)| phrases.iter().any(&holds));
    by_part
        .filter(|_| folded.len() <= LONGEST)
        .map(|(kind, _)| (kind.clone(), false))
}

/// Whether a text holds these words, whole and in this order.
fn holds_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(start, _)| {
        let before = text.get(..start).unwrap_or_default();
        let after = text.get(start + words.len()..).unwrap_or_default();
        (before.is_empty() || before.ends_with(' ')) && (after.is_empty() || after.starts_with(' '))
    })
}

/// Words that say the kind alone, but next to others say little.
const WHOLE_ONLY: [&str; 8] = [
    "youth",
    "students",
    "community",
    "parks",
    "service",
    "agency",
    "association",
    "club",
];

/// Words for kinds. Where a text holds several, the earlier kind wins: a private nonprofit is a nonprofit, a public
/// library a library, a community college a college.
const KINDS: &[(PartnerKind, &[&str])] = &[
    (
        PartnerKind::Else,
        &["other", "others", "misc", "miscellaneous", "none of these", "otro"],
    ),
    (
        PartnerKind::Family,
        &[
            "pta",
            "pto",
            "ptsa",
            "parents",
            "parent",
            "families",
            "family",
            "parent organization",
            "parent group",
            "familia",
        ],
    ),
    (
        PartnerKind::Faith,
        &[
            "faith",
            "faith based",
            "faith community",
            "church",
            "churches",
            "parish",
            "mosque",
            "temple",
            "synagogue",
            "ministry",
            "ministries",
            "congregation",
            "religious",
            "interfaith",
            "diocese",
            "chapel",
            "iglesia",
        ],
    ),
    (
        PartnerKind::HigherEd,
        &[
            "university",
            "college",
            "community college",
            "higher ed",
            "higher education",
            "post secondary",
            "postsecondary",
            "institution of higher education",
            "ihe",
            "universidad",
        ],
    ),
    (
        PartnerKind::Culture,
        &[
            "library",
            "libraries",
            "museum",
            "arts",
            "art",
            "arts organization",
            "theater",
            "theatre",
            "culture",
            "cultural",
            "gallery",
            "orchestra",
            "zoo",
            "aquarium",
            "parks and recreation",
            "parks recreation",
            "parks and rec",
            "parks rec",
            "parks",
            "performing arts",
            "biblioteca",
        ],
    ),
    (
        PartnerKind::Health,
        &[
            "health",
            "healthcare",
            "health care",
            "hospital",
            "clinic",
            "medical",
            "behavioral health",
            "mental health",
            "dental",
            "wellness",
            "counseling",
            "salud",
        ],
    ),
    (
        PartnerKind::PublicSafety,
        &[
            "police",
            "fire",
            "fire department",
            "sheriff",
            "ems",
            "public safety",
            "law enforcement",
            "first responders",
        ],
    ),
    (
        PartnerKind::School,
        &[
            "school",
            "schools",
            "school district",
            "district",
            "supervisory union",
            "k 12",
            "k12",
            "lea",
            "isd",
            "elementary",
            "middle school",
            "high school",
            "preschool",
            "charter school",
            "education",
            "escuela",
        ],
    ),
    (
        PartnerKind::Funder,
        &[
            "foundation",
            "funder",
            "philanthropy",
            "united way",
            "grantmaker",
            "grant maker",
            "donor",
            "fundacion",
        ],
    ),
    (
        PartnerKind::Media,
        &[
            "media",
            "newspaper",
            "radio",
            "television",
            "tv",
            "press",
            "news",
            "radio station",
        ],
    ),
    (
        PartnerKind::Civic,
        &[
            "civic",
            "service club",
            "rotary",
            "lions club",
            "kiwanis",
            "neighborhood association",
            "neighbourhood association",
            "neighborhood",
            "neighbourhood",
            "volunteer",
            "volunteer group",
            "fraternal",
            "association",
            "club",
        ],
    ),
    (
        PartnerKind::Cbo,
        &[
            "nonprofit",
            "non profit",
            "nonprofits",
            "non profits",
            "not for profit",
            "ngo",
            "cbo",
            "501c3",
            "501 c 3",
            "charity",
            "community based organization",
            "community based",
            "community organization",
            "community",
            "social services",
            "social service",
            "human services",
            "statewide nonprofit",
            "sin fines de lucro",
        ],
    ),
    (
        PartnerKind::Government,
        &[
            "government",
            "municipal",
            "municipality",
            "city",
            "county",
            "state",
            "federal",
            "tribal",
            "tribe",
            "town",
            "public agency",
            "state agency",
            "local government",
            "government agency",
            "city government",
            "public",
            "agency",
            "gobierno",
        ],
    ),
    (
        PartnerKind::Business,
        &[
            "business",
            "private",
            "company",
            "corporate",
            "corporation",
            "for profit",
            "employer",
            "industry",
            "commercial",
            "retail",
            "bank",
            "restaurant",
            "small business",
            "private sector",
            "local business",
            "chamber of commerce",
            "empresa",
        ],
    ),
    (
        PartnerKind::Youth,
        &["youth", "young people", "students", "student group", "teens"],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_other_lists_are_known() {
        use PartnerKind::*;
        for (word, kind, sure) in [
            ("nonprofit", Cbo, true),
            ("Non-Profit", Cbo, true),
            ("Statewide Nonprofit", Cbo, true),
            ("private", Business, true),
            ("municipal", Government, true),
            ("Municipal Rec", Government, false),
            ("State Agency", Government, true),
            ("university", HigherEd, true),
            ("Community College", HigherEd, true),
            ("school", School, true),
            ("School District / Supervisory Union", School, false),
            ("Private school", School, false),
            ("church", Faith, true),
            ("Public Library", Culture, false),
            ("higher_ed", HigherEd, true),
            ("Private nonprofit", Cbo, false),
            ("Not-for-profit", Cbo, true),
            ("For-profit", Business, true),
            ("Community health center", Health, false),
            ("Other", Else, true),
            ("Busines", Business, false),
            ("PTA", Family, true),
            ("Youth", Youth, true),
        ] {
            assert_eq!(guess_kind(word), Some((kind, sure)), "{word:?}");
        }
        for word in ["", "-", "Camp/Program Provider", "Autorités", "Youth-serving camp", "x"] {
            assert_eq!(guess_kind(word), None, "{word:?}");
        }
    }

    #[test]
    fn our_own_labels_read_back() {
        let words = include_str!("../../../locales/pages/en/lists.ftl");
        for kind in PartnerKind::ALL {
            let key = format!("{} = ", kind.label_key().unwrap());
            let label = words.lines().find_map(|line| line.strip_prefix(&key)).unwrap();
            assert_eq!(guess_kind(label).map(|(kind, _)| kind), Some(kind.clone()), "{label}");
        }
    }
}
