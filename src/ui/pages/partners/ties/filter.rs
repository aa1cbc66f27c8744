//! Which ties are shown: with the school or between partners, how close, of which kind.

use std::rc::Rc;

use yew::prelude::*;

use super::super::filter_frame::FilterFrame;
use crate::engine::upkeep::is_rated;
use crate::plan::{AnyRecord, Kind, Tie, TieKind, TieLevel};
use crate::ui::labels;
use crate::ui::record::{choice_of, choices_of};
use crate::ui::ties::Ends;
use crate::ui::widgets::{Choice, Select};
use crate::ui::words::use_words;

/// Of whom the ties are.
const WITH_SCHOOL: &str = "school";
const BETWEEN: &str = "partners";

/// A level that nobody has said, among those that are asked for.
const UNRATED: &str = "unrated";

/// What ties have to be to be shown. An empty text asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    with: AttrValue,
    level: AttrValue,
    kind: AttrValue,
}

impl Filter {
    /// Whether anything is asked for.
    pub(super) fn is_set(&self) -> bool {
        *self != Self::default()
    }

    /// Whether a tie is shown.
    pub(super) fn lets_through(&self, tie: &Tie) -> bool {
        let is_with_school = Ends::of(tie).is_with_school();
        let is_there = match &*self.with {
            WITH_SCHOOL => is_with_school,
            BETWEEN => !is_with_school,
            _ => true,
        };
        let level = tie.level.as_ref();
        let is_so_close = match &*self.level {
            "" => true,
            UNRATED => !is_rated(level),
            id => level.map(TieLevel::id) == Some(id),
        };
        is_there && is_so_close && (self.kind.is_empty() || tie.kinds.contains(&TieKind::from_id(&self.kind)))
    }

    /// What a tie begins with that is added while the filter stands, so that it does not vanish at once.
    pub(super) fn beginning(&self) -> Option<Callback<AnyRecord, AnyRecord>> {
        let filter = self.clone();
        self.is_set().then(|| {
            Callback::from(move |record: AnyRecord| {
                let AnyRecord::Tie(tie) = record else {
                    return record;
                };
                let mut tie = (*tie).clone();
                if !filter.level.is_empty() && *filter.level != *UNRATED {
                    tie.level = Some(TieLevel::from_id(&filter.level));
                }
                if !filter.kind.is_empty() {
                    tie.kinds.insert(TieKind::from_id(&filter.kind));
                }
                AnyRecord::from(tie)
            })
        })
    }
}

/// What [`Filters`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct FiltersProps {
    /// What is asked for.
    pub(super) filter: Filter,
    /// Takes what shall be asked for.
    pub(super) on_change: Callback<Filter>,
    /// The levels on the scales in use, in their order.
    pub(super) levels: Rc<[TieLevel]>,
    /// How many ties are shown.
    pub(super) shown: usize,
    /// How many there are.
    pub(super) all: usize,
}

/// The filters.
#[component]
pub(super) fn Filters(props: &FiltersProps) -> Html {
    let words = use_words();
    let title = |name: &str| labels::field(&words, Kind::Tie, name);
    let choose = |set: fn(&mut Filter, AttrValue)| {
        let (filter, on_change) = (props.filter.clone(), props.on_change.clone());
        Callback::from(move |value: AttrValue| {
            let mut filter = filter.clone();
            set(&mut filter, value);
            on_change.emit(filter);
        })
    };
    let any = || std::iter::once(Choice::new("", words.text("partners-any")));
    let with: Rc<[Choice]> = any()
        .chain(
            [(WITH_SCHOOL, "ties-with-school"), (BETWEEN, "ties-between")]
                .map(|(id, key)| Choice::new(id, words.text(key))),
        )
        .collect();
    let levels: Rc<[Choice]> = any()
        .chain([Choice::new(UNRATED, words.text("ties-unrated"))])
        // Not known is not rated.
        .chain(
            props
                .levels
                .iter()
                .filter(|level| is_rated(Some(level)))
                .map(|level| choice_of(&words, level)),
        )
        .collect();
    let kinds: Rc<[Choice]> = any().chain(choices_of::<TieKind>(&words).iter().cloned()).collect();
    let on_clear = props.on_change.reform(|()| Filter::default());
    html! {
        <FilterFrame is_set={props.filter.is_set()} shown={props.shown} all={props.all} {on_clear}>
            <Select label={words.text("ties-with")} value={props.filter.with.clone()} choices={with}
                on_choose={choose(|filter, value| filter.with = value)} />
            <Select label={title("level")} value={props.filter.level.clone()} choices={levels}
                on_choose={choose(|filter, value| filter.level = value)} />
            <Select label={title("kinds")} value={props.filter.kind.clone()} choices={kinds}
                on_choose={choose(|filter, value| filter.kind = value)} />
        </FilterFrame>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::record::Record;
    use crate::plan::{Id, Rank, TieEnd};

    fn tie(from: TieEnd, level: Option<TieLevel>, kinds: &[TieKind]) -> Tie {
        Tie {
            from,
            to: TieEnd::Partner(Id::new("a")),
            level,
            kinds: kinds.iter().cloned().collect(),
            ..Tie::new(Id::new("t"), Rank::default())
        }
    }

    #[test]
    fn ties_are_found_by_whom_they_are_with_how_close_and_of_which_kind() {
        let school = tie(TieEnd::School, Some(TieLevel::Cooperation), &[TieKind::Data]);
        let between = tie(TieEnd::Partner(Id::new("b")), None, &[]);
        let asks = |with: &'static str, level: &'static str, kind: &'static str| Filter {
            with: with.into(),
            level: level.into(),
            kind: kind.into(),
        };
        for (filter, expected) in [
            (Filter::default(), (true, true)),
            (asks(WITH_SCHOOL, "", ""), (true, false)),
            (asks(BETWEEN, "", ""), (false, true)),
            (asks("", UNRATED, ""), (false, true)),
            (asks("", "cooperation", ""), (true, false)),
            (asks("", "", "data"), (true, false)),
            (asks(BETWEEN, "", "data"), (false, false)),
        ] {
            let found = (filter.lets_through(&school), filter.lets_through(&between));
            assert_eq!(found, expected, "{filter:?}");
        }
    }

    #[test]
    fn no_tie_is_rated_and_not_known_is_not() {
        let unrated = Filter {
            level: UNRATED.into(),
            ..Filter::default()
        };
        let rated = |level| !unrated.lets_through(&tie(TieEnd::School, Some(level), &[]));
        assert!(rated(TieLevel::NoTie) && rated(TieLevel::Awareness));
        assert!(!rated(TieLevel::Unknown));
    }

    #[test]
    fn a_tie_that_is_added_is_one_that_is_asked_for() {
        let filter = Filter {
            level: "cooperation".into(),
            kind: "data".into(),
            ..Filter::default()
        };
        let blank = Tie::new(Id::new("t"), Rank::default());
        let AnyRecord::Tie(begun) = filter.beginning().unwrap().emit(blank.into()) else {
            panic!("another kind of record");
        };
        assert!(filter.lets_through(&begun));
        assert_eq!(Filter::default().beginning(), None);
    }
}
