//! The plan and its what-ifs side by side.

use std::rc::Rc;

use yew::prelude::*;

use super::super::sure::chance_in_words;
use super::super::wording::signed;
use super::comparing::Column;
use crate::engine::braid::chance::{Chances, Outcome};
use crate::engine::scenarios::Standing;
use crate::engine::sure::{in_cents, share_in};
use crate::plan::{Money, Plan};
use crate::ui::format::{Format, use_format};
use crate::ui::labels::named;
use crate::ui::store::use_plan;
use crate::ui::words::{Words, use_words};

/// The most lines that are named as missing something.
const NAMED: usize = 2;

/// What [`Compare`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct CompareProps {
    /// The plan and its what-ifs.
    pub(super) columns: Rc<[Column]>,
}

/// A figure with how it differs from the plan as it is.
struct Figure {
    text: String,
    differs: Option<String>,
}

/// The table.
#[component]
pub(super) fn Compare(props: &CompareProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let plan = use_plan();
    let columns = &props.columns;
    let name = |column: &Column| match &column.scenario {
        Some(scenario) => named(&words, &scenario.name),
        None => words.text("scenario-plan"),
    };
    let rows = rows(&words, &format, &plan, columns);
    html! {
        <section class="stack stack--tight" aria-labelledby="scenario-compare">
            <h2 id="scenario-compare" class="title-3">{ words.text("scenario-compare") }</h2>
            <p class="soft measure">{ words.text("scenario-compare-about") }</p>
            <div class="scroll-box" tabindex="0" role="region" aria-label={words.text("scenario-compare-table")}>
                <table class="table table--dense scenarios">
                    <caption class="visually-hidden">{ words.text("scenario-compare-table") }</caption>
                    <thead>
                        <tr>
                            <td></td>
                            for (place, column) in columns.iter().enumerate() {
                                <th key={place} scope="col" class="number">{ name(column) }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for (label, figures) in rows.iter() {
                            <tr key={label.to_string()}>
                                <th scope="row">{ label.clone() }</th>
                                for (place, figure) in figures.iter().enumerate() {
                                    <td key={place} class="number">
                                        { &figure.text }
                                        if let Some(differs) = &figure.differs {
                                            <span class="small soft scenarios__differs">{ differs }</span>
                                        }
                                    </td>
                                }
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
            <p class="small soft measure">{ words.text(checked_key(columns)) }</p>
        </section>
    }
}

/// What is said of whether a second reckoning agrees with every answer that is shown.
fn checked_key(columns: &[Column]) -> &'static str {
    let mut standings = columns.iter().filter_map(Column::stands);
    if standings.all(|standing| standing.is_proved) {
        "scenario-checked"
    } else {
        "best-not-checked"
    }
}

/// The rows: what is compared, with a figure for each column.
fn rows(words: &Words, format: &Format, plan: &Plan, columns: &[Column]) -> Vec<(AttrValue, Vec<Figure>)> {
    let money = |of: &dyn Fn(&Column) -> Option<Money>| -> Vec<Figure> {
        let now = columns.first().and_then(of);
        let figure = |column: &Column| {
            let Some(amount) = of(column) else { return nothing() };
            let more = amount.saturating_sub(now.unwrap_or(amount));
            Figure {
                text: format.money(amount),
                differs: (more != Money::ZERO).then(|| signed(format, more)),
            }
        };
        columns.iter().map(figure).collect()
    };
    let standing = |column: &Column, of: &dyn Fn(&Standing) -> Option<Money>| column.stands().and_then(of);
    let mut rows = vec![
        (
            words.text("scenario-need"),
            money(&|column| standing(column, &|of| Some(of.need))),
        ),
        (
            words.text("scenario-available"),
            money(&|column| standing(column, &|of| Some(of.available))),
        ),
    ];
    let years = plan.about.fiscal_years();
    if years.len() > 1 {
        for (at, year) in years.enumerate() {
            let label = words.with("scenario-missing-in", &[("year", plan.year_name(year).into())]);
            let missing = |of: &Standing| of.years.get(at).map(|year| year.missing);
            rows.push((label, money(&|column| standing(column, &missing))));
        }
    }
    rows.push((
        words.text("scenario-missing"),
        money(&|column| standing(column, &|of| Some(of.missing))),
    ));
    rows.push((
        words.text("scenario-short"),
        columns.iter().map(|column| short(words, format, column)).collect(),
    ));
    rows.push((
        words.text("sure-full"),
        columns
            .iter()
            .map(|column| {
                chance(words, format, column, columns, |chances| {
                    chances.with_error(chances.full)
                })
            })
            .collect(),
    ));
    rows.push((
        words.text("scenario-must"),
        columns
            .iter()
            .map(|column| chance(words, format, column, columns, |chances| chances.must))
            .collect(),
    ));
    rows.push((
        words.text("sure-missing"),
        columns
            .iter()
            .map(|column| expected(words, format, column, columns))
            .collect(),
    ));
    rows
}

fn nothing() -> Figure {
    Figure {
        text: "–".to_owned(),
        differs: None,
    }
}

/// The lines that miss most.
fn short(words: &Words, format: &Format, column: &Column) -> Figure {
    let Some(standing) = column.stands() else {
        return nothing();
    };
    let mut names: Vec<AttrValue> = standing
        .short
        .iter()
        .take(NAMED)
        .map(|(line, _)| named(words, &line.name))
        .collect();
    let more = standing.short.len().saturating_sub(NAMED);
    if more > 0 {
        names.push(words.with("scenario-short-more", &[("count", more.into())]));
    }
    if names.is_empty() {
        return nothing();
    }
    Figure {
        text: format.list(&names),
        differs: None,
    }
}

/// What is missing on average; a difference that may come from what was drawn is none that is told.
fn expected(words: &Words, format: &Format, column: &Column, columns: &[Column]) -> Figure {
    let of = |column: &Column| {
        let chances = column.chances.as_ref()?;
        Some((in_cents(chances.gap), chances.gap_error.unwrap_or_default()))
    };
    let Some((gap, error)) = of(column) else {
        return nothing();
    };
    let (now, its_error) = columns.first().and_then(of).unwrap_or((gap, error));
    let more = gap.saturating_sub(now);
    Figure {
        text: format.money(gap),
        differs: (more != Money::ZERO).then(|| {
            if (more.0 as f64).abs() > 2.0 * error.hypot(its_error) {
                signed(format, more)
            } else {
                words.text("sure-too-close").to_string()
            }
        }),
    }
}

/// A chance, and how many points it differs.
fn chance(words: &Words, format: &Format, column: &Column, columns: &[Column], of: fn(&Chances) -> Outcome) -> Figure {
    let of = |column: &Column| {
        let outcome = column.chances.as_ref().map(|chances| of(chances))?;
        Some((outcome, share_in(&outcome)?.thousandths()))
    };
    let Some((outcome, share)) = of(column) else {
        return nothing();
    };
    let (first, now) = columns.first().and_then(of).unwrap_or((outcome, share));
    let points = i32::from(share) - i32::from(now);
    let sign = if points < 0 { "−" } else { "+" };
    let error = |outcome: &Outcome| outcome.error.map_or(0.0, |error| error.full);
    let is_told = f64::from(points.abs()) / 1000.0 > 2.0 * error(&outcome).hypot(error(&first));
    let differs = || {
        if !is_told {
            return words.text("sure-too-close").to_string();
        }
        let points = format!("{sign}{}", format.figure(f64::from(points.abs()) / 10.0));
        words.with("sure-points", &[("points", points.into())]).to_string()
    };
    Figure {
        text: chance_in_words(words, format, &outcome).to_string(),
        differs: (points != 0).then(differs),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::scenarios::standing;

    #[test]
    fn one_answer_that_is_not_proved_is_enough_to_say_so() {
        let column = |is_proved: bool| {
            let standing = standing(&Plan::new("p", "")).map(|standing| Standing { is_proved, ..standing });
            Column {
                scenario: None,
                standing: Some(Rc::new(standing)),
                chances: None,
            }
        };
        assert_eq!(checked_key(&[column(true), column(true)]), "scenario-checked");
        assert_eq!(checked_key(&[column(true), column(false)]), "best-not-checked");
    }
}
