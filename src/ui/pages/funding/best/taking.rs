//! Putting the answer into the plan: what is paid there is then what is paid in the answer. What is locked stays, and so
//! does what sources pay that may still come and were not counted on.

use std::rc::Rc;

use yew::prelude::*;

use super::super::wording::total;
use super::Answer;
use crate::app::{Command, Payment};
use crate::plan::money::Tally;
use crate::plan::paying::Paying;
use crate::plan::{Amount, Plan, Source};
use crate::sorted::{SortedMap, SortedSet};
use crate::ui::format::use_format;
use crate::ui::store::{use_plan, use_store};
use crate::ui::widgets::{Button, ButtonVariant};
use crate::ui::words::use_words;

/// What [`Taking`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct TakingProps {
    /// The answer.
    pub(super) answer: Answer,
}

/// The button, or that it is so; nothing where nothing is paid either way.
#[component]
pub(super) fn Taking(props: &TakingProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let (store, plan) = (use_store(), use_plan());
    let of = (props.answer.clone(), plan.sources.clone(), plan.allocations.clone());
    let taking = use_memo(of, |(answer, ..)| Taken::of(&plan, answer));
    let pays = props.answer.braid.fundable() > 0;
    let Taken { payments, kept } = &*taking;
    let kept = html! {
        if !kept.is_nothing() {
            <p class="soft measure">{ words.with("best-take-kept", &[("amount", total(&words, &format, *kept).as_str().into())]) }</p>
        }
    };
    if payments.is_empty() {
        return html! {
            if pays {
                <p class="soft">{ words.text("best-taken") }</p>
                { kept }
            }
        };
    }
    let on_take = {
        let taking = Rc::clone(&taking);
        Callback::from(move |_: MouseEvent| {
            store.dispatch(Command::Allocate {
                payments: taking.payments.clone(),
            });
        })
    };
    html! {
        <>
            { kept }
            <div class="cluster no-print">
                <Button label={words.text("best-take")} variant={ButtonVariant::Primary} on_click={on_take} />
            </div>
        </>
    }
}

/// What it takes for the plan to have an answer.
struct Taken {
    /// What has to change.
    payments: Vec<Payment>,
    /// What sources pay that were not counted on and may still come: it stays.
    kept: Tally,
}

impl Taken {
    fn of(plan: &Rc<Plan>, answer: &Answer) -> Self {
        let paying = Paying::new(plan);
        // What nobody asked about is nobody's to take away.
        let is_other = |source: &Source| source.is_live() && !answer.1.counts(source);
        let sources = plan.sources.iter();
        let others: SortedSet<_> = sources
            .filter(|source| is_other(source))
            .map(|source| &source.id)
            .collect();
        let kept = paying.cells().filter(|(source, ..)| others.contains(source));
        let kept = kept.map(|(.., tally)| tally).sum();
        let blank = paying
            .cells()
            .filter(|(source, line, year, _)| !others.contains(source) && !paying.is_locked(source, line, *year))
            .map(|(source, line, year, _)| ((source.clone(), line.clone(), year), Amount::Blank));
        let paid = answer.paid().into_iter().map(|paid| {
            let cell = (paid.source.id.clone(), paid.line.id.clone(), paid.year);
            (cell, Amount::Known(paid.amount))
        });
        // Of a cell the last amount counts.
        let wanted: SortedMap<_, Amount> = blank.chain(paid).collect();
        let is_new = |cell: &(_, _, i32), amount: Amount| {
            let now = paying.cell(&cell.0, &cell.1, cell.2);
            now.unknown > 0 || now.sum != amount.known().unwrap_or_default()
        };
        let changed = wanted.into_iter().filter(|(cell, amount)| is_new(cell, *amount));
        let payments = changed.map(|((source, line, year), amount)| Payment {
            source,
            line,
            year,
            amount,
        });
        Self {
            payments: payments.collect(),
            kept,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Counted;
    use super::*;
    use crate::engine::braided::Braided;
    use crate::plan::checks::testing::*;
    use crate::plan::{FundingStage, Id, Money};

    /// One source is secured, one asked for, one declined; each pays 10 for both lines, the secured one too little.
    fn plan() -> Plan {
        let mut plan = Plan::new("p", "");
        line(&mut plan, "bus", &[100], |_| {});
        line(&mut plan, "club", &[100], |_| {});
        for (id, stage) in [
            ("secured", FundingStage::Awarded),
            ("asked", FundingStage::Submitted),
            ("declined", FundingStage::Declined),
        ] {
            source(&mut plan, id, &[100], |source| source.stage = Some(stage));
            pay(&mut plan, id, "bus", 2026, 10);
            pay(&mut plan, id, "club", 2026, 10);
        }
        plan
    }

    fn lock(plan: &mut Plan, id: &str, amount: Amount) {
        let mut paid = (**plan.allocations.find(&Id::new(id)).unwrap()).clone();
        (paid.locked, paid.amount) = (true, amount);
        plan.put(paid.into());
    }

    fn taken(plan: Plan, counted: Counted) -> (Tally, Vec<(String, Amount)>) {
        let best = Braided::best(&plan, &|source| counted.counts(source)).unwrap();
        let taken = Taken::of(&Rc::new(plan), &Answer(Rc::new(best), counted));
        let cell = |payment: &Payment| format!("{} {}", payment.source.as_str(), payment.line.as_str());
        let payments = taken.payments.iter().map(|payment| (cell(payment), payment.amount));
        (taken.kept, payments.collect())
    }

    fn of<'a>(payments: &'a [(String, Amount)], source: &str) -> Vec<&'a (String, Amount)> {
        payments.iter().filter(|(cell, _)| cell.starts_with(source)).collect()
    }

    #[test]
    fn what_was_not_counted_on_and_may_still_come_stays() {
        let mut plan = plan();
        lock(&mut plan, "asked-bus-2026", Amount::Known(Money(10)));
        let (kept, payments) = taken(plan, Counted::Secured);
        assert_eq!(of(&payments, "asked"), Vec::<&(String, Amount)>::new());
        assert_eq!((kept.sum, kept.unknown), (Money(20), 0));
        assert_eq!(
            of(&payments, "secured").len(),
            1 + 1,
            "the secured one pays all it brings"
        );
        let gone = of(&payments, "declined");
        assert!(gone.len() == 2 && gone.iter().all(|(_, amount)| *amount == Amount::Blank));
    }

    #[test]
    fn what_is_locked_stays_whatever_it_is() {
        let mut plan = plan();
        lock(&mut plan, "asked-bus-2026", Amount::Known(Money(0)));
        lock(&mut plan, "asked-club-2026", Amount::Unknown);
        lock(&mut plan, "declined-bus-2026", Amount::Known(Money(10)));
        let (kept, payments) = taken(plan, Counted::All);
        let cells: Vec<&str> = payments.iter().map(|(cell, _)| cell.as_str()).collect();
        for locked in ["asked bus", "declined bus"] {
            assert!(!cells.contains(&locked), "{locked}: {payments:?}");
        }
        let of_unknown = payments.iter().find(|(cell, _)| cell == "asked club");
        assert!(of_unknown.is_none_or(|(_, amount)| *amount != Amount::Blank));
        assert!(cells.contains(&"declined club") && !kept.is_entered);
    }
}
