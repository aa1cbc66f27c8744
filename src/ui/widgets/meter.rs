//! A bar that shows how much of a whole is there, by certainty: solid, hatched, dotted.

use std::rc::Rc;

use yew::prelude::*;

use crate::ui::hooks::use_id;

/// How a part of the bar is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// There for certain.
    Solid,
    /// Promised, or asked for.
    Hatched,
    /// Hoped for.
    Dotted,
}

/// What a [`Meter`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct MeterProps {
    /// What the bar says, in words and figures. It also stands beside the bar, or is all that screen readers get.
    pub label: AttrValue,
    /// The parts from the start: each in thousandths of the whole bar. What is over 1,000 is cut off.
    pub parts: Rc<[(u32, Fill)]>,
    /// Where a line stands: what is needed, in thousandths.
    #[prop_or_default]
    pub target: Option<u32>,
}

/// A bar.
#[component]
pub fn Meter(props: &MeterProps) -> Html {
    let id = use_id();
    let (lines, dots) = (format!("{id}-lines"), format!("{id}-dots"));
    let mut start = 0_u32;
    let parts: Vec<_> = props
        .parts
        .iter()
        .map(|(size, fill)| {
            let from = start.min(1_000);
            start = start.saturating_add(*size);
            (from, start.min(1_000) - from, *fill)
        })
        .filter(|(_, size, _)| *size > 0)
        .collect();
    html! {
        <svg class="meter" role="img" aria-label={props.label.clone()}>
            <defs>
                <pattern id={lines.clone()} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <path class="meter__lines" d="M1 0V5" stroke-width="2" />
                </pattern>
                <pattern id={dots.clone()} width="5" height="5" patternUnits="userSpaceOnUse">
                    <circle class="meter__dots" cx="2.5" cy="2.5" r="1" stroke-width="0" />
                </pattern>
            </defs>
            <rect class="meter__track" width="100%" height="100%" rx="2" />
            for (from, size, fill) in parts {
                <rect
                    key={from}
                    class={if fill == Fill::Solid { "meter__bar" } else { "meter__part" }}
                    x={percent(from)}
                    width={percent(size)}
                    height="100%"
                    fill={match fill { Fill::Solid => None, Fill::Hatched => Some(format!("url(#{lines})")), Fill::Dotted => Some(format!("url(#{dots})")) }}
                />
            }
            if let Some(target) = props.target {
                <line class="meter__target" x1={percent(target)} x2={percent(target)} y1="-20%" y2="120%" />
            }
        </svg>
    }
}

fn percent(thousandths: u32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousandths_are_tenths_of_a_percent() {
        assert_eq!(percent(985), "98.5%");
        assert_eq!(percent(1_000), "100.0%");
        assert_eq!(percent(7), "0.7%");
    }
}
