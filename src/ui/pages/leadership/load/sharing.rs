//! Who owns how much, of all roles and of each practice: a pattern in words, and the figures beside it.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::staffing::shape::{Owned, Pattern, Shape};
use crate::engine::staffing::spread::Spread;
use crate::plan::checks::Code;
use crate::plan::{PerMille, Practice};
use crate::ui::findings::FindingsHere;
use crate::ui::format::{Format, use_format};
use crate::ui::hooks::use_media;
use crate::ui::labels::named;
use crate::ui::record::labelled;
use crate::ui::room::use_room;
use crate::ui::widgets::Disclosure;
use crate::ui::words::{Words, use_words};

/// What the parts of the view take.
#[derive(Properties, PartialEq)]
pub(super) struct ShapeProps {
    /// How leadership is shared.
    pub(super) shape: Rc<Shape>,
}

/// The checks that are about who owns how much.
const FOUND: &[Code] = &[Code::OwnsMuch, Code::SchoolOwnsAll, Code::OrganisationOwnsMuch];

/// Who owns how much.
#[component]
pub(super) fn Sharing(props: &ShapeProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let shape = &props.shape;
    let caption = words.text("load-by-practice");
    // Where the names would have no room beside the figures, they stand above them.
    let is_room = use_room();
    let is_stacked = use_media("(max-width: 40rem)") || is_room;
    let named_row = |name: AttrValue, of: &Owned| {
        if is_stacked {
            return html! {
                <>
                    <tr><th scope="rowgroup" colspan="6">{ name }</th></tr>
                    <tr>{ figures(&words, &format, of, is_stacked) }</tr>
                </>
            };
        }
        html! { <tr><th scope="row">{ name }</th>{ figures(&words, &format, of, is_stacked) }</tr> }
    };
    let table = html! {
        <div class="scroll-box" tabindex="0" role="region" aria-label={caption.clone()}>
            <table class="table table--dense load__sharing">
                <caption class={is_room.then_some("visually-hidden")}>{ caption.clone() }</caption>
                <thead>
                    <tr>
                        if !is_stacked {
                            <th scope="col">{ words.text("load-practice") }</th>
                        }
                        <th scope="col" class="number">{ words.text("load-roles") }</th>
                        <th scope="col" class="number">{ words.text("load-owned") }</th>
                        <th scope="col" class={classes!("number", (!is_stacked).then_some("load__owners"))}>{ words.text("load-leaders") }</th>
                        <th scope="col" class="number">{ words.text("load-top-share") }</th>
                        <th scope="col" class="number">{ words.text("load-effective") }</th>
                        <th scope="col" class="number">{ words.text("load-asked") }</th>
                    </tr>
                </thead>
                for (practice, of) in shape.practices.iter() {
                    <tbody key={practice.as_ref().map_or("", Practice::id).to_owned()}>
                        { named_row(practice_name(&words, practice.as_ref()), of) }
                        <tr>
                            <td colspan={if is_stacked { "6" } else { "7" }} class="small soft">
                                { pattern(&words, of) }
                                if of.owned > 0 {
                                    { " " }
                                    { groups(&words, &format, of, false) }
                                }
                            </td>
                        </tr>
                    </tbody>
                }
                <tfoot>
                    { named_row(words.text("load-all"), &shape.all) }
                </tfoot>
            </table>
        </div>
    };
    html! {
        <section class="stack stack--tight load__part" aria-labelledby="load-sharing">
            <h2 id="load-sharing" class="title-3">{ pattern(&words, &shape.all) }</h2>
            <p>{ groups(&words, &format, &shape.all, true) }</p>
            if let Some(spread) = shape.all.spread {
                <p>{ idle(&words, &format, spread) }</p>
            }
            <FindingsHere codes={FOUND} label={words.text("load-found-sharing")} />
            <p class="small soft measure">{ words.text("load-no-score") }</p>
            // In the room the sentences come first; the figures are a key away.
            if is_room {
                <Disclosure label={caption.clone()} class="disclosure--printed">{ table }</Disclosure>
            } else {
                { table }
            }
        </section>
    }
}

fn practice_name(words: &Words, practice: Option<&Practice>) -> AttrValue {
    match practice {
        Some(practice) => labelled(words, practice),
        None => words.text("load-no-practice"),
    }
}

/// The cells of a row.
fn figures(words: &Words, format: &Format, of: &Owned, is_stacked: bool) -> Html {
    let leaders = of.spread.map_or(0, |spread| spread.holders - spread.idle);
    html! {
        <>
            <td class="number">{ format.count(of.roles) }</td>
            <td class="number">{ format.count(of.owned) }</td>
            <td class={classes!("number", (!is_stacked).then_some("load__owners"))}>{ format.count(leaders) }</td>
            <td class="number">{ of.largest_share().map(|share| format.percent(share)).unwrap_or_default() }</td>
            <td class="number">{ of.spread.map(|spread| as_if(words, format, spread)).unwrap_or_default() }</td>
            <td class="number">{ format.hours(of.asked) }</td>
        </>
    }
}

/// As if by how many people the roles were shared.
fn as_if(words: &Words, format: &Format, spread: Spread) -> AttrValue {
    let is_one = spread.effective() < 1.005;
    let arguments = [
        ("figure", format.figure(spread.effective()).into()),
        ("count", if is_one { 1_usize } else { 2 }.into()),
    ];
    words.with("load-effective-people", &arguments)
}

/// How many own nothing, and how unevenly the others own.
fn idle(words: &Words, format: &Format, spread: Spread) -> AttrValue {
    let arguments = [
        ("idle", spread.idle.into()),
        ("people", spread.holders.into()),
        ("gini", format.figure(spread.gini).into()),
    ];
    words.with("load-idle", &arguments)
}

/// In what way roles are owned, in a sentence.
fn pattern(words: &Words, of: &Owned) -> AttrValue {
    let (Some(pattern), Some(spread)) = (of.pattern(), of.spread) else {
        return words.text("load-pattern-none");
    };
    let first = of
        .first
        .as_ref()
        .map(|person| named(words, &person.name))
        .unwrap_or_default();
    let arguments = [
        ("person", first.as_str().into()),
        ("most", spread.most.into()),
        ("owned", of.owned.into()),
        ("total", of.roles.into()),
        ("people", (spread.holders - spread.idle).into()),
    ];
    let key = match pattern {
        Pattern::One if of.owned < of.roles => "load-pattern-only",
        Pattern::One => "load-pattern-one",
        Pattern::OneMostly if of.first.is_some() => "load-pattern-mostly",
        Pattern::OneMostly | Pattern::Few => "load-pattern-few",
        Pattern::Many => "load-pattern-many",
    };
    words.with(key, &arguments)
}

/// Whose owners they are: school, partners, families, students, community. All of these for the plan, and for a practice
/// those who own any.
fn groups(words: &Words, format: &Format, of: &Owned, is_whole: bool) -> AttrValue {
    let total: usize = of.groups.iter().map(|(_, count)| count).sum();
    let shown = of.groups.iter().filter(|(_, count)| *count > 0 || is_whole);
    let shares = shown.map(|(group, count)| {
        let name = match group {
            Some(group) => labelled(words, group),
            None => words.text("load-no-group"),
        };
        let arguments = [
            ("group", name.as_str().into()),
            ("share", format.percent(PerMille::ratio(*count, total)).into()),
        ];
        words.with("load-group-share", &arguments)
    });
    let shares: Vec<AttrValue> = shares.collect();
    let key = if is_whole {
        "load-groups"
    } else {
        "load-practice-groups"
    };
    words.with(key, &[("shares", format.list(&shares).into())])
}
