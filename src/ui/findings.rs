//! What needs attention, worked out once for the whole page a moment after the plan has changed, and put in words.

use std::rc::Rc;

use yew::prelude::*;

use super::chunks::{Content, OnUse};
use super::format::Format;
use super::labels::named;
use super::rested::use_rested_plan;
use super::store::{use_selector, use_store};
use super::words::{Argument, Words};
use crate::app::{Page, Route};
use crate::engine::findings::{SetAside, findings};
use crate::plan::checks::{Fact, Finding, Severity, Topic};

/// The findings of the open plan.
#[derive(Clone, Default, PartialEq)]
pub struct Findings {
    /// What is pointed out.
    pub open: Rc<[Finding]>,
    /// What was set aside with a reason.
    pub set_aside: Rc<[SetAside]>,
}

impl Findings {
    /// How many of them lead to a page and want something done; what is only worth knowing is not counted.
    pub fn count(&self, page: Page) -> usize {
        self.on(page)
            .filter(|finding| finding.severity != Severity::Note)
            .count()
    }

    /// Those that lead to a page.
    pub fn on(&self, page: Page) -> impl Iterator<Item = &Finding> {
        self.open
            .iter()
            .filter(move |finding| page_of(finding.place.topic) == page)
    }
}

/// What the provider is given.
#[derive(Properties, PartialEq)]
pub struct FindingsProviderProps {
    /// What reads the findings.
    pub children: Html,
}

/// Hands the findings of the open plan down.
#[component]
pub fn FindingsProvider(props: &FindingsProviderProps) -> Html {
    let has_plan = use_selector(|state| state.document.is_some());
    let found = use_state_eq(Findings::default);
    let on_found = use_callback(found.setter(), |findings, found| found.set(findings));
    html! {
        <ContextProvider<Findings> context={(*found).clone()}>
            { props.children.clone() }
            if has_plan {
                <OnUse content={Content::Findings(on_found)} />
            }
        </ContextProvider<Findings>>
    }
}

/// What [`Checking`] takes.
#[derive(Properties, PartialEq)]
pub struct CheckingProps {
    /// Takes the findings.
    pub found: Callback<Findings>,
}

/// Works the findings of the open plan out, for as long as it is there. It is drawn through its chunk.
#[component]
pub(super) fn Checking(props: &CheckingProps) -> Html {
    let store = use_store();
    let plan = use_rested_plan();
    let found = props.found.clone();
    use_effect_with(plan, move |plan| {
        let findings = findings(plan, store.env().today());
        found.emit(Findings {
            open: findings.open.into(),
            set_aside: findings.set_aside.into(),
        });
    });
    let found = props.found.clone();
    // No other plan is shown with the findings of this one.
    use_effect_with((), move |()| move || found.emit(Findings::default()));
    Html::default()
}

/// The findings of the open plan.
#[hook]
pub fn use_findings() -> Findings {
    use_context::<Findings>().unwrap_or_default()
}

/// The page on which what belongs to a topic is put right.
pub fn page_of(topic: Topic) -> Page {
    match topic {
        Topic::Partners => Page::Partners,
        Topic::Goals => Page::Goals,
        Topic::Leadership => Page::Leadership,
        Topic::Funding => Page::Funding,
        Topic::Actions => Page::Overview,
    }
}

/// The address to which a finding leads.
pub fn address(plan: &str, finding: &Finding) -> String {
    Route::page(plan, page_of(finding.place.topic))
        .with_open(finding.place.record.clone())
        .to_string()
}

/// What is wrong, in a sentence.
pub fn sentence(words: &Words, format: &Format, finding: &Finding) -> AttrValue {
    words.with(finding.code.message_key(), &arguments(words, format, finding))
}

/// What to do about it, in a sentence.
pub fn remedy(words: &Words, format: &Format, finding: &Finding) -> AttrValue {
    words.with(finding.code.remedy_key(), &arguments(words, format, finding))
}

/// Several findings of one code, in a line.
pub fn several(words: &Words, finding: &Finding, count: usize) -> AttrValue {
    words.with(finding.code.count_key(), &[("count", count.into())])
}

fn arguments<'a>(words: &Words, format: &Format, finding: &'a Finding) -> Vec<(&'a str, Argument)> {
    finding
        .arguments
        .iter()
        .map(|(name, fact)| (*name, argument(words, format, fact)))
        .collect()
}

fn argument(words: &Words, format: &Format, fact: &Fact) -> Argument {
    match fact {
        Fact::Title(title) => named(words, title).as_str().into(),
        Fact::Titles(titles) => {
            let titles: Vec<AttrValue> = titles.iter().map(|title| named(words, title)).collect();
            format.list(&titles).into()
        }
        Fact::Text(text) => text.as_str().into(),
        Fact::Count(count) => (*count).into(),
        Fact::Money(money) => format.money(*money).into(),
        Fact::Day(day) => format.day(*day).into(),
        Fact::Share(share) => format.percent(*share).into(),
    }
}
