//! How a grid is looked at: sorting, filter, columns. A value the page keeps.

use yew::AttrValue;

use super::column::Column;
use super::model::ColumnId;
use crate::sorted::sort_by_key;

/// What the rows are sorted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub column: ColumnId,
    /// Last first.
    pub is_descending: bool,
}

/// How a grid is looked at. The page keeps it, for instance per page in the session.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GridView {
    /// What the rows are sorted by; in the page's own order where there is nothing.
    pub sort: Option<Sort>,
    /// The column by which the rows stand in groups; each is sorted in itself.
    pub group: Option<ColumnId>,
    /// Words that rows must contain.
    pub filter: AttrValue,
    /// Columns that are not shown.
    pub hidden: Vec<ColumnId>,
    /// Columns in the order chosen; those not named follow in the page's order.
    pub order: Vec<ColumnId>,
}

impl GridView {
    /// The view after a press on a column's heading: ascending, then descending, then the page's own order.
    pub fn sorted_by(&self, column: &ColumnId) -> Self {
        let sort = match &self.sort {
            Some(sort) if sort.column == *column && sort.is_descending => None,
            Some(sort) if sort.column == *column => Some(true),
            _ => Some(false),
        };
        let sort = sort.map(|is_descending| Sort {
            column: column.clone(),
            is_descending,
        });
        Self { sort, ..self.clone() }
    }

    /// The view in groups by a column, or in none.
    pub fn grouped_by(&self, group: Option<ColumnId>) -> Self {
        Self { group, ..self.clone() }
    }

    /// The view with other words to search for.
    pub fn filtered(&self, filter: impl Into<AttrValue>) -> Self {
        Self {
            filter: filter.into(),
            ..self.clone()
        }
    }

    /// The view with a column shown or hidden.
    pub fn with_shown(&self, column: &ColumnId, is_shown: bool) -> Self {
        let mut view = self.clone();
        view.hidden.retain(|each| each != column);
        if !is_shown {
            view.hidden.push(column.clone());
        }
        view
    }

    /// The view with a column one place further left or right among those shown or hidden.
    pub fn with_moved(&self, columns: &[Column], column: &ColumnId, right: bool) -> Self {
        let mut ids: Vec<ColumnId> = self
            .arranged(columns)
            .into_iter()
            .map(|(_, each)| each.id.clone())
            .collect();
        let from = ids.iter().position(|each| each == column);
        let to = from.and_then(|from| {
            if right {
                from.checked_add(1)
            } else {
                from.checked_sub(1)
            }
        });
        if let (Some(from), Some(to)) = (from, to) {
            // The first column names the rows and stays where it is.
            let may = |place: usize| {
                let id = ids.get(place);
                place > 0
                    && id
                        .and_then(|id| columns.iter().find(|each| each.id == *id))
                        .is_some_and(|each| each.can_hide)
            };
            if may(from) && may(to) {
                ids.swap(from, to);
            }
        }
        Self {
            order: ids,
            ..self.clone()
        }
    }

    /// All columns in the order chosen, with their place in the page's list.
    pub fn arranged<'a>(&self, columns: &'a [Column]) -> Vec<(usize, &'a Column)> {
        let rank = |place: usize, column: &Column| {
            if place == 0 {
                return (0, 0);
            }
            let chosen = self.order.iter().position(|id| *id == column.id);
            chosen.map_or((2, place), |chosen| (1, chosen))
        };
        let mut arranged: Vec<(usize, &Column)> = columns.iter().enumerate().collect();
        sort_by_key(&mut arranged, |(place, column)| rank(*place, column));
        arranged
    }

    /// The places, in the page's list, of the columns that are shown.
    pub fn shown(&self, columns: &[Column]) -> Vec<usize> {
        let is_shown =
            |place: usize, column: &Column| place == 0 || !column.can_hide || !self.hidden.contains(&column.id);
        let arranged = self.arranged(columns).into_iter();
        arranged
            .filter(|(place, column)| is_shown(*place, column) && !column.is_section)
            .map(|(place, _)| place)
            .collect()
    }

    /// The view over these columns: what is sorted or grouped by a column that is not there is not.
    pub fn over(&self, columns: &[Column]) -> Self {
        let (sort, group) = (self.sort.clone(), self.group.clone());
        Self {
            sort: sort.filter(|sort| columns.iter().any(|column| column.id == sort.column)),
            group: group.filter(|id| columns.iter().any(|column| column.can_group && column.id == *id)),
            ..self.clone()
        }
    }

    /// Whether the rows stand in the page's own order.
    pub fn is_natural(&self) -> bool {
        self.sort.is_none() && self.group.is_none() && self.filter.trim().is_empty()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::column::{ColumnKind, Keyboard};
    use super::*;

    pub(in super::super) fn columns() -> Vec<Column> {
        let text = || ColumnKind::Text(Keyboard::Text);
        vec![
            Column::new("name", "Name", text()),
            Column::new("sum", "Sum", ColumnKind::Amount),
            Column::new("note", "Note", text()),
        ]
    }

    #[test]
    fn a_column_that_is_not_there_sorts_nothing() {
        let view = GridView::default().sorted_by(&"of another plan".into());
        assert!(!view.is_natural() && view.over(&columns()).is_natural());
        let view = GridView::default().sorted_by(&"sum".into());
        assert_eq!(view.over(&columns()), view);
        // Nor does one that heads no groups.
        let view = GridView::default().grouped_by(Some("note".into()));
        assert_eq!(view.over(&columns()), GridView::default());
    }

    #[test]
    fn columns_are_hidden_and_moved_but_the_first() {
        let view = GridView::default();
        assert_eq!(view.with_shown(&"sum".into(), false).shown(&columns()), [0, 2]);
        assert_eq!(view.with_shown(&"name".into(), false).shown(&columns()), [0, 1, 2]);
        assert_eq!(
            view.with_moved(&columns(), &"sum".into(), true).shown(&columns()),
            [0, 2, 1]
        );
        assert_eq!(
            view.with_moved(&columns(), &"sum".into(), false).shown(&columns()),
            [0, 1, 2]
        );
        assert_eq!(
            view.with_moved(&columns(), &"name".into(), true).shown(&columns()),
            [0, 1, 2]
        );
    }
}
