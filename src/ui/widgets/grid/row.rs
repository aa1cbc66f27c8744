//! One row. It is drawn again only when its own cells, or the focus, selection or edit in it, change.

use web_sys::Element;
use yew::prelude::*;

use super::cell::{Standing, cell, tab_index};
use super::editors::EditorAt;
use super::frame::Frame;
use super::rows::GridRow;
use crate::ui::hooks::outline_change;

/// Props of [`Row`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct RowProps {
    /// What all rows share.
    pub frame: Frame,
    /// The row; the new row where there is none.
    pub row: Option<GridRow>,
    /// Its line.
    pub line: usize,
    /// The position of the active cell, if it is in this row.
    #[prop_or_default]
    pub active: Option<usize>,
    /// The positions selected in it, first and last.
    #[prop_or_default]
    pub selected: Option<(usize, usize)>,
    /// Its box is ticked.
    #[prop_or_default]
    pub is_checked: bool,
    /// Its details are open.
    #[prop_or_default]
    pub is_open: bool,
    /// The editor in it.
    #[prop_or_default]
    pub editing: Option<EditorAt>,
    /// Its menu, while it is open.
    #[prop_or_default]
    pub menu: Option<Html>,
}

/// One row of the grid.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let frame = &props.frame;
    if let (Some(probe), Some(row)) = (&frame.probe, &props.row) {
        probe.emit(row.key.clone());
    }
    let is_new = props.row.is_none();
    let name_cell = frame
        .columns
        .first()
        .and_then(|shown| props.row.as_ref()?.cell(shown.place));
    let row_name = match name_cell {
        Some(cell) if !cell.text.trim().is_empty() => cell.text.clone(),
        Some(_) => frame.words.with("grid-row-number", &[("number", props.line.into())]),
        None => frame.new_label.clone(),
    };
    let class = classes!(
        "grid__row",
        is_new.then_some("grid__row--new"),
        props.is_checked.then_some("grid__row--checked"),
        props.is_open.then_some("grid__row--open"),
        props.active.is_some().then_some("grid__row--active"),
    );
    // The menu hangs on the cell that it is about; on the row's name where that is the box that checks the row.
    let menu_at = props.active.unwrap_or(0).max(frame.first());
    let node = use_node_ref();
    use_outlined_changes(node.clone(), props.row.as_ref(), frame);
    html! {
        <tr ref={node} role="row" class={class} data-row={props.row.as_ref().map(|row| AttrValue::from(row.key.clone()))} aria-rowindex={(props.line + 1).to_string()} aria-selected={props.is_checked.then_some("true")}
            aria-current={props.is_open.then_some("true")}>
            if frame.has_gutter {
                <td role="gridcell" class="grid__cell grid__cell--gutter" aria-colindex="1">
                    if !is_new {
                        <span class="grid__check" role="checkbox" aria-checked={props.is_checked.to_string()} data-focus=""
                            aria-label={frame.words.with("grid-select-row", &[("row", row_name.as_str().into())])}
                            tabindex={tab_index(props.active == Some(0))}></span>
                    }
                </td>
            }
            for (index, shown) in frame.columns.iter().enumerate() {
                { {
                    let position = index + frame.first();
                    let standing = Standing {
                        position,
                        line: props.line,
                        is_active: props.active == Some(position),
                        is_selected: props.selected.is_some_and(|(first, last)| (first..=last).contains(&position)),
                        editing: props.editing.clone().filter(|editor| editor.column == shown.column.id),
                        row_name: row_name.clone(),
                        is_new,
                        menu: props.menu.clone().filter(|_| position == menu_at),
                    };
                    cell(frame, shown, props.row.as_ref().and_then(|row| row.cell(shown.place)), standing)
                } }
            }
        </tr>
    }
}

/// Outlines the cells whose text has changed; all that has text of a row that the new row has become.
#[hook]
fn use_outlined_changes(node: NodeRef, row: Option<&GridRow>, frame: &Frame) {
    let (row, frame) = (row.cloned(), frame.clone());
    let before = use_mut_ref(|| row.clone());
    use_effect_with(row, move |row| {
        let before = before.replace(row.clone());
        let cells = node.cast::<Element>().map(|node| node.children());
        for (index, shown) in frame.columns.iter().enumerate() {
            let text = |row: &Option<GridRow>| {
                let cell = row.as_ref().and_then(|row| row.cell(shown.place));
                cell.map(|cell| cell.text.clone()).unwrap_or_default()
            };
            let position = u32::try_from(frame.first() + index).unwrap_or(u32::MAX);
            if text(&before) != text(row)
                && let Some(cell) = cells.as_ref().and_then(|cells| cells.item(position))
            {
                outline_change(&cell);
            }
        }
    });
}

/// Props of [`Gap`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct GapProps {
    /// How high, in px.
    pub height: f64,
    /// How many columns it spans.
    pub columns: usize,
}

/// Empty space in place of rows that are not drawn.
#[component]
pub(super) fn Gap(props: &GapProps) -> Html {
    let cell = use_node_ref();
    use_effect_with((cell.clone(), props.height), |(cell, height)| {
        if let Some(cell) = cell.cast::<web_sys::HtmlElement>() {
            // Through the object model: a `style` attribute is blocked by the page's policy.
            let _ = cell.style().set_property("height", &format!("{height}px"));
        }
    });
    html! {
        <tr class="grid__gap" role="presentation" aria-hidden="true">
            <td ref={cell} role="presentation" colspan={props.columns.to_string()}></td>
        </tr>
    }
}
