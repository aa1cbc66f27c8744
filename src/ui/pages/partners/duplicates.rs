//! Partners that are probably one: pointed out, and merged by hand.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Command, Intent, Label, Route, Verb};
use crate::plan::duplicates::{Duplicate, duplicates};
use crate::plan::merge_partners::{Conflict, merge_partners_with};
use crate::plan::{Id, Kind, Partner, Plan};
use crate::ui::labels;
use crate::ui::rested::use_rested_plan;
use crate::ui::section::use_section;
use crate::ui::store::{use_can_edit, use_plan, use_selector, use_store};
use crate::ui::widgets::{Button, ButtonVariant, Disclosure};
use crate::ui::words::{Words, use_words};

/// The pairs, behind a line that counts them; nothing where there are none.
#[component]
pub fn Duplicates() -> Html {
    let words = use_words();
    let can_edit = use_can_edit();
    let plan = use_rested_plan();
    let pairs = use_memo(plan.partners.clone(), |_| duplicates(&plan));
    use_section("partners");
    let is_asked_for =
        use_selector(|state| matches!(&state.route, Route::Plan { view, .. } if &**view == "duplicates"));
    if pairs.is_empty() || !can_edit {
        return Html::default();
    }
    html! {
        <div id="partners-duplicates" class="partners__duplicates no-print">
            <Disclosure
                label={words.with("partners-duplicates", &[("count", pairs.len().into())])}
                open={is_asked_for}
            >
                <ul class="rows">
                    for (place, pair) in pairs.iter().enumerate() {
                        <Pair key={format!("{}/{}", pair.first.as_str(), pair.second.as_str())} pair={pair.clone()} {place} />
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
    place: usize,
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
    // Two of one name are told apart by their places.
    let into = |id: &Id<Partner>, which: &'static str| {
        if name(first) == name(second) {
            words.with("partners-merge-into-one", &[("which", which.into())])
        } else {
            words.with("partners-merge-into", &[("name", name(id).into())])
        }
    };
    let named = |id: &Id<Partner>, which: &'static str| {
        let arguments = [
            ("button", into(id, which).as_str().into()),
            ("pair", (props.place + 1).into()),
        ];
        words.with("partners-merge-of-pair", &arguments)
    };
    html! {
        <li class="row">
            <div class="row__main">
                <p>{ link(first) }{ " · " }{ link(second) }</p>
                <p class="small soft">{ words.text(props.pair.reason.label_key()) }</p>
            </div>
            <div class="row__end cluster cluster--tight">
                <Button small={true} label={into(first, "first")} name={named(first, "first")} on_click={merge(first, second)} />
                <Button small={true} variant={ButtonVariant::Quiet} label={into(second, "second")} name={named(second, "second")} on_click={merge(second, first)} />
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
