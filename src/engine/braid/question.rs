//! The question: lines with what they need, sources with what they bring, and which may pay for which.
//!
//! Lines, sources, categories and years are named by their places. Amounts are whole minor units (cents) from zero to
//! [`MOST`].

/// The largest amount: ten million million in units of a hundred cents.
pub const MOST: i64 = 1_000_000_000_000_000;

/// The order in which money serves lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// Served first.
    #[default]
    Must,
    /// Served with what is left.
    Should,
    /// Served last.
    Could,
}

impl Priority {
    /// Every priority, first served first.
    pub const ALL: [Self; 3] = [Self::Must, Self::Should, Self::Could];
}

/// Something to be paid for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// When it is served.
    pub priority: Priority,
    /// The category it is of, for caps.
    pub category: Option<usize>,
    /// What it needs in each year, in cents.
    pub needs: Vec<i64>,
}

/// A bound on what a source pays, in cents: in all years together, or in each year where what it carries over is
/// bounded as well or money arrives later. (Both at once, over all years, would not be a flow.) Of several for the same
/// the least counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cap {
    /// For a line.
    Line(usize, i64),
    /// For the lines of a category together.
    Category(usize, i64),
    /// For all lines together.
    All(i64),
}

impl Cap {
    /// How much it lets pass, in cents.
    pub fn most(self) -> i64 {
        match self {
            Self::Line(_, most) | Self::Category(_, most) | Self::All(most) => most,
        }
    }
}

/// Money that a source brings after its first year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arrival {
    /// The year in which it is there.
    pub year: usize,
    /// How much, in cents.
    pub amount: i64,
    /// When it lapses, as [`Source::lapses`].
    pub lapses: u32,
}

/// Money with the rules that come with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// What it brings in its first year, in cents.
    pub amount: i64,
    /// What it brings later, beside that.
    pub later: Vec<Arrival>,
    /// The first year in which it may be spent.
    pub first: usize,
    /// The last year in which it may be spent; it may lie beyond the question's years.
    pub last: usize,
    /// What may pass from one year to the next, in cents; all where it is none.
    pub carry: Option<i64>,
    /// The lines it may pay for.
    pub eligible: Vec<usize>,
    /// How much of what it may pay at most.
    pub caps: Vec<Cap>,
    /// How much of what it may pay at most in a single year, which comes first; only where caps are for each year.
    pub caps_in: Vec<(usize, Cap)>,
    /// When it lapses, in any unit: what lapses first is used first.
    pub lapses: u32,
    /// Whether it comes with a purpose: such money is used before money that may pay for anything.
    pub is_restricted: bool,
}

impl Source {
    /// What it brings in all, in cents.
    pub fn brings(&self) -> i64 {
        self.later.iter().fold(self.amount, |sum, arrival| sum + arrival.amount)
    }

    /// Whether its caps are for each year.
    pub(super) fn is_by_year(&self) -> bool {
        self.carry.is_some() || !self.later.is_empty()
    }

    /// The caps that hold in a year, or in all together.
    pub(super) fn caps_of(&self, year: Option<usize>) -> impl Iterator<Item = Cap> {
        let of_year = self.caps_in.iter().filter(move |(in_year, _)| Some(*in_year) == year);
        self.caps.iter().copied().chain(of_year.map(|(_, cap)| *cap))
    }
}

/// Where a source may pay for a line in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// The source.
    pub source: usize,
    /// The line.
    pub line: usize,
    /// The year.
    pub year: usize,
}

/// What is paid in a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Payment {
    /// The cell.
    pub cell: Cell,
    /// How much, in cents.
    pub amount: i64,
}

/// Which money pays for what?
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// How many years there are.
    pub years: usize,
    /// What is to be paid for.
    pub lines: Vec<Line>,
    /// What there is to pay with.
    pub sources: Vec<Source>,
    /// Cells of which the user said what is paid: this, neither more nor less.
    pub locked: Vec<Payment>,
}

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The amount is below zero or above [`MOST`].
    OutOfRange(Of),
    /// All needs, or all that sources bring, are more than can be counted.
    TooMuch,
    /// This line does not say what it needs for each year.
    Years(usize),
    /// This source ends before it begins, or brings something when it may not be spent.
    Window(usize),
    /// This cell is locked, and the source may not pay for the line in the year.
    NotPayable(Cell),
    /// These locks cannot all hold.
    Locks(Vec<Payment>),
}

/// Whose amount it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// What this line needs.
    Need(usize),
    /// What this source brings.
    Amount(usize),
    /// A cap of this source.
    Cap(usize),
    /// What this source may carry over.
    Carry(usize),
    /// What is locked in this cell.
    Lock(Cell),
}

impl Question {
    /// What all lines need in all years, in cents.
    pub fn need(&self) -> i64 {
        self.lines.iter().flat_map(|line| &line.needs).sum()
    }

    /// What all sources bring, in cents.
    pub fn available(&self) -> i64 {
        self.sources.iter().map(Source::brings).sum()
    }

    /// Whether every amount is in its range, every line has all years, and every source begins before it ends.
    ///
    /// # Errors
    ///
    /// The first of these that does not hold.
    pub(super) fn check(&self) -> Result<(), Fault> {
        let within = |amount: i64, of| {
            (0..=MOST)
                .contains(&amount)
                .then_some(i128::from(amount))
                .ok_or(Fault::OutOfRange(of))
        };
        let (mut need, mut available) = (0, 0);
        for (place, line) in self.lines.iter().enumerate() {
            if line.needs.len() != self.years {
                return Err(Fault::Years(place));
            }
            for amount in &line.needs {
                need += within(*amount, Of::Need(place))?;
            }
        }
        for (place, source) in self.sources.iter().enumerate() {
            available += within(source.amount, Of::Amount(place))?;
            for arrival in &source.later {
                available += within(arrival.amount, Of::Amount(place))?;
            }
            within(source.carry.unwrap_or(0), Of::Carry(place))?;
            for cap in source.caps.iter().chain(source.caps_in.iter().map(|(_, cap)| cap)) {
                within(cap.most(), Of::Cap(place))?;
            }
            let is_outside =
                |arrival: &Arrival| !(source.first..=source.last).contains(&arrival.year) || arrival.year >= self.years;
            if source.first > source.last || source.later.iter().any(is_outside) {
                return Err(Fault::Window(place));
            }
        }
        for lock in &self.locked {
            within(lock.amount, Of::Lock(lock.cell))?;
        }
        if need.max(available) > i64::MAX.into() {
            return Err(Fault::TooMuch);
        }
        Ok(())
    }
}
