//! Bringing what a row says into a partner, field by field, and saying what that changes.

use crate::sorted::SortedSet;

use super::incoming::append;
use super::matching::bare_website;
use super::remark::Remark;
use super::shown::{FieldChange, Shown, plain};
use crate::plan::partner::Confirmed;
use crate::plan::{Agreement, Contribution, Day, Partner};

/// What a value does to one that stands there and differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// It takes its place.
    Replace,
    /// It does not: it is noted, and remarked on.
    Fill,
}

/// A partner being changed by rows.
pub(super) struct Merging<'a> {
    pub partner: &'a mut Partner,
    pub rule: Rule,
    pub changes: Vec<FieldChange>,
    pub remarks: Vec<Remark>,
}

/// A closed list's value.
macro_rules! shown_choice {
    ($value:expr) => {
        $value.as_ref().map_or(Shown::Nothing, |value| {
            Shown::Choice(value.label_key(), value.id().to_owned())
        })
    };
}

impl<'a> Merging<'a> {
    pub fn new(partner: &'a mut Partner, rule: Rule) -> Self {
        Self {
            partner,
            rule,
            changes: Vec::new(),
            remarks: Vec::new(),
        }
    }

    /// Brings in all that a row says of the partner but its name and kind, which have rules of their own.
    pub fn merge(&mut self, row: &Partner) {
        self.text(
            "field-partners-label",
            |partner| &mut partner.label,
            &row.label,
            |a, b| a == b,
        );
        self.text(
            "field-partners-website",
            |partner| &mut partner.website,
            &row.website,
            |a, b| bare_website(a).is_some_and(|a| bare_website(b) == Some(a)),
        );
        self.text(
            "field-partners-email",
            |partner| &mut partner.email,
            &row.email,
            |a, b| a.eq_ignore_ascii_case(b),
        );
        self.text(
            "field-partners-phone",
            |partner| &mut partner.phone,
            &row.phone,
            |a, b| digits(a) == digits(b),
        );
        self.text(
            "field-partners-place",
            |partner| &mut partner.place,
            &row.place,
            |a, b| a.eq_ignore_ascii_case(b),
        );
        self.text(
            "field-partners-grades",
            |partner| &mut partner.grades,
            &row.grades,
            |a, b| a == b,
        );
        self.option(
            "field-partners-standing",
            |partner| &mut partner.standing,
            &row.standing,
            |value| shown_choice!(value),
        );
        self.option(
            "field-partners-stage",
            |partner| &mut partner.stage,
            &row.stage,
            |value| shown_choice!(value),
        );
        self.option(
            "field-partners-type_now",
            |partner| &mut partner.type_now,
            &row.type_now,
            |value| shown_choice!(value),
        );
        self.option(
            "field-partners-type_desired",
            |partner| &mut partner.type_desired,
            &row.type_desired,
            |value| shown_choice!(value),
        );
        let count = |value: &Option<u32>| value.map_or(Shown::Nothing, Shown::Count);
        self.option(
            "field-partners-students_served",
            |partner| &mut partner.students_served,
            &row.students_served,
            count,
        );
        self.option(
            "field-partners-families_served",
            |partner| &mut partner.families_served,
            &row.families_served,
            count,
        );
        let rating = |value: &Option<u8>| value.map_or(Shown::Nothing, |rating| Shown::Count(rating.into()));
        self.option(
            "field-partners-influence",
            |partner| &mut partner.influence,
            &row.influence,
            rating,
        );
        self.option(
            "field-partners-interest",
            |partner| &mut partner.interest,
            &row.interest,
            rating,
        );
        self.option(
            "field-partners-disposition",
            |partner| &mut partner.disposition,
            &row.disposition,
            |value| shown_choice!(value),
        );
        self.set(
            "field-partners-gives",
            |partner| &mut partner.gives,
            &row.gives,
            contribution,
        );
        self.set(
            "field-partners-could_give",
            |partner| &mut partner.could_give,
            &row.could_give,
            contribution,
        );
        self.set(
            "field-partners-needs",
            |partner| &mut partner.needs,
            &row.needs,
            contribution,
        );
        self.set(
            "field-partners-tags",
            |partner| &mut partner.tags,
            &row.tags,
            |tag| Shown::Text(tag.clone()),
        );
        if let Some(agreement) = &row.agreement {
            self.agreement(agreement);
        }
        if let Some(Confirmed { on: Some(on), .. }) = &row.confirmed {
            self.confirmed(*on);
        }
        for (name, value) in &row.custom {
            self.custom(name, value);
        }
        self.notes(&row.notes);
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

    fn text(
        &mut self,
        label: &'static str,
        field: fn(&mut Partner) -> &mut String,
        new: &str,
        same: fn(&str, &str) -> bool,
    ) {
        let old = field(self.partner).clone();
        if new.is_empty() || old == new || !old.is_empty() && same(&old, new) {
            return;
        }
        if self.may_replace(label, old.is_empty(), new) {
            self.change(label, Shown::text(&old), Shown::text(new));
            *field(self.partner) = new.to_owned();
        }
    }

    fn option<T: Clone + PartialEq>(
        &mut self,
        label: &'static str,
        field: fn(&mut Partner) -> &mut Option<T>,
        new: &Option<T>,
        show: fn(&Option<T>) -> Shown,
    ) {
        let old = field(self.partner).clone();
        if new.is_none() || old == *new {
            return;
        }
        if self.may_replace(label, old.is_none(), &plain(&show(new))) {
            self.change(label, show(&old), show(new));
            *field(self.partner) = new.clone();
        }
    }

    /// Adds to a set; nothing is taken out of it.
    fn set<T: Clone + Ord>(
        &mut self,
        label: &'static str,
        field: fn(&mut Partner) -> &mut SortedSet<T>,
        new: &SortedSet<T>,
        show: fn(&T) -> Shown,
    ) {
        let old = field(self.partner).clone();
        if new.is_subset(&old) {
            return;
        }
        field(self.partner).extend(new.iter().cloned());
        let list = |set: &SortedSet<T>| match set.len() {
            0 => Shown::Nothing,
            _ => Shown::List(set.iter().map(show).collect()),
        };
        let new = list(field(self.partner));
        self.change(label, list(&old), new);
    }

    fn agreement(&mut self, row: &Agreement) {
        fn agreement(partner: &mut Partner) -> &mut Agreement {
            partner.agreement.get_or_insert_default()
        }
        let before = self.partner.agreement.clone();
        self.option(
            "field-agreement-kind",
            |partner| &mut agreement(partner).kind,
            &row.kind,
            |value| shown_choice!(value),
        );
        self.option(
            "field-agreement-progress",
            |partner| &mut agreement(partner).progress,
            &row.progress,
            |value| shown_choice!(value),
        );
        let day = |value: &Option<Day>| value.map_or(Shown::Nothing, Shown::Day);
        self.option(
            "field-agreement-signed",
            |partner| &mut agreement(partner).signed,
            &row.signed,
            day,
        );
        self.option(
            "field-agreement-expires",
            |partner| &mut agreement(partner).expires,
            &row.expires,
            day,
        );
        self.agreement_texts(row);
        if self.partner.agreement == Some(Agreement::default()) {
            self.partner.agreement = before;
        }
    }

    /// Links and notes of the agreement grow by what they do not hold yet.
    fn agreement_texts(&mut self, row: &Agreement) {
        let agreement = self.partner.agreement.get_or_insert_default();
        let old = agreement.links.clone();
        for link in &row.links {
            if !agreement.links.contains(link) {
                agreement.links.push(link.clone());
            }
        }
        let new = agreement.links.clone();
        let notes = agreement.notes.clone();
        if !row.notes.is_empty() && !notes.contains(&row.notes) {
            append(&mut agreement.notes, &row.notes);
        }
        let new_notes = agreement.notes.clone();
        if new != old {
            let list = |links: Vec<String>| Shown::text(&links.join(", "));
            self.change("import-target-agreement-links", list(old), list(new));
        }
        if new_notes != notes {
            self.change(
                "import-target-agreement-notes",
                Shown::text(&notes),
                Shown::text(&new_notes),
            );
        }
    }

    /// Facts are as old as they were last confirmed: only a later day counts.
    fn confirmed(&mut self, on: Day) {
        let old = self.partner.confirmed.as_ref().and_then(|confirmed| confirmed.on);
        if old.is_none_or(|old| old < on) {
            self.change(
                "field-confirmed-on",
                old.map_or(Shown::Nothing, Shown::Day),
                Shown::Day(on),
            );
            // Who confirmed it then is not who did now.
            self.partner.confirmed = Some(Confirmed {
                on: Some(on),
                ..Confirmed::default()
            });
        }
    }

    /// One of the plan's own text fields.
    pub fn custom(&mut self, name: &str, value: &str) {
        let old = self.partner.custom.get(name).cloned().unwrap_or_default();
        if value.is_empty()
            || old == value
            || !self.may_replace("field-partners-custom", old.is_empty(), &format!("{name}: {value}"))
        {
            return;
        }
        self.partner.custom.insert(name.to_owned(), value.to_owned());
        self.changes.push(FieldChange {
            label: "field-partners-custom",
            name: Some(name.to_owned()),
            old: Shown::text(&old),
            new: Shown::text(value),
        });
    }

    /// Notes grow by what they do not hold yet; nothing is taken out of them.
    pub fn notes(&mut self, notes: &str) {
        let old = self.partner.notes.clone();
        if !notes.is_empty() && !old.contains(notes) {
            append(&mut self.partner.notes, notes);
            let new = Shown::text(&self.partner.notes);
            match self
                .changes
                .iter_mut()
                .find(|change| change.label == "field-partners-notes")
            {
                Some(change) => change.new = new,
                None => self.change("field-partners-notes", Shown::text(&old), new),
            }
        }
    }
}

fn contribution(value: &Contribution) -> Shown {
    Shown::Choice(value.label_key(), value.id().to_owned())
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;
