//! Says whether roles can be filled by people who can take them, within everyone's limit: reads one JSON value from
//! standard input and writes one to standard output.
//!
//! In: `{"roles":["finance"…],"people":[{"id":"principal","can":["finance","pd"],"limit":2}…]}`; a missing limit is 1,
//! and roles that are not in the list are passed over.
//! Out: `{"filled":…,"unfilled":[…],"assignment":[[role,person]…],"cut":{"roles":[…],"people":[…]},"lose_one":{person:filled…}}`;
//! the cut is empty where every role is filled. With `--pairs` also `"lose_two":[[person,person,filled]…]`.

#[path = "door/run.rs"]
mod door;

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::rc::Rc;

use schoolweave::engine::staffing::matching::{Able, Matching, Question};
use serde::Deserialize;
use serde_json::{Map, Value, json};

#[derive(Deserialize)]
struct Input {
    roles: Vec<String>,
    people: Vec<Person>,
}

#[derive(Deserialize)]
struct Person {
    id: String,
    #[serde(default)]
    can: Vec<String>,
    #[serde(default = "one")]
    limit: usize,
}

fn one() -> usize {
    1
}

fn main() -> ExitCode {
    door::run(|text| {
        let input = serde_json::from_str(text).map_err(|error| error.to_string())?;
        answer(&input, std::env::args().any(|argument| argument == "--pairs"))
    })
}

fn answer(input: &Input, with_pairs: bool) -> Result<Value, String> {
    let roles = places("role", input.roles.iter())?;
    places("person", input.people.iter().map(|person| &person.id))?;
    let mut able = vec![Vec::new(); input.roles.len()];
    for (person, of) in input.people.iter().enumerate() {
        for role in of.can.iter().filter_map(|role| roles.get(role.as_str())) {
            let able: &mut Vec<Able> = able.get_mut(*role).ok_or("a role has no place")?;
            if able.iter().all(|able| able.person != person) {
                able.push(Able { person, reserve: 0 });
            }
        }
    }
    let question = Question {
        able,
        limits: input.people.iter().map(|person| person.limit).collect(),
        today: vec![None; input.roles.len()],
    };
    let best = Matching::best(Rc::new(question));
    let role = |place: usize| input.roles.get(place);
    let person = |place: usize| input.people.get(place).map(|person| &person.id);
    let holders = best.holders().iter().enumerate();
    let assignment: Vec<_> = holders
        .filter_map(|(place, holder)| Some((role(place)?, person((*holder)?)?)))
        .collect();
    let mut cut = (Vec::new(), Vec::new());
    for group in best.bottlenecks() {
        cut.0.extend(group.roles);
        cut.1.extend(group.people);
    }
    cut.0.sort_unstable();
    cut.1.sort_unstable();
    let without = |gone: &[usize]| {
        let mut matching = best.clone();
        for person in gone {
            matching.leave(*person);
        }
        matching.filled()
    };
    let lose_one: Map<String, Value> = input
        .people
        .iter()
        .enumerate()
        .map(|(place, person)| (person.id.clone(), without(&[place]).into()))
        .collect();
    let mut out = json!({
        "filled": best.filled(),
        "unfilled": best.unfilled().filter_map(role).collect::<Vec<_>>(),
        "assignment": assignment,
        "cut": {
            "roles": cut.0.into_iter().filter_map(role).collect::<Vec<_>>(),
            "people": cut.1.into_iter().filter_map(person).collect::<Vec<_>>(),
        },
        "lose_one": lose_one,
    });
    if with_pairs && let Some(out) = out.as_object_mut() {
        let pairs =
            (0..input.people.len()).flat_map(|one| (one + 1..input.people.len()).map(move |other| [one, other]));
        let pairs: Vec<_> = pairs
            .filter_map(|pair| Some((person(pair[0])?, person(pair[1])?, without(&pair))))
            .collect();
        out.insert("lose_two".to_owned(), json!(pairs));
    }
    Ok(out)
}

/// The place of each id; no two may be the same.
fn places<'a>(kind: &str, ids: impl Iterator<Item = &'a String>) -> Result<BTreeMap<&'a str, usize>, String> {
    let mut places = BTreeMap::new();
    for (place, id) in ids.enumerate() {
        if places.insert(id.as_str(), place).is_some() {
            return Err(format!("two of the same: {kind} {id:?}"));
        }
    }
    Ok(places)
}
