//! How the rows of a list are read, by what its columns become.

use crate::sorted::SortedMap;

use super::incoming::{Incoming, Reading};
use crate::exchange::columns::{
    Target, fold, read_agreement_kind, read_agreement_progress, read_disposition, read_stage, read_standing, read_type,
};
use crate::exchange::delimited::Row;
use crate::exchange::list::{Cell, Draft, RowReader, Sureness, one_line};
use crate::plan::{About, PartnerKind};

/// How rows are read, worked out once for all of them.
pub(super) struct Reader {
    rows: RowReader,
    kinds: SortedMap<String, (PartnerKind, Sureness)>,
}

impl Reader {
    pub fn new(draft: &Draft, about: &About) -> Self {
        let kinds = draft
            .words()
            .iter()
            .map(|kind| (fold(&kind.word), (PartnerKind::from_id(&kind.meaning), kind.sure)));
        Self {
            kinds: kinds.collect(),
            rows: RowReader::new(draft, about),
        }
    }

    pub fn read(&self, row: &Row) -> Incoming {
        let mut reading = Reading::new();
        for cell in self.rows.cells(row) {
            self.take(&mut reading, cell);
        }
        reading.left.remarks.extend(self.rows.uneven(row));
        reading.finish()
    }

    fn take(&self, reading: &mut Reading, cell: Cell) {
        let (name, text) = (cell.column, cell.text);
        let left = &mut reading.left;
        let partner = &mut reading.incoming.partner;
        match cell.target {
            Target::Kind => self.take_kind(&mut reading.incoming, text),
            Target::Place(part) => reading.place.push((part, text.to_owned())),
            Target::Notes => left.notes.push(self.rows.note(cell)),
            Target::Custom => {
                partner.custom.insert(name.to_owned(), text.to_owned());
            }
            Target::Standing => partner.standing = left.choice(cell, read_standing),
            Target::Stage => partner.stage = left.choice(cell, read_stage),
            Target::TypeNow => partner.type_now = left.choice(cell, read_type),
            Target::TypeDesired => partner.type_desired = left.choice(cell, read_type),
            Target::Disposition => partner.disposition = left.choice(cell, read_disposition),
            Target::AgreementKind => reading.agreement.kind = left.choice(cell, read_agreement_kind),
            Target::AgreementProgress => reading.agreement.progress = left.choice(cell, read_agreement_progress),
            Target::AgreementLinks => reading.links(name, text),
            Target::AgreementNotes => reading.agreement.notes = text.to_owned(),
            Target::Influence => reading.incoming.partner.influence = reading.rating(name, text),
            Target::Interest => reading.incoming.partner.interest = reading.rating(name, text),
            Target::KindName => reading.kind_in_words = Some((name.to_owned(), one_line(text))),
            Target::Signed => reading.agreement.signed = left.day(cell, &self.rows.begins),
            Target::Expires => reading.agreement.expires = left.day(cell, &self.rows.ends),
            Target::Confirmed => reading.confirmed = left.day(cell, &self.rows.ends),
            Target::StudentsServed => partner.students_served = left.count(cell),
            Target::FamiliesServed => partner.families_served = left.count(cell),
            Target::Gives => {
                let known = reading.contributions(name, text);
                reading.incoming.partner.gives.extend(known);
            }
            Target::CouldGive => {
                let known = reading.contributions(name, text);
                reading.incoming.partner.could_give.extend(known);
            }
            Target::Needs => {
                let known = reading.contributions(name, text);
                reading.incoming.partner.needs.extend(known);
            }
            target => reading.take_text(target, text),
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
