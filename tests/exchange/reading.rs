//! X4, X5: a list is understood as it stands, and loses nothing in silence.

use schoolweave::sorted::SortedMap;

use schoolweave::exchange::columns::{Offer, PlacePart, Target};
use schoolweave::exchange::list::{BadReason, Draft, Fate, Message, Preview, Remark, Subject};
use schoolweave::plan::{Goal, GoalStatus, Id, PartnerKind, PersonGroup, Rank, Record};

use crate::support::{CLUB, UPDATE, counter, draft, empty, imported, partner, row, with_club};

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
    assert_eq!(
        draft.messages(),
        [Message::Preamble(2), Message::EmptyColumns(vec!["Fax".into()])]
    );
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
        SortedMap::from([("Partner ID".to_owned(), "elm-club".to_owned())])
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
    assert_eq!(
        partner(&after, "Elm Street Boys & Girls Club")
            .custom
            .get("Colour")
            .map(String::as_str),
        Some("red")
    );
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
    draft.adds_named = true;
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
    let draft = Draft::from_text(
        Subject::Partners,
        "pasted",
        "Name\tType\tNotes\r\nElm Club\tnonprofit\t\"a\nb\"\r\n",
    )
    .unwrap();
    let plan = Preview::of(&draft, &empty()).apply(&empty(), &mut counter());
    assert_eq!(partner(&plan, "Elm Club").notes, "a\nb");
    let names = Draft::from_text(Subject::Partners, "pasted", "Elm Club\nOak Bank\nAsh School\n").unwrap();
    assert_eq!(Preview::of(&names, &empty()).counts.add, 3);
}

#[test]
fn without_a_column_of_names_nothing_is_brought_in() {
    let mut draft = draft(CLUB);
    draft.set_target(1, Target::Skip);
    let preview = Preview::of(&draft, &empty());
    assert!(preview.messages.contains(&Message::NoName(Subject::Partners)));
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
