//! The grid of what may pay for what: lines × sources, set by single keys.

use crate::sorted::SortedMap;
use crate::ui::labels::named;
use std::rc::Rc;

use yew::prelude::*;

use super::cells::written;
use super::may_pay::{VERDICTS, worded};
use crate::app::{Intent, Store};
use crate::plan::source::Eligibility;
use crate::plan::{CostLine, Edit, Id, Kind, RecordId, Source, SourceField, Verdict};
use crate::ui::record::perform;
use crate::ui::sheet::{KeptState, Remark, Remarks, table_text, use_kept_state, use_open_row, use_view};
use crate::ui::store::{use_can_edit, use_store};
use crate::ui::widgets::Choice;
use crate::ui::widgets::grid::{
    Cell, CellEdit, CellState, Column, ColumnKind, Grid, GridEvent, GridView, Keyboard, RowKey, Width, use_rows,
};
use crate::ui::words::{Words, use_words};

/// What [`MayPayGrid`] takes.
#[derive(Properties, PartialEq)]
pub struct MayPayGridProps {
    /// The sources, a column each.
    pub sources: Rc<[Rc<Source>]>,
    /// The lines, a row each.
    pub lines: Vec<Rc<CostLine>>,
}

/// What all rows are worded with: the wording, and the sources' names.
type Wording = (Words, Rc<[AttrValue]>);

/// What a cell is made from: what is written, whether the source may pay for anything, and what is said of the entry.
type MayCell = (Option<Eligibility>, bool, Option<Remark>);

type RowData = (Rc<CostLine>, Rc<[MayCell]>);

/// The grid.
#[component]
pub fn MayPayGrid(props: &MayPayGridProps) -> Html {
    let words = use_words();
    let store = use_store();
    let can_edit = use_can_edit();
    let (view, set_view) = use_view("may-pay".into(), GridView::default());
    let remarks = use_kept_state("may-pay refused", Remarks::default(), Remarks::refused);
    let names: Rc<[AttrValue]> = props.sources.iter().map(|source| named(&words, &source.name)).collect();
    let ids: Rc<[Rc<str>]> = props
        .sources
        .iter()
        .map(|source| Rc::from(source.id.as_str()))
        .collect();
    let columns = use_memo((words.clone(), names.clone(), ids), |(words, names, ids)| {
        columns(words, names, ids)
    });
    let data: Vec<(RowKey, RowData)> = props
        .lines
        .iter()
        .map(|line| {
            let key = RowKey::from(line.id.as_str());
            let cells = props.sources.iter().map(|source| {
                let remark = remarks.drawn().of_cell(&key, source.id.as_str()).cloned();
                (source.eligibility(&line.id).cloned(), source.unrestricted, remark)
            });
            (Rc::clone(&key), (Rc::clone(line), cells.collect()))
        })
        .collect();
    let rows = use_rows((words.clone(), names), data, word);
    let open_row = use_open_row(Kind::CostLine);
    let hand = Hand {
        store,
        words: words.clone(),
        remarks,
    };
    let on_event = Callback::from(move |event: GridEvent| match event {
        GridEvent::View(view) => set_view.emit(view),
        event => hand.take(event),
    });
    html! {
        <Grid
            id="may-pay"
            label={words.text("funding-mode-may-pay")}
            columns={(*columns).clone()}
            {rows}
            {view}
            {on_event}
            table_text={table_text()}
            can_open={true}
            is_read_only={!can_edit}
            {open_row}
        />
    }
}

fn columns(words: &Words, names: &[AttrValue], ids: &[Rc<str>]) -> Rc<[Column]> {
    let letters: Rc<[Choice]> = VERDICTS
        .iter()
        .map(|(verdict, key)| {
            let (letter, label) = worded(words, verdict, key);
            Choice::new(letter, label)
        })
        .collect();
    let line = Column::new(
        "=line",
        words.text("funding-cost-line"),
        ColumnKind::Text(Keyboard::Text),
    );
    let mut columns = vec![line.read_only().unsorted()];
    columns.extend(ids.iter().zip(names).map(|(id, name)| {
        Column::new(Rc::clone(id), name.clone(), ColumnKind::Letters(Rc::clone(&letters)))
            .width(Width::Small)
            .unsorted()
    }));
    columns.into()
}

fn word((words, names): &Wording, (line, cells): &RowData) -> Vec<Cell> {
    let name = named(words, &line.name);
    let mut worded_cells = vec![Cell::text(name.clone())];
    let pairs = names.iter().zip(cells.iter());
    worded_cells.extend(pairs.map(|(source, (entry, is_unrestricted, remark))| {
        let verdict = entry.as_ref().and_then(|entry| entry.verdict.as_ref());
        let known = VERDICTS.iter().find(|(known, _)| Some(known) == verdict);
        let (cell, meaning) = match (known, verdict) {
            (Some((verdict, key)), _) => {
                let (letter, label) = worded(words, verdict, key);
                let cell = Cell::shown(letter.clone(), letter);
                let is_closed = *verdict == Verdict::No;
                (
                    if is_closed {
                        cell.mark("pay-mark pay-mark--no", "")
                    } else {
                        cell
                    },
                    label,
                )
            }
            // A verdict of a newer version.
            (None, Some(other)) => (Cell::text(other.id().to_owned()), other.id().to_owned().into()),
            (None, None) if *is_unrestricted => (
                Cell::shown(words.text("funding-any-mark"), "").plain(""),
                words.text("funding-legend-any"),
            ),
            (None, None) => (Cell::shown("", ""), words.text("funding-says-nothing")),
        };
        let cell = cell.label(words.with(
            "funding-may-pay-cell",
            &[
                ("line", name.as_str().into()),
                ("source", source.as_str().into()),
                ("meaning", meaning.as_str().into()),
            ],
        ));
        let cell = match entry.as_ref().and_then(|entry| written(words, entry)) {
            Some(written) => cell.state(CellState::Note(written)),
            None => cell,
        };
        match remark {
            Some(remark) => remark.on(cell),
            None => cell,
        }
    }));
    worded_cells
}

struct Hand {
    store: Store,
    words: Words,
    remarks: KeptState<Remarks>,
}

impl Hand {
    fn take(&self, event: GridEvent) {
        match event {
            GridEvent::Edit { row, column, text, .. } => self.edit_all(&[CellEdit { row, column, text }]),
            GridEvent::EditMany { edits, .. } => self.edit_all(&edits),
            GridEvent::Paste(paste) => self.edit_all(&paste.edits),
            GridEvent::Open { row } => {
                let route = self.store.state().route.clone();
                let line = RecordId::CostLine(Id::new(row));
                self.store.dispatch(Intent::Go(route.with_open(Some(line))));
            }
            _ => {}
        }
    }

    /// The verdict of a text; an error is what would be right.
    fn read(&self, text: &str) -> Result<Option<Verdict>, AttrValue> {
        if text.trim().is_empty() || self.words.text("funding-any-mark") == text.trim() {
            return Ok(None);
        }
        let found = VERDICTS.iter().find(|(verdict, key)| {
            let (letter, label) = worded(&self.words, verdict, key);
            letter == text.trim() || label == text.trim()
        });
        found
            .map(|(verdict, _)| Some(verdict.clone()))
            .ok_or_else(|| self.words.with("funding-verdict-unread", &[("text", text.into())]))
    }

    fn edit_all(&self, edits: &[CellEdit]) {
        let mut remarks = self.remarks.latest();
        // What a source may pay for is one field: its cells are set one after the other.
        let mut sources: SortedMap<Id<Source>, Source> = SortedMap::new();
        {
            let state = self.store.state();
            let Some(plan) = state.plan() else { return };
            for edit in edits {
                let id = Id::<Source>::new(Rc::clone(&edit.column));
                let Some(there) = plan.sources.find(&id) else {
                    continue;
                };
                let remark = match self.read(&edit.text) {
                    Ok(verdict) => {
                        let source = sources.or_insert_with(id, || (**there).clone());
                        source.eligible = source.with_verdict(&Id::new(Rc::clone(&edit.row)), verdict);
                        None
                    }
                    Err(message) => Some(Remark::refused(&edit.text, message)),
                };
                remarks.set(&edit.row, &edit.column, remark);
            }
        }
        let edits = sources
            .into_iter()
            .map(|(id, source)| Edit::Source(id, SourceField::Eligible(source.eligible)));
        perform(&self.store, edits.collect());
        self.remarks.say(&self.store, remarks);
    }
}
