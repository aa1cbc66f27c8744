//! Who pays how much for a line in the best answer, and locking that: it is then kept whatever else changes.

use std::rc::Rc;

use yew::prelude::*;

use super::super::assign::written;
use super::super::wording::of_paid;
use crate::app::{Command, Payment, Store};
use crate::engine::braided::Paid;
use crate::plan::{AllocationField, Amount, Edit, Money, Plan};
use crate::ui::format::use_format;
use crate::ui::labels::named;
use crate::ui::store::{use_can_edit, use_plan, use_store};
use crate::ui::widgets::{Button, ButtonVariant, IconName};
use crate::ui::words::use_words;

/// What [`Payer`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct PayerProps {
    /// Who pays how much for what.
    pub(super) paid: Paid,
    /// The least and the most it is in answers that are as good; none where it is locked, or not worked out yet.
    pub(super) range: Option<(Money, Money)>,
    /// Whether it is locked.
    pub(super) locked: bool,
}

/// A payment, in words, with its lock.
#[component]
pub(super) fn Payer(props: &PayerProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let paid = &props.paid;
    let (least, most) = props.range.unwrap_or_default();
    let arguments = [
        ("source", named(&words, &paid.source.name).as_str().into()),
        ("amount", format.money(paid.amount).into()),
        ("least", format.money(least).into()),
        ("most", format.money(most).into()),
    ];
    let key = match (props.range, paid.amount) {
        _ if props.locked => "best-pays-locked",
        (None, _) => "best-pays-so-far",
        (Some(_), _) if least == most => "best-pays-always",
        (Some(_), Money::ZERO) => "best-could-pay",
        (Some(_), _) => "best-pays",
    };
    let condition = paid.source.pays_on_condition(&paid.line.id).then(|| {
        let written = paid
            .source
            .eligibility(&paid.line.id)
            .and_then(|entry| written(&words, entry));
        match written {
            Some(written) => words.with("best-if", &[("condition", written.as_str().into())]),
            None => words.text("best-if-unsaid"),
        }
    });
    let is_soft = !props.locked && paid.amount == Money::ZERO;
    html! {
        <span class="best__payer">
            <span class={classes!(is_soft.then_some("soft"))}>
                { words.with(key, &arguments) }
                if let Some(condition) = condition {
                    { " " }<span class="soft">{ condition }</span>
                }
            </span>
            if !is_soft {
                <Lock paid={paid.clone()} locked={props.locked} />
            }
        </span>
    }
}

/// What [`Lock`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct LockProps {
    /// What is locked, or would be.
    pub(super) paid: Paid,
    /// Whether it is.
    pub(super) locked: bool,
}

/// Locks what is paid, or unlocks it.
#[component]
pub(super) fn Lock(props: &LockProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let (store, plan) = (use_store(), use_plan());
    if !use_can_edit() {
        return Html::default();
    }
    let (paid, locked) = (&props.paid, props.locked);
    let (label, name) = if locked {
        ("best-unlock", "best-unlock-name")
    } else {
        ("best-lock", "best-lock-name")
    };
    let name = of_paid(&words, &format, &plan, name, paid);
    let on_click = {
        let paid = paid.clone();
        Callback::from(move |_: MouseEvent| set_lock(&store, &plan, &paid, !locked))
    };
    html! {
        <Button label={words.text(label)} {name} icon={locked.then_some(IconName::Private)}
            variant={ButtonVariant::Quiet} small={true} {on_click} />
    }
}

fn set_lock(store: &Store, plan: &Rc<Plan>, paid: &Paid, locked: bool) {
    if locked {
        let payment = Payment {
            source: paid.source.id.clone(),
            line: paid.line.id.clone(),
            year: paid.year,
            amount: Amount::Known(paid.amount),
        };
        store.dispatch(Command::Lock {
            payments: vec![payment],
        });
    } else {
        let there = plan.allocations_of(&paid.source.id, &paid.line.id, paid.year);
        let edit = |paid: &Rc<_>| {
            let paid: &crate::plan::Allocation = paid;
            Edit::Allocation(paid.id.clone(), AllocationField::Locked(false))
        };
        store.dispatch(Command::SetMany {
            edits: there.iter().map(edit).collect(),
        });
    }
}
