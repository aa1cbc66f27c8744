//! How much can be paid, why no more, and that it was checked.

use std::rc::Rc;

use yew::prelude::*;

use super::AnswerProps;
use super::reason::Reason;
use crate::engine::braid::by_hand::{by_hand, freest_first};
use crate::engine::braid::check::{check, least_gap};
use crate::engine::braid::question::Priority;
use crate::engine::braided::Braided;
use crate::plan::Money;
use crate::ui::format::{Format, use_format};
use crate::ui::widgets::{Icon, Tone};
use crate::ui::words::{Words, use_words};

/// The answer in sentences.
#[component]
pub(super) fn Verdict(props: &AnswerProps) -> Html {
    let (words, format) = (use_words(), use_format());
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
            for (place, why) in answer.why().iter().enumerate() {
                <Reason key={place} why={Rc::new(why.clone())} />
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
