//! Reports and files: all the money as a workbook, and every table of it to copy or to save.

use yew::prelude::*;

use crate::ui::store::{use_plan, use_route};
use crate::ui::tables::{Table, TableList, WorkbookButton};
use crate::ui::widgets::{ArtName, ButtonVariant, EmptyState, LinkButton};
use crate::ui::words::use_words;

/// The view.
#[component]
pub fn Out() -> Html {
    let (words, plan, address) = (use_words(), use_plan(), use_route());
    if !Table::Years.is_filled(&plan) {
        let href = address.with_view("").to_string();
        let action =
            html! { <LinkButton label={words.text("funding-go-costs")} {href} variant={ButtonVariant::Primary} /> };
        return html! {
            <EmptyState title={words.text("out-empty-title")} text={words.text("out-empty-text")}
                art={ArtName::Steps} {action} />
        };
    }
    html! {
        <div class="stack stack--loose">
            <section class="stack stack--tight" aria-labelledby="out-workbook">
                <h2 id="out-workbook" class="title-3">{ words.text("out-workbook") }</h2>
                <p class="measure">{ words.text("out-workbook-text") }</p>
                <div class="cluster"><WorkbookButton variant={ButtonVariant::Primary} /></div>
            </section>
            <section class="stack stack--tight" aria-labelledby="out-tables">
                <h2 id="out-tables" class="title-3">{ words.text("out-tables") }</h2>
                <p class="measure">{ words.text("share-tables-text") }</p>
                <TableList tables={Table::OF_MONEY} />
            </section>
        </div>
    }
}
