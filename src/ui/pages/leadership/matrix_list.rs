//! Who does what on a phone: each role with its people, where a wide table would have no room.

use std::rc::Rc;

use yew::prelude::*;

use super::attention::{address_of, name_of, short};
use crate::engine::leadership::{Leadership, Ownership, RoleRow};
use crate::plan::{Part, Person};
use crate::ui::parts::{PartWords, use_part_words};
use crate::ui::store::use_route;
use crate::ui::widgets::{Icon, IconName, IconSize};
use crate::ui::words::use_words;

/// What [`MatrixList`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct MatrixListProps {
    /// Roles × people.
    pub(super) found: Rc<Leadership>,
}

/// Each role with its people. Parts are changed in the role's details.
#[component]
pub(super) fn MatrixList(props: &MatrixListProps) -> Html {
    let (words, parts) = (use_words(), use_part_words());
    let route = use_route();
    html! {
        <ul class="duties" aria-label={words.text("leadership-view-parts")}>
            for row in props.found.roles.iter() {
                <li key={row.role.id.as_str().to_owned()} class="duty">
                    <a class="duty__name" href={address_of(&route, &row.role.id)}>{ name_of(&words, row) }</a>
                    if row.ownership != Ownership::Owned {
                        <p class="duty__flag">
                            if row.ownership != Ownership::Vacant {
                                <Icon name={IconName::Warning} size={IconSize::Small} class="text--warning" />
                            }
                            { short(&words, row) }
                        </p>
                    }
                    <dl class="duty__parts">
                        for (part, names) in held(&parts, &props.found, row) {
                            <div key={part.to_string()}>
                                <dt>{ part.clone() }</dt>
                                <dd>{ names }</dd>
                            </div>
                        }
                    </dl>
                </li>
            }
        </ul>
    }
}

/// The parts that are held, each with the names of those who hold it.
fn held(parts: &PartWords, found: &Leadership, row: &RoleRow) -> Vec<(AttrValue, String)> {
    let has = |person: &Person, part: &Part| {
        row.of(&person.id)
            .any(|holding| holding.holds && holding.part.as_ref() == Some(part))
    };
    let named = Part::ALL.iter().map(|part| {
        let people = found.people.iter().filter(|each| has(&each.person, part));
        let names: Vec<_> = people.map(|each| each.person.name.clone()).collect();
        (parts.label(part), names.join(", "))
    });
    named.filter(|(_, names)| !names.is_empty()).collect()
}
