//! One node of the map: a mark with a letter, so that kinds are told apart without colour, and its label.

use std::rc::Rc;

use yew::prelude::*;

use super::LETTERING;
use super::stage::kind_id;
use crate::engine::layout::Point;
use crate::engine::layout::labels::Side;
use crate::engine::map_picture::{Label, Node, Who};
use crate::ui::widgets::{MarkShape, letter_key};
use crate::ui::words::{Words, use_words};

/// The radius of the outlines of marks.
const OUTLINE: f32 = 12.0;
/// The outline of a goal: rounded, so that it is no kind of partner.
const GOAL: &str = "M-7-12H7A5 5 0 0 1 12-7V7A5 5 0 0 1 7 12H-7A5 5 0 0 1-12 7V-7A5 5 0 0 1-7-12Z";
/// The smallest mark in which a letter can be read.
const LETTERED: f32 = 8.0;

/// What [`NodeView`] takes.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct NodeViewProps {
    /// Its place among the nodes.
    pub(super) number: usize,
    /// The element's id.
    pub(super) id: AttrValue,
    /// The node.
    pub(super) node: Rc<Node>,
    /// What is said of it.
    pub(super) name: AttrValue,
    /// Where it stands.
    pub(super) at: Point,
    /// How much larger its mark is drawn.
    pub(super) marks: f32,
    /// Its label, if that has room.
    pub(super) label: Option<Rc<Label>>,
    /// Whether the Tab key stops at it.
    pub(super) is_stop: bool,
    /// The id of what else is said of it, where the Tab key stops at it.
    pub(super) described: Option<AttrValue>,
    /// Whether it is chosen.
    pub(super) is_chosen: bool,
    /// Whether something else is looked at.
    pub(super) is_faded: bool,
    /// It got the focus.
    pub(super) on_focus: Callback<usize>,
}

/// One node.
#[component]
pub(super) fn NodeView(props: &NodeViewProps) -> Html {
    let words = use_words();
    let NodeViewProps { node, at, number, .. } = props;
    let radius = node.radius * props.marks;
    let is_goal = matches!(node.who, Who::Goal(_));
    let kind = mark_kind(node);
    let letter = letter_of(&words, node);
    let class = classes!(
        "map__node",
        format!("kind--{}", if kind.is_empty() { "other" } else { kind }),
        (node.who == Who::School).then_some("map__node--school"),
        is_goal.then_some("map__node--goal"),
        (!node.is_at_work).then_some("map__node--idle"),
        props.is_faded.then_some("map__node--faded"),
        props.is_chosen.then_some("map__node--chosen"),
    );
    let onfocus = {
        let (on_focus, number) = (props.on_focus.clone(), *number);
        Callback::from(move |_: FocusEvent| on_focus.emit(number))
    };
    // Where the map is enlarged this alone changes of a mark: one thousand of them are drawn in the time for one look.
    let scale = format!("scale({:.3})", props.marks);
    let own = node.radius;
    html! {
        <g {class} data-node={number.to_string()} transform={format!("translate({:.1} {:.1})", at.x, at.y)}>
            <g id={props.id.clone()} class="map__option" role="option" tabindex={if props.is_stop { "0" } else { "-1" }}
                aria-selected={if props.is_chosen { "true" } else { "false" }} aria-label={props.name.clone()} aria-describedby={props.described.clone()} {onfocus}>
                <circle class="map__reach" r={radius.max(13.0).to_string()} />
                <g transform={scale.clone()}>
                    if props.is_chosen {
                        <circle class="map__chosen" r={(own + 7.0).to_string()} />
                    }
                    <circle class="map__focus" r={(own + 7.0).to_string()} />
                    if node.is_only_link {
                        <circle class="map__only" r={(own + 4.0).to_string()} />
                    }
                    <path class="mark__shape" d={outline_of(node)} transform={format!("scale({:.3})", own / OUTLINE)} vector-effect="non-scaling-stroke" />
                </g>
            </g>
            // What is written is drawn beside what has the name: the name says it all, and in one piece.
            if radius >= LETTERED {
                <text class="map__letter" transform={scale.clone()} y={(own * 0.36).to_string()} font-size={(own * 1.05).to_string()} aria-hidden="true">{ letter }</text>
            }
            if node.pinned.is_some() {
                <circle class="map__pin" transform={scale} cx={(own * 0.8).to_string()} cy={(own * -0.8).to_string()} r="3.5" />
            }
            if let Some(label) = &props.label {
                { label_of(label, radius) }
            }
        </g>
    }
}

/// The kind whose mark a node has; empty where nobody has said.
fn mark_kind(node: &Node) -> &str {
    match node.who {
        Who::School => "school",
        _ => kind_id(node.kind.as_ref()),
    }
}

/// The letter on its mark.
pub(super) fn letter_of(words: &Words, node: &Node) -> AttrValue {
    match node.who {
        Who::Goal(_) => words.text("map-letter-goal"),
        _ => words.text(letter_key(mark_kind(node))),
    }
}

/// The outline of its mark, around the origin, about 24 wide.
pub(super) fn outline_of(node: &Node) -> &'static str {
    match node.who {
        Who::Goal(_) => GOAL,
        _ => MarkShape::of(mark_kind(node)).path(),
    }
}

/// Where the first line of a label stands from the middle of its node, and how it is anchored there.
pub(super) fn label_place(label: &Label, radius: f32) -> (f32, f32, &'static str) {
    let high = label.lines.len() as f32 * LETTERING.leading();
    let first = match label.side {
        Side::Below => radius + 2.0,
        Side::Above => -radius - 2.0 - high,
        Side::Right | Side::Left => high / -2.0,
    } + LETTERING.leading() * 0.82;
    match label.side {
        Side::Below | Side::Above => (0.0, first, "middle"),
        Side::Right => (radius + 3.0, first, "start"),
        Side::Left => (-radius - 3.0, first, "end"),
    }
}

/// The lines of a label, where it stands.
pub(super) fn label_of(label: &Label, radius: f32) -> Html {
    let (x, first, anchor) = label_place(label, radius);
    html! {
        <text class="map__label" text-anchor={anchor} aria-hidden="true">
            for (number, line) in label.lines.iter().enumerate() {
                <tspan x={x.to_string()} y={format!("{:.1}", first + number as f32 * LETTERING.leading())}>{ line.clone() }</tspan>
            }
        </text>
    }
}
