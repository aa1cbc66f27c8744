//! Merging two partners that are one, by hand: nothing that either held is lost.
//!
//! Sets are united, empty fields filled, notes kept from both. Where both hold different values of one field, the kept
//! partner's stays and the other goes to the notes. Everything that referred to the other refers to the kept one.

use crate::sorted::SortedMap;

use serde_json::Value;

use super::Plan;
use super::id::Id;
use super::json::FieldValue;
use super::kinds::{AnyRecord, RecordId};
use super::partner::{Agreement, Confirmed, Partner};
use super::tie::{Direction, Tie};

/// A value that the kept partner holds otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The field, by its name in files.
    pub field: &'static str,
    /// The other partner's value as text.
    pub text: String,
}

impl Plan {
    /// This plan with every reference to one record made a reference to another of its kind.
    #[must_use]
    pub fn redirected(&self, from: &RecordId, to: &RecordId) -> Self {
        let mut plan = self.clone();
        let referrers = self.referrers(std::slice::from_ref(from)).into_iter();
        plan.put_all(referrers.map(|referrer| referrer.record.redirected(from, to)));
        plan
    }
}

/// The values of one partner that another holds otherwise, so that a page can show them before the two are merged.
pub fn conflicts(plan: &Plan, keep: &Id<Partner>, other: &Id<Partner>) -> Vec<Conflict> {
    match (plan.partners.find(keep), plan.partners.find(other)) {
        (Some(keep), Some(other)) => merged(plan, keep, other).1,
        _ => Vec::new(),
    }
}

/// The plan with two partners made one. Values that the kept one holds otherwise go to its notes, in one line.
pub fn merge_partners(plan: &Plan, keep: &Id<Partner>, other: &Id<Partner>) -> Plan {
    merge_partners_with(plan, keep, other, &|conflicts| {
        let texts: Vec<_> = conflicts.iter().map(|conflict| conflict.text.as_str()).collect();
        texts.join(" · ")
    })
}

/// As [`merge_partners`], with the words for what goes to the notes.
pub fn merge_partners_with(
    plan: &Plan,
    keep: &Id<Partner>,
    other: &Id<Partner>,
    word: &dyn Fn(&[Conflict]) -> String,
) -> Plan {
    let (Some(kept), Some(gone)) = (plan.partners.find(keep), plan.partners.find(other)) else {
        return plan.clone();
    };
    if keep == other {
        return plan.clone();
    }
    let (mut partner, conflicts) = merged(plan, kept, gone);
    if !conflicts.is_empty() {
        join_notes(&mut partner.notes, &word(&conflicts));
    }
    let mut next = plan.redirected(&other.into(), &keep.into());
    next.remove(&other.into());
    let had_self = plan.ties.iter().filter(|tie| tie.from == tie.to).map(|tie| &tie.id);
    let had_self: Vec<_> = had_self.collect();
    for tie in next.clone().ties.iter() {
        // A tie between the two has become one of the partner with itself: only its notes are worth keeping.
        if tie.from == tie.to && tie.touches(keep) && !had_self.contains(&&tie.id) {
            join_notes(&mut partner.notes, &tie.notes);
            next.remove(&(&tie.id).into());
        }
    }
    next.put(AnyRecord::from(partner));
    join_ties(&mut next, plan, keep, other);
    next
}

/// Joins the ties of the kept partner that have become double: those to an end to which the other was tied as well.
fn join_ties(next: &mut Plan, before: &Plan, keep: &Id<Partner>, other: &Id<Partner>) {
    let mut by_end: SortedMap<_, Vec<_>> = SortedMap::new();
    for tie in next.ties.ordered().into_iter().filter(|tie| tie.touches(keep)) {
        by_end.or_default(tie.other_end(keep).clone()).push(tie);
    }
    for ties in by_end.into_values() {
        let came_over = |tie: &Tie| before.ties.find(&tie.id).is_some_and(|before| before.touches(other));
        let [first, rest @ ..] = ties.as_slice() else {
            continue;
        };
        if rest.is_empty() || !ties.iter().any(|tie| came_over(tie)) {
            continue;
        }
        // The kept partner's own tie stays, wherever it stands in the order.
        let stays = ties.iter().find(|tie| !came_over(tie)).unwrap_or(first);
        let mut joined = (**stays).clone();
        for tie in ties.iter().filter(|tie| tie.id != stays.id) {
            join_tie(&mut joined, tie);
        }
        for tie in ties.iter().filter(|tie| tie.id != stays.id) {
            *next = next.redirected(&(&tie.id).into(), &(&stays.id).into());
            next.remove(&(&tie.id).into());
        }
        next.put(joined.into());
    }
}

/// Puts what one tie says into another between the same two ends.
fn join_tie(joined: &mut Tie, tie: &Tie) {
    let mut tie = tie.clone();
    if tie.from != joined.from {
        std::mem::swap(&mut tie.from, &mut tie.to);
        std::mem::swap(&mut tie.from_rating, &mut tie.to_rating);
        tie.direction = tie.direction.map(|direction| match direction {
            Direction::Forward => Direction::Backward,
            Direction::Backward => Direction::Forward,
            other => other,
        });
    }
    let mut lost = Vec::new();
    joined.kinds.extend(std::mem::take(&mut tie.kinds));
    joined.tags.extend(std::mem::take(&mut tie.tags));
    // Levels mean something on their scale only, so they move together or not at all.
    if joined.level.is_none() && joined.desired.is_none() {
        (joined.scale, joined.level, joined.desired) = (tie.scale, tie.level, tie.desired);
    } else if joined.scale == tie.scale {
        fill(&mut joined.level, tie.level, |level| level.id().to_owned(), &mut lost);
        fill(
            &mut joined.desired,
            tie.desired,
            |level| level.id().to_owned(),
            &mut lost,
        );
    } else {
        let levels = [tie.level, tie.desired].into_iter().flatten();
        lost.extend(levels.map(|level| level.id().to_owned()));
    }
    fill(&mut joined.from_rating, tie.from_rating, u8::to_string, &mut lost);
    fill(&mut joined.to_rating, tie.to_rating, u8::to_string, &mut lost);
    if joined.direction != tie.direction {
        joined.direction = None;
    }
    for (name, value) in tie.unknown {
        joined.unknown.entry(name).or_insert(value);
    }
    join_notes(&mut joined.notes, &tie.notes);
    join_notes(&mut joined.notes, &lost.join(" · "));
}

fn fill<T: PartialEq>(kept: &mut Option<T>, other: Option<T>, text: impl Fn(&T) -> String, lost: &mut Vec<String>) {
    match (&kept, other) {
        (None, other) => *kept = other,
        (Some(kept), Some(other)) if *kept != other => lost.push(text(&other)),
        _ => {}
    }
}

/// Adds notes below others, unless they already say it.
fn join_notes(notes: &mut String, more: &str) {
    let more = more.trim();
    if more.is_empty() || notes.contains(more) {
        return;
    }
    if !notes.is_empty() {
        notes.push_str("\n\n");
    }
    notes.push_str(more);
}

/// Collects what cannot be kept in its field.
struct Merge<'a> {
    plan: &'a Plan,
    conflicts: Vec<Conflict>,
}

impl Merge<'_> {
    /// Keeps a value, or takes the other's where there is none.
    fn one<T: Default + PartialEq + Clone + FieldValue>(&mut self, field: &'static str, kept: &mut T, other: &T) {
        let empty = T::default();
        if *other == empty || kept == other {
            return;
        }
        if *kept == empty {
            *kept = other.clone();
            return;
        }
        let text = self.text(other);
        self.conflicts.push(Conflict { field, text });
    }

    /// A value as text: as in files, but people by their names.
    fn text(&self, value: &dyn FieldValue) -> String {
        match value.to_json() {
            Value::String(text) => {
                let person = self.plan.people.find(&Id::new(text.as_str()));
                person.map_or(text, |person| person.name.clone())
            }
            value => value.to_string(),
        }
    }
}

/// Two partners as one, and what of the other could not be kept in its field.
fn merged(plan: &Plan, keep: &Partner, other: &Partner) -> (Partner, Vec<Conflict>) {
    let mut kept = keep.clone();
    let mut merge = Merge {
        plan,
        conflicts: Vec::new(),
    };
    macro_rules! each {
        ($($field:ident),*) => { $( merge.one(stringify!($field), &mut kept.$field, &other.$field); )* };
    }
    macro_rules! unite {
        ($($field:ident),*) => { $( kept.$field.extend(other.$field.iter().cloned()); )* };
    }
    each!(name, label, kind, kind_name, standing, stage, type_now, type_desired);
    each!(
        grades,
        students_served,
        families_served,
        holder,
        backup,
        website,
        place,
        email,
        phone
    );
    each!(influence, interest, disposition);
    unite!(goals, gives, could_give, needs, tags);
    // No sites means all of them, which no union could widen.
    if !kept.sites.is_empty() && !other.sites.is_empty() {
        unite!(sites);
    }
    for (name, text) in &other.custom {
        let mine = kept.custom.or_insert_with(name.clone(), || text.clone());
        if mine != text {
            merge.conflicts.push(Conflict {
                field: "custom",
                text: format!("{name}: {text}"),
            });
        }
    }
    kept.agreement = match (kept.agreement.take(), &other.agreement) {
        (Some(mine), Some(theirs)) => Some(agreement(&mut merge, mine, theirs)),
        (mine, theirs) => mine.or_else(|| theirs.clone()),
    };
    let latest = |confirmed: &Option<Confirmed>| confirmed.as_ref().and_then(|confirmed| confirmed.on);
    if latest(&other.confirmed) > latest(&kept.confirmed) || kept.confirmed.is_none() {
        kept.confirmed.clone_from(&other.confirmed);
    }
    for (name, value) in &other.unknown {
        kept.unknown.entry(name.clone()).or_insert_with(|| value.clone());
    }
    join_notes(&mut kept.notes, &other.notes);
    (kept, merge.conflicts)
}

fn agreement(merge: &mut Merge, mut mine: Agreement, theirs: &Agreement) -> Agreement {
    merge.one("agreement", &mut mine.kind, &theirs.kind);
    merge.one("agreement", &mut mine.progress, &theirs.progress);
    merge.one("agreement", &mut mine.signed, &theirs.signed);
    merge.one("agreement", &mut mine.expires, &theirs.expires);
    for link in &theirs.links {
        if !mine.links.contains(link) {
            mine.links.push(link.clone());
        }
    }
    for (name, value) in &theirs.unknown {
        mine.unknown.entry(name.clone()).or_insert_with(|| value.clone());
    }
    join_notes(&mut mine.notes, &theirs.notes);
    mine
}

#[cfg(test)]
#[path = "merge_partners_tests.rs"]
mod tests;
