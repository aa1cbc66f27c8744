//! What is missing of some lines when they are served before the others: of the years up to one, of what must be paid.
//!
//! Money can often be missed here or there; going by order gives what comes first as much as any answer lets it (see
//! [`solve`](super::solve)).

use super::network::Network;
use super::question::Priority;
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
                let through = self.gap_of(network, &|need| need % self.question.years <= year);
                through - std::mem::replace(&mut before, through)
            })
            .collect()
    }

    /// What the lines miss that must be paid for, in cents, where they are served before the others.
    pub(super) fn gap_of_must(&self, network: &mut Network) -> i64 {
        let is_must = |need: usize| {
            let line = need.checked_div(self.question.years);
            let line = line.and_then(|line| self.question.lines.get(line));
            line.is_some_and(|line| line.priority == Priority::Must)
        };
        self.gap_of(network, &is_must)
    }

    /// What some needs miss at least.
    fn gap_of(&self, network: &mut Network, is_first: &dyn Fn(usize) -> bool) -> i64 {
        let needs = (0..self.limits.lines).map(|need| (need, self.limit_arc(need)));
        let (first, others): (Vec<_>, Vec<_>) = needs.partition(|(need, _)| is_first(*need));
        let missing: i64 = first.iter().map(|(_, arc)| network.rest(*arc)).sum();
        if missing == 0 || others.is_empty() {
            return missing;
        }
        let before: Vec<_> = others
            .iter()
            .map(|(_, arc)| (*arc, network.rest(*arc), network.flow(*arc)))
            .collect();
        for (arc, _, flow) in &before {
            network.set(*arc, 0, *flow);
        }
        // What the others are paid may be paid out of nothing, so that its money is there for these.
        let paid: Vec<_> = others
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
