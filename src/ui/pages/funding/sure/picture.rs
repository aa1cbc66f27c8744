//! A chance as a picture: a hundred cases, of which so many are good. People read it better than a percentage
//! (Galesic, Garcia-Retamero and Gigerenzer, “Using icon arrays to communicate medical risks”, Health Psychology 2009).

use yew::prelude::*;

use crate::plan::PerMille;
use crate::ui::words::use_words;

/// How many cases are in a row.
const ROW: u16 = 20;
/// How far apart they stand, and how large they are.
const STEP: u16 = 12;
const SIZE: u16 = 9;

/// What [`Cases`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct CasesProps {
    /// The chance.
    pub(super) chance: PerMille,
}

/// The picture, with its sentence.
#[component]
pub(super) fn Cases(props: &CasesProps) -> Html {
    let words = use_words();
    let good = (props.chance.thousandths() + 5) / 10;
    let label = words.with("sure-cases", &[("count", usize::from(good).into())]);
    let place = |case: u16| ((case % ROW) * STEP, (case / ROW) * STEP);
    html! {
        <figure class="cases">
            <svg class="cases__picture" viewBox={format!("0 0 {} {}", ROW * STEP, 100 / ROW * STEP)} aria-hidden="true">
                for case in 0..100 {
                    { {
                        let (x, y) = place(case);
                        let class = if case < good { "cases__case cases__case--good" } else { "cases__case" };
                        html! {
                            <rect key={case} {class} x={(x + 1).to_string()} y={(y + 1).to_string()}
                                width={SIZE.to_string()} height={SIZE.to_string()} rx="1.5" />
                        }
                    } }
                }
            </svg>
            <figcaption class="small">{ label }</figcaption>
        </figure>
    }
}
