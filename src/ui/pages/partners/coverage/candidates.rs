//! Who could give what is missing: each partner with the reasons, who can be asked or does it already.

use yew::prelude::*;

use super::take::{ask, edits, planned, take_up, to_do};
use crate::engine::coverage::{Candidate, Need, candidates};
use crate::ui::hooks::{focus_first, use_focus_after_change};
use crate::ui::labels::{named, title_of};
use crate::ui::provided::{need as need_word, reasons};
use crate::ui::room::use_first;
use crate::ui::store::{use_can_edit, use_plan, use_route, use_store};
use crate::ui::widgets::{Button, ButtonVariant, Icon, IconName, IconSize, use_announcer};
use crate::ui::words::use_words;

/// What [`Candidates`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct CandidatesProps {
    /// What is asked for; all of it together.
    pub(super) needs: Vec<Need>,
    /// Its heading, which gets the focus where what had it goes.
    pub(super) id: AttrValue,
}

/// Who could give it.
#[component]
pub(super) fn Candidates(props: &CandidatesProps) -> Html {
    let words = use_words();
    let plan = use_plan();
    let node = use_node_ref();
    let found = use_memo((plan.clone(), props.needs.clone()), |(plan, needs)| {
        candidates(plan, needs)
    });
    let names: Vec<String> = props
        .needs
        .iter()
        .map(|need| need_word(&words, &plan, need).to_string())
        .collect();
    let title = words.with("provided-who-could", &[("what", names.join(" · ").into())]);
    let few = use_first(found.len(), &title);
    html! {
        <div ref={node.clone()} class="stack stack--tight provided__candidates" role="group" aria-labelledby={props.id.clone()}>
            <p id={props.id.clone()} class="strong" tabindex="-1">{ title }</p>
            if found.is_empty() {
                <p class="soft measure">{ words.text("provided-nobody-could") }</p>
            }
            <ul class="rows">
                for one in found.iter().take(few.shown) {
                    <li key={one.partner.as_str().to_owned()} class="row">
                        <One needs={props.needs.clone()} candidate={one.clone()} node={node.clone()} />
                    </li>
                }
            </ul>
            { few.rest }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct OneProps {
    needs: Vec<Need>,
    candidate: Candidate,
    /// The list, in which the focus stays.
    node: NodeRef,
}

/// One partner.
#[component]
fn One(props: &OneProps) -> Html {
    let words = use_words();
    let store = use_store();
    let plan = use_plan();
    let route = use_route();
    let can_edit = use_can_edit();
    let announcer = use_announcer();
    let (needs, candidate) = (&props.needs, &props.candidate);
    let name = title_of(&words, &plan, &(&candidate.partner).into());
    let planned = planned(&words, &plan, needs, candidate);
    let node = use_node_ref();
    // The button goes with what it does: the way on from there is the step it made.
    use_focus_after_change(&node, planned.is_some(), &[".ties__planned a", "button"]);
    let does = can_edit && edits(&plan, needs, candidate).is_some();
    let named_as = |key: &str| words.with(key, &[("partner", name.as_str().into())]);
    let on_ask = {
        let (store, words, needs, candidate) = (store.clone(), words.clone(), needs.clone(), candidate.clone());
        let (announcer, todo) = (announcer.clone(), to_do(&words, &plan, &needs, &candidate));
        Callback::from(move |_: MouseEvent| {
            ask(&store, &words, &needs, &candidate);
            announcer.say(words.with("ties-step-made", &[("step", todo.as_str().into())]));
        })
    };
    let on_take = {
        let (needs, candidate, list) = (needs.clone(), candidate.clone(), props.node.clone());
        let said = named_as("provided-taken");
        Callback::from(move |_: MouseEvent| {
            // The line goes: the focus must not go with it.
            focus_first(&list, &["p[tabindex]"]);
            take_up(&store, &needs, &candidate);
            announcer.say(&said);
        })
    };
    html! {
        <div ref={node} class="ties__step-row">
            <div class="row__main">
                <p><a href={route.clone().with_open(Some((&candidate.partner).into())).to_string()}>{ name.clone() }</a></p>
                <p class="small soft">{ reasons(&words, &plan, needs, &candidate.fits, candidate.standing.as_ref()) }</p>
            </div>
            <div class="row__end cluster cluster--tight">
                if let Some(action) = planned {
                    <p class="small ties__planned">
                        <Icon name={IconName::Check} size={IconSize::Small} class="text--good" />
                        <span>
                            { words.text("ties-planned") }
                            { " " }
                            <a href={route.with_open(Some((&action.id).into())).to_string()}>{ named(&words, &action.name) }</a>
                        </span>
                    </p>
                } else if can_edit {
                    <Button class="no-print" small=true label={words.text("provided-ask")} name={named_as("provided-ask-name")} on_click={on_ask} />
                }
                if does {
                    <Button class="no-print" small=true variant={ButtonVariant::Quiet} label={words.text("provided-does")}
                        name={named_as("provided-does-name")} on_click={on_take} />
                }
            </div>
        </div>
    }
}
