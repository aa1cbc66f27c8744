//! What roles stand in groups by, in the grid and in the list: their practice, or the committee or team they are for.

use yew::AttrValue;

use crate::plan::{ClosedList, Plan, Practice, Role};
use crate::ui::labels;
use crate::ui::record::labelled;
use crate::ui::widgets::grid::{Cell, SortKey};
use crate::ui::words::Words;

/// What there is to group by: the names of the role's fields.
pub(super) const BY: [&str; 2] = ["practice", "body"];

/// A group, by its place among all of its kind, with its name.
pub(super) type Group = Option<(usize, AttrValue)>;

/// The group of a role, by one of [`BY`].
pub(super) fn group_of(words: &Words, plan: &Plan, role: &Role, by: &str) -> Group {
    if by == "practice" {
        let practice = role.practice.as_ref()?;
        let place = Practice::all().iter().position(|each| each == practice);
        return Some((place.unwrap_or(usize::MAX), labelled(words, practice)));
    }
    let id = role.body.as_ref()?;
    let mut bodies = plan.bodies.ordered().into_iter().enumerate();
    let (place, body) = bodies.find(|(_, body)| body.id == *id)?;
    Some((place, labels::named(words, &body.name)))
}

/// The cell of a group.
pub(super) fn group_cell(group: &Group) -> Cell {
    match group {
        Some((place, name)) => {
            Cell::text(name.clone()).sort(SortKey::Number(i64::try_from(*place).unwrap_or(i64::MAX)))
        }
        None => Cell::default().sort(SortKey::Blank),
    }
}
