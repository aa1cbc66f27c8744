//! What a person does on the page, whatever they do it with: [`super::Keyboard`] and [`super::Mouse`] do the same things, so that a
//! journey is written once and gone both ways.

use super::Browser;

/// A row that is written into a grid: its name, then cells as (heading, text).
pub type Written<'a> = (&'a str, &'a [(&'a str, &'a str)]);

/// A way to use the page.
pub trait Hand {
    /// A hand of the same kind on another page.
    fn on<'b>(&self, page: &'b Browser) -> Box<dyn Hand + 'b>;

    /// The page it is on.
    fn page(&self) -> &Browser;

    /// Uses a button or link.
    fn press(&self, name: &str);

    /// Goes to a page of the plan, named as in the rail.
    fn go_to(&self, page: &str);

    /// Shows a tab.
    fn show(&self, tab: &str);

    /// Ticks or chooses what has this label.
    fn tick(&self, label: &str);

    /// Chooses from a list.
    fn choose(&self, field: &str, option: &str);

    /// Puts a text in the place of what a field holds.
    fn fill(&self, field: &str, text: &str);

    /// Goes to a cell.
    fn to_cell(&self, grid: &str, row: &str, column: &str);

    /// Writes a text into a cell, in the place of what it has.
    fn write(&self, grid: &str, row: &str, column: &str, text: &str);

    /// Writes new rows, which a button begins.
    fn add(&self, button: &str, grid: &str, rows: &[Written<'_>]);

    /// Sets a cell of single letters: its letter, or the word it stands for.
    fn mark(&self, grid: &str, row: &str, column: &str, letter: &str, word: &str);

    /// Takes back the last step, or the next one again.
    fn undo(&self);

    /// Saves the plan to a file.
    fn save(&self) -> (String, Vec<u8>);

    /// Pastes a block of cells at a cell.
    fn paste_at(&self, grid: &str, row: &str, column: &str, block: &str) {
        self.page().put_in_clipboard(block);
        self.to_cell(grid, row, column);
        // There is no other way to paste than this, whatever one works with.
        self.page().press("Control+v");
    }

    /// Opens a file of one's own through the button that asks for it.
    fn open(&self, button: &str, name: &str, content: &[u8]) {
        let file = self.page().file(name, content);
        self.page().choose_file(&file, || self.press(button));
    }
}
