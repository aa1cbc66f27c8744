//! A guess for each column of a sheet: what it becomes, how sure that is, and why.

use super::heading::{By, meanings};
use super::target::Target;
use super::values::Profile;
use super::years::NamedYear;
use crate::exchange::delimited::{Row, empty_columns, same_columns};
use crate::exchange::list::Subject;
use crate::sorted::sort_by;

/// Below this no guess is made.
const ENOUGH: u8 = 50;

/// Why a column is thought to mean something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nothing spoke for anything.
    Nothing,
    /// Its heading says so.
    Heading,
    /// Its heading holds words that say so.
    PartOfHeading,
    /// Its heading nearly says so.
    NearHeading,
    /// Its cells look so.
    Values,
    /// It is the first column with words in it.
    FirstWords,
    /// It is called as a source of the plan is.
    SourceOfPlan,
    /// It holds amounts, and its heading says who gives.
    NameOfSource,
    /// It was chosen by hand.
    Chosen,
}

impl Reason {
    /// The key of its message.
    pub fn message_key(self) -> &'static str {
        match self {
            Self::Nothing => "import-reason-nothing",
            Self::Heading => "import-reason-heading",
            Self::PartOfHeading => "import-reason-part-of-heading",
            Self::NearHeading => "import-reason-near-heading",
            Self::Values => "import-reason-values",
            Self::FirstWords => "import-reason-first-words",
            Self::SourceOfPlan => "import-reason-source-of-plan",
            Self::NameOfSource => "import-reason-name-of-source",
            Self::Chosen => "import-reason-chosen",
        }
    }
}

/// Whether a column is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// It is.
    Offered,
    /// It holds nothing.
    Empty,
    /// It is the same as an earlier one: heading and cells.
    SameAs(usize),
}

/// A column of a sheet, and what is made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading; empty where it has none.
    pub heading: String,
    /// What it becomes.
    pub target: Target,
    /// How sure that is, out of 100.
    pub confidence: u8,
    /// Why.
    pub reason: Reason,
    /// How many rows hold anything in it.
    pub filled: usize,
    /// Its first different cells, to show.
    pub samples: Vec<String>,
    /// Whether it is offered.
    pub offer: Offer,
}

impl Column {
    /// Says by hand what it becomes.
    pub fn choose(&mut self, target: Target) {
        self.target = target;
        self.confidence = 100;
        self.reason = Reason::Chosen;
    }
}

/// Guesses what the columns of a sheet about something mean. `headings` has one entry for each column, empty where there
/// is none.
pub fn guess_columns(subject: Subject, headings: &[String], data: &[Row]) -> Vec<Column> {
    let empty = empty_columns(data, headings.len());
    let same = same_columns(headings, data);
    let profiles: Vec<Profile> = (0..headings.len()).map(|column| Profile::of(data, column)).collect();
    let mut columns: Vec<Column> = Vec::new();
    for (place, (heading, profile)) in headings.iter().zip(&profiles).enumerate() {
        let offer = match (empty.get(place), same.get(place)) {
            (Some(true), _) => Offer::Empty,
            (_, Some(Some(first))) => Offer::SameAs(*first),
            _ => Offer::Offered,
        };
        columns.push(Column {
            heading: heading.trim().to_owned(),
            target: Target::Skip,
            confidence: 0,
            reason: Reason::Nothing,
            filled: profile.filled,
            samples: samples(data, place),
            offer,
        });
    }
    let mut claims: Vec<Claim> = Vec::new();
    for (place, (column, profile)) in columns.iter().zip(&profiles).enumerate() {
        if column.offer == Offer::Offered {
            claims.extend(claims_of(subject, place, &column.heading, profile));
        }
    }
    // The surest claim is served first; among equals the earlier column.
    sort_by(&mut claims, |a, b| {
        b.confidence.cmp(&a.confidence).then(a.column.cmp(&b.column))
    });
    for claim in &claims {
        settle(&mut columns, claim);
    }
    if subject.is_of_money() {
        years_before_totals(&mut columns);
    }
    if subject == Subject::Partners {
        schools_are_the_names(&mut columns, &profiles);
    }
    // A whole name stands in two columns as well.
    if !columns
        .iter()
        .any(|column| matches!(column.target, Target::First | Target::Last))
    {
        find_name(&mut columns, &profiles);
    }
    columns
}

/// Whether a column holds the parts of one person in roles, and whether by more than marks.
pub(in crate::exchange) fn is_of_letters(data: &[Row], column: usize) -> (bool, bool) {
    let profile = Profile::of(data, column);
    (profile.is_of_letters(), profile.parts > 0)
}

/// How well the headings of a sheet fit a list about something: how many of them say outright what such a list holds,
/// and one more where they name what it is about.
pub(in crate::exchange) fn fit(subject: Subject, headings: &[String]) -> usize {
    let mut said: Vec<(Target, u8)> = Vec::new();
    for heading in headings {
        let whole = meanings(subject, heading)
            .into_iter()
            .filter(|(.., by)| *by == By::Whole);
        for (target, sure, _) in whole {
            if target.takes_many() || !said.iter().any(|(other, _)| *other == target) {
                said.push((target, sure));
                break;
            }
        }
    }
    // A budget without amounts is none: what else it may say, other lists say as well.
    if subject.is_of_money() && !said.iter().any(|(target, _)| *target == Target::Amount) {
        return 0;
    }
    let is_named = said.iter().any(|(target, sure)| *target == Target::Name && *sure > 90);
    said.len() + usize::from(is_named)
}

struct Claim {
    column: usize,
    target: Target,
    confidence: u8,
    reason: Reason,
}

fn settle(columns: &mut [Column], claim: &Claim) {
    let taken = !claim.target.takes_many() && columns.iter().any(|column| column.target == claim.target);
    if let Some(column) = columns.get_mut(claim.column)
        && column.target == Target::Skip
        && !taken
        && claim.confidence >= ENOUGH
    {
        column.target = claim.target;
        column.confidence = claim.confidence;
        column.reason = claim.reason;
    }
}

fn claims_of(subject: Subject, column: usize, heading: &str, profile: &Profile) -> Vec<Claim> {
    let meanings = meanings(subject, heading);
    let is_told = meanings
        .iter()
        .any(|(target, sure, by)| matches!(target, Target::Letters | Target::Name) && *by == By::Whole && *sure > 90);
    let by_heading = meanings.into_iter().map(|(target, sure, by)| {
        let (target, sure) = weigh(target, sure, profile);
        let reason = match by {
            By::Whole => Reason::Heading,
            By::Part => Reason::PartOfHeading,
            By::Near => Reason::NearHeading,
        };
        Claim {
            column,
            target,
            confidence: sure,
            reason,
        }
    });
    let by_values = [
        (Target::Email, profile.is_mostly(profile.emails, 60), 70),
        (Target::Website, profile.is_mostly(profile.urls, 60), 65),
        (Target::Phone, profile.is_mostly(profile.phones, 60), 60),
        (
            Target::Kind,
            profile.is_mostly(profile.kinds, 60) && profile.distinct <= 40 && profile.distinct * 2 <= profile.seen,
            55,
        ),
        (
            Target::Group,
            profile.is_mostly(profile.groups, 60) && profile.distinct * 2 <= profile.seen,
            55,
        ),
        // Whatever a heading may say else, over letters it names who has them.
        (
            Target::Person,
            subject == Subject::Parts && !heading.is_empty() && !is_told && profile.is_of_letters(),
            97,
        ),
    ];
    let offered = Target::of(subject);
    let by_values = by_values
        .into_iter()
        .filter(|(target, holds, _)| *holds && offered.contains(target))
        .map(|(target, _, confidence)| Claim {
            column,
            target,
            confidence,
            reason: Reason::Values,
        });
    by_heading.chain(by_values).collect()
}

/// What the cells say to a claim of the heading: they may take from it, or turn it.
fn weigh(target: Target, sure: u8, profile: &Profile) -> (Target, u8) {
    let needs = |count: usize| {
        if profile.is_mostly(count, 30) {
            sure
        } else {
            sure.saturating_sub(50)
        }
    };
    match target {
        Target::ContactName if profile.is_mostly(profile.emails, 60) => (Target::ContactEmail, sure.saturating_sub(5)),
        Target::ContactName if profile.is_mostly(profile.phones, 60) => (Target::ContactPhone, sure.saturating_sub(5)),
        Target::SecondName if profile.is_mostly(profile.emails, 60) => (Target::SecondEmail, sure.saturating_sub(5)),
        Target::SecondName if profile.is_mostly(profile.phones, 60) => (Target::SecondPhone, sure.saturating_sub(5)),
        // Many a list calls the standing a stage.
        Target::Stage if profile.standings > profile.stages => (Target::Standing, sure.saturating_sub(5)),
        Target::Stage if profile.stages == 0 => (target, sure.saturating_sub(40)),
        Target::Influence | Target::Interest => (target, needs(profile.ratings)),
        Target::Email | Target::ContactEmail | Target::SecondEmail => (target, needs(profile.emails)),
        Target::Website => (target, needs(profile.urls)),
        Target::Phone | Target::ContactPhone | Target::SecondPhone => (target, needs(profile.phones)),
        Target::Signed | Target::Expires | Target::Confirmed => (target, needs(profile.days)),
        Target::StudentsServed | Target::FamiliesServed => (target, needs(profile.counts)),
        Target::AgreementLinks => (target, needs(profile.urls)),
        Target::Starts | Target::Leaves | Target::Ends => (target, needs(profile.days)),
        Target::Group => (target, needs(profile.groups)),
        Target::RolesAtMost => (target, needs(profile.counts)),
        Target::AvailableFrom | Target::AvailableUntil => (target, needs(profile.days)),
        Target::Amount | Target::Total | Target::PaidInAll | Target::Gap => (target, needs(profile.amounts)),
        Target::Year => (target, needs(profile.years)),
        Target::CarryLimit => (target, needs(profile.amounts)),
        Target::Unrestricted => (target, needs(profile.answers)),
        Target::Letters if !profile.is_of_letters() => (target, sure.saturating_sub(50)),
        Target::Name
        | Target::Who
        | Target::Owner
        | Target::Approver
        | Target::Doer
        | Target::Deputy
        | Target::Consulted
        | Target::Informed
        | Target::ContactName
        | Target::SecondName
        | Target::Holder
        | Target::Backup
        | Target::ConfirmedBy
        | Target::Sites
        | Target::Funder
        | Target::LookedAfter
        | Target::Category
        | Target::FundingStage => (target, needs(profile.words)),
        // Free text is no kind, and what repeats is no id.
        Target::Kind if profile.distinct > 40 && profile.is_mostly(profile.distinct, 50) => {
            (target, sure.saturating_sub(40))
        }
        Target::ExternalId if !profile.is_mostly(profile.distinct, 80) => (target, sure.saturating_sub(50)),
        _ => (target, sure),
    }
}

/// Beside amounts of several years, one that says of no year that it is its own is left for the user to say.
fn years_before_totals(columns: &mut [Column]) {
    let names_a_year = |column: &Column| NamedYear::read(&column.heading).is_some();
    let amounts = columns.iter().filter(|column| column.target == Target::Amount);
    if amounts.filter(|column| names_a_year(column)).count() < 2 {
        return;
    }
    for column in columns {
        if column.target == Target::Amount && !names_a_year(column) {
            column.target = Target::Skip;
            column.confidence = 0;
            column.reason = Reason::Nothing;
        }
    }
}

/// In a list of schools these are the partners, rather than the sites that partners serve.
fn schools_are_the_names(columns: &mut [Column], profiles: &[Profile]) {
    if columns.iter().any(|column| column.target == Target::Name) {
        return;
    }
    let mut schools = columns.iter_mut().zip(profiles);
    let found =
        schools.find(|(column, profile)| column.target == Target::Sites && profile.is_mostly(profile.distinct, 60));
    if let Some((column, _)) = found {
        column.target = Target::Name;
    }
}

/// Without a name there is nothing: where no heading gave one, the first column of different words is taken.
fn find_name(columns: &mut [Column], profiles: &[Profile]) {
    if columns.iter().any(|column| column.target == Target::Name) {
        return;
    }
    let found = columns.iter().zip(profiles).position(|(column, profile)| {
        column.target == Target::Skip
            && column.offer == Offer::Offered
            && profile.is_mostly(profile.words, 60)
            && profile.is_mostly(profile.distinct, 60)
    });
    if let Some(column) = found.and_then(|place| columns.get_mut(place)) {
        column.target = Target::Name;
        column.confidence = 50;
        column.reason = Reason::FirstWords;
    }
}

fn samples(data: &[Row], column: usize) -> Vec<String> {
    let mut samples: Vec<String> = Vec::new();
    for cell in data.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_empty()) {
        if !samples.iter().any(|sample| sample == cell) {
            samples.push(cell.chars().take(80).collect());
        }
        if samples.len() == 3 {
            break;
        }
    }
    samples
}

#[cfg(test)]
#[path = "guess_tests.rs"]
mod tests;
