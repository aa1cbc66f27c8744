//! The ties of a partner as a list, and a way to add one.

use std::rc::Rc;

use yew::prelude::*;

use super::tie::TieRow;
use crate::app::Command;
use crate::plan::{Id, Partner, Plan, Rank, Record, RecordId, Tie, TieEnd};
use crate::ui::labels::named;
use crate::ui::record::{called_apart, names_of};
use crate::ui::store::{new_id, use_can_edit, use_plan, use_selector, use_store};
use crate::ui::ties::SCHOOL;
use crate::ui::widgets::{Choice, Combobox};
use crate::ui::words::use_words;

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
    let partners: Vec<RecordId> = own
        .iter()
        .filter_map(|tie| tie.other_end(&props.partner).partner())
        .map(Into::into)
        .collect();
    let mut called = called_apart(&plan, &words, &partners).into_iter();
    let name = |tie: &Tie| match tie.other_end(&props.partner) {
        TieEnd::Partner(_) => called.next().unwrap_or_default(),
        school @ TieEnd::School => named(&words, &plan.title_of_end(school)),
    };
    let names: Vec<AttrValue> = own.iter().map(|tie| tie.as_ref()).map(name).collect();
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
                for (tie, name) in own.iter().zip(names) {
                    <li key={tie.id.as_str().to_owned()}>
                        <TieRow tie={Rc::clone(tie)} {name} />
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
