//! A share and what it is of, as two fields side by side.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::{ClosedList, PerMille, Source};
use crate::ui::record::{Fields, PercentField, choices_of, nobody};
use crate::ui::widgets::{Choice, Select};

/// What people said: how large it is, or of what.
pub enum Said<B> {
    /// How large.
    Share(Option<PerMille>),
    /// Of what.
    Basis(Option<B>),
}

/// The two fields. `labels` are the keys of theirs.
pub fn share_fields<B: ClosedList + Clone + 'static>(
    fields: &Fields<Source>,
    labels: [&str; 2],
    share: Option<PerMille>,
    basis: Option<&B>,
    on_said: &Callback<Said<B>>,
) -> Html {
    let words = &fields.entry.words;
    let on_share = on_said.reform(Said::Share);
    let on_basis = on_said.reform(|id: AttrValue| Said::Basis((!id.is_empty()).then(|| B::from_id(&id))));
    let choices: Rc<[Choice]> = std::iter::once(nobody(words))
        .chain(choices_of::<B>(words).iter().cloned())
        .collect();
    let [share_label, basis_label] = labels.map(|key| words.text(key));
    html! {
        <div class="form__grid">
            <PercentField label={share_label} value={share} {on_share} on_end={fields.settle()}
                read_only={!fields.can_edit} />
            <Select label={basis_label} {choices} on_choose={on_basis} disabled={!fields.can_edit}
                value={basis.map(|basis| basis.id().to_owned()).unwrap_or_default()} />
        </div>
    }
}
