//! Awards of which less may be drawn than they bring, as long as their match is not there.

use std::rc::Rc;

use yew::prelude::*;

use super::super::wording::sources;
use crate::engine::match_ledger::{Held, held};
use crate::ui::format::use_format;
use crate::ui::labels::named;
use crate::ui::store::{use_plan, use_route};
use crate::ui::widgets::Checkbox;
use crate::ui::words::use_words;

/// How many awards and years are told.
const TOLD: usize = 3;

/// What [`NotMatched`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct NotMatchedProps {
    /// The awards, at least one.
    pub(super) held: Rc<[Held]>,
    /// Whether no more of them counts than may be drawn.
    pub(super) is_matched: bool,
    /// Says so.
    pub(super) on_change: Callback<bool>,
}

/// What is asked for and what is there, and whether that bounds the answer.
#[component]
pub(super) fn NotMatched(props: &NotMatchedProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let (plan, route) = (use_plan(), use_route());
    let told = |held: &Held| {
        let arguments = [
            ("award", named(&words, &held.award.name).as_str().into()),
            ("year", plan.year_name(held.year).into()),
            ("asked", format.money(held.asked).into()),
            ("counted", format.money(held.counted).into()),
            ("drawable", format.money(held.drawable).into()),
            ("brings", format.money(held.brings).into()),
        ];
        words.with("best-held", &arguments)
    };
    let others = props.held.len().saturating_sub(TOLD);
    html! {
        <div class="stack stack--tight">
            for (place, held) in props.held.iter().take(TOLD).enumerate() {
                <p key={place} class="measure">{ told(held) }</p>
            }
            <p class="cluster">
                if others > 0 {
                    <span class="soft">{ words.with("best-held-others", &[("count", others.into())]) }</span>
                }
                <a href={route.with_view("match").to_string()}>{ words.text("best-held-go") }</a>
            </p>
            <Checkbox label={words.text("best-matched")} checked={props.is_matched} on_change={props.on_change.clone()} />
        </div>
    }
}

/// That awards count in full in what follows, where their match is not there; nothing where it is.
#[component]
pub fn CountsInFull() -> Html {
    let (words, format) = (use_words(), use_format());
    let (plan, route) = (use_plan(), use_route());
    let of = (
        plan.about.clone(),
        plan.cost_lines.clone(),
        plan.sources.clone(),
        plan.contributions.clone(),
    );
    let held = use_memo(of, move |_| {
        let mut held = held(&plan);
        held.retain(|held| held.award.is_live());
        held
    });
    let mut awards: Vec<_> = held.iter().map(|held| Rc::clone(&held.award)).collect();
    awards.dedup_by(|one, other| one.id == other.id);
    if awards.is_empty() {
        return Html::default();
    }
    let arguments = [
        ("count", awards.len().into()),
        ("awards", sources(&words, &format, &awards).into()),
    ];
    html! {
        <p class="measure">
            { words.with("best-in-full", &arguments) }{ " " }
            <a class="no-print" href={route.with_view("match").to_string()}>{ words.text("best-held-go") }</a>
        </p>
    }
}
