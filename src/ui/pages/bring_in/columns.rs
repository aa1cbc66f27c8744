//! What each column becomes: guessed, shown with the reason, and to be corrected.

use std::rc::Rc;

use yew::prelude::*;

use crate::exchange::columns::{Offer, Target};
use crate::exchange::list::{Draft, Subject};
use crate::ui::store::use_plan;
use crate::ui::widgets::{Button, ButtonVariant, Choice, Select};
use crate::ui::words::use_words;

/// What [`Columns`] takes.
#[derive(Properties, PartialEq)]
pub struct ColumnsProps {
    /// The list.
    pub draft: Draft,
    /// Takes the corrected list.
    pub on_draft: Callback<Draft>,
}

/// Whether a field, by its label or its target, is covered in the room and on paper. What is left out may be anything.
pub fn is_private(field: &str) -> bool {
    const ENDS: [&str; 7] = [
        "email",
        "phone",
        "notes",
        "custom",
        "contact-name",
        "second-name",
        "skip",
    ];
    ENDS.iter().any(|end| field.ends_with(end))
}

/// The columns, in a table.
#[component]
pub fn Columns(props: &ColumnsProps) -> Html {
    let words = use_words();
    let draft = &props.draft;
    let subject = draft.subject();
    let targets: Rc<[Choice]> = Target::of(subject)
        .iter()
        .map(|target| Choice::new(target.id(), words.text(&target.label_key(subject))))
        .collect();
    let keep = |target: Target| {
        let (draft, on_draft) = (draft.clone(), props.on_draft.clone());
        Callback::from(move |_: MouseEvent| {
            let mut draft = draft.clone();
            draft.keep_surplus(target);
            on_draft.emit(draft);
        })
    };
    let offered: Vec<usize> = draft
        .columns()
        .iter()
        .enumerate()
        .filter(|(_, column)| column.offer == Offer::Offered)
        .map(|(place, _)| place)
        .collect();
    html! {
        <section class="stack stack--tight">
            <h2 id="bring-in-columns" class="title-3">{ words.text("bring-in-columns") }</h2>
            <div class="scroll-box" role="region" tabindex="0" aria-labelledby="bring-in-columns">
                <table class="table table--dense">
                    <thead>
                        <tr>
                            <th scope="col">{ words.text("bring-in-column") }</th>
                            <th scope="col">{ words.text("bring-in-becomes") }</th>
                            <th scope="col">{ words.text("bring-in-samples") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for place in offered {
                            if let Some(column) = draft.columns().get(place) {
                                <tr key={place}>
                                    <th scope="row">
                                        { draft.column_name(place) }
                                        <p class="small soft">{ words.text(column.reason.message_key()) }</p>
                                    </th>
                                    <td>
                                        <Select
                                            label={words.with("bring-in-becomes-of", &[("column", draft.column_name(place).into())])}
                                            label_hidden={true}
                                            value={column.target.id()}
                                            choices={Rc::clone(&targets)}
                                            on_choose={{
                                                let (draft, on_draft) = (draft.clone(), props.on_draft.clone());
                                                Callback::from(move |id: AttrValue| {
                                                    if let Some(target) = Target::from_id(&id) {
                                                        let mut draft = draft.clone();
                                                        draft.set_target(place, target);
                                                        on_draft.emit(draft);
                                                    }
                                                })
                                            }}
                                        />
                                        if matches!(column.target, Target::Amount | Target::Paying) {
                                            <div class="bring-in__year">
                                                <YearOf draft={draft.clone()} on_draft={props.on_draft.clone()} {place} />
                                            </div>
                                        }
                                    </td>
                                    <td class="small">
                                        <span class={(is_private(column.target.id()) || column.samples.iter().any(|text| text.contains('@'))).then_some("private")}>
                                            { column.samples.iter().take(3).cloned().collect::<Vec<_>>().join(" · ") }
                                        </span>
                                    </td>
                                </tr>
                            }
                        }
                    </tbody>
                </table>
            </div>
            if !draft.surplus().is_empty() {
                <div class="cluster">
                    if subject == Subject::Partners {
                        <Button label={words.text("bring-in-keep-custom")} small={true} on_click={keep(Target::Custom)} />
                    }
                    <Button label={words.text("bring-in-keep-notes")} variant={ButtonVariant::Quiet} small={true} on_click={keep(Target::Notes)} />
                </div>
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct YearOfProps {
    draft: Draft,
    on_draft: Callback<Draft>,
    /// The place of the column.
    place: usize,
}

/// Which fiscal year a column of amounts is about.
#[component]
fn YearOf(props: &YearOfProps) -> Html {
    let words = use_words();
    let plan = use_plan();
    let columns: Vec<_> = [Target::Amount, Target::Paying]
        .into_iter()
        .flat_map(|target| props.draft.years_of(&plan.about, target))
        .collect();
    let Some(of) = columns.iter().find(|of| of.place == props.place) else {
        return Html::default();
    };
    // Each row says its own year.
    if !of.is_own && props.draft.column_of(Target::Year).is_some() {
        return Html::default();
    }
    let year = of.year;
    // The plan's years, and whatever others the list names.
    let mut years: Vec<i32> = plan
        .about
        .fiscal_years()
        .chain(columns.iter().map(|of| of.year))
        .collect();
    years.sort_unstable();
    years.dedup();
    let choices: Rc<[Choice]> = years
        .into_iter()
        .map(|year| Choice::new(year.to_string(), plan.year_name(year)))
        .collect();
    let (draft, on_draft, place) = (props.draft.clone(), props.on_draft.clone(), props.place);
    html! {
        <Select
            label={words.with("bring-in-year-of", &[("column", draft.column_name(place).into())])}
            label_hidden={true}
            value={year.to_string()}
            {choices}
            on_choose={move |id: AttrValue| {
                if let Ok(year) = id.parse() {
                    let mut draft = draft.clone();
                    draft.set_year(place, year);
                    on_draft.emit(draft);
                }
            }}
        />
    }
}
