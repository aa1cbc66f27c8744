//! Finding partners of the plan again, by id, by name, and by what is nearly the same.

use crate::sorted::{SortedMap, SortedSet, sort_by};
use std::collections::HashMap;

use crate::exchange::columns::{fold, name_key};
use crate::exchange::list::{Likely, LikelyBy};
use crate::plan::{Id, Partner, Plan};

/// A word that more partners than this share says nothing about which of them is meant.
const COMMON: usize = 60;

/// How many partners are compared with a row at the most.
const COMPARED: usize = 12;

/// How many are offered at the most.
const OFFERED: usize = 3;

struct Entry {
    id: Id<Partner>,
    name: String,
    key: String,
}

/// The partners of a plan, to be found quickly: nothing here grows with rows times partners.
pub(super) struct Index {
    entries: Vec<Entry>,
    by_external: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
    by_word: HashMap<String, Vec<usize>>,
    by_address: HashMap<String, Vec<usize>>,
    externals: HashMap<Id<Partner>, String>,
}

impl Index {
    /// Indexes the partners of a plan; the ids of the list stand in the text field `id_field`.
    pub fn new(plan: &Plan, id_field: Option<&str>) -> Self {
        let mut index = Self {
            entries: Vec::new(),
            by_external: HashMap::new(),
            by_name: HashMap::new(),
            by_word: HashMap::new(),
            by_address: HashMap::new(),
            externals: HashMap::new(),
        };
        for (place, partner) in plan.partners.ordered().iter().enumerate() {
            let key = key_of(&partner.name);
            let external = id_field.and_then(|field| partner.custom.get(field));
            if let Some(external) = external.map(|id| id.trim()).filter(|id| !id.is_empty()) {
                index.by_external.entry(external.to_owned()).or_default().push(place);
                index.externals.insert(partner.id.clone(), external.to_owned());
            }
            for word in key.split(' ').collect::<SortedSet<_>>() {
                index.by_word.entry(word.to_owned()).or_default().push(place);
            }
            for address in addresses(partner) {
                index.by_address.entry(address).or_default().push(place);
            }
            if !key.is_empty() {
                index.by_name.entry(key.clone()).or_default().push(place);
            }
            index.entries.push(Entry {
                id: partner.id.clone(),
                name: partner.name.clone(),
                key,
            });
        }
        index
    }

    fn likely(&self, place: usize, by: LikelyBy) -> Option<Likely> {
        let entry = self.entries.get(place)?;
        Some(Likely {
            record: (&entry.id).into(),
            name: entry.name.clone(),
            by,
        })
    }

    fn all(&self, places: Option<&Vec<usize>>, by: LikelyBy) -> Vec<Likely> {
        places
            .into_iter()
            .flatten()
            .filter_map(|place| self.likely(*place, by))
            .collect()
    }

    /// The partners with this id of the list.
    pub fn with_external(&self, external: &str) -> Vec<Likely> {
        self.all(self.by_external.get(external), LikelyBy::Id)
    }

    /// Whether a partner has an id of the list, and another one than this.
    pub fn has_other_external(&self, partner: &Id<Partner>, external: &str) -> bool {
        self.externals.get(partner).is_some_and(|known| known != external)
    }

    /// The partners with this name.
    pub fn with_name(&self, key: &str) -> Vec<Likely> {
        self.all(self.by_name.get(key), LikelyBy::Name)
    }

    /// The partners that a row may be about, the likeliest first.
    pub fn near(&self, partner: &Partner) -> Vec<Likely> {
        let key = key_of(&partner.name);
        let mut shared: SortedMap<usize, usize> = SortedMap::new();
        for word in key.split(' ').collect::<SortedSet<_>>() {
            let places = self.by_word.get(word).filter(|places| places.len() <= COMMON);
            for place in places.into_iter().flatten() {
                // The rarer the word, the more it says.
                let weight = 1 + COMMON / places.map_or(1, Vec::len).max(1);
                *shared.or_default(*place) += weight;
            }
        }
        let mut shared: Vec<(usize, usize)> = shared.into_iter().collect();
        sort_by(&mut shared, |a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        let by_name = shared.into_iter().take(COMPARED).map(|(place, _)| place);
        let mut found: Vec<(usize, LikelyBy)> = by_name
            .filter(|place| self.entries.get(*place).is_some_and(|entry| are_near(&entry.key, &key)))
            .map(|place| (place, LikelyBy::NearName))
            .collect();
        for address in addresses(partner) {
            let by = if address.contains('@') {
                LikelyBy::Email
            } else {
                LikelyBy::Website
            };
            // An address that several have is that of a directory or a district.
            let places = self.by_address.get(&address).filter(|places| places.len() == 1);
            found.extend(places.into_iter().flatten().map(|place| (*place, by)));
        }
        let mut seen = SortedSet::new();
        found.retain(|(place, _)| seen.insert(*place));
        found
            .into_iter()
            .take(OFFERED)
            .filter_map(|(place, by)| self.likely(place, by))
            .collect()
    }
}

/// What a partner's name is told from others by: its telling words, or the name itself where it has none but signs.
pub(super) fn key_of(name: &str) -> String {
    let key = name_key(name);
    if key.is_empty() { name.trim().to_owned() } else { key }
}

/// Whether two names' keys are nearly the same: in their letters, or one with words more.
pub(in crate::exchange) fn are_near(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let long_words: SortedSet<&str> = long.split(' ').collect();
    let short_words: SortedSet<&str> = short.split(' ').collect();
    let holds = short_words.len() >= 2 && short_words.is_subset(&long_words);
    holds || strsim::sorensen_dice(a, b) >= 0.84
}

/// Whether two names are so far apart that an id alone does not make them one.
pub(super) fn are_far(a: &str, b: &str) -> bool {
    let (a, b) = (name_key(a), name_key(b));
    let words = |key: &str| key.split(' ').map(str::to_owned).collect::<SortedSet<_>>();
    let (in_a, in_b) = (words(&a), words(&b));
    let shared = in_a.intersection(&in_b).count();
    shared * 2 < in_a.len().min(in_b.len()) && strsim::sorensen_dice(&a, &b) < 0.6
}

/// The addresses by which a partner may be known: e-mail, and web address without what does not matter.
fn addresses(partner: &Partner) -> impl Iterator<Item = String> {
    let email = partner.email.trim().to_lowercase();
    let email = Some(email).filter(|email| email.contains('@'));
    email.into_iter().chain(bare_website(&partner.website))
}

/// A web address without scheme, `www.` and a stroke at its end; none where it is no address.
pub(super) fn bare_website(website: &str) -> Option<String> {
    let website = website.trim().to_lowercase();
    let bare = website.split_once("://").map_or(website.as_str(), |(_, rest)| rest);
    let bare = bare.trim_start_matches("www.").trim_end_matches('/');
    (bare.contains('.') && !bare.contains(' ')).then(|| bare.to_owned())
}

/// The text field of the plan that holds the ids of a list: the one named as the column, else the one with the same
/// ids in it, else none.
pub(super) fn id_field(plan: &Plan, heading: &str, ids: &SortedSet<&str>) -> Option<String> {
    let mut fields: SortedMap<&str, usize> = SortedMap::new();
    let mut named = None;
    for partner in plan.partners.iter() {
        for (field, value) in &partner.custom {
            if fold(field) == fold(heading) {
                named = Some(field.clone());
            }
            let same = usize::from(ids.contains(value.trim()));
            *fields.or_default(field.as_str()) += same;
        }
    }
    let most = fields
        .into_iter()
        .max_by_key(|(_, same)| *same)
        .filter(|(_, same)| *same > 0 && *same * 4 >= ids.len());
    named.or_else(|| most.map(|(field, _)| field.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Rank, Record};

    fn partner(id: &str, name: &str) -> Partner {
        let mut partner = Partner::new(Id::new(id), Rank::default());
        partner.name = name.to_owned();
        partner
    }

    fn plan(names: &[&str]) -> Plan {
        let mut plan = Plan::new("p", "Plan");
        plan.put_all(names.iter().map(|name| partner(name, name).into()));
        plan
    }

    #[test]
    fn x4_names_nearly_the_same_are_asked_about() {
        let index = Index::new(&plan(&["Elm Street Boys Club", "Vermont Audubon", "Oak Library"]), None);
        for (name, likely) in [
            ("Elm Street Boys Club of Elmford", "Elm Street Boys Club"),
            ("Elm Streat Boys Club", "Elm Street Boys Club"),
            ("Audubon Vermont", "Vermont Audubon"),
        ] {
            let found: Vec<_> = index
                .near(&partner("", name))
                .into_iter()
                .map(|likely| likely.name)
                .collect();
            assert_eq!(found, [likely], "{name}");
        }
        for name in ["Elm Bank", "Library", "Something else"] {
            assert_eq!(index.near(&partner("", name)), [], "{name}");
        }
    }

    #[test]
    fn the_same_address_is_asked_about() {
        let mut oak = partner("oak", "Oak Bank");
        oak.website = "https://www.oak.example/".into();
        oak.email = "Hi@oak.example".into();
        let mut plan = Plan::new("p", "Plan");
        plan.put(oak.into());
        let index = Index::new(&plan, None);
        let mut other = partner("", "First Savings");
        other.website = "http://oak.example".into();
        assert_eq!(index.near(&other)[0].by, LikelyBy::Website);
        other.email = "hi@OAK.example".into();
        assert_eq!(index.near(&other)[0].by, LikelyBy::Email);
    }

    #[test]
    fn an_id_does_not_make_two_names_one() {
        for (a, b) in [
            ("Elmford Public Library", "Elmford School District"),
            ("Ash Memorial Pool (Elmford)", "Elmford School District"),
        ] {
            assert!(are_far(a, b), "{a}, {b}");
        }
        for (a, b) in [
            ("Elm", "Elm Science Center"),
            ("Elm Arts Center", "Elm Arts School"),
            ("Wild Camp (Elmford Humane Society)", "Elmford Humane Society"),
            ("Gan Isreal", "Gan Israel Elmford"),
        ] {
            assert!(!are_far(a, b), "{a}, {b}");
        }
    }
}
