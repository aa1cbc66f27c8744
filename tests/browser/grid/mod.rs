//! The grid on a page that keeps its rows: keys, typing, pasting, and what a screen reader is told.

mod clipboard;
mod editing;
mod moving;
mod reading;

use std::cell::RefCell;
use std::rc::Rc;

use schoolweave::ui::sheet::table_text;
use schoolweave::ui::widgets::grid::{
    Cell, CellEdit, CellState, Column, ColumnKind, Grid, GridEvent, GridView, Keyboard, NewRow, RowKey, use_rows,
};
use schoolweave::ui::widgets::{AnnouncerHost, Choice};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::dom::{press, settle, type_into};
use crate::page::Mounted;

#[wasm_bindgen(inline_js = "
export function press_with(element, key, modifiers) {
    element.dispatchEvent(new KeyboardEvent('keydown', {
        key, bubbles: true, cancelable: true, ctrlKey: modifiers.includes('Ctrl'), shiftKey: modifiers.includes('Shift'),
        altKey: modifiers.includes('Alt'), isComposing: modifiers.includes('composing'),
    }));
}
export function clipboard(element, kind, text) {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent(kind, { clipboardData: data, bubbles: true, cancelable: true }));
    return [data.getData('text/plain'), data.getData('text/html')];
}
")]
extern "C" {
    fn press_with(element: &Element, key: &str, modifiers: &str);
    fn clipboard(element: &Element, kind: &str, text: &str) -> Vec<String>;
}

thread_local! {
    static DRAWN: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// The rows drawn since this was last asked.
fn drawn() -> Vec<String> {
    DRAWN.with_borrow_mut(std::mem::take)
}

type Record = (RowKey, [String; 4]);

#[derive(Clone, PartialEq, Default)]
struct Plan {
    records: Vec<Rc<Record>>,
    before: Vec<Vec<Rc<Record>>>,
    view: GridView,
}

enum Act {
    Event(GridEvent),
    Add(RowKey, NewRow),
    Undo,
}

impl Plan {
    fn set(&mut self, edit: &CellEdit) {
        let place = COLUMNS.iter().position(|column| *column == &*edit.column).unwrap();
        for record in self.records.iter_mut().filter(|record| record.0 == edit.row) {
            let mut changed = (**record).clone();
            changed.1[place] = edit.text.clone();
            *record = Rc::new(changed);
        }
    }

    fn add(&mut self, key: RowKey, row: &NewRow) {
        self.records.push(Rc::new((key.clone(), Default::default())));
        for (column, text) in &row.cells {
            self.set(&CellEdit {
                row: key.clone(),
                column: column.clone(),
                text: text.clone(),
            });
        }
    }
}

impl Reducible for Plan {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut plan = (*self).clone();
        plan.before.push(plan.records.clone());
        match act {
            Act::Undo => {
                plan.before.pop();
                plan.records = plan.before.pop().unwrap_or_default();
            }
            Act::Add(key, row) => plan.add(key, &row),
            Act::Event(event) => match event {
                GridEvent::Edit { row, column, text, .. } => plan.set(&CellEdit { row, column, text }),
                GridEvent::EditMany { edits, .. } => edits.iter().for_each(|edit| plan.set(edit)),
                GridEvent::Paste(paste) => {
                    paste.edits.iter().for_each(|edit| plan.set(edit));
                    for row in &paste.added {
                        let key = format!("pasted-{}", plan.records.len()).into();
                        plan.add(key, row);
                    }
                }
                GridEvent::Delete { rows } => plan.records.retain(|record| !rows.contains(&record.0)),
                GridEvent::Withdraw { row } => plan.records.retain(|record| record.0 != row),
                GridEvent::View(view) => plan.view = view,
                GridEvent::Open { .. } | GridEvent::Move { .. } | GridEvent::Action { .. } => {}
            },
        }
        plan.into()
    }
}

const COLUMNS: [&str; 4] = ["name", "town", "sum", "ana"];

fn columns() -> Rc<[Column]> {
    let letters: Rc<[Choice]> = [("R", "Responsible"), ("A", "Accountable")]
        .map(|(key, label)| Choice::new(key, label))
        .into();
    [
        Column::new("name", "Name", ColumnKind::Text(Keyboard::Text)),
        Column::new("town", "Town", ColumnKind::Text(Keyboard::Text)),
        Column::new("sum", "Sum", ColumnKind::Amount),
        Column::new("ana", "Ana", ColumnKind::Letters(letters)),
    ]
    .into()
}

fn word((): &(), record: &Rc<Record>) -> Vec<Cell> {
    let [name, town, sum, ana] = &record.1;
    let amount = Cell::text(sum.clone());
    let is_read = sum.is_empty() || sum.parse::<i64>().is_ok();
    let amount = if is_read {
        amount
    } else {
        amount.state(CellState::Error("Enter a number, like 1250".into()))
    };
    let part = if ana == "A" { "accountable" } else { "no part" };
    vec![
        Cell::text(name.clone()),
        Cell::text(town.clone()),
        amount,
        Cell::text(ana.clone()).label(format!("{name}, Ana: {part}")),
    ]
}

#[derive(Properties, PartialEq)]
struct PageProps {
    /// How many rows there are at first.
    count: usize,
}

#[component]
fn Page(props: &PageProps) -> Html {
    let count = props.count;
    let record = |number: usize| {
        Rc::new((
            RowKey::from(format!("r{number}")),
            [format!("Name {number:04}"), String::new(), String::new(), String::new()],
        ))
    };
    let plan = use_reducer_eq(|| Plan {
        records: (1..=count).map(record).collect(),
        ..Plan::default()
    });
    let columns = use_memo((), |()| columns());
    let rows = use_rows(
        (),
        plan.records
            .iter()
            .map(|record| (record.0.clone(), record.clone()))
            .collect(),
        word,
    );
    let on_event = use_callback(plan.dispatcher(), |event: GridEvent, dispatcher| {
        dispatcher.dispatch(Act::Event(event))
    });
    let made = use_mut_ref(|| 0_usize);
    let on_add = use_callback(plan.dispatcher(), move |row: NewRow, dispatcher| {
        *made.borrow_mut() += 1;
        let key = RowKey::from(format!("new-{}", made.borrow()));
        dispatcher.dispatch(Act::Add(key.clone(), row));
        Some(key)
    });
    let undo = {
        let dispatcher = plan.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Act::Undo))
    };
    let probe = use_callback((), |row: RowKey, ()| {
        DRAWN.with_borrow_mut(|drawn| drawn.push(row.to_string()))
    });
    html! {
        <AnnouncerHost>
            <button id="undo" onclick={undo}>{ "Undo" }</button>
            <Grid id="grid" label="Partners" columns={(*columns).clone()} {rows} view={plan.view.clone()} table_text={table_text()}
                {on_event} on_add={Some(on_add)} can_select=true can_delete=true can_open=true probe={Some(probe)} />
        </AnnouncerHost>
    }
}

/// A grid on the page, and what one does with it.
struct Sheet(Mounted<Page>);

impl Sheet {
    async fn new(count: usize) -> Self {
        let page = Mounted::<Page>::new(PageProps { count }).await;
        settle().await;
        Self(page)
    }

    /// Gives the box around the table a height, as the style sheet does.
    async fn bound(&self) {
        let style = self.0.find(".grid__scroll").style();
        style.set_property("max-height", "300px").unwrap();
        style.set_property("overflow", "auto").unwrap();
        // The box tells its new size before the next picture.
        gloo_timers::future::TimeoutFuture::new(100).await;
        settle().await;
    }

    /// How many rows are drawn.
    fn rows(&self) -> u32 {
        let rows = self
            .0
            .find("tbody")
            .query_selector_all(".grid__row:not(.grid__row--new)");
        rows.unwrap().length()
    }

    fn cell(&self, line: usize, column: usize) -> HtmlElement {
        self.0.find(&selector(line, column))
    }

    /// The text a cell shows.
    fn text(&self, line: usize, column: usize) -> String {
        let text = self.cell(line, column).query_selector(".grid__text").unwrap();
        text.and_then(|text| text.text_content()).unwrap_or_default()
    }

    /// Gives a cell the focus, as Tab or a press does.
    async fn focus(&self, line: usize, column: usize) {
        let cell = self.cell(line, column);
        let inner = cell.query_selector("[data-focus]").unwrap();
        let target = inner.map_or(cell, |inner| inner.dyn_into().unwrap());
        target.focus().unwrap();
        settle().await;
    }

    /// Where the focus is.
    fn at(&self) -> (usize, usize) {
        let active = active();
        let number = |name: &str| -> usize {
            let holder = active
                .closest(&format!("[{name}]"))
                .unwrap()
                .expect("the focus is in the table");
            holder.get_attribute(name).unwrap().parse::<usize>().unwrap() - 1
        };
        (number("aria-rowindex"), number("aria-colindex"))
    }

    async fn press(&self, key: &str) {
        press(&active(), key);
        settle().await;
    }

    async fn press_with(&self, key: &str, modifiers: &str) {
        press_with(&active(), key, modifiers);
        settle().await;
    }

    /// Types into the field that is open.
    async fn write(&self, text: &str) {
        type_into(&field(), text, false);
        settle().await;
    }

    fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.0.find(selector).get_attribute(name)
    }

    fn row_count(&self) -> usize {
        self.attribute("[role=grid]", "aria-rowcount")
            .unwrap()
            .parse::<usize>()
            .unwrap()
            - 2
    }
}

fn selector(line: usize, column: usize) -> String {
    format!("[aria-rowindex='{}'] > [aria-colindex='{}']", line + 1, column + 1)
}

fn active() -> Element {
    let document = web_sys::window().unwrap().document().unwrap();
    document.active_element().unwrap()
}

fn field() -> HtmlInputElement {
    active().dyn_into().expect("a field has the focus")
}
