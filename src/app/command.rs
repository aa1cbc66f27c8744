//! Commands: everything that can be done to a plan, in the user's words. Pure: a plan in, a plan out.

use std::collections::BTreeSet;
use std::rc::Rc;

use thiserror::Error;

use super::label::{Label, Verb};
use crate::plan::reference::OnReferences;
use crate::plan::{
    AboutField, Allocation, Amount, AnyRecord, Assignment, CostLine, Edit, Id, Kind, Part, Person, PersonField,
    PersonGroup, Plan, Rank, Record, RecordField, RecordId, Role, Source,
};

/// Something to do to a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Add records. Each is given a place behind the last of its kind where it has none.
    Add {
        /// The records, with their ids.
        records: Vec<AnyRecord>,
    },
    /// Set one field of a record. Typing in one field is one step until it is settled.
    Set(Edit),
    /// Set several fields, of one record or of many, as one step.
    SetMany {
        /// The edits.
        edits: Vec<Edit>,
    },
    /// Paste a block of cells: fields of records that are there, and records that are new.
    Paste {
        /// The records to add.
        added: Vec<AnyRecord>,
        /// The fields to set, of either.
        edits: Vec<Edit>,
    },
    /// Delete records.
    Delete {
        /// The records.
        records: Vec<RecordId>,
        /// What becomes of references to them.
        references: OnReferences,
    },
    /// Move a record before another one of its kind, or to the end.
    Move {
        /// The record.
        record: RecordId,
        /// The record it shall stand before; none for the end.
        before: Option<RecordId>,
    },
    /// Give a person a part in a role, or take it away.
    SetPart {
        /// The role.
        role: Id<Role>,
        /// The person.
        person: Id<Person>,
        /// The parts the person shall have in it; none takes the person out of the role.
        parts: BTreeSet<Part>,
    },
    /// Assign money of a source to a line in a year; blank takes it away.
    Allocate {
        /// The source that pays.
        source: Id<Source>,
        /// The line that is paid for.
        line: Id<CostLine>,
        /// The calendar year in which the fiscal year begins.
        year: i32,
        /// How much.
        amount: Amount,
    },
    /// Set what the plan says of itself.
    About(AboutField),
    /// Put in a plan that was worked out elsewhere from this one: an import, a merge of two records.
    Become {
        /// The plan as it shall be.
        plan: Box<Plan>,
        /// What was done.
        label: Label,
    },
}

/// Why a command cannot be done. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CommandError {
    /// The plan was written by a newer version: it can be looked at only.
    #[error("the plan can only be looked at")]
    ReadOnly,
    /// The record is no longer in the plan.
    #[error("{0} is not in the plan")]
    Gone(RecordId),
    /// No contact data is kept of student leaders.
    #[error("no contact data is kept of students")]
    StudentContact,
}

impl Command {
    /// Sets one field.
    pub fn set(edit: Edit) -> Self {
        Self::Set(edit)
    }

    /// Adds one record.
    pub fn add(record: impl Into<AnyRecord>) -> Self {
        Self::Add {
            records: vec![record.into()],
        }
    }

    /// Deletes records and clears what refers to them.
    pub fn delete(records: Vec<RecordId>) -> Self {
        Self::Delete {
            records,
            references: OnReferences::Clear,
        }
    }

    /// The plan after this command; the same plan where it changes nothing.
    pub fn apply(&self, plan: &Plan, new_id: &mut dyn FnMut() -> Rc<str>) -> Result<Plan, CommandError> {
        let mut after = plan.clone();
        match self {
            Self::Add { records } => add(&mut after, records),
            Self::Set(edit) => set(&mut after, std::slice::from_ref(edit))?,
            Self::SetMany { edits } => set(&mut after, edits)?,
            Self::Paste { added, edits } => {
                add(&mut after, added);
                set(&mut after, edits)?;
            }
            Self::Delete { records, references } => after = plan.without(records, *references),
            Self::Move { record, before } => relocate(&mut after, record, before.as_ref())?,
            Self::SetPart { role, person, parts } => set_parts(&mut after, role, person, parts, new_id)?,
            Self::Allocate {
                source,
                line,
                year,
                amount,
            } => allocate(&mut after, source, line, *year, *amount, new_id)?,
            Self::About(field) => {
                let mut about = (*plan.about).clone();
                about.set(field.clone());
                if about != *plan.about {
                    after.about = Rc::new(about);
                }
            }
            Self::Become { plan: next, .. } => {
                after = (**next).clone();
                after.id = Rc::clone(&plan.id);
            }
        }
        Ok(after)
    }

    /// What was typed into, where further typing there belongs to the same step.
    pub fn typing_key(&self) -> Option<Rc<str>> {
        match self {
            Self::Set(edit) => Some(format!("{}/{}", edit.record(), edit.field()).into()),
            Self::About(field) => Some(format!("about/{}", field.name()).into()),
            Self::Allocate { source, line, year, .. } => {
                Some(format!("allocate/{}/{}/{year}", source.as_str(), line.as_str()).into())
            }
            _ => None,
        }
    }

    /// What the step is called, in data.
    pub fn label(&self, before: &Plan) -> Label {
        let name = |id: &RecordId| before.title_of(id).unwrap_or_default();
        match self {
            Self::Add { records } => label_of(Verb::Add, records.iter().map(AnyRecord::id), &name),
            Self::Set(edit) => {
                let id = edit.record();
                Label::one(Verb::Change, id.kind(), &name(&id)).on(edit.field())
            }
            Self::SetMany { edits } => label_cells(Verb::ChangeMany, edits, 0),
            Self::Paste { added, edits } => label_cells(Verb::Paste, edits, added.len()),
            Self::Delete { records, .. } => label_of(Verb::Delete, records.iter().cloned(), &name),
            Self::Move { record, .. } => Label::one(Verb::Move, record.kind(), &name(record)),
            Self::SetPart { role, .. } => Label::one(Verb::Assign, Kind::Role, &name(&role.into())),
            Self::Allocate { source, .. } => Label::one(Verb::Allocate, Kind::Source, &name(&source.into())),
            Self::About(field) => Label::new(Verb::Settings).on(field.name()),
            Self::Become { label, .. } => label.clone(),
        }
    }
}

fn label_of(verb: Verb, ids: impl Iterator<Item = RecordId>, name: &dyn Fn(&RecordId) -> String) -> Label {
    let ids: Vec<RecordId> = ids.collect();
    let first = ids.first().map(RecordId::kind);
    let same = ids.iter().all(|id| Some(id.kind()) == first);
    match (ids.as_slice(), first) {
        ([id], Some(kind)) => Label::one(verb, kind, &name(id)),
        (several, kind) => Label::many(verb, kind.filter(|_| same), several.len()),
    }
}

fn label_cells(verb: Verb, edits: &[Edit], added: usize) -> Label {
    let kind = edits.first().map(|edit| edit.record().kind());
    Label::many(verb, kind, edits.len().max(added))
}

fn add(plan: &mut Plan, records: &[AnyRecord]) {
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

fn set(plan: &mut Plan, edits: &[Edit]) -> Result<(), CommandError> {
    // One pass for each record, so that many edits copy each table once.
    let mut changed: Vec<AnyRecord> = Vec::new();
    let mut places = std::collections::BTreeMap::new();
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

fn relocate(plan: &mut Plan, record: &RecordId, before: Option<&RecordId>) -> Result<(), CommandError> {
    let moved = plan.find(record).ok_or_else(|| CommandError::Gone(record.clone()))?;
    let mut others: Vec<AnyRecord> = plan
        .records()
        .filter(|other| other.kind() == record.kind() && other.id() != *record)
        .collect();
    others.sort_by(|a, b| a.rank().cmp(b.rank()).then_with(|| a.id().cmp(&b.id())));
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

fn set_parts(
    plan: &mut Plan,
    role: &Id<Role>,
    person: &Id<Person>,
    parts: &BTreeSet<Part>,
    new_id: &mut dyn FnMut() -> Rc<str>,
) -> Result<(), CommandError> {
    for id in [RecordId::from(role), RecordId::from(person)] {
        if !plan.contains(&id) {
            return Err(CommandError::Gone(id));
        }
    }
    let mut had = BTreeSet::new();
    let mut gone = Vec::new();
    for assignment in plan.assignments.iter() {
        if assignment.role != *role || assignment.person != *person {
            continue;
        }
        match &assignment.part {
            Some(part) if parts.contains(part) && had.insert(part.clone()) => {}
            _ => gone.push(RecordId::from(&assignment.id)),
        }
    }
    for id in &gone {
        plan.remove(id);
    }
    let missing = parts.difference(&had).map(|part| {
        AnyRecord::from(Assignment {
            role: role.clone(),
            person: person.clone(),
            part: Some(part.clone()),
            ..Assignment::new(Id::new(new_id()), Rank::default())
        })
    });
    let missing: Vec<AnyRecord> = missing.collect();
    plan.put_all(missing);
    Ok(())
}

fn allocate(
    plan: &mut Plan,
    source: &Id<Source>,
    line: &Id<CostLine>,
    year: i32,
    amount: Amount,
    new_id: &mut dyn FnMut() -> Rc<str>,
) -> Result<(), CommandError> {
    for id in [RecordId::from(source), RecordId::from(line)] {
        if !plan.contains(&id) {
            return Err(CommandError::Gone(id));
        }
    }
    let mut there = plan
        .allocations
        .iter()
        .filter(|allocation| allocation.source == *source && allocation.line == *line && allocation.year == year)
        .cloned()
        .collect::<Vec<_>>()
        .into_iter();
    let first = there.next();
    // A file made elsewhere may hold two for one cell: the cell shows their sum, and setting it leaves one.
    for double in there {
        plan.remove(&RecordId::from(&double.id));
    }
    match (first, amount) {
        (Some(first), Amount::Blank) => plan.remove(&RecordId::from(&first.id)),
        (None, Amount::Blank) => {}
        (Some(first), amount) => plan.put(AnyRecord::from(Allocation {
            amount,
            ..(*first).clone()
        })),
        (None, amount) => plan.put(AnyRecord::from(Allocation {
            source: source.clone(),
            line: line.clone(),
            year,
            amount,
            ..Allocation::new(Id::new(new_id()), Rank::default())
        })),
    }
    Ok(())
}
