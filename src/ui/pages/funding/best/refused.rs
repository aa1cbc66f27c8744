//! Why there is no answer: what is locked and cannot be, to be unlocked.

use yew::prelude::*;

use super::super::wording::of_paid;
use super::payer::Lock;
use crate::engine::braided::{Paid, Refusal};
use crate::ui::format::use_format;
use crate::ui::store::use_plan;
use crate::ui::widgets::{Icon, Tone};
use crate::ui::words::use_words;

/// What [`Refused`] takes.
#[derive(Properties, PartialEq)]
pub struct RefusedProps {
    /// Why.
    pub why: Refusal,
}

/// The reason, with the locked payments that are in the way.
#[component]
pub fn Refused(props: &RefusedProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let plan = use_plan();
    let (key, locks): (&str, &[Paid]) = match &props.why {
        Refusal::TooLarge => ("best-too-large", &[]),
        Refusal::NotPayable(lock) => ("best-locked-not-payable", std::slice::from_ref(lock)),
        Refusal::Locks(locks) => ("best-locked-too-much", locks),
    };
    let row = |lock: &Paid| of_paid(&words, &format, &plan, "best-locked-row", lock);
    html! {
        <section class="stack stack--tight" aria-labelledby="best-refused">
            <h2 id="best-refused" class="title-3 coverage__verdict">
                <Icon name={Tone::Warning.icon()} class={Tone::Warning.mark_class()} />
                { words.with(key, &[("count", locks.len().into())]) }
            </h2>
            if !locks.is_empty() {
                <ul class="list-plain stack stack--tight">
                    for lock in locks {
                        <li key={format!("{}/{}/{}", lock.source.id.as_str(), lock.line.id.as_str(), lock.year)} class="best__payer">
                            <span>{ row(lock) }</span>
                            <Lock paid={lock.clone()} locked={true} />
                        </li>
                    }
                </ul>
            }
        </section>
    }
}
