//! Numbers, money, days and moments as the user's language and place write them, by the browser's `Intl`.

use std::cell::OnceCell;
use std::rc::Rc;

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::app::Moment;
use crate::plan::money::Tally;
use crate::plan::{Amount, Currency, Day, Minutes, Money, PerMille};

/// Stands unseen between a sign and the amount behind it: without it a line may end between the two, and the amount reads as
/// one above zero.
pub const JOINER: char = '\u{2060}';

/// Formats values for people. A cheap handle; it is the same for as long as language and currency are.
#[derive(Clone)]
pub struct Format(Rc<Formats>);

/// Each format is made when it is first used: making one takes the browser milliseconds.
struct Formats {
    currency: Currency,
    /// The language asked for; none for the browser's.
    locales: Array,
    money: OnceCell<Function>,
    whole: OnceCell<Function>,
    percent: OnceCell<Function>,
    figure: OnceCell<Function>,
    day: OnceCell<Function>,
    month: OnceCell<Function>,
    month_name: OnceCell<Function>,
    moment: OnceCell<Function>,
    instant: OnceCell<Function>,
    clock: OnceCell<Function>,
    list: OnceCell<Intl::ListFormat>,
    either: OnceCell<Intl::ListFormat>,
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
        Self(Rc::new(Formats {
            currency,
            locales: language.map_or_else(Array::new, |language| Array::of1(&language.into())),
            money: OnceCell::new(),
            whole: OnceCell::new(),
            percent: OnceCell::new(),
            figure: OnceCell::new(),
            day: OnceCell::new(),
            month: OnceCell::new(),
            month_name: OnceCell::new(),
            moment: OnceCell::new(),
            instant: OnceCell::new(),
            clock: OnceCell::new(),
            list: OnceCell::new(),
            either: OnceCell::new(),
        }))
    }

    fn numbers(&self, pairs: &[(&str, JsValue)]) -> Function {
        Intl::NumberFormat::new(&self.0.locales, &options(pairs)).format()
    }

    fn moments(&self, pairs: &[(&str, JsValue)]) -> Function {
        Intl::DateTimeFormat::new(&self.0.locales, &options(pairs)).format()
    }

    /// Days have no time: they are formatted at noon in UTC, so that no time zone moves them.
    fn days(&self, pairs: &[(&str, JsValue)]) -> Function {
        let utc = ("timeZone", "UTC".into());
        self.moments(&[pairs, &[utc]].concat())
    }

    fn currencies(&self) -> Function {
        let digits = JsValue::from(self.0.currency.minor_digits());
        self.numbers(&[
            ("style", "currency".into()),
            ("currency", self.0.currency.code().into()),
            ("currencyDisplay", "narrowSymbol".into()),
            ("minimumFractionDigits", digits.clone()),
            ("maximumFractionDigits", digits),
        ])
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
        let format = self.0.money.get_or_init(|| self.currencies());
        // As decimal text: `Intl` formats it exactly, and money is never a float.
        let text = Self::call(format, &self.decimal(money).into()).replace('-', &format!("−{JOINER}"));
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

    /// A total, with a sign where some of it is not yet known: `$1,250 + ?`; a dash where nothing was entered.
    pub fn tally(&self, tally: Tally) -> String {
        if !tally.is_entered {
            "–".to_owned()
        } else if tally.unknown > 0 {
            // What is not known goes to the next line with its sign, or not at all.
            format!("{} +\u{a0}?", self.money(tally.sum))
        } else {
            self.money(tally.sum)
        }
    }

    /// A whole number.
    pub fn count(&self, count: usize) -> String {
        let make = || self.numbers(&[("maximumFractionDigits", 0.into())]);
        Self::call(self.0.whole.get_or_init(make), &count.to_string().into())
    }

    /// A figure with at most two places behind the mark: `3.57`.
    pub fn figure(&self, figure: f64) -> String {
        let make = || self.numbers(&[("maximumFractionDigits", 2.into())]);
        Self::call(self.0.figure.get_or_init(make), &figure.into())
    }

    /// Time in hours: `6.5`, which nobody takes for a time of day.
    pub fn hours(&self, time: Minutes) -> String {
        self.figure(f64::from(time.0) / 60.0)
    }

    /// A share as a percentage.
    pub fn percent(&self, share: PerMille) -> String {
        let make = || self.numbers(&[("style", "percent".into()), ("maximumFractionDigits", 1.into())]);
        let share = JsValue::from(f64::from(share.thousandths()) / 1000.0);
        Self::call(self.0.percent.get_or_init(make), &share)
    }

    /// A day: `Jan 31, 2026`.
    pub fn day(&self, day: Day) -> String {
        let make = || self.days(&[("dateStyle", "medium".into())]);
        Self::call(self.0.day.get_or_init(make), &noon(day))
    }

    /// The name of a day's month: `June`.
    pub fn month_name(&self, day: Day) -> String {
        let make = || self.days(&[("month", "long".into())]);
        Self::call(self.0.month_name.get_or_init(make), &noon(day))
    }

    /// The month of a day: `June 2027`.
    pub fn month(&self, day: Day) -> String {
        let make = || self.days(&[("month", "long".into()), ("year", "numeric".into())]);
        Self::call(self.0.month.get_or_init(make), &noon(day))
    }

    /// A moment: day and time.
    pub fn moment(&self, moment: Moment) -> String {
        let make = || self.moments(&[("dateStyle", "medium".into()), ("timeStyle", "short".into())]);
        Self::call(self.0.moment.get_or_init(make), &date_of(moment))
    }

    /// A moment to the second, where it tells things apart.
    pub fn instant(&self, moment: Moment) -> String {
        let make = || self.moments(&[("dateStyle", "medium".into()), ("timeStyle", "medium".into())]);
        Self::call(self.0.instant.get_or_init(make), &date_of(moment))
    }

    /// A moment's time of day.
    pub fn clock(&self, moment: Moment) -> String {
        let make = || self.moments(&[("timeStyle", "short".into())]);
        Self::call(self.0.clock.get_or_init(make), &date_of(moment))
    }

    /// Several things in a row: `Data, Family and Health`.
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        let make = || Intl::ListFormat::new(&self.0.locales, &Object::new());
        self.0.list.get_or_init(make).format(&array_of(items)).into()
    }

    /// Several things of which one is enough: `Data, Family or Health`.
    pub fn either<T: AsRef<str>>(&self, items: &[T]) -> String {
        let make = || Intl::ListFormat::new(&self.0.locales, &options(&[("type", "disjunction".into())]));
        self.0.either.get_or_init(make).format(&array_of(items)).into()
    }

    /// The language asked for, as `Intl` takes it; empty for the browser's.
    pub fn locales(&self) -> &Array {
        &self.0.locales
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

fn array_of<T: AsRef<str>>(items: &[T]) -> Array {
    let list = Array::new();
    for item in items {
        list.push(&item.as_ref().into());
    }
    list
}

fn noon(day: Day) -> JsValue {
    Date::new(&format!("{day}T12:00:00Z").into()).into()
}

thread_local! {
    // Made once, and only where they are asked for: making a format takes the browser longer than drawing with it.
    static BROWSERS: Format = Format::new(None, Currency::default());
}

/// The formats of the page; those of the browser's language where none are provided, as around a widget in its test.
#[hook]
pub fn use_format() -> Format {
    use_context::<Format>().unwrap_or_else(|| BROWSERS.with(Format::clone))
}
