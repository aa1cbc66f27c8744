//! Where else a record is named: what counts on it, each with a link to its own details.

use yew::prelude::*;

use crate::plan::{Kind, RecordId};
use crate::ui::details::section::Section;
use crate::ui::labels;
use crate::ui::store::{use_plan, use_route};
use crate::ui::words::use_words;

/// What [`NamedIn`] takes.
#[derive(Properties, PartialEq)]
pub struct NamedInProps {
    /// The record.
    pub record: RecordId,
    /// The heading.
    pub title: AttrValue,
    /// Kinds of record that are shown elsewhere.
    #[prop_or_default]
    pub except: &'static [Kind],
}

/// The records that name this one; nothing where there are none.
#[component]
pub fn NamedIn(props: &NamedInProps) -> Html {
    let words = use_words();
    let plan = use_plan();
    let route = use_route();
    let found = use_memo(
        (props.record.clone(), plan.clone(), props.except),
        |(record, plan, except)| {
            let mut found = plan.referrers(std::slice::from_ref(record));
            // Ties, parts and payments have no details of their own.
            found.retain(|referrer| {
                let kind = referrer.record.kind();
                !except.contains(&kind) && !matches!(kind, Kind::Tie | Kind::Assignment | Kind::Allocation)
            });
            found
        },
    );
    if found.is_empty() {
        return Html::default();
    }
    html! {
        <Section title={props.title.clone()}>
            <ul class="list-plain stack stack--tight">
                for referrer in found.iter() {
                    <li key={format!("{} {}", referrer.record.id(), referrer.field)}>
                        <a href={route.clone().with_open(Some(referrer.record.id())).to_string()}>
                            { named(&words, plan.title(&referrer.record)) }
                        </a>
                        <span class="soft">
                            { format!(" · {}, {}", labels::kind(&words, referrer.record.kind()),
                                labels::field(&words, referrer.record.kind(), referrer.field).to_lowercase()) }
                        </span>
                    </li>
                }
            </ul>
        </Section>
    }
}

/// A name, or what stands for one that is not there yet.
pub fn named(words: &crate::ui::words::Words, name: String) -> AttrValue {
    if name.trim().is_empty() {
        words.text("check-unnamed")
    } else {
        name.into()
    }
}
