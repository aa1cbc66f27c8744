//! The details of a site.

use yew::prelude::*;

use super::{RecordPanel, use_record};
use crate::plan::{Id, Site, SiteField};
use crate::ui::record::use_fields;

/// What [`SiteDetails`] takes.
#[derive(Properties, PartialEq)]
pub struct SiteDetailsProps {
    /// The record.
    pub id: Id<Site>,
}

/// The details.
#[component]
pub fn SiteDetails(props: &SiteDetailsProps) -> Html {
    let fields = use_fields(&props.id);
    let Some(record) = use_record(&props.id) else {
        return Html::default();
    };
    html! {
        <RecordPanel title={record.name.clone()}>
            <div class="form">
                { fields.text("name", &record.name, SiteField::Name) }
                { fields.choice("level", record.level.as_ref(), SiteField::Level) }
                { fields.text("grades", &record.grades, SiteField::Grades) }
                { fields.long_text("notes", &record.notes, SiteField::Notes) }
            </div>
        </RecordPanel>
    }
}
