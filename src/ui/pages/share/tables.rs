//! Each table of the plan, to be copied into a document or a spreadsheet, or saved as CSV.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Intent;
use crate::exchange::entry::AmountRules;
use crate::exchange::table::file_name;
use crate::ui::labels;
use crate::ui::store::{use_plan, use_store};
use crate::ui::tables::Table;
use crate::ui::widgets::{Button, ButtonVariant, IconName};
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
    let store = use_store();
    let table = props.table;
    let name = table.name(&words);
    let shown = match table {
        Table::Records(kind) => labels::counted(&words, kind, plan.count(kind)),
        _ => name.clone(),
    };
    let copy = use_callback(
        (store.clone(), Rc::clone(&plan), words.clone()),
        move |_: MouseEvent, (store, plan, words)| {
            let (sheet, rules) = (
                table.sheet(words, plan, store.env().today()),
                AmountRules::of(&plan.about),
            );
            store.dispatch(Intent::Copy {
                text: sheet.to_cells(&rules).into(),
                html: Some(sheet.to_html(&rules).into()),
            });
        },
    );
    let save = use_callback(
        (store, Rc::clone(&plan), words.clone(), name.clone()),
        move |_: MouseEvent, (store, plan, words, name)| {
            let (sheet, rules) = (
                table.sheet(words, plan, store.env().today()),
                AmountRules::of(&plan.about),
            );
            let title = format!("{} {name}", plan.about.title);
            store.dispatch(Intent::Download {
                name: file_name(&title, store.env().today(), "csv").into(),
                mime: "text/csv",
                text: sheet.to_csv(&rules, true).into(),
            });
        },
    );
    html! {
        <li class="row">
            <span class="row__main">{ shown }</span>
            <div class="row__end cluster cluster--tight">
                <Button
                    small={true}
                    icon={IconName::Copy}
                    label={words.with("share-copy", &[("table", name.as_str().into())])}
                    on_click={copy}
                />
                <Button
                    small={true}
                    variant={ButtonVariant::Quiet}
                    icon={IconName::Download}
                    label={words.with("share-csv", &[("table", name.as_str().into())])}
                    on_click={save}
                />
            </div>
        </li>
    }
}
