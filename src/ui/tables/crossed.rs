//! What follows from several kinds of record together, as tables.

use crate::engine::coverage::{self, Service, service};
use crate::engine::funding::{YearSummary, funding};
use crate::engine::leadership::leadership;
use crate::exchange::table::{Cell, Sheet};
use crate::plan::about::PartLabels;
use crate::plan::money::Tally;
use crate::plan::{Amount, Day, Money, Plan};
use crate::ui::parts::PartWords;
use crate::ui::serving::service_word;
use crate::ui::words::Words;

/// Roles × people: each person's parts by the letters of the plan's set of words.
pub(super) fn parts(words: &Words, plan: &Plan, today: Day) -> Sheet {
    let set = plan.about.part_labels.clone().unwrap_or(PartLabels::Plain);
    let letters = PartWords::new(words.clone(), set);
    let found = leadership(plan, today);
    let mut table = Table::new(words, &["leadership-role"]);
    for row in &found.people {
        table.0.headings.push(row.person.name.clone());
    }
    for row in &found.roles {
        let mut cells = vec![text(&row.role.name)];
        for person in &found.people {
            cells.push(text(&letters.held(row, &person.person.id).text));
        }
        table.0.rows.push(cells);
    }
    table.0
}

/// Goals × partners: how each partner stands to each goal, in a word, and how many serve it today.
pub(super) fn coverage(words: &Words, plan: &Plan) -> Sheet {
    let found = coverage::coverage(plan);
    let mut table = Table::new(words, &["goals-goal", "tables-serving"]);
    for partner in &found.partners {
        table.0.headings.push(partner.name.clone());
    }
    for row in &found.goals {
        let mut cells = vec![text(&row.goal.name), number(row.serving.len())];
        for partner in &found.partners {
            cells.push(match service(partner, &row.goal.id) {
                Service::None => Cell::Blank,
                service => text(&service_word(words, service)),
            });
        }
        table.0.rows.push(cells);
    }
    table.0
}

/// A row for each line and each source that pays for it, with the amount of every year.
pub(super) fn payments(words: &Words, plan: &Plan) -> Sheet {
    let found = funding(plan);
    let mut table = Table::new(words, &["funding-cost-line", "funding-paid-by", "funding-certainty"]);
    for year in &found.years {
        table.heading_in_currency(words, plan, &year.name);
    }
    let mut unknown = Vec::new();
    for line in found.lines.iter().map(|row| &row.line) {
        for source in found.sources.iter().map(|row| &row.source) {
            let mut all = Tally::default();
            let certainty = words.text(source.certainty().label_key());
            let mut cells = vec![text(&line.name), text(&source.name), text(&certainty)];
            for year in &found.years {
                let paid = found.paying.cell(&source.id, &line.id, year.year);
                all = [all, paid].into_iter().sum();
                cells.push(if paid.is_nothing() { Cell::Blank } else { total(paid) });
            }
            if !all.is_nothing() {
                table.0.rows.push(cells);
                unknown.push(all.unknown);
            }
        }
    }
    table.with_unknown(words, &unknown)
}

type OfYear = fn(&YearSummary) -> Tally;

/// The columns of the table of years, and whether what they do not know is in no other.
const OF_YEAR: &[(&str, bool, OfYear)] = &[
    ("funding-needed", true, |year| year.need),
    ("certainty-secured", true, |year| year.secured),
    ("certainty-pending", true, |year| year.pending),
    ("certainty-hoped", true, |year| year.hoped),
    ("funding-in-kind", false, |year| year.in_kind),
    ("funding-expected", false, |year| year.expected),
    ("funding-assigned", false, |year| year.allocated),
    ("funding-assigned-secured", false, |year| year.allocated_secured),
    ("funding-gap", true, |year| year.gap),
];

/// A row for each fiscal year: what is needed, what there is by how sure it is, and what is missing.
pub(super) fn years(words: &Words, plan: &Plan) -> Sheet {
    let mut table = Table::new(words, &["funding-year"]);
    for (key, ..) in OF_YEAR {
        table.heading_in_currency(words, plan, &words.text(key));
    }
    let mut unknown = Vec::new();
    for year in &funding(plan).years {
        let mut cells = vec![text(&year.name)];
        let mut count = 0;
        for (_, is_apart, of) in OF_YEAR {
            cells.push(total(of(year)));
            count += if *is_apart { of(year).unknown } else { 0 };
        }
        table.0.rows.push(cells);
        unknown.push(count);
    }
    table.with_unknown(words, &unknown)
}

/// A table in the making.
pub(super) struct Table(pub(super) Sheet);

impl Table {
    pub(super) fn new(words: &Words, headings: &[&str]) -> Self {
        let headings = headings.iter().map(|key| words.text(key).to_string()).collect();
        Self(Sheet {
            headings,
            rows: Vec::new(),
        })
    }

    pub(super) fn heading_in_currency(&mut self, words: &Words, plan: &Plan, heading: &str) {
        let currency = plan.about.currency();
        let arguments = [("year", heading.into()), ("currency", currency.code().into())];
        self.0.headings.push(words.with("years-label", &arguments).to_string());
    }

    /// The table, with a last column of how many amounts are not yet known in each row, where any is.
    pub(super) fn with_unknown(mut self, words: &Words, unknown: &[usize]) -> Sheet {
        if unknown.iter().any(|count| *count > 0) {
            self.0.headings.push(words.text("tables-unknown").to_string());
            for (row, count) in self.0.rows.iter_mut().zip(unknown) {
                row.push(number(*count));
            }
        }
        self.0
    }
}

pub(super) fn text(text: &str) -> Cell {
    if text.is_empty() {
        Cell::Blank
    } else {
        Cell::Text(text.to_owned())
    }
}

fn number(count: usize) -> Cell {
    Cell::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// What of a total is known, as a number; the rest is counted beside it.
pub(super) fn total(tally: Tally) -> Cell {
    Cell::Amount(if tally.unknown > 0 && tally.sum == Money::ZERO {
        Amount::Unknown
    } else {
        Amount::Known(tally.sum)
    })
}

#[cfg(test)]
mod tests {
    use super::super::Table;
    use super::{Amount, Cell, Day, PartLabels, Plan, Sheet, Words};
    use crate::exchange::entry::AmountRules;
    use crate::plan::{Id, Money, Partner, Rank, Record, Scenario, file};

    fn sample() -> Plan {
        file::read(include_bytes!("../../../assets/example.json")).unwrap().plan
    }

    fn today() -> Day {
        Day::new(2026, 11, 24).unwrap()
    }

    fn sheet(table: Table, plan: &Plan) -> Sheet {
        table.sheet(&Words::new("en"), plan, today())
    }

    fn at<'a>(sheet: &'a Sheet, row: &str, column: &str) -> &'a Cell {
        let place = sheet.headings.iter().position(|name| name == column);
        let place = place.unwrap_or_else(|| panic!("{column} in {:?}", sheet.headings));
        let found = sheet.rows.iter().find(|cells| cells[0] == Cell::Text(row.to_owned()));
        &found.unwrap_or_else(|| panic!("{row} in {sheet:?}"))[place]
    }

    #[test]
    fn every_row_is_as_wide_as_the_headings() {
        let mut plan = sample();
        let what_if = Scenario::new(Id::new("what-if"), Rank::default());
        plan.put(what_if.into());
        for table in Table::ALL {
            assert!(table.is_filled(&plan), "{table:?}");
            let sheet = sheet(*table, &plan);
            assert!(!sheet.rows.is_empty(), "{table:?}");
            assert!(
                sheet.rows.iter().all(|row| row.len() == sheet.headings.len()),
                "{table:?}"
            );
            assert!(!table.is_filled(&Plan::new("p", "")), "{table:?}");
        }
    }

    /// A message that is not there shows its key.
    #[test]
    fn no_heading_has_the_form_of_a_key() {
        let plan = sample();
        for table in Table::ALL {
            for heading in sheet(*table, &plan).headings {
                let is_key = heading.contains('-')
                    && heading.chars().all(|letter| {
                        letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, '-' | '_')
                    });
                assert!(!is_key, "{table:?}: {heading}");
            }
        }
    }

    #[test]
    fn parts_leave_as_the_letters_of_the_chosen_set() {
        let mut plan = sample();
        let role = plan.roles.ordered()[0].clone();
        let held = plan
            .assignments
            .iter()
            .find(|held| held.role == role.id)
            .unwrap()
            .clone();
        let person = plan.people.find(&held.person).unwrap().name.clone();
        for (set, letter) in [(PartLabels::Raci, "A"), (PartLabels::Mocha, "O")] {
            let mut about = (*plan.about).clone();
            about.part_labels = Some(set);
            plan.about = std::rc::Rc::new(about);
            let owner = crate::plan::Part::Owner;
            plan.put(
                crate::plan::Assignment {
                    part: Some(owner),
                    ..(*held).clone()
                }
                .into(),
            );
            assert_eq!(
                *at(&sheet(Table::Parts, &plan), &role.name, &person),
                Cell::Text(letter.to_owned())
            );
        }
    }

    #[test]
    fn coverage_says_in_a_word_how_a_partner_stands_to_a_goal() {
        let plan = sample();
        let (partner, goal) = (
            plan.partners.find(&Id::<Partner>::new("ex-partner-library")).unwrap(),
            &plan.goals,
        );
        let sheet = sheet(Table::Coverage, &plan);
        for goal in goal.iter() {
            let cell = at(&sheet, &goal.name, &partner.name);
            assert_eq!(*cell != Cell::Blank, partner.goals.contains(&goal.id), "{}", goal.name);
        }
    }

    #[test]
    fn payments_add_up_to_what_is_assigned_in_each_year() {
        let plan = sample();
        let sheet = sheet(Table::Payments, &plan);
        for year in plan.about.fiscal_years() {
            let heading = format!("{} (USD)", plan.year_name(year));
            let place = sheet.headings.iter().position(|name| *name == heading).unwrap();
            let paid = sheet.rows.iter().map(|row| match &row[place] {
                Cell::Amount(Amount::Known(money)) => money.0,
                _ => 0,
            });
            let assigned = plan.allocations.iter().filter(|one| one.year == year);
            let assigned = assigned.filter_map(|one| one.amount.known()).map(|money| money.0);
            assert_eq!(paid.sum::<i64>(), assigned.sum::<i64>(), "{heading}");
        }
    }

    #[test]
    fn each_year_stands_with_its_need_as_a_number_and_what_is_not_known_beside_it() {
        let mut plan = sample();
        let year = plan.about.fiscal_years().start;
        let name = plan.year_name(year);
        let need = plan.cost_lines.iter().filter_map(|line| line.need.of(year).known());
        let need = Money(need.map(|money| money.0).sum());
        assert_eq!(
            *at(&sheet(Table::Years, &plan), &name, "Needed (USD)"),
            Cell::Amount(Amount::Known(need))
        );
        let mut line = (*plan.cost_lines.ordered()[0]).clone();
        let before = line.need.of(year).known().unwrap();
        line.need = line.need.with(year, Amount::Unknown);
        plan.put(line.into());
        let sheet = sheet(Table::Years, &plan);
        let rest = Amount::Known(Money(need.0 - before.0));
        assert_eq!(*at(&sheet, &name, "Needed (USD)"), Cell::Amount(rest));
        assert_ne!(*at(&sheet, &name, "Amounts not yet known"), Cell::Number(0));
    }

    #[test]
    fn names_that_look_like_formulas_leave_as_text() {
        let mut plan = sample();
        let mut partner = (*plan.partners.ordered()[0]).clone();
        partner.name = "=1+1".to_owned();
        plan.put(partner.into());
        let rules = AmountRules::of(&plan.about);
        let head = sheet(Table::Coverage, &plan).to_cells(&rules);
        assert!(head.lines().next().unwrap().contains("\t'=1+1"), "{head}");
    }
}
