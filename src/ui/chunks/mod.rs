//! The parts of the program that are loaded when something of them is first shown.
//!
//! In the release page each chunk is a file of its own, so that a first visit loads only what it shows; in every other
//! build it is there from the start. What the shell, the page to start on and the store need is in no chunk.

mod draw;
#[cfg(feature = "split")]
mod split;
mod trouble;
#[cfg(not(feature = "split"))]
mod whole;

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

#[cfg(feature = "split")]
use self::split as source;
use self::trouble::Trouble;
#[cfg(not(feature = "split"))]
use self::whole as source;
use super::details::Opening;
use super::focus;
use super::words::use_words;
use crate::app::Page;
use crate::plan::RecordId;

/// How long after the pages of a plan the chunks follow that nobody has asked for yet, in milliseconds.
const QUIET: u32 = 2_000;

/// One part of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Chunk {
    /// The pages of a plan and the details of its records.
    Plan,
    /// Bringing partners in from a list.
    BringIn,
}

/// What of a chunk is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A page.
    Page(Page),
    /// The details of a record, beside a page.
    Record(RecordId, Page, Opening),
}

impl Content {
    fn chunk(&self) -> Chunk {
        match self {
            Self::Page(Page::BringIn) => Chunk::BringIn,
            Self::Page(_) | Self::Record(..) => Chunk::Plan,
        }
    }
}

/// What a chunk is to the rest of the program.
type Draw = fn(&Content) -> Html;

/// What [`OnUse`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct OnUseProps {
    /// What is shown.
    pub content: Content,
}

/// Shows what is in a chunk, and loads the chunk before where it is not there yet.
///
/// Where it cannot be loaded, says so with a way to try again; nothing else of the page is touched.
#[component]
pub fn OnUse(props: &OnUseProps) -> Html {
    let words = use_words();
    let chunk = props.content.chunk();
    let attempt = use_state(|| 0_u32);
    let missed = use_state(|| None);
    let this = (chunk, *attempt);
    let here = source::loaded(chunk);
    let asks = missed.setter();
    use_effect_with(this, move |&(chunk, attempt)| {
        if source::loaded(chunk).is_none() {
            spawn_local(async move {
                let arrived = source::load(chunk).await;
                asks.set((!arrived).then_some((chunk, attempt)));
            });
        }
    });
    use_late_heading(here.is_some(), &props.content);
    use_following_chunk(here.is_some(), chunk);
    if let Some(draw) = here {
        return draw(&props.content);
    }
    match &props.content {
        // The page beside it says it all.
        Content::Record(..) => Html::default(),
        Content::Page(_) if *missed == Some(this) => {
            let again = Callback::from(move |_| attempt.set(*attempt + 1));
            html! { <Trouble {again} /> }
        }
        Content::Page(_) => html! { <p class="chunk-wait" role="status">{ words.text("chunk-wait") }</p> },
    }
}

/// A page that came after the focus went to where it would be: the focus goes on to its heading.
#[hook]
fn use_late_heading(is_here: bool, content: &Content) {
    let was_awaited = use_mut_ref(|| false);
    let is_page = matches!(content, Content::Page(_));
    if is_page && !is_here {
        was_awaited.replace(true);
    }
    use_effect_with(is_here, move |&is_here| {
        if is_here && was_awaited.replace(false) {
            focus::pass_on_to_heading();
        }
    });
}

/// Once a plan is open, what its pages lead to is loaded in quiet, so that a meeting can go on without a network.
#[hook]
fn use_following_chunk(is_here: bool, chunk: Chunk) {
    use_effect_with((is_here, chunk), |&(is_here, chunk)| {
        let is_due = is_here && chunk == Chunk::Plan && source::loaded(Chunk::BringIn).is_none();
        let waiting = is_due.then(|| {
            Timeout::new(QUIET, || {
                spawn_local(async {
                    // Whoever goes there asks again.
                    source::load(Chunk::BringIn).await;
                });
            })
        });
        move || drop(waiting)
    });
}
