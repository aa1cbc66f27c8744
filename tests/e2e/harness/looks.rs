//! The looks of the page: themes, the forced colours of a system, large text, and a screen that is touched. What is open
//! stays open.

use serde_json::json;

use super::Browser;

/// A look of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The light theme.
    Light,
    /// The dark theme.
    Dark,
    /// The theme for projectors.
    Projector,
    /// Colours that the system forces upon the page.
    Forced,
    /// Text at twice its size.
    Large,
}

impl Look {
    /// Every look, the usual one first.
    pub const ALL: [Self; 5] = [Self::Light, Self::Dark, Self::Projector, Self::Forced, Self::Large];
}

impl Browser {
    /// Gives the page a look.
    pub fn look(&self, look: Look) {
        let theme = match look {
            Look::Dark => "dark",
            Look::Projector => "projector",
            _ => "light",
        };
        let text = if look == Look::Large { "200" } else { "100" };
        self.run_with(
            "Object.assign(document.documentElement.dataset, { theme: arguments[0], text: arguments[1] })",
            &[json!(theme), json!(text)],
        );
        self.prefers("forced-colors", if look == Look::Forced { "active" } else { "none" });
    }

    /// From now on fingers touch the page; the pointer is a coarse one.
    pub fn touch(&self) {
        let touch = json!({ "enabled": true, "maxTouchPoints": 5 });
        self.command("Emulation.setTouchEmulationEnabled", touch);
        assert_eq!(self.run("return matchMedia('(pointer: coarse)').matches"), json!(true));
    }

    /// Fails with every finding of axe, in every look, and where buttons have the same name; `state` says what the page
    /// shows.
    pub fn assert_accessible_in_every_look(&self, state: &str) {
        self.assert_buttons_differ(state);
        for look in Look::ALL {
            self.look(look);
            let state = format!("{state}, {look:?}");
            match look {
                Look::Dark | Look::Forced => self.assert_colours_accessible(&state),
                Look::Light | Look::Projector | Look::Large => self.assert_accessible(&state),
            }
        }
        self.look(Look::Light);
    }
}
