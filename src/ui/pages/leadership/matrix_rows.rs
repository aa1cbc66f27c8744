//! The cells of roles × people, as they are worded.

use crate::sorted::SortedSet;
use std::rc::Rc;

use yew::AttrValue;

use super::as_a_whole::{self, NamedBodies, as_a_whole, key_of};
use super::attention::{name_of, short, vacant};
use super::matrix_groups::{BY, Group, group_cell};
use crate::engine::leadership::{Holding, Ownership, RoleRow};
use crate::plan::{Day, Id, Kind, Part, Person, RecordId};
use crate::ui::format::Format;
use crate::ui::labels;
use crate::ui::parts::{Held, PartWords};
use crate::ui::widgets::grid::{Cell, CellState, Column, ColumnId, ColumnKind, Keyboard, SortKey, Width};

/// The column of the role's name.
pub(super) const NAME: &str = "name";
/// The column that says who owns it.
const OWNER: &str = "owner";

/// The people in the columns, with their names.
pub(super) type Named = Rc<[(Id<Person>, AttrValue)]>;

/// What all rows are worded with.
#[derive(Clone, PartialEq)]
pub(super) struct MatrixContext {
    pub(super) parts: PartWords,
    pub(super) format: Format,
    pub(super) people: Named,
    /// The committees and teams beside them.
    pub(super) bodies: NamedBodies,
}

/// What one row is made from.
#[derive(Clone, PartialEq)]
pub(super) struct MatrixSource {
    /// The role with its holders.
    pub(super) row: RoleRow,
    /// The groups it is in, as [`BY`] has them.
    pub(super) groups: [Group; 2],
    /// What could not be read in its cells.
    pub(super) refused: Vec<(ColumnId, AttrValue)>,
}

/// The column of a person.
pub(super) fn column_of(person: &Id<Person>) -> ColumnId {
    RecordId::from(person).to_string().into()
}

/// The person of a column.
pub(super) fn person_of(column: &str) -> Option<Id<Person>> {
    match RecordId::parse(column)? {
        RecordId::Person(id) => Some(id),
        _ => None,
    }
}

/// The columns: the role, its owner, what it can be grouped by, a narrow one for each person, and behind them one for
/// each committee or team. In the room those are narrower, for more people to be in sight.
pub(super) fn columns(parts: &PartWords, people: &Named, bodies: &NamedBodies, is_room: bool) -> Rc<[Column]> {
    let words = parts.words();
    let letters = parts.by_letter();
    let [of_roles, of_owners, of_each] = if is_room {
        [Width::Medium, Width::Narrow, Width::Tiny]
    } else {
        [Width::Large, Width::Medium, Width::Narrow]
    };
    let own = [
        Column::new(NAME, words.text("leadership-role"), ColumnKind::Text(Keyboard::Text)).width(of_roles),
        Column::new(OWNER, parts.label(&Part::Owner), ColumnKind::Text(Keyboard::Text))
            .width(of_owners)
            .read_only(),
    ];
    let groups = BY.map(|by| {
        let title = labels::field(words, Kind::Role, by);
        Column::new(by, title, ColumnKind::Text(Keyboard::Text))
            .groups()
            .read_only()
    });
    let of_people = people.iter().map(|(id, name)| {
        Column::new(column_of(id), name.clone(), ColumnKind::Letters(Rc::clone(&letters))).width(of_each)
    });
    let of_bodies = as_a_whole::columns(parts, bodies, is_room);
    own.into_iter()
        .chain(groups)
        .chain(of_people)
        .chain(of_bodies)
        .collect()
}

/// The cells of a role.
pub(super) fn word(context: &MatrixContext, source: &MatrixSource) -> Vec<Cell> {
    let MatrixSource { row, groups, refused } = source;
    let mut cells = vec![Cell::text(row.role.name.clone()), owner_cell(context, row)];
    cells.extend(groups.iter().map(group_cell));
    let typed = |id: &ColumnId| refused.iter().find(|(column, _)| column == id).map(|(_, text)| text);
    for (person, name) in context.people.iter() {
        cells.push(match typed(&column_of(person)) {
            Some(text) => refused_cell(context, row, (name, text), Part::ALL, "leadership-no-such-letter"),
            None => part_cell(context, row, person, name),
        });
    }
    for (body, name) in context.bodies.iter() {
        let name = as_a_whole(context.parts.words(), name);
        cells.push(match typed(&key_of(body)) {
            Some(text) => refused_cell(
                context,
                row,
                (&name, text),
                &Part::OF_BODIES,
                "leadership-no-letter-of-bodies",
            ),
            None => as_a_whole::cell(context, row, body, |meaning| cell_label(context, row, &name, meaning)),
        });
    }
    cells
}

/// A cell whose text stands for no part: it stays as it was typed, with the letters there are.
fn refused_cell(
    context: &MatrixContext,
    row: &RoleRow,
    (name, text): (&AttrValue, &AttrValue),
    letters: &[Part],
    message: &str,
) -> Cell {
    let letters = context.parts.letters_of(letters);
    let letters: Vec<&str> = letters.iter().map(|choice| choice.value.as_str()).collect();
    let arguments = [("text", text.as_str().into()), ("letters", letters.join(" ").into())];
    let message = context.parts.words().with(message, &arguments);
    Cell::text(text.clone())
        .label(cell_label(context, row, name, text))
        .state(CellState::Error(message))
}

fn owner_cell(context: &MatrixContext, row: &RoleRow) -> Cell {
    let words = context.parts.words();
    let cell = Cell::text(short(&context.parts, &context.format, row));
    match row.ownership {
        Ownership::Owned => cell,
        Ownership::Missing => cell
            .state(CellState::Flag(words.text("leadership-no-owner-hint")))
            .sort(SortKey::Number(0)),
        Ownership::ToCome => cell
            .state(CellState::Flag(
                words.with("leadership-owner-to-come-hint", &[context.parts.chosen()]),
            ))
            .sort(SortKey::Number(1)),
        Ownership::Several => {
            let owners: Vec<_> = row.together.iter().map(|owner| owner.name.clone()).collect();
            let message = words.with(
                "leadership-several-owners-hint",
                &[("owners", owners.join(", ").into()), context.parts.chosen()],
            );
            cell.state(CellState::Flag(message)).sort(SortKey::Number(2))
        }
        Ownership::Vacant => {
            let message = vacant(words, &row.role);
            cell.state(CellState::Note(message)).sort(SortKey::Number(3))
        }
    }
}

fn part_cell(context: &MatrixContext, row: &RoleRow, person: &Id<Person>, name: &AttrValue) -> Cell {
    let parts = &context.parts;
    let held = parts.held(row, person);
    // What is over is history: typing here changes what is and what is to come.
    let typed: SortedSet<&Part> = held.now.iter().chain(&held.later).copied().collect();
    let sort = Part::ALL.iter().position(|part| typed.contains(part));
    let cell = Cell::shown(held.text.clone(), parts.letters(&typed))
        .label(label(context, row, (person, name), &held))
        .sort(sort.map_or(SortKey::Blank, |place| {
            SortKey::Number(i64::try_from(place).unwrap_or(i64::MAX))
        }));
    match note(context, row, person, &held) {
        Some(note) => cell.state(CellState::Note(note)),
        None => cell,
    }
}

/// What is to be known of a cell beside its letters.
fn note(context: &MatrixContext, row: &RoleRow, person: &Id<Person>, held: &Held) -> Option<AttrValue> {
    let words = context.parts.words();
    let begins = first_to_come(row, person).filter(|_| !held.later.is_empty());
    let over = row.of(person).find(|holding| !holding.holds);
    if let Some(day) = begins {
        Some(words.with("leadership-begins", &[("day", context.format.day(day).into())]))
    } else if let (Some(over), false) = (over, held.past.is_empty()) {
        Some(over_note(context, over))
    } else {
        held.is_unclear.then(|| words.text("leadership-part-unclear"))
    }
}

fn first_to_come(row: &RoleRow, person: &Id<Person>) -> Option<Day> {
    row.of(person).filter_map(|holding| holding.begins).min()
}

/// “Attendance outreach, Ana Ruiz: owner, approver”.
fn label(context: &MatrixContext, row: &RoleRow, (person, name): (&Id<Person>, &AttrValue), held: &Held) -> AttrValue {
    let words = context.parts.words();
    let list = |parts: &SortedSet<&Part>| context.parts.list(parts.iter().copied());
    let mut meaning: Vec<String> = Vec::new();
    if !held.now.is_empty() {
        meaning.push(list(&held.now));
    }
    if let Some(day) = first_to_come(row, person).filter(|_| !held.later.is_empty()) {
        let arguments = [
            ("parts", list(&held.later).into()),
            ("day", context.format.day(day).into()),
        ];
        meaning.push(words.with("leadership-will", &arguments).to_string());
    }
    if !held.past.is_empty() {
        let was = words.with("leadership-was", &[("parts", list(&held.past).into())]);
        meaning.push(was.to_string());
    }
    let mut meaning = if meaning.is_empty() {
        words.text("leadership-no-part").to_string()
    } else {
        meaning.join(", ")
    };
    // What is seen is in what is heard; one letter alone is the first of its word.
    if held.text.chars().count() > 1 {
        let arguments = [("parts", meaning.into()), ("letters", held.text.as_str().into())];
        meaning = words.with("leadership-cell-letters", &arguments).to_string();
    }
    cell_label(context, row, name, &meaning)
}

fn cell_label(context: &MatrixContext, row: &RoleRow, person: &AttrValue, meaning: &str) -> AttrValue {
    let words = context.parts.words();
    words.with(
        "leadership-cell",
        &[
            ("role", name_of(words, row).as_str().into()),
            ("person", person.as_str().into()),
            ("parts", meaning.into()),
        ],
    )
}

fn over_note(context: &MatrixContext, over: &Holding) -> AttrValue {
    let words = context.parts.words();
    if over.begins.is_some() {
        return words.text("leadership-term-never");
    }
    match over.assignment.ends {
        Some(day) => words.with("leadership-term-over", &[("day", context.format.day(day).into())]),
        None => words.text("leadership-term-over-some-day"),
    }
}
