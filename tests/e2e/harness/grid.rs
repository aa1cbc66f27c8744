//! Reading grids, and where the focus is in one: in the words of their headings, as a person finds a cell.

use serde_json::{Value, json};

use super::{Browser, until_said};

/// Reads a grid. `row` and `column` of a cell are the words of its headings.
const READ: &str = "
    const grids = (label) => [...document.querySelectorAll('[role=grid]')].filter((grid) => grid.getAttribute('aria-label') === label);
    const lines = (grid) => [...grid.querySelectorAll('[role=row]')].filter((row) => !row.querySelector('[role=columnheader]'));
    const heads = (grid) => [...grid.querySelectorAll('[role=columnheader]')];
    const cells = (row) => [...row.querySelectorAll('[role=gridcell],[role=rowheader]')];
    const seen = (cell) => {
        const copy = cell.cloneNode(true);
        const tools = cell.matches('[role=columnheader]') ? '' : ',button';
        copy.querySelectorAll('[aria-hidden=true]' + tools).forEach((part) => part.remove());
        // What is said of the cell stands in it, and is not what it shows.
        const said = cell.getAttribute('aria-describedby');
        if (said) copy.querySelector('#' + CSS.escape(said))?.remove();
        return copy.textContent.replace(/\\u2060/g, '').trim().replace(/\\s+/g, ' ');
    };
    const rowName = (row) => { const head = row.querySelector('[role=rowheader]'); return head ? head.ariaLabel || seen(head) : ''; };
    const headOf = (cell) => heads(cell.closest('[role=grid]')).find((head) => head.ariaColIndex === cell.ariaColIndex);";

/// Where the focus is in a grid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The label of the grid; empty outside of all grids.
    pub grid: String,
    /// The heading of the row; empty in the headings.
    pub row: String,
    /// The heading of the column.
    pub column: String,
    /// The cell is being edited.
    pub is_editing: bool,
}

impl Browser {
    /// The cell that has the focus.
    pub fn spot(&self) -> Spot {
        let script = format!(
            "{READ}
            const at = document.activeElement;
            const cell = at.closest('[role=gridcell],[role=rowheader],[role=columnheader]');
            if (!cell || !cell.closest('[role=grid]')) return ['', '', '', false];
            const row = cell.closest('[role=row]');
            const isHead = cell.matches('[role=columnheader]');
            return [cell.closest('[role=grid]').ariaLabel, isHead ? '' : rowName(row), seen(isHead ? cell : headOf(cell)), at.matches('input,textarea,select')];"
        );
        let found = self.run(&script);
        let word = |place: usize| found[place].as_str().unwrap_or("").to_owned();
        Spot {
            grid: word(0),
            row: word(1),
            column: word(2),
            is_editing: found[3] == json!(true),
        }
    }

    /// What the rows of a grid show, without their first cell for ticking and without the line for a new row.
    pub fn rows(&self, grid: &str) -> Vec<Vec<String>> {
        let script = format!(
            "{READ}
            const rows = grids(arguments[0]).flatMap(lines).filter((row) => !/, new row$/.test(rowName(row)));
            return rows.map((row) => cells(row).filter((cell) => !cell.querySelector('[role=checkbox]')).map(seen));"
        );
        let rows = self.run_with(&script, &[json!(grid)]);
        let text = |cell: &Value| cell.as_str().unwrap_or("").to_owned();
        let row = |row: &Value| row.as_array().into_iter().flatten().map(text).collect();
        rows.as_array().into_iter().flatten().map(row).collect()
    }

    /// What the cell below a heading shows, once the row is there.
    pub fn cell_text(&self, grid: &str, row: &str, column: &str) -> String {
        let text = self
            .cell(grid, row, column)
            .in_script(&format!("{READ} return seen(arguments[0])"));
        text.as_str().unwrap_or("").to_owned()
    }

    /// Waits until a cell shows a text.
    pub fn cell_shows(&self, grid: &str, row: &str, column: &str, text: &str) {
        until_said(
            &|| format!("“{text}” in {column} of {row}, {grid}; there is: {:?}", self.rows(grid)),
            || (self.cell_text(grid, row, column) == text).then_some(()),
        );
    }

    /// The cell of a row below a heading, which may go on after these words, once it is there.
    pub fn cell(&self, grid: &str, row: &str, column: &str) -> super::Element<'_> {
        let script = format!(
            "{READ}
            const head = grids(arguments[0]).flatMap(heads).find((head) => seen(head).startsWith(arguments[2]));
            const row = grids(arguments[0]).flatMap(lines).find((row) => rowName(row) === arguments[1]);
            return head && row && cells(row).find((cell) => cell.ariaColIndex === head.ariaColIndex);"
        );
        let arguments = [json!(grid), json!(row), json!(column)];
        until_said(
            &|| format!("the cell {column} of {row} in {grid}; there is: {:?}", self.rows(grid)),
            || {
                let found = self.run_with(&script, &arguments);
                found.is_object().then(|| super::Element::of(self, &found))
            },
        )
    }
}
