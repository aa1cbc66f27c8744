//! A message that stays until what it says is settled.

use yew::prelude::*;

use super::icon::{Icon, IconName};

/// What a message means. Colour is never alone: each has its icon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Something to know.
    #[default]
    Info,
    /// Something to look after.
    Warning,
    /// Something that may lose work.
    Danger,
    /// Something that is settled.
    Good,
}

impl Tone {
    /// The icon that says it.
    pub fn icon(self) -> IconName {
        match self {
            Self::Info => IconName::Info,
            Self::Warning => IconName::Warning,
            Self::Danger => IconName::Danger,
            Self::Good => IconName::Good,
        }
    }

    /// The class that gives an icon its colour.
    pub fn mark_class(self) -> &'static str {
        match self {
            Self::Info => "text--accent",
            Self::Warning => "text--warning",
            Self::Danger => "text--danger",
            Self::Good => "text--good",
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Info => "banner",
            Self::Warning => "banner banner--warning",
            Self::Danger => "banner banner--danger",
            Self::Good => "banner banner--good",
        }
    }
}

/// What a [`Banner`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct BannerProps {
    /// What it means.
    #[prop_or_default]
    pub tone: Tone,
    /// What is the matter, in a few words.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// What it means and what to do.
    pub children: Html,
    /// Buttons.
    #[prop_or_default]
    pub actions: Option<Html>,
    /// Read out at once when it appears; for what may lose work.
    #[prop_or_default]
    pub urgent: bool,
    /// Its icon stands before it; not where each line of it has one of its own.
    #[prop_or(true)]
    pub marked: bool,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A lasting message.
#[component]
pub fn Banner(props: &BannerProps) -> Html {
    html! {
        <div class={classes!(props.tone.class(), props.class.clone())} role={props.urgent.then_some("alert")}>
            if props.marked {
                <span class="banner__mark"><Icon name={props.tone.icon()} /></span>
            }
            <div class="banner__body">
                if let Some(title) = &props.title {
                    <p class="banner__title">{ title.clone() }</p>
                }
                <div>{ props.children.clone() }</div>
            </div>
            if let Some(actions) = &props.actions {
                <div class="banner__actions">{ actions.clone() }</div>
            }
        </div>
    }
}
