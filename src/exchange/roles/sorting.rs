//! Sorting the rows of a list about roles: which are new, which are about a role of the plan or of an earlier row.

use std::collections::HashMap;

use super::incoming::{Incoming, Reader};
use super::sections::{alone, is_legend, text};
use super::work::Work;
use crate::exchange::columns::Target;
use crate::exchange::delimited::Row;
use crate::exchange::list::{Answer, BadReason, Brought, Draft, Fate, MatchedBy, PreviewRow, Remark, Rule, one_line};
use crate::plan::{Id, Plan, RecordId, Role};

/// Brings the rows of a list in, one after the other.
pub(in crate::exchange) fn bring_in(draft: &Draft, plan: &Plan) -> Brought {
    let mut sorting = Sorting {
        draft,
        reader: Reader::new(draft, plan),
        work: Work::new(plan, draft),
        first_rows: HashMap::new(),
        section: String::new(),
    };
    for name in headed(draft) {
        sorting.work.takers.named(&name, draft, &mut sorting.work.minting);
    }
    let alone = alone(draft);
    let rows = draft.data().iter().zip(alone);
    let mut rows: Vec<PreviewRow> = rows.map(|(row, is_alone)| sorting.row(row, is_alone)).collect();
    let tells_parts = draft
        .columns()
        .iter()
        .any(|column| column.target.part().is_some() || matches!(column.target, Target::Person | Target::Who));
    if tells_parts {
        sorting.owners(&mut rows);
    }
    Brought {
        rows,
        along: sorting.work.added(),
        named: std::mem::take(&mut sorting.work.takers.register.names),
        records: sorting.work.finish(),
    }
}

/// The people whose names are headings, in their order: so they stand in the plan, whoever has a part in the first row.
fn headed(draft: &Draft) -> Vec<String> {
    let columns = draft.columns().iter().enumerate();
    columns
        .filter(|(_, column)| column.target == Target::Person && !column.heading.is_empty())
        .map(|(place, _)| draft.column_name(place))
        .collect()
}

/// Rows being sorted, one after the other.
struct Sorting<'a> {
    draft: &'a Draft,
    reader: Reader<'a>,
    work: Work<'a>,
    /// The line on which each role is first.
    first_rows: HashMap<Id<Role>, usize>,
    /// What heads the rows.
    section: String,
}

impl Sorting<'_> {
    /// Brings a row in, and says what became of it.
    fn row(&mut self, row: &Row, is_alone: bool) -> PreviewRow {
        let answer = self.draft.answer(row.line);
        let mut incoming = self.reader.read(row);
        if is_alone {
            incoming.role.name = one_line(text(row));
        }
        let name = incoming.role.name.clone();
        let mut sorted = PreviewRow::new(row.line, &name, Fate::Left);
        sorted.is_alone = is_alone && !is_legend(&name);
        if row.filled() == 1 && is_legend(text(row)) {
            sorted.fate = Fate::Bad(BadReason::Legend);
        } else if is_alone && answer.is_none() {
            sorted.fate = Fate::Section;
            if !self.work.is_section(&name) {
                sorted.remarks.push(Remark::UnknownSection(name.clone()));
            }
            self.section = name;
        } else if let Some(reason) = BadReason::of(row, self.draft.heading(), &incoming.role.name) {
            sorted.fate = Fate::Bad(reason);
        } else {
            sorted.is_answered = answer.is_some();
            // Of a row that could head others, the answer only says that it is a role.
            let answer = answer.filter(|answer| !is_alone || **answer == Answer::Leave).cloned();
            self.bring_in(incoming, answer, &mut sorted);
        }
        sorted
    }

    fn bring_in(&mut self, incoming: Incoming, answer: Option<Answer>, sorted: &mut PreviewRow) {
        let guess = self.work.with_name(&incoming.role.name).first().cloned();
        match &guess {
            Some(id) => sorted.earlier = self.first_rows.get(id).copied(),
            None => sorted.likely = self.work.near(&incoming.role.name),
        }
        let (known, by) = match answer {
            Some(Answer::Leave) => return,
            Some(Answer::AddNew) => (None, MatchedBy::Answer),
            Some(Answer::Update(RecordId::Role(id))) if self.work.role(&id).is_some() => (Some(id), MatchedBy::Answer),
            _ => (guess, MatchedBy::Name),
        };
        let (id, done) = match &known {
            None => self.work.add(&incoming, &self.section),
            Some(id) => {
                let is_first = !self.first_rows.contains_key(id);
                let rule = if is_first { Rule::Replace } else { Rule::Fill };
                (id.clone(), self.work.merge(id, &incoming, &self.section, rule))
            }
        };
        sorted.fate = match (known, self.first_rows.get(&id)) {
            (None, _) => Fate::Add,
            (Some(_), Some(first)) => Fate::Double { first: *first },
            (Some(id), None) => {
                let record = (&id).into();
                if done.changes.is_empty() {
                    Fate::Same { record, by }
                } else {
                    Fate::Update { record, by }
                }
            }
        };
        self.first_rows.entry(id).or_insert(sorted.line);
        sorted.changes = done.changes;
        sorted.remarks = incoming.remarks;
        sorted.remarks.extend(done.remarks);
    }

    /// Says of each role whether it has one owner now that all rows are in.
    fn owners(&self, rows: &mut [PreviewRow]) {
        for (id, line) in &self.first_rows {
            let Some(row) = rows.iter_mut().find(|row| row.line == *line) else {
                continue;
            };
            let is_vacant = self.work.role(id).is_some_and(|role| !role.vacancy.is_empty());
            match self.work.owners(id) {
                0 if !is_vacant => row.remarks.push(Remark::NoOwner),
                0 | 1 => {}
                owners => row.remarks.push(Remark::SeveralOwners(owners)),
            }
        }
    }
}
