//! The tables of the funding page beside the records themselves: which pays for what as a grid, what may pay, match, what
//! ends, what is due, and how much hangs on few.

use super::crossed::{Table, text, total};
use crate::engine::concentration::{Giver, Level, concentration};
use crate::engine::due::due;
use crate::engine::funding::funding;
use crate::engine::match_ledger::{AwardYear, match_ledger};
use crate::engine::outlook::outlook;
use crate::exchange::table::{Cell, Sheet};
use crate::plan::money::Tally;
use crate::plan::{Amount, Day, Plan, RecordId};
use crate::ui::labels::{named, title_of};
use crate::ui::record::labelled;
use crate::ui::words::Words;

/// Cost lines × sources, the lines of every year: what each needs, who pays how much of it, and what is missing.
pub(super) fn grid(words: &Words, plan: &Plan) -> Sheet {
    let found = funding(plan);
    let mut table = Table::new(words, &["funding-year", "funding-cost-line"]);
    table.heading_in_currency(words, plan, &words.text("funding-needed"));
    let sources: Vec<_> = found.sources.iter().map(|row| &row.source).collect();
    for source in &sources {
        table.0.headings.push(named(words, &source.name).to_string());
    }
    for key in ["funding-row-assigned", "funding-gap"] {
        table.heading_in_currency(words, plan, &words.text(key));
    }
    let mut unknown = Vec::new();
    for (place, year) in found.years.iter().enumerate() {
        for row in &found.lines {
            let Some(of) = row.years.get(place) else { continue };
            let paid = |source: &&std::rc::Rc<crate::plan::Source>| {
                let paid = found.paying.cell(&source.id, &row.line.id, year.year);
                if paid.is_entered { total(paid) } else { Cell::Blank }
            };
            let mut cells = vec![
                text(&year.name),
                text(&named(words, &row.line.name)),
                Cell::Amount(of.need),
            ];
            cells.extend(sources.iter().map(paid));
            cells.push(total(of.paid));
            cells.push(Cell::Amount(of.gap.map_or(Amount::Unknown, Amount::Known)));
            table.0.rows.push(cells);
            unknown.push(of.paid.unknown + Tally::default().with(of.need).unknown);
        }
    }
    table.with_unknown(words, &unknown)
}

/// Cost lines × sources: whether each may pay for each, in a word, with its condition.
pub(super) fn may_pay(words: &Words, plan: &Plan) -> Sheet {
    let mut table = Table::new(words, &["funding-cost-line"]);
    let sources = plan.sources.ordered();
    for source in &sources {
        table.0.headings.push(named(words, &source.name).to_string());
    }
    for line in plan.cost_lines.ordered() {
        let mut cells = vec![text(&named(words, &line.name))];
        for source in &sources {
            let said = source.eligibility(&line.id);
            let word = match said.and_then(|said| said.verdict.as_ref()) {
                Some(verdict) => labelled(words, verdict),
                None if source.unrestricted => words.text("funding-any-mark"),
                None => "".into(),
            };
            let note = said.map_or("", |said| said.note.as_str());
            let told = [word.as_str(), note]
                .map(str::trim)
                .into_iter()
                .filter(|part| !part.is_empty());
            cells.push(text(&told.collect::<Vec<_>>().join(": ")));
        }
        table.0.rows.push(cells);
    }
    table.0
}

/// A row for each award and year: what match it asks for, what counts, and what is missing.
pub(super) fn matching(words: &Words, plan: &Plan) -> Sheet {
    let found = match_ledger(plan);
    let mut table = Table::new(words, &["field-contributions-award", "funding-year"]);
    for key in [
        "out-match-asks",
        "match-counted",
        "match-undocumented",
        "funding-still-missing",
    ] {
        table.heading_in_currency(words, plan, &words.text(key));
    }
    let mut unknown = Vec::new();
    for award in &found.awards {
        for year in &award.years {
            let missing = match year.asked.required {
                Amount::Blank => Amount::Blank,
                _ => year.short().map_or(Amount::Unknown, Amount::Known),
            };
            table.0.rows.push(vec![
                text(&named(words, &award.award.name)),
                text(&plan.year_name(year.year)),
                Cell::Amount(year.asked.required),
                total(year.counted),
                total(year.undocumented),
                Cell::Amount(missing),
            ]);
            unknown.push(unknown_in(year));
        }
    }
    table.with_unknown(words, &unknown)
}

fn unknown_in(year: &AwardYear) -> usize {
    year.counted.unknown + Tally::default().with(year.asked.required).unknown
}

/// A row for each source that ends: when, what goes with it, and what it carried.
pub(super) fn ends(words: &Words, plan: &Plan, today: Day) -> Sheet {
    let mut table = Table::new(words, &["funding-ends-source", "cliff-out-when"]);
    table.heading_in_currency(words, plan, &words.text("cliff-out-goes"));
    table.0.headings.push(words.text("cliff-out-carries").to_string());
    let found = outlook(plan, &funding(plan), today);
    let endings = found
        .into_iter()
        .flat_map(|found| found.ends)
        .flat_map(|ends| ends.endings);
    for ending in endings {
        let lines = ending
            .lines
            .iter()
            .map(|(line, _)| named(words, &line.name).to_string());
        let roles = ending.roles.iter().map(|role| {
            let role = named(words, &role.name);
            words
                .with("cliff-out-role", &[("role", role.as_str().into())])
                .to_string()
        });
        table.0.rows.push(vec![
            text(&named(words, &ending.source.name)),
            Cell::Day(ending.day),
            Cell::Amount(ending.loss),
            text(&lines.chain(roles).collect::<Vec<_>>().join("; ")),
        ]);
    }
    table.0
}

/// A row for each thing a funder is owed.
pub(super) fn owed(words: &Words, plan: &Plan) -> Sheet {
    let mut table = Table::new(
        words,
        &[
            "field-deliverable-due",
            "field-deliverable-kind",
            "funding-ends-source",
            "field-deliverable-owner",
            "field-deliverable-done",
        ],
    );
    for due in due(plan) {
        let kind = due.owed.kind.as_ref().map(|kind| labelled(words, kind));
        let owner = due.owner().map(|id| title_of(words, plan, &RecordId::from(id)));
        table.0.rows.push(vec![
            due.owed.due.map_or(Cell::Blank, Cell::Day),
            text(&kind.unwrap_or_else(|| words.text("source-deliverable"))),
            text(&named(words, &due.source.name)),
            text(&owner.unwrap_or_default()),
            text(&words.text(if due.owed.done { "yes" } else { "no" })),
        ]);
    }
    table.0
}

/// A row for each year and each way to tell givers apart: how concentrated its money is.
pub(super) fn few(words: &Words, plan: &Plan) -> Sheet {
    let keys = [
        "funding-few-by",
        "funding-year",
        "funding-few-givers",
        "funding-few-effective",
        "funding-few-largest",
        "funding-few-share",
    ];
    let mut table = Table::new(words, &keys);
    let levels = [
        (Level::Source, "funding-few-by-source"),
        (Level::Funder, "funding-few-by-funder"),
        (Level::Government, "funding-few-by-government"),
    ];
    for (level, key) in levels {
        for year in plan.about.fiscal_years() {
            let Some(found) = concentration(plan, level, year) else {
                continue;
            };
            let largest = match &found.largest {
                Giver::Source(id) => title_of(words, plan, &RecordId::from(id)),
                Giver::Funder(id) => title_of(words, plan, &RecordId::from(id)),
                Giver::Level(Some(level)) => labelled(words, level),
                Giver::Level(None) => words.text("funding-few-unsaid"),
            };
            table.0.rows.push(vec![
                text(&words.text(key)),
                text(&plan.year_name(year)),
                Cell::Number(i64::try_from(found.givers).unwrap_or(i64::MAX)),
                Cell::Figure(tenths(found.effective())),
                text(&largest),
                Cell::Percent(found.share),
            ]);
        }
    }
    table.0
}

/// A figure with one decimal.
fn tenths(figure: f64) -> String {
    format!("{figure:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::entry::AmountRules;
    use crate::plan::checks::testing::*;
    use crate::plan::{CostLine, Id, Money};

    fn plan() -> Plan {
        let mut plan = Plan::new("p", "");
        line(&mut plan, "bus", &[1_000, 500], |line| {
            line.name = "Bus, \"late\"".to_owned()
        });
        line(&mut plan, "club", &[2_000], |line| line.name = "=1+1".to_owned());
        source(&mut plan, "grant", &[700, 700], |source| {
            source.name = "+Grant".to_owned()
        });
        source(&mut plan, "gift", &[100], |source| {
            source.name = "Gift".to_owned();
            let club = Id::<CostLine>::new("club");
            source.eligible = source.with_verdict(&club, Some(crate::plan::Verdict::No));
            source.eligible[0].note = "by will".to_owned();
        });
        pay(&mut plan, "grant", "bus", 2026, 700);
        pay(&mut plan, "gift", "bus", 2026, 100);
        plan
    }

    #[test]
    fn the_grid_leaves_with_every_line_of_every_year_and_its_sums() {
        let plan = plan();
        let csv = grid(&Words::new("en"), &plan).to_csv(&AmountRules::of(&plan.about), false);
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(
            lines[0],
            "Fiscal year,Cost line,Needed (USD),'+Grant,Gift,Assigned (USD),Gap (USD)"
        );
        assert_eq!(lines[1], "2026–27,\"Bus, \"\"late\"\"\",10.00,7.00,1.00,8.00,2.00");
        assert_eq!(lines[2], "2026–27,'=1+1,20.00,,,0.00,20.00");
        assert_eq!(lines.len(), 1 + 2 * plan.about.fiscal_years().count());
    }

    #[test]
    fn what_may_pay_leaves_in_words_with_its_reason() {
        let sheet = may_pay(&Words::new("en"), &plan());
        let word = |row: usize| sheet.rows[row][2].clone();
        assert_eq!(word(0), Cell::Text("(any)".to_owned()));
        assert_eq!(word(1), Cell::Text("May not pay: by will".to_owned()));
    }

    #[test]
    fn few_are_told_by_each_way_to_tell_givers_apart() {
        let plan = plan();
        let sheet = few(&Words::new("en"), &plan);
        let found = concentration(&plan, Level::Source, 2026).unwrap();
        assert_eq!(found.total, Money(800));
        assert_eq!(sheet.rows[0][2], Cell::Number(2));
        assert_eq!(sheet.rows[0][3], Cell::Figure("1.3".to_owned()));
    }
}
