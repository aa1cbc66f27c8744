//! The roles without exactly one owner: counted in words, on one line; opened, each with a link that leads to its row.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Intent, Route};
use crate::engine::leadership::{Leadership, Ownership, RoleRow};
use crate::plan::checks::Code;
use crate::plan::{Part, Plan, RecordId, Role};
use crate::ui::findings::CheckMark;
use crate::ui::format::{Format, use_format};
use crate::ui::labels;
use crate::ui::parts::{PartWords, use_part_words};
use crate::ui::sheet::focus_row;
use crate::ui::store::{use_route, use_store};
use crate::ui::widgets::{Disclosure, Icon, IconName, IconSize};
use crate::ui::words::{Words, use_words};

/// What [`Attention`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct AttentionProps {
    /// Roles × people.
    pub(super) found: Rc<Leadership>,
    /// The grid that the links lead into.
    pub(super) grid: &'static str,
}

/// The roles to look at; nothing where each has its one owner.
#[component]
pub(super) fn Attention(props: &AttentionProps) -> Html {
    let (words, format, parts) = (use_words(), use_format(), use_part_words());
    let route = use_route();
    let store = use_store();
    let rows: Vec<&RoleRow> = props.found.unowned().collect();
    if rows.is_empty() {
        return Html::default();
    }
    let link = |row: &RoleRow| {
        let address = route.clone().with_open(Some(RecordId::from(&row.role.id)));
        let href = address.to_string();
        let (store, grid, key) = (store.clone(), props.grid, row.role.id.text());
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            // Where the row is not drawn, its details say the same.
            if !focus_row(grid, &key) {
                store.dispatch(Intent::Go(address.clone()));
            }
        });
        html! { <a {href} {onclick}>{ name_of(&words, row) }</a> }
    };
    html! {
        <Disclosure
            label={words.with("leadership-unowned", &[("count", rows.len().into()), parts.chosen()])}
            summary={html! { <Icon name={IconName::Warning} size={IconSize::Small} class="text--warning" /> }}
            class="attention disclosure--printed"
        >
            <ul class="attention__list">
                for row in rows.iter().copied() {
                    <li key={row.role.id.as_str().to_owned()}>
                        { link(row) }
                        <span class="soft">{ format!(" · {}", short(&parts, &format, row)) }</span>
                        { " " }
                        <CheckMark code={code_of(row)} />
                    </li>
                }
            </ul>
        </Disclosure>
    }
}

/// A role's name.
pub(super) fn name_of(words: &Words, row: &RoleRow) -> AttrValue {
    labels::named(words, &row.role.name)
}

/// The check that says the same of a role.
fn code_of(row: &RoleRow) -> Code {
    // Of a role whose owner has left or whose term is over, that is said instead.
    let had_one = |row: &RoleRow| {
        let mut owned = row.holdings.iter().filter(|held| held.part == Some(Part::Owner));
        owned.any(|held| !held.holds)
    };
    match row.ownership {
        Ownership::Missing if had_one(row) => Code::HolderLeft,
        Ownership::Several => Code::TwoOwners,
        Ownership::ToCome => Code::OwnerToCome,
        _ => Code::NoOwner,
    }
}

/// Who owns a role, in a few words.
pub(super) fn short(parts: &PartWords, format: &Format, row: &RoleRow) -> AttrValue {
    let words = parts.words();
    match row.ownership {
        Ownership::Owned | Ownership::ToCome => {
            let owner = row.owners.first().map_or("", |owner| owner.name.as_str());
            parts.named_from(format, owner, row.owned_from)
        }
        Ownership::Several => {
            let arguments = [("count", row.together.len().into()), parts.chosen()];
            words.with("leadership-several-owners", &arguments)
        }
        Ownership::Vacant => words.text("leadership-vacant"),
        Ownership::Missing => words.with("leadership-no-owner", &[parts.chosen()]),
    }
}

/// Who owns a role, where no more can be asked of it: a vacancy has its reason with it.
pub(super) fn standing(parts: &PartWords, format: &Format, row: &RoleRow) -> AttrValue {
    match row.ownership {
        Ownership::Vacant => vacant(parts.words(), &row.role),
        _ => short(parts, format, row),
    }
}

/// That a role stands vacant, and why.
pub(super) fn vacant(words: &Words, role: &Role) -> AttrValue {
    words.with("leadership-vacant-hint", &[("reason", role.vacancy.as_str().into())])
}

/// The address of the same view with a record's details open.
pub(super) fn address_of(route: &Route, record: impl Into<RecordId>) -> String {
    route.clone().with_open(Some(record.into())).to_string()
}

/// The committees and teams that have a part in a role as a whole, by their names.
pub(super) fn bodies_with<'a>(
    words: &'a Words,
    plan: &'a Plan,
    role: &'a Role,
    part: &Part,
) -> impl Iterator<Item = AttrValue> + 'a {
    let bodies = role.bodies(part).into_iter().flatten();
    bodies.map(|body| labels::title_of(words, plan, &body.into()))
}
