//! Amounts of money as people write them: `$1,250.50`, `1 250,50`, `(500)`, `12k`, `?`.

use thiserror::Error;

use super::clean::clean;
use super::currency::{Stated, stated};
use crate::plan::about::DecimalMark;
use crate::plan::{About, Amount, Currency, Money};

/// What a plan has settled about amounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmountRules {
    /// The decimal mark, where an amount could be read in two ways.
    pub mark: DecimalMark,
    /// The one currency of all amounts.
    pub currency: Currency,
}

impl AmountRules {
    /// The rules of a plan.
    pub fn of(about: &About) -> Self {
        Self {
            mark: about.decimal_mark.clone().unwrap_or(DecimalMark::Point),
            currency: about.currency(),
        }
    }

    fn mark(&self) -> char {
        if self.mark == DecimalMark::Comma { ',' } else { '.' }
    }
}

impl Default for AmountRules {
    fn default() -> Self {
        Self::of(&About::default())
    }
}

/// An amount that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AmountRead {
    /// The amount.
    pub amount: Amount,
    /// What it would be with the other decimal mark, where it could be read in two ways (`1,250`).
    pub otherwise: Option<Money>,
    /// Whether it had more decimals than the currency and was rounded, halves away from zero.
    pub rounded: bool,
}

impl AmountRead {
    /// Whether it could have been read in two ways.
    pub fn is_ambiguous(&self) -> bool {
        self.otherwise.is_some()
    }

    fn plain(amount: Amount) -> Self {
        Self {
            amount,
            otherwise: None,
            rounded: false,
        }
    }
}

/// Why a text is no amount.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum AmountFault {
    /// It is not a number.
    #[error("not a number")]
    NotANumber,
    /// It is a share, not an amount.
    #[error("a percentage")]
    Percent,
    /// It is two amounts, as in `500-600`.
    #[error("a range")]
    Range,
    /// It is larger than can be held.
    #[error("too large")]
    TooLarge,
    /// It names another currency than the plan's.
    #[error("another currency: {stated}")]
    OtherCurrency {
        /// The sign, code or word, as it was typed.
        stated: String,
    },
}

impl AmountFault {
    /// The key of the message that says what to do. `entry-amount-currency` takes `stated` and `currency`.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::NotANumber => "entry-amount-not-a-number",
            Self::Percent => "entry-amount-percent",
            Self::Range => "entry-amount-range",
            Self::TooLarge => "entry-amount-too-large",
            Self::OtherCurrency { .. } => "entry-amount-currency",
        }
    }
}

/// Words and signs for an amount that is not yet known.
const UNKNOWN: &[&str] = &[
    "tbd",
    "tba",
    "tbc",
    "t.b.d.",
    "t.b.a.",
    "t.b.c.",
    "unknown",
    "not known",
    "not yet known",
    "not yet",
    "n/k",
    "nk",
    "to be determined",
    "to be decided",
    "to be announced",
    "to be confirmed",
    "pending",
    "don't know",
    "dk",
];

/// Words and signs for nothing entered.
const BLANK: &[&str] = &["", "-", "--", "n/a", "na", "n.a.", "not applicable"];

/// Reads an amount as people write it.
pub fn read_amount(text: &str, rules: &AmountRules) -> Result<AmountRead, AmountFault> {
    let cleaned = clean(text).to_lowercase();
    // The sign by which a spreadsheet marks text is no part of it.
    let cleaned = cleaned.strip_prefix('\'').unwrap_or(&cleaned).trim();
    if BLANK.contains(&cleaned) {
        return Ok(AmountRead::plain(Amount::Blank));
    }
    if UNKNOWN.contains(&cleaned) || cleaned.chars().all(|sign| sign == '?') {
        return Ok(AmountRead::plain(Amount::Unknown));
    }
    if ["nil", "zero", "none"].contains(&cleaned) {
        return Ok(AmountRead::plain(Amount::Known(Money::ZERO)));
    }
    if cleaned.contains('%') || cleaned.ends_with("percent") {
        return Err(AmountFault::Percent);
    }
    let bare = Bare::of(cleaned)?;
    if let Some((stated, words)) = bare.currency
        && !stated.is(rules.currency)
    {
        return Err(AmountFault::OtherCurrency {
            stated: words.to_ascii_uppercase(),
        });
    }
    if bare.digits.is_empty() && bare.dash && bare.currency.is_some() {
        // `$ -`: how accounting formats write zero.
        return Ok(AmountRead::plain(Amount::Known(Money::ZERO)));
    }
    let (first, second) = readings(bare.digits, rules)?;
    let (money, rounded) = first.money(&bare, rules.currency)?;
    let otherwise = second.and_then(|other| other.money(&bare, rules.currency).ok());
    Ok(AmountRead {
        amount: Amount::Known(money),
        otherwise: otherwise.map(|(money, _)| money),
        rounded,
    })
}

/// The amount for its field, as [`read_amount`] reads it: `1250.50`, `?`, or nothing.
pub fn write_amount(amount: Amount, rules: &AmountRules) -> String {
    let money = match amount {
        Amount::Blank => return String::new(),
        Amount::Unknown => return "?".to_owned(),
        Amount::Known(money) => money,
    };
    let digits = rules.currency.minor_digits();
    let unit = 10_u64.pow(digits);
    let size = money.0.unsigned_abs();
    let (whole, part) = (size / unit, size % unit);
    let sign = if money.0 < 0 { "-" } else { "" };
    if part == 0 {
        format!("{sign}{whole}")
    } else {
        let width = usize::try_from(digits).unwrap_or(2);
        format!("{sign}{whole}{}{part:0width$}", rules.mark())
    }
}

/// An amount without what stands around its digits.
struct Bare<'a> {
    digits: &'a str,
    negative: bool,
    /// Whether a dash was taken off: alone beside a currency it means zero.
    dash: bool,
    /// By how many digits `k` or `m` moves the decimal mark.
    shift: usize,
    currency: Option<(Stated, &'a str)>,
}

impl<'a> Bare<'a> {
    fn of(text: &'a str) -> Result<Self, AmountFault> {
        let mut bare = Self {
            digits: text,
            negative: false,
            dash: false,
            shift: 0,
            currency: None,
        };
        let mut signs = 0;
        loop {
            let rest = bare.digits.trim();
            bare.digits = rest;
            if let Some(inner) = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
                (bare.digits, bare.negative) = (inner, true);
                signs += 1;
            } else if let Some(rest) = rest.strip_suffix(".-").or_else(|| rest.strip_suffix(",-")) {
                // `500.-`: no cents, as written in Switzerland.
                bare.digits = rest;
            } else if let Some(rest) = rest.strip_prefix('-').or_else(|| rest.strip_suffix('-')) {
                (bare.digits, bare.negative, bare.dash) = (rest, true, true);
                signs += 1;
            } else if let Some(rest) = rest.strip_prefix('+') {
                bare.digits = rest;
                signs += 1;
            } else if !bare.take_words()? {
                break;
            }
        }
        if signs > 1 {
            return Err(AmountFault::NotANumber);
        }
        let mut pieces = bare
            .digits
            .split('-')
            .map(|piece| piece.contains(|sign: char| sign.is_ascii_digit()));
        if bare.digits.contains('-') && pieces.all(|has_digits| has_digits) {
            return Err(AmountFault::Range);
        }
        Ok(bare)
    }

    /// Takes off a currency or a word for thousands and millions; whether there was any.
    fn take_words(&mut self) -> Result<bool, AmountFault> {
        let is_word = |sign: char| !sign.is_ascii_digit() && !" .,'-+()".contains(sign);
        let text = self.digits;
        let tail_start = text.trim_end_matches(|sign| is_word(sign) || sign == '.').len();
        // A point that ends the number (`500.`) or begins the word (`5 .kr`) is no part of the word.
        let tail = text.get(tail_start..).unwrap_or_default();
        if tail.contains(is_word) {
            self.digits = text.get(..tail_start).unwrap_or_default();
            return self.take_tail(tail.trim_start_matches('.')).map(|()| true);
        }
        let rest = text.trim_start_matches(is_word);
        let head = text.get(..text.len() - rest.len()).unwrap_or_default();
        if head.is_empty() {
            return Ok(false);
        }
        // The point of `Fr. 500` or `Rs.500` goes with the word; the one of `$.50` is the decimal mark.
        let shortened = head.chars().all(char::is_alphabetic);
        self.digits = rest.strip_prefix('.').filter(|_| shortened).unwrap_or(rest);
        self.take_currency(head).map(|()| true)
    }

    fn take_tail(&mut self, word: &'a str) -> Result<(), AmountFault> {
        if stated(word).is_some() {
            return self.take_currency(word);
        }
        let found = MULTIPLES
            .iter()
            .find_map(|(name, shift)| Some((word.strip_prefix(name)?, *shift)));
        match found {
            Some((rest, shift)) if self.shift == 0 => {
                self.shift = shift;
                match rest.trim_matches('.') {
                    "" => Ok(()),
                    rest => self.take_currency(rest),
                }
            }
            _ => Err(AmountFault::NotANumber),
        }
    }

    fn take_currency(&mut self, word: &'a str) -> Result<(), AmountFault> {
        let stated = stated(word).ok_or(AmountFault::NotANumber)?;
        // `$1,250 USD` says it twice, and the more exact one counts.
        if self.currency.is_none_or(|(_, before)| before.len() < word.len()) {
            self.currency = Some((stated, word));
        }
        Ok(())
    }
}

/// Words for multiples, longest first.
const MULTIPLES: &[(&str, usize)] = &[
    ("thousand", 3),
    ("millions", 6),
    ("million", 6),
    ("billion", 9),
    ("mio", 6),
    ("mln", 6),
    ("mn", 6),
    ("mm", 6),
    ("bn", 9),
    ("k", 3),
    ("m", 6),
];

/// One way to read the digits: the whole part and the part behind the decimal mark.
struct Reading {
    whole: String,
    fraction: String,
}

impl Reading {
    fn money(&self, bare: &Bare, currency: Currency) -> Result<(Money, bool), AmountFault> {
        let places = usize::try_from(currency.minor_digits()).unwrap_or(2) + bare.shift;
        let mut digits: String = self.whole.clone();
        digits.extend(self.fraction.chars().chain(std::iter::repeat('0')).take(places));
        let mut size: i64 = digits.parse().map_err(|_| AmountFault::TooLarge)?;
        let beyond = self.fraction.get(places..).unwrap_or_default();
        if beyond.starts_with(|digit: char| digit >= '5') {
            size = size.checked_add(1).ok_or(AmountFault::TooLarge)?;
        }
        let rounded = beyond.contains(|digit: char| digit != '0');
        Ok((Money(if bare.negative { -size } else { size }), rounded))
    }
}

/// The reading that holds, and the other one where there are two.
fn readings(text: &str, rules: &AmountRules) -> Result<(Reading, Option<Reading>), AmountFault> {
    let known = |sign: char| sign.is_ascii_digit() || " .,'".contains(sign);
    if !text.contains(|sign: char| sign.is_ascii_digit()) || !text.chars().all(known) {
        return Err(AmountFault::NotANumber);
    }
    let (points, commas) = (text.matches('.').count(), text.matches(',').count());
    match (points, commas) {
        (0, 0) => Ok((grouped(text)?, None)),
        (0, 2..) | (2.., 0) => Ok((grouped(text)?, None)),
        (0, 1) | (1, 0) => {
            let mark = if points == 1 { '.' } else { ',' };
            let decimal = marked(text, mark);
            let group = grouped(text)
                .ok()
                .filter(|_| !text.contains([' ', '\'']) && !text.starts_with('0'));
            match (decimal, group) {
                (Ok(_), Some(group)) if rules.currency.minor_digits() == 0 => Ok((group, None)),
                (Ok(decimal), Some(group)) if mark == rules.mark() => Ok((decimal, Some(group))),
                (Ok(decimal), Some(group)) => Ok((group, Some(decimal))),
                (decimal, group) => decimal
                    .or_else(|fault| group.ok_or(fault))
                    .map(|reading| (reading, None)),
            }
        }
        _ => {
            let mark = if text.rfind('.') > text.rfind(',') { '.' } else { ',' };
            marked(text, mark).map(|reading| (reading, None))
        }
    }
}

/// The digits where `mark` stands before the decimals.
fn marked(text: &str, mark: char) -> Result<Reading, AmountFault> {
    let (whole, fraction) = text.split_once(mark).ok_or(AmountFault::NotANumber)?;
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) || whole.contains(mark) {
        return Err(AmountFault::NotANumber);
    }
    let whole = if whole.is_empty() { "0" } else { whole };
    Ok(Reading {
        fraction: fraction.to_owned(),
        ..grouped(whole)?
    })
}

/// The digits where every mark stands between groups: of three, or of two before the last as in India.
fn grouped(text: &str) -> Result<Reading, AmountFault> {
    let groups: Vec<&str> = text.split([' ', '.', ',', '\'']).collect();
    let sound = match groups.as_slice() {
        [] => false,
        [only] => !only.is_empty(),
        [first, middle @ .., last] => {
            (1..=3).contains(&first.len())
                && last.len() == 3
                && (middle.iter().all(|group| group.len() == 3)
                    || first.len() < 3 && middle.iter().all(|group| group.len() == 2))
        }
    };
    if !sound {
        return Err(AmountFault::NotANumber);
    }
    Ok(Reading {
        whole: groups.concat(),
        fraction: String::new(),
    })
}

#[cfg(test)]
#[path = "amount_tests.rs"]
mod tests;
