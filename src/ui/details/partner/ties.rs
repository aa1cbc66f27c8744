//! The ties of a partner as a list: with whom, how close now and as wished, of which kinds.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Command;
use crate::plan::{Id, Kind, Partner, Plan, Rank, Record, Tie, TieEnd, TieField, TieScale};
use crate::ui::labels;
use crate::ui::record::{labelled, names_of, nobody, use_fields};
use crate::ui::store::{new_id, use_can_edit, use_plan, use_selector, use_store};
use crate::ui::widgets::{Button, ButtonVariant, Choice, Combobox, IconName, Select};
use crate::ui::words::use_words;

/// The value that stands for the school in the list of ends.
const SCHOOL: &str = "school";

/// What [`Ties`] takes.
#[derive(Properties, PartialEq)]
pub struct TiesProps {
    /// The partner.
    pub partner: Id<Partner>,
}

/// The partner's ties, and a way to add one.
#[component]
pub fn Ties(props: &TiesProps) -> Html {
    let words = use_words();
    let store = use_store();
    let plan = use_plan();
    let can_edit = use_can_edit();
    let ties = use_selector(|state| state.plan().map(|plan| plan.ties.clone()).unwrap_or_default());
    let own: Vec<Rc<Tie>> = ties
        .ordered()
        .into_iter()
        .filter(|tie| tie.touches(&props.partner))
        .collect();
    let on_choose = use_callback((store, props.partner.clone()), |end: AttrValue, (store, partner)| {
        if end.is_empty() {
            return;
        }
        let other = if end == SCHOOL {
            TieEnd::School
        } else {
            TieEnd::Partner(Id::new(end.as_str()))
        };
        store.dispatch(Command::add(Tie {
            from: TieEnd::Partner(partner.clone()),
            to: other,
            ..Tie::new(new_id(store), Rank::default())
        }));
    });
    html! {
        <>
            if own.is_empty() {
                <p class="small soft">{ words.text("partner-ties-none") }</p>
            }
            <ul class="rows">
                for tie in own.iter() {
                    <li key={tie.id.as_str().to_owned()}>
                        <TieRow tie={Rc::clone(tie)} partner={props.partner.clone()} />
                    </li>
                }
            </ul>
            if can_edit {
                <div class="no-print">
                    <Combobox
                        label={words.text("partner-tie-add")}
                        value=""
                        choices={ends_left(&plan, &words, &props.partner, &own)}
                        {on_choose}
                        clears={true}
                    />
                </div>
            }
        </>
    }
}

/// The ends with which the partner has no tie yet, the school first.
fn ends_left(plan: &Plan, words: &crate::ui::words::Words, partner: &Id<Partner>, own: &[Rc<Tie>]) -> Rc<[Choice]> {
    let taken: Vec<&TieEnd> = own.iter().map(|tie| tie.other_end(partner)).collect();
    let mut choices = Vec::new();
    if !taken.contains(&&TieEnd::School) {
        let school = plan.title_of_end(&TieEnd::School);
        choices.push(Choice::new(
            SCHOOL,
            words.with("partner-tie-school", &[("school", school.into())]),
        ));
    }
    choices.extend(
        names_of::<Partner>(plan, words)
            .iter()
            .filter(|choice| {
                let end = TieEnd::Partner(Id::new(choice.value.as_str()));
                choice.value != partner.as_str() && !taken.contains(&&end)
            })
            .cloned(),
    );
    choices.into()
}

#[derive(Properties, PartialEq)]
struct TieRowProps {
    tie: Rc<Tie>,
    partner: Id<Partner>,
}

/// One tie.
#[component]
fn TieRow(props: &TieRowProps) -> Html {
    let mut fields = use_fields(&props.tie.id);
    let tie = &props.tie;
    let other = match tie.other_end(&props.partner) {
        TieEnd::Partner(id) if !fields.plan.partners.contains(id) => fields.entry.words.text("not-in-plan").to_string(),
        end => fields.plan.title_of_end(end),
    };
    fields.of = Some(other.clone().into());
    let words = &fields.entry.words;
    let scale = tie.scale.clone().unwrap_or(TieScale::Vnl4);
    let remove = {
        let (store, id) = (fields.store.clone(), tie.id.clone());
        Callback::from(move |_: MouseEvent| store.dispatch(Command::delete(vec![(&id).into()])))
    };
    let level = |name: &'static str,
                 value: Option<&crate::plan::TieLevel>,
                 make: fn(Option<crate::plan::TieLevel>) -> TieField| {
        let mut choices = vec![nobody(words)];
        let outside = [crate::plan::TieLevel::NoTie, crate::plan::TieLevel::Unknown];
        for level in scale.levels().iter().chain(&outside) {
            choices.push(Choice::new(level.id().to_owned(), labelled(words, level)));
        }
        // A level of another scale stays what it is until another is chosen.
        if let Some(value) = value.filter(|value| !scale.levels().contains(value) && !outside.contains(value)) {
            choices.push(Choice::new(value.id().to_owned(), labelled(words, value)));
        }
        let hint = value
            .and_then(|value| value.label_key())
            .map(|key| format!("{key}-hint"));
        let (set, can_edit) = (fields.clone(), fields.can_edit);
        html! {
            <Select
                key={name}
                label={labels::field(words, Kind::Tie, name)}
                value={value.map(|value| value.id().to_owned()).unwrap_or_default()}
                choices={Rc::<[Choice]>::from(choices)}
                note={hint.filter(|key| words.has(key)).map(|key| words.text(&key))}
                on_choose={move |id: AttrValue| set.set(make((!id.is_empty()).then(|| crate::plan::TieLevel::from_id(&id))))}
                disabled={!can_edit}
            />
        }
    };
    html! {
        <div class="tie stack stack--tight">
            <div class="cluster cluster--between">
                <h4 class="strong">{ other.clone() }</h4>
                if fields.can_edit {
                    <Button
                        label={words.with("partner-tie-remove", &[("name", other.into())])}
                        icon={IconName::Delete}
                        variant={ButtonVariant::Icon}
                        on_click={remove}
                    />
                }
            </div>
            <div class="form__grid">
                { level("level", tie.level.as_ref(), TieField::Level) }
                { level("desired", tie.desired.as_ref(), TieField::Desired) }
            </div>
            { fields.choices("kinds", &tie.kinds, TieField::Kinds) }
        </div>
    }
}
