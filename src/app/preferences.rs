//! What the user likes in this browser: theme, text size, language, how grids look. Losing it is harmless.

use std::rc::Rc;

use serde_json::{Value, json};

use super::grid_look::{self, GridLooks};
use super::map_look::MapLooks;

/// The page's colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast and large, for a washed-out lamp.
    Projector,
}

impl Theme {
    /// Every theme.
    pub const ALL: &'static [Self] = &[Self::Auto, Self::Light, Self::Dark, Self::Projector];

    /// The stable id, which is also the page's `data-theme`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Projector => "projector",
        }
    }

    /// The theme with this id, or the system's.
    pub fn from_id(id: &str) -> Self {
        Self::ALL
            .iter()
            .copied()
            .find(|theme| theme.id() == id)
            .unwrap_or_default()
    }
}

/// The size of text, in percent of the browser's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextSize(u16);

impl TextSize {
    /// The sizes on offer.
    pub const ALL: &'static [Self] = &[Self(100), Self(115), Self(130), Self(150), Self(175), Self(200)];

    /// The percentage.
    pub fn percent(self) -> u16 {
        self.0
    }

    /// The size on offer that is nearest to a percentage.
    pub fn nearest(percent: u16) -> Self {
        let distance = |size: &Self| size.0.abs_diff(percent);
        Self::ALL.iter().copied().min_by_key(distance).unwrap_or_default()
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self(100)
    }
}

/// What the user likes in this browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// The colours.
    pub theme: Theme,
    /// The size of text.
    pub text_size: TextSize,
    /// The language's code; none for the browser's.
    pub language: Option<Rc<str>>,
    /// Whether single keys without Ctrl act (`?`, `/`).
    pub single_keys: bool,
    /// Ids of first steps and hints that were put away.
    pub put_away: Vec<Rc<str>>,
    /// How grids are looked at.
    pub grids: GridLooks,
    /// How maps are looked at.
    pub maps: MapLooks,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            text_size: TextSize::default(),
            language: None,
            single_keys: true,
            put_away: Vec::new(),
            grids: GridLooks::new(),
            maps: MapLooks::default(),
        }
    }
}

impl Preferences {
    /// The preferences as JSON.
    pub fn encode(&self) -> String {
        let put_away: Vec<&str> = self.put_away.iter().map(|id| &**id).collect();
        json!({
            "theme": self.theme.id(),
            "text": self.text_size.percent(),
            "language": self.language.as_deref(),
            "singleKeys": self.single_keys,
            "putAway": put_away,
            "grids": grid_look::encode(&self.grids),
            "maps": self.maps.encode(),
        })
        .to_string()
    }

    /// Reads preferences; what cannot be read has its usual value.
    pub fn decode(text: &str) -> Self {
        let value: Value = serde_json::from_str(text).unwrap_or_default();
        let string = |name: &str| value.get(name).and_then(Value::as_str);
        let percent = value.get("text").and_then(Value::as_u64).unwrap_or(100);
        Self {
            theme: Theme::from_id(string("theme").unwrap_or_default()),
            text_size: TextSize::nearest(u16::try_from(percent).unwrap_or(100)),
            language: string("language").map(Rc::from),
            single_keys: value.get("singleKeys").and_then(Value::as_bool).unwrap_or(true),
            put_away: value
                .get("putAway")
                .and_then(Value::as_array)
                .map(|ids| ids.iter().filter_map(Value::as_str).map(Rc::from).collect())
                .unwrap_or_default(),
            grids: grid_look::decode(value.get("grids")),
            maps: MapLooks::decode(value.get("maps")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::grid_look::GridLook;
    use super::super::map_look::MapLook;
    use super::*;

    #[test]
    fn preferences_read_back_and_nonsense_is_harmless() {
        let look = GridLook {
            sort: Some(("kind".into(), true)),
            group: Some("standing".into()),
            hidden: vec!["notes".into()],
            order: vec!["kind".into(), "name".into()],
        };
        let liked = Preferences {
            theme: Theme::Projector,
            text_size: TextSize::nearest(149),
            language: Some("es".into()),
            single_keys: false,
            put_away: vec!["first-steps".into()],
            grids: [("partners".into(), look)].into_iter().collect(),
            maps: MapLooks::default().with(&"p".into(), MapLook::default()),
        };
        assert_eq!(liked.text_size.percent(), 150);
        assert_eq!(Preferences::decode(&liked.encode()), liked);
        for text in ["", "[]", "{\"theme\":3,\"text\":-1}", "null"] {
            assert_eq!(Preferences::decode(text), Preferences::default());
        }
        for text in [
            "{\"grids\":[7]}",
            "{\"grids\":{\"partners\":{\"sort\":1,\"hidden\":\"all\",\"order\":[2]}}}",
        ] {
            let read = Preferences::decode(text);
            assert!(read.grids.values().all(|look| *look == GridLook::default()), "{text}");
        }
    }
}
