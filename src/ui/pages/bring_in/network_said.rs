//! What should be known of a network, and what of it has no place, in words; and why a file cannot be read as one.

use yew::prelude::*;

use super::source::fault;
use crate::exchange::network::{Fault, Said};
use crate::ui::widgets::{Banner, Tone};
use crate::ui::words::{Words, use_words};

/// Why a file cannot be read as a network, and what to do.
pub fn network_fault(words: &Words, error: &Fault) -> AttrValue {
    match error {
        Fault::Text(error) => fault(words, *error),
        Fault::Broken(line) => words.with(error.message_key(), &[("line", line.to_string().into())]),
        error => {
            let (nodes, edges) = Fault::MOST;
            let most = [("nodes", nodes.to_string().into()), ("edges", edges.to_string().into())];
            words.with(error.message_key(), &most)
        }
    }
}

/// What [`SaidList`] takes.
#[derive(Properties, PartialEq)]
pub struct SaidListProps {
    /// What should be known.
    pub said: Vec<Said>,
}

/// The list.
#[component]
pub fn SaidList(props: &SaidListProps) -> Html {
    let words = use_words();
    html! {
        <Banner tone={Tone::Info}>
            <ul class="list-plain stack stack--tight">
                for (place, said) in props.said.iter().enumerate() {
                    <li key={place}>
                        { words.with(said.message_key(), &[
                            ("name", said.name().as_str().into()),
                            ("count", said.count().into()),
                        ]) }
                    </li>
                }
            </ul>
        </Banner>
    }
}
