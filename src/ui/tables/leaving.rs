//! The buttons by which a table leaves the page: copied, or as a file.

use std::rc::Rc;

use yew::prelude::*;

use super::Table;
use crate::app::Intent;
use crate::exchange::entry::AmountRules;
use crate::exchange::table::file_name;
use crate::ui::store::{use_plan, use_store};
use crate::ui::widgets::{Button, ButtonVariant, IconName};
use crate::ui::words::use_words;

/// What [`TableButtons`] takes.
#[derive(Properties, PartialEq)]
pub struct TableButtonsProps {
    /// The table.
    pub table: Table,
}

/// The buttons of a table.
#[component]
pub fn TableButtons(props: &TableButtonsProps) -> Html {
    let words = use_words();
    let plan = use_plan();
    let store = use_store();
    let table = props.table;
    let name = table.name(&words, &plan);
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
                bytes: sheet.to_csv(&rules, true).into_bytes().into(),
            });
        },
    );
    html! {
        <>
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
        </>
    }
}
