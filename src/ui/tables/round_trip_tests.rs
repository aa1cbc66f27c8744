//! The page's own tables of money come back as they were: brought in again they change nothing, and into a plan that has
//! only the names they bring the rest.

use std::rc::Rc;

use proptest::prelude::*;

use super::Table;
use crate::exchange::entry::AmountRules;
use crate::exchange::list::{Draft, Preview, Remark, Subject};
use crate::plan::source::{Cap, Deliverable, DeliverableKind, IndirectBasis, IndirectRule, MatchBasis, MatchRule};
use crate::plan::{
    Allocation, Amount, AnyRecord, CostCategory, CostLine, Day, Eligibility, Id, Kind, Money, Payment, PaymentWay,
    PerMille, Person, Plan, Receipt, Record, Source, Verdict, YearAmounts, file,
};
use crate::ui::words::Words;

fn sample() -> Plan {
    file::read(include_bytes!("../../../assets/example.json")).unwrap().plan
}

fn csv(table: Table, plan: &Plan) -> String {
    let today = Day::new(2026, 11, 24).unwrap();
    let sheet = table.sheet(&Words::new("en"), plan, today);
    sheet.to_csv(&AmountRules::of(&plan.about), true)
}

fn draft(subject: Subject, text: &str, plan: &Plan) -> Draft {
    let mut draft = Draft::from_file(subject, "list.csv", text.as_bytes().to_vec()).unwrap();
    draft.meet(plan);
    draft
}

fn apply(draft: &Draft, plan: &Plan) -> Plan {
    let mut given = 0;
    Preview::of(draft, plan).apply(plan, &mut || {
        given += 1;
        Rc::from(format!("new-{given}"))
    })
}

/// What is assigned, by the names of source and line.
fn paid(plan: &Plan) -> Vec<(String, String, i32, Amount)> {
    let name = |id: Option<String>| id.unwrap_or_default();
    let mut paid: Vec<_> = plan
        .allocations
        .iter()
        .map(|one: &Rc<Allocation>| {
            let source = name(plan.sources.find(&one.source).map(|source| source.name.clone()));
            let line = name(plan.cost_lines.find(&one.line).map(|line| line.name.clone()));
            (source, line, one.year, one.amount)
        })
        .collect();
    paid.sort_by_key(|one| format!("{one:?}"));
    paid
}

#[test]
fn x4_the_grid_comes_back_as_it_was() {
    let plan = sample();
    let text = csv(Table::Grid, &plan);
    let list = draft(Subject::Partners, &text, &plan);
    assert_eq!(list.subject(), Subject::Costs);
    let preview = Preview::of(&list, &plan);
    assert!(!preview.changes_anything(), "{:?}", preview.rows);
    assert_eq!(preview.counts.add, 0);
    // What a source assigned that will not come is in its cell and in no sum.
    let is_told = |remark: &Remark| !matches!(remark, Remark::TotalDiffers { .. });
    let remarks = preview.rows.iter().flat_map(|row| &row.remarks);
    assert_eq!(remarks.filter(|remark| is_told(remark)).count(), 0);

    // Into the plan without lines and amounts it brings all of them.
    let mut bare = plan.clone();
    let gone = |record: &AnyRecord| matches!(record.kind(), Kind::CostLine | Kind::Allocation | Kind::Scenario);
    for record in plan.records().iter().filter(|record| gone(record)) {
        bare.remove(&record.id());
    }
    let after = apply(&draft(Subject::Costs, &text, &bare), &bare);
    assert_eq!(after.sources.len(), plan.sources.len());
    let needs = |plan: &Plan| -> Vec<_> {
        let lines = plan.cost_lines.ordered();
        lines
            .iter()
            .map(|line| (line.name.clone(), line.need.clone()))
            .collect()
    };
    let (mut before, mut now) = (needs(&plan), needs(&after));
    before.sort_by(|a, b| a.0.cmp(&b.0));
    now.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(now, before);
    assert_eq!(paid(&after), paid(&plan));
}

/// A source with nothing but its name.
fn bare(source: &Source) -> Source {
    let mut bare = Source::new(source.id.clone(), source.rank.clone());
    bare.name.clone_from(&source.name);
    bare
}

/// The plan without what is said of its sources, after its own table of them was brought in again.
fn sources_again(plan: &Plan) -> Plan {
    let text = csv(Table::Records(Kind::Source), plan);
    let mut names = plan.clone();
    for source in plan.sources.iter() {
        names.put(bare(source).into());
    }
    apply(&draft(Subject::Sources, &text, &names), &names)
}

#[test]
fn x4_the_table_of_sources_reads_back_whole() {
    let plan = sample();
    let text = csv(Table::Records(Kind::Source), &plan);
    let preview = Preview::of(&draft(Subject::Sources, &text, &plan), &plan);
    assert!(!preview.changes_anything(), "{:?}", preview.rows);
    let after = sources_again(&plan);
    for source in plan.sources.iter() {
        assert_eq!(after.sources.find(&source.id), Some(source));
    }
}

#[test]
fn x4_of_what_is_about_the_same_what_the_list_says_counts_and_nothing_is_taken_out() {
    let mut plan = sample();
    let known = plan
        .sources
        .iter()
        .find(|source| source.name.starts_with("Title I "))
        .unwrap();
    let day = |text: &str| Day::parse(text);
    let owed = |due: &str, notes: &str| Deliverable {
        kind: Some(DeliverableKind::Interim),
        due: day(due),
        notes: notes.to_owned(),
        ..Deliverable::default()
    };
    let mut changed = (**known).clone();
    changed.deliverables = vec![owed("2027-01-31", ""), owed("2027-06-30", "by mail")];
    let known = changed.clone();
    changed.deliverables = vec![owed("2027-06-30", "by hand; twice"), owed("2028-01-31", "")];
    plan.put(changed.into());
    let text = csv(Table::Records(Kind::Source), &plan);
    plan.put(known.clone().into());
    let after = apply(&draft(Subject::Sources, &text, &plan), &plan);
    let after = after.sources.find(&known.id).unwrap();
    assert_eq!(
        after.deliverables,
        [
            owed("2027-01-31", ""),
            owed("2027-06-30", "by hand; twice"),
            owed("2028-01-31", "")
        ]
    );
}

/// Words as people write them, with what parts cells and lists.
fn words() -> impl Strategy<Value = String> {
    "[a-z][a-z,;\": .%-]{0,12}[a-z]".prop_map(|text| {
        text.split(' ')
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    })
}

fn one_of<T: Clone + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Option<T>> {
    proptest::option::of(proptest::sample::select(all.to_vec()))
}

fn share() -> impl Strategy<Value = Option<PerMille>> {
    proptest::option::of((0_u16..=1000).prop_map(PerMille::of))
}

fn money() -> impl Strategy<Value = Option<Money>> {
    proptest::option::of((0_i64..1_000_000_000).prop_map(Money))
}

fn days() -> impl Strategy<Value = Option<Day>> {
    proptest::option::of(
        (2026_i32..2030, 1_u32..=12, 1_u32..=28).prop_map(|(year, month, day)| Day::new(year, month, day).unwrap()),
    )
}

/// A cost line of the plan.
fn line() -> impl Strategy<Value = Id<CostLine>> {
    let ids: Vec<Id<CostLine>> = sample().cost_lines.iter().map(|line| line.id.clone()).collect();
    proptest::sample::select(ids)
}

fn cap() -> impl Strategy<Value = Cap> {
    let about = proptest::option::of(prop_oneof![
        line().prop_map(|line| (Some(line), None)),
        proptest::sample::select(CostCategory::ALL.to_vec()).prop_map(|category| (None, Some(category))),
    ]);
    (about, money(), share(), proptest::option::of(words())).prop_map(|(about, most, share, citation)| {
        let (line, category) = about.unwrap_or_default();
        Cap {
            line,
            category,
            most,
            share,
            citation: citation.unwrap_or_default(),
            ..Default::default()
        }
    })
}

fn owed() -> impl Strategy<Value = Deliverable> {
    let people: Vec<Id<Person>> = sample().people.iter().map(|person| person.id.clone()).collect();
    let owner = proptest::option::of(proptest::sample::select(people));
    (
        one_of(DeliverableKind::ALL),
        days(),
        owner,
        any::<bool>(),
        proptest::option::of(words()),
    )
        .prop_map(|(kind, due, owner, done, notes)| Deliverable {
            kind,
            due,
            owner,
            done,
            notes: notes.unwrap_or_default(),
            ..Default::default()
        })
}

fn receipt() -> impl Strategy<Value = Receipt> {
    (days(), money(), proptest::option::of(words())).prop_map(|(day, amount, notes)| Receipt {
        day,
        amount,
        notes: notes.unwrap_or_default(),
        ..Default::default()
    })
}

fn said() -> impl Strategy<Value = Eligibility> {
    let verdict = proptest::sample::select(Verdict::ALL.to_vec());
    (
        line(),
        verdict,
        proptest::option::of(words()),
        proptest::option::of(words()),
    )
        .prop_map(|(line, verdict, note, citation)| Eligibility {
            line,
            verdict: Some(verdict),
            note: note.unwrap_or_default(),
            citation: citation.unwrap_or_default(),
            ..Default::default()
        })
}

fn many<T: Clone + std::fmt::Debug + PartialEq>(one: impl Strategy<Value = T>) -> impl Strategy<Value = Vec<T>> {
    // What says nothing is no entry.
    proptest::collection::vec(one, 0..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever terms a source has, the page's own table brings them back.
    #[test]
    fn x4_terms_come_back_as_they_were(
        (way, lag, match_share, match_basis) in (one_of(PaymentWay::ALL), proptest::option::of(0_u32..24), share(), one_of(MatchBasis::ALL)),
        (promised, indirect_share, indirect_basis) in (proptest::option::of(0_i64..9_999_999), share(), one_of(IndirectBasis::ALL)),
        (caps, deliverables, receipts, eligible) in (many(cap()), many(owed()), many(receipt()), many(said())),
    ) {
        let mut plan = sample();
        let mut source = bare(&plan.sources.ordered()[0]);
        source.payment = (way.is_some() || lag.is_some()).then_some(Payment { way, lag, ..Payment::default() });
        let amounts = promised.map_or_else(YearAmounts::default, |cents| {
            let year = plan.about.fiscal_years().start;
            YearAmounts::default().with(year, Amount::Known(Money(cents))).with(year + 1, Amount::Unknown)
        });
        let rule = MatchRule { share: match_share, basis: match_basis, amounts, ..MatchRule::default() };
        source.match_rule = (rule != MatchRule::default()).then_some(rule);
        let rule = IndirectRule { share: indirect_share, basis: indirect_basis, ..IndirectRule::default() };
        source.indirect = (rule != IndirectRule::default()).then_some(rule);
        source.caps = caps;
        source.caps.retain(|one| *one != Cap::default());
        source.deliverables = deliverables;
        source.deliverables.retain(|one| *one != Deliverable::default());
        source.receipts = receipts;
        source.receipts.retain(|one| *one != Receipt::default());
        for entry in eligible {
            source.eligible.retain(|there| there.line != entry.line);
            source.eligible.push(entry);
        }
        plan.put(source.clone().into());
        let after = sources_again(&plan);
        let back = after.sources.find(&source.id).unwrap();
        prop_assert_eq!(&**back, &source);
    }
}

#[test]
fn x4_a_note_that_looks_like_a_condition_is_one_only_where_the_verdict_says_so() {
    let mut plan = sample();
    let lines: Vec<Id<CostLine>> = plan.cost_lines.ordered().iter().map(|line| line.id.clone()).collect();
    let mut source = bare(&plan.sources.ordered()[0]);
    for (line, verdict, note) in [
        (0, Verdict::Yes, "if:a"),
        (1, Verdict::Conditional, "if: there is money"),
        (2, Verdict::Yes, "if"),
        (3, Verdict::No, "on paper"),
    ] {
        source.eligible.push(Eligibility {
            line: lines[line].clone(),
            verdict: Some(verdict),
            note: note.to_owned(),
            ..Eligibility::default()
        });
    }
    plan.put(source.clone().into());
    let back = sources_again(&plan);
    assert_eq!(**back.sources.find(&source.id).unwrap(), source);
}
