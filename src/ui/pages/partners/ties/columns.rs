//! The columns of the ties' grid.

use std::rc::Rc;

use yew::AttrValue;

use super::ends::{Way, direction, end_of, id_of, partner, way, with, with_other, with_partner};
use crate::plan::{Kind, Partner, Plan, Tie, TieEnd, TieField, TieKind, TieLevel, TieScale};
use crate::sorted::sort_by_key;
use crate::ui::entry::{Outcome, Understood};
use crate::ui::labels;
use crate::ui::record::{choice_of, choices_of, labelled};
use crate::ui::sheet::{Columns, Lookup, SheetColumn, SheetContext};
use crate::ui::ties::{Ends, SCHOOL, level_choice, levels_of, rating_choices, rating_word, scale_of};
use crate::ui::widgets::Choice;
use crate::ui::widgets::grid::{Cell, CellState, Column, ColumnKind, GridView, SortKey, Width};
use crate::ui::words::Words;

/// The columns that are hidden until they are asked for.
const HIDDEN: &[&str] = &["direction", "scale", "tags"];

/// How the grid is looked at first.
pub(super) fn first_view() -> GridView {
    GridView {
        hidden: HIDDEN.iter().map(|id| (*id).into()).collect(),
        ..GridView::default()
    }
}

/// The scales on which ties of a plan stand, the usual one first: also where no tie is on it yet.
pub(super) fn scales_of(plan: &Plan) -> Vec<TieScale> {
    let used = |scale: &&TieScale| **scale == TieScale::Vnl4 || plan.ties.iter().any(|tie| scale_of(tie) == **scale);
    TieScale::ALL.iter().filter(used).cloned().collect()
}

/// Every column.
pub(super) fn columns(words: &Words, lookup: &Lookup, scales: &[TieScale]) -> Columns {
    let title = |name: &str| labels::field(words, Kind::Tie, name);
    let partners = partners(lookup);
    let school = Choice::new(SCHOOL, words.text("ties-school"));
    let others: Rc<[Choice]> = std::iter::once(school).chain(partners.iter().cloned()).collect();
    let levels = levels(words, scales);
    Columns::new([
        SheetColumn::new(
            Column::new(
                "partner",
                words.text("ties-partner"),
                ColumnKind::Choice(Rc::clone(&partners)),
            )
            .width(Width::Wide),
            show_partner,
            read_partner,
        )
        .with(|column| Column {
            can_group: false,
            ..column
        })
        .changing(with_partner),
        SheetColumn::new(
            Column::new("with", words.text("ties-with"), ColumnKind::Choice(others)).width(Width::Medium),
            show_with,
            read_with,
        )
        .changing(with_other),
        level(
            Column::new("level", title("level"), ColumnKind::Choice(Rc::clone(&levels))),
            |tie| tie.level.as_ref(),
            TieField::Level,
        ),
        level(
            Column::new("desired", title("desired"), ColumnKind::Choice(levels)),
            |tie| tie.desired.as_ref(),
            TieField::Desired,
        ),
        SheetColumn::<Tie>::choices::<TieKind>("kinds", title("kinds"), words, |tie| &tie.kinds, TieField::Kinds),
        rating(words, "partner_rating", "ties-partner-view", true),
        rating(words, "other_rating", "ties-other-view", false),
        runs(words, title("direction")),
        scale(words, title("scale")),
        SheetColumn::own_words("tags", title("tags"), |tie: &Tie| &tie.tags, TieField::Tags),
        SheetColumn::<Tie>::long_text("notes", title("notes"), |tie| &tie.notes, TieField::Notes).private(),
    ])
}

/// The partners by their names.
fn partners(lookup: &Lookup) -> Rc<[Choice]> {
    let mut named: Vec<&Rc<Partner>> = lookup.partners.iter().collect();
    named.retain(|partner| !partner.name.trim().is_empty());
    sort_by_key(&mut named, |partner| partner.name.to_lowercase());
    let choice = |partner: &Rc<Partner>| Choice::new(partner.id.as_str().to_owned(), partner.name.clone());
    named.into_iter().map(choice).collect()
}

/// The levels of some scales, with what each means: on the one scale that has it or, where several have it, in general.
fn levels(words: &Words, scales: &[TieScale]) -> Rc<[Choice]> {
    let all = TieLevel::ALL.iter().filter_map(|level| {
        let mut on = scales
            .iter()
            .filter(|scale| levels_of(scale).any(|other| other == level));
        let first = on.next()?;
        Some(match on.next() {
            Some(_) => choice_of(words, level),
            None => level_choice(words, first, level),
        })
    });
    all.collect()
}

/// The name of an end; where there is none, nothing.
fn name(context: &SheetContext, end: &TieEnd) -> AttrValue {
    match end {
        TieEnd::School => context.words().text("ties-school"),
        TieEnd::Partner(id) => match context.lookup.partners.find(id) {
            Some(partner) => labels::named(context.words(), &partner.name),
            None => context.words().text("not-in-plan"),
        },
    }
}

fn show_partner(context: &SheetContext, tie: &Tie) -> Cell {
    let ends = Ends::of(tie);
    if *ends.partner == TieEnd::School {
        return Cell::default().sort(SortKey::Blank);
    }
    let partner = name(context, ends.partner);
    let shown = if ends.is_with_school() {
        partner.clone()
    } else {
        crate::ui::ties::both(context.words(), &partner, &name(context, ends.with))
    };
    Cell::shown(shown, id_of(ends.partner).to_owned()).plain(partner)
}

fn show_with(context: &SheetContext, tie: &Tie) -> Cell {
    let ends = Ends::of(tie);
    Cell::shown(name(context, ends.with), id_of(ends.with).to_owned())
}

/// Reads an end; `other` is the one that it is to differ from.
fn read_end(context: &SheetContext, text: &str, before: &TieEnd, other: &TieEnd) -> Outcome<TieEnd> {
    let end = end_of(text.trim());
    let is_known = match &end {
        TieEnd::School => true,
        // What is named already may stay, though it is not in the plan.
        TieEnd::Partner(id) => context.lookup.partners.contains(id) || end == *before,
    };
    if !is_known {
        return Err(context
            .words()
            .with("cell-no-such-record", &[("text", text.trim().into())]));
    }
    if end == *other {
        return Err(context.words().text("ties-needs-two"));
    }
    Ok(Understood::plainly(end))
}

fn read_partner(context: &SheetContext, tie: &Tie, text: &str) -> Outcome<TieField> {
    if text.trim().is_empty() {
        return Err(context.words().text("ties-needs-partner"));
    }
    let ends = Ends::of(tie);
    Ok(read_end(context, text, ends.partner, ends.with)?.map(|end| partner(tie, end)))
}

fn read_with(context: &SheetContext, tie: &Tie, text: &str) -> Outcome<TieField> {
    let ends = Ends::of(tie);
    // Without another it is with the school.
    let text = if text.trim().is_empty() { SCHOOL } else { text };
    Ok(read_end(context, text, ends.with, ends.partner)?.map(|end| with(tie, end)))
}

/// A level: of a tie on another scale than the usual one with that scale.
fn level(
    column: Column,
    of: fn(&Tie) -> Option<&TieLevel>,
    make: fn(Option<TieLevel>) -> TieField,
) -> SheetColumn<Tie> {
    SheetColumn::new(
        column.width(Width::Medium),
        move |context, tie: &Tie| {
            let words = context.words();
            let Some(level) = of(tie) else {
                return Cell::default().sort(SortKey::Blank);
            };
            let scale = scale_of(tie);
            let label = labelled(words, level);
            let place = TieLevel::ALL
                .iter()
                .position(|other| other == level)
                .unwrap_or(TieLevel::ALL.len());
            let shown = if scale == TieScale::Vnl4 {
                label
            } else {
                let arguments = [
                    ("level", label.as_str().into()),
                    ("scale", labelled(words, &scale).as_str().into()),
                ];
                words.with("ties-level-on-scale", &arguments)
            };
            let cell = Cell::shown(shown, level.id().to_owned())
                .plain(labelled(words, level))
                .sort(SortKey::Number(i64::try_from(place).unwrap_or(i64::MAX)));
            if levels_of(&scale).any(|other| other == level) {
                cell
            } else {
                cell.state(CellState::Flag(words.with(
                    "ties-not-on-scale",
                    &[("scale", labelled(words, &scale).as_str().into())],
                )))
            }
        },
        move |context, tie, text| {
            if text.is_empty() {
                return Ok(Understood::plainly(make(None)));
            }
            let words = context.words();
            let Some(level) = TieLevel::ALL.iter().find(|level| level.id() == text) else {
                return Err(words.with("cell-not-in-list", &[("text", text.into())]));
            };
            let scale = scale_of(tie);
            if scale.levels().is_empty() || levels_of(&scale).any(|other| other == level) {
                return Ok(Understood::plainly(make(Some(level.clone()))));
            }
            let steps: Vec<AttrValue> = scale.levels().iter().map(|level| labelled(words, level)).collect();
            let arguments = [
                ("level", labelled(words, level).as_str().into()),
                ("scale", labelled(words, &scale).as_str().into()),
                ("steps", context.entry.format.either(&steps).into()),
            ];
            Err(words.with("ties-level-of-other-scale", &arguments))
        },
    )
}

/// What an end thinks of the tie, from 1 to 4: the partner, or the one it has the tie with. The cell says whose view it is.
fn rating(words: &Words, id: &'static str, title: &'static str, is_partner: bool) -> SheetColumn<Tie> {
    let of = move |tie: &Tie| {
        let (partner, other) = Ends::of(tie).ratings(tie);
        if is_partner { partner } else { other }
    };
    let choices: Rc<[Choice]> = rating_choices(words).into_iter().skip(1).collect();
    let column = Column::new(id, words.text(title), ColumnKind::Choice(choices));
    let column = if is_partner {
        column
    } else {
        column.hint(words.text("ties-other-view-hint"))
    };
    SheetColumn::new(
        column.width(Width::Medium),
        move |context, tie: &Tie| {
            let Some(rating) = of(tie) else {
                return Cell::default().sort(SortKey::Blank);
            };
            let words = context.words();
            let ends = Ends::of(tie);
            let whose = name(context, if is_partner { ends.partner } else { ends.with });
            let said = rating_word(words, Some(rating));
            let arguments = [("who", whose.as_str().into()), ("rating", said.as_str().into())];
            Cell::shown(said.clone(), rating.to_string())
                .label(words.with("ties-view-of", &arguments))
                .sort(SortKey::Number(rating.into()))
        },
        move |context, tie, text| {
            let rating = match text.trim() {
                "" => None,
                text => {
                    let read = text.parse::<u8>().ok().filter(|rating| (1..=4).contains(rating));
                    Some(read.ok_or_else(|| context.words().with("cell-not-in-list", &[("text", text.into())]))?)
                }
            };
            // The partner is the second end of a tie that is turned.
            let is_second = Ends::of(tie).is_turned == is_partner;
            Ok(Understood::plainly(if is_second {
                TieField::ToRating(rating)
            } else {
                TieField::FromRating(rating)
            }))
        },
    )
    .private()
}

/// Which way it runs, seen from the partner.
fn runs(words: &Words, title: AttrValue) -> SheetColumn<Tie> {
    let ways = [
        ("both", None, "ties-way-both"),
        ("from", Some(Way::From), "ties-way-from"),
        ("to", Some(Way::To), "ties-way-to"),
    ];
    let choices: Rc<[Choice]> = ways
        .iter()
        .map(|(id, _, key)| Choice::new(*id, words.text(key)))
        .collect();
    SheetColumn::new(
        Column::new("direction", title, ColumnKind::Choice(choices)).width(Width::Large),
        move |context, tie: &Tie| {
            let now = way(tie);
            let found = ways.iter().find(|(_, way, _)| *way == now);
            found.map_or_else(Cell::default, |(id, _, key)| {
                Cell::shown(context.words().text(key), *id)
            })
        },
        move |context, tie, text| {
            let found = ways.iter().find(|(id, ..)| text.is_empty() || *id == text);
            let (_, way, _) =
                found.ok_or_else(|| context.words().with("cell-not-in-list", &[("text", text.into())]))?;
            Ok(Understood::plainly(TieField::Direction(direction(tie, *way))))
        },
    )
}

/// The scale. The usual one is written down as none.
fn scale(words: &Words, title: AttrValue) -> SheetColumn<Tie> {
    SheetColumn::new(
        Column::new("scale", title, ColumnKind::Choice(choices_of::<TieScale>(words))).width(Width::Large),
        |context, tie: &Tie| {
            let scale = scale_of(tie);
            Cell::shown(labelled(context.words(), &scale), scale.id().to_owned())
        },
        |context, _, text| {
            let scale = match text {
                "" => None,
                id => Some(
                    TieScale::ALL
                        .iter()
                        .find(|scale| scale.id() == id)
                        .ok_or_else(|| context.words().with("cell-not-in-list", &[("text", id.into())]))?,
                ),
            };
            let own = scale.filter(|scale| **scale != TieScale::Vnl4).cloned();
            Ok(Understood::plainly(TieField::Scale(own)))
        },
    )
}
