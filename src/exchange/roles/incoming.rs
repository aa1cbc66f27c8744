//! One row of a list about roles, read: the role it describes, and who takes which part in it.

use crate::sorted::SortedSet;

use super::bodies::Bodies;
use crate::exchange::columns::{Target, fold, read_letters, read_practice, split_list};
use crate::exchange::delimited::Row;
use crate::exchange::list::{Cell, Draft, Leftovers, Meanings, Remark, RowReader, Sureness, key_of_word, one_line};
use crate::plan::{Id, Part, Plan, Rank, Record, Role};

/// A row, read.
pub(super) struct Incoming {
    /// What the row says of the role; an empty field is one it says nothing about.
    pub role: Role,
    pub goal: String,
    pub partner: String,
    pub body: String,
    pub source: String,
    pub sites: Vec<String>,
    /// Who is named, and the parts they take.
    pub holders: Vec<(String, SortedSet<Part>)>,
    pub remarks: Vec<Remark>,
}

/// How rows are read, worked out once for all of them.
pub(super) struct Reader<'a> {
    rows: RowReader,
    /// The names that are one though they hold “and”, or a comma.
    bodies: Bodies<'a>,
    /// The parts that letters and words stand for; none for those that stand for nothing, and whether that was chosen.
    letters: Meanings<Part>,
    has_letters: bool,
}

impl<'a> Reader<'a> {
    pub fn new(draft: &Draft, plan: &'a Plan) -> Self {
        Self {
            rows: RowReader::new(draft, &plan.about),
            bodies: Bodies::new(plan),
            letters: draft.meanings(Part::from_id),
            has_letters: draft.column_of(Target::Letters).is_some(),
        }
    }

    pub fn read(&self, row: &Row) -> Incoming {
        let mut incoming = Incoming {
            role: Role::new(Id::default(), Rank::default()),
            goal: String::new(),
            partner: String::new(),
            body: String::new(),
            source: String::new(),
            sites: Vec::new(),
            holders: Vec::new(),
            remarks: Vec::new(),
        };
        let mut left = Leftovers::default();
        let (mut who, mut letters) = (None, None);
        for cell in self.rows.cells(row) {
            match cell.target {
                Target::Who => who = Some(cell),
                Target::Letters => letters = Some(cell),
                _ => self.take(&mut incoming, &mut left, cell),
            }
        }
        self.of_one(&mut incoming, &mut left, who, letters);
        left.remarks.extend(self.rows.uneven(row));
        incoming.role.notes = left.notes.join("\n");
        incoming.remarks = left.remarks;
        incoming
    }

    fn take(&self, incoming: &mut Incoming, left: &mut Leftovers, cell: Cell) {
        let role = &mut incoming.role;
        let lines = || split_list(cell.text).into_iter().map(one_line);
        match cell.target {
            Target::Name => role.name = one_line(cell.text),
            Target::Practice => role.practice = left.choice(cell, read_practice),
            Target::Goal => incoming.goal = one_line(cell.text),
            Target::Partner => incoming.partner = one_line(cell.text),
            Target::Body => incoming.body = one_line(cell.text),
            Target::PaidBy => incoming.source = one_line(cell.text),
            Target::Responsibilities => cell.text.clone_into(&mut role.responsibilities),
            Target::Strengths => role.strengths.extend(lines()),
            Target::Tags => role.tags.extend(lines()),
            Target::Sites => incoming.sites.extend(lines()),
            Target::Effort => role.effort = left.time(cell),
            Target::Starts => role.starts = left.day(cell, &self.rows.begins),
            Target::Ends => role.ends = left.day(cell, &self.rows.ends),
            Target::Vacancy => role.vacancy = one_line(cell.text),
            Target::Notes => left.notes.push(self.rows.note(cell)),
            Target::Person => {
                let parts = self.parts(left, cell.column, cell.text);
                incoming.holders.push((cell.column.to_owned(), parts));
            }
            target => {
                let Some(part) = target.part() else { return };
                if is_nobody(cell.text) {
                    // “TBD” under the owner is why there is none.
                    if part == Part::Owner {
                        role.vacancy = one_line(cell.text);
                    }
                    return;
                }
                let named = names(cell.text, &|text| self.bodies.has(text)).into_iter();
                incoming
                    .holders
                    .extend(named.map(|name| (name, SortedSet::from([part.clone()]))));
            }
        }
    }

    /// Who takes which part where a row tells of one; where no column says the part, it is the owner's.
    fn of_one(&self, incoming: &mut Incoming, left: &mut Leftovers, who: Option<Cell>, letters: Option<Cell>) {
        let Some(who) = who.filter(|who| !is_nobody(who.text)) else {
            if let Some(letters) = letters {
                left.unread(letters.column, letters.text);
            }
            return;
        };
        let parts = match letters {
            Some(letters) => self.parts(left, who.text, letters.text),
            None if self.has_letters => SortedSet::new(),
            None => SortedSet::from([Part::Owner]),
        };
        if parts.is_empty() {
            left.note(who.column, who.text);
        }
        let named = names(who.text, &|text| self.bodies.has(text)).into_iter();
        incoming.holders.extend(named.map(|name| (name, parts.clone())));
    }

    /// The parts that a cell says; what it says else is kept.
    fn parts(&self, left: &mut Leftovers, column: &str, text: &str) -> SortedSet<Part> {
        let mut parts = SortedSet::new();
        let mut is_read = true;
        match read_letters(text) {
            None => is_read = false,
            Some(tokens) => {
                for token in tokens {
                    match self.letters.get(&key_of_word(&token)) {
                        Some((Some(part), _)) => {
                            parts.insert(part.clone());
                        }
                        // Whoever left a letter out knows of it.
                        Some((None, Sureness::Chosen)) => {}
                        _ => is_read = false,
                    }
                }
            }
        }
        if !is_read {
            let column = one_line(column);
            left.note(&column, text);
            left.remarks.push(Remark::UnknownLetters {
                column,
                text: text.to_owned(),
            });
        }
        parts
    }
}

/// Whether a cell says that there is nobody.
fn is_nobody(text: &str) -> bool {
    const NOBODY: [&str; 11] = [
        "",
        "tbd",
        "tba",
        "n a",
        "none",
        "nobody",
        "open",
        "vacant",
        "unfilled",
        "to be determined",
        "hiring",
    ];
    let folded = fold(text);
    NOBODY.contains(&folded.as_str()) || folded.starts_with("vacant ") || folded.starts_with("hiring ")
}

/// The names in a cell: `Maria Lopez; Ben Cole`, `Maria Lopez, Ben Cole`, `Maria Lopez and Ben Cole`; `Lopez, Maria` is
/// one, and so is what `is_one` knows as a whole: `Health and wellness team`.
fn names(text: &str, is_one: &dyn Fn(&str) -> bool) -> Vec<String> {
    let parted = text.split([';', '\n', '|', '•']);
    let names = parted.flat_map(|part| {
        if is_one(part) {
            return vec![part.trim().to_owned()];
        }
        let mut parts = vec![part];
        for sign in [" / ", " & ", " and "] {
            parts = parts.into_iter().flat_map(|part| part.split(sign)).collect();
        }
        parts.into_iter().flat_map(by_comma).collect()
    });
    names.filter(|name| !name.is_empty()).collect()
}

fn by_comma(part: &str) -> Vec<String> {
    let pieces: Vec<&str> = part.split(',').map(str::trim).collect();
    let are_whole = pieces.iter().all(|piece| piece.contains(' '));
    if pieces.len() > 2 || are_whole {
        pieces.into_iter().map(str::to_owned).collect()
    } else {
        vec![part.trim().to_owned()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_one_cell_are_parted() {
        for (text, parted) in [
            ("Maria Lopez", vec!["Maria Lopez"]),
            ("Lopez, Maria", vec!["Lopez, Maria"]),
            ("Lopez, Maria; Cole, Ben", vec!["Lopez, Maria", "Cole, Ben"]),
            ("Maria Lopez, Ben Cole", vec!["Maria Lopez", "Ben Cole"]),
            ("Maria Lopez and Ben Cole", vec!["Maria Lopez", "Ben Cole"]),
            ("Ana, Ben, Cy", vec!["Ana", "Ben", "Cy"]),
            ("Ana\nBen", vec!["Ana", "Ben"]),
        ] {
            assert_eq!(names(text, &|_| false), parted, "{text}");
        }
        let is_one = |text: &str| text.trim() == "Health and wellness team";
        assert_eq!(
            names("Health and wellness team; Ana Ruiz and Ben Cole", &is_one),
            ["Health and wellness team", "Ana Ruiz", "Ben Cole"]
        );
        for text in ["TBD", "–", "Vacant until May", "n/a"] {
            assert!(is_nobody(text), "{text}");
        }
    }
}
