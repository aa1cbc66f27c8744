//! Each table of the plan, to be copied into a document or a spreadsheet, or saved as CSV.

use yew::prelude::*;

use crate::ui::labels;
use crate::ui::store::use_plan;
use crate::ui::tables::{Table, TableButtons};
use crate::ui::words::use_words;

/// The tables that hold something.
#[component]
pub fn Tables() -> Html {
    let words = use_words();
    let plan = use_plan();
    let tables: Vec<Table> = Table::ALL
        .iter()
        .copied()
        .filter(|table| table.is_filled(&plan))
        .collect();
    if tables.is_empty() {
        return Html::default();
    }
    html! {
        <section class="stack stack--tight no-print" aria-labelledby="share-tables">
            <h2 id="share-tables" class="title-2">{ words.text("share-tables") }</h2>
            <p>{ words.text("share-tables-text") }</p>
            <ul class="rows">
                for table in tables {
                    <TableRow key={format!("{table:?}")} {table} />
                }
            </ul>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct TableRowProps {
    table: Table,
}

#[component]
fn TableRow(props: &TableRowProps) -> Html {
    let words = use_words();
    let plan = use_plan();
    let table = props.table;
    let shown = match table {
        Table::Records(kind) => labels::counted(&words, kind, plan.count(kind)),
        _ => table.name(&words),
    };
    html! {
        <li class="row">
            <span class="row__main">{ shown }</span>
            <div class="row__end cluster cluster--tight">
                <TableButtons {table} />
            </div>
        </li>
    }
}
