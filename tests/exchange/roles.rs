//! X4: who does what comes in as roles × people, as a part a row, and as names under parts; nothing is lost or doubled.

use std::collections::BTreeSet;

use schoolweave::exchange::columns::{Scheme, Target};
use schoolweave::exchange::delimited::Delimiter;
use schoolweave::exchange::list::{BadReason, Draft, Fate, Message, Preview, Remark, Subject, Sureness};
use schoolweave::plan::about::PartLabels;
use schoolweave::plan::{
    Assignment, Body, Change, Id, Partner, Person, PersonGroup, Plan, Practice, Rank, Record, Role,
};

use crate::support::{counter, empty, row};

pub const RACI: &str = include_str!("raci.csv");

/// A list as it is read from the partners’ page, where nothing says that it is about roles.
pub fn draft(text: &str) -> Draft {
    Draft::from_file(Subject::Partners, "list.csv", text.as_bytes().to_vec()).unwrap()
}

pub fn brought(draft: &Draft, plan: &Plan) -> Plan {
    Preview::of(draft, plan).apply(plan, &mut counter())
}

/// Who takes which part in which role, as `role: person part`.
pub fn parts(plan: &Plan) -> Vec<String> {
    let name = |assignment: &Assignment| {
        let role = &plan.roles.find(&assignment.role).unwrap().name;
        let person = &plan.people.find(&assignment.person).unwrap().name;
        format!("{role}: {person} {}", assignment.part.as_ref().unwrap().id())
    };
    let parts: BTreeSet<String> = plan.assignments.iter().map(|assignment| name(assignment)).collect();
    assert_eq!(parts.len(), plan.assignments.len(), "a part is there twice");
    parts.into_iter().collect()
}

pub fn role<'a>(plan: &'a Plan, name: &str) -> &'a Role {
    plan.roles.iter().find(|role| role.name == name).unwrap()
}

fn person<'a>(plan: &'a Plan, name: &str) -> &'a Person {
    plan.people.iter().find(|person| person.name == name).unwrap()
}

#[test]
fn x4_a_raci_sheet_is_understood_as_it_stands() {
    let draft = draft(RACI);
    assert_eq!((draft.subject(), draft.scheme()), (Subject::Parts, Scheme::Raci));
    let targets: Vec<_> = draft.columns().iter().map(|column| column.target).collect();
    let person = Target::Person;
    assert_eq!(
        targets,
        [
            Target::Name,
            Target::Practice,
            person,
            person,
            person,
            person,
            person,
            Target::Notes
        ]
    );
    let words: Vec<_> = draft
        .words()
        .iter()
        .map(|word| (word.word.as_str(), word.count, word.meaning.as_str(), word.sure))
        .collect();
    assert_eq!(
        words,
        [
            ("R", 6, "doer", Sureness::Certain),
            ("A", 5, "owner", Sureness::Certain),
            ("C", 3, "consulted", Sureness::Certain),
            ("I", 2, "informed", Sureness::Certain),
            ("✓", 1, "doer", Sureness::Likely),
        ]
    );
    assert_eq!(draft.messages(), [Message::Preamble(2)]);
}

#[test]
fn x4_a_raci_sheet_becomes_roles_people_and_parts() {
    let mut plan = empty();
    let mut center = Partner::new(Id::new("river"), Rank::default());
    center.name = "Riverbend Center".into();
    plan.put(center.into());
    let preview = Preview::of(&draft(RACI), &plan);
    let fates: Vec<_> = preview.rows.iter().map(|row| (row.line, row.fate.clone())).collect();
    assert_eq!(
        fates,
        [
            (5, Fate::Section),
            (6, Fate::Add),
            (7, Fate::Add),
            (8, Fate::Section),
            (9, Fate::Add),
            (10, Fate::Add),
            (11, Fate::Section),
            (12, Fate::Bad(BadReason::Totals)),
            (13, Fate::Bad(BadReason::Legend)),
        ]
    );
    assert!(row(&preview, 9).remarks.contains(&Remark::SeveralOwners(2)));
    let unread = Remark::UnknownLetters {
        column: "Reed, Sam".into(),
        text: "maybe".into(),
    };
    assert_eq!(row(&preview, 10).remarks, [unread]);
    assert_eq!(
        (preview.counts.add, preview.counts.people, preview.counts.bad),
        (4, 5, 2)
    );

    let after = preview.apply(&plan, &mut counter());
    assert_eq!(
        parts(&after),
        [
            "Recruit families: Ben Cole doer",
            "Recruit families: PTA doer",
            "Recruit families: PTA owner",
            "Run the after-school program: Ben Cole owner",
            "Run the after-school program: Dana Kim doer",
            "Run the after-school program: Maria Lopez owner",
            "Run the after-school program: Sam Reed doer",
            "Share the budget: Dana Kim consulted",
            "Share the budget: Dana Kim doer",
            "Share the budget: Maria Lopez owner",
            "Share the budget: PTA informed",
            "Write the yearly plan: Ben Cole doer",
            "Write the yearly plan: Dana Kim consulted",
            "Write the yearly plan: Maria Lopez doer",
            "Write the yearly plan: Maria Lopez owner",
            "Write the yearly plan: PTA consulted",
            "Write the yearly plan: Sam Reed informed",
        ]
    );
    assert_eq!(preview.counts.parts, 17);
    assert_eq!(person(&after, "Maria Lopez").title, "Principal");
    assert_eq!(person(&after, "PTA").group, Some(PersonGroup::Family));
    let dana = person(&after, "Dana Kim");
    assert_eq!(
        (&dana.partner, &dana.group),
        (&Some(Id::new("river")), &Some(PersonGroup::Partner))
    );
    let plan_role = role(&after, "Write the yearly plan");
    assert_eq!(plan_role.practice, Some(Practice::Evidence));
    assert_eq!(plan_role.notes, "Planning\nDraft due in May");
    assert_eq!(
        role(&after, "Recruit families").notes,
        "After-school program\nReed, Sam: maybe"
    );
    // The plan says the parts as the sheet did.
    assert_eq!(after.about.part_labels, Some(PartLabels::Raci));
    let change = Change::between(&plan, &after);
    assert_eq!(change.reversed().apply(&after), plan);
}

#[test]
fn x4_the_same_sheet_again_changes_nothing() {
    let draft = draft(RACI);
    let plan = brought(&draft, &empty());
    let again = Preview::of(&draft, &plan);
    assert!(!again.changes_anything(), "{:#?}", again.rows);
    assert_eq!((again.counts.same, again.counts.parts, again.counts.people), (4, 0, 0));
    assert_eq!(again.apply(&plan, &mut counter()), plan);
}

#[test]
fn x4_markdown_semicolons_and_tables_turned_round_say_the_same() {
    let expected = [
        "Chair: Ana Ruiz owner",
        "Chair: Ben Cole doer",
        "Notes: Ben Cole doer",
        "Notes: Ben Cole owner",
    ];
    for (text, delimiter) in [
        (
            "| Role | Ana Ruiz | **Ben Cole** |\n|---|:-:|---|\n| Chair | A | R |\n| Notes | | A/R |\n",
            Delimiter::Markdown,
        ),
        (
            "Role;\"Ruiz, Ana\";\"Cole, Ben\"\nChair;a;r\nNotes;-;a + r\n",
            Delimiter::Semicolon,
        ),
        (
            "\tAna Ruiz\tBen Cole\nChair\tAccountable\tResponsible\nNotes\t\tAccountable, Responsible\n",
            Delimiter::Tab,
        ),
        (
            "Team member,chair,notes\nAna Ruiz,A,\nBen Cole,R,AR\n",
            Delimiter::Comma,
        ),
        (
            "Role,Person,Part\nChair,Ana Ruiz,A\nChair,Ben Cole,R\nNotes,Ben Cole,A/R\n",
            Delimiter::Comma,
        ),
        (
            "Task,Responsible,Accountable,Consulted\nChair,Ben Cole,Ana Ruiz,\nNotes,\"Cole, Ben\",Ben Cole,n/a\n",
            Delimiter::Comma,
        ),
    ] {
        let draft = draft(text);
        assert_eq!(
            (draft.subject(), draft.listing().delimiter()),
            (Subject::Parts, delimiter),
            "{text}"
        );
        let plan = brought(&draft, &empty());
        let found: Vec<_> = parts(&plan)
            .iter()
            .map(|part| part.replace("chair", "Chair").replace("notes", "Notes"))
            .collect();
        assert_eq!(found, expected, "{text}");
        assert!(!Preview::of(&draft, &plan).changes_anything(), "{text}");
    }
}

#[test]
fn x4_support_in_rasci_is_work_and_unknown_letters_are_kept() {
    let plan = brought(
        &draft("Role,Ana Ruiz,Ben Cole,Cy Dorn\nChair,A,R,S\nNotes,A/Z,R,\n"),
        &empty(),
    );
    let parts = parts(&plan);
    assert!(parts.contains(&"Chair: Cy Dorn doer".to_owned()), "{parts:?}");
    assert_eq!(role(&plan, "Notes").notes, "Ana Ruiz: A/Z");
    assert!(parts.contains(&"Notes: Ana Ruiz owner".to_owned()), "{parts:?}");
}

#[test]
fn x4_a_heading_of_rows_says_what_its_roles_are_for() {
    let mut plan = empty();
    let mut council = Body::new(Id::new("c"), Rank::default());
    council.name = "Site council".into();
    plan.put(council.into());
    let text = "Task,Ana,Ben\nFunding,,\nBudget,A,R\nSite Council,,\nAgenda,R,A\nMinutes,A,\n";
    let after = brought(&draft(text), &plan);
    assert_eq!(role(&after, "Budget").practice, Some(Practice::Funding));
    assert_eq!(role(&after, "Agenda").body, Some(Id::new("c")));
    assert_eq!(
        (
            role(&after, "Minutes").practice.clone(),
            role(&after, "Minutes").notes.as_str()
        ),
        (None, "")
    );
}

#[test]
fn x4_a_role_without_owner_is_brought_in_and_pointed_out() {
    let preview = Preview::of(&draft("Role,Ana Ruiz,Ben Cole\nChair,R,C\nNotes,A,R\n"), &empty());
    assert_eq!(row(&preview, 2).remarks, [Remark::NoOwner]);
    assert_eq!(row(&preview, 3).remarks, []);
    assert_eq!(preview.counts.add, 2);
}

#[test]
fn x4_a_list_of_roles_brings_their_facts_and_owners() {
    let mut plan = empty();
    let mut goal = schoolweave::plan::Goal::new(Id::new("g"), Rank::default());
    goal.name = "Every student reads".into();
    plan.put(goal.into());
    let mut grant = schoolweave::plan::Source::new(Id::new("s"), Rank::default());
    grant.name = "21st CCLC".into();
    plan.put(grant.into());
    let text = "Role;Practice;Goal;Committee;Responsibilities;Hours per week;Strengths needed;Owner;Deputy;Helpers;Term ends;Paid by;Comments\n\
        Reading nights;Evaluation;every student reads;Site team;\"Plan, invite, welcome\";3;Spanish, welcoming;Lopez, Maria;Ben Cole;Ana Ruiz, Cy Dorn;30 June 2027;21st CCLC;new\n\
        Newsletter;marketing;;;;90 min a month;;TBD;;;soon;PTO fund;\n";
    let draft = Draft::from_text(Subject::Roles, "roles", text).unwrap();
    assert_eq!(draft.subject(), Subject::Roles);
    let preview = Preview::of(&draft, &plan);
    assert_eq!(preview.counts.add, 2);
    let after = preview.apply(&plan, &mut counter());
    let nights = role(&after, "Reading nights");
    assert_eq!(
        (nights.practice.clone(), nights.goal.clone()),
        (Some(Practice::Evidence), Some(Id::new("g")))
    );
    assert_eq!(
        (nights.effort.unwrap().0, nights.strengths.len(), nights.paid_by.clone()),
        (780, 2, Some(Id::new("s")))
    );
    assert_eq!(nights.ends.unwrap().to_string(), "2027-06-30");
    assert_eq!(
        (nights.responsibilities.as_str(), nights.notes.as_str()),
        ("Plan, invite, welcome", "Site team\nnew")
    );
    let news = role(&after, "Newsletter");
    assert_eq!(
        (news.vacancy.as_str(), news.effort.unwrap().0, news.paid_by.clone()),
        ("TBD", 90, None)
    );
    assert_eq!(news.notes, "PTO fund\nPractice: marketing\nTerm ends: soon");
    assert_eq!(
        parts(&after),
        [
            "Reading nights: Ana Ruiz doer",
            "Reading nights: Ben Cole deputy",
            "Reading nights: Cy Dorn doer",
            "Reading nights: Maria Lopez owner"
        ]
    );
    let labels: Vec<_> = row(&preview, 3).remarks.iter().map(Remark::message_key).collect();
    assert_eq!(
        labels,
        [
            "import-remark-unknown-word",
            "import-remark-hours-a-month",
            "import-remark-unread",
            "import-remark-not-in-plan"
        ]
    );
    assert!(!Preview::of(&draft, &after).changes_anything());
}

#[test]
fn x4_names_below_a_row_of_groups_are_the_people() {
    let text = "Task,School,,Partners,,Comments\n,Ben Cole,Ana Reyes,Dana Kim,Bo Lind,\n\
                Write the plan,A,R,C,I,Due in May\nRun the program,I,C,A,R,\nRecruit families,R,A,,C,\n";
    let draft = draft(text);
    assert_eq!((draft.subject(), draft.data().len()), (Subject::Parts, 3));
    assert_eq!(draft.messages(), [Message::Preamble(1)]);
    let after = brought(&draft, &empty());
    assert_eq!((after.roles.len(), after.people.len()), (3, 4));
    let names: Vec<_> = after.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Ben Cole", "Ana Reyes", "Dana Kim", "Bo Lind"]);
    // What only the upper row says is still a heading.
    assert_eq!(draft.column_name(0), "Task");
    assert_eq!(draft.column_name(5), "Comments");
}

#[test]
fn x4_people_stand_in_the_order_of_their_columns() {
    let text = "Task\tAna Reyes\tBo Lind\tCy Stone\tDee Park\nBus\t\tC\t\tA\nClub\tA\t\t\tR\nChoir\tI\tA\t\t\n";
    let draft = Draft::from_text(Subject::Parts, "x", text).unwrap();
    let preview = Preview::of(&draft, &empty());
    assert!(
        preview
            .messages
            .contains(&Message::EmptyColumns(vec!["Cy Stone".into()]))
    );
    let named: Vec<_> = preview.named.iter().map(|named| named.name.as_str()).collect();
    assert_eq!(named, ["Ana Reyes", "Bo Lind", "Dee Park"]);
    let after = preview.apply(&empty(), &mut counter());
    let people: Vec<_> = after
        .people
        .ordered()
        .iter()
        .map(|person| person.name.clone())
        .collect();
    assert_eq!(people, ["Ana Reyes", "Bo Lind", "Dee Park"]);
}

#[test]
fn x4_a_sheet_of_two_hundred_people_is_read_whole() {
    let names: Vec<String> = (1..=200).map(|number| format!("Person number {number}")).collect();
    let mut text = format!("Task\t{}\n", names.join("\t"));
    for role in 0..200 {
        let cells: Vec<&str> = (0..200).map(|person| if person == role { "A" } else { "" }).collect();
        text += &format!("Task number {role}\t{}\n", cells.join("\t"));
    }
    let draft = Draft::from_text(Subject::Parts, "x", &text).unwrap();
    let preview = Preview::of(&draft, &empty());
    assert_eq!((preview.counts.people, preview.counts.parts), (200, 200));
    assert!(preview.messages.is_empty(), "{:?}", preview.messages);
}
