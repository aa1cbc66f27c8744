//! How much can be paid, why no more, and that it was checked.

use std::rc::Rc;

use yew::prelude::*;

use super::super::wording::below_zero;
use super::Answer;
use super::by_hand::ByHand;
use super::reason::Reason;
use super::working::Shared;
use crate::engine::at_best::{self, Way};
use crate::engine::braid::question::Priority;
use crate::engine::braided::{Braided, Why};
use crate::plan::{Money, Plan};
use crate::ui::format::{Format, use_format};
use crate::ui::store::use_plan;
use crate::ui::widgets::{Disclosure, Icon, Tone};
use crate::ui::words::{Words, use_words};

/// How many reasons stand in the verdict; the others are to be opened.
const REASONS: usize = 5;
/// The most of these that are drawn.
const DRAWN: usize = 40;

/// What [`Verdict`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct VerdictProps {
    /// The answer.
    pub(super) answer: Answer,
    /// What is said of it.
    pub(super) verdict: Shared<at_best::Verdict>,
    /// What would be if the grid were filled by hand, once that is worked out.
    pub(super) by_hand: Option<Shared<Way>>,
}

/// The answer in sentences.
#[component]
pub(super) fn Verdict(props: &VerdictProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let plan = use_plan();
    let (answer, verdict) = (&props.answer, &props.verdict);
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
            if let Some(sentence) = by_year(&words, &format, &plan, answer, &verdict.gaps) {
                <p class="measure">{ sentence }</p>
            }
            if let Some(sentence) = left(&words, &format, answer, verdict) {
                <p class="measure">{ sentence }</p>
            }
            for (place, why) in verdict.whys.iter().take(REASONS).enumerate() {
                <Reason key={place} why={Rc::clone(why)} />
            }
            if verdict.whys.len() > REASONS {
                <MoreReasons whys={verdict.whys.iter().skip(REASONS).cloned().collect::<Rc<[_]>>()} />
            }
            if gap > Money::ZERO {
                <p class="measure">{ by_priority(&words, &format, answer) }</p>
            }
            if let Some(amount) = on_condition(answer) {
                <p class="measure">{ words.with("best-on-condition", &[("amount", format.money(amount).into())]) }</p>
            }
            if let Some(by_hand) = props.by_hand.clone() {
                <ByHand answer={answer.clone()} {by_hand} />
            }
            if answer.asked.unknown > 0 {
                <p class="soft measure">{ words.with("best-unknown", &[("count", answer.asked.unknown.into())]) }</p>
            }
            if let Some(sentence) = below_zero(&words, &format, &plan) {
                <p class="soft measure">{ sentence }</p>
            }
            <p class="small soft measure">{ words.text(checked_key(verdict.is_proved)) }</p>
        </section>
    }
}

/// How much of what is paid hangs on conditions; none where nothing does.
fn on_condition(answer: &Braided) -> Option<Money> {
    let paid = answer.paid().into_iter();
    let hangs = paid.filter(|paid| paid.source.pays_on_condition(&paid.line.id));
    let sum = hangs.map(|paid| paid.amount.0).sum();
    (sum > 0).then_some(Money(sum))
}

/// What is said of whether a second reckoning agrees.
fn checked_key(is_proved: bool) -> &'static str {
    if is_proved { "best-checked" } else { "best-not-checked" }
}

#[derive(Properties, PartialEq)]
struct MoreReasonsProps {
    whys: Rc<[Rc<Why>]>,
}

/// The other reasons, drawn when they are asked for.
#[component]
fn MoreReasons(props: &MoreReasonsProps) -> Html {
    let words = use_words();
    let is_open = use_state_eq(|| false);
    let on_toggle = {
        let is_open = is_open.setter();
        Callback::from(move |is_now: bool| is_open.set(is_now))
    };
    let count = props.whys.len();
    html! {
        <Disclosure label={words.with("best-why-more", &[("count", count.into())])} {on_toggle}>
            if *is_open {
                for (place, why) in props.whys.iter().take(DRAWN).enumerate() {
                    <Reason key={place} why={Rc::clone(why)} />
                }
                if count > DRAWN {
                    <p class="small soft">{ words.with("best-why-rest", &[("count", (count - DRAWN).into())]) }</p>
                }
            }
        </Disclosure>
    }
}

/// What is missing in which year, where the plan has more than one.
fn by_year(words: &Words, format: &Format, plan: &Plan, answer: &Braided, gaps: &[Money]) -> Option<AttrValue> {
    let years = answer
        .asked
        .years
        .iter()
        .zip(gaps)
        .filter(|(_, gap)| **gap > Money::ZERO);
    let parts = years.map(|(year, gap)| {
        let arguments = [
            ("year", plan.year_name(*year).into()),
            ("gap", format.money(*gap).into()),
        ];
        words.with("best-gap-in", &arguments)
    });
    let parts: Vec<AttrValue> = parts.collect();
    let is_told = answer.asked.years.len() > 1 && !parts.is_empty();
    is_told.then(|| words.with("best-by-year", &[("parts", format.list(&parts).into())]))
}

/// What is left over while something is missing: enough on paper, and yet short.
fn left(words: &Words, format: &Format, answer: &Braided, verdict: &at_best::Verdict) -> Option<AttrValue> {
    let question = answer.braid.question();
    let left: i64 = verdict.left.iter().map(|left| left.sum().0).sum();
    let arguments = [
        ("left", format.money(Money(left)).into()),
        ("available", format.money(Money(question.available())).into()),
        ("need", format.money(Money(question.need())).into()),
        (
            "more",
            format
                .money(Money(question.available().saturating_sub(question.need())))
                .into(),
        ),
    ];
    let is_short = answer.braid.whole_gap() > 0;
    let key = match (is_short, left > 0) {
        (true, true) if question.available() >= question.need() => "best-left-enough",
        (true, true) => "best-left-short",
        (false, true) => "best-left-over",
        (_, false) => return None,
    };
    Some(words.with(key, &arguments))
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
    parts.join(" ").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_is_not_proved_is_said_not_to_be() {
        assert_eq!(checked_key(false), "best-not-checked");
        assert_eq!(checked_key(true), "best-checked");
        let told = Words::new("en").text(checked_key(false));
        assert!(told.contains("could not be confirmed"), "{told}");
    }
}
