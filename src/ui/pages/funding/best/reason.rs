//! Why no more can be paid for some lines: who alone may pay for them, and what these can pay.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::braided::Why;
use crate::plan::Plan;
use crate::ui::format::{Format, use_format};
use crate::ui::hooks::use_printing;
use crate::ui::labels::named;
use crate::ui::store::use_plan;
use crate::ui::widgets::Disclosure;
use crate::ui::words::{Words, use_words};

/// The most lines or sources that are named in one sentence.
const NAMED: usize = 6;

/// What [`Reason`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct ReasonProps {
    /// The reason.
    pub(super) why: Rc<Why>,
}

/// A sentence; where there are many lines or sources they are counted in it and named behind it.
#[component]
pub(super) fn Reason(props: &ReasonProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let plan = use_plan();
    // Nobody can open anything on paper.
    let is_printing = use_printing();
    let why = &props.why;
    let lines = lines(&words, &format, &plan, why);
    let sources: Vec<AttrValue> = why
        .sources
        .iter()
        .map(|(source, _)| named(&words, &source.name))
        .collect();
    let is_short = sources.is_empty() || lines.len() <= NAMED && sources.len() <= NAMED;
    let named_or_counted = if is_short {
        format.list(&lines)
    } else {
        words.with("best-lines", &[("count", lines.len().into())]).to_string()
    };
    let on = match years_of_all(&format, &plan, why) {
        Some(years) => {
            let arguments = [("lines", named_or_counted.into()), ("years", years.into())];
            words.with("best-line-in", &arguments).to_string()
        }
        // What is needed is of these years alone, which are named behind it.
        None if !is_short && plan.about.fiscal_years().len() > 1 => words
            .with("best-lines-in-some", &[("lines", named_or_counted.into())])
            .to_string(),
        None => named_or_counted,
    };
    let arguments = [
        ("count", sources.len().into()),
        ("sources", format.list(&sources).into()),
        ("lines", on.into()),
        ("need", format.money(why.need).into()),
        ("payable", format.money(why.payable).into()),
    ];
    let key = match (sources.is_empty(), is_short) {
        (true, _) => "best-why-nobody",
        (false, true) => "best-why",
        (false, false) => "best-why-many",
    };
    let which = html! {
        <>
            <p class="small">{ words.with("best-why-sources", &[("sources", format.list(&sources).into())]) }</p>
            <p class="small">{ words.with("best-why-lines", &[("lines", format.list(&lines).into())]) }</p>
        </>
    };
    html! {
        <div class="measure">
            <p>{ words.with(key, &arguments) }</p>
            if !is_short {
                if is_printing {
                    { which }
                } else {
                    <Disclosure label={words.text("best-why-which")}>{ which }</Disclosure>
                }
            }
        </div>
    }
}

/// The years, where all lines have the same and the plan has more.
fn years_of_all(format: &Format, plan: &Plan, why: &Why) -> Option<String> {
    let (_, first) = why.lines.first()?;
    let is_of_all = plan.about.fiscal_years().len() > 1 && why.lines.iter().all(|(_, years)| years == first);
    is_of_all.then(|| in_words(format, plan, first))
}

fn in_words(format: &Format, plan: &Plan, years: &[i32]) -> String {
    let names: Vec<String> = years.iter().map(|year| plan.year_name(*year)).collect();
    format.list(&names)
}

/// The names of the lines, with their years where these are not the same for all.
fn lines(words: &Words, format: &Format, plan: &Plan, why: &Why) -> Vec<String> {
    let is_plain = plan.about.fiscal_years().len() == 1 || years_of_all(format, plan, why).is_some();
    let lines = why.lines.iter().map(|(line, years)| {
        let name = named(words, &line.name).to_string();
        if is_plain {
            return name;
        }
        let arguments = [("lines", name.into()), ("years", in_words(format, plan, years).into())];
        words.with("best-line-in", &arguments).to_string()
    });
    lines.collect()
}
