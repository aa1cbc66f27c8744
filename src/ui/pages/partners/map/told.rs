//! What the map says, in sentences: the weightiest first, each with a way to see whom it is about.

use yew::prelude::*;

use super::desk::Desk;
use super::understood::Understood;
use super::wording::{goals_listed, listed, partner_name};
use crate::engine::map_picture::Who;
use crate::engine::partner_map::{Lead, Told};
use crate::plan::{Goal, Id, Partner, Plan, TieEnd};
use crate::ui::format::Format;
use crate::ui::labels::named;
use crate::ui::record::labelled;
use crate::ui::store::use_route;
use crate::ui::widgets::{Button, ButtonVariant, LinkButton};
use crate::ui::words::Words;

/// How many are named in a sentence.
const NAMED: usize = 4;

/// What [`Says`] takes.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SaysProps {
    /// The map.
    pub(super) desk: Desk,
    /// What is understood of it.
    pub(super) read: Understood,
}

/// The sentences.
#[component]
pub(super) fn Says(props: &SaysProps) -> Html {
    let SaysProps { desk, read } = props;
    let told = &read.told;
    let words = &desk.words;
    let who_could = use_route().with_view("coverage").to_string();
    html! {
        <section class="stack" aria-labelledby="map-says">
            <h2 id="map-says" class="title-3">{ words.text("map-says") }</h2>
            if told.is_empty() {
                <p class="measure">{ words.text("map-says-nothing") }</p>
            }
            <ul class="rows map__told">
                for (number, told) in told.iter().enumerate() {
                    <li key={number} class="cluster cluster--between">
                        <span class="measure">{ sentence(words, &desk.format, &desk.plan, told) }</span>
                        if let Told::Unserved(_) = told {
                            <LinkButton class="no-print" small={true} variant={ButtonVariant::Quiet} label={words.text("map-who-could")} href={who_could.clone()} />
                        } else {
                            { show(desk, told) }
                        }
                    </li>
                }
            </ul>
        </section>
    }
}

/// Chooses whom a sentence is about.
fn show(desk: &Desk, told: &Told) -> Html {
    let who: Vec<Who> = about(told)
        .into_iter()
        .filter(|who| desk.drawn.picture.place(who).is_some())
        .collect();
    if who.is_empty() {
        return Html::default();
    }
    let words = &desk.words;
    let names: Vec<AttrValue> = who.iter().map(|who| desk.name(who)).collect();
    let name = words.with(
        "map-show-name",
        &[("names", listed(words, &desk.format, &names, NAMED).into())],
    );
    let on_click = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            desk.show(&who);
        })
    };
    html! {
        <Button class="no-print" small={true} variant={ButtonVariant::Quiet} label={words.text("map-show")} {name} {on_click} />
    }
}

/// Whom a sentence is about, as they stand on the map.
fn about(told: &Told) -> Vec<Who> {
    let all = |ids: &[Id<Partner>]| ids.iter().cloned().map(Who::Partner).collect::<Vec<_>>();
    match told {
        Told::OnlyLink(link) => {
            let mut who = vec![Who::Partner(link.through.clone())];
            who.extend(all(&link.groups.concat()));
            who
        }
        Told::OnlyTie(tie) => {
            let end = |end: &TieEnd| match end {
                TieEnd::School => Who::School,
                TieEnd::Partner(id) => Who::Partner(id.clone()),
            };
            vec![end(&tie.near), end(&tie.far)]
        }
        Told::Apart(groups) => all(&groups.concat()),
        Told::Alone { partners, .. } | Told::OnlySchool { partners, .. } | Told::Leading { partners, .. } => {
            all(partners)
        }
        Told::SoleProvider(provider) => vec![Who::Partner(provider.partner.clone())],
        Told::SchoolWithoutTie => vec![Who::School],
        Told::MoreOnlyLinks(partners) | Told::MoreSoleProviders(partners) => all(partners),
        // All of them would be nearly everybody: those that would still be together.
        Told::OnlyThroughSchool(groups) => groups.first().map(|largest| all(largest)).unwrap_or_default(),
        Told::NoTies { .. } | Told::Unserved(_) => Vec::new(),
    }
}

/// A finding in words.
pub(super) fn sentence(words: &Words, format: &Format, plan: &Plan, told: &Told) -> AttrValue {
    let name = |id: &Id<Partner>| partner_name(words, plan, id);
    let names = |ids: &[Id<Partner>]| -> String {
        let names: Vec<AttrValue> = ids.iter().map(name).collect();
        listed(words, format, &names, NAMED)
    };
    let goals = |ids: &[Id<Goal>]| goals_listed(words, format, plan, ids, NAMED);
    let end = |end: &TieEnd| match end {
        TieEnd::School => named(words, &plan.title_of_end(end)),
        TieEnd::Partner(id) => name(id),
    };
    match told {
        Told::NoTies { partners } => words.with("map-told-no-ties", &[("count", (*partners).into())]),
        Told::SchoolWithoutTie => words.text("map-told-school-without-tie"),
        Told::OnlyLink(link) => {
            let all = link.groups.concat();
            let through = name(&link.through);
            let mut arguments = vec![
                ("name", through.as_str().into()),
                ("count", all.len().into()),
                ("names", names(&all).into()),
            ];
            match &link.kind {
                Some(kind) if all.len() > 1 => {
                    let kind = labelled(words, kind);
                    arguments.push(("kind", kind.as_str().into()));
                    words.with("map-told-only-link-kind", &arguments)
                }
                _ => words.with("map-told-only-link", &arguments),
            }
        }
        Told::MoreOnlyLinks(more) => words.with("map-told-more-only-links", &[("count", more.len().into())]),
        Told::Unserved(ids) => words.with(
            "map-told-unserved",
            &[("count", ids.len().into()), ("goals", goals(ids).into())],
        ),
        Told::OnlyTie(tie) => words.with(
            "map-told-only-tie",
            &[
                ("near", end(&tie.near).as_str().into()),
                ("far", end(&tie.far).as_str().into()),
                ("count", tie.beyond.len().into()),
            ],
        ),
        Told::Apart(groups) => {
            let all = groups.concat();
            words.with(
                "map-told-apart",
                &[("groups", groups.len().into()), ("names", names(&all).into())],
            )
        }
        Told::Alone { partners, of } => words.with(
            "map-told-alone",
            &[
                ("count", partners.len().into()),
                ("of", (*of).into()),
                ("names", names(partners).into()),
            ],
        ),
        Told::OnlySchool { partners, of } => words.with(
            "map-told-only-school",
            &[
                ("count", partners.len().into()),
                ("of", (*of).into()),
                ("names", names(partners).into()),
            ],
        ),
        Told::SoleProvider(provider) => words.with(
            "map-told-sole",
            &[
                ("name", name(&provider.partner).as_str().into()),
                ("count", provider.goals.len().into()),
                ("goals", goals(&provider.goals).into()),
            ],
        ),
        Told::MoreSoleProviders(more) => words.with("map-told-more-sole", &[("count", more.len().into())]),
        Told::OnlyThroughSchool(groups) => words.with(
            "map-told-through-school",
            &[
                ("groups", groups.len().into()),
                ("largest", groups.first().map_or(0, Vec::len).into()),
                ("of", groups.iter().map(Vec::len).sum::<usize>().into()),
            ],
        ),
        Told::Leading { by, partners } => {
            let count = partners.len();
            let of = names(partners);
            match by {
                Lead::Ties(ties) => words.with(
                    "map-told-most-ties",
                    &[("count", count.into()), ("names", of.into()), ("ties", (*ties).into())],
                ),
                Lead::Between => words.with("map-told-between", &[("count", count.into()), ("names", of.into())]),
                Lead::Both(ties) => words.with(
                    "map-told-both",
                    &[("count", count.into()), ("names", of.into()), ("ties", (*ties).into())],
                ),
            }
        }
    }
}
