//! What is to be said of the ties first: how many there are, and of how many nobody has said how close they are.

use yew::AttrValue;

use crate::engine::partner_map::{Change, wanted};
use crate::engine::upkeep::is_rated;
use crate::plan::Plan;
use crate::ui::ties::Ends;
use crate::ui::words::Words;

/// The answer.
pub(super) fn answer(words: &Words, plan: &Plan) -> AttrValue {
    let with_school = plan.ties.iter().filter(|tie| Ends::of(tie).is_with_school()).count();
    let unrated = plan.ties.iter().filter(|tie| !is_rated(tie.level.as_ref())).count();
    let closer = wanted(plan).into_iter();
    let closer = closer
        .filter(|wanted| matches!(wanted.change, Change::Make | Change::Deepen(_)))
        .count();
    words.with(
        "ties-answer",
        &[
            ("count", plan.ties.len().into()),
            ("school", with_school.into()),
            ("between", (plan.ties.len() - with_school).into()),
            ("unrated", unrated.into()),
            ("closer", closer.into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::record::Record;
    use crate::plan::{Id, Rank, Tie, TieEnd, TieLevel};

    #[test]
    fn what_is_not_rated_is_counted_apart_and_is_not_low() {
        let mut plan = Plan::new("p", "");
        for (id, from, level) in [
            ("a", TieEnd::School, Some(TieLevel::Integration)),
            ("b", TieEnd::School, Some(TieLevel::Unknown)),
            ("c", TieEnd::Partner(Id::new("a")), None),
            ("d", TieEnd::School, Some(TieLevel::NoTie)),
        ] {
            let tie = Tie {
                from,
                to: TieEnd::Partner(Id::new(id)),
                level,
                ..Tie::new(Id::new(id), Rank::default())
            };
            plan.put(tie.into());
        }
        let said = answer(&Words::new("en"), &plan);
        assert!(
            said.starts_with("4 ties: 3 with the school, 1 between partners."),
            "{said}"
        );
        assert!(
            said.contains("2 of them are not rated yet; not rated is not low."),
            "{said}"
        );
    }
}
