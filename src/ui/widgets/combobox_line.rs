//! One line of a combobox's list: a choice, or the offer to add what is typed.

use yew::prelude::*;

use super::button::flag;
use super::choice::Choice;
use super::icon::{Icon, IconName, IconSize};
use crate::ui::words::use_words;

/// A line of the list.
#[derive(Clone, PartialEq)]
pub(super) enum Line {
    /// One of the choices.
    Choice(Choice),
    /// A new thing with this name.
    Add(AttrValue),
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ComboboxLineProps {
    /// The element's id, by which the field names the active line.
    pub id: AttrValue,
    /// What it offers.
    pub line: Line,
    /// Whether Enter chooses it.
    pub is_active: bool,
    /// Whether it is the chosen one already.
    pub is_chosen: bool,
    /// Takes the line when it is clicked.
    pub on_choose: Callback<Line>,
}

#[component]
pub(super) fn ComboboxLine(props: &ComboboxLineProps) -> Html {
    let words = use_words();
    let onpointerdown = Callback::from(|event: PointerEvent| {
        // The focus stays in the field, which would judge its text if it lost it.
        event.prevent_default();
    });
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let onclick = {
        let (line, on_choose) = (props.line.clone(), props.on_choose.clone());
        Callback::from(move |_: MouseEvent| on_choose.emit(line.clone()))
    };
    let (label, hint) = match &props.line {
        Line::Choice(choice) => (
            choice.label.clone(),
            choice.hint.clone().or_else(|| choice.group.clone()),
        ),
        Line::Add(name) => (words.with("widgets-add-named", &[("name", name.as_str().into())]), None),
    };
    let icon = match (&props.line, props.is_chosen) {
        (Line::Add(_), _) => Some(IconName::Add),
        (Line::Choice(_), true) => Some(IconName::Check),
        (Line::Choice(_), false) => None,
    };
    html! {
        <li
            id={props.id.clone()}
            class={classes!("menu__item", props.is_active.then_some("menu__item--active"))}
            role="option"
            aria-selected={flag(Some(props.is_active))}
            {onpointerdown}
            {onmousedown}
            {onclick}
        >
            <span class="menu__label">
                { label }
                if let Some(hint) = hint {
                    <span class="choices__hint">{ hint }</span>
                }
            </span>
            if let Some(name) = icon {
                <Icon {name} size={IconSize::Small} />
            }
        </li>
    }
}
