//! Cash by month: whether there is enough in hand at the end of each month, what would bridge it, and what that follows
//! from.

mod chart;
mod opening;
mod remarks;
mod sentence;
mod table;

use std::rc::Rc;

use yew::prelude::*;

use self::chart::Chart;
use self::opening::Opening;
use self::remarks::Remarks;
use self::sentence::{answer, sums};
use self::table::Months;
use crate::engine::cash::{Cash, Counted, Reading, cash};
use crate::ui::format::use_format;
use crate::ui::room::Around;
use crate::ui::sheet::use_kept;
use crate::ui::store::use_plan;
use crate::ui::tables::{Table, TableButtons};
use crate::ui::widgets::{Choice, RadioGroup, RadioLook};
use crate::ui::words::use_words;

/// What each part of the section takes.
#[derive(Clone, PartialEq, Properties)]
struct CashProps {
    cash: Rc<Cash>,
    reading: Reading,
}

/// The section.
#[component]
pub fn CashByMonth() -> Html {
    let (words, format) = (use_words(), use_format());
    let plan = use_plan();
    let found = use_memo(plan, |plan| cash(plan));
    let (counted, set_counted) = use_kept("cash counted".into(), Counted::Secured);
    let choices = use_memo(words.clone(), |words| {
        let choice = |counted: Counted| Choice::new(counted.id(), words.text(counted.label_key()));
        Counted::ALL.map(choice).into_iter().collect::<Rc<[Choice]>>()
    });
    let on_choose = use_callback(set_counted, |chosen: AttrValue, set| {
        if let Some(counted) = Counted::ALL.into_iter().find(|counted| counted.id() == chosen.as_str()) {
            set.emit(counted);
        }
    });
    let Some(reading) = found.counting(counted).cloned() else {
        return Html::default();
    };
    let props = CashProps { cash: found, reading };
    let reading = &props.reading;
    let is_blank = reading
        .months
        .iter()
        .all(|month| !month.costs.is_entered && !month.receipts.is_entered);
    html! {
        <section class="stack cash" aria-labelledby="years-cash">
            <h2 id="years-cash" class="title-3">{ words.text("cash-title") }</h2>
            <Around about={html! { <Opening /> }}>
                <div class="stack">
                    <RadioGroup label={words.text("cash-counted")} value={counted.id()} choices={(*choices).clone()} {on_choose}
                        look={RadioLook::Segments} />
                    if is_blank {
                        <p>{ words.text("cash-nothing") }</p>
                    } else {
                        <p class="measure strong" role="status">{ answer(&words, &format, reading) }</p>
                        <Chart reading={reading.clone()} />
                        { sums(&words, &format, &props.cash, reading) }
                        <Months ..props.clone() />
                        <div class="cluster cluster--tight no-print"><TableButtons table={Table::Cash} /></div>
                    }
                    <Remarks ..props.clone() />
                </div>
            </Around>
        </section>
    }
}
