//! Which partners are shown: by kind, standing, goal and tag.

use crate::sorted::SortedSet;
use std::rc::Rc;

use yew::prelude::*;

use super::filter_frame::FilterFrame;
use crate::plan::{AnyRecord, Goal, Id, Kind, Partner, PartnerKind, Standing};
use crate::ui::labels;
use crate::ui::record::{choices_of, names_of};
use crate::ui::store::use_plan;
use crate::ui::widgets::{Choice, Select};
use crate::ui::words::use_words;

/// What partners have to be to be shown. An empty text asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    kind: AttrValue,
    standing: AttrValue,
    goal: AttrValue,
    tag: AttrValue,
}

impl Filter {
    /// Whether anything is asked for.
    pub fn is_set(&self) -> bool {
        *self != Self::default()
    }

    /// Whether a partner is shown.
    pub fn lets_through(&self, partner: &Partner) -> bool {
        let is = |wanted: &AttrValue, found: Option<&str>| wanted.is_empty() || found == Some(wanted.as_str());
        is(&self.kind, partner.kind.as_ref().map(PartnerKind::id))
            && is(&self.standing, partner.standing.as_ref().map(Standing::id))
            && (self.goal.is_empty() || partner.goals.contains(&Id::new(self.goal.as_str())))
            && (self.tag.is_empty() || partner.tags.contains(self.tag.as_str()))
    }

    /// What a partner begins with that is added while the filter stands, so that it does not vanish at once.
    pub fn beginning(&self) -> Option<Callback<AnyRecord, AnyRecord>> {
        let filter = self.clone();
        self.is_set().then(|| {
            Callback::from(move |record: AnyRecord| {
                let AnyRecord::Partner(partner) = record else {
                    return record;
                };
                let mut partner = (*partner).clone();
                if !filter.kind.is_empty() {
                    partner.kind = Some(PartnerKind::from_id(&filter.kind));
                }
                if !filter.standing.is_empty() {
                    partner.standing = Some(Standing::from_id(&filter.standing));
                }
                if !filter.goal.is_empty() {
                    partner.goals.insert(Id::<Goal>::new(filter.goal.as_str()));
                }
                if !filter.tag.is_empty() {
                    partner.tags.insert(filter.tag.to_string());
                }
                AnyRecord::from(partner)
            })
        })
    }
}

/// What [`Filters`] takes.
#[derive(Properties, PartialEq)]
pub struct FiltersProps {
    /// What is asked for.
    pub filter: Filter,
    /// Takes what shall be asked for.
    pub on_change: Callback<Filter>,
    /// How many partners are shown.
    pub shown: usize,
    /// How many there are.
    pub all: usize,
}

/// The filters.
#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let words = use_words();
    let plan = use_plan();
    let title = |name: &str| labels::field(&words, Kind::Partner, name);
    let with_any = |choices: Rc<[Choice]>| -> Rc<[Choice]> {
        let any = Choice::new("", words.text("partners-any"));
        std::iter::once(any).chain(choices.iter().cloned()).collect()
    };
    let tags: SortedSet<&String> = plan.partners.iter().flat_map(|partner| &partner.tags).collect();
    let tags: Rc<[Choice]> = tags
        .into_iter()
        .map(|tag| Choice::new(tag.clone(), tag.clone()))
        .collect();
    let choose = |set: fn(&mut Filter, AttrValue)| {
        let (filter, on_change) = (props.filter.clone(), props.on_change.clone());
        Callback::from(move |value: AttrValue| {
            let mut filter = filter.clone();
            set(&mut filter, value);
            on_change.emit(filter);
        })
    };
    let on_clear = props.on_change.reform(|()| Filter::default());
    html! {
        <FilterFrame is_set={props.filter.is_set()} shown={props.shown} all={props.all} {on_clear}>
            <Select
                label={title("kind")}
                value={props.filter.kind.clone()}
                choices={with_any(choices_of::<PartnerKind>(&words))}
                on_choose={choose(|filter, value| filter.kind = value)}
            />
            <Select
                label={title("standing")}
                value={props.filter.standing.clone()}
                choices={with_any(choices_of::<Standing>(&words))}
                on_choose={choose(|filter, value| filter.standing = value)}
            />
            <Select
                label={words.text("partners-goal")}
                value={props.filter.goal.clone()}
                choices={with_any(names_of::<Goal>(&plan, &words))}
                on_choose={choose(|filter, value| filter.goal = value)}
            />
            if !tags.is_empty() {
                <Select
                    label={words.text("partners-tag")}
                    value={props.filter.tag.clone()}
                    choices={with_any(tags)}
                    on_choose={choose(|filter, value| filter.tag = value)}
                />
            }
        </FilterFrame>
    }
}
