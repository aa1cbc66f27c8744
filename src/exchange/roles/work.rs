//! The roles and parts as they would be, while the rows of a list are brought in one after the other.

use crate::sorted::{SortedMap, SortedSet};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::incoming::Incoming;
use super::of_bodies::BodyParts;
use super::takers::{Taker, Takers};
use crate::exchange::columns::{fold, name_key, read_practice};
use crate::exchange::list::{
    Counts, Done, Draft, FieldChange, Likely, LikelyBy, Merging, Minting, Remark, Rule, Shown,
};
use crate::exchange::partners::are_near;
use crate::plan::{AnyRecord, Assignment, Day, Id, Kind, Part, Person, Plan, Role, Tabled};

/// A word that more roles than this share says nothing about which of them is meant.
const COMMON: usize = 30;

/// How many are offered at the most.
const OFFERED: usize = 3;

/// A person, and which parts they take.
type PersonParts<'r> = (Id<Person>, &'r SortedSet<Part>);

/// Records by their names.
type ByName<T> = HashMap<String, Id<T>>;

/// The records that rows have added or changed so far.
pub(super) struct Work<'a> {
    plan: &'a Plan,
    pub(super) draft: &'a Draft,
    pub takers: Takers<'a>,
    pub minting: Minting,
    roles: SortedMap<Id<Role>, Role>,
    by_name: HashMap<String, Vec<Id<Role>>>,
    by_word: HashMap<String, Vec<Id<Role>>>,
    added: Vec<Assignment>,
    /// How many parts committees and teams have got.
    added_to_bodies: usize,
    held: HashSet<(Id<Role>, Id<Person>, Part)>,
    goals: ByName<crate::plan::Goal>,
    bodies: ByName<crate::plan::Body>,
    sources: ByName<crate::plan::Source>,
    sites: ByName<crate::plan::Site>,
}

fn by_name<T: Tabled>(plan: &Plan, names: fn(&T) -> Vec<&String>) -> ByName<T> {
    let mut found = HashMap::new();
    for record in T::table(plan).iter() {
        for name in names(record).into_iter().filter(|name| !name.is_empty()) {
            found.entry(fold(name)).or_insert_with(|| record.id().clone());
        }
    }
    found
}

impl<'a> Work<'a> {
    pub fn new(plan: &'a Plan, draft: &'a Draft) -> Self {
        let mut work = Self {
            plan,
            draft,
            takers: Takers::new(plan),
            minting: Minting::new(plan),
            roles: SortedMap::new(),
            by_name: HashMap::new(),
            by_word: HashMap::new(),
            added: Vec::new(),
            added_to_bodies: 0,
            held: HashSet::new(),
            goals: by_name(plan, |goal| vec![&goal.name, &goal.label]),
            bodies: by_name(plan, |body| vec![&body.name]),
            sources: by_name(plan, |source| vec![&source.name]),
            sites: by_name(plan, |site| vec![&site.name]),
        };
        for role in plan.roles.ordered() {
            for word in name_key(&role.name).split(' ').collect::<SortedSet<_>>() {
                work.by_word.entry(word.to_owned()).or_default().push(role.id.clone());
            }
            let roles = work.by_name.entry(fold(&role.name)).or_default();
            roles.push(role.id.clone());
        }
        let is_over = |assignment: &Assignment| draft.today.is_some_and(|today| assignment.has_ended(today));
        for assignment in plan.assignments.iter().filter(|assignment| !is_over(assignment)) {
            if let Some(part) = &assignment.part {
                let held = (assignment.role.clone(), assignment.person.clone(), part.clone());
                work.held.insert(held);
            }
        }
        work
    }

    /// The role as it stands now.
    pub fn role(&self, id: &Id<Role>) -> Option<&Role> {
        self.roles.get(id).or_else(|| self.plan.roles.find(id).map(Rc::as_ref))
    }

    /// The roles of this name.
    pub fn with_name(&self, name: &str) -> &[Id<Role>] {
        self.by_name.get(&fold(name)).map_or(&[], Vec::as_slice)
    }

    /// The roles of the plan that a name may mean.
    pub fn near(&self, name: &str) -> Vec<Likely> {
        let key = name_key(name);
        let mut seen = SortedSet::new();
        let words = key.split(' ').filter_map(|word| self.by_word.get(word));
        let roles = words.filter(|roles| roles.len() <= COMMON).flatten();
        let roles = roles
            .filter(|id| seen.insert((*id).clone()))
            .filter_map(|id| self.plan.roles.find(id));
        let near = roles
            .filter(|role| are_near(&key, &name_key(&role.name)))
            .map(|role| Likely {
                record: (&role.id).into(),
                name: role.name.clone(),
                by: LikelyBy::NearName,
            });
        near.take(OFFERED).collect()
    }

    /// Adds a new role for a row.
    pub fn add(&mut self, row: &Incoming, section: &str) -> (Id<Role>, Done) {
        let mut role: Role = self.minting.mint(Kind::Role);
        let id = role.id.clone();
        role.name.clone_from(&row.role.name);
        self.by_name.entry(fold(&role.name)).or_default().push(id.clone());
        self.roles.insert(id.clone(), role);
        let done = self.merge(&id, row, section, Rule::Replace);
        (id, done)
    }

    /// Brings in what a row says of a role.
    pub fn merge(&mut self, id: &Id<Role>, row: &Incoming, section: &str, rule: Rule) -> Done {
        let Some(mut role) = self.role(id).cloned() else {
            return Done::default();
        };
        let (people, bodies) = self.takers_of(row);
        let mut merging = Merging::new(&mut role, rule);
        facts(&mut merging, &row.role);
        self.references(&mut merging, row);
        self.section(&mut merging, section);
        let count = self.of_bodies(&mut merging, &bodies);
        merging.notes(&row.role.notes);
        let mut done = merging.done();
        self.added_to_bodies += count;
        self.roles.insert(id.clone(), role);
        done.changes.extend(self.parts(id, people));
        done
    }

    /// Whom a row names, with their parts: people, and committees and teams.
    fn takers_of<'r>(&mut self, row: &'r Incoming) -> (Vec<PersonParts<'r>>, Vec<BodyParts<'r>>) {
        let (mut people, mut bodies) = (Vec::new(), Vec::new());
        for (name, parts) in row.holders.iter().filter(|(_, parts)| !parts.is_empty()) {
            match self.takers.named(name, self.draft, &mut self.minting) {
                Some(Taker::Person(person)) => people.push((person, parts)),
                Some(Taker::Body(body)) => bodies.push((body, parts)),
                None => {}
            }
        }
        (people, bodies)
    }

    /// What the role is for, who pays it, and the sites it serves.
    fn references(&self, merging: &mut Merging<'_, Role>, row: &Incoming) {
        let plan = self.plan;
        self.reference(
            merging,
            "field-roles-goal",
            &row.goal,
            &self.goals,
            |role| &mut role.goal,
            &|id| plan.goals.find(id).map(|goal| goal.name.clone()),
        );
        self.reference(
            merging,
            "field-roles-body",
            &row.body,
            &self.bodies,
            |role| &mut role.body,
            &|id| plan.bodies.find(id).map(|body| body.name.clone()),
        );
        self.reference(
            merging,
            "field-roles-paid_by",
            &row.source,
            &self.sources,
            |role| &mut role.paid_by,
            &|id| plan.sources.find(id).map(|source| source.name.clone()),
        );
        let partners: ByName<_> = self
            .takers
            .register
            .partner(&row.partner)
            .map(|id| (fold(&row.partner), id.clone()))
            .into_iter()
            .collect();
        self.reference(
            merging,
            "field-roles-partner",
            &row.partner,
            &partners,
            |role| &mut role.partner,
            &|id| plan.partners.find(id).map(|partner| partner.name.clone()),
        );
        let mut sites = SortedSet::new();
        for name in &row.sites {
            match self.sites.get(&fold(name)) {
                Some(site) => {
                    sites.insert(site.clone());
                }
                None => not_in_plan(merging, "field-roles-sites", name),
            }
        }
        merging.set("field-roles-sites", |role| &mut role.sites, &sites, &|id| {
            Shown::Text(plan.sites.find(id).map(|site| site.name.clone()).unwrap_or_default())
        });
    }

    fn reference<T: Clone + PartialEq>(
        &self,
        merging: &mut Merging<'_, Role>,
        label: &'static str,
        name: &str,
        known: &ByName<T>,
        field: fn(&mut Role) -> &mut Option<Id<T>>,
        named: &dyn Fn(&Id<T>) -> Option<String>,
    ) {
        if name.is_empty() {
            return;
        }
        match known.get(&fold(name)) {
            Some(id) => merging.option(label, field, &Some(id.clone()), &|id| {
                id.as_ref().and_then(named).map_or(Shown::Nothing, Shown::Text)
            }),
            None => not_in_plan(merging, label, name),
        }
    }

    /// What heads a row says what its role is for, where the row does not.
    fn section(&self, merging: &mut Merging<'_, Role>, section: &str) {
        if section.is_empty() {
            return;
        }
        let name = fold(section);
        if let Some(practice) = read_practice(section) {
            if merging.record.practice.is_none() {
                merging.option(
                    "field-roles-practice",
                    |role| &mut role.practice,
                    &Some(practice),
                    &|value| {
                        value.as_ref().map_or(Shown::Nothing, |value| {
                            Shown::Choice(value.label_key(), value.id().to_owned())
                        })
                    },
                );
            }
        } else if self.goals.contains_key(&name) {
            if merging.record.goal.is_none() {
                self.reference(
                    merging,
                    "field-roles-goal",
                    section,
                    &self.goals,
                    |role| &mut role.goal,
                    &|_| Some(section.to_owned()),
                );
            }
        } else if self.bodies.contains_key(&name) {
            if merging.record.body.is_none() {
                self.reference(
                    merging,
                    "field-roles-body",
                    section,
                    &self.bodies,
                    |role| &mut role.body,
                    &|_| Some(section.to_owned()),
                );
            }
        } else {
            merging.notes(section);
        }
    }

    /// Whether what heads rows is a practice, or a goal or committee of the plan.
    pub fn is_section(&self, name: &str) -> bool {
        let folded = fold(name);
        read_practice(name).is_some() || self.goals.contains_key(&folded) || self.bodies.contains_key(&folded)
    }

    /// Gives people their parts; nobody loses one.
    fn parts(&mut self, role: &Id<Role>, holders: Vec<(Id<Person>, &SortedSet<Part>)>) -> Vec<FieldChange> {
        let mut given: SortedMap<Part, Vec<Shown>> = SortedMap::new();
        for (person, parts) in holders {
            for part in parts {
                if !self.held.insert((role.clone(), person.clone(), part.clone())) {
                    continue;
                }
                let mut assignment: Assignment = self.minting.mint(Kind::Assignment);
                assignment.role = role.clone();
                assignment.person = person.clone();
                assignment.part = Some(part.clone());
                assignment.starts = self
                    .draft
                    .today
                    .and_then(|today| self.plan.first_day_of_part(role, part, today));
                self.added.push(assignment);
                let name = self.takers.register.person(&person).map_or("", |person| &person.name);
                given.or_default(part.clone()).push(Shown::Text(name.to_owned()));
            }
        }
        let changes = given.into_iter().map(|(part, names)| FieldChange {
            label: part.label_key().unwrap_or_default(),
            name: None,
            old: Shown::Nothing,
            new: Shown::List(names),
        });
        changes.collect()
    }

    /// How many own a role now.
    pub fn owners(&self, role: &Id<Role>) -> usize {
        let owns = |(of, _, part): &&(Id<Role>, Id<Person>, Part)| of == role && *part == Part::Owner;
        self.held.iter().filter(owns).count()
    }

    /// How many people, committees and parts are new.
    pub fn added(&self) -> Counts {
        Counts {
            people: self.takers.register.added(),
            bodies: self.takers.bodies.added(),
            parts: self.added.len() + self.added_to_bodies,
            ..Counts::default()
        }
    }

    /// The records that were added or changed, with temporary ids where they are new.
    pub fn finish(self) -> Vec<AnyRecord> {
        let people = self.takers.register.finish().map(AnyRecord::from);
        let bodies = self.takers.bodies.finish().map(AnyRecord::from);
        let roles = self.roles.into_values().map(AnyRecord::from);
        let parts = self.added.into_iter().map(AnyRecord::from);
        people.chain(bodies).chain(roles).chain(parts).collect()
    }
}

/// What a row says of the role itself.
fn facts(merging: &mut Merging<'_, Role>, row: &Role) {
    let day = |value: &Option<Day>| value.map_or(Shown::Nothing, Shown::Day);
    let same = |a: &str, b: &str| a == b;
    merging.option(
        "field-roles-practice",
        |role| &mut role.practice,
        &row.practice,
        &|value| {
            value.as_ref().map_or(Shown::Nothing, |value| {
                Shown::Choice(value.label_key(), value.id().to_owned())
            })
        },
    );
    let responsibilities = row.responsibilities.as_str();
    merging.text(
        "field-roles-responsibilities",
        |role| &mut role.responsibilities,
        responsibilities,
        same,
    );
    merging.set(
        "field-roles-strengths",
        |role| &mut role.strengths,
        &row.strengths,
        &|text: &String| Shown::Text(text.clone()),
    );
    merging.option("field-roles-effort", |role| &mut role.effort, &row.effort, &|value| {
        value.map_or(Shown::Nothing, |time| Shown::Text(time.to_hours()))
    });
    merging.option("field-roles-starts", |role| &mut role.starts, &row.starts, &day);
    merging.option("field-roles-ends", |role| &mut role.ends, &row.ends, &day);
    merging.text("field-roles-vacancy", |role| &mut role.vacancy, &row.vacancy, same);
    merging.set(
        "field-roles-tags",
        |role| &mut role.tags,
        &row.tags,
        &|text: &String| Shown::Text(text.clone()),
    );
}

fn not_in_plan(merging: &mut Merging<'_, Role>, label: &'static str, name: &str) {
    merging.notes(name);
    merging.remarks.push(Remark::NotInPlan {
        label,
        name: name.to_owned(),
    });
}
