//! Whatever names hold, in every format they are text; files of any bytes and any size are read or refused.

use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;
use schoolweave::exchange::network::{
    Extent, Fault, Incoming, Outcome, kumu_sheets, kumu_workbook, network_of, read, write_edge_list, write_gexf,
    write_graphml, write_kumu, write_kumu_connections, write_kumu_elements,
};
use schoolweave::exchange::workbook::write::write;
use schoolweave::plan::{Day, Id, Partner, Plan, Rank, Record, Tie, TieEnd};

use crate::network::{bare, brought, new_id, words};
use crate::support::partner;

fn hostile() -> Vec<String> {
    let mut names: Vec<String> = [
        "<script>alert(1)</script>",
        "]]></node><node id=\"x\"/>",
        "\"&amp;&#0;'&lol;",
        "=cmd|'/c calc'!A0",
        "+1",
        "-1",
        "@SUM(A1)",
        "＝1+1",
        "\u{202e}ereh\u{202c} \u{5d0}\u{5d1} مدرسة",
        "🎓👩‍👩‍👧 e\u{301}",
        "a,b;c\td|e",
        "{\"elements\":[]}",
        "<!DOCTYPE a [<!ENTITY lol \"ha\">]>",
        "__proto__",
        "constructor",
        "null",
        "<<Function>>",
        "bell\u{7}null\u{1b}[31m\u{ffff}\u{85}",
        "line\r\nbreak",
    ]
    .map(str::to_owned)
    .into();
    names.push("long ".repeat(2_000).trim().to_owned());
    names
}

fn plan() -> Plan {
    let mut plan = Plan::new("p", "=1+1 <b>]]>");
    for (place, name) in hostile().into_iter().enumerate() {
        let id: Id<Partner> = Id::new(format!("partner-{place}"));
        let mut partner = Partner::new(id.clone(), Rank::at(i64::try_from(place).unwrap()));
        partner.name = name.clone();
        partner.notes = name.clone();
        partner.website = "javascript:alert(1)".to_owned();
        partner.tags = [name].into_iter().collect();
        plan.put(partner.into());
        let mut tie = Tie::new(Id::new(format!("tie-{place}")), Rank::at(1));
        tie.to = TieEnd::Partner(id);
        plan.put(tie.into());
    }
    plan
}

/// What is left of a name that goes through a format for one-line text without signs that no text has.
fn plain(name: &str) -> String {
    let kept: String = name
        .chars()
        .map(|sign| match sign {
            '\t' | '\n' | '\r' => ' ',
            sign => sign,
        })
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn x5_hostile_names_are_text_in_xml() {
    let graph = network_of(&plan(), Extent::Whole);
    for (name, text) in [("a.graphml", write_graphml(&graph)), ("a.gexf", write_gexf(&graph))] {
        let mut reader = Reader::from_str(&text);
        let mut elements: Vec<String> = Vec::new();
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) | Event::Empty(start) => {
                    elements.push(start.local_name().as_ref().to_owned());
                    assert!(start.attributes().all(|attribute| attribute.is_ok()));
                }
                Event::DocType(_) | Event::CData(_) => panic!("{name} holds what a name put there"),
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(
            elements.iter().filter(|element| *element == "node").count(),
            hostile().len() + 1,
            "{name}"
        );
        assert!(!elements.iter().any(|element| element == "script" || element == "b"));
        assert!(!text.contains(['\u{7}', '\u{1b}', '\u{ffff}']));
        let after = brought(name, &text, &bare(&plan()));
        assert_eq!(after.ties.len(), hostile().len());
        for hostile in hostile().iter().filter(|name| !name.contains('\u{7}')) {
            assert_eq!(
                partner(&after, &plain(hostile)).notes.replace("\r\n", "\n"),
                hostile.replace("\r\n", "\n"),
                "{name}"
            );
        }
    }
}

#[test]
fn x5_hostile_names_are_text_in_json() {
    let text = write_kumu(&network_of(&plan(), Extent::Whole), &words());
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let labels: Vec<&str> = json["elements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|element| element["label"].as_str().unwrap())
        .collect();
    assert_eq!(labels[1..], hostile());
    let after = brought("a.json", &text, &bare(&plan()));
    assert_eq!(
        (after.partners.len(), after.ties.len()),
        (hostile().len(), hostile().len())
    );
}

#[test]
fn r36_hostile_names_are_text_in_sheets() {
    let graph = network_of(&plan(), Extent::Open);
    let words = words();
    let sheets = [
        write_kumu_elements(&graph, &words),
        write_kumu_connections(&graph, &words),
        write_edge_list(&graph, &words),
    ];
    for sheet in &sheets {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(true)
            .from_reader(sheet.as_bytes());
        let width = reader.headers().unwrap().len();
        let mut rows = 0;
        for row in reader.records() {
            let row = row.unwrap();
            assert_eq!(row.len(), width);
            rows += 1;
            for cell in row.iter() {
                assert!(
                    !cell.starts_with(['=', '+', '-', '@', '＝', '\t', '\r', '\n']),
                    "{cell}"
                );
            }
        }
        assert!(rows >= hostile().len());
    }
    let after = brought("elements.csv", &sheets[0], &bare(&plan()));
    assert_eq!(after.partners.len(), hostile().len());
    assert_eq!(
        brought("connections.csv", &sheets[1], &after).ties.len(),
        hostile().len()
    );
    // A workbook holds them as text, never as formulas.
    let rows = kumu_sheets(&graph, &words);
    assert_eq!(rows.elements[0][1], "Label");
    let book = kumu_workbook(&graph, &words, Day::new(2026, 11, 30).unwrap());
    assert!(write(&book).is_some());
    assert!(
        book.pages
            .iter()
            .flat_map(|page| &page.rows)
            .flat_map(|row| &row.fields)
            .all(|field| field.formula.is_none())
    );
}

#[test]
fn r25_deep_and_large_files_are_refused() {
    let deep = format!("{{\"elements\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(read(deep.as_bytes()), Err(Fault::TooDeep));
    let many = |count: usize| {
        let elements: Vec<String> = (0..count)
            .map(|place| format!("{{\"label\":\"Partner number {place}\"}}"))
            .collect();
        format!("{{\"elements\":[{}]}}", elements.join(","))
    };
    assert_eq!(read(many(Fault::MOST.0 + 1).as_bytes()), Err(Fault::TooMuch));
    assert!(read(many(Fault::MOST.0).as_bytes()).is_ok());
    let wide: Vec<String> = (0..1000).map(|place| format!("\"a{place}\":1")).collect();
    assert_eq!(
        read(format!("{{\"elements\":[{{{}}}]}}", wide.join(",")).as_bytes()),
        Err(Fault::TooMuch)
    );
    let bomb = "<!DOCTYPE g [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><graphml>&b;</graphml>";
    assert_eq!(read(bomb.as_bytes()), Err(Fault::Definitions));
    let half = "{\"elements\":[{\"label\":\"a\\ud83d\"}]}";
    assert_eq!(read(half.as_bytes()).unwrap().nodes[0].label, "a\u{fffd}");
}

#[test]
fn r25_a_large_network_comes_in() {
    let mut text = String::from("Source,Target,Level\n");
    for place in 0..6_000 {
        text.push_str(&format!(
            "Partner {},Partner {},{}\n",
            place % 2_000,
            (place * 7 + 1) % 2_000,
            1 + place % 4
        ));
    }
    let plan = Plan::new("p", "Plan");
    let after = brought("a.csv", &text, &plan);
    assert_eq!(after.partners.len(), 2_000);
    assert!(after.ties.len() > 1_900);
}

/// Whatever was read is brought in whole: every reference leads somewhere, and a second time changes nothing.
fn check(bytes: &[u8]) {
    let plan = Plan::new("p", "Plan");
    let Ok(incoming) = Incoming::read("x", bytes, &plan) else {
        return;
    };
    let outcome = Outcome::of(&incoming, &plan);
    let school = usize::from(incoming.school().is_some());
    assert_eq!(outcome.preview.rows.len() + school, incoming.graph().nodes.len());
    let after = outcome.apply(&plan, &mut new_id);
    for record in after.records() {
        assert!(!record.id().text().starts_with("import"));
        record.references(&mut |field, id| assert!(after.contains(&id), "{field} {id}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn r26_any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes);
    }

    #[test]
    fn r26_any_xml_is_read_or_refused(
        inner in "(<node id=\"[a-c]\"/>|<nodes>|</nodes>|<node id=\"[a-c]\" label=\"[a-c&;<]{0,2}\">|</node>|<edge source=\"[a-d]\" target=\"[a-d]\"/>|<edges>|</edges>|<data key=\"[a-b]\">|</data>|&[a-z]{1,2};|[a-c])*",
        root in "(graphml|gexf)",
    ) {
        check(format!("<{root}><graph>{inner}</graph></{root}>").as_bytes());
    }

    #[test]
    fn r26_any_json_is_read_or_refused(
        elements in "(\\{\"(_id|id|label|type|attributes|tags)\":(\"[a-c]\"|\\[\"a\"\\]|\\{\"label\":\"[a-c]\"\\}|1|null)\\},?){0,6}",
        connections in "(\\{\"from\":(\"[a-d]\"|1|null|\\[\"a\",\"b\"\\]),\"to\":\"[a-d]\"\\},?){0,5}",
    ) {
        let trim = |text: &str| text.trim_end_matches(',').to_owned();
        let text = format!("{{\"elements\":[{}],\"connections\":[{}]}}", trim(&elements), trim(&connections));
        check(text.as_bytes());
    }

    #[test]
    fn r26_any_sheet_is_read_or_refused(text in "(Source,Target|From,To|Label,Type|ID,Label,Tags)\n([a-d|\"= ]{0,3},[a-d|]{0,3},[0-9a]{0,2}\n){0,8}") {
        check(text.as_bytes());
    }
}

#[test]
fn every_truncation_is_refused_or_read() {
    let graph = network_of(&plan(), Extent::Open);
    let short = |text: String| text.chars().take(4_000).collect::<String>();
    for text in [
        short(write_graphml(&graph)),
        short(write_gexf(&graph)),
        short(write_kumu(&graph, &words())),
    ] {
        for (end, _) in text.char_indices() {
            assert!(read(text.as_bytes().get(..end).unwrap_or_default()).is_err());
        }
    }
}
