//! Sources that bring something in several years.

use schoolweave::engine::braid::check::check;
use schoolweave::engine::braid::question::{Arrival, Cell, Fault, Line, Payment, Question, Source};
use schoolweave::engine::braid::solve::Braid;

use crate::instances::{solved, source};

#[test]
fn what_arrives_later_is_there_from_its_year_on() {
    let question = |carry: Option<i64>| Question {
        years: 3,
        lines: vec![Line {
            needs: vec![8_000_000, 6_000_000, 6_000_000],
            ..Line::default()
        }],
        sources: vec![Source {
            later: [(1, 40_000), (2, 40_000)]
                .map(|(year, amount)| Arrival {
                    year,
                    amount: amount * 100,
                    lapses: 0,
                })
                .into(),
            last: 2,
            carry: carry.map(|carry| carry * 100),
            ..source(100_000, &[0])
        }],
        locked: Vec::new(),
    };
    let fundable = |carry| solved(&question(carry)).fundable() / 100;
    assert_eq!(fundable(Some(15_000)), 175_000);
    assert_eq!(fundable(Some(0)), 160_000);
    assert_eq!(fundable(None), 180_000);
    // Five thousand are left of the first year where no more than fifteen may pass.
    let braid = solved(&question(Some(15_000)));
    assert_eq!((braid.stranded(0), braid.gap(0, 2)), (500_000, 2_000_000));

    // Paying fifty in the last year takes ten of what was carried into it; sixty would take more than may be.
    let lock = |amount: i64| Payment {
        cell: Cell {
            source: 0,
            line: 0,
            year: 2,
        },
        amount: amount * 100,
    };
    let locked = |amount| Question {
        locked: vec![lock(amount)],
        ..question(Some(15_000))
    };
    let braid = solved(&locked(50_000));
    assert_eq!(check(&locked(50_000), &braid.allocation()), Ok(()));
    assert_eq!(braid.fundable(), 17_500_000);
    let refused = Braid::best(locked(60_000).into()).err();
    assert_eq!(refused, Some(Fault::Locks(vec![lock(60_000)])));
}
