//! How commands change a plan: one function each.

use crate::sorted::{SortedMap, SortedSet, sort_by};
use std::rc::Rc;

use super::command::{CommandError, Payment};
use super::env::Env;
use crate::plan::{
    Allocation, Amount, AnyRecord, Assignment, CostLine, Day, Edit, Id, Kind, Part, Person, PersonField, PersonGroup,
    Plan, Rank, Record, RecordId, Role, Source,
};

pub(super) fn add(plan: &mut Plan, records: &[AnyRecord]) {
    let unplaced = Rank::default();
    let mut last: Vec<(Kind, Rank)> = Vec::new();
    let mut placed = Vec::with_capacity(records.len());
    for record in records {
        if *record.rank() != unplaced {
            placed.push(record.clone());
            continue;
        }
        let kind = record.kind();
        let place = last.iter().position(|(of, _)| *of == kind);
        let rank = match place.and_then(|place| last.get_mut(place)) {
            Some((_, rank)) => {
                *rank = rank.after();
                rank.clone()
            }
            None => {
                let rank = if plan.count(kind) == 0 {
                    Rank::at(1)
                } else {
                    plan.last_rank(kind)
                };
                last.push((kind, rank.clone()));
                rank
            }
        };
        placed.push(record.with_rank(rank));
    }
    plan.put_all(placed);
}

pub(super) fn set(plan: &mut Plan, edits: &[Edit]) -> Result<(), CommandError> {
    // One pass for each record, so that many edits copy each table once.
    let mut changed: Vec<AnyRecord> = Vec::new();
    let mut places = crate::sorted::SortedMap::new();
    for edit in edits {
        check(plan, edit)?;
        let id = edit.record();
        let place = match places.get(&id) {
            Some(place) => *place,
            None => {
                let record = plan.find(&id).ok_or_else(|| CommandError::Gone(id.clone()))?;
                changed.push(record);
                places.insert(id, changed.len() - 1);
                changed.len() - 1
            }
        };
        if let Some(record) = changed.get_mut(place) {
            *record = record.edited(edit);
        }
    }
    plan.put_all(changed.into_iter().map(without_student_contact));
    Ok(())
}

/// Contact data of student leaders is refused where it is typed.
fn check(plan: &Plan, edit: &Edit) -> Result<(), CommandError> {
    let Edit::Person(id, field) = edit else {
        return Ok(());
    };
    let is_contact = matches!(field, PersonField::Email(text) | PersonField::Phone(text) if !text.is_empty());
    let is_student = plan.people.find(id).is_some_and(|person| !person.may_have_contact());
    if is_contact && is_student {
        return Err(CommandError::StudentContact);
    }
    Ok(())
}

/// A person who becomes a student leader loses the contact data, in the same step.
fn without_student_contact(record: AnyRecord) -> AnyRecord {
    match &record {
        AnyRecord::Person(person)
            if person.group == Some(PersonGroup::Student) && !(person.email.is_empty() && person.phone.is_empty()) =>
        {
            AnyRecord::from(Person {
                email: String::new(),
                phone: String::new(),
                ..(**person).clone()
            })
        }
        _ => record,
    }
}

pub(super) fn relocate(plan: &mut Plan, record: &RecordId, before: Option<&RecordId>) -> Result<(), CommandError> {
    let moved = plan.find(record).ok_or_else(|| CommandError::Gone(record.clone()))?;
    let mut others: Vec<AnyRecord> = plan
        .records()
        .into_iter()
        .filter(|other| other.kind() == record.kind() && other.id() != *record)
        .collect();
    sort_by(&mut others, |a, b| {
        a.rank().cmp(b.rank()).then_with(|| a.id().cmp(&b.id()))
    });
    let place = before
        .and_then(|before| others.iter().position(|other| other.id() == *before))
        .unwrap_or(others.len());
    let low = place
        .checked_sub(1)
        .and_then(|low| others.get(low))
        .map(AnyRecord::rank);
    let high = others.get(place).map(AnyRecord::rank);
    let stands = low.is_none_or(|low| low < moved.rank()) && high.is_none_or(|high| moved.rank() < high);
    if !stands {
        plan.put(moved.with_rank(Rank::between(low, high)));
    }
    Ok(())
}

/// Sets which parts a person has in a role, now or later. What is over stays as history.
pub(super) fn set_parts(
    plan: &mut Plan,
    (role, person): (&Id<Role>, &Id<Person>),
    parts: &SortedSet<Part>,
    env: &dyn Env,
) -> Result<(), CommandError> {
    for id in [RecordId::from(role), RecordId::from(person)] {
        if !plan.contains(&id) {
            return Err(CommandError::Gone(id));
        }
    }
    let today = env.today();
    let mut had = SortedSet::new();
    let mut gone = Vec::new();
    for assignment in plan.assignments.iter() {
        if assignment.role != *role || assignment.person != *person || assignment.has_ended(today) {
            continue;
        }
        match &assignment.part {
            Some(part) if parts.contains(part) => {
                had.insert(part.clone());
            }
            _ => gone.push(Rc::clone(assignment)),
        }
    }
    for assignment in &gone {
        take_away(plan, assignment, today);
    }
    let missing: Vec<AnyRecord> = parts
        .difference(&had)
        .map(|part| begin(plan, (role, person, part), env).into())
        .collect();
    plan.put_all(missing);
    Ok(())
}

/// Takes a part away from whoever has it: a term of which somebody wrote down that it has begun is ended, and stays as
/// history; of any other nothing is left.
fn take_away(plan: &mut Plan, assignment: &Assignment, today: Day) {
    if has_begun(assignment, today) {
        let ended = Assignment {
            ends: Some(today.previous()),
            ..assignment.clone()
        };
        plan.put(ended.into());
    } else {
        plan.remove(&RecordId::from(&assignment.id));
    }
}

/// Whether somebody wrote down that it began before this day.
fn has_begun(assignment: &Assignment, today: Day) -> bool {
    assignment.starts.is_some_and(|starts| starts < today)
}

/// A new part in a role: from today on where somebody had it before, else from when on nobody says.
fn begin(plan: &Plan, (role, person, part): (&Id<Role>, &Id<Person>, &Part), env: &dyn Env) -> Assignment {
    Assignment {
        role: role.clone(),
        person: person.clone(),
        part: Some(part.clone()),
        starts: plan.first_day_of_part(role, part, env.today()),
        ..Assignment::new(Id::new(env.new_id()), Rank::default())
    }
}

pub(super) fn appoint(
    plan: &mut Plan,
    (role, person, part): (&Id<Role>, &Id<Person>, &Part),
    instead_of: Option<&Id<Assignment>>,
    env: &dyn Env,
) -> Result<(), CommandError> {
    let (Some(of), true) = (plan.roles.find(role), plan.people.contains(person)) else {
        return Err(CommandError::Gone(if plan.roles.contains(role) {
            person.into()
        } else {
            role.into()
        }));
    };
    let mut of = (**of).clone();
    let today = env.today();
    let before = instead_of.and_then(|id| plan.assignments.find(id)).cloned();
    let assignment = match before {
        // Nothing of it is history yet: its notes and its term go on as those of the new part.
        Some(before) if !has_begun(&before, today) => Assignment {
            role: role.clone(),
            person: person.clone(),
            part: Some(part.clone()),
            ..(*before).clone()
        },
        before => {
            if let Some(before) = before {
                take_away(plan, &before, today);
            }
            begin(plan, (role, person, part), env)
        }
    };
    plan.put(assignment.into());
    if *part == Part::Owner {
        of.vacancy.clear();
        plan.put(of.into());
    }
    Ok(())
}

/// Assigns amounts and settles them.
pub(super) fn lock(plan: &mut Plan, payments: &[Payment], env: &dyn Env) -> Result<(), CommandError> {
    allocate(plan, payments, env)?;
    let cells = payments
        .iter()
        .map(|payment| (&payment.source, &payment.line, payment.year));
    let cells: SortedSet<_> = cells.collect();
    let of_cells = plan
        .allocations
        .iter()
        .filter(|there| cells.contains(&(&there.source, &there.line, there.year)));
    let locked = of_cells.map(|there| Allocation {
        locked: true,
        ..(**there).clone()
    });
    let locked: Vec<AnyRecord> = locked.map(AnyRecord::from).collect();
    plan.put_all(locked);
    Ok(())
}

pub(super) fn allocate(plan: &mut Plan, payments: &[Payment], env: &dyn Env) -> Result<(), CommandError> {
    let mut wanted: SortedMap<(&Id<Source>, &Id<CostLine>, i32), Amount> = SortedMap::new();
    for payment in payments {
        for id in [RecordId::from(&payment.source), RecordId::from(&payment.line)] {
            if !plan.contains(&id) {
                return Err(CommandError::Gone(id));
            }
        }
        wanted.insert((&payment.source, &payment.line, payment.year), payment.amount);
    }
    let mut put: Vec<AnyRecord> = Vec::new();
    let mut gone: Vec<RecordId> = Vec::new();
    for there in plan.allocations.iter() {
        let cell = (&there.source, &there.line, there.year);
        // A file made elsewhere may hold two for one cell: the cell shows their sum, and setting it leaves one.
        match wanted.get_mut(&cell) {
            Some(Amount::Blank) => gone.push(RecordId::from(&there.id)),
            Some(amount) => put.push(AnyRecord::from(Allocation {
                amount: std::mem::take(amount),
                ..(**there).clone()
            })),
            None => {}
        }
    }
    let new = wanted.into_iter().filter(|(_, amount)| *amount != Amount::Blank);
    put.extend(new.map(|((source, line, year), amount)| {
        AnyRecord::from(Allocation {
            source: source.clone(),
            line: line.clone(),
            year,
            amount,
            ..Allocation::new(Id::new(env.new_id()), Rank::default())
        })
    }));
    for id in &gone {
        plan.remove(id);
    }
    plan.put_all(put);
    Ok(())
}
