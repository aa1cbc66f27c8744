//! Bringing what a row says into a partner.

use super::matching::bare_website;
use crate::exchange::list::{FieldChange, Merging, Shown, append, same_digits};
use crate::plan::partner::Confirmed;
use crate::plan::{Agreement, Contribution, Day, Partner};

/// A closed list's value.
macro_rules! shown_choice {
    ($value:expr) => {
        $value.as_ref().map_or(Shown::Nothing, |value| {
            Shown::Choice(value.label_key(), value.id().to_owned())
        })
    };
}

impl Merging<'_, Partner> {
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
            same_digits,
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
            &|value| shown_choice!(value),
        );
        self.option(
            "field-partners-stage",
            |partner| &mut partner.stage,
            &row.stage,
            &|value| shown_choice!(value),
        );
        self.option(
            "field-partners-type_now",
            |partner| &mut partner.type_now,
            &row.type_now,
            &|value| shown_choice!(value),
        );
        self.option(
            "field-partners-type_desired",
            |partner| &mut partner.type_desired,
            &row.type_desired,
            &|value| shown_choice!(value),
        );
        let count = |value: &Option<u32>| value.map_or(Shown::Nothing, Shown::Count);
        self.option(
            "field-partners-students_served",
            |partner| &mut partner.students_served,
            &row.students_served,
            &count,
        );
        self.option(
            "field-partners-families_served",
            |partner| &mut partner.families_served,
            &row.families_served,
            &count,
        );
        let rating = |value: &Option<u8>| value.map_or(Shown::Nothing, |rating| Shown::Count(rating.into()));
        self.option(
            "field-partners-influence",
            |partner| &mut partner.influence,
            &row.influence,
            &rating,
        );
        self.option(
            "field-partners-interest",
            |partner| &mut partner.interest,
            &row.interest,
            &rating,
        );
        self.option(
            "field-partners-disposition",
            |partner| &mut partner.disposition,
            &row.disposition,
            &|value| shown_choice!(value),
        );
        self.set(
            "field-partners-gives",
            |partner| &mut partner.gives,
            &row.gives,
            &contribution,
        );
        self.set(
            "field-partners-could_give",
            |partner| &mut partner.could_give,
            &row.could_give,
            &contribution,
        );
        self.set(
            "field-partners-needs",
            |partner| &mut partner.needs,
            &row.needs,
            &contribution,
        );
        self.set(
            "field-partners-tags",
            |partner| &mut partner.tags,
            &row.tags,
            &|tag: &String| Shown::Text(tag.clone()),
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

    fn agreement(&mut self, row: &Agreement) {
        fn agreement(partner: &mut Partner) -> &mut Agreement {
            partner.agreement.get_or_insert_default()
        }
        let before = self.record.agreement.clone();
        self.option(
            "field-agreement-kind",
            |partner| &mut agreement(partner).kind,
            &row.kind,
            &|value| shown_choice!(value),
        );
        self.option(
            "field-agreement-progress",
            |partner| &mut agreement(partner).progress,
            &row.progress,
            &|value| shown_choice!(value),
        );
        let day = |value: &Option<Day>| value.map_or(Shown::Nothing, Shown::Day);
        self.option(
            "field-agreement-signed",
            |partner| &mut agreement(partner).signed,
            &row.signed,
            &day,
        );
        self.option(
            "field-agreement-expires",
            |partner| &mut agreement(partner).expires,
            &row.expires,
            &day,
        );
        self.agreement_texts(row);
        if self.record.agreement == Some(Agreement::default()) {
            self.record.agreement = before;
        }
    }

    /// Links and notes of the agreement grow by what they do not hold yet.
    fn agreement_texts(&mut self, row: &Agreement) {
        let agreement = self.record.agreement.get_or_insert_default();
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
        let old = self.record.confirmed.as_ref().and_then(|confirmed| confirmed.on);
        if old.is_none_or(|old| old < on) {
            self.change(
                "field-confirmed-on",
                old.map_or(Shown::Nothing, Shown::Day),
                Shown::Day(on),
            );
            // Who confirmed it then is not who did now.
            self.record.confirmed = Some(Confirmed {
                on: Some(on),
                ..Confirmed::default()
            });
        }
    }

    /// One of the plan's own text fields.
    pub fn custom(&mut self, name: &str, value: &str) {
        let old = self.record.custom.get(name).cloned().unwrap_or_default();
        if value.is_empty()
            || old == value
            || !self.may_replace("field-partners-custom", old.is_empty(), &format!("{name}: {value}"))
        {
            return;
        }
        self.record.custom.insert(name.to_owned(), value.to_owned());
        self.changes.push(FieldChange {
            label: "field-partners-custom",
            name: Some(name.to_owned()),
            old: Shown::text(&old),
            new: Shown::text(value),
        });
    }
}

fn contribution(value: &Contribution) -> Shown {
    Shown::Choice(value.label_key(), value.id().to_owned())
}

#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;
