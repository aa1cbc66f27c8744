//! The tables that leave the page, for copying and as CSV: the records of each kind, and what follows from them.

mod answers;
mod cash;
mod cliff;
mod crossed;
mod ed524;
mod leaving;
mod list;
mod money;
mod provided;
mod records;
mod upkeep;
mod workbook;
mod workbook_button;

use yew::AttrValue;

use super::labels;
use super::words::Words;
use crate::engine::coverage::Axis;
use crate::engine::due::due;
use crate::engine::match_ledger::match_ledger;
use crate::exchange::table::Sheet;
use crate::plan::{Day, Kind, Plan};
pub use cliff::{CliffRow, cliff_rows};
pub use leaving::TableButtons;
pub use list::TableList;
pub use workbook::workbook;
pub use workbook_button::WorkbookButton;

/// A table that leaves the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// Every field of the records of a kind.
    Records(Kind),
    /// Roles × people: their parts by letters.
    Parts,
    /// Goals × partners: who serves which.
    Coverage,
    /// How well goals are served, grades reached or contributions given.
    Provided(Axis),
    /// Goals × what partners give: who gives what for which goal.
    Crossed,
    /// What ties with the school take to keep up, by who keeps the relationship.
    Upkeep,
    /// Cost lines × sources: which pays for which, year by year.
    Payments,
    /// Cost lines × sources: what each line needs, who pays how much of it, and what is missing.
    Grid,
    /// Cost lines × sources: which may pay for which.
    MayPay,
    /// The match that awards ask for.
    Match,
    /// What recurring costs stand on.
    Cliff,
    /// What ends, and what it carried.
    Ends,
    /// What is due to funders.
    Due,
    /// How much hangs on few.
    Few,
    /// The budget by category, of the whole plan or of the source that has this place in the order people gave them.
    Budget(Option<usize>),
    /// The money of each year: what is needed, what there is, what is missing.
    Years,
    /// The cash of each month: what is paid, what comes in, what is in hand.
    Cash,
    /// Which money would pay for what at best, with how much else it could be, and what is missing.
    Best,
    /// What would be left of each source at best, and what more would be missing without it.
    Losses,
    /// What each award is worth.
    Awards,
    /// The plan and its what-ifs side by side.
    WhatIfs,
}

impl Table {
    /// Every table, those of records first.
    pub const ALL: &'static [Self] = &[
        Self::Records(Kind::Site),
        Self::Records(Kind::Partner),
        Self::Records(Kind::Tie),
        Self::Records(Kind::Goal),
        Self::Records(Kind::Person),
        Self::Records(Kind::Role),
        Self::Records(Kind::Assignment),
        Self::Records(Kind::Body),
        Self::Records(Kind::CostLine),
        Self::Records(Kind::Source),
        Self::Records(Kind::MatchContribution),
        Self::Records(Kind::Action),
        Self::Coverage,
        Self::Provided(Axis::Goals),
        Self::Provided(Axis::Grades),
        Self::Provided(Axis::Contributions),
        Self::Crossed,
        Self::Upkeep,
        Self::Parts,
        Self::Grid,
        Self::Payments,
        Self::MayPay,
        Self::Years,
        Self::Cash,
        Self::Best,
        Self::Losses,
        Self::Awards,
        Self::WhatIfs,
        Self::Match,
        Self::Cliff,
        Self::Ends,
        Self::Due,
        Self::Few,
        Self::Budget(None),
    ];

    /// Whether it is about money.
    pub fn is_of_money(self) -> bool {
        match self {
            Self::Records(kind) => matches!(kind, Kind::CostLine | Kind::Source | Kind::MatchContribution),
            Self::Coverage | Self::Provided(_) | Self::Crossed | Self::Upkeep | Self::Parts => false,
            _ => true,
        }
    }

    /// Whether a plan has anything to show in it.
    pub fn is_filled(self, plan: &Plan) -> bool {
        match self {
            Self::Records(kind) => plan.count(kind) > 0,
            Self::Parts => !plan.roles.is_empty() && !plan.people.is_empty(),
            Self::Coverage => !plan.goals.is_empty() && !plan.partners.is_empty(),
            Self::Provided(axis) => provided::is_filled(plan, axis),
            Self::Crossed => provided::is_crossed(plan),
            Self::Upkeep => upkeep::is_filled(plan),
            Self::Payments => !plan.allocations.is_empty(),
            Self::Awards => answers::has_awards(plan),
            Self::WhatIfs => !plan.scenarios.is_empty(),
            Self::Grid | Self::MayPay | Self::Best | Self::Losses => {
                !plan.cost_lines.is_empty() && !plan.sources.is_empty()
            }
            Self::Match => !match_ledger(plan).awards.is_empty(),
            Self::Due => !due(plan).is_empty(),
            Self::Few | Self::Cliff | Self::Ends => !plan.sources.is_empty(),
            Self::Budget(_) => !plan.cost_lines.is_empty(),
            Self::Years | Self::Cash => !plan.cost_lines.is_empty() || !plan.sources.is_empty(),
        }
    }

    /// What it is called.
    pub fn name(self, words: &Words, plan: &Plan) -> AttrValue {
        match self {
            Self::Records(kind) => labels::kinds(words, kind),
            Self::Parts => words.text("tables-parts"),
            Self::Coverage => words.text("tables-coverage"),
            Self::Provided(axis) => words.text(provided::name_key(axis)),
            Self::Crossed => words.text("provided-crossed"),
            Self::Upkeep => words.text("ties-upkeep"),
            Self::Payments => words.text("tables-payments"),
            Self::Grid => words.text("tables-grid"),
            Self::MayPay => words.text("tables-may-pay"),
            Self::Match => words.text("match-asked"),
            Self::Cliff => words.text("cliff-table"),
            Self::Ends => words.text("cliff-out-title"),
            Self::Due => words.text("funding-due"),
            Self::Few => words.text("funding-few"),
            Self::Budget(place) => match place.and_then(|place| plan.sources.ordered().get(place).cloned()) {
                Some(source) => {
                    let source = labels::named(words, &source.name);
                    words.with("ed524-of-source", &[("source", source.as_str().into())])
                }
                None => words.text("ed524-title"),
            },
            Self::Years => words.text("tables-years"),
            Self::Cash => words.text("tables-cash"),
            Self::Best => words.text("tables-best"),
            Self::Losses => words.text("tables-losses"),
            Self::Awards => words.text("sure-awards"),
            Self::WhatIfs => words.text("tables-what-ifs"),
        }
    }

    /// The table of a plan as it stands on a day.
    pub fn sheet(self, words: &Words, plan: &Plan, today: Day) -> Sheet {
        match self {
            Self::Records(kind) => records::table_of(words, plan, kind),
            Self::Parts => crossed::parts(words, plan, today),
            Self::Coverage => crossed::coverage(words, plan),
            Self::Provided(axis) => provided::table_of(words, plan, axis, today),
            Self::Crossed => provided::crossed_of(words, plan),
            Self::Upkeep => upkeep::table_of(words, plan, today),
            Self::Payments => crossed::payments(words, plan),
            Self::Grid => money::grid(words, plan),
            Self::MayPay => money::may_pay(words, plan),
            Self::Match => money::matching(words, plan),
            Self::Cliff => cliff::table_of(words, plan, today),
            Self::Ends => money::ends(words, plan, today),
            Self::Due => money::owed(words, plan),
            Self::Few => money::few(words, plan),
            Self::Budget(place) => ed524::by_category(words, plan, &ed524::of(plan, place)),
            Self::Years => crossed::years(words, plan),
            Self::Cash => cash::months(words, plan),
            Self::Best => answers::allocation(words, plan),
            Self::Losses => answers::losses(words, plan),
            Self::Awards => answers::awards(words, plan),
            Self::WhatIfs => answers::what_ifs(words, plan),
        }
    }
}

#[cfg(test)]
mod round_trip_tests;
