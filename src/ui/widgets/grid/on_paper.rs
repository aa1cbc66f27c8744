//! What is printed of a grid is what is shown: also where something else stands in for it on paper.

use yew::prelude::*;

use super::arrange::arrange;
use super::column::Column;
use super::model::RowKey;
use super::rows::GridRow;
use super::view::GridView;
use crate::ui::words::use_words;

/// The keys of the rows that a view shows, in its order.
pub fn shown_rows(rows: &[GridRow], columns: &[Column], view: &GridView) -> Vec<RowKey> {
    let places = arrange(rows, columns, &view.over(columns));
    let shown = places.into_iter().filter_map(|place| rows.get(place));
    shown.map(|row| row.key.clone()).collect()
}

/// What [`FoundOnPaper`] takes.
#[derive(Properties, PartialEq)]
pub struct FoundOnPaperProps {
    /// What is looked for.
    pub filter: AttrValue,
    /// How many rows are printed.
    pub shown: usize,
    /// How many there are.
    pub total: usize,
}

/// Says on paper that only some rows are on it, for what was looked for.
#[component]
pub fn FoundOnPaper(props: &FoundOnPaperProps) -> Html {
    let words = use_words();
    let text = props.filter.trim();
    if text.is_empty() || props.shown == props.total {
        return Html::default();
    }
    let arguments = [
        ("text", text.into()),
        ("shown", props.shown.into()),
        ("total", props.total.into()),
    ];
    html! { <p class="only-print grid-found">{ words.with("grid-paper-found", &arguments) }</p> }
}

#[cfg(test)]
mod tests {
    use super::super::model::Cell;
    use super::super::view::tests::columns;
    use super::*;

    #[test]
    fn what_is_found_is_printed_in_the_order_it_is_shown_in() {
        let row = |key: &str, name: &str| {
            let cells = [name, "", ""].map(|text| Cell::text(text.to_owned()));
            GridRow::new(key, cells.to_vec())
        };
        let rows = [row("1", "Task 5"), row("2", "Task 15"), row("3", "Task 6")];
        let shown = |view: &GridView| -> Vec<String> {
            let keys = shown_rows(&rows, &columns(), view);
            keys.iter().map(ToString::to_string).collect()
        };
        let view = GridView::default();
        assert_eq!(shown(&view), ["1", "2", "3"]);
        assert_eq!(shown(&view.filtered("task 5")), ["1", "2"]);
        let last_first = view.sorted_by(&"name".into()).sorted_by(&"name".into());
        assert_eq!(shown(&last_first.filtered("task 5")), ["2", "1"]);
        assert_eq!(shown(&view.sorted_by(&"of another plan".into())), ["1", "2", "3"]);
    }
}
