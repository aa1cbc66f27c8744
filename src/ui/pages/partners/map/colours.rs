//! The colours of a picture that leaves the page: those of the page's palette, whatever theme it is in, on white paper.

use crate::engine::map_picture::Turn;
use crate::exchange::drawing::Stroke;

/// The colours.
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
    halo: String,
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
            halo: named("--amber-100"),
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
    pub(super) fn line(&self, weight: u8, turn: Turn) -> Stroke {
        let (width, dashes) = match weight {
            0 => (1.25, "6 5"),
            1 => (2.0, "0.1 5"),
            2 => (1.75, ""),
            3 => (3.5, ""),
            _ => (6.0, ""),
        };
        let (colour, dashes) = match turn {
            Turn::Stays => (&self.line, dashes),
            Turn::New => (&self.comes, "10 5"),
            Turn::Closer => (&self.comes, dashes),
            Turn::Looser => (&self.ringed, dashes),
            Turn::Ends => (&self.goes, "2 6"),
        };
        Stroke {
            colour: colour.clone(),
            width,
            dashes,
        }
    }

    /// The ring around whom others hang on alone.
    pub(super) fn ring(&self) -> Stroke {
        Stroke {
            colour: self.ringed.clone(),
            width: 2.5,
            dashes: "",
        }
    }

    /// What lies beneath the only tie between two sides.
    pub(super) fn only(&self) -> Stroke {
        Stroke {
            colour: self.halo.clone(),
            width: 10.0,
            dashes: "",
        }
    }
}
