//! The charter of a partnership: what both sides do, on a page to agree on and sign.

use std::rc::Rc;

use yew::prelude::*;

use super::{line, part, term};
use crate::engine::leadership::{Leadership, RoleRow};
use crate::plan::{Id, Part, Partner, Plan};
use crate::ui::format::{Format, use_format};
use crate::ui::labels::{named, title_of};
use crate::ui::parts::{PartWords, use_part_words};
use crate::ui::record::labelled;
use crate::ui::store::use_plan;
use crate::ui::words::{Words, use_words};

/// What [`Charter`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct CharterProps {
    /// The partner.
    pub(super) id: Id<Partner>,
    /// Roles × people.
    pub(super) found: Rc<Leadership>,
}

/// The charter.
#[component]
pub(super) fn Charter(props: &CharterProps) -> Html {
    let (words, format, labels) = (use_words(), use_format(), use_part_words());
    let plan = use_plan();
    let Some(partner) = plan.partners.find(&props.id) else {
        return Html::default();
    };
    let found = &props.found;
    let goals = partner
        .goals
        .iter()
        .map(|goal| line(title_of(&words, &plan, &goal.into()), &[]));
    let gives = |list: &crate::sorted::SortedSet<crate::plan::Contribution>| -> Vec<Html> {
        let items = list.iter().map(|item| labelled(&words, item));
        items.map(|item| line(item, &[])).collect()
    };
    let contact = |key: &str, id: &Option<Id<crate::plan::Person>>| {
        let name = id.as_ref().map(|id| title_of(&words, &plan, &id.into()));
        line(
            words.text(key),
            &[name.unwrap_or_else(|| words.text("report-not-said"))],
        )
    };
    let contacts = vec![
        contact("field-partners-holder", &partner.holder),
        contact("field-partners-backup", &partner.backup),
    ];
    let agreed = partner.agreement.as_ref().map(|agreement| {
        let word = |label: Option<AttrValue>| label.unwrap_or_default();
        let kind = word(agreement.kind.as_ref().map(|kind| labelled(&words, kind)));
        let progress = word(agreement.progress.as_ref().map(|how| labelled(&words, how)));
        line(
            kind,
            &[progress, term(&words, &format, agreement.signed, agreement.expires)],
        )
    });
    let (school, theirs) = sides(&words, &format, &labels, &plan, found, &props.id);
    let signatures = [words.text("report-for-school"), named(&words, &partner.name)];
    html! {
        <>
            { part(words.text("field-partners-goals"), goals.collect()) }
            { part(words.with("report-gives", &[("partner", named(&words, &partner.name).as_str().into())]), gives(&partner.gives)) }
            { part(words.text("report-needs"), gives(&partner.needs)) }
            { part(words.text("report-school-does"), school) }
            { part(words.with("report-partner-does", &[("partner", named(&words, &partner.name).as_str().into())]), theirs) }
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

/// What people of the school and what people of the partner do in roles that concern the partner: those for it, and
/// those in which one of its people takes part.
fn sides(
    words: &Words,
    format: &Format,
    labels: &PartWords,
    plan: &Plan,
    found: &Leadership,
    partner: &Id<Partner>,
) -> (Vec<Html>, Vec<Html>) {
    let is_theirs = |person: &Id<crate::plan::Person>| {
        let person = plan.people.find(person);
        person.is_some_and(|person| person.partner.as_ref() == Some(partner))
    };
    let concerns = |row: &&RoleRow| {
        row.role.partner.as_ref() == Some(partner)
            || row.holdings.iter().any(|held| held.holds && is_theirs(&held.person))
    };
    let (mut school, mut theirs) = (Vec::new(), Vec::new());
    for row in found.roles.iter().filter(concerns) {
        for (side, of_partner) in [(&mut school, false), (&mut theirs, true)] {
            let of_side = |part: &Part| -> Vec<AttrValue> {
                let held = row
                    .holdings
                    .iter()
                    .filter(|held| held.holds && held.part.as_ref() == Some(part));
                let held = held.filter(|held| is_theirs(&held.person) == of_partner);
                held.map(|held| title_of(words, plan, &(&held.person).into())).collect()
            };
            // Whoever is only told does nothing in it.
            let parts = Part::ALL.iter().filter(|part| **part != Part::Informed);
            let does: Vec<AttrValue> = parts
                .map(|part| (part, of_side(part)))
                .filter(|(_, people)| !people.is_empty())
                .map(|(part, people)| {
                    let arguments = [
                        ("part", labels.label(part).as_str().into()),
                        ("people", format.list(&people).into()),
                    ];
                    words.with("report-part-of", &arguments)
                })
                .collect();
            if !does.is_empty() {
                side.push(line(named(words, &row.role.name), &does));
            }
        }
    }
    (school, theirs)
}
