//! Rank: where a record stands in an order made by hand, so that moving one record changes that record alone.

use std::cmp::Ordering;
use std::fmt;
use std::rc::Rc;

/// The digits of the part behind the point, lowest first. A fraction never ends in the lowest digit.
const LOWEST: u8 = b'a';
const HIGHEST: u8 = b'z';

/// A place in an order: a whole number, and letters that place it between that number and the next.
///
/// Written `12` or `12.n`. A record added at the end takes the next whole number, so ranks stay short; one moved
/// between two others takes a fraction (fractional indexing), and no other record has to change.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Rank {
    whole: i64,
    fraction: Option<Rc<str>>,
}

impl Rank {
    /// The longest fraction read from a file, in bytes.
    const LONGEST: usize = 200;

    /// The place of the record with this number in a fresh list.
    pub fn at(whole: i64) -> Self {
        Self { whole, fraction: None }
    }

    /// A place behind `self` and behind all with the same whole number.
    pub fn after(&self) -> Self {
        Self::at(self.whole.saturating_add(1))
    }

    /// A place before `self`.
    pub fn before(&self) -> Self {
        Self::at(self.whole.saturating_sub(1))
    }

    /// A place between two neighbours; either end may be open. Where the two are not in order, it is behind `low`.
    pub fn between(low: Option<&Self>, high: Option<&Self>) -> Self {
        match (low, high) {
            (None, None) => Self::default(),
            (Some(low), None) => low.after(),
            (None, Some(high)) => high.before(),
            (Some(low), Some(high)) => {
                let next = low.after();
                if next < *high {
                    return next;
                }
                let ceiling = if high.whole == low.whole { high.digits() } else { &[] };
                Self {
                    whole: low.whole,
                    fraction: Some(midway(low.digits(), ceiling).into()),
                }
            }
        }
    }

    /// Reads a rank as it is written in a file.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, fraction) = match text.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (text, None),
        };
        let whole = whole.parse().ok()?;
        if let Some(fraction) = fraction {
            let sound = fraction.bytes().all(|digit| (LOWEST..=HIGHEST).contains(&digit))
                && fraction.bytes().next_back().is_some_and(|digit| digit != LOWEST)
                && fraction.len() <= Self::LONGEST;
            if !sound {
                return None;
            }
        }
        Some(Self {
            whole,
            fraction: fraction.map(Rc::from),
        })
    }

    fn digits(&self) -> &[u8] {
        self.fraction.as_deref().map_or(&[], str::as_bytes)
    }
}

/// Digits strictly between `low` and `high`, where an empty `high` is open.
fn midway(low: &[u8], high: &[u8]) -> String {
    let mut out = String::new();
    let mut bounded = !high.is_empty();
    let mut place = 0;
    loop {
        let floor = low.get(place).copied().unwrap_or(LOWEST);
        let ceiling = if bounded {
            high.get(place).copied().unwrap_or(LOWEST)
        } else {
            HIGHEST + 1
        };
        if ceiling > floor.saturating_add(1) {
            out.push(char::from(floor + (ceiling - floor) / 2));
            return out;
        }
        out.push(char::from(floor));
        // Once below the upper bound's digit, everything that follows is below it too.
        if ceiling > floor {
            bounded = false;
        }
        place += 1;
        // Equal or disordered bounds: behind `low` is the best that can be done.
        if place > low.len().max(high.len()) {
            bounded = false;
        }
    }
}

impl Ord for Rank {
    fn cmp(&self, other: &Self) -> Ordering {
        self.whole
            .cmp(&other.whole)
            .then_with(|| self.digits().cmp(other.digits()))
    }
}

impl PartialOrd for Rank {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.fraction {
            Some(fraction) => write!(f, "{}.{fraction}", self.whole),
            None => write!(f, "{}", self.whole),
        }
    }
}

impl fmt::Debug for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Rank {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Rank".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": r"^-?\d+(\.[a-z]*[b-z])?$" })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Rank;

    #[test]
    fn appending_keeps_ranks_short() {
        let mut rank = Rank::default();
        for _ in 0..2_000 {
            let next = rank.after();
            assert!(next > rank);
            rank = next;
        }
        assert_eq!(rank.to_string(), "2000");
    }

    #[test]
    fn nonsense_is_refused() {
        for text in ["", ".", "x", "1.", "1.a", "1.B", "1.ba", "1.5", "--1", "1.b.c"] {
            assert_eq!(Rank::parse(text), None, "{text}");
        }
    }

    proptest! {
        /// Records inserted at any place of a growing list stand where they were put, and ranks read back.
        #[test]
        fn between_is_between(places in prop::collection::vec(any::<prop::sample::Index>(), 1..200)) {
            let mut ranks = vec![Rank::default(), Rank::default().after()];
            for place in places {
                let place = place.index(ranks.len() + 1);
                let low = place.checked_sub(1).and_then(|low| ranks.get(low));
                let rank = Rank::between(low, ranks.get(place));
                prop_assert_eq!(Rank::parse(&rank.to_string()), Some(rank.clone()));
                ranks.insert(place, rank);
                prop_assert!(ranks.is_sorted_by(|low, high| low < high), "{:?}", ranks);
            }
        }

        /// Even bounds that are equal or the wrong way round (from a file made elsewhere) give an answer.
        #[test]
        fn any_bounds_give_an_answer(low in "-?[0-9]{1,3}(\\.[a-z]{0,4}[b-z])?", high in "-?[0-9]{1,3}(\\.[a-z]{0,4}[b-z])?") {
            let (low, high) = (Rank::parse(&low).unwrap(), Rank::parse(&high).unwrap());
            prop_assert!(Rank::between(Some(&low), Some(&high)) > low);
        }
    }
}
