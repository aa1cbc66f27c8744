//! The cells of a list, whatever it is about: how its letters, rows and headings are read. Each can be corrected.

use std::rc::Rc;

use super::message::Message;
use crate::exchange::delimited::{
    Delimiter, Row, Rows, Shape, read_rows, shape, sniff, turned_round, with_header, write_cells,
};
use crate::exchange::text::{Basis, Decoded, Encoding, TextFault, decode, plain_lines};

/// The most columns that are looked at. A row with more is most likely a broken one.
pub(super) const MOST_COLUMNS: usize = 500;

/// Cells in rows, with headings. Cheap to copy.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    name: Rc<str>,
    bytes: Option<Rc<[u8]>>,
    decoded: Rc<Decoded>,
    delimiter: Delimiter,
    /// The rows as they were written.
    written: Rc<Rows>,
    /// The rows as they are read: turned round, or as they were written.
    rows: Rc<Vec<Row>>,
    is_turned: bool,
    /// Whether rows, cells and headings were known from the start, so that nothing of them is to be guessed.
    is_parted: bool,
    shape: Shape,
}

impl Listing {
    /// The bytes of a file.
    pub fn from_file(name: &str, bytes: impl Into<Rc<[u8]>>) -> Result<Self, TextFault> {
        let bytes = bytes.into();
        let decoded = decode(&bytes, None)?;
        Ok(Self::new(name, Some(bytes), decoded))
    }

    /// Cells or text pasted.
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

    /// Cells that were parted already, as a grid has them.
    pub fn from_cells(name: &str, cells: &[Vec<String>]) -> Result<Self, TextFault> {
        let mut listing = Self::from_text(name, &write_cells(cells))?;
        if listing.delimiter != Delimiter::Tab {
            listing.set_delimiter(Delimiter::Tab);
        }
        Ok(listing)
    }

    /// Rows that no text stands behind: of what each cell is, its heading tells. The row of headings is line 0.
    pub(in crate::exchange) fn of_rows(name: &str, headings: Vec<String>, rows: Vec<Row>) -> Self {
        let heading = Row {
            line: 0,
            cells: headings,
        };
        let rows: Vec<Row> = Some(heading).into_iter().chain(rows).collect();
        let decoded = Decoded {
            text: String::new(),
            encoding: Encoding::Utf8,
            basis: Basis::Form,
            unreadable: 0,
            zeros: 0,
        };
        Self {
            name: name.into(),
            bytes: None,
            decoded: Rc::new(decoded),
            delimiter: Delimiter::Comma,
            written: Rc::new(Rows {
                rows: rows.clone(),
                open_quote: None,
            }),
            rows: Rc::new(rows),
            is_turned: false,
            is_parted: true,
            shape: Shape {
                preamble: 0,
                header: true,
            },
        }
    }

    fn new(name: &str, bytes: Option<Rc<[u8]>>, decoded: Decoded) -> Self {
        let mut listing = Self {
            name: name.into(),
            bytes,
            decoded: Rc::new(decoded),
            delimiter: Delimiter::Comma,
            written: Rc::default(),
            rows: Rc::default(),
            is_turned: false,
            is_parted: false,
            shape: Shape::default(),
        };
        listing.set_delimiter(sniff(&listing.decoded.text));
        listing
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

    /// Reads the file in another encoding; says whether there is a file.
    pub fn set_encoding(&mut self, encoding: Encoding) -> Result<bool, TextFault> {
        if let Some(bytes) = &self.bytes {
            self.decoded = Rc::new(decode(bytes, Some(encoding))?);
            self.set_delimiter(sniff(&self.decoded.text));
        }
        Ok(self.bytes.is_some())
    }

    /// What stands between cells.
    pub fn delimiter(&self) -> Delimiter {
        self.delimiter
    }

    /// Parts the cells by another sign.
    pub fn set_delimiter(&mut self, delimiter: Delimiter) {
        self.delimiter = delimiter;
        self.written = Rc::new(read_rows(&self.decoded.text, delimiter));
        self.rows = Rc::new(self.written.rows.clone());
        self.is_turned = false;
    }

    /// Whether rows, cells and headings were known from the start.
    pub(in crate::exchange) fn is_parted(&self) -> bool {
        self.is_parted
    }

    /// Looks for the headings. `known` tells whether a text is a heading one would expect.
    pub fn find_headings(&mut self, known: &dyn Fn(&str) -> bool) {
        if !self.is_parted {
            self.shape = shape(&self.rows, known);
        }
    }

    /// Makes the row below the headings the headings. What stands in the upper row alone stays one.
    pub(super) fn lower_headings(&mut self) {
        let upper = self.heading().cloned();
        let lower = Rc::make_mut(&mut self.rows).get_mut(self.shape.preamble + 1);
        let (Some(upper), Some(lower)) = (upper, lower) else {
            return;
        };
        let width = upper.cells.len().max(lower.cells.len());
        lower.cells.resize(width, String::new());
        for (cell, above) in lower.cells.iter_mut().zip(upper.cells) {
            if cell.trim().is_empty() {
                *cell = above;
            }
        }
        self.shape.preamble += 1;
    }

    /// Whether the first row holds headings.
    pub fn has_header(&self) -> bool {
        self.shape.header
    }

    /// Says whether the first row holds headings.
    pub fn set_header(&mut self, header: bool) {
        self.shape = with_header(&self.rows, header);
    }

    /// Whether what were columns are read as rows.
    pub fn is_turned(&self) -> bool {
        self.is_turned
    }

    /// Makes rows of columns and columns of rows; what stood in the first column becomes the headings.
    pub fn turn(&mut self, is_turned: bool) {
        if is_turned == self.is_turned {
            return;
        }
        if is_turned {
            let table = self.rows.get(self.shape.preamble..).unwrap_or_default();
            let mut rows = turned_round(table);
            // The corner told of what is along the top now.
            if let Some(corner) = rows.first_mut().and_then(|row| row.cells.first_mut()) {
                corner.clear();
            }
            self.rows = Rc::new(rows);
            self.shape = Shape {
                preamble: 0,
                header: true,
            };
        } else {
            self.rows = Rc::new(self.written.rows.clone());
            self.shape = with_header(&self.rows, true);
        }
        self.is_turned = is_turned;
    }

    /// The row of headings, if there is one.
    pub fn heading(&self) -> Option<&Row> {
        self.shape.heading(&self.rows)
    }

    /// The rows of data.
    pub fn data(&self) -> &[Row] {
        self.shape.data(&self.rows)
    }

    /// The headings, one for each column; empty where there is none.
    pub fn headings(&self) -> Vec<String> {
        let mut headings = self.heading().map(|row| row.cells.clone()).unwrap_or_default();
        let widest = self.data().iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let width = headings.len().max(widest).min(MOST_COLUMNS);
        headings.resize(width, String::new());
        headings
    }

    /// What should be known about how it was read, into so many columns.
    pub(super) fn messages(&self, width: usize) -> Vec<Message> {
        let mut messages = Vec::new();
        let decoded = &self.decoded;
        if decoded.basis == Basis::Guess {
            messages.push(Message::EncodingGuessed(decoded.encoding));
        }
        let count = |count: usize, message: fn(usize) -> Message| (count > 0).then(|| message(count));
        messages.extend(count(decoded.unreadable, Message::Unreadable));
        messages.extend(count(decoded.zeros, Message::Zeros));
        messages.extend(self.written.open_quote.map(Message::OpenQuote));
        messages.extend(count(self.shape.preamble, Message::Preamble));
        let wide = self.data().iter().filter(|row| row.cells.len() > width).count();
        messages.extend(count(wide, Message::TooWide));
        messages
    }
}
