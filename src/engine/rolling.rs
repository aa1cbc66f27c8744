//! Rolling a plan forward to its next fiscal year: the years move by one, what comes every year goes on, and what has
//! ended is closed. Money is not assumed to go on: what a source brings in the new year is for people to say.

use std::rc::Rc;

use crate::plan::paying::Paying;
use crate::plan::{Amount, AnyRecord, CostLine, FundingStage, Money, Plan, Recurrence, Source};

/// A plan rolled forward, and what that changed beside its years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rolled {
    /// The plan as it then is.
    pub plan: Plan,
    /// The lines that come every year and go on in the new one, with what they cost in the year before.
    pub continued: Vec<Rc<CostLine>>,
    /// The sources whose money had ended, which are closed.
    pub closed: Vec<Rc<Source>>,
    /// The sources that go on, with how much of the year that is left behind may at most still be spent in the next: it
    /// counts no more until people say what is left of it.
    pub left_behind: Vec<(Rc<Source>, Amount)>,
}

/// A plan in its next fiscal year. Nothing is taken out of it: what was needed, brought and assigned in years before
/// stays in the file.
pub fn rolled(plan: &Plan) -> Rolled {
    let years = plan.about.fiscal_years();
    let (last, new) = (years.end - 1, years.end);
    let mut after = plan.clone();
    let mut about = (*plan.about).clone();
    about.first_year = Some(years.start + 1);
    // What was in hand on another day says nothing of this one.
    about.opening_cash = None;
    about.opening_unrestricted = None;
    let start = about.fiscal_start.year(years.start + 1).map(|year| year.first);
    after.about = Rc::new(about);

    let goes_on = |line: &Rc<CostLine>| {
        let comes_again = line.recurrence != Some(Recurrence::OneTime);
        comes_again && line.need.of(new) == Amount::Blank && line.need.of(last) != Amount::Blank
    };
    let continued: Vec<Rc<CostLine>> = plan.cost_lines.ordered().into_iter().filter(goes_on).collect();
    after.put_all(continued.iter().map(|line| {
        AnyRecord::from(CostLine {
            need: line.need.with(new, line.need.of(last)),
            ..(**line).clone()
        })
    }));

    // Whether money has ended is asked of the plan as it was: its years say where it does.
    let has_ended = |source: &Rc<Source>| {
        let runs = matches!(source.stage, Some(FundingStage::Awarded | FundingStage::Active));
        runs && source
            .ends(&plan.about)
            .zip(start)
            .is_some_and(|(end, start)| end < start)
    };
    let closed: Vec<Rc<Source>> = plan.sources.ordered().into_iter().filter(has_ended).collect();
    after.put_all(closed.iter().map(|source| {
        AnyRecord::from(Source {
            stage: Some(FundingStage::Closed),
            ..(**source).clone()
        })
    }));
    let paying = Paying::new(plan);
    let sources = plan.sources.ordered().into_iter();
    let left_behind = sources
        .filter(|source| source.is_live() && !closed.iter().any(|closed| closed.id == source.id))
        .filter_map(|source| Some((Rc::clone(&source), left_behind(plan, &paying, &source)?)))
        .collect();
    Rolled {
        plan: after,
        continued,
        closed,
        left_behind,
    }
}

/// How much of what a source brings in the plan's first year may at most still be spent in the next; none where nothing
/// may. Under a carry-over limit that is the limit, whatever was assigned: not all that is assigned is spent. Where nothing
/// is said of carrying over and the source runs on by its dates, it is what was not assigned.
fn left_behind(plan: &Plan, paying: &Paying, source: &Source) -> Option<Amount> {
    let year = plan.about.fiscal_years().start;
    let next = plan.about.fiscal_start.year(year + 1)?;
    let brings = source.amounts.of(year);
    if !source.is_open_in(&next) || matches!(brings, Amount::Blank | Amount::Known(Money::ZERO)) {
        return None;
    }
    let left = match (source.carry_limit, brings) {
        (Some(limit), Amount::Known(brings)) => limit.min(brings),
        (Some(limit), _) => limit,
        (None, _) if source.available_until.is_none() => return None,
        (None, Amount::Known(brings)) => {
            let paid = paying.source(&source.id, year);
            if paid.unknown > 0 {
                return Some(Amount::Unknown);
            }
            brings.saturating_sub(paid.sum)
        }
        (None, _) => return Some(Amount::Unknown),
    };
    (left > Money::ZERO).then_some(Amount::Known(left))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Id;
    use crate::plan::checks::testing::*;

    fn plan() -> Plan {
        let mut plan = Plan::new("p", "");
        line(&mut plan, "salary", &[10, 11, 12], |_| {});
        line(&mut plan, "van", &[0, 0, 50], |line| {
            line.recurrence = Some(Recurrence::OneTime)
        });
        line(&mut plan, "said", &[1, 1, 1, 7], |_| {});
        line(&mut plan, "over", &[5], |_| {});
        ending(&mut plan, "gone", &[10], |_| {});
        source(&mut plan, "silent", &[10], |_| {});
        source(&mut plan, "day", &[10, 10, 10], |source| {
            source.available_until = Some(day("2027-06-30"))
        });
        source(&mut plan, "goes-on", &[10, 10, 10], |_| {});
        source(&mut plan, "asked", &[10], |source| {
            source.stage = Some(FundingStage::Submitted)
        });
        pay(&mut plan, "gone", "salary", 2026, 5);
        plan
    }

    #[test]
    fn costs_go_on_money_does_not_and_what_has_ended_is_closed() {
        let mut before = plan();
        let about = Rc::make_mut(&mut before.about);
        (about.opening_cash, about.opening_unrestricted) = (Some(Money(9)), Some(Money(4)));
        let rolled = rolled(&before);
        let about = &rolled.plan.about;
        assert_eq!(
            (about.opening_cash, about.opening_unrestricted),
            (None, None),
            "that was another day"
        );
        assert_eq!(rolled.plan.about.fiscal_years(), 2027..2030);
        let need = |id: &str, year| rolled.plan.cost_lines.find(&Id::new(id)).unwrap().need.of(year);
        let known = |cents| Amount::Known(Money(cents));
        assert_eq!(need("salary", 2029), known(12));
        assert_eq!([need("van", 2029), need("over", 2029)], [Amount::Blank; 2]);
        assert_eq!(need("said", 2029), known(7), "what people said stays");
        let ids = |lines: &[Rc<CostLine>]| lines.iter().map(|line| line.id.as_str().to_owned()).collect::<Vec<_>>();
        assert_eq!(ids(&rolled.continued), ["salary"]);
        let closed: Vec<_> = rolled.closed.iter().map(|source| source.id.as_str()).collect();
        assert_eq!(closed, ["gone", "day"], "a year that nobody has filled in is no end");
        let source = |id: &str| rolled.plan.sources.find(&Id::new(id)).unwrap().clone();
        assert_eq!(source("gone").stage, Some(FundingStage::Closed));
        assert_eq!(
            source("goes-on"),
            before.sources.find(&Id::new("goes-on")).unwrap().clone()
        );
        assert_eq!(source("asked").stage, Some(FundingStage::Submitted));
        assert_eq!(rolled.plan.allocations, before.allocations);
    }

    #[test]
    fn what_may_still_be_spent_of_the_year_left_behind_is_told_and_not_carried() {
        let mut before = plan();
        source(&mut before, "limit", &[100, 50], |source| {
            source.carry_limit = Some(Money(15))
        });
        source(&mut before, "less", &[10], |source| {
            source.carry_limit = Some(Money(15))
        });
        source(&mut before, "asked-for", &[0, 50], |source| {
            source.carry_limit = Some(Money(15))
        });
        source(&mut before, "nothing", &[100, 50], |source| {
            source.carry_limit = Some(Money(0))
        });
        source(&mut before, "dated", &[100], |source| {
            source.available_until = Some(day("2029-06-30"))
        });
        source(&mut before, "spent", &[100], |source| {
            source.available_until = Some(day("2029-06-30"))
        });
        source(&mut before, "unknown", &[], |source| {
            source.amounts = source.amounts.with(2026, Amount::Unknown);
            source.available_until = Some(day("2029-06-30"));
        });
        source(&mut before, "lost", &[100], |source| {
            source.carry_limit = Some(Money(15));
            source.stage = Some(FundingStage::Declined);
        });
        pay(&mut before, "limit", "salary", 2026, 100);
        pay(&mut before, "dated", "salary", 2026, 30);
        pay(&mut before, "spent", "salary", 2026, 100);
        let rolled = rolled(&before);
        let told = rolled.left_behind.iter();
        let told: Vec<_> = told.map(|(source, left)| (source.id.as_str(), *left)).collect();
        let known = |cents| Amount::Known(Money(cents));
        assert_eq!(
            told,
            [
                ("limit", known(15)),
                ("less", known(10)),
                ("dated", known(70)),
                ("unknown", Amount::Unknown)
            ]
        );
        let limit = rolled.plan.sources.find(&Id::new("limit")).unwrap();
        assert_eq!(limit.amounts.of(2027), known(50), "nothing is typed in for people");
    }

    #[test]
    fn a_plan_is_rolled_year_after_year() {
        let twice = rolled(&rolled(&plan()).plan);
        assert_eq!(twice.plan.about.fiscal_years(), 2028..2031);
        let salary = twice.plan.cost_lines.find(&Id::new("salary")).unwrap();
        assert_eq!(salary.need.of(2030), Amount::Known(Money(12)));
        assert_eq!(twice.closed, [], "what is closed is closed once");
    }
}
