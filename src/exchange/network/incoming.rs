//! A network that was read, and what the user settles about it before it is brought in.

use std::collections::HashSet;
use std::rc::Rc;

use super::fields::{self, SCHOOL};
use super::graph::{Graph, IdUse, Node, value};
use super::outcome::SchoolBy;
use super::read::{Fault, read};
use crate::exchange::columns::{Target, fold, name_key};
use crate::exchange::delimited::Row;
use crate::exchange::list::{Draft, Listing, Subject};
use crate::plan::Plan;

/// A network to bring in. Cheap to copy.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    name: Rc<str>,
    graph: Rc<Graph>,
    /// Its elements as a list of partners: what each name becomes, and which partner each element is.
    pub draft: Draft,
    /// The element of each row of the list.
    rows: Rc<[usize]>,
    school: Option<(usize, SchoolBy)>,
    /// Whether places become those of partners on the plan's map.
    pub takes_places: bool,
    /// Whether weights that are whole numbers become levels of ties, as steps of the usual scale.
    pub weights_are_levels: bool,
}

impl Incoming {
    /// Reads the bytes of a file for a plan, by whose name the school is found among the elements.
    pub fn read(name: &str, bytes: &[u8], plan: &Plan) -> Result<Self, Fault> {
        Ok(Self::of(name, read(bytes)?, plan))
    }

    /// A network that was read already.
    pub fn of(name: &str, mut graph: Graph, plan: &Plan) -> Self {
        if graph.is_of_edges {
            // Connections that name elements by the ids of their sheet mean partners that came from it.
            let known = ids_in_plan(plan);
            let before = graph.nodes.len();
            graph.nodes.retain(|node| !known.contains(node.label.trim()));
            if graph.nodes.len() < before {
                // Among them the school has its own.
                graph.nodes.retain(|node| node.label.trim() != SCHOOL);
            }
        }
        let school = school(&graph, plan);
        let graph = Rc::new(graph);
        let (draft, rows) = draft(name, &graph, school.map(|(node, _)| node));
        Self {
            name: name.into(),
            draft,
            rows,
            school,
            takes_places: graph.has_our_places,
            weights_are_levels: false,
            graph,
        }
    }

    /// The name of the file.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The network as it was read.
    pub fn graph(&self) -> &Graph {
        &self.graph
    }

    /// The element of each row of the list.
    pub(super) fn rows(&self) -> &[usize] {
        &self.rows
    }

    /// The element that is the school itself, and why it is thought to be.
    pub fn school(&self) -> Option<(usize, SchoolBy)> {
        self.school
    }

    /// Says which element is the school itself, if any. What was settled about the others is guessed anew.
    pub fn set_school(&mut self, school: Option<usize>) {
        self.school = school
            .filter(|node| *node < self.graph.nodes.len())
            .map(|node| (node, SchoolBy::Said));
        (self.draft, self.rows) = draft(&self.name, &self.graph, self.school.map(|(node, _)| node));
    }

    /// Whether its elements have places.
    pub fn has_places(&self) -> bool {
        self.graph.nodes.iter().any(|node| node.place.is_some())
    }

    /// Whether its edges have weights that may be levels: whole numbers of a few sizes.
    pub fn has_weights(&self) -> bool {
        let mut weights = self
            .graph
            .edges
            .iter()
            .filter_map(|edge| edge.weight.as_deref())
            .peekable();
        let is_step = |weight: &str| matches!(weight.trim_end_matches(".0"), "1" | "2" | "3" | "4");
        !self.graph.is_ours && weights.peek().is_some() && weights.all(is_step)
    }
}

/// The ids of lists that partners of the plan came from.
fn ids_in_plan(plan: &Plan) -> HashSet<&str> {
    let fields = plan.partners.iter().flat_map(|partner| &partner.custom);
    fields
        .filter(|(field, _)| is_id(field))
        .map(|(_, id)| id.trim())
        .collect()
}

/// Whether a text field of partners holds ids.
pub(super) fn is_id(field: &str) -> bool {
    fold(field).split(' ').next_back() == Some("id")
}

/// The element that is the school whose plan it is: as the file says, by the plan's name, or as the one school in the
/// middle of it all.
fn school(graph: &Graph, plan: &Plan) -> Option<(usize, SchoolBy)> {
    if let Some(node) = graph.nodes.iter().position(|node| node.is_school) {
        return Some((node, SchoolBy::File));
    }
    for name in [&plan.about.community, &plan.about.title] {
        let key = name_key(name);
        let mut called = graph
            .nodes
            .iter()
            .enumerate()
            .filter(|(_, node)| name_key(&node.label) == key);
        if let (false, Some((node, _)), None) = (key.is_empty(), called.next(), called.next()) {
            return Some((node, SchoolBy::Name));
        }
    }
    let kind = |node: &Node| {
        let said = ["Type", "type", "kind", "Kind"]
            .iter()
            .find_map(|name| value(&node.values, name));
        said.map(|kind| fold(&kind.in_ids().join(" "))).unwrap_or_default()
    };
    let mut schools = graph.nodes.iter().enumerate().filter(|(_, node)| {
        matches!(
            kind(node).as_str(),
            "school" | "our school" | "the school" | "this school" | "the school itself"
        )
    });
    let (Some((node, found)), None) = (schools.next(), schools.next()) else {
        return None;
    };
    // One school of a network may well be a partner; the one in the middle is whose network it is.
    let ids: HashSet<&str> = graph
        .nodes
        .iter()
        .flat_map(|node| [node.id.as_str(), node.label.as_str()])
        .collect();
    let stands = |end: &str| !end.is_empty() && ids.contains(end);
    let joined = |node: &Node| {
        let is_end = |end: &str| end == node.id || end == node.label;
        let whole = graph.edges.iter().filter(|edge| stands(&edge.from) && stands(&edge.to));
        whole.filter(|edge| is_end(&edge.from) != is_end(&edge.to)).count()
    };
    let most = joined(found);
    // Counting for each element would take a while where there are very many.
    let is_middle = graph.nodes.len() <= 500 && most > 0 && graph.nodes.iter().all(|other| joined(other) <= most);
    is_middle.then_some((node, SchoolBy::Kind))
}

/// The elements but the school as a list of partners, and which element each row is.
fn draft(name: &str, graph: &Graph, school: Option<usize>) -> (Draft, Rc<[usize]>) {
    let names = graph.names_of_nodes();
    let nodes = || {
        graph
            .nodes
            .iter()
            .enumerate()
            .filter(|(place, _)| Some(*place) != school)
    };
    let has_ids = nodes().any(|(_, node)| !node.id.is_empty() && node.id != node.label);
    let mut headings = vec!["Name".to_owned()];
    headings.extend(has_ids.then(|| match graph.ids {
        IdUse::Lasting(heading) => heading.to_owned(),
        IdUse::WithinFile => "ID".to_owned(),
    }));
    let first = headings.len();
    headings.extend(names.iter().map(|name| name.to_string()));
    let rows: Vec<Row> = nodes()
        .map(|(place, node)| {
            let mut cells = vec![node.label.clone()];
            cells.extend(has_ids.then(|| node.id.clone()));
            let said = |name| {
                value(&node.values, name)
                    .map(|value| value.as_cell())
                    .unwrap_or_default()
            };
            cells.extend(names.iter().map(|name| said(name)));
            Row { line: place + 1, cells }
        })
        .collect();
    let places = nodes().map(|(place, _)| place).collect();
    let mut draft = Draft::of_listing(Subject::Partners, Listing::of_rows(name, headings, rows));
    draft.set_target(0, Target::Name);
    if has_ids {
        draft.set_target(1, Target::ExternalId);
    }
    for (place, name) in names.iter().enumerate() {
        if let (true, Some(field)) = (graph.is_ours, fields::of_partners(name)) {
            draft.set_target(first + place, field.target);
        }
    }
    draft.keep_surplus(Target::Custom);
    draft.keeps_ids = matches!(graph.ids, IdUse::Lasting(_));
    (draft, places)
}
