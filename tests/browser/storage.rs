//! The browser's own storage: kept as written, full, refused.

use js_sys::{Function, Object, Reflect};
use schoolweave::web::keep::{Document, Keeper, KeyValue, StoreError, Trouble, Unreadable, units};
use schoolweave::web::storage::{BrowserStore, open_store};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// A document that is the text of its snapshot and steps.
#[derive(Debug, PartialEq)]
struct Text(String);

impl Document for Text {
    fn decode(snapshot: &str) -> Result<Self, Unreadable> {
        Ok(Self(snapshot.to_owned()))
    }

    fn replay(&mut self, step: &str) -> bool {
        self.0 += step;
        true
    }
}

/// The storage with nothing in it; emptied again at the end.
struct Empty(BrowserStore);

impl Empty {
    fn new() -> Self {
        let store = BrowserStore::open().expect("the test browser has storage");
        script("localStorage.clear()");
        Self(store)
    }
}

impl Drop for Empty {
    fn drop(&mut self) {
        script("localStorage.clear()");
    }
}

/// The page with another `localStorage`, made by a script; as it was at the end.
struct Instead {
    real: JsValue,
}

impl Instead {
    fn new(getter: &str) -> Self {
        let window = js_sys::global();
        let key = JsValue::from_str("localStorage");
        let real = Reflect::get_own_property_descriptor(&window, &key).expect("the window has storage");
        let fake = Object::new();
        let getter = Function::new_no_args(getter);
        Reflect::set(&fake, &"get".into(), &getter).expect("a plain object");
        Reflect::set(&fake, &"configurable".into(), &JsValue::TRUE).expect("a plain object");
        Object::define_property(&window, &key, &fake);
        Self { real }
    }
}

impl Drop for Instead {
    fn drop(&mut self) {
        Object::define_property(&js_sys::global(), &"localStorage".into(), self.real.unchecked_ref());
    }
}

fn script(text: &str) {
    Function::new_no_args(text)
        .call0(&JsValue::NULL)
        .expect("the script runs");
}

/// A text of so many units that does not compress.
fn noise(length: usize) -> String {
    let mut state = 1_u32;
    let letter = std::iter::from_fn(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from_u32(0x4e00 + (state >> 18))
    });
    letter.take(length).collect()
}

/// Fills the storage to the last unit, under keys that are not ours.
fn fill(store: &BrowserStore) {
    let mut length = 1 << 20;
    let mut number = 0;
    while length > 0 {
        match store.write(&format!("filler {number}"), &"x".repeat(length)) {
            Ok(()) => number += 1,
            Err(error) => {
                assert_eq!(error, StoreError::Full);
                length /= 2;
            }
        }
    }
}

#[wasm_bindgen_test]
fn what_is_written_is_there_for_the_next_page() {
    let store = Empty::new();
    for value in ["", "x", "Ü 学校 🏫 \u{0}\u{202e}\u{fffd}\n", &noise(1000)] {
        store.0.write("schoolweave/ui", value).expect("there is room");
        let other = BrowserStore::open().expect("the test browser has storage");
        assert_eq!(other.read("schoolweave/ui"), Ok(Some(value.to_owned())));
        assert_eq!(other.units("schoolweave/ui"), Ok(Some(units(value))));
        assert_eq!(other.keys(), Ok(vec!["schoolweave/ui".to_owned()]));
    }
    store.0.remove("schoolweave/ui").expect("removing works");
    assert_eq!(store.0.read("schoolweave/ui"), Ok(None));
    assert_eq!(store.0.units("schoolweave/ui"), Ok(None));
}

#[wasm_bindgen_test]
fn large_plans_come_back_from_compression() {
    let store = Empty::new();
    let text = "a partner of the school; ".repeat(20_000) + &noise(5000);
    let mut keeper = Keeper::new(store.0.clone(), "w1");
    assert!(keeper.create("p", &text, "").expect("a new plan").is_saved());
    assert!(keeper.usage().expect("it counts").total < text.len() / 4);
    let opened = Keeper::new(store.0.clone(), "w2")
        .open::<Text>("p")
        .expect("it is there");
    assert_eq!(opened.document.0.len(), text.len());
    assert!(opened.document.0 == text && opened.problems.is_empty());
}

#[wasm_bindgen_test]
fn case_02_the_real_storage_is_full_and_has_room_again() {
    let store = Empty::new();
    let mut keeper = Keeper::new(store.0.clone(), "w1");
    assert!(keeper.create("p", "begun", "").expect("a new plan").is_saved());
    fill(&store.0);
    let usage = keeper.usage().expect("it counts");
    assert_eq!((usage.total, usage.limit), (5_242_880, 5_242_880));
    for (step, unsaved) in [(" one", 1), (" two", 2)] {
        let status = keeper.append(step, "");
        assert_eq!(
            (status.unsaved, status.trouble),
            (unsaved, Some(Trouble::Store(StoreError::Full)))
        );
    }
    let status = keeper.compact("begun one two", "");
    assert_eq!(
        (status.unsaved, status.trouble),
        (2, Some(Trouble::Store(StoreError::Full)))
    );
    // What was stored is as it was.
    let opened = Keeper::new(store.0.clone(), "w2")
        .open::<Text>("p")
        .expect("it is there");
    assert_eq!((opened.document.0.as_str(), opened.problems.len()), ("begun", 0));
    store.0.remove("filler 0").expect("removing works");
    assert!(keeper.retry().is_saved());
    let opened = Keeper::new(store.0.clone(), "w3")
        .open::<Text>("p")
        .expect("it is there");
    assert_eq!(
        (opened.document.0.as_str(), opened.problems.len()),
        ("begun one two", 0)
    );
}

#[wasm_bindgen_test]
fn values_of_other_programs_that_are_not_whole_text_do_no_harm() {
    let store = Empty::new();
    script("localStorage.setItem('\\ud800', '\\udfff'); localStorage.setItem('schoolweave/p/p/c', 'x')");
    let mut keeper = Keeper::new(store.0.clone(), "w1");
    assert!(keeper.create("q", "begun", "").expect("a new plan").is_saved());
    assert_eq!(keeper.plans().map(|plans| plans.len()), Ok(1));
    assert!(keeper.usage().is_ok());
}

#[wasm_bindgen_test]
fn damage_done_to_units_of_the_real_storage_is_found() {
    let store = Empty::new();
    let mut keeper = Keeper::new(store.0.clone(), "w1");
    keeper.create("p", "begun", "").expect("a new plan");
    keeper.append(" one", "");
    keeper.compact("begun one", "");
    // Half of a surrogate pair in the newer snapshot.
    script(
        "const key = 'schoolweave/p/p/b'; localStorage.setItem(key, localStorage.getItem(key).replace('begun', '\\ud800'))",
    );
    let opened = Keeper::new(store.0.clone(), "w2")
        .open::<Text>("p")
        .expect("the older snapshot is there");
    assert_eq!((opened.document.0.as_str(), opened.problems.len()), ("begun one", 1));
}

#[wasm_bindgen_test]
fn case_10_storage_that_is_denied_leaves_a_page_that_works_in_memory() {
    let denials = [
        "throw new DOMException('denied', 'SecurityError')",
        "throw 'not even an error'",
        "return null",
        "return undefined",
        "return new Proxy({}, { get() { throw new DOMException('denied', 'SecurityError') } })",
        "const deny = () => { throw new DOMException('denied', 'SecurityError') };
         return { get length() { deny() }, key: deny, getItem: deny, setItem: deny, removeItem: deny }",
    ];
    for denial in denials {
        let _instead = Instead::new(denial);
        assert!(matches!(BrowserStore::open(), Err(StoreError::Refused(_))), "{denial}");
        let mut keeper = Keeper::new(open_store(), "w1");
        let status = keeper.create("p", "begun", "").expect("a new plan");
        assert!(
            !status.is_lasting && !status.is_saved() && status.trouble.is_none(),
            "{denial}"
        );
        keeper.append(" one", "");
        assert_eq!(
            keeper.look::<Text>("p").expect("it is in memory").0,
            Text("begun one".into())
        );
    }
    assert!(BrowserStore::open().is_ok());
}

#[wasm_bindgen_test]
fn case_10_storage_that_can_be_read_and_not_written() {
    let cases = [
        ("new DOMException('full', 'QuotaExceededError')", true),
        (
            "Object.assign(new Error('full'), { name: 'NS_ERROR_DOM_QUOTA_REACHED', code: 1014 })",
            true,
        ),
        ("Object.assign(new Error('full'), { code: 22 })", true),
        (
            "Object.assign(new Error('broken'), { name: 'NS_ERROR_FILE_CORRUPTED' })",
            false,
        ),
        ("new DOMException('denied', 'SecurityError')", false),
        ("undefined", false),
        ("null", false),
    ];
    for (exception, is_full) in cases {
        let _instead = Instead::new(&format!(
            "return {{ length: 0, key: () => null, getItem: () => null, setItem() {{ throw {exception} }}, removeItem() {{}} }}"
        ));
        let mut keeper = Keeper::new(open_store(), "w1");
        let status = keeper.create("p", "begun", "").expect("a new plan");
        assert_eq!(status.unsaved, 1, "{exception}");
        match status.trouble {
            Some(Trouble::Store(StoreError::Full)) => assert!(is_full, "{exception}"),
            Some(Trouble::Store(StoreError::Refused(_))) => assert!(!is_full, "{exception}"),
            other => panic!("{exception}: {other:?}"),
        }
    }
}

#[wasm_bindgen_test]
fn a_storage_that_is_cleared_between_two_keys_is_listed_all_the_same() {
    let _instead =
        Instead::new("return { length: 3, key: index => index === 1 ? null : `key ${index}`, getItem: () => null }");
    let store = BrowserStore::open().expect("it can be read");
    assert_eq!(store.keys(), Ok(vec!["key 0".to_owned(), "key 2".to_owned()]));
}
