//! Amounts by fiscal year.

use crate::sorted::SortedMap;

use serde_json::Value;

use super::json::{FieldValue, Reading};
use super::money::{Amount, Tally};

/// One amount for each fiscal year, by the calendar year in which the fiscal year begins.
///
/// A year that is missing is blank. Written as an object, `{"2026": 8800000, "2027": "unknown"}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct YearAmounts(SortedMap<i32, Amount>);

impl YearAmounts {
    /// The amount of the year that begins in this calendar year.
    pub fn of(&self, year: i32) -> Amount {
        self.0.get(&year).copied().unwrap_or_default()
    }

    /// The same amounts with one year's set.
    #[must_use]
    pub fn with(&self, year: i32, amount: Amount) -> Self {
        let mut amounts = self.0.clone();
        if amount == Amount::Blank {
            amounts.remove(&year);
        } else {
            amounts.insert(year, amount);
        }
        Self(amounts)
    }

    /// Every year that is not blank, earliest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (i32, Amount)> + '_ {
        self.0.iter().map(|(year, amount)| (*year, *amount))
    }

    /// The total of some years.
    pub fn total(&self, years: impl IntoIterator<Item = i32>) -> Tally {
        years.into_iter().map(|year| self.of(year)).collect()
    }
}

impl FromIterator<(i32, Amount)> for YearAmounts {
    fn from_iter<I: IntoIterator<Item = (i32, Amount)>>(amounts: I) -> Self {
        Self(
            amounts
                .into_iter()
                .filter(|(_, amount)| *amount != Amount::Blank)
                .collect(),
        )
    }
}

impl FieldValue for YearAmounts {
    fn from_json(value: &Value, _: &mut Reading) -> Option<Self> {
        let amounts = value.as_object()?.iter();
        amounts
            .map(|(text, amount)| {
                // `2026` and `+2026` would be one year: only the plain writing is read.
                let year: i32 = text.parse().ok().filter(|year: &i32| year.to_string() == *text)?;
                Some((year, Amount::from_json(amount)?))
            })
            .collect()
    }

    fn to_json(&self) -> Value {
        let amounts = self.iter().map(|(year, amount)| (year.to_string(), amount.to_json()));
        Value::Object(amounts.collect())
    }
}
