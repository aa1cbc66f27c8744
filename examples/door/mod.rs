//! What the doors of the braid share: the question as JSON, ids for places, and one line for what is wrong.

mod run;

use std::collections::BTreeMap;

pub use run::run;

use schoolweave::engine::braid::question::{Arrival, Cap, Cell, Fault, Line, Of, Payment, Priority, Question, Source};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// The question as it is read.
#[derive(Deserialize)]
struct Input {
    lines: Vec<InLine>,
    sources: Vec<InSource>,
    locked: Option<Vec<Vec<Value>>>,
}

#[derive(Deserialize)]
struct InLine {
    id: String,
    category: Option<String>,
    priority: Option<InPriority>,
    need: Value,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum InPriority {
    Must,
    Should,
    Could,
}

#[derive(Deserialize)]
struct InSource {
    id: String,
    amount: i64,
    later: Option<Vec<(usize, i64)>>,
    eligible: Vec<String>,
    caps: Option<Vec<InCap>>,
    years: Option<(usize, usize)>,
    carry_limit: Option<i64>,
    lapses: Option<u32>,
    restricted: Option<bool>,
}

#[derive(Deserialize)]
struct InCap {
    line: Option<String>,
    category: Option<String>,
    max: i64,
}

/// The question with the ids of its places.
pub struct Asked {
    /// The question.
    pub question: Question,
    /// The ids of lines.
    pub lines: Vec<String>,
    /// The ids of sources.
    pub sources: Vec<String>,
    /// Whether needs are lists, one amount for each year.
    pub is_by_year: bool,
}

/// What a text in JSON says.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

impl Asked {
    /// The question that a text asks.
    pub fn new(text: &str) -> Result<Self, String> {
        let input: Input = read(text)?;
        let lines = places("line", input.lines.iter().map(|line| &line.id))?;
        let sources = places("source", input.sources.iter().map(|source| &source.id))?;
        let is_by_year = input.lines.iter().any(|line| line.need.is_array());
        let mut asked = Self {
            question: Question {
                years: 1,
                ..Question::default()
            },
            lines: input.lines.iter().map(|line| line.id.clone()).collect(),
            sources: input.sources.iter().map(|source| source.id.clone()).collect(),
            is_by_year,
        };
        let mut categories: Vec<&str> = Vec::new();
        for line in &input.lines {
            let needs = match &line.need {
                Value::Array(needs) => needs.iter().map(Value::as_i64).collect(),
                need => need.as_i64().filter(|_| !is_by_year).map(|need| vec![need]),
            };
            asked.question.lines.push(Line {
                priority: match line.priority {
                    None | Some(InPriority::Must) => Priority::Must,
                    Some(InPriority::Should) => Priority::Should,
                    Some(InPriority::Could) => Priority::Could,
                },
                category: line
                    .category
                    .as_deref()
                    .map(|category| place(&mut categories, category)),
                needs: needs.ok_or_else(|| {
                    let whole = if is_by_year {
                        "a list of whole amounts, one for each year"
                    } else {
                        "a whole amount"
                    };
                    format!("line {:?}: need is not {whole}", line.id)
                })?,
            });
        }
        asked.question.years = asked.question.lines.first().map_or(1, |line| line.needs.len());
        for source in &input.sources {
            let source = asked.source(source, &lines, &mut categories)?;
            asked.question.sources.push(source);
        }
        for lock in input.locked.iter().flatten() {
            let lock = asked.lock(lock, &sources, &lines);
            asked.question.locked.push(lock?);
        }
        Ok(asked)
    }

    fn source<'a>(
        &self,
        source: &'a InSource,
        lines: &BTreeMap<&str, usize>,
        categories: &mut Vec<&'a str>,
    ) -> Result<Source, String> {
        let line = |id: &String| {
            let line = lines.get(id.as_str()).copied();
            line.ok_or_else(|| format!("source {:?}: there is no line {id:?}", source.id))
        };
        let cap = |cap: &'a InCap, categories: &mut Vec<&'a str>| match (&cap.line, &cap.category) {
            (Some(id), None) => Ok(Cap::Line(line(id)?, cap.max)),
            (None, Some(category)) => Ok(Cap::Category(place(categories, category), cap.max)),
            (None, None) => Ok(Cap::All(cap.max)),
            _ => Err(format!(
                "source {:?}: a cap is for a line, for a category or for all",
                source.id
            )),
        };
        let eligible: Vec<usize> = source.eligible.iter().map(line).collect::<Result<_, _>>()?;
        let caps = source.caps.iter().flatten().map(|of| cap(of, categories));
        let caps: Vec<Cap> = caps.collect::<Result<_, _>>()?;
        let may_pay_all = caps.is_empty() && (0..self.lines.len()).all(|line| eligible.contains(&line));
        let (first, last) = source.years.unwrap_or((0, usize::MAX));
        let lapses = source.lapses.unwrap_or(u32::try_from(last).unwrap_or(u32::MAX));
        let arrival = |(year, amount): &(usize, i64)| Arrival {
            year: *year,
            amount: *amount,
            lapses,
        };
        Ok(Source {
            amount: source.amount,
            later: source.later.iter().flatten().map(arrival).collect(),
            first,
            last,
            carry: source.carry_limit,
            lapses,
            is_restricted: source.restricted.unwrap_or(!may_pay_all),
            eligible,
            caps,
            caps_in: Vec::new(),
        })
    }

    fn lock(
        &self,
        lock: &[Value],
        sources: &BTreeMap<&str, usize>,
        lines: &BTreeMap<&str, usize>,
    ) -> Result<Payment, String> {
        let year = Value::from(0);
        let (source, line, year, amount) = match lock {
            [source, line, amount] if !self.is_by_year => (source, line, &year, amount),
            [source, line, year, amount] if self.is_by_year => (source, line, year, amount),
            _ => (&Value::Null, &Value::Null, &year, &Value::Null),
        };
        let place = |places: &BTreeMap<&str, usize>, id: &Value| places.get(id.as_str()?).copied();
        let payment = || {
            Some(Payment {
                cell: Cell {
                    source: place(sources, source)?,
                    line: place(lines, line)?,
                    year: usize::try_from(year.as_u64()?).ok()?,
                },
                amount: amount.as_i64()?,
            })
        };
        payment().ok_or_else(|| {
            let form = if self.is_by_year {
                "[source, line, year, amount]"
            } else {
                "[source, line, amount]"
            };
            format!(
                "locked {} is not {form} of sources and lines there are",
                Value::from(lock)
            )
        })
    }

    /// The source and the line of a cell, and the year where there are several, then amounts.
    pub fn entry(&self, cell: Cell, amounts: &[i64]) -> Value {
        let id = |ids: &[String], place: usize| ids.get(place).cloned().map_or(Value::Null, Value::from);
        let mut entry = vec![id(&self.sources, cell.source), id(&self.lines, cell.line)];
        entry.extend(self.is_by_year.then(|| cell.year.into()));
        entry.extend(amounts.iter().copied().map(Value::from));
        entry.into()
    }

    /// Ids with values.
    pub fn by_id(ids: &[String], value: impl Fn(usize) -> Option<Value>) -> Value {
        let values = ids
            .iter()
            .enumerate()
            .filter_map(|(place, id)| Some((id.clone(), value(place)?)));
        values.collect::<Map<_, _>>().into()
    }

    /// What is wrong, in words.
    pub fn say(&self, fault: &Fault) -> String {
        let line = |place: usize| format!("line {:?}", self.lines.get(place).map_or("", String::as_str));
        let source = |place: usize| format!("source {:?}", self.sources.get(place).map_or("", String::as_str));
        let locks = |locks: &[Payment]| {
            let locks: Vec<String> = locks
                .iter()
                .map(|lock| self.entry(lock.cell, &[lock.amount]).to_string())
                .collect();
            locks.join(", ")
        };
        match fault {
            Fault::OutOfRange(of) => {
                let whose = match of {
                    Of::Need(place) => format!("the need of {}", line(*place)),
                    Of::Amount(place) => format!("the amount of {}", source(*place)),
                    Of::Cap(place) => format!("a cap of {}", source(*place)),
                    Of::Carry(place) => format!("the carry limit of {}", source(*place)),
                    Of::Lock(cell) => format!("what is locked in {}", self.entry(*cell, &[])),
                };
                format!("{whose} is below 0 or above 10^15")
            }
            Fault::TooMuch => "all amounts together are more than can be counted".to_owned(),
            Fault::Years(place) => format!("{} does not have one need for each year", line(*place)),
            Fault::Window(place) => format!(
                "{} ends before it begins, or brings something when it may not be spent",
                source(*place)
            ),
            Fault::NotPayable(cell) => format!("locked {}: may not be paid", self.entry(*cell, &[])),
            Fault::Locks(payments) => format!("these locks cannot all hold: {}", locks(payments)),
        }
    }
}

/// The place of each id; no two may be the same.
fn places<'a>(kind: &str, ids: impl Iterator<Item = &'a String>) -> Result<BTreeMap<&'a str, usize>, String> {
    let mut places = BTreeMap::new();
    for (place, id) in ids.enumerate() {
        if places.insert(id.as_str(), place).is_some() {
            return Err(format!("two of the same: {kind} {id:?}"));
        }
    }
    Ok(places)
}

/// The place of a category, which is made first where there is none.
fn place<'a>(categories: &mut Vec<&'a str>, category: &'a str) -> usize {
    categories.iter().position(|of| *of == category).unwrap_or_else(|| {
        categories.push(category);
        categories.len() - 1
    })
}
