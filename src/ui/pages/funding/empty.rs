//! What stands where no line or source is yet: what belongs there, an example, one button to begin.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::plan::{Kind, Money};
use crate::ui::format::use_format;
use crate::ui::record::NamedYear;
use crate::ui::sheet::{EmptySheet, use_adding_to};
use crate::ui::widgets::ArtName;
use crate::ui::widgets::grid::{Request, ask};
use crate::ui::words::use_words;

/// A line of the example: the end of its message key, and what it is each year, in whole units of the currency.
pub type ExampleLine = (&'static str, i64);

/// What [`Teach`] takes.
#[derive(Properties, PartialEq)]
pub struct TeachProps {
    /// The beginning of the message keys.
    pub area: &'static str,
    /// The example's lines.
    pub example: &'static [ExampleLine],
    /// The plan's years.
    pub years: Rc<[NamedYear]>,
    /// Begins.
    pub on_begin: Callback<Request>,
}

/// The empty place.
#[component]
pub fn Teach(props: &TeachProps) -> Html {
    let words = use_words();
    let format = use_format();
    let text = |end: &str| words.text(&format!("{}-{end}", props.area));
    let unit = 10_i64.pow(format.currency().minor_digits());
    let years: Vec<NamedYear> = props.years.iter().take(3).cloned().collect();
    let example = html! {
        <div class="scroll-box" tabindex="0" role="region" aria-label={words.text("funding-example")}>
            <table class="table table--dense">
                <caption>{ words.text("funding-example") }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ text("example-head") }</th>
                        for (year, name) in years.iter() {
                            <th key={*year} scope="col" class="number">{ name }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for (end, amount) in props.example.iter() {
                        <tr key={*end}>
                            <th scope="row">{ text(&format!("example-{end}")) }</th>
                            for (year, _) in years.iter() {
                                <td key={*year} class="number">{ format.money(Money(amount.saturating_mul(unit))) }</td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    };
    html! {
        <EmptySheet
            title={text("empty-title")}
            text={text("empty-text")}
            art={ArtName::Braid}
            {example}
            add={text("add")}
            on_begin={props.on_begin.clone()}
        />
    }
}

/// Whether a sheet is shown: where there are records, or where someone began. The second part begins: it shows the
/// sheet and asks it. So does whoever asks from elsewhere for a record of this kind.
#[hook]
pub fn use_begin(has_records: bool, sheet: &'static str, kind: Kind) -> (bool, Callback<Request>) {
    let is_shown = use_state_eq(|| has_records);
    let beginning = use_mut_ref(|| None::<Request>);
    let shows = *is_shown || has_records;
    use_effect_with(shows, {
        let (beginning, is_shown) = (beginning.clone(), is_shown.setter());
        move |shows| {
            // Once shown it stays: the grid must not vanish under the hands of someone who deletes the last row.
            if *shows {
                is_shown.set(true);
            }
            let request = beginning.take().filter(|_| *shows);
            let waiting = request.map(|request| {
                Timeout::new(0, move || {
                    ask(sheet, request);
                })
            });
            move || drop(waiting)
        }
    });
    let begin = {
        let setter = is_shown.setter();
        Callback::from(move |request| {
            beginning.replace(Some(request));
            setter.set(true);
        })
    };
    use_adding_to(sheet, Some(kind), begin.clone());
    (shows, begin)
}
