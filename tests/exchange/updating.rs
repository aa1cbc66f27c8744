//! X4: partners are found again, updates say what differs, and the whole is one step.

use schoolweave::exchange::list::{Answer, Fate, Likely, LikelyBy, MatchedBy, Matching, NameRule, Preview, Remark};
use schoolweave::plan::{Change, Day, Id, PartnerKind, Person, PersonGroup, Plan, RecordId, file};

use crate::support::{CLUB, UPDATE, counter, draft, partner, row, with_club};

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
    let id = |name: &str| RecordId::from(&partner(&plan, name).id);
    assert_eq!(
        fate(2),
        Fate::Update {
            record: id("Elm Street Boys & Girls Club"),
            by: MatchedBy::Id
        }
    );
    assert_eq!(
        fate(3),
        Fate::Update {
            record: id("Oak Bank"),
            by: MatchedBy::Id
        }
    );
    // The id says one thing and the name quite another: that is asked.
    let pool = Likely {
        record: id("Ash Memorial Pool"),
        name: "Ash Memorial Pool".into(),
        by: LikelyBy::Id,
    };
    assert_eq!((fate(4), &row(&preview, 4).likely), (Fate::Add, &vec![pool]));
    assert_eq!(
        fate(5),
        Fate::Update {
            record: id("St. Mary’s Parish"),
            by: MatchedBy::Name
        }
    );
    let likely = &row(&preview, 6).likely;
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
    // Another day of the list shows that the day comes first, so that nothing is to be asked.
    assert_eq!(row(&preview, 5).remarks, []);
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
    draft.set_answer(6, Some(Answer::Update((&bank).into())));
    draft.set_answer(5, Some(Answer::AddNew));
    let preview = Preview::of(&draft, &plan);
    assert_eq!(row(&preview, 4).fate, Fate::Left);
    assert_eq!(row(&preview, 5).fate, Fate::Add);
    // What was answered can be answered otherwise.
    assert!(row(&preview, 6).needs_a_look() && row(&preview, 4).likely.len() == 1);
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
    assert_eq!(row(&by_name, 2).likely[0].by, LikelyBy::NearName);
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
fn a_name_of_signs_alone_is_found_again_as_well() {
    let list = "Organization,Type\n&.,business\n?!,health\n";
    let plan = crate::support::imported(list, &crate::support::empty());
    assert_eq!(plan.partners.len(), 2);
    assert!(!Preview::of(&draft(list), &plan).changes_anything());
}
