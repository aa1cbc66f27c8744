//! What each award asks for in each year, what counts for it, and what is missing.

use std::rc::Rc;

use yew::prelude::*;

use super::super::wording::{UnknownNote, pattern};
use super::wording::{rest, rule};
use crate::engine::match_ledger::{AwardMatch, AwardYear, Counting, MatchLedger};
use crate::plan::money::Tally;
use crate::plan::{Money, RecordId};
use crate::ui::format::{Format, use_format};
use crate::ui::labels::named;
use crate::ui::record::NamedYear;
use crate::ui::store::use_route;
use crate::ui::words::{Words, use_words};

/// What [`Asked`] takes.
#[derive(Properties, PartialEq)]
pub struct AskedProps {
    /// What is asked for and brought.
    pub ledger: Rc<MatchLedger>,
    /// The years.
    pub years: Rc<[NamedYear]>,
}

/// The table.
#[component]
pub fn Asked(props: &AskedProps) -> Html {
    let (words, format, route) = (use_words(), use_format(), use_route());
    let columns = props.years.len() + 1;
    let has_unknown = props
        .ledger
        .awards
        .iter()
        .flat_map(|award| &award.years)
        .any(|year| year.counted.unknown > 0 || Tally::default().with(year.asked.required).unknown > 0);
    html! {
        <section class="stack stack--tight" aria-labelledby="match-asked">
            <h2 id="match-asked" class="title-3">{ words.text("match-asked") }</h2>
            <div class="scroll-box funding__totals" tabindex="0" role="region" aria-label={words.text("match-asked-table")}>
                <table class="table table--dense match__table">
                    <caption class="visually-hidden">{ words.text("match-asked-table") }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.with("funding-in-currency", &[("currency", format.currency().code().into())]) }</th>
                            for (year, name) in props.years.iter() {
                                <th key={*year} scope="col" class="number">{ name }</th>
                            }
                        </tr>
                    </thead>
                    for award in props.ledger.awards.iter() {
                        <tbody key={award.award.id.as_str().to_owned()}>
                            <tr class="match__award">
                                <th scope="rowgroup" colspan={columns.to_string()}>
                                    <a href={route.clone().with_open(Some(RecordId::from(&award.award.id))).to_string()}>
                                        { named(&words, &award.award.name) }
                                    </a>
                                    <span class="keyed small soft match__certainty">
                                        <span class={pattern(award.award.certainty())} aria-hidden="true"></span>
                                        { words.text(award.award.certainty().label_key()) }
                                    </span>
                                </th>
                            </tr>
                            { rows(&words, &format, award) }
                        </tbody>
                    }
                </table>
            </div>
            if has_unknown {
                <UnknownNote />
            }
        </section>
    }
}

/// The rows of an award.
fn rows(words: &Words, format: &Format, award: &AwardMatch) -> Html {
    let (asked, instead) = rule(words, award);
    let row = |class: &'static str, label: AttrValue, figure: &dyn Fn(&AwardYear) -> Html| {
        html! {
            <tr class={(!class.is_empty()).then_some(class)}>
                <th scope="row">{ label }</th>
                for year in award.years.iter() {
                    <td key={year.year} class="number">{ figure(year) }</td>
                }
            </tr>
        }
    };
    let dash = |money: Option<Money>| money.map_or_else(|| "–".to_owned(), |money| format.money(money));
    let other = |year: &AwardYear| {
        let figure = match award.counting {
            Some(Counting::Award) => year.asked.of_total,
            _ => year.asked.of_award,
        };
        html! { { dash(figure) } }
    };
    let rest = |year: &AwardYear| {
        let is_short = year.short().is_some_and(|short| short > Money::ZERO);
        html! { <span class={is_short.then_some("text--danger")}>{ rest(words, format, year) }</span> }
    };
    let has_undocumented = award.years.iter().any(|year| !year.undocumented.is_nothing());
    html! {
        <>
            { row("", asked, &|year| html! { { format.tally(Tally::default().with(year.asked.required)) } }) }
            if let Some(instead) = instead {
                { row("funding__part", instead, &other) }
            }
            { row("", words.text("match-counted"), &|year| html! { { format.tally(year.counted) } }) }
            if has_undocumented {
                { row("funding__part", words.text("match-undocumented"), &|year| html! { { format.tally(year.undocumented) } }) }
            }
            if award.counting.is_some() {
                { row("funding__sum", words.text("match-rest"), &rest) }
            }
        </>
    }
}
