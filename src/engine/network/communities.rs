//! Communities: groups of nodes that are joined more closely among themselves than with others.
//!
//! Sources: modularity is Newman and Girvan, *Physical Review E* 69, 2004. It is raised as by Blondel and others
//! (“Louvain”, *Journal of Statistical Mechanics*, 2008), each level being refined again on the way back (Rotta and Noack,
//! *Journal of Experimental Algorithmics* 16, 2011), and in the end communities that do not hang together are parted, which
//! raises it once more. In whole numbers, from many orders of the nodes, drawn from one seed, of which the best answer is
//! taken: the same network has the same communities everywhere.

use super::graph::{Graph, at, change};
use crate::engine::random::Random;
use crate::sorted::sort_by_key;

/// The communities of a network.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Communities {
    /// How many there are.
    pub count: usize,
    /// For each node the community it belongs to, from 0: the largest first, then the one with the first node.
    pub of: Vec<usize>,
    /// How much more edges lie within them than if edges were dealt at random among nodes of the same degrees, −0.5 to 1;
    /// none where there are no edges.
    pub modularity: Option<f64>,
}

/// How often a network of one node would be sought through.
const ROUNDS_OF_ONE: usize = 60_000;

/// The communities of a graph; a node that is joined with none is one by itself.
pub fn communities(graph: &Graph) -> Communities {
    let level = Level::of(graph);
    let alone: Vec<usize> = (0..graph.len()).collect();
    let mut best = (level.score(&alone), alone.clone());
    let mut random = Random::new(0);
    // A small network is sought through more often, as it costs little.
    let rounds = (ROUNDS_OF_ONE / (graph.len() + graph.edge_count() + 1)).clamp(16, 100);
    for round in 0..rounds {
        let order = random.order(graph.len());
        let mut start = alone.clone();
        if round % 2 == 1 {
            // From the best so far, with some nodes let go.
            start.clone_from(&best.1);
            for node in order.iter().step_by(2 + round % 3) {
                change(&mut start, *node, |own| *own = graph.len() + node);
            }
            start = numbered(&start).1;
        }
        let mut found = level.divided(start, &order, &mut random);
        part(graph, &mut found);
        let score = level.score(&found);
        if score > best.0 {
            best = (score, found);
        }
    }
    let (score, found) = best;
    let (count, of) = numbered(&found);
    let whole = (level.ends as f64).powi(2);
    Communities {
        count,
        of,
        modularity: (level.ends > 0).then(|| score as f64 / whole),
    }
}

/// Parts communities of which not all nodes can be reached within them.
fn part(graph: &Graph, community: &mut [usize]) {
    let inner = graph
        .edges()
        .filter(|(one, other)| at(community, *one) == at(community, *other));
    let groups = Graph::new(graph.len(), inner).groups(&[]);
    for (number, group) in groups.into_iter().enumerate() {
        for node in group {
            change(community, node, |of| *of = number);
        }
    }
}

/// How many communities there are, and each node's with numbers from 0: the largest first, then the one with the first node.
fn numbered(community: &[usize]) -> (usize, Vec<usize>) {
    let labels = community.iter().max().map_or(0, |last| last + 1);
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); labels];
    for (node, of) in community.iter().enumerate() {
        change(&mut groups, *of, |group| group.push(node));
    }
    groups.retain(|group| !group.is_empty());
    sort_by_key(&mut groups, |group| {
        (std::cmp::Reverse(group.len()), group.first().copied())
    });
    let mut of = vec![0; community.len()];
    for (number, group) in groups.iter().enumerate() {
        for node in group {
            change(&mut of, *node, |of| *of = number);
        }
    }
    (groups.len(), of)
}

/// A network whose nodes stand for groups of nodes: edges have weights, and those within a group count in its weight only.
struct Level {
    /// For each node those it is joined with, and by how many edges.
    links: Vec<Vec<(usize, i64)>>,
    /// For each node how many ends of edges it has.
    weights: Vec<i64>,
    /// For each node how many ends of edges lie within it.
    inner: Vec<i64>,
    /// How many ends of edges there are.
    ends: i64,
}

impl Level {
    fn of(graph: &Graph) -> Self {
        let links: Vec<Vec<(usize, i64)>> = (0..graph.len())
            .map(|node| graph.neighbours(node).iter().map(|to| (*to, 1)).collect())
            .collect();
        let weights: Vec<i64> = links
            .iter()
            .map(|links| links.iter().map(|(_, weight)| weight).sum())
            .collect();
        Self {
            inner: vec![0; links.len()],
            ends: weights.iter().sum(),
            links,
            weights,
        }
    }

    /// The modularity of a division, times the square of the number of ends.
    fn score(&self, community: &[usize]) -> i128 {
        let mut inner = vec![0_i64; self.links.len()];
        let mut totals = vec![0_i64; self.links.len()];
        for (node, links) in self.links.iter().enumerate() {
            let own = at(community, node);
            let within = links.iter().filter(|(to, _)| at(community, *to) == own);
            let within = at(&self.inner, node) + within.map(|(_, weight)| weight).sum::<i64>();
            change(&mut inner, own, |sum| *sum += within);
            change(&mut totals, own, |sum| *sum += at(&self.weights, node));
        }
        let of = |(inner, total): (i64, i64)| {
            i128::from(self.ends) * i128::from(inner) - i128::from(total) * i128::from(total)
        };
        inner.into_iter().zip(totals).map(of).sum()
    }

    /// A division into communities, sought from another one in an order of the nodes.
    fn divided(&self, start: Vec<usize>, order: &[usize], random: &mut Random) -> Vec<usize> {
        let mut community = start;
        self.move_nodes(order, &mut community, random);
        let (count, groups) = numbered(&community);
        if count < community.len() {
            let above = self.joined(count, &groups);
            let above = above.divided((0..count).collect(), &random.order(count), random);
            community = groups.iter().map(|group| at(&above, *group)).collect();
            self.move_nodes(order, &mut community, random);
        }
        community
    }

    /// Moves single nodes into the community where they raise modularity most, until no move raises it. Of communities
    /// that raise it as much, one is drawn.
    fn move_nodes(&self, order: &[usize], community: &mut [usize], random: &mut Random) {
        let count = self.links.len();
        let mut totals = vec![0_i64; count];
        let mut sizes = vec![0_usize; count];
        for (node, own) in community.iter().enumerate() {
            change(&mut totals, *own, |sum| *sum += at(&self.weights, node));
            change(&mut sizes, *own, |size| *size += 1);
        }
        let mut free: Vec<usize> = (0..count).filter(|own| at(&sizes, *own) == 0).collect();
        let mut toward = vec![0_i64; count];
        let mut is_moving = true;
        while is_moving {
            is_moving = false;
            for node in order.iter().copied() {
                let own = at(community, node);
                let weight = at(&self.weights, node);
                let links = self.links.get(node).map_or(&[][..], Vec::as_slice);
                for (to, weight) in links {
                    change(&mut toward, at(community, *to), |sum| *sum += weight);
                }
                change(&mut totals, own, |sum| *sum -= weight);
                // How much the node adds to a community, times half the square of the number of ends.
                let gain = |to: usize| {
                    i128::from(self.ends) * i128::from(at(&toward, to))
                        - i128::from(weight) * i128::from(at(&totals, to))
                };
                let stays = gain(own);
                let mut best = (stays, own);
                for to in links.iter().map(|(to, _)| at(community, *to)).filter(|to| *to != own) {
                    let gain = gain(to);
                    if gain > best.0 || (gain == best.0 && gain > stays && random.bits().is_multiple_of(2)) {
                        best = (gain, to);
                    }
                }
                // Alone it adds nothing, which is more than where it does not belong.
                if best.0 < 0 && at(&sizes, own) > 1 {
                    best.1 = free.last().copied().unwrap_or(own);
                }
                for (to, _) in links {
                    change(&mut toward, at(community, *to), |sum| *sum = 0);
                }
                let to = best.1;
                change(&mut totals, to, |sum| *sum += weight);
                if to != own {
                    is_moving = true;
                    free.retain(|free| *free != to);
                    change(&mut sizes, to, |size| *size += 1);
                    change(&mut sizes, own, |size| *size -= 1);
                    if at(&sizes, own) == 0 {
                        free.push(own);
                    }
                    change(community, node, |of| *of = to);
                }
            }
        }
    }

    /// The network of groups.
    fn joined(&self, count: usize, groups: &[usize]) -> Self {
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); count];
        for (node, group) in groups.iter().enumerate() {
            change(&mut members, *group, |members| members.push(node));
        }
        let mut joined = Self {
            links: Vec::with_capacity(count),
            weights: vec![0; count],
            inner: vec![0; count],
            ends: self.ends,
        };
        let mut toward = vec![0_i64; count];
        for (group, members) in members.iter().enumerate() {
            let mut met = Vec::new();
            for node in members {
                change(&mut joined.weights, group, |sum| *sum += at(&self.weights, *node));
                change(&mut joined.inner, group, |sum| *sum += at(&self.inner, *node));
                for (to, weight) in self.links.get(*node).into_iter().flatten() {
                    let to = at(groups, *to);
                    if at(&toward, to) == 0 {
                        met.push(to);
                    }
                    change(&mut toward, to, |sum| *sum += weight);
                }
            }
            sort_by_key(&mut met, |to| *to);
            let mut links = Vec::with_capacity(met.len());
            for to in met {
                let weight = at(&toward, to);
                change(&mut toward, to, |sum| *sum = 0);
                if to == group {
                    change(&mut joined.inner, group, |sum| *sum += weight);
                } else {
                    links.push((to, weight));
                }
            }
            joined.links.push(links);
        }
        joined
    }
}
