//! Where the nodes of a picture stand: near whom they are tied with, on rings, by two scales, around goals.

use super::{Arrangement, Look, Node, Picture, Who};
use crate::engine::layout::{self, Graph, Options, Point, Run, rings, scales};
use crate::plan::{PartnerKind, PartnershipType, Plan, TieLevel};
use crate::sorted::SortedMap;

/// Where things stand, as far as is known.
pub type Places = SortedMap<Who, Point>;

/// What is drawn beneath the nodes to say what their places mean. Rings are wider than high, as screens are.
#[derive(Clone, Debug, PartialEq)]
pub enum Guide {
    /// A ring around the middle, and what stands on it, as the key of a word.
    Ring {
        /// How far it reaches to the right, and down.
        radii: Point,
        /// What stands on it.
        says: &'static str,
    },
    /// Where a sector begins: a line from the middle.
    Ray {
        /// Its end.
        to: Point,
    },
    /// What stands in a sector: the kinds of its group.
    Sector {
        /// Where its name stands.
        at: Point,
        /// The kinds in it.
        kinds: &'static [PartnerKind],
    },
    /// A grid of influence and interest, five by five, its corner at the top left in the middle of the map.
    Grid {
        /// Width and height of a cell.
        cell: Point,
        /// Whether somebody stands below it who is not rated.
        has_unrated: bool,
    },
}

impl Guide {
    /// The same of a map that is drawn higher, or wider.
    #[must_use]
    pub fn shaped(&self, shaped: &dyn Fn(&Point) -> Point) -> Self {
        match self {
            Self::Ring { radii, says } => Self::Ring {
                radii: shaped(radii),
                says,
            },
            Self::Ray { to } => Self::Ray { to: shaped(to) },
            Self::Sector { at, kinds } => Self::Sector { at: shaped(at), kinds },
            Self::Grid { cell, has_unrated } => Self::Grid {
                cell: shaped(cell),
                has_unrated: *has_unrated,
            },
        }
    }

    /// Places that have to be in sight for it.
    pub fn ends(&self) -> Vec<Point> {
        match self {
            // Its name may stand at its top.
            Self::Ring { radii, .. } => vec![Point::new(0.0, -radii.y)],
            Self::Ray { .. } => Vec::new(),
            Self::Sector { at, .. } => vec![*at],
            Self::Grid { cell, .. } => {
                let end = Point::new(cell.x * STEPS as f32, cell.y * STEPS as f32);
                vec![Point::default(), end]
            }
        }
    }
}

/// Nodes with their places.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arranged {
    /// Where each node stands.
    pub places: Vec<Point>,
    /// What is drawn beneath.
    pub guides: Vec<Guide>,
}

/// An arrangement that is worked out some of it at a time.
pub enum Arranging {
    /// It goes on.
    Going(Box<Run>),
    /// It is there.
    Done(Arranged),
}

/// The kinds that stand together in a sector: those that share a colour on every page.
const SECTORS: [&[PartnerKind]; 6] = [
    &[PartnerKind::School],
    &[PartnerKind::Family, PartnerKind::Youth],
    &[PartnerKind::Cbo, PartnerKind::Civic, PartnerKind::Faith],
    &[PartnerKind::Health, PartnerKind::Government, PartnerKind::PublicSafety],
    &[PartnerKind::HigherEd, PartnerKind::Culture, PartnerKind::Media],
    &[PartnerKind::Business, PartnerKind::Funder],
];
/// The sector of what is of no kind, or of one that people named.
const ELSE: &[PartnerKind] = &[PartnerKind::Else];
/// How many steps influence and interest have.
const STEPS: usize = 5;
/// How much wider than high rings are.
const WIDER: f32 = 1.6;
/// How far outside of the last ring the names of sectors stand.
const BEYOND: f32 = 70.0;

impl Arranging {
    /// Begins to arrange a picture. `labels` has the room that the label of each node needs; `known` where things stood
    /// before, in the same arrangement.
    pub fn begin(plan: &Plan, picture: &Picture, look: &Look, labels: &[(f32, f32)], known: &Places) -> Self {
        let keeps_pins = look.arrangement == Arrangement::Network;
        let nodes = picture.nodes.iter().zip(labels).map(|(node, label)| layout::Node {
            radius: node.radius,
            label: *label,
            pinned: node.pinned.filter(|_| keeps_pins),
        });
        let graph = Graph {
            nodes: nodes.collect(),
            edges: picture.lines.iter().map(|line| line.between).collect(),
        };
        let school = picture.place(&Who::School);
        let options = Options {
            centre: school.filter(|_| look.school_in_middle),
            ..Options::to_read()
        };
        match look.arrangement {
            Arrangement::Network => {
                let previous: Vec<Option<Point>> =
                    picture.nodes.iter().map(|node| known.get(&node.who).copied()).collect();
                Self::Going(Box::new(Run::new(&graph, &options, Some(&previous))))
            }
            Arrangement::Rings | Arrangement::Sectors => {
                let sectors = look.arrangement == Arrangement::Sectors;
                Self::Done(on_rings(
                    picture,
                    &graph,
                    &options,
                    &by_level(plan, picture, look),
                    sectors,
                ))
            }
            Arrangement::Types => Self::Done(on_rings(
                picture,
                &graph,
                &options,
                &by_type(plan, picture, look),
                false,
            )),
            Arrangement::Scales => {
                let rated: Vec<Option<(usize, usize)>> = picture.nodes.iter().map(|node| rating(plan, node)).collect();
                let found = scales::arrange(&graph, &rated, (STEPS, STEPS), &options);
                let has_unrated = rated.contains(&None);
                Self::Done(Arranged {
                    places: found.drawing.places,
                    guides: vec![Guide::Grid {
                        cell: found.cell,
                        has_unrated,
                    }],
                })
            }
            Arrangement::Goals => {
                let is_goal: Vec<bool> = picture
                    .nodes
                    .iter()
                    .map(|node| matches!(node.who, Who::Goal(_)))
                    .collect();
                let found = rings::around(&graph, &is_goal, &options);
                let rings: Vec<usize> = is_goal.iter().map(|is_goal| usize::from(!is_goal)).collect();
                Self::Done(spread(&found.drawing.places, &found.radii, &rings).0)
            }
        }
    }
}

/// On which ring each node stands, and what the rings are called; the last is of those of whom nothing is said.
struct Levels {
    rings: Vec<usize>,
    says: Vec<&'static str>,
}

/// By how close the tie with the school is: the steps of the usual scale from the closest on; then no tie or not rated.
fn by_level(plan: &Plan, picture: &Picture, look: &Look) -> Levels {
    let school = crate::plan::TieEnd::School;
    let view = look.shows.view();
    let ring = |node: &Node| {
        let Some(end) = node.who.end().filter(|end| *end != school) else {
            return 0;
        };
        let ties = plan.ties.iter().filter(|tie| {
            let ends = [&tie.from, &tie.to];
            ends.contains(&&end) && ends.contains(&&school)
        });
        let weight = |tie: &crate::plan::Tie| super::weight_of(view.level(tie), tie.scale.as_ref());
        let weight = ties.filter(|tie| view.joins(tie)).map(|tie| weight(tie)).max();
        5 - usize::from(weight.unwrap_or_default().min(4))
    };
    let levels = [
        TieLevel::Integration,
        TieLevel::Coordination,
        TieLevel::Cooperation,
        TieLevel::Awareness,
    ];
    let says = std::iter::once("").chain(levels.iter().map(|level| match level {
        TieLevel::Integration => "map-ring-4",
        TieLevel::Coordination => "map-ring-3",
        TieLevel::Cooperation => "map-ring-2",
        _ => "map-ring-1",
    }));
    Levels {
        rings: picture.nodes.iter().map(ring).collect(),
        says: says.chain(["map-ring-0"]).collect(),
    }
}

/// By the type of the partnership, now or wanted.
fn by_type(plan: &Plan, picture: &Picture, look: &Look) -> Levels {
    let ring = |node: &Node| {
        let Who::Partner(id) = &node.who else { return 0 };
        let partner = plan.partners.find(id);
        let kind = partner.and_then(|partner| match look.shows {
            super::Shows::Wanted => partner.type_desired.as_ref().or(partner.type_now.as_ref()),
            _ => partner.type_now.as_ref(),
        });
        match kind {
            Some(PartnershipType::Integrated) => 1,
            Some(PartnershipType::Collaborative) => 2,
            Some(PartnershipType::Cooperative) => 3,
            _ => 4,
        }
    };
    Levels {
        rings: picture.nodes.iter().map(ring).collect(),
        says: vec![
            "",
            "map-type-integrated",
            "map-type-collaborative",
            "map-type-cooperative",
            "map-type-none",
        ],
    }
}

fn on_rings(picture: &Picture, graph: &Graph, options: &Options, levels: &Levels, has_sectors: bool) -> Arranged {
    // Rings on which nobody stands take no room: those that are left are counted from the middle.
    let mut used: Vec<usize> = levels.rings.clone();
    crate::sorted::sort_by_key(&mut used, |ring| *ring);
    used.dedup();
    let ring = |own: &usize| used.iter().position(|ring| ring == own).unwrap_or_default();
    let sector_of = |node: &Node| {
        let kind = node.kind.as_ref().filter(|_| node.who != Who::School);
        let found = SECTORS
            .iter()
            .position(|kinds| kind.is_some_and(|kind| kinds.contains(kind)));
        found.unwrap_or(SECTORS.len())
    };
    let sectors: Vec<usize> = if has_sectors {
        picture.nodes.iter().map(sector_of).collect()
    } else {
        Vec::new()
    };
    let found = rings::arrange(
        graph,
        &rings::Levels {
            rings: levels.rings.iter().map(ring).collect(),
            sectors,
        },
        options,
    );
    let mut arranged = spread(
        &found.drawing.places,
        &found.radii,
        &levels.rings.iter().map(ring).collect::<Vec<usize>>(),
    );
    for (radius, own) in arranged.1.iter().zip(&used) {
        if *radius > 0.0 {
            let says = levels.says.get(*own).copied().unwrap_or_default();
            arranged.0.guides.push(Guide::Ring {
                radii: Point::new(radius * WIDER, *radius),
                says,
            });
        }
    }
    let far = arranged.1.iter().copied().fold(0.0, f32::max);
    let there: Vec<(usize, &(f32, f32))> = found
        .sectors
        .iter()
        .enumerate()
        .filter(|(_, (from, to))| to > from)
        .collect();
    if there.len() > 1 {
        for (number, (from, to)) in there {
            let on = |angle: f32, radius: f32| Point::new(radius * WIDER * angle.sin(), -radius * angle.cos());
            arranged.0.guides.push(Guide::Ray { to: on(*from, far) });
            arranged.0.guides.push(Guide::Sector {
                at: on(f32::midpoint(*from, *to), far + BEYOND),
                kinds: SECTORS.get(number).copied().unwrap_or(ELSE),
            });
        }
    }
    arranged.0
}

/// Rings at even distances, where the outer ones would leave the inner ones little room, and wider than high; also the
/// radius of each.
fn spread(places: &[Point], radii: &[f32], rings: &[usize]) -> (Arranged, Vec<f32>) {
    let far = radii.iter().copied().fold(0.0, f32::max);
    let first = radii.iter().take_while(|radius| **radius == 0.0).count();
    let count = radii.len().saturating_sub(first).max(1) as f32;
    let even: Vec<f32> = radii
        .iter()
        .enumerate()
        .map(|(ring, radius)| match ring.checked_sub(first) {
            None => 0.0,
            Some(rank) => radius.max(far * (rank + 1) as f32 / count),
        })
        .collect();
    let place = |(place, ring): (&Point, &usize)| {
        let of = |radii: &[f32]| radii.get(*ring).copied().unwrap_or_default();
        let by = if of(radii) > 0.0 { of(&even) / of(radii) } else { 1.0 };
        Point::new(place.x * by * WIDER, place.y * by)
    };
    let arranged = Arranged {
        places: places.iter().zip(rings).map(place).collect(),
        guides: Vec::new(),
    };
    (arranged, even)
}

/// Interest and influence of a partner, from 0; none where one of the two is not rated.
fn rating(plan: &Plan, node: &Node) -> Option<(usize, usize)> {
    let Who::Partner(id) = &node.who else { return None };
    let partner = plan.partners.find(id)?;
    let step = |rating: Option<u8>| {
        rating
            .filter(|rating| (1..=5).contains(rating))
            .map(|rating| usize::from(rating) - 1)
    };
    step(partner.interest).zip(step(partner.influence))
}
