//! The edges of a network as ties of a plan: one for each two that are joined, found again, updated or added.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::ends::{Ends, Found};
use super::facts::{Facts, Weights, add};
use crate::exchange::list::{Done, FieldChange, Merging, Minting, Rule, Shown};
use crate::exchange::network::graph::{Edge, Flow};
use crate::exchange::network::incoming::Incoming;
use crate::exchange::network::out::BACK;
use crate::plan::tie::Direction;
use crate::plan::{ClosedList, Id, Kind, Plan, Rank, Record, Tie, TieEnd, TieLevel, TieScale};
use crate::sorted::{SortedMap, SortedSet};

/// Why a tie is not brought in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyLeft {
    /// It joins an element with itself.
    Loop,
    /// An end names nobody, or several; as it stands in the file.
    Nobody(String),
    /// An end is an element that is not brought in.
    Partner(String),
}

/// What becomes of a tie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TieFate {
    /// It is new.
    Add,
    /// A tie of the plan changes.
    Update,
    /// The plan has all of it.
    Same,
    /// It is not brought in.
    Left(WhyLeft),
}

/// A tie of the file, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TieRow {
    /// What its first end is called.
    pub from: String,
    /// What its second end is called.
    pub to: String,
    /// What becomes of it.
    pub fate: TieFate,
    /// What it changes, or brings where it is new.
    pub changes: Vec<FieldChange>,
}

/// What the edges bring.
pub(super) struct Ties {
    pub rows: Vec<TieRow>,
    /// The ties added or changed, with temporary ids where they are new.
    pub records: Vec<Tie>,
    /// How many edges say something under a name that goes to the notes.
    pub kept: SortedMap<String, usize>,
    /// How many edges tell of a tie of which an earlier one told.
    pub doubled: usize,
    /// What all edges weigh alike.
    pub same_weight: Option<String>,
}

/// A tie as the file tells of it, perhaps in several edges.
struct Told {
    facts: Tie,
    flow: Flow,
    names: (String, String),
    /// The id it has in the file, where the file is ours.
    id: Option<String>,
}

impl Ties {
    pub fn of(incoming: &Incoming, plan: &Plan, ends: &Ends<'_>) -> Self {
        let graph = incoming.graph();
        let same_weight = same_weight(&graph.edges);
        let weights = if graph.is_ours || same_weight.is_some() && !incoming.weights_are_levels {
            Weights::Nothing
        } else if incoming.weights_are_levels {
            Weights::Levels
        } else {
            Weights::Notes
        };
        let mut gathered = Gathered {
            is_ours: graph.is_ours,
            facts: Facts {
                weights,
                kept: SortedMap::new(),
            },
            told: Vec::new(),
            places: HashMap::new(),
            rows: Vec::new(),
            doubled: 0,
        };
        for edge in &graph.edges {
            gathered.edge(edge, ends);
        }
        let Gathered {
            facts,
            told,
            rows,
            doubled,
            ..
        } = gathered;
        let mut matching = Matching::new(plan);
        let mut all: Vec<TieRow> = told.into_iter().map(|told| matching.tie(told)).collect();
        all.extend(rows);
        Self {
            rows: all,
            records: matching.records,
            kept: facts.kept,
            doubled,
            same_weight: same_weight.filter(|_| !graph.is_ours),
        }
    }
}

/// What all edges weigh, where it is the same of each: it says nothing.
fn same_weight(edges: &[Edge]) -> Option<String> {
    let mut weights = edges.iter().map(|edge| edge.weight.as_deref().unwrap_or_default());
    let first = weights.next().filter(|weight| !weight.is_empty())?;
    weights.all(|weight| weight == first).then(|| first.to_owned())
}

/// The two ends of a tie in a fixed order, as text.
fn pair(from: &TieEnd, to: &TieEnd) -> (String, String) {
    let text = |end: &TieEnd| end.partner().map_or("", Id::as_str).to_owned();
    let (from, to) = (text(from), text(to));
    if from <= to { (from, to) } else { (to, from) }
}

/// Edges being gathered, one tie for each two that they join. In files of ours ties are told apart by their ids.
struct Gathered {
    is_ours: bool,
    facts: Facts,
    told: Vec<Told>,
    places: HashMap<((String, String), String), usize>,
    /// What is not brought in.
    rows: Vec<TieRow>,
    doubled: usize,
}

impl Gathered {
    fn edge(&mut self, edge: &Edge, ends: &Ends<'_>) {
        let left = |why| TieRow {
            from: edge.from.clone(),
            to: edge.to.clone(),
            fate: TieFate::Left(why),
            changes: Vec::new(),
        };
        let (from, to) = match (ends.find(&edge.from), ends.find(&edge.to)) {
            (Found::End(from, one), Found::End(to, other)) if from == to => {
                let mut row = left(WhyLeft::Loop);
                (row.from, row.to) = (one, other);
                return self.rows.push(row);
            }
            (Found::End(from, one), Found::End(to, other)) => ((from, one), (to, other)),
            (Found::Nobody, _) => return self.rows.push(left(WhyLeft::Nobody(edge.from.clone()))),
            (_, Found::Nobody) => return self.rows.push(left(WhyLeft::Nobody(edge.to.clone()))),
            (Found::Left(name), _) | (_, Found::Left(name)) => return self.rows.push(left(WhyLeft::Partner(name))),
        };
        let own = edge.id.strip_suffix(BACK).unwrap_or(&edge.id);
        let id = (self.is_ours && !own.is_empty()).then(|| own.to_owned());
        let key = (pair(&from.0, &to.0), id.clone().unwrap_or_default());
        let known = self.places.get(&key).and_then(|place| self.told.get_mut(*place));
        let mut facts = match &known {
            // The same edge once more, the other way.
            Some(_) if id.is_some() => Tie::new(Id::default(), Rank::default()),
            _ => self.facts.of(edge),
        };
        (facts.from, facts.to) = (from.0, to.0);
        let Some(known) = known else {
            self.places.insert(key, self.told.len());
            self.told.push(Told {
                facts,
                flow: edge.flow,
                names: (from.1, to.1),
                id,
            });
            return;
        };
        let is_turned = known.facts.from != facts.from;
        // There and back is one tie that runs both ways.
        let is_back = is_turned && edge.flow == Flow::Forward && known.flow == Flow::Forward;
        self.doubled += usize::from(!is_back);
        known.flow = match (known.flow, edge.flow) {
            (known, Flow::Unsaid) => known,
            (Flow::Unsaid, Flow::Forward) if is_turned => Flow::Both,
            (Flow::Unsaid, flow) => flow,
            (Flow::Forward, Flow::Forward) if !is_turned => Flow::Forward,
            _ => Flow::Both,
        };
        if is_turned {
            std::mem::swap(&mut facts.from_rating, &mut facts.to_rating);
        }
        add(&mut known.facts, facts, &mut self.facts.kept);
    }
}

/// Ties being found again in the plan.
struct Matching {
    minting: Minting,
    of_plan: HashMap<(String, String), Vec<Rc<Tie>>>,
    taken: HashSet<String>,
    records: Vec<Tie>,
}

impl Matching {
    fn new(plan: &Plan) -> Self {
        let mut of_plan: HashMap<_, Vec<Rc<Tie>>> = HashMap::new();
        for tie in plan.ties.ordered() {
            of_plan.entry(pair(&tie.from, &tie.to)).or_default().push(tie);
        }
        Self {
            minting: Minting::among(plan, "tie"),
            of_plan,
            taken: HashSet::new(),
            records: Vec::new(),
        }
    }

    fn tie(&mut self, told: Told) -> TieRow {
        let known = self.of_plan.get(&pair(&told.facts.from, &told.facts.to));
        let known = known.map(Vec::as_slice).unwrap_or_default();
        let by_id = known.iter().find(|tie| told.id.as_deref() == Some(tie.id.as_str()));
        let free = || known.iter().find(|tie| !self.taken.contains(tie.id.as_str()));
        let found = by_id.or_else(free).cloned();
        let mut tie = match &found {
            Some(tie) => {
                self.taken.insert(tie.id.as_str().to_owned());
                (**tie).clone()
            }
            None => {
                let mut tie: Tie = self.minting.mint(Kind::Tie);
                (tie.from, tie.to) = (told.facts.from.clone(), told.facts.to.clone());
                tie
            }
        };
        let changes = merge(&mut tie, &told).changes;
        let fate = match &found {
            None => TieFate::Add,
            Some(before) if **before == tie => TieFate::Same,
            Some(_) => TieFate::Update,
        };
        if fate != TieFate::Same {
            self.records.push(tie);
        }
        TieRow {
            from: told.names.0,
            to: told.names.1,
            fate,
            changes,
        }
    }
}

/// Brings what a file says into a tie; what it does not say stays.
fn merge(tie: &mut Tie, told: &Told) -> Done {
    let is_turned = tie.from != told.facts.from;
    let facts = &told.facts;
    let (from_rating, to_rating) = if is_turned {
        (facts.to_rating, facts.from_rating)
    } else {
        (facts.from_rating, facts.to_rating)
    };
    let mut merging = Merging::new(tie, Rule::Replace);
    let scale = |scale: &Option<TieScale>| scale.clone().unwrap_or(TieScale::Vnl4);
    if let Some(new) = &facts.scale
        && *new != scale(&merging.record.scale)
    {
        let old = choice(&merging.record.scale);
        merging.record.scale = Some(new.clone()).filter(|new| *new != TieScale::Vnl4);
        merging.change("field-ties-scale", old, choice(&Some(new.clone())));
    }
    level(&mut merging, "field-ties-level", |tie| &mut tie.level, &facts.level);
    level(
        &mut merging,
        "field-ties-desired",
        |tie| &mut tie.desired,
        &facts.desired,
    );
    merging.set("field-ties-kinds", |tie| &mut tie.kinds, &facts.kinds, &|kind| {
        Shown::Choice(kind.label_key(), kind.id().to_owned())
    });
    merging.set("field-ties-tags", |tie| &mut tie.tags, &facts.tags, &|tag: &String| {
        Shown::Text(tag.clone())
    });
    let rating = |value: &Option<u8>| value.map_or(Shown::Nothing, |rating| Shown::Count(rating.into()));
    merging.option(
        "field-ties-from_rating",
        |tie| &mut tie.from_rating,
        &from_rating,
        &rating,
    );
    merging.option("field-ties-to_rating", |tie| &mut tie.to_rating, &to_rating, &rating);
    direction(&mut merging, told.flow, is_turned);
    if merging.record.notes.is_empty() {
        merging.notes(&facts.notes);
    }
    // Lines that are there already, in whatever order, are not written once more.
    let known: SortedSet<String> = merging.record.notes.lines().map(str::to_owned).collect();
    for line in facts.notes.lines().filter(|line| !known.contains(*line)) {
        merging.notes(line);
    }
    merging.done()
}

/// A level. That one is not known does not take the place of one that is.
fn level(
    merging: &mut Merging<'_, Tie>,
    label: &'static str,
    field: fn(&mut Tie) -> &mut Option<TieLevel>,
    new: &Option<TieLevel>,
) {
    let is_said = field(merging.record).is_some();
    if !is_said || *new != Some(TieLevel::Unknown) {
        merging.option(label, field, new, &choice);
    }
}

fn direction(merging: &mut Merging<'_, Tie>, flow: Flow, is_turned: bool) {
    let new = match (flow, is_turned) {
        (Flow::Unsaid, _) => return,
        (Flow::Forward, false) => Some(Direction::Forward),
        (Flow::Forward, true) => Some(Direction::Backward),
        // Nothing stands for both ways.
        (Flow::Both, _) => None,
    };
    let old = merging.record.direction.clone();
    if old.clone().filter(|old| *old != Direction::Both) != new {
        let shown = |direction: Option<Direction>| choice(&Some(direction.unwrap_or(Direction::Both)));
        merging.change("field-ties-direction", shown(old), shown(new.clone()));
        merging.record.direction = new;
    }
}

fn choice<T: ClosedList>(value: &Option<T>) -> Shown {
    value.as_ref().map_or(Shown::Nothing, |value| {
        Shown::Choice(value.label_key(), value.id().to_owned())
    })
}
