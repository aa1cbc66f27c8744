//! The browser's clock and ids.

use std::rc::Rc;

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use uuid::Builder;
use wasm_bindgen::JsValue;

use crate::app::{Env, Moment, Writing};
use crate::plan::Day;
use crate::plan::about::{DateOrder, DecimalMark};

/// The browser as the program's surroundings.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserEnv;

impl Env for BrowserEnv {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::disallowed_methods,
        reason = "the one place where the clock is read; whole milliseconds"
    )]
    fn now(&self) -> Moment {
        Moment(Date::now() as i64)
    }

    #[expect(clippy::disallowed_methods, reason = "the one place where the clock is read")]
    fn today(&self) -> Day {
        let date = Date::new_0();
        i32::try_from(date.get_full_year())
            .ok()
            .and_then(|year| Day::new(year, date.get_month() + 1, date.get_date()))
            .unwrap_or_default()
    }

    fn writing(&self, language: Option<&str>) -> Writing {
        let locales = language.map_or_else(Array::new, |language| Array::of1(&language.into()));
        // Digits as here, so that they can be looked for; setting a field of a fresh object cannot fail.
        let options = Object::new();
        let _ = Reflect::set(&options, &"numberingSystem".into(), &"latn".into());
        let written = |format: Function, value: &JsValue| {
            let text = format.call1(&JsValue::UNDEFINED, value).ok();
            text.and_then(|text| text.as_string()).unwrap_or_default()
        };
        let number = written(Intl::NumberFormat::new(&locales, &options).format(), &1.5.into());
        // A day by the clock where the user is: the 22nd of November there.
        let day = JsValue::from(Date::new_with_year_month_day(2033, 10, 22));
        let date = written(Intl::DateTimeFormat::new(&locales, &options).format(), &day);
        let (day, month) = (date.find("22"), date.find("11"));
        Writing {
            mark: if number.contains(',') {
                DecimalMark::Comma
            } else {
                DecimalMark::Point
            },
            order: match (day, month) {
                (Some(day), Some(month)) if day < month => DateOrder::DayFirst,
                _ => DateOrder::MonthFirst,
            },
        }
    }

    fn new_id(&self) -> Rc<str> {
        Builder::from_random_bytes(random()).into_uuid().to_string().into()
    }
}

/// Sixteen random bytes from WebCrypto.
pub(super) fn random() -> [u8; 16] {
    let mut bytes = [0; 16];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .map(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    // Every browser that runs WebAssembly has WebCrypto; were it to refuse, all ids would be the same, which shows.
    debug_assert!(matches!(filled, Some(Ok(_))));
    bytes
}
