//! What the user settles about an import: a value with a guess for everything, each of which can be corrected.

use crate::sorted::SortedMap;
use std::rc::Rc;

use super::kind_words::{KindWord, Sureness, kind_words};
use super::message::Message;
use super::preview::Answer;
use crate::exchange::columns::{Column, Offer, Reason, Target, guess_columns, is_known_heading};
use crate::exchange::delimited::{
    Delimiter, Row, Rows, Shape, is_totals, read_rows, shape, sniff, with_header, write_cells,
};
use crate::exchange::text::{Basis, Decoded, Encoding, TextFault, decode, plain_lines};
use crate::plan::PartnerKind;

/// The most columns that are looked at. A row with more is most likely a broken one.
const MOST_COLUMNS: usize = 200;

/// How partners of the plan are found again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Matching {
    /// By the id of the list where a column holds one, else by name.
    #[default]
    IdThenName,
    /// By the id of the list alone.
    Id,
    /// By name alone.
    Name,
    /// Not at all: every row becomes a new partner.
    Never,
}

/// What an update does with a name that differs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NameRule {
    /// The plan's name stays.
    #[default]
    Keep,
    /// The list's name is taken over.
    Take,
}

/// What the user has settled so far. Cheap to copy.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    name: Rc<str>,
    bytes: Option<Rc<[u8]>>,
    decoded: Rc<Decoded>,
    delimiter: Delimiter,
    rows: Rc<Rows>,
    shape: Shape,
    columns: Rc<Vec<Column>>,
    kinds: Rc<Vec<KindWord>>,
    /// How partners of the plan are found again.
    pub matching: Matching,
    /// What an update does with a name that differs.
    pub names: NameRule,
    /// Whether goals that the plan does not have are added.
    pub add_goals: bool,
    answers: SortedMap<usize, Answer>,
}

impl Draft {
    /// A draft for the bytes of a file.
    pub fn from_file(name: &str, bytes: impl Into<Rc<[u8]>>) -> Result<Self, TextFault> {
        let bytes = bytes.into();
        let decoded = decode(&bytes, None)?;
        Ok(Self::new(name, Some(bytes), decoded))
    }

    /// A draft for cells or text pasted.
    pub fn from_text(name: &str, text: &str) -> Result<Self, TextFault> {
        let text = plain_lines(text.strip_prefix('\u{feff}').unwrap_or(text));
        if text.trim().is_empty() {
            return Err(TextFault::Empty);
        }
        let decoded = Decoded {
            text,
            encoding: Encoding::Utf8,
            basis: Basis::Form,
            unreadable: 0,
            zeros: 0,
        };
        Ok(Self::new(name, None, decoded))
    }

    /// A draft for cells that were parted already, as a grid has them.
    pub fn from_cells(name: &str, cells: &[Vec<String>]) -> Result<Self, TextFault> {
        let mut draft = Self::from_text(name, &write_cells(cells))?;
        if draft.delimiter != Delimiter::Tab {
            draft.set_delimiter(Delimiter::Tab);
        }
        Ok(draft)
    }

    fn new(name: &str, bytes: Option<Rc<[u8]>>, decoded: Decoded) -> Self {
        let mut draft = Self {
            name: name.into(),
            bytes,
            decoded: Rc::new(decoded),
            delimiter: Delimiter::Comma,
            rows: Rc::default(),
            shape: Shape::default(),
            columns: Rc::default(),
            kinds: Rc::default(),
            matching: Matching::default(),
            names: NameRule::default(),
            add_goals: false,
            answers: SortedMap::new(),
        };
        draft.resniff();
        draft
    }

    /// The name of the file, or what the caller calls what was pasted.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The encoding in use, and why it is.
    pub fn encoding(&self) -> (Encoding, Basis) {
        (self.decoded.encoding, self.decoded.basis)
    }

    /// Whether there are bytes whose encoding could be corrected.
    pub fn has_encoding(&self) -> bool {
        self.bytes.is_some()
    }

    /// Reads the file in another encoding. Everything behind it is guessed anew.
    pub fn set_encoding(&mut self, encoding: Encoding) -> Result<(), TextFault> {
        if let Some(bytes) = &self.bytes {
            self.decoded = Rc::new(decode(bytes, Some(encoding))?);
            self.resniff();
        }
        Ok(())
    }

    /// What stands between cells.
    pub fn delimiter(&self) -> Delimiter {
        self.delimiter
    }

    /// Parts the cells by another sign. Everything behind it is guessed anew.
    pub fn set_delimiter(&mut self, delimiter: Delimiter) {
        self.delimiter = delimiter;
        self.reread();
    }

    /// Whether the first row holds headings.
    pub fn has_header(&self) -> bool {
        self.shape.header
    }

    /// Says whether the first row holds headings. Columns and kinds are guessed anew.
    pub fn set_header(&mut self, header: bool) {
        self.shape = with_header(&self.rows.rows, header);
        self.reguess();
    }

    /// The row of headings, if there is one.
    pub fn heading(&self) -> Option<&Row> {
        self.shape.heading(&self.rows.rows)
    }

    /// The rows of data.
    pub fn data(&self) -> &[Row] {
        self.shape.data(&self.rows.rows)
    }

    /// The columns and what becomes of each.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// What a column is called: its heading, or else its letter as in a spreadsheet.
    pub fn column_name(&self, column: usize) -> String {
        let heading = self.columns.get(column).map_or("", |column| column.heading.as_str());
        if heading.is_empty() {
            letters(column)
        } else {
            heading.to_owned()
        }
    }

    /// Says what becomes of a column. Where only one column can become that, the one that did before is left out.
    pub fn set_target(&mut self, column: usize, target: Target) {
        let kind_before = self.kind_column();
        let columns = Rc::make_mut(&mut self.columns);
        if !target.takes_many() {
            for other in columns.iter_mut().filter(|other| other.target == target) {
                other.choose(Target::Skip);
            }
        }
        if let Some(column) = columns.get_mut(column) {
            column.choose(target);
        }
        if self.kind_column() != kind_before {
            self.reguess_kinds();
        }
    }

    /// Says for every column that holds something and is left out what becomes of it: custom texts or notes.
    pub fn keep_surplus(&mut self, target: Target) {
        for column in Rc::make_mut(&mut self.columns) {
            if column.target == Target::Skip && column.offer == Offer::Offered {
                column.choose(target);
            }
        }
    }

    /// The columns that hold something and are left out.
    pub fn surplus(&self) -> Vec<usize> {
        let columns = self.columns.iter().enumerate();
        columns
            .filter(|(_, column)| column.target == Target::Skip && column.offer == Offer::Offered)
            .map(|(place, _)| place)
            .collect()
    }

    /// The column that becomes this, if one does.
    pub fn column_of(&self, target: Target) -> Option<usize> {
        self.columns.iter().position(|column| column.target == target)
    }

    /// The words of the column for kinds, the commonest first.
    pub fn kinds(&self) -> &[KindWord] {
        &self.kinds
    }

    /// Says which kind a word stands for.
    pub fn set_kind(&mut self, word: &str, kind: PartnerKind) {
        for entry in Rc::make_mut(&mut self.kinds)
            .iter_mut()
            .filter(|entry| entry.word == word)
        {
            entry.kind = kind.clone();
            entry.sure = Sureness::Chosen;
        }
    }

    /// What was answered about the row on a line, if anything.
    pub fn answer(&self, line: usize) -> Option<&Answer> {
        self.answers.get(&line)
    }

    /// Answers what becomes of the row on a line; none takes the answer back.
    pub fn set_answer(&mut self, line: usize, answer: Option<Answer>) {
        match answer {
            Some(answer) => {
                self.answers.insert(line, answer);
            }
            None => {
                self.answers.remove(&line);
            }
        }
    }

    /// What should be known about the list as a whole.
    pub fn messages(&self) -> Vec<Message> {
        let mut messages = Vec::new();
        let decoded = &self.decoded;
        if self.column_of(Target::Name).is_none() {
            messages.push(Message::NoName);
        }
        if decoded.basis == Basis::Guess {
            messages.push(Message::EncodingGuessed(decoded.encoding));
        }
        let count = |count: usize, message: fn(usize) -> Message| (count > 0).then(|| message(count));
        messages.extend(count(decoded.unreadable, Message::Unreadable));
        messages.extend(count(decoded.zeros, Message::Zeros));
        messages.extend(self.rows.open_quote.map(Message::OpenQuote));
        messages.extend(count(self.shape.preamble, Message::Preamble));
        let width = self.columns.len();
        messages.extend(count(
            self.data().iter().filter(|row| row.cells.len() > width).count(),
            Message::TooWide,
        ));
        let unknown = self.kinds.iter().filter(|kind| kind.sure == Sureness::Unknown).count();
        messages.extend(count(unknown, Message::UnknownKinds));
        let offered = |offer: fn(&Offer) -> bool| self.columns.iter().filter(|column| offer(&column.offer)).count();
        messages.extend(count(offered(|offer| *offer == Offer::Empty), Message::EmptyColumns));
        messages.extend(count(
            offered(|offer| matches!(offer, Offer::SameAs(_))),
            Message::SameColumns,
        ));
        let surplus = self.surplus();
        if !surplus.is_empty() {
            let names = surplus.into_iter().map(|column| self.column_name(column)).collect();
            messages.push(Message::Surplus(names));
        }
        messages
    }

    fn kind_column(&self) -> Option<usize> {
        self.column_of(Target::Kind)
    }

    fn resniff(&mut self) {
        self.delimiter = sniff(&self.decoded.text);
        self.reread();
    }

    fn reread(&mut self) {
        self.rows = Rc::new(read_rows(&self.decoded.text, self.delimiter));
        self.shape = shape(&self.rows.rows, &is_known_heading);
        self.reguess();
    }

    fn reguess(&mut self) {
        let heading = self.heading().map(|row| row.cells.clone()).unwrap_or_default();
        let widest = self.data().iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let width = heading.len().max(widest).min(MOST_COLUMNS);
        let mut headings = heading;
        headings.resize(width, String::new());
        self.columns = Rc::new(guess_columns(&headings, self.data()));
        self.answers.clear();
        self.reguess_kinds();
    }

    fn reguess_kinds(&mut self) {
        let column = self.kind_column();
        // What a row of totals has in the column is no word for a kind.
        let rows = self
            .data()
            .iter()
            .filter(|row| is_totals(row, self.heading()).is_none());
        let kinds = column.map(|column| kind_words(rows, column));
        self.kinds = Rc::new(kinds.unwrap_or_default());
    }
}

impl Column {
    fn choose(&mut self, target: Target) {
        self.target = target;
        self.confidence = 100;
        self.reason = Reason::Chosen;
    }
}

/// A column's letters as in a spreadsheet: A, B, … Z, AA.
fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        match (rest / 26).checked_sub(1) {
            Some(next) => rest = next,
            None => break,
        }
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
