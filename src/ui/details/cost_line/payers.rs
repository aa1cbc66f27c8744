//! What pays for a line in each year, and what is missing.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Page, Route};
use crate::plan::money::Tally;
use crate::plan::paying::Paying;
use crate::plan::{Amount, CostLine, Money};
use crate::ui::format::use_format;
use crate::ui::record::years_of;
use crate::ui::store::{use_plan, use_selector};
use crate::ui::words::use_words;

/// What [`Payers`] takes.
#[derive(Properties, PartialEq)]
pub struct PayersProps {
    /// The line.
    pub line: Rc<CostLine>,
}

/// The sources that pay, by year.
#[component]
pub fn Payers(props: &PayersProps) -> Html {
    let words = use_words();
    let format = use_format();
    let plan = use_plan();
    let years = use_selector(years_of);
    let paying = Paying::new(&plan);
    let line = &props.line;
    let address = |year: i32| {
        Route::page(&plan.id, Page::Funding)
            .with_view(&format!("assign-{year}"))
            .to_string()
    };
    let rows = years.iter().map(|(year, name)| {
        let paid = paying.line(&line.id, *year);
        let mut by: Vec<String> = paying
            .cells()
            .filter(|(_, of, in_year, _)| **of == line.id && in_year == year)
            .filter_map(|(source, _, _, tally)| {
                let source = plan.sources.find(source)?;
                let arguments = [
                    ("source", source.name.as_str().into()),
                    ("amount", format.tally(tally).into()),
                    ("certainty", words.text(source.certainty().label_key()).as_str().into()),
                ];
                Some(words.with("line-payer", &arguments).to_string())
            })
            .collect();
        let kept = plan
            .allocations
            .iter()
            .filter(|paid| paid.line == line.id && paid.year == *year && !plan.sources.contains(&paid.source));
        let kept: Tally = kept.map(|paid| paid.amount).collect();
        if !kept.is_nothing() {
            let amount = [("amount", format.tally(kept).into())];
            by.push(words.with("line-payer-missing", &amount).to_string());
        }
        let missing = match line.need.of(*year) {
            Amount::Known(need) if paid.unknown == 0 => Some(need.saturating_sub(paid.sum)),
            _ => None,
        };
        let short = missing
            .filter(|missing| *missing > Money::ZERO)
            .map(|missing| words.with("line-short", &[("amount", format.money(missing).into())]));
        (*year, name.clone(), by, short)
    });
    html! {
        <ul class="rows">
            for (year, name, by, short) in rows {
                <li key={year} class="row">
                    <div class="row__main">
                        <p><a href={address(year)}>{ name }</a></p>
                        if by.is_empty() {
                            <p class="small soft">{ words.text("line-payers-none") }</p>
                        } else {
                            <ul class="list-plain small">
                                for text in by {
                                    <li key={text.clone()}>{ text.clone() }</li>
                                }
                            </ul>
                        }
                        if let Some(short) = short {
                            <p class="small text--warning">{ short }</p>
                        }
                    </div>
                </li>
            }
        </ul>
    }
}
