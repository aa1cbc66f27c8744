//! The month and day on which fiscal years begin.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Command, Intent};
use crate::plan::{AboutField, Day, FiscalStart};
use crate::ui::format::use_format;
use crate::ui::store::{use_can_edit, use_store};
use crate::ui::widgets::{Choice, Select};
use crate::ui::words::use_words;

/// What [`FiscalStartFields`] takes.
#[derive(Properties, PartialEq)]
pub struct FiscalStartFieldsProps {
    /// The start.
    pub start: FiscalStart,
}

/// A month and a day that are no start of a year: they stay as chosen, and the plan's start stays what it was.
#[derive(Clone, Copy, PartialEq)]
struct Refused {
    /// The plan's start then; once it is another, this is over.
    of: FiscalStart,
    month: u32,
    day: u32,
}

/// The two lists.
#[component]
pub fn FiscalStartFields(props: &FiscalStartFieldsProps) -> Html {
    let words = use_words();
    let format = use_format();
    let store = use_store();
    let can_edit = use_can_edit();
    let start = props.start;
    let refused = use_state_eq(|| None::<Refused>);
    let shown = refused.filter(|refused| refused.of == start);
    let (month, day) = shown.map_or((start.month(), start.day()), |shown| (shown.month, shown.day));
    let choose = {
        let refused = refused.setter();
        Callback::from(move |(month, day): (u32, u32)| match FiscalStart::new(month, day) {
            Some(next) => {
                refused.set(None);
                store.dispatch(Command::About(AboutField::FiscalStart(next)));
                // What is chosen next is a step of its own.
                store.dispatch(Intent::Settle);
            }
            None => refused.set(Some(Refused { of: start, month, day })),
        })
    };
    let month_name = |month| {
        Day::new(2025, month, 1)
            .map(|day| format.month_name(day))
            .unwrap_or_default()
    };
    let months: Rc<[Choice]> = (1..=12)
        .map(|month: u32| Choice::new(month.to_string(), month_name(month)))
        .collect();
    let days: Rc<[Choice]> = (1..=31)
        .map(|day: u32| Choice::new(day.to_string(), day.to_string()))
        .collect();
    let problem = shown.map(|shown| {
        let last = (1..=31)
            .filter(|day| FiscalStart::new(shown.month, *day).is_some())
            .max();
        words.with(
            "settings-fiscal-no-such-day",
            &[
                ("month", month_name(shown.month).into()),
                ("day", shown.day.to_string().into()),
                ("last", last.unwrap_or(1_u32).to_string().into()),
            ],
        )
    });
    let on_month = choose.reform(move |text: AttrValue| (text.parse().unwrap_or(month), day));
    let on_day = choose.reform(move |text: AttrValue| (month, text.parse().unwrap_or(day)));
    html! {
        <>
            <Select label={words.text("settings-fiscal-month")} value={month.to_string()} choices={months} on_choose={on_month} disabled={!can_edit} />
            <Select label={words.text("settings-fiscal-day")} value={day.to_string()} choices={days} error={problem} on_choose={on_day} disabled={!can_edit} />
        </>
    }
}
