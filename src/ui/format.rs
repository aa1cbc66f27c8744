//! Numbers, money, days and moments as the user's language and place write them, by the browser's `Intl`.

use std::rc::Rc;

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::app::Moment;
use crate::plan::money::Tally;
use crate::plan::{Amount, Currency, Day, Money, PerMille};

/// Formats values for people. A cheap handle; it is the same for as long as language and currency are.
#[derive(Clone)]
pub struct Format(Rc<Formats>);

struct Formats {
    currency: Currency,
    money: Function,
    whole: Function,
    percent: Function,
    day: Function,
    month: Function,
    month_name: Function,
    moment: Function,
    clock: Function,
}

impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

fn options(pairs: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in pairs {
        // Setting a field of a fresh object cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

impl Format {
    /// The formats of a language, or of the browser's where none is named.
    pub fn new(language: Option<&str>, currency: Currency) -> Self {
        let locales = language.map_or_else(Array::new, |language| Array::of1(&language.into()));
        let number = |pairs: &[(&str, JsValue)]| Intl::NumberFormat::new(&locales, &options(pairs)).format();
        // Days have no time: they are formatted at noon in UTC, so that no time zone moves them.
        let date = |pairs: &[(&str, JsValue)]| Intl::DateTimeFormat::new(&locales, &options(pairs)).format();
        let digits = JsValue::from(currency.minor_digits());
        Self(Rc::new(Formats {
            currency,
            money: number(&[
                ("style", "currency".into()),
                ("currency", currency.code().into()),
                ("currencyDisplay", "narrowSymbol".into()),
                ("minimumFractionDigits", digits.clone()),
                ("maximumFractionDigits", digits),
            ]),
            whole: number(&[("maximumFractionDigits", 0.into())]),
            percent: number(&[("style", "percent".into()), ("maximumFractionDigits", 1.into())]),
            day: date(&[("dateStyle", "medium".into()), ("timeZone", "UTC".into())]),
            month: date(&[
                ("month", "long".into()),
                ("year", "numeric".into()),
                ("timeZone", "UTC".into()),
            ]),
            month_name: date(&[("month", "long".into()), ("timeZone", "UTC".into())]),
            moment: date(&[("dateStyle", "medium".into()), ("timeStyle", "short".into())]),
            clock: date(&[("timeStyle", "short".into())]),
        }))
    }

    fn call(format: &Function, value: &JsValue) -> String {
        format
            .call1(&JsValue::UNDEFINED, value)
            .ok()
            .and_then(|text| text.as_string())
            .unwrap_or_default()
    }

    /// An amount of money: `$1,250.50`; whole amounts without their zeros: `$1,250`; a minus as print has it: `−$500`.
    pub fn money(&self, money: Money) -> String {
        // As decimal text: `Intl` formats it exactly, and money is never a float.
        let text = Self::call(&self.0.money, &self.decimal(money).into()).replace('-', "−");
        let digits = usize::try_from(self.0.currency.minor_digits()).unwrap_or(0);
        if digits == 0 || money.0 % 10_i64.pow(self.0.currency.minor_digits()) != 0 {
            return text;
        }
        // The zeros behind the decimal mark, wherever the language puts the currency.
        let zeros = "0".repeat(digits);
        for mark in ['.', ','] {
            let tail = format!("{mark}{zeros}");
            if let Some(place) = text.rfind(&tail) {
                let behind = text.get(place + tail.len()..).unwrap_or_default();
                if !behind.starts_with(|letter: char| letter.is_ascii_digit()) {
                    return format!("{}{behind}", text.get(..place).unwrap_or_default());
                }
            }
        }
        text
    }

    fn decimal(&self, money: Money) -> String {
        let digits = self.0.currency.minor_digits();
        let unit = 10_u64.pow(digits);
        let sign = if money.0 < 0 { "-" } else { "" };
        let size = money.0.unsigned_abs();
        if digits == 0 {
            return format!("{sign}{size}");
        }
        let width = usize::try_from(digits).unwrap_or(2);
        format!("{sign}{}.{:0width$}", size / unit, size % unit)
    }

    /// What a field holds: nothing, a question mark, or money.
    pub fn amount(&self, amount: Amount) -> String {
        match amount {
            Amount::Blank => String::new(),
            Amount::Unknown => "?".to_owned(),
            Amount::Known(money) => self.money(money),
        }
    }

    /// A total, with a sign where some of it is not yet known: `$1,250 + ?`.
    pub fn tally(&self, tally: Tally) -> String {
        if tally.unknown > 0 {
            format!("{} + ?", self.money(tally.sum))
        } else {
            self.money(tally.sum)
        }
    }

    /// A whole number.
    pub fn count(&self, count: usize) -> String {
        Self::call(&self.0.whole, &count.to_string().into())
    }

    /// A share as a percentage.
    pub fn percent(&self, share: PerMille) -> String {
        Self::call(&self.0.percent, &JsValue::from(f64::from(share.thousandths()) / 1000.0))
    }

    /// A day: `Jan 31, 2026`.
    pub fn day(&self, day: Day) -> String {
        Self::call(&self.0.day, &noon(day))
    }

    /// The name of a day's month: `June`.
    pub fn month_name(&self, day: Day) -> String {
        Self::call(&self.0.month_name, &noon(day))
    }

    /// The month of a day: `June 2027`.
    pub fn month(&self, day: Day) -> String {
        Self::call(&self.0.month, &noon(day))
    }

    /// A moment: day and time.
    pub fn moment(&self, moment: Moment) -> String {
        Self::call(&self.0.moment, &date_of(moment))
    }

    /// A moment's time of day.
    pub fn clock(&self, moment: Moment) -> String {
        Self::call(&self.0.clock, &date_of(moment))
    }

    /// The currency of amounts.
    pub fn currency(&self) -> Currency {
        self.0.currency
    }
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 fit a float exactly")]
fn date_of(moment: Moment) -> JsValue {
    Date::new(&JsValue::from(moment.0 as f64)).into()
}

fn noon(day: Day) -> JsValue {
    Date::new(&format!("{day}T12:00:00Z").into()).into()
}

/// The formats of the page.
#[hook]
pub fn use_format() -> Format {
    let fallback = use_memo((), |()| Format::new(None, Currency::default()));
    use_context::<Format>().unwrap_or_else(|| (*fallback).clone())
}
