//! Sorting the rows of a budget or a list of awards: which are new, which are about a record of the plan.
//!
//! Two rows of one name are two records, unlike in lists of partners: budgets have a line “Supplies” in every section.

use std::collections::HashMap;

use super::amounts::AmountReader;
use super::incoming::Incoming;
use super::names::Names;
use super::near::is_near;
use super::payers::Payers;
use super::sections::{Alone, alone};
use super::totals::Totals;
use crate::exchange::columns::{Target, name_key};
use crate::exchange::delimited::Row;
use crate::exchange::list::{
    Answer, BadReason, Brought, Cell, Counts, Done, Draft, Fate, FieldChange, Leftovers, Likely, LikelyBy, MatchedBy,
    Merging, Noted, PreviewRow, Remark, RowReader, Rule, key_of_word,
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

    /// Takes what heads the rows below, where it says something of them; whether it does.
    fn take_section(&mut self, heading: &str) -> bool;

    /// Its tags, to be changed.
    fn tags_mut(&mut self) -> &mut SortedSet<String>;

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
    let mut names = Names::new(draft, plan);
    let mut sorting = Sorting {
        draft,
        plan,
        rows: RowReader::new(draft, &plan.about),
        cells: R::reader(draft, &plan.about),
        totals: Totals::new(draft, &amounts),
        alone: alone(draft, &amounts),
        amounts,
        payers: Payers::new(draft, plan, &mut names.minting),
        names,
        records: SortedMap::new(),
        added: SortedMap::new(),
        by_key,
        taken: SortedSet::new(),
        read: HashMap::new(),
        section: String::new(),
    };
    let rows = draft.data().iter().enumerate();
    let rows = rows.map(|(place, row)| sorting.row(place, row)).collect();
    let Sorting {
        mut names,
        mut payers,
        records,
        ..
    } = sorting;
    let (goals, organisations) = names.added();
    let (sources, payments) = payers.counts();
    let named = payers.take_named();
    let paying = payers.finish(&mut names.minting);
    let lines = records.into_values().map(AnyRecord::from);
    Brought {
        rows,
        along: Counts {
            goals,
            organisations,
            sources,
            payments,
            ..Counts::default()
        },
        named,
        records: names.finish().chain(lines).chain(paying).collect(),
    }
}

/// Rows being sorted, one after the other.
struct Sorting<'a, R: Line> {
    draft: &'a Draft,
    plan: &'a Plan,
    rows: RowReader,
    cells: R::Reader,
    amounts: AmountReader,
    totals: Totals,
    /// What the rows are that have nothing but a name.
    alone: Vec<Alone>,
    payers: Payers<'a>,
    names: Names<'a>,
    /// Records that are new or were changed.
    records: SortedMap<Id<R>, R>,
    /// The lines of those that are new.
    added: SortedMap<Id<R>, usize>,
    /// The records of the plan by the keys of their names; new ones as well, where a row is about one of their years.
    by_key: HashMap<String, Vec<Id<R>>>,
    /// The records that a row is about, with the year of the row where it says one.
    taken: SortedSet<(Id<R>, Option<i32>)>,
    /// What the rows of each name say, with their lines.
    read: HashMap<String, Vec<(usize, R)>>,
    /// What heads the rows.
    section: String,
}

impl<R: Line> Sorting<'_, R> {
    fn read(&mut self, row: &Row) -> Incoming<R> {
        Incoming::read(row, self.draft, &self.rows, &self.amounts, &mut self.names, &self.cells)
    }

    /// Brings a row in, and says what became of it.
    fn row(&mut self, place: usize, row: &Row) -> PreviewRow {
        let mut incoming = self.read(row);
        let name = incoming.record.name().clone();
        let mut sorted = PreviewRow::new(row.line, &name, Fate::Left);
        let answer = self.draft.answer(row.line).cloned();
        let bad = BadReason::of(row, self.draft.heading(), &name).or_else(|| {
            self.totals
                .is_one(&self.amounts, row, &name)
                .then_some(BadReason::Totals)
        });
        let alone = self.alone.get(place).copied().unwrap_or(Alone::No);
        // A budget category heads rows wherever it stands alone.
        let mut heads = R::new(Id::default(), Rank::default());
        sorted.is_alone = bad.is_none() && alone != Alone::No && (alone == Alone::Heads || heads.take_section(&name));
        if let Some(reason) = bad {
            sorted.fate = Fate::Bad(reason);
            if reason == BadReason::Totals {
                sorted.remarks = self.totals.check(&self.amounts, row);
                // What is summed up is done with.
                self.section.clear();
            }
        } else if sorted.is_alone && answer.is_none() {
            sorted.fate = Fate::Section;
            self.section = name;
        } else if self.payers.is_brings(&self.amounts, row, &name) {
            sorted.fate = Fate::Brings;
            sorted.changes = self.payers.brings(&self.amounts, row);
            sorted.remarks = incoming.remarks;
        } else {
            if self.totals.looks_like_one(&self.amounts, row) {
                incoming.remarks.push(Remark::LooksLikeSum);
            }
            if answer != Some(Answer::Leave) {
                self.totals.add(&self.amounts, row);
            }
            sorted.is_answered = answer.is_some();
            if sorted.is_alone {
                incoming.record.take_section(&name);
            } else if alone == Alone::Ends {
                incoming.remarks.push(Remark::OnlyName);
            }
            self.put_under_section(&mut incoming);
            let year = self.amounts.row_year(row);
            self.bring_in(incoming, answer, year, &mut sorted);
        }
        sorted
    }

    /// What heads a row says something of it, or else is kept as a tag.
    fn put_under_section(&self, incoming: &mut Incoming<R>) {
        // What the row says itself counts, also where nobody knows the word.
        let says = |remark: &Remark| {
            matches!(
                remark,
                Remark::UnknownWord {
                    target: Target::Category | Target::Level,
                    ..
                }
            )
        };
        let section = &self.section;
        if section.is_empty() {
            return;
        }
        let mut heads = R::new(Id::default(), Rank::default());
        if !heads.take_section(section) {
            incoming.record.tags_mut().insert(section.clone());
        } else if !incoming.remarks.iter().any(says) {
            incoming.record.take_section(section);
        }
    }

    fn bring_in(&mut self, incoming: Incoming<R>, answer: Option<Answer>, year: Option<i32>, sorted: &mut PreviewRow) {
        let record = &incoming.record;
        let key = key_of_word(record.name());
        let guess = self.same_name(&key, record, year);
        if guess.is_none() {
            sorted.likely = self.near(record);
        }
        let (known, by) = match answer {
            Some(Answer::Leave) => return,
            Some(Answer::AddNew) => (None, MatchedBy::Answer),
            Some(Answer::Update(id)) => (self.with_id(&id).or(guess), MatchedBy::Answer),
            _ => (guess, MatchedBy::Name),
        };
        let of_name = self.read.entry(key.clone()).or_default();
        let earlier = of_name
            .iter()
            .find(|(_, other)| !other.is_another(record))
            .map(|(line, _)| *line);
        of_name.push((sorted.line, record.clone()));
        let is_new = known.is_none();
        let id = known.unwrap_or_else(|| self.add(record.name(), sorted.line));
        if is_new && year.is_some() {
            self.by_key.entry(key).or_default().push(id.clone());
        }
        self.taken.insert((id.clone(), year));
        let done = self.merge(&id, record);
        let about = R::record_id(&id);
        sorted.changes = done.changes;
        sorted.changes.extend(self.pay(&about, &incoming));
        sorted.fate = match self.added.get(&id) {
            _ if is_new => Fate::Add,
            // The row of another year.
            Some(first) => Fate::Double { first: *first },
            None if sorted.changes.is_empty() => Fate::Same { record: about, by },
            None => Fate::Update { record: about, by },
        };
        sorted.remarks = incoming.remarks;
        sorted.remarks.extend(done.remarks);
        if let Some(line) = earlier.filter(|_| is_new) {
            sorted.remarks.push(Remark::SameNameAs(line));
        }
    }

    /// Takes what a row says that sources pay for it, or may.
    fn pay(&mut self, record: &RecordId, incoming: &Incoming<R>) -> Vec<FieldChange> {
        let RecordId::CostLine(line) = record else {
            return Vec::new();
        };
        let mut changes = Vec::new();
        for (place, year, amount) in &incoming.paid {
            changes.extend(self.payers.pay(*place, line, *year, *amount));
        }
        for (place, verdict, note) in &incoming.may {
            changes.extend(self.payers.say(*place, line, verdict, note));
        }
        changes
    }

    /// The record that has this name, that no earlier row is about in this year, and that nothing tells apart.
    fn same_name(&self, key: &str, row: &R, year: Option<i32>) -> Option<Id<R>> {
        let same = self.by_key.get(key)?.iter();
        let mut free = same.filter(|id| !self.taken.contains(&((*id).clone(), year)));
        let is_it = |id: &&Id<R>| match self.records.get(*id) {
            Some(record) => !record.is_another(row),
            None => R::table(self.plan)
                .find(id)
                .is_some_and(|record| !record.is_another(row)),
        };
        free.find(is_it).cloned()
    }

    /// Records of the plan that may be meant by a name.
    fn near(&self, row: &R) -> Vec<Likely> {
        if self.by_key.len() > LOOKED_THROUGH {
            return Vec::new();
        }
        let key = name_key(row.name());
        let free = R::table(self.plan).iter().filter(|record| !self.is_taken(record.id()));
        let near = free.filter(|record| is_near(&key, &name_key(record.name())) && !record.is_another(row));
        let likely = near.map(|record| Likely {
            record: R::record_id(record.id()),
            name: record.name().clone(),
            by: LikelyBy::NearName,
        });
        likely.take(OFFERED).collect()
    }

    /// Whether any row is about a record.
    fn is_taken(&self, id: &Id<R>) -> bool {
        self.taken.iter().any(|(taken, _)| taken == id)
    }

    fn with_id(&self, id: &RecordId) -> Option<Id<R>> {
        let known = Id::new(id.text());
        (R::record_id(&known) == *id && R::table(self.plan).find(&known).is_some()).then_some(known)
    }

    fn add(&mut self, name: &str, line: usize) -> Id<R> {
        let mut record: R = self.names.minting.mint(R::KIND);
        name.clone_into(record.name_mut());
        let id = record.id().clone();
        self.records.insert(id.clone(), record);
        self.added.insert(id.clone(), line);
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
