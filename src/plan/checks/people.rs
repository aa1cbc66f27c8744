//! Checks of people: how leadership is spread over them, and whether it fits into their time.

use crate::sorted::{SortedMap, SortedSet};

use super::{Code, Fact, Finding, Findings, id_of};
use crate::plan::kinds::RecordId;
use crate::plan::parts::Parts;
use crate::plan::sides::{Organisation, Side};
use crate::plan::{AnyRecord, Day, GoalStatus, Id, Part, PerMille, Person, PersonGroup, Plan, Standing};

pub(super) fn check(found: &mut Findings) {
    let parts = Parts::new(found.plan, found.today);
    capacity(found, &parts);
    spread(found, &parts);
    terms(found, &parts);
    each(found, &parts);
}

/// The share that a part has of a whole, in thousandths, rounded to the nearest.
fn exceeds(limit: PerMille, part: usize, whole: usize) -> bool {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    limit.is_exceeded_by(count(part), count(whole))
}

fn capacity(found: &mut Findings, parts: &Parts) {
    for (id, load) in parts.load() {
        let capacity = found.plan.people.find(&id).and_then(|person| person.capacity);
        if let Some(capacity) = capacity.filter(|capacity| load > *capacity) {
            let arguments = vec![
                ("person", found.title(&id)),
                ("load", Fact::Hours(load)),
                ("capacity", Fact::Hours(capacity)),
            ];
            found.add(Code::OverCapacity, vec![id.into()], Some("capacity"), arguments);
        }
    }
}

fn spread(found: &mut Findings, parts: &Parts) {
    let plan = found.plan;
    let thresholds = &plan.about.thresholds;
    let roles = parts.live_roles();
    let mut by_person: SortedMap<Id<Person>, usize> = SortedMap::new();
    let mut by_organisation: SortedMap<Organisation, usize> = SortedMap::new();
    let mut deputies: SortedMap<Id<Person>, usize> = SortedMap::new();
    let (mut owners, mut outside) = (0, 0);
    for role in &roles {
        for person in parts.holders(&role.id, &Part::Owner) {
            owners += 1;
            *by_person.or_default(person.id.clone()) += 1;
            if let Some(organisation) = plan.organisation_of(person) {
                *by_organisation.or_default(organisation) += 1;
            }
            outside += usize::from(matches!(plan.side_of(person), Side::Partner(_) | Side::Community));
        }
        for person in parts.holders(&role.id, &Part::Deputy) {
            *deputies.or_default(person.id.clone()) += 1;
        }
    }
    // Owning a single role is never too much, whatever share of a small plan it is.
    for (id, count) in by_person.iter().filter(|(_, count)| **count > 1) {
        if exceeds(thresholds.person_share(), *count, roles.len()) {
            let arguments = vec![
                ("person", found.title(id)),
                ("count", Fact::Count(*count)),
                ("total", Fact::Count(roles.len())),
                ("share", Fact::Share(PerMille::ratio(*count, roles.len()))),
            ];
            found.add(Code::OwnsMuch, vec![id.into()], None, arguments);
        }
    }
    for (organisation, count) in by_organisation.iter().filter(|(_, count)| **count > 1) {
        if exceeds(thresholds.organisation_share(), *count, owners) {
            let (about, title) = match organisation {
                Organisation::School => (vec![], Fact::Title(plan.community_name().to_owned())),
                Organisation::Partner(id) => (vec![id.into()], found.title(id)),
            };
            let arguments = vec![
                ("organisation", title),
                ("count", Fact::Count(*count)),
                ("total", Fact::Count(owners)),
                ("share", Fact::Share(PerMille::ratio(*count, owners))),
            ];
            found.add(Code::OrganisationOwnsMuch, about, None, arguments);
        }
    }
    let most = usize::from(thresholds.deputy_roles());
    for (id, count) in deputies.iter().filter(|(_, count)| **count > most) {
        let arguments = vec![("person", found.title(id)), ("count", Fact::Count(*count))];
        found.add(Code::DeputyForMany, vec![id.into()], None, arguments);
    }
    if owners > 1 && outside == 0 {
        let arguments = vec![("count", Fact::Count(owners))];
        found.add(Code::SchoolOwnsAll, vec![], None, arguments);
    }
}

/// Whether more than half of the owners' terms that have an end come to it in one quarter of a year.
fn terms(found: &mut Findings, parts: &Parts) {
    let mut by_quarter: SortedMap<(Day, Day), (usize, SortedSet<RecordId>)> = SortedMap::new();
    let mut dated = 0;
    let fewest = usize::from(found.plan.about.thresholds.terms_together());
    for role in parts.live_roles() {
        for assignment in parts.terms_left(&role.id, &Part::Owner) {
            if let (_, Some(ends)) = parts.term(assignment) {
                dated += 1;
                let quarter = by_quarter.or_default(ends.quarter());
                quarter.0 += 1;
                quarter.1.insert(id_of(&*role));
            }
        }
    }
    for ((first, last), (count, roles)) in by_quarter {
        if count >= fewest && count * 2 > dated {
            let arguments = vec![
                ("count", Fact::Count(count)),
                ("total", Fact::Count(dated)),
                ("from", Fact::Day(first)),
                ("until", Fact::Day(last)),
            ];
            let finding = Finding::new(Code::TermsEndTogether, roles.into_iter().collect(), None, arguments);
            found.list.push(finding.leading_to(None));
        }
    }
}

/// The fields by which records name whoever leads something outside of roles. Whoever sees to what a funder is owed is
/// counted apart: it may be done.
const LEADING: [&str; 3] = ["owner", "holder", "members"];

/// Whether something is done or over, so that nobody has to lead it any more.
fn is_over(record: &AnyRecord) -> bool {
    match record {
        AnyRecord::Action(action) => !action.is_open(),
        AnyRecord::Goal(goal) => goal.status == Some(GoalStatus::Archived),
        AnyRecord::Partner(partner) => partner.standing == Some(Standing::Ended),
        AnyRecord::Source(source) => !source.is_live(),
        _ => false,
    }
}

/// How many things each person leads outside of roles.
fn leading(plan: &Plan) -> SortedMap<Id<Person>, usize> {
    let mut leading = SortedMap::new();
    let mut count = |person: &Id<Person>| *leading.or_default(person.clone()) += 1;
    for record in plan.records().iter().filter(|record| !is_over(record)) {
        record.references(&mut |field, id| {
            if let RecordId::Person(person) = &id
                && LEADING.contains(&field)
            {
                count(person);
            }
        });
        if let AnyRecord::Source(source) = record {
            let owed = source.deliverables.iter().filter(|owed| !owed.done);
            owed.filter_map(|owed| owed.owner.as_ref()).for_each(&mut count);
        }
    }
    leading
}

/// What each person does in the plan, if anything.
fn each(found: &mut Findings, parts: &Parts) {
    let plan = found.plan;
    let leading = leading(plan);
    let mut named = SortedSet::new();
    for record in plan.records() {
        record.references(&mut |field, id| {
            // Who has declined a role has nothing to do with it.
            if field != "declined" {
                named.insert(id);
            }
        });
    }
    for person in plan.people.ordered() {
        let id = id_of(&*person);
        if person.group == Some(PersonGroup::Student) && !(person.email.is_empty() && person.phone.is_empty()) {
            let field = if person.email.is_empty() { "phone" } else { "email" };
            let arguments = vec![("person", found.title(&person.id))];
            found.add(Code::StudentContact, vec![id.clone()], Some(field), arguments);
        }
        if person.has_left(found.today) {
            continue;
        }
        let mut held = plan
            .assignments
            .iter()
            .filter(|a| a.person == person.id && parts.holds(a))
            .peekable();
        let arguments = vec![("person", found.title(&person.id))];
        if held.peek().is_some() {
            if held.all(|assignment| assignment.part == Some(Part::Informed)) {
                found.add(Code::OnlyInformed, vec![id], None, arguments);
            }
        } else if !named.contains(&id) && person.partner.is_none() {
            found.add(Code::NoPart, vec![id], None, arguments);
        } else if let Some(count) = leading.get(&person.id).filter(|count| **count > 1) {
            let arguments = [arguments, vec![("count", Fact::Count(*count))]].concat();
            found.add(Code::LeadsWithoutRole, vec![id], None, arguments);
        }
    }
}

#[cfg(test)]
#[path = "people_tests.rs"]
mod tests;
