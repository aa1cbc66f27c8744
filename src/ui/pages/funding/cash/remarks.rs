//! What the cash by month takes for granted, and what of the money is in none of its months.

use std::rc::Rc;

use yew::prelude::*;

use super::CashProps;
use crate::engine::cash::{Apart, Why};
use crate::plan::{Money, RecordId, Source};
use crate::ui::format::use_format;
use crate::ui::labels::named;
use crate::ui::pages::funding::wording::{UnknownNote, total};
use crate::ui::store::use_route;
use crate::ui::words::use_words;

/// The remarks; nothing where there are none.
#[component]
pub(super) fn Remarks(props: &CashProps) -> Html {
    let (words, format, route) = (use_words(), use_format(), use_route());
    let reading = &props.reading;
    let link = |source: &Rc<Source>| {
        let href = route.clone().with_open(Some(RecordId::from(&source.id))).to_string();
        html! { <a {href}>{ named(&words, &source.name) }</a> }
    };
    let money = |money: Money| [("amount", format.money(money).into())];
    let apart = |apart: &Apart| {
        let key = match apart.why {
            Why::NoDay => "cash-apart-no-day",
            Why::NotOpen => "cash-apart-not-open",
            Why::NotClaimed => "cash-apart-not-claimed",
            Why::Beyond => "cash-apart-beyond",
        };
        words.with(key, &[("amount", total(&words, &format, apart.amount).as_str().into())])
    };
    let last = reading.months.last();
    let has_unknown = last.is_some_and(|month| month.unknown_costs + month.unknown_receipts > 0);
    html! {
        <div class="stack stack--tight small">
            if has_unknown {
                <UnknownNote />
            }
            <ul class="cash__remarks measure">
                if props.cash.opening.is_none() {
                    <li key="opening">{ words.text("cash-opening-unsaid") }</li>
                }
                if !reading.assumed.is_empty() {
                    <li key="assumed">
                        { words.with("cash-assumed", &[("count", reading.assumed.len().into())]) }
                        for (place, source) in reading.assumed.iter().enumerate() {
                            <span key={source.id.as_str().to_owned()}>{ if place == 0 { " " } else { ", " } }{ link(source) }</span>
                        }
                    </li>
                }
                for (place, of) in reading.apart.iter().enumerate() {
                    <li key={place}>{ link(&of.source) }{ ": " }{ apart(of) }</li>
                }
                if reading.before > Money::ZERO {
                    <li key="before">{ words.with("cash-before", &money(reading.before)) }</li>
                }
                if reading.in_kind > Money::ZERO {
                    <li key="in-kind">{ words.with("cash-in-kind", &money(reading.in_kind)) }</li>
                }
                <li key="about">{ words.text("cash-about") }</li>
            </ul>
        </div>
    }
}
