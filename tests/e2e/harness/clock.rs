//! The day on which journeys take place, whenever they are made: what is said of days in a plan changes as time goes by.

use std::sync::OnceLock;
use std::time::{SystemTime, UNIX_EPOCH};

use super::Browser;

/// The moment at which the first browser starts, in milliseconds since 1970: Tuesday, November 24, 2026, 15:00 UTC.
const BEGINS: i128 = 1_795_532_400_000;

impl Browser {
    /// Lets the clock of this window's documents go from that moment on. It goes on as clocks do, over reloads as well.
    pub(super) fn set_clock(&self) {
        static AHEAD: OnceLock<i128> = OnceLock::new();
        let ahead = AHEAD.get_or_init(|| {
            let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
            BEGINS - i128::try_from(now.as_millis()).unwrap()
        });
        self.before_each_page(&format!(
            "{{
                const Real = Date, now = () => Real.now() + {ahead};
                globalThis.Date = class Date extends Real {{
                    constructor(...given) {{ super(...(given.length ? given : [now()])); }}
                    static now() {{ return now(); }}
                }};
            }}"
        ));
    }
}
