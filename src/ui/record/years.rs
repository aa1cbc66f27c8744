//! Amounts by fiscal year, of cost lines, sources and contributions alike: their columns, and filling the years that follow.

use std::rc::Rc;

use yew::AttrValue;

use crate::app::{Command, Intent, Notice, NoticeKind, State, Store};
use crate::exchange::entry::{Growth, YearsFault, grow, same_for_later, year_to_fill_from};
use crate::plan::{
    AnyRecord, CostLine, CostLineField, Edit, MatchContribution, MatchContributionField, Plan, RecordId, Source,
    SourceField, Tabled, YearAmounts,
};

/// A record with an amount for each fiscal year.
pub trait Yearly: Tabled {
    /// Its amounts.
    fn amounts(&self) -> &YearAmounts;

    /// The field with other amounts.
    fn with_amounts(amounts: YearAmounts) -> Self::Field;
}

impl Yearly for CostLine {
    fn amounts(&self) -> &YearAmounts {
        &self.need
    }

    fn with_amounts(amounts: YearAmounts) -> CostLineField {
        CostLineField::Need(amounts)
    }
}

impl Yearly for Source {
    fn amounts(&self) -> &YearAmounts {
        &self.amounts
    }

    fn with_amounts(amounts: YearAmounts) -> SourceField {
        SourceField::Amounts(amounts)
    }
}

impl Yearly for MatchContribution {
    fn amounts(&self) -> &YearAmounts {
        &self.amounts
    }

    fn with_amounts(amounts: YearAmounts) -> MatchContributionField {
        MatchContributionField::Amounts(amounts)
    }
}

/// The amounts of a record of any kind, if it has any.
pub fn amounts_of(record: &AnyRecord) -> Option<&YearAmounts> {
    match record {
        AnyRecord::CostLine(line) => Some(line.amounts()),
        AnyRecord::Source(source) => Some(source.amounts()),
        AnyRecord::MatchContribution(brought) => Some(brought.amounts()),
        _ => None,
    }
}

/// The edit that gives a record other amounts, if it has any.
pub fn set_amounts(record: &AnyRecord, amounts: YearAmounts) -> Option<Edit> {
    match record {
        AnyRecord::CostLine(line) => Some(Edit::CostLine(line.id.clone(), CostLine::with_amounts(amounts))),
        AnyRecord::Source(source) => Some(Edit::Source(source.id.clone(), Source::with_amounts(amounts))),
        AnyRecord::MatchContribution(brought) => Some(MatchContribution::edit(
            brought.id.clone(),
            MatchContribution::with_amounts(amounts),
        )),
        _ => None,
    }
}

/// A fiscal year of the plan: the calendar year in which it begins, and its name.
pub type NamedYear = (i32, AttrValue);

/// The fiscal years of the open plan, for a selector.
pub fn years_of(state: &State) -> Rc<[NamedYear]> {
    let plan = state.plan();
    let years = plan.map(|plan| plan.about.fiscal_years()).unwrap_or(0..0);
    years
        .map(|year| {
            let name = plan.map(|plan| plan.year_name(year)).unwrap_or_default();
            (year, name.into())
        })
        .collect()
}

/// The amounts with every later year filled: with the same amount, or growing year by year.
pub fn filled(amounts: &YearAmounts, plan: &Plan, growth: Option<Growth>) -> Result<YearAmounts, YearsFault> {
    let years = plan.about.fiscal_years();
    let from = year_to_fill_from(amounts, years.clone()).ok_or(YearsFault::NothingToStartFrom)?;
    match growth {
        None => Ok(same_for_later(amounts, from, years)),
        Some(growth) => grow(amounts, from, years, growth),
    }
}

/// The edits that fill the later years of some records. Those without an amount to start from are left as they are; it
/// is a fault where none has one.
pub fn fill(plan: &Plan, ids: &[RecordId], growth: Option<Growth>) -> Result<Vec<Edit>, YearsFault> {
    let mut edits = Vec::with_capacity(ids.len());
    for record in ids.iter().filter_map(|id| plan.find(id)) {
        let Some(amounts) = amounts_of(&record) else {
            continue;
        };
        match filled(amounts, plan, growth) {
            Ok(after) => edits.extend(set_amounts(&record, after)),
            Err(YearsFault::NothingToStartFrom) => {}
            Err(other) => return Err(other),
        }
    }
    if edits.is_empty() {
        Err(YearsFault::NothingToStartFrom)
    } else {
        Ok(edits)
    }
}

/// Fills the later years of some records, as one step; says what is missing where nothing can be filled.
pub fn fill_same(store: &Store, ids: &[RecordId]) {
    let edits = store.state().plan().map(|plan| fill(plan, ids, None));
    match edits {
        Some(Ok(edits)) => perform(store, edits),
        Some(Err(fault)) => store.dispatch(Intent::Tell(Notice::new(NoticeKind::Note, fault.message_key()))),
        None => {}
    }
}

/// Does edits as one step that further typing does not join.
pub fn perform(store: &Store, edits: Vec<Edit>) {
    let command = match <[Edit; 1]>::try_from(edits) {
        Ok([edit]) => Command::Set(edit),
        Err(edits) => Command::SetMany { edits },
    };
    store.dispatch(command);
    store.dispatch(Intent::Settle);
}
