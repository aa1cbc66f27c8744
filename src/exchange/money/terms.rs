//! The terms of a source: how its money arrives, what it pays at most, what others have to bring, how much of it may be
//! indirect costs, and what the funder is owed. Read as our own tables have them, and as far as other lists say the same.

use super::amounts::AmountReader;
use super::costs::choice;
use super::names::Names;
use crate::exchange::columns::{
    Target, fold, read_category, read_deliverable, read_indirect_basis, read_match_basis, read_payment_way,
};
use crate::exchange::entry::{read_items, read_percent};
use crate::exchange::list::{Cell, FieldChange, Leftovers, Merging, ShareReader, Shown};
use crate::plan::source::{Cap, Deliverable};
use crate::plan::{Amount, Day, Receipt, Source};

/// Takes a cell about terms.
pub(super) fn take(source: &mut Source, names: &Names, amounts: &AmountReader, left: &mut Leftovers, cell: Cell) {
    match cell.target {
        Target::PaymentWay => {
            if let Some(way) = left.choice(cell, read_payment_way) {
                source.payment.get_or_insert_default().way = Some(way);
            }
        }
        Target::PaymentLag => {
            if let Some(lag) = left.count(cell) {
                source.payment.get_or_insert_default().lag = Some(lag);
            }
        }
        Target::MatchShare => {
            if let Some(share) = ShareReader::default().read(cell, left) {
                source.match_rule.get_or_insert_default().share = Some(share);
            }
        }
        Target::MatchBasis => {
            if let Some(basis) = left.choice(cell, read_match_basis) {
                source.match_rule.get_or_insert_default().basis = Some(basis);
            }
        }
        Target::MatchPromised => {
            for (year, amount) in things(left, cell, |parts| promised(parts, amounts))
                .into_iter()
                .flatten()
            {
                let rule = source.match_rule.get_or_insert_default();
                rule.amounts = rule.amounts.with(year, amount);
            }
        }
        Target::IndirectShare => {
            if let Some(share) = ShareReader::default().read(cell, left) {
                source.indirect.get_or_insert_default().share = Some(share);
            }
        }
        Target::IndirectBasis => {
            if let Some(basis) = left.choice(cell, read_indirect_basis) {
                source.indirect.get_or_insert_default().basis = Some(basis);
            }
        }
        Target::Receipts => source
            .receipts
            .extend(things(left, cell, |parts| receipt(parts, amounts))),
        Target::Caps => source
            .caps
            .extend(things(left, cell, |parts| cap(parts, names, amounts))),
        Target::Deliverables => source
            .deliverables
            .extend(things(left, cell, |parts| deliverable(parts, names))),
        _ => {}
    }
}

/// The things that a cell names; what cannot be read is kept.
fn things<T>(left: &mut Leftovers, cell: Cell, read: impl Fn(&[String]) -> Option<T>) -> Vec<T> {
    let mut found = Vec::new();
    for parts in read_items(cell.text) {
        match read(&parts) {
            Some(thing) => found.push(thing),
            None => left.unread(cell.column, &parts.join(", ")),
        }
    }
    found
}

/// What stands behind one of these labels: `Notes: by mail`.
pub(super) fn labelled<'a>(part: &'a str, labels: &[&str]) -> Option<&'a str> {
    let (label, text) = part.split_once(':')?;
    labels.contains(&fold(label).as_str()).then(|| text.trim())
}

const NOTES: &[&str] = &["notes", "note"];
pub(super) const WRITTEN: &[&str] = &["where it is written"];
/// What stands behind “May pay” where it may on a condition.
pub(super) const ON_CONDITION: &str = "on a condition";

/// A day as tables write it. A figure alone is none.
fn day(part: &str) -> Option<Day> {
    Day::parse(part.trim())
}

/// Amounts by fiscal year: `2026–27 50000`.
fn promised(parts: &[String], amounts: &AmountReader) -> Option<Vec<(i32, Amount)>> {
    let one = |part: &String| {
        let (year, amount) = part.trim().rsplit_once(char::is_whitespace)?;
        Some((amounts.year_named(year)?, amounts.plain(amount)?))
    };
    parts.iter().map(one).collect()
}

fn receipt(parts: &[String], amounts: &AmountReader) -> Option<Receipt> {
    let mut receipt = Receipt::default();
    for part in parts {
        if let Some(notes) = labelled(part, NOTES) {
            notes.clone_into(&mut receipt.notes);
        } else if let Some(day) = day(part).filter(|_| receipt.day.is_none()) {
            receipt.day = Some(day);
        } else {
            receipt.amount = Some(amounts.plain(part)?.known()?);
        }
    }
    Some(receipt)
}

fn cap(parts: &[String], names: &Names, amounts: &AmountReader) -> Option<Cap> {
    let mut cap = Cap::default();
    for (place, part) in parts.iter().enumerate() {
        let line = || names.known_line(part).filter(|_| place == 0);
        if let Some(written) = labelled(part, WRITTEN) {
            written.clone_into(&mut cap.citation);
        } else if let Some(category) = labelled(part, &["category"]) {
            cap.category = Some(read_category(category)?.0);
        } else if let Some(line) = line() {
            cap.line = Some(line);
        } else if part.trim_end().ends_with('%') {
            cap.share = Some(read_percent(part).ok()?.share?);
        } else {
            cap.most = Some(amounts.plain(part)?.known()?);
        }
    }
    Some(cap)
}

fn deliverable(parts: &[String], names: &Names) -> Option<Deliverable> {
    let mut owed = Deliverable::default();
    for (place, part) in parts.iter().enumerate() {
        if let Some(notes) = labelled(part, NOTES) {
            notes.clone_into(&mut owed.notes);
        } else if let Some(kind) = read_deliverable(part).filter(|_| place == 0) {
            owed.kind = Some(kind);
        } else if let Some(day) = day(part) {
            owed.due = Some(day);
        } else if fold(part) == "done" {
            owed.done = true;
        } else {
            owed.owner = Some(names.known_person(part)?);
        }
    }
    Some(owed)
}

/// Brings the terms that a row says into a source.
pub(super) fn merge(merging: &mut Merging<'_, Source>, row: &Source, names: &Names) {
    let share = |share: &Option<_>| share.map_or(Shown::Nothing, Shown::Share);
    if let Some(payment) = &row.payment {
        merging.option(
            "field-payment-way",
            |source| &mut source.payment.get_or_insert_default().way,
            &payment.way,
            &choice,
        );
        merging.option(
            "field-payment-lag",
            |source| &mut source.payment.get_or_insert_default().lag,
            &payment.lag,
            &|lag| lag.map_or(Shown::Nothing, Shown::Count),
        );
    }
    if let Some(rule) = &row.match_rule {
        merging.option(
            "import-target-match-share",
            |source| &mut source.match_rule.get_or_insert_default().share,
            &rule.share,
            &share,
        );
        merging.option(
            "import-target-match-basis",
            |source| &mut source.match_rule.get_or_insert_default().basis,
            &rule.basis,
            &choice,
        );
        for (year, amount) in rule.amounts.iter() {
            let there = merging.record.match_rule.get_or_insert_default();
            let old = there.amounts.of(year);
            if old != amount {
                there.amounts = there.amounts.with(year, amount);
                merging.changes.push(FieldChange {
                    label: "import-target-match-promised",
                    name: Some(names.year(year)),
                    old: Shown::amount(old),
                    new: Shown::amount(amount),
                });
            }
        }
    }
    if let Some(rule) = &row.indirect {
        merging.option(
            "import-target-indirect-share",
            |source| &mut source.indirect.get_or_insert_default().share,
            &rule.share,
            &share,
        );
        merging.option(
            "import-target-indirect-basis",
            |source| &mut source.indirect.get_or_insert_default().basis,
            &rule.basis,
            &choice,
        );
    }
    let amount = |amount: Option<_>| amount.map_or(Shown::Nothing, |money| Shown::Amount(Amount::Known(money)));
    let on = |day: Option<Day>| day.map_or(Shown::Nothing, Shown::Day);
    list(
        merging,
        "field-sources-receipts",
        |source| &mut source.receipts,
        &row.receipts,
        |one, other| one.day == other.day,
        &|receipt| [on(receipt.day), amount(receipt.amount)],
    );
    list(
        merging,
        "field-sources-caps",
        |source| &mut source.caps,
        &row.caps,
        |one, other| (&one.line, &one.category) == (&other.line, &other.category),
        &|cap| {
            let of = match (&cap.line, &cap.category) {
                (Some(line), _) => names.shown(Some(line.into())),
                (None, category) => choice(category),
            };
            [of, cap.share.map_or(amount(cap.most), Shown::Share)]
        },
    );
    list(
        merging,
        "field-sources-deliverables",
        |source| &mut source.deliverables,
        &row.deliverables,
        |one, other| (&one.kind, one.due) == (&other.kind, other.due),
        &|owed| [choice(&owed.kind), on(owed.due)],
    );
}

/// Adds what a list says besides what is there; of what is about the same, what the list says counts. Nothing is taken out.
fn list<T: Clone + PartialEq>(
    merging: &mut Merging<'_, Source>,
    label: &'static str,
    field: fn(&mut Source) -> &mut Vec<T>,
    new: &[T],
    is_same: fn(&T, &T) -> bool,
    show: &dyn Fn(&T) -> [Shown; 2],
) {
    let before = field(merging.record).clone();
    // Each of those that are there is the same as one of the list at most: first what is wholly alike.
    let mut open: Vec<usize> = (0..before.len()).collect();
    let mut take = |item: &T, is_it: &dyn Fn(&T, &T) -> bool| {
        let found = open
            .iter()
            .position(|at| before.get(*at).is_some_and(|there| is_it(there, item)))?;
        Some(open.remove(found))
    };
    let rest: Vec<&T> = new.iter().filter(|item| take(item, &|a, b| a == b).is_none()).collect();
    if rest.is_empty() {
        return;
    }
    for item in rest {
        let there = take(item, &is_same);
        let all = field(merging.record);
        match there.and_then(|at| all.get_mut(at)) {
            Some(there) => *there = item.clone(),
            None => all.push(item.clone()),
        }
    }
    let shown = |items: &[T]| match items.len() {
        0 => Shown::Nothing,
        _ => {
            let parts = items.iter().flat_map(show);
            Shown::List(parts.filter(|part| *part != Shown::Nothing).collect())
        }
    };
    let (old, new) = (shown(&before), shown(field(merging.record)));
    merging.change(label, old, new);
}
