//! Where things stand on the map, worked out some of it at a time. Until an arrangement is there the one before stays.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::LETTERING;
use crate::app::{Intent, KeptPlaces, MapLook, Store};
use crate::engine::layout::Point;
use crate::engine::map_picture::{Arranged, Arrangement, Arranging, Guide, Look, Names, Picture, Places, extents};
use crate::plan::Plan;
use crate::ui::store::{use_selector, use_store};

/// How long it goes on before the page has its turn, in milliseconds; the first time somewhat longer, so that a map of
/// some sixty is there at once.
const AT_ONCE: i64 = 12;
const AT_FIRST: i64 = 40;

/// What is drawn.
#[derive(Clone, Debug)]
pub(super) struct Drawn {
    /// The picture.
    pub(super) picture: Rc<Picture>,
    /// Where each of its nodes stands.
    pub(super) places: Rc<Vec<Point>>,
    /// What is drawn beneath.
    pub(super) guides: Rc<Vec<Guide>>,
    /// How it is arranged.
    pub(super) arrangement: Arrangement,
}

impl PartialEq for Drawn {
    /// Whether it is the very same: it is asked while the map is moved, and to compare what is in it takes long.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.picture, &other.picture)
            && Rc::ptr_eq(&self.places, &other.places)
            && Rc::ptr_eq(&self.guides, &other.guides)
    }
}

impl Drawn {
    /// The same so much higher, and less wide.
    pub(super) fn shaped(self, tall: f32) -> Self {
        if tall == 1.0 {
            return self;
        }
        let shaped = |at: &Point| Point::new(at.x / tall, at.y * tall);
        Self {
            places: Rc::new(self.places.iter().map(shaped).collect()),
            guides: Rc::new(self.guides.iter().map(|guide| guide.shaped(&shaped)).collect()),
            ..self
        }
    }
}

/// An arrangement at work.
struct Work {
    picture: Rc<Picture>,
    arrangement: Arrangement,
    arranging: Option<Arranging>,
    drawn: Option<Drawn>,
    share: f32,
}

impl Work {
    fn begin(plan: &Plan, picture: &Rc<Picture>, look: &Look, known: &Places) -> Self {
        // By whole names, whichever are shown: choosing short ones must not move anything.
        let labels = extents(&picture.nodes, LETTERING, Names::Full);
        Self {
            arranging: Some(Arranging::begin(plan, picture, look, &labels, known)),
            picture: Rc::clone(picture),
            arrangement: look.arrangement,
            drawn: None,
            share: 0.0,
        }
    }

    /// One step; whether there is another.
    fn step(&mut self) -> bool {
        let arranged = match self.arranging.take() {
            None => return false,
            Some(Arranging::Done(arranged)) => arranged,
            Some(Arranging::Going(mut run)) => {
                let progress = run.step();
                self.share = progress.share;
                if !progress.is_done {
                    self.arranging = Some(Arranging::Going(run));
                    return true;
                }
                // In whole units, as they are remembered: so the next time it is the same picture to the pixel.
                let places = run.drawing().places.into_iter();
                Arranged {
                    places: places.map(|at| Point::new(at.x.round(), at.y.round())).collect(),
                    guides: Vec::new(),
                }
            }
        };
        self.drawn = Some(Drawn {
            picture: Rc::clone(&self.picture),
            places: Rc::new(arranged.places),
            guides: Rc::new(arranged.guides),
            arrangement: self.arrangement,
        });
        false
    }

    /// It is to be there soon, rather than as good as can be.
    fn hurry(&mut self) {
        if let Some(Arranging::Going(run)) = &mut self.arranging {
            run.hurry();
        }
    }

    fn go_on(&mut self, store: &Store, milliseconds: i64) {
        let until = store.env().now().0 + milliseconds;
        while self.step() && store.env().now().0 < until {}
    }
}

/// What is drawn, if anything is there yet, and how far the next is.
pub(super) struct Standing {
    /// What is drawn.
    pub(super) drawn: Option<Drawn>,
    /// The share of what is worked out that is done; none where nothing is.
    pub(super) going: Option<f32>,
    /// It is to be there soon, rather than as good as can be.
    pub(super) hurry: Callback<()>,
}

/// How the map of the open plan is looked at, and what sets it.
#[hook]
pub(super) fn use_look() -> (Look, Callback<Look>) {
    let store = use_store();
    let look = use_selector(|state| {
        let plan = state.plan().map(|plan| Rc::clone(&plan.id)).unwrap_or_default();
        state.preferences.maps.of(&plan).look
    });
    let set = use_callback(store, |look: Look, store| {
        remember(store, |of| of.look = look);
    });
    (look, set)
}

/// Forgets where things stood that nobody has placed, so that they are arranged anew.
pub(super) fn forget_places(store: &Store) {
    remember(store, |of| of.places = Rc::default());
}

/// Changes what is remembered of the map of the open plan.
fn remember(store: &Store, change: impl FnOnce(&mut MapLook)) {
    let state = store.state();
    let Some(plan) = state.plan().map(|plan| Rc::clone(&plan.id)) else {
        return;
    };
    let before = state.preferences.maps.of(&plan);
    let mut after = before.clone();
    change(&mut after);
    if after != before {
        let mut liked = (*state.preferences).clone();
        liked.maps = liked.maps.with(&plan, after);
        store.dispatch(Intent::Prefer(liked));
    }
}

/// Where the nodes of a picture stand. `anew` counts how often it was asked to forget what was before.
#[hook]
pub(super) fn use_standing(picture: &Rc<Picture>, look: Look, anew: u32) -> Standing {
    let store = use_store();
    let update = use_force_update();
    let last = use_mut_ref(|| None::<Drawn>);
    let key = (Rc::clone(picture), look.arrangement, look.school_in_middle, anew);
    let work = {
        let store = store.clone();
        use_memo(key.clone(), move |(picture, ..)| {
            let state = store.state();
            let plan = state.plan().cloned().unwrap_or_default();
            let kept = state.preferences.maps.of(&plan.id).places;
            let known = kept
                .iter()
                .map(|(who, (x, y))| (who.clone(), Point::new(*x as f32, *y as f32)));
            let mut work = Work::begin(&plan, picture, &look, &known.collect());
            work.go_on(&store, AT_FIRST);
            RefCell::new(work)
        })
    };
    {
        let (work, store) = (Rc::clone(&work), store.clone());
        use_effect_with(key, move |_| {
            let next: Rc<RefCell<Option<Timeout>>> = Rc::default();
            if work.borrow().drawn.is_none() {
                go_on(store, work, Rc::new(move || update.force_update()), &next);
            }
            move || drop(next.take())
        });
    }
    let hurry = {
        let work = Rc::clone(&work);
        Callback::from(move |()| work.borrow_mut().hurry())
    };
    let work = work.borrow();
    if work.drawn.is_some() {
        last.replace(work.drawn.clone());
    }
    let drawn = last.borrow().clone();
    {
        let drawn = work
            .drawn
            .clone()
            .filter(|drawn| drawn.arrangement == Arrangement::Network);
        use_effect_with(drawn, move |drawn| {
            if let Some(drawn) = drawn {
                remember(&store, |of| of.places = Rc::new(kept_of(drawn, &of.places)));
            }
        });
    }
    Standing {
        going: work.drawn.is_none().then_some(work.share),
        drawn,
        hurry,
    }
}

/// What is kept of a drawing: of who was placed by somebody where the map had put it before, so that it goes back there
/// when that is undone.
fn kept_of(drawn: &Drawn, before: &KeptPlaces) -> KeptPlaces {
    let nodes = drawn.picture.nodes.iter().zip(drawn.places.iter());
    let kept = nodes.filter_map(|(node, place)| {
        let own = (place.x.round() as i32, place.y.round() as i32);
        let place = match node.pinned {
            Some(_) => *before.get(&node.who)?,
            None => own,
        };
        Some((node.who.clone(), place))
    });
    kept.collect()
}

/// Goes on once the page has had its turn, until it is done.
fn go_on(store: Store, work: Rc<RefCell<Work>>, show: Rc<dyn Fn()>, next: &Rc<RefCell<Option<Timeout>>>) {
    let again = Rc::downgrade(next);
    let timeout = Timeout::new(0, move || {
        if let Some(next) = again.upgrade() {
            work.borrow_mut().go_on(&store, AT_ONCE);
            show();
            if work.borrow().drawn.is_none() {
                go_on(store, work, show, &next);
            }
        }
    });
    next.replace(Some(timeout));
}
