//! Sources of which nobody has said yet what they may pay for: that is not known, which is not the same as nothing.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::braided::Asked;
use crate::plan::Source;
use crate::ui::format::use_format;
use crate::ui::store::use_route;
use crate::ui::widgets::{ButtonVariant, Icon, LinkButton, Tone};
use crate::ui::words::use_words;

/// Whether anybody has said of any source that is counted on what it may pay for, so that there is something to say.
pub fn is_said(asked: &Asked) -> bool {
    asked.sources.is_empty() || asked.sources.iter().any(|source| !source.says_nothing())
}

/// What [`Unsaid`] takes.
#[derive(Properties, PartialEq)]
pub struct UnsaidProps {
    /// The sources.
    pub sources: Vec<Rc<Source>>,
    /// Whether there are no others.
    #[prop_or_default]
    pub is_all: bool,
}

/// That it is not said, with the way to where it is; nothing where it is said of all.
#[component]
pub fn Unsaid(props: &UnsaidProps) -> Html {
    let (words, format, route) = (use_words(), use_format(), use_route());
    let sources = &props.sources;
    if sources.is_empty() {
        return Html::default();
    }
    let names = super::super::wording::sources(&words, &format, sources);
    let arguments = [("sources", names.into()), ("count", sources.len().into())];
    let (title, text, variant) = if props.is_all {
        ("best-unsaid-all", "best-unsaid-all-text", ButtonVariant::Primary)
    } else {
        ("best-unsaid", "best-unsaid-text", ButtonVariant::Usual)
    };
    html! {
        <section class="stack stack--tight best__unsaid" aria-labelledby="best-unsaid">
            <h2 id="best-unsaid" class="title-3 coverage__verdict">
                <Icon name={Tone::Warning.icon()} class={Tone::Warning.mark_class()} />
                { words.with(title, &arguments) }
            </h2>
            <p class="measure">{ words.with(text, &arguments) }</p>
            <div class="cluster no-print">
                <LinkButton label={words.text("best-unsaid-go")} href={route.with_view("may-pay").to_string()} {variant} />
            </div>
        </section>
    }
}
