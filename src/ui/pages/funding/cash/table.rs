//! The figures of every month, a table for each fiscal year. What is in hand comes first, so that it is in sight on a phone.

use yew::prelude::*;

use super::CashProps;
use crate::engine::cash::MonthCash;
use crate::plan::Money;
use crate::plan::money::Tally;
use crate::ui::format::{Format, use_format};
use crate::ui::hooks::use_printing;
use crate::ui::pages::funding::wording::signed;
use crate::ui::room::use_room;
use crate::ui::store::use_plan;
use crate::ui::widgets::Disclosure;
use crate::ui::words::{Words, use_words};

/// The tables. The first year and every year with a month below zero are open; on paper all are.
#[component]
pub(super) fn Months(props: &CashProps) -> Html {
    let words = use_words();
    let plan = use_plan();
    let (is_printing, is_room) = (use_printing(), use_room());
    let years = plan.about.fiscal_years();
    let first = years.start;
    html! {
        <div class="stack stack--tight">
            <h3 class="title-4">{ words.text("cash-months") }</h3>
            for year in years {
                { {
                    let months: Vec<MonthCash> = props.reading.year(year).cloned().collect();
                    let is_open = is_printing || !is_room && year == first;
                    let name: AttrValue = plan.year_name(year).into();
                    html! {
                        <Disclosure key={format!("{year} {is_printing} {is_room}")} label={name.clone()} open={is_open} summary={summary(&words, &months)}>
                            <YearOfMonths {name} {months} />
                        </Disclosure>
                    }
                } }
            }
        </div>
    }
}

/// How many months of a year are below zero.
fn summary(words: &Words, months: &[MonthCash]) -> Html {
    let below = months.iter().filter(|month| month.is_below()).count();
    html! { <span class="small soft">{ words.with("cash-year-below", &[("count", below.into())]) }</span> }
}

#[derive(Properties, PartialEq)]
struct YearOfMonthsProps {
    name: AttrValue,
    months: Vec<MonthCash>,
}

/// The months of a year.
#[component]
fn YearOfMonths(props: &YearOfMonthsProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let arguments = [
        ("year", props.name.as_str().into()),
        ("currency", format.currency().code().into()),
    ];
    let caption = words.with("cash-caption", &arguments);
    let sum = |of: fn(&MonthCash) -> Tally| format.tally(props.months.iter().map(of).sum());
    html! {
        <div class="scroll-box" tabindex="0" role="region" aria-label={caption.clone()}>
            <table class="table table--dense cash__table">
                <caption class="visually-hidden">{ caption }</caption>
                <thead>
                    <tr>
                        for (key, class) in [("cash-month", ""), ("cash-in-hand", "number"), ("cash-comes", "number"), ("cash-paid", "number")] {
                            <th {key} scope="col" {class}>{ words.text(key) }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for month in props.months.iter() {
                        <tr key={month.period.first.to_string()} class={month.is_below().then_some("cash__below")}>
                            <th scope="row">{ format.month(month.period.first) }</th>
                            <td class="number">{ in_hand(&words, &format, month) }</td>
                            <td class="number">{ format.tally(month.receipts) }</td>
                            <td class="number">{ format.tally(month.costs) }</td>
                        </tr>
                    }
                    <tr class="funding__sum">
                        <th scope="row">{ words.text("cash-whole-year") }</th>
                        <td class="number">{ props.months.last().map(|month| in_hand(&words, &format, month)) }</td>
                        <td class="number">{ sum(|month| month.receipts) }</td>
                        <td class="number">{ sum(|month| month.costs) }</td>
                    </tr>
                </tbody>
            </table>
        </div>
    }
}

/// What is in hand: below zero with a sign, a word and a pattern; not wholly known with a question mark.
fn in_hand(words: &Words, format: &Format, month: &MonthCash) -> Html {
    let is_unknown = month.unknown_costs + month.unknown_receipts > 0;
    let amount = if month.closing < Money::ZERO {
        words.with("funding-gap-short", &[("amount", signed(format, month.closing).into())])
    } else {
        format.money(month.closing).into()
    };
    html! {
        <span class={month.is_below().then_some("keyed cash__short")}>
            if month.is_below() {
                <span class="cash__key cash__key--below" aria-hidden="true"></span>
            }
            { amount }
            if is_unknown {
                { " +\u{a0}?" }
            }
        </span>
    }
}
