//! Match: what awards ask others to bring, what is brought for them, and what of that does not count.

mod asked;
mod contributions;
mod uncounted;
mod wording;

use std::rc::Rc;

use yew::prelude::*;

use self::asked::Asked;
use self::contributions::Contributions;
use self::uncounted::Uncounted;
use self::wording::answer;
use super::empty::{ExampleLine, Teach, use_begin};
use crate::engine::match_ledger::{MatchLedger, match_ledger};
use crate::plan::Kind;
use crate::sorted::SortedSet;
use crate::ui::format::use_format;
use crate::ui::record::years_of;
use crate::ui::store::{use_plan, use_selector};
use crate::ui::words::use_words;

const SHEET: &str = "contributions";

const EXAMPLE: &[ExampleLine] = &[("tutors", 9_600), ("gym", 4_500), ("director", 12_000)];

/// The match.
#[component]
pub fn Match() -> Html {
    let (words, format, plan) = (use_words(), use_format(), use_plan());
    let ledger = use_ledger();
    let years = use_selector(years_of);
    let (is_shown, on_begin) = use_begin(!ledger.entries.is_empty(), SHEET, Kind::MatchContribution);
    let in_part = ledger.entries.iter().filter(|entry| entry.in_part().next().is_some());
    let in_part: SortedSet<_> = in_part.map(|entry| entry.contribution.id.clone()).collect();
    html! {
        <div class="stack">
            <p class="match__answer measure">{ answer(&words, &format, &plan, &ledger) }</p>
            if !ledger.awards.is_empty() {
                <Asked ledger={Rc::clone(&ledger)} years={years.clone()} />
            }
            if is_shown {
                <section class="stack stack--tight" aria-labelledby="match-brought">
                    <h2 id="match-brought" class="title-3">{ words.text("match-brought") }</h2>
                    <Contributions {years} {in_part} />
                </section>
                <Uncounted {ledger} />
            } else {
                <Teach area="match" example={EXAMPLE} {years} {on_begin} />
            }
        </div>
    }
}

/// The match of the open plan, worked out again only when the plan has changed.
#[hook]
fn use_ledger() -> Rc<MatchLedger> {
    let plan = use_plan();
    use_memo(plan, |plan| match_ledger(plan))
}
