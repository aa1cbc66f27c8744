//! How a source in kind is valued: the contributions that name it as what brings them, each with the rate it stands on, and
//! what they come to, to be put to use.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Page, Route};
use crate::plan::contribution::worth;
use crate::plan::{Amount, Edit, MatchContribution, RecordId, Source, SourceField, Valuation, YearAmounts};
use crate::ui::details::section::section;
use crate::ui::labels::named;
use crate::ui::record::{Fields, labelled, perform};
use crate::ui::widgets::Button;

/// The part; nothing for a source that is money.
pub fn valued(fields: &Fields<Source>, source: &Rc<Source>) -> Html {
    if !source.is_in_kind() {
        return Html::default();
    }
    let words = &fields.entry.words;
    let route = fields.store.state().route.clone();
    let to_match = Route::page(&fields.plan.id, Page::Funding)
        .with_view("match")
        .to_string();
    let brought = fields.plan.brought_by(&source.id);
    let body = html! {
        <>
            if brought.is_empty() {
                <p class="small soft">{ words.text("source-valued-none") }</p>
            } else {
                <ul class="list-plain stack stack--tight">
                    for of in &brought {
                        <li key={of.id.as_str().to_owned()}>
                            <a href={route.clone().with_open(Some(RecordId::from(&of.id))).to_string()}>
                                { named(words, &of.name) }
                            </a>
                            <span class="soft">{ told(fields, of) }</span>
                        </li>
                    }
                </ul>
                { together(fields, source, &brought) }
            }
            <p class="small no-print"><a href={to_match}>{ words.text("source-valued-go") }</a></p>
        </>
    };
    section(words, "source-valued", body)
}

/// Its kind, and the rate with where that comes from.
fn told(fields: &Fields<Source>, of: &MatchContribution) -> String {
    let words = &fields.entry.words;
    let kind = of.kind.as_ref().map(|kind| labelled(words, kind).to_string());
    let rate = of.valuation.as_ref().and_then(|valuation| founded(fields, valuation));
    kind.into_iter().chain(rate).map(|part| format!(" · {part}")).collect()
}

fn founded(fields: &Fields<Source>, valuation: &Valuation) -> Option<String> {
    let words = &fields.entry.words;
    let rate = ("rate", fields.entry.format.money(valuation.rate?).into());
    let year = valuation.rate_year.map(|year| year.to_string()).unwrap_or_default();
    let said = [year.as_str(), valuation.rate_place.trim(), valuation.rate_source.trim()];
    let said: Vec<&str> = said.into_iter().filter(|part| !part.is_empty()).collect();
    Some(if said.is_empty() {
        words.with("source-valued-rate", &[rate]).to_string()
    } else {
        let from = ("from", said.join(", ").into());
        words.with("source-valued-rate-from", &[rate, from]).to_string()
    })
}

/// What they come to in each year, and the button that makes it what the source brings.
fn together(fields: &Fields<Source>, source: &Rc<Source>, brought: &[Rc<MatchContribution>]) -> Html {
    let (words, format, plan) = (&fields.entry.words, &fields.entry.format, &fields.plan);
    let years: Vec<(i32, Amount)> = plan
        .about
        .fiscal_years()
        .filter_map(|year| Some((year, worth(brought, year)?)))
        .collect();
    if years.is_empty() {
        return Html::default();
    }
    let in_year = |(year, amount): &(i32, Amount)| {
        let arguments = [
            ("amount", format.amount(*amount).into()),
            ("year", plan.year_name(*year).into()),
        ];
        words.with("source-valued-in", &arguments)
    };
    let amounts: Vec<AttrValue> = years.iter().map(in_year).collect();
    let with = years
        .iter()
        .fold(source.amounts.clone(), |amounts: YearAmounts, (year, amount)| {
            amounts.with(*year, *amount)
        });
    let is_same = with == source.amounts;
    let (store, id) = (fields.store.clone(), source.id.clone());
    let on_use = Callback::from(move |_: MouseEvent| {
        let edit = Edit::Source(id.clone(), SourceField::Amounts(with.clone()));
        perform(&store, vec![edit]);
    });
    html! {
        <>
            <p aria-live="polite">
                { words.with("source-valued-together", &[("amounts", format.list(&amounts).into())]) }
                if is_same {
                    { " " }{ words.text("source-valued-same") }
                }
            </p>
            if fields.can_edit {
                <div class="cluster"><Button label={words.text("source-valued-use")} on_click={on_use} /></div>
            }
        </>
    }
}
