//! Sheets: Kumu's elements and connections, and lists of edges as Gephi, R and NetworkX write them.

use super::Fault;
use super::build::Build;
use crate::exchange::columns::fold;
use crate::exchange::delimited::{Row, read_rows, sniff};
use crate::exchange::network::graph::{Edge, Flow, Graph, IdUse, Node, Value};
use crate::exchange::network::out::TIE_ID;

/// How many rows tell that there are no headings.
const LOOKED_AT: usize = 50;

/// The headings of ends, the first of each pair for where an edge begins.
const ENDS: [(&str, &str); 3] = [("source", "target"), ("source name", "target name"), ("node1", "node2")];

pub(super) fn read(text: &str) -> Result<Graph, Fault> {
    let rows = read_rows(text, sniff(text)).rows;
    let Some((head, body)) = rows.split_first() else {
        return Err(Fault::NotNetwork);
    };
    let headings: Vec<String> = head.cells.iter().map(|cell| fold(cell)).collect();
    let of = |name: &str| headings.iter().position(|heading| heading == name);
    let ends = ENDS.iter().find_map(|(from, to)| Some((of(from)?, of(to)?)));
    // “From” and “to” head many a list of days and hours: Kumu has them at the beginning.
    let kumu = match headings.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["from", "to", ..] => Some((0, 1)),
        ["id", "from", "to", ..] => Some((1, 2)),
        _ => None,
    };
    if let Some(ends) = ends.or(kumu) {
        return edges(head, body, ends);
    }
    if let (Some(label), true) = (of("label"), is_of_elements(&headings)) {
        return elements(head, body, label, of("id"));
    }
    // Two names a row, perhaps with a number: a list of edges without headings.
    let is_edge = |row: &Row| {
        let number = row.cell(2);
        let is_pair = row.cells.len() == 2 || row.cells.len() == 3 && number.parse::<f64>().is_ok();
        is_pair && !row.cell(0).is_empty() && !row.cell(1).is_empty()
    };
    let is_plain = rows.iter().take(LOOKED_AT).all(is_edge) && rows.iter().any(|row| row.cells.len() == 3);
    if !is_plain {
        return Err(Fault::NotNetwork);
    }
    let head = Row {
        line: 0,
        cells: ["Source", "Target", "Weight"].map(str::to_owned).into(),
    };
    edges(&head, &rows, (0, 1))
}

/// Whether a sheet is one of Kumu's elements: the label comes first, or behind an id, and something of Kumu's follows.
fn is_of_elements(headings: &[String]) -> bool {
    let first: Vec<&str> = headings.iter().take(2).map(String::as_str).collect();
    let begins = matches!(first.as_slice(), ["label", ..] | ["id", "label"]);
    let known = ["type", "description", "tags", "image", "url"];
    begins && headings.iter().any(|heading| known.contains(&heading.as_str()))
}

fn elements(head: &Row, body: &[Row], label: usize, id: Option<usize>) -> Result<Graph, Fault> {
    let mut build = Build::new(Graph {
        ids: if id.is_some() {
            IdUse::Lasting("ID")
        } else {
            IdUse::WithinFile
        },
        ..Graph::default()
    });
    for row in body {
        let mut node = Node {
            id: id.map(|id| row.cell(id).to_owned()).unwrap_or_default(),
            label: row.cell(label).to_owned(),
            ..Node::default()
        };
        for (place, heading) in head.cells.iter().enumerate() {
            if place != label && Some(place) != id {
                let name = build.name(heading);
                node.values.extend(value(row.cell(place)).map(|value| (name, value)));
            }
        }
        build.node(node)?;
    }
    build.finish()
}

/// A cell; bars part several values.
fn value(cell: &str) -> Option<Value> {
    if cell.contains('|') {
        let parts = cell.split('|').map(|part| part.trim().to_owned());
        return Some(Value::Texts(parts.filter(|part| !part.is_empty()).collect()));
    }
    (!cell.is_empty()).then(|| Value::Text(cell.to_owned()))
}

fn edges(head: &Row, body: &[Row], (from, to): (usize, usize)) -> Result<Graph, Fault> {
    let headings: Vec<String> = head.cells.iter().map(|cell| fold(cell)).collect();
    let of = |name: &str| headings.iter().position(|heading| heading == name);
    let tie = of(&fold(TIE_ID));
    let is_ours = tie.is_some();
    let (id, weight) = (tie.or(of("id")), of("weight"));
    let (from_id, to_id) = (of("source id"), of("target id"));
    // In Gephi's sheets `Type` says which way an edge runs, in Kumu's what it is.
    let direction = of("direction");
    let kind = of("type");
    let ways = body.iter().filter_map(|row| kind.map(|kind| fold(row.cell(kind))));
    let is_gephi = direction.is_none() && ways.clone().count() > 0 && ways.clone().all(|way| is_way(&way));
    let direction = direction.or(kind.filter(|_| is_gephi));
    let mut build = Build::new(Graph {
        is_ours,
        is_of_edges: true,
        ..Graph::default()
    });
    let mut known = std::collections::HashSet::new();
    let apart = [Some(from), Some(to), id, of("id"), weight, from_id, to_id, direction];
    for row in body {
        let end = |name: usize, id: Option<usize>| {
            let id = id.map(|id| row.cell(id)).filter(|id| !id.is_empty());
            (id.unwrap_or(row.cell(name)).to_owned(), row.cell(name).to_owned())
        };
        let (from, to) = (end(from, from_id), end(to, to_id));
        // Of several elements in one cell each is joined.
        let several = |name: &(String, String)| {
            let parts: Vec<(String, String)> = if name.0 == name.1 && name.1.contains('|') {
                let parts = name.1.split('|').map(str::trim).filter(|part| !part.is_empty());
                parts.map(|part| (part.to_owned(), part.to_owned())).collect()
            } else {
                vec![name.clone()]
            };
            parts
        };
        let mut values = Vec::new();
        for (place, heading) in head.cells.iter().enumerate() {
            if !apart.contains(&Some(place)) && !heading.trim().is_empty() {
                let name = build.name(heading);
                values.extend(value(row.cell(place)).map(|value| (name, value)));
            }
        }
        for to in several(&to) {
            for (id, label) in [&from, &to] {
                if !label.is_empty() && known.insert(id.clone()) {
                    build.node(Node {
                        id: id.clone(),
                        label: label.clone(),
                        is_school: is_ours && id == crate::exchange::network::fields::SCHOOL,
                        ..Node::default()
                    })?;
                }
            }
            build.edge(Edge {
                id: id.map(|id| row.cell(id).to_owned()).unwrap_or_default(),
                from: from.0.clone(),
                to: to.0,
                flow: direction
                    .map(|direction| flow(&fold(row.cell(direction))))
                    .unwrap_or_default(),
                weight: weight
                    .map(|weight| row.cell(weight).to_owned())
                    .filter(|weight| !weight.is_empty()),
                values: values.clone(),
            })?;
        }
    }
    build.finish()
}

fn is_way(way: &str) -> bool {
    matches!(way, "directed" | "undirected" | "mutual" | "")
}

fn flow(way: &str) -> Flow {
    match way {
        "directed" => Flow::Forward,
        "mutual" => Flow::Both,
        _ => Flow::Unsaid,
    }
}
