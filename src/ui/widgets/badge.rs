//! A word in a rounded edge, and a small count.

use yew::prelude::*;

use super::banner::Tone;
use super::icon::{Icon, IconSize};

/// What a [`Badge`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct BadgeProps {
    /// The word.
    pub label: AttrValue,
    /// What it means; with one the badge also shows its icon.
    #[prop_or_default]
    pub tone: Option<Tone>,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A state in a word.
#[component]
pub fn Badge(props: &BadgeProps) -> Html {
    let tone_class = props.tone.map(|tone| match tone {
        Tone::Info => "badge--accent",
        Tone::Warning => "badge--warning",
        Tone::Danger => "badge--danger",
        Tone::Good => "badge--good",
    });
    html! {
        <span class={classes!("badge", tone_class, props.class.clone())}>
            if let Some(tone) = props.tone {
                <Icon name={tone.icon()} size={IconSize::Small} />
            }
            { props.label.clone() }
        </span>
    }
}
