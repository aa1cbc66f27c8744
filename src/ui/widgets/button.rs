//! A button: words, an icon, or both.

use yew::prelude::*;

use super::icon::{Icon, IconName, IconSize};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonVariant {
    /// One of several actions.
    #[default]
    Usual,
    /// The one action of the place: at most one in sight.
    Primary,
    /// An action beside others, without an edge.
    Quiet,
    /// Takes something away for good.
    Danger,
    /// An icon alone; the label is its name and its tooltip.
    Icon,
}

impl ButtonVariant {
    /// The class names.
    pub fn class(self) -> &'static str {
        match self {
            Self::Usual => "button",
            Self::Primary => "button button--primary",
            Self::Quiet => "button button--quiet",
            Self::Danger => "button button--danger",
            Self::Icon => "button button--icon",
        }
    }
}

/// What a [`Button`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct ButtonProps {
    /// What it does, verb first. It is the name also where only an icon shows.
    pub label: AttrValue,
    /// Its whole name where the words shown do not tell it from others on the page; it begins with them.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// What happens.
    #[prop_or_default]
    pub on_click: Callback<MouseEvent>,
    /// An icon before the words.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// How much it asks for attention.
    #[prop_or_default]
    pub variant: ButtonVariant,
    /// Less high, for rows and toolbars.
    #[prop_or_default]
    pub small: bool,
    /// As wide as its place.
    #[prop_or_default]
    pub wide: bool,
    /// For a button that stays pressed.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// For a button that opens something: whether it is open.
    #[prop_or_default]
    pub expanded: Option<bool>,
    /// For a button that opens something: what (`menu`, `dialog`).
    #[prop_or_default]
    pub opens: Option<AttrValue>,
    /// Waiting for its result.
    #[prop_or_default]
    pub busy: bool,
    /// Not possible now. It can still be reached, so that the title can say why.
    #[prop_or_default]
    pub disabled: bool,
    /// The tooltip. Without one an icon button shows its label.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// Keys as `aria-keyshortcuts` writes them (`Control+Z`).
    #[prop_or_default]
    pub shortcut: Option<AttrValue>,
    /// The id of the text that explains it.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Takes the focus when the dialog around it opens.
    #[prop_or_default]
    pub autofocus: bool,
    /// For a roving tab stop: −1 where another button of the toolbar is the stop.
    #[prop_or_default]
    pub tab_index: Option<i8>,
    /// Sends the form around it.
    #[prop_or_default]
    pub submit: bool,
    /// A reference to the element.
    #[prop_or_default]
    pub node: NodeRef,
    /// The element's id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A button.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let is_off = props.disabled || props.busy;
    let onclick = {
        let on_click = props.on_click.clone();
        Callback::from(move |event: MouseEvent| {
            if is_off {
                event.prevent_default();
            } else {
                on_click.emit(event);
            }
        })
    };
    let shows_label = props.variant != ButtonVariant::Icon;
    let class = classes!(
        props.variant.class(),
        props.small.then_some("button--small"),
        props.wide.then_some("button--wide"),
        props.class.clone(),
    );
    let short = (!shows_label).then(|| props.label.clone());
    let name = props.name.clone().or_else(|| short.clone());
    let icon_size = if props.small { IconSize::Small } else { IconSize::Usual };
    html! {
        <button
            ref={props.node.clone()}
            id={props.id.clone()}
            type={if props.submit { "submit" } else { "button" }}
            {class}
            {onclick}
            title={props.title.clone().or(short)}
            tabindex={props.tab_index.map(|index| index.to_string())}
            autofocus={props.autofocus}
            aria-label={name}
            aria-pressed={flag(props.pressed)}
            aria-expanded={flag(props.expanded)}
            aria-haspopup={props.opens.clone()}
            aria-disabled={flag(is_off.then_some(true))}
            aria-busy={flag(props.busy.then_some(true))}
            aria-keyshortcuts={props.shortcut.clone()}
            aria-describedby={props.described_by.clone()}
        >
            if props.busy {
                <span class="spinner" aria-hidden="true"></span>
            } else if let Some(name) = props.icon {
                <Icon {name} size={icon_size} />
            }
            if shows_label {
                <span>{ props.label.clone() }</span>
            }
        </button>
    }
}

/// An ARIA state as its attribute is written.
pub(super) fn flag(state: Option<bool>) -> Option<&'static str> {
    state.map(|state| if state { "true" } else { "false" })
}
