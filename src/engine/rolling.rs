//! Rolling a plan forward to its next fiscal year: the years move by one, what comes every year goes on, and what has
//! ended is closed. Money is not assumed to go on: what a source brings in the new year is for people to say.

use std::rc::Rc;

use crate::plan::{Amount, AnyRecord, CostLine, FundingStage, Plan, Recurrence, Source};

/// A plan rolled forward, and what that changed beside its years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rolled {
    /// The plan as it then is.
    pub plan: Plan,
    /// The lines that come every year and go on in the new one, with what they cost in the year before.
    pub continued: Vec<Rc<CostLine>>,
    /// The sources whose money had ended, which are closed.
    pub closed: Vec<Rc<Source>>,
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
    Rolled {
        plan: after,
        continued,
        closed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::checks::testing::*;
    use crate::plan::{Id, Money};

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
    fn a_plan_is_rolled_year_after_year() {
        let twice = rolled(&rolled(&plan()).plan);
        assert_eq!(twice.plan.about.fiscal_years(), 2028..2031);
        let salary = twice.plan.cost_lines.find(&Id::new("salary")).unwrap();
        assert_eq!(salary.need.of(2030), Amount::Known(Money(12)));
        assert_eq!(twice.closed, [], "what is closed is closed once");
    }
}
