//! What follows from several kinds of record together, as tables.

use crate::engine::coverage::{self, Service, service};
use crate::engine::funding::{YearSummary, funding};
use crate::engine::leadership::leadership;
use crate::exchange::table::{Cell, Sheet};
use crate::plan::about::PartLabels;
use crate::plan::money::Tally;
use crate::plan::{Amount, Day, Plan};
use crate::ui::parts::PartWords;
use crate::ui::serving::service_word;
use crate::ui::words::Words;

/// Roles × people: each person's parts by the letters of the plan's set of words.
pub(super) fn parts(words: &Words, plan: &Plan, today: Day) -> Sheet {
    let set = plan.about.part_labels.clone().unwrap_or(PartLabels::Plain);
    let letters = PartWords::new(words.clone(), set);
    let found = leadership(plan, today);
    let people = found.people.iter().map(|row| &row.person);
    let headings = heading(words, "leadership-role").chain(people.clone().map(|person| person.name.clone()));
    let rows = found.roles.iter().map(|row| {
        let of_people = people.clone().map(|person| text(letters.held(row, &person.id).text));
        std::iter::once(text(row.role.name.clone())).chain(of_people).collect()
    });
    Sheet {
        headings: headings.collect(),
        rows: rows.collect(),
    }
}

/// Goals × partners: how each partner stands to each goal, in a word, and how many serve it today.
pub(super) fn coverage(words: &Words, plan: &Plan) -> Sheet {
    let found = coverage::coverage(plan);
    let partners = found.partners.iter().map(|partner| partner.name.clone());
    let headings = heading(words, "goals-goal")
        .chain(heading(words, "tables-serving"))
        .chain(partners);
    let rows = found.goals.iter().map(|row| {
        let serving = i64::try_from(row.serving.len()).unwrap_or(i64::MAX);
        let of_partners = found
            .partners
            .iter()
            .map(|partner| match service(partner, &row.goal.id) {
                Service::None => Cell::Blank,
                service => text(service_word(words, service).to_string()),
            });
        [text(row.goal.name.clone()), Cell::Number(serving)]
            .into_iter()
            .chain(of_partners)
            .collect()
    });
    Sheet {
        headings: headings.collect(),
        rows: rows.collect(),
    }
}

/// A row for each line and each source that pays for it, with the amount of every year.
pub(super) fn payments(words: &Words, plan: &Plan) -> Sheet {
    let found = funding(plan);
    let named = ["funding-cost-line", "funding-paid-by", "funding-certainty"];
    let years = found.years.iter().map(|year| in_currency(words, plan, &year.name));
    let headings = named
        .into_iter()
        .flat_map(|key| heading(words, key))
        .chain(years)
        .collect();
    let mut rows = Vec::new();
    for line in found.lines.iter().map(|row| &row.line) {
        for source in found.sources.iter().map(|row| &row.source) {
            let paid = found
                .years
                .iter()
                .map(|year| found.paying.cell(&source.id, &line.id, year.year));
            let paid: Vec<Tally> = paid.collect();
            if paid.iter().any(|tally| *tally != Tally::default()) {
                let certainty = words.text(source.certainty().label_key()).to_string();
                let names = [line.name.clone(), source.name.clone(), certainty].map(text);
                let blank = |tally: &Tally| {
                    if *tally == Tally::default() {
                        Cell::Blank
                    } else {
                        total(*tally)
                    }
                };
                rows.push((
                    names.into_iter().chain(paid.iter().map(blank)).collect(),
                    unknown(&paid),
                ));
            }
        }
    }
    with_unknown(words, headings, rows)
}

type OfYear = fn(&YearSummary) -> Tally;

/// The columns of the table of years.
const OF_YEAR: &[(&str, OfYear)] = &[
    ("funding-needed", |year| year.need),
    ("certainty-secured", |year| year.secured),
    ("certainty-pending", |year| year.pending),
    ("certainty-hoped", |year| year.hoped),
    ("funding-gap", |year| year.gap),
];

/// A row for each fiscal year: what is needed, what there is by how sure it is, and what is missing.
pub(super) fn years(words: &Words, plan: &Plan) -> Sheet {
    let columns = OF_YEAR
        .iter()
        .map(|(key, _)| in_currency(words, plan, &words.text(key)));
    let headings = heading(words, "funding-year").chain(columns).collect();
    let found = funding(plan);
    let rows = found.years.iter().map(|year| {
        let tallies: Vec<Tally> = OF_YEAR.iter().map(|(_, of)| of(year)).collect();
        let cells = std::iter::once(text(year.name.clone())).chain(tallies.iter().map(|tally| total(*tally)));
        (cells.collect(), unknown(&tallies))
    });
    with_unknown(words, headings, rows.collect())
}

fn text(text: String) -> Cell {
    if text.is_empty() { Cell::Blank } else { Cell::Text(text) }
}

fn heading(words: &Words, key: &str) -> std::iter::Once<String> {
    std::iter::once(words.text(key).to_string())
}

fn in_currency(words: &Words, plan: &Plan, heading: &str) -> String {
    let currency = plan.about.currency();
    let arguments = [("year", heading.into()), ("currency", currency.code().into())];
    words.with("years-label", &arguments).to_string()
}

/// What of a total is known, as a number; the rest is counted beside it.
fn total(tally: Tally) -> Cell {
    Cell::Amount(match tally {
        Tally { sum, unknown } if unknown > 0 && sum == Default::default() => Amount::Unknown,
        Tally { sum, .. } => Amount::Known(sum),
    })
}

fn unknown(tallies: &[Tally]) -> usize {
    tallies.iter().map(|tally| tally.unknown).sum()
}

/// The table, with a last column of how many amounts are not yet known in each row, where any is.
fn with_unknown(words: &Words, mut headings: Vec<String>, rows: Vec<(Vec<Cell>, usize)>) -> Sheet {
    let counts = rows.iter().any(|(_, unknown)| *unknown > 0);
    if counts {
        headings.extend(heading(words, "tables-unknown"));
    }
    let rows = rows.into_iter().map(|(mut cells, unknown)| {
        if counts {
            cells.push(Cell::Number(i64::try_from(unknown).unwrap_or(i64::MAX)));
        }
        cells
    });
    Sheet {
        headings,
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Table;
    use super::*;
    use crate::exchange::entry::AmountRules;
    use crate::plan::{Id, Money, Partner, file};

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
        let plan = sample();
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
