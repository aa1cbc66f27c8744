//! What will happen, in a sentence; and the rows that are not brought in, as a file.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Intent;
use crate::exchange::partners::{Draft, Preview};
use crate::exchange::table::file_name;
use crate::ui::store::use_store;
use crate::ui::widgets::{Banner, Button, Checkbox};
use crate::ui::words::use_words;

/// What [`Outcome`] takes.
#[derive(Properties, PartialEq)]
pub struct OutcomeProps {
    /// The list.
    pub draft: Draft,
    /// What will become of it.
    pub preview: Rc<Preview>,
}

/// The counts.
#[component]
pub fn Outcome(props: &OutcomeProps) -> Html {
    let words = use_words();
    let store = use_store();
    let counts = props.preview.counts;
    let save = {
        let (preview, words, name) = (Rc::clone(&props.preview), words.clone(), props.draft.name().to_owned());
        Callback::from(move |_: MouseEvent| {
            let text = preview.write_bad_rows(
                &words.text("bring-in-line"),
                &words.text("bring-in-reason"),
                &|reason| words.text(reason.message_key()).to_string(),
            );
            store.dispatch(Intent::Download {
                name: file_name(
                    &format!("{name} {}", words.text("bring-in-bad-file")),
                    store.env().today(),
                    "csv",
                )
                .into(),
                mime: "text/csv",
                text: text.into(),
            });
        })
    };
    html! {
        <Banner actions={(counts.bad > 0).then(|| html! {
            <Button label={words.text("bring-in-save-bad")} small={true} on_click={save} />
        })}>
            <p role="status">
                { words.with("bring-in-outcome", &[
                    ("add", counts.add.into()),
                    ("update", counts.update.into()),
                    ("same", counts.same.into()),
                    ("bad", counts.bad.into()),
                ]) }
                { " " }
                if counts.people > 0 {
                    { words.with("bring-in-outcome-people", &[("count", counts.people.into())]) }
                    { " " }
                }
                if counts.goals > 0 {
                    { words.with("bring-in-outcome-goals", &[("count", counts.goals.into())]) }
                    { " " }
                }
                if counts.questions > 0 {
                    { words.with("bring-in-outcome-questions", &[("count", counts.questions.into())]) }
                }
            </p>
        </Banner>
    }
}

/// Whether goals that the plan does not have are added.
#[derive(Properties, PartialEq)]
pub struct AddGoalsProps {
    /// The list.
    pub draft: Draft,
    /// Takes the list with the answer.
    pub on_draft: Callback<Draft>,
}

/// The choice about goals, where a column names any.
#[component]
pub fn AddGoals(props: &AddGoalsProps) -> Html {
    let words = use_words();
    let (draft, on_draft) = (props.draft.clone(), props.on_draft.clone());
    if draft.column_of(crate::exchange::columns::Target::Goals).is_none() {
        return Html::default();
    }
    let checked = draft.add_goals;
    html! {
        <Checkbox
            label={words.text("bring-in-add-goals")}
            {checked}
            on_change={move |on: bool| {
                let mut draft = draft.clone();
                draft.add_goals = on;
                on_draft.emit(draft);
            }}
        />
    }
}
