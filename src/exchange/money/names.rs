//! What rows name: funders, goals, sites, people, cost lines; found in the plan, added where that is wanted, else kept.

use std::collections::HashMap;

use crate::exchange::columns::name_key;
use crate::exchange::list::{Cell, Draft, Leftovers, Minting, Remark, Shown, key_of_word, one_line};
use crate::exchange::people::{PersonName, Register};
use crate::plan::{AnyRecord, CostLine, Goal, GoalStatus, Id, Kind, Partner, Person, Plan, RecordId, Site, Tabled};

/// The names of a plan.
pub(super) struct Names<'a> {
    plan: &'a Plan,
    adds: bool,
    /// Makes new records.
    pub minting: Minting,
    register: Register<'a>,
    goals: HashMap<String, Id<Goal>>,
    sites: HashMap<String, Id<Site>>,
    lines: HashMap<String, Id<CostLine>>,
    new_goals: Vec<Goal>,
    new_partners: Vec<Partner>,
}

/// The records of a plan by their names.
fn by_name<T: Tabled>(records: Vec<std::rc::Rc<T>>, name: fn(&T) -> &str) -> HashMap<String, Id<T>> {
    let mut found = HashMap::new();
    for record in records {
        found
            .entry(key_of_word(name(&record)))
            .or_insert_with(|| record.id().clone());
    }
    found.remove("");
    found
}

impl<'a> Names<'a> {
    pub fn new(draft: &Draft, plan: &'a Plan) -> Self {
        Self {
            plan,
            adds: draft.adds_named,
            minting: Minting::new(plan),
            register: Register::new(plan),
            goals: by_name(plan.goals.ordered(), |goal| &goal.name),
            sites: by_name(plan.sites.ordered(), |site| &site.name),
            lines: by_name(plan.cost_lines.ordered(), |line| &line.name),
            new_goals: Vec::new(),
            new_partners: Vec::new(),
        }
    }

    /// The goal that a cell names.
    pub fn goal(&mut self, left: &mut Leftovers, cell: Cell) -> Option<Id<Goal>> {
        let name = one_line(cell.text);
        match self.goals.get(&key_of_word(&name)) {
            Some(id) => Some(id.clone()),
            None if self.adds => {
                let mut goal: Goal = self.minting.mint(Kind::Goal);
                let id = goal.id.clone();
                goal.status = Some(GoalStatus::Draft);
                self.goals.insert(key_of_word(&name), id.clone());
                goal.name = name;
                self.new_goals.push(goal);
                Some(id)
            }
            None => not_in_plan(left, cell, "field-cost_lines-goal", &name),
        }
    }

    /// The partner that a cell names as the funder.
    pub fn funder(&mut self, left: &mut Leftovers, cell: Cell) -> Option<Id<Partner>> {
        let name = one_line(cell.text);
        match self.register.partner(&name) {
            Some(id) => Some(id.clone()),
            // A name of signs alone could not be found again.
            None if self.adds && !name_key(&name).is_empty() => {
                let mut partner: Partner = self.minting.mint(Kind::Partner);
                let id = partner.id.clone();
                partner.name = name;
                self.register.put_partner(&partner);
                self.new_partners.push(partner);
                Some(id)
            }
            None => not_in_plan(left, cell, "field-sources-funder", &name),
        }
    }

    /// The person of a name, where the plan has one.
    pub fn known_person(&self, name: &str) -> Option<Id<Person>> {
        self.register.with_key(&PersonName::read(name).key()).first().cloned()
    }

    /// The person that a cell names.
    pub fn person(&self, left: &mut Leftovers, cell: Cell) -> Option<Id<Person>> {
        self.known_person(cell.text)
            .or_else(|| not_in_plan(left, cell, "field-sources-owner", cell.text))
    }

    /// The site of a name.
    pub fn site(&self, left: &mut Leftovers, cell: Cell, name: &str) -> Option<Id<Site>> {
        let found = self.sites.get(&key_of_word(name)).cloned();
        found.or_else(|| not_in_plan(left, cell, "field-cost_lines-sites", name))
    }

    /// The cost line of a name, where the plan has one.
    pub fn known_line(&self, name: &str) -> Option<Id<CostLine>> {
        self.lines.get(&key_of_word(&one_line(name))).cloned()
    }

    /// The cost line of a name; one that is not in the plan is kept.
    pub fn line(&self, left: &mut Leftovers, cell: Cell, name: &str) -> Option<Id<CostLine>> {
        let found = self.lines.get(&key_of_word(name)).cloned();
        found.or_else(|| not_in_plan(left, cell, "field-sources-eligible", name))
    }

    /// What a fiscal year of the plan is called.
    pub fn year(&self, year: i32) -> String {
        self.plan.year_name(year)
    }

    /// What a record is called that a row names.
    pub fn shown(&self, id: Option<RecordId>) -> Shown {
        let Some(id) = id else { return Shown::Nothing };
        let goals = self.new_goals.iter().map(|goal| (RecordId::from(&goal.id), &goal.name));
        let partners = self.new_partners.iter().map(|one| (RecordId::from(&one.id), &one.name));
        let is_new = goals.chain(partners).find(|(new, _)| *new == id);
        let name = match is_new {
            Some((_, name)) => name.clone(),
            None => self.plan.title_of(&id).unwrap_or_default(),
        };
        Shown::Text(name)
    }

    /// How many goals and partners are new.
    pub fn added(&self) -> (usize, usize) {
        (self.new_goals.len(), self.new_partners.len())
    }

    /// The goals and partners that are new.
    pub fn finish(self) -> impl Iterator<Item = AnyRecord> {
        let goals = self.new_goals.into_iter().map(AnyRecord::from);
        goals.chain(self.new_partners.into_iter().map(AnyRecord::from))
    }
}

fn not_in_plan<T>(left: &mut Leftovers, cell: Cell, label: &'static str, name: &str) -> Option<T> {
    left.note(cell.column, name);
    left.remarks.push(Remark::NotInPlan {
        label,
        name: name.to_owned(),
    });
    None
}
