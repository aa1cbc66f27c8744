//! Commands: everything that can be done to a plan, in the user's words. Pure: a plan in, a plan out.

use crate::sorted::SortedSet;
use std::rc::Rc;

use thiserror::Error;

use super::change_plan::{add, allocate, appoint, lock, relocate, set, set_parts};
use super::env::Env;
use super::label::{Label, Verb};
use crate::plan::reference::OnReferences;
use crate::plan::{
    AboutField, Amount, AnyRecord, Assignment, CostLine, Edit, Id, Kind, MapPlace, Part, PartnerField, Person, Plan,
    RecordField, RecordId, Role, RoleField, Source, TieEnd,
};

/// What a source pays for a line in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The source that pays.
    pub source: Id<Source>,
    /// The line that is paid for.
    pub line: Id<CostLine>,
    /// The calendar year in which the fiscal year begins.
    pub year: i32,
    /// How much; blank takes it away.
    pub amount: Amount,
}

/// The parts a person shall have in a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleParts {
    /// The role.
    pub role: Id<Role>,
    /// The person.
    pub person: Id<Person>,
    /// The parts; none takes the person out of the role.
    pub parts: SortedSet<Part>,
}

/// Something to do to a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Add records. Each is given a place behind the last of its kind where it has none.
    Add {
        /// The records, with their ids.
        records: Vec<AnyRecord>,
    },
    /// Add a record by typing into one of its fields: what is typed there next belongs to the same step.
    Begin {
        /// The record, with its id.
        record: AnyRecord,
        /// The field, as named in files.
        field: &'static str,
    },
    /// Give up a record that was begun: as though it had never been.
    Withdraw {
        /// The record.
        record: RecordId,
        /// The field it was begun in.
        field: &'static str,
    },
    /// Set one field of a record. Typing in one field is one step until it is settled.
    Set(Edit),
    /// Set several fields, of one record or of many, as one step.
    SetMany {
        /// The edits.
        edits: Vec<Edit>,
    },
    /// Keep some at places on the map, or let them stand where it finds best, the school perhaps among them, as one step.
    Stand {
        /// Who, and where; nowhere where the map finds it.
        places: Vec<(TieEnd, Option<MapPlace>)>,
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
    /// Move records of one kind, as they follow each other, before another one, or to the end.
    Move {
        /// The records.
        records: Vec<RecordId>,
        /// The record they shall stand before; none for the end.
        before: Option<RecordId>,
    },
    /// Give a person a part in a role, or take it away. A term that has begun by what was written down is ended by that,
    /// and stays; one of which nobody wrote down when it began is gone.
    SetPart {
        /// The role.
        role: Id<Role>,
        /// The person.
        person: Id<Person>,
        /// The parts the person shall have in it from now on; none takes the person out of the role.
        parts: SortedSet<Part>,
    },
    /// Give parts in several roles, or of several people, as one step: what a block of cells of roles × people says.
    SetParts {
        /// Records to add first, such as roles of pasted rows.
        added: Vec<AnyRecord>,
        /// Fields to set, of either.
        edits: Vec<Edit>,
        /// The parts.
        parts: Vec<RoleParts>,
    },
    /// Give someone a part in a role that they do not hold now, whatever they held before. Whoever becomes the owner
    /// fills the vacancy.
    Appoint {
        /// The role.
        role: Id<Role>,
        /// The person.
        person: Id<Person>,
        /// The part.
        part: Part,
        /// The assignment that ends with this one, as that of a deputy who takes over.
        instead_of: Option<Id<Assignment>>,
    },
    /// Assign money of sources to lines, as one step. Typing one amount is one step until it is settled.
    Allocate {
        /// Who pays how much for what; the last one counts where two say the same.
        payments: Vec<Payment>,
    },
    /// Assign money of sources to lines, and settle that: where it is worked out what pays for what best, it stays.
    Lock {
        /// Who pays how much for what; the last one counts where two say the same.
        payments: Vec<Payment>,
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

    /// Assigns one amount.
    pub fn pay(source: Id<Source>, line: Id<CostLine>, year: i32, amount: Amount) -> Self {
        Self::Allocate {
            payments: vec![Payment {
                source,
                line,
                year,
                amount,
            }],
        }
    }

    /// The plan after this command; the same plan where it changes nothing.
    pub fn apply(&self, plan: &Plan, env: &dyn Env) -> Result<Plan, CommandError> {
        let mut after = plan.clone();
        match self {
            Self::Add { records } => add(&mut after, records),
            Self::Begin { record, .. } => add(&mut after, std::slice::from_ref(record)),
            Self::Withdraw { record, .. } => after = plan.without(std::slice::from_ref(record), OnReferences::Clear),
            Self::Set(edit) => set(&mut after, std::slice::from_ref(edit))?,
            Self::SetMany { edits } => set(&mut after, edits)?,
            Self::Paste { added, edits } => {
                add(&mut after, added);
                set(&mut after, edits)?;
            }
            Self::Delete { records, references } => after = plan.without(records, *references),
            Self::Move { records, before } => {
                for record in records {
                    relocate(&mut after, record, before.as_ref())?;
                }
            }
            Self::SetPart { role, person, parts } => set_parts(&mut after, (role, person), parts, env)?,
            Self::SetParts { added, edits, parts } => {
                add(&mut after, added);
                set(&mut after, edits)?;
                for of in parts {
                    set_parts(&mut after, (&of.role, &of.person), &of.parts, env)?;
                }
            }
            Self::Appoint {
                role,
                person,
                part,
                instead_of,
            } => appoint(&mut after, (role, person, part), instead_of.as_ref(), env)?,
            Self::Allocate { payments } => allocate(&mut after, payments, env)?,
            Self::Lock { payments } => lock(&mut after, payments, env)?,
            Self::Stand { places } => {
                let edit = |(who, place): &(TieEnd, Option<MapPlace>)| {
                    let id = who.partner()?.clone();
                    Some(Edit::Partner(id, PartnerField::OnMap(place.clone())))
                };
                let edits: Vec<Edit> = places.iter().filter_map(edit).collect();
                set(&mut after, &edits)?;
                if let Some((_, place)) = places.iter().find(|(who, _)| *who == TieEnd::School) {
                    set_about(&mut after, AboutField::OnMap(place.clone()));
                }
            }
            Self::About(field) => set_about(&mut after, field.clone()),
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
            Self::Begin { record, field } => Some(format!("{}/{field}", record.id()).into()),
            Self::Withdraw { record, field } => Some(format!("{record}/{field}").into()),
            Self::Set(edit) => Some(format!("{}/{}", edit.record(), edit.field()).into()),
            Self::About(field) => Some(format!("about/{}", field.name()).into()),
            Self::Allocate { payments } => match payments.as_slice() {
                [Payment { source, line, year, .. }] => {
                    Some(format!("allocate/{}/{}/{year}", source.as_str(), line.as_str()).into())
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// What the step is called, in data.
    pub fn label(&self, before: &Plan) -> Label {
        let name = |id: &RecordId| before.title_of(id).unwrap_or_default();
        match self {
            Self::Add { records } => label_of(Verb::Add, records.iter().map(AnyRecord::id), &name),
            Self::Begin { record, .. } => Label::one(Verb::Add, record.id().kind(), ""),
            Self::Withdraw { record, .. } => Label::one(Verb::Delete, record.kind(), &name(record)),
            Self::Set(edit) => {
                let id = edit.record();
                Label::one(Verb::Change, id.kind(), &name(&id)).on(edit.field())
            }
            Self::SetMany { edits } => label_cells(Verb::ChangeMany, edits, 0),
            Self::Stand { places } => Label::many(Verb::Place, Some(Kind::Partner), places.len()),
            Self::Paste { added, edits } => label_cells(Verb::Paste, edits, added.len()),
            Self::Delete { records, .. } => label_of(Verb::Delete, records.iter().cloned(), &name),
            Self::Move { records, .. } => label_of(Verb::Move, records.iter().cloned(), &name),
            Self::SetPart { role, .. } => Label::one(Verb::Assign, Kind::Role, &name(&role.into())),
            Self::SetParts { added, edits, parts } if added.is_empty() => match only_role(edits, parts) {
                Some(role) => Label::one(Verb::Assign, Kind::Role, &name(&role)),
                None => Label::many(Verb::ChangeMany, Some(Kind::Role), edits.len() + parts.len()),
            },
            Self::SetParts { added, edits, parts } => {
                let count = added.len().max(edits.len() + parts.len());
                Label::many(Verb::Paste, Some(Kind::Role), count)
            }
            Self::Appoint { role, .. } => Label::one(Verb::Assign, Kind::Role, &name(&role.into())),
            Self::Allocate { payments } | Self::Lock { payments } => match payments.as_slice() {
                [first, others @ ..] if others.iter().all(|other| other.source == first.source) => {
                    Label::one(Verb::Allocate, Kind::Source, &name(&(&first.source).into()))
                }
                several => Label::many(Verb::AllocateMany, Some(Kind::Allocation), several.len()),
            },
            Self::About(field) => Label::new(Verb::Settings).on(field.name()),
            Self::Become { label, .. } => label.clone(),
        }
    }
}

/// The one role in which parts are given, of people or of bodies as a whole; none where there are several, or something
/// else is set as well.
fn only_role(edits: &[Edit], parts: &[RoleParts]) -> Option<RecordId> {
    let is_part = |edit: &Edit| {
        matches!(
            edit,
            Edit::Role(_, RoleField::ApprovedBy(_) | RoleField::Asked(_) | RoleField::Told(_))
        )
    };
    let of_people = parts.iter().map(|of| RecordId::from(&of.role));
    let mut roles = of_people.chain(edits.iter().map(Edit::record));
    let first = roles.next()?;
    (edits.iter().all(is_part) && roles.all(|role| role == first)).then_some(first)
}

fn set_about(plan: &mut Plan, field: AboutField) {
    let mut about = (*plan.about).clone();
    about.set(field);
    if about != *plan.about {
        plan.about = Rc::new(about);
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
