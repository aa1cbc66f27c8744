//! A library of the usual roles of community schools: chosen in a dialog, added as roles without anyone in them.

use yew::prelude::*;

use crate::app::{Command, Store};
use crate::plan::fold::fold;
use crate::plan::{AnyRecord, Minutes, Plan, Practice, Rank, Record, Role};
use crate::sorted::SortedSet;
use crate::ui::record::labelled;
use crate::ui::store::{new_id, use_can_edit, use_plan, use_store};
use crate::ui::widgets::{Button, ButtonVariant, Checkbox, Dialog, DialogSize};
use crate::ui::words::{Words, use_words};

/// A usual role. Its words are those of its id in the catalogue: `template-<id>`, and the same with `-text` and
/// `-strengths`.
struct Template {
    id: &'static str,
    /// Hours a month that are usual for it.
    hours: u32,
}

const fn usual(id: &'static str, hours: u32) -> Template {
    Template { id, hours }
}

/// The library, by practice; programs stand for no practice.
const LIBRARY: &[(Option<Practice>, &[Template])] = &[
    (
        Some(Practice::Leadership),
        &[
            usual("coordinate", 40),
            usual("chair", 6),
            usual("families-decide", 6),
            usual("students-speak", 4),
            usual("district", 4),
            usual("volunteers", 10),
        ],
    ),
    (
        Some(Practice::Channels),
        &[
            usual("news", 6),
            usual("contact", 8),
            usual("translate", 8),
            usual("speak", 4),
        ],
    ),
    (
        Some(Practice::Evidence),
        &[usual("evaluate", 8), usual("data", 4), usual("document", 4)],
    ),
    (
        Some(Practice::Funding),
        &[usual("budget", 8), usual("grants", 12), usual("donors", 6)],
    ),
    (
        Some(Practice::Learning),
        &[usual("learning", 6), usual("partner-training", 4)],
    ),
    (Some(Practice::Change), &[usual("review", 4), usual("new-partners", 6)]),
    (
        None,
        &[
            usual("after-school", 20),
            usual("family-engagement", 12),
            usual("attendance", 8),
            usual("health", 8),
            usual("basic-needs", 6),
        ],
    ),
];

impl Template {
    fn name(&self, words: &Words) -> AttrValue {
        words.text(&format!("template-{}", self.id))
    }

    /// Whether the plan has a role of this name.
    fn is_in(&self, words: &Words, plan: &Plan) -> bool {
        let name = fold(&self.name(words));
        plan.roles.iter().any(|role| fold(role.name.trim()) == name)
    }

    fn role(&self, words: &Words, store: &Store, practice: Option<&Practice>) -> AnyRecord {
        let mut role = Role::new(new_id(store), Rank::default());
        role.name = self.name(words).to_string();
        role.practice = practice.cloned();
        role.responsibilities = words.text(&format!("template-{}-text", self.id)).to_string();
        let strengths = words.text(&format!("template-{}-strengths", self.id));
        role.strengths = strengths
            .split(';')
            .map(|strength| strength.trim().to_owned())
            .collect();
        role.effort = Some(Minutes(self.hours * 60));
        role.into()
    }
}

/// The button that opens the library.
#[component]
pub(super) fn TemplatesButton() -> Html {
    let words = use_words();
    let can_edit = use_can_edit();
    let is_open = use_state_eq(|| false);
    let (open, close) = (is_open.setter(), is_open.setter());
    if !can_edit {
        return Html::default();
    }
    html! {
        <>
            <Button label={words.text("templates-open")} variant={ButtonVariant::Quiet} opens="dialog"
                on_click={Callback::from(move |_| open.set(true))} />
            if *is_open {
                <Library on_close={Callback::from(move |()| close.set(false))} />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct LibraryProps {
    on_close: Callback<()>,
}

/// The library, to choose from.
#[component]
fn Library(props: &LibraryProps) -> Html {
    let words = use_words();
    let store = use_store();
    let plan = use_plan();
    let chosen = use_state_eq(SortedSet::<&'static str>::default);
    let on_add = {
        let (chosen, words, on_close) = (chosen.clone(), words.clone(), props.on_close.clone());
        Callback::from(move |_: MouseEvent| {
            let records: Vec<AnyRecord> = LIBRARY
                .iter()
                .flat_map(|(practice, templates)| templates.iter().map(move |template| (practice, template)))
                .filter(|(_, template)| chosen.contains(template.id))
                .map(|(practice, template)| template.role(&words, &store, practice.as_ref()))
                .collect();
            on_close.emit(());
            if !records.is_empty() {
                store.dispatch(Command::Add { records });
            }
        })
    };
    let footer = html! {
        <>
            <Button label={words.text("templates-cancel")} on_click={props.on_close.reform(|_: MouseEvent| ())} />
            <Button label={words.with("templates-add", &[("count", chosen.len().into())])}
                variant={ButtonVariant::Primary} disabled={chosen.is_empty()} on_click={on_add} />
        </>
    };
    html! {
        <Dialog title={words.text("templates-title")} size={DialogSize::Wide} on_close={props.on_close.clone()} {footer}>
            <p class="soft">{ words.text("templates-about") }</p>
            for (practice, templates) in LIBRARY {
                <fieldset key={practice.as_ref().map_or("", Practice::id).to_owned()} class="stack stack--tight templates__group">
                    <legend class="title-4">{ title(&words, practice.as_ref()) }</legend>
                    for template in templates.iter() {
                        { choice(&words, &plan, template, &chosen) }
                    }
                </fieldset>
            }
        </Dialog>
    }
}

fn title(words: &Words, practice: Option<&Practice>) -> AttrValue {
    match practice {
        Some(practice) => labelled(words, practice),
        None => words.text("templates-programs"),
    }
}

fn choice(
    words: &Words,
    plan: &Plan,
    template: &'static Template,
    chosen: &UseStateHandle<SortedSet<&'static str>>,
) -> Html {
    let is_there = template.is_in(words, plan);
    let hint = if is_there {
        words.text("templates-there")
    } else {
        words.text(&format!("template-{}-text", template.id))
    };
    let on_change = {
        let chosen = chosen.clone();
        Callback::from(move |is_chosen: bool| {
            let mut next = (*chosen).clone();
            if is_chosen {
                next.insert(template.id);
            } else {
                next.remove(&template.id);
            }
            chosen.set(next);
        })
    };
    html! {
        <Checkbox key={template.id} label={template.name(words)} hint={Some(hint)}
            checked={chosen.contains(template.id)} disabled={is_there} {on_change} />
    }
}
