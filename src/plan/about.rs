//! What a plan says of itself: title, years, currency, wording, thresholds.

use crate::sorted::{SortedMap, SortedSet};

use super::choice::choices;
use super::date::{Day, FiscalStart, Minutes, PerMille};
use super::money::{Currency, Money};
use super::partner::MapPlace;
use super::record::part;

choices! {
    /// How amounts that could be read in two ways are read: what the decimal mark is.
    DecimalMark in "decimal-mark" {
        /// 1,250.50
        Point = "point",
        /// 1.250,50
        Comma = "comma",
    }
}

choices! {
    /// How dates that could be read in two ways are read.
    DateOrder in "date-order" {
        /// 1/31/2026
        MonthFirst = "month_first",
        /// 31/1/2026
        DayFirst = "day_first",
    }
}

choices! {
    /// The set of words and one-key letters for the parts in a role.
    PartLabels in "part-labels" {
        /// Owner, approver, doer, deputy, consulted, informed.
        Plain = "plain",
        /// Manager, owner, consulted, helper, approver.
        Mocha = "mocha",
        /// Decider, accountable, responsible, consulted, informed.
        Darci = "darci",
        /// Responsible, accountable, consulted, informed.
        Raci = "raci",
        /// Who decides, approves, gives input, is informed: for what a committee or team has to decide.
        Decisions = "decisions",
    }
}

part! {
    /// Where checks begin to speak. None is the usual value.
    Thresholds {
        /// One person owns more than this share of roles.
        PersonShare => person_share: Option<PerMille>,
        /// One organisation holds more than this share of owners.
        OrganisationShare => organisation_share: Option<PerMille>,
        /// One source brings more than this share of a year's money.
        SourceShare => source_share: Option<PerMille>,
        /// An agreement runs out within this many days.
        ExpiryDays => expiry_days: Option<u16>,
        /// One person stands in for more than this many roles.
        DeputyRoles => deputy_roles: Option<u16>,
        /// This many owners' terms, or more, end in one quarter of a year.
        TermsTogether => terms_together: Option<u16>,
        /// More than this many people are consulted in one role.
        Consulted => consulted: Option<u16>,
        /// How many roles one person can own where the person says nothing else.
        RolesEach => roles_each: Option<u16>,
    }
}

part! {
    /// A finding that is not to be pointed out any more.
    Dismissed {
        /// Which, by its key as it was then ([`Finding::key`](super::checks::Finding::key)).
        Finding => finding: String,
        /// Why not.
        Reason => reason: String,
        /// Since when.
        On => on: Option<Day>,
        /// What it is about, however much there is of it ([`Finding::subject`](super::checks::Finding::subject)). Empty
        /// where a version set it aside that asked for no more than the key: then it does not come back by growing.
        Subject => subject: String,
        /// How much it was then, as its check measures it: a count, minutes, minor units of the currency or thousandths.
        Measure => measure: Option<i64>,
        /// The records or years that it involved then.
        Involved => involved: SortedSet<String>,
    }
}

impl Thresholds {
    /// The share of roles above which one person owns too many.
    pub fn person_share(&self) -> PerMille {
        self.person_share.unwrap_or(PerMille::of(300))
    }

    /// The share of owners above which one organisation holds too many.
    pub fn organisation_share(&self) -> PerMille {
        self.organisation_share.unwrap_or(PerMille::of(500))
    }

    /// The share of a year's money above which the plan leans on one source.
    pub fn source_share(&self) -> PerMille {
        self.source_share.unwrap_or(PerMille::of(300))
    }

    /// How many days before its end an agreement is pointed out.
    pub fn expiry_days(&self) -> u16 {
        self.expiry_days.unwrap_or(90)
    }

    /// For how many roles one person may stand in before it is pointed out.
    pub fn deputy_roles(&self) -> u16 {
        self.deputy_roles.unwrap_or(3)
    }

    /// The fewest terms that are said to end together.
    pub fn terms_together(&self) -> u16 {
        self.terms_together.unwrap_or(3)
    }

    /// How many people may be consulted in one role before it is pointed out.
    pub fn consulted(&self) -> u16 {
        self.consulted.unwrap_or(3)
    }

    /// How many roles one person can own where the person says nothing else.
    pub fn roles_each(&self) -> u16 {
        self.roles_each.unwrap_or(3)
    }
}

part! {
    /// What a plan says of itself.
    About, AboutField {
        /// The plan's title.
        Title => title: String,
        /// The school or learning community it is for.
        Community => community: String,
        /// What it is all for.
        Vision => vision: String,
        /// The day on which fiscal years begin.
        FiscalStart => fiscal_start: FiscalStart,
        /// The calendar year in which the first fiscal year begins; none until the plan is given one.
        FirstYear => first_year: Option<i32>,
        /// How many fiscal years, 1 to 10; none means three.
        Years => years: Option<u8>,
        /// The one currency of all amounts; none until it is chosen.
        Currency => currency: Option<Currency>,
        /// The cash in hand on the first day of the first fiscal year.
        OpeningCash => opening_cash: Option<Money>,
        /// How much of it may be spent on anything.
        OpeningUnrestricted => opening_unrestricted: Option<Money>,
        /// What the decimal mark is where an amount could be read in two ways; none means point.
        DecimalMark => decimal_mark: Option<DecimalMark>,
        /// What comes first where a date could be read in two ways; none means the month.
        DateOrder => date_order: Option<DateOrder>,
        /// The words for the parts in a role; none means plain.
        PartLabels => part_labels: Option<PartLabels>,
        /// Where checks begin to speak.
        Thresholds => thresholds: Thresholds,
        /// What chance a source has at a stage where nobody says, by the stage's id; only those that are not as usual.
        Chances => chances: SortedMap<String, PerMille>,
        /// What keeping up a tie with the school takes a month, by its level's id; only where it is not as usual.
        Upkeep => upkeep: SortedMap<String, Minutes>,
        /// Where the school stands on the map; none is wherever the map finds best.
        OnMap => on_map: Option<MapPlace>,
        /// The findings that are not to be pointed out any more.
        Dismissed => dismissed: Vec<Dismissed>,
        /// Whether this is a worked example rather than somebody's plan.
        Example => example: bool,
        /// Free notes.
        Notes => notes: String,
    }
}

impl About {
    /// The fewest and the most fiscal years of a plan.
    pub const YEARS: std::ops::RangeInclusive<u8> = 1..=10;

    /// The calendar years in which the plan's fiscal years begin.
    pub fn fiscal_years(&self) -> std::ops::Range<i32> {
        let first = self.first_year.unwrap_or(2026).clamp(1900, 9000);
        let years = self.years.unwrap_or(3).clamp(*Self::YEARS.start(), *Self::YEARS.end());
        first..first + i32::from(years)
    }

    /// The currency, or the usual one where none is chosen.
    pub fn currency(&self) -> Currency {
        self.currency.unwrap_or_default()
    }
}
