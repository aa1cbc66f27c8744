//! What if: named what-ifs over the plan's money, side by side, and taking one into the plan.

mod compare;
mod comparing;
mod list;

use yew::prelude::*;

use self::compare::Compare;
use self::comparing::{Column, use_comparison};
use self::list::List;
use super::assign::NothingToAssign;
use super::best::{CountsInFull, Unsaid, is_said};
use crate::app::{Command, Intent};
use crate::plan::{Kind, Record, RecordId, Scenario};
use crate::ui::adding::use_adding;
use crate::ui::store::{new_id, use_can_edit, use_plan, use_store};
use crate::ui::widgets::{ArtName, Button, ButtonVariant, EmptyState, IconName};
use crate::ui::words::use_words;

/// The view.
#[component]
pub fn WhatIfs() -> Html {
    let words = use_words();
    let (store, plan) = (use_store(), use_plan());
    let can_edit = use_can_edit();
    let columns = use_comparison();
    let is_empty = plan.scenarios.is_empty();
    let on_add = {
        let name = words
            .with("scenario-new", &[("count", (plan.scenarios.len() + 1).into())])
            .to_string();
        let rank = plan.last_rank(Kind::Scenario);
        Callback::from(move |()| {
            let mut scenario = Scenario::new(new_id(&store), rank.clone());
            scenario.name.clone_from(&name);
            let id = RecordId::from(&scenario.id);
            store.dispatch(Command::add(scenario));
            let route = store.state().route.clone();
            store.dispatch(Intent::Go(route.with_open(Some(id))));
        })
    };
    {
        let on_add = on_add.clone();
        use_adding(can_edit.then_some(Kind::Scenario), move || on_add.emit(()));
    }
    if plan.cost_lines.is_empty() || plan.sources.is_empty() {
        return html! { <NothingToAssign area="scenario-first" has_lines={!plan.cost_lines.is_empty()} /> };
    }
    let variant = if is_empty {
        ButtonVariant::Primary
    } else {
        ButtonVariant::Usual
    };
    let action = html! {
        if can_edit {
            <Button label={words.text("scenario-add")} icon={IconName::Add} {variant} on_click={on_add.reform(|_: MouseEvent| ())} />
        }
    };
    if is_empty {
        return html! {
            <EmptyState title={words.text("scenario-empty-title")} text={words.text("scenario-empty-text")} art={ArtName::Steps} {action} />
        };
    }
    let asked = columns.first().and_then(Column::stands);
    let unsaid = asked.map(|standing| standing.sure.asked.unsaid()).unwrap_or_default();
    let is_all = asked.is_some_and(|standing| !is_said(&standing.sure.asked));
    html! {
        <div class="stack stack--loose">
            <Unsaid sources={unsaid} {is_all} />
            <CountsInFull />
            <List columns={columns.clone()} />
            <div class="cluster no-print">{ action }</div>
            <Compare {columns} />
        </div>
    }
}
