//! What is to be provided: goals are to be served, grades reached, contributions given; and how each partner stands to it.

use std::rc::Rc;

use crate::plan::{Contribution, Goal, GoalStatus, GoalTheme, Grade, Id, Partner, Plan, Standing, grades};
use crate::sorted::{SortedMap, SortedSet};

/// Which things are to be provided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Goals that are not archived.
    Goals,
    /// The grades of the plan's sites or, where none says its grades, those that partners name.
    Grades,
    /// What partners can contribute.
    Contributions,
}

/// One thing that is to be provided.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// A goal is to be served.
    Goal(Id<Goal>),
    /// A grade is to be reached.
    Grade(Grade),
    /// This is to be given.
    Contribution(Contribution),
}

/// How a partner stands to something that is to be provided; the nearer the lower.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Provides {
    /// It says that it does. Whether it does so today is a matter of its standing.
    Yes,
    /// It could give it, as it says.
    Could,
    /// It is near: it serves another goal of the same theme, or the grade before or after.
    Near,
    /// It has not said which grades it serves.
    NotSaid,
    /// It does not.
    No,
}

/// What a plan has to be provided, in order: goals as people gave them, grades from the lowest, contributions as they are
/// listed.
pub fn needs(plan: &Plan, axis: Axis) -> Vec<Need> {
    match axis {
        Axis::Goals => {
            let mut goals = plan.goals.ordered();
            goals.retain(|goal| goal.status != Some(GoalStatus::Archived));
            goals.into_iter().map(|goal| Need::Goal(goal.id.clone())).collect()
        }
        Axis::Grades => {
            let of_sites: SortedSet<Grade> = plan
                .sites
                .iter()
                .filter_map(|site| grades(&site.grades))
                .flatten()
                .collect();
            let named = || {
                let partners = plan
                    .partners
                    .iter()
                    .filter(|partner| partner.standing != Some(Standing::Ended));
                partners
                    .filter_map(|partner| grades(&partner.grades))
                    .flatten()
                    .collect()
            };
            let grades = if of_sites.is_empty() { named() } else { of_sites };
            grades.into_iter().map(Need::Grade).collect()
        }
        Axis::Contributions => {
            let partners = plan
                .partners
                .iter()
                .filter(|partner| partner.standing != Some(Standing::Ended));
            let named =
                partners.flat_map(|partner| partner.gives.iter().chain(&partner.could_give).chain(&partner.needs));
            // Those of a newer version come last.
            let all: SortedSet<Contribution> = named.chain(Contribution::ALL).cloned().collect();
            all.into_iter().map(Need::Contribution).collect()
        }
    }
}

/// A partner, with the grades it serves where it says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The partner.
    pub partner: Rc<Partner>,
    /// Its grades; none where it names none, or not so that they can be read.
    pub grades: Option<SortedSet<Grade>>,
    /// The themes of its goals.
    themes: SortedSet<GoalTheme>,
}

/// The partners that have not ended, in the order people gave them, and what they can be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offers {
    /// The partners.
    pub list: Vec<Offer>,
    /// The themes of goals that have one.
    themes: SortedMap<Id<Goal>, GoalTheme>,
}

impl Offers {
    /// The partners of a plan.
    pub fn of(plan: &Plan) -> Self {
        let goals = plan
            .goals
            .iter()
            .filter_map(|goal| Some((goal.id.clone(), goal.theme.clone()?)));
        let themes: SortedMap<_, _> = goals.filter(|(_, theme)| *theme != GoalTheme::Else).collect();
        let mut partners = plan.partners.ordered();
        partners.retain(|partner| partner.standing != Some(Standing::Ended));
        let offer = |partner: Rc<Partner>| Offer {
            grades: grades(&partner.grades),
            themes: partner
                .goals
                .iter()
                .filter_map(|goal| themes.get(goal).cloned())
                .collect(),
            partner,
        };
        Self {
            list: partners.into_iter().map(offer).collect(),
            themes,
        }
    }

    /// How a partner stands to something, whatever its standing.
    pub fn provides(&self, offer: &Offer, need: &Need) -> Provides {
        match need {
            Need::Goal(goal) if offer.partner.goals.contains(goal) => Provides::Yes,
            Need::Goal(goal) => {
                let theme = self.themes.get(goal);
                let is_near = theme.is_some_and(|theme| offer.themes.contains(theme));
                if is_near { Provides::Near } else { Provides::No }
            }
            Need::Grade(grade) => match &offer.grades {
                None => Provides::NotSaid,
                Some(grades) if grades.contains(grade) => Provides::Yes,
                Some(grades) if grades.iter().any(|other| other.is_next_to(*grade)) => Provides::Near,
                Some(_) => Provides::No,
            },
            Need::Contribution(what) if offer.partner.gives.contains(what) => Provides::Yes,
            Need::Contribution(what) if offer.partner.could_give.contains(what) => Provides::Could,
            Need::Contribution(_) => Provides::No,
        }
    }

    /// The partners at work that provide all of these today.
    pub fn providers(&self, needs: &[&Need]) -> Vec<&Offer> {
        let at_work = self.list.iter().filter(|offer| offer.partner.is_serving());
        let all = |offer: &&Offer| needs.iter().all(|need| self.provides(offer, need) == Provides::Yes);
        at_work.filter(all).collect()
    }
}
