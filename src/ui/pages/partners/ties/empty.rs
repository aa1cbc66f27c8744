//! What stands where there are no ties yet.

use yew::prelude::*;

use crate::app::{Command, Page, Route};
use crate::plan::{AnyRecord, Rank, Record, Standing, Tie, TieEnd, TieLevel, TieScale};
use crate::ui::record::labelled;
use crate::ui::sheet::EmptySheet;
use crate::ui::store::{new_id, use_plan, use_store};
use crate::ui::ties::level_about;
use crate::ui::widgets::grid::Request;
use crate::ui::widgets::{ArtName, Button, ButtonVariant, EmptyState, LinkButton};
use crate::ui::words::use_words;

/// What [`NoTies`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct NoTiesProps {
    /// Adds the first tie, or pastes several.
    pub(super) on_begin: Callback<Request>,
}

/// There are no ties yet.
#[component]
pub(super) fn NoTies(props: &NoTiesProps) -> Html {
    let words = use_words();
    let store = use_store();
    let plan = use_plan();
    let mut partners = plan.partners.ordered();
    partners.retain(|partner| partner.standing != Some(Standing::Ended));
    let (now, then) = (TieLevel::Cooperation, TieLevel::Coordination);
    let step = |level: &TieLevel| {
        html! {
            <p>
                <span class="strong">{ labelled(&words, level) }</span>
                { ": " }
                { level_about(&words, &TieScale::Vnl4, level).unwrap_or_default() }
            </p>
        }
    };
    let example = html! {
        <div class="stack stack--tight">
            <p>{ words.text("ties-empty-example") }</p>
            { step(&now) }
            { step(&then) }
        </div>
    };
    if partners.is_empty() {
        let href = Route::page(&plan.id, Page::Partners).to_string();
        let action = html! { <LinkButton label={words.text("ties-empty-to-partners")} {href} variant={ButtonVariant::Primary} /> };
        return html! {
            <EmptyState title={words.text("ties-empty-title")} text={words.text("ties-empty-no-partners")}
                art={ArtName::Circle} {example} {action} />
        };
    }
    let count = partners.len();
    let on_all = Callback::from(move |_: MouseEvent| {
        let ties = partners.iter().map(|partner| {
            AnyRecord::from(Tie {
                to: TieEnd::Partner(partner.id.clone()),
                ..Tie::new(new_id(&store), Rank::default())
            })
        });
        store.dispatch(Command::Add {
            records: ties.collect(),
        });
    });
    html! {
        <EmptySheet
            title={words.text("ties-empty-title")}
            text={words.text("ties-empty-text")}
            art={ArtName::Circle}
            {example}
            add={words.text("ties-add")}
            on_begin={props.on_begin.clone()}
            other={Some(html! {
                <Button label={words.with("ties-add-all", &[("count", count.into())])} variant={ButtonVariant::Quiet} on_click={on_all} />
            })}
        />
    }
}
