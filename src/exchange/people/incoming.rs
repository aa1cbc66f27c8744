//! One row of a list of people, read.

use super::names::{PersonName, initials};
use crate::exchange::columns::{Target, split_list};
use crate::exchange::delimited::Row;
use crate::exchange::list::{Cell, Draft, Leftovers, Meanings, Remark, RowReader, Sureness, key_of_word, one_line};
use crate::plan::{About, Id, Person, PersonGroup, Rank, Record};

/// A row, read.
pub(super) struct Incoming {
    /// What the row says of the person; an empty field is one it says nothing about.
    pub person: Person,
    pub organisation: String,
    pub sites: Vec<String>,
    pub remarks: Vec<Remark>,
}

/// How rows are read, worked out once for all of them.
pub(super) struct Reader {
    rows: RowReader,
    groups: Meanings<PersonGroup>,
}

impl Reader {
    pub fn new(draft: &Draft, about: &About) -> Self {
        Self {
            rows: RowReader::new(draft, about),
            groups: draft.meanings(PersonGroup::from_id),
        }
    }

    pub fn read(&self, row: &Row) -> Incoming {
        let mut incoming = Incoming {
            person: Person::new(Id::default(), Rank::default()),
            organisation: String::new(),
            sites: Vec::new(),
            remarks: Vec::new(),
        };
        let mut left = Leftovers::default();
        let mut name = PersonName::default();
        let (mut first, mut last) = ("", "");
        for cell in self.rows.cells(row) {
            match cell.target {
                Target::Name => name = PersonName::read(cell.text),
                Target::First => first = cell.text,
                Target::Last => last = cell.text,
                _ => self.take(&mut incoming, &mut left, cell),
            }
        }
        if name.name.is_empty() {
            name.name = one_line(&format!("{first} {last}"));
        }
        left.remarks.extend(self.rows.uneven(row));
        let person = &mut incoming.person;
        person.name = name.name;
        if person.title.is_empty() {
            person.title = name.note;
        }
        if person.group == Some(PersonGroup::Student) {
            let short = initials(&person.name);
            if short != person.name {
                left.remarks.push(Remark::Initials(short.clone()));
                person.name = short;
            }
        }
        person.notes = left.notes.join("\n");
        incoming.remarks = left.remarks;
        incoming
    }

    fn take(&self, incoming: &mut Incoming, left: &mut Leftovers, cell: Cell) {
        let person = &mut incoming.person;
        let lines = || split_list(cell.text).into_iter().map(one_line);
        match cell.target {
            Target::Group => person.group = self.group(left, cell),
            Target::Partner => incoming.organisation = one_line(cell.text),
            Target::Title => person.title = one_line(cell.text),
            Target::Email => person.email = one_line(cell.text),
            Target::Phone => person.phone = one_line(cell.text),
            Target::Strengths => person.strengths.extend(lines()),
            Target::Tags => person.tags.extend(lines()),
            Target::Sites => incoming.sites.extend(lines()),
            Target::Capacity => person.capacity = left.time(cell),
            Target::RolesAtMost => person.roles_at_most = left.count(cell),
            Target::Starts => person.starts = left.day(cell, &self.rows.begins),
            Target::Leaves => person.leaves = left.day(cell, &self.rows.ends),
            Target::Notes => left.notes.push(self.rows.note(cell)),
            _ => {}
        }
    }

    /// Where a person stands; a word that is not known is kept.
    fn group(&self, left: &mut Leftovers, cell: Cell) -> Option<PersonGroup> {
        match self.groups.get(&key_of_word(cell.text)) {
            Some((group, Sureness::Chosen)) => group.clone(),
            Some((Some(group), _)) => Some(group.clone()),
            _ => left.choice(cell, |_| None),
        }
    }
}
