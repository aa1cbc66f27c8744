//! The answer to the page's question, as sentences worked out from the plan.

use yew::AttrValue;

use crate::engine::leadership::{Leadership, Ownership};
use crate::ui::format::Format;
use crate::ui::parts::PartWords;

/// The answer.
pub(super) fn answer(parts: &PartWords, format: &Format, found: &Leadership) -> AttrValue {
    let words = parts.words();
    if found.roles.is_empty() {
        return words.text("leadership-answer-empty");
    }
    let count = |ownership| found.count(ownership);
    let states = [
        ("leadership-answer-missing", Ownership::Missing),
        ("leadership-answer-several", Ownership::Several),
        ("leadership-answer-to-come", Ownership::ToCome),
        ("leadership-answer-vacant", Ownership::Vacant),
    ];
    let others: Vec<AttrValue> = states
        .into_iter()
        .filter(|(_, ownership)| count(*ownership) > 0)
        .map(|(key, ownership)| words.with(key, &[("count", count(ownership).into())]))
        .collect();
    let figures = [
        ("count", count(Ownership::Owned).into()),
        ("total", found.roles.len().into()),
        ("others", format.list(&others).into()),
        parts.chosen(),
    ];
    let key = if others.is_empty() {
        "leadership-answer-all"
    } else {
        "leadership-answer-owned"
    };
    let mut sentences = vec![words.with(key, &figures)];
    sentences.push(words.with("leadership-answer-leaders", &[("count", found.leaders().into())]));
    if let Some(largest) = found.largest_share().filter(|largest| largest.count > 1) {
        let figures = [
            ("count", largest.count.into()),
            ("share", format.percent(largest.share).into()),
            parts.chosen(),
        ];
        sentences.push(match &largest.person {
            Some(person) => {
                let [count, share, set] = figures;
                words.with(
                    "leadership-answer-largest",
                    &[("person", person.name.as_str().into()), count, share, set],
                )
            }
            None => words.with("leadership-answer-spread", &figures),
        });
    }
    sentences.join(" ").into()
}
