//! Who serves which goal: the grid of goals × partners.

use std::rc::Rc;

use yew::prelude::*;

use super::events::take;
use super::rows::{CoverageContext, CoverageSource, Partners, columns, source_of, word};
use crate::engine::coverage::Coverage;
use crate::plan::Kind;
use crate::ui::labels::named;
use crate::ui::sheet::{table_text, use_open_row, use_view};
use crate::ui::store::{use_can_edit, use_store};
use crate::ui::widgets::grid::{Grid, GridEvent, GridView, RowKey, use_rows};
use crate::ui::words::use_words;

const GRID: &str = "coverage";

/// What [`CoverageGrid`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct CoverageGridProps {
    /// Goals × partners.
    pub(super) found: Rc<Coverage>,
}

/// Who serves which goal.
#[component]
pub(super) fn CoverageGrid(props: &CoverageGridProps) -> Html {
    let words = use_words();
    let store = use_store();
    let can_edit = use_can_edit();
    let (view, set_view) = use_view(GRID.into(), GridView::default());
    let open_row = use_open_row(Kind::Goal);
    let found = &props.found;
    // A partner's other fields, and which goals it serves, change no heading.
    let headings: Vec<_> = found
        .partners
        .iter()
        .map(|partner| (partner.id.clone(), partner.name.clone(), partner.label.clone()))
        .collect();
    let partners = Partners::from(found.partners.clone());
    let columns = use_memo((words.clone(), headings.clone()), |(words, _)| {
        columns(words, &partners)
    });
    let names = use_memo((words.clone(), headings), |(words, headings)| {
        headings
            .iter()
            .map(|(_, name, _)| named(words, name))
            .collect::<Rc<[AttrValue]>>()
    });
    let sources: Vec<(RowKey, CoverageSource)> = found
        .goals
        .iter()
        .map(|goal| (goal.goal.id.text(), source_of(goal, &found.partners)))
        .collect();
    let context = CoverageContext {
        words: words.clone(),
        names: (*names).clone(),
    };
    let rows = use_rows(context, sources, word);
    let on_event = use_callback((store, set_view), |event: GridEvent, (store, set_view)| match event {
        GridEvent::View(view) => set_view.emit(view),
        event => take(store, event),
    });
    html! {
        <>
            <Grid
                id={GRID}
                label={words.text("goals-coverage")}
                columns={(*columns).clone()}
                {rows}
                {view}
                {on_event}
                table_text={table_text()}
                can_open=true
                can_move={can_edit}
                is_read_only={!can_edit}
                wraps=true
                {open_row}
            />
            if can_edit {
                <p class="small soft grid-keys">{ words.text("goals-keys") }</p>
            }
        </>
    }
}
