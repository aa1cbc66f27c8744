//! X4: a list about roles names committees and teams as well as people; these take their parts as a whole.

use schoolweave::exchange::list::{Answer, Draft, Fate, Named, Preview, Remark, Subject};
use schoolweave::plan::{Body, Id, Part, Person, Plan, Rank, Record, Role};

use crate::roles::{brought, draft, parts, role};
use crate::support::{counter, empty, row};

fn with(bodies: &[(&str, &str)]) -> Plan {
    let mut plan = empty();
    for (id, name) in bodies {
        let mut body = Body::new(Id::new(*id), Rank::default());
        body.name = (*name).into();
        plan.put(body.into());
    }
    plan
}

/// What a committee or team is in a role as a whole.
fn whole(role: &Role, body: &str) -> Vec<Part> {
    role.parts_of_body(&Id::new(body)).into_iter().collect()
}

fn named<'a>(preview: &'a Preview, name: &str) -> &'a Named {
    preview.named.iter().find(|named| named.name == name).unwrap()
}

fn body_id(id: &str) -> Option<Id<Body>> {
    Some(Id::new(id))
}

const MOCHA: &str = "Role,Ana Ruiz,SITE  team,Family council\nBudget,O,A,C/I\nClub,H,I,\nTrips,O,,H\nBoard night,,O,\n";

#[test]
fn x4_a_column_that_is_a_committee_of_the_plan_gives_it_its_parts_as_a_whole() {
    let plan = with(&[("site", "Site Team"), ("family", "Family council")]);
    let preview = Preview::of(&draft(MOCHA), &plan);
    let known = |name: &str| named(&preview, name).body.as_ref().map(|body| body.name.clone());
    assert_eq!(known("SITE team"), Some("Site Team".into()));
    assert_eq!(known("Family council"), Some("Family council".into()));
    assert!(
        preview
            .named
            .iter()
            .all(|named| !named.is_group && named.likely.is_empty())
    );
    assert_eq!(
        (preview.counts.people, preview.counts.bodies, preview.counts.parts),
        (1, 0, 7)
    );

    let after = preview.apply(&plan, &mut counter());
    assert_eq!(after.people.len(), 1);
    assert_eq!(
        parts(&after),
        ["Budget: Ana Ruiz owner", "Club: Ana Ruiz doer", "Trips: Ana Ruiz owner"]
    );
    assert_eq!(whole(role(&after, "Budget"), "site"), [Part::Approver]);
    assert_eq!(
        whole(role(&after, "Budget"), "family"),
        [Part::Consulted, Part::Informed]
    );
    assert_eq!(whole(role(&after, "Club"), "site"), [Part::Informed]);
    assert_eq!(role(&after, "Budget").body, None);

    // The same list again has nothing new to say.
    let again = Preview::of(&draft(MOCHA), &after);
    assert!(!again.changes_anything());
    assert!(again.rows.iter().all(|row| matches!(row.fate, Fate::Same { .. })));
}

#[test]
fn x4_a_committee_that_leads_or_does_it_is_the_one_whose_role_it_is() {
    let mut plan = with(&[("site", "Site team"), ("family", "Family council")]);
    let mut trips = Role::new(Id::new("t"), Rank::default());
    trips.name = "Trips".into();
    trips.body = body_id("site");
    plan.put(trips.into());
    let preview = Preview::of(&draft(MOCHA), &plan);
    let leads = Remark::BodyLeads {
        name: "Site team".into(),
        owns: true,
    };
    assert!(leads.is_notable() && row(&preview, 5).remarks.contains(&leads));
    assert!(row(&preview, 5).remarks.contains(&Remark::NoOwner));
    // Another one's role stays that one's, which is said.
    let elsewhere = Remark::BodyElsewhere {
        name: "Family council".into(),
        body: "Site team".into(),
    };
    assert_eq!(row(&preview, 4).remarks, [elsewhere]);
    let after = preview.apply(&plan, &mut counter());
    assert_eq!(role(&after, "Board night").body, body_id("site"));
    assert_eq!(role(&after, "Trips").body, body_id("site"));
    assert_eq!(whole(role(&after, "Board night"), "site"), []);

    // Whoever does it is told quietly.
    let preview = Preview::of(&draft("Role,Ana Ruiz,Site team\nClub,O,H\n"), &plan);
    let does = Remark::BodyLeads {
        name: "Site team".into(),
        owns: false,
    };
    assert!(!does.is_notable());
    assert_eq!(row(&preview, 2).remarks, [does]);
}

#[test]
fn x4_in_raci_a_committee_that_is_accountable_says_yes_or_no_as_well() {
    let plan = with(&[("site", "Site team")]);
    let after = brought(&draft("Role,Ana Ruiz,Site team\nBudget,R,A\nClub,A/R,C\n"), &plan);
    assert_eq!(whole(role(&after, "Budget"), "site"), [Part::Approver]);
    assert_eq!(role(&after, "Budget").body, body_id("site"));
    assert_eq!(whole(role(&after, "Club"), "site"), [Part::Consulted]);
}

#[test]
fn x4_a_group_stands_in_for_nobody() {
    let plan = with(&[("site", "Site team")]);
    let list = "Role,Owner,Deputy,Consulted\nBudget,Ana Ruiz,Site team,\nClub,Ana Ruiz,,\n";
    let draft = Draft::from_text(Subject::Roles, "roles", list).unwrap();
    let preview = Preview::of(&draft, &plan);
    assert_eq!(row(&preview, 2).remarks, [Remark::BodyDeputy("Site team".into())]);
    let after = preview.apply(&plan, &mut counter());
    let budget = role(&after, "Budget");
    assert_eq!((budget.body.as_ref(), budget.notes.as_str()), (None, "Site team"));
}

#[test]
fn x4_columns_of_names_name_committees_too_though_they_hold_an_and() {
    let plan = with(&[("well", "Health and wellness team"), ("site", "Site team")]);
    let list = "Role,Owner,Approved by,Consulted,Informed\n\
        Clinic,Ana Ruiz,Site team,\"Health and wellness team; Ben Cole\",Site team and Ben Cole\n";
    let after = brought(&draft(list), &plan);
    let clinic = role(&after, "Clinic");
    assert_eq!(whole(clinic, "site"), [Part::Approver, Part::Informed]);
    assert_eq!(whole(clinic, "well"), [Part::Consulted]);
    assert_eq!(
        parts(&after),
        [
            "Clinic: Ana Ruiz owner",
            "Clinic: Ben Cole consulted",
            "Clinic: Ben Cole informed"
        ]
    );
}

fn likely(preview: &Preview, name: &str) -> Vec<String> {
    let likely = named(preview, name).likely.iter();
    likely.map(|likely| likely.name.clone()).collect()
}

#[test]
fn x4_near_names_of_committees_are_offered_and_what_sounds_like_a_group_is_said() {
    let plan = with(&[("site", "Site leadership team"), ("family", "Family council")]);
    let mut draft = draft("Role,Ana Ruiz,SLT,Site team,Familly council,PTA\nBudget,O,A,C,I,I\n");
    let preview = Preview::of(&draft, &plan);
    assert_eq!(likely(&preview, "SLT"), ["Site leadership team"]);
    assert_eq!(likely(&preview, "Site team"), ["Site leadership team"]);
    assert_eq!(likely(&preview, "Familly council"), ["Family council"]);
    assert_eq!(likely(&preview, "PTA"), [""; 0]);
    let groups: Vec<_> = preview.named.iter().map(|named| named.is_group).collect();
    assert_eq!(groups, [false, true, true, true, true]);
    // Unless it is said, they come in as they did.
    assert_eq!((preview.counts.people, preview.counts.bodies), (5, 0));

    draft.set_answer_of_name("slt", Answer::Update((&Id::<Body>::new("site")).into()));
    draft.set_answer_of_name("site team", Answer::Leave);
    draft.set_answer_of_name("familly council", Answer::Update((&Id::<Body>::new("family")).into()));
    draft.set_answer_of_name("pta", Answer::AddBody);
    let preview = Preview::of(&draft, &plan);
    assert_eq!((preview.counts.people, preview.counts.bodies), (1, 1));
    let after = preview.apply(&plan, &mut counter());
    let budget = role(&after, "Budget");
    assert_eq!(whole(budget, "site"), [Part::Approver]);
    assert_eq!(whole(budget, "family"), [Part::Informed]);
    let pta = after.bodies.iter().find(|body| body.name == "PTA").unwrap();
    assert_eq!(whole(budget, pta.id.as_str()), [Part::Informed]);
    assert!(!pta.id.as_str().contains("import"));
    assert_eq!(after.people.len(), 1);
}

#[test]
fn x4_a_committee_of_the_plan_can_be_a_person_after_all_or_be_left_out() {
    let plan = with(&[("site", "Site team")]);
    let mut draft: Draft = draft("Role,Ana Ruiz,Site team\nBudget,O,A\n");
    draft.set_answer_of_name("site team", Answer::AddNew);
    let preview = Preview::of(&draft, &plan);
    assert_eq!(
        named(&preview, "Site team")
            .body
            .as_ref()
            .map(|body| body.name.as_str()),
        Some("Site team")
    );
    let after = preview.apply(&plan, &mut counter());
    assert_eq!(parts(&after), ["Budget: Ana Ruiz owner", "Budget: Site team approver"]);
    assert_eq!(whole(role(&after, "Budget"), "site"), []);
    // A person of the same name is offered beside it.
    let mut with_person = plan.clone();
    let mut person = Person::new(Id::new("p"), Rank::default());
    person.name = "Site team".into();
    with_person.put(person.into());
    draft.set_answer_of_name("site team", Answer::Leave);
    let after = brought(&draft, &plan);
    assert_eq!(parts(&after), ["Budget: Ana Ruiz owner"]);
    assert_eq!(whole(role(&after, "Budget"), "site"), []);
    let fresh = crate::roles::draft("Role,Ana Ruiz,Site team\nBudget,O,A\n");
    let preview = Preview::of(&fresh, &with_person);
    assert_eq!(likely(&preview, "Site team"), ["Site team"]);
}
