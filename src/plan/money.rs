//! Money: whole minor units of one currency, and amounts that may be blank or not yet known. Never a float.

use std::fmt;
use std::iter::Sum;

use super::date::PerMille;
use crate::sorted::{sort_by, sort_by_key};
use serde_json::Value;

/// An amount of money in whole minor units (cents) of the plan's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Money(pub i64);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// The sum; `None` where it is larger than can be held (nine million billion cents).
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference; `None` where it is larger than can be held.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// The difference, at the bounds where it is larger than can be held.
    #[must_use]
    pub fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// A share of it, rounded down to the minor unit.
    #[must_use]
    pub fn part(self, share: PerMille) -> Self {
        let part = i128::from(self.0) * i128::from(share.thousandths()) / 1000;
        Self(i64::try_from(part).unwrap_or(i64::MAX))
    }

    /// Reads whole minor units, written without a point or exponent.
    pub fn from_json(value: &Value) -> Option<Self> {
        value.as_number()?.as_str().parse().ok().map(Self)
    }

    /// Writes what [`Money::from_json`] reads.
    pub fn to_json(self) -> Value {
        self.0.into()
    }

    /// Splits a total in proportion to weights, to the minor unit, by largest remainder: the parts add up to the total.
    ///
    /// Units left over by rounding down go to the largest remainders, earlier parts first. Without any weight above
    /// zero the parts are all zero.
    pub fn split(self, weights: &[u64]) -> Vec<Self> {
        let whole: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
        if whole == 0 {
            return vec![Self::ZERO; weights.len()];
        }
        let sign = i128::from(self.0.signum());
        let total = i128::from(self.0).abs();
        let mut parts: Vec<(usize, i128, i128)> = weights
            .iter()
            .enumerate()
            .map(|(place, weight)| {
                let share = total * i128::from(*weight);
                (place, share / whole, share % whole)
            })
            .collect();
        let left = total - parts.iter().map(|(_, share, _)| share).sum::<i128>();
        sort_by(&mut parts, |a, b| b.2.cmp(&a.2).then(a.0.cmp(&b.0)));
        for part in parts.iter_mut().take(usize::try_from(left).unwrap_or(0)) {
            part.1 += 1;
        }
        sort_by_key(&mut parts, |(place, ..)| *place);
        parts
            .into_iter()
            .map(|(_, share, _)| Self(i64::try_from(sign * share).unwrap_or(i64::MAX)))
            .collect()
    }
}

/// What stands in a field for money: nothing, a question, or an amount. The three are never confused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Amount {
    /// Nothing was entered.
    #[default]
    Blank,
    /// There is an amount, and it is not yet known.
    Unknown,
    /// This much; zero is an amount.
    Known(Money),
}

impl Amount {
    /// What `Unknown` is written as.
    const UNKNOWN: &'static str = "unknown";

    /// The amount, where it is known.
    pub fn known(self) -> Option<Money> {
        match self {
            Self::Known(money) => Some(money),
            Self::Blank | Self::Unknown => None,
        }
    }

    /// Reads an amount: a whole number, `"unknown"`, or null.
    pub fn from_json(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(Self::Blank),
            Value::String(text) if text == Self::UNKNOWN => Some(Self::Unknown),
            value => Money::from_json(value).map(Self::Known),
        }
    }

    /// Writes what [`Amount::from_json`] reads.
    pub fn to_json(self) -> Value {
        match self {
            Self::Blank => Value::Null,
            Self::Unknown => Self::UNKNOWN.into(),
            Self::Known(money) => money.to_json(),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Amount {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Amount".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "Whole minor units of the plan's currency, or \"unknown\". Blank is left out.",
            "anyOf": [{ "type": "integer" }, { "const": "unknown" }, { "type": "null" }]
        })
    }
}

/// A total: what is known, and how many amounts are not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The sum of the known amounts, at the bounds where it is larger than can be held.
    pub sum: Money,
    /// How many amounts are not yet known.
    pub unknown: usize,
    /// Whether any amount was entered: a total of blanks is blank, which is not zero.
    pub is_entered: bool,
}

impl Tally {
    /// Whether it comes to nothing: blank or zero.
    pub fn is_nothing(&self) -> bool {
        self.sum == Money::ZERO && self.unknown == 0
    }

    /// This total with one more amount.
    #[must_use]
    pub fn with(self, amount: Amount) -> Self {
        match amount {
            Amount::Blank => self,
            Amount::Unknown => Self {
                unknown: self.unknown + 1,
                is_entered: true,
                ..self
            },
            Amount::Known(money) => Self {
                sum: Money(self.sum.0.saturating_add(money.0)),
                is_entered: true,
                ..self
            },
        }
    }
}

impl FromIterator<Amount> for Tally {
    fn from_iter<I: IntoIterator<Item = Amount>>(amounts: I) -> Self {
        amounts.into_iter().fold(Self::default(), Self::with)
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |total, tally| Self {
            sum: Money(total.sum.0.saturating_add(tally.sum.0)),
            unknown: total.unknown + tally.unknown,
            is_entered: total.is_entered || tally.is_entered,
        })
    }
}

/// A currency by its ISO 4217 code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The currency with this code of three letters, in either case.
    pub fn from_code(code: &str) -> Option<Self> {
        let code: [u8; 3] = code.as_bytes().try_into().ok()?;
        code.iter()
            .all(u8::is_ascii_alphabetic)
            .then(|| Self(code.map(|letter| letter.to_ascii_uppercase())))
    }

    /// The code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// How many digits stand behind the decimal mark (ISO 4217, table A.1).
    pub fn minor_digits(&self) -> u32 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG" | b"RWF" | b"UGX"
            | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            _ => 2,
        }
    }

    /// Reads a code.
    pub fn from_json(value: &Value) -> Option<Self> {
        Self::from_code(value.as_str()?)
    }

    /// Writes what [`Currency::from_json`] reads.
    pub fn to_json(self) -> Value {
        self.code().into()
    }
}

/// The United States dollar: the funding rules the product knows are that country's.
impl Default for Currency {
    fn default() -> Self {
        Self(*b"USD")
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Currency {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Currency".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[A-Z]{3}$", "description": "ISO 4217 code." })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn blank_zero_and_unknown_are_three_values() {
        let amounts = [
            Amount::Blank,
            Amount::Known(Money::ZERO),
            Amount::Unknown,
            Amount::Known(Money(1250)),
        ];
        let total: Tally = amounts.into_iter().collect();
        assert_eq!(
            total,
            Tally {
                sum: Money(1250),
                unknown: 1,
                is_entered: true,
            }
        );
        let blank: Tally = [Amount::Blank; 2].into_iter().collect();
        let zero = blank.with(Amount::Known(Money::ZERO));
        assert_eq!((blank.is_entered, blank.is_nothing()), (false, true));
        assert_eq!((zero.is_entered, zero.is_nothing()), (true, true));
        assert_eq!([blank, zero].into_iter().sum::<Tally>(), zero);
        for amount in amounts {
            assert_eq!(Amount::from_json(&amount.to_json()), Some(amount));
        }
    }

    #[test]
    fn only_whole_minor_units_are_read() {
        for text in [
            "12.5",
            "12.0",
            "1e3",
            "1e400",
            "9223372036854775808",
            "\"12\"",
            "true",
            "[]",
        ] {
            let value: Value = serde_json::from_str(text).unwrap();
            assert_eq!(Amount::from_json(&value), None, "{text}");
        }
        assert_eq!(
            Amount::from_json(&json!(9_007_199_254_740_993_i64)),
            Some(Amount::Known(Money(9_007_199_254_740_993)))
        );
    }

    #[test]
    fn a_split_gives_left_over_units_to_the_largest_remainders() {
        assert_eq!(Money(100).split(&[1, 1, 1]), [Money(34), Money(33), Money(33)]);
        assert_eq!(Money(-100).split(&[1, 1, 1]), [Money(-34), Money(-33), Money(-33)]);
        assert_eq!(Money(9_500_000).split(&[100, 5]), [Money(9_047_619), Money(452_381)]);
        assert_eq!(Money(5).split(&[0, 0]), [Money(0), Money(0)]);
    }

    proptest! {
        #[test]
        fn a_split_adds_up(total in any::<i64>(), weights in prop::collection::vec(0_u64..1_000_000, 1..30)) {
            prop_assume!(weights.iter().any(|weight| *weight > 0));
            let parts = Money(total).split(&weights);
            prop_assert_eq!(parts.iter().map(|part| i128::from(part.0)).sum::<i128>(), i128::from(total));
        }
    }
}
