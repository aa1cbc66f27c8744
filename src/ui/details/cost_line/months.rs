//! The months in which a cost is paid: all twelve in sight, in the order of the fiscal year.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::{Amount, CostLine, CostLineField, Day, Money, Month};
use crate::ui::record::use_fields;
use crate::ui::widgets::Checkbox;

/// What [`MonthFields`] takes.
#[derive(Properties, PartialEq)]
pub struct MonthFieldsProps {
    /// The line.
    pub line: Rc<CostLine>,
}

/// The boxes, and what comes of them.
#[component]
pub fn MonthFields(props: &MonthFieldsProps) -> Html {
    let fields = use_fields(&props.line.id);
    let (words, format) = (fields.entry.words.clone(), fields.entry.format.clone());
    let (line, about) = (&props.line, &fields.plan.about);
    let first = about.fiscal_years().start;
    let start = about.fiscal_start.year(first).map(|year| year.first);
    let months: Vec<Day> = start
        .into_iter()
        .flat_map(|start| (0..12).map(move |later| start.plus_months(later)))
        .collect();
    let toggle = |month: Month| {
        let fields = fields.clone();
        Callback::from(move |is_in: bool| {
            fields.change(|line| {
                let mut months = line.months.clone();
                if is_in {
                    months.insert(month.clone());
                } else {
                    months.remove(&month);
                }
                CostLineField::Months(months)
            });
            fields.settle().emit(());
        })
    };
    let count = Month::ALL.iter().filter(|month| line.months.contains(*month)).count();
    let said = match (count, line.need.of(first)) {
        (0, _) => words.text("line-months-evenly"),
        (_, Amount::Known(need)) if need > Money::ZERO => {
            let share = need.0 / i64::try_from(count).unwrap_or(1).max(1);
            let arguments = [
                ("count", count.into()),
                ("amount", format.money(Money(share)).into()),
                ("year", fields.plan.year_name(first).into()),
            ];
            words.with("line-months-all-of-it", &arguments)
        }
        _ => words.with("line-months-plain", &[("count", count.into())]),
    };
    html! {
        <>
            <fieldset class="choices">
                <legend class="choices__legend">{ words.text("line-months-which") }</legend>
                <div class="months">
                    for day in months {
                        { {
                            let month = Month::of(day);
                            html! {
                                <Checkbox key={month.id().to_owned()} label={format.month_name(day)} checked={line.months.contains(&month)}
                                    on_change={toggle(month.clone())} disabled={!fields.can_edit} />
                            }
                        } }
                    }
                </div>
            </fieldset>
            <p class="small" role="status">{ said }</p>
        </>
    }
}
