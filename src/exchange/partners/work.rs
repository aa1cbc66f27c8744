//! The plan as it would be, while the rows of a list are brought in one after the other.

use crate::sorted::SortedMap;
use std::collections::HashMap;
use std::rc::Rc;

use super::ids::TEMPORARY;
use super::incoming::{Contact, Incoming};
use super::merge::{FieldChange, Merging, Rule, Shown};
use super::remark::Remark;
use crate::exchange::columns::{fold, name_key};
use crate::plan::{
    AnyRecord, Goal, GoalStatus, Id, Kind, Partner, PartnerKind, Person, PersonGroup, Plan, Rank, Record,
};

/// What a row did.
#[derive(Debug, Default)]
pub(super) struct Done {
    pub changes: Vec<FieldChange>,
    pub remarks: Vec<Remark>,
}

/// The records that rows have added or changed so far.
pub(super) struct Work<'a> {
    plan: &'a Plan,
    add_goals: bool,
    id_field: Option<String>,
    partners: SortedMap<Id<Partner>, Partner>,
    people: SortedMap<Id<Person>, Person>,
    goals: Vec<Goal>,
    /// The people of each partner, and those of none.
    people_of: HashMap<Option<Id<Partner>>, Vec<Id<Person>>>,
    /// The people of no partner, among whom holders of relationships are looked for.
    staff_by_name: HashMap<String, Id<Person>>,
    goals_by_name: HashMap<String, Id<Goal>>,
    given: usize,
    ranks: [Rank; 3],
}

impl<'a> Work<'a> {
    pub fn new(plan: &'a Plan, add_goals: bool, id_field: Option<String>) -> Self {
        let mut people_of: HashMap<_, Vec<_>> = HashMap::new();
        let mut staff_by_name = HashMap::new();
        for person in plan.people.iter() {
            if person.partner.is_none() {
                staff_by_name
                    .entry(fold(&person.name))
                    .or_insert_with(|| person.id.clone());
            }
            people_of
                .entry(person.partner.clone())
                .or_default()
                .push(person.id.clone());
        }
        let mut goals_by_name = HashMap::new();
        for goal in plan.goals.iter() {
            for name in [&goal.name, &goal.label] {
                goals_by_name.entry(fold(name)).or_insert_with(|| goal.id.clone());
            }
        }
        goals_by_name.remove("");
        Self {
            plan,
            add_goals,
            id_field,
            partners: SortedMap::new(),
            people: SortedMap::new(),
            goals: Vec::new(),
            people_of,
            staff_by_name,
            goals_by_name,
            given: 0,
            ranks: [Kind::Partner, Kind::Person, Kind::Goal].map(|kind| plan.last_rank(kind)),
        }
    }

    fn temporary(&mut self) -> String {
        self.given += 1;
        format!("{TEMPORARY}{:08}", self.given)
    }

    /// The next place behind all others of a kind: 0 partners, 1 people, 2 goals.
    fn next_rank(&mut self, kind: usize) -> Rank {
        let Some(rank) = self.ranks.get_mut(kind) else {
            return Rank::default();
        };
        let given = rank.clone();
        *rank = given.after();
        given
    }

    /// The partner as it stands now.
    pub fn partner(&self, id: &Id<Partner>) -> Option<&Partner> {
        self.partners
            .get(id)
            .or_else(|| self.plan.partners.find(id).map(Rc::as_ref))
    }

    /// Adds a new partner for a row.
    pub fn add(&mut self, row: &Incoming) -> (Id<Partner>, Done) {
        let id = Id::new(self.temporary());
        let rank = self.next_rank(0);
        let mut partner = Partner::new(id.clone(), rank);
        partner.name = row.partner.name.clone();
        partner.kind = row.partner.kind.clone();
        partner.kind_name = row.partner.kind_name.clone();
        self.partners.insert(id.clone(), partner);
        let mut done = self.merge(&id, row, Rule::Replace);
        // What a new partner holds is seen as it is; only who and what comes along with it needs saying.
        done.changes.retain(|change| {
            matches!(
                change.label,
                "import-target-contact-name" | "field-partners-holder" | "field-partners-goals"
            )
        });
        (id, done)
    }

    /// Updates a partner by a row. `take_name`: whether its name becomes that of the row.
    pub fn update(&mut self, id: &Id<Partner>, row: &Incoming, take_name: bool) -> Done {
        let mut done = Done::default();
        let Some(mut partner) = self.partner(id).cloned() else {
            return done;
        };
        let mut merging = Merging::new(&mut partner, Rule::Replace);
        name(&mut merging, row, take_name);
        kind(&mut merging, row);
        done.changes = merging.changes;
        done.remarks = merging.remarks;
        self.partners.insert(id.clone(), partner);
        let rest = self.merge(id, row, Rule::Replace);
        done.changes.extend(rest.changes);
        done.remarks.extend(rest.remarks);
        done
    }

    /// Adds what a further row says of a partner that an earlier row was about.
    pub fn complete(&mut self, id: &Id<Partner>, row: &Incoming) -> Done {
        let mut done = Done::default();
        let Some(mut partner) = self.partner(id).cloned() else {
            return done;
        };
        let mut merging = Merging::new(&mut partner, Rule::Fill);
        name(&mut merging, row, false);
        if merging.partner.kind.is_none() {
            kind(&mut merging, row);
        }
        done.changes = merging.changes;
        done.remarks = merging.remarks;
        self.partners.insert(id.clone(), partner);
        let rest = self.merge(id, row, Rule::Fill);
        done.changes.extend(rest.changes);
        done.remarks.extend(rest.remarks);
        done
    }

    fn merge(&mut self, id: &Id<Partner>, row: &Incoming, rule: Rule) -> Done {
        let holder = self.holder(&row.holder);
        let (goals, unknown) = self.goals(&row.goals);
        let goal_names: Vec<String> = row
            .goals
            .iter()
            .filter(|goal| !unknown.contains(goal))
            .cloned()
            .collect();
        let Some(mut partner) = self.partners.remove(id) else {
            return Done::default();
        };
        let holder_before = partner.holder.as_ref().and_then(|id| self.person(id));
        let holder_before = holder_before.map_or(Shown::Nothing, |person| Shown::Text(person.name.clone()));
        let mut merging = Merging::new(&mut partner, rule);
        merging.merge(&row.partner);
        if let (Some(field), false) = (&self.id_field, row.external.is_empty()) {
            merging.custom(field, &row.external);
        }
        if !goals.iter().all(|goal| merging.partner.goals.contains(goal)) {
            merging.partner.goals.extend(goals);
            let names = goal_names.into_iter().map(Shown::Text).collect();
            merging.change("field-partners-goals", Shown::Nothing, Shown::List(names));
        }
        for goal in unknown {
            merging.notes(&goal);
            merging.remarks.push(Remark::UnknownGoal(goal));
        }
        if let Some(holder) = holder
            && merging.partner.holder.as_ref() != Some(&holder)
            && (merging.partner.holder.is_none() || rule == Rule::Replace)
        {
            merging.partner.holder = Some(holder);
            merging.change("field-partners-holder", holder_before, Shown::Text(row.holder.clone()));
        }
        let mut done = Done {
            changes: merging.changes,
            remarks: merging.remarks,
        };
        self.partners.insert(id.clone(), partner);
        done.changes.extend(self.contact(id, &row.contact));
        done
    }

    fn person(&self, id: &Id<Person>) -> Option<&Person> {
        self.people
            .get(id)
            .or_else(|| self.plan.people.find(id).map(Rc::as_ref))
    }

    fn people_of(&self, partner: Option<&Id<Partner>>) -> impl Iterator<Item = &Person> {
        let ids = self.people_of.get(&partner.cloned());
        ids.into_iter().flatten().filter_map(|id| self.person(id))
    }

    fn add_person(&mut self, name: &str, partner: Option<Id<Partner>>, group: PersonGroup) -> Id<Person> {
        let id = Id::new(self.temporary());
        let mut person = Person::new(id.clone(), self.next_rank(1));
        person.name = name.to_owned();
        person.partner = partner.clone();
        person.group = Some(group);
        self.people.insert(id.clone(), person);
        self.people_of.entry(partner).or_default().push(id.clone());
        id
    }

    /// The person at the school with this name, added where there is none.
    fn holder(&mut self, name: &str) -> Option<Id<Person>> {
        if name.is_empty() {
            return None;
        }
        let key = fold(name);
        if let Some(id) = self.staff_by_name.get(&key) {
            return Some(id.clone());
        }
        let id = self.add_person(name, None, PersonGroup::School);
        self.staff_by_name.insert(key, id.clone());
        Some(id)
    }

    /// The goals with these names, and the names of which there are none.
    fn goals(&mut self, names: &[String]) -> (Vec<Id<Goal>>, Vec<String>) {
        let (mut known, mut unknown) = (Vec::new(), Vec::new());
        for name in names {
            match self.goals_by_name.get(&fold(name)) {
                Some(id) => known.push(id.clone()),
                None if self.add_goals => {
                    let id = Id::new(self.temporary());
                    let mut goal = Goal::new(id.clone(), self.next_rank(2));
                    goal.name = name.clone();
                    goal.status = Some(GoalStatus::Draft);
                    self.goals.push(goal);
                    self.goals_by_name.insert(fold(name), id.clone());
                    known.push(id);
                }
                None => unknown.push(name.clone()),
            }
        }
        (known, unknown)
    }

    /// Adds or completes the contact person of a partner: found again by e-mail address, else by name.
    fn contact(&mut self, partner: &Id<Partner>, contact: &Contact) -> Option<FieldChange> {
        if contact.name.is_empty() {
            return None;
        }
        let same_email =
            |person: &&Person| !contact.email.is_empty() && person.email.eq_ignore_ascii_case(&contact.email);
        let same_name = |person: &&Person| fold(&person.name) == fold(&contact.name);
        let found = self
            .people_of(Some(partner))
            .find(same_email)
            .or_else(|| self.people_of(Some(partner)).find(same_name))
            .map(|person| person.id.clone());
        let is_new = found.is_none();
        let id = found.unwrap_or_else(|| self.add_person(&contact.name, Some(partner.clone()), PersonGroup::Partner));
        let mut person = self.person(&id)?.clone();
        let before = person.clone();
        if person.may_have_contact() {
            let fields = [
                (&mut person.title, &contact.title),
                (&mut person.email, &contact.email),
                (&mut person.phone, &contact.phone),
            ];
            for (field, value) in fields {
                if !value.is_empty() && !field.eq_ignore_ascii_case(value) {
                    field.clone_from(value);
                }
            }
        }
        let changed = person != before;
        let shown = |person: &Person| {
            let facts = [&person.name, &person.title, &person.email, &person.phone];
            Shown::Text(
                facts
                    .into_iter()
                    .filter(|fact| !fact.is_empty())
                    .cloned()
                    .collect::<Vec<_>>()
                    .join(", "),
            )
        };
        let change = FieldChange {
            label: "import-target-contact-name",
            name: None,
            old: if is_new { Shown::Nothing } else { shown(&before) },
            new: shown(&person),
        };
        if changed {
            self.people.insert(id, person);
        }
        (is_new || changed).then_some(change)
    }

    /// How many people and goals are new.
    pub fn added(&self) -> (usize, usize) {
        let people = self
            .people
            .keys()
            .filter(|id| id.as_str().starts_with(TEMPORARY))
            .count();
        (people, self.goals.len())
    }

    /// The records that were added or changed, with temporary ids where they are new.
    pub fn finish(self) -> Vec<AnyRecord> {
        let partners = self.partners.into_values().map(AnyRecord::from);
        let people = self.people.into_values().map(AnyRecord::from);
        let goals = self.goals.into_iter().map(AnyRecord::from);
        goals.chain(partners).chain(people).collect()
    }
}

/// Brings in the name: the plan's stays unless the other is wanted, and then the other is pointed out.
fn name(merging: &mut Merging, row: &Incoming, take_name: bool) {
    let (old, new) = (merging.partner.name.clone(), &row.partner.name);
    if old == *new {
    } else if take_name {
        merging.change("field-partners-name", Shown::Text(old), Shown::Text(new.clone()));
        merging.partner.name.clone_from(new);
    } else if name_key(&old) != name_key(new) {
        merging.remarks.push(Remark::OtherName(new.clone()));
    }
}

/// Brings in the kind; a word that is not known does not change a kind that is.
fn kind(merging: &mut Merging, row: &Incoming) {
    let Some(new) = &row.partner.kind else { return };
    let old = merging.partner.kind.clone();
    let new_name = &row.partner.kind_name;
    if old.as_ref() == Some(new) && (merging.partner.kind_name == *new_name || new_name.is_empty()) {
        return;
    }
    if old.is_some() && !row.kind_is_known {
        merging.remarks.push(Remark::KindKept(new_name.clone()));
        return;
    }
    let shown = |kind: &PartnerKind, name: &str| match name {
        "" => Shown::Choice(kind.label_key(), kind.id().to_owned()),
        name => Shown::Text(name.to_owned()),
    };
    let before = old.map_or(Shown::Nothing, |kind| shown(&kind, &merging.partner.kind_name));
    merging.change("field-partners-kind", before, shown(new, new_name));
    merging.partner.kind = Some(new.clone());
    merging.partner.kind_name.clone_from(new_name);
}
