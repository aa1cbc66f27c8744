//! The cliff: what recurring costs stand on year by year, what is gone after which day, and what stops with it.

mod chart;
mod stops;
mod table;
mod wording;

use std::rc::Rc;

use yew::prelude::*;

use self::chart::Chart;
use self::stops::Stops;
use self::table::ByYear;
use self::wording::{apart, finding};
use super::use_funding;
use crate::engine::cliff::{Cliff, cliff};
use crate::ui::format::use_format;
use crate::ui::store::{use_plan, use_store};
use crate::ui::words::use_words;

/// What each part of the section takes.
#[derive(Clone, PartialEq, Properties)]
struct CliffProps {
    cliff: Rc<Cliff>,
}

/// The section.
#[component]
pub fn WhenMoneyEnds() -> Html {
    let (words, format) = (use_words(), use_format());
    let (plan, funding) = (use_plan(), use_funding());
    let today = use_store().env().today();
    let cliff = use_memo((plan.clone(), funding, today), |(plan, funding, today)| {
        cliff(plan, funding, *today)
    });
    let unsaid = cliff.unsaid.as_ref().map(|(year, sources)| {
        let arguments = [
            ("year", plan.year_name(*year).into()),
            ("count", sources.len().into()),
            ("sources", super::wording::sources(&words, &format, sources).into()),
        ];
        words.with("cliff-unsaid", &arguments)
    });
    let props = CliffProps { cliff };
    html! {
        <section class="stack cliff" aria-labelledby="years-cliff">
            <h2 id="years-cliff" class="title-3">{ words.text("cliff-title") }</h2>
            <div class="stack stack--tight measure">
                for (key, sentence) in finding(&words, &format, &props.cliff).into_iter().enumerate() {
                    <p {key}>{ sentence }</p>
                }
                if let Some(sentence) = unsaid {
                    <p>{ sentence }</p>
                }
            </div>
            <Chart ..props.clone() />
            <ByYear ..props.clone() />
            <Stops ..props />
        </section>
    }
}
