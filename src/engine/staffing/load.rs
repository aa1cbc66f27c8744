//! How much time is asked of people and of the organisations they speak for, against what they give.

use crate::plan::Minutes;

/// How much time is asked of someone, and how much they give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load<T> {
    /// Of whom.
    pub of: T,
    /// What their roles take a month.
    pub asked: Minutes,
    /// What they can give a month; none where nobody says, or of an organisation where nobody of it says.
    pub given: Option<Minutes>,
    /// How many roles they own.
    pub owned: usize,
}

impl<T> Load<T> {
    /// Whether more is asked than given.
    pub fn is_over(&self) -> bool {
        self.given.is_some_and(|given| self.asked > given)
    }
}

/// The most time that is asked of one of several, the first where several are asked for as much, and how much is asked of
/// all; none where nothing is asked of any.
pub fn most_asked<T>(loads: &[Load<T>]) -> Option<(&Load<T>, Minutes)> {
    let mut most: Option<&Load<T>> = None;
    let mut total = Minutes(0);
    for load in loads {
        total.0 = total.0.saturating_add(load.asked.0);
        if most.map_or(Minutes(0), |most| most.asked) < load.asked {
            most = Some(load);
        }
    }
    most.map(|most| (most, total))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_asked_of_one_stands_beside_what_is_asked_of_all() {
        let load = |of, asked| Load {
            of,
            asked: Minutes(asked),
            given: None,
            owned: 0,
        };
        let loads = [
            load("school", 90),
            load("ymca", 120),
            load("clinic", 120),
            load("church", 0),
        ];
        let told = |loads: &[Load<&'static str>]| most_asked(loads).map(|(most, total)| (most.of, total.0));
        assert_eq!(told(&loads), Some(("ymca", 330)));
        assert_eq!(told(&loads[3..]), None);
        assert_eq!(told(&[]), None);
    }
}
