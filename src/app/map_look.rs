//! How the map of a plan is looked at in this browser, and where things stood on it: so that it is the same after the page
//! was loaded again, also where it grew little by little. It is no part of any plan.

use std::rc::Rc;

use serde_json::{Value, json};

use crate::engine::map_picture::{Arrangement, Look, Names, Shows, Sizes, Who};
use crate::plan::Id;
use crate::sorted::SortedMap;

/// The most plans whose maps are remembered, and the most places of each and of the one that was looked at last: more
/// would crowd out what is stored of plans.
const MOST: usize = 8;
const MOST_PLACES: usize = 600;
const MOST_OF_LAST: usize = 2000;
/// What stands for the school where places are kept. Ids are never this short.
const SCHOOL: &str = "school";

/// Where things stood, in whole units of the map.
pub type KeptPlaces = SortedMap<Who, (i32, i32)>;

/// What is remembered of the map of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapLook {
    /// How it is looked at.
    pub look: Look,
    /// Where things stand that nobody has placed.
    pub places: Rc<KeptPlaces>,
}

/// What is remembered of maps, by the plans' ids: whichever was looked at last stands last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapLooks(Vec<(Rc<str>, MapLook)>);

impl MapLooks {
    /// What is remembered of the map of a plan.
    pub fn of(&self, plan: &str) -> MapLook {
        let found = self.0.iter().find(|(id, _)| **id == *plan);
        found.map(|(_, look)| look.clone()).unwrap_or_default()
    }

    /// The same with another look at the map of a plan.
    #[must_use]
    pub fn with(&self, plan: &Rc<str>, look: MapLook) -> Self {
        let mut looks: Vec<_> = self.0.iter().filter(|(id, _)| id != plan).cloned().collect();
        looks.push((Rc::clone(plan), look));
        let over = looks.len().saturating_sub(MOST);
        Self(looks.split_off(over))
    }

    /// As JSON: a list, so that the order is kept.
    pub(super) fn encode(&self) -> Value {
        let one = |(number, (plan, of)): (usize, &(Rc<str>, MapLook))| {
            let is_last = number + 1 == self.0.len();
            let most = if is_last { MOST_OF_LAST } else { MOST_PLACES };
            // All or none: around a part of them the rest would be arranged as it never stood.
            let kept = Some(&of.places).filter(|places| places.len() <= most);
            let places = kept
                .into_iter()
                .flat_map(|places| places.iter())
                .filter_map(|(who, place)| {
                    let id = match who {
                        Who::School => SCHOOL,
                        Who::Partner(id) => id.as_str(),
                        Who::Goal(_) => return None,
                    };
                    Some((id.to_owned(), json!([place.0, place.1])))
                });
            json!({
                "plan": plan,
                "shows": of.look.shows.id(),
                "arrangement": of.look.arrangement.id(),
                "names": of.look.names.id(),
                "sizes": of.look.sizes.id(),
                "middle": of.look.school_in_middle,
                "places": places.collect::<serde_json::Map<String, Value>>(),
            })
        };
        self.0.iter().enumerate().map(one).collect()
    }

    /// Reads them; what cannot be read is as if nothing had been chosen.
    pub(super) fn decode(value: Option<&Value>) -> Self {
        let looks = value.and_then(Value::as_array).into_iter().flatten();
        Self(looks.take(MOST).filter_map(decode_one).collect())
    }
}

fn decode_one(value: &Value) -> Option<(Rc<str>, MapLook)> {
    let plan = value.get("plan")?.as_str()?;
    let id = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
    let places = value.get("places").and_then(Value::as_object).into_iter().flatten();
    let place = |(id, place): (&String, &Value)| {
        let at = |number: usize| {
            place
                .get(number)
                .and_then(Value::as_i64)
                .and_then(|at| i32::try_from(at).ok())
        };
        let who = if id == SCHOOL {
            Who::School
        } else {
            Who::Partner(Id::new(id.as_str()))
        };
        Some((who, (at(0)?, at(1)?)))
    };
    let look = Look {
        shows: Shows::from_id(id("shows")),
        arrangement: Arrangement::from_id(id("arrangement")),
        names: Names::from_id(id("names")),
        sizes: Sizes::from_id(id("sizes")),
        school_in_middle: value.get("middle").and_then(Value::as_bool).unwrap_or(false),
    };
    let places: KeptPlaces = places.filter_map(place).collect();
    Some((
        plan.into(),
        MapLook {
            look,
            places: Rc::new(places),
        },
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_read_back_and_nonsense_is_harmless() {
        let places = [(Who::School, (0, -3)), (Who::Partner(Id::new("a")), (120, 44))];
        let of = MapLook {
            look: Look {
                shows: Shows::Changes,
                arrangement: Arrangement::Scales,
                names: Names::Short,
                sizes: Sizes::Between,
                school_in_middle: true,
            },
            places: Rc::new(places.into_iter().collect()),
        };
        let looks = MapLooks::default().with(&"p".into(), of.clone());
        assert_eq!(MapLooks::decode(Some(&looks.encode())), looks);
        assert_eq!(looks.of("p"), of);
        assert_eq!(looks.of("another"), MapLook::default());
        for value in [json!(7), json!([7, {}]), json!({ "plan": "p" })] {
            assert_eq!(MapLooks::decode(Some(&value)), MapLooks::default());
        }
        let odd = json!([{ "plan": "p", "places": { "a": [1], "b": "x", "c": [1e99, 2] } }]);
        assert_eq!(MapLooks::decode(Some(&odd)).of("p"), MapLook::default());
    }

    #[test]
    fn of_a_map_all_places_are_kept_or_none() {
        let of = |count: i32| {
            let place = |number: i32| (Who::Partner(Id::new(format!("p{number}").as_str())), (number, -number));
            MapLook {
                places: Rc::new((0..count).map(place).collect()),
                ..MapLook::default()
            }
        };
        for (count, is_kept_first, is_kept_last) in [(600, true, true), (1001, false, true), (2001, false, false)] {
            let looks = MapLooks::default()
                .with(&"first".into(), of(count))
                .with(&"last".into(), of(count));
            let read = MapLooks::decode(Some(&looks.encode()));
            for (plan, is_kept) in [("first", is_kept_first), ("last", is_kept_last)] {
                let expected = if is_kept { of(count) } else { MapLook::default() };
                assert_eq!(read.of(plan), expected, "{count} {plan}");
            }
        }
    }

    #[test]
    fn the_plans_looked_at_last_are_remembered() {
        let mut looks = MapLooks::default();
        for number in 0..20 {
            looks = looks.with(&format!("p{number}").into(), MapLook::default());
        }
        let looks = looks.with(&"p15".into(), MapLook::default());
        assert_eq!(looks.0.len(), MOST);
        assert_eq!(looks.0.last().map(|(id, _)| id.to_string()), Some("p15".into()));
        assert!(looks.0.iter().all(|(id, _)| **id != *"p3"));
    }
}
