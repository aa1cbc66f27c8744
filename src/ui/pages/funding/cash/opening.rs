//! What is in hand on the first day of the plan, changed in place.

use yew::prelude::*;

use crate::app::{Command, Intent};
use crate::plan::{AboutField, Amount, Money};
use crate::ui::hooks::Take;
use crate::ui::record::{AmountField, read_money, use_desk};
use crate::ui::words::use_words;

/// The two amounts.
#[component]
pub(super) fn Opening() -> Html {
    let words = use_words();
    let desk = use_desk();
    let about = &desk.plan.about;
    let first = about.fiscal_start.year(about.fiscal_years().start);
    let day = first.map(|year| desk.entry.format.day(year.first)).unwrap_or_default();
    let on_text = |make: fn(Option<Money>) -> AboutField| -> Take {
        let desk = desk.clone();
        Callback::from(move |text: AttrValue| {
            let read = read_money(&desk.entry, &text)?;
            desk.store.dispatch(Command::About(make(read.value)));
            Ok(())
        })
    };
    let on_end = {
        let store = desk.store.clone();
        Callback::from(move |()| store.dispatch(Intent::Settle))
    };
    let amount = |money: Option<Money>| money.map_or(Amount::Blank, Amount::Known);
    let label = |key: &str, name: AttrValue| {
        let currency = desk.entry.format.currency();
        let named = words.with(key, &[("day", name.as_str().into())]);
        words.with(
            "years-label",
            &[("year", named.as_str().into()), ("currency", currency.code().into())],
        )
    };
    // Of what is in hand no more can be free than all of it.
    let is_more = about
        .opening_unrestricted
        .is_some_and(|free| free > about.opening_cash.unwrap_or_default());
    html! {
        <div class="form__grid cash__opening">
            <AmountField label={label("cash-opening", day.into())} amount={amount(about.opening_cash)}
                on_text={on_text(AboutField::OpeningCash)} on_end={on_end.clone()} read_only={!desk.can_edit} />
            <AmountField label={label("cash-unrestricted", AttrValue::default())} amount={amount(about.opening_unrestricted)}
                note={is_more.then(|| words.text("cash-unrestricted-more"))}
                on_text={on_text(AboutField::OpeningUnrestricted)} {on_end} read_only={!desk.can_edit} />
        </div>
    }
}
