//! What the program takes from its surroundings: the clock and ids. Fixed in tests.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::plan::Day;
use crate::plan::about::{DateOrder, DecimalMark};

/// A moment, in milliseconds since 1970 (UTC). Shown to people; nothing is ordered by it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Moment(pub i64);

impl Moment {
    /// How many whole days lie between an earlier moment and this one.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0) / 86_400_000
    }
}

/// How numbers and dates are written where the user is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writing {
    /// What stands before the parts of a unit.
    pub mark: DecimalMark,
    /// Which of day and month comes first.
    pub order: DateOrder,
}

impl Default for Writing {
    fn default() -> Self {
        Self {
            mark: DecimalMark::Point,
            order: DateOrder::MonthFirst,
        }
    }
}

/// The program's surroundings.
pub trait Env {
    /// The present moment.
    fn now(&self) -> Moment;

    /// Today's date where the user is.
    fn today(&self) -> Day;

    /// How numbers and dates are written in a language, or in the browser's where none is named: so is what is typed
    /// read the way in which it is shown.
    fn writing(&self, language: Option<&str>) -> Writing;

    /// A new id: random, never given before.
    fn new_id(&self) -> Rc<str>;
}
