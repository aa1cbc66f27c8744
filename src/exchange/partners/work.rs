//! The plan as it would be, while the rows of a list are brought in one after the other.

use crate::sorted::{SortedMap, SortedSet};
use std::collections::HashMap;
use std::rc::Rc;

use super::incoming::Incoming;
use crate::exchange::columns::{fold, name_key};
use crate::exchange::list::{Done, Merging, Minting, Remark, Rule, Shown, is_temporary};
use crate::plan::{AnyRecord, Goal, GoalStatus, Id, Kind, Partner, PartnerKind, Person, Plan, Site};

/// Words that stand for every site.
const ALL_SITES: &[&str] = &[
    "all",
    "all sites",
    "all schools",
    "every school",
    "every site",
    "districtwide",
    "district wide",
    "district",
    "all campuses",
    "any",
];

/// The post of a partner that a person at the school may have, where there is such a post.
pub(super) type Post = fn(&mut Partner) -> Option<&mut Option<Id<Person>>>;

/// The records that rows have added or changed so far.
pub(super) struct Work<'a> {
    pub(super) plan: &'a Plan,
    add_goals: bool,
    id_field: Option<String>,
    partners: SortedMap<Id<Partner>, Partner>,
    pub(super) people: SortedMap<Id<Person>, Person>,
    goals: Vec<Goal>,
    /// The people of each partner, and those of none.
    pub(super) people_of: HashMap<Option<Id<Partner>>, Vec<Id<Person>>>,
    /// The people of no partner, among whom holders of relationships are looked for.
    pub(super) staff_by_name: HashMap<String, Id<Person>>,
    goals_by_name: HashMap<String, Id<Goal>>,
    sites_by_name: HashMap<String, Id<Site>>,
    pub(super) minting: Minting,
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
        let sites = plan.sites.iter().map(|site| (fold(&site.name), site.id.clone()));
        let sites_by_name = sites.filter(|(name, _)| !name.is_empty()).collect();
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
            sites_by_name,
            minting: Minting::new(plan),
        }
    }

    /// The partner as it stands now.
    pub fn partner(&self, id: &Id<Partner>) -> Option<&Partner> {
        self.partners
            .get(id)
            .or_else(|| self.plan.partners.find(id).map(Rc::as_ref))
    }

    /// Whether an id of the list is that of a partner of the plan, as in lists that were made from it.
    pub fn is_of_plan(&self, external: &str) -> bool {
        self.plan.partners.contains(&Id::new(external))
    }

    /// Adds a new partner for a row.
    pub fn add(&mut self, row: &Incoming) -> (Id<Partner>, Done) {
        let mut partner: Partner = self.minting.mint(Kind::Partner);
        let id = partner.id.clone();
        partner.name = row.partner.name.clone();
        partner.kind = row.partner.kind.clone();
        partner.kind_name = row.partner.kind_name.clone();
        self.partners.insert(id.clone(), partner);
        let mut done = self.merge(&id, row, Rule::Replace);
        // Text comes as it is; how words, days and ratings were understood needs saying, and who comes along.
        done.changes.retain(|change| {
            change.new.is_understood()
                || change.label.starts_with("import-target-")
                || matches!(
                    change.label,
                    "field-partners-holder"
                        | "field-partners-backup"
                        | "field-confirmed-by"
                        | "field-partners-goals"
                        | "field-partners-sites"
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
        if merging.record.kind.is_none() {
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
        let holder = self.staff(&row.holder);
        let backup = self.staff(&row.backup);
        let (goals, unknown) = self.goals(&row.goals);
        let confirmed_by = self.confirmed_by(id, row);
        let Some(mut partner) = self.partners.remove(id) else {
            return Done::default();
        };
        let mut merging = Merging::new(&mut partner, rule);
        merging.merge(&row.partner);
        // The plan's own id of it says nothing that would have to be kept.
        let is_own = row.external.is_empty() || row.external == id.as_str();
        if let (Some(field), false) = (&self.id_field, is_own) {
            merging.custom(field, &row.external);
        }
        if !goals.iter().all(|(goal, _)| merging.record.goals.contains(goal)) {
            let (goals, names): (Vec<_>, Vec<_>) = goals.into_iter().unzip();
            merging.record.goals.extend(goals);
            let names = names.into_iter().map(Shown::Text).collect();
            merging.change("field-partners-goals", Shown::Nothing, Shown::List(names));
        }
        for goal in unknown {
            merging.notes(&goal);
            merging.remarks.push(Remark::UnknownGoal(goal));
        }
        self.sites(&mut merging, &row.sites);
        if confirmed_by.is_some() {
            merging.record.confirmed.get_or_insert_default();
        }
        let posts: [(&'static str, Option<Id<Person>>, Post); 3] = [
            ("field-partners-holder", holder, |partner| Some(&mut partner.holder)),
            ("field-partners-backup", backup, |partner| Some(&mut partner.backup)),
            // Who confirmed the facts belongs to the day on which that was.
            ("field-confirmed-by", confirmed_by, |partner| {
                Some(&mut partner.confirmed.as_mut()?.by)
            }),
        ];
        for (label, person, field) in posts {
            self.post(&mut merging, label, person, field);
        }
        let mut done = Done {
            changes: merging.changes,
            remarks: merging.remarks,
        };
        self.partners.insert(id.clone(), partner);
        done.changes
            .extend(self.contact(id, &row.contact, "import-target-contact-name"));
        done.changes
            .extend(self.contact(id, &row.second, "import-target-second-name"));
        done
    }

    /// Who confirmed the facts, unless they have been confirmed again since.
    fn confirmed_by(&mut self, id: &Id<Partner>, row: &Incoming) -> Option<Id<Person>> {
        let on = |partner: &Partner| partner.confirmed.as_ref().and_then(|confirmed| confirmed.on);
        let known = self.partner(id).and_then(on);
        let is_older = on(&row.partner).is_some_and(|on| known.is_some_and(|known| on < known));
        if is_older { None } else { self.staff(&row.confirmed_by) }
    }

    /// Adds the sites that a row names. “All” is what no site means, so that it matters only where some are set.
    fn sites(&self, merging: &mut Merging<'_, Partner>, names: &[String]) {
        let before = merging.record.sites.clone();
        for name in names {
            let key = fold(name);
            if let Some(site) = self.sites_by_name.get(&key) {
                merging.record.sites.insert(site.clone());
            } else if !ALL_SITES.contains(&key.as_str()) {
                merging.notes(name);
                merging.remarks.push(Remark::UnknownSite(name.clone()));
            } else if !before.is_empty() {
                let all = self.plan.sites.iter().map(|site| site.id.clone());
                merging.record.sites.extend(all);
            }
        }
        if merging.record.sites != before {
            let shown = |sites: &SortedSet<Id<Site>>| {
                let names = sites.iter().filter_map(|id| self.plan.sites.find(id));
                let names: Vec<Shown> = names.map(|site| Shown::Text(site.name.clone())).collect();
                if names.is_empty() {
                    Shown::Nothing
                } else {
                    Shown::List(names)
                }
            };
            let new = shown(&merging.record.sites);
            merging.change("field-partners-sites", shown(&before), new);
        }
    }

    /// The goals with these names, and the names of which there are none.
    fn goals(&mut self, names: &[String]) -> (Vec<(Id<Goal>, String)>, Vec<String>) {
        let (mut known, mut unknown) = (Vec::new(), Vec::new());
        for name in names {
            match self.goals_by_name.get(&fold(name)) {
                Some(id) => known.push((id.clone(), name.clone())),
                None if self.add_goals => {
                    let mut goal: Goal = self.minting.mint(Kind::Goal);
                    let id = goal.id.clone();
                    goal.name = name.clone();
                    goal.status = Some(GoalStatus::Draft);
                    self.goals.push(goal);
                    self.goals_by_name.insert(fold(name), id.clone());
                    known.push((id, name.clone()));
                }
                None => unknown.push(name.clone()),
            }
        }
        (known, unknown)
    }

    /// How many people and goals are new.
    pub fn added(&self) -> (usize, usize) {
        let people = self.people.keys().filter(|id| is_temporary(id)).count();
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
fn name(merging: &mut Merging<'_, Partner>, row: &Incoming, take_name: bool) {
    let (old, new) = (merging.record.name.clone(), &row.partner.name);
    if old == *new {
    } else if take_name {
        merging.change("field-partners-name", Shown::Text(old), Shown::Text(new.clone()));
        merging.record.name.clone_from(new);
    } else if name_key(&old) != name_key(new) {
        merging.remarks.push(Remark::OtherName(new.clone()));
    }
}

/// Brings in the kind; a word that is not known does not change a kind that is.
fn kind(merging: &mut Merging<'_, Partner>, row: &Incoming) {
    let Some(new) = &row.partner.kind else { return };
    let old = merging.record.kind.clone();
    let new_name = &row.partner.kind_name;
    if old.as_ref() == Some(new) && (merging.record.kind_name == *new_name || new_name.is_empty()) {
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
    let before = old.map_or(Shown::Nothing, |kind| shown(&kind, &merging.record.kind_name));
    merging.change("field-partners-kind", before, shown(new, new_name));
    merging.record.kind = Some(new.clone());
    merging.record.kind_name.clone_from(new_name);
}
