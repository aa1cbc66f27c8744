//! Sorting the rows of a budget or a list of awards: which are new, which are about a record of the plan.
//!
//! Two rows of one name are two records, unlike in lists of partners: budgets have a line “Supplies” in every section.

use std::collections::HashMap;

use super::amounts::AmountReader;
use super::names::Names;
use super::totals::Totals;
use crate::exchange::columns::{Target, name_key};
use crate::exchange::delimited::Row;
use crate::exchange::list::{
    Answer, BadReason, Brought, Cell, Counts, Done, Draft, Fate, Leftovers, Likely, LikelyBy, MatchedBy, Merging,
    Noted, PreviewRow, Remark, RowReader, Rule, key_of_word, one_line,
};
use crate::plan::{About, AnyRecord, Id, Plan, Rank, RecordId, Tabled, YearAmounts};
use crate::sorted::{SortedMap, SortedSet};

/// How many records are offered at the most.
const OFFERED: usize = 3;

/// With more records than these, names that are only near are not looked for.
const LOOKED_THROUGH: usize = 400;

/// What differs between cost lines and sources.
pub(super) trait Line: Tabled + Noted {
    /// How its own cells are read.
    type Reader;

    /// Makes ready to read.
    fn reader(draft: &Draft, about: &About) -> Self::Reader;

    /// Its name.
    fn name(&self) -> &String;

    /// Its name, to be changed.
    fn name_mut(&mut self) -> &mut String;

    /// Its amounts.
    fn amounts(&self) -> &YearAmounts;

    /// Its amounts, to be changed.
    fn amounts_mut(&mut self) -> &mut YearAmounts;

    /// Whether two of one name are told apart by what else is known of them.
    fn is_another(&self, other: &Self) -> bool;

    /// Takes a cell that is neither name, amount nor notes.
    fn take(
        &mut self,
        reader: &Self::Reader,
        names: &mut Names,
        amounts: &AmountReader,
        left: &mut Leftovers,
        cell: Cell,
    );

    /// Takes what heads the rows below, where that is of use; whether it is.
    fn take_section(&mut self, _heading: &str) -> bool {
        false
    }

    /// Brings what a row says into a record, but for name, amounts and notes.
    fn merge(merging: &mut Merging<'_, Self>, row: &Self, names: &Names);
}

/// Brings the rows of a list in, one after the other.
pub(super) fn bring_in<R: Line>(draft: &Draft, plan: &Plan) -> Brought
where
    AnyRecord: From<R>,
{
    let amounts = AmountReader::new(draft, &plan.about);
    let mut by_key: HashMap<String, Vec<Id<R>>> = HashMap::new();
    for record in R::table(plan).ordered() {
        by_key
            .entry(key_of_word(record.name()))
            .or_default()
            .push(record.id().clone());
    }
    by_key.remove("");
    let mut sorting = Sorting {
        draft,
        plan,
        rows: RowReader::new(draft, &plan.about),
        cells: R::reader(draft, &plan.about),
        totals: Totals::new(draft, &amounts),
        total: draft.column_of(Target::Total).map(|place| draft.column_name(place)),
        amounts,
        names: Names::new(draft, plan),
        records: SortedMap::new(),
        by_key,
        taken: SortedSet::new(),
        read: HashMap::new(),
        section: String::new(),
    };
    let rows = draft.data().iter().map(|row| sorting.row(row)).collect();
    let (goals, organisations) = sorting.names.added();
    let named = sorting.names.finish();
    Brought {
        rows,
        along: Counts {
            goals,
            organisations,
            ..Counts::default()
        },
        records: named
            .chain(sorting.records.into_values().map(AnyRecord::from))
            .collect(),
        ..Brought::default()
    }
}

/// Whether two keys of names are nearly the same. “Supplies” and “Art supplies” are two lines of a budget.
fn is_near(a: &str, b: &str) -> bool {
    !a.is_empty() && strsim::jaro_winkler(a, b) >= 0.93
}

/// Rows being sorted, one after the other.
struct Sorting<'a, R: Line> {
    draft: &'a Draft,
    plan: &'a Plan,
    rows: RowReader,
    cells: R::Reader,
    amounts: AmountReader,
    totals: Totals,
    /// What the column is called that says what the years come to.
    total: Option<String>,
    names: Names<'a>,
    /// Records that are new or were changed.
    records: SortedMap<Id<R>, R>,
    /// The records of the plan by the keys of their names.
    by_key: HashMap<String, Vec<Id<R>>>,
    /// The records of the plan that a row is about.
    taken: SortedSet<Id<R>>,
    /// What the rows of each name say, with their lines.
    read: HashMap<String, Vec<(usize, R)>>,
    /// What heads the rows.
    section: String,
}

/// A row, read.
struct Incoming<R> {
    /// What the row says; an empty field is one it says nothing about.
    record: R,
    remarks: Vec<Remark>,
}

impl<R: Line> Sorting<'_, R> {
    fn read(&mut self, row: &Row) -> Incoming<R> {
        let mut record = R::new(Id::default(), Rank::default());
        let mut left = Leftovers::default();
        for cell in self.rows.cells(row) {
            match cell.target {
                Target::Name => *record.name_mut() = one_line(cell.text),
                Target::Amount => {
                    let amounts = std::mem::take(record.amounts_mut());
                    *record.amounts_mut() = self.amounts.take(amounts, &mut left, cell);
                }
                Target::Total => {}
                Target::Notes => left.notes.push(self.rows.note(cell)),
                _ => record.take(&self.cells, &mut self.names, &self.amounts, &mut left, cell),
            }
        }
        left.remarks.extend(self.rows.uneven(row));
        if let Some(column) = &self.total {
            let differs = self.amounts.differing_total(row, record.amounts(), column.clone());
            left.remarks.extend(differs);
        }
        *record.notes() = left.notes.join("\n");
        Incoming {
            record,
            remarks: left.remarks,
        }
    }

    /// Brings a row in, and says what became of it.
    fn row(&mut self, row: &Row) -> PreviewRow {
        let mut incoming = self.read(row);
        let name = incoming.record.name().clone();
        let mut sorted = PreviewRow::new(row.line, &name, Fate::Left);
        let answer = self.draft.answer(row.line).cloned();
        let bad = BadReason::of(row, self.draft.heading(), &name).or_else(|| {
            self.totals
                .is_one(&self.amounts, row, &name)
                .then_some(BadReason::Totals)
        });
        // What heads the rows below has nothing but a name.
        let mut heads = R::new(Id::default(), Rank::default());
        sorted.is_alone = bad.is_none() && row.filled() == 1 && heads.take_section(&name);
        if let Some(reason) = bad {
            sorted.fate = Fate::Bad(reason);
            if reason == BadReason::Totals {
                sorted.remarks = self.totals.check(&self.amounts, row);
            }
        } else if sorted.is_alone && answer.is_none() {
            sorted.fate = Fate::Section;
            self.section = name;
        } else {
            self.totals.add(&self.amounts, row);
            sorted.is_answered = answer.is_some();
            if sorted.is_alone {
                incoming.record.take_section(&name);
            }
            // What the row says itself counts, also where nobody knows the word.
            let says = |remark: &Remark| {
                matches!(
                    remark,
                    Remark::UnknownWord {
                        target: Target::Category,
                        ..
                    }
                )
            };
            if !self.section.is_empty() && !incoming.remarks.iter().any(says) {
                incoming.record.take_section(&self.section);
            }
            self.bring_in(incoming, answer, &mut sorted);
        }
        sorted
    }

    fn bring_in(&mut self, incoming: Incoming<R>, answer: Option<Answer>, sorted: &mut PreviewRow) {
        let record = &incoming.record;
        let key = key_of_word(record.name());
        let guess = self.same_name(&key, record);
        if guess.is_none() {
            sorted.likely = self.near(record);
        }
        let (known, by) = match answer {
            Some(Answer::Leave) => return,
            Some(Answer::AddNew) => (None, MatchedBy::Answer),
            Some(Answer::Update(id)) => (self.with_id(&id).or(guess), MatchedBy::Answer),
            _ => (guess, MatchedBy::Name),
        };
        let of_name = self.read.entry(key).or_default();
        let earlier = of_name
            .iter()
            .find(|(_, other)| !other.is_another(record))
            .map(|(line, _)| *line);
        of_name.push((sorted.line, record.clone()));
        let is_new = known.is_none();
        let id = known.unwrap_or_else(|| self.add(record.name()));
        self.taken.insert(id.clone());
        let done = self.merge(&id, record);
        let about = R::record_id(&id);
        sorted.fate = if is_new {
            Fate::Add
        } else if done.changes.is_empty() {
            Fate::Same { record: about, by }
        } else {
            Fate::Update { record: about, by }
        };
        sorted.changes = done.changes;
        sorted.remarks = incoming.remarks;
        sorted.remarks.extend(done.remarks);
        if let Some(line) = earlier.filter(|_| is_new) {
            sorted.remarks.push(Remark::SameNameAs(line));
        }
    }

    /// The record of the plan that has this name, that no earlier row is about, and that nothing tells apart.
    fn same_name(&self, key: &str, row: &R) -> Option<Id<R>> {
        let same = self.by_key.get(key)?.iter();
        let mut free = same.filter(|id| !self.taken.contains(*id));
        let is_it = |id: &&Id<R>| {
            R::table(self.plan)
                .find(id)
                .is_some_and(|record| !record.is_another(row))
        };
        free.find(is_it).cloned()
    }

    /// Records of the plan that may be meant by a name.
    fn near(&self, row: &R) -> Vec<Likely> {
        if self.by_key.len() > LOOKED_THROUGH {
            return Vec::new();
        }
        let key = name_key(row.name());
        let free = R::table(self.plan)
            .iter()
            .filter(|record| !self.taken.contains(record.id()));
        let near = free.filter(|record| is_near(&key, &name_key(record.name())) && !record.is_another(row));
        let likely = near.map(|record| Likely {
            record: R::record_id(record.id()),
            name: record.name().clone(),
            by: LikelyBy::NearName,
        });
        likely.take(OFFERED).collect()
    }

    fn with_id(&self, id: &RecordId) -> Option<Id<R>> {
        let known = Id::new(id.text());
        (R::record_id(&known) == *id && R::table(self.plan).find(&known).is_some()).then_some(known)
    }

    fn add(&mut self, name: &str) -> Id<R> {
        let mut record: R = self.names.minting.mint(R::KIND);
        name.clone_into(record.name_mut());
        let id = record.id().clone();
        self.records.insert(id.clone(), record);
        id
    }

    fn merge(&mut self, id: &Id<R>, row: &R) -> Done {
        let known = || R::table(self.plan).find(id).map(|record| (**record).clone());
        let Some(mut record) = self.records.get(id).cloned().or_else(known) else {
            return Done::default();
        };
        let mut merging = Merging::new(&mut record, Rule::Replace);
        merging.amounts(R::amounts_mut, row.amounts(), &|year| self.plan.year_name(year));
        R::merge(&mut merging, row, &self.names);
        let mut noted = row.clone();
        merging.notes(&std::mem::take(noted.notes()));
        let done = merging.done();
        self.records.insert(id.clone(), record);
        done
    }
}
