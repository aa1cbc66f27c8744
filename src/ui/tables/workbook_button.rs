//! The button by which the plan's money leaves the page as a workbook.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::workbook::workbook;
use crate::app::{Intent, Notice, NoticeKind};
use crate::exchange::table::file_name;
use crate::ui::chunks::workbook_writer;
use crate::ui::store::{use_plan, use_store};
use crate::ui::widgets::{Button, ButtonVariant, IconName};
use crate::ui::words::use_words;

/// What the file is, as in HTTP.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What [`WorkbookButton`] takes.
#[derive(Properties, PartialEq)]
pub struct WorkbookButtonProps {
    /// How much it asks for attention.
    #[prop_or_default]
    pub variant: ButtonVariant,
}

/// The button. What makes the file comes when it is first pressed; until then, and while the file is made, it says so.
#[component]
pub fn WorkbookButton(props: &WorkbookButtonProps) -> Html {
    let words = use_words();
    let plan = use_plan();
    let store = use_store();
    let is_busy = use_state_eq(|| false);
    let on_click = {
        let (words, is_busy) = (words.clone(), is_busy.clone());
        Callback::from(move |_: MouseEvent| {
            if *is_busy {
                return;
            }
            is_busy.set(true);
            let (words, plan, store, is_busy) = (words.clone(), Rc::clone(&plan), store.clone(), is_busy.setter());
            spawn_local(async move {
                let today = store.env().today();
                let told = match workbook_writer().await {
                    None => Err("notice-part-missed"),
                    Some(write) => write(&workbook(&words, &plan, today)).ok_or("notice-workbook-too-large"),
                };
                store.dispatch(match told {
                    Ok(bytes) => Intent::Download {
                        name: file_name(&plan.about.title, today, "xlsx").into(),
                        mime: XLSX,
                        bytes: bytes.into(),
                    },
                    Err(key) => Intent::Tell(Notice::new(NoticeKind::Trouble, key)),
                });
                is_busy.set(false);
            });
        })
    };
    html! {
        <>
            <Button label={words.text("out-workbook-save")} icon={IconName::Download} variant={props.variant} {on_click} />
            <span class="small soft" role="status">
                if *is_busy {
                    { words.text("out-workbook-busy") }
                }
            </span>
        </>
    }
}
