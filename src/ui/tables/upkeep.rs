//! What ties with the school take to keep up, as a table: by who keeps the relationship, in hours a month.

use super::crossed::{Table, text};
use crate::engine::upkeep::Upkeep;
use crate::exchange::table::{Cell, Sheet};
use crate::plan::{Day, Minutes, Plan};
use crate::ui::labels::named;
use crate::ui::words::Words;

/// Whether there is anything in it.
pub(super) fn is_filled(plan: &Plan) -> bool {
    // The day changes who keeps what, and not how many ties there are.
    Upkeep::of(plan, Day::default()).whole.ties > 0
}

/// A row for each who keeps relationships, and one for what nobody keeps.
pub(super) fn table_of(words: &Words, plan: &Plan, today: Day) -> Sheet {
    let headings = [
        "load-who",
        "ties-upkeep-ties",
        "ties-unrated",
        "ties-upkeep-now",
        "ties-upkeep-wanted",
        "ties-upkeep-roles",
        "ties-upkeep-given",
        "ties-upkeep-over",
    ];
    let mut table = Table::new(words, &headings);
    let hours = |time: Option<Minutes>| time.map_or(Cell::Blank, Cell::Hours);
    let count = |count: usize| Cell::Number(i64::try_from(count).unwrap_or(i64::MAX));
    for keeper in &Upkeep::of(plan, today).keepers {
        let person = keeper.person.as_ref();
        let who = match person {
            Some(person) => named(words, &person.name),
            None => words.text("ties-kept-by-nobody"),
        };
        table.0.rows.push(vec![
            text(&who),
            count(keeper.cost.ties),
            count(keeper.cost.unrated),
            hours(Some(keeper.cost.now)),
            hours(Some(keeper.cost.wanted)),
            hours(person.map(|_| keeper.roles)),
            hours(person.and_then(|person| person.capacity)),
            hours(keeper.over()),
        ]);
    }
    table.0
}
