//! What stands in the cells of roles × people: letters such as `A/R`, words such as `Accountable`, or marks.

use super::words::fold;
use crate::plan::Part;
use crate::plan::about::PartLabels;

/// How letters are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// Responsible, accountable, consulted, informed.
    #[default]
    Raci,
    /// The same with support.
    Rasci,
    /// Manager, owner, consulted, helper, approver.
    Mocha,
    /// Decider, accountable, responsible, consulted, informed.
    Darci,
    /// Who decides, approves, carries out, gives input, is informed.
    Decisions,
    /// Owner, approver, doer, deputy, consulted, informed.
    Plain,
}

impl Scheme {
    /// Every scheme.
    pub const ALL: [Self; 6] = [
        Self::Raci,
        Self::Rasci,
        Self::Mocha,
        Self::Darci,
        Self::Decisions,
        Self::Plain,
    ];

    /// A stable id; its label has the key `import-scheme-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Raci => "raci",
            Self::Rasci => "rasci",
            Self::Mocha => "mocha",
            Self::Darci => "darci",
            Self::Decisions => "decisions",
            Self::Plain => "plain",
        }
    }

    /// The scheme with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scheme| scheme.id() == id)
    }

    /// The plan's set of words that says the parts in the same way.
    pub fn labels(self) -> PartLabels {
        match self {
            Self::Raci | Self::Rasci => PartLabels::Raci,
            Self::Mocha => PartLabels::Mocha,
            Self::Darci => PartLabels::Darci,
            Self::Decisions => PartLabels::Decisions,
            Self::Plain => PartLabels::Plain,
        }
    }

    /// The scheme in which these letters and words mean something.
    pub fn of(found: &[&str]) -> Self {
        let has = |letter: &str| found.contains(&letter);
        match () {
            () if has("R") && has("D") => Self::Darci,
            () if has("R") && has("S") => Self::Rasci,
            () if has("R") => Self::Raci,
            () if has("M") || has("H") => Self::Mocha,
            () if has("G") => Self::Decisions,
            () if has("O") => Self::Plain,
            () if has("D") => Self::Decisions,
            () => Self::Raci,
        }
    }

    /// The part that a letter, a word or a mark stands for, with whether that is certain; none where it is not known.
    pub fn part(self, token: &str) -> Option<(Part, bool)> {
        if token == MARK {
            return Some((Part::Doer, false));
        }
        let by_letter = self
            .letters()
            .iter()
            .find(|(letter, _)| letter.len() == token.len() && *letter == token);
        if let Some((_, part)) = by_letter {
            // Whoever manages an owner is nearest to who says yes or no.
            return Some((part.clone(), token != "M"));
        }
        let word = fold(token);
        let by_word = WORDS.iter().find(|(_, words)| words.contains(&word.as_str()));
        by_word.map(|(part, _)| (part.clone(), true))
    }

    fn letters(self) -> &'static [(&'static str, Part)] {
        match self {
            Self::Raci => &[
                ("A", Part::Owner),
                ("R", Part::Doer),
                ("C", Part::Consulted),
                ("I", Part::Informed),
                ("P", Part::Approver),
                ("S", Part::Deputy),
            ],
            Self::Rasci => &[
                ("A", Part::Owner),
                ("R", Part::Doer),
                ("S", Part::Doer),
                ("C", Part::Consulted),
                ("I", Part::Informed),
                ("P", Part::Approver),
            ],
            Self::Mocha => &[
                ("M", Part::Approver),
                ("O", Part::Owner),
                ("C", Part::Consulted),
                ("H", Part::Doer),
                ("A", Part::Approver),
                ("I", Part::Informed),
                ("S", Part::Deputy),
            ],
            Self::Darci => &[
                ("D", Part::Approver),
                ("A", Part::Owner),
                ("R", Part::Doer),
                ("C", Part::Consulted),
                ("I", Part::Informed),
                ("S", Part::Deputy),
            ],
            Self::Decisions => &[
                ("D", Part::Owner),
                ("A", Part::Approver),
                ("C", Part::Doer),
                ("G", Part::Consulted),
                ("I", Part::Informed),
                ("S", Part::Deputy),
            ],
            Self::Plain => &[
                ("O", Part::Owner),
                ("A", Part::Approver),
                ("D", Part::Doer),
                ("S", Part::Deputy),
                ("C", Part::Consulted),
                ("I", Part::Informed),
            ],
        }
    }
}

/// What every mark that only says “has a part” is read as.
pub const MARK: &str = "✓";

/// Letters that some scheme knows: only they stand next to each other without a sign between, as in `AR`.
const KNOWN: &str = "ACDGHIMOPRS";

const MARKS: [&str; 11] = ["x", "✓", "✔", "✔️", "☑", "✅", "•", "●", "yes", "y", "*"];

const NOTHING: [&str; 9] = ["", "-", "–", "—", "n/a", "na", "none", ".", "0"];

const WORDS: &[(Part, &[&str])] = &[
    (
        Part::Owner,
        &[
            "accountable",
            "owner",
            "owns",
            "lead",
            "leads",
            "leader",
            "leading",
            "decides",
            "in charge",
            "driver",
            "primary",
        ],
    ),
    (
        Part::Approver,
        &[
            "approver",
            "approves",
            "approve",
            "approval",
            "decision maker",
            "decider",
            "sign off",
            "signs off",
            "manager",
        ],
    ),
    (
        Part::Doer,
        &[
            "responsible",
            "doer",
            "does",
            "do",
            "helper",
            "helps",
            "help",
            "support",
            "supports",
            "supporting",
            "supportive",
            "carries out",
            "assists",
            "assist",
            "assistant",
            "member",
            "participates",
            "contributor",
            "performs",
        ],
    ),
    (
        Part::Deputy,
        &[
            "deputy",
            "backup",
            "back up",
            "stands in",
            "stand in",
            "substitute",
            "alternate",
            "secondary",
            "co lead",
        ],
    ),
    (
        Part::Consulted,
        &[
            "consulted",
            "consult",
            "consults",
            "gives input",
            "input",
            "advises",
            "advisor",
            "adviser",
            "advisory",
        ],
    ),
    (
        Part::Informed,
        &["informed", "inform", "is informed", "kept informed", "fyi"],
    ),
];

/// What a cell says, letter by letter and word by word; nothing where it says that there is none, and none where it
/// cannot be read as letters.
pub fn read_letters(cell: &str) -> Option<Vec<String>> {
    let cell = cell.trim();
    if NOTHING.contains(&cell.to_lowercase().as_str()) {
        return Some(Vec::new());
    }
    if cell.chars().count() > 60 {
        return None;
    }
    if let Some(token) = word(cell) {
        return Some(vec![token]);
    }
    let mut tokens: Vec<String> = Vec::new();
    let parts = cell.split(['/', ',', '+', '&', ';', '|', '\n', ' ', '\\', '(', ')']);
    for part in parts.map(|part| part.trim_matches(['*', '.', '[', ']'])) {
        if part.is_empty() || part.eq_ignore_ascii_case("and") || part == "-" || part == "–" {
            continue;
        }
        let found = word(part).map(|word| vec![word]).or_else(|| together(part))?;
        for token in found {
            if !tokens.contains(&token) {
                tokens.push(token);
            }
        }
    }
    // Signs alone say nothing that is understood.
    (!tokens.is_empty()).then_some(tokens)
}

/// Whether some scheme knows what a letter, word or mark stands for.
pub(super) fn is_known(token: &str) -> bool {
    Scheme::ALL.iter().any(|scheme| scheme.part(token).is_some())
}

/// One letter, word or mark, as it is told.
fn word(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    if MARKS.contains(&lower.as_str()) {
        return Some(MARK.to_owned());
    }
    let mut letters = text.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return letter.is_alphabetic().then(|| letter.to_uppercase().collect());
    }
    let folded = fold(text);
    let is_known = WORDS.iter().any(|(_, words)| words.contains(&folded.as_str()));
    let mut capital = folded.chars();
    let first = capital.next().filter(|_| is_known)?;
    Some(first.to_uppercase().chain(capital).collect())
}

/// Several letters without a sign between: `AR`.
fn together(text: &str) -> Option<Vec<String>> {
    let upper = text.to_uppercase();
    let letters: Vec<String> = upper.chars().map(String::from).collect();
    let are_known = letters.iter().all(|letter| KNOWN.contains(letter.as_str()));
    let are_different =
        (1..letters.len()).all(|at| !letters.iter().take(at).any(|earlier| Some(earlier) == letters.get(at)));
    (letters.len() <= 4 && are_known && are_different).then_some(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str) -> Option<String> {
        read_letters(cell).map(|tokens| tokens.join(" "))
    }

    #[test]
    fn x4_letters_stand_alone_together_or_as_words() {
        for (cell, tokens) in [
            ("A", "A"),
            (" r ", "R"),
            ("A/R", "A R"),
            ("a, r", "A R"),
            ("R+C", "R C"),
            ("AR", "A R"),
            ("A and R", "A R"),
            ("A (R)", "A R"),
            ("R*", "R"),
            ("A\nC", "A C"),
            ("Accountable", "Accountable"),
            ("responsible / CONSULTED", "Responsible Consulted"),
            ("Signs off", "Signs off"),
            ("x", "✓"),
            ("✔", "✓"),
            ("Z", "Z"),
            ("", ""),
            ("–", ""),
            ("n/a", ""),
        ] {
            assert_eq!(read(cell).as_deref(), Some(tokens), "{cell:?}");
        }
        for cell in ["maybe", "ask Ana", "12", "AAR", "RACIS", "?", "/"] {
            assert_eq!(read(cell), None, "{cell:?}");
        }
    }

    #[test]
    fn x4_the_scheme_is_known_by_its_letters() {
        for (letters, scheme) in [
            ("R A C I", Scheme::Raci),
            ("R A S C I", Scheme::Rasci),
            ("D A R C I", Scheme::Darci),
            ("M O C H A", Scheme::Mocha),
            ("O H", Scheme::Mocha),
            ("D A G I", Scheme::Decisions),
            ("O A D", Scheme::Plain),
            ("A C", Scheme::Raci),
            ("✓", Scheme::Raci),
        ] {
            let found: Vec<&str> = letters.split(' ').collect();
            assert_eq!(Scheme::of(&found), scheme, "{letters}");
        }
    }

    #[test]
    fn letters_mean_what_the_scheme_says() {
        assert_eq!(Scheme::Raci.part("R"), Some((Part::Doer, true)));
        assert_eq!(Scheme::Decisions.part("C"), Some((Part::Doer, true)));
        assert_eq!(Scheme::Mocha.part("M"), Some((Part::Approver, false)));
        assert_eq!(Scheme::Raci.part(MARK), Some((Part::Doer, false)));
        assert_eq!(Scheme::Raci.part("Accountable"), Some((Part::Owner, true)));
        assert_eq!(Scheme::Raci.part("Z"), None);
    }

    #[test]
    fn the_words_of_the_plan_are_known_in_their_own_set() {
        let lists = include_str!("../../../locales/pages/en/lists.ftl");
        for scheme in Scheme::ALL {
            for part in Part::ALL {
                let key = format!("{} = ", part.label_key_in(&scheme.labels()).unwrap());
                let label = lists.lines().find_map(|line| line.strip_prefix(&key)).unwrap();
                let tokens = read_letters(label).unwrap();
                let [token] = tokens.as_slice() else {
                    panic!("{label}: {tokens:?}")
                };
                assert_eq!(scheme.part(token).map(|(part, _)| part).as_ref(), Some(part), "{label}");
            }
        }
    }
}
