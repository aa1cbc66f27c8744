//! The bar on top: the plan's title, where it stands, undo and redo, search, share, settings, help.

use yew::prelude::*;

use super::saving::SaveStatus;
use crate::app::{Command, Intent, Label, Page, Route, State, actions};
use crate::plan::AboutField;
use crate::ui::store::{use_can_edit, use_dispatch, use_page_address, use_perform, use_selector, use_store};
use crate::ui::widgets::{Badge, Button, ButtonVariant, IconName, LinkButton, TextField, Toolbar};
use crate::ui::words::{Words, use_words};

/// The bar.
#[component]
pub fn Bar() -> Html {
    let words = use_words();
    let dispatch = use_dispatch();
    let has_plan = use_selector(|state| state.route.plan().is_some() && state.document.is_some());
    let search = use_callback(dispatch, |_: MouseEvent, dispatch| {
        dispatch.emit(Intent::ShowPalette(true))
    });
    html! {
        <header class="shell__bar">
            <a class="bar__home" href={Route::Start.to_string()} aria-label={words.text("product-name")}>
                <svg class="bar__mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                    <path d="M4 5h16M4 12h16M4 19h16M8 3v18M16 3v18" />
                </svg>
                <span class="bar__name">{ words.text("product-name") }</span>
            </a>
            if has_plan {
                <div class="bar__plan">
                    <PlanTitle />
                    <ExampleMark />
                    <SaveStatus />
                </div>
            }
            <span class="bar__space" />
            <Toolbar class="bar__group" label={words.text("bar-tools")}>
                if has_plan {
                    <UndoButtons />
                }
                <Button
                    label={words.text("action-search")}
                    icon={IconName::Search}
                    variant={ButtonVariant::Quiet}
                    shortcut={words.text("key-ctrl-k")}
                    on_click={search}
                    class="bar__search"
                />
                <RoomButtons />
                if has_plan {
                    <ShareLink />
                }
                <EndLinks />
            </Toolbar>
        </header>
    }
}

/// The plan's title, edited in place.
#[component]
fn PlanTitle() -> Html {
    let words = use_words();
    let perform = use_perform();
    let dispatch = use_dispatch();
    let can_edit = use_can_edit();
    let title = use_selector(|state| state.plan().map(|plan| plan.about.title.clone()).unwrap_or_default());
    let on_text = use_callback(perform, |text: AttrValue, perform| {
        perform.emit(Command::About(AboutField::Title(text.to_string())));
        Ok(())
    });
    let on_end = use_callback(dispatch, |(), dispatch| dispatch.emit(Intent::Settle));
    html! {
        <TextField
            class="bar__title"
            label={words.text("plan-title")}
            label_hidden={true}
            bare={true}
            value={title}
            read_only={!can_edit}
            {on_text}
            {on_end}
        />
    }
}

/// Says on every screen that this is the worked example, and takes it away in one action.
#[component]
fn ExampleMark() -> Html {
    let words = use_words();
    let dispatch = use_dispatch();
    let example = use_selector(|state| state.plan().is_some_and(|plan| plan.about.example));
    let leave = use_callback(dispatch, |_: MouseEvent, dispatch| dispatch.emit(Intent::LeaveExample));
    if !example {
        return Html::default();
    }
    html! {
        <span class="bar__example">
            <Badge label={words.text("example-mark")} />
            <Button label={words.text("example-leave")} variant={ButtonVariant::Quiet} small={true} on_click={leave} />
        </span>
    }
}

/// The name of a step that can be undone or done again.
fn step_name(words: &Words, label: Option<Label>, with: &str, without: &str) -> AttrValue {
    match label {
        Some(label) => words.with(
            with,
            &[("step", crate::ui::labels::step(words, &label).as_str().into())],
        ),
        None => words.text(without),
    }
}

#[component]
fn UndoButtons() -> Html {
    let words = use_words();
    let dispatch = use_dispatch();
    let label_of = |entry: Option<&std::rc::Rc<crate::app::Entry>>| entry.map(|entry| entry.label.clone());
    let (undo, redo) = use_selector(move |state: &State| {
        let history = state.document.as_ref().map(|document| &document.history);
        (
            label_of(history.and_then(|history| history.undoable())),
            label_of(history.and_then(|history| history.redoable())),
        )
    });
    let on_undo = use_callback(dispatch.clone(), |_: MouseEvent, dispatch| dispatch.emit(Intent::Undo));
    let on_redo = use_callback(dispatch, |_: MouseEvent, dispatch| dispatch.emit(Intent::Redo));
    html! {
        <>
            <Button
                label={step_name(&words, undo.clone(), "undo-step", "undo-nothing")}
                icon={IconName::Undo}
                variant={ButtonVariant::Icon}
                disabled={undo.is_none()}
                on_click={on_undo}
            />
            <Button
                label={step_name(&words, redo.clone(), "redo-step", "redo-nothing")}
                icon={IconName::Redo}
                variant={ButtonVariant::Icon}
                disabled={redo.is_none()}
                on_click={on_redo}
            />
        </>
    }
}

/// In and out of the room; and, in it, what is private.
#[component]
fn RoomButtons() -> Html {
    let words = use_words();
    let store = use_store();
    let (can_present, presenting, is_room, uncovered) = use_selector(|state| {
        let can_present = state.presenting || state.route.plan().is_some() && state.document.is_some();
        (can_present, state.presenting, state.is_room(), state.uncovered)
    });
    let on_present = use_callback((store.clone(), !presenting), |_: MouseEvent, (store, on)| {
        store.dispatch(Intent::Present(*on));
    });
    let on_uncover = use_callback((store, !uncovered), |_: MouseEvent, (store, on)| {
        store.dispatch(Intent::Uncover(*on));
    });
    html! {
        <>
            if is_room {
                <Button
                    label={words.text("bar-uncover")}
                    icon={IconName::Private}
                    variant={ButtonVariant::Icon}
                    pressed={uncovered}
                    on_click={on_uncover}
                />
            }
            if can_present {
                <Button
                    label={words.text("bar-present")}
                    title={presenting.then(|| words.text("bar-stop-presenting"))}
                    icon={IconName::Projector}
                    variant={ButtonVariant::Quiet}
                    shortcut="F8"
                    pressed={presenting}
                    on_click={on_present}
                    class="bar__present"
                />
            }
        </>
    }
}

#[component]
fn ShareLink() -> Html {
    let words = use_words();
    let href = use_page_address(Page::Share);
    html! {
        <LinkButton label={words.text("page-share")} icon={IconName::Share} variant={ButtonVariant::Quiet} {href} class="bar__share" />
    }
}

/// Settings and help: in the same place on every page.
#[component]
fn EndLinks() -> Html {
    let words = use_words();
    let addresses = use_selector(|state| {
        let at = |id: &str| {
            let action = actions::find(id)?;
            match (action.run)(state)? {
                Intent::Go(route) => Some(AttrValue::from(route.to_string())),
                _ => None,
            }
        };
        (at("go-settings").unwrap_or_default(), at("help").unwrap_or_default())
    });
    html! {
        <>
            <LinkButton label={words.text("page-settings")} icon={IconName::Settings} variant={ButtonVariant::Icon} href={addresses.0} />
            <LinkButton label={words.text("page-help")} icon={IconName::Help} variant={ButtonVariant::Icon} href={addresses.1} />
        </>
    }
}
