//! Above the table: search with its count, sort again, columns, add; or what several selected rows can do.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::ui::widgets::{Button, ButtonVariant, Choice, IconName, Select};
use crate::ui::words::Words;

use super::column::Column;
use super::columns_panel::ColumnsPanel;
use super::event::RowAction;
use super::message::Msg;
use super::model::{ColumnId, RowKey};
use super::view::GridView;

/// Props of [`Toolbar`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct ToolbarProps {
    /// The grid's id.
    pub id: AttrValue,
    /// The grid's accessible name.
    pub label: AttrValue,
    /// The wording.
    pub words: Words,
    /// Messages to the grid.
    pub link: Callback<Msg>,
    /// How the grid is looked at.
    pub view: GridView,
    /// All columns.
    pub columns: Rc<[Column]>,
    /// How many rows are shown.
    pub shown: usize,
    /// How many there are.
    pub total: usize,
    /// Sorting again would move rows.
    pub is_stale: bool,
    /// The selected rows.
    pub selected: Rc<[RowKey]>,
    /// The page's own actions.
    pub actions: Rc<[RowAction]>,
    /// More for selected rows.
    pub bulk: Option<Callback<Rc<[RowKey]>, Html>>,
    /// Rows can be deleted.
    pub can_delete: bool,
    /// The words of the button that adds a row, where rows can be added.
    pub add: Option<AttrValue>,
}

/// The tools above the table.
#[component]
pub(super) fn Toolbar(props: &ToolbarProps) -> Html {
    html! {
        <div class="grid__tools-bar">
            <Search id={props.id.clone()} label={props.label.clone()} words={props.words.clone()} link={props.link.clone()} view={props.view.clone()}
                shown={props.shown} total={props.total} />
            if props.selected.is_empty() {
                { usual(props) }
            } else {
                { selected(props) }
            }
        </div>
    }
}

fn usual(props: &ToolbarProps) -> Html {
    let words = &props.words;
    let again = props.link.reform(|_: MouseEvent| Msg::Again);
    let add = props.link.reform(|_: MouseEvent| Msg::AddNew);
    let on_view = props.link.reform(Msg::View);
    let has_choice = props.columns.iter().skip(1).any(|column| column.can_hide);
    html! {
        <div class="grid__tools-end">
            if props.is_stale {
                <Button label={words.text("grid-sort-again")} icon={Some(IconName::Sort)} variant={ButtonVariant::Quiet} small=true on_click={again} />
            }
            { group_by(props) }
            if has_choice {
                <ColumnsPanel id={props.id.clone()} label={props.label.clone()} view={props.view.clone()} columns={props.columns.clone()} {on_view} />
            }
            if let Some(label) = &props.add {
                <Button {label} icon={Some(IconName::Add)} small=true on_click={add} class="grid__add" />
            }
        </div>
    }
}

/// The choice of what the rows stand in groups by, where a column has groups.
fn group_by(props: &ToolbarProps) -> Html {
    let by = props.columns.iter().filter(|column| column.can_group);
    let by: Vec<Choice> = by
        .map(|column| Choice::new(column.id.clone(), column.title.clone()))
        .collect();
    if by.is_empty() {
        return Html::default();
    }
    let none = Choice::new("", props.words.text("grid-group-by-none"));
    let on_choose = {
        let (link, view) = (props.link.clone(), props.view.clone());
        Callback::from(move |id: AttrValue| {
            let group = (!id.is_empty()).then(|| ColumnId::from(id.as_str()));
            link.emit(Msg::View(view.grouped_by(group)));
        })
    };
    html! {
        <Select
            class="grid__group-by"
            label={props.words.text("grid-group-by")}
            value={AttrValue::from(props.view.group.clone().unwrap_or_default())}
            choices={std::iter::once(none).chain(by).collect::<Rc<[_]>>()}
            {on_choose}
        />
    }
}

fn selected(props: &ToolbarProps) -> Html {
    let words = &props.words;
    let delete = {
        let (link, rows) = (props.link.clone(), props.selected.clone());
        Callback::from(move |_: MouseEvent| link.emit(Msg::Delete(rows.to_vec())))
    };
    let clear = props.link.reform(|_: MouseEvent| Msg::Unselect);
    html! {
        <div class="grid__tools-end grid__tools-end--selected" role="group" aria-label={words.text("grid-selection")}>
            <span class="grid__count">{ words.with("grid-selected-rows", &[("count", props.selected.len().into())]) }</span>
            if let Some(bulk) = &props.bulk {
                { bulk.emit(props.selected.clone()) }
            }
            for action in props.actions.iter().filter(|action| action.takes_many || props.selected.len() == 1) {
                <Button key={action.id.to_string()} label={action.label.clone()} small=true on_click={
                    let (link, rows, action) = (props.link.clone(), props.selected.clone(), action.id.clone());
                    Callback::from(move |_: MouseEvent| link.emit(Msg::Action(action.clone(), rows.to_vec())))
                } />
            }
            if props.can_delete {
                <Button label={words.text("grid-delete")} icon={Some(IconName::Delete)} small=true on_click={delete} />
            }
            <Button label={words.text("grid-unselect")} variant={ButtonVariant::Quiet} small=true on_click={clear} />
        </div>
    }
}

#[derive(Properties, Clone, PartialEq)]
struct SearchProps {
    /// The grid's id.
    id: AttrValue,
    /// The grid's accessible name: a page may have several grids.
    label: AttrValue,
    /// The wording.
    words: Words,
    /// Messages to the grid.
    link: Callback<Msg>,
    /// How the grid is looked at.
    view: GridView,
    /// How many rows are shown.
    shown: usize,
    /// How many there are.
    total: usize,
}

/// The search field. It owns what is typed; the page's view follows it.
#[component]
fn Search(props: &SearchProps) -> Html {
    let field = use_node_ref();
    use_effect_with(props.view.filter.clone(), {
        let field = field.clone();
        move |filter| {
            if let Some(input) = field.cast::<HtmlInputElement>()
                && input.value() != filter.as_str()
                && !input.matches(":focus").unwrap_or(false)
            {
                input.set_value(filter);
            }
        }
    });
    let oninput = {
        let (link, view) = (props.link.clone(), props.view.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            link.emit(Msg::View(view.filtered(text)));
        })
    };
    let clear = {
        let (link, view, field) = (props.link.clone(), props.view.clone(), field.clone());
        Callback::from(move |()| {
            if let Some(input) = field.cast::<HtmlInputElement>() {
                input.set_value("");
                let _ = input.focus();
            }
            link.emit(Msg::View(view.filtered("")));
        })
    };
    let onkeydown = {
        let (clear, is_filtered) = (clear.clone(), !props.view.filter.is_empty());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && is_filtered {
                event.prevent_default();
                event.stop_propagation();
                clear.emit(());
            }
        })
    };
    let id = format!("{}-search", props.id);
    html! {
        <div class="grid__search" role="search" aria-label={props.words.with("grid-search-in", &[("table", props.label.as_str().into())])}>
            <label class="grid__search-label" for={id.clone()}>{ props.words.text("grid-search") }</label>
            <input ref={field} {id} class="input grid__search-field" type="search" autocomplete="off" {oninput} {onkeydown} />
            if !props.view.filter.trim().is_empty() {
                <span class="grid__count">
                    { props.words.with("grid-shown-of", &[("shown", props.shown.into()), ("total", props.total.into())]) }
                </span>
                <Button label={props.words.text("grid-clear-search")} variant={ButtonVariant::Quiet} small=true on_click={clear.reform(|_: MouseEvent| ())} />
            }
        </div>
    }
}
