//! What would close some of the gap: more of a source, one that may pay for a line more, a line that costs less.

use yew::prelude::*;

use super::AnswerProps;
use crate::engine::braided::Braided;
use crate::plan::Money;
use crate::ui::format::{Format, use_format};
use crate::ui::labels::named;
use crate::ui::words::{Words, use_words};

/// How many ways of each kind are told.
const EACH: usize = 3;

/// What would help; nothing where nothing is missing.
#[component]
pub(super) fn Helps(props: &AnswerProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let answer = &props.answer;
    if answer.braid.whole_gap() == 0 {
        return Html::default();
    }
    let ways = ways(&words, &format, answer);
    html! {
        <section class="stack stack--tight" aria-labelledby="best-helps">
            <h2 id="best-helps" class="title-3">{ words.text("best-helps") }</h2>
            if ways.is_empty() {
                <p>{ words.text("best-helps-none") }</p>
            } else {
                <ul>
                    for (place, way) in ways.iter().enumerate() {
                        <li key={place}>{ way }</li>
                    }
                </ul>
            }
        </section>
    }
}

/// The ways, of each kind those that close most first.
fn ways(words: &Words, format: &Format, answer: &Braided) -> Vec<AttrValue> {
    let source = |place: usize| answer.asked.sources.get(place).map(|source| named(words, &source.name));
    let line = |place: usize| answer.asked.lines.get(place).map(|line| named(words, &line.name));
    let closes = |cents: i64| ("amount", format.money(Money(cents)).into());
    let more = answer.braid.more().into_iter().filter_map(|more| {
        let source = source(more.source)?;
        Some(words.with("best-more", &[("source", source.as_str().into()), closes(more.closes)]))
    });
    let openings = answer.braid.openings().into_iter().filter_map(|opening| {
        let (source, line) = (source(opening.source)?, line(opening.line)?);
        let arguments = [
            ("source", source.as_str().into()),
            ("line", line.as_str().into()),
            closes(opening.closes),
        ];
        Some(words.with("best-opening", &arguments))
    });
    let trims = answer.braid.trims().into_iter().filter_map(|trim| {
        let line = line(trim.line)?;
        Some(words.with("best-trim", &[("line", line.as_str().into()), closes(trim.closes)]))
    });
    more.take(EACH)
        .chain(openings.take(EACH))
        .chain(trims.take(EACH))
        .collect()
}
