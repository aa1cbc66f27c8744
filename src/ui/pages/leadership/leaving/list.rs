//! Everything that is left, each with who could take it over, and the hand-over plan made of it.

use std::rc::Rc;

use yew::prelude::*;

use super::plan_of::{Change, Choices, Step, make, steps, usual_day};
use super::wording::lost;
use crate::app::{Page, Route};
use crate::engine::staffing::departure::Departure;
use crate::plan::{Day, Id, Kind, Person, RecordId};
use crate::ui::format::use_format;
use crate::ui::labels;
use crate::ui::pages::leadership::attention::address_of;
use crate::ui::record::names_of;
use crate::ui::store::{use_can_edit, use_plan, use_route, use_store};
use crate::ui::widgets::{Button, ButtonVariant, Checkbox, Choice, Combobox, DateField, Disclosure, use_announcer};
use crate::ui::words::use_words;

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
    let store = use_store();
    let plan = use_plan();
    let can_edit = use_can_edit();
    let choices = use_reducer_eq(Choices::default);
    let announcer = use_announcer();
    let steps = steps(&words, &format, &plan, &props.found);
    let today = store.env().today();
    let stays = |choice: &&Choice| {
        let id = Id::<Person>::new(&*choice.value);
        let person = plan.people.find(&id).filter(|person| !person.has_left(today));
        person.is_some() && props.found.people.iter().all(|gone| gone.id != id)
    };
    let names: Rc<[Choice]> = names_of::<Person>(&plan, &words)
        .iter()
        .filter(stays)
        .cloned()
        .collect();
    let due = choices.due.unwrap_or_else(|| usual_day(&plan, &props.who, today));
    let count = steps.iter().filter(|step| choices.includes(step)).count();
    let planned = steps.iter().filter(|step| step.planned.is_some()).count();
    if steps.is_empty() {
        return Html::default();
    }
    let change = {
        let choices = choices.dispatcher();
        Callback::from(move |change: Change| choices.dispatch(change))
    };
    let on_date = {
        let change = change.clone();
        Callback::from(move |day: AttrValue| {
            let day = Day::parse(&day);
            change.emit(Rc::new(move |choices| choices.due = day));
        })
    };
    let on_make = {
        let (steps, choices) = (steps.clone(), (*choices).clone());
        let (announcer, said) = (
            announcer,
            words.with("leaving-planned-count", &[("count", (planned + count).into())]),
        );
        Callback::from(move |_: MouseEvent| {
            make(&store, &steps, &choices, due);
            announcer.say(&said);
        })
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
                            {due}
                            names={Rc::clone(&names)}
                            change={change.clone()}
                        />
                    </li>
                }
            </ul>
        }
    };
    html! {
        <section class="stack" aria-labelledby="leaving-plan">
            <h2 id="leaving-plan" class="title-3">{ words.text("leaving-plan") }</h2>
            for group in groups(&steps) {
                { if group.first().is_some_and(|step| step.left.record.kind() == Kind::Tie) {
                    // Nothing is to be handed over of them: they are told, and out of the way.
                    let label = words.with("leaving-ties", &[("count", group.len().into())]);
                    html! { <Disclosure {label}>{ rows(group) }</Disclosure> }
                } else {
                    let kind = group.first().map(|step| labels::kinds(&words, step.left.record.kind()));
                    html! {
                        <>
                            <div class="leaving__group">
                                <h3 class="title-4">{ kind }</h3>
                                if can_edit && group.iter().any(Step::asks) {
                                    <p class="small soft leaving__owner leaving__head no-print" aria-hidden="true">{ words.text("leaving-takes-over") }</p>
                                }
                            </div>
                            { rows(group) }
                        </>
                    }
                } }
            }
            if can_edit && count > 0 {
                <div class="cluster leaving__make no-print">
                    <DateField label={words.text("leaving-due")} value={due.to_string()} {on_date} />
                    <Button label={words.with("leaving-make", &[("count", count.into())])}
                        variant={ButtonVariant::Primary} on_click={on_make} />
                </div>
            }
            if planned > 0 {
                <p>
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

#[derive(Properties, PartialEq)]
struct StepRowProps {
    step: Step,
    is_included: bool,
    owner: Option<Id<Person>>,
    /// By when it is handed over.
    due: Day,
    names: Rc<[Choice]>,
    change: Callback<Change>,
}

/// One thing that is left: what, without what, and who takes it over.
#[component]
fn StepRow(props: &StepRowProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let plan = use_plan();
    let route = use_route();
    let can_edit = use_can_edit();
    let step = &props.step;
    let what = labels::title_of(&words, &plan, &step.left.record);
    let asks = can_edit && step.asks();
    let on_include = {
        let (key, change) = (step.key.clone(), props.change.clone());
        Callback::from(move |is_included: bool| {
            let key = key.clone();
            change.emit(Rc::new(move |choices| {
                choices.left_out.retain(|other| *other != key);
                if !is_included {
                    choices.left_out.push(key.clone());
                }
            }));
        })
    };
    let on_choose = {
        let (key, change) = (step.key.clone(), props.change.clone());
        Callback::from(move |id: AttrValue| {
            let key = key.clone();
            change.emit(Rc::new(move |choices| {
                let owner = (!id.is_empty()).then(|| Id::new(id.as_str()));
                choices.owners.insert(key.clone(), owner);
            }));
        })
    };
    let name = step.name.clone().unwrap_or_else(|| what.clone());
    let by_whom = |owner: Option<&Id<Person>>, due: Option<Day>| {
        let owner = match owner {
            Some(id) => labels::title_of(&words, &plan, &id.into()),
            None => words.text("overview-no-owner"),
        };
        let due = due.map(|due| words.with("overview-due", &[("day", format.day(due).into())]));
        [Some(owner), due]
            .into_iter()
            .flatten()
            .map(|part| part.to_string())
            .collect::<Vec<_>>()
            .join(" · ")
    };
    html! {
        <>
            if asks {
                <Checkbox label={name.clone()} label_hidden=true checked={props.is_included} on_change={on_include} class="no-print" />
            }
            <div class="row__main">
                <p>
                    <a href={address_of(&route, step.left.record.clone())}>{ what }</a>
                </p>
                <p class="small">{ lost(&words, &format, &step.left.loss) }</p>
                if let Some(heir) = &step.left.heir {
                    <p class="small soft">
                        { words.with(if heir.stands_in { "leaving-stands-in" } else { "leaving-could" },
                            &[("person", labels::title_of(&words, &plan, &(&heir.person).into()).as_str().into())]) }
                    </p>
                }
                if let Some(action) = &step.planned {
                    <p class="small text--good">{ words.text("leaving-planned") }{ ": " }{ action.name.clone() }{ " · " }{ by_whom(action.owner.as_ref(), action.due) }</p>
                } else if step.name.is_some() && props.is_included {
                    <p class="small only-print">{ name.clone() }{ " · " }{ by_whom(props.owner.as_ref(), Some(props.due)) }</p>
                }
            </div>
            if asks && props.is_included {
                <div class="row__end no-print leaving__owner">
                    // What heads the column stands above each choice where a row is not one line.
                    <p class="small soft leaving__over" aria-hidden="true">{ words.text("leaving-takes-over") }</p>
                    <Combobox
                        label={words.with("leaving-owner-of", &[("action", name.as_str().into())])}
                        label_hidden=true
                        value={props.owner.as_ref().map(|id| id.as_str().to_owned()).unwrap_or_default()}
                        choices={Rc::clone(&props.names)}
                        {on_choose}
                    />
                </div>
            }
        </>
    }
}
