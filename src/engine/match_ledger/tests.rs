//! The match ledger, on small plans.

use super::*;
use crate::plan::checks::testing::*;
use crate::plan::checks::{Code, Fact, Finding};
use crate::plan::source::{MatchBasis, MatchRule};
use crate::plan::{FundingStage, Kind, Minutes, PerMille, Record, Valuation, YearAmounts};

fn brought(plan: &mut Plan, id: &str, award: &str, amounts: &[i64], fill: impl FnOnce(&mut MatchContribution)) {
    let mut brought = MatchContribution::new(Id::new(id), plan.last_rank(Kind::MatchContribution));
    brought.name = id.to_owned();
    brought.award = (!award.is_empty()).then(|| Id::new(award));
    brought.amounts = years(amounts);
    fill(&mut brought);
    plan.put(brought.into());
}

fn years(amounts: &[i64]) -> YearAmounts {
    let known = (2026..).zip(amounts).filter(|(_, amount)| **amount != 0);
    known
        .map(|(year, amount)| (year, Amount::Known(Money(*amount))))
        .collect()
}

fn rule(share: u16, basis: Option<MatchBasis>) -> Option<MatchRule> {
    Some(MatchRule {
        share: Some(PerMille::of(share)),
        basis,
        ..MatchRule::default()
    })
}

/// An award of 200,000 in each of two years at a quarter of the total cost, of a federal agency.
fn plan() -> Plan {
    let mut plan = Plan::new("p", "");
    source(&mut plan, "grant", &[20_000_000, 20_000_000], |grant| {
        grant.name = "Grant".to_owned();
        grant.level = Some(FundingLevel::Federal);
        grant.match_rule = rule(250, Some(MatchBasis::TotalCost));
    });
    plan
}

fn codes(plan: &Plan) -> Vec<(Code, Vec<String>)> {
    let of = |finding: Finding| {
        let about = finding.about.iter().map(|id| id.text().to_owned());
        (finding.code, about.collect())
    };
    check(plan).into_iter().map(of).collect()
}

fn shorts(plan: &Plan, award: &str) -> Vec<Option<i64>> {
    let ledger = match_ledger(plan);
    let award = ledger
        .awards
        .iter()
        .find(|found| found.award.id.as_str() == award)
        .unwrap();
    award
        .years
        .iter()
        .map(|year| year.short().map(|money| money.0))
        .collect()
}

#[test]
fn both_figures_are_there_and_the_basis_says_which_counts() {
    let mut plan = plan();
    let asked = |plan: &Plan| match_ledger(plan).awards[0].years[0].asked;
    let required = |basis: Option<MatchBasis>| {
        let mut grant = (**plan.sources.find(&Id::new("grant")).unwrap()).clone();
        grant.match_rule = rule(250, basis);
        plan.put(grant.into());
        let asked = asked(&plan);
        assert_eq!(
            (asked.of_total, asked.of_award),
            (Some(Money(6_666_667)), Some(Money(5_000_000)))
        );
        (asked.required, match_ledger(&plan).awards[0].counting.unwrap())
    };
    let (total, award) = (Amount::Known(Money(6_666_667)), Amount::Known(Money(5_000_000)));
    let mut required = required;
    assert_eq!(required(Some(MatchBasis::TotalCost)), (total, Counting::TotalCost));
    assert_eq!(required(Some(MatchBasis::Award)), (award, Counting::Award));
    assert_eq!(
        required(None),
        (total, Counting::NotSaid),
        "the larger until it is said"
    );
    assert_eq!(
        required(Some(MatchBasis::from_id("tomorrow"))),
        (Amount::Unknown, Counting::Unclear)
    );
}

#[test]
fn a_promise_is_asked_for_year_by_year() {
    let mut plan = Plan::new("p", "");
    source(&mut plan, "schools", &[50_000_000, 50_000_000], |grant| {
        grant.match_rule = Some(MatchRule {
            basis: Some(MatchBasis::Proposed),
            amounts: years(&[2_500_000, 0, 900]).with(2029, Amount::Unknown),
            ..MatchRule::default()
        });
    });
    brought(&mut plan, "a", "schools", &[1_000_000, 5], |_| {});
    assert_eq!(shorts(&plan, "schools"), [Some(1_500_000), None, Some(900)]);
    // Nobody has said how much of the award itself.
    assert_eq!(match_ledger(&plan).awards[0].years[0].asked.of_award, None);
}

#[test]
fn what_is_missing_is_each_years_own() {
    let mut plan = plan();
    brought(&mut plan, "food", "grant", &[6_666_667, 9_000_000], |food| {
        food.documented = true
    });
    assert_eq!(shorts(&plan, "grant"), [Some(0), Some(-2_333_333), None]);
    assert_eq!(codes(&plan), []);
    brought(&mut plan, "food", "grant", &[6_666_666, 9_000_000], |_| {});
    assert_eq!(
        codes(&plan),
        [(Code::MatchShort, vec!["grant".to_owned()])],
        "more in one year helps no other"
    );
    let ledger = match_ledger(&plan);
    assert_eq!(ledger.awards[0].short(), Money(1));
    assert_eq!(ledger.awards[0].years[1].undocumented.sum, Money(9_000_000));
    let finding = &check(&plan)[0];
    assert_eq!(finding.place.year, Some(2026));
    assert!(
        finding
            .arguments
            .contains(&("years", Fact::Texts(vec!["2026–27".to_owned()])))
    );
}

#[test]
fn what_is_not_known_is_not_taken_to_be_missing_where_the_rest_is_enough() {
    let mut plan = plan();
    brought(&mut plan, "rent", "grant", &[], |rent| {
        rent.amounts = rent.amounts.with(2026, Amount::Unknown).with(2027, Amount::Unknown);
    });
    brought(&mut plan, "food", "grant", &[6_666_667, 1], |_| {});
    assert_eq!(shorts(&plan, "grant"), [Some(0), None, None]);
    assert_eq!(codes(&plan), []);
}

#[test]
fn hours_at_their_rate_are_worth_something_in_the_years_of_the_award() {
    let mut plan = plan();
    brought(&mut plan, "tutors", "grant", &[0, 300], |tutors| {
        tutors.valuation = Some(Valuation {
            time: Some(Minutes(400 * 60)),
            rate: Some(Money(3185)),
            ..Valuation::default()
        });
    });
    let values = |plan: &Plan| -> Vec<Amount> {
        match_ledger(plan).entries[0]
            .years
            .iter()
            .map(|year| year.value)
            .collect()
    };
    let known = |cents| Amount::Known(Money(cents));
    assert_eq!(values(&plan), [known(1_274_000), known(300), Amount::Blank]);
    assert_eq!(codes(&plan)[1..], [(Code::RateUnfounded, vec!["tutors".to_owned()])]);
}

#[test]
fn nothing_counts_twice() {
    let mut plan = plan();
    source(&mut plan, "other", &[1_000_000], |other| {
        other.match_rule = rule(500, Some(MatchBasis::Award));
    });
    source(&mut plan, "city", &[6_900_000], |city| city.name = "City".to_owned());
    let by_city = |brought: &mut MatchContribution| brought.brought_by = Some(Id::new("city"));
    brought(&mut plan, "van", "grant", &[6_666_667, 6_666_667], by_city);
    brought(&mut plan, "driver", "other", &[500_000], by_city);
    let ledger = match_ledger(&plan);
    let counted = |at: usize| ledger.entries[at].years[0].counted;
    assert_eq!(
        [counted(0), counted(1)],
        [6_666_667, 233_333].map(|cents| Amount::Known(Money(cents)))
    );
    let in_part: Vec<Vec<_>> = ledger.entries.iter().map(|entry| entry.in_part().collect()).collect();
    let (van, driver) = (
        (2027, Money::ZERO, Money(6_666_667)),
        (2026, Money(233_333), Money(500_000)),
    );
    assert_eq!(in_part, [[van], [driver]]);
    let over: Vec<_> = ledger
        .over_pledged
        .iter()
        .map(|over| (over.year, over.over().0, over.by.len()))
        .collect();
    assert_eq!(
        over,
        [(2026, 266_667, 2), (2027, 6_666_667, 1)],
        "in the second year the city brings nothing"
    );
    assert_eq!(shorts(&plan, "other"), [Some(266_667), None, None]);
    let twice = codes(&plan).into_iter().filter(|(code, _)| *code == Code::MatchTwice);
    assert_eq!(twice.count(), 2);
    // While nobody knows what the city brings, nothing is said.
    source(&mut plan, "city", &[], |city| {
        city.amounts = city.amounts.with(2026, Amount::Unknown).with(2027, Amount::Unknown);
    });
    assert_eq!(match_ledger(&plan).over_pledged, []);
}

#[test]
fn what_is_written_down_for_two_awards_is_asked_about() {
    let mut plan = plan();
    source(&mut plan, "other", &[1_000_000], |other| {
        other.match_rule = rule(500, Some(MatchBasis::Award))
    });
    partner(&mut plan, "y", |_| {});
    let named = |brought: &mut MatchContribution| {
        brought.name = "Tutors ".to_owned();
        brought.giver = Some(Id::new("y"));
    };
    brought(&mut plan, "a", "grant", &[7_000_000, 7_000_000], named);
    brought(&mut plan, "b", "other", &[500_000], |b| {
        named(b);
        b.name = "tutors".to_owned();
    });
    let alike = (Code::MatchAlike, vec!["a".to_owned(), "b".to_owned()]);
    assert_eq!(codes(&plan), [alike]);
    // Of another giver, in another year, or for the same award it is another matter.
    for fill in [
        |b: &mut MatchContribution| b.giver = None,
        |b: &mut MatchContribution| b.amounts = years(&[0, 0, 1]),
        |b: &mut MatchContribution| b.award = Some(Id::new("grant")),
    ] {
        brought(&mut plan, "b", "other", &[500_000], |b| {
            named(b);
            fill(b);
        });
        assert!(codes(&plan).iter().all(|(code, _)| *code != Code::MatchAlike));
    }
}

#[test]
fn it_is_said_why_something_does_not_count() {
    let mut plan = plan();
    let federal = |level| move |source: &mut Source| source.level = Some(level);
    source(&mut plan, "title", &[100], federal(FundingLevel::Federal));
    source(&mut plan, "state", &[100], federal(FundingLevel::State));
    source(&mut plan, "unsaid", &[100], |_| {});
    source(&mut plan, "lost", &[100], |lost| {
        lost.stage = Some(FundingStage::Declined)
    });
    let of = |plan: &mut Plan, award: &str, payer: &str, law: &str| {
        brought(plan, "m", award, &[1], |m| {
            m.brought_by = (!payer.is_empty()).then(|| Id::new(payer));
            m.authority = law.to_owned();
        });
        match_ledger(plan).entries[0].standing
    };
    for (award, payer, law, standing) in [
        ("grant", "", "", Standing::Counts),
        ("grant", "state", "", Standing::Counts),
        ("grant", "title", "", Standing::Federal),
        ("grant", "title", "42 U.S.C. 5305(a)(9)", Standing::Counts),
        ("state", "title", "", Standing::Counts),
        ("unsaid", "title", "", Standing::Federal),
        ("grant", "grant", "", Standing::OwnMoney),
        ("grant", "lost", "", Standing::MoneyLost),
        ("lost", "", "", Standing::AwardLost),
        ("gone", "", "", Standing::NoAward),
        ("", "title", "", Standing::NoAward),
        ("grant", "gone", "", Standing::Counts),
    ] {
        assert_eq!(of(&mut plan, award, payer, law), standing, "{award} by {payer}");
    }
    of(&mut plan, "grant", "title", "");
    assert!(codes(&plan).contains(&(Code::MatchFederal, vec!["m".to_owned()])));
    assert_eq!(match_ledger(&plan).awards[0].years[0].counted.sum, Money::ZERO);
}

#[test]
fn awards_are_those_that_ask_or_for_which_something_is_brought() {
    let mut plan = plan();
    source(&mut plan, "plain", &[100], |_| {});
    source(&mut plan, "helped", &[100], |_| {});
    source(&mut plan, "declined", &[100], |declined| {
        declined.stage = Some(FundingStage::Declined);
        declined.match_rule = rule(250, None);
    });
    source(&mut plan, "empty", &[100], |empty| {
        empty.match_rule = Some(MatchRule::default())
    });
    brought(&mut plan, "m", "helped", &[5], |_| {});
    let ledger = match_ledger(&plan);
    let awards: Vec<_> = ledger.awards.iter().map(|award| award.award.id.as_str()).collect();
    assert_eq!(awards, ["grant", "helped"]);
    assert_eq!(ledger.awards[1].counting, None);
    assert_eq!(shorts(&plan, "helped"), [None; 3]);
}
