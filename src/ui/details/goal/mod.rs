//! The details of a goal: the outcome, who answers for it, which partners serve it.

use std::rc::Rc;

use yew::prelude::*;

use super::section::{notes, section};
use crate::plan::{Goal, GoalField, Person};
use crate::ui::record::Desk;
use crate::ui::serving::ServedBy;

/// The details.
pub fn details(desk: &Desk, goal: &Rc<Goal>) -> Html {
    let fields = desk.fields(&goal.id);
    let words = &desk.entry.words;
    html! {
        <>
            { section(words, "details-goal", html! {
                <>
                    { fields.long_text("name", &goal.name, GoalField::Name) }
                    { fields.reference::<Person>("owner", goal.owner.as_ref(), GoalField::Owner) }
                    <div class="form__grid">
                        { fields.choice("priority", goal.priority.as_ref(), GoalField::Priority) }
                        { fields.choice("status", goal.status.as_ref(), GoalField::Status) }
                        { fields.choice("theme", goal.theme.as_ref(), GoalField::Theme) }
                        { fields.day("target", goal.target, GoalField::Target) }
                    </div>
                </>
            }) }
            { section(words, "details-serving", html! { <ServedBy goal={goal.id.clone()} /> }) }
            { section(words, "details-more", html! {
                <>
                    { fields.text("label", &goal.label, GoalField::Label) }
                    { fields.references("sites", &goal.sites, GoalField::Sites) }
                    { fields.own_words("tags", &goal.tags, |goal| &goal.tags, GoalField::Tags) }
                    { notes(&fields, &goal.notes, GoalField::Notes) }
                </>
            }) }
        </>
    }
}
