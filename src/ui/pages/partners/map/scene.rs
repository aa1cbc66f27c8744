//! What is drawn of the map: guides, lines, marks and labels, at one size. Moving and enlarging the whole does not draw it
//! anew.

use std::rc::Rc;

use yew::prelude::*;

use super::arranging::Drawn;
use super::guides::{Guides, captions};
use super::lines::LineView;
use super::node::{NodeView, label_of};
use super::viewport::MARGIN;
use super::wording::node_name;
use super::{LETTERING, marks_at};
use crate::engine::layout::Point;
use crate::engine::map_picture::{Caption, Label, Labelling, Names, Node, Who, Written, label};
use crate::sorted::SortedSet;
use crate::ui::words::use_words;

/// What [`Scene`] takes.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SceneProps {
    /// What is drawn.
    pub(super) drawn: Drawn,
    /// Pixels for a unit of the map.
    pub(super) scale: f32,
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
            Rc::clone(picture),
            Rc::clone(&places),
            Rc::clone(&props.shown),
            Rc::clone(&props.chosen),
            props.names,
            scale,
        ),
        {
            let (drawn, words) = (props.drawn.clone(), words.clone());
            move |(_, places, shown, chosen, names, scale)| {
                let captions = captions(&words, &drawn.guides);
                let written = labels_of(&drawn, (places, &captions), shown, chosen, *names, *scale);
                let labels = written.labels.into_iter().map(|label| label.map(Rc::new));
                (labels.collect::<Vec<Option<Rc<Label>>>>(), captions, written.captions)
            }
        },
    );
    let (labels, captions, found) = &*written;
    let at = |place: usize| {
        let place = places.get(place).copied().unwrap_or_default();
        Point::new(place.x * scale, place.y * scale)
    };
    let seen = |all: &[Seen], place: usize| all.get(place).copied().unwrap_or(Seen::Not);
    html! {
        <>
            <Guides guides={Rc::clone(guides)} {scale} />
            for (caption, label) in captions.iter().zip(found) {
                if let Some(label) = label {
                    <g class="map__caption" aria-hidden="true" transform={format!("translate({:.1} {:.1})", caption.at.x * scale, caption.at.y * scale)}>
                        { label_of(label, 2.0) }
                    </g>
                }
            }
            <g aria-hidden="true">
                for (number, line) in picture.lines.iter().enumerate() {
                    if seen(&props.lines, number) != Seen::Not {
                        { {
                            let (one, other) = line.between;
                            let radius = |place: usize| picture.nodes.get(place).map_or(0.0, |node| node.radius) * marks;
                            let key = format!("{one}-{other}");
                            html! {
                                <LineView {key} {number} weight={line.weight} turn={line.turn} runs={line.runs}
                                    is_only={line.is_only_tie} from={at(one)} to={at(other)}
                                    radii={(radius(one), radius(other))} is_faded={seen(&props.lines, number) == Seen::Faded} />
                            }
                        } }
                    }
                }
            </g>
            for (number, node) in picture.nodes.iter().enumerate() {
                if seen(&props.shown, number) != Seen::Not {
                    <NodeView key={format!("{:?}", node.who)} {number} id={format!("{}-{number}", props.id)}
                        node={Rc::new(node.clone())} name={node_name(&words, picture, number)}
                        at={at(number)} {marks} label={labels.get(number).cloned().flatten()}
                        is_stop={props.stop == Some(number)} is_chosen={props.chosen.contains(&node.who)}
                        is_faded={seen(&props.shown, number) == Seen::Faded}
                        on_focus={props.on_focus.clone()} />
                }
            }
        </>
    }
}

/// The labels at a size: of the chosen ones and the school first, then of those with the most ties; of those that are
/// faded last.
pub(super) fn labels_of(
    drawn: &Drawn,
    (places, captions): (&[Point], &[Caption]),
    shown: &[Seen],
    chosen: &SortedSet<Who>,
    names: Names,
    scale: f32,
) -> Written {
    let nodes = &drawn.picture.nodes;
    let weight = |(node, seen): (&Node, &Seen)| match seen {
        Seen::Not => -1.0,
        Seen::Faded => node.degree as f32 / 1000.0,
        Seen::Plainly if chosen.contains(&node.who) => 10_000.0,
        Seen::Plainly if node.who == Who::School => 9_000.0,
        Seen::Plainly => 1.0 + node.degree as f32,
    };
    let weights: Vec<f32> = nodes.iter().zip(shown.iter()).map(weight).collect();
    let how = Labelling {
        lettering: LETTERING,
        names,
        scale,
        marks: marks_at(scale),
        margin: MARGIN,
    };
    label(nodes, places, &weights, captions, how)
}
