//! The page's own tables of money come back as they were: brought in again they change nothing, and into a plan that has
//! only the names they bring the rest.

use std::rc::Rc;

use super::Table;
use crate::exchange::entry::AmountRules;
use crate::exchange::list::{Draft, Preview, Remark, Subject};
use crate::plan::{Allocation, Amount, AnyRecord, Day, Kind, Plan, Source, file};
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

#[test]
fn x4_the_table_of_sources_reads_back_with_what_may_pay() {
    let plan = sample();
    let text = csv(Table::Records(Kind::Source), &plan);
    let list = draft(Subject::Sources, &text, &plan);
    let preview = Preview::of(&list, &plan);
    assert!(!preview.changes_anything(), "{:?}", preview.rows);

    // A source that lost what was said of it gets it back, but for what only its details have.
    let mut bare = plan.clone();
    let known = plan
        .sources
        .iter()
        .find(|source| source.name.starts_with("Title I "))
        .unwrap();
    assert!(!known.eligible.is_empty());
    let lost = Source {
        amounts: Default::default(),
        stage: None,
        probability: None,
        eligible: Vec::new(),
        ..(**known).clone()
    };
    bare.put(lost.into());
    let after = apply(&draft(Subject::Sources, &text, &bare), &bare);
    let back = after.sources.find(&known.id).unwrap();
    assert_eq!(
        (&back.amounts, &back.stage, back.probability),
        (&known.amounts, &known.stage, known.probability)
    );
    let verdicts = |source: &Source| -> Vec<_> {
        let said = source.eligible.iter();
        said.map(|entry| (entry.line.clone(), entry.verdict.clone())).collect()
    };
    assert_eq!(verdicts(back), verdicts(known));
}
