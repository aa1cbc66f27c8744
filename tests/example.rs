//! The worked example: it opens whole, is as rich as it says, and the problems planted in it are found.
#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

use schoolweave::sorted::SortedSet;

use schoolweave::engine::coverage::{Cover, coverage};
use schoolweave::engine::funding::by_year;
use schoolweave::engine::leadership::{Ownership, leadership};
use schoolweave::engine::match_ledger::{AwardMatch, match_ledger};
use schoolweave::plan::checks::{Code, Fact, Finding};
use schoolweave::plan::file::{self, Integrity, PlanFile};
use schoolweave::plan::{Day, Kind, Partner, PartnerKind, PersonGroup, Plan};
use schoolweave::ui::words::{Argument, Catalogue};

const TEXT: &str = include_str!("../assets/example.json");

#[track_caller]
fn example() -> PlanFile {
    file::read(TEXT.as_bytes()).unwrap()
}

fn findings(plan: &Plan) -> Vec<Finding> {
    schoolweave::engine::findings::findings(plan, Day::new(2026, 11, 24).unwrap()).open
}

/// The titles of the records that a check is about, of each of its findings.
fn about(plan: &Plan, code: Code) -> Vec<Vec<String>> {
    let found = findings(plan).into_iter().filter(|finding| finding.code == code);
    let titles = |finding: Finding| finding.about.iter().filter_map(|id| plan.title_of(id)).collect();
    found.map(titles).collect()
}

#[test]
fn it_opens_whole_and_is_written_back_as_it_is() {
    let file = example();
    assert_eq!(file.repairs, []);
    assert_eq!(file.integrity, Integrity::Whole);
    assert!(file.plan.about.example && !file.read_only);
    assert!(file.plan.unknown.is_empty());
    assert_eq!(file::write(&file.plan, &file.envelope).0, TEXT);
    assert!(TEXT.len() < 120_000, "{} bytes are embedded in the page", TEXT.len());
}

#[test]
fn it_is_as_rich_as_it_says() {
    let plan = example().plan;
    for (kind, least) in [
        (Kind::Site, 2),
        (Kind::Goal, 6),
        (Kind::Partner, 28),
        (Kind::Tie, 60),
        (Kind::Person, 24),
        (Kind::Body, 4),
        (Kind::Role, 16),
        (Kind::CostLine, 16),
        (Kind::Source, 11),
        (Kind::Allocation, 40),
        (Kind::Action, 10),
        (Kind::MatchContribution, 4),
    ] {
        assert!(plan.count(kind) >= least, "{kind:?}: {}", plan.count(kind));
    }
    let kinds: SortedSet<_> = plan
        .partners
        .iter()
        .filter_map(|partner| partner.kind.clone())
        .collect();
    assert_eq!(kinds, PartnerKind::ALL.iter().cloned().collect());
    let groups: SortedSet<_> = plan.people.iter().filter_map(|person| person.group.clone()).collect();
    assert_eq!(groups, PersonGroup::ALL.iter().cloned().collect());
    assert_eq!(plan.about.fiscal_years(), 2026..2029);
    // Student leaders stand by initials, without contact data.
    for person in plan.people.iter().filter(|person| !person.may_have_contact()) {
        assert!(person.name.chars().filter(|letter| letter.is_alphabetic()).count() <= 2);
        assert!(person.email.is_empty() && person.phone.is_empty());
    }
    // Labels on the map are short and unlike.
    let labels: SortedSet<_> = plan
        .partners
        .iter()
        .map(|partner: &std::rc::Rc<Partner>| &partner.label)
        .collect();
    assert_eq!(labels.len(), plan.partners.len());
    assert!(labels.iter().all(|label| (2..=5).contains(&label.chars().count())));
}

#[test]
fn the_problems_planted_in_it_are_found() {
    let plan = example().plan;
    let named = |code: Code, titles: &[&str]| {
        let found = about(&plan, code);
        let first: Vec<_> = found.iter().filter_map(|titles| titles.first()).collect();
        assert_eq!(first, titles, "{}", code.id());
    };
    named(Code::NoOwner, &["Look after data sharing and consent"]);
    named(Code::TwoOwners, &["Lead family engagement"]);
    named(Code::OwnerApproves, &["Write and report on grants"]);
    named(Code::HolderLeft, &["Evaluate the partnership"]);
    named(Code::OverCapacity, &["Ruth Abara", "Tom Okafor"]);
    named(Code::OwnsMuch, &["Tom Okafor"]);
    named(Code::OwnerLeaving, &["Lead the attendance team"]);
    named(Code::PayEndsFirst, &["Coordinate the community schools"]);
    named(Code::Vacant, &["Recruit and check volunteers"]);
    named(Code::Unfundable, &["Parent leader stipends"]);
    named(Code::Overdrawn, &["Gifts of Main Street shops"]);
    named(Code::CountsOnLost, &["Beacon Families initiative"]);
    named(Code::SourceUnused, &["Falls Savings Bank youth gift"]);
    named(Code::Lapses, &["21st Century learning centers grant"]);
    named(Code::DeliverableOverdue, &["21st Century learning centers grant"]);
    named(
        Code::AgreementLapsed,
        &["Riverbend Youth Club", "Smile Wagon Dental Van"],
    );
    named(
        Code::AgreementExpires,
        &["Larkin Community Health Center", "Harbor Light Counseling"],
    );
    named(
        Code::GoalUncovered,
        &["Every eighth grader has spent a day at a workplace"],
    );
    named(
        Code::GoalSingle,
        &["Every student who needs counseling is seen within two weeks"],
    );
    assert!(about(&plan, Code::Cliff).len() >= 4);
    assert_eq!(
        about(&plan, Code::LikelyDuplicate),
        [
            ["Open Table Food Pantry", "The Open Table Pantry"],
            ["Larkin Falls Public Library", "Public Library of Larkin Falls"]
        ]
    );
    let unreached = about(&plan, Code::NoContact);
    assert!(unreached.contains(&vec!["Grace Street Church".to_owned()]));
    assert_eq!(unreached.len(), 4);
    // Nothing is wrong in it that was not meant to be.
    for code in [
        Code::Unresolved,
        Code::MissingPerson,
        Code::SelfTie,
        Code::DoubleTie,
        Code::Ineligible,
        Code::OutsidePeriod,
        Code::Overpaid,
        Code::OverCap,
        Code::Negative,
        Code::StudentContact,
        Code::MatchShort,
        Code::MatchTwice,
        Code::MatchAlike,
        Code::MatchFederal,
        Code::RateUnfounded,
        Code::IndirectOver,
    ] {
        assert_eq!(about(&plan, code), [] as [Vec<String>; 0], "{}", code.id());
    }
}

#[test]
fn its_figures_hold() {
    let plan = example().plan;
    let coverage = coverage(&plan);
    assert_eq!((coverage.count(Cover::Empty), coverage.count(Cover::Single)), (1, 1));
    let years = by_year(&plan);
    // More money than cost on paper, and yet the clinician is short: the lesson of the example.
    assert_eq!(
        (years[0].need.sum.0, years[0].available().sum.0),
        (39_602_381, 39_720_000)
    );
    let clinician = plan
        .cost_lines
        .iter()
        .find(|line| line.name == "School clinician")
        .unwrap();
    let funding = schoolweave::engine::funding::funding(&plan);
    let row = funding.lines.iter().find(|row| row.line.id == clinician.id).unwrap();
    assert_eq!(row.years[0].gap, Some(schoolweave::plan::Money(1_600_000)));
    assert!(years[2].balance().0 < -9_000_000, "the third year is a cliff");
    // The state asks for a quarter of the total cost of each year.
    let ledger = match_ledger(&plan);
    let rest = |award: &AwardMatch| -> Vec<_> {
        award
            .years
            .iter()
            .map(|year| year.short().map(|money| money.0))
            .collect()
    };
    let rests: Vec<_> = ledger.awards.iter().map(rest).collect();
    assert_eq!(
        rests,
        [vec![None, Some(2_000_000 - 2_016_000), Some(2_000_000 - 2_016_000)]]
    );
    let leadership = leadership(&plan, Day::new(2026, 11, 24).unwrap());
    assert_eq!(leadership.count(Ownership::Missing), 2);
    assert_eq!(
        (
            leadership.count(Ownership::Several),
            leadership.count(Ownership::Vacant)
        ),
        (1, 1)
    );
}

#[test]
fn every_finding_is_worded_with_nothing_left_open() {
    let plan = example().plan;
    let words = Catalogue::new("en");
    let worded = |fact: &Fact| -> Argument {
        match fact {
            Fact::Titles(titles) | Fact::Quoted(titles) => titles.join(", ").into(),
            Fact::Title(text) | Fact::Text(text) => text.as_str().into(),
            Fact::Texts(texts) => texts.join(", ").into(),
            Fact::Part(part) => part.id().into(),
            Fact::Hours(time) => time.to_hours().into(),
            Fact::Count(count) => (*count).into(),
            Fact::Money(money) => money.0.to_string().into(),
            Fact::Day(day) | Fact::Month(day) => day.to_string().into(),
            Fact::Share(share) => share.thousandths().to_string().into(),
        }
    };
    let mut keys = SortedSet::new();
    for finding in findings(&plan) {
        let arguments: Vec<_> = finding
            .arguments
            .iter()
            .map(|(name, fact)| (*name, worded(fact)))
            .collect();
        let count = [("count", Argument::Count(2))];
        for message in [
            words.message(finding.code.message_key(), &arguments),
            words.message(finding.code.remedy_key(), &arguments),
            words.message(finding.code.count_key(), &count),
        ] {
            assert!(
                !message.contains(['{', '$']) && !message.starts_with("check-"),
                "{message}"
            );
        }
        assert!(keys.insert(finding.key()), "two findings are {}", finding.key());
    }
}
