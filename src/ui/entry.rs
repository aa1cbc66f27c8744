//! Reading what people type into fields and cells, with the words for what was understood and what would be right.

use std::rc::Rc;

use yew::prelude::*;

use super::format::{Format, use_format};
use super::store::use_selector;
use super::words::{Words, use_words};
use crate::exchange::entry::{
    AmountFault, AmountRules, CountFault, DayRules, is_email, read_amount, read_count, read_day, read_fraction,
    read_hours, read_percent, safe_url, write_amount,
};
use crate::plan::{About, Amount, Day, Minutes, PerMille};

/// A value that was read, with a remark where it could be meant otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Understood<T> {
    /// The value.
    pub value: T,
    /// How it was understood.
    pub note: Option<AttrValue>,
}

impl<T> Understood<T> {
    /// A value that needs no remark.
    pub fn plainly(value: T) -> Self {
        Self { value, note: None }
    }

    /// The same remark on another value.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Understood<U> {
        Understood {
            value: make(self.value),
            note: self.note,
        }
    }
}

/// What was understood, or in words what would be right.
pub type Outcome<T> = Result<Understood<T>, AttrValue>;

/// Reads entries by the plan's settings, in the page's words. A cheap handle.
#[derive(Clone, PartialEq)]
pub struct Entry {
    /// The wording.
    pub words: Words,
    /// The formats.
    pub format: Format,
    /// The plan's settings.
    pub about: Rc<About>,
}

impl Entry {
    /// Reads an amount.
    pub fn amount(&self, text: &str) -> Outcome<Amount> {
        let rules = AmountRules::of(&self.about);
        let read = read_amount(text, &rules).map_err(|fault| match &fault {
            AmountFault::OtherCurrency { stated } => self.words.with(
                fault.message_key(),
                &[
                    ("stated", stated.as_str().into()),
                    ("currency", self.format.currency().code().into()),
                ],
            ),
            other => self.words.text(other.message_key()),
        })?;
        let shown = || self.format.amount(read.amount);
        let note = match read.otherwise {
            Some(otherwise) => Some(self.words.with(
                "entry-amount-ambiguous",
                &[
                    ("amount", shown().into()),
                    ("otherwise", self.format.money(otherwise).into()),
                ],
            )),
            None if read.rounded => Some(self.words.with("entry-amount-rounded", &[("amount", shown().into())])),
            None => None,
        };
        Ok(Understood {
            value: read.amount,
            note,
        })
    }

    /// An amount as its field opens with.
    pub fn amount_text(&self, amount: Amount) -> String {
        write_amount(amount, &AmountRules::of(&self.about))
    }

    /// Reads a day; a month alone means its last day, or its first where something begins.
    pub fn day(&self, text: &str, begins: bool) -> Outcome<Option<Day>> {
        let rules = if begins {
            DayRules::beginning(&self.about)
        } else {
            DayRules::ending(&self.about)
        };
        let read = read_day(text, &rules).map_err(|fault| {
            let example = Day::new(2027, 1, 31)
                .map(|day| self.format.day(day))
                .unwrap_or_default();
            self.words.with(fault.message_key(), &[("example", example.into())])
        })?;
        let shown = read.day.map(|day| self.format.day(day)).unwrap_or_default();
        let note = match read.otherwise {
            Some(otherwise) => Some(self.words.with(
                "entry-day-ambiguous",
                &[("day", shown.into()), ("otherwise", self.format.day(otherwise).into())],
            )),
            None if read.month_only => Some(self.words.with("entry-day-month-only", &[("day", shown.into())])),
            None if read.short_year => Some(self.words.with("entry-day-short-year", &[("day", shown.into())])),
            None => None,
        };
        Ok(Understood { value: read.day, note })
    }

    /// Reads a whole number.
    pub fn count(&self, text: &str) -> Outcome<Option<u32>> {
        let read = read_count(text).map_err(|fault| self.words.text(fault.message_key()))?;
        let note = read.count.filter(|_| read.rough).map(|count| {
            self.words
                .with("entry-count-rough", &[("count", count.to_string().into())])
        });
        Ok(Understood {
            value: read.count,
            note,
        })
    }

    /// Reads hours.
    pub fn hours(&self, text: &str) -> Outcome<Option<Minutes>> {
        read_hours(text).map(Understood::plainly).map_err(|fault| {
            self.words.text(match fault {
                CountFault::NotWhole => "entry-hours-not-a-time",
                CountFault::TooLarge => fault.message_key(),
            })
        })
    }

    /// Reads a percentage.
    pub fn percent(&self, text: &str) -> Outcome<Option<PerMille>> {
        let read = read_percent(text).map_err(|fault| self.words.text(fault.message_key()))?;
        let shown = |share: PerMille| ("share", self.format.percent(share).into());
        // What a spreadsheet shows as 60% it hands over as 0.6.
        let fraction = read_fraction(text).filter(|share| *share != PerMille::of(0));
        let note = match (read.share, fraction) {
            (Some(share), Some(meant)) => {
                let meant = ("meant", self.format.percent(meant).into());
                Some(self.words.with("entry-percent-small", &[shown(share), meant]))
            }
            (Some(share), None) if read.rounded => Some(self.words.with("entry-percent-rounded", &[shown(share)])),
            _ => None,
        };
        Ok(Understood {
            value: read.share,
            note,
        })
    }

    /// Reads a web address.
    pub fn web(&self, text: &str) -> Outcome<String> {
        if text.trim().is_empty() {
            return Ok(Understood::plainly(String::new()));
        }
        safe_url(text)
            .map(Understood::plainly)
            .ok_or_else(|| self.words.text("entry-url-not-safe"))
    }

    /// Reads an e-mail address.
    pub fn email(&self, text: &str) -> Outcome<String> {
        let text = text.trim();
        if text.is_empty() || is_email(text) {
            Ok(Understood::plainly(text.to_owned()))
        } else {
            Err(self.words.text("entry-email-not-whole"))
        }
    }
}

/// What reads entries on this page.
#[hook]
pub fn use_entry() -> Entry {
    let words = use_words();
    let format = use_format();
    let about = use_selector(|state| state.plan().map(|plan| Rc::clone(&plan.about))).unwrap_or_default();
    Entry { words, format, about }
}
