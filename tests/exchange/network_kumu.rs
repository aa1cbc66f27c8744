//! Kumu's own files, written by hand after its guides: blueprints, the export of a project, sheets.

use schoolweave::exchange::network::{Incoming, LeftOut, Outcome, Said, SchoolBy, TieFate, WhyLeft};
use schoolweave::plan::tie::Direction;
use schoolweave::plan::{Id, Partner, PartnerKind, Plan, Rank, Record, Tie, TieEnd, TieKind, TieLevel};

use crate::network::{brought, check, incoming, new_id};
use crate::support::partner;

/// As an export has it: attributes by themselves, and beside the data everything that makes up a project.
const PROJECT: &str = r##"{
  "version": "1",
  "name": "Elmford Network",
  "elements": [
    {"_id": "elem-school", "attributes": {"label": "Elm School", "element type": "School"}},
    {"_id": "elem-clinic", "pinned": true, "attributes": {"label": "Riverside Clinic", "element type": "Health",
      "description": "Runs the **school** clinic.\n<img src=x onerror=alert(1)>", "tags": ["dental", "vision"],
      "Revenue": 1200000, "website": "https://clinic.example", "image": null, "opening": {"a": [1, 2]}}},
    {"_id": "elem-bank", "attributes": {"label": "Oak Bank", "element type": "Lender", "Revenue": "large", "id": "B-1"}},
    {"_id": "elem-none", "attributes": {"element type": "Health"}}
  ],
  "connections": [
    {"_id": "conn-1", "direction": "mutual", "delayed": false, "reversed": false, "from": "elem-school", "to": "elem-clinic",
      "attributes": {"connection type": "Referral", "strength": 3, "tags": ["weekly"], "description": "Since 2019"}},
    {"_id": "conn-2", "direction": "directed", "from": "elem-bank", "to": "elem-school",
      "attributes": {"connection type": "Funding", "label": "Gala", "Year": 2025}},
    {"_id": "conn-3", "direction": "undirected", "from": "elem-clinic", "to": "elem-school",
      "attributes": {"connection type": "Coordination"}},
    {"_id": "conn-4", "from": "elem-clinic", "to": "elem-clinic", "attributes": {}},
    {"_id": "conn-5", "from": "elem-clinic", "to": "elem-gone", "attributes": {}},
    {"_id": "conn-6", "from": "elem-bank", "to": "elem-none", "attributes": {}}
  ],
  "loops": [{"_id": "loop-1"}],
  "maps": [{"_id": "map-1", "elements": []}, {"_id": "map-2"}],
  "perspectives": [{"_id": "p-1"}],
  "fields": [{"name": "Revenue"}]
}"##;

fn elm() -> Plan {
    let mut plan = Plan::new("p", "Plan");
    let about = std::rc::Rc::make_mut(&mut plan.about);
    about.community = "Elm School".to_owned();
    plan
}

fn tie<'a>(plan: &'a Plan, name: &str) -> &'a Tie {
    let id = &partner(plan, name).id;
    plan.ties.iter().find(|tie| tie.touches(id)).unwrap()
}

#[test]
fn a_project_comes_in_and_the_rest_is_named() {
    let plan = elm();
    let outcome = Outcome::of(&incoming("project.json", PROJECT, &plan), &plan);
    let said = &outcome.said;
    assert_eq!(said[0], Said::School("Elm School".to_owned(), SchoolBy::Name));
    for expected in [
        Said::OfSchool(vec!["Type".to_owned()]),
        Said::Custom("Revenue".to_owned(), 2),
        Said::Custom("Opening".to_owned(), 1),
        Said::Notes("Description".to_owned(), 1),
        Said::TieNotes("Year".to_owned(), 1),
        Said::TieNotes("Label".to_owned(), 1),
        Said::Doubled(1),
        Said::Left(LeftOut::Loops(1)),
        Said::Left(LeftOut::Views(3)),
        Said::Left(LeftOut::Parts(1)),
    ] {
        assert!(said.contains(&expected), "{expected:?} in {said:#?}");
    }
    let why: Vec<_> = outcome
        .ties
        .iter()
        .map(|tie| &tie.fate)
        .filter(|fate| **fate != TieFate::Add)
        .collect();
    assert_eq!(
        why,
        [
            &TieFate::Left(WhyLeft::Loop),
            &TieFate::Left(WhyLeft::Nobody("elem-gone".to_owned())),
            &TieFate::Left(WhyLeft::Partner("elem-none".to_owned())),
        ]
    );
    assert_eq!((outcome.preview.counts.add, outcome.preview.counts.bad), (2, 1));

    let after = brought("project.json", PROJECT, &plan);
    let clinic = partner(&after, "Riverside Clinic");
    assert_eq!(clinic.kind, Some(PartnerKind::Health));
    assert_eq!(
        clinic.notes,
        "Runs the **school** clinic.\n<img src=x onerror=alert(1)>"
    );
    assert_eq!(clinic.tags.iter().collect::<Vec<_>>(), ["dental", "vision"]);
    assert_eq!(clinic.website, "https://clinic.example");
    assert_eq!(clinic.custom.get("Revenue").map(String::as_str), Some("1200000"));
    assert_eq!(clinic.custom.get("Opening").map(String::as_str), Some("{\"a\":[1,2]}"));
    assert_eq!(clinic.custom.get("Kumu ID").map(String::as_str), Some("elem-clinic"));
    let bank = partner(&after, "Oak Bank");
    assert_eq!(
        (bank.kind.clone(), bank.kind_name.as_str()),
        (Some(PartnerKind::Else), "Lender")
    );

    let to_clinic = tie(&after, "Riverside Clinic");
    assert_eq!((&to_clinic.from, to_clinic.direction.clone()), (&TieEnd::School, None));
    assert_eq!(to_clinic.level, Some(TieLevel::Coordination));
    assert_eq!(to_clinic.kinds.iter().collect::<Vec<_>>(), [&TieKind::Referral]);
    assert_eq!((to_clinic.notes.as_str(), to_clinic.tags.len()), ("Since 2019", 1));
    let to_bank = tie(&after, "Oak Bank");
    assert_eq!(
        (&to_bank.to, to_bank.direction.clone()),
        (&TieEnd::School, Some(Direction::Forward))
    );
    assert_eq!(to_bank.notes, "Label: Gala\nYear: 2025");
}

#[test]
fn an_element_that_was_renamed_there_is_found_again_by_its_id() {
    let plan = brought("project.json", PROJECT, &elm());
    let renamed = PROJECT.replace("Riverside Clinic", "Riverside Health Clinic");
    let after = brought("project.json", &renamed, &plan);
    assert_eq!(after.partners.len(), plan.partners.len());
    // The plan's name stays.
    assert_eq!(partner(&after, "Riverside Clinic").name, "Riverside Clinic");
}

#[test]
fn a_blueprint_of_labels_alone_is_enough() {
    let text = r#"{"elements": [{"label": "A"}, {"label": "B", "Favorite Dessert": "shave ice"}, "C"],
        "connections": [{"from": "a", "to": "B", "type": "likes", "direction": "mutual"}, {"from": ["A", "B"], "to": {"label": "C"}}]}"#;
    let after = brought("b.json", text, &Plan::new("p", "Plan"));
    assert_eq!((after.partners.len(), after.ties.len()), (3, 3));
    assert_eq!(
        partner(&after, "B").custom.get("Favorite Dessert").map(String::as_str),
        Some("shave ice")
    );
    let likes: Vec<_> = after.ties.iter().filter(|tie| tie.notes == "Type: likes").collect();
    assert_eq!(likes.len(), 1);
}

#[test]
fn the_lists_of_other_programs_are_read_as_well() {
    // As NetworkX and d3 have it.
    let text = r#"{"directed": false, "multigraph": false, "graph": {}, "nodes": [{"id": 0, "name": "A"}, {"id": 1, "name": "B"}],
        "links": [{"source": 0, "target": 1, "weight": 2.5}]}"#;
    let after = brought("d3.json", text, &Plan::new("p", "Plan"));
    assert_eq!((after.partners.len(), after.ties.len()), (2, 1));
    assert_eq!(partner(&after, "A").name, "A");
}

#[test]
fn sheets_of_elements_and_connections_come_one_after_the_other() {
    let elements = "Label,Type,Description,Tags,Net worth\nJeff,Person,Always up for learning,Founder|Runner,12\nKumu,Company,,Mapping|Technology,\n";
    let connections =
        "From,To,Type,Strength\nJeff,Kumu|Elm School,Governance,2\nJeff,Nobody,Personal,It's complicated\n";
    let plan = brought("elements.csv", elements, &elm());
    assert_eq!(
        partner(&plan, "Jeff").tags.iter().collect::<Vec<_>>(),
        ["Founder", "Runner"]
    );
    assert_eq!(
        partner(&plan, "Jeff").custom.get("Net worth").map(String::as_str),
        Some("12")
    );
    let after = brought("connections.csv", connections, &plan);
    // Kumu makes elements of ends that it does not know; the school is none.
    assert_eq!((after.partners.len(), after.ties.len()), (3, 3));
    let with_school = after.ties.iter().find(|tie| tie.to == TieEnd::School).unwrap();
    assert_eq!(with_school.level, Some(TieLevel::Cooperation));
    assert_eq!(with_school.kinds.iter().collect::<Vec<_>>(), [&TieKind::Governance]);
    let personal = after.ties.iter().find(|tie| tie.notes.contains("Personal")).unwrap();
    assert_eq!(personal.notes, "Type: Personal\nStrength: It's complicated");
}

#[test]
fn connections_by_the_ids_of_a_sheet_find_its_partners_in_the_plan() {
    let elements = "ID,Label,Type\nw-1,Waimea Bay,Beach\nw-2,Pipeline,Beach\n";
    let plan = brought("elements.csv", elements, &elm());
    let connections = r#"{"connections": [{"id": "c-1", "from": "w-1", "to": "w-2"}]}"#;
    for (name, text) in [("c.json", connections), ("c.csv", "ID,From,To\nc-1,w-1,w-2\n")] {
        let after = brought(name, text, &plan);
        assert_eq!((after.partners.len(), after.ties.len()), (2, 1), "{name}");
    }
}

#[test]
fn who_the_school_is_can_be_said() {
    let plan = Plan::new("p", "Plan");
    let mut incoming: Incoming = incoming("project.json", PROJECT, &plan);
    // The one school, in the middle of it.
    assert_eq!(incoming.school(), Some((0, SchoolBy::Kind)));
    incoming.set_school(None);
    let outcome = Outcome::of(&incoming, &plan);
    assert!(outcome.said.contains(&Said::NoSchool));
    let after = outcome.apply(&plan, &mut new_id);
    assert_eq!(partner(&after, "Elm School").kind, Some(PartnerKind::School));
    assert!(
        after
            .ties
            .iter()
            .all(|tie| tie.from != TieEnd::School && tie.to != TieEnd::School)
    );
    incoming.set_school(Some(2));
    let after = Outcome::of(&incoming, &plan).apply(&plan, &mut new_id);
    assert!(after.partners.iter().all(|partner| partner.name != "Oak Bank"));
}

#[test]
fn what_the_plan_knows_better_stays() {
    let plan = brought("project.json", PROJECT, &elm());
    let mut tie = tie(&plan, "Riverside Clinic").clone();
    tie.notes = "Our own words\nSince 2019".to_owned();
    tie.desired = Some(TieLevel::Integration);
    let mut plan = plan.clone();
    plan.put(tie.clone().into());
    // Not known is not what is known; what the file does not say stays.
    let text = PROJECT
        .replace("\"strength\": 3", "\"level\": \"unknown\"")
        .replace("\"Coordination\"", "\"Referral\"");
    let after = brought("project.json", &text, &plan);
    assert_eq!(after.ties.find(&tie.id).map(|tie| (**tie).clone()), Some(tie));
}

#[test]
fn partners_whose_names_differ_in_signs_alone_are_told_apart_in_its_sheets() {
    let mut plan = Plan::new("p", "Plan of Ash School");
    for (id, name) in [("reed", "Reed (Books)"), ("reed-2", "Reed: books"), ("ash", "Ash")] {
        let mut partner = Partner::new(Id::new(id), Rank::at(1));
        partner.name = name.to_owned();
        plan.put(partner.into());
    }
    for (id, from) in [("one", "reed"), ("two", "reed-2")] {
        let mut tie = Tie::new(Id::new(id), Rank::at(1));
        tie.from = TieEnd::Partner(Id::new(from));
        tie.to = TieEnd::Partner(Id::new("ash"));
        plan.put(tie.into());
    }
    check(&plan);
}
