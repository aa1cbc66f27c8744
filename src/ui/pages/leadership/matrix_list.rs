//! Who does what on a phone: each role with its people, where a wide table would have no room.

use std::rc::Rc;

use yew::prelude::*;

use super::attention::{address_of, bodies_with, name_of, standing};
use super::matrix::use_matrix_view;
use super::matrix_groups::{BY, group_of};
use crate::engine::leadership::{Leadership, Ownership, PersonRow, RoleRow};
use crate::plan::{Kind, Part, Plan};
use crate::sorted::SortedMap;
use crate::ui::format::{Format, use_format};
use crate::ui::labels;
use crate::ui::parts::{PartWords, use_part_words};
use crate::ui::store::{use_plan, use_route};
use crate::ui::widgets::{Choice, Icon, IconName, IconSize, Select};
use crate::ui::words::{Words, use_words};

/// What [`MatrixList`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct MatrixListProps {
    /// Roles × people.
    pub(super) found: Rc<Leadership>,
}

/// Each role with its people. Parts are changed in the role's details.
#[component]
pub(super) fn MatrixList(props: &MatrixListProps) -> Html {
    let words = use_words();
    let plan = use_plan();
    let (view, set_view) = use_matrix_view();
    let by = view.group.clone();
    let groups = groups(&words, &plan, &props.found, by.as_deref());
    let none = Choice::new("", words.text("grid-group-by-none"));
    let choices = BY.map(|by| Choice::new(by, labels::field(&words, Kind::Role, by)));
    let on_choose = Callback::from(move |by: AttrValue| {
        set_view.emit(view.grouped_by((!by.is_empty()).then(|| by.as_str().into())));
    });
    html! {
        <>
            <Select
                class="grid__group-by no-print"
                label={words.text("grid-group-by")}
                value={AttrValue::from(by.clone().unwrap_or_default())}
                choices={std::iter::once(none).chain(choices).collect::<Rc<[_]>>()}
                {on_choose}
            />
            for (title, rows) in groups {
                if by.is_some() {
                    <h2 class="title-4 duties__group">{ title.clone() }</h2>
                }
                <Duties title={if by.is_some() { title } else { words.text("leadership-view-parts") }} {rows} found={Rc::clone(&props.found)} />
            }
        </>
    }
}

/// The roles in groups, each with its name; all in one where they are not grouped.
pub(super) fn groups(
    words: &Words,
    plan: &Plan,
    found: &Leadership,
    by: Option<&str>,
) -> Vec<(AttrValue, Vec<RoleRow>)> {
    let mut groups = SortedMap::<usize, (AttrValue, Vec<RoleRow>)>::new();
    for row in found.roles.iter() {
        let group = by.and_then(|by| group_of(words, plan, &row.role, by));
        let (place, name) = group.unwrap_or_else(|| {
            let field = by.map(|by| labels::field(words, Kind::Role, by)).unwrap_or_default();
            (
                usize::MAX,
                words.with("grid-group-none", &[("column", field.as_str().into())]),
            )
        });
        groups.or_insert_with(place, || (name, Vec::new())).1.push(row.clone());
    }
    groups.into_values().collect()
}

#[derive(Properties, PartialEq)]
struct DutiesProps {
    /// Names the list.
    title: AttrValue,
    /// The roles.
    rows: Vec<RoleRow>,
    /// All roles × people.
    found: Rc<Leadership>,
}

/// Roles with their people, one below the other.
#[component]
fn Duties(props: &DutiesProps) -> Html {
    let (words, format, parts) = (use_words(), use_format(), use_part_words());
    let (route, plan) = (use_route(), use_plan());
    html! {
        <ul class="duties" aria-label={props.title.clone()}>
            for row in props.rows.iter() {
                <li key={row.role.id.as_str().to_owned()} class="duty">
                    <a class="duty__name" href={address_of(&route, &row.role.id)}>{ name_of(&words, row) }</a>
                    if row.ownership != Ownership::Owned {
                        <p class="duty__flag">
                            if row.ownership != Ownership::Vacant {
                                <Icon name={IconName::Warning} size={IconSize::Small} class="text--warning" />
                            }
                            { standing(&parts, &format, row) }
                        </p>
                    }
                    <dl class="duty__parts">
                        for (part, names) in held(&parts, &format, &plan, &props.found, row) {
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

/// The parts that are held, each with the names of those who hold it: people, and committees and teams as a whole.
fn held(
    parts: &PartWords,
    format: &Format,
    plan: &Plan,
    found: &Leadership,
    row: &RoleRow,
) -> Vec<(AttrValue, String)> {
    let named = Part::ALL.iter().map(|part| {
        let of_part = |each: &PersonRow| {
            let mut held = row.of(&each.person.id);
            let held = held.find(|holding| holding.holds && holding.part.as_ref() == Some(part))?;
            Some(parts.named_from(format, &each.person.name, held.begins))
        };
        let people = found.people.iter().filter_map(of_part);
        let names: Vec<_> = people
            .chain(bodies_with(parts.words(), plan, &row.role, part))
            .collect();
        (parts.label(part), names.join(", "))
    });
    named.filter(|(_, names)| !names.is_empty()).collect()
}
