//! What is said to screen readers and shown nowhere: one polite and one urgent place.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// How long a text stays in its place: long enough to be read out, not so long that it is found by chance later.
const STAYS_FOR_MILLISECONDS: u32 = 6_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Urgency {
    Polite,
    AtOnce,
}

/// Says things to screen readers. A cheap handle that never changes; it says nothing where no [`AnnouncerHost`] is.
#[derive(Clone, Default, PartialEq)]
pub struct Announcer(Option<Callback<(Urgency, AttrValue)>>);

impl Announcer {
    /// Says something when there is a pause: saved, sorted, filtered, pasted, removed. Once, after it is true.
    pub fn say(&self, text: impl Into<AttrValue>) {
        self.emit(Urgency::Polite, text.into());
    }

    /// Says something at once: an error that stops the work.
    pub fn say_at_once(&self, text: impl Into<AttrValue>) {
        self.emit(Urgency::AtOnce, text.into());
    }

    fn emit(&self, urgency: Urgency, text: AttrValue) {
        if let Some(callback) = &self.0 {
            callback.emit((urgency, text));
        }
    }
}

/// The announcer of the page.
#[hook]
pub fn use_announcer() -> Announcer {
    use_context::<Announcer>().unwrap_or_default()
}

/// How long typing rests before it is said what it has led to: once for a word, not for each of its letters.
const PAUSE_MILLISECONDS: u32 = 600;

/// Says what typing has led to, where there is something to say, once it pauses.
#[hook]
pub(super) fn use_told(text: Option<AttrValue>) {
    let announcer = use_announcer();
    use_effect_with(text, move |text| {
        let say = |text: AttrValue| Timeout::new(PAUSE_MILLISECONDS, move || announcer.say(text));
        let timer = text.clone().map(say);
        move || drop(timer)
    });
}

/// What an [`AnnouncerHost`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct AnnouncerHostProps {
    /// The page.
    pub children: Html,
}

/// Gives the announcer to everything in it.
#[component]
pub fn AnnouncerHost(props: &AnnouncerHostProps) -> Html {
    let said = use_state(|| None::<(Urgency, AttrValue)>);
    // Each text is an element of its own: the same words said twice are read out twice.
    let count = use_mut_ref(|| 0_u32);
    let timer = use_mut_ref(|| None::<Timeout>);
    let announcer = {
        let (said, count) = (said.setter(), count.clone());
        use_memo((), move |()| {
            Announcer(Some(Callback::from(move |text| {
                *count.borrow_mut() += 1;
                let cleared = said.clone();
                timer.replace(Some(Timeout::new(STAYS_FOR_MILLISECONDS, move || cleared.set(None))));
                said.set(Some(text));
            })))
        })
    };
    let place = |urgency: Urgency| {
        let text = (*said)
            .clone()
            .filter(|(kind, _)| *kind == urgency)
            .map(|(_, text)| text);
        html! {
            if let Some(text) = text {
                <p key={*count.borrow()}>{ text }</p>
            }
        }
    };
    html! {
        <>
            <ContextProvider<Announcer> context={(*announcer).clone()}>{ props.children.clone() }</ContextProvider<Announcer>>
            // Not among the provider's children: it would take the same words under another key for no change.
            <div class="visually-hidden" role="status" aria-live="polite">{ place(Urgency::Polite) }</div>
            <div class="visually-hidden" role="alert" aria-live="assertive">{ place(Urgency::AtOnce) }</div>
        </>
    }
}
