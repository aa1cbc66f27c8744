//! The details of a site.

use std::rc::Rc;

use yew::prelude::*;

use super::section::notes;
use crate::plan::{Site, SiteField};
use crate::ui::record::Desk;

/// The details.
pub fn details(desk: &Desk, record: &Rc<Site>) -> Html {
    let fields = desk.fields(&record.id);
    html! {
        <>
            <div class="form">
                { fields.text("name", &record.name, SiteField::Name) }
                { fields.choice("level", record.level.as_ref(), SiteField::Level) }
                { fields.text("grades", &record.grades, SiteField::Grades) }
                { fields.own_words("tags", &record.tags, |site| &site.tags, SiteField::Tags) }
                { notes(&fields, &record.notes, SiteField::Notes) }
            </div>
        </>
    }
}
