//! Sorting the rows of a list: which are new, which are about a partner of the plan or of an earlier row.

use std::collections::HashMap;

use super::incoming::Incoming;
use super::matching::{Index, are_far, key_of};
use super::reader::Reader;
use super::work::Work;
use crate::exchange::delimited::Row;
use crate::exchange::list::{
    Answer, BadReason, Done, Draft, Fate, Likely, MatchedBy, Matching, NameRule, PreviewRow, Remark,
};
use crate::plan::{Id, Partner, RecordId};

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

/// Rows being sorted, one after the other.
pub(super) struct Sorting<'a> {
    draft: &'a Draft,
    index: Index,
    /// The plan as it is so far.
    pub work: Work<'a>,
    seen: Seen,
    /// How many rows have an id that a partner of the plan has.
    pub linked: usize,
}

impl<'a> Sorting<'a> {
    pub fn new(draft: &'a Draft, index: Index, work: Work<'a>) -> Self {
        Self {
            draft,
            index,
            work,
            seen: Seen::default(),
            linked: 0,
        }
    }

    /// Brings a row in, and says what became of it.
    pub fn row(&mut self, row: &Row, reader: &Reader) -> PreviewRow {
        let mut incoming = reader.read(row);
        let name = &incoming.partner.name;
        let mut sorted = PreviewRow::new(row.line, name, Fate::Left);
        if let Some(reason) = self.why_not(row, name) {
            sorted.fate = Fate::Bad(reason);
            return sorted;
        }
        let mut remarks = Vec::new();
        let guess = self.subject(&incoming, &mut remarks);
        let guess = self.or_earlier(guess);
        match &guess {
            Subject::New(likely) => sorted.likely.clone_from(likely),
            Subject::Earlier(line, _) => sorted.earlier = Some(*line),
            Subject::Known(..) => {}
        }
        let answer = self.draft.answer(row.line).cloned();
        sorted.is_answered = answer.is_some();
        let subject = match answer {
            Some(Answer::Leave) => return sorted,
            Some(Answer::AddNew) => Subject::New(Vec::new()),
            Some(Answer::Update(RecordId::Partner(partner))) if self.work.partner(&partner).is_some() => {
                self.or_earlier(Subject::Known(partner, MatchedBy::Answer))
            }
            _ => {
                incoming.remarks.extend(remarks);
                guess
            }
        };
        let (id, fate, done) = self.bring_in(subject, &incoming);
        self.remember(row.line, &id, &incoming);
        sorted.record = Some((&id).into());
        sorted.fate = fate;
        sorted.changes = done.changes;
        sorted.remarks = incoming.remarks;
        sorted.remarks.extend(done.remarks);
        sorted
    }

    /// Why a row cannot be brought in, if it cannot. Where cells were known from the start, none can be a title, a total
    /// or several that ran together.
    fn why_not(&self, row: &Row, name: &str) -> Option<BadReason> {
        if self.draft.listing().is_parted() {
            return name.is_empty().then_some(BadReason::NoName);
        }
        BadReason::of(row, self.draft.heading(), name)
    }

    /// A partner of whom an earlier row told already is that row's.
    fn or_earlier(&self, subject: Subject) -> Subject {
        match subject {
            Subject::Known(partner, by) => match self.seen.by_partner.get(&partner) {
                Some(first) => Subject::Earlier(*first, partner),
                None => Subject::Known(partner, by),
            },
            subject => subject,
        }
    }

    fn bring_in(&mut self, subject: Subject, incoming: &Incoming) -> (Id<Partner>, Fate, Done) {
        match subject {
            Subject::New(_) => {
                let (id, done) = self.work.add(incoming);
                (id, Fate::Add, done)
            }
            Subject::Earlier(first, partner) => {
                let done = self.work.complete(&partner, incoming);
                (partner, Fate::Double { first }, done)
            }
            Subject::Known(partner, by) => {
                let done = self.work.update(&partner, incoming, self.draft.names == NameRule::Take);
                let record = (&partner).into();
                let fate = if done.changes.is_empty() {
                    Fate::Same { record, by }
                } else {
                    Fate::Update { record, by }
                };
                (partner, fate, done)
            }
        }
    }

    /// What a row is about, nobody having said.
    fn subject(&mut self, incoming: &Incoming, remarks: &mut Vec<Remark>) -> Subject {
        let matching = self.draft.matching;
        if matching == Matching::Never {
            return Subject::New(Vec::new());
        }
        let by_id = matching != Matching::Name && !incoming.external.is_empty();
        let name = incoming.partner.name.clone();
        let mut likely = Vec::new();
        if by_id && self.work.is_of_plan(&incoming.external) {
            return Subject::Known(Id::new(incoming.external.as_str()), MatchedBy::Id);
        }
        if by_id {
            let known = self.index.with_external(&incoming.external);
            self.linked += usize::from(!known.is_empty());
            let near = known.iter().find(|known| !are_far(&known.name, &name));
            match near {
                Some(known) => return Subject::Known(partner_of(known), MatchedBy::Id),
                None => likely = known,
            }
            if let Some((line, partner)) = self.seen.by_external.get(&incoming.external) {
                let earlier = self.work.partner(partner).map_or("", |partner| &partner.name);
                if !are_far(earlier, &name) {
                    return Subject::Earlier(*line, partner.clone());
                }
                remarks.push(Remark::SameIdOtherName(*line));
            }
        }
        let key = key_of(&name);
        if matching != Matching::Id && likely.is_empty() {
            let same = self.same_name(&key, incoming);
            // Several partners of one name: the first in the plan's order is taken, and that is said. Rows that ids tell
            // apart are about one each.
            let is_free = |likely: &&Likely| !self.seen.by_partner.contains_key(&partner_of(likely));
            let free = same.iter().find(|likely| by_id && is_free(likely));
            if let Some(first) = free.or(same.first()) {
                if same.len() > 1 {
                    remarks.push(Remark::SeveralOfThisName(same.len()));
                }
                return Subject::Known(partner_of(first), MatchedBy::Name);
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
            same.retain(|likely| !self.index.has_other_external(&partner_of(likely), &incoming.external));
        }
        same
    }

    fn remember(&mut self, line: usize, id: &Id<Partner>, incoming: &Incoming) {
        self.seen.by_partner.entry(id.clone()).or_insert(line);
        if !incoming.external.is_empty() {
            let earlier = self.seen.by_external.entry(incoming.external.clone());
            earlier.or_insert_with(|| (line, id.clone()));
        }
        let named = self.seen.by_name.entry(key_of(&incoming.partner.name)).or_default();
        if !named.iter().any(|(_, partner, _)| partner == id) {
            named.push((line, id.clone(), incoming.external.clone()));
        }
    }
}

fn partner_of(likely: &Likely) -> Id<Partner> {
    Id::new(likely.record.text())
}
