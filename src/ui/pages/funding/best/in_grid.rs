//! What each payment is in the best answers, for the grid in which people assign money themselves.

use std::rc::Rc;

use yew::prelude::*;

use super::kept::use_found;
use super::working::{Shared, use_working};
use super::{Answer, Counted, Refused, is_said};
use crate::engine::braid::ranges::Range;
use crate::plan::{CostLine, Id, Money, Source};
use crate::sorted::SortedMap;
use crate::ui::words::use_words;

/// How much a source pays for a line in a year, in the best answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The same in every one.
    Always(Money),
    /// From so much to so much.
    Between(Money, Money),
    /// Nothing in any.
    Never,
}

impl From<&Range> for Standing {
    fn from(range: &Range) -> Self {
        match (Money(range.least), Money(range.most)) {
            (_, Money::ZERO) => Self::Never,
            (least, most) if least == most => Self::Always(most),
            (least, most) => Self::Between(least, most),
        }
    }
}

/// The payments that may be, with what they are in the best answers.
#[derive(Clone)]
pub struct AtBest(Rc<SortedMap<Cell, Standing>>);

type Cell = (Id<Source>, Id<CostLine>, i32);

impl PartialEq for AtBest {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl AtBest {
    fn of(answer: &Answer, ranges: &[Range]) -> Self {
        let standing = |range: &Range| {
            let asked = &answer.asked;
            let (source, line) = (asked.sources.get(range.cell.source)?, asked.lines.get(range.cell.line)?);
            let year = *asked.years.get(range.cell.year)?;
            Some(((source.id.clone(), line.id.clone(), year), Standing::from(range)))
        };
        Self(Rc::new(ranges.iter().filter_map(standing).collect()))
    }

    /// What a source pays for a line in a year; none where it may not, or has no money.
    pub fn find(&self, source: &Id<Source>, line: &Id<CostLine>, year: i32) -> Option<Standing> {
        self.0.get(&(source.clone(), line.clone(), year)).copied()
    }
}

/// What [`WorkedOut`] takes.
#[derive(Properties, PartialEq)]
pub struct WorkedOutProps {
    /// Told what was found, and nothing where there is no answer.
    pub on_found: Callback<Option<AtBest>>,
}

/// Works it out, counting on all that may come, and says what it is.
#[component]
pub fn WorkedOut(props: &WorkedOutProps) -> Html {
    let found = use_found(Counted::All, false);
    match &found.best {
        Ok(answer) if is_said(&answer.asked) => {
            html! { <OfAnswer answer={answer.clone()} on_found={props.on_found.clone()} /> }
        }
        Ok(_) => html! { <NoAnswer on_found={props.on_found.clone()} /> },
        Err(why) => html! {
            <>
                <NoAnswer on_found={props.on_found.clone()} />
                <Refused why={why.clone()} />
            </>
        },
    }
}

/// Takes back what was found before.
#[component]
fn NoAnswer(props: &WorkedOutProps) -> Html {
    use_effect_with(props.on_found.clone(), |on_found| on_found.emit(None));
    Html::default()
}

#[derive(Properties, PartialEq)]
struct OfAnswerProps {
    answer: Answer,
    on_found: Callback<Option<AtBest>>,
}

/// The answer, once it is worked out; until then what was found before stays.
#[component]
fn OfAnswer(props: &OfAnswerProps) -> Html {
    let words = use_words();
    let working = use_working(&props.answer);
    let is_proved = working.told.verdict.as_ref().map(|verdict| verdict.is_proved);
    // Shared, and so the same as long as it is the same in memory.
    let ranges = working.told.ranges.as_ref().map(Shared::of);
    let is_there = ranges.is_some();
    {
        let answer = props.answer.clone();
        use_effect_with(
            (ranges, is_proved, props.on_found.clone()),
            move |(ranges, is_proved, on_found)| match ranges {
                Some(ranges) if *is_proved == Some(true) => on_found.emit(Some(AtBest::of(&answer, ranges))),
                Some(_) => on_found.emit(None),
                None => {}
            },
        );
    }
    let key = match (is_there, is_proved) {
        (false, _) => "best-going",
        (true, Some(false)) => "best-not-checked",
        (true, _) => "best-in-grid-about",
    };
    html! { <p role="status" class="small soft measure">{ words.text(key) }</p> }
}
