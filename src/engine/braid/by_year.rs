//! What is missing in each year, when each year is served before those after it.
//!
//! Money that may be carried over can be missed in one year or another; going by order gives each year as much as any
//! answer lets it that gives the years before it as much (see [`solve`](super::solve)).

use super::network::Network;
use super::solve::{Braid, END, START, node};

impl Braid {
    /// What all lines miss in each year, in cents, where each year is served before those after it.
    pub fn missing_by_year(&self) -> Vec<i64> {
        self.gaps_by_year(&mut self.network.clone())
    }

    /// The same in a network.
    pub(super) fn gaps_by_year(&self, network: &mut Network) -> Vec<i64> {
        let mut before = 0;
        let years = 0..self.question.years;
        years
            .map(|year| {
                let through = self.gap_through(network, year);
                through - std::mem::replace(&mut before, through)
            })
            .collect()
    }

    /// What all lines miss at least up to a year, with it.
    fn gap_through(&self, network: &mut Network, last: usize) -> i64 {
        let needs = (0..self.limits.lines).map(|need| (need, self.limit_arc(need)));
        let (early, late): (Vec<_>, Vec<_>) = needs.partition(|(need, _)| need % self.question.years <= last);
        let missing: i64 = early.iter().map(|(_, arc)| network.rest(*arc)).sum();
        if missing == 0 || late.is_empty() {
            return missing;
        }
        let before: Vec<_> = late
            .iter()
            .map(|(_, arc)| (*arc, network.rest(*arc), network.flow(*arc)))
            .collect();
        for (arc, _, flow) in &before {
            network.set(*arc, 0, *flow);
        }
        // What later years are paid may be paid out of nothing, so that its money is there for the earlier.
        let paid: Vec<_> = late
            .iter()
            .map(|(need, arc)| (START, node(*need), network.flow(*arc)))
            .filter(|(.., paid)| *paid > 0)
            .collect();
        let gain = network.gain(START, END, &paid);
        for (arc, rest, flow) in before {
            network.set(arc, rest, flow);
        }
        missing - gain
    }
}
