//! What ends when: the sources, what goes with them, and what they carried.

use yew::prelude::*;

use super::use_funding;
use super::wording::{loss_of, total};
use crate::engine::outlook::{Ending, outlook};
use crate::plan::RecordId;
use crate::ui::format::use_format;
use crate::ui::store::{use_plan, use_route, use_store};
use crate::ui::words::use_words;

/// The table of what ends.
#[component]
pub fn WhatEnds() -> Html {
    let words = use_words();
    let format = use_format();
    let store = use_store();
    let plan = use_plan();
    let funding = use_funding();
    let route = use_route();
    let outlook = outlook(&plan, &funding, store.env().today());
    let endings: Vec<Ending> = outlook
        .into_iter()
        .flat_map(|outlook| outlook.ends)
        .flat_map(|ends| ends.endings)
        .collect();
    let carried = |ending: &Ending| {
        let lines = ending.lines.iter().map(|(line, paid)| {
            let arguments = [
                ("line", line.name.as_str().into()),
                ("amount", total(&words, &format, *paid).as_str().into()),
            ];
            words.with("funding-ends-line", &arguments).to_string()
        });
        let roles = ending.roles.iter().map(|role| {
            words
                .with("funding-ends-role", &[("role", role.name.as_str().into())])
                .to_string()
        });
        let all: Vec<String> = lines.chain(roles).collect();
        if all.is_empty() {
            words.text("funding-ends-carries-nothing")
        } else {
            all.join(", ").into()
        }
    };
    html! {
        <section class="stack stack--tight">
            <h2 id="years-ends" class="title-3">{ words.text("funding-ends-title") }</h2>
            if endings.is_empty() {
                <p class="soft">{ words.text("funding-ends-none") }</p>
            } else {
                <div class="scroll-box" tabindex="0" role="region" aria-label={words.text("funding-ends-caption")}>
                    <table class="table funding__ends">
                        <caption class="visually-hidden">{ words.text("funding-ends-caption") }</caption>
                        <thead>
                            <tr>
                                <th scope="col">{ words.text("funding-ends-source") }</th>
                                <th scope="col">{ words.text("funding-ends-when") }</th>
                                <th scope="col" class="number">{ words.text("funding-ends-loss") }</th>
                                <th scope="col">{ words.text("funding-ends-carries") }</th>
                            </tr>
                        </thead>
                        <tbody>
                            for ending in endings.iter() {
                                <tr key={ending.source.id.as_str().to_owned()}>
                                    <th scope="row">
                                        <a href={route.clone().with_open(Some(RecordId::from(&ending.source.id))).to_string()}>
                                            { &ending.source.name }
                                        </a>
                                    </th>
                                    <td class="nowrap">{ words.with("funding-ends-in", &[("month", format.month(ending.day).into())]) }</td>
                                    <td class="number nowrap">{ loss_of(&words, &format, ending.loss) }</td>
                                    <td>{ carried(ending) }</td>
                                </tr>
                            }
                        </tbody>
                    </table>
                </div>
            }
        </section>
    }
}
