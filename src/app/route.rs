//! Where the user is: the address's fragment as a value, so that back, forward and reload work under any path.

use std::fmt;
use std::rc::Rc;

use crate::plan::RecordId;

/// A page of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// The six practices at a glance, what needs attention, next steps.
    Overview,
    /// The partners.
    Partners,
    /// Bringing in partners, people or roles from a list: the view says which.
    BringIn,
    /// The goals.
    Goals,
    /// People, roles and who takes which part.
    Leadership,
    /// Cost lines, sources and which pays for which.
    Funding,
    /// Files and copies.
    Share,
    /// The plan's and the browser's settings.
    Settings,
    /// Help.
    Help,
}

impl Page {
    /// Every page.
    pub const ALL: &'static [Self] = &[
        Self::Overview,
        Self::Partners,
        Self::BringIn,
        Self::Goals,
        Self::Leadership,
        Self::Funding,
        Self::Share,
        Self::Settings,
        Self::Help,
    ];

    /// The pages of the rail, in the order of the work.
    pub const RAIL: &'static [Self] = &[
        Self::Overview,
        Self::Partners,
        Self::Goals,
        Self::Leadership,
        Self::Funding,
    ];

    /// The name in addresses, and the end of the page's message keys.
    pub fn id(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Partners => "partners",
            Self::BringIn => "bring-in",
            Self::Goals => "goals",
            Self::Leadership => "leadership",
            Self::Funding => "funding",
            Self::Share => "share",
            Self::Settings => "settings",
            Self::Help => "help",
        }
    }

    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|page| page.id() == id)
    }
}

/// An address: `#/`, `#/help`, `#/plan/<id>/<page>[/<view>][?open=<table>/<id>]`, where a view may be of a record:
/// `leaving/people/<id>`. It names no one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The plans in this browser.
    #[default]
    Start,
    /// Help, without a plan.
    Help,
    /// Settings of the browser, without a plan.
    Settings,
    /// A page of a plan.
    Plan {
        /// The plan's id.
        plan: Rc<str>,
        /// The page.
        page: Page,
        /// A view of the page; empty for its first.
        view: Rc<str>,
        /// The record whose details are open.
        open: Option<RecordId>,
    },
}

impl Route {
    /// A page of a plan.
    pub fn page(plan: &str, page: Page) -> Self {
        Self::Plan {
            plan: plan.into(),
            page,
            view: "".into(),
            open: None,
        }
    }

    /// Whether the plans in this browser are told there.
    pub fn lists_plans(&self) -> bool {
        let is_settings = matches!(self, Self::Plan { page, .. } if *page == Page::Settings);
        is_settings || matches!(self, Self::Start | Self::Settings)
    }

    /// The same page with another view of it.
    #[must_use]
    pub fn with_view(self, name: &str) -> Self {
        match self {
            Self::Plan { plan, page, .. } => Self::Plan {
                plan,
                page,
                view: name.into(),
                open: None,
            },
            other => other,
        }
    }

    /// The same page and view with a record's details open, or none.
    #[must_use]
    pub fn with_open(self, record: Option<RecordId>) -> Self {
        match self {
            Self::Plan { plan, page, view, .. } => Self::Plan {
                plan,
                page,
                view,
                open: record,
            },
            other => other,
        }
    }

    /// The plan it is in.
    pub fn plan(&self) -> Option<&Rc<str>> {
        match self {
            Self::Plan { plan, .. } => Some(plan),
            _ => None,
        }
    }

    /// Reads a fragment, with or without its `#`; an address that is not known is the start.
    pub fn parse(fragment: &str) -> Self {
        let text = fragment.strip_prefix('#').unwrap_or(fragment);
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let mut parts = path.trim_matches('/').split('/');
        match (parts.next(), parts.next()) {
            (Some("help"), _) => Self::Help,
            (Some("settings"), _) => Self::Settings,
            (Some("plan"), Some(plan)) if !plan.is_empty() => {
                let page = parts.next().and_then(Page::from_id).unwrap_or(Page::Overview);
                let view: Vec<&str> = parts.collect();
                Self::Plan {
                    plan: plan.into(),
                    page,
                    view: view.join("/").into(),
                    open: query.strip_prefix("open=").and_then(RecordId::parse),
                }
            }
            _ => Self::Start,
        }
    }
}

/// The address, beginning with `#`.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => f.write_str("#/"),
            Self::Help => f.write_str("#/help"),
            Self::Settings => f.write_str("#/settings"),
            Self::Plan { plan, page, view, open } => {
                write!(f, "#/plan/{plan}/{}", page.id())?;
                if !view.is_empty() {
                    write!(f, "/{view}")?;
                }
                open.iter().try_for_each(|record| write!(f, "?open={record}"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_read_back() {
        let plan = Route::page("p1", Page::Leadership);
        for route in [
            Route::Start,
            Route::Help,
            Route::Settings,
            plan.clone(),
            plan.clone().with_view("people"),
            plan.clone().with_view("leaving/people/a1"),
            plan.with_open(RecordId::parse("roles/r1")),
        ] {
            assert_eq!(Route::parse(&route.to_string()), route);
        }
    }

    #[test]
    fn unknown_addresses_lead_somewhere() {
        assert_eq!(Route::parse(""), Route::Start);
        assert_eq!(Route::parse("#/nonsense/x"), Route::Start);
        assert_eq!(Route::parse("#/plan/p1/no-page"), Route::page("p1", Page::Overview));
        assert_eq!(Route::parse("#/plan/p1/goals?open=x/y"), Route::page("p1", Page::Goals));
    }
}
