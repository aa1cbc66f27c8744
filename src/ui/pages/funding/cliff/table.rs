//! What recurring costs stand on, in figures: a column for each year.

use yew::prelude::*;

use super::super::wording::{UnknownNote, pattern};
use super::CliffProps;
use crate::ui::format::use_format;
use crate::ui::tables::cliff_rows;
use crate::ui::words::use_words;

/// The table.
#[component]
pub(super) fn ByYear(props: &CliffProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let years = &props.cliff.years;
    let caption = words.with("cliff-caption", &[("currency", format.currency().code().into())]);
    let rows = cliff_rows(&words, years);
    let has_unknown = rows
        .iter()
        .flat_map(|row| &row.figures)
        .any(|figure| figure.unknown > 0);
    html! {
        <div class="stack stack--tight">
            <h3 class="title-4">{ words.text("cliff-table") }</h3>
            <div class="scroll-box" tabindex="0" role="region" aria-label={caption.clone()}>
                <table class="table table--dense funding__years">
                    <caption class="visually-hidden">{ caption }</caption>
                    <thead>
                        <tr>
                            <td></td>
                            for year in years.iter() {
                                <th key={year.year} scope="col" class="number">{ year.name.clone() }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for (key, row) in rows.iter().enumerate() {
                            <tr {key} class={if row.certainty.is_some() { "funding__part" } else { "funding__sum" }}>
                                if row.figures.is_empty() {
                                    <th scope="colgroup" colspan={(years.len() + 1).to_string()}>{ row.label.clone() }</th>
                                } else {
                                    <th scope="row">
                                        <span class="keyed">
                                            if let Some(certainty) = row.certainty {
                                                <span class={pattern(certainty)} aria-hidden="true"></span>
                                            }
                                            { row.label.clone() }
                                        </span>
                                    </th>
                                    for (key, figure) in row.figures.iter().enumerate() {
                                        <td {key} class="number">{ format.tally(*figure) }</td>
                                    }
                                }
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
