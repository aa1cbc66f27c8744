//! Everything that is left, each with who could take it over, and the hand-over plan made of it.

use std::rc::Rc;

use yew::prelude::*;

use super::making::{Making, Which};
use super::plan_of::{Change, Choices, Step, steps, usual_day};
use super::step_row::StepRow;
use crate::app::{Page, Route};
use crate::engine::staffing::departure::Departure;
use crate::plan::{Id, Kind, Person, RecordId};
use crate::ui::format::use_format;
use crate::ui::hooks::use_focus_after_change;
use crate::ui::labels;
use crate::ui::record::names_of;
use crate::ui::store::{use_can_edit, use_plan, use_store};
use crate::ui::widgets::{Choice, Combobox, Disclosure};
use crate::ui::words::use_words;

/// From how many things of one kind on they can be given to one person at once.
const MANY: usize = 3;

/// What [`LeftList`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct LeftListProps {
    /// Who or what goes.
    pub(super) who: RecordId,
    /// What is left.
    pub(super) found: Rc<Departure>,
}

/// Everything that is left.
#[component]
pub(super) fn LeftList(props: &LeftListProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let plan = use_plan();
    let can_edit = use_can_edit();
    let choices = use_reducer_eq(Choices::default);
    let today = use_store().env().today();
    let steps = steps(&words, &format, &plan, &props.found, today);
    let stays = |choice: &&Choice| {
        let id = Id::<Person>::new(&*choice.value);
        let person = plan.people.find(&id).filter(|person| !person.has_left(today));
        person.is_some() && props.found.people.iter().all(|gone| gone.id != id)
    };
    let nobody = Choice::new("", words.text("leaving-nobody-yet"));
    let names: Rc<[Choice]> = std::iter::once(nobody)
        .chain(names_of::<Person>(&plan, &words).iter().filter(stays).cloned())
        .collect();
    let usual = usual_day(&plan, &props.who, today);
    let due = choices.due.day(usual);
    let planned = steps.iter().filter(|step| step.planned.is_some()).count();
    // The button that makes the plan may go with what it does: the way on from there is the next thing wanted.
    let node = use_node_ref();
    use_focus_after_change(&node, planned, &[".leaving__made a"]);
    if steps.is_empty() {
        return Html::default();
    }
    let change = {
        let choices = choices.dispatcher();
        Callback::from(move |change: Change| choices.dispatch(change))
    };
    let rows = |group: &[Step]| {
        html! {
            <ul class="rows">
                for step in group.iter() {
                    <li key={step.key.clone()} class="row">
                        <StepRow
                            step={step.clone()}
                            is_included={choices.includes(step)}
                            owner={choices.owner(step)}
                            due={step.own_day.unwrap_or(due)}
                            names={Rc::clone(&names)}
                            change={change.clone()}
                        />
                    </li>
                }
            </ul>
        }
    };
    // Many of one kind go to one person at once; a few are as quickly chosen one by one.
    let over_all = |group: &[Step], kind: &str| {
        if group.iter().filter(|step| step.asks()).count() < MANY {
            return html! {
                <p class="small soft leaving__owner leaving__head no-print" aria-hidden="true">{ words.text("leaving-takes-over") }</p>
            };
        }
        let each: Rc<[Choice]> = std::iter::once(Choice::new("", words.text("leaving-each")))
            .chain(names.iter().skip(1).cloned())
            .collect();
        let (group, change) = (group.to_vec(), change.clone());
        let value = choices
            .owner_of_all(&group)
            .map(|id| id.as_str().to_owned())
            .unwrap_or_default();
        let on_choose = Callback::from(move |id: AttrValue| {
            let (group, to) = (group.clone(), (!id.is_empty()).then(|| Id::new(&*id)));
            change.emit(Rc::new(move |choices| choices.give_all(&group, to.as_ref())));
        });
        html! {
            <div class="leaving__owner no-print">
                <Combobox label={words.with("leaving-takes-over-all", &[("kind", kind.into())])} {value} choices={each} {on_choose} />
            </div>
        }
    };
    html! {
        <section ref={node} class="stack" aria-labelledby="leaving-plan">
            <h2 id="leaving-plan" class="title-3">{ words.text("leaving-plan") }</h2>
            if can_edit {
                <Which steps={steps.clone()} choices={(*choices).clone()} change={change.clone()} />
            }
            for group in groups(&steps) {
                { if group.first().is_some_and(|step| step.left.record.kind() == Kind::Tie) {
                    // Nothing is to be handed over of them: they are told, and out of the way.
                    let label = words.with("leaving-ties", &[("count", group.len().into())]);
                    html! { <Disclosure {label}>{ rows(group) }</Disclosure> }
                } else {
                    let kind = group.first().map(|step| labels::kinds(&words, step.left.record.kind())).unwrap_or_default();
                    html! {
                        <>
                            <div class="leaving__group">
                                <h3 class="title-4">{ kind.clone() }</h3>
                                if can_edit && group.iter().any(Step::asks) {
                                    { over_all(group, kind.as_ref()) }
                                }
                            </div>
                            { rows(group) }
                        </>
                    }
                } }
            }
            <Making {steps} choices={(*choices).clone()} {usual} {change} />
            if planned > 0 {
                <p class="leaving__made">
                    { words.with("leaving-planned-count", &[("count", planned.into())]) }
                    { " " }
                    <a href={Route::page(&plan.id, Page::Overview).to_string()}>{ words.text("leaving-to-actions") }</a>
                </p>
            }
        </section>
    }
}

/// The steps of each kind of record together, in the order of the kinds.
fn groups(steps: &[Step]) -> impl Iterator<Item = &[Step]> {
    steps.chunk_by(|one, next| one.left.record.kind() == next.left.record.kind())
}
