//! One tie of a partner: how close, and of which kinds; the rest of it is folded away.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Command;
use crate::plan::Tie;
use crate::ui::details::tie::{closeness, rest};
use crate::ui::record::use_fields;
use crate::ui::widgets::{Button, ButtonVariant, Disclosure, IconName, Of};

/// What a [`TieRow`] takes.
#[derive(Properties, PartialEq)]
pub struct TieRowProps {
    /// The tie.
    pub tie: Rc<Tie>,
    /// What its other end is called there.
    pub name: AttrValue,
}

/// One tie.
#[component]
pub fn TieRow(props: &TieRowProps) -> Html {
    let fields = use_fields(&props.tie.id);
    let tie = &props.tie;
    let words = &fields.entry.words;
    let other = &props.name;
    let remove = {
        let (store, id) = (fields.store.clone(), tie.id.clone());
        Callback::from(move |_: MouseEvent| store.dispatch(Command::delete(vec![(&id).into()])))
    };
    html! {
        <Of name={other.clone()}>
            <div class="tie stack stack--tight">
                <div class="cluster cluster--between">
                    <h4 class="strong">{ other.clone() }</h4>
                    if fields.can_edit {
                        <Button
                            label={words.with("partner-tie-remove", &[("name", other.as_str().into())])}
                            icon={IconName::Delete}
                            variant={ButtonVariant::Icon}
                            on_click={remove}
                        />
                    }
                </div>
                <div class="form">{ closeness(&fields, tie) }</div>
                <Disclosure label={words.text("partner-tie-more")} class="tie__more">
                    { rest(&fields, tie) }
                </Disclosure>
            </div>
        </Of>
    }
}
