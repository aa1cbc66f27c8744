//! Months of the calendar, whatever the year.

use super::choice::choices;
use super::date::Day;

choices! {
    /// A month of the calendar. Its ids are its numbers, so that they sort as months do.
    Month in "month" {
        /// January.
        January = "01",
        /// February.
        February = "02",
        /// March.
        March = "03",
        /// April.
        April = "04",
        /// May.
        May = "05",
        /// June.
        June = "06",
        /// July.
        July = "07",
        /// August.
        August = "08",
        /// September.
        September = "09",
        /// October.
        October = "10",
        /// November.
        November = "11",
        /// December.
        December = "12",
    }
}

impl Month {
    /// The month of a day.
    pub fn of(day: Day) -> Self {
        Self::from_id(&format!("{:02}", day.month()))
    }
}
