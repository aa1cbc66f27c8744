//! The cells of the grid by person, and by committee or team, as they are worded.

use std::rc::Rc;

use yew::AttrValue;

use super::as_a_whole::as_a_whole;
use crate::engine::leadership::PersonRow;
use crate::plan::{Id, Minutes, Part, Role};
use crate::ui::format::Format;
use crate::ui::parts::PartWords;
use crate::ui::widgets::Choice;
use crate::ui::widgets::grid::{Cell, CellState, Column, ColumnKind, Keyboard, SEPARATOR, SortKey, Width};
use crate::ui::words::Words;

/// The roles that can be named, with their names.
pub(super) type Roles = Rc<[(Id<Role>, AttrValue)]>;

/// What all rows are worded with.
#[derive(Clone, PartialEq)]
pub(super) struct PersonContext {
    pub(super) parts: PartWords,
    pub(super) format: Format,
    pub(super) roles: Roles,
    /// Whether committees and teams stand below the people.
    pub(super) has_bodies: bool,
}

/// What one row is made from.
#[derive(Clone, PartialEq)]
pub(super) enum Source {
    /// A person.
    Person(PersonRow),
    /// A committee or team, by its name, and the roles in which it has each of [`Part::OF_BODIES`] as a whole.
    Body(AttrValue, [Vec<Id<Role>>; 3]),
}

/// The columns: the person, the time their parts take, a list of roles for each part, and all that in short; and what parts
/// the people from committees and teams, where these stand among them. The first parts are in sight at once. Those behind them
/// are wide, so that their many roles do not make rows high whose other cells hold little. In the room few columns are in
/// sight, and what names the rows and the time leave them the place.
pub(super) fn columns(parts: &PartWords, roles: &Roles, has_bodies: bool, is_room: bool) -> Rc<[Column]> {
    let words = parts.words();
    let (of_names, first_parts) = if is_room { (Width::Small, 1) } else { (Width::Medium, 3) };
    let choices: Rc<[Choice]> = roles
        .iter()
        .map(|(id, name)| Choice::new(id.as_str().to_owned(), name.clone()))
        .collect();
    let shown = |id: &'static str, title: AttrValue, width| {
        Column::new(id, title, ColumnKind::Text(Keyboard::Text))
            .width(width)
            .read_only()
    };
    let first = [
        shown("name", words.text("leadership-person"), of_names),
        shown("hours", words.text("leadership-hours"), Width::Narrow),
    ];
    let of_parts = Part::ALL.iter().enumerate().map(|(place, part)| {
        Column::new(
            part.id().to_owned(),
            parts.label(part),
            ColumnKind::Multi(Rc::clone(&choices)),
        )
        .width(if place < first_parts { Width::Large } else { Width::Wide })
    });
    let short = [shown("short", words.text("leadership-in-short"), Width::Large)];
    let section = has_bodies.then(|| shown("section", words.text("leadership-view-by-person"), Width::Small).section());
    first.into_iter().chain(of_parts).chain(short).chain(section).collect()
}

/// The cells of a person, or of a committee or team.
pub(super) fn word(context: &PersonContext, source: &Source) -> Vec<Cell> {
    let words = context.parts.words();
    let section = |place: i64, key: &str| Cell::text(words.text(key)).sort(SortKey::Number(place));
    match source {
        Source::Person(row) => {
            let mut cells = vec![name_cell(words, row), hours_cell(words, &context.format, row)];
            let of_parts = Part::ALL.iter().map(|part| {
                let roles: Vec<_> = roles_with(row, part).cloned().collect();
                roles_cell(context, &row.person.name, part, &roles)
            });
            cells.extend(of_parts);
            cells.push(short_cell(&context.parts, row));
            cells.extend(context.has_bodies.then(|| section(0, "leadership-view-people")));
            cells
        }
        Source::Body(name, roles) => {
            let mut cells = vec![Cell::text(name.clone()), Cell::default().sort(SortKey::Blank)];
            let whole = as_a_whole(words, name);
            let of_parts = Part::ALL.iter().map(|part| {
                let place = Part::OF_BODIES.iter().position(|of_bodies| of_bodies == part);
                match place.and_then(|place| roles.get(place)) {
                    Some(roles) => roles_cell(context, &whole, part, roles),
                    None => roles_cell(context, &whole, part, &[]).read_only(),
                }
            });
            cells.extend(of_parts);
            cells.push(Cell::text(short_of_body(&context.parts, roles)).sort(SortKey::Blank));
            cells.push(section(1, "leadership-view-bodies"));
            cells
        }
    }
}

/// In how many roles a committee or team has a part as a whole: “approver of 2, 3 other parts”.
fn short_of_body(parts: &PartWords, roles: &[Vec<Id<Role>>; 3]) -> AttrValue {
    let said = Part::OF_BODIES.iter().zip(roles).filter(|(_, roles)| !roles.is_empty());
    let said = said.map(|(part, roles)| {
        let label = parts.label(part).to_lowercase();
        let arguments = [("part", label.into()), ("count", roles.len().into())];
        parts.words().with("leadership-part-count", &arguments).to_string()
    });
    said.collect::<Vec<_>>().join(", ").into()
}

/// What a person does, in a few words: “owner of 2, approver of 1, 3 other parts”.
pub(super) fn short(parts: &PartWords, row: &PersonRow) -> AttrValue {
    let words = parts.words();
    if row.roles.is_empty() {
        return words.text("leadership-nothing-yet");
    }
    let count_of = |part: &Part| row.counts.get(part).copied().unwrap_or(0);
    let answering = [Part::Owner, Part::Approver];
    let mut said: Vec<String> = answering
        .iter()
        .filter(|part| count_of(part) > 0)
        .map(|part| {
            let label = parts.label(part).to_lowercase();
            let arguments = [("part", label.into()), ("count", count_of(part).into())];
            words.with("leadership-part-count", &arguments).to_string()
        })
        .collect();
    let others: usize = row
        .counts
        .iter()
        .filter(|(part, _)| !answering.contains(part))
        .map(|(_, count)| count)
        .sum();
    if others > 0 {
        let key = if said.is_empty() {
            "leadership-parts-only"
        } else {
            "leadership-parts-other"
        };
        said.push(words.with(key, &[("count", others.into())]).to_string());
    }
    said.join(", ").into()
}

/// The name, with a flag where there is nothing yet: what says so in words stands behind all parts.
fn name_cell(words: &Words, row: &PersonRow) -> Cell {
    let cell = Cell::text(row.person.name.clone());
    if row.roles.is_empty() {
        cell.state(CellState::Flag(words.text("leadership-nothing-yet-name")))
    } else {
        cell
    }
}

fn short_cell(parts: &PartWords, row: &PersonRow) -> Cell {
    let cell = Cell::text(short(parts, row)).sort(SortKey::Number(-i64::try_from(row.owned).unwrap_or(0)));
    if row.roles.is_empty() {
        cell.state(CellState::Flag(parts.words().text("leadership-nothing-yet-hint")))
    } else {
        cell
    }
}

/// Hours asked against those given.
struct Hours {
    /// Under the heading “Hours a month”.
    short: &'static str,
    /// On its own.
    long: &'static str,
}

/// The hours asked against those given, in words: for a column of hours, or on its own.
pub(super) fn hours(
    words: &Words,
    format: &Format,
    asked: Minutes,
    given: Option<Minutes>,
    is_alone: bool,
) -> AttrValue {
    let keys = match given {
        None if asked.0 == 0 => return AttrValue::default(),
        None => Hours {
            short: "leadership-hours-asked",
            long: "leadership-hours-asked-long",
        },
        Some(given) if asked > given => Hours {
            short: "leadership-hours-over",
            long: "leadership-hours-over-long",
        },
        Some(_) => Hours {
            short: "leadership-hours-of",
            long: "leadership-hours-of-long",
        },
    };
    let given = given.unwrap_or_default();
    let over = Minutes(asked.0.saturating_sub(given.0));
    words.with(
        if is_alone { keys.long } else { keys.short },
        &[
            ("asked", format.hours(asked).into()),
            ("given", format.hours(given).into()),
            ("over", format.hours(over).into()),
        ],
    )
}

fn hours_cell(words: &Words, format: &Format, row: &PersonRow) -> Cell {
    let cell = Cell::text(hours(words, format, row.load, row.person.capacity, false));
    if row.is_overloaded() {
        cell.state(CellState::Flag(words.text("leadership-hours-over-hint")))
            .sort(SortKey::Number(-i64::from(row.load.0)))
    } else if row.load.0 == 0 {
        cell.sort(SortKey::Blank)
    } else {
        cell.sort(SortKey::Number(-i64::from(row.load.0)))
    }
}

/// The roles in which a person has a part.
pub(super) fn roles_with<'a>(row: &'a PersonRow, part: &'a Part) -> impl Iterator<Item = &'a Id<Role>> {
    let held = row.roles.iter().filter(|(_, parts)| parts.contains(part));
    held.map(|(role, _)| role)
}

fn roles_cell(context: &PersonContext, holder: &str, part: &Part, roles: &[Id<Role>]) -> Cell {
    let name = |role: &Id<Role>| {
        let found = context.roles.iter().find(|(id, _)| id == role);
        found.map(|(_, name)| name.to_string()).unwrap_or_default()
    };
    let names: Vec<_> = roles.iter().map(name).collect();
    let ids: Vec<_> = roles.iter().map(Id::as_str).collect();
    let words = context.parts.words();
    let label = words.with(
        "leadership-person-cell",
        &[
            ("person", holder.into()),
            ("part", context.parts.label(part).to_lowercase().into()),
            (
                "roles",
                if names.is_empty() {
                    words.text("leadership-of-nothing").as_str().into()
                } else {
                    names.join(", ").into()
                },
            ),
        ],
    );
    Cell::shown(names.join(", "), ids.join(&SEPARATOR.to_string())).label(label)
}
