//! Which pays for which: amounts of sources assigned to lines in a year, and what each source may pay for.

mod cells;
mod locks;
mod may_pay;
mod may_pay_grid;
mod on_paper;
mod pay_grid;
mod rows;

use crate::sorted::SortedSet;
use std::rc::Rc;

use yew::prelude::*;

pub(super) use self::cells::written;
use self::locks::SIGN;
use self::may_pay::MayPay;
use self::on_paper::OnPaper;
use self::pay_grid::PayGrid;
use super::best::{AtBest, WorkedOut};
use super::ribbons::Ribbons;
use super::wording::{gap_total, left_total};
use super::{use_funding, use_go};
use crate::engine::funding::YearSummary;
use crate::engine::outlook::sources_in;
use crate::plan::Source;
use crate::ui::format::use_format;
use crate::ui::record::years_of;
use crate::ui::room::Around;
use crate::ui::store::{use_plan, use_selector};
use crate::ui::widgets::{ArtName, ButtonVariant};
use crate::ui::widgets::{Checkbox, Choice, EmptyState, LinkButton, RadioGroup, RadioLook, Select};
use crate::ui::words::use_words;

/// From how many years on they are chosen from a list.
const MANY_YEARS: usize = 5;

/// What [`Assign`] takes.
#[derive(Properties, PartialEq)]
pub struct AssignProps {
    /// The calendar year in which the fiscal year begins; the plan's first one where none is named.
    #[prop_or_default]
    pub year: Option<i32>,
    /// What is shown of it.
    #[prop_or_default]
    pub shows: Shows,
}

/// What is shown of what pays for what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shows {
    /// The amounts of a year.
    #[default]
    Amounts,
    /// What may pay.
    MayPay,
    /// The amounts of a year as a picture.
    Ribbons,
    /// Those of all years together.
    RibbonsOfAll,
}

impl Shows {
    /// The address of the mode, to which that of a year is added.
    fn mode(self) -> &'static str {
        match self {
            Self::Amounts => "assign",
            Self::MayPay => "may-pay",
            Self::Ribbons | Self::RibbonsOfAll => "ribbons",
        }
    }
}

/// What pays for what in a year, as a picture, or what may pay. The choice between them is the same element in all, so
/// that it keeps the focus.
#[component]
pub fn Assign(props: &AssignProps) -> Html {
    let words = use_words();
    let (has_lines, has_sources) = use_selector(|state| {
        let plan = state.plan();
        plan.map_or((false, false), |plan| {
            (!plan.cost_lines.is_empty(), !plan.sources.is_empty())
        })
    });
    let years = use_selector(years_of);
    let go = use_go();
    if !has_lines || !has_sources {
        return html! { <NothingToAssign {has_lines} /> };
    }
    let chosen = years
        .iter()
        .find(|(year, _)| Some(*year) == props.year)
        .or(years.first());
    let Some((year, name)) = chosen.cloned() else {
        return Html::default();
    };
    let mode = props.shows.mode();
    let mut choices: Vec<Choice> = years
        .iter()
        .map(|(year, name)| Choice::new(format!("{mode}-{year}"), name.clone()))
        .collect();
    let is_picture = mode == Shows::Ribbons.mode();
    if is_picture {
        choices.push(Choice::new(format!("{mode}-all"), words.text("funding-all-years")));
    }
    let is_all = props.shows == Shows::RibbonsOfAll;
    let value = if is_all {
        format!("{mode}-all")
    } else {
        format!("{mode}-{year}")
    };
    let has_one = props.shows == Shows::MayPay || years.len() < 2;
    let choices: Rc<[Choice]> = choices.into();
    html! {
        <div class="stack">
            <div class="cluster funding__tools">
                <Modes value={mode} />
                if has_one {
                } else if years.len() > MANY_YEARS {
                    <Select label={words.text("funding-year")} label_hidden={true} {value} {choices} on_choose={go} />
                } else {
                    <RadioGroup label={words.text("funding-year")} label_hidden={true} look={RadioLook::Segments} {value} {choices} on_choose={go} />
                }
            </div>
            { match props.shows {
                Shows::Amounts => html! { <Amounts {year} {name} /> },
                Shows::MayPay => html! { <MayPay /> },
                Shows::Ribbons => html! { <Ribbons year={year} {name} /> },
                Shows::RibbonsOfAll => html! { <Ribbons year={None::<i32>} name={words.text("ribbons-all-years")} /> },
            } }
        </div>
    }
}

#[derive(Properties, Clone, PartialEq)]
struct AmountsProps {
    year: i32,
    name: AttrValue,
}

/// The amounts of a year.
#[component]
fn Amounts(props: &AmountsProps) -> Html {
    let AmountsProps { year, name } = props.clone();
    let words = use_words();
    let plan = use_plan();
    let funding = use_funding();
    let shows_all = use_state_eq(|| false);
    let (with_best, at_best) = (use_state_eq(|| false), use_state_eq(|| None::<AtBest>));
    let has_to_do: SortedSet<_> = sources_in(&plan, &funding, year);
    let every = funding.sources.iter().map(|row| &row.source);
    let shown: Rc<[Rc<Source>]> = every
        .filter(|source| *shows_all || has_to_do.contains(&source.id))
        .cloned()
        .collect();
    let hidden = plan.sources.len() - has_to_do.len().min(plan.sources.len());
    let summary = funding.years.iter().find(|summary| summary.year == year).cloned();
    let on_found = use_callback(at_best.setter(), |found: Option<AtBest>, at_best| at_best.set(found));
    let on_best = {
        let (with_best, at_best) = (with_best.setter(), at_best.setter());
        Callback::from(move |on: bool| {
            with_best.set(on);
            at_best.set(None);
        })
    };
    let found = (*at_best).clone().filter(|_| *with_best);
    html! {
        <Around about={html! {
            if let Some(summary) = summary {
                <Sums {summary} />
            }
        }}>
            <OnPaper {year} funding={Rc::clone(&funding)} />
            <div class="stack payments no-print">
                <PayGrid key={year} {year} year_name={name.clone()} sources={shown} {funding} at_best={found.clone()} />
                <Legend has_best={found.is_some()} />
                <Checkbox label={words.text("best-in-grid")} checked={*with_best} on_change={on_best} />
                if *with_best {
                    <WorkedOut {on_found} />
                }
                if hidden > 0 {
                    <Checkbox
                        label={words.with("funding-show-all", &[("count", hidden.into()), ("year", name.as_str().into())])}
                        checked={*shows_all}
                        on_change={Callback::from(move |on| shows_all.set(on))}
                    />
                }
            </div>
        </Around>
    }
}

/// What [`Modes`] takes.
#[derive(Properties, PartialEq)]
struct ModesProps {
    /// The address of the one that is shown.
    value: &'static str,
}

/// Amounts, the picture of them, or what may pay for what.
#[component]
fn Modes(props: &ModesProps) -> Html {
    let words = use_words();
    let go = use_go();
    let choices: Rc<[Choice]> = Rc::new([
        Choice::new("assign", words.text("funding-mode-amounts")),
        Choice::new("ribbons", words.text("funding-mode-ribbons")),
        Choice::new("may-pay", words.text("funding-mode-may-pay")),
    ]);
    let value = props.value;
    html! { <RadioGroup label={words.text("funding-mode")} label_hidden={true} look={RadioLook::Segments} {value} {choices} on_choose={go} /> }
}

#[derive(Properties, PartialEq)]
struct SumsProps {
    summary: YearSummary,
}

/// A year's totals.
#[component]
fn Sums(props: &SumsProps) -> Html {
    let words = use_words();
    let format = use_format();
    let year = &props.summary;
    let facts = [
        ("funding-needed", AttrValue::from(format.tally(year.need))),
        ("funding-assigned", format.tally(year.allocated).into()),
        ("funding-still-missing", gap_total(&words, &format, year.gap)),
        ("funding-left-of-sources", left_total(&words, &format, year.unassigned)),
    ];
    html! {
        <dl class="funding__sums">
            for (key, value) in facts {
                <div key={key} class="funding__sum-of">
                    <dt>{ words.text(key) }</dt>
                    <dd>{ value }</dd>
                </div>
            }
        </dl>
    }
}

#[derive(Properties, PartialEq)]
struct LegendProps {
    /// Whether it says what is so in the best answers, too.
    has_best: bool,
}

/// What the cells of the grid mean.
#[component]
fn Legend(props: &LegendProps) -> Html {
    let words = use_words();
    // The sign, and what it says.
    let best = [("=", "best-in-grid-always"), ("–", "best-in-grid-between")];
    let marks = [
        ("", "funding-legend-may"),
        ("pay-mark pay-mark--if", "funding-legend-if"),
        ("pay-mark pay-mark--unsaid", "funding-legend-unsaid"),
        ("pay-mark pay-mark--no", "funding-legend-no"),
    ];
    html! {
        <ul class="list-plain cluster small funding__legend" aria-label={words.text("funding-legend")}>
            <li key="locked" class="keyed">
                <span class="pay-lock" aria-hidden="true"></span>
                { words.with("funding-legend-locked", &[("sign", SIGN.to_string().into())]) }
            </li>
            if props.has_best {
                for (sign, key) in best {
                    <li key={key} class="keyed">
                        <span class="pay-best" aria-hidden="true">{ sign }</span>
                        { words.text(key) }
                    </li>
                }
            }
            for (class, key) in marks {
                <li key={key} class="keyed">
                    <span class={classes!("funding__swatch", class)} aria-hidden="true"></span>
                    { words.text(key) }
                </li>
            }
        </ul>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct NothingToAssignProps {
    /// The beginning of the keys of what stands there.
    #[prop_or("funding-assign-empty")]
    pub(super) area: &'static str,
    /// Whether there are cost lines.
    pub(super) has_lines: bool,
}

/// What is missing before anything can be assigned, or worked out.
#[component]
pub(super) fn NothingToAssign(props: &NothingToAssignProps) -> Html {
    let words = use_words();
    let address = use_selector(|state| state.route.clone());
    let (view, label) = if props.has_lines {
        ("sources", "funding-go-sources")
    } else {
        ("", "funding-go-costs")
    };
    let href = address.with_view(view).to_string();
    let action = html! { <LinkButton label={words.text(label)} {href} variant={ButtonVariant::Primary} /> };
    html! {
        <EmptyState
            title={words.text(&format!("{}-title", props.area))}
            text={words.text(&format!("{}-text", props.area))}
            art={ArtName::Braid}
            {action}
        />
    }
}
