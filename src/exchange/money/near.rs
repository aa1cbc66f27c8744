//! Names that may mean a record of the plan: nearly the same, or one within the other.

use crate::exchange::columns::name_key;
use crate::exchange::list::{Likely, LikelyBy};
use crate::plan::Plan;

/// How many are offered at the most.
const OFFERED: usize = 3;

/// Whether two keys of names are nearly the same. “Supplies” and “Art supplies” are two lines of a budget.
pub(super) fn is_near(a: &str, b: &str) -> bool {
    !a.is_empty() && strsim::jaro_winkler(a, b) >= 0.93
}

/// Sources of the plan that a heading may mean: “Title I” may be “Title I, Part A”.
pub(super) fn near_sources(plan: &Plan, name: &str) -> Vec<Likely> {
    let key = name_key(name);
    let words = |key: &str| -> Vec<String> { key.split(' ').map(str::to_owned).collect() };
    let own = words(&key);
    let is_within = |other: &str| {
        let other = words(other);
        let (short, long) = if own.len() < other.len() {
            (&own, &other)
        } else {
            (&other, &own)
        };
        short.iter().all(|word| long.contains(word))
    };
    let sources = plan.sources.ordered().into_iter();
    let near = sources.filter(|source| {
        let other = name_key(&source.name);
        !key.is_empty() && !other.is_empty() && (is_near(&key, &other) || is_within(&other))
    });
    let likely = near.map(|source| Likely {
        record: (&source.id).into(),
        name: source.name.clone(),
        by: LikelyBy::NearName,
    });
    likely.take(OFFERED).collect()
}
