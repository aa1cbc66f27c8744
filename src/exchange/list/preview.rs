//! What would happen to the plan, row by row, and the plan after it.

use std::rc::Rc;

use super::days::DayOrder;
use super::draft::Draft;
use super::ids::with_ids;
use super::marks::AmountMark;
use super::message::Message;
use super::row::{BadReason, Fate, Named, PreviewRow};
use super::shares::ShareScale;
use super::subject::Subject;
use crate::exchange::delimited::write_csv;
use crate::exchange::{money, partners, people, roles};
use crate::plan::about::PartLabels;
use crate::plan::{About, AnyRecord, Plan};

/// How many rows there are of each fate, and what comes along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows of the list.
    pub rows: usize,
    /// New records.
    pub add: usize,
    /// Rows that update a record.
    pub update: usize,
    /// Rows that the plan has already.
    pub same: usize,
    /// Rows about a record of an earlier row.
    pub double: usize,
    /// Rows the user left out.
    pub left: usize,
    /// Rows that cannot be brought in.
    pub bad: usize,
    /// Rows that may be about a record of the plan and are added as new unless told otherwise.
    pub questions: usize,
    /// Rows whose id a partner of the plan has.
    pub linked: usize,
    /// New people that come along.
    pub people: usize,
    /// New goals.
    pub goals: usize,
    /// New organisations.
    pub organisations: usize,
    /// New parts in roles.
    pub parts: usize,
    /// New committees and teams.
    pub bodies: usize,
    /// New sources that pay for lines.
    pub sources: usize,
    /// Amounts of sources that are assigned to lines, or changed.
    pub payments: usize,
}

/// What a list brings: its rows, what comes along, and the records added or changed, with temporary ids where they are
/// new.
#[derive(Default)]
pub(in crate::exchange) struct Brought {
    pub rows: Vec<PreviewRow>,
    /// What comes along, and the rows linked; rows are not counted yet.
    pub along: Counts,
    pub named: Vec<Named>,
    pub records: Vec<AnyRecord>,
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
    /// How days are read that can be read in two ways, where the list has such.
    pub days: Option<DayOrder>,
    /// How amounts are read that can be read in two ways, where the list has such.
    pub marks: Option<AmountMark>,
    /// How chances no larger than 1 are read, where the list has such.
    pub shares: Option<ShareScale>,
    /// Whom a list about roles names.
    pub named: Vec<Named>,
    /// The words for parts that the plan would take over; none where it has them, or the list has no letters.
    pub labels: Option<PartLabels>,
    draft: Draft,
    plan: Plan,
    records: Vec<AnyRecord>,
}

impl Preview {
    /// Works out what a draft would do to a plan.
    pub fn of(draft: &Draft, plan: &Plan) -> Self {
        let days = draft.day_order(&plan.about);
        let mut messages = draft.messages();
        let open = days.as_ref().map_or(0, |days| days.open);
        messages.extend((open > 0).then_some(Message::OpenDays(open)));
        let marks = draft.amount_mark(&plan.about);
        let open = marks.as_ref().map_or(0, |marks| marks.open);
        messages.extend((open > 0).then_some(Message::OpenAmounts(open)));
        messages.extend(draft.messages_of_years(&plan.about));
        let shares = draft.share_scale();
        let are_fractions = shares.as_ref().is_some_and(|shares| shares.are_fractions);
        messages.extend(are_fractions.then_some(Message::Fractions));
        messages.extend(draft.needs_from_payers().then_some(Message::NeedFromPayers));
        let mut preview = Self {
            rows: Vec::new(),
            counts: Counts::default(),
            messages,
            days,
            marks,
            shares,
            named: Vec::new(),
            labels: None,
            draft: draft.clone(),
            plan: plan.clone(),
            records: Vec::new(),
        };
        if draft.is_named() {
            preview.work_out();
        }
        preview
    }

    /// What the list is about.
    pub fn subject(&self) -> Subject {
        self.draft.subject()
    }

    /// Whether the words of the list for parts become those of the plan: unless told otherwise where it has none yet.
    pub fn takes_labels(&self) -> bool {
        self.labels.is_some() && self.draft.take_labels.unwrap_or(self.plan.about.part_labels.is_none())
    }

    /// Whether going on would change anything.
    pub fn changes_anything(&self) -> bool {
        !self.records.is_empty()
    }

    /// The records added or changed, with temporary ids where they are new.
    pub(in crate::exchange) fn records(&self) -> &[AnyRecord] {
        &self.records
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
        if let Some(labels) = self.labels.as_ref().filter(|_| self.takes_labels()) {
            after.about = Rc::new(About {
                part_labels: Some(labels.clone()),
                ..(*plan.about).clone()
            });
        }
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
        let brought = match self.draft.subject() {
            Subject::Partners => partners::bring_in(&self.draft, &self.plan),
            Subject::People => people::bring_in(&self.draft, &self.plan),
            Subject::Roles | Subject::Parts => roles::bring_in(&self.draft, &self.plan),
            Subject::Costs => money::bring_in_costs(&self.draft, &self.plan),
            Subject::Sources => money::bring_in_sources(&self.draft, &self.plan),
        };
        self.counts = counts(&brought.rows, brought.along);
        self.rows = brought.rows;
        self.named = brought.named;
        // A row may have touched a record and left it as it was.
        let is_new = |record: &AnyRecord| self.plan.find(&record.id()).as_ref() != Some(record);
        self.records = brought.records.into_iter().filter(is_new).collect();
        if self.counts.parts > 0 && self.draft.has_letters() {
            let labels = self.draft.scheme().labels();
            let known = self.plan.about.part_labels.as_ref().unwrap_or(&PartLabels::Plain);
            self.labels = Some(labels).filter(|labels| labels != known);
        }
    }
}

fn counts(rows: &[PreviewRow], along: Counts) -> Counts {
    let mut counts = Counts {
        rows: rows.len(),
        ..along
    };
    for row in rows {
        counts.questions += usize::from(row.is_a_question());
        let count = match &row.fate {
            Fate::Add => &mut counts.add,
            Fate::Update { .. } => &mut counts.update,
            Fate::Same { .. } => &mut counts.same,
            Fate::Double { .. } => &mut counts.double,
            Fate::Left | Fate::Section | Fate::Brings => &mut counts.left,
            Fate::Bad(_) => &mut counts.bad,
        };
        *count += 1;
    }
    counts
}
