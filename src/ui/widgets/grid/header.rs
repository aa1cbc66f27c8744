//! The heading: titles that sort, and the box that selects all rows.

use yew::prelude::*;

use super::cell::tab_index;
use super::column::ColumnKind;
use super::frame::Frame;
use super::view::Sort;

/// Props of [`Header`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct HeaderProps {
    /// What all rows share.
    pub frame: Frame,
    /// The position of the active heading, if the focus is there.
    pub active: Option<usize>,
    /// What the rows are sorted by.
    pub sort: Option<Sort>,
    /// Whether all, some or none of the rows are ticked: `true`, `mixed` or `false`.
    pub checked: &'static str,
}

/// The heading of the grid.
#[component]
pub(super) fn Header(props: &HeaderProps) -> Html {
    let frame = &props.frame;
    html! {
        <thead class="grid__head" role="rowgroup">
            <tr role="row" aria-rowindex="1">
                if frame.has_gutter {
                    <th role="columnheader" class="grid__heading grid__cell--gutter" aria-colindex="1">
                        <span class="grid__check" role="checkbox" aria-checked={props.checked} data-focus=""
                            aria-label={frame.words.text("grid-select-all")} tabindex={tab_index(props.active == Some(0))}></span>
                    </th>
                }
                for (index, _) in frame.columns.iter().enumerate() {
                    { heading(props, index + frame.first(), index) }
                }
            </tr>
        </thead>
    }
}

fn heading(props: &HeaderProps, position: usize, index: usize) -> Html {
    let Some(shown) = props.frame.columns.get(index) else {
        return Html::default();
    };
    let column = &shown.column;
    let sort = props.sort.as_ref().filter(|sort| sort.column == column.id);
    let direction = sort.map(|sort| if sort.is_descending { "descending" } else { "ascending" });
    let is_amount = column.kind == ColumnKind::Amount;
    let class = classes!(
        "grid__heading",
        (index == 0).then_some("grid__cell--header"),
        is_amount.then_some("grid__cell--amount"),
        column.is_private.then_some("grid__heading--private"),
        matches!(column.kind, ColumnKind::Letters(_) | ColumnKind::Check).then_some("grid__heading--narrow"),
        column.is_apart.then_some("grid__cell--apart"),
    );
    let tabindex = tab_index(props.active == Some(position));
    let colindex = (position + 1).to_string();
    let title = html! {
        <>
            <span class="grid__title">{ &column.title }</span>
            if let Some(hint) = &column.hint {
                <span class="grid__hint">{ hint }</span>
            }
        </>
    };
    if column.is_sortable {
        html! {
            <th role="columnheader" scope="col" class={class} aria-colindex={colindex} aria-sort={direction}>
                <button type="button" class="grid__sort" data-focus="" data-act="sort" tabindex={tabindex}>
                    { title }
                    <span class="grid__arrow" aria-hidden="true"></span>
                </button>
            </th>
        }
    } else {
        html! {
            <th role="columnheader" scope="col" class={class} aria-colindex={colindex} tabindex={tabindex}>{ title }</th>
        }
    }
}
