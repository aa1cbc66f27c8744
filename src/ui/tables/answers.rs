//! The answers to what can be paid as tables: which money would pay for what, what each loss would cost, what each award
//! is worth, and the what-ifs side by side.

use super::crossed::{Table, text};
use crate::engine::at_best::rows;
use crate::engine::braid::chance::{Chances, EXACT, Outcome, Sampling};
use crate::engine::braided::Braided;
use crate::engine::scenarios::{Standing, plan_under, standing};
use crate::engine::sure::{Sure, in_cents, share_in};
use crate::exchange::table::{Cell, Sheet};
use crate::plan::{Amount, Money, Plan, Source};
use crate::ui::labels::named;
use crate::ui::words::Words;

/// Up to how many possible payments it is worked out how much else each could be.
const RANGES: usize = 10_000;
/// Up to how many payments are thought of to work out chances: beyond that they are shown under “How sure it is” alone,
/// where the page goes on meanwhile.
const CHANCES: usize = 3_000_000;

fn money(amount: Money) -> Cell {
    Cell::Amount(Amount::Known(amount))
}

/// The best answer, where a second reckoning agrees with it: on paper nothing else stands beside it.
fn best(plan: &Plan) -> Option<Braided> {
    Braided::best(plan, &Source::is_live).ok().filter(Braided::is_proved)
}

/// A row for each payment of the best answer, and one for each line and year of which something is missing.
pub(super) fn allocation(words: &Words, plan: &Plan) -> Sheet {
    let mut table = Table::new(words, &["funding-year", "funding-cost-line"]);
    table.heading_in_currency(words, plan, &words.text("best-needed"));
    table.0.headings.push(words.text("funding-paid-by").to_string());
    for key in ["out-best-amount", "out-best-least", "out-best-most", "best-missing"] {
        table.heading_in_currency(words, plan, &words.text(key));
    }
    let Some(best) = best(plan) else { return table.0 };
    let ranges = (best.braid.free_cells() <= RANGES).then(|| best.braid.ranges());
    for row in rows(&best, ranges.as_deref()) {
        let (Some(line), Some(year)) = (best.asked.lines.get(row.line), best.asked.years.get(row.year)) else {
            continue;
        };
        let of_line = || {
            [
                text(&plan.year_name(*year)),
                text(&named(words, &line.name)),
                money(row.need),
            ]
        };
        for payer in &row.payers {
            let Some(source) = best.asked.sources.get(payer.source) else {
                continue;
            };
            let range = payer.range.or(payer.is_locked.then_some((payer.amount, payer.amount)));
            let [least, most] = [range.map(|(least, _)| least), range.map(|(_, most)| most)];
            let mut cells = of_line().to_vec();
            cells.push(text(&named(words, &source.name)));
            cells.push(money(payer.amount));
            cells.extend([least, most].map(|bound| bound.map_or(Cell::Blank, money)));
            cells.push(Cell::Blank);
            table.0.rows.push(cells);
        }
        if row.gap > Money::ZERO {
            let mut cells = of_line().to_vec();
            cells.extend([Cell::Blank, Cell::Blank, Cell::Blank, Cell::Blank, money(row.gap)]);
            table.0.rows.push(cells);
        }
    }
    table.0
}

/// A row for each source that is counted on: what it brings, what would be left of it, and what more would be missing
/// without it.
pub(super) fn losses(words: &Words, plan: &Plan) -> Sheet {
    let mut table = Table::new(words, &["best-source"]);
    for key in ["best-brings", "best-left-column", "best-more-missing"] {
        table.heading_in_currency(words, plan, &words.text(key));
    }
    let Some(best) = best(plan) else { return table.0 };
    let gap = best.braid.whole_gap();
    for (place, source) in best.asked.sources.iter().enumerate() {
        let brings = best.asked.question.sources.get(place).map_or(0, |giver| giver.brings());
        table.0.rows.push(vec![
            text(&named(words, &source.name)),
            money(Money(brings)),
            money(Money(best.braid.stranded(place))),
            money(Money(best.braid.gap_without(&[place]) - gap)),
        ]);
    }
    table.0
}

/// Whether chances are worked out in a moment.
fn is_quick(sure: &Sure) -> bool {
    let sources = sure.asked.question.sources.iter();
    let payments = sources.map(|source| source.eligible.len()).sum::<usize>() * sure.asked.question.years;
    let outcomes = match u32::try_from(sure.awards.len()) {
        Ok(awards) if sure.awards.len() <= EXACT => 1 << awards,
        _ => Sampling::default().samples,
    };
    usize::try_from(outcomes).is_ok_and(|outcomes| outcomes.saturating_mul(payments) <= CHANCES)
}

/// The chances, where they are worked out in a moment.
fn chances(sure: &Sure) -> Option<Chances> {
    if !is_quick(sure) {
        return None;
    }
    let mut reckoning = sure.reckoning().ok()?;
    while reckoning.step() {}
    Some(reckoning.found())
}

fn percent(outcome: &Outcome) -> Cell {
    share_in(outcome).map_or(Cell::Blank, Cell::Percent)
}

/// Whether there is an award of which it can be told what it is worth.
pub(super) fn has_awards(plan: &Plan) -> bool {
    let sure = Sure::new(plan);
    !sure.awards.is_empty() && is_quick(&sure)
}

/// A row for each award: its chance, and what follows if it comes and if it does not.
pub(super) fn awards(words: &Words, plan: &Plan) -> Sheet {
    let mut table = Table::new(words, &["sure-award", "sure-its-chance"]);
    let heading = |of: &str, by: &str| {
        let arguments = [
            ("what", words.text(by).as_str().into()),
            ("if", words.text(of).as_str().into()),
        ];
        words.with("out-award-heading", &arguments)
    };
    for of in ["sure-won", "sure-lost"] {
        table.heading_in_currency(words, plan, &heading(of, "sure-by-money"));
    }
    for of in ["sure-won", "sure-lost"] {
        table.0.headings.push(heading(of, "sure-by-chance").to_string());
    }
    let sure = Sure::new(plan);
    let Some(found) = chances(&sure) else { return table.0 };
    let gap = |outcome: &Outcome| outcome.gap.map_or(Cell::Blank, |gap| money(in_cents(gap)));
    for (award, (won, lost)) in sure.awards.iter().zip(found.won.iter().zip(&found.lost)) {
        let names = award
            .sources
            .iter()
            .map(|source| named(words, &source.name).to_string());
        table.0.rows.push(vec![
            text(&names.collect::<Vec<_>>().join("; ")),
            Cell::Percent(award.chance),
            gap(won),
            gap(lost),
            percent(won),
            percent(lost),
        ]);
    }
    table.0
}

/// A row for the plan and for each what-if: what is needed, what may come, what is missing, and how sure that is.
pub(super) fn what_ifs(words: &Words, plan: &Plan) -> Sheet {
    let mut table = Table::new(words, &["out-what-if"]);
    for key in ["scenario-need", "scenario-available"] {
        table.heading_in_currency(words, plan, &words.text(key));
    }
    for year in plan.about.fiscal_years() {
        let missing = words.with("scenario-missing-in", &[("year", plan.year_name(year).into())]);
        table.heading_in_currency(words, plan, &missing);
    }
    table.heading_in_currency(words, plan, &words.text("scenario-missing"));
    table.0.headings.push(words.text("scenario-short").to_string());
    for key in ["sure-full", "scenario-must"] {
        table.0.headings.push(words.text(key).to_string());
    }
    table.heading_in_currency(words, plan, &words.text("sure-missing"));
    let width = table.0.headings.len();
    let mut row = |name: &str, standing: Option<Standing>| {
        let mut cells = vec![text(name)];
        if let Some(of) = standing {
            cells.extend([money(of.need), money(of.available)]);
            cells.extend(of.years.iter().map(|year| money(year.missing)));
            cells.push(money(of.missing));
            let short = of.short.iter().map(|(line, _)| named(words, &line.name).to_string());
            cells.push(text(&short.collect::<Vec<_>>().join("; ")));
            let found = chances(&of.sure);
            let full = found.as_ref().map(|found| found.with_error(found.full));
            cells.push(full.map_or(Cell::Blank, |full| percent(&full)));
            cells.push(found.as_ref().map_or(Cell::Blank, |found| percent(&found.must)));
            cells.push(found.map_or(Cell::Blank, |found| money(in_cents(found.gap))));
        }
        cells.resize(width, Cell::Blank);
        table.0.rows.push(cells);
    };
    let stands = |plan: &Plan| standing(plan).ok().filter(|standing| standing.is_proved);
    row(&words.text("scenario-plan"), stands(plan));
    for scenario in plan.scenarios.ordered() {
        row(&named(words, &scenario.name), stands(&plan_under(plan, &scenario)));
    }
    table.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::entry::AmountRules;
    use crate::plan::checks::testing::*;
    use crate::plan::{FundingStage, Id, PerMille, Rank, Record, Scenario, Verdict};

    fn plan() -> Plan {
        let mut plan = Plan::new("p", "");
        line(&mut plan, "club", &[3_000], |line| line.name = "Club".to_owned());
        line(&mut plan, "bus", &[1_000], |line| line.name = "Bus".to_owned());
        source(&mut plan, "gift", &[2_000], |source| source.name = "Gift".to_owned());
        source(&mut plan, "grant", &[900], |source| {
            source.name = "Grant".to_owned();
            source.unrestricted = false;
            source.stage = Some(FundingStage::Submitted);
            source.eligible = source.with_verdict(&Id::new("bus"), Some(Verdict::Yes));
        });
        plan
    }

    fn csv(sheet: &Sheet, plan: &Plan) -> Vec<String> {
        let csv = sheet.to_csv(&AmountRules::of(&plan.about), false);
        csv.lines().map(str::to_owned).collect()
    }

    #[test]
    fn the_best_answer_leaves_with_its_ranges_and_what_is_missing() {
        let plan = plan();
        let rows = csv(&allocation(&Words::new("en"), &plan), &plan);
        assert_eq!(
            rows[0],
            "Fiscal year,Cost line,Needed (USD),Paid by,Pays (USD),At least (USD),At most (USD),Missing (USD)"
        );
        assert_eq!(rows[1], "2026–27,Club,30.00,Gift,20.00,19.00,20.00,");
        assert_eq!(rows[2], "2026–27,Club,30.00,,,,,10.00");
        assert!(
            rows.contains(&"2026–27,Bus,10.00,Grant,9.00,9.00,9.00,".to_owned()),
            "{rows:?}"
        );
    }

    #[test]
    fn each_loss_leaves_with_what_would_be_left() {
        let mut plan = plan();
        line(&mut plan, "bus", &[500], |line| line.name = "Bus".to_owned());
        let rows = csv(&losses(&Words::new("en"), &plan), &plan);
        assert_eq!(rows[0], "Source,Brings (USD),Left (USD),More would be missing (USD)");
        assert_eq!(rows[1..], ["Gift,20.00,0.00,20.00", "Grant,9.00,4.00,5.00"]);
    }

    #[test]
    fn awards_leave_with_what_they_are_worth() {
        let plan = plan();
        assert!(has_awards(&plan));
        let sheet = awards(&Words::new("en"), &plan);
        assert_eq!(sheet.rows.len(), 1);
        let first = &sheet.rows[0];
        assert_eq!(
            first[..2],
            [Cell::Text("Grant".to_owned()), Cell::Percent(PerMille::of(300))]
        );
        assert_eq!(first[2..4], [money(Money(1_100)), money(Money(2_000))]);
    }

    #[test]
    fn what_ifs_leave_below_the_plan() {
        let mut plan = plan();
        let mut scenario = Scenario::new(Id::new("w"), Rank::default());
        scenario.name = "Nothing changes".to_owned();
        plan.put(scenario.into());
        let sheet = what_ifs(&Words::new("en"), &plan);
        assert_eq!(sheet.rows.len(), 2);
        assert!(sheet.rows.iter().all(|row| row.len() == sheet.headings.len()));
        assert_eq!(sheet.rows[0][1..], sheet.rows[1][1..]);
        assert_eq!(sheet.rows[0][1], money(Money(4_000)));
    }
}
