//! Which pays for which on paper: a row for each cost line, with the sources that pay for it in words. A column for each
//! source is more than a sheet has room for.

use std::rc::Rc;

use yew::prelude::*;

use super::super::wording::gap;
use crate::engine::funding::Funding;
use crate::plan::{CostLine, Id};
use crate::ui::format::use_format;
use crate::ui::hooks::use_printing;
use crate::ui::store::use_plan;
use crate::ui::words::use_words;

/// What [`OnPaper`] takes.
#[derive(Properties, PartialEq)]
pub struct OnPaperProps {
    /// The year.
    pub year: i32,
    /// What pays for what.
    pub funding: Rc<Funding>,
}

/// The table; nothing but while the page is printed.
#[component]
pub fn OnPaper(props: &OnPaperProps) -> Html {
    let (words, format, plan) = (use_words(), use_format(), use_plan());
    if !use_printing() {
        return Html::default();
    }
    let year = props.year;
    let paid_by = |line: &Id<CostLine>| -> String {
        let cells = props.funding.paying.cells();
        let cells = cells.filter(|(_, of, in_year, _)| *in_year == year && *of == line);
        let named = cells.filter_map(|(source, _, _, tally)| {
            let arguments = [
                ("line", plan.sources.find(source)?.name.as_str().into()),
                ("amount", format.tally(tally).into()),
            ];
            Some(words.with("funding-ends-line", &arguments).to_string())
        });
        named.collect::<Vec<_>>().join(", ")
    };
    let lines = props.funding.lines.iter().filter_map(|row| {
        let of_year = row.years.iter().find(|of| of.year == year)?;
        Some((&row.line, *of_year))
    });
    html! {
        <table class="table table--dense only-print">
            <thead>
                <tr>
                    <th scope="col">{ words.text("funding-cost-line") }</th>
                    for key in ["funding-needed", "funding-assigned", "funding-gap"] {
                        <th {key} scope="col" class="number">{ words.text(key) }</th>
                    }
                    <th scope="col">{ words.text("funding-paid-by") }</th>
                </tr>
            </thead>
            <tbody>
                for (line, of_year) in lines {
                    <tr key={line.id.as_str().to_owned()}>
                        <th scope="row">{ &line.name }</th>
                        <td class="number">{ format.amount(of_year.need) }</td>
                        <td class="number">{ format.tally(of_year.paid) }</td>
                        <td class="number">{ gap(&words, &format, of_year.gap) }</td>
                        <td>{ paid_by(&line.id) }</td>
                    </tr>
                }
            </tbody>
        </table>
    }
}
