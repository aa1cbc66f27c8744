//! What costs and sources of money are, by the words budgets and grant lists use.

use super::words::fold;
use crate::plan::cost_line::Recurrence;
use crate::plan::source::{FundingLevel, FundingStage, SourceForm};
use crate::plan::{CostCategory, Priority, Verdict};

/// Words for values, parted by bars. Where a text holds several, the earlier value wins.
pub(super) type Words<T> = &'static [(T, &'static str)];

/// The value whose id or words a text is.
pub(super) fn find<T: Clone>(text: &str, all: &[T], id: fn(&T) -> &str, known: Words<T>) -> Option<T> {
    let folded = fold(text);
    let is_it = |words: &str| words.split(" | ").any(|word| word == folded);
    let by_word = known
        .iter()
        .find(|(_, words)| is_it(words))
        .map(|(value, _)| value.clone());
    by_word.or_else(|| all.iter().find(|value| fold(id(value)) == folded).cloned())
}

/// The value one word of which a short text holds.
fn find_within<T: Clone>(text: &str, known: Words<T>) -> Option<T> {
    let folded = fold(text);
    let held: Vec<&str> = folded.split(' ').collect();
    let holds = |words: &str| words.split(" | ").any(|word| held.contains(&word));
    let found = known.iter().find(|(_, words)| holds(words)).filter(|_| held.len() <= 5);
    found.map(|(value, _)| value.clone())
}

/// Reads a budget category, with whether the words say it outright.
pub fn read_category(text: &str) -> Option<(CostCategory, bool)> {
    let bare = without_number(text);
    if let Some(category) = find(bare, CostCategory::ALL, CostCategory::id, CATEGORIES) {
        return Some((category, true));
    }
    // “Fringe benefits of staff” are fringe: what says more comes first.
    find_within(bare, CATEGORIES).map(|category| (category, false))
}

/// A heading of a budget without its number: “6. Contractual”, “f) Contractual”.
fn without_number(text: &str) -> &str {
    let text = text.trim();
    match text.split_once(['.', ')', ':']) {
        Some((number, rest)) if number.chars().count() <= 2 && number.chars().all(char::is_alphanumeric) => rest.trim(),
        _ => text,
    }
}

/// Words for categories.
const CATEGORIES: Words<CostCategory> = &[
    (
        CostCategory::Fringe,
        "fringe | fringe benefits | benefits | employee benefits | payroll taxes | health insurance",
    ),
    (
        CostCategory::Indirect,
        "indirect | indirect costs | indirect cost | overhead | administration fee | admin fee | f a | idc",
    ),
    (
        CostCategory::TrainingStipends,
        "training stipends | training stipend | stipends | stipend | participant support",
    ),
    (
        CostCategory::Contractual,
        "contractual | contracts | contract | contracted | contracted services | contract services | purchased \
         services | professional services | consultants | consultant | consulting | subcontracts | subcontract | \
         subawards | subaward | vendors | vendor",
    ),
    (
        CostCategory::Travel,
        "travel | mileage | staff travel | lodging | conferences | conference | conference travel",
    ),
    (
        CostCategory::Equipment,
        "equipment | computers | hardware | furniture | vehicles | vehicle",
    ),
    (
        CostCategory::Supplies,
        "supplies | supply | materials | materials and supplies | supplies and materials | books | food | snacks | \
         consumables",
    ),
    (
        CostCategory::Construction,
        "construction | renovation | building works | capital | remodeling",
    ),
    (
        CostCategory::Personnel,
        "personnel | salaries | salary | salaries and wages | salaries wages | wages | staff | staffing | payroll | personnel costs | \
         compensation | staff salaries",
    ),
    (
        CostCategory::Else,
        "other | other costs | other direct costs | miscellaneous | misc | rent | utilities | insurance | fees",
    ),
];

/// Reads how far a source has come, with whether the words say it outright.
pub fn read_funding_stage(text: &str) -> Option<(FundingStage, bool)> {
    if let Some(stage) = find(text, FundingStage::ALL, FundingStage::id, STAGES) {
        return Some((stage, true));
    }
    find_within(text, STAGES).map(|stage| (stage, false))
}

/// Words for stages: “not awarded” is declined, before it is awarded.
const STAGES: Words<FundingStage> = &[
    (
        FundingStage::Declined,
        "declined | rejected | not funded | unsuccessful | denied | lost | not awarded | turned down | no",
    ),
    (FundingStage::Withdrawn, "withdrawn | cancelled | canceled | abandoned"),
    (FundingStage::OnHold, "on hold | hold | paused | deferred | later"),
    (
        FundingStage::Closed,
        "closed | completed | complete | finished | ended | expired | spent | past",
    ),
    (
        FundingStage::Active,
        "active | current | ongoing | in progress | received | in hand | running | open",
    ),
    (
        FundingStage::Awarded,
        "awarded | award | secured | confirmed | committed | approved | funded | granted | won | signed | guaranteed \
         | yes",
    ),
    (
        FundingStage::Verbal,
        "verbal | promised | pledged | verbal commitment | verbally committed | pledge",
    ),
    (
        FundingStage::Submitted,
        "submitted | pending | applied | under review | in review | application submitted | proposal submitted | \
         requested | awaiting decision | awaiting | waiting | sent",
    ),
    (
        FundingStage::Letter,
        "letter | loi | letter of intent | letter of inquiry | loi submitted | loi sent",
    ),
    (FundingStage::Invited, "invited | invited to apply | invitation"),
    (
        FundingStage::Drafting,
        "drafting | writing | in preparation | preparing | draft | in development",
    ),
    (
        FundingStage::Cultivating,
        "cultivating | cultivation | in conversation | in discussion | talking | relationship building",
    ),
    (
        FundingStage::Researching,
        "researching | research | exploring | investigating | identified",
    ),
    (
        FundingStage::Idea,
        "idea | prospect | prospective | potential | possible | hoped | hoped for | planned | target | tbd",
    ),
];

/// Reads whether a source may pay for a line, with what is said of that behind it: `May not pay: by will`, `x`.
pub fn read_verdict(text: &str) -> Option<(Verdict, &str)> {
    let (word, note) = text.split_once([':', '(']).unwrap_or((text, ""));
    let is_mark = matches!(word.trim(), "x" | "X" | "✓" | "✔" | "☑" | "✅");
    if is_mark {
        return Some((Verdict::Yes, note.trim()));
    }
    let known = find(
        word,
        Verdict::ALL,
        Verdict::id,
        &[
            (
                Verdict::No,
                "no | n | may not pay | not allowed | not allowable | not eligible | never",
            ),
            (
                Verdict::Conditional,
                "conditional | if | maybe | may pay if | may pay on a condition | on a condition | with approval | c",
            ),
            (
                Verdict::Yes,
                "yes | y | may pay | may | allowed | allowable | eligible | ok",
            ),
        ],
    )?;
    Some((known, note.trim().trim_end_matches(')')))
}

/// Reads how much a cost line matters.
pub fn read_priority(text: &str) -> Option<Priority> {
    find(
        text,
        Priority::ALL,
        Priority::id,
        &[
            (
                Priority::Must,
                "must | must have | high | essential | critical | required | core | 1 | a | top | need",
            ),
            (
                Priority::Should,
                "should | should have | medium | important | 2 | b | mid",
            ),
            (
                Priority::Could,
                "could | could have | low | nice to have | optional | 3 | c | wish | want",
            ),
        ],
    )
}

/// Reads whether a cost comes again.
pub fn read_recurrence(text: &str) -> Option<Recurrence> {
    find(
        text,
        Recurrence::ALL,
        Recurrence::id,
        &[
            (
                Recurrence::Recurring,
                "recurring | ongoing | annual | annually | yearly | every year | monthly | yes | y | continuing | r",
            ),
            (
                Recurrence::OneTime,
                "one time | onetime | once | one off | start up | startup | single | no | n | nonrecurring | non \
                 recurring",
            ),
        ],
    )
}

/// Reads the level of government or society that gives.
pub fn read_level(text: &str) -> Option<FundingLevel> {
    find(
        text,
        FundingLevel::ALL,
        FundingLevel::id,
        &[
            (
                FundingLevel::Federal,
                "federal | fed | national | us | usa | federal government | government federal | federal grant",
            ),
            (
                FundingLevel::State,
                "state | province | provincial | state government | state grant | state funds",
            ),
            (
                FundingLevel::Local,
                "local | district | city | county | town | municipal | school | school district | lea | local \
                 government | general fund | district funds",
            ),
            (
                FundingLevel::Private,
                "private | foundation | foundations | corporate | business | individual | individuals | donation | \
                 donations | donor | philanthropy | philanthropic | nonprofit | fundraising | fundraiser | community \
                 | private foundation",
            ),
        ],
    )
}

/// Reads whether a source is money.
pub fn read_form(text: &str) -> Option<SourceForm> {
    find(
        text,
        SourceForm::ALL,
        SourceForm::id,
        &[
            (
                SourceForm::Cash,
                "cash | money | monetary | grant | funds | financial | donation | award",
            ),
            (
                SourceForm::InKind,
                "in kind | inkind | donated | goods | services | volunteer time | volunteer | space | donated goods",
            ),
        ],
    )
}

/// Reads a yes or a no.
pub fn read_yes(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "yes" | "y" | "true" | "x" | "unrestricted" | "any" | "anything" | "all" | "1" | "si" => Some(true),
        "no" | "n" | "false" | "restricted" | "0" | "none" => Some(false),
        _ => match text.trim() {
            "✓" | "✔" | "☑" | "✅" => Some(true),
            "–" | "-" | "✗" | "☐" => Some(false),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_of_budgets_are_known_by_their_words() {
        for (text, category, certain) in [
            ("Salaries & wages", CostCategory::Personnel, true),
            ("1. Personnel", CostCategory::Personnel, true),
            ("b) Fringe Benefits", CostCategory::Fringe, true),
            ("Staff fringe", CostCategory::Fringe, false),
            ("Contracted services", CostCategory::Contractual, true),
            ("Training stipends", CostCategory::TrainingStipends, true),
            ("training_stipends", CostCategory::TrainingStipends, true),
            ("Indirect @ 5%", CostCategory::Indirect, false),
            ("Other", CostCategory::Else, true),
            ("Program supplies", CostCategory::Supplies, false),
        ] {
            assert_eq!(read_category(text), Some((category, certain)), "{text:?}");
        }
        assert_eq!(read_category("Late bus"), None);
        assert_eq!(read_category(""), None);
    }

    #[test]
    fn stages_are_known_by_the_words_of_grant_lists() {
        for (text, stage) in [
            ("Awarded", FundingStage::Awarded),
            ("Pending", FundingStage::Submitted),
            ("not awarded", FundingStage::Declined),
            ("LOI sent", FundingStage::Letter),
            ("on_hold", FundingStage::OnHold),
            ("Verbal commitment", FundingStage::Verbal),
            ("prospect", FundingStage::Idea),
            ("Grant received in May", FundingStage::Active),
        ] {
            assert_eq!(
                read_funding_stage(text).map(|(stage, _)| stage),
                Some(stage),
                "{text:?}"
            );
        }
        assert_eq!(read_funding_stage("blue"), None);
    }

    #[test]
    fn short_words_are_read() {
        assert_eq!(read_priority("Must have"), Some(Priority::Must));
        assert_eq!(read_recurrence("one-time"), Some(Recurrence::OneTime));
        assert_eq!(read_level("School District"), Some(FundingLevel::Local));
        assert_eq!(read_form("In-Kind"), Some(SourceForm::InKind));
        assert_eq!(
            (read_yes("Yes"), read_yes("restricted"), read_yes("some")),
            (Some(true), Some(false), None)
        );
    }
}
