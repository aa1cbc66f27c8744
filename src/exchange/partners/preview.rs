//! What would happen to the plan, row by row, and the plan after it.

use crate::sorted::SortedSet;
use std::rc::Rc;

use super::draft::Draft;
use super::ids::with_ids;
use super::matching::{Index, Likely, id_field};
use super::message::Message;
use super::reader::Reader;
use super::remark::Remark;
use super::shown::FieldChange;
use super::sorting::Sorting;
use super::work::Work;
use crate::exchange::columns::Target;
use crate::exchange::delimited::write_csv;
use crate::plan::{AnyRecord, Id, Partner, Plan};

/// What the user says becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It becomes a new partner.
    AddNew,
    /// It updates this partner of the plan.
    Update(Id<Partner>),
    /// It is left out.
    Leave,
}

/// Why a row is not brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BadReason {
    /// It has no name.
    NoName,
    /// Its name is longer than a name can be.
    LongName,
    /// It sums up the others.
    Totals,
    /// It repeats the headings.
    Headings,
}

impl BadReason {
    /// The key of its message.
    pub fn message_key(self) -> &'static str {
        match self {
            Self::NoName => "import-bad-no-name",
            Self::LongName => "import-bad-long-name",
            Self::Totals => "import-bad-totals",
            Self::Headings => "import-bad-headings",
        }
    }
}

/// How a partner of the plan was found again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchedBy {
    /// By the id of the list.
    Id,
    /// By its name.
    Name,
    /// By the user's answer.
    Answer,
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It becomes a new partner.
    Add {
        /// Partners of the plan that it may be about: to be asked.
        likely: Vec<Likely>,
    },
    /// It updates a partner of the plan.
    Update {
        /// The partner.
        partner: Id<Partner>,
        /// How it was found.
        by: MatchedBy,
    },
    /// A partner of the plan has all of it already.
    Same {
        /// The partner.
        partner: Id<Partner>,
        /// How it was found.
        by: MatchedBy,
    },
    /// An earlier row is about the same partner: what this one has more is added to that.
    Double {
        /// The line of the earlier row.
        first: usize,
    },
    /// The user left it out.
    Left,
    /// It cannot be brought in.
    Bad(BadReason),
}

/// A row of the list, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewRow {
    /// The line of the file.
    pub line: usize,
    /// The name it has there.
    pub name: String,
    /// What becomes of it.
    pub fate: Fate,
    /// What it changes or adds, beside the partner's own first facts.
    pub changes: Vec<FieldChange>,
    /// What should be known about it.
    pub remarks: Vec<Remark>,
}

impl PreviewRow {
    /// Whether it should be looked at before going on.
    pub fn needs_a_look(&self) -> bool {
        self.remarks.iter().any(Remark::is_notable) || matches!(&self.fate, Fate::Bad(_)) || self.is_a_question()
    }

    /// Whether it may be about a partner of the plan and nobody has said yet.
    pub fn is_a_question(&self) -> bool {
        matches!(&self.fate, Fate::Add { likely } if !likely.is_empty())
    }
}

/// How many rows there are of each fate, and what comes along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows of the list.
    pub rows: usize,
    /// New partners.
    pub add: usize,
    /// Rows that update a partner.
    pub update: usize,
    /// Rows that the plan has already.
    pub same: usize,
    /// Rows about a partner of an earlier row.
    pub double: usize,
    /// Rows the user left out.
    pub left: usize,
    /// Rows that cannot be brought in.
    pub bad: usize,
    /// Rows that may be about a partner of the plan and are added as new unless told otherwise.
    pub questions: usize,
    /// Rows whose id a partner of the plan has.
    pub linked: usize,
    /// New people.
    pub people: usize,
    /// New goals.
    pub goals: usize,
}

/// What would happen. Nothing has.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// Every row of the list.
    pub rows: Vec<PreviewRow>,
    /// How many there are of each fate.
    pub counts: Counts,
    /// What should be known about the list as a whole.
    pub messages: Vec<Message>,
    draft: Draft,
    plan: Plan,
    records: Vec<AnyRecord>,
}

impl Preview {
    /// Works out what a draft would do to a plan.
    pub fn of(draft: &Draft, plan: &Plan) -> Self {
        let mut preview = Self {
            rows: Vec::new(),
            counts: Counts::default(),
            messages: draft.messages(),
            draft: draft.clone(),
            plan: plan.clone(),
            records: Vec::new(),
        };
        if draft.column_of(Target::Name).is_some() {
            preview.work_out();
        }
        preview
    }

    /// Whether going on would change anything.
    pub fn changes_anything(&self) -> bool {
        !self.records.is_empty()
    }

    /// The plan with the list brought in, as one step.
    ///
    /// Where the plan has changed since the preview, the same draft is worked out again on it.
    #[must_use]
    pub fn apply(&self, plan: &Plan, new_id: &mut dyn FnMut() -> Rc<str>) -> Plan {
        if *plan != self.plan {
            return Self::of(&self.draft, plan).apply(plan, new_id);
        }
        let mut after = plan.clone();
        after.put_all(with_ids(&self.records, new_id));
        after
    }

    /// The rows that are not brought in, as a file: their line, the reason in words, and their cells as they were.
    pub fn write_bad_rows(&self, line: &str, reason: &str, word: &dyn Fn(BadReason) -> String) -> String {
        let columns = 0..self.draft.columns().len();
        let heading = [line.to_owned(), reason.to_owned()];
        let heading = heading
            .into_iter()
            .chain(columns.map(|column| self.draft.column_name(column)))
            .collect();
        let mut written: Vec<Vec<String>> = vec![heading];
        for (row, source) in self.rows.iter().zip(self.draft.data()) {
            if let Fate::Bad(reason) = row.fate {
                let why = [row.line.to_string(), word(reason)];
                written.push(why.into_iter().chain(source.cells.iter().cloned()).collect());
            }
        }
        write_csv(&written, true)
    }

    fn work_out(&mut self) {
        let draft = self.draft.clone();
        let plan = self.plan.clone();
        let external = draft.column_of(Target::ExternalId);
        let ids: SortedSet<&str> = external
            .map(|column| {
                draft
                    .data()
                    .iter()
                    .map(|row| row.cell(column))
                    .filter(|id| !id.is_empty())
                    .collect()
            })
            .unwrap_or_default();
        let field = external.map(|column| {
            let heading = draft.column_name(column);
            id_field(&plan, &heading, &ids).unwrap_or(heading)
        });
        let index = Index::new(&plan, field.as_deref());
        let reader = Reader::new(&draft, &plan.about);
        let work = Work::new(&plan, draft.add_goals, field);
        let mut sorting = Sorting::new(&draft, index, work);
        for row in draft.data() {
            let row = sorting.row(row, &reader);
            self.rows.push(row);
        }
        let (people, goals) = sorting.work.added();
        self.counts = counts(&self.rows);
        self.counts.people = people;
        self.counts.goals = goals;
        self.counts.linked = sorting.linked;
        let records = sorting.work.finish();
        // A row may have touched a record and left it as it was.
        self.records = records
            .into_iter()
            .filter(|record| plan.find(&record.id()).as_ref() != Some(record))
            .collect();
    }
}

fn counts(rows: &[PreviewRow]) -> Counts {
    let mut counts = Counts {
        rows: rows.len(),
        ..Counts::default()
    };
    for row in rows {
        let count = match &row.fate {
            Fate::Add { likely } => {
                counts.questions += usize::from(!likely.is_empty());
                &mut counts.add
            }
            Fate::Update { .. } => &mut counts.update,
            Fate::Same { .. } => &mut counts.same,
            Fate::Double { .. } => &mut counts.double,
            Fate::Left => &mut counts.left,
            Fate::Bad(_) => &mut counts.bad,
        };
        *count += 1;
    }
    counts
}
