//! X4: what is odd in budgets and lists of awards is told, and nothing of it is lost: headings between the rows, sums under
//! any name, chances as fractions, and the page's own words.

use schoolweave::exchange::list::{Answer, BadReason, Draft, Fate, Message, Preview, Remark, Subject};
use schoolweave::plan::source::Eligibility;
use schoolweave::plan::{CostCategory, CostLine, Id, PerMille, Plan, Rank, Record, Source, Verdict};

use crate::support::{counter, empty, row};

fn draft(subject: Subject, text: &str) -> Draft {
    Draft::from_file(subject, "list.csv", text.as_bytes().to_vec()).unwrap()
}

fn apply(draft: &Draft, plan: &Plan) -> Plan {
    Preview::of(draft, plan).apply(plan, &mut counter())
}

fn fates(preview: &Preview) -> Vec<Fate> {
    preview.rows.iter().map(|row| row.fate.clone()).collect()
}

#[test]
fn x4_rows_with_a_name_alone_head_the_rows_with_amounts_below_them() {
    let text = "Item,Budget\nSalaries & benefits,\nCoordinator,88000\nTutors,27000\nTransportation,\nBus,16480\nTotal,131480\n";
    let draft_ = draft(Subject::Costs, text);
    let preview = Preview::of(&draft_, &empty());
    assert_eq!(
        fates(&preview),
        [
            Fate::Section,
            Fate::Add,
            Fate::Add,
            Fate::Section,
            Fate::Add,
            Fate::Bad(BadReason::Totals),
        ]
    );
    // They want a look, and can be lines after all.
    assert!(row(&preview, 2).needs_a_look() && row(&preview, 2).asks());
    let after = apply(&draft_, &empty());
    assert_eq!(after.cost_lines.len(), 3);
    let tags = |plan: &Plan, name: &str| -> Vec<String> {
        let line = plan.cost_lines.iter().find(|line| line.name == name).unwrap();
        line.tags.iter().cloned().collect()
    };
    assert_eq!(tags(&after, "Bus"), ["Transportation"], "what headed it is kept");
    let mut as_line = draft_.clone();
    as_line.set_answer(5, Some(Answer::AddNew));
    assert_eq!(apply(&as_line, &empty()).cost_lines.len(), 4);

    // Headings over headings, and one over nothing, which is a line and says so.
    let text = "Item,Budget\nCosts of staff,\nSchool,\nTutors,27000\nBus,16480\nClub,5\nPrepared by Nora,\n";
    let preview = Preview::of(&draft(Subject::Costs, text), &empty());
    let expected = [Fate::Section, Fate::Section, Fate::Add, Fate::Add, Fate::Add, Fate::Add];
    assert_eq!(fates(&preview), expected);
    assert_eq!(row(&preview, 7).remarks, [Remark::OnlyName]);
    assert!(row(&preview, 7).needs_a_look());
    // Where most rows have no amounts yet, they are lines.
    let text = "Item,Budget\nTutors,\nBus,\nClub,5\nCamp,\n";
    let preview = Preview::of(&draft(Subject::Costs, text), &empty());
    assert_eq!(fates(&preview), [Fate::Add, Fate::Add, Fate::Add, Fate::Add]);
    assert!(preview.rows.iter().all(|row| row.remarks.is_empty()));
    // A category heads rows as before, until its sum.
    let text = "Item,Budget\nPersonnel,\nTutors,27000\nAides,3000\nTotal personnel,30000\nBus,16480\n";
    let after = apply(&draft(Subject::Costs, text), &empty());
    let category = |name: &str| {
        let line = after.cost_lines.iter().find(|line| line.name == name).unwrap();
        line.category.clone()
    };
    assert_eq!(category("Aides"), Some(CostCategory::Personnel));
    assert_eq!(category("Bus"), None);
}

#[test]
fn x4_a_sum_under_any_name_is_pointed_out() {
    let text = "Posten,2026-27,2027-28\nLehrer,100,110\nHelfer,50,60\nPersonal zusammen,150,170\nBus,7,8\n";
    let mut list = draft(Subject::Costs, text);
    let preview = Preview::of(&list, &empty());
    assert_eq!(row(&preview, 4).remarks, [Remark::LooksLikeSum]);
    assert!(row(&preview, 4).asks());
    list.set_answer(4, Some(Answer::Leave));
    assert_eq!(apply(&list, &empty()).cost_lines.len(), 3);
    // One row is no sum of another.
    let text = "Item,Amount\nBus,100\nClub,100\n";
    let preview = Preview::of(&draft(Subject::Costs, text), &empty());
    assert!(preview.rows.iter().all(|row| row.remarks.is_empty()));
}

fn chances(draft: &Draft) -> Vec<Option<u16>> {
    let after = apply(draft, &empty());
    let sources = after.sources.ordered();
    let chances = sources
        .iter()
        .map(|source| source.probability.map(PerMille::thousandths));
    chances.collect()
}

#[test]
fn x4_chances_as_fractions_are_read_as_such_and_said() {
    let of = |cells: &str| {
        let rows = cells.split(' ').enumerate();
        let rows: String = rows
            .map(|(place, cell)| format!("Award {place};\"{cell}\";5\n"))
            .collect();
        draft(Subject::Sources, &format!("Source;Chance;Amount\n{rows}"))
    };
    for (cells, read, is_said) in [
        ("0,6 0,25 1", [Some(600), Some(250), Some(1000)], true),
        ("0.6 0 1", [Some(600), Some(0), Some(1000)], true),
        ("0.6 75% 1", [Some(600), Some(750), Some(1000)], true),
        ("60 25 0", [Some(600), Some(250), Some(0)], false),
        ("60% 0.5% 1%", [Some(600), Some(5), Some(10)], false),
    ] {
        let list = of(cells);
        assert_eq!(chances(&list), read, "{cells}");
        let preview = Preview::of(&list, &empty());
        assert_eq!(preview.messages.contains(&Message::Fractions), is_said, "{cells}");
        assert!(preview.rows.iter().all(|row| row.remarks.is_empty()), "{cells}");
    }
    // Among percentages one that may be a fraction is pointed out, and it can be said what it is.
    let mut list = of("60 0.6 40");
    let preview = Preview::of(&list, &empty());
    assert_eq!(
        row(&preview, 3).remarks,
        [Remark::SmallShare {
            column: "Chance".into(),
            text: "0.6".into(),
            share: PerMille::of(6),
            meant: PerMille::of(600),
        }]
    );
    assert!(row(&preview, 3).needs_a_look());
    assert_eq!(
        preview.shares.as_ref().unwrap().example,
        ("0.6".to_owned(), PerMille::of(6))
    );
    list.set_fractions(true);
    assert_eq!(chances(&list), [Some(600), Some(600), Some(400)]);
    assert!(
        Preview::of(&list, &empty())
            .rows
            .iter()
            .all(|row| row.remarks.is_empty())
    );
    // Fractions by the look of them can be percent after all.
    let mut list = of("0.6 0.2 1");
    list.set_fractions(false);
    assert_eq!(chances(&list), [Some(6), Some(2), Some(10)]);
    assert!(!Preview::of(&list, &empty()).messages.contains(&Message::Fractions));
}

#[test]
fn x4_the_pages_own_words_of_what_may_pay_are_read() {
    let mut plan = empty();
    for name in ["Bus", "Coordinator, full time", "Club", "Camp"] {
        let mut line = CostLine::new(Id::new(name), Rank::default());
        line.name = name.into();
        plan.put(line.into());
    }
    let text = "Name,May pay for,\"Chance, in percent\"\n\
        Grant,\"Coordinator, full time, May pay, District plan, section 4; Bus, May pay, on a condition, for field trips; \
        Club, May not pay; Choir, May pay\",30% usual\n";
    let list = draft(Subject::Sources, text);
    let preview = Preview::of(&list, &plan);
    let after = apply(&list, &plan);
    let grant: &Source = after.sources.iter().next().unwrap();
    assert_eq!(grant.probability, None, "what is usual was not said");
    let said = |line: &str| grant.eligibility(&Id::new(line)).cloned().unwrap_or_default();
    let coordinator = said("Coordinator, full time");
    assert_eq!(coordinator.verdict, Some(Verdict::Yes));
    assert_eq!(coordinator.note, "District plan, section 4");
    assert_eq!(said("Bus").verdict, Some(Verdict::Conditional));
    assert_eq!(said("Bus").note, "for field trips");
    assert_eq!(said("Club").verdict, Some(Verdict::No));
    assert_eq!(said("Camp"), Eligibility::default());
    // A line that is not in the plan is kept and told.
    assert!(grant.notes.contains("Choir"), "{}", grant.notes);
    assert!(
        row(&preview, 2)
            .remarks
            .iter()
            .any(|remark| matches!(remark, Remark::NotInPlan { .. }))
    );
    // Once more it changes nothing, also where what is written is partly a citation.
    let mut cited = after.clone();
    let mut source = grant.clone();
    for entry in &mut source.eligible {
        if entry.line == Id::new("Coordinator, full time") {
            entry.note = "District plan".into();
            entry.citation = "section 4".into();
        }
    }
    cited.put(source.into());
    assert!(!Preview::of(&list, &cited).changes_anything());
}
