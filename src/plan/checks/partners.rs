//! Checks of partners: agreements, who keeps the relationship, whether facts are fresh, ties that join nothing.

use crate::sorted::SortedMap;
use std::rc::Rc;

use super::{Code, Fact, Finding, Findings, id_of};
use crate::plan::duplicates::duplicates;
use crate::plan::{Partner, Person, Standing, Tie, TieEnd};

pub(super) fn check(found: &mut Findings) {
    for partner in found.plan.partners.ordered() {
        if partner.standing != Some(Standing::Ended) {
            agreement(found, &partner);
        }
        if !matches!(partner.standing, Some(Standing::Ended | Standing::Prospective)) {
            relationship(found, &partner);
            contact(found, &partner);
        }
        if partner.standing == Some(Standing::Active) {
            confirmed(found, &partner);
        }
    }
    for pair in duplicates(found.plan) {
        let arguments = vec![
            ("partner", found.title(&pair.first)),
            ("other", found.title(&pair.second)),
            ("reason", Fact::Text(pair.reason.label_key().to_owned())),
        ];
        found.add(
            Code::LikelyDuplicate,
            vec![pair.first.into(), pair.second.into()],
            Some("name"),
            arguments,
        );
    }
    ties(found);
}

fn agreement(found: &mut Findings, partner: &Partner) {
    let Some(expires) = partner.agreement.as_ref().and_then(|agreement| agreement.expires) else {
        return;
    };
    let days = expires.days_since(found.today);
    let mut arguments = vec![("partner", found.title(&partner.id)), ("day", Fact::Day(expires))];
    let code = if days < 0 {
        Code::AgreementLapsed
    } else if days <= i64::from(found.plan.about.thresholds.expiry_days()) {
        arguments.push(("count", Fact::Count(usize::try_from(days).unwrap_or(0))));
        Code::AgreementExpires
    } else {
        return;
    };
    found.add(code, vec![id_of(partner)], Some("agreement"), arguments);
}

fn relationship(found: &mut Findings, partner: &Partner) {
    let mut arguments = vec![("partner", found.title(&partner.id))];
    let about = vec![id_of(partner)];
    let Some(holder) = &partner.holder else {
        found.add(Code::NoHolder, about, Some("holder"), arguments);
        return;
    };
    let person = found.plan.people.find(holder);
    if let Some(left) = person
        .filter(|person| person.has_left(found.today))
        .and_then(|person| person.leaves)
    {
        arguments.push(("person", found.title(holder)));
        arguments.push(("day", Fact::Day(left)));
        found.add(Code::HolderGone, about, Some("holder"), arguments);
    } else if partner.standing == Some(Standing::Active) {
        let backup = partner.backup.as_ref().filter(|backup| *backup != holder);
        let is_there = backup
            .and_then(|backup| found.plan.people.find(backup))
            .is_some_and(|person| !person.has_left(found.today));
        if !is_there {
            found.add(Code::NoBackup, about, Some("backup"), arguments);
        }
    }
}

/// Whether there is a way to reach it: someone who is there, or at least its office.
fn contact(found: &mut Findings, partner: &Partner) {
    let has_office = [&partner.email, &partner.phone]
        .iter()
        .any(|way| !way.trim().is_empty());
    let is_there = |person: &Rc<Person>| person.is_at(&partner.id, found.today);
    if !has_office && !found.plan.people.iter().any(is_there) {
        let arguments = vec![("partner", found.title(&partner.id))];
        found.add(Code::NoContact, vec![id_of(partner)], None, arguments);
    }
}

/// The school year is the fiscal year the day lies in.
fn confirmed(found: &mut Findings, partner: &Partner) {
    let about = &found.plan.about;
    let year = about.fiscal_start.year(about.fiscal_start.beginning_of(found.today));
    let on = partner.confirmed.as_ref().and_then(|confirmed| confirmed.on);
    if let Some(year) = year
        && on.is_none_or(|on| on < year.first)
    {
        let arguments = vec![("partner", found.title(&partner.id)), ("since", Fact::Day(year.first))];
        found.add(Code::NotConfirmed, vec![id_of(partner)], Some("confirmed"), arguments);
    }
}

fn ties(found: &mut Findings) {
    let mut between: SortedMap<(&TieEnd, &TieEnd), Vec<&Rc<Tie>>> = SortedMap::new();
    for tie in found.plan.ties.iter() {
        if tie.from == tie.to {
            let arguments = vec![("partner", Fact::Title(found.plan.title_of_end(&tie.from)))];
            let finding = Finding::new(Code::SelfTie, vec![id_of(&**tie)], None, arguments);
            found.list.push(leading_to_end(finding, found, tie));
            continue;
        }
        between.or_default(tie.ends()).push(tie);
    }
    for ((from, to), ties) in between.into_iter().filter(|(_, ties)| ties.len() > 1) {
        let arguments = vec![
            ("partner", Fact::Title(found.plan.title_of_end(from))),
            ("other", Fact::Title(found.plan.title_of_end(to))),
            ("count", Fact::Count(ties.len())),
        ];
        let about = ties.iter().map(|tie| id_of(&***tie)).collect();
        let mut finding = Finding::new(Code::DoubleTie, about, None, arguments);
        if let Some(tie) = ties.first() {
            finding = leading_to_end(finding, found, tie);
        }
        found.list.push(finding);
    }
}

/// Ties are changed in the details of a partner at one of their ends; one between the school and itself has no other
/// details than its own.
fn leading_to_end(finding: Finding, found: &Findings, tie: &Tie) -> Finding {
    let partner = [&tie.from, &tie.to].into_iter().find_map(|end| match end {
        TieEnd::Partner(id) => Some(id).filter(|id| found.plan.partners.contains(id)),
        _ => None,
    });
    match partner {
        Some(partner) => finding.leading_to(Some(partner.into())),
        None => finding,
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::checks::Code;
    use crate::plan::checks::testing::*;
    use crate::plan::partner::Confirmed;
    use crate::plan::{Agreement, Id, Plan, Standing};

    const NONE: [&str; 0] = [];

    fn with_agreement(expires: &str, standing: Standing) -> Plan {
        let mut plan = Plan::new("p", "");
        partner(&mut plan, "y", |y| {
            y.standing = Some(standing);
            y.agreement = Some(Agreement {
                expires: Some(day(expires)),
                ..Agreement::default()
            });
        });
        plan
    }

    #[test]
    fn p01_p02_agreements_run_out_on_their_last_day() {
        for (expires, lapsed, expiring) in [
            ("2026-11-23", 1, 0),
            ("2026-11-24", 0, 1),
            ("2027-02-22", 0, 1), // 90 days
            ("2027-02-23", 0, 0),
        ] {
            let plan = with_agreement(expires, Standing::Active);
            assert_eq!(found(&plan, Code::AgreementLapsed).len(), lapsed, "{expires}");
            assert_eq!(found(&plan, Code::AgreementExpires).len(), expiring, "{expires}");
        }
        let ended = with_agreement("2026-11-23", Standing::Ended);
        assert_eq!(about(&ended, Code::AgreementLapsed), NONE);
        let mut short = with_agreement("2026-12-24", Standing::Active);
        let mut about_plan = (*short.about).clone();
        about_plan.thresholds.expiry_days = Some(29);
        short.about = about_plan.into();
        assert_eq!(about(&short, Code::AgreementExpires), NONE);
    }

    #[test]
    fn p03_p04_p05_someone_keeps_the_relationship() {
        let mut plan = Plan::new("p", "");
        person(&mut plan, "a", |_| {});
        person(&mut plan, "b", |_| {});
        let with = |plan: &mut Plan, standing: Standing, holder: Option<&str>, backup: Option<&str>| {
            partner(plan, "y", |y| {
                y.standing = Some(standing);
                y.holder = holder.map(Id::new);
                y.backup = backup.map(Id::new);
            });
        };
        for (standing, missing) in [
            (Standing::Prospective, 0),
            (Standing::Exploring, 1),
            (Standing::Active, 1),
            (Standing::Paused, 1),
            (Standing::Ended, 0),
        ] {
            with(&mut plan, standing.clone(), None, None);
            assert_eq!(about(&plan, Code::NoHolder).len(), missing, "{standing:?}");
            assert_eq!(about(&plan, Code::NoBackup), NONE, "that would be too much at once");
        }
        with(&mut plan, Standing::Active, Some("a"), None);
        assert_eq!(
            (about(&plan, Code::NoHolder).len(), about(&plan, Code::NoBackup).len()),
            (0, 1)
        );
        with(&mut plan, Standing::Active, Some("a"), Some("a"));
        assert_eq!(about(&plan, Code::NoBackup), ["y"], "nobody stands in for themselves");
        with(&mut plan, Standing::Active, Some("a"), Some("b"));
        assert_eq!(about(&plan, Code::NoBackup), NONE);
        person(&mut plan, "a", |a| a.leaves = Some(today().previous()));
        assert_eq!(about(&plan, Code::HolderGone), ["y"]);
    }

    #[test]
    fn p10_someone_can_be_reached_at_a_partner_that_is_worked_with() {
        let mut plan = Plan::new("p", "");
        for (standing, missing) in [
            (None, 1),
            (Some(Standing::Prospective), 0),
            (Some(Standing::Exploring), 1),
            (Some(Standing::Active), 1),
            (Some(Standing::Paused), 1),
            (Some(Standing::Ended), 0),
        ] {
            partner(&mut plan, "y", |y| y.standing = standing.clone());
            assert_eq!(about(&plan, Code::NoContact).len(), missing, "{standing:?}");
        }
        partner(&mut plan, "y", |_| {});
        partner(&mut plan, "z", |z| z.phone = " ".to_owned());
        person(&mut plan, "a", |a| a.partner = Some(Id::new("y")));
        assert_eq!(about(&plan, Code::NoContact), ["z"]);
        person(&mut plan, "a", |a| {
            a.partner = Some(Id::new("y"));
            a.leaves = Some(today().previous());
        });
        assert_eq!(
            about(&plan, Code::NoContact),
            ["y", "z"],
            "whoever has left cannot be reached there"
        );
        partner(&mut plan, "y", |y| y.email = "office@y.example".to_owned());
        partner(&mut plan, "z", |z| z.phone = "555".to_owned());
        assert_eq!(about(&plan, Code::NoContact), NONE, "the office can");
    }

    #[test]
    fn p06_facts_are_confirmed_each_school_year() {
        let mut plan = Plan::new("p", "");
        let on = |plan: &mut Plan, on: Option<&str>| {
            partner(plan, "y", |y| {
                y.standing = Some(Standing::Active);
                y.confirmed = Some(Confirmed {
                    on: on.map(day),
                    ..Confirmed::default()
                });
            });
            about(plan, Code::NotConfirmed).len()
        };
        assert_eq!(on(&mut plan, None), 1);
        assert_eq!(on(&mut plan, Some("2026-06-30")), 1);
        assert_eq!(on(&mut plan, Some("2026-07-01")), 0);
    }

    #[test]
    fn p07_likely_duplicates_are_pointed_out() {
        let mut plan = Plan::new("p", "");
        partner(&mut plan, "y", |y| y.name = "River YMCA".to_owned());
        partner(&mut plan, "z", |z| z.name = "YMCA of River".to_owned());
        let pairs = found(&plan, Code::LikelyDuplicate);
        let ids: Vec<_> = pairs[0].about.iter().map(|id| id.text()).collect();
        assert_eq!((pairs.len(), ids), (1, vec!["y", "z"]));
    }

    #[test]
    fn p08_p09_ties_join_two_and_once() {
        let mut plan = Plan::new("p", "");
        tied(&mut plan, "1", "y", "y");
        tied(&mut plan, "2", "", "");
        tied(&mut plan, "3", "y", "");
        tied(&mut plan, "4", "y", "z");
        assert_eq!(about(&plan, Code::SelfTie), ["1", "2"]);
        assert_eq!(about(&plan, Code::DoubleTie), NONE);
        tied(&mut plan, "5", "z", "y");
        assert_eq!(about(&plan, Code::DoubleTie), ["4"]);
    }
}
