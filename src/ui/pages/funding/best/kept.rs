//! The answer that was worked out last, kept while the page is open: whatever shows it, nothing is worked out twice.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::{Answer, Counted};
use crate::engine::at_best::Telling;
use crate::engine::braided::{Braided, Refusal, ask};
use crate::engine::match_ledger::{Held, held};
use crate::plan::paying::Paying;
use crate::plan::{About, CostLine, Id, MatchContribution, Money, Plan, Source, Table};
use crate::ui::store::use_plan;

/// What an answer follows from: of what is assigned, only what is locked.
#[derive(Clone, PartialEq)]
struct Asked {
    about: Rc<About>,
    lines: Table<CostLine>,
    sources: Table<Source>,
    contributions: Table<MatchContribution>,
    locked: Rc<[Lock]>,
    counted: Counted,
    is_matched: bool,
}

type Lock = (Id<Source>, Id<CostLine>, i32, Money);

/// What was found.
#[derive(Clone)]
pub(super) struct Found {
    /// The answer, or why there is none.
    pub(super) best: Result<Answer, Refusal>,
    /// The awards of which less may be drawn than they bring.
    pub(super) held: Rc<[Held]>,
}

/// What was worked out last, and what is told of it.
#[derive(Clone, Default)]
pub(in super::super) struct Kept(Rc<RefCell<Inner>>);

#[derive(Default)]
struct Inner {
    found: Option<(Asked, Rc<Found>)>,
    telling: Option<(Answer, Rc<RefCell<Telling>>)>,
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Kept {
    fn found(&self, asked: &Asked, plan: &Plan) -> Rc<Found> {
        let kept = self.0.borrow().found.clone();
        if let Some((_, found)) = kept.filter(|(before, _)| before == asked) {
            return found;
        }
        let found = Rc::new(find(plan, asked.counted, asked.is_matched));
        self.0.borrow_mut().found = Some((asked.clone(), Rc::clone(&found)));
        found
    }

    /// What is told of an answer: as far as it was worked out before, or before the first step.
    pub(super) fn telling(&self, answer: &Answer) -> Rc<RefCell<Telling>> {
        let kept = self.0.borrow().telling.clone();
        if let Some((_, telling)) = kept.filter(|(before, _)| before == answer) {
            return telling;
        }
        let telling = Rc::new(RefCell::new(Telling::new(Rc::clone(&answer.0))));
        self.0.borrow_mut().telling = Some((answer.clone(), Rc::clone(&telling)));
        telling
    }
}

fn find(plan: &Plan, counted: Counted, is_matched: bool) -> Found {
    let mut held = held(plan);
    held.retain(|held| counted.counts(&held.award));
    let mut asked = ask(plan, &|source| counted.counts(source));
    if is_matched {
        asked = asked.only_as_matched(&held);
    }
    Found {
        best: Braided::of(asked).map(|best| Answer(Rc::new(best), counted)),
        held: held.into(),
    }
}

/// What the page keeps.
#[hook]
pub(super) fn use_kept() -> Kept {
    let kept = use_context::<Kept>();
    let own = use_memo((), |()| Kept::default());
    kept.unwrap_or_else(|| (*own).clone())
}

/// The answer to the open plan's question.
#[hook]
pub(super) fn use_found(counted: Counted, is_matched: bool) -> Rc<Found> {
    let (plan, kept) = (use_plan(), use_kept());
    let locked = {
        let plan = Rc::clone(&plan);
        let of = (
            plan.about.clone(),
            plan.cost_lines.clone(),
            plan.sources.clone(),
            plan.allocations.clone(),
        );
        use_memo(of, move |_| {
            let paying = Paying::new(&plan);
            let locked = paying.locked();
            let locked = locked.map(|(source, line, year, amount)| (source.clone(), line.clone(), year, amount));
            locked.collect::<Rc<[Lock]>>()
        })
    };
    let asked = Asked {
        about: plan.about.clone(),
        lines: plan.cost_lines.clone(),
        sources: plan.sources.clone(),
        contributions: plan.contributions.clone(),
        locked: (*locked).clone(),
        counted,
        is_matched,
    };
    let found = use_memo(asked, move |asked| kept.found(asked, &plan));
    (*found).clone()
}
