//! When the money of a source arrives.

use super::choice::choices;
use super::date::Day;
use super::money::Money;
use super::record::part;

choices! {
    /// How the money of a year arrives.
    PaymentWay in "payment-way" {
        /// The same in each month in which it may be spent.
        Evenly = "evenly",
        /// All of it in the first month in which it may be spent.
        Ahead = "ahead",
        /// On days that are written down.
        Instalments = "instalments",
        /// After it was spent.
        Reimbursed = "reimbursed",
    }
}

part! {
    /// When the money arrives.
    Payment {
        /// How; none is treated as evenly.
        Way => way: Option<PaymentWay>,
        /// How many months later than that it arrives.
        Lag => lag: Option<u32>,
    }
}

part! {
    /// An amount that comes on a day.
    Receipt {
        /// The day.
        Day => day: Option<Day>,
        /// How much.
        Amount => amount: Option<Money>,
        /// Free notes.
        Notes => notes: String,
    }
}

impl Payment {
    /// The most months that money can be late.
    pub const LATEST: u32 = 24;

    /// How many months late it arrives.
    pub fn lag(&self) -> u32 {
        self.lag.unwrap_or(0).min(Self::LATEST)
    }
}
