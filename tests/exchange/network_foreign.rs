//! Networks of other programs: GraphML and GEXF as Gephi, NetworkX and yEd write them, lists of edges.

use schoolweave::exchange::network::{Fault, LeftOut, Outcome, Said, TieFate, read};
use schoolweave::plan::tie::Direction;
use schoolweave::plan::{Plan, TieKind, TieLevel};

use crate::network::{brought, incoming, new_id};
use crate::support::partner;

/// As Gephi writes it: keys for looks and places, attributes after the label.
const GEPHI_GRAPHML: &str = r##"<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key attr.name="label" attr.type="string" for="node" id="label"/>
<key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
<key attr.name="weight" attr.type="double" for="edge" id="weight"/>
<key attr.name="r" attr.type="int" for="node" id="r"/><key attr.name="g" attr.type="int" for="node" id="g"/>
<key attr.name="b" attr.type="int" for="node" id="b"/><key attr.name="x" attr.type="float" for="node" id="x"/>
<key attr.name="y" attr.type="float" for="node" id="y"/><key attr.name="size" attr.type="float" for="node" id="size"/>
<key attr.name="Sector" attr.type="string" for="node" id="sector"><default>nonprofit</default></key>
<key attr.name="Modularity Class" attr.type="int" for="node" id="modularity_class"/>
<graph edgedefault="directed">
<node id="n0"><data key="label">Oak Bank</data><data key="sector">business</data><data key="modularity_class">1</data>
<data key="size">10.0</data><data key="r">1</data><data key="g">2</data><data key="b">3</data><data key="x">-5.5</data><data key="y">7</data></node>
<node id="n1"><data key="label">Elm Club</data><data key="x">1</data><data key="y">2</data></node>
<node id="n2"><data key="label">Elm Club</data></node>
<edge id="e0" source="n0" target="n1"><data key="edgelabel">Referral</data><data key="weight">2.5</data></edge>
<edge id="e1" source="n1" target="n0"><data key="weight">1.0</data></edge>
<edge id="e2" source="n1" target="n2"><data key="weight">1.0</data></edge>
</graph></graphml>"##;

const NETWORKX_GEXF: &str = r#"<?xml version='1.0' encoding='utf-8'?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="1.2">
  <meta lastmodifieddate="2026-11-30"><creator>NetworkX 3.6.1</creator></meta>
  <graph defaultedgetype="undirected" mode="static" name="t">
    <attributes mode="static" class="edge"><attribute id="4" title="kind" type="string" /><attribute id="5" title="networkx_key" type="long" /></attributes>
    <attributes mode="static" class="node"><attribute id="0" title="type" type="string" /><attribute id="1" title="grades" type="string"><default>K-5</default></attribute></attributes>
    <nodes>
      <node id="a" label="Ash &lt;b&gt; Clinic" start="2020" xmlns:viz="http://www.gexf.net/1.2draft/viz"><attvalues><attvalue for="0" value="health" /></attvalues>
        <viz:color r="1" g="2" b="3"/><viz:size value="3"/>
        <nodes><node id="c" label="Ash Annex"/></nodes></node>
      <node id="b" label="b" />
    </nodes>
    <edges>
      <edge source="a" target="b" id="0" weight="2"><attvalues><attvalue for="4" value="referral" /><attvalue for="5" value="0"/></attvalues></edge>
      <edge source="a" target="b" id="1" weight="2"/>
      <edge source="a" target="c" id="2" weight="2" type="directed"/>
    </edges>
  </graph>
</gexf>"#;

fn plan() -> Plan {
    Plan::new("p", "Plan")
}

#[test]
fn graphml_of_gephi_comes_in() {
    let outcome = Outcome::of(&incoming("a.graphml", GEPHI_GRAPHML, &plan()), &plan());
    for expected in [
        Said::NoSchool,
        Said::Custom("Modularity Class".to_owned(), 1),
        Said::TieNotes("Weight".to_owned(), 3),
        Said::NoPlaces(2),
        Said::Left(LeftOut::Looks(4)),
    ] {
        assert!(outcome.said.contains(&expected), "{expected:?} in {:#?}", outcome.said);
    }
    let after = brought("a.graphml", GEPHI_GRAPHML, &plan());
    // Two elements of one name are two, as the file tells them apart by their ids.
    assert_eq!((after.partners.len(), after.ties.len()), (3, 2));
    let bank = partner(&after, "Oak Bank");
    assert_eq!(bank.kind.as_ref().map(|kind| kind.id()), Some("business"));
    assert_eq!(bank.on_map, None);
    // There and back is one tie both ways.
    let tie = after.ties.iter().find(|tie| tie.touches(&bank.id)).unwrap();
    assert_eq!(
        (tie.direction.clone(), tie.kinds.iter().next()),
        (None, Some(&TieKind::Referral))
    );
    assert_eq!(tie.notes, "Weight: 2.5\nWeight: 1.0");
    // What holds where nothing is said.
    let club = partner(&after, "Elm Club");
    assert_eq!(club.kind.as_ref().map(|kind| kind.id()), Some("cbo"));
}

#[test]
fn places_and_weights_are_taken_where_that_is_wanted() {
    let mut incoming = incoming("a.graphml", &GEPHI_GRAPHML.replace("2.5", "3"), &plan());
    assert!(incoming.has_places() && incoming.has_weights());
    incoming.takes_places = true;
    incoming.weights_are_levels = true;
    let outcome = Outcome::of(&incoming, &plan());
    assert!(outcome.said.contains(&Said::Places(2)));
    let after = outcome.apply(&plan(), &mut new_id);
    let bank = partner(&after, "Oak Bank");
    // Up is more there, and less on a plan's map.
    let place = bank.on_map.as_ref().unwrap();
    assert_eq!((place.x, place.y), (-6, -7));
    let tie = after.ties.iter().find(|tie| tie.touches(&bank.id)).unwrap();
    assert_eq!(tie.level, Some(TieLevel::Coordination));
    assert!(!Outcome::of(&incoming, &after).changes_anything());
}

#[test]
fn gexf_of_networkx_comes_in() {
    let outcome = Outcome::of(&incoming("a.gexf", NETWORKX_GEXF, &plan()), &plan());
    for expected in [
        Said::SameWeight("2".to_owned()),
        Said::Doubled(1),
        Said::Left(LeftOut::Looks(2)),
        Said::Left(LeftOut::Nested(1)),
        Said::Left(LeftOut::Times(1)),
    ] {
        assert!(outcome.said.contains(&expected), "{expected:?} in {:#?}", outcome.said);
    }
    let after = brought("a.gexf", NETWORKX_GEXF, &plan());
    assert_eq!((after.partners.len(), after.ties.len()), (3, 2));
    let clinic = partner(&after, "Ash <b> Clinic");
    assert_eq!(
        (clinic.grades.as_str(), clinic.kind.as_ref().map(|kind| kind.id())),
        ("K-5", Some("health"))
    );
    let annex = &partner(&after, "Ash Annex").id;
    let tie = after.ties.iter().find(|tie| tie.touches(annex)).unwrap();
    assert_eq!(tie.direction, Some(Direction::Forward));
}

#[test]
fn a_drawing_of_yed_keeps_its_labels() {
    let text = r#"<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
        <key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d10" yfiles.type="edgegraphics"/>
        <graph edgedefault="directed" id="G">
        <node id="n0"><data key="d6"><y:ShapeNode><y:Fill color="red"/><y:NodeLabel x="1">Oak Bank<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>
        <node id="n1"/><hyperedge><endpoint node="n0"/></hyperedge>
        <edge id="e0" source="n0" target="n1"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>Space</y:EdgeLabel></y:PolyLineEdge></data></edge>
        </graph></graphml>"#;
    let after = brought("a.graphml", text, &plan());
    assert_eq!(partner(&after, "Oak Bank").name, "Oak Bank");
    assert_eq!(partner(&after, "n1").name, "n1");
    assert_eq!(
        after.ties.iter().next().unwrap().kinds.iter().next(),
        Some(&TieKind::Space)
    );
    assert!(read(text.as_bytes()).unwrap().left.contains(&LeftOut::Hyperedges(1)));
}

#[test]
fn lists_of_edges_come_in_with_and_without_headings() {
    for text in [
        "Source,Target,Type,Weight\nOak Bank,Elm Club,Undirected,1\nElm Club,Ash Pool,Undirected,4\n",
        "Source\tTarget\tWeight\nOak Bank\tElm Club\t1\nElm Club\tAsh Pool\t4\n",
        "\"\",\"source\",\"target\",\"weight\"\n\"1\",\"Oak Bank\",\"Elm Club\",1\n\"2\",\"Elm Club\",\"Ash Pool\",4\n",
        "Oak Bank;Elm Club;1\nElm Club;Ash Pool;4\n",
    ] {
        let after = brought("edges.csv", text, &plan());
        assert_eq!((after.partners.len(), after.ties.len()), (3, 2), "{text}");
        assert!(after.ties.iter().all(|tie| tie.direction.is_none()));
    }
    let directed = brought(
        "e.csv",
        "Source,Target,Type\nA,B,Directed\nB,A,Directed\nB,C,Directed\n",
        &plan(),
    );
    let mut ways: Vec<_> = directed.ties.iter().map(|tie| tie.direction.clone()).collect();
    ways.sort();
    assert_eq!(ways, [None, Some(Direction::Forward)]);
    // Partners of the plan are found again by name, and theirs is what is known of them.
    let outcome = Outcome::of(&incoming("e.csv", "Source,Target\na,b\nc,a\n", &directed), &directed);
    assert_eq!(outcome.preview.counts.same, 3);
    let fates: Vec<_> = outcome.ties.iter().map(|tie| tie.fate.clone()).collect();
    assert_eq!(fates, [TieFate::Same, TieFate::Add]);
}

#[test]
fn other_files_are_no_networks() {
    for (text, fault) in [
        ("Organization,Type\nOak Bank,business\n", Fault::NotNetwork),
        ("Name,From,To\nOak Bank,9:00,12:00\n", Fault::NotNetwork),
        ("Oak Bank\nElm Club\n", Fault::NotNetwork),
        ("{\"a\": 1}", Fault::NotNetwork),
        ("[1, 2]", Fault::NotNetwork),
        ("{\"type\":\"schoolweave-plan\",\"data\":{}}", Fault::Plan),
        ("<svg/>", Fault::NotNetwork),
        ("<gexf", Fault::Broken(1)),
        ("{\"elements\": [", Fault::Broken(1)),
        ("<graphml><graph/></graphml>", Fault::Empty),
        ("{\"elements\": [], \"connections\": []}", Fault::Empty),
    ] {
        assert_eq!(read(text.as_bytes()), Err(fault), "{text}");
    }
}
