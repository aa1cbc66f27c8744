//! Which money pays for which as a picture: a ribbon for each amount between its source and its cost line, with what is
//! missing and what is not assigned; its sentence, and the same in a table.

mod ends;
mod picture;
mod table;
mod wording;

use std::rc::Rc;

use yew::prelude::*;

use self::picture::Picture;
use self::table::InFigures;
use self::wording::{finding, over};
use super::use_funding;
use super::wording::pattern;
use crate::engine::ribbons::{End, Ribbons as Found, Says};
use crate::plan::{Certainty, Money};
use crate::ui::format::use_format;
use crate::ui::room::{Around, use_room};
use crate::ui::store::use_plan;
use crate::ui::words::use_words;

/// How many sources and lines stand alone in the picture, and how many in the room.
const MOST: usize = 20;
const MOST_IN_ROOM: usize = 8;

/// What [`Ribbons`] takes.
#[derive(Properties, PartialEq)]
pub struct RibbonsProps {
    /// The year; all years where none is named.
    pub year: Option<i32>,
    /// Its name, within a sentence.
    pub name: AttrValue,
}

/// What the parts of the picture take.
#[derive(Clone, PartialEq, Properties)]
struct FoundProps {
    found: Rc<Found>,
}

/// The picture with its sentence and its table.
#[component]
pub fn Ribbons(props: &RibbonsProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let (plan, funding) = (use_plan(), use_funding());
    let most = if use_room() { MOST_IN_ROOM } else { MOST };
    let all = use_memo((plan, funding, props.year), |(plan, funding, year)| {
        Found::of(plan, funding, *year)
    });
    let few = use_memo((Rc::clone(&all), most), |(all, most)| all.gathered(*most));
    let title = finding(&words, &format, &all, &props.name);
    if all.ribbons.is_empty() {
        return html! { <p class="measure">{ title }</p> };
    }
    let together = |ends: &[End]| -> usize {
        let count = |end: &End| if let End::More(count) = end { *count } else { 0 };
        ends.iter().map(count).sum()
    };
    let (sources, lines) = (together(&few.from), together(&few.to));
    let about = html! {
            <div class="stack stack--tight soft measure">
                <p>{ words.text("ribbons-about") }</p>
                if sources + lines > 0 {
                    <p>{ words.with("ribbons-gathered", &[("sources", sources.into()), ("lines", lines.into())]) }</p>
                }
                if all.unknown > 0 {
                    <p>{ words.with("ribbons-unknown", &[("count", all.unknown.into())]) }</p>
                }
                if all.lost > Money::ZERO {
                    <p>{ words.with("ribbons-lost", &[("amount", format.money(all.lost).into())]) }</p>
                }
                for (place, told) in over(&words, &format, &all).into_iter().enumerate() {
                    <p key={place}>{ told }</p>
                }
                <p class="ribbons__narrow">{ words.text("ribbons-narrow") }</p>
            </div>
    };
    html! {
        <section class="stack ribbons" aria-labelledby="ribbons-title">
            <h2 id="ribbons-title" class="title-3">{ title.clone() }</h2>
            <Around {about}>
                <div class="stack">
                    <ul class="list-plain cluster small ribbons__legend" aria-label={words.text("funding-legend")}>
                        for certainty in [Certainty::Secured, Certainty::Pending, Certainty::Hoped] {
                            if all.ribbons.iter().any(|ribbon| ribbon.says == Says::Paid(certainty)) {
                                <li key={pattern(certainty)} class="keyed">
                                    <span class={pattern(certainty)} aria-hidden="true"></span>
                                    { words.text(certainty.label_key()) }
                                </li>
                            }
                        }
                        <li class="keyed"><span class="ribbons__key ribbons__key--missing" aria-hidden="true"></span>{ words.text("ribbons-key-missing") }</li>
                        <li class="keyed"><span class="ribbons__key" aria-hidden="true"></span>{ words.text("ribbons-key-unassigned") }</li>
                    </ul>
                    <Picture key={format!("{:?} {most}", props.year)} found={few} label={title} />
                </div>
            </Around>
            <InFigures found={all} />
        </section>
    }
}
