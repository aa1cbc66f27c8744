//! What a hand does on the map: a press, a drag, a box, two fingers. Pure: it changes the stage and says what came of it.

use super::stage::{Doing, Stage};
use crate::engine::layout::Point;
use crate::engine::map_picture::{Picture, Who, at_point};

/// How far a hand moves before a press is a drag, in pixels.
const SLACK: f32 = 5.0;
/// How near to a node's middle counts as on it, at least, in pixels.
const REACH: f32 = 24.0;

/// What a hand is on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum On {
    /// A node.
    Node(usize),
    /// What joins the chosen node with others when it is dragged.
    Handle(usize),
    /// A line.
    Line(usize),
    /// Nothing.
    Ground,
}

/// How a hand presses.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Press {
    /// Which finger, or the mouse.
    pub(super) finger: i32,
    /// Where, from the corner of the map.
    pub(super) at: Point,
    /// Whether Shift is held, or Ctrl: adds to what is chosen.
    pub(super) adds: bool,
    /// Whether it is a finger, and not a mouse or a pen.
    pub(super) is_touch: bool,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Came {
    /// Nothing to do in the plan.
    Nothing,
    /// Something was put somewhere.
    Put(Who, Point),
    /// Two shall be joined.
    Join(Who, Who),
    /// It is asked with whom somebody shall be joined.
    AskJoin(Who),
}

impl Stage {
    /// A hand presses.
    pub(super) fn press(&mut self, press: Press, on: On, picture: &Picture, can_edit: bool) {
        let at = press.at;
        // Whatever two fingers are on, they enlarge.
        if press.is_touch
            && let Doing::Panning { last: first, .. } | Doing::Pressed { at: first, .. } = &self.doing
        {
            // The other finger is where it was last; its number is that of none that comes.
            let first = (i32::MIN, *first);
            self.doing = Doing::Pinching {
                fingers: [first, (press.finger, at)],
            };
            return;
        }
        self.doing = match on {
            On::Node(node) => {
                if let Some(own) = picture.nodes.get(node) {
                    self.stop = Some(own.who.clone());
                }
                Doing::Pressed { node, at }
            }
            On::Handle(from) if can_edit => Doing::Joining {
                from,
                at,
                has_moved: false,
            },
            On::Ground | On::Handle(_) if press.adds => Doing::Lasso { from: at, to: at },
            on => Doing::Panning {
                last: at,
                has_moved: false,
                line: match on {
                    On::Line(line) => Some(line),
                    _ => None,
                },
            },
        };
    }

    /// A hand moves; `can_move` says whether nodes can be moved. Whether it pulls at one that cannot.
    pub(super) fn drag(&mut self, finger: i32, at: Point, can_move: bool) -> bool {
        match &mut self.doing {
            Doing::Nothing | Doing::Moving { by_keys: true, .. } => {}
            Doing::Pressed { node, at: from } => {
                if from.distance(at) > SLACK {
                    if !can_move {
                        return true;
                    }
                    let node = *node;
                    self.doing = Doing::Moving {
                        node,
                        to: self.view.to_map(at),
                        by_keys: false,
                    };
                }
            }
            Doing::Moving { to, .. } => *to = self.view.to_map(at),
            Doing::Joining {
                at: hand, has_moved, ..
            } => {
                *has_moved = *has_moved || hand.distance(at) > SLACK;
                if *has_moved {
                    *hand = at;
                }
            }
            Doing::Panning { last, has_moved, .. } => {
                let way = at.from(*last);
                if *has_moved || way.square() > SLACK * SLACK {
                    (*last, *has_moved) = (at, true);
                    self.view = self.view.moved(way);
                    self.fits = false;
                }
            }
            Doing::Lasso { to, .. } => *to = at,
            Doing::Pinching { fingers } => {
                let place = if fingers[1].0 == finger { 1 } else { 0 };
                let before = *fingers;
                if let Some(moved) = fingers.get_mut(place) {
                    *moved = (finger, at);
                }
                let middle = |fingers: &[(i32, Point); 2]| fingers[0].1.moved(fingers[1].1.from(fingers[0].1), 0.5);
                let apart = |fingers: &[(i32, Point); 2]| fingers[0].1.distance(fingers[1].1).max(1.0);
                let (from, to) = (middle(&before), middle(fingers));
                let by = apart(fingers) / apart(&before);
                self.view = self.view.moved(to.from(from)).zoomed(by, to);
                self.fits = false;
            }
        }
        false
    }

    /// A hand lets go.
    pub(super) fn release(&mut self, adds: bool, picture: &Picture, places: &[Point]) -> Came {
        let who = |place: usize| picture.nodes.get(place).map(|node| node.who.clone());
        let doing = std::mem::take(&mut self.doing);
        match doing {
            Doing::Nothing => Came::Nothing,
            Doing::Pressed { node, .. } => {
                if let Some(own) = who(node) {
                    self.choose(&own, adds);
                }
                Came::Nothing
            }
            Doing::Moving { node, to, .. } => who(node).map_or(Came::Nothing, |who| Came::Put(who, to)),
            Doing::Joining { from, at, has_moved } => {
                let Some(from) = who(from) else { return Came::Nothing };
                if !has_moved {
                    return Came::AskJoin(from);
                }
                let is_shown = |place: usize| {
                    let node = picture.nodes.get(place);
                    node.is_some_and(|node| self.filter.shows(node) && node.who.end().is_some() && node.who != from)
                };
                let over = at_point(places, self.view.to_map(at), REACH / self.view.scale, is_shown);
                over.and_then(who)
                    .map_or(Came::Nothing, |other| Came::Join(from, other))
            }
            Doing::Panning { has_moved, line, .. } => {
                if !has_moved {
                    let ends = line.and_then(|line| picture.lines.get(line)).map(|line| line.between);
                    let ends = ends.into_iter().flat_map(|(one, other)| [one, other]);
                    self.chosen = ends.filter_map(who).collect();
                }
                self.rest();
                Came::Nothing
            }
            Doing::Lasso { from, to } => {
                self.choose_within(picture, places, from, to);
                Came::Nothing
            }
            Doing::Pinching { .. } => {
                self.rest();
                Came::Nothing
            }
        }
    }

    /// What a hand was at counts for nothing: as where a finger begins on the map, and the browser takes it to move the
    /// page.
    pub(super) fn give_up(&mut self) {
        if self.is_going() {
            self.view = self.drawn;
        }
        self.doing = Doing::Nothing;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::map_picture::Look;
    use crate::plan::checks::testing::{partner, tied};
    use crate::plan::{Id, Plan};

    fn who(id: &str) -> Who {
        Who::Partner(Id::new(id))
    }

    fn picture() -> (Picture, Vec<Point>) {
        let mut plan = Plan::new("p", "");
        for id in ["a", "b"] {
            partner(&mut plan, id, |_| {});
        }
        tied(&mut plan, "one", "", "a");
        let places = [(0.0, 0.0), (100.0, 0.0), (-100.0, 0.0)].map(|(x, y)| Point::new(x, y));
        (Picture::of(&plan, &Look::default()), places.into())
    }

    fn press(x: f32, y: f32) -> Press {
        Press {
            finger: 1,
            at: Point::new(x, y),
            adds: false,
            is_touch: false,
        }
    }

    #[test]
    fn a_press_chooses_and_a_drag_puts() {
        let (picture, places) = picture();
        let mut stage = Stage::new();
        stage.press(press(100.0, 0.0), On::Node(1), &picture, true);
        stage.drag(1, Point::new(102.0, 1.0), true);
        assert_eq!(stage.release(false, &picture, &places), Came::Nothing);
        assert_eq!(stage.chosen, [who("a")]);
        stage.press(press(100.0, 0.0), On::Node(1), &picture, true);
        stage.drag(1, Point::new(140.0, 30.0), true);
        assert_eq!(
            stage.release(false, &picture, &places),
            Came::Put(who("a"), Point::new(140.0, 30.0))
        );
        // Who may only look moves nothing.
        stage.press(press(100.0, 0.0), On::Node(1), &picture, false);
        assert!(!stage.drag(1, Point::new(102.0, 1.0), false));
        assert!(stage.drag(1, Point::new(140.0, 30.0), false));
        assert_eq!(stage.release(false, &picture, &places), Came::Nothing);
    }

    #[test]
    fn the_handle_joins_with_whom_it_is_dropped_on_and_asks_where_it_is_only_pressed() {
        let (picture, places) = picture();
        let mut stage = Stage::new();
        stage.press(press(110.0, -10.0), On::Handle(1), &picture, true);
        stage.drag(1, Point::new(-90.0, 4.0), true);
        assert_eq!(stage.release(false, &picture, &places), Came::Join(who("a"), who("b")));
        stage.press(press(110.0, -10.0), On::Handle(1), &picture, true);
        assert_eq!(stage.release(false, &picture, &places), Came::AskJoin(who("a")));
        // Not on anybody, and not with itself.
        for x in [50.0, 104.0] {
            stage.press(press(110.0, -10.0), On::Handle(1), &picture, true);
            stage.drag(1, Point::new(50.0, 200.0), true);
            stage.drag(1, Point::new(x, 0.0), true);
            assert_eq!(stage.release(false, &picture, &places), Came::Nothing);
        }
    }

    #[test]
    fn the_ground_moves_the_map_and_a_box_chooses() {
        let (picture, places) = picture();
        let mut stage = Stage::new();
        stage.press(press(10.0, 10.0), On::Ground, &picture, true);
        stage.drag(1, Point::new(60.0, 30.0), true);
        // Until it rests the whole is moved, and not drawn anew.
        assert_eq!(stage.drawn.origin, Point::default());
        assert_eq!(stage.view.since(stage.drawn), (Point::new(50.0, 20.0), 1.0));
        stage.release(false, &picture, &places);
        assert_eq!(stage.drawn, stage.view);
        assert_eq!(stage.view.origin, Point::new(50.0, 20.0));
        assert!(!stage.fits);
        // Where the browser takes the finger after all, the map stands as it stood.
        stage.press(press(10.0, 10.0), On::Ground, &picture, true);
        stage.drag(1, Point::new(10.0, 80.0), true);
        stage.give_up();
        assert_eq!(
            (stage.view.origin, &stage.doing),
            (Point::new(50.0, 20.0), &Doing::Nothing)
        );
        let lasso = Press {
            adds: true,
            ..press(100.0, 0.0)
        };
        stage.press(lasso, On::Ground, &picture, true);
        stage.drag(1, Point::new(200.0, 60.0), true);
        stage.release(true, &picture, &places);
        assert_eq!(stage.chosen, [who("a")]);
        // A press on the ground lets go of them.
        stage.press(press(10.0, 10.0), On::Ground, &picture, true);
        stage.release(false, &picture, &places);
        assert!(stage.chosen.is_empty());
    }

    #[test]
    fn two_fingers_enlarge_around_their_middle() {
        let (picture, places) = picture();
        let finger = |finger: i32, x: f32| Press {
            finger,
            is_touch: true,
            ..press(x, 0.0)
        };
        // Whatever they are on.
        for (one, other) in [
            (On::Ground, On::Ground),
            (On::Line(0), On::Node(1)),
            (On::Node(1), On::Ground),
        ] {
            let mut stage = Stage::new();
            stage.press(finger(1, -50.0), one, &picture, true);
            stage.press(finger(2, 50.0), other, &picture, true);
            stage.drag(1, Point::new(-100.0, 0.0), true);
            stage.drag(2, Point::new(100.0, 0.0), true);
            assert!((stage.view.scale - 2.0).abs() < 0.01, "{:?}", stage.view);
            assert!(stage.view.to_page(Point::default()).distance(Point::default()) < 0.01);
            stage.release(false, &picture, &places);
            assert_eq!(stage.drawn, stage.view);
            assert!(stage.chosen.is_empty());
        }
    }

    #[test]
    fn a_line_chooses_both_its_ends_unless_the_map_is_moved_by_it() {
        let (picture, places) = picture();
        let mut stage = Stage::new();
        stage.press(press(50.0, 0.0), On::Line(0), &picture, true);
        stage.release(false, &picture, &places);
        assert_eq!(stage.chosen, [Who::School, who("a")]);
        stage.press(press(50.0, 0.0), On::Line(0), &picture, true);
        stage.drag(1, Point::new(90.0, 0.0), true);
        stage.release(false, &picture, &places);
        assert_eq!((stage.view.origin, stage.chosen.len()), (Point::new(40.0, 0.0), 2));
    }
}
