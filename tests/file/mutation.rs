//! Random plan files: the fixture, which has every field, with fields taken out, put in and replaced.

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Map, Value};

use crate::support::{FIXTURE, data};

/// One thing done to one object somewhere in the data.
#[derive(Clone, Debug)]
pub enum Mutation {
    /// A field that no version knows is added.
    Add(Index, String, Value),
    /// A field is taken out.
    Remove(Index, Index),
    /// A field is given another value.
    Replace(Index, Index, Value),
}

/// Any JSON value; numbers as JSON writers write them.
pub fn any_json() -> impl Strategy<Value = Value> {
    let number = prop_oneof![
        any::<i64>().prop_map(|number| number.to_string()),
        "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,20})?(e[+-][0-9]{1,3})?",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number.prop_map(|text| serde_json::from_str(&text).unwrap()),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// The name of a field that no version knows, among them those that are traps elsewhere.
fn unknown_name() -> impl Strategy<Value = String> {
    prop_oneof![
        "x_[a-z]{0,6}",
        Just("__proto__".to_owned()),
        Just("constructor".to_owned()),
        Just("toString".to_owned()),
        Just(String::new()),
        "ｘ\\PC{0,3}",
    ]
}

/// The addition of a field that no version knows.
pub fn addition() -> impl Strategy<Value = Mutation> {
    (any::<Index>(), unknown_name(), any_json()).prop_map(|(place, name, value)| Mutation::Add(place, name, value))
}

/// Any change at all.
pub fn mutation() -> impl Strategy<Value = Mutation> {
    prop_oneof![
        addition(),
        (any::<Index>(), any::<Index>()).prop_map(|(place, field)| Mutation::Remove(place, field)),
        (any::<Index>(), any::<Index>(), any_json())
            .prop_map(|(place, field, value)| Mutation::Replace(place, field, value)),
    ]
}

impl Mutation {
    fn place(&self) -> &Index {
        match self {
            Self::Add(place, ..) | Self::Remove(place, _) | Self::Replace(place, ..) => place,
        }
    }

    fn apply(&self, object: &mut Map<String, Value>) {
        let named = |field: &Index| object.keys().nth(field.index(object.len())).cloned();
        match self {
            Self::Add(_, name, value) => {
                object.entry(name.clone()).or_insert_with(|| value.clone());
            }
            Self::Remove(..) | Self::Replace(..) if object.is_empty() => {}
            Self::Remove(_, field) => {
                let name = named(field).unwrap();
                object.shift_remove(&name);
            }
            Self::Replace(_, field, value) => {
                let name = named(field).unwrap();
                object.insert(name, value.clone());
            }
        }
    }
}

/// The fixture's data after some changes.
pub fn mutated(mutations: &[Mutation]) -> Value {
    let mut data = data(FIXTURE);
    for mutation in mutations {
        let mut count = 0;
        each_object(&mut data, &mut |_| count += 1);
        let wanted = mutation.place().index(count);
        let mut at = 0;
        each_object(&mut data, &mut |object| {
            if at == wanted {
                mutation.apply(object);
            }
            at += 1;
        });
    }
    data
}

/// Every object whose fields are ours to name: not those whose keys are years, stages or people's words, or that no
/// version knows.
fn each_object(value: &mut Value, found: &mut dyn FnMut(&mut Map<String, Value>)) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| each_object(item, found)),
        Value::Object(object) => {
            for (name, field) in object.iter_mut() {
                if !matches!(
                    name.as_str(),
                    "need" | "amounts" | "chances" | "upkeep" | "custom" | "later" | "weather"
                ) {
                    each_object(field, found);
                }
            }
            found(object);
        }
        _ => {}
    }
}
