//! Putting a network together from what a file says, element by element.

use std::rc::Rc;

use super::{Fault, MOST_EDGES, MOST_NAMES, MOST_NODES};
use crate::exchange::columns::fold;
use crate::exchange::network::fields::{self, MADE_BY, SCHOOL, US};
use crate::exchange::network::graph::{Edge, Graph, IdUse, LeftOut, Node, Place, Value};

/// A network being put together.
#[derive(Default)]
pub(super) struct Build {
    graph: Graph,
    /// The names that occurred, so that each is held once.
    names: std::collections::HashMap<String, Rc<str>>,
}

impl Build {
    pub fn new(graph: Graph) -> Self {
        Self {
            graph,
            ..Self::default()
        }
    }

    /// A name, held once however often it occurs.
    pub fn name(&mut self, name: &str) -> Rc<str> {
        let name = name.trim();
        if let Some(known) = self.names.get(name) {
            return Rc::clone(known);
        }
        let new: Rc<str> = name.into();
        self.names.insert(name.to_owned(), Rc::clone(&new));
        new
    }

    pub fn node(&mut self, node: Node) -> Result<(), Fault> {
        if self.graph.nodes.len() >= MOST_NODES {
            return Err(Fault::TooMuch);
        }
        self.graph.nodes.push(node);
        Ok(())
    }

    pub fn edge(&mut self, edge: Edge) -> Result<(), Fault> {
        if self.graph.edges.len() >= MOST_EDGES {
            return Err(Fault::TooMuch);
        }
        self.graph.edges.push(edge);
        Ok(())
    }

    /// Makes elements of what the edges name.
    pub fn nodes_of_edges(&mut self) -> Result<(), Fault> {
        self.graph.is_of_edges = true;
        let ends = self.graph.edges.iter().flat_map(|edge| [&edge.from, &edge.to]);
        let mut seen = std::collections::HashSet::new();
        let named = ends.filter(|end| !end.is_empty() && seen.insert(end.as_str()));
        let nodes: Vec<Node> = named
            .map(|end| Node {
                id: end.clone(),
                label: end.clone(),
                ..Node::default()
            })
            .collect();
        nodes.into_iter().try_for_each(|node| self.node(node))
    }

    /// Notes what has no place, where there is any.
    pub fn left(&mut self, count: usize, left: fn(usize) -> LeftOut) {
        self.graph.left.extend((count > 0).then(|| left(count)));
    }

    /// The network, with what its elements' names, places and marks say put where it belongs.
    pub fn finish(mut self) -> Result<Graph, Fault> {
        if self.names.len() > MOST_NAMES {
            return Err(Fault::TooMuch);
        }
        let graph = &mut self.graph;
        let ids = graph.ids;
        for node in &mut graph.nodes {
            node.values.retain(|(_, value)| !value.is_empty());
            let made_by = node.values.iter().position(|(name, _)| fold(name) == fold(MADE_BY));
            if let Some(place) = made_by
                && node.values.get(place).is_some_and(|(_, by)| by.in_ids() == [US])
            {
                node.values.remove(place);
                node.is_school = true;
                graph.is_ours = true;
            }
            name_from_values(node, ids);
        }
        for edge in &mut graph.edges {
            edge.values.retain(|(_, value)| !value.is_empty());
        }
        if graph.is_ours {
            for (name, value) in graph.nodes.iter_mut().flat_map(|node| &mut node.values) {
                part(value, fields::of_partners(name).is_some_and(|field| field.is_list));
            }
            for (name, value) in graph.edges.iter_mut().flat_map(|edge| &mut edge.values) {
                part(value, fields::of_ties(name).is_some_and(|field| field.is_list));
            }
        } else {
            graph.has_our_places = false;
            // A mark of ours on what is not ours says nothing.
            for node in &mut graph.nodes {
                node.is_school = node.is_school && node.id == SCHOOL;
            }
        }
        same_ids(graph);
        Ok(self.graph)
    }
}

/// An element without a label is called as what it says under a name for names; failing that, by its id, unless that is
/// one that a program made up.
fn name_from_values(node: &mut Node, ids: IdUse) {
    const NAMES: [&str; 5] = ["label", "name", "title", "organization", "organisation"];
    let found = |values: &[(Rc<str>, Value)], wanted: &str| values.iter().position(|(name, _)| fold(name) == wanted);
    if node.label.trim().is_empty() {
        let place = NAMES.iter().find_map(|wanted| found(&node.values, wanted));
        match place {
            Some(place) => node.label = node.values.remove(place).1.in_ids().join("; "),
            None if ids == IdUse::WithinFile => node.label.clone_from(&node.id),
            None => {}
        }
    } else if let Some(place) = found(&node.values, "label")
        && node
            .values
            .get(place)
            .is_some_and(|(_, label)| label.in_ids() == [node.label.as_str()])
    {
        // Gephi writes the label twice.
        node.values.remove(place);
    }
}

/// Parts a text of ours that holds several values.
fn part(value: &mut Value, is_list: bool) {
    if let (true, Value::Text(text)) = (is_list, &*value) {
        *value = Value::Texts(text.split("; ").map(str::to_owned).collect());
    }
}

/// Notes the elements that have the id of an earlier one. Edges lead to the earlier one.
fn same_ids(graph: &mut Graph) {
    let mut seen = std::collections::HashSet::new();
    let mut same = 0;
    for node in &mut graph.nodes {
        if !node.id.is_empty() && !seen.insert(node.id.clone()) {
            same += 1;
            node.id.clear();
        }
    }
    graph.left.extend((same > 0).then_some(LeftOut::SameIds(same)));
}

/// A place, where both numbers are there and finite.
pub(super) fn place(x: &str, y: &str) -> Option<Place> {
    let number = |text: &str| text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    Some(Place {
        x: number(x)?,
        y: number(y)?,
    })
}
