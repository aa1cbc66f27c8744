//! The budget by category: of one source with its match, or of the whole plan.

use std::rc::Rc;

use yew::prelude::*;

use super::super::wording::UnknownNote;
use crate::app::{Intent, Route};
use crate::engine::ed524::{Budget, Of, Part, Row, Section, budget};
use crate::plan::money::Tally;
use crate::plan::{ClosedList, ContributionKind, Id, Money, Plan, RecordId, Source};
use crate::ui::format::{Format, use_format};
use crate::ui::labels::{named, title_of};
use crate::ui::record::labelled;
use crate::ui::store::{use_dispatch, use_plan, use_selector, use_store};
use crate::ui::tables::{Table, TableButtons};
use crate::ui::widgets::{Button, Choice, Disclosure, IconName, Select};
use crate::ui::words::{Words, use_words};

/// The view.
#[component]
pub(super) fn ByCategory() -> Html {
    let (words, format, plan) = (use_words(), use_format(), use_plan());
    let (store, dispatch) = (use_store(), use_dispatch());
    let asked = use_selector(|state| match &state.route {
        Route::Plan { view, .. } => match RecordId::parse(view.strip_prefix("budget/").unwrap_or_default()) {
            Some(RecordId::Source(id)) => Some(id),
            _ => None,
        },
        _ => None,
    });
    // What has gone leaves the whole plan in its place.
    let chosen = asked.filter(|id| plan.sources.contains(id));
    let of = chosen.clone().map_or(Of::Plan, Of::Source);
    let found = use_memo((Rc::clone(&plan), of.clone()), |(plan, of)| budget(plan, of));
    let Some(found) = (*found).clone() else {
        return Html::default();
    };
    let sources = plan.sources.ordered();
    let choices: Rc<[Choice]> = std::iter::once(Choice::new("", words.text("ed524-of-plan")))
        .chain(
            sources
                .iter()
                .filter(|source| source.is_live() || chosen.as_ref() == Some(&source.id))
                .map(|source| Choice::new(RecordId::from(&source.id).to_string(), named(&words, &source.name))),
        )
        .collect();
    let value = chosen
        .as_ref()
        .map_or_else(String::new, |id| RecordId::from(id).to_string());
    let on_choose = Callback::from(move |id: AttrValue| {
        let view = if id.is_empty() {
            "budget".to_owned()
        } else {
            format!("budget/{id}")
        };
        let route = store.state().route.clone().with_view(&view);
        store.dispatch(Intent::Go(route));
    });
    let print = Callback::from(move |_: MouseEvent| dispatch.emit(Intent::Print));
    let place = chosen
        .as_ref()
        .and_then(|id| sources.iter().position(|source| source.id == *id));
    html! {
        <section class="stack" aria-labelledby="out-budget">
            <div class="stack stack--tight">
                <h2 id="out-budget" class="title-3">{ words.text("ed524-title") }</h2>
                <p class="small soft measure">{ words.text("ed524-about") }</p>
            </div>
            <Select label={words.text("ed524-of")} {value} {choices} {on_choose} class="out__of" />
            <p class="measure">{ sentence(&words, &format, &plan, chosen.as_ref(), &found) }</p>
            <Sections budget={found.clone()} />
            <Remarks {found} />
            <div class="cluster no-print">
                <TableButtons table={Table::Budget(place)} />
                <Button small={true} icon={IconName::Print} label={words.text("report-print")} on_click={print} />
            </div>
            <div class="no-print"><WhereThingsStand /></div>
        </section>
    }
}

fn sentence(words: &Words, format: &Format, plan: &Plan, source: Option<&Id<Source>>, found: &Budget) -> AttrValue {
    let section = |part: Part| found.sections.iter().find(|section| section.part == part);
    let all = |part: Part, row: Row| section(part).map(|section| section.all(row)).unwrap_or_default();
    let Some(source) = source else {
        let [need, federal, others] = [Part::Needed, Part::Federal, Part::NonFederal].map(|part| all(part, Row::Total));
        // Where only one of the two is there, the other is nothing; where neither is, there is nothing to tell of them.
        let told = |tally: Tally| {
            if tally.is_nothing() {
                format.money(Money::ZERO)
            } else {
                format.tally(tally)
            }
        };
        let arguments = [
            ("need", format.tally(need).into()),
            ("federal", told(federal).into()),
            ("others", told(others).into()),
        ];
        let is_assigned = !(federal.is_nothing() && others.is_nothing());
        return words.with(
            if is_assigned {
                "ed524-sentence-plan"
            } else {
                "ed524-sentence-needed"
            },
            &arguments,
        );
    };
    if section(Part::Award).is_none_or(Section::is_empty) {
        return words.text("ed524-nothing");
    }
    let of = |row: Row| format.money(all(Part::Award, row).sum).into();
    let pays = [
        ("source", title_of(words, plan, &RecordId::from(source)).as_str().into()),
        ("direct", of(Row::TotalDirect)),
        ("indirect", of(Row::Indirect)),
        ("stipends", of(Row::TrainingStipends)),
        ("total", format.tally(all(Part::Award, Row::Total)).into()),
    ];
    let pays = words.with("ed524-sentence", &pays);
    let matching = all(Part::Match, Row::Total);
    let matching = match matching.is_entered {
        true => words.with("ed524-sentence-match", &[("amount", format.tally(matching).into())]),
        false => words.text("ed524-sentence-no-match"),
    };
    format!("{pays} {matching}").into()
}

#[derive(Properties, PartialEq)]
struct SectionsProps {
    budget: Budget,
}

/// The table: a part for each section.
#[component]
fn Sections(props: &SectionsProps) -> Html {
    let (words, format, plan) = (use_words(), use_format(), use_plan());
    let budget = &props.budget;
    let columns = budget.years.len() + 3;
    let caption = words.text("ed524-caption");
    let has_unknown = budget
        .sections
        .iter()
        .any(|section| section.all(Row::Total).unknown > 0);
    let row = |section: &Section, at: usize, row: Row| {
        html! {
            <tr key={at} class={row.is_sum().then_some("funding__sum")}>
                <td class="out__number">{ at + 1 }</td>
                <th scope="row">{ words.text(row.label_key()) }</th>
                for place in 0..budget.years.len() {
                    <td key={place} class="number">{ format.tally(section.of(row, place)) }</td>
                }
                <td class="number">{ format.tally(section.all(row)) }</td>
            </tr>
        }
    };
    html! {
        <div>
            <div class="scroll-box funding__totals" tabindex="0" role="region" aria-label={caption.clone()}>
                <table class="table table--dense out__budget">
                    <caption class="visually-hidden">{ caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.text("ed524-number") }</th>
                            <th scope="col">{ words.with("funding-in-currency", &[("currency", format.currency().code().into())]) }</th>
                            for year in budget.years.iter() {
                                <th key={*year} scope="col" class="number">{ plan.year_name(*year) }</th>
                            }
                            <th scope="col" class="number">{ words.text("funding-all-years") }</th>
                        </tr>
                    </thead>
                    for section in budget.sections.iter().filter(|section| section.part != Part::Match || !section.is_empty()) {
                        <tbody key={section.part.label_key()}>
                            <tr><th scope="rowgroup" colspan={columns.to_string()} class="title-4">{ words.text(section.part.label_key()) }</th></tr>
                            for (at, of) in Row::ALL.into_iter().enumerate() {
                                { row(section, at, of) }
                            }
                        </tbody>
                    }
                </table>
            </div>
            if has_unknown {
                <UnknownNote />
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct RemarksProps {
    found: Budget,
}

/// What is to be known about the figures; nothing where all is plain.
#[component]
fn Remarks(props: &RemarksProps) -> Html {
    let (words, format, plan) = (use_words(), use_format(), use_plan());
    let found = &props.found;
    let mut remarks: Vec<AttrValue> = Vec::new();
    let list = |names: &mut dyn Iterator<Item = &str>| {
        let names: Vec<AttrValue> = names.map(|name| named(&words, name)).collect();
        format.list(&names)
    };
    if !found.displaced.is_empty() {
        let lines = list(&mut found.displaced.iter().map(|line| line.name.as_str()));
        remarks.push(words.with("ed524-displaced", &[("lines", lines.into())]));
    }
    if !found.unsaid.is_empty() {
        let sources = list(&mut found.unsaid.iter().map(|source| source.name.as_str()));
        remarks.push(words.with("ed524-unsaid", &[("sources", sources.into())]));
    }
    remarks.extend(found.reckoned.iter().map(|one| {
        let arguments = [
            ("source", named(&words, &one.source.name).as_str().into()),
            ("year", plan.year_name(one.year).into()),
            ("amount", format.money(one.amount).into()),
        ];
        words.with("ed524-reckoned", &arguments)
    }));
    remarks.extend(found.unassigned.iter().map(|(year, amount)| {
        let arguments = [
            ("year", plan.year_name(*year).into()),
            ("amount", format.money(*amount).into()),
        ];
        words.with("ed524-unassigned", &arguments)
    }));
    if remarks.is_empty() {
        return Html::default();
    }
    html! {
        <div class="stack stack--tight">
            <h3 class="title-4">{ words.text("ed524-remarks") }</h3>
            <ul class="list-plain stack stack--tight measure">
                for (at, remark) in remarks.into_iter().enumerate() {
                    <li key={at}>{ remark }</li>
                }
            </ul>
        </div>
    }
}

/// What stands under which category.
#[component]
fn WhereThingsStand() -> Html {
    let words = use_words();
    html! {
        <Disclosure label={words.text("ed524-where")}>
            <div class="stack stack--tight measure">
                <p>{ words.text("ed524-where-lines") }</p>
                <p>{ words.text("ed524-where-match") }</p>
                <ul>
                    for kind in ContributionKind::all().iter() {
                        <li key={kind.id().to_owned()}>
                            { words.with("ed524-where-kind", &[
                                ("kind", labelled(&words, kind).as_str().into()),
                                ("category", words.text(Row::of_match(Some(kind)).label_key()).as_str().into()),
                            ]) }
                        </li>
                    }
                </ul>
            </div>
        </Disclosure>
    }
}
