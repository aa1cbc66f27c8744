//! Tests of the budget by category.

use super::*;
use crate::plan::checks::testing::*;
use crate::plan::source::IndirectRule;
use crate::plan::{ContributionKind, FundingStage, MatchContribution, PerMille, Rank, Record};

fn category(plan: &mut Plan, id: &str, needs: &[i64], category: Option<CostCategory>) {
    line(plan, id, needs, |line| {
        line.name = id.to_owned();
        line.category = category;
    });
}

/// Coordinator, van and club of a federal grant of 95,000 with 5% of modified direct costs, and a gift beside it.
fn plan() -> Plan {
    let mut plan = Plan::new("p", "");
    category(
        &mut plan,
        "coordinator",
        &[6_000_000, 6_000_000],
        Some(CostCategory::Personnel),
    );
    category(&mut plan, "van", &[2_000_000], Some(CostCategory::Equipment));
    category(&mut plan, "club", &[1_000_000], None);
    category(
        &mut plan,
        "later",
        &[300_000],
        Some(CostCategory::Other("tomorrow".into())),
    );
    category(&mut plan, "stipends", &[100_000], Some(CostCategory::TrainingStipends));
    source(&mut plan, "grant", &[9_500_000, 9_500_000], |source| {
        source.level = Some(FundingLevel::Federal);
        source.indirect = Some(IndirectRule {
            share: Some(PerMille::of(50)),
            basis: Some(IndirectBasis::ModifiedDirect),
            ..IndirectRule::default()
        });
    });
    source(&mut plan, "gift", &[500_000], |source| source.name = "gift".to_owned());
    source(&mut plan, "lost", &[500_000], |source| {
        source.stage = Some(FundingStage::Declined);
        source.level = Some(FundingLevel::Federal);
    });
    pay(&mut plan, "grant", "coordinator", 2026, 6_000_000);
    pay(&mut plan, "grant", "van", 2026, 2_000_000);
    pay(&mut plan, "grant", "stipends", 2026, 100_000);
    pay(&mut plan, "grant", "coordinator", 2027, 9_499_999);
    pay(&mut plan, "gift", "club", 2026, 400_000);
    pay(&mut plan, "lost", "club", 2026, 300_000);
    plan
}

fn of(id: &str) -> Of {
    Of::Source(Id::new(id))
}

fn column(section: &Section, place: usize) -> Vec<i64> {
    Row::ALL.iter().map(|row| section.of(*row, place).sum.0).collect()
}

#[test]
fn a_grants_budget_stands_by_category_with_its_totals_and_its_indirect_costs() {
    let found = budget(&plan(), &of("grant")).unwrap();
    let award = &found.sections[0];
    assert_eq!(award.part, Part::Award);
    // 5% of 60,000: the van and the stipends are outside of the base.
    assert_eq!(
        column(award, 0),
        [
            6_000_000, 0, 0, 2_000_000, 0, 0, 0, 0, 8_000_000, 300_000, 100_000, 8_400_000
        ]
    );
    assert_eq!(award.all(Row::Total).sum.0, 8_400_000 + 9_500_000);
    // In the second year a cent is left of the award.
    assert_eq!(award.of(Row::Indirect, 1).sum, Money(1));
    let reckoned: Vec<_> = found.reckoned.iter().map(|one| (one.year, one.amount.0)).collect();
    assert_eq!(reckoned, [(2026, 300_000), (2027, 1)]);
    assert_eq!(found.unassigned, [(2026, Money(1_100_000))]);
    assert!(
        award.of(Row::Total, 2) == Tally::default(),
        "a year of which nothing is said is blank"
    );
    assert_eq!(budget(&plan(), &of("gone")), None);
}

#[test]
fn indirect_costs_that_are_assigned_are_taken_as_they_are() {
    let mut plan = plan();
    category(&mut plan, "office", &[100], Some(CostCategory::Indirect));
    pay(&mut plan, "grant", "office", 2026, 100);
    let found = budget(&plan, &of("grant")).unwrap();
    assert_eq!(found.sections[0].of(Row::Indirect, 0).sum, Money(100));
    assert_eq!(found.reckoned.len(), 1, "the other year");
}

#[test]
fn the_basis_of_the_rate_counts() {
    let indirect = |basis: IndirectBasis| {
        let mut plan = plan();
        let mut grant = (**plan.sources.find(&Id::new("grant")).unwrap()).clone();
        grant.indirect.as_mut().unwrap().basis = Some(basis);
        plan.put(grant.into());
        budget(&plan, &of("grant")).unwrap().sections[0]
            .of(Row::Indirect, 0)
            .sum
            .0
    };
    assert_eq!(indirect(IndirectBasis::Direct), 400_000);
    assert_eq!(indirect(IndirectBasis::ModifiedDirect), 300_000);
    assert_eq!(indirect(IndirectBasis::Award), 475_000);
    assert_eq!(indirect(IndirectBasis::Other("tomorrow".into())), 0);
}

#[test]
fn match_stands_in_the_second_section_by_what_is_brought() {
    let mut plan = plan();
    for (id, kind, worth) in [
        ("time", ContributionKind::StaffTime, 900),
        ("tutors", ContributionKind::VolunteerTime, 800),
        ("food", ContributionKind::Goods, 70),
        ("dentist", ContributionKind::Services, 6),
    ] {
        let mut brought = MatchContribution::new(Id::new(id), Rank::default());
        brought.award = Some(Id::new("grant"));
        brought.kind = Some(kind);
        brought.amounts = brought.amounts.with(2026, Amount::Known(Money(worth)));
        plan.put(brought.into());
    }
    let mut unknown = MatchContribution::new(Id::new("unknown"), Rank::default());
    unknown.award = Some(Id::new("grant"));
    unknown.amounts = unknown.amounts.with(2026, Amount::Unknown);
    plan.put(unknown.into());
    let found = budget(&plan, &of("grant")).unwrap();
    let matching = &found.sections[1];
    assert_eq!(matching.part, Part::Match);
    assert_eq!(column(matching, 0), [900, 0, 0, 0, 70, 6, 0, 800, 1_776, 0, 0, 1_776]);
    assert_eq!(matching.of(Row::Other, 0).unknown, 1);
    let whole = budget(&plan, &Of::Plan).unwrap();
    assert_eq!(whole.sections[2].of(Row::Personnel, 0).sum, Money(900));
}

#[test]
fn the_whole_plan_tells_what_is_federal_from_the_rest_and_names_what_has_no_place() {
    let found = budget(&plan(), &Of::Plan).unwrap();
    let parts: Vec<Part> = found.sections.iter().map(|section| section.part).collect();
    assert_eq!(parts, [Part::Needed, Part::Federal, Part::NonFederal]);
    assert_eq!(
        column(&found.sections[0], 0),
        [
            6_000_000, 0, 0, 2_000_000, 0, 0, 0, 1_300_000, 9_300_000, 0, 100_000, 9_400_000
        ]
    );
    assert_eq!(found.sections[1].of(Row::Total, 0).sum, Money(8_400_000));
    assert_eq!(
        column(&found.sections[2], 0)[7],
        400_000,
        "what will not come pays for nothing"
    );
    let names = |lines: &[Rc<CostLine>]| -> Vec<String> { lines.iter().map(|line| line.name.clone()).collect() };
    assert_eq!(names(&found.displaced), ["club", "later"]);
    let unsaid: Vec<&str> = found.unsaid.iter().map(|source| source.name.as_str()).collect();
    assert_eq!(unsaid, ["gift"]);
    assert_eq!(names(&budget(&plan(), &of("gift")).unwrap().displaced), ["club"]);
}

#[test]
fn every_category_has_the_place_that_the_form_gives_it() {
    for category in crate::plan::ClosedList::all() {
        let (row, is_own) = Row::of_line(Some::<&CostCategory>(category));
        assert!(is_own, "{category:?}");
        assert!(!row.is_sum());
    }
    assert_eq!(Row::of_line(None), (Row::Other, false));
    let places: Vec<usize> = [Row::TotalDirect, Row::Indirect, Row::TrainingStipends, Row::Total]
        .map(|row| Row::ALL.iter().position(|of| *of == row).unwrap() + 1)
        .into();
    assert_eq!(places, [9, 10, 11, 12]);
}
