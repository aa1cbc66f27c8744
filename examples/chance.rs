//! Says how likely it is that everything is funded: reads one JSON value from standard input and writes one to standard
//! output. Amounts are whole cents.
//!
//! In: what the door of the braid reads; a source that may not come has its chance `"p":0.6`, and sources that stand or
//! fall together the same `"group"` (and the same chance). With more than 14 draws, outcomes are drawn at random:
//! `"samples"` of them (10,000), beginning with `"seed"` (0).
//!
//! Out: the chance that everything is funded (`p_full`) and the `expected_gap`; beside them the two ways people reckon,
//! amounts weighted by their chances (`discount`) and those with a chance of 75% or more in full (`cutoff`), and the
//! chance that the sum of all that comes covers the sum of needs (`p_total_covers`); for `each` pending source the first
//! two when it is won and when it is lost (null where that cannot be); whether this is `exact`, and else the
//! `standard_error` of the chance that everything is funded.

mod door;

use std::process::ExitCode;
use std::rc::Rc;

use door::Asked;
use schoolweave::engine::braid::chance::{Draw, Outcome, Sampling, chances, cutoff, discount};
use serde::Deserialize;
use serde_json::{Number, Value, json};

/// What is read beside the question.
#[derive(Deserialize)]
struct Input {
    sources: Vec<Pending>,
    #[serde(default)]
    seed: u64,
    samples: Option<u32>,
}

#[derive(Deserialize)]
struct Pending {
    id: String,
    p: Option<f64>,
    group: Option<String>,
}

fn main() -> ExitCode {
    door::run(answer)
}

fn answer(text: &str) -> Result<Value, String> {
    let asked = Asked::new(text)?;
    let input: Input = door::read(text)?;
    let draws = draws(&input.sources)?;
    let sampling = Sampling {
        seed: input.seed,
        samples: input.samples.unwrap_or(Sampling::default().samples),
    };
    let question = Rc::new(asked.question.clone());
    let found = chances(Rc::clone(&question), &draws, sampling).map_err(|fault| asked.say(&fault))?;
    let each = |source: usize| {
        let place = draws.iter().position(|draw| draw.sources.contains(&source))?;
        let of = |outcomes: &[Outcome]| outcomes.get(place).copied().unwrap_or_default();
        let (won, lost) = (of(&found.won), of(&found.lost));
        Some(json!({
            "p_full_won": won.full.map(chance),
            "p_full_lost": lost.full.map(chance),
            "gap_won": won.gap.map(cents),
            "gap_lost": lost.gap.map(cents),
        }))
    };
    let mut out = json!({
        "p_full": chance(found.full),
        "expected_gap": cents(found.gap),
        "discount": cents(discount(&question, &draws)),
        "cutoff": cents(cutoff(&question, &draws)),
        "p_total_covers": chance(found.total_covers),
        "each": Asked::by_id(&asked.sources, each),
        "exact": found.standard_error.is_none(),
    });
    if let (Some(error), Some(out)) = (found.standard_error, out.as_object_mut()) {
        out.insert("standard_error".to_owned(), error.into());
    }
    Ok(out)
}

/// What is drawn: sources without a group each for itself, those of a group together.
fn draws(sources: &[Pending]) -> Result<Vec<Draw>, String> {
    let mut draws: Vec<(Option<&str>, Draw)> = Vec::new();
    for (place, source) in sources.iter().enumerate() {
        let Some(chance) = source.p else { continue };
        if !(0.0..=1.0).contains(&chance) {
            return Err(format!("source {:?}: p is not from 0 to 1", source.id));
        }
        let group = source.group.as_deref();
        match draws.iter_mut().find(|(of, _)| group.is_some() && *of == group) {
            Some((_, draw)) if draw.chance.total_cmp(&chance).is_ne() => {
                return Err(format!("source {:?}: p is not that of its group", source.id));
            }
            Some((_, draw)) => draw.sources.push(place),
            None => draws.push((
                group,
                Draw {
                    sources: vec![place],
                    chance,
                },
            )),
        }
    }
    Ok(draws.into_iter().map(|(_, draw)| draw).collect())
}

/// A chance, without the noise of its last digits.
fn chance(chance: f64) -> Value {
    Value::from((chance * 1e12).round() / 1e12)
}

/// Whole cents.
fn cents(amount: f64) -> Value {
    format!("{amount:.0}")
        .parse::<Number>()
        .map_or(Value::Null, Value::from)
}
