//! The one currency of the plan's amounts, chosen among those in use that the browser knows.

use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

use crate::app::Command;
use crate::exchange::entry::CURRENCIES;
use crate::plan::{AboutField, Currency};
use crate::ui::format::Format;
use crate::ui::record::Desk;
use crate::ui::widgets::{Choice, Combobox};

/// Those that come first, and the only ones where the browser lists none.
const COMMON: &[&str] = &[
    "USD", "CAD", "EUR", "GBP", "CHF", "AUD", "NZD", "MXN", "ZAR", "INR", "JPY",
];

/// The choice. Once the plan holds amounts only currencies with as many decimals are on offer: amounts are kept in
/// minor units, and cents read as yen would be a hundred times as much.
pub fn currency_field(desk: &Desk) -> Html {
    let (words, store) = (&desk.entry.words, desk.store.clone());
    let own = desk.plan.about.currency();
    let is_bound = desk.plan.holds_amounts();
    let on_choose = Callback::from(move |code: AttrValue| {
        if let Some(currency) = Currency::from_code(&code) {
            store.dispatch(Command::About(AboutField::Currency(Some(currency))));
        }
    });
    let hint = if is_bound {
        words.with(
            "settings-currency-hint-bound",
            &[("digits", own.minor_digits().to_string().into())],
        )
    } else {
        words.text("settings-currency-hint")
    };
    html! {
        <Combobox
            label={words.text("field-about-currency")}
            {hint}
            value={own.code().to_owned()}
            choices={choices(&desk.entry.format, own, is_bound)}
            {on_choose}
            disabled={!desk.can_edit}
        />
    }
}

/// Common ones first, the others by their codes; the plan's own is always among them.
fn choices(format: &Format, own: Currency, is_bound: bool) -> Rc<[Choice]> {
    let known = known_to_browser();
    let listed = CURRENCIES
        .iter()
        .filter(|code| known.iter().any(|known| known == *code));
    let mut codes: Vec<&str> = COMMON.to_vec();
    codes.extend(listed.filter(|code| !COMMON.contains(code)));
    if !codes.contains(&own.code()) {
        codes.push(own.code());
    }
    let fits = |code: &&str| {
        let digits = Currency::from_code(code).map(|currency| currency.minor_digits());
        !is_bound || digits == Some(own.minor_digits())
    };
    let name = names(format);
    codes
        .into_iter()
        .filter(fits)
        .map(|code| {
            let label = match name(code) {
                Some(name) if name != code => format!("{code} · {name}"),
                _ => code.to_owned(),
            };
            Choice::new(code.to_owned(), label)
        })
        .collect()
}

fn intl() -> JsValue {
    Reflect::get(&js_sys::global(), &"Intl".into()).unwrap_or_default()
}

/// The codes that the browser can name, those of the past among them; none where it does not say.
fn known_to_browser() -> Vec<String> {
    let intl = intl();
    let list = Reflect::get(&intl, &"supportedValuesOf".into()).unwrap_or_default();
    let codes = list
        .dyn_into::<Function>()
        .and_then(|list| list.call1(&intl, &"currency".into()));
    let codes = codes.ok().and_then(|codes| codes.dyn_into::<Array>().ok());
    codes
        .map(|codes| codes.iter().filter_map(|code| code.as_string()).collect())
        .unwrap_or_default()
}

/// What names currencies in the page's language.
fn names(format: &Format) -> impl Fn(&str) -> Option<String> {
    let options = Object::new();
    // Setting a field of a fresh object cannot fail.
    let _ = Reflect::set(&options, &"type".into(), &"currency".into());
    let names = Reflect::get(&intl(), &"DisplayNames".into())
        .and_then(JsCast::dyn_into::<Function>)
        .and_then(|make| Reflect::construct(&make, &Array::of2(format.locales(), &options)));
    let of = names.and_then(|names| {
        let of = Reflect::get(&names, &"of".into())?.dyn_into::<Function>()?;
        Ok((names, of))
    });
    move |code| {
        let (names, of) = of.as_ref().ok()?;
        of.call1(names, &code.into()).ok()?.as_string()
    }
}
