//! The details of a role: what it is for, who takes which part in it, and for how long.

mod holder;
mod holders;

use std::rc::Rc;

use yew::prelude::*;

use super::section::{notes, section};
use crate::plan::{Body, Goal, Partner, Role, RoleField, Source};
use crate::ui::record::Desk;
use holders::Holders;

/// The details.
pub fn details(desk: &Desk, role: &Rc<Role>) -> Html {
    let fields = desk.fields(&role.id);
    let words = &desk.entry.words;
    html! {
        <>
            { section(words, "details-role", html! {
                <>
                    { fields.text("name", &role.name, RoleField::Name) }
                    { fields.long_text("responsibilities", &role.responsibilities, RoleField::Responsibilities) }
                </>
            }) }
            { section(words, "details-holders", html! {
                <>
                    <Holders role={Rc::clone(role)} />
                    { fields.text("vacancy", &role.vacancy, RoleField::Vacancy) }
                    { bodies(desk, role) }
                    if !role.declined.is_empty() {
                        { fields.references("declined", &role.declined, RoleField::Declined) }
                    }
                </>
            }) }
            { section(words, "details-for", html! {
                <>
                    { fields.choice("practice", role.practice.as_ref(), RoleField::Practice) }
                    { fields.reference::<Goal>("goal", role.goal.as_ref(), RoleField::Goal) }
                    { fields.reference::<Partner>("partner", role.partner.as_ref(), RoleField::Partner) }
                    { fields.reference::<Body>("body", role.body.as_ref(), RoleField::Body) }
                    { fields.references("sites", &role.sites, RoleField::Sites) }
                </>
            }) }
            { section(words, "details-asks", html! {
                <>
                    { fields.own_words("strengths", &role.strengths, |role| &role.strengths, RoleField::Strengths) }
                    { fields.hours("effort", role.effort, RoleField::Effort) }
                    <div class="form__grid">
                        { fields.day("starts", role.starts, RoleField::Starts) }
                        { fields.last_day("ends", (role.starts, role.ends), RoleField::Ends) }
                    </div>
                    { fields.reference::<Source>("paid_by", role.paid_by.as_ref(), RoleField::PaidBy) }
                </>
            }) }
            { section(words, "details-more", html! {
                <>
                    { fields.own_words("tags", &role.tags, |role| &role.tags, RoleField::Tags) }
                    { notes(&fields, &role.notes, RoleField::Notes) }
                </>
            }) }
        </>
    }
}

/// The committees and teams that have a say in it as a whole, where there are any.
fn bodies(desk: &Desk, role: &Rc<Role>) -> Html {
    let fields = desk.fields(&role.id);
    let has_some = [&role.approved_by, &role.asked, &role.told]
        .iter()
        .any(|bodies| !bodies.is_empty());
    if desk.plan.bodies.is_empty() && !has_some {
        return Html::default();
    }
    html! {
        <>
            { fields.references("approved_by", &role.approved_by, RoleField::ApprovedBy) }
            { fields.references("asked", &role.asked, RoleField::Asked) }
            { fields.references("told", &role.told, RoleField::Told) }
        </>
    }
}
