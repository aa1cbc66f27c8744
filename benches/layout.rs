//! How long layouts take in a browser, as the page is built, and how good they are, beside five from npm on the same
//! networks in the same run: normalised stress, crossings, neighbourhoods kept (the mean Jaccard index of neighbours and
//! equally many nearest), and discs or labels that cover each other. Ours has labels of 80 × 14 pixels to keep apart; the
//! others are given nodes alone. What the page draws is wider than high and has more room for names: it has a line of its
//! own. `cargo xtask bench layout` sets the others up and prints a line for each.
//!
//! The networks are partners as plans have them, made here. With `GRAPHS=folder cargo xtask bench layout` they are those
//! of the files `karate.json`, `lesmis.json` and `partners-….json` there.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a benchmark that cannot run has to stop"
)]

use schoolweave::engine::layout::measure::measure;
use schoolweave::engine::layout::{Drawing, Graph, Node, Options, Point, arrange};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{Criterion, console_log, wasm_bindgen_bench, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(module = "/benches/layout.js")]
extern "C" {
    async fn load();
    async fn network(name: &str) -> JsValue;
    fn lay(peer: &str, count: usize, ends: &[u32], seed: u32) -> Vec<f64>;
    fn now() -> f64;
}

const NETWORKS: [(&str, usize); 6] = [
    ("karate", 34),
    ("lesmis", 77),
    ("partners-30", 30),
    ("partners-100", 100),
    ("partners-300", 300),
    ("partners-1000", 1000),
];
const PEERS: [&str; 5] = ["d3-force", "ngraph.forcelayout", "WebCola", "fcose", "ForceAtlas2"];
/// Runs of each, of which the medians are said; fewer of what takes longer than so many milliseconds.
const RUNS: u32 = 5;
const SLOW: f64 = 4000.0;
/// Above so many nodes only ours is run.
const TOO_MANY: usize = 300;

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}

/// A school, lead partners in sectors, and partners with a tie to their lead or the school and some to those of their
/// sector.
fn partners(count: usize) -> Vec<(usize, usize)> {
    let mut dice = Dice(2026);
    let sectors = 2 + count / 25;
    let mut edges: Vec<(usize, usize)> = (1..=sectors).map(|lead| (0, lead)).collect();
    for partner in sectors + 1..count {
        let lead = 1 + partner % sectors;
        edges.push((partner, if dice.below(3) == 0 { 0 } else { lead }));
        for _ in 0..dice.below(3) {
            let other = partner.saturating_sub(sectors * dice.below(8));
            edges.push((partner, if dice.below(6) == 0 { dice.below(count) } else { other }));
        }
    }
    edges
}

async fn read(name: &str, count: usize) -> (usize, Vec<(usize, usize)>) {
    let text = network(name).await.as_string().unwrap_or_default();
    let Ok(value) = serde_json::from_str::<Value>(&text) else {
        return (count, partners(count));
    };
    let ids: Vec<&Value> = value["nodes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|node| &node["id"])
        .collect();
    let place = |id: &Value| ids.iter().position(|other| *other == id).unwrap();
    let edges = value["edges"].as_array().unwrap().iter();
    (
        ids.len(),
        edges
            .map(|edge| (place(&edge["source"]), place(&edge["target"])))
            .collect(),
    )
}

fn graph(count: usize, edges: &[(usize, usize)], label: (f32, f32)) -> Graph {
    let node = Node {
        radius: 10.0,
        label,
        pinned: None,
    };
    Graph {
        nodes: vec![node; count],
        edges: edges.to_vec(),
    }
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}

/// Says the medians of some runs, each with its time.
fn say(network: &str, who: &str, graph: &Graph, runs: &[(Drawing, f64)]) {
    let found: Vec<_> = runs.iter().map(|(drawing, _)| measure(graph, drawing)).collect();
    let of = |what: &dyn Fn(usize) -> f64| median((0..runs.len()).map(what).collect());
    console_log!(
        "{network:13} {who:19} {:8.1} ms  stress {:.3}  crossings {:5}  neighbourhoods {:.2}  overlaps {:4}  ({} runs)",
        of(&|run| runs[run].1),
        of(&|run| found[run].stress),
        of(&|run| f64::from(u32::try_from(found[run].crossings).unwrap())),
        of(&|run| found[run].neighbourhoods),
        of(&|run| f64::from(u32::try_from(found[run].overlaps).unwrap())),
        runs.len(),
    );
}

#[wasm_bindgen_bench]
async fn layouts(_criterion: &mut Criterion) {
    load().await;
    for (name, count) in NETWORKS {
        let (count, edges) = read(name, count).await;
        let labelled = graph(count, &edges, (80.0, 14.0));
        for (who, options) in [("ours", Options::default()), ("ours, on the page", Options::to_read())] {
            let ours = |_| {
                let begin = now();
                let drawing = arrange(&labelled, &options, None);
                (drawing, now() - begin)
            };
            let runs: Vec<_> = (0..RUNS * 2).map(ours).collect();
            say(name, who, &labelled, &runs);
            if options.stretch > 1.0 {
                // What the layout found, before it is pulled wider so that it can be read.
                let narrow = |(drawing, took): &(Drawing, f64)| {
                    let back = |place: &Point| Point::new(place.x / options.stretch, place.y * options.stretch);
                    let places = drawing.places.iter().map(back).collect();
                    (Drawing { places }, *took)
                };
                let runs: Vec<_> = runs.iter().map(narrow).collect();
                say(name, "ours, before that", &labelled, &runs);
            }
        }
        if count > TOO_MANY {
            continue;
        }
        let plain = graph(count, &edges, (0.0, 0.0));
        let ends: Vec<u32> = edges
            .iter()
            .flat_map(|(from, to)| [u32::try_from(*from).unwrap(), u32::try_from(*to).unwrap()])
            .collect();
        for peer in PEERS {
            let mut runs = Vec::new();
            let mut spent = 0.0;
            for seed in 1..=RUNS {
                let mut places = lay(peer, count, &ends, seed);
                let took = places.pop().unwrap();
                #[allow(clippy::cast_possible_truncation, reason = "places on a page")]
                let places = places
                    .chunks(2)
                    .map(|place| Point::new(place[0] as f32, place[1] as f32))
                    .collect();
                runs.push((Drawing { places }, took));
                spent += took;
                if spent > SLOW {
                    break;
                }
            }
            say(name, peer, &plain, &runs);
        }
    }
}
