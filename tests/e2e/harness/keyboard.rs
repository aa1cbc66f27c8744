//! The page by keyboard alone.

use super::hand::{Hand, Written};
use super::{Browser, Element, Spot, until};

/// Everything by keyboard; the page is told to note every pointer, see [`Keyboard::assert_no_pointer`].
pub struct Keyboard<'a>(&'a Browser);

impl<'a> Keyboard<'a> {
    /// The keyboard of a browser whose page is not open yet.
    pub fn of(page: &'a Browser) -> Self {
        let note = "for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
            addEventListener(kind, () => sessionStorage.setItem('pointer', kind), true);";
        page.before_each_page(note);
        Self(page)
    }

    /// Fails where a pointer was used after all.
    pub fn assert_no_pointer(&self) {
        assert!(
            self.0.run("return sessionStorage.getItem('pointer')").is_null(),
            "a pointer was used"
        );
    }

    /// Presses Tab until the focus is on something; it fails after a whole round.
    fn tab_to(&self, what: &str, fits: impl Fn(&Element<'_>) -> bool) {
        let mut passed = Vec::new();
        for _ in 0..90 {
            self.0.press("Tab");
            let at = self.0.focused();
            if fits(&at) {
                return;
            }
            passed.push(at.name());
        }
        panic!("Tab does not lead to {what}; it leads to {passed:#?}");
    }

    fn tab_to_named(&self, name: &str) {
        // What has the focus already needs no key.
        if self.0.focused().name() != name {
            self.tab_to(&format!("“{name}”"), |at| at.name() == name);
        }
    }

    /// Presses an arrow that leads to the next of a group, and waits until the focus is there.
    fn arrow(&self, key: &str) {
        let before = self.0.focused().name();
        self.0.press(key);
        until(&format!("{key} to lead on from “{before}”"), || {
            (self.0.focused().name() != before).then_some(())
        });
    }

    /// Leaves the editor of a cell as it was. The first Escape may only close its list.
    fn give_up_editing(&self) {
        for _ in 0..2 {
            if self.0.spot().is_editing {
                self.0.press("Escape");
            }
        }
        assert!(!self.0.spot().is_editing, "Escape does not end editing");
    }

    /// Presses a key until the focus is where it should be.
    fn move_until(&self, key: &str, what: &str, is_there: impl Fn(&Spot) -> bool) {
        let mut before = None;
        while !is_there(&self.0.spot()) {
            let here = self.0.spot();
            assert!(
                before.as_ref() != Some(&here),
                "{key} leads no further than {here:?}, and not to {what}"
            );
            self.0.press(key);
            before = Some(here);
        }
    }
}

impl Hand for Keyboard<'_> {
    fn on<'b>(&self, page: &'b Browser) -> Box<dyn Hand + 'b> {
        Box::new(Keyboard::of(page))
    }

    fn page(&self) -> &Browser {
        self.0
    }

    fn press(&self, name: &str) {
        self.tab_to_named(name);
        self.0.press("Enter");
    }

    fn go_to(&self, page: &str) {
        self.0.press("Control+k");
        self.0.find("dialog", "Search this plan and everything you can do");
        self.0.type_keys(page);
        until(&format!("“{page}” as the first in the palette"), || {
            let first = self.0.names("option").into_iter().next();
            first.filter(|first| first.starts_with(page)).map(drop)
        });
        self.0.press("Enter");
        until(&format!("the page “{page}”"), || {
            self.0.title().starts_with(page).then_some(())
        });
    }

    fn show(&self, tab: &str) {
        self.tab_to("a tab", |at| at.attribute("role").as_deref() == Some("tab"));
        for _ in 0..8 {
            if self.0.focused().name() == tab {
                break;
            }
            self.arrow("ArrowRight");
        }
        self.0.find("tabpanel", tab);
    }

    fn tick(&self, label: &str) {
        let group = "const radios = [...document.querySelectorAll('input[type=radio]')].filter((radio) => radio.name === arguments[0].name);
            return radios.map((radio) => radio.labels[0]?.innerText.trim())";
        let has_it = |at: &Element<'_>| {
            at.attribute("type").as_deref() == Some("radio")
                && at
                    .in_script(group)
                    .as_array()
                    .is_some_and(|labels| labels.contains(&label.into()))
        };
        self.tab_to(&format!("“{label}”"), |at| at.name() == label || has_it(at));
        if self.0.focused().attribute("type").as_deref() == Some("radio") {
            // One of a group: Tab leads to the chosen one, and arrows choose among them.
            for _ in 0..8 {
                if self.0.focused().name() == label {
                    break;
                }
                self.arrow("ArrowDown");
            }
        } else {
            self.0.press("Space");
        }
        assert!(self.0.focused().is_selected(), "“{label}” is not chosen");
    }

    fn choose(&self, field: &str, option: &str) {
        self.tab_to_named(field);
        // By arrows: typed letters go together only as long as no machine holds them up.
        let steps = "const [field, option] = arguments, labels = [...field.options].map((one) => one.label);
            const whole = labels.indexOf(option), place = whole < 0 ? labels.findIndex((label) => label.startsWith(option)) : whole;
            return place < 0 ? null : place - field.selectedIndex";
        let steps = self.0.focused().in_script_with(steps, &[option.into()]);
        let steps = steps
            .as_i64()
            .unwrap_or_else(|| panic!("“{option}” is not among the choices of “{field}”"));
        for _ in 0..steps.abs() {
            self.0.press(if steps > 0 { "ArrowDown" } else { "ArrowUp" });
        }
        let chosen = self
            .0
            .focused()
            .in_script("return arguments[0].selectedOptions[0]?.label");
        let is_chosen = chosen.as_str().is_some_and(|chosen| chosen.starts_with(option));
        assert!(is_chosen, "{chosen} in place of “{option}”");
    }

    fn fill(&self, field: &str, text: &str) {
        self.tab_to_named(field);
        self.0.press("Control+a");
        self.0.type_keys(text);
    }

    fn to_cell(&self, grid: &str, row: &str, column: &str) {
        // Enter may have opened the next cell.
        self.give_up_editing();
        if self.0.spot().grid != grid {
            self.tab_to(&format!("the grid “{grid}”"), |_| self.0.spot().grid == grid);
        }
        if self.0.spot().row != row {
            self.0.press("Control+Home");
            self.move_until("ArrowDown", row, |spot| spot.row == row);
        }
        if !self.0.spot().column.starts_with(column) {
            self.0.press("Home");
            self.move_until("ArrowRight", column, |spot| spot.column.starts_with(column));
        }
    }

    fn write(&self, grid: &str, row: &str, column: &str, text: &str) {
        self.to_cell(grid, row, column);
        self.0.type_keys(text);
        self.0.press("Enter");
    }

    fn add(&self, button: &str, grid: &str, rows: &[Written<'_>]) {
        self.press(button);
        for (name, cells) in rows {
            until(&format!("the editor for “{name}” in {grid}"), || {
                let spot = self.0.spot();
                (spot.grid == grid && spot.is_editing).then_some(())
            });
            self.0.type_keys(name);
            for (column, text) in *cells {
                self.move_until("Tab", column, |spot| spot.column.starts_with(column));
                self.0.type_keys(text);
            }
            self.0.press("Enter");
        }
        // An empty Enter ends the run.
        self.0.press("Enter");
    }

    fn mark(&self, grid: &str, row: &str, column: &str, letter: &str, _: &str) {
        self.to_cell(grid, row, column);
        self.0.press(letter);
    }

    fn undo(&self) {
        self.0.press("Control+z");
    }

    fn save(&self) -> (String, Vec<u8>) {
        self.0.saved_by(|| self.0.press("Control+s"))
    }
}
