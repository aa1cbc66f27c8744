//! What is drawn of the map: guides, lines, marks and labels, at one size. Moving and enlarging the whole does not draw it
//! anew.

use std::rc::Rc;

use yew::prelude::*;

use super::arranging::Drawn;
use super::guides::{Guides, captions};
use super::lines::{LineView, sign_place, turn_sign};
use super::node::{NodeView, label_of};
use super::viewport::{Sheet, Viewport, margin_of, side_of};
use super::wording::node_name;
use super::{LETTERING, marks_at};
use crate::engine::layout::Point;
use crate::engine::layout::labels::Area;
use crate::engine::map_picture::{Caption, Guide, Label, Labelling, Names, Node, Turn, Who, Written, label};
use crate::sorted::SortedSet;
use crate::ui::words::use_words;

/// What [`Scene`] takes.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SceneProps {
    /// What is drawn.
    pub(super) drawn: Drawn,
    /// Pixels for a unit of the map.
    pub(super) scale: f32,
    /// What of it is in sight.
    pub(super) sight: Sight,
    /// Where it is shown.
    pub(super) sheet: Sheet,
    /// Which names.
    pub(super) names: Names,
    /// Which nodes are shown, and which are faded: by their places.
    pub(super) shown: Rc<Vec<Seen>>,
    /// Which lines are.
    pub(super) lines: Rc<Vec<Seen>>,
    /// The node that the Tab key stops at.
    pub(super) stop: Option<usize>,
    /// The chosen ones.
    pub(super) chosen: Rc<SortedSet<Who>>,
    /// A node that is being moved, and where it would stand.
    pub(super) moving: Option<(usize, Point)>,
    /// The beginning of the ids of nodes.
    pub(super) id: AttrValue,
    /// Somebody got the focus.
    pub(super) on_focus: Callback<usize>,
}

/// What of a drawing is in sight while it rests.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sight {
    /// Where its (0, 0) stands.
    pub(super) origin: Point,
    /// The size of the place.
    pub(super) size: Point,
}

impl Sight {
    /// Whether a place of the drawing is in sight, or comes into it by moving the map by no more than its size: labels
    /// farther off would be drawn for nobody.
    fn is_near(self, at: Point) -> bool {
        let is_near = |at: f32, size: f32| at > -size && at < 2.0 * size;
        is_near(at.x + self.origin.x, self.size.x) && is_near(at.y + self.origin.y, self.size.y)
    }
}

/// What is known of a node, at every size.
struct Known {
    key: String,
    name: AttrValue,
    node: Rc<Node>,
}

/// How something is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seen {
    /// As all.
    Plainly,
    /// Faded: it is not what is looked at.
    Faded,
    /// Not at all.
    Not,
}

/// What is drawn.
#[component]
pub(super) fn Scene(props: &SceneProps) -> Html {
    let words = use_words();
    let Drawn {
        picture,
        places,
        guides,
        ..
    } = &props.drawn;
    let scale = props.scale;
    let marks = marks_at(scale);
    // What does not change while the map is moved and enlarged is made once.
    let nodes = use_memo((props.drawn.clone(), words.clone()), |(drawn, words)| {
        let nodes = drawn.picture.nodes.iter().enumerate();
        let known = nodes.map(|(number, node)| Known {
            key: format!("{:?}", node.who),
            name: node_name(words, &drawn.picture, number),
            node: Rc::new(node.clone()),
        });
        known.collect::<Vec<_>>()
    });
    let places = use_memo((Rc::clone(places), props.moving), |(places, moving)| {
        let mut places = (**places).clone();
        if let Some((node, to)) = moving
            && let Some(place) = places.get_mut(*node)
        {
            *place = *to;
        }
        places
    });
    let written = use_memo(
        (
            props.drawn.clone(),
            Rc::clone(&places),
            Rc::clone(&props.shown),
            Rc::clone(&props.chosen),
            props.names,
            (scale, props.sheet),
        ),
        {
            let words = words.clone();
            move |(drawn, places, shown, chosen, names, size)| {
                let captions = captions(&words, &drawn.guides);
                let written = labels_of(drawn, (places, &captions), shown, chosen, *names, *size);
                let labels = written.labels.into_iter().map(|label| label.map(Rc::new));
                (labels.collect::<Vec<Option<Rc<Label>>>>(), written.captions)
            }
        },
    );
    let (labels, captions) = &*written;
    let at = |place: usize| {
        let place = places.get(place).copied().unwrap_or_default();
        Point::new(place.x * scale, place.y * scale)
    };
    let seen = |all: &[Seen], place: usize| all.get(place).copied().unwrap_or(Seen::Not);
    html! {
        <>
            <Guides guides={Rc::clone(guides)} {scale} />
            for (at, label) in captions.iter().flatten() {
                <g class="map__caption" aria-hidden="true" transform={format!("translate({:.1} {:.1})", at.x * scale, at.y * scale)}>
                    { label_of(label, 2.0) }
                </g>
            }
            <g aria-hidden="true">
                for (number, line) in picture.lines.iter().enumerate() {
                    if seen(&props.lines, number) != Seen::Not {
                        { {
                            let (one, other) = line.between;
                            let radius = |place: usize| picture.nodes.get(place).map_or(0.0, |node| node.radius) * marks;
                            let key = format!("{one}-{other}");
                            html! {
                                <LineView {key} {number} weight={line.weight} turn={line.turn.unwrap_or_default()} runs={line.runs}
                                    is_only={line.is_only_tie} from={at(one)} to={at(other)}
                                    radii={(radius(one), radius(other))} is_faded={seen(&props.lines, number) == Seen::Faded} />
                            }
                        } }
                    }
                }
            </g>
            for (number, Known { key, name, node }) in nodes.iter().enumerate() {
                if seen(&props.shown, number) != Seen::Not {
                    <NodeView key={key.clone()} {number} id={format!("{}-{number}", props.id)}
                        node={Rc::clone(node)} name={name.clone()}
                        at={at(number)} {marks} label={labels.get(number).filter(|_| props.sight.is_near(at(number))).cloned().flatten()}
                        is_stop={props.stop == Some(number)} described={(props.stop == Some(number)).then(|| AttrValue::from(format!("{}-joined", props.id)))}
                        is_chosen={props.chosen.contains(&node.who)}
                        is_faded={seen(&props.shown, number) == Seen::Faded}
                        on_focus={props.on_focus.clone()} />
                }
            }
        </>
    }
}

/// The labels at a size: of the chosen ones and the school first, then of those with the most ties; of those that are
/// faded none, and labels may lie on them. They stay within what is seen where all that is looked at fits into sight.
pub(super) fn labels_of(
    drawn: &Drawn,
    (places, captions): (&[Point], &[Caption]),
    shown: &[Seen],
    chosen: &SortedSet<Who>,
    names: Names,
    (scale, sheet): (f32, Sheet),
) -> Written {
    let nodes = &drawn.picture.nodes;
    let weight = |(node, seen): (&Node, &Seen)| match seen {
        Seen::Not | Seen::Faded => -1.0,
        Seen::Plainly if chosen.contains(&node.who) => 10_000.0,
        Seen::Plainly if node.who == Who::School => 9_000.0,
        Seen::Plainly => 1.0 + node.degree as f32,
    };
    let weights: Vec<f32> = nodes.iter().zip(shown.iter()).map(weight).collect();
    // As what fits all that is looked at into sight leaves free around it.
    let looked_at = places.iter().zip(shown).filter(|(_, seen)| **seen == Seen::Plainly);
    let ends: Vec<Point> = match shown.contains(&Seen::Faded) {
        true => Vec::new(),
        false => drawn.guides.iter().flat_map(Guide::ends).collect(),
    };
    let looked_at = looked_at.map(|(at, _)| at).chain(&ends);
    let frame = Area::around(
        looked_at.clone().map(|at| Point::new(at.x * scale, at.y * scale)),
        margin_of(sheet.size.x),
    );
    let fitting = Viewport::default().fitting(looked_at.copied(), sheet).seen(sheet);
    let seen = Area {
        from: Point::new(fitting.from.x * scale, fitting.from.y * scale),
        to: Point::new(fitting.to.x * scale, fitting.to.y * scale),
    };
    let how = Labelling {
        lettering: LETTERING,
        names,
        scale,
        marks: marks_at(scale),
        frame: frame.map(|frame| if ends.is_empty() { frame.with(seen) } else { frame }),
        farther: side_of(sheet.size.x, true) - side_of(sheet.size.x, false),
    };
    label(
        nodes,
        places,
        &weights,
        captions,
        &signs_of(drawn, places, shown, scale),
        how,
    )
}

/// Where signs of what changes stand, at a scale: no label lies on them.
fn signs_of(drawn: &Drawn, places: &[Point], shown: &[Seen], scale: f32) -> Vec<Point> {
    let nodes = &drawn.picture.nodes;
    let is_seen = |place: usize| shown.get(place) == Some(&Seen::Plainly);
    let lines = drawn.picture.lines.iter();
    let changed = lines.filter_map(|line| Some((line.between, line.turn.filter(|turn| turn_sign(*turn).is_some())?)));
    let sign = |((one, other), turn): ((usize, usize), Turn)| {
        let at = |place: usize| places.get(place).map(|at| Point::new(at.x * scale, at.y * scale));
        let radius = |place: usize| nodes.get(place).map_or(0.0, |node| node.radius) * marks_at(scale);
        Some(sign_place(at(one)?, at(other)?, (radius(one), radius(other)), turn).0)
    };
    changed
        .filter(|((one, other), _)| is_seen(*one) && is_seen(*other))
        .filter_map(sign)
        .collect()
}
