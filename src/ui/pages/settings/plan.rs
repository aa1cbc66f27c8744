//! What the plan says of itself: its name, its years, its currency, its wording.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Command, Intent, Store};
use crate::plan::about::{About, DateOrder, DecimalMark, PartLabels};
use crate::plan::{AboutField, ClosedList, Currency, FiscalStart};
use crate::ui::record::choices_of;
use crate::ui::store::{use_can_edit, use_selector, use_store};
use crate::ui::widgets::{Choice, Select, TextArea, TextField, TextKind};
use crate::ui::words::{Words, use_words};

/// Currencies on offer beside the plan's own; any other can be typed by its code in the file.
const CURRENCIES: &[&str] = &[
    "USD", "CAD", "EUR", "GBP", "CHF", "AUD", "NZD", "MXN", "ZAR", "INR", "JPY",
];

fn set(store: &Store, field: AboutField) {
    store.dispatch(Command::About(field));
}

/// The plan's settings.
#[component]
pub fn PlanSettings() -> Html {
    let words = use_words();
    let store = use_store();
    let can_edit = use_can_edit();
    let about = use_selector(|state| state.plan().map(|plan| Rc::clone(&plan.about))).unwrap_or_default();
    let label = |name: &str| words.text(&format!("field-about-{name}"));
    let on_end = use_callback(store.clone(), |(), store| store.dispatch(Intent::Settle));
    let text = |make: fn(String) -> AboutField| {
        let store = store.clone();
        Callback::from(move |text: AttrValue| {
            set(&store, make(text.to_string()));
            Ok(())
        })
    };
    let invalid_year = words.text("settings-year-invalid");
    let on_year = {
        let store = store.clone();
        Callback::from(move |text: AttrValue| match text.trim().parse::<i32>() {
            Ok(year) if (1900..=9000).contains(&year) => {
                set(&store, AboutField::FirstYear(Some(year)));
                Ok(())
            }
            _ => Err(invalid_year.clone()),
        })
    };
    let years = about.fiscal_years();
    html! {
        <section class="stack" aria-labelledby="settings-plan">
            <h2 id="settings-plan" class="title-2">{ words.text("settings-plan") }</h2>
            <div class="form">
                <TextField label={label("title")} value={about.title.clone()} on_text={text(AboutField::Title)} on_end={on_end.clone()} read_only={!can_edit} />
                <TextField label={label("community")} value={about.community.clone()} on_text={text(AboutField::Community)} on_end={on_end.clone()} read_only={!can_edit} />
                <TextArea label={label("vision")} hint={words.text("settings-vision-hint")} value={about.vision.clone()} on_text={text(AboutField::Vision)} on_end={on_end.clone()} read_only={!can_edit} />
                <div class="form__grid">
                    <FiscalStartFields about={Rc::clone(&about)} />
                    <TextField
                        label={label("first_year")}
                        hint={words.text("settings-first-year-hint")}
                        kind={TextKind::Whole}
                        value={years.start.to_string()}
                        on_text={on_year}
                        on_end={on_end.clone()}
                        read_only={!can_edit}
                    />
                    <Select
                        label={label("years")}
                        value={years.len().to_string()}
                        choices={About::YEARS.map(|count| Choice::new(count.to_string(), count.to_string())).collect::<Rc<[_]>>()}
                        on_choose={choose(&store, |text| text.parse().ok().map(|count| AboutField::Years(Some(count))))}
                        disabled={!can_edit}
                    />
                    <Select
                        label={label("currency")}
                        hint={words.text("settings-currency-hint")}
                        value={about.currency().code().to_owned()}
                        choices={currencies(about.currency())}
                        on_choose={choose(&store, |code| Currency::from_code(code).map(|currency| AboutField::Currency(Some(currency))))}
                        disabled={!can_edit}
                    />
                    { list::<DecimalMark>(&words, &store, can_edit, "decimal_mark", about.decimal_mark.as_ref(), &DecimalMark::Point, AboutField::DecimalMark) }
                    { list::<DateOrder>(&words, &store, can_edit, "date_order", about.date_order.as_ref(), &DateOrder::MonthFirst, AboutField::DateOrder) }
                    { list::<PartLabels>(&words, &store, can_edit, "part_labels", about.part_labels.as_ref(), &PartLabels::Plain, AboutField::PartLabels) }
                </div>
                <TextArea label={label("notes")} value={about.notes.clone()} on_text={text(AboutField::Notes)} {on_end} read_only={!can_edit} />
            </div>
        </section>
    }
}

fn choose(store: &Store, read: fn(&str) -> Option<AboutField>) -> Callback<AttrValue> {
    let store = store.clone();
    Callback::from(move |value: AttrValue| {
        if let Some(field) = read(&value) {
            set(&store, field);
        }
    })
}

/// A choice of a closed list that always has a value.
fn list<E: ClosedList>(
    words: &Words,
    store: &Store,
    can_edit: bool,
    name: &'static str,
    value: Option<&E>,
    usual: &E,
    make: fn(Option<E>) -> AboutField,
) -> Html {
    let store = store.clone();
    html! {
        <Select
            key={name}
            label={words.text(&format!("field-about-{name}"))}
            value={value.unwrap_or(usual).id().to_owned()}
            choices={choices_of::<E>(words)}
            on_choose={move |id: AttrValue| set(&store, make(Some(E::from_id(&id))))}
            disabled={!can_edit}
        />
    }
}

fn currencies(own: Currency) -> Rc<[Choice]> {
    let mut codes: Vec<&str> = CURRENCIES.to_vec();
    if !codes.contains(&own.code()) {
        codes.push(own.code());
    }
    codes
        .into_iter()
        .map(|code| Choice::new(code.to_owned(), code.to_owned()))
        .collect()
}

#[derive(Properties, PartialEq)]
struct FiscalStartFieldsProps {
    about: Rc<About>,
}

/// The month and day on which fiscal years begin.
#[component]
fn FiscalStartFields(props: &FiscalStartFieldsProps) -> Html {
    let words = use_words();
    let format = crate::ui::format::use_format();
    let store = use_store();
    let can_edit = use_can_edit();
    let start = props.about.fiscal_start;
    let months: Rc<[Choice]> = (1..=12)
        .filter_map(|month| crate::plan::Day::new(2025, month, 1))
        .map(|day| Choice::new(day.month().to_string(), format.month_name(day)))
        .collect();
    let days: Rc<[Choice]> = (1..=31)
        .map(|day| Choice::new(day.to_string(), day.to_string()))
        .collect();
    let month = use_callback((store.clone(), start), |text: AttrValue, (store, start)| {
        let month = text.parse().unwrap_or(7);
        // A month that is shorter than the day takes its first.
        let next = FiscalStart::new(month, start.day()).or_else(|| FiscalStart::new(month, 1));
        if let Some(next) = next {
            set(store, AboutField::FiscalStart(next));
        }
    });
    let day = use_callback((store, start), |text: AttrValue, (store, start)| {
        if let Some(next) = text.parse().ok().and_then(|day| FiscalStart::new(start.month(), day)) {
            set(store, AboutField::FiscalStart(next));
        }
    });
    html! {
        <>
            <Select label={words.text("settings-fiscal-month")} value={start.month().to_string()} choices={months} on_choose={month} disabled={!can_edit} />
            <Select label={words.text("settings-fiscal-day")} value={start.day().to_string()} choices={days} on_choose={day} disabled={!can_edit} />
        </>
    }
}
