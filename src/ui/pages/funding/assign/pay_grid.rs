//! The grid of payments: lines × sources with what is assigned in a year.

use std::rc::Rc;

use yew::prelude::*;

use super::super::best::AtBest;
use super::locks::{self, SIGN};
use super::rows::{LEFT, SUMS, Wording, rows, word};
use crate::app::{Command, Intent, Payment, Store};
use crate::engine::funding::Funding;
use crate::plan::{Amount, CostLine, Id, Kind, RecordId, Source};
use crate::ui::entry::{Entry, use_entry};
use crate::ui::hooks::use_media;
use crate::ui::labels;
use crate::ui::room::use_room;
use crate::ui::sheet::{KeptState, Remark, Remarks, table_text, use_kept_state, use_open_row, use_view};
use crate::ui::store::{use_can_edit, use_plan, use_store};
use crate::ui::widgets::grid::{
    CellEdit, Column, ColumnId, ColumnKind, Grid, GridEvent, GridView, Keyboard, RowAction, RowKey, Width, use_rows,
};
use crate::ui::words::{Words, use_words};

/// What [`PayGrid`] takes.
#[derive(Properties, PartialEq)]
pub struct PayGridProps {
    /// The calendar year in which the fiscal year begins.
    pub year: i32,
    /// Its name.
    pub year_name: AttrValue,
    /// The sources that are shown.
    pub sources: Rc<[Rc<Source>]>,
    /// The plan's money.
    pub funding: Rc<Funding>,
    /// What each payment is in the best answers, where that is wanted.
    pub at_best: Option<AtBest>,
}

/// The grid.
#[component]
pub fn PayGrid(props: &PayGridProps) -> Html {
    let words = use_words();
    let entry = use_entry();
    let store = use_store();
    let can_edit = use_can_edit();
    let about = use_plan().about.clone();
    let (view, set_view) = use_view("payments".into(), GridView::default());
    let remarks = use_kept_state(
        &format!("pay {} refused", props.year),
        Remarks::default(),
        Remarks::refused,
    );
    // In the room and on a phone what sources pay is to be in sight: what is missing is enough beside it.
    let is_narrow = use_media("(max-width: 36rem)");
    let is_short = use_room() || is_narrow;
    let columns = use_memo(
        (
            entry.clone(),
            props.sources.clone(),
            (is_short, props.at_best.is_some()),
        ),
        |(entry, sources, (is_short, has_best))| columns(entry, sources, *is_short, *has_best),
    );
    let at_best = props.at_best.as_ref();
    let mut data = rows(
        &about,
        &props.funding,
        &props.sources,
        props.year,
        (remarks.drawn(), at_best),
    );
    if is_short {
        data.retain(|(key, _)| !SUMS.contains(&&**key) || **key == *LEFT);
    }
    let wording = Wording {
        entry: entry.clone(),
        sources: Rc::clone(&props.sources),
        year: props.year_name.clone(),
        is_short,
    };
    let rows = use_rows(wording, data, word);
    let open_row = use_open_row(Kind::CostLine);
    let hand = Hand {
        store,
        entry,
        remarks,
        year: props.year,
        sources: props.sources.iter().map(|source| source.id.clone()).collect(),
    };
    let actions = use_memo((words.clone(), can_edit), |(words, can_edit)| actions(words, *can_edit));
    let on_event = Callback::from(move |event: GridEvent| match event {
        GridEvent::View(view) => set_view.emit(view),
        event => hand.take(event),
    });
    html! {
        <Grid
            id="payments"
            label={words.with("funding-payments-in", &[("year", props.year_name.as_str().into())])}
            columns={(*columns).clone()}
            {rows}
            {view}
            {on_event}
            table_text={table_text()}
            can_open={true}
            is_read_only={!can_edit}
            actions={(*actions).clone()}
            {open_row}
        />
    }
}

/// What can be done to the amounts of a row.
fn actions(words: &Words, can_edit: bool) -> Rc<[RowAction]> {
    if !can_edit {
        return Rc::new([]);
    }
    Rc::new([RowAction {
        id: "lock".into(),
        label: words.text("funding-lock"),
        takes_many: false,
        shortcut: Some(SIGN.to_string().into()),
    }])
}

/// The columns; there is more in each where what is best is shown as well.
fn columns(entry: &Entry, sources: &[Rc<Source>], is_short: bool, has_best: bool) -> Rc<[Column]> {
    let words = &entry.words;
    let currency = entry.format.currency();
    let amount = |id: &str, title: AttrValue| {
        Column::new(id, title, ColumnKind::Amount)
            .hint(currency.code().to_owned())
            .unsorted()
    };
    let line = Column::new(
        "=line",
        words.text("funding-cost-line"),
        ColumnKind::Text(Keyboard::Text),
    );
    let mut columns = vec![line.read_only().unsorted()];
    if !is_short {
        columns.push(amount("=need", words.text("funding-needed")).read_only());
        columns.push(amount("=paid", words.text("funding-assigned")).read_only());
    }
    columns.push(amount("=gap", words.text("funding-gap")).read_only());
    columns.extend(sources.iter().map(|source| {
        let title = labels::named(words, &source.name);
        let hint = words.with(
            "funding-column-hint",
            &[
                ("certainty", words.text(source.certainty().label_key()).as_str().into()),
                ("currency", currency.code().into()),
            ],
        );
        amount(source.id.as_str(), title).hint(hint)
    }));
    if is_short && !has_best {
        for (place, column) in columns.iter_mut().enumerate() {
            column.width = if place == 0 { Width::Medium } else { Width::Small };
        }
    }
    columns.into()
}

/// What turns events into commands.
struct Hand {
    store: Store,
    entry: Entry,
    remarks: KeptState<Remarks>,
    year: i32,
    /// The sources that are shown.
    sources: Vec<Id<Source>>,
}

impl Hand {
    fn take(&self, event: GridEvent) {
        match event {
            GridEvent::Edit {
                row,
                column,
                text,
                is_draft,
            } => self.edit(CellEdit { row, column, text }, is_draft),
            GridEvent::EditMany { edits, .. } => self.edit_all(&edits),
            GridEvent::Paste(paste) => self.edit_all(&paste.edits),
            GridEvent::Action { rows, column, .. } => {
                for row in rows.iter().filter(|row| !SUMS.contains(&&***row)) {
                    self.toggle_lock(row, column.as_ref());
                }
            }
            GridEvent::Open { row } => {
                let route = self.store.state().route.clone();
                // The sums are of the sources: their details are the sources' own view.
                let route = if SUMS.contains(&&*row) {
                    route.with_view("sources")
                } else {
                    route.with_open(Some(RecordId::CostLine(Id::new(row))))
                };
                self.store.dispatch(Intent::Go(route));
            }
            _ => {}
        }
    }

    fn payment(&self, edit: &CellEdit, amount: Amount) -> Payment {
        Payment {
            source: Id::<Source>::new(Rc::clone(&edit.column)),
            line: Id::<CostLine>::new(Rc::clone(&edit.row)),
            year: self.year,
            amount,
        }
    }

    /// Locks or unlocks the amount of a cell; that of every source where the cell is of none. Whether there is any.
    fn toggle_lock(&self, row: &RowKey, column: Option<&ColumnId>) -> bool {
        let of_cell = column.map(|column| Id::<Source>::new(Rc::clone(column)));
        let of_cell = of_cell.filter(|id| self.sources.contains(id)).map(|id| vec![id]);
        let sources = of_cell.unwrap_or_else(|| self.sources.clone());
        let line = Id::<CostLine>::new(Rc::clone(row));
        let state = self.store.state();
        let command = state
            .plan()
            .and_then(|plan| locks::toggled(plan, &sources, &line, self.year));
        let is_any = command.is_some();
        if let Some(command) = command {
            self.store.dispatch(command);
            self.store.dispatch(Intent::Settle);
        }
        is_any
    }

    fn edit(&self, edit: CellEdit, is_draft: bool) {
        let (amount, locks) = locks::without_sign(&edit.text);
        if locks && !is_draft {
            self.lock(&edit, amount);
            return;
        }
        let mut remarks = self.remarks.latest();
        match self.entry.amount(&edit.text) {
            Ok(understood) => {
                let payments = vec![self.payment(&edit, understood.value)];
                self.store.dispatch(Command::Allocate { payments });
                let note = understood.note.filter(|_| !is_draft);
                remarks.set(&edit.row, &edit.column, note.map(Remark::Note));
            }
            // A draft is judged when it is done.
            Err(_) if is_draft => {}
            Err(message) => remarks.set(&edit.row, &edit.column, Some(Remark::refused(&edit.text, message))),
        }
        if !is_draft {
            self.store.dispatch(Intent::Settle);
        }
        self.remarks.set(remarks);
    }

    /// Takes an amount with the sign that locks it behind it; the sign alone locks what is there, or unlocks it.
    fn lock(&self, edit: &CellEdit, amount: &str) {
        let mut remarks = self.remarks.latest();
        let words = &self.entry.words;
        let remark = if amount.trim().is_empty() {
            let is_any = self.toggle_lock(&edit.row, Some(&edit.column));
            (!is_any).then(|| Remark::refused(&edit.text, words.text("funding-nothing-to-lock")))
        } else {
            match self.entry.amount(amount) {
                Ok(understood) if understood.value.known().is_some() => {
                    let payments = vec![self.payment(edit, understood.value)];
                    self.store.dispatch(Command::Lock { payments });
                    self.store.dispatch(Intent::Settle);
                    understood.note.map(Remark::Note)
                }
                Ok(_) => Some(Remark::refused(&edit.text, words.text("funding-nothing-to-lock"))),
                Err(message) => Some(Remark::refused(&edit.text, message)),
            }
        };
        remarks.set(&edit.row, &edit.column, remark);
        self.remarks.set(remarks);
    }

    fn edit_all(&self, edits: &[CellEdit]) {
        let mut remarks = self.remarks.latest();
        let mut payments = Vec::with_capacity(edits.len());
        for edit in edits {
            let remark = match self.entry.amount(&edit.text) {
                Ok(understood) => {
                    payments.push(self.payment(edit, understood.value));
                    understood.note.map(Remark::Note)
                }
                Err(message) => Some(Remark::refused(&edit.text, message)),
            };
            remarks.set(&edit.row, &edit.column, remark);
        }
        self.store.dispatch(Command::Allocate { payments });
        self.store.dispatch(Intent::Settle);
        self.remarks.say(&self.store, remarks);
    }
}
