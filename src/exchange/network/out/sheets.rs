//! A network as sheets: Kumu's elements and connections, and a list of edges.

use std::collections::HashSet;
use std::rc::Rc;

use crate::exchange::columns::name_key;
use crate::exchange::delimited::write_csv;
use crate::exchange::network::fields;
use crate::exchange::network::graph::{Edge, Flow, Graph, Value, Wording, value};
use crate::exchange::table::Cell;
use crate::exchange::workbook::{Field, Look, Page, Row, Workbook};
use crate::plan::{Currency, Day};

/// The two sheets that Kumu reads, each with its headings in the first row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KumuSheets {
    /// The elements.
    pub elements: Vec<Vec<String>>,
    /// The connections.
    pub connections: Vec<Vec<String>>,
}

/// A network as Kumu's sheets. Elements stand by their names where these tell them apart, else by their ids.
pub fn kumu_sheets(graph: &Graph, words: Wording<'_>) -> KumuSheets {
    let by_id = !are_names_enough(graph);
    let names = of_names(graph, by_id);
    let fields: Vec<Rc<str>> = graph
        .names_of_nodes()
        .into_iter()
        .filter(|name| &**name != "kind")
        .collect();
    let mut head: Vec<String> = by_id.then(|| "ID".to_owned()).into_iter().collect();
    head.extend(["Label".to_owned(), "Type".to_owned()]);
    head.extend(fields.iter().map(|name| match &**name {
        "tags" => "Tags".to_owned(),
        "notes" => "Description".to_owned(),
        name => fields::heading(name, fields::of_partners(name), words),
    }));
    let mut elements = vec![head];
    for node in &graph.nodes {
        let mut row: Vec<String> = by_id.then(|| node.id.clone()).into_iter().collect();
        row.push(node.label.clone());
        let kind = value(&node.values, "kind").map(|kind| kind.in_words(words).join("; "));
        let school = || node.is_school.then(|| words("network-school"));
        row.push(kind.or_else(school).unwrap_or_default());
        row.extend(fields.iter().map(|name| cell(&node.values, name, words)));
        elements.push(row);
    }
    let fields: Vec<Rc<str>> = graph
        .names_of_edges()
        .into_iter()
        .filter(|name| &**name != "level")
        .collect();
    let mut head: Vec<String> = ["From", "To", "Direction", "Type", "Strength"]
        .map(str::to_owned)
        .into();
    head.extend(fields.iter().map(|name| match &**name {
        "tags" => "Tags".to_owned(),
        "notes" => "Description".to_owned(),
        name => fields::heading(name, fields::of_ties(name), words),
    }));
    let mut connections = vec![head];
    for edge in &graph.edges {
        let direction = if edge.flow == Flow::Forward {
            "directed"
        } else {
            "undirected"
        };
        let mut row = vec![
            names(&edge.from),
            names(&edge.to),
            direction.to_owned(),
            cell(&edge.values, "level", words),
            edge.weight.clone().unwrap_or_default(),
        ];
        row.extend(fields.iter().map(|name| cell(&edge.values, name, words)));
        connections.push(row);
    }
    KumuSheets { elements, connections }
}

/// The sheet of elements as comma-separated values.
pub fn write_kumu_elements(graph: &Graph, words: Wording<'_>) -> String {
    write_csv(&kumu_sheets(graph, words).elements, false)
}

/// The sheet of connections as comma-separated values.
pub fn write_kumu_connections(graph: &Graph, words: Wording<'_>) -> String {
    write_csv(&kumu_sheets(graph, words).connections, false)
}

/// Both sheets as a workbook.
pub fn kumu_workbook(graph: &Graph, words: Wording<'_>, day: Day) -> Workbook {
    let sheets = kumu_sheets(graph, words);
    let page = |name: &str, rows: &[Vec<String>]| Page {
        name: name.to_owned(),
        frozen: (1, 1),
        rows: rows
            .iter()
            .enumerate()
            .map(|(place, row)| {
                let look = if place == 0 { Look::Head } else { Look::Plain };
                Row::new(look, row.iter().map(|cell| field(cell)).collect())
            })
            .collect(),
    };
    Workbook {
        title: graph.title.clone(),
        currency: Currency::default(),
        day,
        pages: vec![
            page("Elements", &sheets.elements),
            page("Connections", &sheets.connections),
        ],
    }
}

/// A network as a list of its edges: source, target and weight as Gephi, R and NetworkX read them, then what else is said,
/// and the ids of both ends for whom the names do not tell apart. Elements that nothing joins to another are not in it.
pub fn write_edge_list(graph: &Graph, words: Wording<'_>) -> String {
    let names = of_names(graph, false);
    let fields = graph.names_of_edges();
    let mut head: Vec<String> = ["Source", "Target", "Type", "Weight"].map(str::to_owned).into();
    head.extend(
        fields
            .iter()
            .map(|name| fields::heading(name, fields::of_ties(name), words)),
    );
    head.extend(["Source ID", "Target ID", TIE_ID].map(str::to_owned));
    let mut rows = vec![head];
    for edge in &graph.edges {
        rows.push(edge_row(edge, &names, &fields, words));
    }
    write_csv(&rows, false)
}

/// The heading by which a list of edges is known as one of ours.
pub(in crate::exchange::network) const TIE_ID: &str = "Tie ID";

fn edge_row(edge: &Edge, names: &dyn Fn(&str) -> String, fields: &[Rc<str>], words: Wording<'_>) -> Vec<String> {
    let direction = if edge.flow == Flow::Forward {
        "Directed"
    } else {
        "Undirected"
    };
    let mut row = vec![
        names(&edge.from),
        names(&edge.to),
        direction.to_owned(),
        edge.weight.clone().unwrap_or_default(),
    ];
    row.extend(fields.iter().map(|name| cell(&edge.values, name, words)));
    row.extend([edge.from.clone(), edge.to.clone(), edge.id.clone()]);
    row
}

/// Whether every element has a name of its own that stands for it in a cell: of several in one, a bar parts them. Names
/// that differ in their signs alone are the same name where they are brought in.
fn are_names_enough(graph: &Graph) -> bool {
    let mut seen = HashSet::new();
    graph.nodes.iter().all(|node| {
        let name = node.label.trim();
        !name.is_empty() && !name.contains('|') && seen.insert(name_key(name))
    })
}

/// What an end of an edge is called.
fn of_names(graph: &Graph, by_id: bool) -> impl Fn(&str) -> String {
    let named = graph.nodes.iter().filter(|node| !node.label.trim().is_empty());
    let known = named.map(|node| (node.id.clone(), node.label.clone()));
    let known: std::collections::HashMap<String, String> = if by_id { Default::default() } else { known.collect() };
    move |id| known.get(id).cloned().unwrap_or_else(|| id.to_owned())
}

/// What a record says under a name, with bars between several values.
fn cell(values: &[(Rc<str>, Value)], name: &str, words: Wording<'_>) -> String {
    let Some(value) = value(values, name) else {
        return String::new();
    };
    let texts = value.in_words(words);
    if value.is_list() {
        let whole: Vec<String> = texts.iter().map(|text| text.replace('|', "/")).collect();
        whole.join("|")
    } else {
        texts.join("; ")
    }
}

fn field(cell: &str) -> Field {
    match cell.parse::<i64>() {
        // More digits are a telephone number.
        Ok(number) if cell.len() < 7 && number.to_string() == cell => Cell::Number(number).into(),
        _ => Field::text(cell),
    }
}
