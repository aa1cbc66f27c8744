//! What stops when money ends: what each source carried, and whether the plan has other money for it afterwards.

use std::rc::Rc;

use super::{Apart, Fall, last_of};
use crate::engine::funding::{Funding, LineRow, SourceRow};
use crate::plan::money::Tally;
use crate::plan::parts::Parts;
use crate::plan::{Amount, CostLine, Day, Goal, Id, Money, Part, Partner, Plan, Recurrence, Role, Source, Standing};
use crate::sorted::{SortedSet, sort_by_key};

/// How a line stands in the year after its money ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// That year is not in the plan.
    NotPlanned,
    /// Nothing is needed for it any more.
    NotNeeded,
    /// Other money is assigned for all of it.
    Paid,
    /// So much of it is not paid.
    Short(Money),
    /// It cannot be said.
    Unknown,
}

/// A recurring line that a source pays for in its last year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The line.
    pub line: Rc<CostLine>,
    /// How much of it.
    pub paid: Tally,
    /// How it stands a year later.
    pub then: Then,
    /// The calendar year in which that year begins.
    pub then_in: i32,
}

/// A goal whose work a source carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// The goal.
    pub goal: Rc<Goal>,
    /// Whether all money assigned to its recurring lines in that year is of sources that end by that day.
    pub is_all: bool,
}

/// How a partner hangs on a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeps {
    /// It gives the money.
    Gives,
    /// A role that is paid of it is for the partner.
    RoleFor,
    /// Whoever does a role that is paid of it keeps the relationship.
    KeptBy,
}

/// What stops when the money of a source ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The source.
    pub source: Rc<Source>,
    /// What it brings in its last year.
    pub goes: Amount,
    /// The recurring lines it pays for in that year, in the order people gave them.
    pub lines: Vec<Line>,
    /// The roles it pays.
    pub roles: Vec<Rc<Role>>,
    /// The partners that hang on it, each with the first way in which it does.
    pub partners: Vec<(Rc<Partner>, Keeps)>,
    /// The goals it carries.
    pub goals: Vec<Carried>,
}

/// What goes on which day.
pub(super) fn falls(plan: &Plan, funding: &Funding, today: Day) -> Vec<Fall> {
    let parts = Parts::new(plan, today);
    let mut ending: Vec<(&SourceRow, Day, usize)> = funding
        .sources
        .iter()
        .filter_map(|row| last_of(plan, row).map(|(day, last)| (row, day, last)))
        .filter(|(_, day, _)| *day >= today)
        .collect();
    sort_by_key(&mut ending, |(_, day, _)| *day);
    let mut falls: Vec<Fall> = Vec::new();
    for (row, day, last) in ending {
        let gone: SortedSet<&Id<Source>> = funding
            .sources
            .iter()
            .filter(|row| last_of(plan, row).is_some_and(|(ends, _)| ends <= day))
            .map(|row| &row.source.id)
            .collect();
        let Some(stop) = stop(plan, funding, &parts, (row, day, last), &gone) else {
            continue;
        };
        if falls.last().is_none_or(|fall| fall.day != day) {
            falls.push(Fall {
                day,
                goes: Apart::default(),
                carries: Apart::default(),
                stops: Vec::new(),
            });
        }
        if let Some(fall) = falls.last_mut() {
            fall.goes.add(&stop.source, Tally::default().with(stop.goes));
            for line in &stop.lines {
                fall.carries.add(&stop.source, line.paid);
            }
            fall.stops.push(stop);
        }
    }
    falls
}

fn stop(
    plan: &Plan,
    funding: &Funding,
    parts: &Parts,
    (row, day, last): (&SourceRow, Day, usize),
    gone: &SortedSet<&Id<Source>>,
) -> Option<Stop> {
    let (source, brings) = (&row.source, row.years.get(last)?.brings);
    // What was carried over may pay after the last money has come.
    let ends_in = plan.about.fiscal_start.beginning_of(day);
    let pays = row
        .years
        .iter()
        .rposition(|year| year.year <= ends_in && !year.paid.is_nothing());
    let last = pays.map_or(last, |pays| pays.max(last));
    let year = row.years.get(last)?;
    let recurring = || {
        let lines = funding.lines.iter();
        lines.filter(|row| row.line.recurrence != Some(Recurrence::OneTime))
    };
    let lines: Vec<Line> = recurring()
        .map(|line| Line {
            line: Rc::clone(&line.line),
            paid: funding.paying.cell(&source.id, &line.line.id, year.year),
            then: then(line, last + 1),
            then_in: year.year + 1,
        })
        .filter(|line| !line.paid.is_nothing())
        .collect();
    let mut roles = parts.live_roles();
    roles.retain(|role| role.paid_by.as_ref() == Some(&source.id));
    let carried = |goal: &Rc<Goal>| {
        let is_its = |id: Option<&Id<Goal>>| id == Some(&goal.id);
        let carries = lines.iter().any(|line| is_its(line.line.goal.as_ref()))
            || roles.iter().any(|role| is_its(role.goal.as_ref()));
        let of_goal: SortedSet<&Id<CostLine>> = recurring()
            .filter(|row| is_its(row.line.goal.as_ref()))
            .map(|row| &row.line.id)
            .collect();
        let mut payers = funding
            .paying
            .cells()
            .filter(|(of, line, in_year, tally)| {
                *in_year == year.year && of_goal.contains(line) && !tally.is_nothing() && is_live(plan, of)
            })
            .peekable();
        let is_all = payers.peek().is_some() && payers.all(|(of, ..)| gone.contains(of));
        carries.then(|| Carried {
            goal: Rc::clone(goal),
            is_all,
        })
    };
    let goals = plan.goals.ordered().iter().filter_map(carried).collect();
    let partners = plan.partners.ordered().into_iter();
    let partners = partners
        .filter(|partner| partner.standing != Some(Standing::Ended))
        .filter_map(|partner| keeps(parts, source, &roles, &partner).map(|keeps| (partner, keeps)));
    Some(Stop {
        source: Rc::clone(source),
        goes: brings,
        partners: partners.collect(),
        goals,
        lines,
        roles,
    })
}

fn is_live(plan: &Plan, source: &Id<Source>) -> bool {
    plan.sources.find(source).is_some_and(|source| source.is_live())
}

/// How a line stands in the year at a place.
fn then(row: &LineRow, place: usize) -> Then {
    let Some(year) = row.years.get(place) else {
        return Then::NotPlanned;
    };
    match (year.need, year.gap) {
        (Amount::Blank | Amount::Known(Money::ZERO), _) => Then::NotNeeded,
        (_, None) => Then::Unknown,
        (_, Some(gap)) if gap > Money::ZERO => Then::Short(gap),
        _ => Then::Paid,
    }
}

fn keeps(parts: &Parts, source: &Source, roles: &[Rc<Role>], partner: &Partner) -> Option<Keeps> {
    if source.funder.as_ref() == Some(&partner.id) {
        return Some(Keeps::Gives);
    }
    if roles.iter().any(|role| role.partner.as_ref() == Some(&partner.id)) {
        return Some(Keeps::RoleFor);
    }
    let holder = partner.holder.as_ref()?;
    let does = |role: &Rc<Role>| {
        let mut holders = [Part::Owner, Part::Doer]
            .into_iter()
            .flat_map(|part| parts.holders(&role.id, &part));
        holders.any(|person| person.id == *holder)
    };
    roles.iter().any(does).then_some(Keeps::KeptBy)
}
