//! How much of the money hangs on few givers, year by year.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::concentration::{Concentration, Giver, Level, concentration};
use crate::plan::{Plan, RecordId};
use crate::ui::format::use_format;
use crate::ui::labels::title_of;
use crate::ui::record::choice_of;
use crate::ui::store::use_plan;
use crate::ui::widgets::{Choice, RadioGroup, RadioLook};
use crate::ui::words::{Words, use_words};

const LEVELS: [(Level, &str); 3] = [
    (Level::Source, "source"),
    (Level::Funder, "funder"),
    (Level::Government, "government"),
];

/// A sentence and a table; nothing where no money is known.
#[component]
pub fn OnFew() -> Html {
    let (words, format) = (use_words(), use_format());
    let plan = use_plan();
    let chosen = use_state_eq(|| "source");
    let level = LEVELS
        .iter()
        .find(|(_, id)| *id == *chosen)
        .map_or(Level::Source, |(level, _)| *level);
    let years = plan.about.fiscal_years();
    let found: Vec<(i32, Concentration)> = years
        .filter_map(|year| Some((year, concentration(&plan, level, year)?)))
        .collect();
    let Some((first, now)) = found.first() else {
        return Html::default();
    };
    let choices = LEVELS.map(|(_, id)| Choice::new(id, words.text(&format!("funding-few-by-{id}"))));
    let on_choose = {
        let chosen = chosen.setter();
        Callback::from(move |id: AttrValue| {
            if let Some((_, id)) = LEVELS.iter().find(|(_, of)| *of == id.as_str()) {
                chosen.set(id);
            }
        })
    };
    let sentence = [
        ("year", plan.year_name(*first).into()),
        ("count", now.givers.into()),
        ("effective", format.figure(now.effective()).into()),
        ("largest", name(&words, &plan, &now.largest).as_str().into()),
        ("share", format.percent(now.share).into()),
    ];
    html! {
        <section class="stack stack--tight" aria-labelledby="years-few">
            <h2 id="years-few" class="title-3">{ words.text("funding-few") }</h2>
            <p class="measure">{ words.with("funding-few-sentence", &sentence) }</p>
            <RadioGroup label={words.text("funding-few-by")} value={*chosen} choices={Rc::<[Choice]>::from(choices)}
                look={RadioLook::Segments} {on_choose} />
            <div class="scroll-box" tabindex="0" role="region" aria-label={words.text("funding-few-table")}>
                <table class="table table--dense funding__few">
                    <caption class="visually-hidden">{ words.text("funding-few-table") }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.text("funding-year") }</th>
                            <th scope="col" class="number">{ words.text("funding-few-givers") }</th>
                            <th scope="col" class="number">{ words.text("funding-few-effective") }</th>
                            <th scope="col">{ words.text("funding-few-largest") }</th>
                            <th scope="col" class="number">{ words.text("funding-few-share") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for (year, found) in found.iter() {
                            <tr key={*year}>
                                <th scope="row">{ plan.year_name(*year) }</th>
                                <td class="number">{ format.count(found.givers) }</td>
                                <td class="number">{ format.figure(found.effective()) }</td>
                                <td>{ name(&words, &plan, &found.largest) }</td>
                                <td class="number">{ format.percent(found.share) }</td>
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
            <p class="small soft measure">{ words.text("funding-few-about") }</p>
        </section>
    }
}

fn name(words: &Words, plan: &Plan, giver: &Giver) -> AttrValue {
    match giver {
        Giver::Source(id) => title_of(words, plan, &RecordId::from(id)),
        Giver::Funder(id) => title_of(words, plan, &RecordId::from(id)),
        Giver::Level(Some(level)) => choice_of(words, level).label,
        Giver::Level(None) => words.text("funding-few-unsaid"),
    }
}
