//! Several chosen at once: one change to all of them, one step.

use std::rc::Rc;

use yew::prelude::*;

use super::desk::Desk;
use super::wording::listed;
use crate::app::Command;
use crate::engine::map_picture::Who;
use crate::plan::{Edit, Id, Partner, PartnerField, PartnerKind, Person, Standing};
use crate::ui::labels;
use crate::ui::record::{QuickAdd, choices_of, names_of};
use crate::ui::widgets::{Button, Choice, Select};

/// How many are named.
const NAMED: usize = 4;

/// What [`Bulk`] takes.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct BulkProps {
    /// The map.
    pub(super) desk: Desk,
    /// Who is chosen.
    pub(super) chosen: Vec<Who>,
}

/// What can be done with them.
#[component]
pub(super) fn Bulk(props: &BulkProps) -> Html {
    let BulkProps { desk, chosen } = props;
    let words = &desk.words;
    let partners = desk.chosen_partners(chosen);
    let names: Vec<AttrValue> = chosen.iter().map(|who| desk.name(who)).collect();
    let field = |name: &str| labels::field(words, crate::plan::Kind::Partner, name);
    let with_unset = |choices: Rc<[Choice]>| -> Rc<[Choice]> {
        std::iter::once(Choice::new("", words.text("map-bulk-leave")))
            .chain(choices.iter().cloned())
            .collect()
    };
    let pinned: Vec<Who> = desk
        .drawn
        .picture
        .nodes
        .iter()
        .filter(|node| node.pinned.is_some() && chosen.contains(&node.who))
        .map(|node| node.who.clone())
        .collect();
    let release = {
        let desk = desk.clone();
        let pinned = pinned.clone();
        Callback::from(move |_: MouseEvent| desk.release(&pinned))
    };
    let tag = {
        let (desk, partners) = (desk.clone(), partners.clone());
        Callback::from(move |tag: String| add_tag(&desk, &partners, tag.trim()))
    };
    html! {
        <div class="stack stack--tight">
            <h3 class="strong">{ words.with("map-several", &[("count", chosen.len().into())]) }</h3>
            <p class="small">{ listed(words, &desk.format, &names, NAMED) }</p>
            if desk.can_edit && !partners.is_empty() {
                <div class="map__bulk">
                    <Select label={field("kind")} value="" choices={with_unset(choices_of::<PartnerKind>(words))}
                        on_choose={set_all(desk, &partners, |id| PartnerField::Kind(Some(PartnerKind::from_id(id))))} />
                    <Select label={field("standing")} value="" choices={with_unset(choices_of::<Standing>(words))}
                        on_choose={set_all(desk, &partners, |id| PartnerField::Standing(Some(Standing::from_id(id))))} />
                    <Select label={field("holder")} value="" choices={with_unset(names_of::<Person>(&desk.plan, words))}
                        on_choose={set_all(desk, &partners, |id| PartnerField::Holder(Some(Id::new(id))))} />
                    <QuickAdd label={words.text("map-bulk-tag")} button={words.text("map-bulk-tag-add")} on_add={tag} />
                </div>
            }
            if !pinned.is_empty() && desk.can_edit {
                <div class="cluster"><Button small={true} label={words.text("map-release")} on_click={release} /></div>
            }
        </div>
    }
}

/// Sets one field of all of them.
fn set_all(desk: &Desk, partners: &[Id<Partner>], make: fn(&str) -> PartnerField) -> Callback<AttrValue> {
    let (store, partners) = (desk.store.clone(), partners.to_vec());
    Callback::from(move |id: AttrValue| {
        if !id.is_empty() {
            let edits = partners
                .iter()
                .map(|partner| Edit::Partner(partner.clone(), make(&id)))
                .collect();
            store.dispatch(Command::SetMany { edits });
        }
    })
}

/// Gives all of them one tag more.
fn add_tag(desk: &Desk, partners: &[Id<Partner>], tag: &str) {
    let edit = |id: &Id<Partner>| {
        let mut tags = desk.plan.partners.find(id)?.tags.clone();
        tags.insert(tag.to_owned())
            .then(|| Edit::Partner(id.clone(), PartnerField::Tags(tags)))
    };
    let edits: Vec<Edit> = partners.iter().filter(|_| !tag.is_empty()).filter_map(edit).collect();
    if !edits.is_empty() {
        desk.store.dispatch(Command::SetMany { edits });
    }
}
