//! One row of the list, read: the partner it describes, and what could not be read.

use crate::sorted::{SortedMap, SortedSet};

use super::draft::Draft;
use super::kind_words::Sureness;
use super::remark::Remark;
use crate::exchange::columns::{
    PlacePart, Target, fold, is_known_heading, read_agreement_kind, read_agreement_progress, read_contributions,
    read_standing, read_type, split_list,
};
use crate::exchange::delimited::Row;
use crate::exchange::entry::{DayRules, read_count, read_day};
use crate::plan::partner::Confirmed;
use crate::plan::{About, Agreement, Contribution, Day, Id, Partner, PartnerKind, Rank, Record};

/// The contact person of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// The name.
    pub name: String,
    /// The title or position.
    pub title: String,
    /// The e-mail address.
    pub email: String,
    /// The telephone number.
    pub phone: String,
}

/// A row, read.
#[derive(Clone, Debug)]
pub(super) struct Incoming {
    /// What the row says of the partner; an empty field is one it says nothing about.
    pub partner: Partner,
    /// Whether the word for the kind is known, so that it may change a kind.
    pub kind_is_known: bool,
    pub goals: Vec<String>,
    pub holder: String,
    pub contact: Contact,
    /// The id in the list it comes from.
    pub external: String,
    pub remarks: Vec<Remark>,
}

/// How rows are read, worked out once for all of them.
pub(super) struct Reader {
    columns: Vec<(usize, Target, String)>,
    kinds: SortedMap<String, (PartnerKind, Sureness)>,
    headings: Option<usize>,
    ends: DayRules,
    begins: DayRules,
    /// The column whose notes need no heading before them.
    plain_notes: Option<usize>,
}

impl Reader {
    pub fn new(draft: &Draft, about: &About) -> Self {
        let all = draft.columns().iter().enumerate();
        let columns: Vec<(usize, Target, String)> = all
            .filter(|(_, column)| column.target != Target::Skip)
            .map(|(place, column)| (place, column.target, draft.column_name(place)))
            .collect();
        let kinds = draft
            .kinds()
            .iter()
            .map(|kind| (fold(&kind.word), (kind.kind.clone(), kind.sure)));
        let notes: Vec<&(usize, Target, String)> = columns
            .iter()
            .filter(|(_, target, _)| *target == Target::Notes)
            .collect();
        let plain_notes = match notes.as_slice() {
            [(place, _, name)] if is_known_heading(name) => Some(*place),
            _ => None,
        };
        Self {
            kinds: kinds.collect(),
            headings: draft.heading().map(|row| row.cells.len()),
            ends: DayRules::ending(about),
            begins: DayRules::beginning(about),
            plain_notes,
            columns,
        }
    }

    pub fn read(&self, row: &Row) -> Incoming {
        let mut reading = Reading::new();
        for (place, target, name) in &self.columns {
            let cell = row.cell(*place);
            if !cell.is_empty() {
                self.take(&mut reading, (*place, name), *target, cell);
            }
        }
        if let Some(headings) = self.headings
            && row.cells.iter().skip(headings).any(|cell| !cell.trim().is_empty())
        {
            let cells = row.cells.len();
            reading.incoming.remarks.push(Remark::Uneven { cells, headings });
        }
        reading.finish()
    }

    fn take(&self, reading: &mut Reading, (place, name): (usize, &str), target: Target, cell: &str) {
        match target {
            Target::Kind => self.take_kind(&mut reading.incoming, cell),
            Target::Place(part) => reading.place.push((part, cell.to_owned())),
            Target::Notes if self.plain_notes == Some(place) => reading.notes.push(cell.to_owned()),
            Target::Notes => reading.note(name, cell),
            Target::Custom => {
                let custom = &mut reading.incoming.partner.custom;
                custom.insert(name.to_owned(), cell.to_owned());
            }
            Target::Standing => reading.incoming.partner.standing = reading.choice(name, cell, read_standing),
            Target::TypeNow => reading.incoming.partner.type_now = reading.choice(name, cell, read_type),
            Target::TypeDesired => reading.incoming.partner.type_desired = reading.choice(name, cell, read_type),
            Target::AgreementKind => reading.agreement.kind = reading.choice(name, cell, read_agreement_kind),
            Target::AgreementProgress => {
                reading.agreement.progress = reading.choice(name, cell, read_agreement_progress);
            }
            Target::Signed => reading.agreement.signed = reading.day(name, cell, &self.begins),
            Target::Expires => reading.agreement.expires = reading.day(name, cell, &self.ends),
            Target::Confirmed => reading.confirmed = reading.day(name, cell, &self.ends),
            Target::StudentsServed => reading.incoming.partner.students_served = reading.count(name, cell),
            Target::FamiliesServed => reading.incoming.partner.families_served = reading.count(name, cell),
            Target::Gives => {
                let known = reading.contributions(name, cell);
                reading.incoming.partner.gives.extend(known);
            }
            Target::CouldGive => {
                let known = reading.contributions(name, cell);
                reading.incoming.partner.could_give.extend(known);
            }
            Target::Needs => {
                let known = reading.contributions(name, cell);
                reading.incoming.partner.needs.extend(known);
            }
            target => reading.take_text(target, cell),
        }
    }

    fn take_kind(&self, incoming: &mut Incoming, cell: &str) {
        let known = self.kinds.get(&fold(cell)).cloned();
        let (kind, sure) = known.unwrap_or((PartnerKind::Else, Sureness::Unknown));
        incoming.kind_is_known = sure != Sureness::Unknown;
        if kind == PartnerKind::Else && fold(cell) != "other" {
            incoming.partner.kind_name = one_line(cell);
        }
        incoming.partner.kind = Some(kind);
    }
}

/// A row being read.
struct Reading {
    incoming: Incoming,
    notes: Vec<String>,
    place: Vec<(PlacePart, String)>,
    agreement: Agreement,
    confirmed: Option<Day>,
    first: String,
    last: String,
}

impl Reading {
    fn new() -> Self {
        Self {
            incoming: Incoming {
                partner: Partner::new(Id::default(), Rank::default()),
                kind_is_known: true,
                goals: Vec::new(),
                holder: String::new(),
                contact: Contact::default(),
                external: String::new(),
                remarks: Vec::new(),
            },
            notes: Vec::new(),
            place: Vec::new(),
            agreement: Agreement::default(),
            confirmed: None,
            first: String::new(),
            last: String::new(),
        }
    }

    fn take_text(&mut self, target: Target, cell: &str) {
        let incoming = &mut self.incoming;
        let partner = &mut incoming.partner;
        let field = match target {
            Target::Name => &mut partner.name,
            Target::Label => &mut partner.label,
            Target::Website => &mut partner.website,
            Target::Email => &mut partner.email,
            Target::Phone => &mut partner.phone,
            Target::Grades => &mut partner.grades,
            Target::Holder => &mut incoming.holder,
            Target::ExternalId => &mut incoming.external,
            Target::ContactName => &mut incoming.contact.name,
            Target::ContactFirst => &mut self.first,
            Target::ContactLast => &mut self.last,
            Target::ContactTitle => &mut incoming.contact.title,
            Target::ContactEmail => &mut incoming.contact.email,
            Target::ContactPhone => &mut incoming.contact.phone,
            Target::Goals => return incoming.goals.extend(split_list(cell).into_iter().map(str::to_owned)),
            Target::Tags => return partner.tags.extend(split_list(cell).into_iter().map(str::to_owned)),
            _ => return,
        };
        *field = one_line(cell);
    }

    fn note(&mut self, column: &str, text: &str) {
        self.notes.push(format!("{column}: {text}"));
    }

    /// Keeps what could not be read.
    fn unread(&mut self, column: &str, text: &str) {
        self.note(column, text);
        self.incoming.remarks.push(Remark::Unread {
            column: column.to_owned(),
            text: text.to_owned(),
        });
    }

    fn choice<T>(&mut self, column: &str, text: &str, read: fn(&str) -> Option<T>) -> Option<T> {
        let value = read(text);
        if value.is_none() {
            self.unread(column, text);
        }
        value
    }

    fn day(&mut self, column: &str, text: &str, rules: &DayRules) -> Option<Day> {
        let Ok(read) = read_day(text, rules) else {
            self.unread(column, text);
            return None;
        };
        if let (true, Some(day)) = (read.is_ambiguous(), read.day) {
            self.incoming.remarks.push(Remark::AmbiguousDay {
                column: column.to_owned(),
                text: text.to_owned(),
                day,
            });
        }
        read.day
    }

    fn count(&mut self, column: &str, text: &str) -> Option<u32> {
        let Ok(read) = read_count(text) else {
            self.unread(column, text);
            return None;
        };
        if read.rough {
            self.incoming.remarks.push(Remark::Rough {
                column: column.to_owned(),
                text: text.to_owned(),
            });
        }
        read.count
    }

    fn contributions(&mut self, column: &str, text: &str) -> SortedSet<Contribution> {
        let (known, unknown) = read_contributions(text);
        if !unknown.is_empty() {
            self.unread(column, &unknown.join("; "));
        }
        known
    }

    fn finish(mut self) -> Incoming {
        let place = self.place();
        let partner = &mut self.incoming.partner;
        partner.place = place;
        if self.agreement != Agreement::default() {
            partner.agreement = Some(self.agreement);
        }
        if self.confirmed.is_some() {
            partner.confirmed = Some(Confirmed {
                on: self.confirmed,
                ..Confirmed::default()
            });
        }
        partner.notes = self.notes.join("\n");
        let contact = &mut self.incoming.contact;
        if contact.name.is_empty() {
            contact.name = [self.first, self.last].join(" ").trim().to_owned();
        }
        if contact.name.is_empty() {
            // Without a name it is the office's address rather than a person's.
            let Contact {
                email, phone, title, ..
            } = std::mem::take(contact);
            for (field, value) in [(&mut partner.email, email), (&mut partner.phone, phone)] {
                if field.is_empty() {
                    *field = value;
                } else if !value.is_empty() && *field != value {
                    append(&mut partner.notes, &value);
                }
            }
            if !title.is_empty() {
                append(&mut partner.notes, &title);
            }
        }
        self.incoming
    }

    /// `12 Main St, Elmford, Elm County, VT 05401`.
    fn place(&self) -> String {
        let part = |wanted: PlacePart| {
            let parts = self.place.iter().filter(move |(part, _)| *part == wanted);
            parts.map(|(_, text)| text.split('\n').map(str::trim).collect::<Vec<_>>().join(", "))
        };
        let state: Vec<String> = part(PlacePart::State).chain(part(PlacePart::Postcode)).collect();
        let parts = part(PlacePart::Whole)
            .chain(part(PlacePart::Street))
            .chain(part(PlacePart::City))
            .chain(part(PlacePart::County))
            .chain(Some(state.join(" ")))
            .chain(part(PlacePart::Country))
            .filter(|text| !text.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    }
}

/// Text of a field of one line: line breaks and runs of spaces are one space.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Adds a line to notes.
pub(super) fn append(notes: &mut String, line: &str) {
    if !notes.is_empty() {
        notes.push('\n');
    }
    notes.push_str(line);
}
