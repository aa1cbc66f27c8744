//! A link that looks like a button: it goes somewhere.

use yew::prelude::*;

use super::button::ButtonVariant;
use super::icon::{Icon, IconName, IconSize};

/// What a [`LinkButton`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct LinkButtonProps {
    /// Where it goes, in words.
    pub label: AttrValue,
    /// Where it goes.
    pub href: AttrValue,
    /// An icon before the words.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// How much it asks for attention.
    #[prop_or_default]
    pub variant: ButtonVariant,
    /// Less high, for rows and toolbars.
    #[prop_or_default]
    pub small: bool,
    /// Saves the target under this name instead of opening it.
    #[prop_or_default]
    pub download: Option<AttrValue>,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A link in the form of a button.
#[component]
pub fn LinkButton(props: &LinkButtonProps) -> Html {
    let shows_label = props.variant != ButtonVariant::Icon;
    let name = (!shows_label).then(|| props.label.clone());
    let class = classes!(
        props.variant.class(),
        props.small.then_some("button--small"),
        props.class.clone()
    );
    let icon_size = if props.small { IconSize::Small } else { IconSize::Usual };
    html! {
        <a {class} href={props.href.clone()} download={props.download.clone()} title={name.clone()} aria-label={name}>
            if let Some(name) = props.icon {
                <Icon {name} size={icon_size} />
            }
            if shows_label {
                <span>{ props.label.clone() }</span>
            }
        </a>
    }
}
