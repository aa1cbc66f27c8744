//! Roles × people and goals × partners on the page: one key sets a part or a service, in words and as one step.

use schoolweave::app::{Intent, Page, Store};
use schoolweave::plan::{
    AnyRecord, Assignment, Day, Goal, Id, Minutes, Part, Partner, Person, PersonGroup, Practice, Rank, Record, Role,
    Standing,
};
use schoolweave::ui::pages::goals::GoalsPage;
use schoolweave::ui::pages::leadership::LeadershipPage;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::bench::{Stage, mount, plan, store};
use crate::dom::{click, press, settle};
use crate::page::Mounted;

#[wasm_bindgen(inline_js = "
export function paste_text(element, text) {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}
")]
extern "C" {
    pub fn paste_text(element: &Element, text: &str);
}

pub fn role(id: &str, name: &str) -> AnyRecord {
    let mut role = Role::new(Id::new(id), Rank::default());
    role.name = name.to_owned();
    role.into()
}

pub fn person(id: &str, name: &str) -> AnyRecord {
    let mut person = Person::new(Id::new(id), Rank::default());
    person.name = name.to_owned();
    person.into()
}

pub fn shared() -> Store {
    let records = vec![
        role("reach", "Outreach"),
        role("pantry", "Pantry"),
        person("ada", "Ada"),
        person("bo", "Bo"),
    ];
    store(Page::Leadership, records)
}

pub async fn leadership(store: &Store) -> Mounted<Stage> {
    let page = mount(store, html! { <LeadershipPage /> }).await;
    settle().await;
    page
}

/// The cell of a role and a person.
pub fn cell(page: &Mounted<Stage>, role: &str, person: &str) -> HtmlElement {
    page.find(&format!("[data-row='{role}'] [aria-label*=', {person}: ']"))
}

pub fn said(cell: &HtmlElement) -> String {
    cell.get_attribute("aria-label").unwrap_or_default()
}

/// Who takes which part in a role.
pub fn parts(store: &Store, role: &str) -> Vec<(String, Part)> {
    let plan = plan(store);
    let of = plan.assignments.iter().filter(|each| each.role.as_str() == role);
    let mut parts: Vec<_> = of
        .filter_map(|each| Some((each.person.as_str().to_owned(), each.part.clone()?)))
        .collect();
    parts.sort();
    parts
}

pub async fn key(cell: &HtmlElement, pressed: &str) {
    // A key comes in a later turn of the browser than the focus.
    cell.focus().unwrap();
    settle().await;
    press(cell, pressed);
    settle().await;
}

#[wasm_bindgen_test]
async fn r1_r3_one_key_sets_a_part_and_the_cell_says_it_in_words() {
    let store = shared();
    let page = leadership(&store).await;
    let at = cell(&page, "reach", "Ada");
    assert_eq!(said(&at), "Outreach, Ada: no part");
    key(&at, "o").await;
    assert_eq!(said(&at), "Outreach, Ada: owner");
    press(&at, "d");
    settle().await;
    assert_eq!(said(&at), "Outreach, Ada: owner, doer, OD");
    assert_eq!(
        parts(&store, "reach"),
        [("ada".into(), Part::Owner), ("ada".into(), Part::Doer)]
    );
    press(&at, "Delete");
    settle().await;
    assert_eq!(parts(&store, "reach"), []);
    store.dispatch(Intent::Undo);
    settle().await;
    assert_eq!(said(&cell(&page, "reach", "Ada")), "Outreach, Ada: owner, doer, OD");
}

#[wasm_bindgen_test]
async fn r2_roles_without_one_owner_are_counted_and_lead_to_their_row() {
    let store = shared();
    let page = leadership(&store).await;
    assert!(page.text(".attention").contains("2 roles without exactly one owner"));
    key(&cell(&page, "reach", "Ada"), "o").await;
    assert!(page.text(".attention").contains("1 role without exactly one owner"));
    assert!(page.text("[data-row='pantry']").contains("No owner"));
    page.press(".attention a").await;
    settle().await;
    assert!(page.has_focus("[data-row='pantry'] [role=rowheader]"));
    key(&cell(&page, "pantry", "Bo"), "o").await;
    key(&cell(&page, "pantry", "Ada"), "o").await;
    assert!(page.text("[data-row='pantry']").contains("2 owners"));
}

#[wasm_bindgen_test]
async fn a_pasted_block_is_one_step_and_what_is_no_part_stays_in_sight() {
    let store = shared();
    let page = leadership(&store).await;
    let at = cell(&page, "reach", "Ada");
    at.focus().unwrap();
    settle().await;
    paste_text(&at, "O\tD/C\nzz\tOwner\n");
    settle().await;
    assert_eq!(
        parts(&store, "reach"),
        [
            ("ada".into(), Part::Owner),
            ("bo".into(), Part::Doer),
            ("bo".into(), Part::Consulted),
        ]
    );
    assert_eq!(parts(&store, "pantry"), [("bo".into(), Part::Owner)]);
    let typed = cell(&page, "pantry", "Ada");
    assert_eq!(said(&typed), "Pantry, Ada: zz");
    assert_eq!(typed.get_attribute("aria-invalid").as_deref(), Some("true"));
    store.dispatch(Intent::Undo);
    assert_eq!((parts(&store, "reach"), parts(&store, "pantry")), (vec![], vec![]));
}

#[wasm_bindgen_test]
async fn another_set_of_words_has_its_own_letters() {
    let store = shared();
    let page = leadership(&store).await;
    page.press(".legend__set input[value=raci]").await;
    settle().await;
    assert!(page.text(".legend").contains("Accountable"));
    let at = cell(&page, "reach", "Ada");
    key(&at, "a").await;
    assert_eq!(said(&at), "Outreach, Ada: accountable");
    assert_eq!(parts(&store, "reach"), [("ada".into(), Part::Owner)]);
}

#[wasm_bindgen_test]
async fn f4_an_empty_page_has_one_button_and_it_puts_the_caret_into_the_name() {
    let store = store(Page::Leadership, vec![]);
    let page = leadership(&store).await;
    page.press(".empty .button--primary").await;
    settle().await;
    settle().await;
    assert!(page.has_focus(".grid__row--new input"));
    assert!(!page.has(".empty"));
}

#[wasm_bindgen_test]
async fn contact_cells_of_students_cannot_be_changed_and_say_why() {
    let mut student = Person::new(Id::new("jd"), Rank::default());
    student.name = "J. D.".to_owned();
    student.group = Some(PersonGroup::Student);
    let store = store(Page::Leadership, vec![student.into(), person("ada", "Ada")]);
    let route = store.state().route.clone().with_view("people");
    store.dispatch(Intent::Go(route));
    let page = leadership(&store).await;
    assert!(
        page.text("[data-row=jd]")
            .contains("No contact data is kept of student leaders.")
    );
    assert!(page.has("[data-row=jd] [role=gridcell][aria-readonly=true]"));
    assert!(!page.has("[data-row=ada] [role=gridcell][aria-readonly=true]"));
}

#[wasm_bindgen_test]
async fn goals_and_partners_are_joined_by_one_key_each_time_as_a_step() {
    let mut goal = Goal::new(Id::new("read"), Rank::default());
    goal.name = "Read".to_owned();
    let partner = |id: &str, standing| {
        let mut partner = Partner::new(Id::new(id), Rank::default());
        partner.name = id.to_owned();
        partner.standing = standing;
        AnyRecord::from(partner)
    };
    let records = vec![
        goal.into(),
        partner("Library", Some(Standing::Active)),
        partner("Clinic", Some(Standing::Exploring)),
    ];
    let store = store(Page::Goals, records);
    let page = mount(&store, html! { <GoalsPage /> }).await;
    settle().await;
    assert!(page.text("#coverage [data-row=read]").contains("No partner"));
    let at = |partner: &str| page.find(&format!("#coverage [data-row=read] [aria-label^='Read, {partner}: ']"));
    key(&at("Library"), " ").await;
    assert_eq!(said(&at("Library")), "Read, Library: serves it");
    assert!(page.text("#coverage [data-row=read]").contains("Only one partner"));
    key(&at("Clinic"), " ").await;
    // One in first talks does not count yet, and says so.
    assert_eq!(said(&at("Clinic")), "Read, Clinic: planned");
    assert!(page.text("#coverage [data-row=read]").contains("Only one partner"));
    store.dispatch(Intent::Undo);
    settle().await;
    assert_eq!(said(&at("Library")), "Read, Library: serves it");
    assert_eq!(said(&at("Clinic")), "Read, Clinic: does not serve it");
}

#[wasm_bindgen_test]
async fn pairs_of_many_people_are_tried_when_asked_can_be_stopped_and_keep_the_focus_near() {
    let mut records = vec![role("reach", "Outreach"), role("pantry", "Pantry")];
    records.extend((0..200).map(|place| person(&format!("p{place}"), &format!("Person {place}"))));
    let store = store(Page::Leadership, records);
    let route = store.state().route.clone();
    store.dispatch(Intent::Go(route.with_view("coverage")));
    let page = leadership(&store).await;
    let section = "section[aria-labelledby=coverage-two]";
    let button = format!("{section} button");
    assert!(!page.has(&format!("{section} progress")), "nothing is tried unasked");
    click(&page.find(&button)).await;
    assert!(page.has(&format!("{section} progress")));
    assert!(page.has_focus(&button), "on what stops it");
    page.find(&button).click();
    settle().await;
    assert!(!page.has(&format!("{section} progress")));
    assert!(page.has_focus(&button), "on what begins it");
    click(&page.find(&button)).await;
    while page.has(&format!("{section} progress")) {
        settle().await;
    }
    assert!(page.has_focus("#coverage-two"));
    assert!(!page.has(&button));
}

#[wasm_bindgen_test]
async fn load_is_told_per_practice_in_plain_words_with_every_term_and_what_is_over() {
    let role = |id: &str, ends: Option<Day>| {
        let mut role = Role::new(Id::new(id), Rank::default());
        role.name = id.to_owned();
        role.practice = Some(Practice::Evidence);
        role.effort = Some(Minutes(195));
        role.ends = ends;
        AnyRecord::from(role)
    };
    let owns = |role: &str, person: &str| {
        let mut owns = Assignment::new(Id::new(format!("{role}-{person}")), Rank::default());
        owns.role = Id::new(role);
        owns.person = Id::new(person);
        owns.part = Some(Part::Owner);
        AnyRecord::from(owns)
    };
    let mut ada = Person::new(Id::new("ada"), Rank::default());
    ada.name = "Ada".to_owned();
    ada.group = Some(PersonGroup::Family);
    let records = vec![
        role("Data", None),
        role("Survey", None),
        role("Census", Day::new(2020, 6, 30)),
        ada.into(),
        person("bo", "Bo"),
        owns("Data", "ada"),
        owns("Survey", "ada"),
        owns("Census", "bo"),
    ];
    let store = store(Page::Leadership, records);
    let route = store.state().route.clone().with_view("load");
    store.dispatch(Intent::Go(route));
    let page = leadership(&store).await;
    let practices = page.text(".load__sharing tbody");
    assert!(
        practices.contains("Ada owns both roles. Owners: Family 100%."),
        "{practices}"
    );
    assert!(page.text(".load__sharing tbody tr").ends_with("6.5"), "the hours asked");
    assert!(
        page.text("section[aria-labelledby=load-sharing]")
            .contains("Community 0%")
    );
    assert!(page.text(".load__table tbody").contains("6.5 asked"));
    assert!(page.has(".load__table [aria-label='Ada, hours a month: 6.5 asked']"));
    // Nobody knows since when or until when: no bar, and the words say so.
    assert!(page.text(".load__terms tbody").contains("Ada, no term"));
    assert!(page.has(".load__terms .load__open") && !page.has(".load__terms .meter__bar"));
    let last = page.text(".load__terms tbody:last-of-type");
    assert!(
        last.contains("Census") && last.contains("over") && last.contains("Bo, until June 2020"),
        "{last}"
    );
}

#[wasm_bindgen_test]
async fn hours_are_told_one_way_on_every_view() {
    let mut reach = Role::new(Id::new("reach"), Rank::default());
    reach.name = "Outreach".to_owned();
    reach.effort = Some(Minutes(390));
    let mut owns = Assignment::new(Id::new("owns"), Rank::default());
    (owns.role, owns.person, owns.part) = (Id::new("reach"), Id::new("ada"), Some(Part::Owner));
    let store = store(Page::Leadership, vec![reach.into(), person("ada", "Ada"), owns.into()]);
    for view in ["by-person", "roles", "load", "coverage", "page/people/ada"] {
        let route = store.state().route.clone().with_view(view);
        store.dispatch(Intent::Go(route));
        let page = leadership(&store).await;
        let text = page.text(".page");
        assert!(text.contains("6.5") && !text.contains("6:30"), "{view}: {text}");
    }
}
