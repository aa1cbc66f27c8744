//! X4: sheets of lines × sources come in as coordinators have them: columns named like sources become sources and what
//! they pay for the lines, told before, corrected by hand, in one step.

use schoolweave::exchange::columns::{Reason, Target};
use schoolweave::exchange::list::{Answer, BadReason, Draft, Fate, Message, Preview, Remark, Shown, Subject};
use schoolweave::plan::{
    Amount, CostCategory, CostLine, Id, Money, Plan, Rank, Record, RecordId, Source, Verdict, YearAmounts,
};

use crate::support::{counter, empty, row};

fn plan() -> Plan {
    let mut plan = empty();
    let mut about = (*plan.about).clone();
    about.first_year = Some(2026);
    about.years = Some(3);
    plan.about = about.into();
    plan
}

fn draft(plan: &Plan, subject: Subject, text: &str) -> Draft {
    let mut draft = Draft::from_file(subject, "list.csv", text.as_bytes().to_vec()).unwrap();
    draft.meet(plan);
    draft
}

fn apply(draft: &Draft, plan: &Plan) -> Plan {
    Preview::of(draft, plan).apply(plan, &mut counter())
}

fn with_source(plan: &mut Plan, id: &str, name: &str) {
    let mut source = Source::new(Id::new(id), Rank::default());
    source.name = name.into();
    plan.put(source.into());
}

fn line<'a>(plan: &'a Plan, name: &str) -> &'a CostLine {
    plan.cost_lines.iter().find(|line| line.name == name).unwrap()
}

fn source<'a>(plan: &'a Plan, name: &str) -> &'a Source {
    plan.sources.iter().find(|source| source.name == name).unwrap()
}

/// What is assigned, as `source → line year amount`.
fn paid(plan: &Plan) -> Vec<String> {
    let mut paid: Vec<String> = plan
        .allocations
        .iter()
        .map(|one| {
            let source = &plan.sources.find(&one.source).unwrap().name;
            let line = &plan.cost_lines.find(&one.line).unwrap().name;
            let amount = match one.amount {
                Amount::Known(money) => money.0.to_string(),
                other => format!("{other:?}"),
            };
            format!("{source} → {line} {} {amount}", one.year)
        })
        .collect();
    paid.sort();
    paid
}

fn targets(draft: &Draft) -> Vec<Target> {
    draft.columns().iter().map(|column| column.target).collect()
}

const SHEET: &str = "\
Elmford community school,,,,,,,,
Budget line,Category,Need,Title I,City,PTA,Total funding,Gap,Notes
Staff,,,,,,,,
Coordinator,Personnel,\"$88,000\",\"$58,000\",\"$20,000\",,\"$78,000\",\"$10,000\",1 FTE
Tutors,Personnel,\"27,000\",$ -,27000,0,27000,0,
Getting there,,,,,,,,
Bus,Contractual,\"16,480.50\",,\"16,000\",x,\"16,000\",480.5,
Snacks,Supplies,900,,TBD,\"1,000\",,,
Total,,\"132,380.50\",\"58,000\",,1000,\"121,000\",,
Available,,,\"70,000\",\"65,000\",,,,
";

#[test]
fn x4_a_coordinators_sheet_comes_in_as_lines_sources_and_what_pays_for_what() {
    let mut plan = plan();
    with_source(&mut plan, "t1", "Title I");
    let draft = draft(&plan, Subject::Partners, SHEET);
    assert_eq!(draft.subject(), Subject::Costs, "whatever it was taken for");
    assert_eq!(
        targets(&draft),
        [
            Target::Name,
            Target::Category,
            Target::Amount,
            Target::Paying,
            Target::Paying,
            Target::Paying,
            Target::PaidInAll,
            Target::Gap,
            Target::Notes,
        ]
    );
    assert_eq!(draft.columns()[3].reason, Reason::SourceOfPlan);
    assert_eq!(draft.columns()[4].reason, Reason::NameOfSource);

    let preview = Preview::of(&draft, &plan);
    let named: Vec<_> = preview
        .named
        .iter()
        .map(|named| (&*named.name, named.known.as_deref()))
        .collect();
    assert_eq!(named, [("Title I", Some("Title I")), ("City", None), ("PTA", None)]);
    let fates: Vec<_> = preview.rows.iter().map(|row| row.fate.clone()).collect();
    assert_eq!(
        fates,
        [
            Fate::Section,
            Fate::Add,
            Fate::Add,
            Fate::Section,
            Fate::Add,
            Fate::Add,
            Fate::Bad(BadReason::Totals),
            Fate::Brings,
        ]
    );
    assert_eq!(
        (preview.counts.add, preview.counts.sources, preview.counts.payments),
        (4, 2, 6)
    );
    // What pays is told with the line, and what is stated is checked.
    let change = preview.rows[1]
        .changes
        .iter()
        .find(|change| change.label == "import-target-paying")
        .unwrap();
    assert_eq!(change.name.as_deref(), Some("Title I, 2026–27"));
    assert_eq!(change.new, Shown::Amount(Amount::Known(Money(5_800_000))));
    let differs = |row: usize| {
        let remarks = preview.rows[row].remarks.iter();
        remarks
            .filter(|remark| matches!(remark, Remark::TotalDiffers { .. }))
            .count()
    };
    assert_eq!([1, 2, 4, 5].map(differs), [0; 4], "{:?}", preview.rows);

    let after = apply(&draft, &plan);
    assert_eq!(
        paid(&after),
        [
            "City → Bus 2026 1600000",
            "City → Coordinator 2026 2000000",
            "City → Snacks 2026 Unknown",
            "City → Tutors 2026 2700000",
            "PTA → Snacks 2026 100000",
            "Title I → Coordinator 2026 5800000",
        ]
    );
    let coordinator = line(&after, "Coordinator");
    assert_eq!(coordinator.category, Some(CostCategory::Personnel));
    assert_eq!(coordinator.need.of(2026), Amount::Known(Money(8_800_000)));
    assert_eq!(coordinator.notes, "1 FTE");
    assert!(line(&after, "Bus").tags.contains("Getting there"));
    // A row says what sources bring; one of which nothing is said brings what it pays.
    let brings = |name: &str| source(&after, name).amounts.of(2026);
    assert_eq!(brings("Title I"), Amount::Known(Money(7_000_000)));
    assert_eq!(brings("City"), Amount::Known(Money(6_500_000)));
    assert_eq!(brings("PTA"), Amount::Known(Money(100_000)));
    assert_eq!(source(&after, "Title I").id, Id::new("t1"));
    // What pays may pay; a mark says that it may, without an amount.
    let may = |name: &str, line_name: &str| source(&after, name).may_pay(&line(&after, line_name).id);
    assert!(may("City", "Bus") && may("PTA", "Bus") && may("Title I", "Coordinator"));
    assert!(!may("Title I", "Bus") && !may("PTA", "Coordinator"));

    // The same sheet once more changes nothing.
    let mut again = draft.clone();
    again = Draft::from_file(Subject::Costs, "list.csv", SHEET.as_bytes().to_vec()).unwrap_or(again);
    again.meet(&after);
    let preview = Preview::of(&again, &after);
    assert!(!preview.changes_anything(), "{:?}", preview.rows);
    assert_eq!((preview.counts.payments, preview.counts.sources), (0, 0));
}

#[test]
fn x4_without_a_need_what_sources_pay_is_the_need() {
    let plan = plan();
    let text = "Expense,Title I,PTA,United Way,Total\nBus,100,50,,150\nClub,,,75.25,\nCamp,10,,,99\n";
    let draft = draft(&plan, Subject::Costs, text);
    let preview = Preview::of(&draft, &plan);
    assert!(
        preview.messages.contains(&Message::NeedFromPayers),
        "{:?}",
        preview.messages
    );
    assert!(!preview.messages.contains(&Message::NoAmounts));
    let after = apply(&draft, &plan);
    let need = |name: &str| line(&after, name).need.clone();
    let of = |cents: i64| YearAmounts::default().with(2026, Amount::Known(Money(cents)));
    assert_eq!(need("Bus"), of(15_000));
    assert_eq!(need("Club"), of(7_525));
    // What a row comes to counts, and that it is not the sum is said.
    assert_eq!(need("Camp"), of(9_900));
    assert!(row(&preview, 4).remarks.contains(&Remark::TotalDiffers {
        column: "Total".into(),
        stated: Money(9_900),
        found: Money(1_000),
    }));
}

#[test]
fn x4_a_column_named_like_a_source_is_no_amount_of_a_year() {
    let mut plan = plan();
    with_source(&mut plan, "city", "City recreation budget");
    with_source(&mut plan, "fy", "Levy 2026-27");
    let text = "Item,Needed (USD),City recreation budget,Levy 2026-27\nCamp,\"36,000\",\"24,000\",\"2,000\"\n";
    let draft_ = draft(&plan, Subject::Costs, text);
    assert_eq!(
        targets(&draft_),
        [Target::Name, Target::Amount, Target::Paying, Target::Paying]
    );
    let after = apply(&draft_, &plan);
    assert_eq!(after.sources.len(), 2);
    assert_eq!(line(&after, "Camp").need.of(2026), Amount::Known(Money(3_600_000)));
    assert_eq!(line(&after, "Camp").need.of(2027), Amount::Blank);
    assert_eq!(
        paid(&after),
        [
            "City recreation budget → Camp 2026 2400000",
            "Levy 2026-27 → Camp 2026 200000"
        ]
    );
    // Budgets of several years, counts and rates stay what they were.
    for text in [
        "Item,2026-27,2027-28\nBus,1,2\n",
        "Item,Original budget,Revised budget\nBus,1,2\n",
        "Item,Qty,Unit cost,Amount\nBus,3,4,12\n",
        "Item,FTE,Hourly rate,Weeks,Amount\nBus,1,2,3,6\n",
        "Item,Category,Amount,FY25 actual\nBus,Other,1,2\n",
    ] {
        let draft = draft(&plan, Subject::Costs, text);
        assert!(
            !targets(&draft).contains(&Target::Paying),
            "{text}: {:?}",
            targets(&draft)
        );
    }
}

#[test]
fn x4_sources_of_columns_have_years_and_are_corrected_by_hand() {
    let mut plan = plan();
    with_source(&mut plan, "a", "Title I, Part A");
    let text = "Line,Need 2026-27,Need 2027-28,Title I FY27,Title I FY28,City\nBus,100,110,60,70,5\n";
    let mut draft = draft(&plan, Subject::Costs, text);
    let preview = Preview::of(&draft, &plan);
    let named: Vec<_> = preview
        .named
        .iter()
        .map(|named| (&*named.name, named.likely.len()))
        .collect();
    assert_eq!(named, [("Title I", 1), ("City", 0)]);
    let key = preview.named[0].key.clone();
    let title = |amount: &str, year: &str, name: &str| format!("{name} → Bus {year} {amount}");
    let after = apply(&draft, &plan);
    assert_eq!(after.sources.len(), 3, "asked about, and new unless told otherwise");
    assert_eq!(
        paid(&after),
        [
            "City → Bus 2026 500".to_owned(),
            title("6000", "2026", "Title I"),
            title("7000", "2027", "Title I")
        ]
    );
    // It is the plan's; the city pays in another year.
    draft.set_answer_of_name(&key, Answer::Update(RecordId::of(schoolweave::plan::Kind::Source, "a")));
    draft.set_year(5, 2028);
    let after = apply(&draft, &plan);
    assert_eq!(after.sources.len(), 2);
    let name = "Title I, Part A";
    assert_eq!(
        paid(&after),
        [
            "City → Bus 2028 500".to_owned(),
            title("6000", "2026", name),
            title("7000", "2027", name)
        ]
    );
    // Left out it pays for nothing, and as an amount it is one.
    draft.set_answer_of_name(&key, Answer::Leave);
    draft.set_target(5, Target::Skip);
    assert!(paid(&apply(&draft, &plan)).is_empty());
    // What is settled of a source stays where the list does not say it.
    let mut said = plan.clone();
    let mut source = (*said.sources.find(&Id::new("a")).unwrap().clone()).clone();
    let mut bus = CostLine::new(Id::new("bus"), Rank::default());
    bus.name = "Bus".into();
    said.put(bus.into());
    source.eligible = source.with_verdict(&Id::new("bus"), Some(Verdict::No));
    said.put(source.into());
    let mut to_plan = draft.clone();
    to_plan.set_answer_of_name(&key, Answer::Update(RecordId::of(schoolweave::plan::Kind::Source, "a")));
    let after = apply(&to_plan, &said);
    assert!(!after.sources.find(&Id::new("a")).unwrap().may_pay(&Id::new("bus")));
}

#[test]
fn x4_rows_may_say_their_year() {
    let plan = plan();
    let text = "Fiscal year,Cost line,Needed,City,PTA\n\
        2026-27,Bus,100,60,\n2026-27,Supplies,5,,\n2026-27,Supplies,7,,1\n\
        2027-28,Bus,110,,70\n2027-28,Supplies,6,,\n2027-28,Supplies,8,2,\n";
    let draft = draft(&plan, Subject::Costs, text);
    let preview = Preview::of(&draft, &plan);
    assert_eq!(
        (preview.counts.add, preview.counts.double),
        (3, 3),
        "{:?}",
        preview.rows
    );
    assert_eq!(preview.rows[3].fate, Fate::Double { first: 2 });
    let after = apply(&draft, &plan);
    assert_eq!(after.cost_lines.len(), 3);
    let bus = line(&after, "Bus");
    assert_eq!(bus.need.of(2026), Amount::Known(Money(10_000)));
    assert_eq!(bus.need.of(2027), Amount::Known(Money(11_000)));
    let supplies = after.cost_lines.ordered();
    let needs: Vec<_> = supplies
        .iter()
        .skip(1)
        .map(|line| [2026, 2027].map(|year| line.need.of(year)))
        .collect();
    let known = |cents: i64| Amount::Known(Money(cents));
    assert_eq!(
        needs,
        [[known(500), known(600)], [known(700), known(800)]],
        "the first of a name stays the first"
    );
    assert_eq!(
        paid(&after),
        [
            "City → Bus 2026 6000",
            "City → Supplies 2027 200",
            "PTA → Bus 2027 7000",
            "PTA → Supplies 2026 100"
        ]
    );
    assert_eq!(source(&after, "City").amounts.of(2027), known(200));
}
