//! Cash by month as a table: for each of what can be counted on what is paid, what comes in and what is in hand.

use super::crossed::{Table, text, total};
use crate::engine::cash::{Counted, cash};
use crate::exchange::table::{Cell, Sheet};
use crate::plan::{Amount, Plan};
use crate::ui::words::Words;

/// A row for each month.
pub(super) fn months(words: &Words, plan: &Plan) -> Sheet {
    let found = cash(plan);
    let mut table = Table::new(words, &["funding-year", "cash-month"]);
    for counted in Counted::ALL {
        for key in ["cash-paid", "cash-comes", "cash-in-hand"] {
            let arguments = [
                ("what", words.text(key).as_str().into()),
                ("counted", words.text(counted.label_key()).as_str().into()),
            ];
            table.heading_in_currency(words, plan, &words.with("cash-heading", &arguments));
        }
    }
    let places = found.readings.first().map_or(0, |reading| reading.months.len());
    let mut unknown = Vec::new();
    for place in 0..places {
        let months = found.readings.iter().filter_map(|reading| reading.months.get(place));
        let mut cells = Vec::new();
        let mut count = 0;
        for month in months {
            if cells.is_empty() {
                cells.push(text(&plan.year_name(month.period.year)));
                let key = month.period.month().label_key().unwrap_or_default();
                let arguments = [
                    ("month", words.text(key).as_str().into()),
                    ("year", month.period.first.year().to_string().into()),
                ];
                cells.push(text(&words.with("cash-month-of", &arguments)));
            }
            cells.extend([
                total(month.costs),
                total(month.receipts),
                Cell::Amount(Amount::Known(month.closing)),
            ]);
            // The last reading counts all there is.
            count = month.costs.unknown + month.receipts.unknown;
        }
        table.0.rows.push(cells);
        unknown.push(count);
    }
    table.with_unknown(words, &unknown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::checks::testing::*;
    use crate::plan::{FundingStage, Money};

    #[test]
    fn each_month_leaves_with_its_name_and_what_is_counted_on() {
        let mut plan = Plan::new("p", "");
        line(&mut plan, "work", &[1_200], |_| {});
        source(&mut plan, "sure", &[600], |_| {});
        source(&mut plan, "asked", &[1_200], |source| {
            source.stage = Some(FundingStage::Submitted)
        });
        let sheet = months(&Words::new("en"), &plan);
        assert_eq!((sheet.rows.len(), sheet.headings.len()), (36, 11));
        assert_eq!(sheet.headings[4], "In hand at the end, Secured only (USD)");
        let money = |cents: i64| Cell::Amount(Amount::Known(Money(cents)));
        let first = &sheet.rows[0];
        assert_eq!(
            first[..2],
            [Cell::Text("2026–27".to_owned()), Cell::Text("July 2026".to_owned())]
        );
        assert_eq!(
            first[2..8],
            [money(100), money(50), money(-50), money(100), money(150), money(50)]
        );
    }
}
