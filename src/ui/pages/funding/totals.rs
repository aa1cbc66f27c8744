//! Totals by year, in a small table that stays in sight above a sheet.

use std::rc::Rc;

use yew::prelude::*;

use super::wording::{UnknownNote, pattern};
use crate::plan::Certainty;
use crate::plan::money::Tally;
use crate::ui::format::use_format;
use crate::ui::record::NamedYear;
use crate::ui::words::use_words;

/// One line of totals.
#[derive(Clone, Debug, PartialEq)]
pub struct TotalsRow {
    /// What it adds up.
    pub label: AttrValue,
    /// The pattern before the words, for money of one certainty.
    pub certainty: Option<Certainty>,
    /// A total for each year.
    pub tallies: Vec<Tally>,
    /// It adds up the rows above.
    pub is_sum: bool,
}

/// What [`Totals`] takes.
#[derive(Properties, PartialEq)]
pub struct TotalsProps {
    /// What the table says.
    pub caption: AttrValue,
    /// The years.
    pub years: Rc<[NamedYear]>,
    /// The rows.
    pub rows: Vec<TotalsRow>,
}

/// The table.
#[component]
pub fn Totals(props: &TotalsProps) -> Html {
    let words = use_words();
    let format = use_format();
    let currency = format.currency();
    let has_unknown = props
        .rows
        .iter()
        .flat_map(|row| &row.tallies)
        .any(|tally| tally.unknown > 0);
    html! {
        <div>
        <div class="scroll-box funding__totals" tabindex="0" role="region" aria-label={props.caption.clone()}>
            <table class="table table--dense">
                <caption class="visually-hidden">{ props.caption.clone() }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.with("funding-in-currency", &[("currency", currency.code().into())]) }</th>
                        for (year, name) in props.years.iter() {
                            <th key={*year} scope="col" class="number">{ name }</th>
                        }
                        <th scope="col" class="number">{ words.text("funding-all-years") }</th>
                    </tr>
                </thead>
                <tbody>
                    for row in props.rows.iter() {
                        <tr key={row.label.to_string()} class={row.is_sum.then_some("funding__sum")}>
                            <th scope="row">
                                <span class="keyed">
                                    if let Some(certainty) = row.certainty {
                                        <span class={pattern(certainty)} aria-hidden="true"></span>
                                    }
                                    { row.label.clone() }
                                </span>
                            </th>
                            for (place, tally) in row.tallies.iter().enumerate() {
                                <td key={place} class="number">{ format.tally(*tally) }</td>
                            }
                            <td class="number">{ format.tally(row.tallies.iter().copied().sum()) }</td>
                        </tr>
                    }
                </tbody>
            </table>
        </div>
        if has_unknown {
            <UnknownNote />
        }
        </div>
    }
}
