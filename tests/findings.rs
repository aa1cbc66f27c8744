//! A plan in which everything is wrong that can be: every check finds something, and says it in whole sentences.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests are tests")]

use schoolweave::sorted::SortedSet;

use schoolweave::app::Route;
use schoolweave::engine::findings;
use schoolweave::plan::about::{Dismissed, PartLabels};
use schoolweave::plan::checks::{Code, Fact, Finding, Topic};
use schoolweave::plan::{Day, Plan, file};
use schoolweave::ui::findings::{address, page_of};
use schoolweave::ui::words::{Argument, Catalogue};
use serde_json::json;

fn wrong() -> Plan {
    let assignments: Vec<_> = [
        ("two", "ana", "owner", ""),
        ("two", "bo", "owner", ""),
        ("money", "ana", "owner", "2027-06-30"),
        ("money", "ana", "approver", ""),
        ("left", "gone", "owner", ""),
        ("over", "bo", "owner", "2026-01-31"),
        ("lost", "bo", "owner", "2027-06-30"),
        ("leaving", "bo", "owner", "2027-05-31"),
        ("asked", "bo", "consulted", ""),
        ("asked", "ana", "consulted", ""),
        ("asked", "cy", "consulted", ""),
        ("asked", "dee", "consulted", ""),
        ("money", "ed", "informed", ""),
        ("money", "cy", "deputy", ""),
        ("two", "cy", "deputy", ""),
        ("over", "cy", "deputy", ""),
        ("lost", "cy", "deputy", ""),
        ("lost", "nobody", "doer", ""),
        ("later", "hal", "owner", ""),
        ("future", "bo", "owner", ""),
    ]
    .iter()
    .enumerate()
    .map(|(number, (role, person, part, ends))| {
        let ends = Some(ends).filter(|ends| !ends.is_empty());
        json!({ "id": format!("{number}"), "role": role, "person": person, "part": part, "ends": ends })
    })
    .collect();
    let data = json!({
        "about": { "title": "Wrong", "first_year": 2026, "thresholds": { "person_share": 200 } },
        "goals": [
            { "id": "none", "name": "Served by none", "target": "2026-01-01" },
            { "id": "one", "name": "Served by one", "owner": "gus" },
        ],
        "partners": [
            { "id": "a", "name": "River Library", "standing": "active", "goals": ["one"], "agreement": { "expires": "2026-01-01" } },
            { "id": "b", "name": "Library of River", "standing": "active", "holder": "gus", "agreement": { "expires": "2026-12-01" } },
            { "id": "c", "name": "Clinic", "holder": "gone", "goals": ["missing"] },
        ],
        "ties": [{ "id": "self", "from": "a", "to": "a" }, { "id": "x", "to": "b" }, { "id": "y", "from": "b" }],
        "people": [
            { "id": "ana", "name": "Ana", "group": "school", "capacity": 1 },
            { "id": "bo", "name": "Bo", "group": "school", "leaves": "2027-05-31" },
            { "id": "cy", "name": "Cy", "group": "school" },
            { "id": "dee", "name": "D. E.", "group": "student", "phone": "555" },
            { "id": "ed", "name": "Ed" },
            { "id": "fay", "name": "Fay" },
            { "id": "gone", "name": "Gil", "leaves": "2026-06-30" },
            { "id": "gus", "name": "Gus", "strengths": ["repairs"] },
            { "id": "hal", "name": "Hal", "starts": "2028-01-01" },
        ],
        "bodies": [{ "id": "team", "name": "Team", "members": [{ "person": "ana" }] }],
        "roles": [
            { "id": "future", "name": "Plan the new wing", "starts": "2028-01-01" },
            { "id": "none", "name": "Nobody's", "strengths": ["sailing"] },
            { "id": "two", "name": "Two people's", "effort": 600 },
            { "id": "money", "name": "Money", "practice": "funding", "paid_by": "ending" },
            { "id": "left", "name": "Left behind", "strengths": ["repairs"] },
            { "id": "over", "name": "Past its term" },
            { "id": "lost", "name": "Paid by nothing", "paid_by": "declined" },
            { "id": "leaving", "name": "Soon to be left" },
            { "id": "vacant", "name": "Vacant", "vacancy": "hiring" },
            { "id": "ended", "name": "Ended", "ends": "2026-06-30" },
            { "id": "asked", "name": "Much asked" },
            { "id": "back", "name": "Backwards", "starts": "2027-06-30", "ends": "2025-01-01" },
            { "id": "later", "name": "Led later" },
        ],
        "assignments": assignments,
        "cost_lines": [
            { "id": "coordinator", "name": "Coordinator", "recurrence": "recurring", "need": { "2026": 100, "2027": 100, "2028": 100 } },
            { "id": "stipends", "name": "Stipends", "category": "indirect", "need": { "2026": 5 } },
            { "id": "gap", "name": "Gap", "need": { "2028": 5 } },
            { "id": "minus", "name": "Minus", "need": { "2026": -5 } },
        ],
        "sources": [
            { "id": "ending", "name": "Ending", "stage": "active", "amounts": { "2026": 100 }, "available_until": "2027-06-30",
              "payment": { "way": "instalments" }, "receipts": [{ "day": "2027-06-30", "amount": 100 }],
              "eligible": [{ "line": "coordinator", "verdict": "yes" }, { "line": "gap", "verdict": "yes" }],
              "caps": [{ "line": "coordinator", "most": 10 }], "deliverables": [{ "due": "2026-10-01" }] },
            { "id": "idle", "name": "Idle", "stage": "active", "amounts": { "2026": 1 } },
            { "id": "unused", "name": "Unused", "level": "federal", "stage": "active", "amounts": { "2026": 1 }, "eligible": [{ "line": "coordinator", "verdict": "yes" }] },
            { "id": "declined", "name": "Declined", "stage": "declined", "amounts": { "2026": 1 }, "unrestricted": true },
            { "id": "small", "name": "Small", "stage": "active", "indirect": { "share": 10, "basis": "direct" }, "amounts": { "2026": 1 }, "eligible": [{ "line": "coordinator", "verdict": "yes" }] },
            { "id": "yearly", "name": "Yearly", "stage": "active", "amounts": { "2026": 9 }, "carry_limit": 2, "match_rule": { "share": 250 }, "eligible": [{ "line": "coordinator", "verdict": "yes" }] },
        ],
        "allocations": [
            { "id": "1", "source": "ending", "line": "coordinator", "year": 2026, "amount": 60 },
            { "id": "2", "source": "ending", "line": "gap", "year": 2028, "amount": 1 },
            { "id": "3", "source": "small", "line": "coordinator", "year": 2026, "amount": 50 },
            { "id": "4", "source": "small", "line": "stipends", "year": 2026, "amount": 1 },
            { "id": "6", "source": "yearly", "line": "coordinator", "year": 2026, "amount": 1 },
            { "id": "5", "source": "declined", "line": "coordinator", "year": 2026, "amount": 1 },
        ],
        "contributions": [
            { "id": "fed", "name": "Federal", "award": "yearly", "brought_by": "unused", "amounts": { "2026": 1 } },
            { "id": "hall", "name": "Hall", "award": "yearly", "brought_by": "small", "amounts": { "2026": 2 } },
            { "id": "one", "name": "Tutors", "award": "yearly", "amounts": { "2026": 1 }, "valuation": { "rate": 5 } },
            { "id": "two", "name": "Tutors", "award": "idle", "amounts": { "2026": 1 } },
        ],
        "actions": [{ "id": "late", "name": "Do it", "due": "2026-10-01" }],
    });
    let text = json!({ "type": "schoolweave-plan", "schema": { "major": 1, "minor": 0 }, "plan": "p", "data": data })
        .to_string();
    file::read(text.as_bytes()).unwrap().plan
}

fn today() -> Day {
    Day::new(2026, 11, 24).unwrap()
}

fn findings() -> Vec<Finding> {
    findings::findings(&wrong(), today()).open
}

#[test]
fn every_check_finds_something_and_says_it_in_whole_sentences() {
    let words = Catalogue::new("en");
    let found = findings();
    let missing: Vec<_> = Code::ALL
        .iter()
        .filter(|code| found.iter().all(|finding| finding.code != **code))
        .map(|code| code.id())
        .collect();
    assert_eq!(missing, [] as [&str; 0]);
    for (finding, set) in each_in_every_set(&found) {
        for message in said(&words, finding, set) {
            assert!(!message.contains(['{', '$']), "{message}");
        }
    }
}

fn each_in_every_set(found: &[Finding]) -> impl Iterator<Item = (&Finding, &'static PartLabels)> {
    let sets = |finding| PartLabels::ALL.iter().map(move |set| (finding, set));
    found.iter().flat_map(sets)
}

/// What is wrong, what to do, and several of it, in a set of words for the parts.
fn said(words: &Catalogue, finding: &Finding, set: &PartLabels) -> [String; 3] {
    let worded = |fact: &Fact| -> Argument {
        match fact {
            Fact::Titles(titles) | Fact::Quoted(titles) => titles.join(", ").into(),
            Fact::Texts(texts) => texts.join(", ").into(),
            Fact::Title(text) | Fact::Text(text) => text.as_str().into(),
            Fact::Part(part) => words
                .message(&part.label_key_in(set).unwrap(), &[])
                .to_lowercase()
                .into(),
            Fact::Hours(time) => time.to_hours().into(),
            Fact::Count(count) => (*count).into(),
            Fact::Money(money) => money.0.to_string().into(),
            Fact::Day(day) | Fact::Month(day) => day.to_string().into(),
            Fact::Share(share) => share.thousandths().to_string().into(),
        }
    };
    let facts = finding.arguments.iter().map(|(name, fact)| (*name, worded(fact)));
    let arguments: Vec<_> = facts.chain([("parts", set.id().into())]).collect();
    let several = [("count", Argument::Count(2)), ("parts", set.id().into())];
    [
        words.message(finding.code.message_key(), &arguments),
        words.message(finding.code.remedy_key(), &arguments),
        words.message(finding.code.count_key(), &several),
    ]
}

const PLAIN: PartLabels = PartLabels::Plain;
const MOCHA: PartLabels = PartLabels::Mocha;
const DARCI: PartLabels = PartLabels::Darci;
const RACI: PartLabels = PartLabels::Raci;
const DECISIONS: PartLabels = PartLabels::Decisions;

/// The words by which parts go, and in which sets alone.
const NAMES_OF_PARTS: &[(&str, &[PartLabels])] = &[
    ("accountable", &[RACI, DARCI]),
    ("responsible", &[RACI, DARCI]),
    ("decision maker", &[DARCI]),
    ("helper", &[MOCHA]),
    ("doer", &[PLAIN]),
    ("owner", &[PLAIN, MOCHA]),
    ("owns ", &[PLAIN, MOCHA]),
    (" own", &[PLAIN, MOCHA]),
    ("carries out", &[DECISIONS]),
    ("carry it out", &[DECISIONS]),
    (" decide on", &[DECISIONS]),
    (" decides", &[DECISIONS]),
    ("deputy", &[PLAIN, MOCHA, RACI, DARCI]),
    ("consult", &[PLAIN, MOCHA, RACI, DARCI]),
    ("give input", &[DECISIONS]),
];

#[test]
fn checks_name_the_parts_in_roles_as_the_plan_does_and_in_no_other_way() {
    let words = Catalogue::new("en");
    // A body decides by its rule, whatever the parts in roles are called.
    let is_of_role =
        |finding: &Finding| finding.code.topic() == Topic::Leadership && finding.code != Code::NoDecisionRule;
    let of_roles: Vec<_> = findings().into_iter().filter(is_of_role).collect();
    let mut heard = SortedSet::new();
    for (finding, set) in each_in_every_set(&of_roles) {
        for message in said(&words, finding, set) {
            for (name, sets) in NAMES_OF_PARTS.iter().filter(|(name, _)| message.contains(name)) {
                assert!(sets.contains(set), "“{message}” says “{name}” in {}", set.id());
                heard.insert((*name, set.clone()));
            }
        }
    }
    for (name, sets) in NAMES_OF_PARTS {
        for set in *sets {
            assert!(
                heard.contains(&(*name, set.clone())),
                "{} never says “{name}”",
                set.id()
            );
        }
    }
}

/// The plan with all of these set aside, as they are but for a change of what is kept of it.
fn with_aside(found: &[Finding], change: impl Fn(&mut Dismissed)) -> Plan {
    let mut plan = wrong();
    let mut about = (*plan.about).clone();
    for finding in found {
        let mut dismissed = finding.set_aside(&format!("Because of {}", finding.key()), today());
        change(&mut dismissed);
        about.dismissed.push(dismissed);
    }
    plan.about = about.into();
    plan
}

#[test]
fn whatever_is_set_aside_stays_so_with_its_reason_also_in_a_file() {
    let found = findings();
    let plan = with_aside(&found, |_| {});
    let (text, _) = file::write(&plan, &file::Envelope::default());
    let read = file::read(text.as_bytes()).unwrap().plan;
    assert_eq!(read.about, plan.about);
    let now = findings::findings(&read, today());
    assert_eq!((now.open, now.grown), (vec![], vec![]));
    let asides: Vec<_> = now.set_aside.iter().map(|aside| &aside.finding).collect();
    assert_eq!(asides, found.iter().collect::<Vec<_>>());
    for aside in &now.set_aside {
        assert_eq!(aside.reason, format!("Because of {}", aside.finding.key()));
        assert_eq!(aside.on, Some(today()));
    }
}

#[test]
fn whatever_has_grown_since_it_was_set_aside_is_back_with_its_reason() {
    let found = findings();
    let open = |change: &dyn Fn(&mut Dismissed)| findings::findings(&with_aside(&found, change), today());
    let those =
        |grows: &dyn Fn(&Finding) -> bool| -> Vec<_> { found.iter().filter(|each| grows(each)).cloned().collect() };
    let now = open(&|dismissed| dismissed.measure = dismissed.measure.map(|measure| measure - 1));
    assert_eq!(now.open, those(&|finding| finding.measure().is_some()));
    assert_eq!(now.grown.len(), now.open.len());
    for before in &now.grown {
        assert_eq!(before.reason, format!("Because of {}", before.finding.key()));
    }
    // What has become less has not.
    let now = open(&|dismissed| dismissed.measure = dismissed.measure.map(|measure| measure + 1));
    assert_eq!(now.open, []);
    // Of those that involve several, one was not among them.
    let now = open(&|dismissed| {
        let last = dismissed.involved.iter().last().cloned();
        if let Some(last) = last.filter(|_| dismissed.involved.len() > 1) {
            dismissed.involved.remove(&last);
        }
    });
    assert_eq!(now.open, those(&|finding| finding.involved().len() > 1));
    // What says nothing of how much it was, as earlier versions did not, stays away.
    let now = open(&|dismissed| {
        dismissed.subject.clear();
        dismissed.measure = None;
        dismissed.involved.clear();
    });
    assert_eq!((now.open, now.set_aside.len()), (vec![], found.len()));
}

#[test]
fn findings_come_in_a_steady_order_each_with_a_key_of_its_own() {
    let found = findings();
    assert_eq!(found, findings());
    assert!(found.is_sorted_by_key(|finding| (finding.severity, finding.code)));
    let keys: SortedSet<_> = found.iter().map(Finding::key).collect();
    assert_eq!(keys.len(), found.len());
}

/// Where the first finding of each code leads.
const PLACES: &[(Code, &str)] = &[
    (Code::NoOwner, "leadership?open=roles/asked"),
    (Code::OwnerToCome, "leadership?open=roles/later"),
    (Code::TwoOwners, "leadership?open=roles/two"),
    (Code::NoDoer, "leadership?open=roles/later"),
    (Code::OwnerApproves, "leadership?open=roles/money"),
    (Code::HolderLeft, "leadership?open=roles/left"),
    (Code::HolderLeavesFirst, "leadership?open=roles/future"),
    (Code::TermOver, "leadership?open=roles/over"),
    (Code::NoDecisionRule, "leadership/bodies?open=bodies/team"),
    (Code::OverCapacity, "leadership/load/time?open=people/ana"),
    (Code::MissingPerson, "leadership?open=assignments/17"),
    (Code::Vacant, "leadership?open=roles/vacant"),
    (Code::OwnsMuch, "leadership/load/sharing?open=people/bo"),
    (Code::NoDeputy, "leadership?open=roles/later"),
    (Code::DeputyForMany, "leadership/by-person?open=people/cy"),
    (Code::ManyConsulted, "leadership?open=roles/asked"),
    (Code::OnlyInformed, "leadership/by-person?open=people/ed"),
    (Code::NoPart, "leadership/by-person?open=people/fay"),
    (Code::SchoolOwnsAll, "leadership/load/sharing"),
    (Code::OrganisationOwnsMuch, "leadership/load/sharing"),
    (Code::TermsEndTogether, "leadership/load/terms"),
    (Code::PayEndsFirst, "leadership/roles?open=roles/money"),
    (Code::LeadsWithoutRole, "leadership/by-person?open=people/gus"),
    (Code::OwnerLeaving, "leadership?open=roles/leaving"),
    (Code::PayLost, "leadership/roles?open=roles/lost"),
    (Code::StudentContact, "leadership/people?open=people/dee"),
    (Code::TooFewAble, "leadership/coverage/verdict"),
    (Code::SinglePoint, "leadership/coverage/one?open=people/gus"),
    (Code::EndsBeforeStart, "leadership/roles?open=roles/back"),
    (Code::RoleOver, "leadership/roles?open=roles/ended"),
    (Code::Unfundable, "funding/may-pay?open=cost_lines/minus"),
    (Code::YearUnfundable, "funding/may-pay?open=cost_lines/gap"),
    (Code::SourceIdle, "funding/may-pay?open=sources/idle"),
    (Code::SourceUnused, "funding/assign?open=sources/unused"),
    (Code::Lapses, "funding/assign?open=sources/ending"),
    (Code::LapsesYearly, "funding/assign-2026?open=sources/yearly"),
    (Code::Cliff, "funding/years/cliff?open=cost_lines/coordinator"),
    (Code::OutsidePeriod, "funding/assign-2028?open=cost_lines/gap"),
    (Code::LeansOnOne, "funding/years/few?open=sources/ending"),
    (Code::Overdrawn, "funding/assign-2028?open=sources/ending"),
    (Code::Overpaid, "funding/assign-2026?open=cost_lines/coordinator"),
    (Code::Ineligible, "funding/assign-2026?open=cost_lines/stipends"),
    (Code::Negative, "funding?open=cost_lines/minus"),
    (Code::OverCap, "funding/sources?open=sources/ending"),
    (Code::MatchShort, "funding/match?open=sources/yearly"),
    (Code::CountsOnLost, "funding/assign-2026?open=cost_lines/coordinator"),
    (Code::DeliverableOverdue, "funding/years/due?open=sources/ending"),
    (Code::YearShort, "funding/years/table"),
    (Code::CashShort, "funding/years/cash"),
    (Code::MatchTwice, "funding/match?open=sources/small"),
    (Code::MatchAlike, "funding/match?open=contributions/one"),
    (Code::MatchFederal, "funding/match?open=contributions/fed"),
    (Code::RateUnfounded, "funding/match?open=contributions/one"),
    (Code::IndirectOver, "funding/sources?open=sources/small"),
    (Code::AgreementLapsed, "partners?open=partners/a"),
    (Code::AgreementExpires, "partners?open=partners/b"),
    (Code::NoHolder, "partners?open=partners/a"),
    (Code::NoBackup, "partners?open=partners/b"),
    (Code::HolderGone, "partners?open=partners/c"),
    (Code::NotConfirmed, "partners?open=partners/a"),
    (Code::LikelyDuplicate, "partners/duplicates"),
    (Code::SelfTie, "partners?open=partners/a"),
    (Code::DoubleTie, "partners?open=partners/b"),
    (Code::NoContact, "partners?open=partners/a"),
    (Code::GoalUncovered, "goals?open=goals/none"),
    (Code::GoalSingle, "goals?open=goals/one"),
    (Code::GoalNoOwner, "goals?open=goals/none"),
    (Code::GoalOverdue, "goals?open=goals/none"),
    (Code::ActionOverdue, "overview?open=actions/late"),
    (Code::ActionNoOwner, "overview?open=actions/late"),
    (Code::Unresolved, "partners?open=partners/c"),
];

#[test]
fn every_finding_leads_to_the_view_where_one_can_act_on_it() {
    let found = findings();
    assert_eq!(PLACES.iter().map(|(code, _)| *code).collect::<Vec<_>>(), Code::ALL);
    for (code, place) in PLACES {
        let finding = found.iter().find(|finding| finding.code == *code).unwrap();
        let leads_to = address("p", finding);
        assert_eq!(leads_to, format!("#/plan/p/{place}"), "{code:?}");
        let Route::Plan { page, open, .. } = Route::parse(&leads_to) else {
            panic!("{leads_to}");
        };
        assert_eq!(page, page_of(finding.place.topic), "it is counted where it leads");
        assert!(open.is_none_or(|record| wrong().contains(&record)), "{leads_to}");
    }
}
