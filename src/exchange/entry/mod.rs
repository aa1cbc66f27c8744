//! What people type into a field, read forgivingly, and written back so that it reads the same again.
//!
//! **Invariant:** what cannot be read is a fault, never zero. **Invariant:** where something could be read in two ways
//! the plan's setting decides and the other reading is handed over as well, so that the page can say so.

mod address;
mod amount;
mod clean;
mod count;
mod currency;
mod day;
mod items;
mod monthly;
mod years;

pub use address::{is_email, safe_url};
pub use amount::{AmountFault, AmountRead, AmountRules, read_amount, write_amount};
pub use count::{
    CountFault, CountRead, PercentFault, PercentRead, read_count, read_fraction, read_hours, read_percent,
    write_percent,
};
pub use currency::CURRENCIES;
pub use day::{DayFault, DayRead, DayRules, MonthMeans, OnlyOrder, read_day};
pub use items::{read_items, write_part};
pub use monthly::{Period, read_monthly};
pub use years::{Growth, YearsFault, grow, read_growth, read_years, same_for_later, year_to_fill_from};
