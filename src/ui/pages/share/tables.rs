//! Each table of the plan, to be copied into a document or a spreadsheet, or saved as CSV; and all money as a workbook.

use yew::prelude::*;

use crate::ui::store::use_plan;
use crate::ui::tables::{Table, TableList, WorkbookButton};
use crate::ui::words::use_words;

/// The tables that hold something.
#[component]
pub fn Tables() -> Html {
    let words = use_words();
    let plan = use_plan();
    if !Table::ALL.iter().any(|table| table.is_filled(&plan)) {
        return Html::default();
    }
    html! {
        <section class="stack stack--tight no-print" aria-labelledby="share-tables">
            <h2 id="share-tables" class="title-2">{ words.text("share-tables") }</h2>
            <p>{ words.text("share-tables-text") }</p>
            <TableList />
            if Table::Years.is_filled(&plan) {
                <p>{ words.text("out-workbook-text") }</p>
                <div class="cluster"><WorkbookButton /></div>
            }
        </section>
    }
}
