//! The list of tables, and what follows from it for all kinds of record alike.
//!
//! Adding a kind of record is one file in `src/plan` and one line in [`for_each_table`]: the plan's table, the enums
//! below, reading, writing, references, changes and undo follow, and forgetting a piece does not compile.

use std::rc::Rc;

use super::Plan;
use super::fields::Fields;
use super::id::Id;
use super::json::{Reading, Unknown};
use super::rank::Rank;
use super::record::{Record, RecordField};
use super::table::Table;
use super::tabled::Tabled;
use super::{
    Action, Allocation, Assignment, Body, CostLine, Goal, MatchContribution, Partner, Person, Role, Scenario, Site,
    Source, Tie,
};

/// **The list.** `table: Kind, variant of field edits`. The table's name is the key in files and addresses: it is stable.
macro_rules! for_each_table {
    ($callback:ident) => {
        $callback! {
            sites: Site,
            goals: Goal,
            partners: Partner,
            ties: Tie,
            people: Person,
            bodies: Body,
            roles: Role,
            assignments: Assignment,
            cost_lines: CostLine,
            sources: Source,
            allocations: Allocation,
            actions: Action,
            scenarios: Scenario,
            contributions: MatchContribution,
        }
    };
}
pub(crate) use for_each_table;

macro_rules! declare_kinds {
    ($($table:ident: $Type:ident,)*) => {
        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $( #[doc = concat!("[`", stringify!($Type), "`] records.")] $Type, )*
        }

        impl Kind {
            /// Every kind, in the order of files.
            pub const ALL: &'static [Self] = &[$( Self::$Type, )*];

            /// The names of the fields of its records, without the id and the rank.
            pub fn fields(self) -> &'static [&'static str] {
                match self { $( Self::$Type => $Type::FIELDS, )* }
            }

            /// The name of the kind's table in files.
            pub fn table(self) -> &'static str {
                match self { $( Self::$Type => stringify!($table), )* }
            }
        }

        /// The id of a record of any kind.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RecordId {
            $( #[doc = concat!("The id of a [`", stringify!($Type), "`].")] $Type(Id<$Type>), )*
        }

        impl RecordId {
            /// The kind of record.
            pub fn kind(&self) -> Kind {
                match self { $( Self::$Type(_) => Kind::$Type, )* }
            }

            /// The id's text.
            pub fn text(&self) -> &str {
                match self { $( Self::$Type(id) => id.as_str(), )* }
            }

            /// The id of a record of this kind.
            pub fn of(kind: Kind, text: &str) -> Self {
                match kind { $( Kind::$Type => Self::$Type(Id::new(text)), )* }
            }
        }

        /// A record of any kind.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum AnyRecord {
            $( #[doc = concat!("A [`", stringify!($Type), "`].")] $Type(Rc<$Type>), )*
        }

        impl AnyRecord {
            /// The record's id.
            pub fn id(&self) -> RecordId {
                match self { $( Self::$Type(record) => RecordId::$Type(record.id().clone()), )* }
            }

            /// A record of which nothing is known but its id and place.
            pub fn new(id: RecordId, rank: Rank) -> Self {
                match id { $( RecordId::$Type(id) => Self::$Type(Rc::new($Type::new(id, rank))), )* }
            }

            /// Reads a record of this kind whose id is known.
            pub fn from_object(id: RecordId, object: Unknown, reading: &mut Reading) -> Self {
                match id {
                    $( RecordId::$Type(id) => Self::$Type(Rc::new($Type::from_object(id, object, reading))), )*
                }
            }

            /// Its fields.
            pub fn fields(&self) -> &dyn Fields {
                match self { $( Self::$Type(record) => &**record, )* }
            }

            /// The record as it is written in files.
            pub fn to_object(&self) -> Unknown {
                match self { $( Self::$Type(record) => record.to_object(), )* }
            }

            /// This record with its fields changed.
            #[must_use]
            pub fn changed(&self, change: &mut dyn FnMut(&mut dyn Fields)) -> Self {
                match self {
                    $( Self::$Type(record) => {
                        let mut record = (**record).clone();
                        change(&mut record);
                        Self::$Type(Rc::new(record))
                    } )*
                }
            }

            /// The record's rank.
            pub fn rank(&self) -> &Rank {
                match self { $( Self::$Type(record) => record.rank(), )* }
            }

            /// This record at another place of the order made by hand.
            #[must_use]
            pub fn with_rank(&self, rank: Rank) -> Self {
                match self {
                    $( Self::$Type(record) => {
                        let mut record = (**record).clone();
                        record.rank = rank;
                        Self::$Type(Rc::new(record))
                    } )*
                }
            }

            /// This record after an edit; the same where the edit is of another kind of record.
            #[must_use]
            pub fn edited(&self, edit: &Edit) -> Self {
                match (self, edit) {
                    $( (Self::$Type(record), Edit::$Type(_, field)) => {
                        let mut record = (**record).clone();
                        record.set(field.clone());
                        Self::$Type(Rc::new(record))
                    } )*
                    _ => self.clone(),
                }
            }
        }

        /// A new value for one field of a record of any kind.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Edit {
            $( #[doc = concat!("A field of a [`", stringify!($Type), "`].")]
               $Type(Id<$Type>, <$Type as Record>::Field), )*
        }

        impl Edit {
            /// The record edited.
            pub fn record(&self) -> RecordId {
                match self { $( Self::$Type(id, _) => RecordId::$Type(id.clone()), )* }
            }

            /// The name of the field edited.
            pub fn field(&self) -> &'static str {
                match self { $( Self::$Type(_, field) => field.name(), )* }
            }
        }

        $(
            impl Tabled for $Type {
                const KIND: Kind = Kind::$Type;

                fn table(plan: &Plan) -> &Table<Self> {
                    &plan.$table
                }

                fn edit(id: Id<Self>, field: Self::Field) -> Edit {
                    Edit::$Type(id, field)
                }

                fn any(record: Rc<Self>) -> AnyRecord {
                    AnyRecord::$Type(record)
                }

                fn of_any(record: &AnyRecord) -> Option<&Rc<Self>> {
                    match record {
                        AnyRecord::$Type(record) => Some(record),
                        _ => None,
                    }
                }

                fn record_id(id: &Id<Self>) -> RecordId {
                    RecordId::$Type(id.clone())
                }
            }

            impl From<Id<$Type>> for RecordId {
                fn from(id: Id<$Type>) -> Self { Self::$Type(id) }
            }

            impl From<&Id<$Type>> for RecordId {
                fn from(id: &Id<$Type>) -> Self { Self::$Type(id.clone()) }
            }

            impl From<Rc<$Type>> for AnyRecord {
                fn from(record: Rc<$Type>) -> Self { Self::$Type(record) }
            }

            impl From<$Type> for AnyRecord {
                fn from(record: $Type) -> Self { Self::$Type(Rc::new(record)) }
            }
        )*

        impl Plan {
            /// The record with this id.
            pub fn find(&self, id: &RecordId) -> Option<AnyRecord> {
                match id {
                    $( RecordId::$Type(id) => self.$table.find(id).map(|record| AnyRecord::$Type(Rc::clone(record))), )*
                }
            }

            /// Whether the plan holds a record with this id.
            pub fn contains(&self, id: &RecordId) -> bool {
                match id { $( RecordId::$Type(id) => self.$table.contains(id), )* }
            }

            /// Puts a record in, in place of one with the same id.
            pub fn put(&mut self, record: AnyRecord) {
                match record { $( AnyRecord::$Type(record) => self.$table = self.$table.with(record), )* }
            }

            /// Puts many records in, copying each table once.
            pub fn put_all(&mut self, records: impl IntoIterator<Item = AnyRecord>) {
                $( let mut $table: Vec<Rc<$Type>> = Vec::new(); )*
                for record in records {
                    match record { $( AnyRecord::$Type(record) => $table.push(record), )* }
                }
                $( if !$table.is_empty() { self.$table = self.$table.with_all($table); } )*
            }

            /// Takes a record out.
            pub fn remove(&mut self, id: &RecordId) {
                match id { $( RecordId::$Type(id) => self.$table = self.$table.without(id), )* }
            }

            /// The record after one edit; `None` where the plan does not hold it.
            pub fn edited(&self, edit: &Edit) -> Option<AnyRecord> {
                match edit {
                    $( Edit::$Type(id, field) => {
                        let mut record = (**self.$table.find(id)?).clone();
                        record.set(field.clone());
                        Some(AnyRecord::$Type(Rc::new(record)))
                    } )*
                }
            }

            /// A rank behind every record of a kind.
            pub fn last_rank(&self, kind: Kind) -> Rank {
                match kind { $( Kind::$Type => self.$table.last_rank(), )* }
            }

            /// How many records of a kind there are.
            pub fn count(&self, kind: Kind) -> usize {
                match kind { $( Kind::$Type => self.$table.len(), )* }
            }

            /// Every record: table by table, in the order of their ids.
            pub fn records(&self) -> Vec<AnyRecord> {
                let mut records = Vec::new();
                $( records.extend(self.$table.iter().map(|record| AnyRecord::$Type(Rc::clone(record)))); )*
                records
            }

            /// The records that differ between two plans, before and after. Tables and records that are the same in
            /// memory are not looked into.
            pub fn differences(&self, after: &Self) -> Vec<(Option<AnyRecord>, Option<AnyRecord>)> {
                let mut found = Vec::new();
                $( table_differences(&self.$table, &after.$table, &mut found); )*
                found
            }
        }
    };
}
for_each_table!(declare_kinds);

fn table_differences<T: Record>(
    before: &Table<T>,
    after: &Table<T>,
    found: &mut Vec<(Option<AnyRecord>, Option<AnyRecord>)>,
) where
    RecordId: From<Id<T>>,
    AnyRecord: From<Rc<T>>,
{
    if before.is_same(after) {
        return;
    }
    for old in before.iter() {
        match after.find(old.id()) {
            Some(new) if old == new => {}
            new => found.push((Some(AnyRecord::from(Rc::clone(old))), new.cloned().map(AnyRecord::from))),
        }
    }
    for new in after.iter().filter(|new| !before.contains(new.id())) {
        found.push((None, Some(AnyRecord::from(Rc::clone(new)))));
    }
}
