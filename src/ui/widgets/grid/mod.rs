//! An editable grid that behaves as spreadsheets do: one Tab stop, arrows, typing replaces, Enter goes down and makes
//! the next row, blocks are pasted, several rows change at once. It knows nothing of plans.
//!
//! # The contract
//!
//! The page gives **columns**, **rows** and a **view**; the grid gives back [`GridEvent`]s in terms of row keys, column
//! ids and text; the page changes its plan and answers with new rows. The grid never changes a value itself.
//!
//! - A **row** is a key and one [`Cell`] per column, worded by the page. Rows are compared by pointer, and [`use_rows`]
//!   keeps the pointer for as long as the record behind it is equal. So one edit makes one new row and draws one row,
//!   of any number; and a row is worded only when it is shown, sorted by or searched. (Cells rather than a lookup by
//!   row and column: sorting, searching, copying and comparing then need nothing from the page.)
//! - A **column** says how its cells are edited ([`ColumnKind`]). Choices, checks and letters travel as values, the
//!   rest as the text that was typed; pasted labels are turned into values where they are known. The page reads amounts
//!   and days, and answers with a cell that shows what it understood ([`CellState::Note`]), or that keeps what was
//!   typed and says what would be right ([`CellState::Error`]). Nothing is judged while [`GridEvent::Edit`] is a draft.
//! - The **view** ([`GridView`]: sort, filter, columns) is a value the page keeps and gives back.
//! - `on_add` makes a row and returns its key at once, so that the editor of the new row goes on as the editor of the
//!   row it has become.
//!
//! ```ignore
//! let columns = use_memo(words.clone(), |words| Rc::<[Column]>::from([
//!     Column::new("name", words.text("partners-name"), ColumnKind::Text(Keyboard::Text)),
//!     Column::new("kind", words.text("partners-kind"), ColumnKind::Choice(kinds(words))),
//! ]));
//! let sources = partners.iter().map(|partner| (RowKey::from(partner.id.as_str()), partner.clone())).collect();
//! let rows = use_rows(words.clone(), sources, |words, partner| vec![
//!     Cell::text(partner.name.clone()),
//!     Cell::shown(words.text(partner.kind.label_key()), partner.kind.id()),
//! ]);
//! html! {
//!     <Grid id="partners" label={words.text("partners-title")} columns={(*columns).clone()} {rows} view={(*view).clone()}
//!         table_text={table_text()} {on_event} {on_add} can_select=true can_delete=true can_open=true />
//! }
//! ```
//!
//! # How it is built
//!
//! `core` is the state and every decision, without a browser; `body` performs them, `draw` and `handlers` are its two
//! other halves; `row`, `cell` and `header` draw; `editors` edit; `navigation`, `selection`, `window`, `keys`, `paste`,
//! and `view` are pure functions.
//!
//! **Invariant:** one edit draws one row. **Invariant:** the focus is on a cell or in its editor for as long as it is in
//! the table, whatever happens to the rows. **Invariant:** what is typed reaches the page within a second.

mod arrange;
mod bars;
mod body;
mod cell;
mod column;
mod columns_panel;
mod core;
mod dom;
mod draw;
mod editors;
mod event;
mod frame;
#[expect(clippy::module_inception, reason = "the component is called as its folder")]
mod grid;
mod handlers;
mod header;
mod keys;
mod listening;
mod measure;
mod message;
mod model;
mod navigation;
mod on_paper;
mod paste;
mod request;
mod row;
mod row_menu;
mod rows;
mod selection;
mod taking;
mod toolbar;
mod view;
mod width;
mod window;

pub use column::{Column, ColumnKind, Keyboard};
pub use event::{CellEdit, GridEvent, NewRow, Paste, Reason, RowAction};
pub use grid::{CopiedCell, Grid, GridProps, TableText};
pub use model::{CHECKED, Cell, CellState, ColumnId, Mark, RowKey, SEPARATOR, SortKey};
pub use on_paper::{FoundOnPaper, shown_rows};
pub use request::{Request, ask};
pub use rows::{GridRow, RowMemo, use_rows};
pub use view::{GridView, Sort};
pub use width::Width;
