//! What can be done on the map, whoever asks for it: a hand, the keys, a button. Each change to the plan is one step.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::arranging::Drawn;
use super::handle::StageHandle;
use super::wording::who_name;
use crate::app::{Command, Intent, Notice, NoticeKind, Store};
use crate::engine::layout::Point;
use crate::engine::map_picture::{Arrangement, Who};
use crate::plan::about::AboutField;
use crate::plan::{Edit, Id, MapPlace, PartnerField, Plan, Rank, Record, Tie, TieEnd};
use crate::ui::format::Format;
use crate::ui::hooks::focus_id;
use crate::ui::store::new_id;
use crate::ui::widgets::Announcer;
use crate::ui::words::Words;

/// The map and what it is drawn from.
#[derive(Clone)]
pub(super) struct Desk {
    /// The store.
    pub(super) store: Store,
    /// The words.
    pub(super) words: Words,
    /// The formats.
    pub(super) format: Format,
    /// The plan.
    pub(super) plan: Rc<Plan>,
    /// What is drawn.
    pub(super) drawn: Drawn,
    /// How much higher, and less wide, it is drawn than it stands.
    pub(super) tall: f32,
    /// What is going on.
    pub(super) stage: StageHandle,
    /// Whether the plan can be changed.
    pub(super) can_edit: bool,
    /// The beginning of the ids of nodes.
    pub(super) id: AttrValue,
    /// What is said to screen readers.
    pub(super) announcer: Announcer,
}

impl PartialEq for Desk {
    /// Whether it is the very same plan and drawing, see [`Drawn`].
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.plan, &other.plan)
            && self.drawn == other.drawn
            && self.can_edit == other.can_edit
            && self.words == other.words
            && self.format == other.format
            && self.store == other.store
            && self.stage == other.stage
            && self.announcer == other.announcer
            && self.id == other.id
    }
}

impl Desk {
    /// What something is called.
    pub(super) fn name(&self, who: &Who) -> AttrValue {
        who_name(&self.words, &self.plan, who)
    }

    /// What a node stands for.
    pub(super) fn who(&self, place: usize) -> Option<Who> {
        self.drawn.picture.nodes.get(place).map(|node| node.who.clone())
    }

    /// Whether nodes can be put elsewhere: only where nothing else says where they stand.
    pub(super) fn can_move(&self) -> bool {
        self.can_edit && self.drawn.arrangement == Arrangement::Network
    }

    /// Says, once, why nobody can be put elsewhere: where places mean something they are not anybody's to choose.
    pub(super) fn say_why_not(&self) {
        let is_first = self.stage.change(|stage| !std::mem::replace(&mut stage.said_why, true));
        if is_first && self.can_edit {
            let notice = Notice::new(NoticeKind::Note, "map-said-why-not");
            self.store.dispatch(Intent::Tell(notice));
        }
    }

    /// Puts something somewhere, where it stays.
    pub(super) fn put(&self, who: &Who, at: Point) {
        let place = self.in_plan(at);
        self.store.dispatch(match who {
            Who::School => Command::About(AboutField::OnMap(Some(place))),
            Who::Partner(id) => Command::set(Edit::Partner(id.clone(), PartnerField::OnMap(Some(place)))),
            Who::Goal(_) => return,
        });
        self.say("map-said-put", who);
    }

    /// Lets some stand wherever the map finds best.
    pub(super) fn release(&self, who: &[Who]) {
        self.store.dispatch(Command::Stand {
            places: who.iter().filter_map(|who| Some((who.end()?, None))).collect(),
        });
    }

    /// Keeps some where they stand, whoever opens the plan.
    pub(super) fn keep(&self, who: &[Who]) {
        let place = |who: &Who| {
            let at = self.drawn.places.get(self.drawn.picture.place(who)?)?;
            Some((who.end()?, Some(self.in_plan(*at))))
        };
        self.store.dispatch(Command::Stand {
            places: who.iter().filter_map(place).collect(),
        });
    }

    /// A place as the plan has it, which is drawn higher on a phone.
    fn in_plan(&self, at: Point) -> MapPlace {
        MapPlace {
            x: (at.x * self.tall).round() as i32,
            y: (at.y / self.tall).round() as i32,
            ..MapPlace::default()
        }
    }

    /// Joins two, where they are not joined yet.
    pub(super) fn join(&self, one: &Who, other: &Who) {
        let (Some(from), Some(to)) = (one.end(), other.end()) else {
            return;
        };
        let are_joined = self.plan.ties.iter().any(|tie| {
            let ends = tie.ends();
            tie.joins() && (ends == (&from, &to) || ends == (&to, &from))
        });
        if from == to || !self.can_edit {
            return;
        }
        let names = [("one", self.name(one)), ("other", self.name(other))];
        let key = if are_joined {
            "map-said-joined-already"
        } else {
            "map-said-joined"
        };
        if !are_joined {
            // The partner end first: that is how ties are read in lists.
            let (from, to) = if from == TieEnd::School { (to, from) } else { (from, to) };
            self.store.dispatch(Command::add(Tie {
                from,
                to,
                ..Tie::new(new_id(&self.store), Rank::default())
            }));
        }
        let arguments = names.each_ref().map(|(name, value)| (*name, value.as_str().into()));
        self.announcer.say(self.words.with(key, &arguments));
        self.stage
            .change(|stage| stage.chosen = vec![one.clone(), other.clone()]);
    }

    /// Says something of somebody to screen readers.
    pub(super) fn say(&self, key: &str, who: &Who) {
        let name = self.name(who);
        self.announcer
            .say(self.words.with(key, &[("name", name.as_str().into())]));
    }

    /// Says to screen readers how many are chosen.
    pub(super) fn say_chosen(&self) {
        let count = self.stage.now().chosen.len();
        self.announcer
            .say(self.words.with("map-several", &[("count", count.into())]));
    }

    /// Chooses somebody, brings them into sight, and gives them the focus where that is asked for.
    pub(super) fn fly_to(&self, who: &Who, takes_focus: bool) {
        let Some(place) = self.drawn.picture.place(who) else {
            return;
        };
        self.stage.change(|stage| {
            stage.choose(who, false);
            if let Some(node) = self.drawn.picture.nodes.get(place) {
                stage.filter.kinds.remove(super::stage::kind_id(node.kind.as_ref()));
            }
            if stage
                .neighbourhood(&self.drawn.picture)
                .is_some_and(|near| !near.contains(&place))
            {
                stage.around = None;
            }
            if let Some(at) = self.drawn.places.get(place) {
                let near = stage.view.scale < 0.7;
                let view = stage.view;
                stage.view = if near {
                    view.zoomed(0.9 / view.scale, Point::default()).centred(*at, stage.size)
                } else {
                    view.showing(*at, stage.size)
                };
                stage.rest();
                stage.fits = stage.fits && stage.view == view;
            }
        });
        if takes_focus {
            self.focus(place);
        }
    }

    /// Chooses several, brings the first into sight and gives it the focus.
    pub(super) fn show(&self, who: &[Who]) {
        let Some(first) = who.first() else { return };
        self.fly_to(first, true);
        self.stage.change(|stage| {
            for node in self.drawn.picture.nodes.iter().filter(|node| who.contains(&node.who)) {
                stage.filter.kinds.remove(super::stage::kind_id(node.kind.as_ref()));
            }
            stage.chosen = who.to_vec();
        });
    }

    /// Gives a node the focus once it is drawn: it may have been left out until now.
    fn focus(&self, place: usize) {
        let id = self.node_id(place);
        Timeout::new(0, move || focus_id(&id)).forget();
    }

    /// The id of a node's element.
    pub(super) fn node_id(&self, place: usize) -> String {
        format!("{}-{place}", self.id)
    }

    /// The chosen partners.
    pub(super) fn chosen_partners(&self, chosen: &[Who]) -> Vec<Id<crate::plan::Partner>> {
        let id = |who: &Who| match who {
            Who::Partner(id) => Some(id.clone()),
            _ => None,
        };
        chosen.iter().filter_map(id).collect()
    }
}
