//! Checks: what follows from the records alone and is worth pointing out. They never block anything.
//!
//! Each finding has a stable code, says what it is about and where it leads. The wording stands in `checks.ftl`:
//! `check-<name>` says what is wrong, `check-<name>-remedy` what to do, `check-<name>-count` stands for several.
//! Thresholds are the plan's ([`About::thresholds`](super::About)); a value at a threshold is not beyond it.

mod actions;
mod assigned;
mod code;
mod extent;
mod funding;
mod goals;
mod lapsing;
mod leadership;
mod partners;
mod people;
mod references;
mod terms;
#[cfg(test)]
pub(crate) mod testing;

use super::date::{Day, Minutes, PerMille};
use super::kinds::RecordId;
use super::money::Money;
use super::record::Record;
use super::{Part, Plan};
use crate::sorted::sort_by_key;

pub use code::{Code, Severity, Topic};

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which check found it.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// The records it is about, the main one first; none where it is about the plan as a whole.
    pub about: Vec<RecordId>,
    /// Where it leads.
    pub place: Place,
    /// The arguments of its messages.
    pub arguments: Vec<(&'static str, Fact)>,
}

/// Where a finding leads: a topic, and the record, field and year to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The part of the plan.
    pub topic: Topic,
    /// The record to go to.
    pub record: Option<RecordId>,
    /// The field of that record.
    pub field: Option<&'static str>,
    /// The calendar year in which the fiscal year begins that it is about.
    pub year: Option<i32>,
}

/// An argument of a finding's message; whoever words it formats it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The title of a record; empty where it has none yet.
    Title(String),
    /// The titles of several records.
    Titles(Vec<String>),
    /// The titles of several records that stand between quotation marks, such as roles.
    Quoted(Vec<String>),
    /// Text shown as it is, such as the name of a fiscal year.
    Text(String),
    /// Several such texts.
    Texts(Vec<String>),
    /// A part in a role, in the plan's words for it.
    Part(Part),
    /// Time, in hours.
    Hours(Minutes),
    /// A count, by which messages choose their plural form.
    Count(usize),
    /// An amount in the plan's currency.
    Money(Money),
    /// A day.
    Day(Day),
    /// The month of a day.
    Month(Day),
    /// A share.
    Share(PerMille),
}

/// Hours as keys have them, which stand in files: `6` or `1:30`.
fn hours_in_key(time: Minutes) -> String {
    match time.0 % 60 {
        0 => (time.0 / 60).to_string(),
        minutes => format!("{}:{minutes:02}", time.0 / 60),
    }
}

impl Finding {
    /// A finding that leads to the first of the records it is about.
    pub fn new(
        code: Code,
        about: Vec<RecordId>,
        field: Option<&'static str>,
        arguments: Vec<(&'static str, Fact)>,
    ) -> Self {
        Self {
            code,
            severity: code.severity(),
            place: Place {
                topic: code.topic(),
                record: about.first().cloned(),
                field,
                year: None,
            },
            about,
            arguments,
        }
    }

    /// The same, about a fiscal year.
    #[must_use]
    pub fn in_year(mut self, beginning: i32) -> Self {
        self.place.year = Some(beginning);
        self
    }

    /// The same, leading to another record than the first it is about, or to none.
    #[must_use]
    pub fn leading_to(mut self, record: Option<RecordId>) -> Self {
        self.place.record = record;
        self
    }

    /// Whether it is about a record or leads to it.
    pub fn concerns(&self, record: &RecordId) -> bool {
        self.about.contains(record) || self.place.record.as_ref() == Some(record)
    }

    /// What tells this finding from every other of the plan, the same from one run to the next. It says all there is of
    /// it; [`Finding::subject`] stays the same while it grows.
    pub fn key(&self) -> String {
        let mut key = self.code.id().to_owned();
        for id in &self.about {
            key.push(' ');
            key.push_str(&id.to_string());
        }
        for (_, fact) in &self.arguments {
            let text = match fact {
                Fact::Text(text) => text.clone(),
                Fact::Texts(texts) => texts.join(", "),
                Fact::Part(part) => part.id().to_owned(),
                Fact::Hours(time) => hours_in_key(*time),
                _ => continue,
            };
            key.push(' ');
            key.push_str(&text);
        }
        key
    }
}

/// Everything worth pointing out in a plan on a day: errors first, then by code, then in the order of the records.
pub fn checks(plan: &Plan, today: Day) -> Vec<Finding> {
    let mut found = Findings {
        plan,
        today,
        list: Vec::new(),
    };
    leadership::check(&mut found);
    people::check(&mut found);
    terms::check(&mut found);
    funding::check(&mut found);
    assigned::check(&mut found);
    partners::check(&mut found);
    goals::check(&mut found);
    actions::check(&mut found);
    references::check(&mut found);
    in_order(found.list)
}

/// Findings as they are listed: errors first, then by code, then as they came.
pub fn in_order(mut findings: Vec<Finding>) -> Vec<Finding> {
    sort_by_key(&mut findings, |finding| (finding.severity, finding.code));
    findings
}

/// The findings of one run, and what every check looks at.
struct Findings<'a> {
    plan: &'a Plan,
    today: Day,
    list: Vec<Finding>,
}

impl Findings<'_> {
    /// Adds a finding that leads to the first of the records it is about.
    fn add(
        &mut self,
        code: Code,
        about: Vec<RecordId>,
        field: Option<&'static str>,
        arguments: Vec<(&'static str, Fact)>,
    ) {
        self.list.push(Finding::new(code, about, field, arguments));
    }

    /// The title of a record as an argument.
    fn title(&self, id: impl Into<RecordId>) -> Fact {
        Fact::Title(self.plan.title_of(&id.into()).unwrap_or_default())
    }

    /// The name of a fiscal year as an argument.
    fn year(&self, beginning: i32) -> Fact {
        Fact::Text(self.plan.year_name(beginning))
    }
}

/// The id of a record, whatever its kind.
fn id_of<T: Record>(record: &T) -> RecordId
where
    RecordId: From<super::Id<T>>,
{
    RecordId::from(record.id().clone())
}
