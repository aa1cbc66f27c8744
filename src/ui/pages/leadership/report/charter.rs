//! The charter of a partnership: what both sides do, on a page to agree on and sign.

use std::rc::Rc;

use yew::prelude::*;

use super::{line, part, short_part, term};
use crate::engine::leadership::Ownership;
use crate::engine::staffing::charter::{Duty, charter};
use crate::plan::{Id, Part, Partner, Person, Plan};
use crate::ui::format::{Format, use_format};
use crate::ui::labels::{named, title_of};
use crate::ui::pages::leadership::attention::{bodies_with, vacant};
use crate::ui::parts::{PartWords, use_part_words};
use crate::ui::record::labelled;
use crate::ui::store::{use_plan, use_store};
use crate::ui::words::{Words, use_words};

/// What [`Charter`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct CharterProps {
    /// The partner.
    pub(super) id: Id<Partner>,
}

/// The charter.
#[component]
pub(super) fn Charter(props: &CharterProps) -> Html {
    let (words, format, labels) = (use_words(), use_format(), use_part_words());
    let plan = use_plan();
    let today = use_store().env().today();
    let Some(partner) = plan.partners.find(&props.id) else {
        return Html::default();
    };
    let goals = partner
        .goals
        .iter()
        .map(|goal| line(title_of(&words, &plan, &goal.into()), &[]));
    let gives = |list: &crate::sorted::SortedSet<crate::plan::Contribution>| -> Vec<Html> {
        let items = list.iter().map(|item| labelled(&words, item));
        items.map(|item| line(item, &[])).collect()
    };
    let contact = |key: &str, id: &Option<Id<Person>>| {
        let name = id.as_ref().map(|id| title_of(&words, &plan, &id.into()));
        line(
            words.text(key),
            &[name.unwrap_or_else(|| words.text("report-not-said"))],
        )
    };
    let sides = charter(&plan, &props.id, today);
    let theirs = sides.contacts.iter().map(|person| {
        let name = named(&words, &person.name);
        if person.title.is_empty() {
            return name;
        }
        let arguments = [
            ("person", name.as_str().into()),
            ("title", person.title.as_str().into()),
        ];
        words.with("report-contact-as", &arguments)
    });
    let theirs: Vec<AttrValue> = theirs.collect();
    let contacts = vec![
        line(
            words.with(
                "report-contacts-of",
                &[("partner", named(&words, &partner.name).as_str().into())],
            ),
            &[if theirs.is_empty() {
                words.text("report-not-said")
            } else {
                format.list(&theirs).into()
            }],
        ),
        contact("field-partners-holder", &partner.holder),
        contact("field-partners-backup", &partner.backup),
    ];
    let agreed = partner.agreement.as_ref().map(|agreement| {
        let word = |label: Option<AttrValue>| label.unwrap_or_default();
        let kind = word(agreement.kind.as_ref().map(|kind| labelled(&words, kind)));
        let progress = word(agreement.progress.as_ref().map(|how| labelled(&words, how)));
        // What has run out is not printed as though it held.
        let how_long = match agreement.ran_out(today) {
            Some(day) => {
                let signed = agreement.signed.map(|day| format.day(day)).unwrap_or_default();
                let arguments = [("day", format.day(day).into()), ("from", signed.into())];
                words.with(
                    if agreement.signed.is_some() {
                        "report-ran-out-since"
                    } else {
                        "report-ran-out"
                    },
                    &arguments,
                )
            }
            None => term(&words, &format, today, agreement.signed, agreement.expires),
        };
        line(kind, &[progress, how_long])
    });
    let duties = |side: &[Duty], with_of: bool| duties(&words, &format, &labels, &plan, side, with_of);
    let signatures = [words.text("report-for-school"), named(&words, &partner.name)];
    html! {
        <>
            { short_part(words.text("field-partners-goals"), goals.collect()) }
            { short_part(words.with("report-gives", &[("partner", named(&words, &partner.name).as_str().into())]), gives(&partner.gives)) }
            { short_part(words.text("report-needs"), gives(&partner.needs)) }
            { part(words.text("report-school-does"), duties(&sides.school, false)) }
            { part(words.with("report-partner-does", &[("partner", named(&words, &partner.name).as_str().into())]), duties(&sides.partner, false)) }
            { part(words.text("report-others-do"), duties(&sides.others, true)) }
            { part(words.text("report-contacts"), contacts) }
            { part(words.text("field-partners-agreement"), agreed.into_iter().collect()) }
            <div class="report__signatures">
                for side in signatures {
                    <p key={side.to_string()}>{ words.with("report-signature", &[("side", side.as_str().into())]) }</p>
                }
            </div>
        </>
    }
}

/// The roles of one side: who does what in them, and what they answer for where this side owns them.
fn duties(
    words: &Words,
    format: &Format,
    labels: &PartWords,
    plan: &Plan,
    duties: &[Duty],
    with_of: bool,
) -> Vec<Html> {
    let name = |person: &Rc<Person>| {
        let name = named(words, &person.name);
        match person.partner.as_ref().filter(|_| with_of) {
            Some(of) => {
                let of = title_of(words, plan, &of.into());
                words.with(
                    "report-person-of",
                    &[("person", name.as_str().into()), ("partner", of.as_str().into())],
                )
            }
            None => name,
        }
    };
    let duty = |duty: &Duty| {
        let part = |part: &Part| {
            let taken = duty.parts.iter().find(|taken| taken.part == *part);
            let people = taken.into_iter().flat_map(|taken| {
                let people = taken.people.iter().map(name);
                people.map(|name| labels.named_from(format, &name, taken.begins))
            });
            let bodies = bodies_with(words, plan, &duty.role, part).filter(|_| duty.has_bodies);
            let who: Vec<AttrValue> = people.chain(bodies).collect();
            let arguments = [
                ("part", labels.label(part).as_str().into()),
                ("people", format.list(&who).into()),
            ];
            (!who.is_empty()).then(|| words.with("report-part-of", &arguments))
        };
        let mut facts: Vec<AttrValue> = Part::ALL.iter().filter_map(part).collect();
        // That nobody answers for it is said first, on every side that does something in it.
        if matches!(duty.ownership, Ownership::Missing | Ownership::Vacant) {
            let nobody = [
                ("part", labels.label(&Part::Owner).as_str().into()),
                ("people", words.text("report-nobody-yet").as_str().into()),
            ];
            facts.insert(0, words.with("report-part-of", &nobody));
        }
        if duty.ownership == Ownership::Vacant {
            facts.insert(1, vacant(words, &duty.role));
        }
        html! {
            <>
                { line(named(words, &duty.role.name), &facts) }
                if duty.is_told && !duty.role.responsibilities.is_empty() {
                    <p class="report__text">{ duty.role.responsibilities.clone() }</p>
                }
            </>
        }
    };
    duties.iter().map(duty).collect()
}
