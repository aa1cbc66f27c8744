//! How central nodes are, and how much a network is centred on one.

use super::graph::{Graph, at, change};

/// How central each node is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Centrality {
    /// For each node the share of shortest paths between two others that lead over it, of all pairs of others: 0 to 1. Of
    /// several shortest paths between two, each counts in part.
    pub betweenness: Vec<f64>,
    /// For each node one over its mean distance from those it reaches, times the share of the others that these are: 0 to
    /// 1 (Wasserman and Faust, *Social Network Analysis*, 1994).
    pub closeness: Vec<f64>,
}

impl Centrality {
    /// How central each node of a graph is. Takes time as nodes times edges.
    ///
    /// Source: Brandes, “A faster algorithm for betweenness centrality”, *Journal of Mathematical Sociology* 25, 2001.
    pub fn of(graph: &Graph) -> Self {
        let nodes = graph.len();
        let mut betweenness = vec![0.0; nodes];
        let mut closeness = Vec::with_capacity(nodes);
        for from in 0..nodes {
            let paths = Paths::from(graph, from);
            closeness.push(paths.closeness(nodes));
            paths.add_to(graph, &mut betweenness);
        }
        // Every pair has been counted from both of its ends.
        let pairs = nodes.saturating_sub(1) as f64 * nodes.saturating_sub(2) as f64;
        if pairs > 0.0 {
            for value in &mut betweenness {
                *value /= pairs;
            }
        }
        Self { betweenness, closeness }
    }
}

/// The shortest paths from one node.
struct Paths {
    /// The nodes that are reached, the nearest first.
    order: Vec<usize>,
    /// For each node one more than its distance; 0 where it is not reached.
    distances: Vec<usize>,
    /// For each node how many shortest paths lead to it.
    counts: Vec<f64>,
}

impl Paths {
    fn from(graph: &Graph, from: usize) -> Self {
        let mut order = vec![from];
        let mut distances = vec![0; graph.len()];
        let mut counts = vec![0.0; graph.len()];
        change(&mut distances, from, |distance| *distance = 1);
        change(&mut counts, from, |count| *count = 1.0);
        let mut next = 0;
        while let Some(node) = order.get(next).copied() {
            next += 1;
            let (beyond, count) = (at(&distances, node) + 1, at(&counts, node));
            for to in graph.neighbours(node) {
                change(&mut distances, *to, |distance| {
                    if *distance == 0 {
                        *distance = beyond;
                        order.push(*to);
                    }
                });
                if at(&distances, *to) == beyond {
                    change(&mut counts, *to, |sum| *sum += count);
                }
            }
        }
        Self {
            order,
            distances,
            counts,
        }
    }

    fn closeness(&self, nodes: usize) -> f64 {
        let sum: usize = self.order.iter().map(|node| at(&self.distances, *node) - 1).sum();
        if sum == 0 {
            return 0.0;
        }
        let others = (self.order.len() - 1) as f64;
        (others / sum as f64) * (others / nodes.saturating_sub(1) as f64)
    }

    /// Adds to each node the share of the paths from here that lead over it, to each end one.
    fn add_to(&self, graph: &Graph, sums: &mut [f64]) {
        let mut shares = vec![0.0; graph.len()];
        // Whatever leads farther has been counted when a node's turn comes; the last is where the paths begin.
        for node in self.order.iter().skip(1).rev() {
            let share = at(&shares, *node);
            let each = (1.0 + share) / at(&self.counts, *node);
            let distance = at(&self.distances, *node);
            for before in graph.neighbours(*node) {
                if at(&self.distances, *before) + 1 == distance {
                    let paths = at(&self.counts, *before);
                    change(&mut shares, *before, |sum| *sum += paths * each);
                }
            }
            change(sums, *node, |sum| *sum += share);
        }
    }
}

/// The share of all pairs of nodes that are joined, 0 to 1; 0 where there is no pair.
pub fn density(graph: &Graph) -> f64 {
    let nodes = graph.len() as f64;
    let pairs = nodes * (nodes - 1.0) / 2.0;
    if pairs > 0.0 {
        graph.edge_count() as f64 / pairs
    } else {
        0.0
    }
}

/// How much a network is centred on one node: by how much the highest degree is above the others, as a share of what it is
/// in a star. 1 for a star, 0 where all have as many, and for fewer than three nodes.
///
/// Source: Freeman, “Centrality in social networks”, *Social Networks* 1, 1979.
pub fn centralisation(graph: &Graph) -> f64 {
    let nodes = graph.len();
    if nodes < 3 {
        return 0.0;
    }
    let degrees = || (0..nodes).map(|node| graph.degree(node));
    let most = degrees().max().unwrap_or_default();
    let above: usize = degrees().map(|degree| most - degree).sum();
    above as f64 / ((nodes - 1) as f64 * (nodes - 2) as f64)
}
