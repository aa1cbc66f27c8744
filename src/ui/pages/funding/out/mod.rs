//! Reports and files: all the money as a workbook, every table of it to copy or to save, and the budget by category.

mod budget;

use std::rc::Rc;

use yew::prelude::*;

use self::budget::ByCategory;
use super::{View, ViewProps, use_go};
use crate::plan::RecordId;
use crate::ui::labels::named;
use crate::ui::store::{use_plan, use_route};
use crate::ui::tables::{Table, TableList, WorkbookButton};
use crate::ui::widgets::{ArtName, ButtonVariant, Choice, EmptyState, LinkButton, RadioGroup, RadioLook};
use crate::ui::words::use_words;

/// The view. The choice between its parts is the same element in all, so that it keeps the focus.
#[component]
pub(super) fn Out(props: &ViewProps) -> Html {
    let (words, plan, address) = (use_words(), use_plan(), use_route());
    let on_choose = use_go();
    if !Table::Years.is_filled(&plan) {
        let href = address.with_view("").to_string();
        let action =
            html! { <LinkButton label={words.text("funding-go-costs")} {href} variant={ButtonVariant::Primary} /> };
        return html! {
            <EmptyState title={words.text("out-empty-title")} text={words.text("out-empty-text")}
                art={ArtName::Steps} {action} />
        };
    }
    let choices: Rc<[Choice]> = ["out", "budget"]
        .into_iter()
        .map(|id| Choice::new(id, words.text(&format!("out-part-{id}"))))
        .collect();
    let (value, part) = match props.view {
        View::Budget => ("budget", html! { <ByCategory key="budget" /> }),
        _ => ("out", html! { <Files key="files" /> }),
    };
    html! {
        <div class="stack">
            <RadioGroup label={words.text("out-parts")} label_hidden={true} look={RadioLook::Segments}
                {value} {choices} {on_choose} class="no-print" />
            { part }
        </div>
    }
}

/// What is to be had as a file, and pages to print.
#[component]
fn Files() -> Html {
    let (words, plan, route) = (use_words(), use_plan(), use_route());
    let mut sources = plan.sources.ordered();
    sources.retain(|source| source.is_live());
    html! {
        <div class="stack stack--loose">
            <section class="stack stack--tight" aria-labelledby="out-workbook">
                <h2 id="out-workbook" class="title-3">{ words.text("out-workbook") }</h2>
                <p class="measure">{ words.text("out-workbook-text") }</p>
                <div class="cluster"><WorkbookButton variant={ButtonVariant::Primary} /></div>
            </section>
            if !sources.is_empty() {
                <section class="stack stack--tight" aria-labelledby="out-funders">
                    <h2 id="out-funders" class="title-3">{ words.text("funder-pages") }</h2>
                    <p class="measure">{ words.text("funder-pages-text") }</p>
                    <ul class="list-plain out__pages">
                        for source in sources.iter() {
                            <li key={source.id.as_str().to_owned()}>
                                <a href={route.clone().with_view(&format!("page/{}", RecordId::from(&source.id))).to_string()}>
                                    { words.with("funder-open", &[("source", named(&words, &source.name).as_str().into())]) }
                                </a>
                            </li>
                        }
                    </ul>
                </section>
            }
            <section class="stack stack--tight" aria-labelledby="out-tables">
                <h2 id="out-tables" class="title-3">{ words.text("out-tables") }</h2>
                <p class="measure">{ words.text("share-tables-text") }</p>
                <TableList only_money={true} />
            </section>
        </div>
    }
}
