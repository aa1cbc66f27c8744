//! What the user settles about a list: a value with a guess for everything, each of which can be corrected.

use crate::sorted::SortedMap;
use std::rc::Rc;

use super::days::Days;
use super::guess;
use super::listing::Listing;
use super::marks::Marks;
use super::row::Answer;
use super::shares::Shares;
use super::subject::Subject;
use super::texts::letters;
use super::words::{Word, key_of_word};
use crate::exchange::columns::{Column, Offer, Scheme, Target, find_payers, guess_columns};
use crate::exchange::delimited::{Delimiter, Row};
use crate::exchange::text::{Encoding, TextFault};
use crate::plan::about::{DateOrder, DecimalMark};
use crate::plan::{Day, Plan};

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
    listing: Listing,
    /// What the user set out to bring in, and what the list was said to be about.
    wish: Subject,
    said: Option<Subject>,
    pub(super) subject: Subject,
    pub(super) columns: Rc<Vec<Column>>,
    pub(super) words: Rc<Vec<Word>>,
    pub(super) scheme: Scheme,
    /// What the days of the list show of their order, and what was said of it.
    pub(super) days: Rc<Days>,
    pub(super) said_order: Option<DateOrder>,
    /// What the amounts of the list show of their decimal mark, and what was said of it.
    pub(super) marks: Rc<Marks>,
    pub(super) said_mark: Option<DecimalMark>,
    /// What the chances of the list show of being fractions, and what was said of it.
    pub(super) shares: Rc<Shares>,
    pub(super) said_fractions: Option<bool>,
    /// What the sources of the plan are called, where the plan is known.
    sources: Option<Rc<[String]>>,
    /// The years that columns of amounts were said to be about.
    pub(super) said_years: SortedMap<usize, i32>,
    /// How partners of the plan are found again.
    pub matching: Matching,
    /// What an update does with a name that differs.
    pub names: NameRule,
    /// Whether what the list names and the plan does not have is added: goals of partners, organisations of people.
    pub adds_named: bool,
    /// Whether the list's words for parts become those of the plan; none where nobody said.
    pub take_labels: Option<bool>,
    /// Whether sources of which a list of costs says that they pay for a line are put down as such that may.
    pub payers_may_pay: bool,
    /// Whether the ids of the list are kept as a text field of the partners. Ids that are good within the list alone are
    /// not: partners are told apart by them, and found again by those of the plan.
    pub(in crate::exchange) keeps_ids: bool,
    /// The day it is brought in, so that a part that has ended can be taken up again; without it nothing has ended.
    pub today: Option<Day>,
    answers: SortedMap<usize, Answer>,
    answers_of_names: SortedMap<String, Answer>,
}

impl Draft {
    /// A draft for the bytes of a file, which the user takes to be about something.
    pub fn from_file(wish: Subject, name: &str, bytes: impl Into<Rc<[u8]>>) -> Result<Self, TextFault> {
        Ok(Self::new(wish, Listing::from_file(name, bytes)?))
    }

    /// A draft for cells or text pasted.
    pub fn from_text(wish: Subject, name: &str, text: &str) -> Result<Self, TextFault> {
        Ok(Self::new(wish, Listing::from_text(name, text)?))
    }

    /// A draft for cells that were parted already, as a grid has them.
    pub fn from_cells(wish: Subject, name: &str, cells: &[Vec<String>]) -> Result<Self, TextFault> {
        Ok(Self::new(wish, Listing::from_cells(name, cells)?))
    }

    /// A draft for rows that are about something for sure.
    pub(in crate::exchange) fn of_listing(subject: Subject, listing: Listing) -> Self {
        let mut draft = Self::new(subject, listing);
        if draft.subject != subject {
            draft.set_subject(subject);
        }
        draft.said = Some(subject);
        draft
    }

    fn new(wish: Subject, listing: Listing) -> Self {
        let mut draft = Self {
            listing,
            wish,
            said: None,
            subject: wish,
            columns: Rc::default(),
            words: Rc::default(),
            scheme: Scheme::default(),
            days: Rc::default(),
            said_order: None,
            marks: Rc::default(),
            said_mark: None,
            shares: Rc::default(),
            said_fractions: None,
            sources: None,
            said_years: SortedMap::new(),
            matching: Matching::default(),
            names: NameRule::default(),
            adds_named: false,
            take_labels: None,
            payers_may_pay: true,
            keeps_ids: true,
            today: None,
            answers: SortedMap::new(),
            answers_of_names: SortedMap::new(),
        };
        draft.guess_subject();
        draft
    }

    /// Makes known what the sources of the plan are called, before anything is settled: columns may be named after them.
    pub fn meet(&mut self, plan: &Plan) {
        if self.sources.is_some() {
            return;
        }
        let names: Rc<[String]> = plan
            .sources
            .ordered()
            .iter()
            .map(|source| source.name.clone())
            .collect();
        let is_known = !names.is_empty();
        self.sources = Some(names);
        if is_known {
            self.guess_subject();
        }
    }

    /// The list's cells, and how they were read.
    pub fn listing(&self) -> &Listing {
        &self.listing
    }

    /// What the list is about.
    pub fn subject(&self) -> Subject {
        self.subject
    }

    /// Says what the list is about. Everything behind it is guessed anew.
    pub fn set_subject(&mut self, subject: Subject) {
        self.said = Some(subject);
        self.guess_subject();
    }

    /// Reads the file in another encoding. Everything behind it is guessed anew.
    pub fn set_encoding(&mut self, encoding: Encoding) -> Result<(), TextFault> {
        if self.listing.set_encoding(encoding)? {
            self.guess_subject();
        }
        Ok(())
    }

    /// Parts the cells by another sign. Everything behind it is guessed anew.
    pub fn set_delimiter(&mut self, delimiter: Delimiter) {
        self.listing.set_delimiter(delimiter);
        self.guess_subject();
    }

    /// Says whether the first row holds headings. Columns and words are guessed anew.
    pub fn set_header(&mut self, header: bool) {
        self.listing.set_header(header);
        self.guess_columns();
    }

    /// Says whether rows and columns change places. Columns and words are guessed anew.
    pub fn turn(&mut self, is_turned: bool) {
        self.listing.turn(is_turned);
        self.guess_columns();
    }

    /// The row of headings, if there is one.
    pub fn heading(&self) -> Option<&Row> {
        self.listing.heading()
    }

    /// The rows of data.
    pub fn data(&self) -> &[Row] {
        self.listing.data()
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
        let before = self.columns_of_words();
        let columns = Rc::make_mut(&mut self.columns);
        if !target.takes_many() {
            for other in columns.iter_mut().filter(|other| other.target == target) {
                other.choose(Target::Skip);
            }
        }
        if let Some(column) = columns.get_mut(column) {
            column.choose(target);
        }
        if self.columns_of_words() != before {
            self.find_words();
        }
        self.find_values();
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

    /// Whether a column says what each row is about.
    pub fn is_named(&self) -> bool {
        let has = |target| self.column_of(target).is_some();
        has(Target::Name) || self.subject == Subject::People && (has(Target::First) || has(Target::Last))
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

    /// What was answered about a name, by its key.
    pub fn answer_of_name(&self, key: &str) -> Option<&Answer> {
        self.answers_of_names.get(key)
    }

    /// Answers who a name is, by its key.
    pub fn set_answer_of_name(&mut self, key: &str, answer: Answer) {
        self.answers_of_names.insert(key.to_owned(), answer);
    }

    fn guess_subject(&mut self) {
        self.listing.turn(false);
        let sources = self.sources.clone().unwrap_or_default();
        self.subject = self
            .said
            .unwrap_or_else(|| guess::subject(&mut self.listing, self.wish, &sources));
        guess::find_headings(&mut self.listing, self.subject);
        if self.subject == Subject::Parts && guess::people_are_rows(&self.listing) {
            self.listing.turn(true);
        }
        self.guess_columns();
    }

    fn guess_columns(&mut self) {
        let mut columns = guess_columns(self.subject, &self.listing.headings(), self.data());
        if self.subject == Subject::Costs {
            find_payers(&mut columns, self.data(), self.names_of_sources());
        }
        self.columns = Rc::new(columns);
        self.answers.clear();
        self.said_years.clear();
        self.find_words();
        self.find_values();
    }

    fn names_of_sources(&self) -> &[String] {
        self.sources.as_deref().unwrap_or_default()
    }

    /// Whether a source of the plan is called so.
    pub(super) fn is_name_of_source(&self, name: &str) -> bool {
        let key = key_of_word(name);
        self.names_of_sources().iter().any(|source| key_of_word(source) == key)
    }

    /// Looks at what the cells show of how days, amounts and chances are meant.
    fn find_values(&mut self) {
        self.days = Rc::new(Days::of(&self.columns, self.data()));
        self.marks = Rc::new(Marks::of(&self.columns, self.data()));
        self.shares = Rc::new(Shares::of(&self.columns, self.data()));
    }
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
