//! The colours of a picture that leaves the page: those of the page's palette, whatever theme it is in, on white paper.

use super::lines::Ink;
use crate::engine::map_picture::Turn;
use crate::exchange::drawing::Stroke;

/// The colours.
#[derive(Default)]
pub(super) struct Colours {
    /// The paper.
    pub(super) paper: String,
    /// Text and outlines.
    pub(super) ink: String,
    /// What lies beneath the nodes.
    pub(super) guide: String,
    line: String,
    comes: String,
    goes: String,
    ringed: String,
    /// Of the kinds' groups: the mark, and the letter on it.
    kinds: Vec<(String, String)>,
}

impl Colours {
    /// As the page's style sheets have them.
    pub(super) fn of_page() -> Self {
        let style = || {
            let window = web_sys::window()?;
            let root = window.document()?.document_element()?;
            window.get_computed_style(&root).ok().flatten()
        };
        let style = style();
        let named = |name: &str| {
            let found = style.as_ref().and_then(|style| style.get_property_value(name).ok());
            found.unwrap_or_default().trim().to_owned()
        };
        Self {
            paper: named("--paper-0"),
            ink: named("--navy-900"),
            guide: named("--paper-400"),
            line: named("--navy-600"),
            comes: named("--moss-700"),
            goes: named("--brick-700"),
            ringed: named("--amber-500"),
            kinds: (1..=7)
                .map(|group| (named(&format!("--kind-{group}")), named(&format!("--on-kind-{group}"))))
                .collect(),
        }
    }

    /// Those of a kind, by its id.
    pub(super) fn kind(&self, kind: &str) -> (String, String) {
        let group = match kind {
            "school" => 0,
            "family" | "youth" => 1,
            "cbo" | "civic" | "faith" => 2,
            "health" | "government" | "public_safety" => 3,
            "higher_ed" | "culture" | "media" => 4,
            "business" | "funder" => 5,
            _ => 6,
        };
        self.kinds.get(group).cloned().unwrap_or_default()
    }

    /// A line: how close, and what shall become of it.
    pub(super) fn line(&self, weight: u8, turn: Turn, ink: Ink) -> Stroke {
        let (width, dashes) = match weight {
            0 => (1.25, "6 5"),
            1 => (2.0, "0.1 5"),
            2 => (1.75, ""),
            3 => (3.5, ""),
            _ => (6.0, ""),
        };
        let (width, opacity) = match (ink, weight) {
            (Ink::Full, _) => (width, 1.0),
            (Ink::Calm, _) => (1.25, 0.4),
            (Ink::Dense, 3..) => (1.75, 0.45),
            (Ink::Dense, _) => (1.0, 0.45),
        };
        Stroke {
            colour: self.turn(turn).to_owned(),
            width,
            dashes: match turn {
                Turn::New => "10 5",
                Turn::Ends => "2 6",
                _ => dashes,
            },
            opacity,
        }
    }

    /// The colour of what shall become of a line.
    pub(super) fn turn(&self, turn: Turn) -> &str {
        match turn {
            Turn::Stays => &self.line,
            Turn::New | Turn::Closer => &self.comes,
            Turn::Looser => &self.ringed,
            Turn::Ends => &self.goes,
        }
    }

    /// The ring around whom others hang on alone.
    pub(super) fn ring(&self) -> Stroke {
        plain(&self.ringed, 2.5)
    }

    /// What lies beneath the only tie between two sides: two thin lines along it.
    pub(super) fn only(&self, ink: Ink) -> [Stroke; 2] {
        let (outside, inside) = if ink == Ink::Dense { (8.0, 5.0) } else { (13.0, 10.0) };
        [plain(&self.ringed, outside), plain(&self.paper, inside)]
    }
}

fn plain(colour: &str, width: f32) -> Stroke {
    Stroke {
        colour: colour.to_owned(),
        width,
        dashes: "",
        opacity: 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_as_heavy_as_on_the_page() {
        let colours = Colours::default();
        let line = |weight, ink| colours.line(weight, Turn::Stays, ink);
        assert!((0..=4).all(|weight| line(weight, Ink::Calm).width <= 1.25));
        assert!((0..=4).all(|weight| line(weight, Ink::Dense).width <= 1.75));
        assert!(line(4, Ink::Calm).opacity < 0.5 && line(4, Ink::Dense).opacity < 0.5);
        assert_eq!((line(4, Ink::Full).width, line(4, Ink::Full).opacity), (6.0, 1.0));
        // Whatever the weight, the only tie between two sides shows at both sides of it.
        let [outside, inside] = colours.only(Ink::Full);
        assert!(outside.width > inside.width && inside.width > line(4, Ink::Full).width);
    }
}
