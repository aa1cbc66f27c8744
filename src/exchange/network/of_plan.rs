//! A plan's network as a graph: the school, its partners, and the ties between them.

use std::rc::Rc;

use super::fields::{self, MADE_BY, SCHOOL, US};
use super::graph::{Edge, Flow, Graph, IdUse, Node, Place, Value, Word};
use crate::plan::tie::Direction;
use crate::plan::{ClosedList, Id, Partner, Person, Plan, Tie, TieEnd, TieLevel, TieScale};
use crate::sorted::SortedSet;

/// How much of a plan leaves with its network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// What anyone may see: without names of people, contact data, notes, and what one thinks of another.
    #[default]
    Open,
    /// That as well.
    Whole,
}

/// A plan's network. Ties that say that there is none are left out, as are those with an end that is not in the plan.
pub fn network_of(plan: &Plan, extent: Extent) -> Graph {
    let community = plan.community_name();
    let school = Node {
        id: SCHOOL.to_owned(),
        label: if community.trim().is_empty() { SCHOOL } else { community }.to_owned(),
        is_school: true,
        values: vec![(MADE_BY.into(), Value::Text(US.to_owned()))],
        ..Node::default()
    };
    let partners = plan.partners.ordered();
    let ties = plan.ties.ordered();
    let is_there = |end: &TieEnd| end.partner().is_none_or(|id| plan.partners.contains(id));
    let stands = |tie: &&Rc<Tie>| tie.joins() && tie.from != tie.to && is_there(&tie.from) && is_there(&tie.to);
    Graph {
        title: plan.about.title.clone(),
        is_ours: true,
        has_our_places: true,
        is_of_edges: false,
        ids: IdUse::WithinFile,
        nodes: Some(school)
            .into_iter()
            .chain(partners.iter().map(|partner| node(plan, partner, extent)))
            .collect(),
        edges: ties.iter().filter(stands).map(|tie| edge(tie, extent)).collect(),
        left: Vec::new(),
    }
}

/// The values of a record, gathered by name.
struct Values {
    found: Vec<(Rc<str>, Value)>,
    extent: Extent,
}

impl Values {
    fn add(&mut self, field: Option<&fields::Field>, value: Value) {
        let Some(field) = field.filter(|field| !field.is_private || self.extent == Extent::Whole) else {
            return;
        };
        if !value.is_empty() {
            self.found.push((field.id.into(), value));
        }
    }

    fn text(&mut self, field: Option<&fields::Field>, text: &str) {
        self.add(field, Value::Text(text.to_owned()));
    }

    fn number(&mut self, field: Option<&fields::Field>, number: Option<impl Into<i64>>) {
        if let Some(number) = number {
            self.add(field, Value::Number(number.into()));
        }
    }

    fn word<T: ClosedList>(&mut self, field: Option<&fields::Field>, value: Option<&T>) {
        if let Some(value) = value {
            self.add(field, Value::Word(word(value)));
        }
    }

    fn words<T: ClosedList>(&mut self, field: Option<&fields::Field>, values: &SortedSet<T>) {
        self.add(field, Value::Words(values.iter().map(word).collect()));
    }

    fn texts(&mut self, field: Option<&fields::Field>, texts: impl Iterator<Item = String>) {
        self.add(field, Value::Texts(texts.filter(|text| !text.is_empty()).collect()));
    }
}

fn word<T: ClosedList>(value: &T) -> Word {
    Word {
        key: value.label_key(),
        id: value.id().to_owned(),
    }
}

fn node(plan: &Plan, partner: &Partner, extent: Extent) -> Node {
    let of = fields::of_partners;
    let person = |id: &Option<Id<Person>>| {
        let person = id.as_ref().and_then(|id| plan.people.find(id));
        person.map(|person| person.name.clone()).unwrap_or_default()
    };
    let mut values = Values {
        found: Vec::new(),
        extent,
    };
    values.text(of("map_label"), &partner.label);
    values.word(of("kind"), partner.kind.as_ref());
    values.text(of("kind_in_words"), &partner.kind_name);
    values.word(of("standing"), partner.standing.as_ref());
    values.word(of("stage"), partner.stage.as_ref());
    values.word(of("type_now"), partner.type_now.as_ref());
    values.word(of("type_desired"), partner.type_desired.as_ref());
    let goals = partner.goals.iter().filter_map(|id| plan.goals.find(id));
    values.texts(of("goals"), goals.map(|goal| goal.name.clone()));
    let sites = partner.sites.iter().filter_map(|id| plan.sites.find(id));
    values.texts(of("sites"), sites.map(|site| site.name.clone()));
    values.text(of("grades"), &partner.grades);
    values.number(of("students_served"), partner.students_served);
    values.number(of("families_served"), partner.families_served);
    values.words(of("gives"), &partner.gives);
    values.words(of("could_give"), &partner.could_give);
    values.words(of("needs"), &partner.needs);
    values.text(of("website"), &partner.website);
    values.text(of("place"), &partner.place);
    values.texts(of("tags"), partner.tags.iter().cloned());
    values.number(of("influence"), partner.influence);
    values.number(of("interest"), partner.interest);
    values.word(of("disposition"), partner.disposition.as_ref());
    values.text(of("holder"), &person(&partner.holder));
    values.text(of("backup"), &person(&partner.backup));
    values.text(of("email"), &partner.email);
    values.text(of("phone"), &partner.phone);
    values.text(of("notes"), &partner.notes);
    Node {
        id: partner.id.as_str().to_owned(),
        label: partner.name.clone(),
        is_school: false,
        place: partner.on_map.as_ref().map(|place| Place {
            x: place.x.into(),
            y: place.y.into(),
        }),
        values: values.found,
    }
}

fn edge(tie: &Tie, extent: Extent) -> Edge {
    let of = fields::of_ties;
    let mut values = Values {
        found: Vec::new(),
        extent,
    };
    let is_turned = tie.direction == Some(Direction::Backward);
    let turned = |first, second| if is_turned { (second, first) } else { (first, second) };
    let (from, to) = if is_turned {
        (&tie.to, &tie.from)
    } else {
        (&tie.from, &tie.to)
    };
    let (from_rating, to_rating) = turned(tie.from_rating, tie.to_rating);
    values.word(of("level"), tie.level.as_ref());
    values.word(of("desired"), tie.desired.as_ref());
    values.word(of("scale"), tie.scale.as_ref());
    values.words(of("kinds"), &tie.kinds);
    values.texts(of("tags"), tie.tags.iter().cloned());
    values.number(of("from_rating"), from_rating);
    values.number(of("to_rating"), to_rating);
    values.text(of("notes"), &tie.notes);
    let end = |end: &TieEnd| end.partner().map_or(SCHOOL, Id::as_str).to_owned();
    Edge {
        id: tie.id.as_str().to_owned(),
        from: end(from),
        to: end(to),
        flow: match &tie.direction {
            Some(Direction::Forward | Direction::Backward) => Flow::Forward,
            _ => Flow::Both,
        },
        weight: step(tie.scale.as_ref(), tie.level.as_ref()).map(|step| step.to_string()),
        values: values.found,
    }
}

/// Which step of its scale a level is, from 1; none for what is outside of every scale or on another one.
fn step(scale: Option<&TieScale>, level: Option<&TieLevel>) -> Option<usize> {
    let steps = scale.unwrap_or(&TieScale::Vnl4).levels();
    let place = steps.iter().position(|step| Some(step) == level)?;
    Some(place + 1)
}
