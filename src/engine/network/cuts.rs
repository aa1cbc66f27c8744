//! Cut points and bridges: what a network falls apart without.

use super::graph::{Graph, at, change};
use crate::sorted::sort_by_key;

/// What a network falls apart without.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cuts {
    /// The nodes without which those they are joined with fall into several groups (articulation points): in order.
    pub points: Vec<usize>,
    /// The edges without which their two ends are no longer joined by any path: in order, the lower node first.
    pub bridges: Vec<(usize, usize)>,
}

/// A node on the way of a search in depth.
#[derive(Clone, Copy, Default)]
struct Step {
    node: usize,
    /// The node it was reached from; none where the search began.
    from: Option<usize>,
    /// Which of its neighbours comes next.
    next: usize,
}

impl Cuts {
    /// The cut points and bridges of a graph. Takes time as nodes and edges.
    ///
    /// Source: Hopcroft and Tarjan, “Algorithm 447: efficient algorithms for graph manipulation”, *Communications of the
    /// ACM* 16, 1973. With a stack of its own, as a path of 1,000 nodes would be 1,000 calls deep.
    pub fn of(graph: &Graph) -> Self {
        // When each node was found, from 1, and the earliest that can be reached from it and what was found from it,
        // other than on the way it was reached.
        let mut found = vec![0_usize; graph.len()];
        let mut low = vec![0_usize; graph.len()];
        let mut is_point = vec![false; graph.len()];
        let mut bridges = Vec::new();
        let mut time = 0;
        for root in 0..graph.len() {
            if at(&found, root) != 0 {
                continue;
            }
            let mut find = |node: usize, found: &mut [usize], low: &mut [usize]| {
                time += 1;
                change(found, node, |found| *found = time);
                change(low, node, |low| *low = time);
            };
            find(root, &mut found, &mut low);
            let mut way = vec![Step {
                node: root,
                ..Step::default()
            }];
            let mut from_root = 0;
            while let Some(step) = way.last_mut() {
                let Step { node, from, next } = *step;
                step.next += 1;
                if let Some(to) = graph.neighbours(node).get(next).copied() {
                    let seen = at(&found, to);
                    if seen == 0 {
                        from_root += usize::from(node == root);
                        find(to, &mut found, &mut low);
                        way.push(Step {
                            node: to,
                            from: Some(node),
                            next: 0,
                        });
                    } else if Some(to) != from {
                        change(&mut low, node, |low| *low = seen.min(*low));
                    }
                    continue;
                }
                way.pop();
                let Some(from) = from else { continue };
                let reaches = at(&low, node);
                change(&mut low, from, |low| *low = reaches.min(*low));
                if reaches > at(&found, from) {
                    bridges.push((node.min(from), node.max(from)));
                }
                if from != root && reaches >= at(&found, from) {
                    change(&mut is_point, from, |point| *point = true);
                }
            }
            change(&mut is_point, root, |point| *point = from_root > 1);
        }
        sort_by_key(&mut bridges, |bridge| *bridge);
        Self {
            points: (0..graph.len()).filter(|node| at(&is_point, *node)).collect(),
            bridges,
        }
    }
}
