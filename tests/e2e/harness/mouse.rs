//! The page by mouse.

use super::hand::{Hand, Written};
use super::{Browser, until};

/// Everything by mouse; the keys are for text alone.
pub struct Mouse<'a>(pub &'a Browser);

impl Mouse<'_> {
    /// Clicks beside everything, which ends what is being written.
    fn aside(&self) {
        self.0.css("h1").click();
    }
}

impl Hand for Mouse<'_> {
    fn on<'b>(&self, page: &'b Browser) -> Box<dyn Hand + 'b> {
        Box::new(Mouse(page))
    }

    fn page(&self) -> &Browser {
        self.0
    }

    fn press(&self, name: &str) {
        self.0.any_of(&["button", "link"], name).click();
    }

    fn go_to(&self, page: &str) {
        self.0.find_part("link", page).click();
        until(&format!("the page “{page}”"), || {
            self.0.title().starts_with(page).then_some(())
        });
    }

    fn show(&self, tab: &str) {
        // The bar lies over tabs that are half out of sight: whoever looks for them scrolls up.
        self.0.run("scrollTo(0, 0)");
        self.0.find("tab", tab).click();
    }

    fn tick(&self, label: &str) {
        self.0.any_of(&["checkbox", "radio"], label).click();
    }

    fn choose(&self, field: &str, option: &str) {
        self.0.field(field).choose(option);
    }

    fn fill(&self, field: &str, text: &str) {
        // Three clicks mark the whole line.
        self.0.field(field).clicks(3);
        self.0.type_keys(text);
    }

    fn to_cell(&self, grid: &str, row: &str, column: &str) {
        // What was written before may still move the rows, and people click where they see them.
        self.0.settle();
        self.0.cell(grid, row, column).click();
    }

    fn write(&self, grid: &str, row: &str, column: &str, text: &str) {
        self.to_cell(grid, row, column);
        self.0.type_keys(text);
        self.aside();
    }

    fn add(&self, button: &str, grid: &str, rows: &[Written<'_>]) {
        for (name, cells) in rows {
            self.press(button);
            until(&format!("the editor for “{name}” in {grid}"), || {
                let spot = self.0.spot();
                (spot.grid == grid && spot.is_editing).then_some(())
            });
            self.0.type_keys(name);
            for (column, text) in *cells {
                self.to_cell(grid, name, column);
                self.0.type_keys(text);
            }
            self.aside();
        }
    }

    fn mark(&self, grid: &str, row: &str, column: &str, _: &str, word: &str) {
        self.0.cell(grid, row, column).clicks(2);
        self.0.find_part("option", word).click();
        self.aside();
    }

    fn undo(&self) {
        self.0.find_part("button", "Undo").click();
    }

    fn save(&self) -> (String, Vec<u8>) {
        self.go_to("Share");
        self.0.saved_by(|| self.press("Save the plan to a file"))
    }
}
