//! The names on one side of the picture, each as high as its room.

use yew::prelude::*;

use super::wording::Side;
use crate::engine::ribbons::Slot;
use crate::ui::pages::funding::by_sure::rem;
use crate::ui::words::use_words;

/// An end of ribbons that is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Chosen {
    /// On which side.
    pub(super) side: Side,
    /// Which.
    pub(super) place: usize,
}

impl Chosen {
    /// The id of its name in the picture with an id.
    pub(super) fn id(&self, picture: &str) -> String {
        let side = if self.side == Side::From { "from" } else { "to" };
        format!("{picture}-{side}-{}", self.place)
    }
}

/// What [`Ends`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct EndsProps {
    /// The side.
    pub(super) side: Side,
    /// Where each stands.
    pub(super) slots: Vec<Slot>,
    /// What each is called, and its amount, in the same order.
    pub(super) names: Vec<(AttrValue, AttrValue)>,
    /// How high all of them are.
    pub(super) height: u32,
    /// The picture's id.
    pub(super) id: AttrValue,
    /// The one that is looked at.
    pub(super) chosen: Option<Chosen>,
    /// The one at which the Tab key stops.
    pub(super) stop: Option<Chosen>,
    /// One is to be looked at.
    pub(super) on_choose: Callback<Option<Chosen>>,
}

/// The names of a side.
#[component]
pub(super) fn Ends(props: &EndsProps) -> Html {
    let words = use_words();
    let side = props.side;
    let (class, key) = match side {
        Side::From => ("ribbons__ends--from", "ribbons-sources"),
        Side::To => ("ribbons__ends--to", "ribbons-costs"),
    };
    // The room of each reaches to where the next one begins.
    let next = props.slots.iter().skip(1).map(|slot| slot.top).chain([props.height]);
    let first = props.slots.first().map_or(0, |slot| slot.top);
    let rows = props.slots.iter().zip(&props.names).zip(next);
    html! {
        <ul class={classes!("list-plain", "ribbons__ends", class)} aria-label={words.text(key)}>
            for ((slot, (name, amount)), until) in rows {
                { {
                    let this = Chosen { side, place: slot.place };
                    let is_chosen = props.chosen == Some(this);
                    let choose = {
                        let on_choose = props.on_choose.clone();
                        move || on_choose.emit(Some(this))
                    };
                    let onfocus = { let choose = choose.clone(); Callback::from(move |_: FocusEvent| choose()) };
                    let onclick = Callback::from(move |_: MouseEvent| choose());
                    let above = if slot.place == props.slots.first().map_or(0, |slot| slot.place) { first } else { 0 };
                    html! {
                        <li key={slot.place} class="ribbons__end">
                            <svg class="ribbons__strut" width="0" height={rem(until - slot.top + above)} aria-hidden="true"></svg>
                            <div class="ribbons__room">
                                if above > 0 {
                                    <svg class="ribbons__strut ribbons__strut--above" width="0" height={rem(above)} aria-hidden="true"></svg>
                                }
                                <button type="button" id={this.id(&props.id)} class="ribbons__name" aria-pressed={is_chosen.to_string()}
                                    tabindex={if props.stop == Some(this) { "0" } else { "-1" }} {onfocus} {onclick}>
                                    <svg class="ribbons__strut" width="0" height={rem(slot.height)} aria-hidden="true"></svg>
                                    <span class="ribbons__text">{ name.clone() }{ " " }<span class="ribbons__amount">{ amount.clone() }</span></span>
                                </button>
                            </div>
                        </li>
                    }
                } }
            }
        </ul>
    }
}
