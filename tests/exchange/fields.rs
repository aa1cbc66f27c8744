//! X4: every field of a partner that a list can hold is found, read, updated, and refused where it cannot be read.

use schoolweave::exchange::columns::{Reason, Target};
use schoolweave::exchange::list::{Draft, Preview, Remark, Shown, Subject};
use schoolweave::plan::partner::{Disposition, Stage};
use schoolweave::plan::{Day, Id, PartnerKind, Plan, Rank, Record, Site, Standing};

use crate::support::{counter, draft, imported, partner, row};

const LIST: &str = "\
Organization,Other type,Stage,Schools served,Influence,Level of interest,Stance,School contact,Backup,MOU link,MOU notes,\
Last verified,Verified by,Contact,Strengths,Contact 2,Contact 2 title,Contact 2 email,Contact 2 phone
Elm Club,Chess league,Implementing,Oak Elementary; Ash High,4/5,High,Champion,Mo Reyes,Jo Tran,https://elm.example/mou.pdf,\
Renews itself,2026-09-01,Mo Reyes,Ana Boldt,\"Grants, Spanish\",Cy Dorn,Coach,cy@elm.example,802-555-0101
Oak Bank,,blooming,All schools,7,n/a,so-so,,,,,,,,,,,ann@oak.example,
Fir Inn,,Sustaining outcomes,Elm Middle,,,,,,,,,,,,,,,
";

fn plan() -> Plan {
    let mut plan = Plan::new("p", "Elmford");
    for (id, name) in [("oak", "Oak Elementary"), ("ash", "Ash High"), ("bay", "Bay Primary")] {
        let mut site = Site::new(Id::new(id), Rank::default());
        site.name = name.into();
        plan.put(site.into());
    }
    plan
}

fn site_names(plan: &Plan, name: &str) -> Vec<String> {
    let sites = partner(plan, name).sites.iter();
    sites.map(|site| plan.sites.find(site).unwrap().name.clone()).collect()
}

fn person<'a>(plan: &'a Plan, id: Option<&Id<schoolweave::plan::Person>>) -> &'a str {
    id.and_then(|id| plan.people.find(id)).map_or("", |person| &person.name)
}

#[test]
fn x4_every_field_is_found_by_its_heading() {
    let draft = draft(LIST);
    let targets: Vec<_> = draft.columns().iter().map(|column| column.target).collect();
    assert_eq!(
        targets,
        [
            Target::Name,
            Target::KindName,
            Target::Stage,
            Target::Sites,
            Target::Influence,
            Target::Interest,
            Target::Disposition,
            Target::Holder,
            Target::Backup,
            Target::AgreementLinks,
            Target::AgreementNotes,
            Target::Confirmed,
            Target::ConfirmedBy,
            Target::ContactName,
            Target::ContactStrengths,
            Target::SecondName,
            Target::SecondTitle,
            Target::SecondEmail,
            Target::SecondPhone,
        ]
    );
}

#[test]
fn x4_the_headings_of_our_own_tables_are_known() {
    let words = include_str!("../../locales/first/en/fields.ftl");
    let labels = words.lines().filter_map(|line| line.strip_prefix("field-partners-"));
    let mut seen = 0;
    for (field, label) in labels.filter_map(|line| line.split_once(" = ")) {
        // These are no single value of a list, but for the name, which is there.
        if matches!(field, "name" | "agreement" | "custom" | "on_map" | "confirmed") {
            continue;
        }
        let cell = match field {
            "website" => "www.elm.example",
            "email" => "hi@elm.example",
            "phone" => "802-555-0100",
            "influence" | "interest" => "3",
            "students_served" | "families_served" => "120",
            "stage" => "Managing and maintaining",
            _ => "Elm",
        };
        let draft = Draft::from_cells(
            Subject::Partners,
            "x",
            &[["Organization", label], ["Oak", cell]].map(|row| row.map(str::to_owned).into()),
        )
        .unwrap();
        let column = &draft.columns()[1];
        assert_eq!(
            (column.target.id().replace('-', "_"), column.reason),
            (field.to_owned(), Reason::Heading),
            "{label}"
        );
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn x4_every_field_is_read() {
    let plan = imported(LIST, &plan());
    let club = partner(&plan, "Elm Club");
    assert_eq!(
        (club.kind.clone(), club.kind_name.as_str()),
        (Some(PartnerKind::Else), "Chess league")
    );
    assert_eq!(
        (
            club.stage.clone(),
            club.influence,
            club.interest,
            club.disposition.clone()
        ),
        (Some(Stage::Managing), Some(4), Some(4), Some(Disposition::Supportive))
    );
    assert_eq!(site_names(&plan, "Elm Club"), ["Ash High", "Oak Elementary"]);
    let agreement = club.agreement.as_ref().unwrap();
    assert_eq!(
        (agreement.links.concat(), agreement.notes.as_str()),
        ("https://elm.example/mou.pdf".to_owned(), "Renews itself")
    );
    let confirmed = club.confirmed.as_ref().unwrap();
    assert_eq!(confirmed.on, Day::new(2026, 9, 1));
    // One person of the school is one person, whatever she does.
    assert_eq!(
        [club.holder.as_ref(), club.backup.as_ref(), confirmed.by.as_ref()].map(|id| person(&plan, id)),
        ["Mo Reyes", "Jo Tran", "Mo Reyes"]
    );
    assert_eq!(plan.people.len(), 4);
    let contact = |name: &str| plan.people.iter().find(|person| person.name == name).unwrap();
    let (first, second) = (contact("Ana Boldt"), contact("Cy Dorn"));
    assert_eq!(
        first.strengths.iter().cloned().collect::<Vec<_>>(),
        ["Grants", "Spanish"]
    );
    assert_eq!(
        (
            second.partner.as_ref(),
            second.title.as_str(),
            second.email.as_str(),
            second.phone.as_str()
        ),
        (Some(&club.id), "Coach", "cy@elm.example", "802-555-0101")
    );
    assert_eq!(club.notes, "");
}

#[test]
fn x4_what_is_understood_is_shown_and_what_is_not_is_refused_with_the_reason() {
    let preview = Preview::of(&draft(LIST), &plan());
    let shown: Vec<_> = row(&preview, 2).changes.iter().map(|change| change.label).collect();
    for label in [
        "field-partners-stage",
        "field-partners-disposition",
        "field-partners-sites",
        "field-partners-backup",
        "import-target-second-name",
    ] {
        assert!(shown.contains(&label), "{label} is not among {shown:?}");
    }
    let cell = |column: &str, text: &str| (column.to_owned(), text.to_owned());
    let rating = cell("Level of interest", "High");
    assert!(row(&preview, 2).remarks.contains(&Remark::RatingInWords {
        column: rating.0,
        text: rating.1,
        rating: 4
    }));
    let unknown = |column: &str, text: &str, target: Target| {
        let (column, text) = cell(column, text);
        Remark::UnknownWord { column, text, target }
    };
    let (column, text) = cell("Influence", "7");
    assert_eq!(
        row(&preview, 3).remarks,
        [
            unknown("Stage", "blooming", Target::Stage),
            Remark::NoRating { column, text },
            unknown("Stance", "so-so", Target::Disposition)
        ]
    );
    assert_eq!(row(&preview, 4).remarks, [Remark::UnknownSite("Elm Middle".into())]);
    assert!([3, 4].iter().all(|line| row(&preview, *line).needs_a_look()));

    // Nothing of it is lost.
    let after = preview.apply(&plan(), &mut counter());
    let bank = partner(&after, "Oak Bank");
    assert_eq!(bank.notes, "Stage: blooming\nInfluence: 7\nStance: so-so");
    // Every school is what no site means, and not known is no rating.
    assert_eq!((bank.sites.len(), bank.influence, bank.interest), (0, None, None));
    assert_eq!(bank.email, "ann@oak.example");
    assert_eq!(partner(&after, "Fir Inn").notes, "Elm Middle");
}

#[test]
fn x4_every_field_is_updated_and_none_made_empty() {
    let before = imported(LIST, &plan());
    assert!(!Preview::of(&draft(LIST), &before).changes_anything());
    let list = "Organization,Stage,Sites,Influence,Interest,Disposition,Holder,Backup,MOU link,Verified on,Verified by\n\
                Elm Club,Reviewing,Bay Primary,2,,opposed,,Al Ott,elm.example/new.pdf,2026-10-01,Jo Tran\n\
                Oak Bank,,,,,,,,,2020-01-01,Jo Tran\n";
    let mut draft = draft(list);
    draft.set_target(5, Target::Disposition);
    let preview = Preview::of(&draft, &before);
    let stage = row(&preview, 2)
        .changes
        .iter()
        .find(|change| change.label == "field-partners-stage")
        .unwrap();
    assert_eq!(stage.old, Shown::Choice(Some("stage-managing"), "managing".into()));
    let after = preview.apply(&before, &mut counter_from_hundred());
    let club = partner(&after, "Elm Club");
    assert_eq!(
        (
            club.stage.clone(),
            club.influence,
            club.interest,
            club.disposition.clone()
        ),
        (Some(Stage::Reviewing), Some(2), Some(4), Some(Disposition::Opposed))
    );
    assert_eq!(
        site_names(&after, "Elm Club"),
        ["Ash High", "Bay Primary", "Oak Elementary"]
    );
    let confirmed = club.confirmed.as_ref().unwrap();
    assert_eq!(
        [club.holder.as_ref(), club.backup.as_ref(), confirmed.by.as_ref()].map(|id| person(&after, id)),
        ["Mo Reyes", "Al Ott", "Jo Tran"]
    );
    assert_eq!(club.agreement.as_ref().unwrap().links.len(), 2);
    assert_eq!(club.agreement.as_ref().unwrap().notes, "Renews itself");

    // A list that is older does not say who confirmed the facts last.
    let older = "Organization,Verified on,Verified by\nElm Club,2026-05-05,Al Ott\n";
    let again = imported(older, &after);
    assert_eq!(partner(&again, "Elm Club").confirmed, club.confirmed);
    // Where some sites are set, all of them are what “all” says.
    let all = imported("Organization,Schools\nElm Club,All schools\n", &after);
    assert_eq!(site_names(&all, "Elm Club").len(), 3);
}

#[test]
fn a_stage_that_is_a_standing_and_a_list_of_schools_are_seen_through() {
    let standing = draft("Organization,Stage\nElm,Prospect\nOak,Active\n");
    assert_eq!(standing.columns()[1].target, Target::Standing);
    let plan = imported("Organization,Stage\nElm,Prospect\nOak,Active\n", &plan());
    assert_eq!(partner(&plan, "Oak").standing, Some(Standing::Active));
    let schools = draft("School,Phone\nOak Elementary,802-555-0101\nAsh High,802-555-0102\n");
    assert_eq!(schools.columns()[0].target, Target::Name);
}

/// Ids that no import before has given.
fn counter_from_hundred() -> impl FnMut() -> std::rc::Rc<str> {
    let mut given = 100;
    move || {
        given += 1;
        format!("later-{given}").into()
    }
}
