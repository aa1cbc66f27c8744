//! How well what is to be provided is provided: by nobody, by one alone, by several but thinly, by several.

use super::needs::{Axis, Need, Offer, Offers, Provides, needs};
use crate::plan::{Contribution, Day, Grade, Id, Partner, Plan, Site};

/// Why one cannot quite count on a partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Its agreement has run out, on this day.
    Lapsed(Day),
    /// Nobody keeps the relationship with it.
    NoHolder,
}

/// In what something that several provide is thin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thin {
    /// One can count on fewer than two of them: these are in doubt.
    InDoubt(Vec<(Id<Partner>, Doubt)>),
    /// None of them reaches these of the plan's grades, and all have said which they reach.
    Grades(Vec<Grade>),
    /// None of them is at these sites.
    Sites(Vec<Id<Site>>),
    /// More partners need it than give it: so many.
    Short(usize),
}

/// How well something is provided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// By nobody.
    Empty,
    /// By one alone.
    Single,
    /// By several, but thinly.
    Thin,
    /// By several.
    Several,
}

/// Something that is to be provided, and by whom it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provision {
    /// What.
    pub need: Need,
    /// The partners that provide it today, in the order people gave them.
    pub providers: Vec<Id<Partner>>,
    /// The partners that do not today, and could or are near: who might be asked first is another question
    /// ([`candidates()`](super::candidates())).
    pub possible: usize,
    /// The partners at work that have not said whether they do: of grades only.
    pub not_said: usize,
    /// The partners at work that need it: of contributions only.
    pub needed_by: Vec<Id<Partner>>,
    /// In what it is thin; nothing unless several provide it.
    pub thin: Vec<Thin>,
}

impl Provision {
    /// How well it is provided.
    pub fn extent(&self) -> Extent {
        match self.providers.len() {
            0 => Extent::Empty,
            1 => Extent::Single,
            _ if !self.thin.is_empty() => Extent::Thin,
            _ => Extent::Several,
        }
    }

    /// Whether somebody waits for it in vain: a goal or grade of the plan, or something that a partner needs.
    pub fn is_gap(&self) -> bool {
        let is_asked = !matches!(self.need, Need::Contribution(_)) || !self.needed_by.is_empty();
        is_asked && self.extent() == Extent::Empty
    }
}

/// How well each thing that a plan has to be provided is provided on a day.
pub fn provision(plan: &Plan, axis: Axis, today: Day) -> Vec<Provision> {
    let offers = Offers::of(plan);
    let of_plan: Vec<Grade> = needs(plan, Axis::Grades).iter().filter_map(Need::grade).collect();
    let of = |need: Need| {
        let providers = offers.providers(&[&need]);
        let standing = |offer: &&Offer| offers.provides(offer, &need);
        let at_work = || offers.list.iter().filter(|offer| offer.partner.is_serving());
        let needs_it = |what: &Contribution| -> Vec<Id<Partner>> {
            let found = at_work().filter(|offer| offer.partner.needs.contains(what));
            found.map(|offer| offer.partner.id.clone()).collect()
        };
        let needed_by = need.contribution().map(needs_it).unwrap_or_default();
        let mut thin = Vec::new();
        if providers.len() > 1 {
            thin.extend(in_doubt(plan, &providers, today));
            thin.extend(grades_left(&need, &providers, &of_plan));
            thin.extend(sites_left(plan, &need, &providers));
            if needed_by.len() > providers.len() {
                thin.push(Thin::Short(needed_by.len()));
            }
        }
        let is_possible = |offer: &&Offer| match standing(offer) {
            Provides::Yes => !offer.partner.is_serving(),
            Provides::Could | Provides::Near => true,
            Provides::NotSaid | Provides::No => false,
        };
        Provision {
            providers: providers.iter().map(|offer| offer.partner.id.clone()).collect(),
            possible: offers.list.iter().filter(is_possible).count(),
            not_said: at_work().filter(|offer| standing(offer) == Provides::NotSaid).count(),
            needed_by,
            thin,
            need,
        }
    };
    needs(plan, axis).into_iter().map(of).collect()
}

impl Need {
    /// The grade, where it is one.
    pub fn grade(&self) -> Option<Grade> {
        match self {
            Self::Grade(grade) => Some(*grade),
            _ => None,
        }
    }

    /// What is to be given, where it is that.
    pub fn contribution(&self) -> Option<&Contribution> {
        match self {
            Self::Contribution(what) => Some(what),
            _ => None,
        }
    }
}

fn doubt(plan: &Plan, partner: &Partner, today: Day) -> Option<Doubt> {
    if let Some(day) = partner
        .agreement
        .as_ref()
        .and_then(|agreement| agreement.ran_out(today))
    {
        return Some(Doubt::Lapsed(day));
    }
    let holders = [&partner.holder, &partner.backup].into_iter().flatten();
    let mut people = holders.filter_map(|holder| plan.people.find(holder));
    let is_held = people.any(|person| !person.has_left(today));
    (!is_held).then_some(Doubt::NoHolder)
}

fn in_doubt(plan: &Plan, providers: &[&Offer], today: Day) -> Option<Thin> {
    let doubts = providers
        .iter()
        .filter_map(|offer| Some((offer.partner.id.clone(), doubt(plan, &offer.partner, today)?)));
    let doubts: Vec<_> = doubts.collect();
    (doubts.len() + 1 >= providers.len()).then_some(Thin::InDoubt(doubts))
}

fn grades_left(need: &Need, providers: &[&Offer], of_plan: &[Grade]) -> Option<Thin> {
    if need.grade().is_some() || providers.iter().any(|offer| offer.grades.is_none()) {
        return None;
    }
    let is_left = |grade: &Grade| {
        !providers
            .iter()
            .any(|offer| offer.grades.iter().any(|grades| grades.contains(grade)))
    };
    let left: Vec<Grade> = of_plan.iter().copied().filter(is_left).collect();
    (!left.is_empty()).then_some(Thin::Grades(left))
}

/// Partners and goals that name no site are for all of them.
fn sites_left(plan: &Plan, need: &Need, providers: &[&Offer]) -> Option<Thin> {
    let goal = match need {
        Need::Goal(id) => plan.goals.find(id),
        _ => None,
    };
    let is_asked = |site: &Id<Site>| goal.is_none_or(|goal| goal.sites.is_empty() || goal.sites.contains(site));
    let is_left = |site: &Id<Site>| {
        let mut sites = providers.iter().map(|offer| &offer.partner.sites);
        !sites.any(|sites| sites.is_empty() || sites.contains(site))
    };
    let sites = plan.sites.ordered().into_iter().map(|site| site.id.clone());
    let left: Vec<Id<Site>> = sites.filter(|site| is_asked(site) && is_left(site)).collect();
    (!left.is_empty()).then_some(Thin::Sites(left))
}
