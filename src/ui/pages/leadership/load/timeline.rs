//! Who has owned each role, owns it and will, or has another part in it: each term in words, with its bar on one scale of
//! time beside them, or below where there is little room.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::scale::percent;
use crate::engine::staffing::terms::{Term, Terms, Whose, terms};
use crate::plan::Day;
use crate::plan::checks::Code;
use crate::ui::findings::FindingsHere;
use crate::ui::format::{Format, use_format};
use crate::ui::labels::named;
use crate::ui::pages::leadership::attention::address_of;
use crate::ui::parts::{PartWords, use_part_words};
use crate::ui::room::use_few;
use crate::ui::sheet::use_kept;
use crate::ui::store::{use_plan, use_route, use_store};
use crate::ui::widgets::{Choice, RadioGroup, RadioLook};
use crate::ui::words::{Words, use_words};

/// The checks that are about terms.
const FOUND: &[Code] = &[Code::TermsEndTogether];

/// Whose terms there are to choose from, by the names in messages.
const WHOSE: [(&str, Whose); 2] = [("owners", Whose::Owners), ("all", Whose::All)];

/// The terms of all roles.
#[component]
pub(super) fn Timeline() -> Html {
    let (words, format, parts) = (use_words(), use_format(), use_part_words());
    let route = use_route();
    let plan = use_plan();
    let today = use_store().env().today();
    let (whose, set_whose) = use_kept("load terms".into(), "owners");
    let told = Telling {
        words: words.clone(),
        format,
        parts,
        whose,
    };
    let terms = use_memo((plan, today, whose), |(plan, today, whose)| {
        let of = WHOSE.into_iter().find(|(id, _)| id == whose);
        terms(plan, of.map_or_else(Whose::default, |(_, of)| of), *today)
    });
    let choices = use_memo(words.clone(), |words| {
        let choice = |(id, _)| Choice::new(id, words.text(&format!("load-whose-{id}")));
        WHOSE.map(choice).into_iter().collect::<Rc<[Choice]>>()
    });
    let on_choose = use_callback(set_whose, |chosen: AttrValue, set| {
        if let Some((id, _)) = WHOSE.into_iter().find(|(id, _)| *id == chosen.as_str()) {
            set.emit(id);
        }
    });
    let caption = told.of_whose("load-terms");
    let few = use_few(terms.roles.len(), &caption);
    let years = terms.years();
    // So many that their names do not meet where there is little room.
    let every = years.len().div_ceil(5).max(1);
    html! {
        <section class="stack stack--tight load__part" aria-labelledby="load-terms">
            <h2 id="load-terms" class="title-3">{ told.together(&terms) }</h2>
            <RadioGroup label={words.text("load-whose")} value={whose} choices={(*choices).clone()} {on_choose}
                look={RadioLook::Segments} label_hidden=true class="load__whose" />
            <FindingsHere codes={FOUND} label={words.text("load-found-terms")} />
            <p class="small soft">{ told.endless(&terms) }</p>
            <p class="small soft measure">{ words.text("load-legend") }</p>
            <div class="scroll-box" tabindex="0" role="region" aria-label={caption.clone()}>
                <table class="table table--dense load__terms">
                    <caption class="visually-hidden">{ caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.text("leadership-role") }</th>
                            <th scope="col" class="load__pair">
                                <span>{ told.of_whose("load-owners") }</span>
                                <svg height="1.25rem" overflow="visible" aria-hidden="true">
                                    for year in years.iter().step_by(every) {
                                        <text key={year.year()} class="load__year" x={percent(terms.place(*year))} y="1rem">{ year.year() }</text>
                                    }
                                </svg>
                            </th>
                        </tr>
                    </thead>
                    for (role, of) in terms.roles.iter().take(few.shown) {
                        <tbody key={role.id.as_str().to_owned()}>
                            for (place, term) in of.iter().enumerate() {
                                <tr key={place}>
                                    if place == 0 {
                                        <th scope="rowgroup" rowspan={of.len().to_string()}>
                                            <a href={address_of(&route, &role.id)}>{ named(&words, &role.name) }</a>
                                            if role.is_over(terms.today) {
                                                <span class="small soft">{ words.text("load-role-over") }</span>
                                            }
                                        </th>
                                    }
                                    <td class={classes!("load__pair", term.is_over.then_some("soft"))}>
                                        <span>{ told.term(term) }</span>
                                        { line(&terms, &years, term) }
                                    </td>
                                </tr>
                            }
                        </tbody>
                    }
                </table>
            </div>
            { few.rest }
        </section>
    }
}

/// A term on the scale: a bar between known days, a dashed line where there is none.
fn line(terms: &Terms, years: &[Day], term: &Term) -> Html {
    let upright = |class: &'static str, day: Day| {
        let x = percent(terms.place(day));
        html! { <line key={format!("{class}{day}")} {class} x1={x.clone()} x2={x} y1="0" y2="100%" /> }
    };
    let (whole, known) = terms.span(term);
    // A term of a few days is still to be seen.
    let width = (known.1 - known.0).max(if whole == known { 4 } else { 0 });
    let class = if term.is_over { "load__past" } else { "meter__bar" };
    html! {
        <svg height="0.75rem" aria-hidden="true">
            for year in years.iter() {
                { upright("load__mark", *year) }
            }
            if whole != known {
                <line class="load__open" x1={percent(whole.0)} x2={percent(whole.1)} y1="50%" y2="50%" />
            }
            if width > 0 {
                <rect {class} x={percent(known.0)} width={percent(width)} y="15%" height="70%" rx="2" />
            }
            { upright("load__today", terms.today) }
        </svg>
    }
}

/// What terms are told with.
struct Telling {
    words: Words,
    format: Format,
    parts: PartWords,
    /// Whose terms, as messages name it.
    whose: &'static str,
}

impl Telling {
    /// A text about the terms that are looked at.
    fn of_whose(&self, key: &str) -> AttrValue {
        self.words.with(key, &[("whose", self.whose.into())])
    }

    /// A term in words: of owners who it is, of all as what.
    fn term(&self, term: &Term) -> AttrValue {
        let day = |day: Option<Day>| day.map(|day| self.format.month(day)).unwrap_or_default();
        let arguments = [
            ("person", named(&self.words, &term.person.name).as_str().into()),
            ("from", day(term.starts).into()),
            ("until", day(term.ends).into()),
        ];
        let key = match (term.starts, term.ends) {
            (Some(_), Some(_)) => "load-term",
            (Some(_), None) => "load-term-from",
            (None, Some(_)) => "load-term-until",
            (None, None) => "load-term-open",
        };
        let told = self.words.with(key, &arguments);
        if self.whose == "owners" {
            return told;
        }
        let arguments = [
            ("part", self.parts.label(&term.part).as_str().into()),
            ("people", told.as_str().into()),
        ];
        self.words.with("report-part-of", &arguments)
    }

    /// How many terms have no end, in a sentence.
    fn endless(&self, terms: &Terms) -> AttrValue {
        let arguments = [("count", terms.endless.into()), ("whose", self.whose.into())];
        self.words.with("load-endless", &arguments)
    }

    /// Which terms end together, in a sentence.
    fn together(&self, terms: &Terms) -> AttrValue {
        let Some(quarter) = terms.together() else {
            return self.of_whose("load-apart");
        };
        let total: usize = terms.ending.iter().map(|quarter| quarter.count).sum();
        let arguments = [
            ("count", quarter.count.into()),
            ("total", total.into()),
            ("from", self.format.month(quarter.first).into()),
            ("until", self.format.month(quarter.last).into()),
            ("whose", self.whose.into()),
        ];
        self.words.with("load-together", &arguments)
    }
}
