//! Which columns are shown, and in which order: a button with a list of check boxes and arrows.

use std::rc::Rc;

use yew::prelude::*;

use crate::ui::hooks::{focus, focus_first, use_dismiss, use_float};
use crate::ui::widgets::{Button, ButtonVariant, Checkbox, IconName};
use crate::ui::words::use_words;

use super::column::Column;
use super::dom;
use super::view::GridView;

/// Props of [`ColumnsPanel`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct ColumnsPanelProps {
    /// The grid's id.
    pub id: AttrValue,
    /// The grid's accessible name: a page may have several grids.
    pub label: AttrValue,
    /// How the grid is looked at.
    pub view: GridView,
    /// All columns.
    pub columns: Rc<[Column]>,
    /// Takes the view with the columns changed.
    pub on_view: Callback<GridView>,
}

/// The button and its list.
#[component]
pub(super) fn ColumnsPanel(props: &ColumnsPanelProps) -> Html {
    let words = use_words();
    let (button, list) = (use_node_ref(), use_node_ref());
    let is_open = use_state(|| false);
    use_float(*is_open, button.clone(), list.clone());
    let dismiss = use_callback(is_open.setter(), |(), setter| setter.set(false));
    use_dismiss(*is_open, [button.clone(), list.clone()], dismiss);
    use_effect_with(*is_open, {
        let list = list.clone();
        move |is_open| {
            if *is_open {
                focus_first(&list, &["input"]);
            }
        }
    });
    let on_click = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let onkeydown = {
        let (setter, button) = (is_open.setter(), button.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                event.stop_propagation();
                setter.set(false);
                focus(&button);
            }
        })
    };
    let columns: Vec<Column> = props
        .view
        .arranged(&props.columns)
        .into_iter()
        .skip(1)
        .filter(|(_, column)| !column.is_section)
        .map(|(_, column)| column.clone())
        .collect();
    // A line that moves takes its element along and the browser drops the focus; the button that moved it gets it back.
    let moved_by = use_mut_ref(|| None::<String>);
    use_effect_with(props.view.order.clone(), {
        let moved_by = moved_by.clone();
        move |_| {
            if let Some(id) = moved_by.borrow_mut().take() {
                dom::focus_id(&id);
            }
        }
    });
    let (first, last) = (0, columns.len().saturating_sub(1));
    let arrow = |column: &Column, is_later: bool, is_end: bool| {
        let (key, icon) = if is_later {
            ("grid-column-later", IconName::Down)
        } else {
            ("grid-column-earlier", IconName::Up)
        };
        let id = format!("{}-{key}-{}", props.id, column.id);
        let (view, on_view, moved_by) = (
            props.view.with_moved(&props.columns, &column.id, is_later),
            props.on_view.clone(),
            moved_by.clone(),
        );
        let by = id.clone();
        let on_click = Callback::from(move |_: MouseEvent| {
            *moved_by.borrow_mut() = Some(by.clone());
            on_view.emit(view.clone());
        });
        html! {
            <Button
                label={words.with(key, &[("column", column.title.as_str().into())])}
                id={AttrValue::from(id)}
                {icon}
                variant={ButtonVariant::Icon}
                small=true
                disabled={is_end || !column.can_hide}
                {on_click}
            />
        }
    };
    html! {
        <>
            <Button
                node={button}
                label={words.text("grid-columns")}
                title={words.text("grid-columns")}
                class="grid__columns-button"
                name={words.with("grid-columns-of", &[("grid", props.label.as_str().into())])}
                icon={IconName::Columns}
                variant={ButtonVariant::Quiet}
                small=true
                expanded={Some(*is_open)}
                opens="dialog"
                {on_click}
            />
            if *is_open {
                <div ref={list} class="float grid__columns" popover="manual" role="dialog" aria-label={words.text("grid-columns")} {onkeydown}>
                    for (at, column) in columns.iter().enumerate() {
                        <div key={column.id.to_string()} class="grid__columns-line">
                            <Checkbox
                                label={column.title.clone()}
                                checked={!props.view.hidden.contains(&column.id)}
                                disabled={!column.can_hide}
                                on_change={
                                    let (view, id, on_view) = (props.view.clone(), column.id.clone(), props.on_view.clone());
                                    Callback::from(move |is_shown: bool| on_view.emit(view.with_shown(&id, is_shown)))
                                }
                            />
                            { arrow(column, false, at == first) }
                            { arrow(column, true, at == last) }
                        </div>
                    }
                </div>
            }
        </>
    }
}
