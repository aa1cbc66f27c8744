//! What the grid looks like: tools, questions, the table with the rows in sight, and the live region.

use std::rc::Rc;

use yew::prelude::*;

use crate::ui::widgets::MenuItem;
use crate::ui::words::Words;

use super::arrange::Group;
use super::bars::{HeadingQuestion, Leftover, PasteHere};
use super::body::Body;
use super::core::{Core, RowAt};
use super::dom;
use super::header::Header;
use super::message::Msg;
use super::on_paper::FoundOnPaper;
use super::row::{Gap, Row};
use super::row_menu::RowMenu;
use super::toolbar::Toolbar;
use super::window::{Part, parts};

impl Body {
    pub(super) fn draw(&self, ctx: &Context<Self>) -> Html {
        let core = self.core.borrow();
        let props = &ctx.props().grid;
        let words = &ctx.props().words;
        let help_id = format!("{}-help", props.id);
        let handlers = self.handlers(ctx);
        let rows = self.rows(ctx, &core);
        html! {
            <div class={classes!("grid", props.wraps.then_some("grid--wraps"))} id={&props.id}>
                if props.has_tools {
                    <Toolbar id={props.id.clone()} label={props.label.clone()} words={words.clone()} link={self.frame.link.clone()} view={core.input.view.clone()}
                        columns={core.input.columns.clone()} shown={core.order.len()} total={core.input.rows.len()}
                        is_stale={core.is_stale} selected={Rc::from(core.selected_rows())} actions={props.actions.clone()}
                        bulk={props.bulk.clone()} can_delete={core.input.can_delete}
                        add={core.input.can_add.then(|| self.frame.new_label.clone())} />
                }
                if core.awaits_paste {
                    <PasteHere id={format!("{}-paste", props.id)} words={words.clone()} link={self.frame.link.clone()}
                        columns={self.frame.columns.iter().filter(|shown| !shown.column.is_read_only)
                            .map(|shown| &*shown.column.title).collect::<Vec<_>>().join(", ")} />
                }
                if let Some(block) = core.waiting() {
                    <HeadingQuestion words={words.clone()} link={self.frame.link.clone()}
                        first={block.first().map(|row| row.join(" · ")).unwrap_or_default()} />
                }
                if let Some(paste) = &core.leftover {
                    <Leftover words={words.clone()} link={self.frame.link.clone()} paste={paste.clone()} />
                }
                <p class="visually-hidden" id={help_id.clone()}>{ words.text("grid-help") }</p>
                <FoundOnPaper filter={core.input.view.filter.clone()} shown={core.order.len()} total={core.input.rows.len()} />
                <div ref={self.scroll.clone()} class="grid__scroll" onscroll={ctx.link().callback(|_: Event| Msg::Measure)}
                    onpointerover={|event: PointerEvent| dom::place_message(&event)} onfocusin={|event: FocusEvent| dom::place_message(&event)}>
                    <table ref={self.table.clone()} class="grid__table" role="grid" aria-label={&props.label} aria-describedby={help_id}
                        aria-multiselectable="true" aria-readonly={props.is_read_only.then_some("true")}
                        aria-rowcount={(core.shape().last_line() + 1).to_string()} aria-colcount={core.shape().columns.to_string()}
                        onkeydown={handlers.key} onpointerdown={handlers.down} onpointerover={handlers.over} onclick={handlers.click}
                        ondblclick={handlers.double} oncontextmenu={handlers.context} onfocusin={handlers.focus_in}
                        onfocusout={handlers.focus_out} oncopy={handlers.copy} oncut={handlers.cut} onpaste={handlers.paste}>
                        <colgroup>
                            if self.frame.has_gutter {
                                <col class="grid__column grid__column--gutter" />
                            }
                            for shown in self.frame.columns.iter() {
                                <col key={shown.column.id.to_string()} class={classes!(
                                    "grid__column",
                                    shown.column.width.class(),
                                    shown.column.is_private.then_some("grid__column--private"),
                                )} />
                            }
                        </colgroup>
                        <Header frame={self.frame.clone()} active={(core.active.line == 0).then_some(core.active.column)}
                            sort={core.input.view.sort.clone()} checked={checked(&core)} />
                        <tbody role="rowgroup">{ rows }</tbody>
                    </table>
                    if core.order.is_empty() && !core.input.view.filter.trim().is_empty() {
                        <p class="grid__empty">{ words.with("grid-none-found", &[("text", core.input.view.filter.trim().into())]) }</p>
                    } else if core.order.is_empty() {
                        if let Some(empty) = &props.empty {
                            <p class="grid__empty">{ empty }</p>
                        }
                    }
                </div>
            </div>
        }
    }

    /// The rows in sight, the gaps between them and the new row, as one keyed list: a new row that becomes a row of
    /// the page keeps its element, with the editor and the caret in it.
    fn rows(&self, ctx: &Context<Self>, core: &Core) -> Html {
        let mut nodes: Vec<Html> = Vec::with_capacity(self.drawn.len() + 4);
        let pinned = core.active.line.checked_sub(1);
        let range = core.range();
        let editing = core.editing.as_ref();
        let mut gaps = 0;
        for part in parts(&self.drawn, pinned, core.order.len()) {
            let place = match part {
                Part::Row(place) => place,
                Part::Gap(first, rows) => {
                    gaps += 1;
                    let headings = core
                        .groups
                        .iter()
                        .filter(|group| (first..first + rows).contains(&group.first));
                    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
                    let height = self.row_height.max(1.0) * number(rows) + self.group_height * number(headings.count());
                    nodes.push(html! { <Gap key={format!("gap-{gaps}")} {height} columns={core.shape().columns} /> });
                    continue;
                }
            };
            let line = place + 1;
            let Some(row) = core.row_at(line) else {
                continue;
            };
            if let Some(group) = core.groups.iter().find(|group| group.first == place) {
                nodes.push(group_heading(&ctx.props().words, core, group));
            }
            let in_row = editing.filter(|editing| matches!(&editing.row, RowAt::Data(key) if *key == row.key));
            let is_active = core.active.line == line;
            nodes.push(html! {
                <Row key={core.component_key(&row.key)} frame={self.frame.clone()} row={Some(row.clone())} {line}
                    active={is_active.then_some(core.active.column)} selected={range.in_line(line)}
                    is_checked={core.checked.contains(&row.key)} is_open={ctx.props().grid.open_row.as_ref() == Some(&row.key)}
                    editing={in_row.map(|editing| Self::editor_at(core, editing))}
                    menu={(is_active && self.has_menu).then(|| self.menu(ctx, core))} />
            });
        }
        if let Some(line) = core.shape().new_line() {
            let in_new = editing.filter(|editing| match &editing.row {
                RowAt::New => true,
                RowAt::Data(key) => core.pending.as_ref() == Some(key),
                RowAt::Head => false,
            });
            nodes.push(html! {
                <Row key={core.new_component_key()} frame={self.frame.clone()} row={None} {line}
                    active={(core.active.line == line).then_some(core.active.column)}
                    editing={in_new.map(|editing| Self::editor_at(core, editing))} />
            });
        }
        nodes.into_iter().collect()
    }

    /// The menu of the active row.
    fn menu(&self, ctx: &Context<Self>, core: &Core) -> Html {
        let words = &ctx.props().words;
        let props = &ctx.props().grid;
        let count = core.active_row().map_or(0, |row| core.rows_with(row).len());
        let item = |id: &'static str, key: &str, shortcut: Option<&str>| MenuItem {
            shortcut: shortcut.map(|keys| words.text(keys)),
            ..MenuItem::new(id, words.text(key))
        };
        let mut items = Vec::new();
        if props.can_open {
            items.push(item("grid:open", "grid-open", Some("grid-keys-open")));
        }
        if core.can_edit(core.active) {
            items.push(item("grid:edit", "grid-edit-cell", Some("grid-keys-edit")));
        }
        items.push(item("grid:select", "grid-select", Some("grid-keys-select")));
        for action in props.actions.iter().filter(|action| action.takes_many || count < 2) {
            items.push(MenuItem {
                shortcut: action.shortcut.clone(),
                ..MenuItem::new(action.id.clone(), action.label.clone())
            });
        }
        if core.input.can_move && core.input.view.is_natural() {
            items.push(MenuItem {
                starts_group: true,
                ..item("grid:up", "grid-move-up", Some("grid-keys-up"))
            });
            items.push(item("grid:down", "grid-move-down", Some("grid-keys-down")));
        }
        if core.input.can_delete {
            items.push(MenuItem {
                starts_group: true,
                is_danger: true,
                label: words.with("grid-delete-rows", &[("count", count.into())]),
                ..item("grid:delete", "grid-delete", Some("grid-keys-delete"))
            });
        }
        html! {
            <RowMenu label={words.text("grid-menu")} items={Rc::from(items)} on_choose={ctx.link().callback(Msg::Choose)}
                on_close={ctx.link().callback(Msg::CloseMenu)} />
        }
    }
}

/// The heading of a group: what its rows share, and how many they are. It is no line: arrows go from row to row.
fn group_heading(words: &Words, core: &Core, group: &Group) -> Html {
    let view = &core.input.view;
    let title = if group.title.trim().is_empty() {
        let column = view.group.as_ref();
        let column = column.and_then(|id| core.input.columns.iter().find(|column| column.id == *id));
        let title = column.map(|column| column.title.as_str()).unwrap_or_default();
        words.with("grid-group-none", &[("column", title.into())])
    } else {
        group.title.clone()
    };
    html! {
        <tr key={format!("group-{}", group.first)} role="row" class="grid__group">
            <th role="rowheader" scope="rowgroup" colspan={core.shape().columns.to_string()}>
                <span class="grid__group-title">
                    { title }{ " " }
                    <span class="grid__count">{ words.with("grid-group-count", &[("count", group.count.into())]) }</span>
                </span>
            </th>
        </tr>
    }
}

fn checked(core: &Core) -> &'static str {
    match core.checked.len() {
        0 => "false",
        count if count >= core.order.len() => "true",
        _ => "mixed",
    }
}
