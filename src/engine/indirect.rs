//! Indirect costs inside an award: how much of it they may be, and whether more is assigned to them.
//!
//! An award of 95,000 with 5% of direct costs is 90,476.19 of direct costs and 4,523.81 beside them, not 4,750 taken off.

use std::rc::Rc;

use crate::plan::checks::{Code, Fact, Finding};
use crate::plan::paying::Paying;
use crate::plan::source::{IndirectBasis, IndirectRule};
use crate::plan::{Amount, CostCategory, CostLine, Money, PerMille, Plan, RecordId, Source};

/// An award parted into direct and indirect costs; the two add up to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parted {
    /// Direct costs.
    pub direct: Money,
    /// Indirect costs at the most.
    pub indirect: Money,
}

/// Parts an award by a rule; `left_out` is how much of its direct costs is of kinds on which no modified share is reckoned.
/// None where the rule says no share or basis, or has one of a newer version.
pub fn parted(award: Money, rule: &IndirectRule, left_out: Money) -> Option<Parted> {
    let share = rule.share?;
    let beside_direct = |base: Money| {
        let parts = base.split(&[1000, u64::from(share.thousandths())]);
        parts.get(1).copied()
    };
    let indirect = match rule.basis.as_ref()? {
        IndirectBasis::Direct => beside_direct(award)?,
        IndirectBasis::ModifiedDirect => beside_direct(award.saturating_sub(left_out).max(Money::ZERO))?,
        IndirectBasis::Award => of_award(award, share),
        IndirectBasis::Other(_) => return None,
    };
    Some(Parted {
        direct: award.saturating_sub(indirect),
        indirect,
    })
}

/// A share of an award; the two parts add up to it, so that halves go to the indirect part.
fn of_award(award: Money, share: PerMille) -> Money {
    super::match_ledger::of_award(award, share)
}

/// Whether a category is left out of modified total direct costs (2 CFR 200.1). Rent, tuition and what goes to others beyond
/// the first 50,000 are as well, and are no categories of their own.
pub fn is_left_out(category: &CostCategory) -> bool {
    matches!(
        category,
        CostCategory::Equipment | CostCategory::Construction | CostCategory::TrainingStipends
    )
}

/// How an award is parted in a year, by its rule and what is assigned of it; none where that cannot be said.
pub fn parted_in(plan: &Plan, paying: &Paying, source: &Source, year: i32) -> Option<Parted> {
    let rule = source.indirect.as_ref()?;
    let award = source.amounts.of(year).known()?;
    parted(award, rule, assigned(plan, paying, source, year, is_left_out))
}

/// The most that may be indirect of what a source brings in a year, by its rule, whatever else it pays for; none where the
/// rule does not say.
///
/// Where kinds of costs are left out of the base, all that it may pay of them counts as paid, and what is carried into the
/// year does not count: so what is assigned within this never breaks the rule, though the rule may allow more.
pub fn most_in(source: &Source, year: i32, lines: &[Rc<CostLine>]) -> Option<Money> {
    let rule = source.indirect.as_ref()?;
    let award = source.amounts.of(year).known()?;
    let left_out = lines
        .iter()
        .filter(|line| line.category.as_ref().is_some_and(is_left_out) && source.may_pay(&line.id))
        .filter_map(|line| line.need.of(year).known())
        .fold(0_i64, |sum, need| sum.saturating_add(need.0.max(0)));
    Some(parted(award, rule, Money(left_out))?.indirect)
}

/// What is assigned of a source to lines of some categories in a year.
fn assigned(plan: &Plan, paying: &Paying, source: &Source, year: i32, is: fn(&CostCategory) -> bool) -> Money {
    let cells = paying.cells().filter(|(payer, line, of, _)| {
        let category = plan.cost_lines.find(line).and_then(|line| line.category.as_ref());
        **payer == source.id && *of == year && category.is_some_and(is)
    });
    cells.fold(Money::ZERO, |sum, (.., tally)| Money(sum.0.saturating_add(tally.sum.0)))
}

/// Sources of which more is assigned to indirect lines than their rule allows, were all of the rest spent on direct costs.
pub fn check(plan: &Plan) -> Vec<Finding> {
    let limited: Vec<_> = plan
        .sources
        .ordered()
        .into_iter()
        .filter(|source| source.indirect.is_some())
        .collect();
    if limited.is_empty() {
        return Vec::new();
    }
    let paying = Paying::new(plan);
    let mut found = Vec::new();
    for source in limited {
        let mut carried = Money::ZERO;
        for year in plan.about.fiscal_years() {
            // What is carried over may be spent on them as well.
            let has = match source.amounts.of(year) {
                Amount::Unknown => break,
                amount => Money(amount.known().unwrap_or_default().0.saturating_add(carried.0)),
            };
            let left = has.saturating_sub(paying.source(&source.id, year).sum).max(Money::ZERO);
            carried = left.min(source.carry_limit.unwrap_or_default());
            let left_out = assigned(plan, &paying, &source, year, is_left_out);
            let Some(parts) = source.indirect.as_ref().and_then(|rule| parted(has, rule, left_out)) else {
                break;
            };
            let indirect = assigned(plan, &paying, &source, year, |category| {
                *category == CostCategory::Indirect
            });
            let over = indirect.saturating_sub(parts.indirect.max(Money::ZERO));
            if over > Money::ZERO {
                let arguments = vec![
                    ("source", Fact::Title(source.name.clone())),
                    ("year", Fact::Text(plan.year_name(year))),
                    ("amount", Fact::Money(over)),
                    ("most", Fact::Money(parts.indirect)),
                ];
                let about = vec![RecordId::from(&source.id)];
                found.push(Finding::new(Code::IndirectOver, about, Some("indirect"), arguments).in_year(year));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::checks::testing::*;

    fn rule(share: u16, basis: IndirectBasis) -> IndirectRule {
        IndirectRule {
            share: Some(PerMille::of(share)),
            basis: Some(basis),
            ..IndirectRule::default()
        }
    }

    #[test]
    fn a_share_of_direct_costs_stands_beside_them() {
        let award = Money(9_500_000);
        let parts = |rule: &IndirectRule, left_out| {
            parted(award, rule, Money(left_out)).map(|parts| (parts.direct.0, parts.indirect.0))
        };
        assert_eq!(parts(&rule(50, IndirectBasis::Direct), 0), Some((9_047_619, 452_381)));
        assert_eq!(parts(&rule(50, IndirectBasis::Award), 0), Some((9_025_000, 475_000)));
        assert_eq!(
            parts(&rule(50, IndirectBasis::ModifiedDirect), 0),
            Some((9_047_619, 452_381))
        );
        // A bus for 20,000 is outside the base: 75,000 ÷ 1.05 × 5%.
        assert_eq!(
            parts(&rule(50, IndirectBasis::ModifiedDirect), 2_000_000),
            Some((9_142_857, 357_143))
        );
        assert_eq!(
            parts(&rule(50, IndirectBasis::ModifiedDirect), 99_000_000),
            Some((9_500_000, 0))
        );
        assert_eq!(parts(&IndirectRule::default(), 0), None);
        assert_eq!(parts(&rule(50, IndirectBasis::Other("tomorrow".into())), 0), None);
    }

    fn plan(basis: IndirectBasis, carry: Option<i64>) -> Plan {
        let mut plan = Plan::new("p", "");
        line(&mut plan, "office", &[500_000, 500_000], |line| {
            line.category = Some(CostCategory::Indirect)
        });
        line(&mut plan, "bus", &[2_000_000], |line| {
            line.category = Some(CostCategory::Equipment)
        });
        line(&mut plan, "club", &[5_000_000], |_| {});
        source(&mut plan, "grant", &[9_500_000, 1_000_000], |source| {
            source.indirect = Some(rule(50, basis));
            source.carry_limit = carry.map(Money);
        });
        plan
    }

    fn over(plan: &Plan) -> Vec<(i32, i64)> {
        let over = |finding: Finding| {
            let amount = finding.arguments.iter().find(|(name, _)| *name == "amount");
            let Some((_, Fact::Money(money))) = amount else {
                panic!("{finding:?}")
            };
            assert_eq!(finding.code, Code::IndirectOver);
            (finding.place.year.unwrap(), money.0)
        };
        check(plan).into_iter().map(over).collect()
    }

    #[test]
    fn f23_speaks_once_more_is_assigned_than_may_be_however_the_rest_is_spent() {
        let mut plan = plan(IndirectBasis::Direct, None);
        pay(&mut plan, "grant", "office", 2026, 452_381);
        assert_eq!(over(&plan), []);
        pay(&mut plan, "grant", "office", 2026, 452_382);
        assert_eq!(over(&plan), [(2026, 1)]);
        // Equipment makes the base of a modified share smaller.
        let mut plan = self::plan(IndirectBasis::ModifiedDirect, None);
        pay(&mut plan, "grant", "office", 2026, 452_381);
        assert_eq!(over(&plan), []);
        pay(&mut plan, "grant", "bus", 2026, 2_000_000);
        assert_eq!(over(&plan), [(2026, 452_381 - 357_143)]);
    }

    #[test]
    fn f23_counts_what_is_carried_over() {
        let mut plan = plan(IndirectBasis::Direct, None);
        pay(&mut plan, "grant", "office", 2027, 400_000);
        assert_eq!(over(&plan), [(2027, 400_000 - 47_619)]);
        let mut plan = self::plan(IndirectBasis::Direct, Some(9_500_000));
        pay(&mut plan, "grant", "office", 2027, 400_000);
        assert_eq!(over(&plan), []);
    }

    #[test]
    fn a_year_is_parted_by_what_is_assigned_in_it() {
        let mut plan = plan(IndirectBasis::ModifiedDirect, None);
        pay(&mut plan, "grant", "bus", 2026, 2_000_000);
        let paying = Paying::new(&plan);
        let grant = plan.sources.iter().next().unwrap().clone();
        let indirect = |year| parted_in(&plan, &paying, &grant, year).map(|parts| parts.indirect);
        assert_eq!(indirect(2026), Some(Money(357_143)));
        assert_eq!(indirect(2027), Some(Money(47_619)));
        assert_eq!(indirect(2028), None, "nothing is known of it");
    }
}
