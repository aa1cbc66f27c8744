//! The cells of goals × partners, as they are worded.

use std::rc::Rc;

use yew::AttrValue;

use super::name_of;
use crate::engine::coverage::{Cover, GoalCoverage, Service, service};
use crate::plan::{Partner, RecordId};
use crate::ui::labels::named;
use crate::ui::serving::service_word;
use crate::ui::widgets::grid::{Cell, CellState, Column, ColumnId, ColumnKind, Keyboard, SortKey, Width};
use crate::ui::words::Words;

/// The partners in the columns.
pub(super) type Partners = Rc<[Rc<Partner>]>;

/// What all rows are worded with.
#[derive(Clone, PartialEq)]
pub(super) struct CoverageContext {
    pub(super) words: Words,
    /// What of the partners shows in cells other than whether they serve: names and standings.
    pub(super) names: Rc<[AttrValue]>,
}

/// What one row is made from: the goal, and how each partner stands to it.
pub(super) type CoverageSource = (GoalCoverage, Vec<Service>);

/// How each partner stands to a goal.
pub(super) fn source_of(goal: &GoalCoverage, partners: &[Rc<Partner>]) -> CoverageSource {
    let services = partners.iter().map(|partner| service(partner, &goal.goal.id));
    (goal.clone(), services.collect())
}

/// The column of a partner.
pub(super) fn column_of(partner: &Partner) -> ColumnId {
    RecordId::from(&partner.id).to_string().into()
}

/// The columns: the goal, by how many it is served, and a narrow one for each partner.
pub(super) fn columns(words: &Words, partners: &[Rc<Partner>]) -> Rc<[Column]> {
    let own = [
        Column::new("name", words.text("goals-goal"), ColumnKind::Text(Keyboard::Text))
            .width(Width::Large)
            .read_only(),
        Column::new("cover", words.text("goals-served-by"), ColumnKind::Text(Keyboard::Text))
            .width(Width::Medium)
            .read_only(),
    ];
    let services = [
        Service::Serves,
        Service::Planned,
        Service::Resting,
        Service::Over,
        Service::None,
    ];
    let said: Rc<[(AttrValue, bool)]> = services
        .iter()
        .map(|service| (service_word(words, *service), *service != Service::None))
        .collect();
    let of_partners = partners.iter().map(|partner| {
        let column = Column::new(column_of(partner), heading(words, partner), ColumnKind::Check)
            .width(Width::Small)
            .check_words(Rc::clone(&said));
        if partner.label.trim().is_empty() {
            column
        } else {
            column.hint(named(words, &partner.name))
        }
    });
    own.into_iter().chain(of_partners).collect()
}

/// A partner's short label, or its name.
fn heading(words: &Words, partner: &Partner) -> AttrValue {
    if partner.label.trim().is_empty() {
        named(words, &partner.name)
    } else {
        partner.label.clone().into()
    }
}

/// The cells of a goal.
pub(super) fn word(context: &CoverageContext, (goal, services): &CoverageSource) -> Vec<Cell> {
    let words = &context.words;
    let mut cells = vec![Cell::text(goal.goal.name.clone()), cover_cell(words, goal)];
    let goal = name_of(words, goal);
    for (name, service) in context.names.iter().zip(services) {
        cells.push(service_cell(words, &goal, name, *service));
    }
    cells
}

/// By how many partners a goal is served, in words.
pub(super) fn cover(words: &Words, goal: &GoalCoverage) -> AttrValue {
    words.with("goals-cover", &[("count", goal.serving.len().into())])
}

fn cover_cell(words: &Words, goal: &GoalCoverage) -> Cell {
    let cell =
        Cell::text(cover(words, goal)).sort(SortKey::Number(i64::try_from(goal.serving.len()).unwrap_or(i64::MAX)));
    match goal.cover() {
        Cover::Empty => cell.state(CellState::Flag(words.text("goals-cover-empty-hint"))),
        Cover::Single => cell.state(CellState::Flag(words.text("goals-cover-single-hint"))),
        Cover::Several => cell,
    }
}

fn service_cell(words: &Words, goal: &AttrValue, partner: &AttrValue, service: Service) -> Cell {
    let word = service_word(words, service);
    let label = words.with(
        "goals-cell",
        &[
            ("goal", goal.as_str().into()),
            ("partner", partner.as_str().into()),
            ("standing", word.as_str().into()),
        ],
    );
    let cell = Cell::check(service != Service::None, word.clone()).label(label);
    match service {
        // What does not count today says so beside its box.
        Service::Planned | Service::Resting | Service::Over => cell.mark("coverage__word", word),
        Service::Serves | Service::None => cell,
    }
}
