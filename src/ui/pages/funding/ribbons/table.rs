//! The ribbons in figures: a row for each, none gathered.

use yew::prelude::*;

use super::FoundProps;
use super::wording::end_name;
use crate::engine::ribbons::{End, Says};
use crate::ui::format::use_format;
use crate::ui::hooks::{use_covering_panel, use_printing};
use crate::ui::pages::funding::wording::pattern;
use crate::ui::widgets::Disclosure;
use crate::ui::words::use_words;

/// The table, behind one key; open on a phone, which has no room for the picture, and on paper.
#[component]
pub(super) fn InFigures(props: &FoundProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let is_open = use_covering_panel() | use_printing();
    let found = &props.found;
    let caption = words.with("ribbons-caption", &[("currency", format.currency().code().into())]);
    let name = |ends: &[End], place: usize| ends.get(place).map(|end| end_name(&words, end)).unwrap_or_default();
    html! {
        <Disclosure key={is_open.to_string()} label={words.text("ribbons-table")} open={is_open}>
            <div class="scroll-box" tabindex="0" role="region" aria-label={caption.clone()}>
                <table class="table table--dense ribbons__table">
                    <caption class="visually-hidden">{ caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.text("ribbons-column-source") }</th>
                            <th scope="col">{ words.text("funding-cost-line") }</th>
                            <th scope="col" class="number">{ words.text("ribbons-column-amount") }</th>
                            <th scope="col">{ words.text("ribbons-column-says") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for (key, ribbon) in found.ribbons.iter().enumerate() {
                            <tr {key}>
                                <th scope="row">{ name(&found.from, ribbon.from) }</th>
                                <td>{ name(&found.to, ribbon.to) }</td>
                                <td class="number nowrap">{ format.money(ribbon.amount) }</td>
                                <td>
                                    if let Says::Paid(certainty) = ribbon.says {
                                        <span class="keyed">
                                            <span class={pattern(certainty)} aria-hidden="true"></span>
                                            { words.text(certainty.label_key()) }
                                        </span>
                                    }
                                </td>
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
        </Disclosure>
    }
}
