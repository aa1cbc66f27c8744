//! Who serves which goal on a phone: each goal with its partners, where a wide table would have no room.

use std::rc::Rc;

use yew::prelude::*;

use super::name_of;
use super::rows::cover;
use crate::engine::coverage::{Cover, Coverage};
use crate::plan::RecordId;
use crate::ui::serving::ServedBy;
use crate::ui::store::use_route;
use crate::ui::widgets::{Icon, IconName, IconSize};
use crate::ui::words::use_words;

/// What [`CoverageList`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct CoverageListProps {
    /// Goals × partners.
    pub(super) found: Rc<Coverage>,
}

/// Each goal with its partners.
#[component]
pub(super) fn CoverageList(props: &CoverageListProps) -> Html {
    let words = use_words();
    let route = use_route();
    html! {
        <ul class="duties" aria-label={words.text("goals-coverage")}>
            for goal in props.found.goals.iter() {
                <li key={goal.goal.id.as_str().to_owned()} class="duty">
                    <a class="duty__name" href={route.clone().with_open(Some(RecordId::from(&goal.goal.id))).to_string()}>
                        { name_of(&words, goal) }
                    </a>
                    <p class={classes!((goal.cover() != Cover::Several).then_some("duty__flag"))}>
                        if goal.cover() != Cover::Several {
                            <Icon name={IconName::Warning} size={IconSize::Small} class="text--warning" />
                        }
                        { cover(&words, goal) }
                    </p>
                    <ServedBy goal={goal.goal.id.clone()} />
                </li>
            }
        </ul>
    }
}
