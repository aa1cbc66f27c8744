//! What pictures of money have in common: bars whose parts are solid, hatched or dotted by how sure they are, the words
//! for these, and the axis from zero.

use yew::prelude::*;

use super::wording::pattern;
use crate::engine::scale::{percent, place};
use crate::plan::money::Tally;
use crate::plan::{Certainty, Money};
use crate::ui::format::Format;
use crate::ui::words::Words;

/// Where the figures of the axis stand below the picture, in hundredths of a rem.
const FIGURE: u32 = 125;

/// A part of a bar: where it begins and ends, in thousandths, and how sure it is.
pub(super) struct Part {
    from: u32,
    to: u32,
    certainty: Certainty,
}

/// The parts of a bar one after the other, on an axis that ends at so many minor units.
pub(super) fn parts(tallies: impl IntoIterator<Item = (Certainty, Tally)>, end: i64) -> Vec<Part> {
    let mut sum = 0_i64;
    let parts = tallies.into_iter().map(|(certainty, tally)| {
        let from = place(sum, end);
        sum = sum.saturating_add(tally.sum.0.max(0));
        Part {
            from,
            to: place(sum, end),
            certainty,
        }
    });
    parts.filter(|part| part.to > part.from).collect()
}

/// The fills of the bars of one picture.
pub(super) struct Fills {
    lines: String,
    dots: String,
}

impl Fills {
    /// Fills of a picture with this id.
    pub(super) fn new(id: &str) -> Self {
        Self {
            lines: format!("{id}-lines"),
            dots: format!("{id}-dots"),
        }
    }

    /// What they are made of: to stand once in the picture.
    pub(super) fn made(&self) -> Html {
        html! {
            <defs>
                <pattern id={self.lines.clone()} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <path class="meter__lines" d="M1.5 0V6" stroke-width="2.5" />
                </pattern>
                <pattern id={self.dots.clone()} width="6" height="6" patternUnits="userSpaceOnUse">
                    <circle class="meter__dots" cx="3" cy="3" r="1.3" stroke-width="0" />
                </pattern>
            </defs>
        }
    }

    /// A bar of parts, so far from the top and so high, in hundredths of a rem.
    pub(super) fn bar(&self, parts: &[Part], top: u32, high: u32) -> Html {
        html! {
            <>
                for part in parts {
                    <rect key={part.from} class={if part.certainty == Certainty::Secured { "meter__bar" } else { "meter__part" }}
                        x={percent(part.from)} width={percent(part.to - part.from)} y={rem(top)} height={rem(high)} fill={self.of(part.certainty)} />
                }
            </>
        }
    }

    fn of(&self, certainty: Certainty) -> Option<String> {
        match certainty {
            Certainty::Pending => Some(format!("url(#{})", self.lines)),
            Certainty::Hoped => Some(format!("url(#{})", self.dots)),
            _ => None,
        }
    }
}

/// The fills with their words, as lines of a list.
pub(super) fn legend(words: &Words) -> Html {
    html! {
        <>
            for certainty in [Certainty::Secured, Certainty::Pending, Certainty::Hoped] {
                <li key={pattern(certainty)} class="keyed">
                    <span class={pattern(certainty)} aria-hidden="true"></span>
                    { words.text(certainty.label_key()) }
                </li>
            }
        </>
    }
}

/// The axis on the left, and upright lines at round amounts with their figures below.
pub(super) fn axis(format: &Format, marks: &[i64], height: u32) -> Html {
    let end = marks.last().copied().unwrap_or(0);
    html! {
        <>
            for (index, mark) in marks.iter().enumerate() {
                <g key={format!("mark-{mark}")}>
                    <line class="funding-chart__mark" x1={percent(place(*mark, end))} x2={percent(place(*mark, end))}
                        y1="0" y2={rem(height)} />
                    <text class={classes!("funding-chart__figure", (index % 2 == 1).then_some("funding-chart__figure--between"))} x={percent(place(*mark, end))} y={rem(height + FIGURE)}
                        text-anchor={anchor(index, marks.len())}>{ format.money(Money(*mark)) }</text>
                </g>
            }
            <line class="funding-chart__axis" x1="0" x2="0" y1="0" y2={rem(height)} />
        </>
    }
}

/// The first figure of the axis begins at its mark, the last one ends there.
fn anchor(index: usize, count: usize) -> &'static str {
    if index == 0 {
        "start"
    } else if index + 1 == count {
        "end"
    } else {
        "middle"
    }
}

/// A length of hundredths of a rem.
pub(super) fn rem(hundredths: u32) -> String {
    format!("{}.{:02}rem", hundredths / 100, hundredths % 100)
}
