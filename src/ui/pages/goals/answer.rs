//! The answer to the page's question: which goal no partner serves, and which only one does.

use yew::AttrValue;

use crate::engine::coverage::{Cover, Coverage, GoalCoverage};
use crate::plan::{Id, Partner};
use crate::ui::labels::named;
use crate::ui::who_serves::name_of;
use crate::ui::words::Words;

/// The answer.
pub(super) fn answer(words: &Words, found: &Coverage) -> AttrValue {
    let total = found.goals.len();
    if total == 0 {
        return words.text("goals-answer-none");
    }
    let with = |cover| -> Vec<&GoalCoverage> { found.goals.iter().filter(|goal| goal.cover() == cover).collect() };
    let mut sentences = Vec::new();
    match with(Cover::Empty).as_slice() {
        [] => {}
        [goal] => sentences.push(words.with(
            "goals-answer-empty-one",
            &[("goal", name_of(words, goal).as_str().into())],
        )),
        several => sentences.push(words.with(
            "goals-answer-empty",
            &[("count", several.len().into()), ("total", total.into())],
        )),
    }
    match with(Cover::Single).as_slice() {
        [] => {}
        [goal] => {
            let partner = goal
                .serving
                .first()
                .map(|id| partner_name(words, found, id))
                .unwrap_or_default();
            sentences.push(words.with(
                "goals-answer-single-one",
                &[
                    ("goal", name_of(words, goal).as_str().into()),
                    ("partner", partner.as_str().into()),
                ],
            ));
        }
        several => sentences.push(words.with(
            "goals-answer-single",
            &[("count", several.len().into()), ("total", total.into())],
        )),
    }
    let covered = found.count(Cover::Several);
    let key = if covered == total {
        "goals-answer-all"
    } else {
        "goals-answer-several"
    };
    if covered > 0 {
        sentences.push(words.with(key, &[("count", covered.into()), ("total", total.into())]));
    }
    sentences.join(" ").into()
}

/// The name of a partner of the coverage.
pub(super) fn partner_name(words: &Words, found: &Coverage, id: &Id<Partner>) -> AttrValue {
    let partner = found.partners.iter().find(|partner| partner.id == *id);
    named(words, partner.map(|partner| partner.name.as_str()).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::coverage::coverage;
    use crate::plan::Plan;
    use crate::plan::checks::testing::{goal, partner};

    fn said(plan: &Plan) -> String {
        answer(&Words::default(), &coverage(plan)).to_string()
    }

    #[test]
    fn the_answer_names_one_goal_and_counts_several() {
        let mut plan = Plan::new("p", "");
        assert!(said(&plan).contains("No goals yet"));
        goal(&mut plan, "read", |goal| goal.name = "Read".into());
        assert_eq!(said(&plan), "No partner serves “Read”.");
        let serving = |plan: &mut Plan, id: &str, goals: &[&str]| {
            partner(plan, id, |partner| {
                partner.name = id.to_owned();
                partner.goals = goals.iter().map(|goal| Id::new(*goal)).collect();
            });
        };
        serving(&mut plan, "Library", &["read"]);
        assert_eq!(said(&plan), "Only Library serves “Read”.");
        serving(&mut plan, "College", &["read"]);
        assert_eq!(said(&plan), "The goal is served by several partners.");
        for id in ["a", "b"] {
            goal(&mut plan, id, |_| {});
        }
        let said = said(&plan);
        assert!(said.starts_with("2 of 3 goals are served by no partner."), "{said}");
        assert!(said.ends_with("1 is served by several partners."), "{said}");
    }
}
