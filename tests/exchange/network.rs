//! A plan's network out in each format and in again: it is the same network, and a second time it changes nothing.

use std::cell::Cell;
use std::rc::Rc;

use proptest::prelude::*;
use schoolweave::exchange::network::{
    Edge, Extent, Fault, Flow, Graph, Incoming, LeftOut, Outcome, Said, SchoolBy, TieFate, network_of, write_edge_list,
    write_gexf, write_graphml, write_kumu, write_kumu_connections, write_kumu_elements,
};
use schoolweave::plan::partner::{Contribution, Disposition, MapPlace, PartnerKind, PartnershipType, Stage, Standing};
use schoolweave::plan::tie::Direction;
use schoolweave::plan::{
    Goal, Id, Kind, Partner, Person, Plan, Rank, Record, Tie, TieEnd, TieKind, TieLevel, TieScale, file,
};
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

type Said1 = Vec<(String, Vec<String>)>;

/// A network by the names of its elements: what can be told from a file.
pub fn told(
    graph: &Graph,
) -> (
    Vec<(String, Option<(i64, i64)>, Said1)>,
    Vec<(String, String, bool, Said1)>,
) {
    let label = |id: &str| graph.nodes.iter().find(|node| node.id == id).unwrap().label.clone();
    #[expect(clippy::cast_possible_truncation, reason = "places are whole numbers")]
    let mut nodes: Vec<_> = graph
        .nodes
        .iter()
        .map(|node| {
            let place = node.place.map(|place| (place.x as i64, place.y as i64));
            let mut said: Said1 = node
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

fn tie(edge: &Edge, label: &dyn Fn(&str) -> String) -> (String, String, bool, Said1) {
    let (mut from, mut to) = (label(&edge.from), label(&edge.to));
    let is_forward = edge.flow == Flow::Forward;
    let mut said: Said1 = edge
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

fn check(plan: &Plan) {
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
        assert_eq!(told(&network_of(&after, Extent::Open)).1, told(&open).1);
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

/// A plan made of numbers and texts.
fn made(names: &[String], tags: &[String], numbers: &[u32]) -> Plan {
    let mut numbers = numbers.iter().copied().cycle();
    let mut next = move |below: usize| numbers.next().unwrap() as usize % below;
    let mut plan = Plan::new("p", "Plan of Ash School");
    for (place, name) in ["Read well", "Attend, every day", "Grades 6–8"].into_iter().enumerate() {
        let mut goal = Goal::new(Id::new(format!("goal-{place}")), Rank::at(1));
        goal.name = name.to_owned();
        plan.put(goal.into());
    }
    let mut person = Person::new(Id::new("ann"), Rank::at(1));
    person.name = "Ann Smith".to_owned();
    plan.put(person.into());
    let mut ids = vec![TieEnd::School];
    for (place, name) in names.iter().enumerate() {
        let id: Id<Partner> = Id::new(format!("partner-{place:04}"));
        let mut partner = Partner::new(id.clone(), Rank::at(i64::try_from(place).unwrap()));
        partner.name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if partner.name.is_empty() {
            partner.name = format!("Partner {place}");
        }
        macro_rules! some {
            ($Type:ident) => {
                (next(3) > 0).then(|| $Type::ALL[next($Type::ALL.len())].clone())
            };
        }
        partner.kind = some!(PartnerKind);
        if partner.kind == Some(PartnerKind::Else) {
            partner.kind_name = "Choir".to_owned();
        }
        partner.standing = some!(Standing);
        partner.stage = some!(Stage);
        partner.type_now = some!(PartnershipType);
        partner.disposition = some!(Disposition);
        partner.gives = (0..next(4))
            .map(|_| Contribution::ALL[next(Contribution::ALL.len())].clone())
            .collect();
        partner.goals = (0..next(3)).map(|_| Id::new(format!("goal-{}", next(3)))).collect();
        partner.tags = (0..next(3))
            .filter_map(|_| tags.get(next(tags.len().max(1))).cloned())
            .collect();
        partner.students_served = (next(2) > 0).then(|| u32::try_from(next(5000)).unwrap());
        partner.influence = (next(2) > 0).then(|| u8::try_from(1 + next(5)).unwrap());
        partner.holder = (next(3) == 0).then(|| Id::new("ann"));
        partner.place = if next(3) == 0 {
            "12 Main St, Elmford".to_owned()
        } else {
            String::new()
        };
        partner.notes = if next(3) == 0 { tags.join("\n") } else { String::new() };
        partner.on_map = (next(2) > 0).then(|| MapPlace {
            x: i32::try_from(next(900)).unwrap() - 450,
            y: i32::try_from(next(900)).unwrap() - 450,
            ..MapPlace::default()
        });
        ids.push(TieEnd::Partner(id));
        plan.put(partner.into());
    }
    for place in 0..next(2 * ids.len()) {
        let mut tie = Tie::new(
            Id::new(format!("tie-{place:04}")),
            Rank::at(i64::try_from(place).unwrap()),
        );
        tie.from = ids[next(ids.len())].clone();
        tie.to = ids[next(ids.len())].clone();
        let scale = TieScale::ALL[next(3)].clone();
        let levels = scale.levels();
        tie.level = match next(6) {
            0 => None,
            1 => Some(TieLevel::Unknown),
            _ => Some(levels[next(levels.len())].clone()),
        };
        tie.desired = (next(2) > 0).then(|| levels[next(levels.len())].clone());
        tie.scale = Some(scale).filter(|scale| *scale != TieScale::Vnl4);
        tie.kinds = (0..next(3))
            .map(|_| TieKind::ALL[next(TieKind::ALL.len())].clone())
            .collect();
        tie.tags = (0..next(2))
            .filter_map(|_| tags.get(next(tags.len().max(1))).cloned())
            .collect();
        tie.direction = match next(4) {
            0 => Some(Direction::Forward),
            1 => Some(Direction::Backward),
            _ => None,
        };
        tie.from_rating = (next(2) > 0).then(|| u8::try_from(1 + next(4)).unwrap());
        tie.to_rating = (next(2) > 0).then(|| u8::try_from(1 + next(4)).unwrap());
        tie.notes = if next(3) == 0 { tags.join("\n") } else { String::new() };
        plan.put(tie.into());
    }
    plan
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_plan_comes_back_as_it_was(
        names in prop::collection::vec("[a-zA-Z<>&\"'=+@(){}|\\]; ,.éß🎓\u{202e}\u{5d0}0-9-]{1,14}", 1..9),
        tags in prop::collection::vec("[a-z<&\"=]{1,6}", 0..4),
        numbers in prop::collection::vec(any::<u32>(), 60..200),
    ) {
        // Names may be the same, or the same but for signs: the ids tell partners apart.
        check(&made(&names, &tags, &numbers));
    }
}
