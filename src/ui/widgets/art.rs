//! Small drawings for empty places: circles that stand for people and partners, and the threads between them.

use yew::prelude::*;

/// What a drawing shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArtName {
    /// Threads woven into one cloth, a partner at each end: the product itself.
    Weave,
    /// Partners around a school.
    Circle,
    /// Steps that rise to a flag.
    Steps,
    /// A grid in which places are taken.
    Places,
    /// Strands that join into one.
    Braid,
    /// A sheet that waits to be written on.
    Sheet,
}

impl ArtName {
    /// Threads that cross the lines, in a second colour.
    fn across(self) -> Option<&'static str> {
        let threads = "M44 6V20M44 28V52M44 60V74M60 6V36M60 44V74M76 6V20M76 28V52M76 60V74";
        (self == Self::Weave).then_some(threads)
    }

    /// Lines, then filled dots as centre and radius, on a field of 120 by 80.
    fn parts(self) -> (&'static str, &'static [(u8, u8, u8)]) {
        match self {
            Self::Weave => (
                "M14 24H56M64 24H106M14 40H40M48 40H72M80 40H106M14 56H56M64 56H106",
                &[
                    (14, 24, 5),
                    (14, 40, 7),
                    (14, 56, 5),
                    (106, 24, 6),
                    (106, 40, 5),
                    (106, 56, 7),
                ],
            ),
            Self::Circle => (
                "M60 40L22 20M60 40L98 18M60 40L18 58M60 40L100 60M60 40L62 10M22 20L18 58M98 18L100 60",
                &[
                    (60, 40, 9),
                    (22, 20, 5),
                    (98, 18, 6),
                    (18, 58, 6),
                    (100, 60, 5),
                    (62, 10, 4),
                ],
            ),
            Self::Steps => (
                "M8 70h26v-16h26v-16h26v-16h24M98 22V6l14 5-14 5",
                &[(20, 62, 4), (46, 46, 4), (72, 30, 4)],
            ),
            Self::Places => (
                "M10 14h100M10 34h100M10 54h100M10 74h100M34 6v70M60 6v70M86 6v70",
                &[(47, 24, 6), (73, 44, 6), (98, 24, 4), (22, 64, 6), (98, 64, 6)],
            ),
            Self::Braid => (
                "M6 16c34 0 34 24 60 24M6 40h60M6 64c34 0 34-24 60-24M66 36h40M66 40h46M66 44h40",
                &[(6, 16, 4), (6, 40, 4), (6, 64, 4), (112, 40, 6)],
            ),
            Self::Sheet => (
                "M34 6h40l14 14v54H34zM74 6v14h14M44 32h32M44 44h32M44 56h18",
                &[(72, 57, 4)],
            ),
        }
    }
}

/// What an [`Art`] takes.
#[derive(Clone, PartialEq, Properties)]
pub struct ArtProps {
    /// What it shows.
    pub name: ArtName,
    /// Large, where a page has little else.
    #[prop_or_default]
    pub large: bool,
}

/// A small drawing beside words that say the same.
#[component]
pub fn Art(props: &ArtProps) -> Html {
    let (lines, dots) = props.name.parts();
    html! {
        <svg class={classes!("art", props.large.then_some("art--large"))} viewBox="0 0 120 80" aria-hidden="true">
            <path class="art__lines" d={lines} />
            if let Some(across) = props.name.across() {
                <path class="art__across" d={across} />
            }
            for (x, y, radius) in dots.iter().copied() {
                <circle key={format!("{x} {y}")} class="art__dot" cx={x.to_string()} cy={y.to_string()} r={radius.to_string()} />
            }
        </svg>
    }
}
