//! What is to be provided, how well it is, and how a partner stands to it, in words.

use yew::AttrValue;

use crate::engine::coverage::{Doubt, Extent, Need, Provides, Thin};
use crate::plan::{Day, Grade, Id, Partner, Plan, Standing};
use crate::ui::labels::title_of;
use crate::ui::record::labelled;
use crate::ui::words::Words;

/// A grade in words.
pub fn grade(words: &Words, grade: Grade) -> AttrValue {
    match grade.number() {
        Some(number) => words.with("provided-grade", &[("number", number.to_string().into())]),
        None if grade == Grade::KINDERGARTEN => words.text("provided-grade-k"),
        None => words.text("provided-grade-pk"),
    }
}

/// What is to be provided.
pub fn need(words: &Words, plan: &Plan, need: &Need) -> AttrValue {
    match need {
        Need::Goal(id) => title_of(words, plan, &id.into()),
        Need::Grade(of) => grade(words, *of),
        Need::Contribution(what) => labelled(words, what),
    }
}

/// The key of how well something is provided, in a word or two.
pub fn extent_key(extent: Extent) -> &'static str {
    match extent {
        Extent::Empty => "provided-empty",
        Extent::Single => "provided-single",
        Extent::Thin => "provided-thin",
        Extent::Several => "provided-several",
    }
}

/// In what it is thin.
pub fn thin(words: &Words, plan: &Plan, day: &dyn Fn(Day) -> String, thin: &Thin) -> AttrValue {
    match thin {
        Thin::InDoubt(doubts) => {
            let each = doubts.iter().map(|(partner, doubt)| {
                let partner = title_of(words, plan, &partner.into());
                let (key, day) = match doubt {
                    Doubt::Lapsed(since) => ("provided-lapsed", day(*since)),
                    Doubt::NoHolder => ("provided-no-holder", String::new()),
                };
                words
                    .with(key, &[("partner", partner.as_str().into()), ("day", day.into())])
                    .to_string()
            });
            let each = each.collect::<Vec<_>>().join("; ");
            words.with("provided-in-doubt", &[("each", each.into())])
        }
        Thin::Grades(grades) => {
            let grades: Vec<String> = grades.iter().map(|of| grade(words, *of).to_string()).collect();
            words.with("provided-thin-grades", &[("grades", grades.join(", ").into())])
        }
        Thin::Sites(sites) => {
            let sites: Vec<String> = sites
                .iter()
                .map(|id| title_of(words, plan, &id.into()).to_string())
                .collect();
            words.with("provided-thin-sites", &[("sites", sites.join(", ").into())])
        }
        Thin::Short(count) => words.with("provided-short", &[("count", (*count).into())]),
    }
}

/// Why a partner could provide some things: how it stands to each, and why it does not today.
pub fn reasons(words: &Words, plan: &Plan, needs: &[Need], fits: &[Provides], standing: Option<&Standing>) -> String {
    let fits = needs.iter().zip(fits).map(|(of, fit)| {
        let name = need(words, plan, of);
        let key = match (of, fit) {
            (Need::Goal(_), Provides::Yes) => "provided-fit-serves",
            (Need::Goal(_), Provides::Near) => "provided-fit-theme",
            (Need::Goal(_), _) => "provided-fit-not-goal",
            (Need::Grade(_), Provides::Yes) => "provided-fit-grade",
            (Need::Grade(_), Provides::Near) => "provided-fit-next-grade",
            (Need::Grade(_), _) => "provided-fit-grades-unsaid",
            (Need::Contribution(_), Provides::Yes) => "provided-fit-gives",
            (Need::Contribution(_), _) => "provided-fit-could",
        };
        words.with(key, &[("what", name.as_str().into())]).to_string()
    });
    let standing = standing.map(|standing| labelled(words, standing).to_lowercase());
    let standing = standing.map(|word| {
        words
            .with("provided-standing", &[("standing", word.into())])
            .to_string()
    });
    fits.chain(standing).collect::<Vec<_>>().join(" · ")
}

/// The partners by their names, in a line.
pub fn partners(words: &Words, plan: &Plan, ids: &[Id<Partner>]) -> String {
    let names: Vec<String> = ids
        .iter()
        .map(|id| title_of(words, plan, &id.into()).to_string())
        .collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Contribution;
    use crate::plan::checks::testing::partner;

    #[test]
    fn grades_and_fits_are_plain_words() {
        let words = Words::new("en");
        let mut plan = Plan::new("p", "");
        partner(&mut plan, "a", |a| a.name = "Library".into());
        let said: Vec<_> = [
            Grade::PRE_KINDERGARTEN,
            Grade::KINDERGARTEN,
            Grade::numbered(7).unwrap(),
        ]
        .map(|of| grade(&words, of).to_string())
        .into();
        assert_eq!(said, ["Pre-K", "Kindergarten", "Grade 7"]);
        let needs = [Need::Contribution(Contribution::Training)];
        let why = reasons(&words, &plan, &needs, &[Provides::Could], Some(&Standing::Paused));
        assert_eq!(why, "could give “Training”, as it says · now paused");
        let doubt = Thin::InDoubt(vec![(Id::new("a"), Doubt::NoHolder)]);
        let said = thin(&words, &plan, &|day| day.to_string(), &doubt);
        assert_eq!(
            said,
            "One cannot quite count on: Library (nobody keeps the relationship)."
        );
    }
}
