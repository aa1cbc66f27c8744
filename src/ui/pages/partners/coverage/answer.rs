//! What is to be said of how well everything is provided, first.

use yew::AttrValue;

use crate::engine::coverage::{Axis, Extent, Provision};
use crate::ui::words::Words;

/// The answer.
pub(super) fn answer(words: &Words, axis: Axis, found: &[Provision]) -> AttrValue {
    let key = match axis {
        Axis::Goals => "provided-answer-goals",
        Axis::Grades => "provided-answer-grades",
        Axis::Contributions => "provided-answer-gives",
    };
    let count = |extent| found.iter().filter(|one| one.extent() == extent).count();
    let most = found.iter().map(|one| one.not_said).max().unwrap_or_default();
    words.with(
        key,
        &[
            ("total", found.len().into()),
            ("empty", count(Extent::Empty).into()),
            ("gaps", found.iter().filter(|one| one.is_gap()).count().into()),
            ("single", count(Extent::Single).into()),
            ("thin", count(Extent::Thin).into()),
            ("several", count(Extent::Several).into()),
            ("unsaid", most.into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::coverage::provision;
    use crate::plan::checks::testing::{goal, partner};
    use crate::plan::{Contribution, Day, Id, Plan};

    #[test]
    fn what_nobody_provides_is_told_first() {
        let words = Words::new("en");
        let mut plan = Plan::new("p", "");
        for id in ["read", "write"] {
            goal(&mut plan, id, |_| {});
        }
        for id in ["a", "b"] {
            partner(&mut plan, id, |partner| {
                partner.goals.insert(Id::new("read"));
                partner.needs.insert(Contribution::Space);
            });
        }
        let told = |axis| answer(&words, axis, &provision(&plan, axis, Day::new(2026, 11, 30).unwrap())).to_string();
        assert_eq!(
            told(Axis::Goals),
            "Of 2 goals one is served by no partner. One is served by several, though thinly."
        );
        assert!(told(Axis::Contributions).starts_with("One thing that partners need is given by nobody."));
        assert_eq!(
            told(Axis::Grades),
            "No grades are named yet, neither by the schools of the plan nor by partners."
        );
    }
}
