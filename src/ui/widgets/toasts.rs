//! Short messages at the bottom: read out politely, never taking the focus.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::banner::Tone;
use super::button::{Button, ButtonVariant};
use super::clearance::use_clearance;
use super::icon::{Icon, IconName};
use crate::ui::words::use_words;

/// How long a message stays that is only told.
const TOLD_FOR_MILLISECONDS: u32 = 8_000;
/// How long a message stays that offers what can be done elsewhere as well.
const OFFERED_FOR_MILLISECONDS: u32 = 30_000;

/// One message.
#[derive(Clone, Debug, PartialEq)]
pub struct Toast {
    /// What it is known by.
    pub id: AttrValue,
    /// What happened.
    pub text: AttrValue,
    /// What it means, where it is more than a report: shows the icon that says so.
    pub tone: Option<Tone>,
    /// The labels of what may be done about it, such as "Undo".
    pub actions: Rc<[AttrValue]>,
    /// It stays until it is dismissed or replaced: what it offers is offered nowhere else.
    pub stays: bool,
}

/// What [`ToastHost`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct ToastHostProps {
    /// The messages, oldest first; two or three at most.
    pub toasts: Rc<[Toast]>,
    /// An action of a message was chosen, by its place.
    #[prop_or_default]
    pub on_action: Callback<(AttrValue, usize)>,
    /// A message was dismissed, or its time is over.
    pub on_dismiss: Callback<AttrValue>,
    /// The page.
    pub children: Html,
}

/// Gives the page a place for its messages. While a dialog is open they stand in it: the rest of the page is inert.
#[component]
pub fn ToastHost(props: &ToastHostProps) -> Html {
    let dialogs = use_state(|| 0_u32);
    let open = use_mut_ref(|| 0_u32);
    let on_dialog = use_callback((open, dialogs.setter()), |opened: bool, (open, dialogs)| {
        let mut open = open.borrow_mut();
        *open = if opened { *open + 1 } else { open.saturating_sub(1) };
        dialogs.set(*open);
    });
    let messages = Messages {
        shown: ToastsProps {
            toasts: props.toasts.clone(),
            on_action: props.on_action.clone(),
            on_dismiss: props.on_dismiss.clone(),
            place: NodeRef::default(),
        },
        on_dialog,
    };
    let mut shown = messages.shown.clone();
    if *dialogs > 0 {
        shown.toasts = Rc::from([]);
    }
    shown.place = use_node_ref();
    use_clearance(&shown.place, &shown.toasts);
    html! {
        <>
            <ContextProvider<Messages> context={messages}>{ props.children.clone() }</ContextProvider<Messages>>
            <Toasts ..shown />
        </>
    }
}

/// The messages of the page, for a dialog to show.
#[derive(Clone, PartialEq)]
struct Messages {
    shown: ToastsProps,
    on_dialog: Callback<bool>,
}

/// The messages of the page, in an open dialog. Where there is no [`ToastHost`] there are none.
#[component]
pub(super) fn DialogToasts() -> Html {
    let messages = use_context::<Messages>();
    let on_dialog = messages.as_ref().map(|messages| messages.on_dialog.clone());
    use_effect_with((), move |()| {
        let tell = move |opened| {
            if let Some(on_dialog) = &on_dialog {
                on_dialog.emit(opened);
            }
        };
        tell(true);
        move || tell(false)
    });
    html! {
        if let Some(messages) = messages {
            <Toasts ..messages.shown />
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ToastsProps {
    toasts: Rc<[Toast]>,
    on_action: Callback<(AttrValue, usize)>,
    on_dismiss: Callback<AttrValue>,
    /// Where they stand.
    place: NodeRef,
}

/// The place of messages. It is always on the page, so that screen readers watch it.
#[component]
fn Toasts(props: &ToastsProps) -> Html {
    let words = use_words();
    html! {
        <section ref={props.place.clone()} class="toasts" aria-label={words.text("widgets-messages")}>
            <div class="toasts__list" role="status">
                for (place, toast) in props.toasts.iter().enumerate() {
                    <ToastItem
                        key={toast.id.to_string()}
                        toast={toast.clone()}
                        among={(props.toasts.len() > 1).then_some(place + 1)}
                        on_action={props.on_action.clone()}
                        on_dismiss={props.on_dismiss.clone()}
                    />
                }
            </div>
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ToastItemProps {
    toast: Toast,
    /// Its place where there are several.
    among: Option<usize>,
    on_action: Callback<(AttrValue, usize)>,
    on_dismiss: Callback<AttrValue>,
}

/// One message; it waits while the pointer or the focus is on it.
#[component]
fn ToastItem(props: &ToastItemProps) -> Html {
    let words = use_words();
    let is_held = use_state(|| false);
    {
        let after = if props.toast.stays || *is_held {
            None
        } else if props.toast.actions.is_empty() {
            Some(TOLD_FOR_MILLISECONDS)
        } else {
            Some(OFFERED_FOR_MILLISECONDS)
        };
        let (id, on_dismiss) = (props.toast.id.clone(), props.on_dismiss.clone());
        use_effect_with((after, id, on_dismiss), move |(after, id, on_dismiss)| {
            let (id, on_dismiss) = (id.clone(), on_dismiss.clone());
            let timer = after.map(|after| Timeout::new(after, move || on_dismiss.emit(id)));
            move || drop(timer)
        });
    }
    let act = |place: usize| {
        let id = props.toast.id.clone();
        props.on_action.reform(move |_: MouseEvent| (id.clone(), place))
    };
    let on_dismiss = {
        let id = props.toast.id.clone();
        props.on_dismiss.reform(move |_: MouseEvent| id.clone())
    };
    let hold = |state: bool| {
        let setter = is_held.setter();
        move || setter.set(state)
    };
    let (enter, leave, focusin, focusout) = (hold(true), hold(false), hold(true), hold(false));
    let name = |button: &AttrValue| {
        props.among.map(|place| {
            let arguments = [
                ("button", button.as_str().into()),
                ("message", props.toast.text.as_str().into()),
                ("place", place.into()),
            ];
            words.with("widgets-message-button", &arguments)
        })
    };
    let dismiss = words.text("widgets-dismiss");
    html! {
        <div
            class="toast"
            onpointerenter={move |_| enter()}
            onpointerleave={move |_| leave()}
            onfocusin={move |_| focusin()}
            onfocusout={move |_| focusout()}
        >
            if let Some(tone) = props.toast.tone {
                <span class={tone.mark_class()}><Icon name={tone.icon()} /></span>
            }
            <p class="toast__text">{ props.toast.text.clone() }</p>
            for (place, action) in props.toast.actions.iter().enumerate() {
                <Button key={place} label={action.clone()} name={name(action)} variant={ButtonVariant::Quiet} on_click={act(place)} />
            }
            <Button
                name={name(&dismiss)}
                label={dismiss}
                icon={IconName::Close}
                variant={ButtonVariant::Icon}
                on_click={on_dismiss}
            />
        </div>
    }
}
