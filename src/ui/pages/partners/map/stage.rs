//! What is going on on the map: what is in sight, who is chosen, whose neighbourhood is looked at, what is left out, and
//! what a hand is at. Pure: the components show it and tell it what was done.

use crate::engine::layout::Point;
use crate::engine::map_picture::{Line, Node, Picture, Turn, Who};
use crate::plan::{PartnerKind, TieKind};
use crate::sorted::SortedSet;

use super::viewport::{Sheet, Viewport, side_of};

/// What of the map is left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Filter {
    /// Kinds of partners, by their ids; empty for those of none.
    pub(super) kinds: SortedSet<String>,
    /// Lines by their weight.
    pub(super) weights: SortedSet<u8>,
    /// Lines by what shall become of them, where that is shown.
    pub(super) turns: SortedSet<Turn>,
    /// Only lines over which this flows.
    pub(super) flows: Option<TieKind>,
}

impl Filter {
    /// Whether anything is left out.
    pub(super) fn is_set(&self) -> bool {
        *self != Self::default()
    }

    /// Whether a node is shown. The school and goals always are.
    pub(super) fn shows(&self, node: &Node) -> bool {
        !matches!(node.who, Who::Partner(_)) || !self.kinds.contains(kind_id(node.kind.as_ref()))
    }

    /// Somebody and whom they are joined with by what is shown, where that is looked at.
    fn neighbourhood(&self, around: Option<&Who>, picture: &Picture) -> Option<Vec<usize>> {
        let centre = picture.place(around?)?;
        let lines = picture.lines_of(centre).filter(|line| self.shows_line(line));
        let others = lines.map(|line| line.other(centre));
        Some(std::iter::once(centre).chain(others).collect())
    }

    /// Whether a line is shown, as far as it is not for its ends.
    pub(super) fn shows_line(&self, line: &Line) -> bool {
        let flows = self.flows.as_ref().is_none_or(|kind| line.kinds.contains(kind));
        let stays_in = line.turn.is_none_or(|turn| !self.turns.contains(&turn));
        flows && stays_in && !self.weights.contains(&line.weight)
    }
}

/// The id of a kind; empty where nobody has said.
pub(super) fn kind_id(kind: Option<&PartnerKind>) -> &str {
    kind.map_or("", |kind| kind.id())
}

/// What a hand or the keys are at.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Doing {
    /// Nothing.
    #[default]
    Nothing,
    /// Pressed on a node, and has not moved yet.
    Pressed {
        /// The node.
        node: usize,
        /// Where.
        at: Point,
    },
    /// Moves a node; the place is where it would stand.
    Moving {
        /// The node.
        node: usize,
        /// Where it would stand, in units of the map.
        to: Point,
        /// Whether keys move it, and not a hand.
        by_keys: bool,
    },
    /// Joins a node with another.
    Joining {
        /// The node.
        from: usize,
        /// Where the hand is, on the page.
        at: Point,
        /// Whether it has moved.
        has_moved: bool,
    },
    /// Moves all of the map.
    Panning {
        /// Where the hand was last, on the page.
        last: Point,
        /// Whether it has moved.
        has_moved: bool,
        /// The line that it began on: both its ends are chosen where it does not move.
        line: Option<usize>,
    },
    /// Draws a box around some.
    Lasso {
        /// Where it began, on the page.
        from: Point,
        /// Where the hand is.
        to: Point,
    },
    /// Two fingers.
    Pinching {
        /// Where each is, on the page.
        fingers: [(i32, Point); 2],
    },
}

/// What is going on on the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Stage {
    /// The size of where it is shown, in units: pixels of the page at the usual size of text.
    pub(super) size: Point,
    /// Pixels for a unit: more where text is larger, as in the room.
    pub(super) unit: f32,
    /// What is in sight.
    pub(super) view: Viewport,
    /// How much of it buttons lie over, at its end.
    pub(super) over: f32,
    /// What else has to be in sight where all are looked at.
    pub(super) beside: Vec<Point>,
    /// What was in sight when it was drawn: until moving and enlarging rest, what is drawn is moved and stretched as a whole.
    pub(super) drawn: Viewport,
    /// Whether all of it is in sight until somebody says otherwise.
    pub(super) fits: bool,
    /// The node that the Tab key stops at.
    pub(super) stop: Option<Who>,
    /// Who is chosen, in the order of choosing.
    pub(super) chosen: Vec<Who>,
    /// Whose neighbourhood is looked at.
    pub(super) around: Option<Who>,
    /// What is left out.
    pub(super) filter: Filter,
    /// What a hand or the keys are at.
    pub(super) doing: Doing,
    /// Whether it was said why nobody can be put elsewhere where places mean something.
    pub(super) said_why: bool,
}

impl Stage {
    /// At first.
    pub(super) fn new() -> Self {
        Self {
            unit: 1.0,
            fits: true,
            ..Self::default()
        }
    }

    /// Whether somebody is chosen.
    pub(super) fn is_chosen(&self, who: &Who) -> bool {
        self.chosen.contains(who)
    }

    /// The one that alone is chosen.
    pub(super) fn only_chosen(&self) -> Option<&Who> {
        match self.chosen.as_slice() {
            [one] => Some(one),
            _ => None,
        }
    }

    /// Chooses one alone, or adds it to the chosen ones or takes it away.
    pub(super) fn choose(&mut self, who: &Who, adds: bool) {
        self.stop = Some(who.clone());
        if !adds {
            self.chosen = vec![who.clone()];
        } else if let Some(place) = self.chosen.iter().position(|other| other == who) {
            self.chosen.remove(place);
        } else {
            self.chosen.push(who.clone());
        }
    }

    /// Chooses everyone within a box of the page as well.
    pub(super) fn choose_within(&mut self, picture: &Picture, places: &[Point], from: Point, to: Point) {
        let (left, right) = (from.x.min(to.x), from.x.max(to.x));
        let (top, bottom) = (from.y.min(to.y), from.y.max(to.y));
        for (node, place) in picture.nodes.iter().zip(places) {
            let at = self.view.to_page(*place);
            let is_within = at.x >= left && at.x <= right && at.y >= top && at.y <= bottom;
            if is_within && self.filter.shows(node) && !self.is_chosen(&node.who) {
                self.chosen.push(node.who.clone());
            }
        }
    }

    /// Looks at somebody's neighbourhood: all of it is in sight. Or at everybody again.
    pub(super) fn look_around(&mut self, who: Option<Who>, picture: &Picture, places: &[Point]) {
        self.around = who;
        self.fits = true;
        self.fit(picture, places);
    }

    /// Shows all that there is to see.
    pub(super) fn fit(&mut self, picture: &Picture, places: &[Point]) {
        let near = self.neighbourhood(picture);
        let is_seen = |place: usize| {
            let node = picture.nodes.get(place);
            node.is_some_and(|node| self.filter.shows(node)) && near.as_ref().is_none_or(|near| near.contains(&place))
        };
        let seen = places.iter().enumerate().filter(|(place, _)| is_seen(*place));
        // Where all are looked at, what says what their places mean is in sight as well.
        let beside: Vec<Point> = self.beside.iter().filter(|_| near.is_none()).copied().collect();
        let sheet = self.sheet(!beside.is_empty());
        let seen = seen.map(|(_, place)| *place).chain(beside);
        self.view = self.view.fitting(seen, sheet);
        self.rest();
    }

    /// Where it is shown; more is left free at the sides where names stand there that say what places mean.
    pub(super) fn sheet(&self, has_names: bool) -> Sheet {
        Sheet {
            size: self.size,
            side: side_of(self.size.x, has_names),
            over: self.over,
        }
    }

    /// Enlarges around the middle of the page at once, as a key or a button does.
    pub(super) fn zoom(&mut self, by: f32) {
        let middle = Point::new(self.size.x / 2.0, self.size.y / 2.0);
        self.view = self.view.zoomed(by, middle);
        self.fits = false;
        self.rest();
    }

    /// What is in sight stays as it is: it is drawn anew.
    pub(super) fn rest(&mut self) {
        self.drawn = self.view;
    }

    /// Whether a hand moves or enlarges the whole just now.
    pub(super) fn is_going(&self) -> bool {
        matches!(self.doing, Doing::Panning { .. } | Doing::Pinching { .. })
    }

    /// Somebody and whom they are joined with by what is shown, where that is looked at.
    pub(super) fn neighbourhood(&self, picture: &Picture) -> Option<Vec<usize>> {
        self.filter.neighbourhood(self.around.as_ref(), picture)
    }

    /// What of it lasts: not where a hand is, nor what is in sight. What shows no more than that is not drawn anew while
    /// the map is moved.
    pub(super) fn settled(&self) -> Self {
        Self {
            chosen: self.chosen.clone(),
            around: self.around.clone(),
            filter: self.filter.clone(),
            ..Self::default()
        }
    }

    /// The node that the Tab key stops at: where it stopped last, else the first that is shown.
    pub(super) fn stop(&self, picture: &Picture) -> Option<usize> {
        let is_shown = |place: &usize| picture.nodes.get(*place).is_some_and(|node| self.filter.shows(node));
        let last = self.stop.as_ref().and_then(|who| picture.place(who)).filter(is_shown);
        last.or_else(|| (0..picture.nodes.len()).find(is_shown))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::map_picture::{Look, Shows};
    use crate::plan::checks::testing::{partner, tied};
    use crate::plan::{Id, Plan};

    fn who(id: &str) -> Who {
        Who::Partner(Id::new(id))
    }

    /// The school with a clinic and a club; the clinic with a lab.
    fn picture() -> Picture {
        let mut plan = Plan::new("p", "");
        for (id, kind) in [
            ("clinic", PartnerKind::Health),
            ("club", PartnerKind::Cbo),
            ("lab", PartnerKind::Health),
        ] {
            partner(&mut plan, id, |partner| partner.kind = Some(kind));
        }
        tied(&mut plan, "one", "", "clinic");
        tied(&mut plan, "two", "", "club");
        tied(&mut plan, "three", "clinic", "lab");
        Picture::of(&plan, &Look::default())
    }

    fn places() -> Vec<Point> {
        [(0.0, 0.0), (100.0, 0.0), (-100.0, 0.0), (200.0, 0.0)]
            .map(|(x, y)| Point::new(x, y))
            .into()
    }

    #[test]
    fn choosing_adds_takes_away_and_goes_by_a_box() {
        let (picture, places) = (picture(), places());
        let mut stage = Stage::new();
        stage.choose(&who("clinic"), false);
        stage.choose(&who("club"), true);
        assert_eq!(stage.chosen, [who("clinic"), who("club")]);
        stage.choose(&who("clinic"), true);
        assert_eq!(stage.only_chosen(), Some(&who("club")));
        stage.choose_within(&picture, &places, Point::new(210.0, 5.0), Point::new(90.0, -5.0));
        assert_eq!(stage.chosen, [who("club"), who("clinic"), who("lab")]);
    }

    #[test]
    fn a_neighbourhood_is_whom_one_is_joined_with_by_what_is_shown() {
        let picture = picture();
        let mut stage = Stage::new();
        stage.size = Point::new(300.0, 400.0);
        stage.look_around(Some(who("clinic")), &picture, &places());
        assert_eq!(stage.neighbourhood(&picture), Some(vec![1, 0, 3]));
        // The club lies outside of what fits.
        assert!(stage.view.to_page(Point::new(-100.0, 0.0)).x < 64.0);
        stage.filter.weights.insert(0);
        assert_eq!(stage.neighbourhood(&picture), Some(vec![1]));
        stage.look_around(None, &picture, &places());
        assert_eq!(stage.neighbourhood(&picture), None);
    }

    #[test]
    fn what_stays_can_be_left_out_where_changes_are_shown_and_nowhere_else() {
        let mut plan = Plan::new("p", "");
        partner(&mut plan, "clinic", |_| {});
        tied(&mut plan, "one", "", "clinic");
        let line = |shows| {
            let look = Look {
                shows,
                ..Look::default()
            };
            Picture::of(&plan, &look).lines.remove(0)
        };
        let mut filter = Filter::default();
        filter.turns.insert(Turn::Stays);
        assert!(!filter.shows_line(&line(Shows::Changes)));
        assert!(filter.shows_line(&line(Shows::Now)));
        filter.turns.remove(&Turn::Stays);
        filter.turns.insert(Turn::Ends);
        assert!(filter.shows_line(&line(Shows::Changes)));
    }

    #[test]
    fn who_is_left_out_is_no_stop_of_the_tab_key() {
        let picture = picture();
        let mut stage = Stage::new();
        assert_eq!(stage.stop(&picture), Some(0));
        stage.stop = Some(who("clinic"));
        assert_eq!(stage.stop(&picture), Some(1));
        stage.filter.kinds.insert("health".into());
        assert_eq!(stage.stop(&picture), Some(0));
        assert!(stage.filter.is_set());
    }
}
