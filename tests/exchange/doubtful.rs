//! X4: what a list leaves open is asked once, or of a row; an answer can be changed.

use schoolweave::exchange::list::{Answer, Draft, Fate, Message, Preview, Remark, Subject};
use schoolweave::plan::about::DateOrder;
use schoolweave::plan::{Day, Plan};

use crate::support::{counter, draft, empty, partner, row};

fn expires(plan: &Plan, name: &str) -> Option<Day> {
    partner(plan, name)
        .agreement
        .as_ref()
        .and_then(|agreement| agreement.expires)
}

/// A list of two partners and the days their agreements end.
fn ending(first: &str, second: &str) -> Draft {
    draft(&format!("Name,Agreement end\nAsh Pool,{first}\nOak Bank,{second}\n"))
}

#[test]
fn x4_days_that_could_be_read_in_two_ways_are_asked_about_once() {
    let mut draft = ending("2/3/2027", "4/5/2027");
    let preview = Preview::of(&draft, &empty());
    let days = preview.days.as_ref().unwrap();
    assert_eq!((days.order.clone(), days.open), (DateOrder::MonthFirst, 2));
    assert_eq!(days.example, ("2/3/2027".to_owned(), Day::new(2027, 2, 3).unwrap()));
    assert_eq!(preview.messages, [Message::OpenDays(2)]);
    // No row is marked for it: the few that are wrong stay in sight.
    assert!(preview.rows.iter().all(|row| !row.needs_a_look()));

    draft.set_day_order(DateOrder::DayFirst);
    let preview = Preview::of(&draft, &empty());
    assert_eq!(preview.messages, []);
    let after = preview.apply(&empty(), &mut counter());
    assert_eq!(expires(&after, "Ash Pool"), Day::new(2027, 3, 2));
    assert_eq!(expires(&after, "Oak Bank"), Day::new(2027, 5, 4));
}

#[test]
fn x4_other_days_of_the_list_show_how_its_days_are_meant() {
    for (other, order, day) in [
        ("30/6/2027", DateOrder::DayFirst, Day::new(2027, 3, 2)),
        ("6/30/2027", DateOrder::MonthFirst, Day::new(2027, 2, 3)),
    ] {
        let preview = Preview::of(&ending("2/3/2027", other), &empty());
        let days = preview.days.as_ref().unwrap();
        assert_eq!((&days.order, days.open), (&order, 0), "{other}");
        assert_eq!(preview.messages, [], "{other}");
        let after = preview.apply(&empty(), &mut counter());
        assert_eq!(expires(&after, "Ash Pool"), day, "{other}");
    }
    // Without such days there is nothing to settle.
    assert_eq!(Preview::of(&ending("2027-02-03", "30/6/2027"), &empty()).days, None);
}

#[test]
fn x4_where_the_days_of_a_list_contradict_each_other_each_is_pointed_out() {
    let text = "Name,Agreement end\nAsh Pool,2/3/2027\nOak Bank,30/6/2027\nElm Club,6/30/2027\n";
    let mut draft = draft(text);
    let preview = Preview::of(&draft, &empty());
    assert_eq!(preview.messages, [Message::OpenDays(1)]);
    let remark = Remark::AmbiguousDay {
        column: "Agreement end".into(),
        text: "2/3/2027".into(),
        day: Day::new(2027, 2, 3).unwrap(),
    };
    assert_eq!(row(&preview, 2).remarks, [remark]);
    assert!(!row(&preview, 3).needs_a_look() && !row(&preview, 4).needs_a_look());
    draft.set_day_order(DateOrder::MonthFirst);
    assert!(!row(&Preview::of(&draft, &empty()), 2).needs_a_look());
}

/// Two rows of one name, by what they are about.
fn twice(subject: Subject) -> Draft {
    let text = match subject {
        Subject::People => {
            "Name,Group,Phone\nAna Reyes,family,802-555-0101\nBo Lind,school,\nAna Reyes,school,802-555-0199\n"
        }
        Subject::Roles => {
            "Role,Responsibilities,Hours a month\nLate bus,Drives,4\nNewsletter,Writes,2\nLate bus,Plans,6\n"
        }
        _ => "Name,Kind,Phone\nElm Club,nonprofit,802-555-0101\nOak Bank,business,\nElm Club,nonprofit,802-555-0199\n",
    };
    Draft::from_file(subject, "list.csv", text.as_bytes().to_vec()).unwrap()
}

#[test]
fn x4_two_rows_that_are_made_one_are_pointed_out_and_can_be_kept_apart() {
    for subject in [Subject::Partners, Subject::People, Subject::Roles] {
        let mut draft = twice(subject);
        let count = |draft: &Draft| {
            let after = Preview::of(draft, &empty()).apply(&empty(), &mut counter());
            after.count(subject.kind())
        };
        let preview = Preview::of(&draft, &empty());
        assert_eq!(preview.subject(), subject);
        let double = row(&preview, 4);
        assert_eq!(
            (&double.fate, double.earlier),
            (&Fate::Double { first: 2 }, Some(2)),
            "{subject:?}"
        );
        assert!(double.needs_a_look());
        assert_eq!(count(&draft), 2, "{subject:?}");

        draft.set_answer(4, Some(Answer::AddNew));
        let preview = Preview::of(&draft, &empty());
        assert_eq!(row(&preview, 4).fate, Fate::Add, "{subject:?}");
        assert_eq!(count(&draft), 3, "{subject:?}");
        // It can still be said otherwise.
        assert!(row(&preview, 4).asks() && row(&preview, 4).needs_a_look());
        draft.set_answer(4, Some(Answer::Leave));
        assert_eq!(
            (count(&draft), row(&Preview::of(&draft, &empty()), 4).asks()),
            (2, true),
            "{subject:?}"
        );
        draft.set_answer(4, None);
        assert_eq!(
            Preview::of(&draft, &empty()).rows,
            Preview::of(&twice(subject), &empty()).rows
        );
    }
}
