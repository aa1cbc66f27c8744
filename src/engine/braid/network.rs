//! A flow network in whole numbers: what more can pass from one node to another, and which nodes are connected.
//!
//! Source: Ahuja, Magnanti, Orlin, *Network Flows* (1993): residual networks, and Dinic's algorithm, which sends flow
//! along the shortest paths until none of their length is left.

/// No arc, and no distance.
const NONE: usize = usize::MAX;

/// One direction of a connection. The other direction is its neighbour in the list: their places differ in the last bit.
#[derive(Clone, Copy, Debug, Default)]
struct Arc {
    /// The node it leads to.
    to: usize,
    /// The next arc out of the same node.
    next: usize,
    /// How much more can pass.
    rest: i64,
}

/// Where a search stands at a node.
#[derive(Clone, Copy, Debug, Default)]
struct Mark {
    /// How many arcs it is from where distances were measured.
    distance: usize,
    /// The arc to try next; of the search in `round`.
    arc: usize,
    round: usize,
}

/// A flow network.
#[derive(Clone, Debug, Default)]
pub(super) struct Network {
    arcs: Vec<Arc>,
    /// For each node, the first arc out of it.
    first: Vec<usize>,
    marks: Vec<Mark>,
    round: usize,
    queue: Vec<usize>,
    /// What passed since [`Network::attempt`] began.
    trail: Option<Vec<(usize, i64)>>,
}

fn at<T: Copy + Default>(list: &[T], place: usize) -> T {
    list.get(place).copied().unwrap_or_default()
}

impl Network {
    /// Nodes without arcs.
    pub fn new(nodes: usize) -> Self {
        Self {
            first: vec![NONE; nodes],
            marks: vec![Mark::default(); nodes],
            ..Self::default()
        }
    }

    /// Connects two nodes; the connection's place. Of a node's arcs the last made is tried first.
    pub fn connect(&mut self, from: usize, to: usize, room: i64) -> usize {
        let place = self.arcs.len();
        for (out_of, to, rest) in [(from, to, room), (to, from, 0)] {
            if let Some(first) = self.first.get_mut(out_of) {
                let next = std::mem::replace(first, self.arcs.len());
                self.arcs.push(Arc { to, next, rest });
            }
        }
        place
    }

    /// How much more can pass.
    pub fn rest(&self, arc: usize) -> i64 {
        at(&self.arcs, arc).rest
    }

    /// How much passes.
    pub fn flow(&self, arc: usize) -> i64 {
        self.rest(arc ^ 1)
    }

    /// Sets how much more can pass, and how much passes.
    pub fn set(&mut self, arc: usize, rest: i64, flow: i64) {
        for (arc, rest) in [(arc, rest), (arc ^ 1, flow)] {
            if let Some(arc) = self.arcs.get_mut(arc) {
                arc.rest = rest;
            }
        }
    }

    /// Sends as much as can pass from one node to another, up to a limit; how much that is.
    pub fn send(&mut self, from: usize, to: usize, limit: i64) -> i64 {
        let mut sent = 0;
        while sent < limit && self.measure::<true>(to, Some(from)) {
            sent += self.send_shortest(from, to, limit - sent);
        }
        sent
    }

    /// Tries something and takes everything back.
    pub fn attempt<T>(&mut self, tried: impl FnOnce(&mut Self) -> T) -> T {
        self.trail = Some(Vec::new());
        let found = tried(self);
        for (arc, amount) in self.trail.take().into_iter().flatten().rev() {
            self.pass(arc, -amount);
        }
        found
    }

    /// How much more could pass from one node to another if there were these connections too.
    pub fn gain(&mut self, from: usize, to: usize, more: &[(usize, usize, i64)]) -> i64 {
        let count = self.arcs.len();
        for (from, to, room) in more {
            self.connect(*from, *to, *room);
        }
        let gain = self.attempt(|network| network.send(from, to, i64::MAX));
        for (from, to, _) in more.iter().rev() {
            for node in [to, from] {
                if let (Some(first), Some(arc)) = (self.first.get_mut(*node), self.arcs.pop()) {
                    *first = arc.next;
                }
            }
        }
        debug_assert_eq!(count, self.arcs.len(), "what was added is gone");
        gain
    }

    /// Measures how many arcs with room lead from each node to one, or to each node from one; whether another was
    /// reached, with which it ends.
    pub fn measure<const TO: bool>(&mut self, node: usize, until: Option<usize>) -> bool {
        for mark in &mut self.marks {
            mark.distance = NONE;
        }
        let mut queue = std::mem::take(&mut self.queue);
        queue.clear();
        queue.push(node);
        self.set_distance(node, 0);
        let mut next = 0;
        let mut is_found = false;
        'search: while let Some(node) = queue.get(next).copied() {
            next += 1;
            let distance = at(&self.marks, node).distance + 1;
            let mut place = at(&self.first, node);
            while place != NONE {
                let arc = at(&self.arcs, place);
                let rest = if TO { self.rest(place ^ 1) } else { arc.rest };
                if rest > 0 && at(&self.marks, arc.to).distance == NONE {
                    self.set_distance(arc.to, distance);
                    if Some(arc.to) == until {
                        is_found = true;
                        break 'search;
                    }
                    queue.push(arc.to);
                }
                place = arc.next;
            }
        }
        self.queue = queue;
        is_found
    }

    /// How much more can pass to a node, or from it, in all from and to nodes of which this holds.
    pub fn room<const TO: bool>(&self, node: usize, holds: impl Fn(usize) -> bool) -> i64 {
        let mut room = 0_i64;
        let mut place = at(&self.first, node);
        while place != NONE {
            let arc = at(&self.arcs, place);
            if holds(arc.to) {
                room = room.saturating_add(if TO { self.rest(place ^ 1) } else { arc.rest });
            }
            place = arc.next;
        }
        room
    }

    /// Whether a node was reached when distances were measured.
    pub fn is_reached(&self, node: usize) -> bool {
        at(&self.marks, node).distance != NONE
    }

    /// Sends what can pass along the paths that are shortest by the distances measured to the node it ends at.
    pub fn send_shortest(&mut self, from: usize, to: usize, limit: i64) -> i64 {
        self.round += 1;
        let mut path: Vec<usize> = Vec::new();
        let (mut node, mut sent) = (from, 0);
        while sent < limit {
            if node == to {
                let amount = path.iter().map(|arc| self.rest(*arc)).fold(limit - sent, i64::min);
                sent += amount;
                // On from before the first arc that has become full.
                let mut full = None;
                for (step, arc) in path.iter().enumerate() {
                    self.pass(*arc, amount);
                    if full.is_none() && self.rest(*arc) == 0 {
                        full = Some((step, *arc));
                    }
                }
                let Some((step, arc)) = full else { break };
                path.truncate(step);
                node = at(&self.arcs, arc ^ 1).to;
            } else if let Some(arc) = self.step(node) {
                path.push(arc);
                node = at(&self.arcs, arc).to;
            } else if let Some(arc) = path.pop() {
                node = at(&self.arcs, arc ^ 1).to;
                let next = at(&self.arcs, arc).next;
                self.set_next(node, next);
            } else {
                break;
            }
        }
        sent
    }

    /// The next arc out of a node that has room and leads nearer.
    fn step(&mut self, node: usize) -> Option<usize> {
        let mark = at(&self.marks, node);
        let mut place = if mark.round == self.round {
            mark.arc
        } else {
            at(&self.first, node)
        };
        while place != NONE {
            let arc = at(&self.arcs, place);
            if arc.rest > 0 && at(&self.marks, arc.to).distance.wrapping_add(1) == mark.distance {
                break;
            }
            place = arc.next;
        }
        self.set_next(node, place);
        (place != NONE).then_some(place)
    }

    fn set_next(&mut self, node: usize, arc: usize) {
        let round = self.round;
        if let Some(mark) = self.marks.get_mut(node) {
            (mark.arc, mark.round) = (arc, round);
        }
    }

    fn set_distance(&mut self, node: usize, distance: usize) {
        if let Some(mark) = self.marks.get_mut(node) {
            mark.distance = distance;
        }
    }

    fn pass(&mut self, arc: usize, amount: i64) {
        self.set(arc, self.rest(arc) - amount, self.flow(arc) + amount);
        if let Some(trail) = &mut self.trail {
            trail.push((arc, amount));
        }
    }
}
