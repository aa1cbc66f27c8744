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

/// For each node how many arcs with room lead from it to a node, or to it from a node.
#[derive(Clone, Debug, Default)]
pub(super) struct Distances(Vec<usize>);

impl Distances {
    fn of(&self, node: usize) -> usize {
        self.0.get(node).copied().unwrap_or(NONE)
    }

    fn set(&mut self, node: usize, distance: usize) {
        if let Some(slot) = self.0.get_mut(node) {
            *slot = distance;
        }
    }

    /// Whether there is a way at all.
    pub fn is_finite(&self, node: usize) -> bool {
        self.of(node) != NONE
    }
}

/// A flow network.
#[derive(Clone, Debug, Default)]
pub(super) struct Network {
    arcs: Vec<Arc>,
    /// For each node, the first arc out of it.
    first: Vec<usize>,
    /// For each node, the arc that a search tries next, and the search's number.
    next: Vec<(usize, usize)>,
    searches: usize,
    path: Vec<usize>,
    distances: Distances,
    /// What passes while something is tried.
    trail: Vec<(usize, i64)>,
    is_trying: bool,
}

fn at<T: Copy + Default>(list: &[T], place: usize) -> T {
    list.get(place).copied().unwrap_or_default()
}

impl Network {
    /// Nodes without arcs.
    pub fn new(nodes: usize) -> Self {
        Self {
            first: vec![NONE; nodes],
            next: vec![(NONE, 0); nodes],
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

    /// Lets an amount pass along an arc.
    pub fn pass(&mut self, arc: usize, amount: i64) {
        self.set(arc, self.rest(arc) - amount, self.flow(arc) + amount);
        if self.is_trying {
            self.trail.push((arc, amount));
        }
    }

    /// The arcs with room out of a node to others, or into it from others, and these others.
    pub fn with_room<const OUT: bool>(&self, node: usize) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        let mut place = at(&self.first, node);
        while let Some(arc) = self.arcs.get(place) {
            let along = place ^ usize::from(!OUT);
            if self.rest(along) > 0 {
                found.push((along, arc.to));
            }
            place = arc.next;
        }
        found
    }

    /// Sends as much as can pass from one node to another, up to a limit; how much that is.
    ///
    /// Distances are measured from where it begins: money mostly has a short way, and the search ends where it ends.
    pub fn send(&mut self, from: usize, to: usize, limit: i64) -> i64 {
        let mut distances = std::mem::take(&mut self.distances);
        let mut sent = 0;
        while sent < limit && self.measure::<false>(&mut distances, from, Some(to)) {
            sent += self.send_along::<false>(&distances, to, limit - sent);
        }
        self.distances = distances;
        sent
    }

    /// Tries something and takes back what passed.
    pub fn attempt<T>(&mut self, tried: impl FnOnce(&mut Self) -> T) -> T {
        self.is_trying = true;
        let found = tried(self);
        self.is_trying = false;
        while let Some((arc, amount)) = self.trail.pop() {
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

    /// Measures the distances to a node, or from one, as far as another; whether that was reached.
    pub fn measure<const TO: bool>(&self, distances: &mut Distances, node: usize, until: Option<usize>) -> bool {
        distances.0.clear();
        distances.0.resize(self.first.len(), NONE);
        distances.set(node, 0);
        let mut queue = vec![node];
        let mut next = 0;
        while let Some(node) = queue.get(next).copied() {
            next += 1;
            let distance = distances.of(node) + 1;
            let mut place = at(&self.first, node);
            // A loop by hand: compiled for size, iterators take twice as long, and here the time goes.
            while let Some(arc) = self.arcs.get(place) {
                if distances.of(arc.to) == NONE && self.rest(place ^ usize::from(TO)) > 0 {
                    distances.set(arc.to, distance);
                    if Some(arc.to) == until {
                        return true;
                    }
                    queue.push(arc.to);
                }
                place = arc.next;
            }
        }
        false
    }

    /// Sends what can pass, up to a limit, along the shortest paths from a node to where the distances are measured to,
    /// or from where they are measured from to the node; how much that is.
    pub fn send_along<const TO: bool>(&mut self, distances: &Distances, start: usize, limit: i64) -> i64 {
        self.searches += 1;
        let mut path = std::mem::take(&mut self.path);
        path.clear();
        let (mut node, mut sent) = (start, 0);
        while sent < limit {
            if distances.of(node) == 0 {
                let amount = path.iter().map(|arc| self.rest(*arc)).fold(limit - sent, i64::min);
                sent += amount;
                // On from before the first arc that has become full.
                let mut full = None;
                for (step, arc) in path.iter().enumerate() {
                    self.pass(*arc, amount);
                    if full.is_none() && self.rest(*arc) == 0 {
                        full = Some(step);
                    }
                }
                let Some(step) = full else { break };
                node = path.get(step).map_or(start, |arc| self.before::<TO>(*arc));
                path.truncate(step);
            } else if let Some((arc, to)) = self.step::<TO>(distances, node) {
                path.push(arc);
                node = to;
            } else if let Some(arc) = path.pop() {
                node = self.before::<TO>(arc);
                // Nothing passes by the arc that led to the dead end.
                let next = at(&self.arcs, arc ^ usize::from(!TO)).next;
                self.set_next(node, next);
            } else {
                break;
            }
        }
        self.path = path;
        sent
    }

    /// The node from which a search came by an arc.
    fn before<const TO: bool>(&self, arc: usize) -> usize {
        at(&self.arcs, arc ^ usize::from(TO)).to
    }

    /// The next arc at a node that has room and leads nearer, and where it leads.
    fn step<const TO: bool>(&mut self, distances: &Distances, node: usize) -> Option<(usize, usize)> {
        let (mut place, search) = at(&self.next, node);
        if search != self.searches {
            place = at(&self.first, node);
        }
        let nearer = distances.of(node).wrapping_sub(1);
        let mut found = None;
        while let Some(arc) = self.arcs.get(place) {
            let along = place ^ usize::from(!TO);
            if distances.of(arc.to) == nearer && self.rest(along) > 0 {
                found = Some((along, arc.to));
                break;
            }
            place = arc.next;
        }
        self.set_next(node, place);
        found
    }

    fn set_next(&mut self, node: usize, arc: usize) {
        let search = self.searches;
        if let Some(next) = self.next.get_mut(node) {
            *next = (arc, search);
        }
    }
}
