//! Findings of match: what is missing of it, what would count twice, and what does not count.

use super::alike::pairs;
use super::{AwardMatch, MatchLedger, Standing, match_ledger};
use crate::plan::checks::{Code, Fact, Finding};
use crate::plan::{Money, Plan, RecordId};

/// What is worth pointing out of a plan's match.
pub fn check(plan: &Plan) -> Vec<Finding> {
    // Most plans have none: then there is nothing to reckon.
    if plan.contributions.is_empty() && plan.sources.iter().all(|source| source.match_rule.is_none()) {
        return Vec::new();
    }
    let ledger = match_ledger(plan);
    let mut found: Vec<Finding> = ledger.awards.iter().filter_map(|award| short(plan, award)).collect();
    twice(plan, &ledger, &mut found);
    for entry in &ledger.entries {
        let brought = &entry.contribution;
        let id = || vec![RecordId::from(&brought.id)];
        let name = || ("contribution", Fact::Title(brought.name.clone()));
        if entry.standing == Standing::Federal {
            let title = |id: Option<RecordId>| Fact::Title(id.and_then(|id| plan.title_of(&id)).unwrap_or_default());
            let arguments = vec![
                name(),
                ("source", title(brought.brought_by.as_ref().map(Into::into))),
                ("award", title(brought.award.as_ref().map(Into::into))),
            ];
            found.push(Finding::new(Code::MatchFederal, id(), Some("brought_by"), arguments));
        }
        if brought
            .valuation
            .as_ref()
            .is_some_and(|valuation| valuation.is_unfounded())
        {
            found.push(Finding::new(Code::RateUnfounded, id(), Some("valuation"), vec![name()]));
        }
    }
    found
}

/// What an award still needs, with the first year in which it does.
fn short(plan: &Plan, award: &AwardMatch) -> Option<Finding> {
    let mut years = award
        .years
        .iter()
        .filter(|year| year.short().is_some_and(|short| short > Money::ZERO));
    let first = years.next()?;
    let names = std::iter::once(first)
        .chain(years)
        .map(|year| plan.year_name(year.year));
    let arguments = vec![
        ("award", Fact::Title(award.award.name.clone())),
        ("amount", Fact::Money(award.short())),
        ("years", Fact::Texts(names.collect())),
    ];
    let about = vec![RecordId::from(&award.award.id)];
    Some(Finding::new(Code::MatchShort, about, Some("match_rule"), arguments).in_year(first.year))
}

/// What would count twice: of a source more than it brings, and what stands there for two awards.
fn twice(plan: &Plan, ledger: &MatchLedger, found: &mut Vec<Finding>) {
    for over in &ledger.over_pledged {
        let arguments = vec![
            ("source", Fact::Title(over.source.name.clone())),
            ("year", Fact::Text(plan.year_name(over.year))),
            ("amount", Fact::Money(over.over())),
            ("brings", Fact::Money(over.brings)),
            ("pledged", Fact::Money(over.pledged)),
        ];
        let about = vec![RecordId::from(&over.source.id)];
        found.push(Finding::new(Code::MatchTwice, about, None, arguments).in_year(over.year));
    }
    for (one, other) in pairs(ledger) {
        let arguments = vec![("contribution", Fact::Title(one.name.clone()))];
        let about = vec![RecordId::from(&one.id), RecordId::from(&other.id)];
        found.push(Finding::new(Code::MatchAlike, about, Some("award"), arguments));
    }
}
