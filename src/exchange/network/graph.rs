//! A network as files have it: elements, what joins them, and what each says of itself under whatever name.

use std::rc::Rc;

use super::fields;
use crate::plan::{Id, TieEnd};

/// Gives the words of a message by its key.
pub type Wording<'a> = &'a dyn Fn(&str) -> String;

/// A network.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    /// What it is called.
    pub title: String,
    /// Whether this program wrote it, perhaps with another in between: its fields are those of a plan.
    pub is_ours: bool,
    /// Whether its places are those of a plan's map, rather than what another program worked out.
    pub has_our_places: bool,
    /// Whether it has no elements of its own, only those that its edges name.
    pub is_of_edges: bool,
    /// What the ids of its elements are good for.
    pub ids: IdUse,
    /// Its elements.
    pub nodes: Vec<Node>,
    /// What joins them.
    pub edges: Vec<Edge>,
    /// What stood in the file and stands nowhere here.
    pub left: Vec<LeftOut>,
}

/// What the ids of elements are good for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum IdUse {
    /// They tell elements of one file apart.
    #[default]
    WithinFile,
    /// They are the same in every file of that network; kept under this name.
    Lasting(&'static str),
}

/// Where an element stands: to the right and down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// An element.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Node {
    /// What tells it from others of the file; empty where the file gives none.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Whether the file says that it is the school whose network this is.
    pub is_school: bool,
    /// Where it stands.
    pub place: Option<Place>,
    /// What else is said of it, by name.
    pub values: Vec<(Rc<str>, Value)>,
}

/// Which way an edge runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Flow {
    /// The file does not say: it is an undirected edge.
    #[default]
    Unsaid,
    /// From its beginning to its end.
    Forward,
    /// Both ways.
    Both,
}

/// What joins two elements.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edge {
    /// What tells it from others of the file; empty where the file gives none.
    pub id: String,
    /// The id or the name of the element where it begins.
    pub from: String,
    /// The id or the name of the element where it ends.
    pub to: String,
    /// Which way it runs.
    pub flow: Flow,
    /// How heavy it is, as a number.
    pub weight: Option<String>,
    /// What else is said of it, by name.
    pub values: Vec<(Rc<str>, Value)>,
}

/// A value of a closed list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The key of its label; none for one of a newer version.
    pub key: Option<&'static str>,
    /// Its id.
    pub id: String,
}

/// What an element or an edge says under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Several texts.
    Texts(Vec<String>),
    /// A value of a closed list.
    Word(Word),
    /// Several values of a closed list.
    Words(Vec<Word>),
}

impl Word {
    /// Its label.
    pub fn label(&self, words: Wording<'_>) -> String {
        self.key.map_or_else(|| self.id.clone(), words)
    }
}

impl Value {
    /// The texts it consists of, values of closed lists as `word` says them.
    fn texts(&self, word: &dyn Fn(&Word) -> String) -> Vec<String> {
        match self {
            Self::Text(text) => vec![text.clone()],
            Self::Number(number) => vec![number.to_string()],
            Self::Texts(texts) => texts.clone(),
            Self::Word(one) => vec![word(one)],
            Self::Words(several) => several.iter().map(word).collect(),
        }
    }

    /// The texts it consists of, values of closed lists by their ids.
    pub fn in_ids(&self) -> Vec<String> {
        self.texts(&|word| word.id.clone())
    }

    /// The texts it consists of, values of closed lists by their labels.
    pub fn in_words(&self, words: Wording<'_>) -> Vec<String> {
        self.texts(&|word| word.label(words))
    }

    /// Whether it may hold several texts.
    pub fn is_list(&self) -> bool {
        matches!(self, Self::Texts(_) | Self::Words(_))
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Texts(texts) => texts.iter().all(|text| text.trim().is_empty()),
            Self::Words(words) => words.is_empty(),
            Self::Number(_) | Self::Word(_) => false,
        }
    }

    /// As a cell of a list, which is parted again where it becomes several.
    pub(super) fn as_cell(&self) -> String {
        let texts = self.in_ids();
        let joined = texts.join("; ");
        // One text alone would be parted at its commas.
        if self.is_list() && texts.len() == 1 && joined.contains(',') {
            joined + ";"
        } else {
            joined
        }
    }
}

/// Why something of a file has no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// So many colours, sizes and other looks.
    Looks(usize),
    /// So many edges that join more than two elements.
    Hyperedges(usize),
    /// So many elements stood inside others; they are brought in beside them.
    Nested(usize),
    /// So many elements or edges say from when to when they are there.
    Times(usize),
    /// So many elements have the id of an earlier one.
    SameIds(usize),
    /// So many halves of letters could not be read.
    HalfLetters(usize),
    /// So many keys were written twice, and the last counts.
    SameKeys(usize),
    /// So many loops of a Kumu project.
    Loops(usize),
    /// So many maps, views and presentations of a Kumu project.
    Views(usize),
    /// So many other parts of the file.
    Parts(usize),
}

impl Graph {
    /// The same with a place for every element: whom nobody placed stands where `at` has it. That is marked, so that it
    /// counts for nobody's choice when the file comes back.
    #[must_use]
    pub fn drawn_at(mut self, at: impl Fn(TieEnd) -> Option<Place>) -> Self {
        for node in self.nodes.iter_mut().filter(|node| node.place.is_none()) {
            let end = if node.is_school {
                TieEnd::School
            } else {
                TieEnd::Partner(Id::new(node.id.as_str()))
            };
            if let Some(place) = at(end) {
                node.place = Some(place);
                let mark = Value::Text(fields::US.to_owned());
                node.values.push((fields::PLACED_BY.into(), mark));
            }
        }
        self
    }

    /// Takes the marks off again; where the places are those of a plan's map, what was only drawn has none.
    pub(super) fn forget_drawn(&mut self) {
        for node in &mut self.nodes {
            let is_mark =
                |(name, value): &(Rc<str>, Value)| **name == *fields::PLACED_BY && value.in_ids() == [fields::US];
            let before = node.values.len();
            node.values.retain(|value| !is_mark(value));
            if self.has_our_places && node.values.len() < before {
                node.place = None;
            }
        }
    }

    /// The names under which its elements say something, in the order of a plan's fields, then as they first occur.
    pub(super) fn names_of_nodes(&self) -> Vec<Rc<str>> {
        names(
            self.nodes.iter().map(|node| node.values.as_slice()),
            fields::OF_PARTNERS,
        )
    }

    /// The names under which its edges say something.
    pub(super) fn names_of_edges(&self) -> Vec<Rc<str>> {
        names(self.edges.iter().map(|edge| edge.values.as_slice()), fields::OF_TIES)
    }

    /// Whether some edge runs one way.
    pub(super) fn is_directed(&self) -> bool {
        self.edges.iter().any(|edge| edge.flow == Flow::Forward)
    }
}

fn names<'a>(all: impl Iterator<Item = &'a [(Rc<str>, Value)]>, fields: &[fields::Field]) -> Vec<Rc<str>> {
    let mut seen = std::collections::HashSet::new();
    let mut found: Vec<Rc<str>> = Vec::new();
    for (name, _) in all.flatten() {
        if seen.insert(name) {
            found.push(Rc::clone(name));
        }
    }
    let place = |name: &Rc<str>| {
        fields
            .iter()
            .position(|field| field.id == &**name)
            .unwrap_or(fields.len())
    };
    crate::sorted::sort_by_key(&mut found, place);
    found
}

/// A value by its name.
pub(super) fn value<'a>(values: &'a [(Rc<str>, Value)], name: &str) -> Option<&'a Value> {
    values.iter().find(|(of, _)| &**of == name).map(|(_, value)| value)
}
