//! Goals × what partners give: who gives what for which goal; a cell says by how many, and asks who could.

use std::rc::Rc;

use yew::prelude::*;

use super::candidates::Candidates;
use super::list::key_of;
use crate::engine::coverage::{Axis, Crossed, Extent, Need, crossed};
use crate::plan::Plan;
use crate::ui::hooks::focus_id;
use crate::ui::provided::{need as need_word, partners};
use crate::ui::rested::use_rested_plan;
use crate::ui::tables::{Table, TableButtons};
use crate::ui::words::{Words, use_words};

/// The heading of who could give what a cell asks for.
const ASKED: &str = "asked-candidates";

/// What of a plan is crossed.
#[component]
pub(super) fn CrossedTable() -> Html {
    let words = use_words();
    let plan = use_rested_plan();
    let found = use_memo(plan.clone(), |plan| crossed(plan, Axis::Goals, Axis::Contributions));
    let asked = use_state_eq(|| None::<(Need, Need)>);
    // Who could give it stands below the table: the focus goes there.
    use_effect_with((*asked).clone(), |asked| {
        if asked.is_some() {
            focus_id(ASKED);
        }
    });
    if found.rows.is_empty() || found.columns.is_empty() {
        return Html::default();
    }
    let title = words.text("provided-crossed");
    let on_ask = {
        let asked = asked.setter();
        Callback::from(move |needs: (Need, Need)| asked.set(Some(needs)))
    };
    html! {
        <section class="stack stack--tight" aria-labelledby="provided-crossed">
            <h2 id="provided-crossed" class="title-3" tabindex="-1">{ title.clone() }</h2>
            <p class="small soft measure">{ words.text("provided-crossed-about") }</p>
            // A column for each of what is given is more than a sheet of paper has room for.
            <ul class="only-print">
                for (place, row) in found.rows.iter().enumerate() {
                    <li key={key_of(row)}>{ on_paper(&words, &plan, &found, place, row) }</li>
                }
            </ul>
            <div class="scroll-box no-print" tabindex="0" role="region" aria-label={words.text("provided-crossed-table")}>
                <table class="table table--dense provided__crossed">
                    <caption class="visually-hidden">{ title }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.text("goals-goal") }</th>
                            for column in found.columns.iter() {
                                <th key={key_of(column)} scope="col">{ need_word(&words, &plan, column) }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for (place, row) in found.rows.iter().enumerate() {
                            <Row key={key_of(row)} {place} found={Rc::clone(&found)} on_ask={on_ask.clone()} />
                        }
                    </tbody>
                </table>
            </div>
            if let Some((row, column)) = &*asked {
                <Candidates key={format!("{} {}", key_of(row), key_of(column))} needs={vec![row.clone(), column.clone()]} id={ASKED} />
            }
            <div class="cluster no-print"><TableButtons table={Table::Crossed} /></div>
        </section>
    }
}

/// A goal in a line: who gives what for it.
fn on_paper(words: &Words, plan: &Plan, found: &Crossed, place: usize, row: &Need) -> String {
    let given = found.columns.iter().enumerate().filter_map(|(column, what)| {
        let by = found.cell(place, column);
        let who = partners(words, plan, by);
        (!by.is_empty()).then(|| format!("{} ({who})", need_word(words, plan, what)))
    });
    let given: Vec<String> = given.collect();
    format!("{}: {}", need_word(words, plan, row), given.join(", "))
}

#[derive(Properties, PartialEq)]
struct RowProps {
    place: usize,
    found: Rc<Crossed>,
    on_ask: Callback<(Need, Need)>,
}

/// A goal.
#[component]
fn Row(props: &RowProps) -> Html {
    let words = use_words();
    let plan = use_rested_plan();
    let found = &props.found;
    let Some(row) = found.rows.get(props.place) else {
        return Html::default();
    };
    let goal = need_word(&words, &plan, row);
    let cell = |(place, column): (usize, &Need)| {
        let given = found.cell(props.place, place);
        let key = match found.extent(props.place, place) {
            Extent::Empty => "provided-cell-empty",
            Extent::Single => "provided-cell-single",
            _ => "provided-cell-several",
        };
        let what = need_word(&words, &plan, column);
        let name = words.with(
            key,
            &[
                ("goal", goal.as_str().into()),
                ("what", what.as_str().into()),
                ("partners", partners(&words, &plan, given).into()),
                ("count", given.len().into()),
            ],
        );
        let onclick = {
            let needs = (row.clone(), column.clone());
            props.on_ask.reform(move |_: MouseEvent| needs.clone())
        };
        let class = match given.len() {
            0 => "provided__cell provided__cell--empty",
            1 => "provided__cell provided__cell--single",
            _ => "provided__cell",
        };
        let shown = if given.is_empty() {
            "–".to_owned()
        } else {
            given.len().to_string()
        };
        html! {
            <td key={key_of(column)}>
                <button type="button" {class} aria-label={name.clone()} title={name} {onclick}>{ shown }</button>
            </td>
        }
    };
    html! {
        <tr>
            <th scope="row">{ goal.clone() }</th>
            for one in found.columns.iter().enumerate().map(cell) {
                { one }
            }
        </tr>
    }
}
