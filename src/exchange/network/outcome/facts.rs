//! What an edge says of a tie, by the names that programs and people use; the rest goes to the notes, under its name.

use crate::exchange::columns::{fold, read_tie_kind, read_tie_level, read_tie_scale, split_list};
use crate::exchange::list::append;
use crate::exchange::network::graph::{Edge, Value};
use crate::plan::{Id, Rank, Record, Tie, TieLevel, TieScale};
use crate::sorted::SortedMap;

/// How edges are read.
pub(super) struct Facts {
    /// What becomes of weights.
    pub weights: Weights,
    /// How many edges say something under a name that goes to the notes.
    pub kept: SortedMap<String, usize>,
}

/// What becomes of weights.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Weights {
    /// They say nothing that is not said otherwise.
    Nothing,
    /// Steps of the usual scale.
    Levels,
    /// They are kept in the notes.
    Notes,
}

/// What a name of an edge says.
enum Meaning {
    Level,
    Desired,
    Scale,
    Kinds,
    Either,
    Tags,
    Notes,
    FromRating,
    ToRating,
    Nothing,
}

fn meaning(name: &str) -> Option<Meaning> {
    Some(match fold(name).as_str() {
        "level"
        | "level now"
        | "tie level"
        | "strength"
        | "tie strength"
        | "closeness"
        | "relationship level"
        | "level of relationship"
        | "relationship strength"
        | "intensity" => Meaning::Level,
        "desired" | "level we want" | "level desired" | "desired level" | "target level" => Meaning::Desired,
        "scale" | "tie scale" => Meaning::Scale,
        "kinds" | "what flows" | "flows" | "flow" | "tie kinds" => Meaning::Kinds,
        "type" | "label" | "kind" | "relationship" | "relation" | "interaction" | "relationship type"
        | "connection type" => Meaning::Either,
        "tags" | "tag" | "keywords" => Meaning::Tags,
        "notes" | "note" | "description" | "comments" | "comment" | "remarks" => Meaning::Notes,
        "from rating" | "first ends rating" => Meaning::FromRating,
        "to rating" | "second ends rating" => Meaning::ToRating,
        "source" | "target" | "from" | "to" => Meaning::Nothing,
        _ => return None,
    })
}

impl Facts {
    /// What an edge says, as a tie without ends.
    pub fn of(&mut self, edge: &Edge) -> Tie {
        let mut tie = Tie::new(Id::default(), Rank::default());
        let scale = edge
            .values
            .iter()
            .find(|(name, _)| matches!(meaning(name), Some(Meaning::Scale)));
        tie.scale = scale.and_then(|(_, value)| read_tie_scale(&value.in_ids().join(" ")));
        for (name, value) in &edge.values {
            match meaning(name) {
                Some(meaning) => self.take(&mut tie, &meaning, name, value),
                None => self.keep(&mut tie, name, &value.in_ids().join("; ")),
            }
        }
        if let Some(weight) = &edge.weight {
            match self.weights {
                Weights::Nothing => {}
                Weights::Levels => match read_tie_level(weight, &TieScale::Vnl4) {
                    Some(level) if tie.level.is_none() => tie.level = Some(level),
                    _ => self.keep(&mut tie, "Weight", weight),
                },
                Weights::Notes => self.keep(&mut tie, "Weight", weight),
            }
        }
        tie
    }

    fn take(&mut self, tie: &mut Tie, meaning: &Meaning, name: &str, value: &Value) {
        let whole = value.in_ids().join("; ");
        let scale = tie.scale.clone().unwrap_or(TieScale::Vnl4);
        let rating = || whole.parse::<u8>().ok().filter(|rating| (1..=4).contains(rating));
        let is_taken = match meaning {
            Meaning::Level => set(&mut tie.level, read_tie_level(&whole, &scale)),
            Meaning::Desired => set(&mut tie.desired, read_tie_level(&whole, &scale)),
            Meaning::Scale => tie.scale.is_some(),
            Meaning::FromRating => set(&mut tie.from_rating, rating()),
            Meaning::ToRating => set(&mut tie.to_rating, rating()),
            Meaning::Tags => {
                tie.tags.extend(parts(value));
                true
            }
            Meaning::Notes => {
                append(&mut tie.notes, &whole);
                true
            }
            Meaning::Kinds => self.kinds(tie, name, value),
            // A number under such a name is no step of ours.
            Meaning::Either => {
                let level = read_tie_level(&whole, &TieScale::Other("".into())).filter(|_| tie.level.is_none());
                level.is_some() && set(&mut tie.level, level) || self.kinds(tie, name, value)
            }
            Meaning::Nothing => true,
        };
        if !is_taken {
            self.keep(tie, name, &whole);
        }
    }

    /// Adds what flows; parts that are no kind of tie are kept. Always takes all of it.
    fn kinds(&mut self, tie: &mut Tie, name: &str, value: &Value) -> bool {
        let mut unknown = Vec::new();
        for part in parts(value) {
            match read_tie_kind(&part) {
                Some(kind) => {
                    tie.kinds.insert(kind);
                }
                None => unknown.push(part),
            }
        }
        if !unknown.is_empty() {
            self.keep(tie, name, &unknown.join("; "));
        }
        true
    }

    fn keep(&mut self, tie: &mut Tie, name: &str, text: &str) {
        *self.kept.or_default(name.to_owned()) += 1;
        let line = format!("{name}: {text}");
        if !tie.notes.lines().any(|known| known == line) {
            append(&mut tie.notes, &line);
        }
    }
}

/// Sets what is not set; whether the value is there afterwards.
fn set<T: PartialEq>(field: &mut Option<T>, value: Option<T>) -> bool {
    if field.is_none() {
        *field = value;
        return field.is_some();
    }
    *field == value
}

fn parts(value: &Value) -> Vec<String> {
    match value {
        Value::Texts(texts) => texts
            .iter()
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty())
            .collect(),
        value => split_list(&value.in_ids().join("; "))
            .into_iter()
            .map(str::to_owned)
            .collect(),
    }
}

/// Adds to a tie what another edge between the same two says.
pub(super) fn add(tie: &mut Tie, other: Tie, kept: &mut SortedMap<String, usize>) {
    let mut differs = |name: &str, level: Option<&TieLevel>, known: &mut Option<TieLevel>, notes: &mut String| {
        let Some(level) = level else { return };
        if known.is_none() {
            *known = Some(level.clone());
        } else if known.as_ref() != Some(level) {
            let line = format!("{name}: {}", level.id());
            if !notes.lines().any(|known| known == line) {
                *kept.or_default(name.to_owned()) += 1;
                append(notes, &line);
            }
        }
    };
    differs("Level", other.level.as_ref(), &mut tie.level, &mut tie.notes);
    differs(
        "Level desired",
        other.desired.as_ref(),
        &mut tie.desired,
        &mut tie.notes,
    );
    if tie.scale.is_none() {
        tie.scale = other.scale;
    }
    tie.kinds.extend(other.kinds);
    tie.tags.extend(other.tags);
    tie.from_rating = tie.from_rating.or(other.from_rating);
    tie.to_rating = tie.to_rating.or(other.to_rating);
    for line in other.notes.lines() {
        if !tie.notes.lines().any(|known| known == line) {
            append(&mut tie.notes, line);
        }
    }
}
