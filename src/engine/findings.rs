//! Everything worth pointing out in a plan: what follows from its records alone and what an engine finds, without what
//! people have set aside.

use super::{cash, indirect, match_ledger, staffing};
use crate::plan::checks::{Finding, checks, in_order};
use crate::plan::{Day, Plan};

/// A finding that people set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// What was found, and is still so.
    pub finding: Finding,
    /// Why it is not to be pointed out.
    pub reason: String,
    /// Since when.
    pub on: Option<Day>,
}

/// The findings of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// What is pointed out: errors first, then by code, then in the order of the records.
    pub open: Vec<Finding>,
    /// What was set aside, in the same order.
    pub set_aside: Vec<SetAside>,
    /// What was set aside and has grown since, in the same order. It is pointed out again.
    pub grown: Vec<SetAside>,
}

/// Everything worth pointing out in a plan on a day.
pub fn findings(plan: &Plan, today: Day) -> Findings {
    let mut all = checks(plan, today);
    all.extend(staffing::check(plan, today));
    all.extend(cash::check(plan));
    all.extend(match_ledger::check(plan));
    all.extend(indirect::check(plan));
    let mut found = Findings::default();
    for finding in in_order(all) {
        // Two of one subject are set aside one after the other where two groups have become one.
        let mut before = plan.about.dismissed.iter().filter(|before| before.is_about(&finding));
        let Some(first) = before.clone().next() else {
            found.open.push(finding);
            continue;
        };
        let covering = before.find(|before| !before.is_outgrown_by(&finding));
        let dismissed = covering.unwrap_or(first);
        let aside = SetAside {
            finding: finding.clone(),
            reason: dismissed.reason.clone(),
            on: dismissed.on,
        };
        if covering.is_some() {
            found.set_aside.push(aside);
        } else {
            found.open.push(finding);
            found.grown.push(aside);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::checks::Code;
    use crate::plan::checks::testing::*;
    use std::rc::Rc;

    #[test]
    fn what_was_set_aside_is_not_pointed_out() {
        let mut plan = Plan::new("p", "");
        role(&mut plan, "one", |_| {});
        role(&mut plan, "two", |_| {});
        let keys = |findings: &[Finding]| -> Vec<String> { findings.iter().map(Finding::key).collect() };
        let before = findings(&plan, today());
        assert_eq!(keys(&before.open), ["R01-no-owner roles/one", "R01-no-owner roles/two"]);
        let mut about = (*plan.about).clone();
        about.dismissed = vec![before.open[0].set_aside("Not this year", today())];
        plan.about = Rc::new(about);
        let after = findings(&plan, today());
        assert_eq!(keys(&after.open), ["R01-no-owner roles/two"]);
        let [aside] = after.set_aside.as_slice() else {
            panic!("{:?}", after.set_aside);
        };
        assert_eq!(
            (aside.finding.code, aside.reason.as_str(), aside.on),
            (Code::NoOwner, "Not this year", Some(today()))
        );
        // Once it is put right there is nothing to set aside.
        person(&mut plan, "a", |_| {});
        assign(&mut plan, "one", "a", crate::plan::Part::Owner);
        assert_eq!(findings(&plan, today()).set_aside, []);
    }
}
