//! X4: budgets and lists of awards come in with their amounts to the cent, what they say they come to is checked, and
//! rows that only add up others are left out.

use schoolweave::exchange::columns::Target;
use schoolweave::exchange::list::{Answer, BadReason, Draft, Fate, Message, Preview, Remark, Subject};
use schoolweave::plan::about::DecimalMark;
use schoolweave::plan::source::{FundingLevel, SourceForm};
use schoolweave::plan::{
    Amount, CostCategory, CostLine, Currency, Day, FundingStage, Id, Money, Partner, Person, Plan, Priority, Rank,
    Record, Recurrence, Source,
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

fn draft(subject: Subject, text: &str) -> Draft {
    Draft::from_file(subject, "list.csv", text.as_bytes().to_vec()).unwrap()
}

fn apply(draft: &Draft, plan: &Plan) -> Plan {
    Preview::of(draft, plan).apply(plan, &mut counter())
}

fn line<'a>(plan: &'a Plan, name: &str) -> &'a CostLine {
    plan.cost_lines.iter().find(|line| line.name == name).unwrap()
}

fn source<'a>(plan: &'a Plan, name: &str) -> &'a Source {
    plan.sources.iter().find(|source| source.name == name).unwrap()
}

fn known(cents: i64) -> Amount {
    Amount::Known(Money(cents))
}

const BUDGET: &str = "\
Full-service site budget,,,,,
,,,,,
Line item,Category,Priority,2026-27,2027-28,FY29,Total,Basis of estimate
1. Personnel,,,,,,,
Site coordinator,,Must have,\"$88,000.00\",\"$90,640.00\",\"$93,359.20\",\"$271,999.20\",1 FTE
Tutors,,should,\"27,000\",27000,TBD,,6 people × 25 × 1.5 h
Total personnel,,,\"115,000\",\"117,640\",,,
Supplies,,,,,,,
Art supplies,,could,(500),0,-,-500,returned
Buses,Transport,must,16480,16480.505,€500,99,
Total,,,\"130,980\",\"134,120.51\",,,
";

#[test]
fn x4_a_budget_comes_in_by_sections_to_the_cent() {
    let plan = plan();
    let mut draft = draft(Subject::Partners, BUDGET);
    assert_eq!(draft.subject(), Subject::Costs, "whatever it was taken for");
    let targets: Vec<_> = draft.columns().iter().map(|column| column.target).collect();
    assert_eq!(
        targets,
        [
            Target::Name,
            Target::Category,
            Target::Priority,
            Target::Amount,
            Target::Amount,
            Target::Amount,
            Target::Total,
            Target::Notes,
        ]
    );
    assert_eq!(draft.years(&plan.about), [(3, 2026), (4, 2027), (5, 2028)]);

    let preview = Preview::of(&draft, &plan);
    let fates: Vec<_> = preview.rows.iter().map(|row| row.fate.clone()).collect();
    let bad = Fate::Bad(BadReason::Totals);
    assert_eq!(
        fates,
        [
            Fate::Section,
            Fate::Add,
            Fate::Add,
            bad.clone(),
            Fate::Section,
            Fate::Add,
            Fate::Add,
            bad,
        ]
    );
    // What the list says its rows come to is right, but for one cell of a row.
    let differs = Remark::TotalDiffers {
        column: "Total".into(),
        stated: Money(9_900),
        found: Money(3_296_051),
    };
    let remarks = &preview.rows[6].remarks;
    assert!(remarks.contains(&differs), "{remarks:?}");
    let is_total = |remark: &Remark| matches!(remark, Remark::TotalDiffers { .. });
    let told = preview
        .rows
        .iter()
        .flat_map(|row| &row.remarks)
        .filter(|remark| is_total(remark));
    assert_eq!(told.count(), 1);

    let after = apply(&draft, &plan);
    assert_eq!(after.cost_lines.len(), 4);
    let coordinator = line(&after, "Site coordinator");
    assert_eq!(coordinator.category, Some(CostCategory::Personnel));
    assert_eq!(coordinator.priority, Some(Priority::Must));
    assert_eq!(coordinator.notes, "1 FTE");
    let years = [2026, 2027, 2028].map(|year| coordinator.need.of(year));
    assert_eq!(years, [known(8_800_000), known(9_064_000), known(9_335_920)]);
    // Blank, zero and unknown are three different things.
    let tutors = [2026, 2027, 2028].map(|year| line(&after, "Tutors").need.of(year));
    assert_eq!(tutors, [known(2_700_000), known(2_700_000), Amount::Unknown]);
    let art = line(&after, "Art supplies");
    assert_eq!(
        [2026, 2027, 2028].map(|year| art.need.of(year)),
        [known(-50_000), known(0), Amount::Blank]
    );
    assert_eq!(art.category, Some(CostCategory::Supplies));
    // What cannot be read is kept, and never zero.
    let buses = line(&after, "Buses");
    assert_eq!(
        [2026, 2027, 2028].map(|year| buses.need.of(year)),
        [known(1_648_000), known(1_648_051), Amount::Blank]
    );
    assert_eq!(buses.notes, "Category: Transport\nFY29: €500");
    assert_eq!(buses.category, None, "not that of the section");
    assert!(remarks.contains(&Remark::OtherCurrency {
        column: "FY29".into(),
        text: "€500".into(),
        currency: "USD".into()
    }));
    assert!(remarks.contains(&Remark::Rounded {
        column: "2027-28".into(),
        text: "16480.505".into()
    }));

    // The word that is not known can be said, and a section can be a line after all.
    draft.set_word("Transport", CostCategory::Contractual.id());
    draft.set_answer(8, Some(Answer::AddNew));
    let after = apply(&draft, &plan);
    assert_eq!(line(&after, "Buses").category, Some(CostCategory::Contractual));
    assert_eq!(line(&after, "Supplies").category, Some(CostCategory::Supplies));
    // What is summed up is done with, so that nothing heads what follows.
    assert_eq!(line(&after, "Art supplies").category, None);
}

#[test]
fn x4_a_total_that_is_not_the_sum_is_pointed_out_and_one_by_name_alone_is_a_line() {
    let text = "Item,Amount\nBus,100\nClub,200\nTotal wellness program,50\nTotal,350.01\n";
    let preview = Preview::of(&draft(Subject::Costs, text), &plan());
    let fates: Vec<_> = preview.rows.iter().map(|row| row.fate.clone()).collect();
    assert_eq!(fates, [Fate::Add, Fate::Add, Fate::Add, Fate::Bad(BadReason::Totals)]);
    assert_eq!(
        preview.rows[3].remarks,
        [Remark::TotalDiffers {
            column: "Amount".into(),
            stated: Money(35_001),
            found: Money(35_000),
        }]
    );
    assert!(preview.rows[3].needs_a_look());
    // A subtotal is right when it is the sum of what stands since the one before.
    let text = "Item,Amount\nBus,100\nSubtotal,100\nClub,200\nSubtotal,200\nGrand total,300\n";
    let preview = Preview::of(&draft(Subject::Costs, text), &plan());
    assert!(
        preview.rows.iter().all(|row| row.remarks.is_empty()),
        "{:?}",
        preview.rows
    );
    assert_eq!(preview.counts.bad, 3);
}

#[test]
fn x4_the_years_of_columns_are_guessed_shown_and_corrected() {
    let plan = plan();
    let mut draft = draft(Subject::Costs, "Item,Year 1,Year 2,2031-32,Amount\nBus,1,2,3,4\n");
    assert_eq!(draft.years(&plan.about), [(1, 2026), (2, 2027), (3, 2031)]);
    let preview = Preview::of(&draft, &plan);
    assert!(preview.messages.contains(&Message::OtherYears(vec!["2031–32".into()])));
    // Beside amounts of named years one without a year is not taken for a fourth: the user says what it is.
    assert_eq!(draft.columns()[4].target, Target::Skip);
    draft.set_target(4, Target::Amount);
    draft.set_year(3, 2028);
    draft.set_year(4, 2027);
    let preview = Preview::of(&draft, &plan);
    assert!(preview.messages.contains(&Message::SameYear("2027–28".into())));
    let after = apply(&draft, &plan);
    let bus = line(&after, "Bus");
    assert_eq!(
        [2026, 2027, 2028].map(|year| bus.need.of(year)),
        [known(100), known(200), known(300)]
    );
    assert_eq!(bus.notes, "Amount: 4", "what has no place is kept");
    // Without any amount the list still comes in, and says so.
    let names = Draft::from_file(Subject::Costs, "list.csv", b"Line item,Notes\nBus,x\n".to_vec()).unwrap();
    assert!(Preview::of(&names, &plan).messages.contains(&Message::NoAmounts));
}

#[test]
fn x4_the_decimal_mark_is_read_from_the_list_or_said() {
    let plan = plan();
    let open = draft(Subject::Costs, "Item,Amount\nBus,\"1,250\"\nClub,90\n");
    let preview = Preview::of(&open, &plan);
    assert!(preview.messages.contains(&Message::OpenAmounts(1)));
    assert_eq!(
        preview.marks.as_ref().unwrap().example,
        ("1,250".into(), Money(125_000))
    );
    let mut said = open.clone();
    said.set_amount_mark(DecimalMark::Comma);
    assert_eq!(line(&apply(&said, &plan), "Bus").need.of(2026), known(125));
    assert!(!Preview::of(&said, &plan).messages.contains(&Message::OpenAmounts(1)));
    // Other amounts show it.
    let shown = draft(Subject::Costs, "Item;Amount\nBus;1.250\nClub;\"90,5\"\n");
    let after = apply(&shown, &plan);
    assert_eq!(line(&after, "Bus").need.of(2026), known(125_000));
    assert_eq!(line(&after, "Club").need.of(2026), known(9_050));
    assert!(!Preview::of(&shown, &plan).messages.contains(&Message::OpenAmounts(1)));
}

const AWARDS: &str = "\
Grant name,Funder,Source type,Status,Probability,Start date,End date,Can be used for,Owner,2026-27,2027-28,Remarks
Title I,State Department,Federal,Active,,2026-07-01,2027-06-30,Bus; Club; Choir,Nora Castell,\"$70,000\",,
After-school grant,State Department,federal,pending,60%,,,,,95000,95000,Renews once
General fund,Oak District,district,confirmed,150%,,,anything,Nobody Known,\"12,000\",\"12,000\",
Pantry,Food Bank,private,purple,,,,,,?,,goods
Total,,,,,,,,,\"177,000\",\"107,000\",
";

#[test]
fn x4_a_list_of_awards_comes_in_with_funders_stages_and_what_it_may_pay_for() {
    let mut plan = plan();
    let mut district = Partner::new(Id::new("oak"), Rank::default());
    district.name = "Oak District".into();
    plan.put(district.into());
    for name in ["Bus", "Club"] {
        let mut line = CostLine::new(Id::new(name), Rank::default());
        line.name = name.into();
        plan.put(line.into());
    }
    let mut nora = Person::new(Id::new("nora"), Rank::default());
    nora.name = "Nora Castell".into();
    plan.put(nora.into());

    let mut draft = draft(Subject::Partners, AWARDS);
    assert_eq!(draft.subject(), Subject::Sources);
    draft.adds_named = true;
    let preview = Preview::of(&draft, &plan);
    assert_eq!(
        (preview.counts.add, preview.counts.organisations, preview.counts.bad),
        (4, 2, 1)
    );
    let after = apply(&draft, &plan);
    let funder = |name: &str| {
        let id = source(&after, name).funder.as_ref().unwrap();
        after.partners.find(id).unwrap().name.clone()
    };
    assert_eq!(funder("Title I"), "State Department");
    assert_eq!(
        source(&after, "Title I").funder,
        source(&after, "After-school grant").funder
    );
    assert_eq!(source(&after, "General fund").funder, Some(Id::new("oak")));

    let title = source(&after, "Title I");
    assert_eq!(title.level, Some(FundingLevel::Federal));
    assert_eq!(title.stage, Some(FundingStage::Active));
    assert_eq!(title.available_from, Day::new(2026, 7, 1));
    assert_eq!(title.available_until, Day::new(2027, 6, 30));
    assert_eq!(title.owner, Some(Id::new("nora")));
    assert!(title.may_pay(&Id::new("Bus")) && title.may_pay(&Id::new("Club")) && !title.unrestricted);
    assert_eq!(title.notes, "Can be used for: Choir");
    assert_eq!(title.amounts.of(2026), known(7_000_000));
    assert_eq!(title.amounts.of(2027), Amount::Blank);

    let grant = source(&after, "After-school grant");
    assert_eq!(grant.stage, Some(FundingStage::Submitted));
    assert_eq!(grant.probability.map(|share| share.thousandths()), Some(600));
    assert_eq!(grant.notes, "Renews once");

    let fund = source(&after, "General fund");
    assert!(fund.unrestricted);
    assert_eq!(fund.probability, None);
    assert_eq!(fund.notes, "Probability: 150%\nOwner: Nobody Known");
    let pantry = source(&after, "Pantry");
    assert_eq!(pantry.stage, None);
    assert_eq!(pantry.amounts.of(2026), Amount::Unknown);
    assert_eq!(pantry.notes, "Status: purple\ngoods");
    // A total is not checked where an amount is not known.
    assert!(row(&preview, 6).remarks.is_empty());
}

#[test]
fn x4_rows_of_one_name_stay_apart_and_the_same_list_changes_nothing() {
    let text = "Source,Funder,Amount\nSports,City,100\nSports,County,200\nSports,City,300\nCulture,City,50\n";
    let mut draft = draft(Subject::Sources, text);
    draft.adds_named = true;
    let preview = Preview::of(&draft, &plan());
    assert_eq!(preview.counts.add, 4);
    // Another funder tells them apart, the same one does not.
    assert!(row(&preview, 3).remarks.is_empty());
    assert!(row(&preview, 4).remarks.contains(&Remark::SameNameAs(2)));
    let once = apply(&draft, &plan());
    let again = Preview::of(&draft, &once);
    assert_eq!((again.counts.same, again.counts.add), (4, 0), "{:?}", again.rows);
    assert!(!again.changes_anything());
    // A changed amount updates its own row, and an empty cell takes nothing away.
    let text = "Source,Funder,Amount\nSports,City,100\nSports,County,250\nSports,City,\nCulture,City,50\n";
    let mut changed = Draft::from_file(Subject::Sources, "list.csv", text.as_bytes().to_vec()).unwrap();
    changed.adds_named = true;
    let preview = Preview::of(&changed, &once);
    assert_eq!((preview.counts.update, preview.counts.same), (1, 3));
    let after = preview.apply(&once, &mut counter());
    let mut amounts: Vec<i64> = after
        .sources
        .ordered()
        .iter()
        .filter_map(|source| source.amounts.of(2026).known())
        .map(|money| money.0)
        .collect();
    amounts.sort_unstable();
    assert_eq!(amounts, [5_000, 10_000, 25_000, 30_000]);
}

#[test]
fn x4_lists_of_other_tongues_and_signs_are_read_to_the_cent() {
    let mut plan = plan();
    let mut about = (*plan.about).clone();
    about.currency = Currency::from_code("CHF");
    about.fiscal_start = schoolweave::plan::FiscalStart::new(1, 1).unwrap();
    about.first_year = Some(2026);
    plan.about = about.into();
    let text = "mandataire2,mandataire,annual_rent,type1,budget2027,budget2027,budget2026,evol\n\
        Sports,Club de voile,\"$6,353,225\",1,309300,309300,250000,<b>+</b>\n\
        Culture,Harmonie,\"$1,870,046\",1,220000,220000,\"243780,15\",<b>-</b>\n\
        Culture,Théâtre,,2,0,0,70000,\n";
    let draft = draft(Subject::Sources, text);
    let preview = Preview::of(&draft, &plan);
    assert!(preview.messages.contains(&Message::SameColumns(1)));
    assert_eq!(draft.years(&plan.about), [(4, 2027), (6, 2026)]);
    let after = apply(&draft, &plan);
    assert_eq!(source(&after, "Harmonie").amounts.of(2026), known(24_378_015));
    assert_eq!(source(&after, "Théâtre").amounts.of(2027), known(0));
    let total = |year: i32| {
        after
            .sources
            .iter()
            .filter_map(|source| source.amounts.of(year).known())
            .map(|money| money.0)
            .sum::<i64>()
    };
    assert_eq!((total(2026), total(2027)), (56_378_015, 52_930_000));
}

#[test]
fn x4_one_time_and_in_kind_are_read_and_unknown_words_kept() {
    let draft_ = draft(
        Subject::Costs,
        "Item,How often,Goal,Amount\nBus,one-time,Read well,10\nClub,sometimes,,20\n",
    );
    let after = apply(&draft_, &plan());
    assert_eq!(line(&after, "Bus").recurrence, Some(Recurrence::OneTime));
    assert_eq!(line(&after, "Bus").notes, "Goal: Read well");
    assert_eq!(line(&after, "Club").notes, "How often: sometimes");
    let mut adds = draft_.clone();
    adds.adds_named = true;
    let after = apply(&adds, &plan());
    assert_eq!(after.goals.len(), 1);
    assert!(line(&after, "Bus").goal.is_some());
    let text =
        "Source,Cash or in-kind,Restricted,Carryover,Amount\nPantry,In-kind,no,,10\nGrant,cash,yes,\"1,000.00\",20\n";
    let sources = draft(Subject::Sources, text);
    assert_eq!(sources.subject(), Subject::Sources, "{:?}", sources.columns());
    let after = apply(&sources, &plan());
    assert_eq!(source(&after, "Pantry").form, Some(SourceForm::InKind));
    assert!(source(&after, "Pantry").unrestricted);
    let grant = source(&after, "Grant");
    assert!(!grant.unrestricted);
    assert_eq!(grant.carry_limit, Some(Money(100_000)));
}
