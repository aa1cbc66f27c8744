//! The answer to the page's question, in sentences worked out from the plan.

use yew::prelude::*;

use super::use_funding;
use super::wording::{loss, total};
use crate::engine::at_best::more_in_first_year;
use crate::engine::outlook::{Ends, Outlook, outlook, share_of};
use crate::plan::PerMille;
use crate::ui::format::{Format, use_format};
use crate::ui::hooks::use_media;
use crate::ui::labels::named;
use crate::ui::store::{use_plan, use_store};
use crate::ui::words::{Words, use_words};

/// The answer.
#[component]
pub fn Answer() -> Html {
    let words = use_words();
    let format = use_format();
    let store = use_store();
    let plan = use_plan();
    let funding = use_funding();
    let (has_lines, has_sources) = (!plan.cost_lines.is_empty(), !plan.sources.is_empty());
    let outlook = outlook(&plan, &funding, store.env().today());
    let money = (
        plan.about.clone(),
        plan.cost_lines.clone(),
        plan.sources.clone(),
        plan.allocations.clone(),
    );
    let more = {
        let gap = outlook.as_ref().map(|outlook| outlook.first.gap);
        use_memo(money, |_| more_in_first_year(&plan, gap?))
    };
    let is_narrow = use_media("(max-width: 48rem)");
    let mut sentences = Vec::new();
    if let Some(outlook) = &outlook {
        sentences.push(covered(&words, &format, outlook, has_lines, has_sources));
        if !outlook.first.allocated.is_nothing() {
            sentences.extend(secured(&words, &format, outlook));
            sentences.extend(largest(&words, &format, outlook));
            // On a phone three lines are enough: it is what “What can be paid” says first.
            sentences.extend(
                (*more)
                    .filter(|_| !is_narrow)
                    .map(|more| words.with("funding-answer-otherwise", &[("amount", format.money(more).into())])),
            );
        }
        let next = outlook.ends.first();
        sentences.extend(next.and_then(|next| ends(&words, &format, next)));
        // What nobody has said yet is told where it comes first.
        if let Some((year, sources)) = &outlook.unsaid
            && next.is_none_or(|next| plan.about.fiscal_start.beginning_of(next.day) + 1 >= *year)
        {
            sentences.push(words.with(
                "funding-answer-unsaid",
                &[("year", plan.year_name(*year).into()), ("count", sources.len().into())],
            ));
        }
    }
    html! { <p class="page__answer">{ sentences.join(" ") }</p> }
}

fn covered(words: &Words, format: &Format, outlook: &Outlook, has_lines: bool, has_sources: bool) -> AttrValue {
    let first = &outlook.first;
    let year = || ("year", first.name.as_str().into());
    let need = || ("need", total(words, format, first.need).as_str().into());
    let available = || ("available", total(words, format, first.available()).as_str().into());
    if !has_lines && !has_sources {
        return words.text("funding-answer-nothing");
    }
    // What is blank is not nothing.
    match (first.need.is_entered, first.available().is_entered) {
        (false, false) => return words.with("funding-answer-no-amounts", &[year()]),
        (false, true) if has_lines => return words.with("funding-answer-no-need", &[year(), available()]),
        (false, true) => return words.with("funding-answer-no-lines", &[year(), available()]),
        (true, false) if has_sources => return words.with("funding-answer-no-money", &[year(), need()]),
        (true, false) => return words.with("funding-answer-no-sources", &[year(), need()]),
        (true, true) => {}
    }
    if first.allocated.is_nothing() {
        return words.with("funding-answer-unassigned", &[year(), need(), available()]);
    }
    match outlook.covered {
        Some(share) if share == PerMille::of(1000) => words.with("funding-answer-all", &[year()]),
        Some(share) => words.with(
            "funding-answer-covered",
            &[year(), ("share", format.percent(share).into())],
        ),
        None => {
            let assigned = ("assigned", total(words, format, first.allocated).as_str().into());
            words.with("funding-answer-partly", &[year(), need(), assigned])
        }
    }
}

fn secured(words: &Words, format: &Format, outlook: &Outlook) -> Option<AttrValue> {
    let share = share_of(outlook.first.allocated_secured.sum, outlook.first.allocated.sum)?;
    Some(match share.thousandths() {
        1000 => words.text("funding-answer-secured-all"),
        0 => words.text("funding-answer-secured-none"),
        _ => words.with("funding-answer-secured", &[("share", format.percent(share).into())]),
    })
}

fn largest(words: &Words, format: &Format, outlook: &Outlook) -> Option<AttrValue> {
    let largest = outlook.largest.as_ref()?;
    Some(words.with(
        "funding-answer-largest",
        &[
            ("line", named(words, &largest.line.name).as_str().into()),
            ("amount", format.money(largest.amount).into()),
        ],
    ))
}

fn ends(words: &Words, format: &Format, next: &Ends) -> Option<AttrValue> {
    let first = next.endings.first()?;
    let arguments = [
        ("source", named(words, &first.source.name).as_str().into()),
        ("month", format.month(next.day).into()),
        ("loss", loss(words, format, next.loss).as_str().into()),
        ("count", next.endings.len().into()),
    ];
    Some(words.with("funding-answer-ends", &arguments))
}
