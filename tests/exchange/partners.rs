//! X4: an import previews before it changes, can be corrected, loses nothing in silence, and is one step.

use std::collections::BTreeMap;
use std::rc::Rc;

use schoolweave::exchange::columns::{Offer, PlacePart, Target};
use schoolweave::exchange::partners::{
    Answer, BadReason, Draft, Fate, Likely, LikelyBy, MatchedBy, Matching, Message, NameRule, Preview, PreviewRow,
    Remark,
};
use schoolweave::plan::file;
use schoolweave::plan::{
    Change, Day, Goal, GoalStatus, Id, Partner, PartnerKind, Person, PersonGroup, Plan, Rank, Record,
};

const CLUB: &str = include_str!("club.csv");
const UPDATE: &str = include_str!("update.csv");

fn counter() -> impl FnMut() -> Rc<str> {
    let mut given = 0;
    move || {
        given += 1;
        format!("id-{given:04}").into()
    }
}

fn empty() -> Plan {
    Plan::new("plan", "Elmford")
}

fn draft(text: &str) -> Draft {
    Draft::from_file("list.csv", text.as_bytes().to_vec()).unwrap()
}

fn imported(text: &str, plan: &Plan) -> Plan {
    Preview::of(&draft(text), plan).apply(plan, &mut counter())
}

/// The plan after the first list, with ids that begin with `club`.
fn with_club() -> Plan {
    let mut given = 0;
    Preview::of(&draft(CLUB), &empty()).apply(&empty(), &mut || {
        given += 1;
        format!("club-{given}").into()
    })
}

fn partner<'a>(plan: &'a Plan, name: &str) -> &'a Partner {
    plan.partners.iter().find(|partner| partner.name == name).unwrap()
}

fn row(preview: &Preview, line: usize) -> &PreviewRow {
    preview.rows.iter().find(|row| row.line == line).unwrap()
}

#[test]
fn x4_a_list_is_understood_as_it_stands() {
    let draft = draft(CLUB);
    let targets: Vec<_> = draft.columns().iter().map(|column| column.target).collect();
    assert_eq!(
        targets,
        [
            Target::ExternalId,
            Target::Name,
            Target::Kind,
            Target::Website,
            Target::Phone,
            Target::Place(PlacePart::Street),
            Target::Place(PlacePart::City),
            Target::Place(PlacePart::State),
            Target::Place(PlacePart::Postcode),
            Target::ContactName,
            Target::ContactEmail,
            Target::Skip,
        ]
    );
    assert_eq!(draft.columns()[11].offer, Offer::Empty);
    assert_eq!(draft.messages(), [Message::Preamble(2), Message::EmptyColumns(1)]);
    let preview = Preview::of(&draft, &empty());
    assert_eq!(
        (
            preview.counts.rows,
            preview.counts.add,
            preview.counts.double,
            preview.counts.bad,
            preview.counts.people
        ),
        (7, 4, 1, 2, 3)
    );
    assert_eq!(row(&preview, 9).fate, Fate::Double { first: 5 });
}

#[test]
fn x4_a_list_becomes_partners_and_people() {
    let plan = imported(CLUB, &empty());
    assert_eq!(plan.partners.len(), 4);
    let names: Vec<_> = plan
        .partners
        .ordered()
        .iter()
        .map(|partner| partner.name.clone())
        .collect();
    assert_eq!(
        names,
        [
            "Elm Street Boys & Girls Club",
            "Oak Bank",
            "St. Mary’s Parish",
            "Ash Memorial Pool"
        ]
    );
    let club = partner(&plan, "Elm Street Boys & Girls Club");
    assert_eq!(club.kind, Some(PartnerKind::Cbo));
    assert_eq!(club.place, "12 Elm St, Elmford, VT 05401");
    assert_eq!(club.phone, "8025550100");
    assert_eq!(
        club.custom,
        BTreeMap::from([("Partner ID".to_owned(), "elm-club".to_owned())])
    );
    assert_eq!(partner(&plan, "Oak Bank").kind, Some(PartnerKind::Business));
    assert_eq!(
        partner(&plan, "St. Mary’s Parish").place,
        "1 Church St, Suite 2, Elmford, VT 05402"
    );
    let mut people: Vec<_> = plan
        .people
        .iter()
        .map(|person| (person.name.as_str(), person.partner.as_ref()))
        .collect();
    people.sort();
    let st_mary = &partner(&plan, "St. Mary’s Parish").id;
    assert_eq!(
        people,
        [
            ("Ana Boldt", Some(&club.id)),
            ("Bo Lind", Some(st_mary)),
            ("Cy Dorn", Some(&club.id))
        ]
    );
    assert!(
        plan.people
            .iter()
            .all(|person| person.group == Some(PersonGroup::Partner))
    );
    assert!(plan.people.iter().all(|person| person.email.contains('@')));
}

#[test]
fn x4_the_same_list_again_changes_nothing() {
    let plan = with_club();
    let preview = Preview::of(&draft(CLUB), &plan);
    assert_eq!(
        (preview.counts.same, preview.counts.double, preview.counts.bad),
        (4, 1, 2)
    );
    assert!(!preview.changes_anything());
    assert_eq!(preview.apply(&plan, &mut counter()), plan);
}

#[test]
fn x4_partners_are_found_again_by_id_then_by_name() {
    let plan = with_club();
    let preview = Preview::of(&draft(UPDATE), &plan);
    let fate = |line: usize| row(&preview, line).fate.clone();
    let id = |name: &str| partner(&plan, name).id.clone();
    assert_eq!(
        fate(2),
        Fate::Update {
            partner: id("Elm Street Boys & Girls Club"),
            by: MatchedBy::Id
        }
    );
    assert_eq!(
        fate(3),
        Fate::Update {
            partner: id("Oak Bank"),
            by: MatchedBy::Id
        }
    );
    // The id says one thing and the name quite another: that is asked.
    let pool = Likely {
        partner: id("Ash Memorial Pool"),
        name: "Ash Memorial Pool".into(),
        by: LikelyBy::Id,
    };
    assert_eq!(fate(4), Fate::Add { likely: vec![pool] });
    assert_eq!(
        fate(5),
        Fate::Update {
            partner: id("St. Mary’s Parish"),
            by: MatchedBy::Name
        }
    );
    let Fate::Add { likely } = fate(6) else { panic!() };
    assert_eq!(
        (likely[0].name.as_str(), likely[0].by),
        ("Oak Bank", LikelyBy::NearName)
    );
    assert_eq!((preview.counts.linked, preview.counts.questions), (3, 2));
}

#[test]
fn x4_an_update_says_what_differs_and_keeps_what_it_must() {
    let plan = with_club();
    let preview = Preview::of(&draft(UPDATE), &plan);
    let club = row(&preview, 2);
    let labels: Vec<_> = club.changes.iter().map(|change| change.label).collect();
    // The number is the same, written differently; the word for the kind is not known.
    assert_eq!(labels, ["field-agreement-expires", "field-partners-notes"]);
    assert_eq!(
        club.remarks,
        [
            Remark::OtherName("Elm Street Club".into()),
            Remark::KindKept("Camp".into())
        ]
    );
    let ambiguous = Remark::AmbiguousDay {
        column: "Agreement end".into(),
        text: "2/3/2027".into(),
        day: Day::new(2027, 2, 3).unwrap(),
    };
    assert_eq!(row(&preview, 5).remarks, [ambiguous]);
    let unread = Remark::Unread {
        column: "Agreement end".into(),
        text: "soon".into(),
    };
    assert_eq!(row(&preview, 6).remarks, [unread]);

    let after = preview.apply(&plan, &mut counter());
    let club = partner(&after, "Elm Street Boys & Girls Club");
    assert_eq!(club.kind, Some(PartnerKind::Cbo));
    assert_eq!(club.notes, "Meets \"Mondays\"; 4 pm");
    assert_eq!(club.agreement.as_ref().unwrap().expires, Day::new(2027, 6, 30));
    assert_eq!(club.website, "www.elmclub.example");
    assert_eq!(partner(&after, "Oak Bank").phone, "8025550111");
    assert_eq!(partner(&after, "Oak Bank Elmford").notes, "Agreement end: soon");
}

#[test]
fn x4_each_question_can_be_answered() {
    let plan = with_club();
    let mut draft = draft(UPDATE);
    let bank = partner(&plan, "Oak Bank").id.clone();
    draft.set_answer(4, Some(Answer::Leave));
    draft.set_answer(6, Some(Answer::Update(bank.clone())));
    draft.set_answer(5, Some(Answer::AddNew));
    let preview = Preview::of(&draft, &plan);
    assert_eq!(row(&preview, 4).fate, Fate::Left);
    assert_eq!(row(&preview, 5).fate, Fate::Add { likely: Vec::new() });
    // An earlier row is about the bank already.
    assert_eq!(row(&preview, 6).fate, Fate::Double { first: 3 });
    assert_eq!(
        (preview.counts.questions, preview.counts.left, preview.counts.add),
        (0, 1, 1)
    );
    draft.set_answer(4, None);
    assert!(row(&Preview::of(&draft, &plan), 4).is_a_question());
    draft.names = NameRule::Take;
    let after = Preview::of(&draft, &plan).apply(&plan, &mut counter());
    assert_eq!(after.partners.find(&Id::new("club-1")).unwrap().name, "Elm Street Club");
    draft.matching = Matching::Never;
    assert_eq!(Preview::of(&draft, &plan).counts.questions, 0);
    draft.matching = Matching::Name;
    let by_name = Preview::of(&draft, &plan);
    assert_eq!(by_name.counts.linked, 0);
    assert!(matches!(&row(&by_name, 2).fate, Fate::Add { likely } if likely[0].by == LikelyBy::NearName));
}

#[test]
fn x4_surplus_columns_are_shown_and_kept_on_request() {
    let plan = with_club();
    let mut draft = draft(UPDATE);
    assert!(draft.messages().contains(&Message::Surplus(vec!["Colour".into()])));
    assert!(
        !Preview::of(&draft, &plan)
            .apply(&plan, &mut counter())
            .partners
            .iter()
            .any(|partner| partner.custom.contains_key("Colour"))
    );
    draft.keep_surplus(Target::Custom);
    let after = Preview::of(&draft, &plan).apply(&plan, &mut counter());
    assert_eq!(partner(&after, "Elm Street Boys & Girls Club").custom["Colour"], "red");
    draft.set_target(6, Target::Notes);
    let after = Preview::of(&draft, &plan).apply(&plan, &mut counter());
    assert_eq!(
        partner(&after, "Oak Bank Elmford").notes,
        "Agreement end: soon\nColour: blue"
    );
}

#[test]
fn x4_bad_rows_are_listed_by_line_and_can_be_saved() {
    let preview = Preview::of(&draft(CLUB), &empty());
    let bad: Vec<_> = preview
        .rows
        .iter()
        .filter(|row| matches!(row.fate, Fate::Bad(_)))
        .map(|row| (row.line, row.fate.clone()))
        .collect();
    assert_eq!(
        bad,
        [(10, Fate::Bad(BadReason::NoName)), (12, Fate::Bad(BadReason::Totals))]
    );
    let written = preview.write_bad_rows("Line", "Reason", &|reason| format!("{reason:?}"));
    assert_eq!(
        written,
        "\u{feff}Line,Reason,Partner ID,Organization,Org Type,Website,Phone,Street,City,State,ZIP,Contact,Contact email,Fax\r\n\
         10,NoName,,,nonprofit,,8025550199,,,,,,,\r\n\
         12,Totals,Total,4,,,,,,,,,,\r\n"
    );
}

#[test]
fn x4_an_import_is_one_change_that_can_be_taken_back() {
    let plan = with_club();
    let bytes = |plan: &Plan| file::content_hash(plan);
    let before = bytes(&plan);
    let preview = Preview::of(&draft(UPDATE), &plan);
    assert_eq!(bytes(&plan), before, "a preview changes nothing");
    let after = preview.apply(&plan, &mut counter());
    let change = Change::between(&plan, &after);
    assert!(!change.is_empty());
    assert_eq!(change.reversed().apply(&after), plan);
}

#[test]
fn a_plan_that_changed_meanwhile_is_looked_at_anew() {
    let plan = with_club();
    let preview = Preview::of(&draft(UPDATE), &plan);
    let bank = partner(&plan, "Oak Bank").id.clone();
    let mut later = plan.clone();
    later.remove(&(&bank).into());
    let after = preview.apply(&later, &mut counter());
    assert_eq!(after, Preview::of(&draft(UPDATE), &later).apply(&later, &mut counter()));
    assert_ne!(partner(&after, "Oak Bank").id, bank);
}

#[test]
fn people_are_found_again_by_email_or_name() {
    let plan = with_club();
    let text = "Organization,Contact,Contact email,Contact title,School contact\n\
                St. Mary's Parish,Bo Lindgren,BO@stmary.example,Pastor,Ms. Ruiz\n\
                Elm Street Boys & Girls Club,ana boldt,,Director,ms ruiz\n";
    let preview = Preview::of(&draft(text), &plan);
    assert_eq!((preview.counts.update, preview.counts.people), (2, 1));
    let after = preview.apply(&plan, &mut counter());
    let person = |name: &str| -> Person { (**after.people.iter().find(|person| person.name == name).unwrap()).clone() };
    assert_eq!(person("Bo Lind").title, "Pastor");
    assert_eq!(
        (person("Ana Boldt").title.as_str(), person("Ana Boldt").email.as_str()),
        ("Director", "ana@elmclub.example")
    );
    let ruiz = person("Ms. Ruiz");
    assert_eq!(
        (ruiz.group.clone(), ruiz.partner.clone()),
        (Some(PersonGroup::School), None)
    );
    assert!(
        after
            .partners
            .iter()
            .filter(|partner| partner.holder.as_ref() == Some(&ruiz.id))
            .count()
            == 2
    );
}

#[test]
fn goals_are_added_only_when_asked_for() {
    let mut plan = empty();
    let mut goal = Goal::new(Id::new("g"), Rank::default());
    goal.name = "Every student reads".into();
    plan.put(goal.into());
    let mut draft = draft("Organization;Goals\nElm Club;every student reads, Safe streets\n");
    let preview = Preview::of(&draft, &plan);
    assert_eq!(preview.rows[0].remarks, [Remark::UnknownGoal("Safe streets".into())]);
    let after = preview.apply(&plan, &mut counter());
    let club = partner(&after, "Elm Club");
    assert_eq!(
        (club.goals.len(), club.notes.as_str(), after.goals.len()),
        (1, "Safe streets", 1)
    );
    draft.add_goals = true;
    let preview = Preview::of(&draft, &plan);
    assert_eq!(preview.counts.goals, 1);
    let after = preview.apply(&plan, &mut counter());
    let club = partner(&after, "Elm Club");
    let added = after.goals.iter().find(|goal| goal.name == "Safe streets").unwrap();
    assert_eq!(
        (club.goals.len(), club.notes.as_str(), added.status.clone()),
        (2, "", Some(GoalStatus::Draft))
    );
    assert!(club.goals.contains(&added.id));
}

#[test]
fn a_contact_without_a_name_is_the_office() {
    let plan = imported(
        "Organization,Contact email,Contact phone\nElm Club,hi@elm.example,802-555-0100\n",
        &empty(),
    );
    let club = partner(&plan, "Elm Club");
    assert_eq!(
        (club.email.as_str(), club.phone.as_str(), plan.people.len()),
        ("hi@elm.example", "802-555-0100", 0)
    );
}

#[test]
fn x5_markup_and_formulas_are_text() {
    let hostile = "<img src=x onerror=alert(1)>";
    let text = format!("Organization,Website,Notes\n{hostile},javascript:alert(1),'=cmd|' /C calc'!A0\n");
    let mut draft = draft(&text);
    // The cells contradict the heading, so that it is not believed unless one says so.
    assert_eq!(draft.columns()[1].target, Target::Skip);
    draft.set_target(1, Target::Website);
    let plan = Preview::of(&draft, &empty()).apply(&empty(), &mut counter());
    let club = partner(&plan, hostile);
    assert_eq!(
        (club.website.as_str(), club.notes.as_str()),
        ("javascript:alert(1)", "=cmd|' /C calc'!A0")
    );
}

#[test]
fn pasted_cells_are_a_list_as_well() {
    let draft = Draft::from_text("pasted", "Name\tType\tNotes\r\nElm Club\tnonprofit\t\"a\nb\"\r\n").unwrap();
    let plan = Preview::of(&draft, &empty()).apply(&empty(), &mut counter());
    assert_eq!(partner(&plan, "Elm Club").notes, "a\nb");
    let names = Draft::from_text("pasted", "Elm Club\nOak Bank\nAsh School\n").unwrap();
    assert_eq!(Preview::of(&names, &empty()).counts.add, 3);
}

#[test]
fn without_a_column_of_names_nothing_is_brought_in() {
    let mut draft = draft(CLUB);
    draft.set_target(1, Target::Skip);
    let preview = Preview::of(&draft, &empty());
    assert!(preview.messages.contains(&Message::NoName));
    assert!(preview.rows.is_empty() && !preview.changes_anything());
}

#[test]
fn a_long_list_comes_in_whole() {
    let mut text = String::from("id,Organization,Type,Contact\n");
    for number in 0..2_000 {
        text.push_str(&format!(
            "x{number},Partner {} of ward {number},nonprofit,Ana {number}\n",
            number % 7
        ));
    }
    let plan = imported(&text, &empty());
    assert_eq!((plan.partners.len(), plan.people.len()), (2_000, 2_000));
    let again = Preview::of(&draft(&text), &plan);
    assert_eq!(again.counts.same, 2_000);
}
