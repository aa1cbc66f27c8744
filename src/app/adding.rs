//! Adding a record from anywhere: one goes to where records of its kind are added, and there it is begun as by the page's own
//! button. The page does it; here it is only asked for.

use super::intent::Intent;
use super::reduce::Reducer;
use super::route::{Page, Route};
use super::state::State;
use crate::plan::Kind;

/// A kind of record that is added by a button or a line of its own on a page. They are a table of their own beside the
/// actions, as no key leads to them: what finds them is drawn on use, and with it they are loaded.
pub struct Addition {
    /// The kind.
    pub kind: Kind,
    /// The key of what it is called, there and in the palette.
    pub label: &'static str,
    /// The key of the phrases that people begin to type for it, with commas between them.
    pub also: &'static str,
    page: Page,
    view: &'static str,
}

macro_rules! additions {
    ($( $kind:ident as $label:literal, $also:literal at $page:ident $view:literal; )*) => {
        /// All of them. What only joins others is added in their details, but for ties, which have a list.
        pub static ADDITIONS: &[Addition] = &[$(
            Addition { kind: Kind::$kind, label: $label, also: $also, page: Page::$page, view: $view },
        )*];
    };
}

additions! {
    Partner as "partners-add", "add-partner-also" at Partners "";
    Tie as "ties-add", "add-tie-also" at Partners "ties";
    Goal as "goals-add", "add-goal-also" at Goals "";
    Person as "leadership-add-person", "add-person-also" at Leadership "people";
    Role as "leadership-add-role", "add-role-also" at Leadership "roles";
    Body as "leadership-add-body", "add-body-also" at Leadership "bodies";
    CostLine as "funding-costs-add", "add-cost-line-also" at Funding "";
    Source as "funding-sources-add", "add-source-also" at Funding "sources";
    MatchContribution as "match-add", "add-match-also" at Funding "match";
    Scenario as "scenario-add", "add-what-if-also" at Funding "what-if";
    Action as "overview-add-label", "add-action-also" at Overview "";
    Site as "settings-sites-add", "add-site-also" at Settings "";
}

impl Addition {
    /// Whether it can be added now: to a plan that is open and not only to look at. What-ifs are about money, match is
    /// brought for a source of it, and a tie is with a partner.
    pub fn enabled(&self, state: &State) -> bool {
        let Some(plan) = state.plan().filter(|_| state.route.plan().is_some()) else {
            return false;
        };
        let has_sources = !plan.sources.is_empty();
        state.can_edit()
            && match self.kind {
                Kind::Scenario => has_sources && !plan.cost_lines.is_empty(),
                Kind::MatchContribution => has_sources,
                Kind::Tie => !plan.partners.is_empty(),
                _ => true,
            }
    }

    /// What it wishes.
    pub fn intent(&self, state: &State) -> Intent {
        let plan = state.route.plan().cloned().unwrap_or_default();
        Intent::Add {
            kind: self.kind,
            at: Route::page(&plan, self.page).with_view(self.view),
        }
    }
}

impl Reducer<'_> {
    /// Goes to where a record of a kind is added, and asks for one.
    pub(super) fn add(&mut self, kind: Kind, at: Route) {
        if !self.state.can_edit() {
            return;
        }
        // Whoever is there stays there, with the details that are open.
        if self.state.route.clone().with_open(None) != at {
            self.go(at);
        }
        self.state.adding = Some(kind);
    }
}
