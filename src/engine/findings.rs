//! Everything worth pointing out in a plan: what follows from its records alone and what an engine finds, without what
//! people have set aside.

use super::staffing;
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
}

/// Everything worth pointing out in a plan on a day.
pub fn findings(plan: &Plan, today: Day) -> Findings {
    let mut all = checks(plan, today);
    all.extend(staffing::check(plan, today));
    let mut found = Findings::default();
    for finding in in_order(all) {
        let key = finding.key();
        match plan.about.dismissed.iter().find(|dismissed| dismissed.finding == key) {
            None => found.open.push(finding),
            Some(dismissed) => found.set_aside.push(SetAside {
                finding,
                reason: dismissed.reason.clone(),
                on: dismissed.on,
            }),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::about::Dismissed;
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
        about.dismissed = vec![Dismissed {
            finding: before.open[0].key(),
            reason: "Not this year".to_owned(),
            on: Some(today()),
            ..Dismissed::default()
        }];
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
