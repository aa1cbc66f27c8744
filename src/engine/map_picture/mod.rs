//! What a map of the partnerships shows: its nodes and lines, where they stand, and the labels that have room there.
//!
//! Pure, so that the page, the files that are saved of it and the tests draw from one description. Lengths are pixels at
//! scale 1; zooming moves nodes apart and leaves labels as large as they are.

mod arranged;
mod labels;
mod lettering;
mod lines;
mod looks;
mod near;

use std::rc::Rc;

pub use arranged::{Arranged, Arranging, Guide, Places};
pub use labels::{Caption, Label, Labelling, Written, extents, label};
pub use lettering::{Lettering, width, wrapped};
pub use lines::{Line, Turn, weight_of};
pub use looks::{Arrangement, Look, Names, Shows, Sizes};
pub use near::{Way, at_point, towards};

use super::coverage::coverage;
use super::layout::Point;
use super::network::{Centrality, Cuts};
use super::partner_map::{PartnerMap, View};
use crate::plan::{Goal, Id, MapPlace, Partner, PartnerKind, Plan, Standing, TieEnd};

/// The radius of a node whose size says nothing, and the smallest and largest of those that do.
pub const RADIUS: f32 = 14.0;
const SMALLEST: f32 = 9.0;
const LARGEST: f32 = 27.0;
/// The school is somewhat larger: it is what everyone looks for first.
const SCHOOL: f32 = 19.0;

/// What a node stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// The school.
    School,
    /// A partner.
    Partner(Id<Partner>),
    /// A goal, where goals are on the map.
    Goal(Id<Goal>),
}

impl Who {
    /// As an end of ties; a goal is none.
    pub fn end(&self) -> Option<TieEnd> {
        match self {
            Self::School => Some(TieEnd::School),
            Self::Partner(id) => Some(TieEnd::Partner(id.clone())),
            Self::Goal(_) => None,
        }
    }
}

/// A node.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What it stands for.
    pub who: Who,
    /// Its name; empty where it has none.
    pub name: String,
    /// Its short name for the map; the name where it has none.
    pub short: String,
    /// What a partner is.
    pub kind: Option<PartnerKind>,
    /// Whether it is at work, and not only thought of, in first talks or resting.
    pub is_at_work: bool,
    /// The radius of its mark.
    pub radius: f32,
    /// With how many it is joined.
    pub degree: usize,
    /// Whether others hang on it alone.
    pub is_only_link: bool,
    /// Where somebody put it.
    pub pinned: Option<Point>,
}

/// What a map shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// The nodes: the school first where it is on the map, partners in their order, then goals.
    pub nodes: Vec<Node>,
    /// What joins them.
    pub lines: Vec<Line>,
}

impl Picture {
    /// The picture of a plan.
    pub fn of(plan: &Plan, look: &Look) -> Self {
        if look.arrangement == Arrangement::Goals {
            return Self::with_goals(plan);
        }
        let map = PartnerMap::of(plan, look.shows.view());
        let lines = lines::of(plan, &map, look.shows);
        // Which is joined with which as it is drawn: what shall end is still there where changes are shown.
        let graph = super::network::Graph::new(map.partners.len() + 1, lines.iter().map(|line| line.between));
        // What hangs on whom is told of how it is: a tie that is only wanted holds nobody yet.
        let cuts = Cuts::of(map.graph());
        let radii = radii(look.sizes, plan, &map, &graph);
        let mut nodes = vec![Node {
            who: Who::School,
            name: plan.title_of_end(&TieEnd::School),
            short: plan.title_of_end(&TieEnd::School),
            kind: Some(PartnerKind::School),
            is_at_work: true,
            radius: SCHOOL,
            degree: graph.degree(PartnerMap::SCHOOL),
            // That everything hangs on the school is no finding.
            is_only_link: false,
            pinned: plan.about.on_map.as_ref().map(point_of),
        }];
        for (place, partner) in (1..).zip(&map.partners) {
            nodes.push(Node {
                radius: radii.get(place).copied().unwrap_or(RADIUS),
                degree: graph.degree(place),
                is_only_link: cuts.points.contains(&place),
                ..node_of(partner)
            });
        }
        let mut picture = Self { nodes, lines };
        for line in &mut picture.lines {
            line.is_only_tie = cuts.bridges.contains(&line.between);
        }
        // The school has nothing to do with how much influence a partner has.
        if look.arrangement == Arrangement::Scales {
            picture.leave_out_school();
        }
        picture
    }

    /// Partners and the goals they serve.
    fn with_goals(plan: &Plan) -> Self {
        let found = coverage(plan);
        let mut nodes: Vec<Node> = found.partners.iter().map(node_of).collect();
        let first = nodes.len();
        let mut lines = Vec::new();
        for (number, goal) in found.goals.iter().enumerate() {
            nodes.push(Node {
                who: Who::Goal(goal.goal.id.clone()),
                name: goal.goal.name.clone(),
                short: short_of(&goal.goal.label, &goal.goal.name),
                kind: None,
                is_at_work: !goal.serving.is_empty(),
                radius: RADIUS,
                degree: goal.serving.len(),
                is_only_link: false,
                pinned: None,
            });
            for (of, serves) in [(&goal.serving, true), (&goal.others, false)] {
                for id in of {
                    if let Some(place) = found.partners.iter().position(|partner| partner.id == *id) {
                        lines.push(Line::serving((place, first + number), serves));
                    }
                }
            }
        }
        for (place, node) in nodes.iter_mut().enumerate() {
            node.degree = lines.iter().filter(|line| line.joins(place)).count();
        }
        Self { nodes, lines }
    }

    fn leave_out_school(&mut self) {
        self.nodes.retain(|node| node.who != Who::School);
        self.lines.retain(|line| line.between.0 != PartnerMap::SCHOOL);
        for line in &mut self.lines {
            line.between = (line.between.0.saturating_sub(1), line.between.1.saturating_sub(1));
        }
    }

    /// The place of what stands for somebody; none of who is not on the map.
    pub fn place(&self, who: &Who) -> Option<usize> {
        self.nodes.iter().position(|node| node.who == *who)
    }

    /// The lines at a node.
    pub fn lines_of(&self, place: usize) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.joins(place))
    }

    /// The nodes joined with a node, in order.
    pub fn neighbours(&self, place: usize) -> Vec<usize> {
        let mut near: Vec<usize> = self.lines_of(place).map(|line| line.other(place)).collect();
        crate::sorted::sort_by_key(&mut near, |other| *other);
        near.dedup();
        near
    }
}

/// A place of a plan as one of the page.
fn point_of(place: &MapPlace) -> Point {
    Point::new(place.x as f32, place.y as f32)
}

/// A short name; the whole one where there is none.
fn short_of(label: &str, name: &str) -> String {
    let short = if label.trim().is_empty() { name } else { label };
    short.to_owned()
}

fn node_of(partner: &Rc<Partner>) -> Node {
    Node {
        who: Who::Partner(partner.id.clone()),
        name: partner.name.clone(),
        short: short_of(&partner.label, &partner.name),
        kind: partner.kind.clone(),
        is_at_work: matches!(partner.standing, None | Some(Standing::Active | Standing::Other(_))),
        radius: RADIUS,
        degree: 0,
        is_only_link: false,
        pinned: partner.on_map.as_ref().map(point_of),
    }
}

/// The radius of each place of a map: its area grows with what is measured.
fn radii(sizes: Sizes, plan: &Plan, map: &PartnerMap, graph: &super::network::Graph) -> Vec<f32> {
    let of_partner = |measure: &dyn Fn(&Partner) -> f32| -> Vec<f32> {
        (0..=map.partners.len())
            .map(|place| map.partner(place).map_or(0.0, |partner| measure(partner)))
            .collect()
    };
    let values: Vec<f32> = match sizes {
        Sizes::Same => return Vec::new(),
        Sizes::Ties => (0..=map.partners.len())
            .map(|place| graph.degree(place) as f32)
            .collect(),
        Sizes::Between => {
            let found = Centrality::of(graph).betweenness;
            found.into_iter().map(|value| value as f32).collect()
        }
        Sizes::Goals => of_partner(&|partner| {
            let there = partner.goals.iter().filter(|goal| plan.goals.find(goal).is_some());
            there.count() as f32
        }),
        Sizes::Students => of_partner(&|partner| partner.students_served.unwrap_or_default() as f32),
    };
    let most = values.iter().skip(1).copied().fold(0.0_f32, f32::max);
    values
        .iter()
        .map(|value| {
            if most <= 0.0 {
                return SMALLEST;
            }
            let share = (value / most).clamp(0.0, 1.0);
            (SMALLEST * SMALLEST + share * (LARGEST * LARGEST - SMALLEST * SMALLEST)).sqrt()
        })
        .collect()
}

impl Shows {
    /// The ties it begins from.
    fn view(self) -> View {
        match self {
            Self::Now | Self::Changes => View::Now,
            Self::Wanted => View::Desired,
        }
    }
}

#[cfg(test)]
mod goals_tests;
#[cfg(test)]
mod tests;
