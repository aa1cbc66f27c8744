//! Putting the answer into the plan: what is paid there is then what is paid in the answer.

use std::rc::Rc;

use yew::prelude::*;

use super::Answer;
use crate::app::{Command, Payment};
use crate::plan::paying::Paying;
use crate::plan::{Amount, Plan};
use crate::sorted::SortedMap;
use crate::ui::store::{use_plan, use_store};
use crate::ui::widgets::{Button, ButtonVariant};
use crate::ui::words::use_words;

/// What [`Taking`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct TakingProps {
    /// The answer.
    pub(super) answer: Answer,
}

/// The button, or that it is so; nothing where nothing is paid either way.
#[component]
pub(super) fn Taking(props: &TakingProps) -> Html {
    let words = use_words();
    let (store, plan) = (use_store(), use_plan());
    // The answer is another one whenever what is paid in the plan is.
    let payments = use_memo(props.answer.clone(), |answer| changes(&plan, answer));
    let pays = props.answer.braid.fundable() > 0;
    if payments.is_empty() {
        return html! {
            if pays {
                <p class="soft">{ words.text("best-taken") }</p>
            }
        };
    }
    let on_take = Callback::from(move |_: MouseEvent| {
        store.dispatch(Command::Allocate {
            payments: (*payments).clone(),
        });
    });
    html! {
        <div class="cluster no-print">
            <Button label={words.text("best-take")} variant={ButtonVariant::Primary} on_click={on_take} />
        </div>
    }
}

/// What has to change for the plan to have this answer.
fn changes(plan: &Rc<Plan>, answer: &Answer) -> Vec<Payment> {
    let paying = Paying::new(plan);
    let blank = paying
        .cells()
        .map(|(source, line, year, _)| ((source.clone(), line.clone(), year), Amount::Blank));
    let paid = answer.paid().into_iter().map(|paid| {
        let cell = (paid.source.id.clone(), paid.line.id.clone(), paid.year);
        (cell, Amount::Known(paid.amount))
    });
    // Of a cell the last amount counts.
    let wanted: SortedMap<_, Amount> = blank.chain(paid).collect();
    let is_new = |cell: &(_, _, i32), amount: Amount| {
        let now = paying.cell(&cell.0, &cell.1, cell.2);
        now.unknown > 0 || now.sum != amount.known().unwrap_or_default()
    };
    let changed = wanted.into_iter().filter(|(cell, amount)| is_new(cell, *amount));
    changed
        .map(|((source, line, year), amount)| Payment {
            source,
            line,
            year,
            amount,
        })
        .collect()
}
