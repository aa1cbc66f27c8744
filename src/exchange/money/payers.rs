//! Columns of a budget that are named like sources: the sources, what they pay for the lines, and what they bring.

use std::rc::Rc;

use super::amounts::AmountReader;
use super::near::near_sources;
use crate::exchange::columns::{Target, fold, read_payer};
use crate::exchange::delimited::Row;
use crate::exchange::list::{Answer, Draft, FieldChange, Minting, Named, Shown, key_of_word, one_line};
use crate::plan::money::Tally;
use crate::plan::{
    Allocation, Amount, AnyRecord, CostLine, Eligibility, Id, Kind, Money, Plan, Rank, Record, Source, Verdict,
};
use crate::sorted::SortedMap;

/// A source, a line and a year.
type Cell = (Id<Source>, Id<CostLine>, i32);

/// A column, and whose money it is.
struct Payer {
    place: usize,
    /// What it is called in the list.
    name: String,
    /// The source; none where it is left out.
    source: Option<Id<Source>>,
}

/// The sources that pay for lines, and what they pay.
pub(super) struct Payers<'a> {
    plan: &'a Plan,
    columns: Vec<Payer>,
    named: Vec<Named>,
    /// Whether what pays is put down as what may.
    payers_may_pay: bool,
    /// Sources that are new or were changed.
    sources: SortedMap<Id<Source>, Source>,
    /// The new ones, and what they pay in each year.
    new: SortedMap<Id<Source>, SortedMap<i32, Tally>>,
    /// What is assigned in the plan.
    there: SortedMap<Cell, Vec<Rc<Allocation>>>,
    changed: SortedMap<Cell, Vec<Allocation>>,
    count: usize,
}

impl<'a> Payers<'a> {
    pub fn new(draft: &Draft, plan: &'a Plan, minting: &mut Minting) -> Self {
        let mut payers = Self {
            plan,
            columns: Vec::new(),
            named: Vec::new(),
            payers_may_pay: draft.payers_may_pay,
            sources: SortedMap::new(),
            new: SortedMap::new(),
            there: SortedMap::new(),
            changed: SortedMap::new(),
            count: 0,
        };
        let mut seen: SortedMap<(String, Option<i32>), usize> = SortedMap::new();
        let mut added: SortedMap<(String, usize), Id<Source>> = SortedMap::new();
        let columns = draft.columns().iter().enumerate();
        for (place, _) in columns.filter(|(_, column)| column.target == Target::Paying) {
            let (name, year) = payers.name_of(&draft.column_name(place));
            let key = key_of_word(&name);
            let year = year.map(|year| year.begins(&plan.about));
            // Two columns of one name and year are two sources, as the page writes two of one name.
            let count = seen.or_default((key.clone(), year));
            let nth = *count;
            *count += 1;
            let same: Vec<Rc<Source>> = payers.of_key(&key);
            let known = same.get(nth).map(|source| source.id.clone());
            let answer = draft.answer_of_name(&key);
            let source = match answer {
                Some(Answer::Leave) => None,
                Some(Answer::Update(id)) if plan.sources.contains(&Id::new(id.text())) => Some(Id::new(id.text())),
                Some(Answer::AddNew) => payers.add(&mut added, (key.clone(), nth), &name, minting),
                _ => known
                    .clone()
                    .or_else(|| payers.add(&mut added, (key.clone(), nth), &name, minting)),
            };
            if !payers.named.iter().any(|named| named.key == key) {
                payers.named.push(Named {
                    key: key.clone(),
                    name: name.clone(),
                    known: same.first().map(|source| source.name.clone()),
                    body: None,
                    likely: if known.is_none() {
                        near_sources(plan, &name)
                    } else {
                        Vec::new()
                    },
                    is_group: false,
                });
            }
            payers.columns.push(Payer { place, name, source });
        }
        if !payers.columns.is_empty() {
            for paid in plan.allocations.ordered() {
                let cell = (paid.source.clone(), paid.line.clone(), paid.year);
                payers.there.or_default(cell).push(paid);
            }
        }
        payers
    }

    /// What a column's source is called, and the year where the heading says one besides.
    fn name_of(&self, heading: &str) -> (String, Option<crate::exchange::columns::NamedYear>) {
        // A source may have a year in its name.
        if self.of_key(&key_of_word(heading)).is_empty() {
            let (name, year) = read_payer(heading);
            (one_line(&name), year)
        } else {
            (one_line(heading), None)
        }
    }

    /// The sources of the plan of this name.
    fn of_key(&self, key: &str) -> Vec<Rc<Source>> {
        let mut found = self.plan.sources.ordered();
        found.retain(|source| key_of_word(&source.name) == key);
        found
    }

    /// The new source of a name, made where it is named first.
    fn add(
        &mut self,
        added: &mut SortedMap<(String, usize), Id<Source>>,
        key: (String, usize),
        name: &str,
        minting: &mut Minting,
    ) -> Option<Id<Source>> {
        if let Some(id) = added.get(&key) {
            return Some(id.clone());
        }
        let mut source: Source = minting.mint(Kind::Source);
        let id = source.id.clone();
        name.clone_into(&mut source.name);
        self.sources.insert(id.clone(), source);
        self.new.insert(id.clone(), SortedMap::new());
        added.insert(key, id.clone());
        Some(id)
    }

    /// Whether a row says what the sources bring, rather than what they pay for: by its name.
    pub fn is_brings(&self, amounts: &AmountReader, row: &Row, name: &str) -> bool {
        let name = fold(name);
        let is_named = BRINGS.split(" | ").any(|known| known == name);
        let mut figures = self.columns.iter().map(|payer| amounts.figure(row, payer.place));
        is_named && figures.any(|figure| figure.known().is_some())
    }

    /// Takes what a row says that the sources bring.
    pub fn brings(&mut self, amounts: &AmountReader, row: &Row) -> Vec<FieldChange> {
        let mut changes = Vec::new();
        for place in 0..self.columns.len() {
            let Some(Payer {
                place,
                name,
                source: Some(id),
            }) = self.columns.get(place)
            else {
                continue;
            };
            let (amount, year) = (amounts.figure(row, *place), amounts.year_of(row, *place));
            let (Some(source), false) = (self.source(id), amount == Amount::Blank) else {
                continue;
            };
            let before = source.amounts.of(year);
            if before == amount {
                continue;
            }
            changes.push(FieldChange {
                label: "field-sources-amounts",
                name: Some(format!("{name}, {}", self.plan.year_name(year))),
                old: Shown::amount(before),
                new: Shown::amount(amount),
            });
            let changed = Source {
                amounts: source.amounts.with(year, amount),
                ..source.clone()
            };
            self.sources.insert(id.clone(), changed);
        }
        changes
    }

    fn source(&self, id: &Id<Source>) -> Option<&Source> {
        self.sources
            .get(id)
            .or_else(|| self.plan.sources.find(id).map(Rc::as_ref))
    }

    /// Assigns what a row says that the source of a column pays for its line.
    pub fn pay(&mut self, place: usize, line: &Id<CostLine>, year: i32, amount: Amount) -> Option<FieldChange> {
        let payer = self.columns.iter().find(|payer| payer.place == place)?;
        let (source, name) = (payer.source.clone()?, payer.name.clone());
        let cell = (source.clone(), line.clone(), year);
        let mut there: Vec<Allocation> = match self.changed.get(&cell) {
            Some(changed) => changed.clone(),
            None => self
                .there
                .get(&cell)
                .into_iter()
                .flatten()
                .map(|one| (**one).clone())
                .collect(),
        };
        let before: Tally = there.iter().map(|paid| paid.amount).collect();
        let old = match before {
            _ if there.is_empty() => Amount::Blank,
            Tally { unknown: 0, sum, .. } => Amount::Known(sum),
            _ => Amount::Unknown,
        };
        // That a source pays nothing need not be said.
        let says_nothing = amount == Amount::Known(Money::ZERO) && there.is_empty();
        if amount == Amount::Blank || amount == old || says_nothing {
            return None;
        }
        match there.split_first_mut() {
            Some((first, others)) => {
                first.amount = amount;
                others
                    .iter_mut()
                    .for_each(|other| other.amount = Amount::Known(Money::ZERO));
            }
            None => there.push(Allocation {
                source: source.clone(),
                line: line.clone(),
                year,
                amount,
                ..Allocation::new(Id::default(), Rank::default())
            }),
        }
        self.changed.insert(cell, there);
        self.count += 1;
        if let Some(years) = self.new.get_mut(&source) {
            let tally = years.or_default(year);
            *tally = tally.with(amount);
        }
        if self.payers_may_pay && amount != Amount::Known(Money::ZERO) {
            self.may_pay(&source, line);
        }
        Some(FieldChange {
            label: "import-target-paying",
            name: Some(format!("{name}, {}", self.plan.year_name(year))),
            old: Shown::amount(old),
            new: Shown::amount(amount),
        })
    }

    /// Puts down that a source may pay for a line, where nothing is said of it yet.
    fn may_pay(&mut self, id: &Id<Source>, line: &Id<CostLine>) {
        let Some(source) = self.source(id) else { return };
        let is_said = source.eligibility(line).is_some_and(|entry| entry.verdict.is_some());
        if !is_said && !source.unrestricted {
            let changed = Source {
                eligible: source.with_verdict(line, Some(Verdict::Yes)),
                ..source.clone()
            };
            self.sources.insert(id.clone(), changed);
        }
    }

    /// Puts down what a row says in words of whether the source of a column may pay for its line.
    pub fn say(&mut self, place: usize, line: &Id<CostLine>, verdict: &Verdict, note: &str) -> Option<FieldChange> {
        let payer = self.columns.iter().find(|payer| payer.place == place)?;
        let (id, name) = (payer.source.clone()?, payer.name.clone());
        let source = self.source(&id)?;
        let before = source.eligibility(line).cloned().unwrap_or_default();
        let after = Eligibility {
            line: line.clone(),
            verdict: Some(verdict.clone()),
            note: if note.is_empty() {
                before.note.clone()
            } else {
                note.to_owned()
            },
            ..before.clone()
        };
        if after == before || source.unrestricted && *verdict == Verdict::Yes {
            return None;
        }
        let mut changed = source.clone();
        changed.eligible = changed.with_verdict(line, after.verdict.clone());
        for entry in changed.eligible.iter_mut().filter(|entry| entry.line == *line) {
            *entry = after.clone();
        }
        self.sources.insert(id, changed);
        let shown = |verdict: &Option<Verdict>| {
            verdict.as_ref().map_or(Shown::Nothing, |verdict| {
                Shown::Choice(verdict.label_key(), verdict.id().to_owned())
            })
        };
        Some(FieldChange {
            label: "field-sources-eligible",
            name: Some(name),
            old: shown(&before.verdict),
            new: shown(&after.verdict),
        })
    }

    /// How many sources are new, and how many amounts are assigned or changed.
    pub fn counts(&self) -> (usize, usize) {
        (self.new.len(), self.count)
    }

    /// Whom the columns name.
    pub fn take_named(&mut self) -> Vec<Named> {
        std::mem::take(&mut self.named)
    }

    /// The sources and what they pay. A new one brings what it pays, where no row says what it brings.
    pub fn finish(mut self, minting: &mut Minting) -> Vec<AnyRecord> {
        for (id, years) in std::mem::take(&mut self.new) {
            let Some(source) = self.sources.get_mut(&id) else {
                continue;
            };
            for (year, paid) in years {
                if source.amounts.of(year) == Amount::Blank && paid.is_entered {
                    let amount = if paid.unknown > 0 {
                        Amount::Unknown
                    } else {
                        Amount::Known(paid.sum)
                    };
                    source.amounts = source.amounts.with(year, amount);
                }
            }
        }
        let mut records: Vec<AnyRecord> = self.sources.into_values().map(AnyRecord::from).collect();
        for paid in self.changed.into_values().flatten() {
            let record = if paid.id == Id::default() {
                Allocation {
                    id: minting.mint::<Allocation>(Kind::Allocation).id,
                    ..paid
                }
            } else {
                paid
            };
            records.push(record.into());
        }
        records
    }
}

/// What rows are called that say what sources bring.
const BRINGS: &str = "available | amount available | available funds | funds available | total available | award | awards | award amount | \
     amount awarded | grant amount | brings | source brings | sources bring | budget available | allocation | allocations | \
     total allocation | revenue | revenues | income | amount of source | funding amount | funding available";
