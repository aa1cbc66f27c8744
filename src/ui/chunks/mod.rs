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

use std::cell::RefCell;

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

#[cfg(feature = "split")]
use self::split as source;
use self::trouble::Trouble;
#[cfg(not(feature = "split"))]
use self::whole as source;
use super::details::Opening;
use super::findings::Findings;
use super::focus;
use super::store::use_store;
use super::words::use_words;
use crate::app::{Intent, Notice, NoticeKind, Page};
use crate::exchange::workbook::Workbook;
use crate::plan::RecordId;

/// How long after the first page the chunks follow that nobody has asked for yet, in milliseconds.
const QUIET: u32 = 2_000;

/// One part of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Chunk {
    /// The pages of a plan, the details of its records, its findings, and what opens above the page.
    Plan,
    /// Bringing partners, people and roles in from a list.
    BringIn,
    /// The map of the partnerships.
    Map,
}

/// Makes the file of a workbook; none where it is larger than the format allows.
pub type WriteWorkbook = fn(&Workbook) -> Option<Vec<u8>>;

/// What makes the file of a workbook, which comes when somebody first asks for one and not before; none where it did not come.
pub async fn workbook_writer() -> Option<WriteWorkbook> {
    source::workbook_writer().await
}

/// What of a chunk is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A page.
    Page(Page),
    /// What stands in place of a plan that cannot be shown.
    Missing,
    /// The details of a record, beside a page.
    Record(RecordId, Page, Opening),
    /// Nothing to see: works out the findings and hands them on.
    Findings(Callback<Findings>),
    /// Something above the page.
    Above(Above),
    /// The map, within its page.
    Map,
}

/// What opens above the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Above {
    /// The palette.
    Palette,
    /// The list of shortcuts.
    Shortcuts,
    /// What is told or asked of a file.
    FileNews,
}

impl Above {
    /// What puts it away again.
    fn closing(self) -> Intent {
        match self {
            Self::Palette => Intent::ShowPalette(false),
            Self::Shortcuts => Intent::ShowShortcuts(false),
            Self::FileNews => Intent::PutFileNewsAway,
        }
    }
}

impl Content {
    fn chunk(&self) -> Chunk {
        match self {
            Self::Page(Page::BringIn) => Chunk::BringIn,
            Self::Map => Chunk::Map,
            _ => Chunk::Plan,
        }
    }

    /// Whether it stands in the place of a page.
    fn is_page(&self) -> bool {
        matches!(self, Self::Page(_) | Self::Missing)
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
/// Where it cannot be loaded, says so: in place of a page with a way to try again, else in a notice. Nothing else of the
/// page is touched.
#[component]
pub fn OnUse(props: &OnUseProps) -> Html {
    let words = use_words();
    let store = use_store();
    let chunk = props.content.chunk();
    let attempt = use_state(|| 0_u32);
    let missed = use_state(|| None);
    let this = (chunk, *attempt);
    let here = source::loaded(chunk);
    let asks = missed.setter();
    use_effect_with(this, move |&(chunk, attempt)| {
        if source::loaded(chunk).is_none() {
            spawn_local(async move {
                let arrived = load(chunk).await;
                asks.set((!arrived).then_some((chunk, attempt)));
            });
        }
    });
    let is_missed = here.is_none() && *missed == Some(this);
    use_arrival(here.is_none());
    use_effect_with((is_missed, props.content.clone()), move |(is_missed, content)| {
        if *is_missed && let Content::Above(above) = content {
            store.dispatch(above.closing());
            store.dispatch(Intent::Tell(Notice::new(NoticeKind::Trouble, "notice-part-missed")));
        }
    });
    use_late_heading(here.is_some(), &props.content);
    if let Some(draw) = here {
        return draw(&props.content);
    }
    if !props.content.is_page() && props.content != Content::Map {
        // The page beside it says it all.
        return Html::default();
    }
    if is_missed {
        let again = Callback::from(move |_| attempt.set(*attempt + 1));
        return html! { <Trouble {again} /> };
    }
    html! { <p class="chunk-wait" role="status">{ words.text("chunk-wait") }</p> }
}

/// A page that came after the focus went to where it would be: the focus goes on to its heading.
#[hook]
fn use_late_heading(is_here: bool, content: &Content) {
    let was_awaited = use_mut_ref(|| false);
    if content.is_page() && !is_here {
        was_awaited.replace(true);
    }
    use_effect_with(is_here, move |&is_here| {
        if is_here && was_awaited.replace(false) {
            focus::pass_on_to_heading();
        }
    });
}

thread_local! {
    /// What has been asked for, whether or not it came.
    static ASKED: RefCell<Vec<Chunk>> = const { RefCell::new(Vec::new()) };
    /// What draws itself again once something has come that it waits for or missed.
    static MISSING: RefCell<Vec<UseForceUpdateHandle>> = const { RefCell::new(Vec::new()) };
}

/// Loads a chunk, and says whether it is there now.
async fn load(chunk: Chunk) -> bool {
    ASKED.with_borrow_mut(|asked| asked.push(chunk));
    let arrived = source::load(chunk).await;
    if arrived {
        for missing in MISSING.take() {
            missing.force_update();
        }
    }
    arrived
}

/// Draws the component again when what it waits for or missed has come because another part of the page asked for it.
#[hook]
fn use_arrival(is_missing: bool) {
    let update = use_force_update();
    use_effect_with(is_missing, move |&is_missing| {
        if is_missing {
            MISSING.with_borrow_mut(|missing| missing.push(update));
        }
    });
}

/// Once the first page is there, the rest of the program follows in quiet, so that a meeting can go on without a
/// network.
#[hook]
pub fn use_quiet_loading() {
    use_effect_with((), |()| {
        let waiting = Timeout::new(QUIET, || {
            spawn_local(async {
                for chunk in [Chunk::Plan, Chunk::BringIn, Chunk::Map] {
                    // What was asked for and did not come, the user asks for again.
                    if !ASKED.with_borrow(|asked| asked.contains(&chunk)) {
                        load(chunk).await;
                    }
                }
            });
        });
        move || drop(waiting)
    });
}
