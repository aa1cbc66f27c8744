//! The cells of the grid by person, as they are worded.

use std::rc::Rc;

use yew::AttrValue;

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
}

/// The columns: the person, what they do in short, a list of roles for each part, and the time it takes.
pub(super) fn columns(parts: &PartWords, roles: &Roles) -> Rc<[Column]> {
    let words = parts.words();
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
        shown("name", words.text("leadership-person"), Width::Medium),
        shown("short", words.text("leadership-in-short"), Width::Large),
        shown("hours", words.text("leadership-hours"), Width::Medium),
    ];
    let of_parts = Part::ALL.iter().map(|part| {
        Column::new(
            part.id().to_owned(),
            parts.label(part),
            ColumnKind::Multi(Rc::clone(&choices)),
        )
        .width(Width::Wide)
    });
    first.into_iter().chain(of_parts).collect()
}

/// The cells of a person.
pub(super) fn word(context: &PersonContext, row: &PersonRow) -> Vec<Cell> {
    let words = context.parts.words();
    let mut cells = vec![
        Cell::text(row.person.name.clone()),
        short_cell(&context.parts, row),
        hours_cell(words, &context.format, row),
    ];
    cells.extend(Part::ALL.iter().map(|part| roles_cell(context, row, part)));
    cells
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

fn roles_cell(context: &PersonContext, row: &PersonRow, part: &Part) -> Cell {
    let name = |role: &Id<Role>| {
        let found = context.roles.iter().find(|(id, _)| id == role);
        found.map(|(_, name)| name.to_string()).unwrap_or_default()
    };
    let names: Vec<_> = roles_with(row, part).map(name).collect();
    let ids: Vec<_> = roles_with(row, part).map(|role| role.as_str().to_owned()).collect();
    let words = context.parts.words();
    let label = words.with(
        "leadership-person-cell",
        &[
            ("person", row.person.name.as_str().into()),
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
