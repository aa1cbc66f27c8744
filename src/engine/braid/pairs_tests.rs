//! No money can be shifted around a cycle any more, whatever limits it meets on the way.

use std::rc::Rc;

use proptest::prelude::*;

use super::*;
use crate::engine::braid::question::{Cap, Line, Priority, Question, Source};

/// Questions in which caps for categories and bounds on what is carried over are met often.
fn questions() -> impl Strategy<Value = Question> {
    let line = (0..3_usize, 0..2_usize, prop::collection::vec(1..40_i64, 3)).prop_map(|(turn, category, needs)| Line {
        priority: Priority::ALL[turn],
        category: Some(category),
        needs,
    });
    let source = (
        30..200_i64,
        0..2_usize,
        prop::option::of(1..40_i64),
        1..60_i64,
        0..3_u32,
    )
        .prop_map(|(amount, first, carry, cap, lapses)| Source {
            amount,
            first,
            last: 2,
            carry,
            eligible: (0..6).collect(),
            caps: vec![Cap::Category(0, cap), Cap::Line(0, cap / 2)],
            lapses,
            is_restricted: true,
            ..Source::default()
        });
    (prop::collection::vec(line, 6), prop::collection::vec(source, 6)).prop_map(|(lines, sources)| Question {
        years: 3,
        lines,
        sources,
        locked: Vec::new(),
    })
}

proptest! {
    #[test]
    fn arcs_on_which_more_and_less_could_pass_form_no_cycle(question in questions()) {
        let braid = Braid::best(Rc::new(question)).unwrap();
        let limits = &braid.limits;
        let nested = limits.parents.iter().enumerate();
        let nested = nested.filter_map(|(limit, parent)| Some(((*parent)?, limit, braid.limit_arc(limit))));
        let cells = limits.cells.iter().enumerate();
        let cells = cells.map(|(place, free)| (free.limit, limits.need(free.cell), braid.cell_arc(place)));
        let mut groups: Vec<usize> = (0..limits.rooms.len()).collect();
        for (from, to, arc) in nested.chain(cells) {
            if braid.network.rest(arc) == 0 || braid.network.flow(arc) == 0 {
                continue;
            }
            let (one, other) = (groups[from], groups[to]);
            prop_assert_ne!(one, other);
            for group in groups.iter_mut().filter(|group| **group == one) {
                *group = other;
            }
        }
    }
}
