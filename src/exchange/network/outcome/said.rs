//! What should be known of a network as a whole, and what of it has no place.

use super::ties::Ties;
use crate::exchange::columns::{Offer, Target};
use crate::exchange::network::graph::LeftOut;
use crate::exchange::network::incoming::Incoming;

/// Why an element is taken for the school itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchoolBy {
    /// The file says so.
    File,
    /// It is called as the plan's school.
    Name,
    /// It is the one school, and in the middle of the network.
    Kind,
    /// The user said so.
    Said,
}

/// Something to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// This element is taken for the school itself.
    School(String, SchoolBy),
    /// No element is the school itself.
    NoSchool,
    /// The school's element says something under these names, which is left out.
    OfSchool(Vec<String>),
    /// What elements say under a name is kept as a text field of their partners: the name, and of how many.
    Custom(String, usize),
    /// What elements say under a name is kept in the notes of their partners.
    Notes(String, usize),
    /// What elements say under a name is left out.
    Skipped(String, usize),
    /// What edges say under a name is kept in the notes of their ties.
    TieNotes(String, usize),
    /// All edges weigh this, which says nothing.
    SameWeight(String),
    /// So many partners are put where the network has them.
    Places(usize),
    /// So many elements have a place in the file, which is not taken over.
    NoPlaces(usize),
    /// So many edges tell of a tie of which an earlier one told.
    Doubled(usize),
    /// What the file holds beside it.
    Left(LeftOut),
}

impl Said {
    /// The key of its message. It takes `name`, `names` or `count`, as the variant has it.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::School(_, SchoolBy::File) => "network-school-by-file",
            Self::School(_, SchoolBy::Name) => "network-school-by-name",
            Self::School(_, SchoolBy::Kind) => "network-school-by-kind",
            Self::School(_, SchoolBy::Said) => "network-school-said",
            Self::NoSchool => "network-no-school",
            Self::OfSchool(_) => "network-of-school",
            Self::Custom(..) => "network-kept-custom",
            Self::Notes(..) => "network-kept-notes",
            Self::Skipped(..) => "network-skipped",
            Self::TieNotes(..) => "network-kept-tie-notes",
            Self::SameWeight(_) => "network-same-weight",
            Self::Places(_) => "network-places",
            Self::NoPlaces(_) => "network-no-places",
            Self::Doubled(_) => "network-doubled",
            Self::Left(LeftOut::Looks(_)) => "network-left-looks",
            Self::Left(LeftOut::Hyperedges(_)) => "network-left-hyperedges",
            Self::Left(LeftOut::Nested(_)) => "network-left-nested",
            Self::Left(LeftOut::Times(_)) => "network-left-times",
            Self::Left(LeftOut::SameIds(_)) => "network-left-same-ids",
            Self::Left(LeftOut::HalfLetters(_)) => "network-left-half-letters",
            Self::Left(LeftOut::SameKeys(_)) => "network-left-same-keys",
            Self::Left(LeftOut::Loops(_)) => "network-left-loops",
            Self::Left(LeftOut::Views(_)) => "network-left-views",
            Self::Left(LeftOut::Parts(_)) => "network-left-parts",
        }
    }

    /// The name, or names, that its message takes; empty where it takes none.
    pub fn name(&self) -> String {
        match self {
            Self::School(name, _)
            | Self::Custom(name, _)
            | Self::Notes(name, _)
            | Self::Skipped(name, _)
            | Self::TieNotes(name, _)
            | Self::SameWeight(name) => name.clone(),
            Self::OfSchool(names) => names.join(", "),
            _ => String::new(),
        }
    }

    /// The count that its message takes; none where it takes none.
    pub fn count(&self) -> usize {
        match self {
            Self::School(..) | Self::NoSchool | Self::SameWeight(_) => 0,
            Self::OfSchool(names) => names.len(),
            Self::Custom(_, count)
            | Self::Notes(_, count)
            | Self::Skipped(_, count)
            | Self::TieNotes(_, count)
            | Self::Places(count)
            | Self::NoPlaces(count)
            | Self::Doubled(count) => *count,
            Self::Left(left) => match left {
                LeftOut::Looks(count)
                | LeftOut::Hyperedges(count)
                | LeftOut::Nested(count)
                | LeftOut::Times(count)
                | LeftOut::SameIds(count)
                | LeftOut::HalfLetters(count)
                | LeftOut::SameKeys(count)
                | LeftOut::Loops(count)
                | LeftOut::Views(count)
                | LeftOut::Parts(count) => *count,
            },
        }
    }
}

/// What is to be known of a network, with how many partners are put where it has them.
pub(super) fn of(incoming: &Incoming, ties: &Ties, places: usize) -> Vec<Said> {
    let graph = incoming.graph();
    let mut said = Vec::new();
    let school = incoming
        .school()
        .and_then(|(place, by)| Some((graph.nodes.get(place)?, by)));
    match school {
        Some((node, by)) => {
            said.push(Said::School(node.label.clone(), by));
            let names: Vec<String> = node.values.iter().map(|(name, _)| name.to_string()).collect();
            said.extend((!names.is_empty()).then_some(Said::OfSchool(names)));
        }
        None => said.push(Said::NoSchool),
    }
    for column in incoming
        .draft
        .columns()
        .iter()
        .skip(1)
        .filter(|column| column.filled > 0)
    {
        let (name, count) = (column.heading.clone(), column.filled);
        match column.target {
            Target::Custom => said.push(Said::Custom(name, count)),
            Target::Notes => said.push(Said::Notes(name, count)),
            Target::Skip if column.offer == Offer::Offered => said.push(Said::Skipped(name, count)),
            _ => {}
        }
    }
    said.extend(
        ties.kept
            .iter()
            .map(|(name, count)| Said::TieNotes(name.clone(), *count)),
    );
    said.extend(ties.same_weight.clone().map(Said::SameWeight));
    let placed = graph.nodes.iter().filter(|node| node.place.is_some()).count();
    if incoming.takes_places {
        said.extend((places > 0).then_some(Said::Places(places)));
    } else {
        said.extend((placed > 0).then_some(Said::NoPlaces(placed)));
    }
    said.extend((ties.doubled > 0).then_some(Said::Doubled(ties.doubled)));
    said.extend(graph.left.iter().copied().map(Said::Left));
    said
}
