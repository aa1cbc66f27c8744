//! How a grid is looked at: sorting, filter, columns. A value the page keeps, and the pure functions over it.

use std::cmp::Ordering;
use std::collections::HashMap;

use yew::AttrValue;

use super::column::Column;
use super::model::{ColumnId, SortKey};
use super::rows::GridRow;
use crate::sorted::{sort_by, sort_by_key};
use crate::ui::widgets::fold::{compare, fold};

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
            .filter(|(place, column)| is_shown(*place, column))
            .map(|(place, _)| place)
            .collect()
    }

    /// The view over these columns: what is sorted by a column that is not there is not sorted.
    pub fn over(&self, columns: &[Column]) -> Self {
        let sort = self.sort.clone();
        Self {
            sort: sort.filter(|sort| columns.iter().any(|column| column.id == sort.column)),
            ..self.clone()
        }
    }

    /// Whether the rows stand in the page's own order.
    pub fn is_natural(&self) -> bool {
        self.sort.is_none() && self.filter.trim().is_empty()
    }
}

/// The rows to show, as places in the page's list: filtered, then sorted. Equal rows keep the page's order.
pub(super) fn arrange(rows: &[GridRow], columns: &[Column], view: &GridView) -> Vec<usize> {
    let terms = terms(&view.filter);
    let matching = rows.iter().enumerate().filter(|(_, row)| matches(row, &terms));
    let Some((sort, column)) = sort_column(columns, view) else {
        return matching.map(|(place, _)| place).collect();
    };
    let mut keyed: Vec<(Key, usize)> = matching.map(|(place, row)| (key(row, column), place)).collect();
    sort_by(&mut keyed, |(left, _), (right, _)| {
        order(left, right, sort.is_descending)
    });
    keyed.into_iter().map(|(_, place)| place).collect()
}

/// The rows shown before, where they are still there, in the order they had; then those that are new. Nothing moves
/// under the hands of someone who types.
pub(super) fn keep(before: &[GridRow], shown: &[usize], after: &[GridRow]) -> Vec<usize> {
    let same_keys = before.len() == after.len() && before.iter().zip(after).all(|(old, new)| old.key == new.key);
    if same_keys {
        return shown.to_vec();
    }
    let mut places: HashMap<&str, usize> = after
        .iter()
        .enumerate()
        .map(|(place, row)| (&*row.key, place))
        .collect();
    let mut kept: Vec<usize> = Vec::with_capacity(after.len());
    kept.extend(
        shown
            .iter()
            .filter_map(|place| before.get(*place))
            .filter_map(|row| places.remove(&*row.key)),
    );
    // What the filter hid stays hidden.
    for row in before {
        places.remove(&*row.key);
    }
    let mut new: Vec<usize> = places.into_values().collect();
    sort_by(&mut new, Ord::cmp);
    kept.extend(new);
    kept
}

/// Whether sorting and filtering again would show something else.
pub(super) fn is_stale(rows: &[GridRow], shown: &[usize], columns: &[Column], view: &GridView) -> bool {
    let terms = terms(&view.filter);
    let shown_rows: Vec<&GridRow> = shown.iter().filter_map(|place| rows.get(*place)).collect();
    if !terms.is_empty() {
        let matching = rows.iter().filter(|row| matches(row, &terms)).count();
        if matching != shown_rows.len() || !shown_rows.iter().all(|row| matches(row, &terms)) {
            return true;
        }
    }
    let Some((sort, column)) = sort_column(columns, view) else {
        return false;
    };
    let keys: Vec<Key> = shown_rows.iter().map(|row| key(row, column)).collect();
    keys.windows(2).any(|pair| match pair {
        [left, right] => order(left, right, sort.is_descending) == Ordering::Greater,
        _ => false,
    })
}

fn terms(filter: &str) -> Vec<String> {
    fold(filter).split_whitespace().map(str::to_owned).collect()
}

fn matches(row: &GridRow, terms: &[String]) -> bool {
    terms.is_empty() || terms.iter().all(|term| row.search_text().contains(term.as_str()))
}

fn sort_column<'a>(columns: &[Column], view: &'a GridView) -> Option<(&'a Sort, usize)> {
    let sort = view.sort.as_ref()?;
    let column = columns.iter().position(|column| column.id == sort.column)?;
    Some((sort, column))
}

enum Key {
    Number(i64),
    Text(String),
    Blank,
}

fn key(row: &GridRow, column: usize) -> Key {
    let Some(cell) = row.cell(column) else {
        return Key::Blank;
    };
    match &cell.sort {
        Some(SortKey::Blank) => Key::Blank,
        Some(SortKey::Number(number)) => Key::Number(*number),
        Some(SortKey::Text(text)) => Key::Text(fold(text)),
        None if cell.text.trim().is_empty() => Key::Blank,
        None => Key::Text(fold(&cell.text)),
    }
}

fn order(left: &Key, right: &Key, is_descending: bool) -> Ordering {
    let ascending = match (left, right) {
        (Key::Blank, Key::Blank) => return Ordering::Equal,
        (Key::Blank, _) => return Ordering::Greater,
        (_, Key::Blank) => return Ordering::Less,
        (Key::Number(left), Key::Number(right)) => left.cmp(right),
        (Key::Text(left), Key::Text(right)) => compare(left, right),
        (Key::Number(_), Key::Text(_)) => Ordering::Less,
        (Key::Text(_), Key::Number(_)) => Ordering::Greater,
    };
    if is_descending { ascending.reverse() } else { ascending }
}

#[cfg(test)]
mod tests {
    use super::super::column::{ColumnKind, Keyboard};
    use super::super::model::Cell;
    use super::*;

    fn columns() -> Vec<Column> {
        let text = || ColumnKind::Text(Keyboard::Text);
        vec![
            Column::new("name", "Name", text()),
            Column::new("sum", "Sum", ColumnKind::Amount),
            Column::new("note", "Note", text()),
        ]
    }

    fn row(key: &str, name: &str, sum: Option<i64>) -> GridRow {
        let sum = sum.map_or(Cell::text("").sort(SortKey::Blank), |sum| {
            Cell::text(sum.to_string()).sort(SortKey::Number(sum))
        });
        GridRow::new(key, vec![Cell::text(name.to_owned()), sum, Cell::text("")])
    }

    fn rows() -> Vec<GridRow> {
        vec![
            row("1", "Élan", Some(30)),
            row("2", "arts", None),
            row("3", "Bank", Some(4)),
            row("4", "Arts", Some(30)),
        ]
    }

    #[test]
    fn sorting_is_stable_by_words_or_size_with_blanks_last() {
        let view = GridView::default();
        assert_eq!(arrange(&rows(), &columns(), &view), [0, 1, 2, 3]);
        let by_name = view.sorted_by(&"name".into());
        assert_eq!(arrange(&rows(), &columns(), &by_name), [1, 3, 2, 0]);
        let by_sum = view.sorted_by(&"sum".into());
        assert_eq!(arrange(&rows(), &columns(), &by_sum), [2, 0, 3, 1]);
        let down = by_sum.sorted_by(&"sum".into());
        assert_eq!(arrange(&rows(), &columns(), &down), [0, 3, 2, 1]);
        assert_eq!(down.sorted_by(&"sum".into()).sort, None);
    }

    #[test]
    fn a_filter_takes_all_its_words_in_any_case() {
        let view = GridView::default().filtered(" ELAN 3");
        assert_eq!(arrange(&rows(), &columns(), &view), [0]);
        assert!(arrange(&rows(), &columns(), &view.filtered("nobody")).is_empty());
    }

    #[test]
    fn rows_keep_their_place_while_they_change_and_new_ones_come_last() {
        let view = GridView::default().sorted_by(&"name".into());
        let before = rows();
        let shown = arrange(&before, &columns(), &view);
        let mut after = before.clone();
        after[1] = row("2", "zoo", None);
        let kept = keep(&before, &shown, &after);
        assert_eq!(kept, shown);
        assert!(!is_stale(&before, &shown, &columns(), &view));
        assert!(is_stale(&after, &kept, &columns(), &view));
        after.remove(2);
        after.insert(0, row("5", "New", None));
        let keys: Vec<_> = keep(&before, &shown, &after)
            .into_iter()
            .map(|place| after[place].key.to_string())
            .collect();
        assert_eq!(keys, ["2", "4", "1", "5"]);
    }

    #[test]
    fn a_row_hidden_by_the_filter_stays_hidden_when_others_come() {
        let view = GridView::default().filtered("arts");
        let before = rows();
        let shown = arrange(&before, &columns(), &view);
        let mut after = before.clone();
        after.push(row("5", "Something else", None));
        assert_eq!(keep(&before, &shown, &after), [1, 3, 4]);
        assert!(is_stale(&after, &[1, 3, 4], &columns(), &view));
    }

    #[test]
    fn a_column_that_is_not_there_sorts_nothing() {
        let view = GridView::default().sorted_by(&"of another plan".into());
        assert!(!view.is_natural() && view.over(&columns()).is_natural());
        let view = GridView::default().sorted_by(&"sum".into());
        assert_eq!(view.over(&columns()), view);
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
