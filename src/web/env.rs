//! The browser's clock and ids.

use std::rc::Rc;

use js_sys::Date;
use uuid::Builder;

use crate::app::{Env, Moment};
use crate::plan::Day;

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
