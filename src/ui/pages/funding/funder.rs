//! A page to print about one source, for its funder: who asks, what its money pays for and serves, what depends on it, what
//! match stands beside it, what is owed, and how sure it is.

use std::rc::Rc;

use yew::prelude::*;

use super::wording::{UnknownNote, gap_total};
use crate::app::Intent;
use crate::engine::for_funder::{ForFunder, Owed, PaidLine, for_funder};
use crate::plan::money::Tally;
use crate::plan::{Amount, Certainty, Id, Money, Plan, RecordId, Recurrence, Source};
use crate::ui::format::{Format, use_format};
use crate::ui::labels::{named, title_of};
use crate::ui::record::labelled;
use crate::ui::store::{use_dispatch, use_plan, use_route, use_store};
use crate::ui::widgets::{ArtName, Button, ButtonVariant, EmptyState, LinkButton};
use crate::ui::words::{Words, use_words};

/// How many partners are named; how many more there are is said.
const NAMED: usize = 10;

/// What [`FunderPage`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct FunderPageProps {
    /// The source.
    pub(super) id: Id<Source>,
}

/// The page.
#[component]
pub(super) fn FunderPage(props: &FunderPageProps) -> Html {
    let (words, format, plan, route) = (use_words(), use_format(), use_plan(), use_route());
    let (store, dispatch) = (use_store(), use_dispatch());
    let found = use_memo((Rc::clone(&plan), props.id.clone()), |(plan, id)| for_funder(plan, id));
    let back = route.with_view("out").to_string();
    let Some(found) = &*found else {
        let action =
            html! { <LinkButton label={words.text("funder-back")} href={back} variant={ButtonVariant::Primary} /> };
        return html! {
            <div class="page">
                <header class="page__header">
                    <h1 class="page__question">{ words.text("funder-page") }</h1>
                </header>
                <EmptyState title={words.text("report-gone-title")} text={words.text("report-gone-text")}
                    art={ArtName::Places} {action} />
            </div>
        };
    };
    let print = Callback::from(move |_: MouseEvent| dispatch.emit(Intent::Print));
    let about = Telling {
        words: &words,
        format: &format,
        plan: &plan,
        found,
    };
    let day = format.day(store.env().today());
    html! {
        <article class="page report funder">
            <header class="page__header">
                <p class="small soft">{ words.text("funder-page") }</p>
                <h1 class="page__question">{ named(&words, &found.source.name) }</h1>
                <p class="small soft no-print">{ format!("{} · {day}", plan.community_name()) }</p>
            </header>
            <div class="cluster no-print">
                <Button label={words.text("report-print")} variant={ButtonVariant::Primary} on_click={print} />
                <LinkButton label={words.text("funder-back")} href={back} variant={ButtonVariant::Quiet} />
            </div>
            { part(words.text("funder-who"), about.who()) }
            { part(words.text("funder-pays"), about.pays()) }
            if !found.lines.is_empty() {
                <Lines lines={found.lines.clone()} />
            }
            { part(words.text("funder-serves"), about.serves()) }
            { part(words.text("funder-depends"), about.depends()) }
            { part(words.text("funder-match"), about.matching()) }
            { part(words.text("funder-due"), about.owed()) }
            { part(words.text("funder-sure"), about.sure()) }
        </article>
    }
}

/// A part of the page: its sentences, each a line.
fn part(title: AttrValue, sentences: Vec<AttrValue>) -> Html {
    if sentences.is_empty() {
        return Html::default();
    }
    html! {
        <section class="stack stack--tight">
            <h2 class="title-3">{ title }</h2>
            <ul class="report__lines list-plain">
                for (place, sentence) in sentences.into_iter().enumerate() {
                    <li key={place}>{ sentence }</li>
                }
            </ul>
        </section>
    }
}

/// What is said of a source.
struct Telling<'a> {
    words: &'a Words,
    format: &'a Format,
    plan: &'a Plan,
    found: &'a ForFunder,
}

impl Telling<'_> {
    fn names<'b>(&self, names: impl Iterator<Item = &'b str>) -> String {
        let names: Vec<AttrValue> = names.map(|name| named(self.words, name)).collect();
        self.format.list(&names)
    }

    fn who(&self) -> Vec<AttrValue> {
        let sites = self.names(self.found.sites.iter().map(|site| site.name.as_str()));
        let arguments = [
            ("plan", self.plan.community_name().into()),
            ("count", self.found.partners_in_all.into()),
            ("sites", sites.into()),
        ];
        let key = if self.found.sites.is_empty() {
            "funder-who-partners"
        } else {
            "funder-who-sites"
        };
        let vision = self.plan.about.vision.trim();
        let vision = (!vision.is_empty()).then(|| vision.to_owned().into());
        std::iter::once(self.words.with(key, &arguments))
            .chain(vision)
            .collect()
    }

    fn pays(&self) -> Vec<AttrValue> {
        let (brings, assigned) = (self.found.brings(), self.found.assigned());
        let key = match (brings.is_entered, self.found.lines.is_empty()) {
            (false, true) => "funder-pays-unknown",
            (_, true) => "funder-pays-nothing",
            (false, false) => "funder-pays-only",
            (true, false) => "funder-pays-lines",
        };
        let arguments = [
            ("brings", self.format.tally(brings).into()),
            ("assigned", self.format.tally(assigned).into()),
            ("count", self.found.lines.len().into()),
        ];
        vec![self.words.with(key, &arguments)]
    }

    fn serves(&self) -> Vec<AttrValue> {
        let goals = self.found.goals.iter().map(|goal| {
            self.words.with(
                "funder-goal",
                &[("goal", named(self.words, &goal.name).as_str().into())],
            )
        });
        let mut told: Vec<AttrValue> = goals.collect();
        let others = self.found.partners.len().saturating_sub(NAMED);
        let shown = self.found.partners.iter().take(NAMED);
        let mut names: Vec<AttrValue> = shown.map(|partner| named(self.words, &partner.name)).collect();
        if others > 0 {
            names.push(self.words.with("funder-others", &[("count", others.into())]));
        }
        if !names.is_empty() {
            let arguments = [("partners", self.format.list(&names).into())];
            told.push(self.words.with("funder-partners", &arguments));
        }
        told
    }

    fn depends(&self) -> Vec<AttrValue> {
        let mut told = Vec::new();
        if let Some(day) = self.found.ends {
            told.push(self.words.with("funder-ends", &[("day", self.format.day(day).into())]));
        }
        // What is paid once stops with it in any case.
        let comes_again = |line: &&PaidLine| line.line.recurrence != Some(Recurrence::OneTime);
        let whole = self.found.whole().filter(comes_again);
        let whole = self.names(whole.map(|line| line.line.name.as_str()));
        if !whole.is_empty() {
            told.push(self.words.with("funder-stops", &[("lines", whole.into())]));
        }
        let parts = self.found.lines.iter().filter(comes_again).filter_map(|line| {
            let share = line.share.filter(|share| share.thousandths() < 1000)?;
            let arguments = [
                ("line", named(self.words, &line.line.name).as_str().into()),
                ("share", self.format.percent(share).into()),
            ];
            Some(self.words.with("funder-part-of-line", &arguments))
        });
        let parts: Vec<AttrValue> = parts.collect();
        if !parts.is_empty() {
            let arguments = [("lines", self.format.list(&parts).into())];
            told.push(self.words.with("funder-misses", &arguments));
        }
        if !self.found.roles.is_empty() {
            let roles = self.names(self.found.roles.iter().map(|role| role.name.as_str()));
            told.push(self.words.with("funder-roles", &[("roles", roles.into())]));
        }
        told
    }

    fn matching(&self) -> Vec<AttrValue> {
        let Some(award) = &self.found.matching else {
            return vec![self.words.text("funder-match-none")];
        };
        let years = award.years.iter().filter_map(|year| {
            let asked = Tally::default().with(year.asked.required);
            if !asked.is_entered && !year.counted.is_entered {
                return None;
            }
            let missing = match year.asked.required {
                Amount::Blank => AttrValue::default(),
                _ => gap_total(
                    self.words,
                    self.format,
                    Tally::default().with(
                        year.short()
                            .map_or(Amount::Unknown, |short| Amount::Known(short.max(Money::ZERO))),
                    ),
                ),
            };
            let arguments = [
                ("year", self.plan.year_name(year.year).into()),
                ("asked", self.format.tally(asked).into()),
                ("counted", self.format.tally(year.counted).into()),
                ("missing", missing.as_str().into()),
            ];
            let key = if asked.is_entered {
                "funder-match-year"
            } else {
                "funder-match-unasked"
            };
            Some(self.words.with(key, &arguments))
        });
        years.collect()
    }

    fn owed(&self) -> Vec<AttrValue> {
        if self.found.owed.is_empty() {
            return vec![self.words.text("funder-due-none")];
        }
        let one = |Owed { what, owner }: &Owed| {
            let kind = what.kind.as_ref().map(|kind| labelled(self.words, kind));
            let kind = kind.unwrap_or_else(|| self.words.text("source-deliverable"));
            let owner = match owner {
                Some(id) => title_of(self.words, self.plan, &RecordId::from(id)),
                None => self.words.text("overview-no-owner"),
            };
            let day = what.due.map(|day| self.format.day(day));
            let day = day.unwrap_or_else(|| self.words.text("funding-due-no-day").to_string());
            let arguments = [
                ("what", kind.as_str().into()),
                ("day", day.into()),
                ("owner", owner.as_str().into()),
            ];
            self.words.with("funder-due-one", &arguments)
        };
        self.found.owed.iter().map(one).collect()
    }

    fn sure(&self) -> Vec<AttrValue> {
        let source = &self.found.source;
        let stage = source.stage.as_ref().map(|stage| labelled(self.words, stage));
        let stage = stage.unwrap_or_else(|| self.words.text("report-not-said"));
        let key = match source.certainty() {
            Certainty::Secured => "funder-sure-secured",
            Certainty::Pending | Certainty::Hoped => "funder-sure-open",
            Certainty::Lost => "funder-sure-lost",
        };
        let arguments = [
            (
                "certainty",
                self.words.text(source.certainty().label_key()).as_str().into(),
            ),
            ("stage", stage.as_str().into()),
            (
                "chance",
                self.format.percent(source.chance(&self.plan.about).share()).into(),
            ),
        ];
        vec![self.words.with(key, &arguments)]
    }
}

#[derive(Properties, PartialEq)]
struct LinesProps {
    lines: Vec<PaidLine>,
}

/// What it pays for, line by line and year by year.
#[component]
fn Lines(props: &LinesProps) -> Html {
    let (words, format, plan) = (use_words(), use_format(), use_plan());
    let years: Vec<i32> = plan.about.fiscal_years().collect();
    let caption = words.text("funder-table");
    let of_year = |place: usize| -> Tally {
        props
            .lines
            .iter()
            .filter_map(|line| line.years.get(place).copied())
            .sum()
    };
    let all: Tally = (0..years.len()).map(of_year).sum();
    html! {
        <div>
            <div class="scroll-box" tabindex="0" role="region" aria-label={caption.clone()}>
                <table class="table table--dense">
                    <caption class="visually-hidden">{ caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.with("funding-in-currency", &[("currency", format.currency().code().into())]) }</th>
                            for year in years.iter() {
                                <th key={*year} scope="col" class="number">{ plan.year_name(*year) }</th>
                            }
                            <th scope="col" class="number">{ words.text("funding-all-years") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for line in props.lines.iter() {
                            <tr key={line.line.id.as_str().to_owned()}>
                                <th scope="row">{ named(&words, &line.line.name) }</th>
                                for (place, paid) in line.years.iter().enumerate() {
                                    <td key={place} class="number">{ format.tally(*paid) }</td>
                                }
                                <td class="number">{ format.tally(line.years.iter().copied().sum()) }</td>
                            </tr>
                        }
                        <tr class="funding__sum">
                            <th scope="row">{ words.text("funder-all-lines") }</th>
                            for place in 0..years.len() {
                                <td key={place} class="number">{ format.tally(of_year(place)) }</td>
                            }
                            <td class="number">{ format.tally(all) }</td>
                        </tr>
                    </tbody>
                </table>
            </div>
            if all.unknown > 0 {
                <UnknownNote />
            }
        </div>
    }
}
