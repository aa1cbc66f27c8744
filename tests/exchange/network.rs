//! A plan's network out in each format and in again: it is the same network, and a second time it changes nothing.

use std::cell::Cell;
use std::rc::Rc;

use schoolweave::exchange::network::{
    Edge, Extent, Fault, Flow, Graph, Incoming, LeftOut, Outcome, Place, Said, SchoolBy, TieFate, network_of,
    write_edge_list, write_gexf, write_graphml, write_kumu, write_kumu_connections, write_kumu_elements,
};
use schoolweave::plan::{Id, Kind, Partner, Plan, Rank, Record, TieEnd, file};
use schoolweave::sorted::SortedSet;
use schoolweave::ui::words::Words;

thread_local! {
    static WORDS: Words = Words::new("en");
    static GIVEN: Cell<usize> = const { Cell::new(0) };
}

pub fn words() -> impl Fn(&str) -> String {
    |key| WORDS.with(|words| words.text(key).to_string())
}

/// Ids that were never given before.
pub fn new_id() -> Rc<str> {
    GIVEN.set(GIVEN.get() + 1);
    format!("new-{}", GIVEN.get()).into()
}

pub fn sample() -> Plan {
    file::read(include_bytes!("../../assets/example.json")).unwrap().plan
}

pub fn incoming(name: &str, text: &str, plan: &Plan) -> Incoming {
    Incoming::read(name, text.as_bytes(), plan).unwrap()
}

/// The plan after a file, which brought in once more changes nothing.
pub fn brought(name: &str, text: &str, plan: &Plan) -> Plan {
    let after = Outcome::of(&incoming(name, text, plan), plan).apply(plan, &mut new_id);
    let again = Outcome::of(&incoming(name, text, &after), &after);
    assert!(
        !again.changes_anything(),
        "{name}: {:?}\n{:?}",
        again.preview.rows,
        again.ties
    );
    after
}

/// The plan without partners and ties.
pub fn bare(plan: &Plan) -> Plan {
    let mut bare = plan.clone();
    for record in plan
        .records()
        .iter()
        .filter(|record| matches!(record.kind(), Kind::Partner | Kind::Tie))
    {
        bare.remove(&record.id());
    }
    bare
}

/// What is said of an element or a tie, by name.
pub type Facts = Vec<(String, Vec<String>)>;

/// A network by the names of its elements: what can be told from a file.
pub type Told = (Vec<(String, Option<(i64, i64)>, Facts)>, Vec<ToldTie>);

type ToldTie = (String, String, bool, Facts);

/// A network, told.
pub fn told(graph: &Graph) -> Told {
    let label = |id: &str| graph.nodes.iter().find(|node| node.id == id).unwrap().label.clone();
    #[expect(clippy::cast_possible_truncation, reason = "places are whole numbers")]
    let mut nodes: Vec<_> = graph
        .nodes
        .iter()
        .map(|node| {
            let place = node.place.map(|place| (place.x as i64, place.y as i64));
            let mut said: Facts = node
                .values
                .iter()
                .map(|(name, value)| (name.to_string(), value.in_ids()))
                .collect();
            for (_, texts) in &mut said {
                texts.sort();
            }
            (node.label.clone(), place, said)
        })
        .collect();
    nodes.sort();
    let mut edges: Vec<_> = graph.edges.iter().map(|edge| tie(edge, &label)).collect();
    edges.sort();
    (nodes, edges)
}

fn tie(edge: &Edge, label: &dyn Fn(&str) -> String) -> ToldTie {
    let (mut from, mut to) = (label(&edge.from), label(&edge.to));
    let is_forward = edge.flow == Flow::Forward;
    let mut said: Facts = edge
        .values
        .iter()
        .map(|(name, value)| (name.to_string(), value.in_ids()))
        .collect();
    said.retain(|(name, texts)| !(name == "scale" && texts == &["vnl4"]));
    if !is_forward && from > to {
        std::mem::swap(&mut from, &mut to);
        for (name, _) in &mut said {
            *name = match name.as_str() {
                "from_rating" => "to_rating".to_owned(),
                "to_rating" => "from_rating".to_owned(),
                _ => name.clone(),
            };
        }
    }
    said.sort();
    (from, to, is_forward, said)
}

fn formats(graph: &Graph) -> Vec<(&'static str, String)> {
    let words = words();
    vec![
        ("plan.graphml", write_graphml(graph)),
        ("plan.gexf", write_gexf(graph)),
        ("plan.json", write_kumu(graph, &words)),
    ]
}

/// Whatever the format, the network comes back as it was, and into its own plan brings nothing.
pub fn check(plan: &Plan) {
    let whole = network_of(plan, Extent::Whole);
    for (name, text) in formats(&whole) {
        // Into the plan it is of, it brings nothing.
        let same = Outcome::of(&incoming(name, &text, plan), plan);
        assert!(
            !same.changes_anything(),
            "{name}: {:#?}\n{:#?}",
            same.preview.rows,
            same.ties
        );
        let after = brought(name, &text, &bare(plan));
        let mut expected = told(&whole);
        if name.ends_with("json") {
            // Kumu keeps places beside the elements, which a blueprint has no room for.
            for node in &mut expected.0 {
                node.1 = None;
            }
        }
        assert_eq!(told(&network_of(&after, Extent::Whole)), expected, "{name}");
    }
    // Kumu's sheets, the elements first.
    let open = network_of(plan, Extent::Open);
    let words = words();
    let after = brought("elements.csv", &write_kumu_elements(&open, &words), &bare(plan));
    if !open.edges.is_empty() {
        let after = brought("connections.csv", &write_kumu_connections(&open, &words), &after);
        // Without ids there is one tie between two.
        let mut pairs = SortedSet::new();
        let is_single = |edge: &Edge| {
            pairs.insert([
                edge.from.clone().min(edge.to.clone()),
                edge.from.clone().max(edge.to.clone()),
            ])
        };
        if open.edges.iter().all(is_single) {
            assert_eq!(told(&network_of(&after, Extent::Open)).1, told(&open).1);
        }
        // A list of edges brings what is joined, by the plan's own ids.
        let edges = write_edge_list(&whole, &words);
        let same = Outcome::of(&incoming("ties.csv", &edges, plan), plan);
        assert!(!same.changes_anything(), "{:#?}", same.ties);
        let after = brought("ties.csv", &edges, &bare(plan));
        assert_eq!(told(&network_of(&after, Extent::Whole)).1, told(&whole).1);
    }
}

#[test]
fn the_sample_comes_back_as_it_was() {
    check(&sample());
}

#[test]
fn the_school_is_found_by_what_the_file_says_of_it() {
    let plan = sample();
    for (name, text) in formats(&network_of(&plan, Extent::Open)) {
        let mut other = bare(&plan);
        other.about = Plan::new("p", "Quite another plan").about;
        let outcome = Outcome::of(&incoming(name, &text, &other), &other);
        assert!(
            matches!(&outcome.said[0], Said::School(_, SchoolBy::File)),
            "{name}: {:?}",
            outcome.said
        );
        assert!(outcome.ties.iter().all(|tie| tie.fate == TieFate::Add));
        let after = outcome.apply(&other, &mut new_id);
        assert_eq!(after.partners.len(), plan.partners.len());
        assert!(
            after
                .ties
                .iter()
                .any(|tie| tie.from == TieEnd::School || tie.to == TieEnd::School)
        );
        // Of people, contact data, notes and what one thinks of another nothing has left.
        for partner in after.partners.iter() {
            assert_eq!((&*partner.email, &*partner.phone, &*partner.notes), ("", "", ""));
            assert_eq!(
                (&partner.holder, partner.influence, &partner.disposition),
                (&None, None, &None)
            );
        }
        assert!(
            after
                .ties
                .iter()
                .all(|tie| tie.notes.is_empty() && tie.from_rating.is_none())
        );
    }
}

#[test]
fn the_same_plan_is_the_same_bytes() {
    let plan = sample();
    let again = sample();
    for (one, other) in formats(&network_of(&plan, Extent::Whole))
        .into_iter()
        .zip(formats(&network_of(&again, Extent::Whole)))
    {
        assert_eq!(one, other);
    }
}

#[test]
fn it_is_one_step_that_the_plan_of_now_takes() {
    let plan = sample();
    let text = write_gexf(&network_of(&plan, Extent::Open));
    let empty = Plan::new("p", "Plan");
    let outcome = Outcome::of(&incoming("a.gexf", &text, &empty), &empty);
    // Between looking and going on the plan got a partner of the file.
    let mut now = empty.clone();
    let first = plan.partners.ordered()[0].clone();
    let mut same = Partner::new(Id::new("mine"), Rank::at(1));
    same.name = first.name.clone();
    now.put(same.into());
    let after = outcome.apply(&now, &mut new_id);
    assert_eq!(after.partners.len(), plan.partners.len());
    assert!(after.partners.contains(&Id::new("mine")));
}

#[test]
fn every_key_has_its_message() {
    let left = [
        LeftOut::Looks,
        LeftOut::Hyperedges,
        LeftOut::Nested,
        LeftOut::Times,
        LeftOut::SameIds,
        LeftOut::HalfLetters,
        LeftOut::SameKeys,
        LeftOut::Loops,
        LeftOut::Views,
        LeftOut::Parts,
    ];
    let name = || "Revenue".to_owned();
    let mut said: Vec<Said> = left.into_iter().map(|left| Said::Left(left(2))).collect();
    said.extend([SchoolBy::File, SchoolBy::Name, SchoolBy::Kind, SchoolBy::Said].map(|by| Said::School(name(), by)));
    said.extend([
        Said::NoSchool,
        Said::OfSchool(vec![name()]),
        Said::Custom(name(), 2),
        Said::Notes(name(), 2),
        Said::Skipped(name(), 2),
        Said::TieNotes(name(), 2),
        Said::SameWeight(name()),
        Said::Places(2),
        Said::NoPlaces(2),
        Said::Doubled(2),
    ]);
    let faults = [
        Fault::NotNetwork,
        Fault::Plan,
        Fault::Broken(1),
        Fault::TooDeep,
        Fault::Definitions,
        Fault::TooMuch,
        Fault::Empty,
    ];
    WORDS.with(|words| {
        for said in said {
            let arguments = [("name", said.name().as_str().into()), ("count", said.count().into())];
            let text = words.with(said.message_key(), &arguments);
            assert!(words.has(said.message_key()) && !text.contains('$'), "{said:?}: {text}");
            assert!(said.name().is_empty() || text.contains("Revenue"), "{text}");
            assert!(
                said.count() == 0 || matches!(said, Said::OfSchool(_)) || text.contains('2'),
                "{text}"
            );
        }
        for fault in faults {
            assert!(words.has(fault.message_key()), "{fault}");
        }
        assert!(words.has("network-school"));
    });
}

#[test]
fn whoever_nobody_placed_leaves_where_it_was_drawn_and_comes_back_placed_by_nobody() {
    let plan = sample();
    let whole = network_of(&plan, Extent::Whole);
    let ends = Cell::new(0);
    let drawn = whole.clone().drawn_at(|_| {
        ends.set(ends.get() + 1);
        Some(Place {
            x: f64::from(ends.get()),
            y: 7.0,
        })
    });
    assert!(drawn.nodes.iter().all(|node| node.place.is_some()));
    let unplaced = whole.nodes.iter().filter(|node| node.place.is_none()).count();
    assert_eq!(ends.get(), i32::try_from(unplaced).unwrap());
    for (name, text) in [("a.gexf", write_gexf(&drawn)), ("a.graphml", write_graphml(&drawn))] {
        let after = brought(name, &text, &bare(&plan));
        assert_eq!(told(&network_of(&after, Extent::Whole)), told(&whole), "{name}");
        let same = Outcome::of(&incoming(name, &text, &plan), &plan);
        assert!(!same.changes_anything(), "{name}");
    }
    assert_eq!(write_gexf(&drawn).matches("viz:position").count(), drawn.nodes.len());
}
