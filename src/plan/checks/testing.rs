//! Small plans for tests, made in a line or two.

use super::{Code, Finding, checks};
use crate::plan::record::Record;
use crate::plan::{
    Allocation, Amount, Assignment, CostLine, Day, Goal, Id, Money, Part, Partner, Person, Plan, Rank, Role, Source,
    Tie, TieEnd,
};

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// The day on which tests take place.
pub fn today() -> Day {
    day("2026-11-24")
}

/// The findings of one code on the tests' day.
pub fn found(plan: &Plan, code: Code) -> Vec<Finding> {
    let all = checks(plan, today());
    all.into_iter().filter(|finding| finding.code == code).collect()
}

/// The ids of the main records of the findings of one code.
pub fn about(plan: &Plan, code: Code) -> Vec<String> {
    let found = found(plan, code).into_iter();
    found
        .map(|finding| {
            let first = finding.about.first();
            first.map_or_else(String::new, |id| id.text().to_owned())
        })
        .collect()
}

macro_rules! makers {
    ($($name:ident: $Type:ident),*) => { $(
        /// Puts a record with this id, also as its name where it has one, into the plan.
        pub fn $name(plan: &mut Plan, id: &str, fill: impl FnOnce(&mut $Type)) {
            let mut record = $Type::new(Id::new(id), plan.last_rank(crate::plan::Kind::$Type));
            fill(&mut record);
            plan.put(record.into());
        }
    )* };
}
makers!(partner: Partner, person: Person, goal: Goal, role: Role, tie: Tie);

/// A part in a role, whose id is made of the three.
pub fn assign(plan: &mut Plan, role: &str, person: &str, part: Part) {
    assign_with(plan, role, person, part, |_| {});
}

pub fn assign_with(plan: &mut Plan, role: &str, person: &str, part: Part, fill: impl FnOnce(&mut Assignment)) {
    let id = format!("{role}-{person}-{}", part.id());
    let mut assignment = Assignment::new(Id::new(id), Rank::default());
    assignment.role = Id::new(role);
    assignment.person = Id::new(person);
    assignment.part = Some(part);
    fill(&mut assignment);
    plan.put(assignment.into());
}

/// A line that needs these amounts from the plan's first year on; zero is left blank.
pub fn line(plan: &mut Plan, id: &str, needs: &[i64], fill: impl FnOnce(&mut CostLine)) {
    let mut line = CostLine::new(Id::new(id), plan.last_rank(crate::plan::Kind::CostLine));
    line.need = years(needs);
    fill(&mut line);
    plan.put(line.into());
}

/// A source that brings these amounts from the plan's first year on, and is awarded.
pub fn source(plan: &mut Plan, id: &str, amounts: &[i64], fill: impl FnOnce(&mut Source)) {
    let mut source = Source::new(Id::new(id), plan.last_rank(crate::plan::Kind::Source));
    source.amounts = years(amounts);
    source.stage = Some(crate::plan::FundingStage::Awarded);
    source.unrestricted = true;
    fill(&mut source);
    plan.put(source.into());
}

/// A source of which it is said that it brings nothing after these amounts.
pub fn ending(plan: &mut Plan, id: &str, amounts: &[i64], fill: impl FnOnce(&mut Source)) {
    let over = plan.about.fiscal_years().skip(amounts.len());
    let over: Vec<i32> = over.collect();
    source(plan, id, amounts, |source| {
        for year in over {
            source.amounts = source.amounts.with(year, Amount::Known(Money::ZERO));
        }
        fill(source);
    });
}

/// Money assigned in a year.
pub fn pay(plan: &mut Plan, source: &str, line: &str, year: i32, amount: i64) {
    let mut allocation = Allocation::new(Id::new(format!("{source}-{line}-{year}")), Rank::default());
    allocation.source = Id::new(source);
    allocation.line = Id::new(line);
    allocation.year = year;
    allocation.amount = Amount::Known(Money(amount));
    plan.put(allocation.into());
}

/// A tie between two partners, or the school where the name is empty.
pub fn tied(plan: &mut Plan, id: &str, from: &str, to: &str) {
    let end = |id: &str| match id {
        "" => TieEnd::School,
        id => TieEnd::Partner(Id::new(id)),
    };
    tie(plan, id, |tie| {
        tie.from = end(from);
        tie.to = end(to);
    });
}

fn years(amounts: &[i64]) -> crate::plan::YearAmounts {
    let known = (2026..).zip(amounts).filter(|(_, amount)| **amount != 0);
    known
        .map(|(year, amount)| (year, Amount::Known(Money(*amount))))
        .collect()
}
