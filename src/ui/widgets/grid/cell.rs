//! One cell: its text, mark, message, and the editor while it is edited.

use yew::prelude::*;

use super::column::ColumnKind;
use super::editors::{Editor, EditorAt};
use super::frame::{Frame, ShownColumn};
use super::model::{CHECKED, Cell, CellState};

/// How a cell stands.
#[derive(Clone, Default)]
pub(super) struct Standing {
    /// Its position, with the column of check boxes.
    pub position: usize,
    pub line: usize,
    pub is_active: bool,
    pub is_selected: bool,
    pub editing: Option<EditorAt>,
    /// What the row is called.
    pub row_name: AttrValue,
    /// The cell belongs to the new row.
    pub is_new: bool,
    /// The row's menu, in its first cell.
    pub menu: Option<Html>,
}

/// The stop for the Tab key, and whether an element is one of those the arrows reach.
pub(super) fn tab_index(is_active: bool) -> &'static str {
    if is_active { "0" } else { "-1" }
}

fn kind_class(kind: &ColumnKind) -> Option<&'static str> {
    match kind {
        ColumnKind::Amount => Some("grid__cell--amount"),
        ColumnKind::Date => Some("grid__cell--date"),
        ColumnKind::Check => Some("grid__cell--check"),
        ColumnKind::Letters(_) => Some("grid__cell--letters"),
        ColumnKind::LongText => Some("grid__cell--long"),
        ColumnKind::Choice(_) | ColumnKind::Multi(_) => Some("grid__cell--list"),
        ColumnKind::Text(_) => None,
    }
}

fn state_class(state: &CellState) -> Option<&'static str> {
    match state {
        CellState::Plain | CellState::Aside(_) => None,
        CellState::Note(_) => Some("grid__cell--note"),
        CellState::Flag(_) => Some("grid__cell--flag"),
        CellState::Error(_) => Some("grid__cell--error"),
    }
}

/// Addresses that a cell may lead to; anything else stays text.
fn safe_link(link: &AttrValue) -> Option<AttrValue> {
    let scheme = link.split(':').next().unwrap_or_default().to_ascii_lowercase();
    matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel").then(|| link.clone())
}

/// A cell of a row, or of the new row where there is no cell yet.
pub(super) fn cell(frame: &Frame, shown: &ShownColumn, cell: Option<&Cell>, standing: Standing) -> Html {
    let blank = Cell::default();
    let cell = cell.unwrap_or(&blank);
    let column = &shown.column;
    let is_header = standing.position == frame.first();
    let is_read_only = frame.is_read_only || column.is_read_only || cell.is_read_only;
    let is_check = column.kind == ColumnKind::Check;
    let message = cell.state.message();
    let note_id =
        message.map(|_| AttrValue::from(format!("{}-note-{}-{}", frame.id, standing.line, standing.position)));
    let class = classes!(
        "grid__cell",
        is_header.then_some("grid__cell--header"),
        kind_class(&column.kind),
        state_class(&cell.state),
        is_read_only.then_some("grid__cell--fixed"),
        column.is_apart.then_some("grid__cell--apart"),
        standing.is_selected.then_some("grid__cell--selected"),
        standing.is_active.then_some("grid__cell--active"),
        standing.editing.is_some().then_some("grid__cell--editing"),
    );
    let label = cell.label.clone().or_else(|| {
        // A new row's blank cell, and a header that also holds buttons, say only what they are.
        if standing.is_new {
            Some(
                frame
                    .words
                    .with("grid-new-cell", &[("column", column.title.as_str().into())]),
            )
        } else {
            is_header.then(|| cell.text.clone()).filter(|text| !text.is_empty())
        }
    });
    let attributes = Attributes {
        class,
        // While it is edited, the field in it says what it is, and what is offered stands in it as well.
        label: label.clone().filter(|_| !is_check && standing.editing.is_none()),
        colindex: (standing.position + 1).to_string().into(),
        tabindex: (!is_check).then(|| tab_index(standing.is_active && standing.editing.is_none())),
        selected: standing.is_selected.then_some("true"),
        readonly: is_read_only.then_some("true"),
        invalid: matches!(cell.state, CellState::Error(_)).then_some("true"),
        described: note_id.clone().filter(|_| !is_check),
    };
    let inner = html! {
        <>
            <div class="grid__content">{ content(frame, shown, cell, &standing, note_id.clone()) }</div>
            if let (Some(message), Some(id)) = (message, note_id) {
                if !matches!(cell.state, CellState::Aside(_)) {
                    <span class="grid__sign" aria-hidden="true"></span>
                }
                <span class="grid__message" id={id}>{ message }</span>
            }
            if let Some(menu) = standing.menu.clone() {
                { menu }
            }
            if let Some(editor) = standing.editing.clone() {
                <Editor key={editor.session} frame={frame.clone()} column={column.clone()} at={editor.clone()}
                    row_name={standing.row_name.clone()} is_new={standing.is_new} />
            }
        </>
    };
    if is_header {
        header_cell(attributes, inner)
    } else {
        data_cell(attributes, inner)
    }
}

struct Attributes {
    class: Classes,
    label: Option<AttrValue>,
    colindex: AttrValue,
    tabindex: Option<&'static str>,
    selected: Option<&'static str>,
    readonly: Option<&'static str>,
    invalid: Option<&'static str>,
    described: Option<AttrValue>,
}

fn header_cell(at: Attributes, inner: Html) -> Html {
    html! {
        <th scope="row" role="rowheader" class={at.class} aria-label={at.label} aria-colindex={at.colindex} tabindex={at.tabindex}
            aria-selected={at.selected} aria-readonly={at.readonly} aria-invalid={at.invalid} aria-describedby={at.described}>
            { inner }
        </th>
    }
}

fn data_cell(at: Attributes, inner: Html) -> Html {
    html! {
        <td role="gridcell" class={at.class} aria-label={at.label} aria-colindex={at.colindex} tabindex={at.tabindex}
            aria-selected={at.selected} aria-readonly={at.readonly} aria-invalid={at.invalid} aria-describedby={at.described}>
            { inner }
        </td>
    }
}

fn content(frame: &Frame, shown: &ShownColumn, cell: &Cell, standing: &Standing, note_id: Option<AttrValue>) -> Html {
    let column = &shown.column;
    if column.kind == ColumnKind::Check {
        let is_checked = cell.edit_text() == CHECKED;
        let label = cell.label.clone().unwrap_or_else(|| {
            let arguments = [
                ("column", column.title.as_str().into()),
                ("row", standing.row_name.as_str().into()),
            ];
            frame.words.with("grid-cell-of-row", &arguments)
        });
        let is_fixed = frame.is_read_only || column.is_read_only || cell.is_read_only;
        return html! {
            <>
                <span class="grid__check" role="checkbox" aria-checked={is_checked.to_string()} aria-label={label}
                    aria-disabled={is_fixed.then_some("true")} aria-describedby={note_id} data-focus="" tabindex={tab_index(standing.is_active)}></span>
                if let Some(mark) = &cell.mark {
                    <span class={classes!("grid__mark", mark.class.as_str().to_owned())} aria-hidden="true">{ &mark.symbol }</span>
                }
            </>
        };
    }
    let is_header = standing.position == frame.first();
    let text = if standing.is_new && is_header {
        frame.new_label.clone()
    } else {
        cell.text.clone()
    };
    html! {
        <>
            if let Some(mark) = &cell.mark {
                <span class={classes!("grid__mark", mark.class.as_str().to_owned())} aria-hidden="true">{ &mark.symbol }</span>
            }
            <span class="grid__text" title={(text.len() > 24).then(|| text.clone())}>{ text }</span>
            if let Some(link) = cell.link.as_ref().and_then(safe_link) {
                <a class="grid__link" href={link} target="_blank" rel="noopener noreferrer" tabindex="-1"
                    aria-label={frame.words.with("grid-follow", &[("text", cell.text.as_str().into())])}></a>
            }
            if is_header && !standing.is_new && (frame.can_open || frame.has_menu) {
                <span class="grid__tools">
                    if frame.can_open {
                        <button type="button" class="grid__tool grid__tool--open" tabindex="-1" data-act="open"
                            aria-label={frame.words.with("grid-open-row", &[("row", standing.row_name.as_str().into())])}></button>
                    }
                    if frame.has_menu {
                        <button type="button" class="grid__tool grid__tool--menu" tabindex="-1" data-act="menu" aria-haspopup="menu"
                            aria-label={frame.words.with("grid-row-menu", &[("row", standing.row_name.as_str().into())])}></button>
                    }
                </span>
            }
        </>
    }
}
