//! Columns of a budget that are named like sources of money: what each pays for the rows.
//!
//! A column is one where its heading is the name of a source of the plan, or where it holds amounts, is nothing else that
//! budgets have, and its heading says who gives: “City”, “Title I (2026-27)”, “PTA”.

use super::guess::{Column, Offer, Reason};
use super::heading::is_known_heading;
use super::money_words::read_verdict;
use super::target::Target;
use super::values::Profile;
use super::words::fold;
use super::years::{NamedYear, without_year};
use crate::exchange::delimited::Row;
use crate::exchange::list::Subject;

/// The name of the source that a heading says, and the year, where it says one.
pub fn read_payer(heading: &str) -> (String, Option<NamedYear>) {
    let bare = without_currency(heading);
    match NamedYear::read(bare) {
        Some(year) => {
            let name = without_year(bare);
            let name = if name.is_empty() { bare.trim() } else { &name };
            (name.to_owned(), Some(year))
        }
        None => (bare.trim().to_owned(), None),
    }
}

/// Finds the columns that say what sources pay, given what the sources of the plan are called.
pub(in crate::exchange) fn find_payers(columns: &mut [Column], data: &[Row], sources: &[String]) {
    let known: Vec<String> = sources
        .iter()
        .map(|name| fold(name))
        .filter(|name| !name.is_empty())
        .collect();
    let names_known = |heading: &str| {
        let whole = fold(heading);
        let (name, _) = read_payer(heading);
        known.contains(&whole) || known.contains(&fold(&name))
    };
    for (place, column) in columns.iter_mut().enumerate() {
        let is_free = column.target != Target::Name || column.reason != Reason::Heading;
        if column.offer == Offer::Offered && is_free && names_known(&column.heading) && holds_any(data, place) {
            (column.target, column.confidence, column.reason) = (Target::Paying, 98, Reason::SourceOfPlan);
        }
    }
    let has = |columns: &[Column], target: Target| {
        let is_it = |column: &Column| column.target == target && column.reason == Reason::Heading;
        columns.iter().any(is_it)
    };
    let has_need = has(columns, Target::Amount);
    let has_sums = has_need
        || [Target::Total, Target::PaidInAll, Target::Gap]
            .iter()
            .any(|sum| has(columns, *sum));
    let mut may_be = Vec::new();
    for (place, column) in columns.iter().enumerate() {
        let by_part = column.target == Target::Amount && column.reason != Reason::Heading;
        let names_year = NamedYear::read(&column.heading).is_some();
        let is_free = column.target == Target::Skip || by_part || column.target == Target::Amount && names_year;
        if column.offer != Offer::Offered || !is_free || !holds_amounts(data, place) {
            continue;
        }
        let says = Says::of(&column.heading);
        // What only may be the name of a source is none where it may be the need of a year as well.
        if says == Says::Source || says == Says::Name && !names_year && (!by_part || has_need) {
            may_be.push((place, says));
        }
    }
    let is_sure = columns.iter().any(|column| column.target == Target::Paying)
        || may_be.iter().any(|(_, says)| *says == Says::Source)
        || may_be.len() > 1 && has_sums;
    for (place, _) in may_be.into_iter().filter(|_| is_sure) {
        if let Some(column) = columns.get_mut(place) {
            (column.target, column.confidence, column.reason) = (Target::Paying, 70, Reason::NameOfSource);
        }
    }
}

/// Whether a list is one of lines and what sources pay for them, by its headings and cells.
pub(in crate::exchange) fn is_lines_by_sources(headings: &[String], data: &[Row]) -> bool {
    let is_line = |heading: &String| super::heading::says(Subject::Costs, heading, Target::Name);
    let payers = headings.iter().enumerate().filter(|(place, heading)| {
        !is_known_heading(Subject::Costs, heading) && Says::of(heading) == Says::Source && holds_amounts(data, *place)
    });
    headings.iter().any(is_line) && payers.count() > 1
}

/// Whether most cells of a column that hold anything are amounts, and any is.
fn holds_amounts(data: &[Row], place: usize) -> bool {
    let profile = Profile::of(data, place);
    profile.amounts > 0 && profile.is_mostly(profile.amounts + profile.nobody, 60)
}

/// Whether a column holds amounts, or says whether something may be.
fn holds_any(data: &[Row], place: usize) -> bool {
    let cells = || data.iter().map(|row| row.cell(place)).filter(|cell| !cell.is_empty());
    let said = cells()
        .filter(|cell| read_verdict(cell).is_some() || cell.starts_with('('))
        .count();
    holds_amounts(data, place) || said * 2 > cells().count()
}

/// What a heading says of the column being what a source pays.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    /// It names who gives.
    Source,
    /// It may be a name.
    Name,
    /// It is something else.
    Other,
}

impl Says {
    fn of(heading: &str) -> Self {
        let (name, _) = read_payer(heading);
        let folded = fold(&name);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let holds = |list: &str| words.iter().any(|word| list.split(' ').any(|known| known == *word));
        let is_other = name.contains(['%', '#']) || name.chars().count() > 60;
        let says_nothing = words.iter().all(|word| {
            let is_number = word.chars().all(|sign| sign.is_ascii_digit());
            is_number || OF_BUDGETS.split(' ').any(|known| known == *word)
        });
        if is_other || says_nothing || holds(NO_SOURCE) || is_known_heading(Subject::Costs, &name) {
            Self::Other
        } else if holds(GIVERS) {
            Self::Source
        } else {
            Self::Name
        }
    }
}

/// A heading without the currency behind it: “Needed (USD)”, “Title I ($)”.
pub(super) fn without_currency(heading: &str) -> &str {
    let heading = heading.trim();
    let Some((before, inside)) = heading.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) else {
        return heading;
    };
    let inside = inside.trim().trim_start_matches("in ");
    let is_code = inside.len() == 3 && inside.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_sign = matches!(inside, "$" | "US$" | "€" | "£" | "¥" | "₹" | "dollars" | "Dollars");
    if (is_code || is_sign) && !before.trim().is_empty() {
        before.trim_end()
    } else {
        heading
    }
}

/// Words of budgets that say nothing of who gives.
const OF_BUDGETS: &str = "a adopted all allocated amount amounts and annual approved base budget budgeted cost costs current draft \
     est estimate estimated estimates expenditure expenditures expense expenses final first for fiscal fy grand in initial item \
     last line monthly need needed needs new next of original our per period plan planned previous price prior \
     projected proposed request requested revised school second spend spending subtotal sum sy the third this \
     to total totals usd value year yearly years yr";

/// Words that say that a column of figures is no money of a source.
const NO_SOURCE: &str = "account acct actual actuals adults balance children code count date day days difference encumbered \
     enrollment fte headcount hour hourly hours hrs id kids known line month months no number object participants people percent \
     percentage phone points positions priority qty quantity rank rate remaining salary score sessions share spent staff \
     students times unit units unknown variance wage weeks wk ytd zip";

/// Words that say who gives.
const GIVERS: &str = "arp ausd boosters ccdf cclc cdbg church city congregation corporation council county diocese district \
     donation donations donor donors endowment esea esser federal foundation friends fund funder funders funding fundraiser \
     fundraising funds gift gifts government grant grants hhs hud idea inkind kind kiwanis lcap lcff lea levy lions match \
     medicaid municipal pta pto ptsa perkins philanthropy revenue rotary sponsor sponsors sponsorship state subsidy tanf \
     title town trust university usda ymca ywca";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_say_who_gives() {
        for heading in [
            "Title I",
            "City",
            "PTA",
            "21st CCLC",
            "City recreation budget",
            "In-kind",
            "General Fund ($)",
            "Title I (2026-27)",
            "Rotary FY27",
        ] {
            assert!(Says::of(heading) == Says::Source, "{heading}");
        }
        for heading in ["Tamarack", "Meyer", "Elmford Elementary"] {
            assert!(Says::of(heading) == Says::Name, "{heading}");
        }
        for heading in [
            "Budget 2026-27",
            "Year 1",
            "Original budget",
            "Qty",
            "Hourly rate",
            "% of total",
            "FTE",
            "Amounts not yet known",
            "Need",
            "Total cost",
            "Actual FY25",
            "Grant hours",
            "Needed (USD)",
            "",
            "2026",
        ] {
            assert!(Says::of(heading) == Says::Other, "{heading}");
        }
    }

    #[test]
    fn a_year_beside_a_name_is_the_year() {
        let read = |heading: &str| {
            let (name, year) = read_payer(heading);
            (name, year)
        };
        let begins = |year| Some(NamedYear::Begins(year));
        assert_eq!(read("Title I (2026-27)"), ("Title I".to_owned(), begins(2026)));
        assert_eq!(
            read("FY27 City – grant"),
            ("City – grant".to_owned(), Some(NamedYear::Ends(2027)))
        );
        assert_eq!(read("School year 2026-27: PTA"), ("PTA".to_owned(), begins(2026)));
        assert_eq!(read("Title I (USD)"), ("Title I".to_owned(), None));
        assert_eq!(read("2026-27"), ("2026-27".to_owned(), begins(2026)));
    }
}
