//! Where the plan stands, in two truths: what this browser holds, and what a file holds.

use yew::prelude::*;

use crate::app::{Page, Saving, State, Trouble};
use crate::plan::Kind;
use crate::ui::format::use_format;
use crate::ui::store::{use_page_address, use_selector};
use crate::ui::words::use_words;

/// What the status is made of.
#[derive(Clone, PartialEq)]
struct Standing {
    saving: Saving,
    file: crate::app::FileStanding,
    read_only: bool,
}

fn standing(state: &State) -> Option<Standing> {
    let document = state.document.as_ref()?;
    Some(Standing {
        saving: match state.saving {
            // A plan that was opened and not touched is as it was kept.
            Saving::Untouched => Saving::Kept(document.changed),
            saving => saving,
        },
        file: document.file.clone(),
        read_only: document.read_only,
    })
}

/// The save status. It leads to the page where files are saved.
#[component]
pub fn SaveStatus() -> Html {
    let words = use_words();
    let format = use_format();
    let address = use_page_address(Page::Share);
    let Some(standing) = use_selector(standing) else {
        return Html::default();
    };
    let said = |kept: &str| match standing.saving {
        _ if standing.read_only => words.text("saving-read-only"),
        Saving::Untouched => words.text("saving-untouched"),
        Saving::Kept(at) => words.with(kept, &[("time", format.clock(at).into())]),
        Saving::NotKept(_) => words.text("saving-not"),
    };
    let changes = usize::try_from(standing.file.changes).unwrap_or(usize::MAX);
    let file = match standing.file.saved {
        None => words.text("saving-file-never"),
        Some(_) if changes > 0 => words.with("saving-file-changes", &[("count", changes.into())]),
        Some(at) => words.with("saving-file-at", &[("time", format.moment(at).into())]),
    };
    let class = classes!(
        "bar__status",
        matches!(standing.saving, Saving::NotKept(_)).then_some("bar__status--trouble")
    );
    html! {
        <a class={class} href={address}>
            <span>{ said("saving-here") }</span>
            <span class="bar__status-short">{ said("saving-here-short") }</span>
            <span>{ file }</span>
        </a>
    }
}

/// The key of the sentence that says why nothing is kept, and what to do.
pub fn trouble_key(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Full => "trouble-full",
        Trouble::Refused => "trouble-refused",
        Trouble::Overtaken => "trouble-overtaken",
    }
}

/// Whether the plan asks to be saved to a file: after fifty changes, or a week with any.
pub fn asks_for_file(state: &State, now: crate::app::Moment) -> bool {
    const CHANGES: u32 = 50;
    const DAYS: i64 = 7;
    let Some(document) = &state.document else {
        return false;
    };
    let has_records = Kind::ALL.iter().any(|kind| document.plan.count(*kind) > 0);
    if !has_records || document.plan.about.example || document.read_only {
        return false;
    }
    let file = &document.file;
    let waited = file
        .saved
        .or(file.since)
        .is_some_and(|from| file.changes > 0 && now.days_since(from) >= DAYS);
    file.changes >= CHANGES || waited
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Document, FileStanding, Moment};
    use crate::plan::{Id, Partner, Plan, Rank, Record};
    use std::rc::Rc;

    const DAY: i64 = 24 * 60 * 60 * 1000;

    /// `days`: how long ago the plan was saved to a file, and how long ago the first change was made after that.
    fn asks(days: (Option<i64>, Option<i64>), changes: u32, change: impl FnOnce(&mut Document)) -> bool {
        let now = Moment(1_000 * DAY);
        let ago = |days: i64| Moment(now.0 - days * DAY);
        let mut plan = Plan::new("p", "Plan");
        plan.put(Partner::new(Id::new("a"), Rank::default()).into());
        let mut document = Document::new(plan, now);
        document.file = FileStanding {
            saved: days.0.map(ago),
            changes,
            since: days.1.map(ago),
        };
        change(&mut document);
        let state = State {
            document: Some(Rc::new(document)),
            ..State::default()
        };
        asks_for_file(&state, now)
    }

    #[test]
    fn g6_a_file_is_asked_for_after_fifty_changes_or_a_week_with_any() {
        for (days, changes, asked) in [
            ((None, Some(6)), 49, false),
            ((None, Some(0)), 50, true),
            ((None, Some(7)), 1, true),
            ((None, None), 0, false),
            ((Some(0), Some(0)), 50, true),
            ((Some(6), Some(5)), 1, false),
            ((Some(7), Some(0)), 1, true),
            ((Some(70), None), 0, false),
        ] {
            assert_eq!(asks(days, changes, |_| ()), asked, "{days:?} days, {changes} changes");
        }
    }

    #[test]
    fn g6_no_file_is_asked_for_where_there_is_nothing_of_ones_own() {
        assert!(!asks((Some(7), Some(7)), 60, |document| document.read_only = true));
        assert!(!asks((Some(7), Some(7)), 60, |document| document.plan =
            Rc::new(Plan::new("p", "Empty"))));
        let mut sample = Plan::new("p", "Sample");
        sample.put(Partner::new(Id::new("a"), Rank::default()).into());
        Rc::make_mut(&mut sample.about).example = true;
        assert!(!asks((Some(7), Some(7)), 60, |document| document.plan = Rc::new(sample)));
    }
}
