//! What the plan says of itself: its name, its years, its currency, its wording.

use std::rc::Rc;

use yew::prelude::*;

use super::currency::currency_field;
use super::fiscal_start::FiscalStartFields;
use crate::app::{Command, Intent, Store};
use crate::plan::about::{About, DateOrder, DecimalMark, PartLabels};
use crate::plan::{AboutField, ClosedList};
use crate::ui::private::covered;
use crate::ui::record::{Desk, choices_of, use_desk};
use crate::ui::widgets::{Choice, Select, TextArea, TextField, TextKind};
use crate::ui::words::Words;

fn set(store: &Store, field: AboutField) {
    store.dispatch(Command::About(field));
}

/// The plan's settings.
#[component]
pub fn PlanSettings() -> Html {
    let desk = use_desk();
    let (words, store, can_edit) = (desk.entry.words.clone(), desk.store.clone(), desk.can_edit);
    let about = Rc::clone(&desk.plan.about);
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
                <div class="stack stack--tight">
                    <div class="form__grid">
                        <FiscalStartFields start={about.fiscal_start} />
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
                    </div>
                    // Here at all times, so that what comes into it is read out.
                    <p class="small" role="status">{ left_out(&desk) }</p>
                </div>
                <div class="form__grid">
                    { currency_field(&desk) }
                    { list::<DecimalMark>(&words, &store, can_edit, "decimal_mark", about.decimal_mark.as_ref(), &DecimalMark::Point, AboutField::DecimalMark) }
                    { list::<DateOrder>(&words, &store, can_edit, "date_order", about.date_order.as_ref(), &DateOrder::MonthFirst, AboutField::DateOrder) }
                    { list::<PartLabels>(&words, &store, can_edit, "part_labels", about.part_labels.as_ref(), &PartLabels::Plain, AboutField::PartLabels) }
                </div>
                { covered(&words, None, html! {
                    <TextArea label={label("notes")} value={about.notes.clone()} on_text={text(AboutField::Notes)} {on_end} read_only={!can_edit} />
                }) }
            </div>
        </section>
    }
}

/// Which years there are amounts for though the plan does not have them; nothing where there are none.
fn left_out(desk: &Desk) -> Option<AttrValue> {
    let years = desk.plan.years_left_out();
    let names: Vec<String> = years.iter().map(|year| desk.plan.year_name(*year)).collect();
    let arguments = [("count", names.len().into()), ("years", names.join(", ").into())];
    (!names.is_empty()).then(|| desk.entry.words.with("settings-years-left-out", &arguments))
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
