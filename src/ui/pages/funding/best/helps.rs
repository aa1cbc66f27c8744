//! What would close some of the gap: more of a source, one that may pay for a line more, a line that costs less. Each
//! leads to where that is done.

use std::cmp::Reverse;

use yew::prelude::*;

use super::Answer;
use super::working::Shared;
use crate::app::Route;
use crate::engine::at_best;
use crate::engine::braid::suggest::Opening;
use crate::plan::{Money, RecordId};
use crate::sorted::sort_by_key;
use crate::ui::format::{Format, use_format};
use crate::ui::labels::named;
use crate::ui::store::use_route;
use crate::ui::widgets::Button;
use crate::ui::words::{Words, use_words};

/// How many ways of each kind are told at first.
const EACH: usize = 3;
/// How many sources are named that would help with the same line.
const NAMED: usize = 5;

/// What [`Helps`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct HelpsProps {
    /// The answer.
    pub(super) answer: Answer,
    /// What would help.
    pub(super) helps: Shared<at_best::Helps>,
}

/// A way, and where it is gone.
struct Way {
    told: AttrValue,
    href: String,
    go: AttrValue,
}

/// What would help; nothing where nothing is missing.
#[component]
pub(super) fn Helps(props: &HelpsProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let route = use_route();
    let shows_all = use_state_eq(|| false);
    let on_more = {
        let (shows_all, now) = (shows_all.setter(), *shows_all);
        Callback::from(move |_: MouseEvent| shows_all.set(!now))
    };
    let answer = &props.answer;
    if answer.braid.whole_gap() == 0 {
        return Html::default();
    }
    let (first, others) = ways(&words, &format, &route, answer, &props.helps);
    let more = match (others.len(), *shows_all) {
        (0, _) => None,
        (_, true) => Some(words.text("best-helps-fewer")),
        (count, false) => Some(words.with("best-helps-more", &[("count", count.into())])),
    };
    let ways: Vec<Way> = first
        .into_iter()
        .chain(others.into_iter().filter(|_| *shows_all))
        .collect();
    html! {
        <section class="stack stack--tight" aria-labelledby="best-helps">
            <h2 id="best-helps" class="title-3">{ words.text("best-helps") }</h2>
            if ways.is_empty() {
                <p>{ words.text("best-helps-none") }</p>
            } else {
                <ul>
                    for (place, way) in ways.iter().enumerate() {
                        <li key={place}>
                            { way.told.clone() }{ " " }
                            <a href={way.href.clone()} aria-label={words.with("best-go-for", &[
                                ("go", way.go.as_str().into()),
                                ("way", way.told.as_str().into()),
                            ])}>{ way.go.clone() }</a>
                        </li>
                    }
                </ul>
                if let Some(label) = more {
                    <div class="cluster no-print">
                        <Button small={true} {label} on_click={on_more} />
                    </div>
                }
            }
        </section>
    }
}

/// The ways, of each kind those that close most first: the first few of each kind, and the others.
fn ways(
    words: &Words,
    format: &Format,
    route: &Route,
    answer: &Answer,
    helps: &at_best::Helps,
) -> (Vec<Way>, Vec<Way>) {
    let closes = |cents: i64| ("amount", format.money(Money(cents)).into());
    let opened = |id: RecordId| route.clone().with_open(Some(id)).to_string();
    let open = |name: &str| words.with("best-go-open", &[("name", named(words, name).as_str().into())]);
    let more = helps.more.iter().filter_map(|more| {
        let source = answer.asked.sources.get(more.source)?;
        let arguments = [
            ("source", named(words, &source.name).as_str().into()),
            closes(more.closes),
        ];
        Some(Way {
            told: words.with("best-more", &arguments),
            href: opened(RecordId::from(&source.id)),
            go: open(&source.name),
        })
    });
    let openings = by_line(&helps.openings).into_iter().filter_map(|(line, openings)| {
        let line = answer.asked.lines.get(line)?;
        let of = |opening: &&Opening| Some(named(words, &answer.asked.sources.get(opening.source)?.name));
        let mut names: Vec<AttrValue> = openings.iter().take(NAMED).filter_map(of).collect();
        let others = openings.len().saturating_sub(NAMED);
        if others > 0 {
            names.push(words.with("best-opening-others", &[("count", others.into())]));
        }
        let [least, most] = [openings.last(), openings.first()].map(|found| found.map_or(0, |found| found.closes));
        let arguments = [
            ("source", format.either(&names).into()),
            ("line", named(words, &line.name).as_str().into()),
            closes(most),
        ];
        let key = if least == most {
            "best-opening"
        } else {
            "best-opening-up-to"
        };
        Some(Way {
            told: words.with(key, &arguments),
            href: route.clone().with_view("may-pay").to_string(),
            go: words.text("best-go-may-pay"),
        })
    });
    let trims = helps.trims.iter().filter_map(|trim| {
        let line = answer.asked.lines.get(trim.line)?;
        let arguments = [("line", named(words, &line.name).as_str().into()), closes(trim.closes)];
        Some(Way {
            told: words.with("best-trim", &arguments),
            href: opened(RecordId::from(&line.id)),
            go: open(&line.name),
        })
    });
    let (mut first, mut others) = (Vec::new(), Vec::new());
    let kinds: [Vec<Way>; 3] = [more.collect(), openings.collect(), trims.collect()];
    for mut kind in kinds {
        others.extend(kind.split_off(kind.len().min(EACH)));
        first.extend(kind);
    }
    (first, others)
}

/// Openings joined by their line, the line that the most of the gap could be closed of first.
fn by_line(openings: &[Opening]) -> Vec<(usize, Vec<&Opening>)> {
    let mut lines: Vec<(usize, Vec<&Opening>)> = Vec::new();
    for opening in openings {
        match lines.iter_mut().find(|(line, _)| *line == opening.line) {
            Some((_, of_line)) => of_line.push(opening),
            None => lines.push((opening.line, vec![opening])),
        }
    }
    let most = |of_line: &[&Opening]| of_line.iter().map(|opening| opening.closes).max();
    sort_by_key(&mut lines, |(_, of_line)| Reverse(most(of_line)));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_that_would_help_with_one_line_are_joined() {
        let opening = |source, line, closes| Opening { source, line, closes };
        let found = [
            opening(0, 7, 90),
            opening(1, 7, 90),
            opening(2, 3, 80),
            opening(3, 7, 50),
        ];
        let joined = by_line(&found);
        let joined: Vec<(usize, usize)> = joined.iter().map(|(line, of)| (*line, of.len())).collect();
        assert_eq!(joined, [(7, 3), (3, 1)]);
    }
}
