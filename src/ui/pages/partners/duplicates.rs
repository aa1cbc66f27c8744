//! Partners that are probably one: pointed out, and merged by hand.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Command, Intent, Label, Verb};
use crate::plan::duplicates::{Duplicate, duplicates};
use crate::plan::merge_partners::{Conflict, merge_partners_with};
use crate::plan::{Id, Kind, Partner, Plan};
use crate::ui::labels;
use crate::ui::store::{use_can_edit, use_plan, use_selector, use_store};
use crate::ui::widgets::{Button, ButtonVariant, Disclosure};
use crate::ui::words::{Words, use_words};

/// The pairs, behind a line that counts them; nothing where there are none.
#[component]
pub fn Duplicates() -> Html {
    let words = use_words();
    let can_edit = use_can_edit();
    let partners = use_selector(|state| state.plan().map(|plan| plan.partners.clone()).unwrap_or_default());
    let plan = use_plan();
    let pairs = use_memo(partners, |_| duplicates(&plan));
    if pairs.is_empty() || !can_edit {
        return Html::default();
    }
    html! {
        <div class="partners__duplicates no-print">
            <Disclosure label={words.with("partners-duplicates", &[("count", pairs.len().into())])}>
                <ul class="rows">
                    for pair in pairs.iter() {
                        <Pair key={format!("{}/{}", pair.first.as_str(), pair.second.as_str())} pair={pair.clone()} />
                    }
                </ul>
            </Disclosure>
        </div>
    }
}

/// What a pair takes; two pairs are equal where they name the same partners.
#[derive(Properties, PartialEq)]
struct PairProps {
    pair: Duplicate,
}

#[component]
fn Pair(props: &PairProps) -> Html {
    let words = use_words();
    let store = use_store();
    let plan = use_plan();
    let (first, second) = (&props.pair.first, &props.pair.second);
    let name = |id: &Id<Partner>| {
        plan.partners
            .find(id)
            .map(|partner| partner.name.clone())
            .unwrap_or_default()
    };
    let route = crate::ui::store::use_route();
    let link =
        |id: &Id<Partner>| html! { <a href={route.clone().with_open(Some(id.into())).to_string()}>{ name(id) }</a> };
    let merge = |keep: &Id<Partner>, other: &Id<Partner>| {
        let (store, words, keep, other) = (store.clone(), words.clone(), keep.clone(), other.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(plan) = store.state().plan() {
                store.dispatch(merged(&words, plan, &keep, &other));
                store.dispatch(Intent::Settle);
            }
        })
    };
    html! {
        <li class="row">
            <div class="row__main">
                <p>{ link(first) }{ " · " }{ link(second) }</p>
                <p class="small soft">{ words.text(props.pair.reason.label_key()) }</p>
            </div>
            <div class="row__end cluster cluster--tight">
                <Button small={true} label={words.with("partners-merge-into", &[("name", name(first).into())])} on_click={merge(first, second)} />
                <Button small={true} variant={ButtonVariant::Quiet} label={words.with("partners-merge-into", &[("name", name(second).into())])} on_click={merge(second, first)} />
            </div>
        </li>
    }
}

/// The command that makes one partner of two. What cannot stand in one field goes to the notes, in words.
fn merged(words: &Words, plan: &Rc<Plan>, keep: &Id<Partner>, other: &Id<Partner>) -> Command {
    let name = |id: &Id<Partner>| {
        plan.partners
            .find(id)
            .map(|partner| partner.name.clone())
            .unwrap_or_default()
    };
    let gone = name(other);
    let in_words = |conflicts: &[Conflict]| {
        let lines: Vec<String> = conflicts
            .iter()
            .map(|conflict| {
                format!(
                    "{}: {}",
                    labels::field(words, Kind::Partner, conflict.field),
                    conflict.text
                )
            })
            .collect();
        words
            .with(
                "partners-merged-note",
                &[("name", gone.as_str().into()), ("facts", lines.join("; ").into())],
            )
            .to_string()
    };
    Command::Become {
        plan: Box::new(merge_partners_with(plan, keep, other, &in_words)),
        label: Label::one(Verb::Merge, Kind::Partner, &name(keep)),
    }
}
