//! Funding: what it costs, where money comes from, which pays for which, and what each year comes to.
//!
//! Each view has an address: `funding`, `funding/sources`, `funding/match`, `funding/assign[-<year>]`, `funding/may-pay`,
//! `funding/ribbons[-<year>|-all]`, `funding/best[/<counted on>]`, `funding/sure`, `funding/what-if`, `funding/years[/<part>]`,
//! `funding/out`, `funding/budget[/sources/<id>]`, `funding/page/sources/<id>`.

mod answer;
mod assign;
mod best;
mod by_sure;
mod cash;
mod chart;
mod cliff;
mod columns;
mod costs;
mod due;
mod empty;
mod few;
mod funder;
mod matching;
mod out;
mod ribbons;
mod roll;
mod sources;
mod sure;
mod totals;
mod turns;
mod what_if;
mod wording;
mod yearly;
mod years;

use std::rc::Rc;

use yew::prelude::*;

use self::answer::Answer;
use self::assign::{Assign, Shows};
use self::best::{Best, Kept};
use self::costs::Costs;
use self::funder::FunderPage;
use self::matching::Match;
use self::out::Out;
use self::sources::Sources;
use self::sure::HowSure;
use self::what_if::WhatIfs;
use self::years::ByYear;
use crate::app::{Intent, Route, State};
use crate::engine::funding::{Funding, funding};
use crate::exchange::list::Subject;
use crate::plan::{Id, RecordId, Source};
use crate::ui::room::{Around, use_room};
use crate::ui::sheet::ListLink;
use crate::ui::store::{use_plan, use_selector, use_store};
use crate::ui::widgets::{Choice, RadioGroup, RadioLook, Tabs};
use crate::ui::words::use_words;

/// A view of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum View {
    /// The cost lines.
    Costs,
    /// The sources.
    Sources,
    /// What others bring beside them.
    Match,
    /// What pays for what in a year; the first one where none is named.
    Assign(Option<i32>),
    /// What may pay for what.
    MayPay,
    /// What pays for what as a picture, in a year; the first one where none is named.
    Ribbons(Option<i32>),
    /// The same in all years.
    RibbonsOfAll,
    /// What can be paid at best.
    Best,
    /// How sure it is.
    Sure,
    /// What would be if something came otherwise.
    WhatIf,
    /// All money by year.
    Years,
    /// What leaves the page.
    Out,
    /// The budget by category.
    Budget,
}

impl View {
    fn of(state: &State) -> Self {
        let Route::Plan { view, .. } = &state.route else {
            return Self::Costs;
        };
        match view.split('/').next().unwrap_or_default() {
            "sources" => Self::Sources,
            "match" => Self::Match,
            "may-pay" => Self::MayPay,
            "ribbons" => Self::Ribbons(None),
            "ribbons-all" => Self::RibbonsOfAll,
            "best" => Self::Best,
            "sure" => Self::Sure,
            "what-if" => Self::WhatIf,
            "years" => Self::Years,
            "out" => Self::Out,
            "budget" => Self::Budget,
            "assign" => Self::Assign(None),
            other => {
                let year = |mode: &str| other.strip_prefix(mode).and_then(|year| year.parse().ok());
                match (year("assign-"), year("ribbons-")) {
                    (Some(year), _) => Self::Assign(Some(year)),
                    (_, Some(year)) => Self::Ribbons(Some(year)),
                    _ => Self::Costs,
                }
            }
        }
    }

    /// What a list is about that holds what the view shows.
    fn list(self) -> Option<Subject> {
        match self {
            Self::Costs => Some(Subject::Costs),
            Self::Sources => Some(Subject::Sources),
            _ => None,
        }
    }

    /// The tab it stands in, which is also the address of the tab's first view.
    fn tab(self) -> &'static str {
        match self {
            Self::Costs => "",
            Self::Sources | Self::Match => "sources",
            Self::Assign(_) | Self::MayPay | Self::Ribbons(_) | Self::RibbonsOfAll => "assign",
            Self::Best | Self::Sure | Self::WhatIf => "best",
            Self::Years => "years",
            Self::Out | Self::Budget => "out",
        }
    }
}

/// The source about which there is a page to print, where that is shown.
fn page_of(state: &State) -> Option<Id<Source>> {
    let Route::Plan { view, .. } = &state.route else {
        return None;
    };
    match RecordId::parse(view.strip_prefix("page/")?) {
        Some(RecordId::Source(id)) => Some(id),
        _ => None,
    }
}

/// The page.
#[component]
pub fn FundingPage() -> Html {
    let words = use_words();
    let view = use_selector(View::of);
    let funder = use_selector(page_of);
    let kept = use_memo((), |()| Kept::default());
    let on_choose = use_go();
    let tabs = use_memo(words.clone(), |words| {
        Rc::<[Choice]>::from([
            Choice::new("", words.text("funding-tab-costs")),
            Choice::new("sources", words.text("funding-tab-sources")),
            Choice::new("assign", words.text("funding-tab-assign")),
            Choice::new("best", words.text("funding-tab-best")),
            Choice::new("years", words.text("funding-tab-years")),
            Choice::new("out", words.text("funding-tab-out")),
        ])
    });
    if let Some(id) = funder {
        return html! { <FunderPage {id} /> };
    }
    // In the room the lines and sources come before the answer, which is long: they are to be in sight.
    let answer_last = use_room() && view.tab() == "assign";
    html! {
        <div class="page page--wide funding">
            <header class="page__head">
                <div class="page__header">
                    <h1 class="page__question">{ words.text("funding-question") }</h1>
                    if !answer_last {
                        <Answer />
                    }
                </div>
                if let Some(subject) = view.list() {
                    <ListLink {subject} />
                }
            </header>
            <ContextProvider<Kept> context={(*kept).clone()}>
                <Tabs label={words.text("funding-tabs")} tabs={(*tabs).clone()} value={view.tab()} {on_choose}>
                    { match view {
                        View::Costs => html! { <Costs key="costs" /> },
                        View::Sources | View::Match => html! { <Brought key="sources" {view} /> },
                        View::Assign(year) => html! { <Assign key="assign" {year} /> },
                        View::MayPay => html! { <Assign key="assign" shows={Shows::MayPay} /> },
                        View::Ribbons(year) => html! { <Assign key="assign" {year} shows={Shows::Ribbons} /> },
                        View::RibbonsOfAll => html! { <Assign key="assign" shows={Shows::RibbonsOfAll} /> },
                        View::Best | View::Sure | View::WhatIf => html! { <Answers key="best" {view} /> },
                        View::Years => html! { <ByYear key="years" /> },
                        View::Out | View::Budget => html! { <Out key="out" {view} /> },
                    } }
                </Tabs>
            </ContextProvider<Kept>>
            if answer_last {
                <Answer />
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ViewProps {
    view: View,
}

/// The sources, and what others bring beside them. The choice between the two is the same element in both, so that it
/// keeps the focus; in the room it stands below, so that rows are in sight.
#[component]
fn Brought(props: &ViewProps) -> Html {
    let words = use_words();
    let on_choose = use_go();
    let choices: Rc<[Choice]> = ["sources", "match"]
        .into_iter()
        .map(|id| Choice::new(id, words.text(&format!("funding-brought-{id}"))))
        .collect();
    let (value, brought) = match props.view {
        View::Match => ("match", html! { <Match key="match" /> }),
        _ => ("sources", html! { <Sources key="sources" /> }),
    };
    let about = html! {
        <RadioGroup label={words.text("funding-brought")} label_hidden={true} look={RadioLook::Segments}
            {value} {choices} {on_choose} class="no-print" />
    };
    html! { <div class="stack"><Around {about}>{ brought }</Around></div> }
}

/// What can be paid, how sure that is, and what if. The choice between them is the same element in all, so that it
/// keeps the focus.
#[component]
fn Answers(props: &ViewProps) -> Html {
    let words = use_words();
    let on_choose = use_go();
    let choices: Rc<[Choice]> = ["best", "sure", "what-if"]
        .into_iter()
        .map(|id| Choice::new(id, words.text(&format!("funding-answer-{id}"))))
        .collect();
    let (value, answer) = match props.view {
        View::Sure => ("sure", html! { <HowSure key="sure" /> }),
        View::WhatIf => ("what-if", html! { <WhatIfs key="what-if" /> }),
        _ => ("best", html! { <Best key="best" /> }),
    };
    html! {
        <div class="stack">
            <RadioGroup label={words.text("funding-answers")} label_hidden={true} look={RadioLook::Segments}
                {value} {choices} {on_choose} class="no-print" />
            { answer }
        </div>
    }
}

/// Goes to a view of this page.
#[hook]
fn use_go() -> Callback<AttrValue> {
    let store = use_store();
    use_callback(store, |view: AttrValue, store| {
        let route = store.state().route.clone().with_view(&view);
        store.dispatch(Intent::Go(route));
    })
}

/// The money of the open plan, worked out again only when the plan has changed.
#[hook]
fn use_funding() -> Rc<Funding> {
    let plan = use_plan();
    use_memo(plan, |plan| funding(plan))
}
