//! How the rows of a list are read, by what its columns become.

use crate::sorted::SortedMap;

use super::draft::Draft;
use super::incoming::{Incoming, Reading, one_line};
use super::kind_words::Sureness;
use super::remark::Remark;
use crate::exchange::columns::{
    Target, fold, is_known_heading, read_agreement_kind, read_agreement_progress, read_disposition, read_stage,
    read_standing, read_type,
};
use crate::exchange::delimited::Row;
use crate::exchange::entry::DayRules;
use crate::plan::{About, PartnerKind};

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
            Target::Standing => reading.incoming.partner.standing = reading.choice(name, cell, target, read_standing),
            Target::Stage => reading.incoming.partner.stage = reading.choice(name, cell, target, read_stage),
            Target::TypeNow => reading.incoming.partner.type_now = reading.choice(name, cell, target, read_type),
            Target::TypeDesired => {
                reading.incoming.partner.type_desired = reading.choice(name, cell, target, read_type);
            }
            Target::Disposition => {
                reading.incoming.partner.disposition = reading.choice(name, cell, target, read_disposition);
            }
            Target::AgreementKind => reading.agreement.kind = reading.choice(name, cell, target, read_agreement_kind),
            Target::AgreementProgress => {
                reading.agreement.progress = reading.choice(name, cell, target, read_agreement_progress);
            }
            Target::AgreementLinks => reading.links(name, cell),
            Target::AgreementNotes => reading.agreement.notes = cell.to_owned(),
            Target::Influence => reading.incoming.partner.influence = reading.rating(name, cell),
            Target::Interest => reading.incoming.partner.interest = reading.rating(name, cell),
            Target::KindName => reading.kind_in_words = Some((name.to_owned(), one_line(cell))),
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
