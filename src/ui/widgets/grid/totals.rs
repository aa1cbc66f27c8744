//! Rows of sums below the others.

use std::rc::Rc;

use yew::prelude::*;

use super::column::ColumnKind;
use super::frame::Frame;
use super::model::CellState;
use super::rows::GridRow;

/// Props of [`Totals`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct TotalsProps {
    /// What all rows share.
    pub frame: Frame,
    /// The rows.
    pub rows: Rc<[GridRow]>,
}

/// Rows of sums. They are read, not moved to: the arrows stay among what can be edited.
#[component]
pub(super) fn Totals(props: &TotalsProps) -> Html {
    html! {
        <tfoot class="grid__foot" role="rowgroup">
            for row in props.rows.iter() {
                <tr key={row.key.to_string()} role="row" class="grid__total">
                    if props.frame.has_gutter {
                        <td role="gridcell" class="grid__cell grid__cell--gutter"></td>
                    }
                    for (index, shown) in props.frame.columns.iter().enumerate() {
                        { cell(row, index, shown.place, &shown.column.kind) }
                    }
                </tr>
            }
        </tfoot>
    }
}

fn cell(row: &GridRow, index: usize, place: usize, kind: &ColumnKind) -> Html {
    let cell = row.cell(place).cloned().unwrap_or_default();
    let class = classes!(
        "grid__cell",
        (*kind == ColumnKind::Amount).then_some("grid__cell--amount"),
        matches!(kind, ColumnKind::Letters(_)).then_some("grid__cell--letters"),
        matches!(cell.state, CellState::Flag(_)).then_some("grid__cell--flag"),
        (index == 0).then_some("grid__cell--header"),
    );
    let inner = html! {
        <div class="grid__content">
            <span class="grid__text">{ cell.text.clone() }</span>
            if let Some(message) = cell.state.message() {
                <span class="visually-hidden">{ message }</span>
            }
        </div>
    };
    if index == 0 {
        html! { <th scope="row" role="rowheader" {class}>{ inner }</th> }
    } else {
        html! { <td role="gridcell" {class} aria-label={cell.label.clone()}>{ inner }</td> }
    }
}
