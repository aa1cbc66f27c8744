//! The legend: each part's letter, word and meaning, always in sight; and the choice of the set of words.

use yew::prelude::*;

use crate::app::Command;
use crate::plan::about::PartLabels;
use crate::plan::{AboutField, Part};
use crate::ui::parts::use_part_words;
use crate::ui::record::choices_of;
use crate::ui::store::{use_can_edit, use_perform};
use crate::ui::widgets::{RadioGroup, RadioLook};

/// The choice of the set of words; nothing where the plan cannot be changed.
#[component]
pub(super) fn LegendSet() -> Html {
    let parts = use_part_words();
    let can_edit = use_can_edit();
    let perform = use_perform();
    let on_choose = use_callback(perform, |id: AttrValue, perform| {
        perform.emit(Command::About(AboutField::PartLabels(Some(PartLabels::from_id(&id)))));
    });
    let choices = use_memo(parts.words().clone(), choices_of::<PartLabels>);
    html! {
        if can_edit {
            <RadioGroup
                label={parts.words().text("leadership-part-labels")}
                value={parts.set().id().to_owned()}
                choices={(*choices).clone()}
                {on_choose}
                look={RadioLook::Segments}
                class="legend__set"
            />
        }
    }
}

/// The legend.
#[component]
pub(super) fn Legend() -> Html {
    let parts = use_part_words();
    html! {
        <dl class="legend">
            for part in Part::ALL.iter() {
                <div key={part.id().to_owned()} class="legend__part">
                    <dt>
                        <kbd class="legend__letter">{ parts.letter(part).unwrap_or_default() }</kbd>
                        { " " }
                        { parts.label(part) }
                    </dt>
                    <dd class="soft small">{ parts.meaning(part) }</dd>
                </div>
            }
        </dl>
    }
}
