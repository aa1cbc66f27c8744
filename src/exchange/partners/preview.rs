//! What would happen to the plan, row by row, and the plan after it.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use super::draft::{Draft, Matching, NameRule};
use super::incoming::{Incoming, Reader, Remark};
use super::matching::{Index, Likely, are_far, id_field};
use super::merge::FieldChange;
use super::message::Message;
use super::work::{Done, Work, with_ids};
use crate::exchange::columns::{Target, name_key};
use crate::exchange::delimited::{Row, Surplus, is_totals, write_csv};
use crate::plan::{AnyRecord, Id, Partner, Plan};

/// The longest name a partner may have, in characters: a longer one is a cell that swallowed others.
const LONGEST_NAME: usize = 300;

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
#[derive(Clone, Debug)]
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
        let ids: BTreeSet<&str> = external
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
        let mut sorting = Sorting {
            draft: &draft,
            index,
            work: Work::new(&plan, draft.add_goals, field),
            seen: Seen::default(),
            linked: 0,
        };
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

/// What earlier rows were about.
#[derive(Default)]
struct Seen {
    by_external: HashMap<String, (usize, Id<Partner>)>,
    by_name: HashMap<String, Vec<(usize, Id<Partner>, String)>>,
    by_partner: HashMap<Id<Partner>, usize>,
}

/// What a row is about.
enum Subject {
    New(Vec<Likely>),
    Known(Id<Partner>, MatchedBy),
    Earlier(usize, Id<Partner>),
}

/// Rows being sorted.
struct Sorting<'a> {
    draft: &'a Draft,
    index: Index,
    work: Work<'a>,
    seen: Seen,
    linked: usize,
}

impl Sorting<'_> {
    fn row(&mut self, row: &Row, reader: &Reader) -> PreviewRow {
        let mut incoming = reader.read(row);
        let mut sorted = PreviewRow {
            line: row.line,
            name: incoming.partner.name.clone(),
            fate: Fate::Left,
            changes: Vec::new(),
            remarks: Vec::new(),
        };
        if let Some(reason) = self.bad(row, &incoming) {
            sorted.fate = Fate::Bad(reason);
            return sorted;
        }
        let answer = self.draft.answer(row.line).cloned();
        let subject = match answer {
            Some(Answer::Leave) => return sorted,
            Some(Answer::AddNew) => Subject::New(Vec::new()),
            Some(Answer::Update(partner)) if self.work.partner(&partner).is_some() => {
                Subject::Known(partner, MatchedBy::Answer)
            }
            _ => self.subject(&mut incoming),
        };
        let subject = match subject {
            Subject::Known(partner, by) => match self.seen.by_partner.get(&partner) {
                Some(first) => Subject::Earlier(*first, partner),
                None => Subject::Known(partner, by),
            },
            subject => subject,
        };
        let (id, fate, done) = self.bring_in(subject, &incoming);
        self.remember(row.line, &id, &incoming);
        sorted.fate = fate;
        sorted.changes = done.changes;
        sorted.remarks = incoming.remarks;
        sorted.remarks.extend(done.remarks);
        sorted
    }

    fn bad(&self, row: &Row, incoming: &Incoming) -> Option<BadReason> {
        let surplus = is_totals(row, self.draft.heading()).map(|surplus| match surplus {
            Surplus::Totals => BadReason::Totals,
            Surplus::Headings => BadReason::Headings,
        });
        let name = &incoming.partner.name;
        surplus
            .or_else(|| name.is_empty().then_some(BadReason::NoName))
            .or_else(|| (name.chars().count() > LONGEST_NAME).then_some(BadReason::LongName))
    }

    fn bring_in(&mut self, subject: Subject, incoming: &Incoming) -> (Id<Partner>, Fate, Done) {
        match subject {
            Subject::New(likely) => {
                let (id, done) = self.work.add(incoming);
                (id, Fate::Add { likely }, done)
            }
            Subject::Earlier(first, partner) => {
                let done = self.work.complete(&partner, incoming);
                (partner, Fate::Double { first }, done)
            }
            Subject::Known(partner, by) => {
                let done = self.work.update(&partner, incoming, self.draft.names == NameRule::Take);
                let id = partner.clone();
                let fate = if done.changes.is_empty() {
                    Fate::Same { partner, by }
                } else {
                    Fate::Update { partner, by }
                };
                (id, fate, done)
            }
        }
    }

    /// What a row is about, nobody having said.
    fn subject(&mut self, incoming: &mut Incoming) -> Subject {
        let matching = self.draft.matching;
        if matching == Matching::Never {
            return Subject::New(Vec::new());
        }
        let by_id = matching != Matching::Name && !incoming.external.is_empty();
        let name = incoming.partner.name.clone();
        let mut likely = Vec::new();
        if by_id {
            let known = self.index.with_external(&incoming.external);
            self.linked += usize::from(!known.is_empty());
            let near = known.iter().find(|known| !are_far(&known.name, &name));
            match near {
                Some(known) => return Subject::Known(known.partner.clone(), MatchedBy::Id),
                None => likely = known,
            }
            if let Some((line, partner)) = self.seen.by_external.get(&incoming.external) {
                let earlier = self.work.partner(partner).map_or("", |partner| &partner.name);
                if !are_far(earlier, &name) {
                    return Subject::Earlier(*line, partner.clone());
                }
                incoming.remarks.push(Remark::SameIdOtherName(*line));
            }
        }
        let key = name_key(&name);
        if matching != Matching::Id && likely.is_empty() {
            let same = self.same_name(&key, incoming);
            // Several partners of one name: the first in the plan's order is taken, and that is said.
            if let Some(first) = same.first() {
                if same.len() > 1 {
                    incoming.remarks.push(Remark::SeveralOfThisName(same.len()));
                }
                return Subject::Known(first.partner.clone(), MatchedBy::Name);
            }
        }
        if likely.is_empty() {
            let earlier = self.seen.by_name.get(&key).into_iter().flatten();
            let same_or_no_id = |external: &str| !by_id || external.is_empty() || external == incoming.external;
            let mut earlier = earlier.filter(|(.., external)| same_or_no_id(external));
            if let Some((line, partner, _)) = earlier.next() {
                return Subject::Earlier(*line, partner.clone());
            }
        }
        if likely.is_empty() {
            likely = self.index.with_name(&key);
        }
        if likely.is_empty() {
            likely = self.index.near(&incoming.partner);
        }
        Subject::New(likely)
    }

    /// The partners of this name, but those that have another id of the same list.
    fn same_name(&self, key: &str, incoming: &Incoming) -> Vec<Likely> {
        let mut same = self.index.with_name(key);
        if self.draft.matching == Matching::IdThenName && !incoming.external.is_empty() {
            same.retain(|likely| !self.index.has_other_external(&likely.partner, &incoming.external));
        }
        same
    }

    fn remember(&mut self, line: usize, id: &Id<Partner>, incoming: &Incoming) {
        self.seen.by_partner.entry(id.clone()).or_insert(line);
        if !incoming.external.is_empty() {
            let earlier = self.seen.by_external.entry(incoming.external.clone());
            earlier.or_insert_with(|| (line, id.clone()));
        }
        let named = self.seen.by_name.entry(name_key(&incoming.partner.name)).or_default();
        if !named.iter().any(|(_, partner, _)| partner == id) {
            named.push((line, id.clone(), incoming.external.clone()));
        }
    }
}
