//! Tables in a list, each with the buttons by which it leaves the page.

use yew::prelude::*;

use super::{Table, TableButtons};
use crate::ui::labels;
use crate::ui::store::use_plan;
use crate::ui::words::use_words;

/// What [`TableList`] takes.
#[derive(Properties, PartialEq)]
pub struct TableListProps {
    /// Only those of money.
    #[prop_or_default]
    pub only_money: bool,
}

/// The list.
#[component]
pub fn TableList(props: &TableListProps) -> Html {
    let plan = use_plan();
    let asked = Table::ALL
        .iter()
        .filter(|table| !props.only_money || table.is_of_money());
    // Those that hold nothing are left out.
    let tables = asked.copied().filter(|table| table.is_filled(&plan));
    html! {
        <ul class="rows tables">
            for table in tables {
                <TableRow key={format!("{table:?}")} {table} />
            }
        </ul>
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
        _ => table.name(&words, &plan),
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
