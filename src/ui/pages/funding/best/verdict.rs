//! How much can be paid, why no more, and that it was checked.

use yew::prelude::*;

use super::AnswerProps;
use crate::engine::braid::by_hand::{by_hand, freest_first};
use crate::engine::braid::check::{check, least_gap};
use crate::engine::braid::question::Priority;
use crate::engine::braided::{Braided, Why};
use crate::plan::{Money, Plan};
use crate::ui::format::{Format, use_format};
use crate::ui::labels::named;
use crate::ui::store::use_plan;
use crate::ui::widgets::{Icon, Tone};
use crate::ui::words::{Words, use_words};

/// The answer in sentences.
#[component]
pub(super) fn Verdict(props: &AnswerProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let plan = use_plan();
    let answer = &props.answer;
    let question = answer.braid.question();
    let gap = Money(answer.braid.whole_gap());
    let tone = if gap == Money::ZERO { Tone::Good } else { Tone::Warning };
    let sums = [
        ("need", format.money(Money(question.need())).into()),
        ("paid", format.money(Money(answer.braid.fundable())).into()),
        ("gap", format.money(gap).into()),
    ];
    let key = if gap == Money::ZERO { "best-all" } else { "best-some" };
    html! {
        <section class="stack stack--tight" aria-labelledby="best-verdict">
            <h2 id="best-verdict" class="title-3 coverage__verdict">
                <Icon name={tone.icon()} class={tone.mark_class()} />
                { words.with(key, &sums) }
            </h2>
            if let Some(why) = answer.why() {
                <p class="measure">{ reason(&words, &format, &plan, &why) }</p>
            }
            if gap > Money::ZERO {
                <p class="measure">{ by_priority(&words, &format, answer) }</p>
            }
            if let Some(sentence) = beside(&words, &format, answer) {
                <p class="measure">{ sentence }</p>
            }
            if answer.asked.unknown > 0 {
                <p class="soft measure">{ words.with("best-unknown", &[("count", answer.asked.unknown.into())]) }</p>
            }
            <p class="small soft measure">{ words.text(if is_proved(answer) { "best-checked" } else { "best-not-checked" }) }</p>
        </section>
    }
}

/// Why no more can be paid: who alone may pay for what, and what they have.
fn reason(words: &Words, format: &Format, plan: &Plan, why: &Why) -> AttrValue {
    let is_one_year = plan.about.fiscal_years().len() == 1;
    let lines: Vec<String> = why
        .lines
        .iter()
        .map(|(line, years)| {
            let years: Vec<String> = years.iter().map(|year| plan.year_name(*year)).collect();
            let name = named(words, &line.name);
            if is_one_year {
                return name.to_string();
            }
            let arguments = [("line", name.as_str().into()), ("years", format.list(&years).into())];
            words.with("best-line-in", &arguments).to_string()
        })
        .collect();
    let sources: Vec<AttrValue> = why
        .sources
        .iter()
        .map(|(source, _)| named(words, &source.name))
        .collect();
    let arguments = [
        ("count", sources.len().into()),
        ("sources", format.list(&sources).into()),
        ("lines", format.list(&lines).into()),
        ("need", format.money(why.need).into()),
        ("payable", format.money(why.payable).into()),
    ];
    words.with(
        if sources.is_empty() {
            "best-why-nobody"
        } else {
            "best-why"
        },
        &arguments,
    )
}

/// How much is paid of what must be, should be and could be; of those that are asked for.
fn by_priority(words: &Words, format: &Format, answer: &Braided) -> AttrValue {
    let question = answer.braid.question();
    let parts = Priority::ALL.iter().filter_map(|priority| {
        let lines = question.lines.iter().filter(|line| line.priority == *priority);
        let need: i64 = lines.flat_map(|line| &line.needs).sum();
        let key = match priority {
            Priority::Must => "best-must",
            Priority::Should => "best-should",
            Priority::Could => "best-could",
        };
        let arguments = [
            ("paid", format.money(Money(answer.braid.funded(*priority))).into()),
            ("need", format.money(Money(need)).into()),
        ];
        (need > 0).then(|| words.with(key, &arguments))
    });
    let parts: Vec<AttrValue> = parts.collect();
    words.with("best-by-priority", &[("parts", format.list(&parts).into())])
}

/// What filling the grid by hand, line after line from the freest money first, would leave without.
fn beside(words: &Words, format: &Format, answer: &Braided) -> Option<AttrValue> {
    let question = answer.braid.question();
    let payments = by_hand(question, &freest_first(question)).ok()?;
    let paid: i64 = payments.iter().map(|payment| payment.amount).sum();
    let less = answer.braid.fundable() - paid;
    (less > 0).then(|| words.with("best-by-hand", &[("less", format.money(Money(less)).into())]))
}

/// Whether every rule was found kept, and no more can be paid.
fn is_proved(answer: &Braided) -> bool {
    let (braid, question) = (&answer.braid, answer.braid.question());
    let is_best = least_gap(question, &braid.cut().lines) == i128::from(braid.whole_gap());
    is_best && check(question, &braid.allocation()).is_ok()
}
