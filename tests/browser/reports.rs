//! Roles that nobody owns, on paper and on the pages to print: said in words everywhere, with their reason.

use schoolweave::app::{Command, Intent, Page, Store};
use schoolweave::plan::about::PartLabels;
use schoolweave::plan::partner::AgreementKind;
use schoolweave::plan::{
    AboutField, Agreement, AnyRecord, Assignment, Body, BodyField, Day, Edit, Id, Kind, Membership, Minutes, Part,
    Partner, PartnerField, Person, PersonField, PersonGroup, Rank, Record, RecordId, Role, RoleField,
};
use schoolweave::ui::pages::leadership::LeadershipPage;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

use crate::bench::{Stage, mount, plan, store};
use crate::dom::{fire, settle};
use crate::page::Mounted;

/// A role of the team and for the YMCA.
fn role(id: &str, vacancy: &str) -> AnyRecord {
    let mut role = Role::new(Id::new(id), Rank::default());
    role.name = id.to_owned();
    role.vacancy = vacancy.to_owned();
    role.body = Some(Id::new("team"));
    role.partner = Some(Id::new("ymca"));
    role.into()
}

fn person(id: &str, title: &str) -> AnyRecord {
    let mut person = Person::new(Id::new(id), Rank::default());
    person.name = id.to_owned();
    person.title = title.to_owned();
    person.partner = Some(Id::new("ymca"));
    person.email = format!("{id}@example.org");
    person.into()
}

fn takes(role: &str, person: &str, part: Part) -> AnyRecord {
    let mut assignment = Assignment::new(Id::new(format!("{role}-{person}")), Rank::default());
    (assignment.role, assignment.person) = (Id::new(role), Id::new(person));
    assignment.part = Some(part);
    assignment.into()
}

/// Of three roles one is owned, one stands vacant, and one has nobody who answers for it.
fn shared() -> Store {
    let mut team = Body::new(Id::new("team"), Rank::default());
    team.name = "Team".to_owned();
    let mut ymca = Partner::new(Id::new("ymca"), Rank::default());
    ymca.name = "YMCA".to_owned();
    let records = vec![
        team.into(),
        ymca.into(),
        role("Camp", ""),
        role("Club", "hiring until May"),
        role("Bus", ""),
        person("Kim", "Director"),
        person("Lee", ""),
        takes("Camp", "Kim", Part::Owner),
        takes("Bus", "Lee", Part::Doer),
    ];
    store(Page::Leadership, records)
}

async fn at(store: &Store, view: &str) -> Mounted<Stage> {
    store.dispatch(Intent::Go(store.state().route.clone().with_view(view)));
    let page = mount(store, html! { <LeadershipPage /> }).await;
    settle().await;
    page
}

#[wasm_bindgen_test]
async fn who_does_what_on_paper_says_why_a_role_stands_vacant() {
    let store = shared();
    let page = at(&store, "").await;
    let window = web_sys::window().expect("a window");
    fire(&window, "beforeprint", false);
    settle().await;
    let told = page.text(".only-print .duties");
    let letters = page.text(".paper-matrix");
    fire(&window, "afterprint", false);
    // The letters of all, and the same in words.
    assert!(letters.contains("RoleKimLeeCampO"), "{letters}");
    assert!(letters.contains("Club · VacantBus · No ownerD"), "{letters}");
    assert!(told.contains("ClubStands vacant: hiring until May"), "{told}");
    assert!(told.contains("BusNo owner"), "{told}");
}

#[wasm_bindgen_test]
async fn a_body_s_page_says_who_owns_its_roles_and_why_nobody_does() {
    let page = at(&shared(), "page/bodies/team").await;
    let told = page.text(".report table tbody");
    assert!(told.contains("CampKim"), "{told}");
    assert!(told.contains("ClubStands vacant: hiring until May"), "{told}");
    assert!(told.contains("BusNo owner"), "{told}");
}

#[wasm_bindgen_test]
async fn a_partner_s_charter_says_what_nobody_owns_yet_and_whom_to_ask_there() {
    let store = shared();
    let keeps = |text: &str| RoleField::Responsibilities(text.to_owned());
    for (role, text) in [("Camp", "Ten days in July."), ("Bus", "Drives at four.")] {
        store.dispatch(Command::Set(Edit::Role(Id::new(role), keeps(text))));
    }
    let page = at(&store, "page/partners/ymca").await;
    let told = page.text(".report");
    // What a role is about is told once, also where somebody does it and nobody owns it.
    for line in [
        "Ten days in July.",
        "Drives at four.",
        "Camp Owner: Kim",
        "Club Owner: nobody yet · Stands vacant: hiring until May",
        "Bus Owner: nobody yet · Doer: Lee",
        "At YMCA Kim (Director) and Lee",
    ] {
        assert_eq!(told.matches(line).count(), 1, "{line}: {told}");
    }
    assert!(!told.contains('@'), "no contact data: {told}");
    assert_eq!(told.matches("nobody yet").count(), 2, "{told}");
}

#[wasm_bindgen_test]
async fn a_charter_says_that_its_agreement_has_run_out() {
    let store = shared();
    let today = store.env().today();
    let agree = |expires: Option<Day>| {
        let agreement = Agreement {
            kind: Some(AgreementKind::Contract),
            expires,
            ..Agreement::default()
        };
        let field = PartnerField::Agreement(Some(agreement));
        store.dispatch(Command::Set(Edit::Partner(Id::new("ymca"), field)));
    };
    agree(Some(today.previous()));
    let page = at(&store, "page/partners/ymca").await;
    assert!(page.text(".report").contains("Contract ran out on "));
    agree(Some(today));
    settle().await;
    let told = page.text(".report");
    assert!(told.contains("Contract until ") && !told.contains("ran out"), "{told}");
}

#[wasm_bindgen_test]
async fn load_by_practice_tells_how_many_of_its_roles_are_owned() {
    let page = at(&shared(), "load").await;
    let cell = |place: usize| page.text(&format!(".load__sharing tbody tr td:nth-of-type({place})"));
    assert_eq!(page.text(".load__sharing thead th:nth-of-type(3)"), "Roles owned");
    assert_eq!((cell(1), cell(2)), ("3".to_owned(), "1".to_owned()));
    assert_eq!(page.text(".load__sharing thead th:nth-of-type(6)"), "As if shared by");
    assert_eq!(cell(5), "1 person");
}

#[wasm_bindgen_test]
async fn the_time_of_organisations_is_told_in_a_sentence() {
    let store = shared();
    let page = at(&store, "load").await;
    let told = page.text("section[aria-labelledby=load-time]");
    assert!(told.contains("No role says yet how many hours it takes"), "{told}");
    let takes = |hours: u32| RoleField::Effort(Some(Minutes(hours * 60)));
    for (role, hours) in [("Camp", 6), ("Bus", 2)] {
        store.dispatch(Command::Set(Edit::Role(Id::new(role), takes(hours))));
    }
    let gives = PersonField::Capacity(Some(Minutes(300)));
    store.dispatch(Command::Set(Edit::Person(Id::new("Kim"), gives)));
    // What takes time and has nobody is told beside it.
    let mut open = Role::new(Id::new("Open"), Rank::default());
    open.effort = Some(Minutes(90));
    store.dispatch(Command::add(open));
    // Whoever leaves the YMCA takes the time along.
    let moves = PersonField::Partner(None);
    store.dispatch(Command::Set(Edit::Person(Id::new("Lee"), moves)));
    settle().await;
    let told = page.text("section[aria-labelledby=load-time]");
    let sentence = "The most is asked of YMCA: 6 of the 8 hours a month asked of people in all (75%); \
         for 1.5 more nobody is asked yet. \
         The people of one organization are asked for more than they give together.";
    assert!(told.contains(sentence), "{told}");
}

#[wasm_bindgen_test]
async fn who_is_meant_by_owners_is_said_where_the_plan_calls_them_otherwise() {
    let store = shared();
    let page = at(&store, "load").await;
    let meant = "“Owner” is said here of whoever is “Accountable” in this plan.";
    assert!(!page.text(".page").contains("is said here of"));
    store.dispatch(Command::About(AboutField::PartLabels(Some(PartLabels::Raci))));
    settle().await;
    let told = page.text(".page");
    assert!(told.contains(meant), "{told}");
}

#[wasm_bindgen_test]
async fn deputies_and_doers_have_their_history_beside_owners_when_asked_for() {
    let page = at(&shared(), "load").await;
    let told = page.text("section[aria-labelledby=load-terms]");
    assert!(told.contains("No two terms of owners end in one quarter."), "{told}");
    assert!(told.contains("CampKim, no term") && !told.contains("Lee"), "{told}");
    page.press(".load__whose input[value=all]").await;
    settle().await;
    let told = page.text("section[aria-labelledby=load-terms]");
    for line in [
        "No two terms end in one quarter, whatever the part.",
        "2 terms have no end.",
        "CampOwner: Kim, no term",
        "BusDoer: Lee, no term",
    ] {
        assert!(told.contains(line), "{line}: {told}");
    }
    assert_eq!(page.text(".load__terms caption"), "Terms of all parts");
}

#[wasm_bindgen_test]
async fn a_body_s_members_stand_with_whom_they_speak_for_and_its_own_roles_once() {
    let store = shared();
    let of = |id: &str| Membership {
        person: Id::new(id),
        ..Membership::default()
    };
    let members = BodyField::Members(vec![of("Kim"), of("Lee")]);
    store.dispatch(Command::Set(Edit::Body(Id::new("team"), members)));
    for field in [
        PersonField::Partner(None),
        PersonField::Group(Some(PersonGroup::Family)),
    ] {
        store.dispatch(Command::Set(Edit::Person(Id::new("Lee"), field)));
    }
    let page = at(&store, "page/bodies/team").await;
    let told = page.text(".report");
    for line in ["Kim YMCA", "Lee Family", "All together Partner staff 1 and Family 1"] {
        assert!(told.contains(line), "{line}: {told}");
    }
    for role in ["Camp", "Club", "Bus"] {
        assert_eq!(told.matches(role).count(), 1, "{role}: {told}");
    }
}

#[wasm_bindgen_test]
async fn the_last_contact_at_a_partner_is_found_anew_by_an_action() {
    let store = shared();
    let moves = Edit::Person(Id::new("Lee"), PersonField::Partner(None));
    store.dispatch(Command::Set(moves));
    let page = at(&store, "leaving/people/Kim").await;
    let told = page.text("section[aria-labelledby=leaving-plan]");
    assert!(told.contains("YMCANobody is left to ask there."), "{told}");
    // Once, and not as though nobody at the school reached the partner.
    let told = page.text(".page");
    assert_eq!(told.matches("Nobody is left").count(), 1, "{told}");
    assert!(!told.contains("Nobody else reaches"), "{told}");
    page.press(".leaving__make .button--primary").await;
    settle().await;
    let plan = plan(&store);
    let made = plan
        .actions
        .iter()
        .find(|action| action.name == "Find a new contact at YMCA");
    let about = made.and_then(|action| action.about.clone());
    assert_eq!(about, Some(RecordId::of(Kind::Partner, "ymca")));
}

#[wasm_bindgen_test]
async fn a_committee_approves_is_asked_and_is_told_as_a_whole() {
    let store = shared();
    let mut board = Body::new(Id::new("board"), Rank::default());
    board.name = "Board".to_owned();
    store.dispatch(Command::Add {
        records: vec![board.into()],
    });
    let board = || [Id::new("board")].into_iter().collect();
    for (role, field) in [
        ("Camp", RoleField::ApprovedBy(board())),
        ("Club", RoleField::Asked(board())),
        ("Bus", RoleField::Told(board())),
    ] {
        store.dispatch(Command::Set(Edit::Role(Id::new(role), field)));
    }
    let page = at(&store, "page/bodies/board").await;
    let told = page.text("section[aria-labelledby=report-says]");
    for line in [
        "ApprovesCamp as a whole",
        "Gives inputClub as a whole",
        "Is informedBus as a whole",
    ] {
        assert!(told.contains(line), "{line}: {told}");
    }
    drop(page);
    let page = at(&store, "page/partners/ymca").await;
    let told = page.text(".report");
    for line in [
        "Camp Owner: Kim · Approver: Board",
        "Stands vacant: hiring until May · Consulted: Board",
        "Bus Owner: nobody yet · Doer: Lee · Informed: Board",
    ] {
        assert_eq!(told.matches(line).count(), 1, "{line}: {told}");
    }
    drop(page);
    // The page of the team whose roles they are names it in its place, and so does the list of who does what.
    let page = at(&store, "page/bodies/team").await;
    let told = page.text(".report table tbody");
    assert!(told.contains("CampKimBoard"), "{told}");
    drop(page);
    let page = at(&store, "").await;
    let window = web_sys::window().expect("a window");
    fire(&window, "beforeprint", false);
    settle().await;
    let told = page.text(".only-print .duties");
    let letters = page.text(".paper-matrix");
    fire(&window, "afterprint", false);
    assert!(told.contains("ApproverBoard"), "{told}");
    assert!(letters.contains("RoleKimLeeBoardCampOA"), "{letters}");
}
