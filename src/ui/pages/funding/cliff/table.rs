//! What recurring costs stand on, in figures: a column for each year.

use yew::prelude::*;

use super::super::wording::{UnknownNote, pattern};
use super::CliffProps;
use crate::engine::cliff::{Apart, YearOn};
use crate::plan::Certainty;
use crate::plan::money::Tally;
use crate::ui::format::use_format;
use crate::ui::words::{Words, use_words};

/// A row: its label, its pattern, how deep it stands and its figures.
struct Row {
    label: AttrValue,
    certainty: Option<Certainty>,
    class: &'static str,
    figures: Vec<Tally>,
}

/// The rows of something that is kept apart by form and certainty: a heading of its own, then what there is of each.
fn parts(words: &Words, years: &[YearOn], key: &str, of: impl Fn(&YearOn) -> Apart) -> Vec<Row> {
    let mut rows = Vec::new();
    for (form, is_cash) in [("cliff-form-cash", true), ("cliff-form-in-kind", false)] {
        for (place, certainty) in [Certainty::Secured, Certainty::Pending, Certainty::Hoped]
            .into_iter()
            .enumerate()
        {
            let figure = |year: &YearOn| {
                let apart = of(year);
                let by_sure = if is_cash { apart.cash } else { apart.in_kind };
                by_sure.parts().get(place).map(|(_, tally)| *tally).unwrap_or_default()
            };
            let figures: Vec<Tally> = years.iter().map(figure).collect();
            if figures.iter().all(Tally::is_nothing) {
                continue;
            }
            let said = [
                ("form", words.text(form).as_str().into()),
                (
                    "certainty",
                    words.text(certainty.label_key()).to_lowercase().as_str().into(),
                ),
            ];
            rows.push(Row {
                label: words.with("cliff-part", &said),
                certainty: Some(certainty),
                class: "funding__part",
                figures,
            });
        }
    }
    if !rows.is_empty() {
        let heading = Row {
            label: words.text(key),
            certainty: None,
            class: "funding__sum",
            figures: Vec::new(),
        };
        rows.insert(0, heading);
    }
    rows
}

fn whole(words: &Words, years: &[YearOn], key: &str, of: impl Fn(&YearOn) -> Tally) -> Row {
    Row {
        label: words.text(key),
        certainty: None,
        class: "funding__sum",
        figures: years.iter().map(of).collect(),
    }
}

/// The table.
#[component]
pub(super) fn ByYear(props: &CliffProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let years = &props.cliff.years;
    let caption = words.with("cliff-caption", &[("currency", format.currency().code().into())]);
    let mut rows = vec![whole(&words, years, "cliff-row-recurring", |year| year.recurring)];
    rows.extend(parts(&words, years, "cliff-row-lasts", |year| year.lasts));
    rows.extend(parts(&words, years, "cliff-row-ends", |year| year.ends));
    rows.extend(parts(&words, years, "cliff-row-once", |year| year.once));
    rows.push(whole(&words, years, "cliff-row-unpaid", |year| year.unpaid));
    rows.extend(parts(&words, years, "cliff-row-on-one-time", |year| year.on_one_time));
    rows.extend(parts(&words, years, "cliff-row-goes", |year| year.goes));
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
                            <tr {key} class={row.class}>
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
