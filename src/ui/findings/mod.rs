//! What needs attention, worked out once for the whole page a moment after the plan has changed; in words, with the place
//! it leads to, and the way to set it aside.

mod line;
mod place;
mod set_aside;
mod wording;

use std::rc::Rc;

use yew::prelude::*;

use super::chunks::{Content, OnUse};
use super::rested::use_rested_plan;
use super::store::{use_selector, use_store};
use crate::app::Page;
use crate::engine::findings::{SetAside as Aside, findings};
use crate::plan::checks::{Finding, Severity};

pub use line::{CheckMark, FindingLine, FindingsHere, severity_mark};
pub use place::{address, page_of};
pub use set_aside::SetAside;
pub use wording::{remedy, sentence, several};

/// The findings of the open plan.
#[derive(Clone, Default, PartialEq)]
pub struct Findings {
    /// What is pointed out.
    pub open: Rc<[Finding]>,
    /// What was set aside with a reason.
    pub set_aside: Rc<[Aside]>,
    /// What was set aside and has grown since: it is pointed out again.
    pub grown: Rc<[Aside]>,
}

impl Findings {
    /// How many of them lead to a page and want something done; what is only worth knowing is not counted.
    pub fn count(&self, page: Page) -> usize {
        self.on(page)
            .filter(|finding| finding.severity != Severity::Note)
            .count()
    }

    /// How a finding was set aside before it has grown.
    pub fn before(&self, finding: &Finding) -> Option<&Aside> {
        self.grown.iter().find(|before| before.finding == *finding)
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
            grown: findings.grown.into(),
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
