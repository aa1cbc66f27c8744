//! The schools and places the plan is for.

use yew::prelude::*;

use crate::plan::site::SiteLevel;
use crate::plan::{Kind, Site, SiteField};
use crate::ui::labels;
use crate::ui::sheet::{Columns, EmptySheet, Sheet, SheetColumn, use_begin};
use crate::ui::store::use_selector;
use crate::ui::widgets::ArtName;
use crate::ui::widgets::grid::Keyboard;
use crate::ui::words::{Words, use_words};

const GRID: &str = "sites";

/// The plan's sites, in a grid.
#[component]
pub fn Sites() -> Html {
    let words = use_words();
    let sites = use_selector(|state| state.plan().map(|plan| plan.sites.clone()).unwrap_or_default());
    let columns = use_memo(words.clone(), columns);
    let (is_begun, on_begin) = use_begin(GRID, Some(Kind::Site));
    let body = if sites.is_empty() && !is_begun {
        html! {
            <EmptySheet
                title={words.text("settings-sites-empty-title")}
                text={words.text("settings-sites-text")}
                art={ArtName::Places}
                example={html! { <p>{ words.text("settings-sites-empty-example") }</p> }}
                add={words.text("settings-sites-add")}
                {on_begin}
            />
        }
    } else {
        html! {
            <>
                <p class="soft">{ words.text("settings-sites-text") }</p>
                <Sheet
                    id={GRID}
                    label={words.text("settings-sites")}
                    columns={(*columns).clone()}
                    records={sites.ordered()}
                    new_label={words.text("settings-sites-add")}
                />
            </>
        }
    };
    html! {
        <section class="stack stack--tight" aria-labelledby="settings-sites">
            <h2 id="settings-sites" class="title-2">{ words.text("settings-sites") }</h2>
            { body }
        </section>
    }
}

fn columns(words: &Words) -> Columns {
    let title = |name: &str| labels::field(words, Kind::Site, name);
    Columns::new([
        SheetColumn::<Site>::text(
            "name",
            title("name"),
            Keyboard::Text,
            |site| &site.name,
            SiteField::Name,
        ),
        SheetColumn::choice::<SiteLevel>(
            "level",
            title("level"),
            words,
            |site| site.level.as_ref(),
            SiteField::Level,
        ),
        SheetColumn::text(
            "grades",
            title("grades"),
            Keyboard::Text,
            |site| &site.grades,
            SiteField::Grades,
        ),
    ])
}
