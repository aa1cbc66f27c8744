//! How numbers and dates are written where the user is, as the browser knows it.

use schoolweave::app::{Env, Writing};
use schoolweave::plan::about::{DateOrder, DecimalMark};
use schoolweave::web::BrowserEnv;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn decimal_mark_and_order_of_dates_are_those_of_the_language() {
    for (language, mark, order) in [
        ("en-US", DecimalMark::Point, DateOrder::MonthFirst),
        ("en-GB", DecimalMark::Point, DateOrder::DayFirst),
        ("de", DecimalMark::Comma, DateOrder::DayFirst),
        ("es-US", DecimalMark::Point, DateOrder::DayFirst),
        ("fr-CA", DecimalMark::Comma, DateOrder::MonthFirst),
        ("ja", DecimalMark::Point, DateOrder::MonthFirst),
        ("ar-EG", DecimalMark::Point, DateOrder::DayFirst),
    ] {
        assert_eq!(
            BrowserEnv.writing(Some(language)),
            Writing { mark, order },
            "{language}"
        );
    }
}
