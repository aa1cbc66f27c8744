//! X4: people come in by name, are found again, and no more is kept of student leaders than may be.

use schoolweave::exchange::columns::Target;
use schoolweave::exchange::list::{Answer, Draft, Fate, LikelyBy, Preview, Remark, Subject, Sureness};
use schoolweave::plan::{Id, Partner, Person, PersonGroup, Plan, Rank, Record, Site};

use crate::support::{counter, empty, row};

const LIST: &str = "\
Name,Role,Organization,Email,Phone,Hours per week,Skills,Start date,Last day,Roles at most,School,Comments
\"Lopez, Maria\",Principal,,maria@school.example,802-555-0100,,\"Budgets, Spanish\",,,2,Oak Elementary,
Dana Kim (site manager),Community partner,Riverbend Center,dana@river.example,,5 h/week,Grants,2026-08-01,2027-06-30,,,Likes mornings
Sam Reed,Student,,sam@home.example,802-555-0109,,Design,,,,,
Bo Lind,beekeeper,Elm Guild,bo@elm.example,,some,,,,,Elm Middle,
,Parent,,x@y.example,,,,,,,,
dana kim,,,,802-555-0101,,,,,,,
";

fn draft() -> Draft {
    Draft::from_file(Subject::People, "people.csv", LIST.as_bytes().to_vec()).unwrap()
}

fn plan() -> Plan {
    let mut plan = empty();
    let mut center = Partner::new(Id::new("river"), Rank::default());
    center.name = "Riverbend Center".into();
    plan.put(center.into());
    let mut oak = Site::new(Id::new("oak"), Rank::default());
    oak.name = "Oak Elementary".into();
    plan.put(oak.into());
    plan
}

fn known(plan: &mut Plan, id: &str, name: &str, change: fn(&mut Person)) {
    let mut person = Person::new(Id::new(id), Rank::default());
    person.name = name.into();
    change(&mut person);
    plan.put(person.into());
}

fn person<'a>(plan: &'a Plan, name: &str) -> &'a Person {
    plan.people.iter().find(|person| person.name == name).unwrap()
}

#[test]
fn x4_a_list_of_people_is_understood_as_it_stands() {
    let draft = draft();
    assert_eq!(draft.subject(), Subject::People);
    let targets: Vec<_> = draft.columns().iter().map(|column| column.target).collect();
    assert_eq!(
        targets,
        [
            Target::Name,
            Target::Group,
            Target::Partner,
            Target::Email,
            Target::Phone,
            Target::Capacity,
            Target::Strengths,
            Target::Starts,
            Target::Leaves,
            Target::RolesAtMost,
            Target::Sites,
            Target::Notes,
        ]
    );
    let groups: Vec<_> = draft
        .words()
        .iter()
        .map(|word| (word.word.as_str(), word.meaning.as_str(), word.sure))
        .collect();
    assert_eq!(
        groups,
        [
            ("Principal", "school", Sureness::Certain),
            ("Community partner", "partner", Sureness::Certain),
            ("Student", "student", Sureness::Certain),
            ("beekeeper", "", Sureness::Unknown),
            ("Parent", "family", Sureness::Certain),
        ]
    );
}

#[test]
fn x4_people_come_in_with_all_that_is_said_of_them() {
    let plan = plan();
    let preview = Preview::of(&draft(), &plan);
    assert_eq!(
        (preview.counts.add, preview.counts.double, preview.counts.bad),
        (4, 1, 1)
    );
    assert_eq!(row(&preview, 7).fate, Fate::Double { first: 3 });
    let after = preview.apply(&plan, &mut counter());
    let maria = person(&after, "Maria Lopez");
    assert_eq!(
        (maria.group.clone(), maria.roles_at_most),
        (Some(PersonGroup::School), Some(2))
    );
    assert!(maria.sites.contains(&Id::new("oak")) && maria.strengths.contains("Spanish"));
    let dana = person(&after, "Dana Kim");
    assert_eq!(
        (
            dana.partner.clone(),
            dana.title.as_str(),
            dana.phone.as_str(),
            dana.notes.as_str()
        ),
        (Some(Id::new("river")), "site manager", "802-555-0101", "Likes mornings")
    );
    assert_eq!(dana.capacity.unwrap().0, 1300);
    assert_eq!(
        [dana.starts, dana.leaves].map(|day| day.unwrap().to_string()),
        ["2026-08-01", "2027-06-30"]
    );
    let bo = person(&after, "Bo Lind");
    assert_eq!((bo.group.clone(), bo.capacity), (None, None));
    for kept in ["Role: beekeeper", "Hours per week: some", "Elm Guild", "Elm Middle"] {
        assert!(bo.notes.contains(kept), "{kept} is not in {}", bo.notes);
    }
    assert_eq!(after.partners.len(), 1);
    assert!(!Preview::of(&draft(), &after).changes_anything());
}

#[test]
fn x4_of_student_leaders_there_are_initials_and_no_contact_data() {
    let preview = Preview::of(&draft(), &plan());
    assert_eq!(
        row(&preview, 4).remarks,
        [
            Remark::Initials("S. R.".into()),
            Remark::StudentContact("field-people-email"),
            Remark::StudentContact("field-people-phone"),
        ]
    );
    let after = preview.apply(&plan(), &mut counter());
    let sam = person(&after, "S. R.");
    assert_eq!(
        (sam.email.as_str(), sam.phone.as_str(), sam.notes.as_str()),
        ("", "", "")
    );
    let text = format!("{after:?}");
    assert!(!text.contains("Reed") && !text.contains("sam@home") && !text.contains("555-0109"));
}

#[test]
fn x4_organisations_are_added_only_when_asked_for_and_words_can_be_settled() {
    let mut draft = draft();
    draft.adds_named = true;
    draft.set_word("beekeeper", "community");
    let preview = Preview::of(&draft, &plan());
    assert_eq!(preview.counts.organisations, 1);
    let after = preview.apply(&plan(), &mut counter());
    let guild = after
        .partners
        .iter()
        .find(|partner| partner.name == "Elm Guild")
        .unwrap();
    let bo = person(&after, "Bo Lind");
    assert_eq!(
        (bo.partner.as_ref(), bo.group.clone()),
        (Some(&guild.id), Some(PersonGroup::Community))
    );
    assert!(after.unresolved().is_empty());
}

#[test]
fn x4_people_are_found_again_and_those_who_may_be_known_are_asked_about() {
    let mut plan = plan();
    known(&mut plan, "m", "María López", |person| {
        person.phone = "(802) 555-0100".into()
    });
    known(&mut plan, "d", "D. Kim", |person| person.title = "Director".into());
    known(&mut plan, "b", "Robert Lind", |person| {
        person.email = "BO@elm.example".into()
    });
    let mut draft = draft();
    let preview = Preview::of(&draft, &plan);
    assert!(matches!(row(&preview, 2).fate, Fate::Update { .. }));
    let likely = |line: usize| -> Vec<_> {
        let likely = row(&preview, line).likely.iter();
        likely.map(|likely| (likely.name.clone(), likely.by)).collect()
    };
    assert_eq!(likely(3), [("D. Kim".to_owned(), LikelyBy::NearName)]);
    assert_eq!(likely(5), [("Robert Lind".to_owned(), LikelyBy::Email)]);
    draft.set_answer(3, Some(Answer::Update((&Id::<Person>::new("d")).into())));
    draft.set_answer(5, Some(Answer::Leave));
    let after = Preview::of(&draft, &plan).apply(&plan, &mut counter());
    let dana = after.people.find(&Id::new("d")).unwrap();
    assert_eq!((dana.name.as_str(), dana.title.as_str()), ("D. Kim", "site manager"));
    // The number is the same, written differently.
    assert_eq!(after.people.find(&Id::new("m")).unwrap().phone, "(802) 555-0100");
}

#[test]
fn x4_an_update_of_a_person_makes_nothing_empty() {
    let mut plan = plan();
    known(&mut plan, "m", "Maria Lopez", |person| {
        person.title = "Principal".into();
        person.group = Some(PersonGroup::School);
        person.strengths.insert("Spanish".into());
        person.notes = "old".into();
    });
    let draft = Draft::from_text(
        Subject::People,
        "x",
        "First name\tLast name\tTitle\tGroup\tEmail\nMaria\tLopez\t\t\t\n",
    )
    .unwrap();
    let preview = Preview::of(&draft, &plan);
    assert!(matches!(row(&preview, 2).fate, Fate::Same { .. }));
    assert!(!preview.changes_anything());
}
