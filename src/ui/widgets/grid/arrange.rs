//! Which rows are shown, in which order and in which groups: pure functions over rows, columns and a view.

use std::cmp::Ordering;
use std::collections::HashMap;

use yew::AttrValue;

use super::column::Column;
use super::model::{ColumnId, SortKey};
use super::rows::GridRow;
use super::view::GridView;
use crate::sorted::sort_by;
use crate::ui::widgets::fold::{compare, fold};

/// The rows to show, as places in the page's list: filtered, then by their groups, then sorted. Equal rows keep the page's
/// order.
pub(super) fn arrange(rows: &[GridRow], columns: &[Column], view: &GridView) -> Vec<usize> {
    let terms = terms(&view.filter);
    let matching = rows.iter().enumerate().filter(|(_, row)| matches(row, &terms));
    let Some(by) = By::of(columns, view) else {
        return matching.map(|(place, _)| place).collect();
    };
    let mut keyed: Vec<([Key; 2], usize)> = matching.map(|(place, row)| (by.keys(row), place)).collect();
    sort_by(&mut keyed, |(left, _), (right, _)| by.order(left, right));
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
    let Some(by) = By::of(columns, view) else {
        return false;
    };
    let keys: Vec<[Key; 2]> = shown_rows.iter().map(|row| by.keys(row)).collect();
    keys.windows(2).any(|pair| match pair {
        [left, right] => by.order(left, right) == Ordering::Greater,
        _ => false,
    })
}

fn terms(filter: &str) -> Vec<String> {
    fold(filter).split_whitespace().map(str::to_owned).collect()
}

fn matches(row: &GridRow, terms: &[String]) -> bool {
    terms.is_empty() || terms.iter().all(|term| row.search_text().contains(term.as_str()))
}

/// The columns, by their places, that decide the order: of the groups, and within one.
struct By {
    group: Option<usize>,
    sort: Option<usize>,
    is_descending: bool,
}

impl By {
    /// Nothing where the rows stand in the page's own order.
    fn of(columns: &[Column], view: &GridView) -> Option<Self> {
        let place = |id: &ColumnId| columns.iter().position(|column| column.id == *id);
        let by = Self {
            group: grouping(columns, view),
            sort: view.sort.as_ref().and_then(|sort| place(&sort.column)),
            is_descending: view.sort.as_ref().is_some_and(|sort| sort.is_descending),
        };
        (by.group.is_some() || by.sort.is_some()).then_some(by)
    }

    fn keys(&self, row: &GridRow) -> [Key; 2] {
        [self.group, self.sort].map(|column| column.map_or(Key::Blank, |column| key(row, column)))
    }

    fn order(&self, [left_group, left]: &[Key; 2], [right_group, right]: &[Key; 2]) -> Ordering {
        order(left_group, right_group, false).then_with(|| order(left, right, self.is_descending))
    }
}

/// The place of the column that heads the groups: what the view asks for, else what parts the rows for good.
fn grouping(columns: &[Column], view: &GridView) -> Option<usize> {
    let asked = view.group.as_ref();
    let asked = asked.and_then(|id| columns.iter().position(|column| column.id == *id));
    asked.or_else(|| columns.iter().position(|column| column.is_section))
}

/// Rows that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// The place of its first row among those shown.
    pub first: usize,
    /// How many rows it has.
    pub count: usize,
    /// What they share; empty where their cells are.
    pub title: AttrValue,
}

/// The groups that the rows shown stand in, from top to bottom.
pub(super) fn groups(rows: &[GridRow], shown: &[usize], columns: &[Column], view: &GridView) -> Vec<Group> {
    let Some(column) = grouping(columns, view) else {
        return Vec::new();
    };
    let mut groups: Vec<Group> = Vec::new();
    for (first, place) in shown.iter().enumerate() {
        let cell = rows.get(*place).and_then(|row| row.cell(column));
        let title = cell.map(|cell| cell.text.clone()).unwrap_or_default();
        match groups.last_mut().filter(|last| last.title == title) {
            Some(last) => last.count += 1,
            None => groups.push(Group { first, count: 1, title }),
        }
    }
    groups
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
    use super::super::model::Cell;
    use super::super::view::tests::columns;
    use super::*;

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
    fn groups_stand_together_each_sorted_in_itself_and_what_is_in_none_comes_last() {
        let view = GridView::default().grouped_by(Some("sum".into()));
        assert!(!view.is_natural());
        let shown = arrange(&rows(), &columns(), &view);
        assert_eq!(shown, [2, 0, 3, 1]);
        let told = |rows: &[GridRow], shown: &[usize], view: &GridView| -> Vec<(usize, usize, String)> {
            let groups = groups(rows, shown, &columns(), view);
            groups
                .iter()
                .map(|group| (group.first, group.count, group.title.to_string()))
                .collect()
        };
        let expected = [(0, 1, "4".to_owned()), (1, 2, "30".to_owned()), (3, 1, String::new())];
        assert_eq!(told(&rows(), &shown, &view), expected);
        let by_name = view.sorted_by(&"name".into());
        assert_eq!(arrange(&rows(), &columns(), &by_name), [2, 3, 0, 1]);
        assert_eq!(
            arrange(&rows(), &columns(), &by_name.sorted_by(&"name".into())),
            [2, 0, 3, 1]
        );
        assert!(told(&rows(), &[0, 1, 2, 3], &GridView::default()).is_empty());
        // A row that came into another group stays until the rows are arranged again, under a heading of its own.
        let mut after = rows();
        after[3] = row("4", "Arts", Some(4));
        let kept = keep(&rows(), &shown, &after);
        assert!(is_stale(&after, &kept, &columns(), &view));
        assert_eq!(told(&after, &kept, &view).len(), 4);
        assert_eq!(told(&after, &arrange(&after, &columns(), &view), &view).len(), 3);
    }

    #[test]
    fn sections_part_the_rows_in_the_pages_own_order_and_when_sorted() {
        let mut columns = columns();
        if let Some(last) = columns.last_mut() {
            *last = last.clone().section();
        }
        let of = |key: &str, name: &str, section: &str| {
            GridRow::new(
                key,
                [name, "", section].map(|text| Cell::text(text.to_owned())).to_vec(),
            )
        };
        let rows = [
            of("1", "Bo", "1 People"),
            of("2", "Ada", "1 People"),
            of("3", "Aa", "2 Teams"),
        ];
        let view = GridView::default();
        assert!(view.is_natural(), "rows can be moved");
        assert_eq!(view.shown(&columns), [0, 1]);
        let told = |view: &GridView| -> (Vec<usize>, Vec<(usize, usize)>) {
            let shown = arrange(&rows, &columns, view);
            let groups = groups(&rows, &shown, &columns, view);
            (shown, groups.iter().map(|group| (group.first, group.count)).collect())
        };
        assert_eq!(told(&view), (vec![0, 1, 2], vec![(0, 2), (2, 1)]));
        assert_eq!(
            told(&view.sorted_by(&"name".into())),
            (vec![1, 0, 2], vec![(0, 2), (2, 1)])
        );
    }
}
