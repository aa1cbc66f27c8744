//! What a key means in a cell that is not being edited.

use super::core::Then;
use super::navigation::Step;

/// A key press.
#[derive(Clone, Debug, Default)]
pub(super) struct Press {
    /// As `KeyboardEvent.key`.
    pub key: String,
    /// Ctrl, or Command on a Mac.
    pub ctrl: bool,
    pub shift: bool,
    pub alt: bool,
    /// The press belongs to an input method.
    pub composing: bool,
}

impl Press {
    /// The character it types.
    pub fn typed(&self) -> Option<char> {
        let mut letters = self.key.chars();
        let (Some(letter), None) = (letters.next(), letters.next()) else {
            return None;
        };
        // AltGr reports Ctrl and Alt together; it types characters.
        let types = (self.ctrl && self.alt) || (!self.ctrl && (!self.alt || !letter.is_ascii()));
        types.then_some(letter)
    }
}

/// What the cell under the focus is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot {
    /// A heading.
    Head,
    /// The check box that selects a row.
    Gutter,
    /// Text, amount or date.
    Typed,
    /// One or several of a list.
    Listed,
    /// A check box.
    Check,
    /// Letters set by single keys.
    Letters,
    /// Cannot be edited.
    ReadOnly,
}

/// What the key asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Intent {
    /// Go there.
    Move(Step),
    /// Widen the selection.
    Extend(Step),
    /// Edit, keeping the text.
    Edit,
    /// Edit, with this in place of the text.
    Replace(String),
    /// Open the cell's list.
    Choices,
    /// Tick or untick.
    Toggle,
    /// Set a letter, or with Shift add it to the others.
    Letter(char, bool),
    /// Clear the selected cells.
    Clear,
    /// Select or unselect the row.
    SelectRow,
    /// Select every cell.
    SelectAll,
    /// Give up selections.
    Unselect,
    /// Fill from the cell above.
    FillDown,
    /// Delete the rows.
    DeleteRows,
    /// Show the row's menu.
    Menu,
    /// Open the row's details.
    Open,
    /// Move the row up or down in the page's order, or a column left or right.
    Shift(Step),
    /// Go on to the next cell of an entry run.
    NextInRun,
    /// Go back to the previous cell of an entry run.
    PreviousInRun,
    /// Sort by the column.
    Sort,
}

/// What a key press means, if the grid takes it. Keys not named here keep the browser's meaning.
pub(super) fn intent(press: &Press, spot: Spot, in_run: bool) -> Option<Intent> {
    if press.composing {
        return None;
    }
    if let Some(step) = step(&press.key, press.ctrl) {
        return arrow(press, spot, step);
    }
    let is_row = !matches!(spot, Spot::Head);
    let editable = !matches!(spot, Spot::Head | Spot::Gutter | Spot::ReadOnly);
    Some(match press.key.as_str() {
        "Enter" if press.ctrl && is_row => Intent::Open,
        "Enter" if spot == Spot::Head => Intent::Sort,
        " " if spot == Spot::Head => Intent::Sort,
        "Enter" if spot == Spot::Gutter => Intent::SelectRow,
        "Enter" if spot == Spot::ReadOnly => Intent::Open,
        "Enter" if press.shift => Intent::Move(Step::Up),
        "Enter" | "F2" if spot == Spot::Check => Intent::Toggle,
        "Enter" | "F2" if editable => Intent::Edit,
        " " if press.shift && is_row => Intent::SelectRow,
        " " if press.ctrl => return None,
        " " => match spot {
            Spot::Gutter => Intent::SelectRow,
            Spot::Check => Intent::Toggle,
            Spot::Typed | Spot::Listed | Spot::Letters => Intent::Edit,
            Spot::Head | Spot::ReadOnly => return None,
        },
        "Escape" => Intent::Unselect,
        "Delete" | "Backspace" if press.ctrl && is_row => Intent::DeleteRows,
        // Where rows are ticked there is nothing to be emptied.
        "Delete" if spot == Spot::Gutter => Intent::DeleteRows,
        "Delete" | "Backspace" if !press.alt && is_row => Intent::Clear,
        "ContextMenu" if is_row => Intent::Menu,
        "F10" if press.shift && is_row => Intent::Menu,
        "Tab" if in_run && !press.ctrl && !press.alt => {
            if press.shift {
                Intent::PreviousInRun
            } else {
                Intent::NextInRun
            }
        }
        "Dead" | "Process" if spot == Spot::Typed => Intent::Replace(String::new()),
        "a" | "A" if press.ctrl && !press.alt && !press.shift => Intent::SelectAll,
        "d" | "D" if press.ctrl && !press.alt && !press.shift && is_row => Intent::FillDown,
        key => {
            let letter = press.typed()?;
            match spot {
                Spot::Letters => Intent::Letter(letter, press.shift),
                Spot::Typed | Spot::Listed => Intent::Replace(key.to_owned()),
                _ => return None,
            }
        }
    })
}

/// What a key means for the editor of a cell that cannot take it: it is not drawn yet, or its edit is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// This character is typed.
    Type(char),
    /// The last character goes.
    Erase,
    /// The edit ends.
    End(Then),
    /// The edit ends with an arrow.
    Move(Step),
    /// The edit is given up.
    GiveUp,
}

/// What a key means for such an editor, if it means anything.
pub(super) fn meant(press: &Press) -> Option<Meant> {
    let is_plain = !press.ctrl && !press.alt;
    Some(match press.key.as_str() {
        "Enter" if press.ctrl => Meant::End(Then::Stay),
        "Enter" if press.shift => Meant::End(Then::Up),
        "Enter" => Meant::End(Then::Down),
        "Tab" if is_plain && press.shift => Meant::End(Then::Left),
        "Tab" if is_plain => Meant::End(Then::Right),
        "Escape" => Meant::GiveUp,
        "Backspace" if is_plain => Meant::Erase,
        "ArrowUp" if is_plain => Meant::Move(Step::Up),
        "ArrowDown" if is_plain => Meant::Move(Step::Down),
        "ArrowLeft" if is_plain => Meant::Move(Step::Left),
        "ArrowRight" if is_plain => Meant::Move(Step::Right),
        _ => Meant::Type(press.typed()?),
    })
}

fn step(key: &str, ctrl: bool) -> Option<Step> {
    Some(match (key, ctrl) {
        ("ArrowUp", false) => Step::Up,
        ("ArrowDown", false) => Step::Down,
        ("ArrowLeft", false) => Step::Left,
        ("ArrowRight", false) => Step::Right,
        ("ArrowUp", true) => Step::Top,
        ("ArrowDown", true) => Step::Bottom,
        ("ArrowLeft" | "Home", _) if key == "ArrowLeft" || !ctrl => Step::RowStart,
        ("ArrowRight" | "End", _) if key == "ArrowRight" || !ctrl => Step::RowEnd,
        ("Home", true) => Step::GridStart,
        ("End", true) => Step::GridEnd,
        ("PageUp", false) => Step::PageUp,
        ("PageDown", false) => Step::PageDown,
        _ => return None,
    })
}

fn arrow(press: &Press, spot: Spot, step: Step) -> Option<Intent> {
    if press.alt {
        let is_sideways = matches!(step, Step::Left | Step::Right);
        return match step {
            Step::Down if !press.shift && matches!(spot, Spot::Listed | Spot::Letters) => Some(Intent::Choices),
            // Alt with a plain sideways arrow is the browser's back and forward; headings move with Shift as well.
            Step::Left | Step::Right if press.shift && spot == Spot::Head => Some(Intent::Shift(step)),
            Step::Up | Step::Down if press.shift && spot != Spot::Head && !is_sideways => Some(Intent::Shift(step)),
            _ => None,
        };
    }
    if press.shift && spot != Spot::Head {
        return Some(Intent::Extend(step));
    }
    Some(Intent::Move(step))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(keys: &str) -> Press {
        let key = keys.rsplit('+').next().filter(|key| !key.is_empty()).unwrap_or("+");
        Press {
            key: key.to_owned(),
            ctrl: keys.contains("Ctrl+"),
            shift: keys.contains("Shift+"),
            alt: keys.contains("Alt+"),
            composing: false,
        }
    }

    fn typed(keys: &str) -> Option<Intent> {
        intent(&press(keys), Spot::Typed, false)
    }

    #[test]
    fn t1_movement_and_editing() {
        assert_eq!(typed("ArrowDown"), Some(Intent::Move(Step::Down)));
        assert_eq!(typed("Home"), Some(Intent::Move(Step::RowStart)));
        assert_eq!(typed("Ctrl+Home"), Some(Intent::Move(Step::GridStart)));
        assert_eq!(typed("Ctrl+End"), Some(Intent::Move(Step::GridEnd)));
        assert_eq!(typed("Ctrl+ArrowRight"), Some(Intent::Move(Step::RowEnd)));
        assert_eq!(typed("Shift+ArrowUp"), Some(Intent::Extend(Step::Up)));
        assert_eq!(typed("Enter"), Some(Intent::Edit));
        assert_eq!(typed("F2"), Some(Intent::Edit));
        assert_eq!(typed("x"), Some(Intent::Replace("x".into())));
        assert_eq!(typed("Ctrl+Alt+@"), Some(Intent::Replace("@".into())));
        assert_eq!(typed("Delete"), Some(Intent::Clear));
        assert_eq!(typed("Ctrl+Delete"), Some(Intent::DeleteRows));
        assert_eq!(intent(&press("Delete"), Spot::Gutter, false), Some(Intent::DeleteRows));
        assert_eq!(typed("Tab"), None);
        assert_eq!(intent(&press("Tab"), Spot::Check, true), Some(Intent::NextInRun));
    }

    #[test]
    fn k6_browser_keys_keep_their_meaning() {
        for keys in [
            "Ctrl+f",
            "Ctrl+p",
            "Ctrl+t",
            "Ctrl+w",
            "Ctrl+l",
            "Ctrl+z",
            "Ctrl+c",
            "Ctrl+v",
            "Ctrl+k",
            "F5",
            "Alt+ArrowLeft",
            "Alt+f",
            "Ctrl+PageDown",
        ] {
            assert_eq!(typed(keys), None, "{keys}");
        }
    }

    #[test]
    fn r1_letters_act_at_once_and_lists_open() {
        assert_eq!(
            intent(&press("a"), Spot::Letters, false),
            Some(Intent::Letter('a', false))
        );
        assert_eq!(
            intent(&press("Shift+A"), Spot::Letters, false),
            Some(Intent::Letter('A', true))
        );
        assert_eq!(
            intent(&press("Alt+ArrowDown"), Spot::Letters, false),
            Some(Intent::Choices)
        );
        assert_eq!(intent(&press("Alt+ArrowDown"), Spot::Typed, false), None);
        assert_eq!(intent(&press("a"), Spot::ReadOnly, false), None);
        assert_eq!(intent(&press("a"), Spot::Head, false), None);
        assert_eq!(intent(&press(" "), Spot::Check, false), Some(Intent::Toggle));
        assert_eq!(intent(&press("Shift+ "), Spot::Check, false), Some(Intent::SelectRow));
    }

    #[test]
    fn e4_an_input_method_keeps_its_keys() {
        let composing = Press {
            composing: true,
            ..press("Enter")
        };
        assert_eq!(intent(&composing, Spot::Typed, false), None);
    }
}
