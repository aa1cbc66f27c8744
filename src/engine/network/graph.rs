//! An undirected simple graph.

use crate::sorted::sort_by_key;

/// An undirected simple graph: nodes are places from 0, and two of them are joined or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// For each node those that it is joined with, in order.
    neighbours: Vec<Vec<usize>>,
}

/// Puts a node into a list in order, once.
fn insert(list: &mut Vec<usize>, node: usize) {
    if let Err(place) = list.binary_search(&node) {
        list.insert(place, node);
    }
}

/// What stands at a place; nothing where there is no such place.
pub(super) fn at<T: Copy + Default>(list: &[T], place: usize) -> T {
    list.get(place).copied().unwrap_or_default()
}

/// Changes what stands at a place, where there is such a place.
pub(super) fn change<T>(list: &mut [T], place: usize, change: impl FnOnce(&mut T)) {
    if let Some(there) = list.get_mut(place) {
        change(there);
    }
}

impl Graph {
    /// A graph of so many nodes with these edges. An edge counts once however often it is given, and one that joins a
    /// node with itself or with none of the graph is passed over.
    pub fn new(nodes: usize, edges: impl IntoIterator<Item = (usize, usize)>) -> Self {
        let mut neighbours = vec![Vec::new(); nodes];
        for (one, other) in edges {
            if one != other && one < nodes && other < nodes {
                change(&mut neighbours, one, |list| insert(list, other));
                change(&mut neighbours, other, |list| insert(list, one));
            }
        }
        Self { neighbours }
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.neighbours.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.neighbours.is_empty()
    }

    /// The nodes that a node is joined with, in order.
    pub fn neighbours(&self, node: usize) -> &[usize] {
        self.neighbours.get(node).map_or(&[], Vec::as_slice)
    }

    /// With how many nodes a node is joined.
    pub fn degree(&self, node: usize) -> usize {
        self.neighbours(node).len()
    }

    /// Whether two nodes are joined by an edge.
    pub fn are_joined(&self, one: usize, other: usize) -> bool {
        self.neighbours(one).binary_search(&other).is_ok()
    }

    /// Its edges, each once, the lower node first: in order.
    pub fn edges(&self) -> impl Iterator<Item = (usize, usize)> {
        let lists = self.neighbours.iter().enumerate();
        lists.flat_map(|(one, list)| {
            list.iter()
                .map(move |other| (one, *other))
                .filter(|(one, other)| one < other)
        })
    }

    /// How many edges there are.
    pub fn edge_count(&self) -> usize {
        self.neighbours.iter().map(Vec::len).sum::<usize>() / 2
    }

    /// The groups into which the graph falls without some nodes: each in order, and the groups in the order of their
    /// first node. Without none these are its components.
    pub fn groups(&self, without: &[usize]) -> Vec<Vec<usize>> {
        let mut is_seen = vec![false; self.len()];
        for node in without {
            change(&mut is_seen, *node, |seen| *seen = true);
        }
        let mut groups = Vec::new();
        for first in 0..self.len() {
            if !at(&is_seen, first) {
                let mut group = self.search(first, &mut is_seen);
                sort_by_key(&mut group, |node| *node);
                groups.push(group);
            }
        }
        groups
    }

    /// The nodes that can be reached from a node without some others, itself among them: in order. Nothing where it is
    /// one of those.
    pub fn reached(&self, from: usize, without: &[usize]) -> Vec<usize> {
        let mut is_seen = vec![false; self.len()];
        for node in without {
            change(&mut is_seen, *node, |seen| *seen = true);
        }
        if from >= self.len() || at(&is_seen, from) {
            return Vec::new();
        }
        let mut group = self.search(from, &mut is_seen);
        sort_by_key(&mut group, |node| *node);
        group
    }

    /// The nodes that can be reached over such as are not seen yet, which are seen then.
    fn search(&self, from: usize, is_seen: &mut [bool]) -> Vec<usize> {
        change(is_seen, from, |seen| *seen = true);
        let mut found = vec![from];
        let mut next = 0;
        while let Some(node) = found.get(next).copied() {
            next += 1;
            for to in self.neighbours(node) {
                change(is_seen, *to, |seen| {
                    if !std::mem::replace(seen, true) {
                        found.push(*to);
                    }
                });
            }
        }
        found
    }
}
