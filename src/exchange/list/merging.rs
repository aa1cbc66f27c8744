//! Bringing what a row says into a record, field by field, and saying what that changes.

use crate::sorted::SortedSet;

use super::remark::Remark;
use super::shown::{FieldChange, Shown, plain};
use super::texts::append;
use crate::plan::{Amount, CostLine, Partner, Person, Role, Source, Tie, YearAmounts};

/// What a value does to one that stands there and differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) enum Rule {
    /// It takes its place.
    Replace,
    /// It does not: it is noted, and remarked on.
    Fill,
}

/// What a row did.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Done {
    pub changes: Vec<FieldChange>,
    pub remarks: Vec<Remark>,
}

/// A record with notes, which take what has no other place.
pub(in crate::exchange) trait Noted {
    /// The key of their label.
    const NOTES: &'static str;

    /// The notes.
    fn notes(&mut self) -> &mut String;
}

macro_rules! noted {
    ($($Type:ident: $label:literal,)*) => {
        $( impl Noted for $Type {
            const NOTES: &'static str = $label;

            fn notes(&mut self) -> &mut String {
                &mut self.notes
            }
        } )*
    };
}
noted! {
    Partner: "field-partners-notes",
    Tie: "field-ties-notes",
    Person: "field-people-notes",
    Role: "field-roles-notes",
    CostLine: "field-cost_lines-notes",
    Source: "field-sources-notes",
}

/// A record being changed by rows.
pub(in crate::exchange) struct Merging<'a, R> {
    pub record: &'a mut R,
    pub rule: Rule,
    pub changes: Vec<FieldChange>,
    pub remarks: Vec<Remark>,
}

impl<'a, R: Noted> Merging<'a, R> {
    pub fn new(record: &'a mut R, rule: Rule) -> Self {
        Self {
            record,
            rule,
            changes: Vec::new(),
            remarks: Vec::new(),
        }
    }

    /// What the row did so far.
    pub fn done(self) -> Done {
        Done {
            changes: self.changes,
            remarks: self.remarks,
        }
    }

    /// Says that a field changes.
    pub fn change(&mut self, label: &'static str, old: Shown, new: Shown) {
        self.changes.push(FieldChange {
            label,
            name: None,
            old,
            new,
        });
    }

    /// Whether a value may stand in place of another; where it may not, it is kept in the notes.
    pub fn may_replace(&mut self, label: &'static str, is_empty: bool, text: &str) -> bool {
        if is_empty || self.rule == Rule::Replace {
            return true;
        }
        self.remarks.push(Remark::Differs {
            label,
            text: text.to_owned(),
        });
        self.notes(text);
        false
    }

    pub fn text(
        &mut self,
        label: &'static str,
        field: fn(&mut R) -> &mut String,
        new: &str,
        same: fn(&str, &str) -> bool,
    ) {
        let old = field(self.record).clone();
        if new.is_empty() || old == new || !old.is_empty() && same(&old, new) {
            return;
        }
        if self.may_replace(label, old.is_empty(), new) {
            self.change(label, Shown::text(&old), Shown::text(new));
            *field(self.record) = new.to_owned();
        }
    }

    pub fn option<T: Clone + PartialEq>(
        &mut self,
        label: &'static str,
        field: fn(&mut R) -> &mut Option<T>,
        new: &Option<T>,
        show: &dyn Fn(&Option<T>) -> Shown,
    ) {
        let old = field(self.record).clone();
        if new.is_none() || old == *new {
            return;
        }
        if self.may_replace(label, old.is_none(), &plain(&show(new))) {
            self.change(label, show(&old), show(new));
            *field(self.record) = new.clone();
        }
    }

    /// Amounts by fiscal year; a year that the row says nothing of stays. Each is told by the name of its year.
    pub fn amounts(&mut self, field: fn(&mut R) -> &mut YearAmounts, new: &YearAmounts, name: &dyn Fn(i32) -> String) {
        for (year, amount) in new.iter() {
            let old = field(self.record).of(year);
            if old == amount {
                continue;
            }
            *field(self.record) = field(self.record).with(year, amount);
            self.changes.push(FieldChange {
                label: "import-target-amounts",
                name: Some(name(year)),
                old: if old == Amount::Blank {
                    Shown::Nothing
                } else {
                    Shown::Amount(old)
                },
                new: Shown::Amount(amount),
            });
        }
    }

    /// Adds to a set; nothing is taken out of it.
    pub fn set<T: Clone + Ord>(
        &mut self,
        label: &'static str,
        field: fn(&mut R) -> &mut SortedSet<T>,
        new: &SortedSet<T>,
        show: &dyn Fn(&T) -> Shown,
    ) {
        let old = field(self.record).clone();
        if new.is_subset(&old) {
            return;
        }
        field(self.record).extend(new.iter().cloned());
        let list = |set: &SortedSet<T>| match set.len() {
            0 => Shown::Nothing,
            _ => Shown::List(set.iter().map(show).collect()),
        };
        let new = list(field(self.record));
        self.change(label, list(&old), new);
    }

    /// Notes grow by what they do not hold yet; nothing is taken out of them.
    pub fn notes(&mut self, notes: &str) {
        let old = self.record.notes().clone();
        if !notes.is_empty() && !old.contains(notes) {
            append(self.record.notes(), notes);
            let new = Shown::text(self.record.notes());
            match self.changes.iter_mut().find(|change| change.label == R::NOTES) {
                Some(change) => change.new = new,
                None => self.change(R::NOTES, Shown::text(&old), new),
            }
        }
    }
}
