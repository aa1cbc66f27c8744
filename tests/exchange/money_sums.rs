//! B1, B3: whatever the amounts and however they are written, what a plan's money comes to is right to the cent, with blank,
//! zero and unknown apart: by line, by source, by year. The sums beside are of whole numbers with room to spare.
#![allow(clippy::indexing_slicing, reason = "helpers of tests are tests")]

use proptest::prelude::*;
use schoolweave::engine::funding::funding;
use schoolweave::exchange::entry::{AmountRules, read_amount};
use schoolweave::plan::money::Tally;
use schoolweave::plan::{
    Allocation, Amount, Certainty, CostLine, FundingStage, Id, Money, Plan, Rank, Record, Source, YearAmounts,
};

use crate::support::empty;

/// What stands for nothing, and for what is not known yet.
const BLANK: [&str; 5] = ["", " ", "-", "–", "n/a"];
const UNKNOWN: [&str; 4] = ["?", "tbd", "Not yet known", "pending"];

/// How many ways there are to write the digits, the minus and the currency.
const WAYS: [usize; 3] = [16, 6, 7];

/// An amount as somebody typed it, and what it is; none where it is not known.
#[derive(Clone, Debug)]
struct Typed {
    text: String,
    amount: Option<i128>,
    is_blank: bool,
}

impl Typed {
    /// What it is read as.
    fn read(&self) -> Amount {
        let read = read_amount(&self.text, &AmountRules::default()).unwrap();
        assert!(!read.is_ambiguous() && !read.rounded, "{self:?}: {read:?}");
        let expected = match (self.amount, self.is_blank) {
            (_, true) => Amount::Blank,
            (None, false) => Amount::Unknown,
            (Some(cents), false) => Amount::Known(Money(i64::try_from(cents).unwrap())),
        };
        assert_eq!(read.amount, expected, "{self:?}");
        read.amount
    }
}

/// Digits with a mark between groups of three.
fn grouped(whole: u64, mark: &str) -> String {
    let digits = whole.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text += mark;
        }
        text.push(digit);
    }
    text
}

/// A size in digits, and how many cents that is: some ways have room for round amounts only.
fn digits(cents: u64, way: usize) -> (String, u64) {
    let (whole, part) = (cents / 100, cents % 100);
    let text = match way {
        0 => format!("{whole}.{part:02}"),
        1 => format!("{}.{part:02}", grouped(whole, ",")),
        2 => format!("{},{part:02}", grouped(whole, ".")),
        3 => format!("{},{part:02}", grouped(whole, " ")),
        4 => format!("{},{part:02}", grouped(whole, "\u{a0}")),
        5 => format!("{}.{part:02}", grouped(whole, "\u{202f}")),
        6 => format!("{}.{part:02}", grouped(whole, "'")),
        7 => format!("{}.{part:02}", grouped(whole, "’")),
        8 => return (format!("{whole}.{}", part / 10), cents / 10 * 10),
        9 => return (format!("{whole},{}", part / 10), cents / 10 * 10),
        10 => return (whole.to_string(), cents / 100 * 100),
        11 => return (format!("{whole}.-"), cents / 100 * 100),
        12 => return (format!("{}k", cents / 100_000), cents / 100_000 * 100_000),
        13 => {
            let text = format!("{}.{:02} K", cents / 100_000, cents % 100_000 / 1000);
            return (text, cents / 1000 * 1000);
        }
        14 | 15 => {
            let word = if way == 14 { "m" } else { " million" };
            let text = format!("{}.{}{word}", cents / 100_000_000, cents % 100_000_000 / 10_000_000);
            return (text, cents / 10_000_000 * 10_000_000);
        }
        _ => unreachable!("there is no such way"),
    };
    (text, cents)
}

/// A known amount in one of the many ways.
fn written(cents: i64, [way, minus, currency]: [usize; 3]) -> Typed {
    let (text, size) = digits(cents.unsigned_abs(), way);
    let is_less = cents < 0;
    // The sign may stand inside the currency's or around it.
    if is_less && minus == 5 {
        return Typed {
            text: format!("$({text})"),
            amount: Some(-i128::from(size)),
            is_blank: false,
        };
    }
    let text = match currency {
        0 | 1 => text,
        2 => format!("${text}"),
        3 => format!("{text} $"),
        4 => format!("USD {text}"),
        5 => format!("{text} usd"),
        _ => format!("US$ {text}"),
    };
    let text = match (is_less, minus) {
        (false, _) => text,
        (true, 0) => format!("({text})"),
        (true, 1) => format!("-{text}"),
        (true, 2) => format!("−{text}"),
        (true, 3) => format!("–{text}"),
        (true, _) => format!("{text}-"),
    };
    let amount = i128::from(size);
    Typed {
        text,
        amount: Some(if is_less { -amount } else { amount }),
        is_blank: false,
    }
}

fn typed() -> impl Strategy<Value = Typed> {
    let [digits, minus, currency] = WAYS;
    let known = (-99_999_999_i64..9_999_999_999, (0..digits, 0..minus, 0..currency))
        .prop_map(|(cents, (way, minus, currency))| written(cents, [way, minus, currency]));
    let blank = (0..BLANK.len()).prop_map(|place| Typed {
        text: BLANK[place].to_owned(),
        amount: Some(0),
        is_blank: true,
    });
    let unknown = (0..UNKNOWN.len()).prop_map(|place| Typed {
        text: UNKNOWN[place].to_owned(),
        amount: None,
        is_blank: false,
    });
    let zero = prop_oneof![Just("0"), Just("0.00"), Just("nil"), Just("$ -")].prop_map(|text| Typed {
        text: text.to_owned(),
        amount: Some(0),
        is_blank: false,
    });
    prop_oneof![8 => known, 1 => blank, 1 => unknown, 1 => zero]
}

/// What amounts come to, beside the program's own sums.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sum {
    cents: i128,
    unknown: usize,
    is_entered: bool,
}

impl Sum {
    fn of<'a>(all: impl IntoIterator<Item = &'a Typed>) -> Self {
        all.into_iter().fold(Self::default(), |sum, typed| Self {
            cents: sum.cents + typed.amount.unwrap_or_default(),
            unknown: sum.unknown + usize::from(typed.amount.is_none()),
            is_entered: sum.is_entered || !typed.is_blank,
        })
    }

    /// What is left of an amount after these; none where it cannot be said.
    fn rest_of(self, whole: &Typed) -> Option<i128> {
        Some(whole.amount? - self.cents).filter(|_| self.unknown == 0)
    }
}

impl From<Tally> for Sum {
    fn from(tally: Tally) -> Self {
        Self {
            cents: i128::from(tally.sum.0),
            unknown: tally.unknown,
            is_entered: tally.is_entered,
        }
    }
}

/// The sum of what is above zero, of the rests of amounts that were entered.
fn above_zero(rests: impl Iterator<Item = Option<i128>>) -> (i128, usize) {
    rests.fold((0, 0), |(sum, unknown), rest| match rest {
        Some(rest) => (sum + rest.max(0), unknown),
        None => (sum, unknown + 1),
    })
}

fn amounts(years: &[i32], typed: &[Typed; 3]) -> YearAmounts {
    years
        .iter()
        .zip(typed)
        .map(|(year, typed)| (*year, typed.read()))
        .collect()
}

/// How sure the sources are, in turns.
const STAGES: [(FundingStage, Certainty); 3] = [
    (FundingStage::Awarded, Certainty::Secured),
    (FundingStage::Submitted, Certainty::Pending),
    (FundingStage::Idea, Certainty::Hoped),
];

/// One payment: what, by which source, for which line, in which year.
type Paid = (Typed, usize, usize, usize);

fn plan_of(needs: &[[Typed; 3]], brings: &[[Typed; 3]], paid: &[Paid]) -> Plan {
    let mut plan = empty();
    let years: Vec<i32> = plan.about.fiscal_years().collect();
    assert_eq!(years.len(), 3);
    for (place, typed) in needs.iter().enumerate() {
        let mut line = CostLine::new(Id::new(format!("line-{place:03}")), Rank::default());
        line.need = amounts(&years, typed);
        plan.put(line.into());
    }
    for (place, typed) in brings.iter().enumerate() {
        let mut source = Source::new(Id::new(format!("source-{place:03}")), Rank::default());
        source.amounts = amounts(&years, typed);
        source.stage = Some(STAGES[place % STAGES.len()].0.clone());
        plan.put(source.into());
    }
    for (place, (typed, source, line, year)) in paid.iter().enumerate() {
        let mut payment = Allocation::new(Id::new(format!("paid-{place}")), Rank::default());
        payment.source = Id::new(format!("source-{source:03}"));
        payment.line = Id::new(format!("line-{line:03}"));
        payment.year = years[*year];
        payment.amount = typed.read();
        plan.put(payment.into());
    }
    plan
}

fn place_of(id: &str) -> usize {
    id.rsplit('-').next().unwrap().parse().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn b3_what_is_needed_brought_and_paid_comes_to_the_cent_however_it_is_written(
        needs in prop::collection::vec([typed(), typed(), typed()], 1..40),
        brings in prop::collection::vec([typed(), typed(), typed()], 1..25),
        paid in prop::collection::vec((typed(), 0..1000_usize, 0..1000_usize, 0..3_usize), 0..75),
    ) {
        let paid: Vec<Paid> = paid
            .into_iter()
            .map(|(typed, source, line, year)| (typed, source % brings.len(), line % needs.len(), year))
            .collect();
        let money = funding(&plan_of(&needs, &brings, &paid));
        let paid_where = |fits: &dyn Fn(&Paid) -> bool| Sum::of(paid.iter().filter(|one| fits(one)).map(|one| &one.0));
        prop_assert_eq!((money.lines.len(), money.sources.len(), money.years.len()), (needs.len(), brings.len(), 3));
        for row in &money.lines {
            let line = place_of(row.line.id.as_str());
            for (year, of_year) in row.years.iter().enumerate() {
                let sum = paid_where(&|(_, _, of, at)| (*of, *at) == (line, year));
                prop_assert_eq!(Sum::from(of_year.paid), sum);
                prop_assert_eq!(of_year.gap.map(|gap| i128::from(gap.0)), sum.rest_of(&needs[line][year]));
            }
        }
        for row in &money.sources {
            let source = place_of(row.source.id.as_str());
            for (year, of_year) in row.years.iter().enumerate() {
                let sum = paid_where(&|(_, of, _, at)| (*of, *at) == (source, year));
                prop_assert_eq!(Sum::from(of_year.paid), sum);
                prop_assert_eq!(of_year.left.map(|left| i128::from(left.0)), sum.rest_of(&brings[source][year]));
            }
        }
        for (year, of_year) in money.years.iter().enumerate() {
            prop_assert_eq!(Sum::from(of_year.need), Sum::of(needs.iter().map(|need| &need[year])));
            for (certainty, tally) in of_year.by_sure() {
                let of = brings.iter().enumerate().filter(|(place, _)| STAGES[place % STAGES.len()].1 == certainty);
                prop_assert_eq!(Sum::from(tally), Sum::of(of.map(|(_, brings)| &brings[year])));
            }
            prop_assert_eq!(Sum::from(of_year.allocated), paid_where(&|(_, _, _, at)| *at == year));
            let gaps = needs.iter().enumerate().filter(|(_, need)| !need[year].is_blank).map(|(line, need)| {
                paid_where(&|(_, _, of, at)| (*of, *at) == (line, year)).rest_of(&need[year])
            });
            prop_assert_eq!((i128::from(of_year.gap.sum.0), of_year.gap.unknown), above_zero(gaps));
            let rests = brings.iter().enumerate().filter(|(_, brings)| !brings[year].is_blank).map(|(source, brings)| {
                paid_where(&|(_, of, _, at)| (*of, *at) == (source, year)).rest_of(&brings[year])
            });
            prop_assert_eq!((i128::from(of_year.unassigned.sum.0), of_year.unassigned.unknown), above_zero(rests));
        }
    }
}
