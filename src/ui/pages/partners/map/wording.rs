//! The words for what is on the map.

use yew::prelude::*;

use super::desk::Desk;
use crate::engine::map_picture::{Arrangement, Line, Picture, Turn, Who};
use crate::plan::{Goal, Id, Partner, Plan, RecordId, TieEnd, TieKind, TieLevel};
use crate::ui::format::Format;
use crate::ui::labels::{self, named};
use crate::ui::record::labelled;
use crate::ui::words::Words;

/// What something on the map is called.
pub(super) fn who_name(words: &Words, plan: &Plan, who: &Who) -> AttrValue {
    match who {
        Who::School => named(words, &plan.title_of_end(&TieEnd::School)),
        Who::Partner(id) => labels::title_of(words, plan, &RecordId::from(id)),
        Who::Goal(id) => labels::title_of(words, plan, &RecordId::from(id)),
    }
}

/// The name of a partner.
pub(super) fn partner_name(words: &Words, plan: &Plan, id: &Id<Partner>) -> AttrValue {
    labels::title_of(words, plan, &RecordId::from(id))
}

/// Names in a row; of more than so many the rest as a count.
pub(super) fn listed(words: &Words, format: &Format, names: &[AttrValue], most: usize) -> String {
    let shown = if names.len() > most + 1 { most } else { names.len() };
    let (first, rest) = names.split_at(shown);
    let mut parts: Vec<String> = first.iter().map(ToString::to_string).collect();
    if !rest.is_empty() {
        parts.push(words.with("map-more", &[("count", rest.len().into())]).to_string());
    }
    format.list(&parts)
}

/// Goals in a row, each in quotation marks: their names are sentences themselves.
pub(super) fn goals_listed(words: &Words, format: &Format, plan: &Plan, ids: &[Id<Goal>], most: usize) -> String {
    let quoted = |id: &Id<Goal>| {
        let name = labels::title_of(words, plan, &RecordId::from(id));
        words.with("map-goal-quoted", &[("name", name.as_str().into())])
    };
    let names: Vec<AttrValue> = ids.iter().map(quoted).collect();
    listed(words, format, &names, most)
}

/// What is said of a node: its name, what it is, and with how many it is joined.
pub(super) fn node_name(words: &Words, picture: &Picture, place: usize) -> AttrValue {
    let Some(node) = picture.nodes.get(place) else {
        return AttrValue::default();
    };
    let kind = match (&node.who, &node.kind) {
        (Who::School, _) => words.text("map-the-school"),
        (Who::Goal(_), _) => words.text("map-a-goal"),
        (Who::Partner(_), None) => words.text("map-kind-unsaid"),
        (Who::Partner(_), Some(kind)) => labelled(words, kind),
    };
    let key = if matches!(node.who, Who::Goal(_)) {
        "map-node-goal"
    } else {
        "map-node"
    };
    let mut said = words
        .with(
            key,
            &[
                ("name", named(words, &node.name).as_str().into()),
                ("kind", kind.as_str().into()),
                ("count", node.degree.into()),
            ],
        )
        .to_string();
    if node.is_only_link {
        said.push(' ');
        said.push_str(&words.text("map-node-only"));
    }
    if who_is_resting(node.is_at_work, &node.who) {
        said.push(' ');
        said.push_str(&words.text("map-node-idle"));
    }
    said.into()
}

/// How many are named that somebody is joined with; the list below the map has all.
const JOINED: usize = 6;

/// With whom a node is joined, by name, and how close where `has_levels`.
pub(super) fn joined_with(desk: &Desk, place: usize, has_levels: bool) -> AttrValue {
    let Desk { words, plan, .. } = desk;
    let picture = &desk.drawn.picture;
    let name = |(number, other): (usize, &usize)| {
        let name = desk.who(*other).map(|who| desk.name(&who)).unwrap_or_default();
        let mut lines = picture.lines_of(place).filter(|line| line.other(place) == *other);
        // Beyond those that are named the rest only count.
        let line = lines.next().filter(|_| has_levels && number <= JOINED);
        let levels = line.map(|line| levels(words, plan, line)).unwrap_or_default();
        if levels.is_empty() {
            return name;
        }
        let arguments = [("name", name.as_str().into()), ("level", levels.join(", ").into())];
        words.with("map-joined-so", &arguments)
    };
    let names: Vec<AttrValue> = picture.neighbours(place).iter().enumerate().map(name).collect();
    match names.len() {
        0 => words.text("map-joined-none"),
        count => words.with(
            "map-joined",
            &[
                ("count", count.into()),
                ("names", listed(words, &desk.format, &names, JOINED).into()),
            ],
        ),
    }
}

/// How close the ties of a line are.
fn levels(words: &Words, plan: &Plan, line: &Line) -> Vec<String> {
    let ties = line.ties.iter().filter_map(|id| plan.ties.find(id));
    ties.map(|tie| level_name(words, tie.level.as_ref()).to_string())
        .collect()
}

fn level_name(words: &Words, level: Option<&TieLevel>) -> AttrValue {
    level.map_or_else(|| words.text("map-weight-0"), |level| labelled(words, level))
}

fn who_is_resting(is_at_work: bool, who: &Who) -> bool {
    !is_at_work && matches!(who, Who::Partner(_))
}

/// What lines of a weight say: how close a tie is by the step of its scale, or, around goals, whether a partner serves
/// one.
pub(super) fn weight_key(weight: u8, arrangement: Arrangement) -> &'static str {
    match weight {
        0 if arrangement == Arrangement::Goals => "map-weight-would-serve",
        _ if arrangement == Arrangement::Goals => "map-weight-serves",
        1 => "map-weight-1",
        2 => "map-weight-2",
        3 => "map-weight-3",
        4 => "map-weight-4",
        _ => "map-weight-0",
    }
}

/// What the map is called: what stands on it, and what joins that.
pub(super) fn map_name(words: &Words, picture: &Picture, arrangement: Arrangement) -> AttrValue {
    let count = |is: fn(&Who) -> bool| picture.nodes.iter().filter(|node| is(&node.who)).count();
    let key = match arrangement {
        Arrangement::Goals => "map-label-goals",
        Arrangement::Scales => "map-label-partners",
        _ => "map-label",
    };
    words.with(
        key,
        &[
            ("partners", count(|who| matches!(who, Who::Partner(_))).into()),
            ("goals", count(|who| matches!(who, Who::Goal(_))).into()),
            ("ties", picture.lines.len().into()),
        ],
    )
}

/// How a line is, in words: how close, what flows, and what shall become of it.
pub(super) fn line_says(words: &Words, plan: &Plan, line: &Line) -> String {
    let mut parts = Vec::new();
    for id in &line.ties {
        let Some(tie) = plan.ties.find(id) else { continue };
        parts.push(level_name(words, tie.level.as_ref()).to_string());
        let kinds: Vec<String> = tie
            .kinds
            .iter()
            .map(|kind: &TieKind| labelled(words, kind).to_string())
            .collect();
        if !kinds.is_empty() {
            parts.push(kinds.join(", "));
        }
        if let Some(desired) = tie
            .desired
            .as_ref()
            .filter(|desired| Some(*desired) != tie.level.as_ref())
        {
            let wanted = labelled(words, desired);
            parts.push(
                words
                    .with("map-tie-wanted", &[("level", wanted.as_str().into())])
                    .to_string(),
            );
        }
    }
    parts.join("; ")
}

/// What shall become of a line, as the key of a word.
pub(super) fn turn_key(turn: Turn) -> &'static str {
    match turn {
        Turn::Stays => "map-turn-stays",
        Turn::New => "map-turn-new",
        Turn::Closer => "map-turn-closer",
        Turn::Looser => "map-turn-looser",
        Turn::Ends => "map-turn-ends",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn around_goals_lines_say_who_serves_and_not_how_close_anybody_is() {
        let goals = [0, 2].map(|weight| weight_key(weight, Arrangement::Goals));
        assert_eq!(goals, ["map-weight-would-serve", "map-weight-serves"]);
        for arrangement in Arrangement::ALL.iter().filter(|one| **one != Arrangement::Goals) {
            let others = [0, 2].map(|weight| weight_key(weight, *arrangement));
            assert_eq!(others, ["map-weight-0", "map-weight-2"]);
        }
    }
}
