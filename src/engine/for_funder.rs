//! What a funder is to know of its money: what it pays for, which goals and partners that serves, what depends on it, what
//! match stands beside it, and what is owed for it.

use std::rc::Rc;

use super::coverage::coverage;
use super::funding::{SourceYear, funding};
use super::match_ledger::{AwardMatch, match_ledger};
use super::outlook::share_of;
use crate::plan::money::Tally;
use crate::plan::source::Deliverable;
use crate::plan::{CostLine, Day, Goal, Id, Money, Partner, PerMille, Person, Plan, Role, Site, Source};
use crate::sorted::{SortedSet, sort_by_key};

/// A line that it pays for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaidLine {
    /// The line.
    pub line: Rc<CostLine>,
    /// How much of it is paid in each of the plan's years.
    pub years: Vec<Tally>,
    /// Which share of what the line needs it pays, in the last year in which it pays for it; none where it cannot be said.
    pub share: Option<PerMille>,
}

/// Something that is owed and not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    /// What and by when.
    pub what: Deliverable,
    /// Who sees to it: who is named for it, else who looks after the source.
    pub owner: Option<Id<Person>>,
}

/// What a funder is to know of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForFunder {
    /// The source.
    pub source: Rc<Source>,
    /// The sites that what it pays for is for; all of the plan's where a line names none.
    pub sites: Vec<Rc<Site>>,
    /// How many partners have a part in the plan today.
    pub partners_in_all: usize,
    /// What it brings, what of that is assigned and what is left, year by year.
    pub years: Vec<SourceYear>,
    /// The lines that it pays for, in the order people gave them.
    pub lines: Vec<PaidLine>,
    /// The goals that those serve.
    pub goals: Vec<Rc<Goal>>,
    /// The partners that serve these goals today.
    pub partners: Vec<Rc<Partner>>,
    /// The roles that it pays.
    pub roles: Vec<Rc<Role>>,
    /// The last day of its money, where its end is in sight.
    pub ends: Option<Day>,
    /// The match that it asks for and what counts for it; none where it asks for none and none is brought.
    pub matching: Option<AwardMatch>,
    /// What is owed for it and not done, the earliest first.
    pub owed: Vec<Owed>,
}

impl ForFunder {
    /// What it brings in all years.
    pub fn brings(&self) -> Tally {
        self.years.iter().map(|year| year.brings).collect()
    }

    /// What of it is assigned in all years.
    pub fn assigned(&self) -> Tally {
        self.years.iter().map(|year| year.paid).sum()
    }

    /// The lines of which it pays all that they need.
    pub fn whole(&self) -> impl Iterator<Item = &PaidLine> {
        self.lines.iter().filter(|line| line.share == Some(PerMille::of(1000)))
    }
}

/// What a funder is to know of a source; none where it is not in the plan.
pub fn for_funder(plan: &Plan, id: &Id<Source>) -> Option<ForFunder> {
    let source = Rc::clone(plan.sources.find(id)?);
    let money = funding(plan);
    let lines: Vec<PaidLine> = money
        .lines
        .iter()
        .filter_map(|row| {
            let paid = |year: i32| money.paying.cell(id, &row.line.id, year);
            let years: Vec<Tally> = row.years.iter().map(|year| paid(year.year)).collect();
            let (last, of) = row.years.iter().zip(&years).rfind(|(_, paid)| !paid.is_nothing())?;
            let need = last.need.known().filter(|_| of.unknown == 0);
            Some(PaidLine {
                line: Rc::clone(&row.line),
                share: need.and_then(|need| share_of(of.sum.max(Money::ZERO), need)),
                years,
            })
        })
        .collect();
    let served: SortedSet<&Id<Goal>> = lines.iter().filter_map(|line| line.line.goal.as_ref()).collect();
    let covered = coverage(plan);
    let serving: SortedSet<&Id<Partner>> = covered
        .goals
        .iter()
        .filter(|row| served.contains(&row.goal.id))
        .flat_map(|row| &row.serving)
        .collect();
    let is_for_all = lines.is_empty() || lines.iter().any(|line| line.line.sites.is_empty());
    let mut sites = plan.sites.ordered();
    sites.retain(|site| is_for_all || lines.iter().any(|line| line.line.sites.contains(&site.id)));
    let mut roles = plan.roles.ordered();
    roles.retain(|role| role.paid_by.as_ref() == Some(id));
    let mut goals = plan.goals.ordered();
    goals.retain(|goal| served.contains(&goal.id));
    let mut partners = plan.partners.ordered();
    let partners_in_all = partners.iter().filter(|partner| partner.is_serving()).count();
    partners.retain(|partner| serving.contains(&partner.id));
    let mut owed: Vec<Owed> = source
        .deliverables
        .iter()
        .filter(|owed| !owed.done)
        .map(|owed| Owed {
            owner: owed.owner_in(&source).cloned(),
            what: owed.clone(),
        })
        .collect();
    sort_by_key(&mut owed, |owed| (owed.what.due.is_none(), owed.what.due));
    let awards = match_ledger(plan).awards.into_iter();
    let row = money.sources.iter().find(|row| row.source.id == *id);
    Some(ForFunder {
        ends: source.ends(&plan.about),
        sites,
        partners_in_all,
        years: row.map(|row| row.years.clone()).unwrap_or_default(),
        lines,
        goals,
        partners,
        roles,
        matching: awards.into_iter().find(|award| award.award.id == *id),
        owed,
        source,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::checks::testing::*;

    fn plan() -> Plan {
        let mut plan = Plan::new("p", "");
        goal(&mut plan, "reading", |_| {});
        goal(&mut plan, "other", |_| {});
        partner(&mut plan, "library", |partner| {
            partner.standing = Some(crate::plan::Standing::Active);
            partner.goals = [Id::new("reading")].into_iter().collect();
        });
        partner(&mut plan, "gym", |partner| {
            partner.standing = Some(crate::plan::Standing::Active);
            partner.goals = [Id::new("other")].into_iter().collect();
        });
        line(&mut plan, "tutors", &[1_000, 1_000], |line| {
            line.goal = Some(Id::new("reading"))
        });
        line(&mut plan, "bus", &[400, 400], |_| {});
        line(&mut plan, "club", &[400], |line| line.goal = Some(Id::new("other")));
        role(&mut plan, "coordinate", |role| role.paid_by = Some(Id::new("grant")));
        source(&mut plan, "grant", &[2_000, 900], |source| {
            source.owner = Some(Id::new("ann"));
            let owed = |due: Option<&str>, done: bool, owner: Option<&str>| Deliverable {
                due: due.map(day),
                done,
                owner: owner.map(Id::new),
                ..Deliverable::default()
            };
            source.deliverables = vec![
                owed(None, false, None),
                owed(Some("2027-01-31"), false, Some("ben")),
                owed(Some("2026-10-01"), true, None),
            ];
        });
        pay(&mut plan, "grant", "tutors", 2026, 1_000);
        pay(&mut plan, "grant", "tutors", 2027, 250);
        pay(&mut plan, "grant", "bus", 2026, 400);
        plan
    }

    #[test]
    fn it_says_what_the_money_pays_for_and_what_that_serves() {
        let found = for_funder(&plan(), &Id::new("grant")).unwrap();
        let lines: Vec<_> = found
            .lines
            .iter()
            .map(|line| (line.line.id.as_str(), line.share, line.years[0].sum.0))
            .collect();
        assert_eq!(
            lines,
            [
                ("tutors", Some(PerMille::of(250)), 1_000),
                ("bus", Some(PerMille::of(1000)), 400)
            ]
        );
        assert_eq!(found.whole().count(), 1);
        assert_eq!((found.brings().sum, found.assigned().sum), (Money(2_900), Money(1_650)));
        let names = |ids: Vec<&str>| ids.join(" ");
        assert_eq!(
            names(found.goals.iter().map(|goal| goal.id.as_str()).collect()),
            "reading"
        );
        assert_eq!(
            names(found.partners.iter().map(|one| one.id.as_str()).collect()),
            "library"
        );
        assert_eq!(found.partners_in_all, 2);
        assert_eq!(
            names(found.roles.iter().map(|role| role.id.as_str()).collect()),
            "coordinate"
        );
        assert!(found.matching.is_none());
        assert_eq!(for_funder(&plan(), &Id::new("gone")), None);
    }

    #[test]
    fn what_is_owed_stands_by_day_with_who_sees_to_it() {
        let found = for_funder(&plan(), &Id::new("grant")).unwrap();
        let owed: Vec<_> = found
            .owed
            .iter()
            .map(|owed| (owed.what.due, owed.owner.as_ref().map(Id::as_str)))
            .collect();
        assert_eq!(owed, [(Some(day("2027-01-31")), Some("ben")), (None, Some("ann"))]);
    }

    #[test]
    fn it_is_for_the_sites_of_its_lines() {
        let mut plan = plan();
        for id in ["elementary", "middle"] {
            plan.put(<crate::plan::Site as crate::plan::Record>::new(Id::new(id), crate::plan::Rank::default()).into());
        }
        let count = |plan: &Plan| for_funder(plan, &Id::new("grant")).unwrap().sites.len();
        assert_eq!(count(&plan), 2);
        for id in ["tutors", "bus"] {
            let mut line = (**plan.cost_lines.find(&Id::new(id)).unwrap()).clone();
            line.sites = [Id::new("middle")].into_iter().collect();
            plan.put(line.into());
        }
        assert_eq!(count(&plan), 1);
    }
}
