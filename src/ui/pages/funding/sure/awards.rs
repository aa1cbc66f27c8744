//! What each award is worth: what follows if it comes, and if it does not, by the chance or by the money.

use std::cmp::Reverse;
use std::rc::Rc;

use yew::prelude::*;

use super::super::wording;
use super::{Found, FoundProps, chance_in_words};
use crate::engine::braid::chance::{Error, Outcome};
use crate::engine::sure::{Award, in_cents, share_in};
use crate::plan::{Chance, Money, RecordId};
use crate::sorted::sort_by_key;
use crate::ui::format::{Format, use_format};
use crate::ui::labels::named;
use crate::ui::store::{use_plan, use_route};
use crate::ui::widgets::{Choice, RadioGroup, RadioLook};
use crate::ui::words::{Words, use_words};

/// By what awards are ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    /// How much less is missing with it than without it.
    Money,
    /// How much likelier it is with it than without it that everything is paid for.
    Chance,
}

impl By {
    const ALL: [Self; 2] = [Self::Money, Self::Chance];

    fn id(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Chance => "chance",
        }
    }

    /// The heading of what is said of it.
    fn group_key(self) -> &'static str {
        match self {
            Self::Money => "sure-by-money",
            Self::Chance => "sure-by-chance",
        }
    }

    /// Where there is no room for both, the table shows the one by which it is ranked.
    fn table_class(self) -> &'static str {
        match self {
            Self::Money => "sure__awards--money",
            Self::Chance => "sure__awards--chance",
        }
    }

    fn cell_class(self) -> &'static str {
        match self {
            Self::Money => "sure__money",
            Self::Chance => "sure__chance",
        }
    }
}

/// An award with what follows from it.
struct Worth<'a> {
    award: &'a Award,
    won: Outcome,
    lost: Outcome,
}

impl Worth<'_> {
    /// How much less is missing with it than without it. Money that comes never does harm: where that was drawn, less than
    /// nothing is what may be off.
    fn closes(&self) -> Money {
        let gap = |outcome: Outcome| in_cents(outcome.gap.unwrap_or_default());
        gap(self.lost).saturating_sub(gap(self.won)).max(Money::ZERO)
    }

    /// Whether it is worth more than what was drawn may be off; what is exact always is.
    fn is_told(&self, by: By) -> bool {
        let (worth, error) = self.worth(by);
        error <= 0.0 || worth > 2.0 * error.sqrt()
    }

    /// How much likelier it makes it that everything is paid for, in thousandths.
    fn adds(&self) -> u16 {
        let full = |outcome: &Outcome| share_in(outcome).unwrap_or_default().thousandths();
        full(&self.won).saturating_sub(full(&self.lost))
    }

    /// How much it is worth by either, and the square of how far that may be off.
    fn worth(&self, by: By) -> (f64, f64) {
        let error = |of: fn(&Error) -> f64| {
            let errors = [self.won, self.lost].map(|outcome| outcome.error.as_ref().map_or(0.0, of));
            errors.map(|error| error * error).iter().sum()
        };
        match by {
            By::Money => (self.closes().0 as f64, error(|error| error.gap)),
            By::Chance => (f64::from(self.adds()) / 1000.0, error(|error| error.full)),
        }
    }

    /// Whether it is worth more than another one: by more than twice as far as the difference may be off.
    fn stands_out(&self, other: &Worth<'_>, by: By) -> bool {
        let ((mine, my_error), (theirs, their_error)) = (self.worth(by), other.worth(by));
        mine - theirs > 2.0 * (my_error + their_error).sqrt()
    }
}

/// The awards, what matters most first.
fn ranked(found: &Found, by: By) -> Vec<Worth<'_>> {
    let outcomes = found.chances.won.iter().zip(&found.chances.lost);
    let worths = found.sure.awards.iter().zip(outcomes);
    let mut worths: Vec<Worth<'_>> = worths
        .map(|(award, (won, lost))| Worth {
            award,
            won: *won,
            lost: *lost,
        })
        .collect();
    match by {
        By::Money => sort_by_key(&mut worths, |worth| Reverse(worth.closes())),
        By::Chance => sort_by_key(&mut worths, |worth| Reverse(worth.adds())),
    }
    worths
}

/// The awards in a table.
#[component]
pub(super) fn Awards(props: &FoundProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let by = use_state_eq(|| By::Money);
    let worths = ranked(&props.found, *by);
    let has_choice = worths.len() > 1;
    let choices = By::ALL.map(|by| Choice::new(by.id(), words.text(&format!("sure-by-{}", by.id()))));
    let on_choose = {
        let by = by.setter();
        Callback::from(move |id: AttrValue| {
            if let Some(chosen) = By::ALL.into_iter().find(|by| by.id() == id) {
                by.set(chosen);
            }
        })
    };
    html! {
        <section class="stack stack--tight" aria-labelledby="sure-awards">
            <h2 id="sure-awards" class="title-3">{ words.text("sure-awards") }</h2>
            if let Some(first) = worths.first() {
                <p class="measure">{ most(&words, &format, first, &worths, *by) }</p>
            }
            if has_choice {
                <RadioGroup label={words.text("sure-by")} value={by.id()} choices={Rc::<[Choice]>::from(choices)}
                    look={RadioLook::Segments} {on_choose} />
            }
            <div class="scroll-box" tabindex="0" role="region" aria-label={words.text("sure-awards-table")}>
                <table class={classes!("table", "table--dense", "sure__awards", has_choice.then(|| by.table_class()))}>
                    <caption class="visually-hidden">{ words.text("sure-awards-table") }</caption>
                    <thead>
                        <tr>
                            <th scope="col" rowspan="2">{ words.text("sure-award") }</th>
                            for by in By::ALL {
                                <th key={by.id()} scope="colgroup" colspan="3" class={classes!("sure__group", by.cell_class())}>
                                    { words.text(by.group_key()) }
                                </th>
                            }
                        </tr>
                        <tr>
                            for by in By::ALL {
                                <>
                                    <th scope="col" class={classes!("number", "sure__first", by.cell_class())}>{ words.text("sure-worth") }</th>
                                    <th scope="col" class={classes!("number", by.cell_class())}>{ words.text("sure-won") }</th>
                                    <th scope="col" class={classes!("number", by.cell_class())}>{ words.text("sure-lost") }</th>
                                </>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for worth in worths.iter() {
                            <Row key={worth.award.sources.first().map_or_else(String::new, |source| source.id.as_str().to_owned())}
                                award={worth.award.clone()} won={worth.won} lost={worth.lost} />
                        }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

/// The award that matters most, in a sentence; where none is told from the next, those that are about as much worth.
fn most(words: &Words, format: &Format, first: &Worth<'_>, worths: &[Worth<'_>], by: By) -> AttrValue {
    let names = |worth: &Worth<'_>| -> Vec<AttrValue> {
        let sources = worth.award.sources.iter();
        sources.map(|source| named(words, &source.name)).collect()
    };
    let alike: Vec<&Worth<'_>> = worths.iter().filter(|worth| !first.stands_out(worth, by)).collect();
    let [won, lost] = [first.won, first.lost].map(|outcome| match by {
        By::Money => format.money(in_cents(outcome.gap.unwrap_or_default())).into(),
        By::Chance => chance_in_words(words, format, &outcome),
    });
    let own = names(first);
    let arguments = [
        ("count", own.len().into()),
        ("award", format.list(&own).into()),
        ("won", won.as_str().into()),
        ("lost", lost.as_str().into()),
    ];
    match by {
        By::Money if first.closes() <= Money::ZERO => words.text("sure-none-money"),
        By::Chance if first.adds() == 0 => words.text("sure-none-chance"),
        _ if alike.len() > 1 => {
            let alike = alike.into_iter().flat_map(names);
            words.with(
                "sure-most-alike",
                &[("awards", wording::names(words, format, alike).into())],
            )
        }
        By::Money => words.with("sure-most-money", &arguments),
        By::Chance => words.with("sure-most-chance", &arguments),
    }
}

#[derive(Properties, PartialEq)]
struct RowProps {
    award: Award,
    won: Outcome,
    lost: Outcome,
}

/// An award.
#[component]
fn Row(props: &RowProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let (plan, route) = (use_plan(), use_route());
    let award = &props.award;
    let worth = Worth {
        award,
        won: props.won,
        lost: props.lost,
    };
    let is_usual = award
        .sources
        .iter()
        .any(|source| matches!(source.chance(&plan.about), Chance::Usual(_)));
    let key = match (award.is_mixed, is_usual) {
        (true, _) => "sure-chance-mixed",
        (false, true) => "sure-chance-usual",
        (false, false) => "sure-chance-said",
    };
    let its_chance = words.with(key, &[("chance", format.percent(award.chance).into())]);
    let money = |outcome: Outcome| {
        outcome
            .gap
            .map_or_else(|| "–".to_owned(), |gap| format.money(in_cents(gap)))
    };
    let chance = |outcome: Outcome| chance_in_words(&words, &format, &outcome);
    let differs = |by: By| match by {
        by if !worth.is_told(by) => words.text("sure-too-close"),
        By::Money => format.money(worth.closes()).into(),
        By::Chance => words.with(
            "sure-points",
            &[("points", format.figure(f64::from(worth.adds()) / 10.0).into())],
        ),
    };
    html! {
        <tr>
            <th scope="row">
                for source in award.sources.iter() {
                    <span key={source.id.as_str().to_owned()} class="sure__source">
                        <a href={route.clone().with_open(Some(RecordId::from(&source.id))).to_string()}>{ named(&words, &source.name) }</a>
                    </span>
                }
                if award.sources.len() > 1 {
                    <span class="small soft sure__note">{ words.text("sure-together") }</span>
                }
                <span class="small soft sure__note">{ its_chance }</span>
            </th>
            <td class="number strong sure__first sure__money">{ differs(By::Money) }</td>
            <td class="number sure__money">{ money(props.won) }</td>
            <td class="number sure__money">{ money(props.lost) }</td>
            <td class="number strong sure__first sure__chance">{ differs(By::Chance) }</td>
            <td class="number sure__chance">{ chance(props.won) }</td>
            <td class="number sure__chance">{ chance(props.lost) }</td>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_award_stands_out_by_more_than_what_was_drawn_may_be_off() {
        let award = Award::default();
        let worth = |lost: f64, error: Option<f64>| {
            let outcome = |gap: f64| Outcome {
                full: Some(0.5),
                gap: Some(gap),
                error: error.map(|gap| Error { full: 0.0, gap }),
            };
            Worth {
                award: &award,
                won: outcome(0.0),
                lost: outcome(lost),
            }
        };
        let stands_out =
            |one: f64, other: f64, error: Option<f64>| worth(one, error).stands_out(&worth(other, error), By::Money);
        assert!(stands_out(1_001.0, 1_000.0, None), "what is exact");
        assert!(!stands_out(1_000.0, 1_000.0, None), "and what is the same");
        // What is nearer to nothing than it may be off is not told, and never below nothing.
        assert!(!worth(20.0, Some(10.0)).is_told(By::Money) && worth(40.0, Some(10.0)).is_told(By::Money));
        assert!(worth(0.0, None).is_told(By::Money));
        let below = worth(-73.0, Some(10.0));
        assert!(below.closes() == Money::ZERO && !below.is_told(By::Money));
        // The difference of two differences, each number off by 10: 20.
        assert!(stands_out(1_041.0, 1_000.0, Some(10.0)) && !stands_out(1_039.0, 1_000.0, Some(10.0)));
    }
}
