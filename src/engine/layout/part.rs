//! A connected part of a network: its nodes by number, who is tied with whom, and how many ties lie between any two.

use super::{Graph, at, put};

/// A connected part.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    /// The places of its nodes in the graph.
    pub nodes: Vec<usize>,
    /// Each tie once, the smaller number first.
    pub edges: Vec<(u32, u32)>,
    /// Where each node's neighbours begin in `near`, and at last where they all end.
    begins: Vec<u32>,
    near: Vec<u32>,
    /// Where each node's ties begin in `ties`: as `begins`.
    ties: Vec<u32>,
    /// Ties between each two nodes, row by row; 255 stands for more.
    hops: Vec<u8>,
}

impl Part {
    /// The parts of a graph, those with most nodes first and then in the order of their first nodes.
    pub fn all(graph: &Graph) -> Vec<Self> {
        let count = graph.nodes.len();
        let mut near: Vec<Vec<usize>> = vec![Vec::new(); count];
        for (one, other) in graph.edges.iter().copied() {
            if one == other || one.max(other) >= count {
                continue;
            }
            for (from, to) in [(one, other), (other, one)] {
                if let Some(near) = near.get_mut(from) {
                    near.push(to);
                }
            }
        }
        for near in &mut near {
            near.sort_unstable();
            near.dedup();
        }
        let mut number = vec![usize::MAX; count];
        let mut parts = Vec::new();
        for first in 0..count {
            if at(&number, first) != usize::MAX {
                continue;
            }
            let mut nodes = vec![first];
            put(&mut number, first, 0);
            let mut next = 0;
            while let Some(node) = nodes.get(next).copied() {
                next += 1;
                for other in near.get(node).into_iter().flatten().copied() {
                    if at(&number, other) == usize::MAX {
                        put(&mut number, other, nodes.len());
                        nodes.push(other);
                    }
                }
            }
            // By their place in the graph, so that what is drawn does not hang on who was found first.
            nodes.sort_unstable();
            for (new, node) in nodes.iter().enumerate() {
                put(&mut number, *node, new);
            }
            parts.push(Self::new(nodes, &near, &number));
        }
        parts.sort_by_key(|part| std::cmp::Reverse(part.nodes.len()));
        parts
    }

    fn new(nodes: Vec<usize>, all: &[Vec<usize>], number: &[usize]) -> Self {
        let mut part = Self::default();
        for (own, node) in (0_u32..).zip(&nodes) {
            part.begins.push(part.near.len() as u32);
            for other in all.get(*node).into_iter().flatten() {
                let other = at(number, *other) as u32;
                part.near.push(other);
                if own < other {
                    part.edges.push((own, other));
                }
            }
        }
        part.begins.push(part.near.len() as u32);
        let mut filled = part.begins.clone();
        part.ties = vec![0; part.near.len()];
        for (tie, (one, other)) in (0_u32..).zip(&part.edges) {
            for end in [*one as usize, *other as usize] {
                let to = at(&filled, end);
                put(&mut part.ties, to as usize, tie);
                put(&mut filled, end, to + 1);
            }
        }
        part.nodes = nodes;
        part
    }

    /// How many nodes.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// How many neighbours a node has.
    pub fn degree(&self, node: usize) -> usize {
        (at(&self.begins, node + 1) - at(&self.begins, node)) as usize
    }

    /// A node's neighbours.
    pub fn near(&self, node: usize) -> &[u32] {
        let (from, to) = (at(&self.begins, node) as usize, at(&self.begins, node + 1) as usize);
        self.near.get(from..to).unwrap_or_default()
    }

    /// The places of a node's ties in `edges`.
    pub fn ties(&self, node: usize) -> &[u32] {
        let (from, to) = (at(&self.begins, node) as usize, at(&self.begins, node + 1) as usize);
        self.ties.get(from..to).unwrap_or_default()
    }

    /// The ties from a node to each other; none where they have not been counted.
    #[inline]
    pub fn hops(&self, node: usize) -> &[u8] {
        let count = self.len();
        self.hops.get(node * count..(node + 1) * count).unwrap_or_default()
    }

    /// The ties between two nodes.
    #[inline(always)]
    pub fn between(&self, one: usize, other: usize) -> u8 {
        at(&self.hops, one * self.len() + other)
    }

    /// The node with most neighbours, the first of such.
    pub fn hub(&self) -> usize {
        let most = |best: usize, node: usize| {
            if self.degree(node) > self.degree(best) {
                node
            } else {
                best
            }
        };
        (0..self.len()).fold(0, most)
    }

    /// Counts the ties from the next few nodes to all others, by breadth-first search; whether all are counted.
    /// O(nodes + ties) for each.
    pub fn count(&mut self, rows: usize) -> bool {
        let count = self.len();
        let done = self.hops.len().checked_div(count).unwrap_or_default();
        let until = (done + rows).min(count);
        let mut queue: Vec<u32> = Vec::with_capacity(count);
        for from in done..until {
            let mut row = vec![u8::MAX; count];
            put(&mut row, from, 0);
            queue.clear();
            queue.push(from as u32);
            let mut next = 0;
            while let Some(node) = queue.get(next).copied() {
                next += 1;
                let hops = at(&row, node as usize).saturating_add(1);
                for other in self.near(node as usize) {
                    if let Some(known) = row.get_mut(*other as usize).filter(|known| **known == u8::MAX) {
                        *known = hops;
                        queue.push(*other);
                    }
                }
                // Nodes that far away count as that far away, all of them.
                if hops == u8::MAX {
                    break;
                }
            }
            self.hops.extend(row);
        }
        until == count
    }

    /// The most ties between two nodes.
    pub fn widest(&self) -> u8 {
        self.hops.iter().copied().max().unwrap_or_default()
    }
}
