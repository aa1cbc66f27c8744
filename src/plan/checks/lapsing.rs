//! Whether money lapses: what is left of a source at its end, and of its years above what may be carried over.

use super::funding::has_in;
use super::{Code, Fact, Finding, Findings, id_of};
use crate::plan::money::Tally;
use crate::plan::paying::Paying;
use crate::plan::{Day, Money, Source};

pub(super) fn check(found: &mut Findings, paying: &Paying, source: &Source) {
    match (source.carry_limit, source.available_until) {
        (Some(limit), _) => in_years(found, paying, source, limit),
        (None, Some(until)) => in_all(found, paying, source, until),
        (None, None) => {}
    }
}

/// Whether something is left of a source at its end, where nothing is said of what passes from one year to the next.
fn in_all(found: &mut Findings, paying: &Paying, source: &Source, until: Day) {
    let about = &found.plan.about;
    let years = || about.fiscal_years();
    let spendable = years().filter(|year| {
        let fiscal = about.fiscal_start.year(*year);
        fiscal.is_some_and(|fiscal| fiscal.first <= until)
    });
    let brought: Tally = source.amounts.total(spendable);
    let paid = paying.source_in_all(&source.id);
    let ends_in_plan = years()
        .next_back()
        .and_then(|last| about.fiscal_start.year(last))
        .is_some_and(|last| until <= last.last);
    let left = brought.sum.saturating_sub(paid.sum);
    if ends_in_plan && brought.unknown + paid.unknown == 0 && left > Money::ZERO {
        left_at_end(found, source, left, until);
    }
}

fn left_at_end(found: &mut Findings, source: &Source, left: Money, until: Day) {
    let arguments = vec![
        ("source", found.title(&source.id)),
        ("amount", Fact::Money(left)),
        ("day", Fact::Day(until)),
    ];
    found.add(Code::Lapses, vec![id_of(source)], None, arguments);
}

/// Whether more is left of a source at the end of a year than may be carried over: the rest lapses. In the year in which
/// the source ends nothing is carried over any more.
fn in_years(found: &mut Findings, paying: &Paying, source: &Source, limit: Money) {
    let mut carried = Money::ZERO;
    for year in found.plan.about.fiscal_years() {
        let paid = paying.source(&source.id, year);
        let (Some(has), 0) = (has_in(source, year, carried), paid.unknown) else {
            // Nothing can be said of this year, nor of what follows from it.
            return;
        };
        let left = has.saturating_sub(paid.sum);
        let fiscal = found.plan.about.fiscal_start.year(year);
        if let (Some(fiscal), Some(until)) = (fiscal, source.available_until)
            && until <= fiscal.last
        {
            if until >= fiscal.first && left > Money::ZERO {
                left_at_end(found, source, left, until);
            }
            return;
        }
        let rest = left.saturating_sub(limit);
        if rest > Money::ZERO {
            let arguments = vec![
                ("source", found.title(&source.id)),
                ("year", found.year(year)),
                ("amount", Fact::Money(rest)),
                ("limit", Fact::Money(limit)),
            ];
            let finding = Finding::new(Code::LapsesYearly, vec![id_of(source)], Some("carry_limit"), arguments);
            found.list.push(finding.in_year(year));
        }
        carried = left.min(limit).max(Money::ZERO);
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::checks::testing::*;
    use crate::plan::checks::{Code, Fact, Finding};
    use crate::plan::{Amount, FundingStage, Money, Plan};

    const NONE: [&str; 0] = [];

    #[test]
    fn f05_what_is_left_at_the_end_of_a_source_lapses() {
        let mut plan = Plan::new("p", "");
        line(&mut plan, "c", &[100, 100], |_| {});
        source(&mut plan, "s", &[50, 50, 50], |source| {
            source.available_until = Some(day("2028-06-30"))
        });
        pay(&mut plan, "s", "c", 2026, 50);
        pay(&mut plan, "s", "c", 2027, 49);
        let lapsing = found(&plan, Code::Lapses);
        // The third year's money comes after the end.
        assert!(lapsing[0].arguments.contains(&("amount", Fact::Money(Money(1)))));
        pay(&mut plan, "s", "c", 2027, 50);
        assert_eq!(about(&plan, Code::Lapses), NONE);
    }

    /// What lapses of a source at the end of years, and at its end.
    fn lapsing(plan: &Plan) -> Vec<(String, i64)> {
        let mut all = found(plan, Code::LapsesYearly);
        all.extend(found(plan, Code::Lapses));
        let read = |finding: Finding| {
            let mut when = String::new();
            let mut amount = 0;
            for (name, fact) in finding.arguments {
                match (name, fact) {
                    ("year", Fact::Text(year)) => when = year,
                    ("day", Fact::Day(day)) => when = day.to_string(),
                    ("amount", Fact::Money(money)) => amount = money.0,
                    _ => {}
                }
            }
            (when, amount)
        };
        all.into_iter().map(read).collect()
    }

    #[test]
    fn f05_what_is_left_above_a_carry_over_limit_lapses_each_year() {
        let mut plan = Plan::new("p", "");
        let of = |expected: &[(&str, i64)]| -> Vec<(String, i64)> {
            expected
                .iter()
                .map(|(when, amount)| ((*when).to_owned(), *amount))
                .collect()
        };
        line(&mut plan, "c", &[8_000_000, 6_000_000, 6_000_000], |_| {});
        let grant = |plan: &mut Plan, limit: Option<i64>, until: Option<&str>| {
            source(plan, "s", &[10_000_000, 4_000_000, 4_000_000], |source| {
                source.carry_limit = limit.map(Money);
                source.available_until = until.map(day);
            });
        };
        pay(&mut plan, "s", "c", 2026, 8_000_000);
        // Of 100,000.00 with needs of 80,000.00, 20,000.00 are left; 15% may be carried over, 5,000.00 lapse.
        pay(&mut plan, "s", "c", 2027, 5_500_000);
        pay(&mut plan, "s", "c", 2028, 4_000_000);
        grant(&mut plan, None, None);
        assert_eq!(lapsing(&plan), of(&[]), "nothing is said of what may be carried over");
        grant(&mut plan, Some(1_500_000), None);
        assert_eq!(lapsing(&plan), of(&[("2026–27", 500_000)]));
        grant(&mut plan, Some(1_999_999), None);
        // 59,999.99 are there in the second year, 4,999.99 are left of it and of the third.
        assert_eq!(lapsing(&plan), of(&[("2026–27", 1)]));
        grant(&mut plan, Some(2_000_000), None);
        assert_eq!(lapsing(&plan), of(&[]), "what is at the limit is not above it");
        grant(&mut plan, Some(0), None);
        assert_eq!(lapsing(&plan), of(&[("2026–27", 2_000_000)]));
        // Nothing is reported twice where the source ends as well, and nothing of what comes after its end.
        grant(&mut plan, Some(1_999_999), Some("2028-06-30"));
        assert_eq!(lapsing(&plan), of(&[("2026–27", 1), ("2028-06-30", 499_999)]));
        grant(&mut plan, Some(1_999_999), Some("2026-12-31"));
        assert_eq!(
            lapsing(&plan),
            of(&[("2026-12-31", 2_000_000)]),
            "its last year carries nothing over"
        );
        grant(&mut plan, Some(1_999_999), Some("2031-06-30"));
        assert_eq!(lapsing(&plan), of(&[("2026–27", 1)]), "it goes on after the plan");
        // Once an amount is not known, nothing is said of that year and of what follows.
        source(&mut plan, "s", &[10_000_000, 0, 9_000_000], |source| {
            source.amounts = source.amounts.with(2027, Amount::Unknown);
            source.carry_limit = Some(Money(0));
        });
        assert_eq!(lapsing(&plan), of(&[("2026–27", 2_000_000)]));
        source(&mut plan, "s", &[10_000_000, 0, 9_000_000], |source| {
            source.carry_limit = Some(Money(0));
            source.stage = Some(FundingStage::Declined);
        });
        assert_eq!(lapsing(&plan), of(&[]), "what does not come cannot lapse");
    }
}
