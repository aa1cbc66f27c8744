//! Keys that come before the editor is drawn.

use super::Page;
use crate::ui::widgets::grid::core::Start;
use crate::ui::widgets::grid::keys::Intent;
use crate::ui::widgets::grid::message::Typed;

fn press(page: &mut Page, keys: &[&str]) {
    keys.iter().for_each(|key| page.press(key));
}

#[test]
fn keys_that_come_before_the_editor_is_there_are_not_lost() {
    let mut page = Page::new(&["a", "b"]);
    page.go(1, 1);
    press(&mut page, &["1", "2", " ", "5", "0", "Enter"]);
    assert_eq!(page.column(0), ["12 50", "b"]);
    assert_eq!(page.active(), (2, 1), "Enter ended the edit and went on");
    press(&mut page, &["x", "z", "Backspace", "ArrowUp"]);
    assert_eq!(page.column(0), ["12 50", "x"]);
    assert_eq!(page.active(), (1, 1));
    press(&mut page, &["y", "Escape"]);
    assert_eq!(page.column(0), ["12 50", "x"], "Escape gave the edit up");
    assert!(page.core.editing.is_none());
}

#[test]
fn tab_right_after_the_first_letter_keeps_it_and_goes_on() {
    let mut page = Page::new(&["a", "b"]);
    page.go(1, 1);
    press(&mut page, &["x", "Tab"]);
    assert_eq!(page.column(0), ["x", "b"]);
    assert_eq!(page.active(), (1, 2));
    assert!(matches!(&page.core.editing, Some(editing) if editing.start == Start::Select));
    press(&mut page, &["t", "Shift+Tab"]);
    assert_eq!(page.column(1), ["t", ""]);
    assert_eq!(page.active(), (1, 1));
    press(&mut page, &["y", "Tab", "u", "Enter"]);
    assert_eq!((page.column(0)[0], page.column(1)[0]), ("y", "u"));
    assert_eq!(page.active(), (2, 1), "Enter goes back to where the run began");
}

#[test]
fn arrows_right_after_the_first_letter_keep_it_and_move() {
    let mut page = Page::new(&["a", "b"]);
    for (key, from, to) in [
        ("ArrowDown", (1, 1), (2, 1)),
        ("ArrowUp", (2, 1), (1, 1)),
        ("ArrowRight", (1, 1), (1, 2)),
        ("ArrowLeft", (1, 2), (1, 1)),
    ] {
        page.go(from.0, from.1);
        press(&mut page, &["n", key]);
        assert_eq!(page.rows[from.0 - 1].1[from.1 - 1], "n", "{key}");
        assert_eq!(page.active(), to, "{key}");
        assert!(page.core.editing.is_none(), "{key}");
    }
}

#[test]
fn names_typed_faster_than_the_page_is_drawn_give_their_rows() {
    let mut page = Page::new(&[]);
    press(
        &mut page,
        &["O", "a", "k", "Enter", "E", "l", "m", "Tab", "Y", "Enter", "Enter"],
    );
    assert_eq!(page.column(0), ["Oak", "Elm"]);
    assert_eq!(page.column(1), ["", "Y"]);
    assert!(page.core.editing.is_none(), "an empty Enter ends the run");
}

#[test]
fn what_the_field_got_after_the_first_letters_stays_behind_them() {
    let mut page = Page::new(&["a"]);
    page.go(1, 1);
    page.intend(Intent::Edit);
    press(&mut page, &["C"]);
    let session = page.core.editing.as_ref().unwrap().session;
    let typed = |held: &str, opened: &str| Typed::plain(held.to_owned(), Some(opened.to_owned()));
    assert_eq!(page.core.caught_up(session, typed("a8 x", "a")), "aC8 x");
    assert_eq!(
        page.core.caught_up(session, typed("8 x", "a")),
        "aC8 x",
        "typed over what was selected"
    );
    assert_eq!(
        page.core.caught_up(session, typed("aC8 x", "aC")),
        "aC8 x",
        "the field has them"
    );
    assert_eq!(page.core.caught_up(session + 1, typed("z", "a")), "z");
}
